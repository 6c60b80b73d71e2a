"""What a seller can do, one function and one commit each."""
