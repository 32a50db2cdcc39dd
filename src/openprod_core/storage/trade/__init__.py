"""Files of consoles, drawings, scripts and calendars, each read as sheets of rows."""
