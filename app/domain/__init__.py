"""The rules: frozen values and pure functions, standard library only, "now" always an argument."""
