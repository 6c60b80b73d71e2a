"""Scripts, calling hours, themes, icons and demo data: the product's words and figures as files."""
