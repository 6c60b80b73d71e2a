"""What no sentence with a number in it may say."""

from __future__ import annotations

import re

UNGRAMMATICAL = re.compile(
    r"\b1 \w+s\b(?! yes)|\b([02-9]|\d\d+) (call|voicemail|hello|minute|hour)\b(?!-)"
)
"""A number that does not agree with its word: 1 calls, 2 hello."""
