"""The grid and the other building blocks."""
