"""CSV, TSV and XLSX files, read into plain rows and written from them."""
