"""Discovery, secure channel, protocol and replication between peers."""
