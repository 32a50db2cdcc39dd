"""Turns commands and received bundles into one transaction of log and derived state."""
