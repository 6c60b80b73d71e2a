"""Ringwell's own controls: small, painted from the theme, usable with the keyboard alone."""
