"""How the table of occasions looks: the occasion, a choice of words, and whose they are."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.rows import ROW
from ui.pages.page_parts import ChoiceField
from ui.pages.table_parts import Cells
from ui.presenters.contact_words import PLURALS
from ui.theme import RADIUS, Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.icons import draw_icon
from ui.widgets.painting import draw_badge, draw_words


class ScriptCells(Cells):
    """What is said, drawn as a field to choose from, and a real one while she chooses."""

    asked = Signal(object, object)
    """The ``ChoiceField`` to fill, and the ``Use`` it is for."""

    chosen = Signal(object, str)
    """The ``Use``, and the id of the script chosen for it."""

    def __init__(self, look: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        field = ChoiceField(parent=parent)
        self.asked.emit(field, index.data(ROW))
        field.activated.connect(lambda _place: self._finish(field))
        QTimer.singleShot(0, field, field.showPopup)
        return field

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """It was filled when it was made."""

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        assert isinstance(editor, ChoiceField)
        self.chosen.emit(index.data(ROW), str(editor.code))

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(option.rect.adjusted(Space.XS, 8, -Space.XS, -8))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        use, theme = index.data(ROW), self._look.theme
        _ground(self, painter, option, index)
        area = QRectF(option.rect).adjusted(Space.XS, 8, -Space.XS, -8)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if use.open:
            painter.setPen(theme.line_strong)
            painter.setBrush(theme.card)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            arrow = QRectF(area.right() - 26, area.center().y() - 8, 16, 16)
            draw_icon(painter, "chevron-down", arrow, theme.muted)
        weight = QFont.Weight.DemiBold if use.chosen else QFont.Weight.Normal
        room = area.adjusted(Space.M, 0, -30, 0)
        draw_words(painter, room, use.script, font(Size.BODY, weight), theme.ink)
        painter.restore()

    def _finish(self, field: ChoiceField) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)


class WhenCells(Cells):
    """The occasion, and when it comes in small words below it."""

    def __init__(self, look: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        use, theme = index.data(ROW), self._look.theme
        _ground(self, painter, option, index)
        room = QRectF(option.rect).adjusted(Space.S, 0, -Space.S, 0)
        middle = room.center().y()
        bold = font(Size.BODY, QFont.Weight.DemiBold)
        painter.save()
        if use.relationship is not None:
            words = f"for {PLURALS[use.relationship].lower()}"
            room.setLeft(room.left() + Space.XL)
            draw_words(painter, room, words, font(Size.BODY), theme.ink)
        else:
            room.setRect(room.left(), middle - 20, room.width(), 20)
            draw_words(painter, room, use.name, bold, theme.ink)
            room.translate(0, 21)
            draw_words(painter, room, use.when, font(Size.CAPTION), theme.muted)
        painter.restore()


class WhoseCells(Cells):
    """Her own choice as a pill; what is built in in quiet words."""

    def __init__(self, look: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        use, theme = index.data(ROW), self._look.theme
        _ground(self, painter, option, index)
        room = QRectF(option.rect).adjusted(Space.S, 0, -Space.XS, 0)
        painter.save()
        if use.chosen:
            pill = QRectF(room.left(), room.center().y() - 11, 88, 22)
            draw_badge(painter, pill, str(index.data()), theme, Tone.PROMISE)
        else:
            draw_words(painter, room, str(index.data()), font(Size.CAPTION), theme.muted)
        painter.restore()


def _ground(
    cells: Cells,
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
) -> None:
    """The row's ground: chosen, pointed at, or plain."""
    plain = QStyleOptionViewItem(option)
    cells.initStyleOption(plain, index)
    plain.text = ""
    style = plain.widget.style()
    style.drawControl(style.ControlElement.CE_ItemViewItem, plain, painter, plain.widget)
