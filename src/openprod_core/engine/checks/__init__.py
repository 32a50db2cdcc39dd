"""Checks: named questions whose answers are problems that a person should know of."""
