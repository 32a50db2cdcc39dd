"""Multi-value registers: tips, displayed values, birth values."""
