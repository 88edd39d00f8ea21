"""The sheet of efforts that an administration fills in, and its template."""
