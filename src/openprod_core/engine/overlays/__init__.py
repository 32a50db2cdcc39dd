"""Staged operations over canonical state."""
