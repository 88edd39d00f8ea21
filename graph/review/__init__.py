"""What resolution is unsure of, asked one by one or as a sheet to fill in."""
