"""What fills the centre of the window: table, record, welcome."""
