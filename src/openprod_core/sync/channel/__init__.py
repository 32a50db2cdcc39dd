"""The secure channel: TLS 1.3 in which both ends prove to be members of one production."""
