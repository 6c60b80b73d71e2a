"""How a child process tells its benchmark that its first rows are on the screen."""

from __future__ import annotations

import sys
from functools import lru_cache

SHOWN = "shown"


@lru_cache(maxsize=1)
def report_shown() -> None:
    """Print one line, the first time only."""
    print(SHOWN, flush=True)


def main_of_program() -> int:
    """Ringwell itself, as ``python -m ui`` starts it, with a line when people are on the screen."""
    from ui import program
    from ui.__main__ import main

    class Reporting(program.Program):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)  # type: ignore[arg-type]
            self.first_rows_shown.connect(report_shown)

    program.Program = Reporting  # type: ignore[misc]
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main_of_program())
