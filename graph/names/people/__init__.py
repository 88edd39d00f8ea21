"""Speakers: from a string as written to a person, a role and an organisation."""
