"""The keys of the window, by where they are pressed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys that go together; each line has the caps and what they do."""

    title: str
    lines: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class KeyPage:
    """A leaf of the sheet: groups side by side in two columns.

    ``pages`` are the pages of the window that open it here first.
    """

    name: str
    pages: tuple[str, ...]
    left: tuple[Keys, ...]
    right: tuple[Keys, ...]


KEY_PAGES = (
    KeyPage(
        "A call",
        ("today",),
        (
            Keys(
                "What came of it",
                (
                    (("1",), "Left a voicemail"),
                    (("2",), "We spoke"),
                    (("3",), "No message"),
                    (("4",), "Mailbox full"),
                    (("5",), "They called back"),
                    (("6",), "Wrong number"),
                    (("7",), "Asked me to stop"),
                    (("Ctrl+Z",), "Take it back"),
                    (("D",), "Promise another day"),
                ),
            ),
        ),
        (
            Keys(
                "The words",
                (
                    (("Space",), "Start or pause the script"),
                    (("A",), "They answered"),
                    (("B", "I", "X", "V", "T"), "Reply to what they say"),
                    (("P",), "Ask to call again"),
                    (("S",), "Swap the script for this call"),
                    (("F11",), "Script on the whole screen"),
                ),
            ),
            Keys(
                "The person",
                (
                    (("C",), "Copy the number"),
                    (("Q",), "The number as a code"),
                    (("H",), "Notes and history"),
                    (("W",), "Why this call?"),
                    (("E",), "Edit the contact"),
                ),
            ),
        ),
    ),
    KeyPage(
        "A session",
        ("session",),
        (
            Keys(
                "Before it",
                (
                    (("Alt+↑", "Alt+↓"), "Move somebody in the queue"),
                    (("Delete",), "Leave somebody out"),
                    (("Ctrl+Z",), "Have her back"),
                    (("Enter",), "Begin, or go on"),
                ),
            ),
            Keys(
                "Warm-up",
                (
                    (("1", "–", "5"), "How you are"),
                    (("1", "–", "8"), "Pick a plan, or ↑ and ↓"),
                    (("S",), "Another thing to say"),
                    (("Esc",), "A step back, at last to the list"),
                    (("Alt+W",), "Why this?"),
                    (("Ctrl+Enter",), "Straight to the calls"),
                ),
            ),
        ),
        (
            Keys(
                "While you call",
                (
                    (("G",), "Dialing: the talk begins"),
                    (("Q",), "The number as a code"),
                    (("N",), "Skip, with a reason"),
                    (("Shift+V",), "How the words move"),
                    (("Enter",), "Left a voicemail, when it is offered"),
                    (("Shift+C",), "Small window, beside the phone"),
                    (("Shift+P",), "Pause"),
                    (("Shift+E",), "End, and see the recap"),
                ),
            ),
            Keys(
                "Recap",
                (
                    (("1", "–", "5"), "How you feel now"),
                    (("C",), "Put the next one in my calendar"),
                    (("A",), "Another session"),
                ),
            ),
        ),
    ),
    KeyPage(
        "Scripts",
        ("scripts", "rehearse"),
        (
            Keys(
                "Reading and saying",
                (
                    (("R",), "Say a script aloud"),
                    (("L",), "Hear it"),
                    (("Ctrl+Tab",), "Next part of the scripts page"),
                    (("Delete",), "Let Ringwell choose the script"),
                ),
            ),
        ),
        (
            Keys(
                "Writing",
                (
                    (("F8",), "Next hint in a script"),
                    (("Alt+Enter",), "Use what the hint suggests"),
                    (("Ctrl+Space",), "Put a field into a script"),
                    (("Ctrl+S",), "Save what you are writing"),
                ),
            ),
        ),
    ),
    KeyPage(
        "Everywhere",
        (),
        (
            Keys(
                "Finding",
                (
                    (("Ctrl+1",), "The pages, from Today (1) to Progress (7)"),
                    (("↑", "↓"), "Move along the list"),
                    (("N",), "Next person on Today"),
                    (("Ctrl+F",), "Find a contact, or a script"),
                ),
            ),
        ),
        (
            Keys(
                "Changing",
                (
                    (("Ctrl+N",), "Something new: a contact, a script, news"),
                    (("F2",), "Change what is chosen"),
                    (("Ctrl+Z",), "Take back what you did last"),
                    (("?",), "This sheet"),
                ),
            ),
        ),
    ),
)
"""The last one is that of every page with no leaf of its own."""
