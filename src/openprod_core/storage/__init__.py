"""The only place with SQL and file I/O."""
