"""Everything Ringwell knows, without a window: rules, storage, files and use cases."""
