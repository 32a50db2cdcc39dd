"""The words between faces and engine: commands, queries, events and row types. No behaviour."""
