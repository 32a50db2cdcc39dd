"""One file a noun: what each command does."""
