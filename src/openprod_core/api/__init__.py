"""The local HTTP and WebSocket face."""
