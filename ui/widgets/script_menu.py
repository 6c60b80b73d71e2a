"""What the right mouse button offers in the words of a script, beside what any text offers."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.widgets.script_chips import gap_at
from ui.widgets.script_fields import FieldCompletion
from ui.widgets.script_hint import offer
from ui.widgets.script_marks import ScriptMarks
from ui.widgets.script_reasons import ScriptReasons
from ui.widgets.script_text import ScriptText

_LONGEST = 48  # letters of a suggestion in the menu
_OPTIONAL = re.compile(r"\[[^\[\]]*\]")


def show_menu(
    text: ScriptText,
    marks: ScriptMarks,
    reasons: ScriptReasons,
    fields: FieldCompletion,
    point: QPoint,
) -> None:
    """Open the menu at a point of the viewport."""
    menu = script_menu(text, marks, reasons, fields, point)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(text.viewport().mapToGlobal(point))


def script_menu(
    text: ScriptText,
    marks: ScriptMarks,
    reasons: ScriptReasons,
    fields: FieldCompletion,
    point: QPoint,
) -> QMenu:
    """The menu for a point of the viewport: first what mends the words there."""
    menu = text.createStandardContextMenu(point)
    first = menu.actions()[0] if menu.actions() else None
    ours: list[QAction] = []

    def add(words: str, act: Callable[[], object]) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.triggered.connect(act)
        ours.append(action)

    mark = reasons.mark_under(point)
    hint = mark.hint if mark else None
    chip = text.chip_under(point)
    if not text.isReadOnly():
        if hint is not None and hint.suggestion is not None:
            instead, action = offer(hint)
            shown = instead if len(instead) <= _LONGEST else f"{instead[: _LONGEST - 1]}…"
            add(
                f"{action}: {shown}" if hint.suggestion.strip() else action, lambda: marks.use(hint)
            )
        if chip is not None and gap_at(text.document(), chip) is not None:
            add("Change this field…", lambda: text.chip_wanted.emit(chip))
        add("Insert a field…", fields.ask)
        optional = optional_part(text)
        if optional is not None:
            change, (start, end, changed) = optional
            add(change, lambda: text.replace(start, end, changed))
    if first is None:
        menu.addActions(ours)
    else:
        menu.insertActions(first, ours)
        if ours:
            menu.insertSeparator(first)
    return menu


def optional_part(text: ScriptText) -> tuple[str, tuple[int, int, str]] | None:
    """What makes the selection optional, or the part at the caret no longer so.

    The words for it, and what to write between which two positions; None where neither fits.
    """
    cursor, reading = text.textCursor(), text.reading
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    begin, stop = reading.offset(start), reading.offset(end)
    chosen = reading.text[begin:stop]
    if "{" in chosen and not set("[]") & set(chosen):
        return "Say only when it is known", (start, end, f"[{chosen}]")
    for found in _OPTIONAL.finditer(reading.text):
        if found.start() <= begin and stop <= found.end():
            places = reading.positions(found.start(), found.end())
            return "Say it in any case", (*places, found[0][1:-1])
    return None
