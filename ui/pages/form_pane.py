"""Holds a form at the foot of a call: whole where there is room, else it can be scrolled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.pages.page_parts import ScrollPane
from ui.pages.today_forms import FootForm


class FormPane(ScrollPane):
    """As high as the form in it, up to a bound."""

    def __init__(self) -> None:
        self._inside = _Inside(self)
        super().__init__(self._inside)
        self._form: FootForm | None = None
        self._most: int | None = None
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for surface in (self._inside, self.viewport()):
            surface.setAutoFillBackground(False)

    def take(self, form: FootForm) -> None:
        """Hold this form."""
        self._form = form
        form.fit(self.viewport().width())
        self._column.addWidget(form)
        self.updateGeometry()

    def give_up(self) -> None:
        """Hold none any more."""
        if self._form is not None:
            self._form.hide()
            self._column.removeWidget(self._form)
            self._form = None

    def set_most(self, most: int | None) -> None:
        """Be no higher than this, logical pixels; None for as high as the form is."""
        if most != self._most:
            self._most = most
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the form, as far as the bound lets it."""
        hint, width = self._column.sizeHint(), self.width()
        high = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else -1
        high = hint.height() if high < 0 else high
        return QSize(hint.width(), high if self._most is None else min(high, self._most))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut off sideways."""
        return QSize(self._column.minimumSize().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower form is higher."""
        super().resizeEvent(event)
        if self._form is not None:
            self._form.fit(self.viewport().width())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _Inside(QWidget):
    """Tells the pane when the form asks for more room, or for less."""

    def __init__(self, pane: FormPane) -> None:
        super().__init__()
        self._pane = pane

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._pane.updateGeometry()
        return super().event(event)
