"""Any programme that is a table, read by a mapping in the catalogue."""
