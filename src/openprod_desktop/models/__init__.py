"""Qt models over windows of rows."""
