"""What a person or script asks to be done, one file a noun."""
