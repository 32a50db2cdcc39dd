"""Which registers hold a collision, and its text in words people use."""
