"""The preview of an import as a table that is quick whatever the length of the file."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.exchange.plan import Action
from ui.models.import_rows import ACTION, ImportRows
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
        self.setItemDelegateForColumn(ImportRows.ACTION, BadgeCells(look, ACTION, _TONES, self))

    def set_problems(self, problems: bool) -> None:
        """Show the columns of problems, or those of entries."""
        for column in (ImportRows.NAME, ImportRows.CONTACT, ImportRows.ACTION):
            self.setColumnHidden(column, problems)
