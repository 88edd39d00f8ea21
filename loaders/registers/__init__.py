"""The public registers: state agencies, municipalities, regions and universities."""
