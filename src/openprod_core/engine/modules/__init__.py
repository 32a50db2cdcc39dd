"""Modules: tables, scripts and views that a department brings."""
