"""The command line, `openprod`."""
