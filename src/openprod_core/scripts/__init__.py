"""The Lua sandbox."""
