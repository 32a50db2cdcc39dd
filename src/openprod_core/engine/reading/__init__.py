"""Answers queries: rows, records, history, past states, search."""
