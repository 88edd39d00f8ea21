"""Where one organisation ends and the next begins in a field."""
