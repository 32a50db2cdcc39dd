"""The main window: side bar, panels, status bar, commands."""
