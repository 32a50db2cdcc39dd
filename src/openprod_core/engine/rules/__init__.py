"""Rules that a person switched on."""
