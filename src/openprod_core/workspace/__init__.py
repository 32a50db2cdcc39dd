"""The composition root and the public facade."""
