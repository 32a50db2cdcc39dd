"""The headless core of openprod: everything but the windows. ARCHITECTURE.md is its map."""
