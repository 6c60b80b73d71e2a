"""Rows for lists and tables: they show what they are given."""
