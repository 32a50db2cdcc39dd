"""The query language: text to a checked predicate; storage turns that into SQL."""
