"""CRDT text and lists, through Yrs."""
