"""The preview of an import as a table that is quick whatever the length of the file."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.exchange.incoming import Problem
from app.exchange.plan import Action, ImportItem
from ui.models.import_rows import ImportRows
from ui.pages.table_parts import BadgeCells, PlainTable
from ui.theme import Tone
from ui.theme_controller import ThemeController

_ROW_HEIGHT = 44
_TONES = {Action.ADD: Tone.PROMISE, Action.MERGE: Tone.ACCENT, Action.SKIP: Tone.NEUTRAL}


class ImportTable(PlainTable):
    """What becomes of each entry, or what could not be read."""

    def __init__(
        self, look: ThemeController, rows: ImportRows, parent: QWidget | None = None
    ) -> None:
        super().__init__(rows, _ROW_HEIGHT, (76, 200, 190, 88), parent)
        self.setAccessibleName("What the import would do")
        self.setItemDelegateForColumn(ImportRows.ACTION, BadgeCells(look, _tone, self))

    def set_problems(self, problems: bool) -> None:
        """Show the columns of problems, or those of entries."""
        for column in (ImportRows.NAME, ImportRows.CONTACT, ImportRows.ACTION):
            self.setColumnHidden(column, problems)


def _tone(row: ImportItem | Problem) -> Tone | None:
    return _TONES[row.action] if isinstance(row, ImportItem) else None
