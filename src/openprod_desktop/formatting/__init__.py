"""Values to words on screen, by locale."""
