"""Productions as single files, and the backups that a computer keeps of them."""
