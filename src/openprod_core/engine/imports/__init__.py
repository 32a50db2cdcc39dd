"""From the rows of a foreign file to a plan of changes: header, types, matching."""
