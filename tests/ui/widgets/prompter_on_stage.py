"""What the prompter says in its tests, and the clock they run it by."""

from __future__ import annotations

from ui.widgets.prompter_script import Mark

TEXT = (
    "Hi Sue, it is Maria from Bright Kitchen, trying you again this morning as I promised. "
    "The bakeware you asked about in the spring is back, and I set one aside to show you. "
    "I will try you again Tuesday evening. If you like, I am at 614, 555, 0199."
)
PROMISE = Mark(TEXT.index("Tuesday"), TEXT.index("evening") + len("evening"))
WORDS = TEXT.split()


class Clock:
    """Stands still until it is told to go on."""

    now = 0.0

    def __call__(self) -> float:
        return self.now
