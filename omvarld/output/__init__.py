"""How an answer leaves: on a terminal or as a file."""
