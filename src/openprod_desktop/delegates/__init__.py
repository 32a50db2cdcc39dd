"""Cell editors, one file a field type."""
