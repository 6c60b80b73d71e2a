"""Files people bring: contacts read, planned and applied."""
