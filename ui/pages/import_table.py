"""The preview of an import as a table that is quick whatever the length of the file."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from app.exchange.plan import Action
from ui.models.import_rows import ACTION, ImportRows
from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import badge_size, draw_badge
from ui.widgets.text import plain_tip

_ROW_HEIGHT = 44
_TONES = {Action.ADD: Tone.PROMISE, Action.MERGE: Tone.ACCENT, Action.SKIP: Tone.NEUTRAL}


class ImportTable(QTableView):
    """Rows of one height, chosen as a whole."""

    def __init__(
        self, look: ThemeController, rows: ImportRows, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(rows)
        self.setFont(font(Size.SMALL))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName("What the import would do")
        self.setItemDelegateForColumn(ImportRows.ACTION, _Badges(look, self))
        self.setItemDelegate(_Cells(self))
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW_HEIGHT)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setFont(font(Size.SMALL))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setStretchLastSection(True)
        for column, width in ((0, 76), (1, 200), (2, 190), (3, 88)):
            across.resizeSection(column, width)

    def set_problems(self, problems: bool) -> None:
        """Show the columns of problems, or those of entries."""
        for column in (ImportRows.NAME, ImportRows.CONTACT, ImportRows.ACTION):
            self.setColumnHidden(column, problems)

    def show_top(self) -> None:
        """Scroll to the first row."""
        self.scrollToTop()
        self.clearSelection()


class _Cells(QStyledItemDelegate):
    """Cells without the box Qt draws around the one with the keyboard."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say the whole text where it may be cut."""
        if event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(str(index.data() or "")), view)
            return True
        return super().helpEvent(event, view, option, index)


class _Badges(_Cells):
    """What becomes of an entry, as a word in a pill."""

    def __init__(self, look: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        words = str(index.data() or "")
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = plain.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, plain.widget)
        action = index.data(ACTION)
        if action is None:
            return
        size = badge_size(words)
        area = QRectF(option.rect)
        pill = QRectF(
            area.left() + Space.S,
            area.center().y() - size.height() / 2,
            size.width(),
            size.height(),
        )
        draw_badge(painter, pill, words, self._look.theme, _TONES[Action(action)])

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(88, _ROW_HEIGHT)
