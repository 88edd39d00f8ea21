"""What a document says of known actors: where it names them, and which sentences tie two of them."""
