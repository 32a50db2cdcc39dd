"""The workspace database: log, registers, one real table per user table, search index."""
