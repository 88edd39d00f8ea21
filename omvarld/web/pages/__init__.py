"""The workspace's pages: a module each, beside its template."""
