"""What two computers say to each other: bytes in, events and bytes out (PROTOCOL.md)."""
