"""How people type and read each type of field: one file a family, registry.py finds the family."""
