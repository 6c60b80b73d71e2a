"""The migration that makes the tables as this version knows them."""

REVISION = "0006"
