"""Storage: tables, migrations, and the only code that speaks SQL."""
