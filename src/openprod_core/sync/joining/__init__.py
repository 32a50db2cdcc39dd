"""Joining by a short code that is spoken across the room (SPAKE2), in both directions."""
