"""The workspace and its overlays: which file a command goes to, and who hears of it."""
