"""What stands between a page and the use cases: state, and what to do when a key is pressed."""
