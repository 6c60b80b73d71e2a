"""The news page: everything new on the left, one piece of it (or a form) on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.news import News
from app.usecases.news_forecast import Outlook
from ui.pages.news_detail import NewsDetail
from ui.pages.news_form import NewsForm
from ui.pages.news_list import NewsList
from ui.pages.page_parts import in_halves
from ui.presenters.news import NewsBoard, NewsPresenter
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.empty_state import EmptyState

_LIST_WIDTH = 340
_NARROW_LIST_WIDTH = 300
_NARROW_BELOW = 1100


class NewsPage(QWidget):
    """Lists, shows, adds, changes and ends news."""

    title = "News"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    def __init__(
        self,
        presenter: NewsPresenter,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._board: NewsBoard | None = None
        self._selected: int | None = None
        self.list = NewsList(look)
        self.detail = NewsDetail(look)
        self.form = NewsForm(look)
        self._nothing = EmptyState(
            look,
            "news",
            "Nothing new just now",
            "A new catalog, an offer that ends, an event nearby: add it, and the people who said"
            " yes to hearing from you become due for a call.",
            "Add something new",
        )
        self._blank = QWidget()
        self._right = QStackedWidget()
        for pane in (self._blank, self.detail, self.form, self._nothing):
            self._right.addWidget(pane)
        in_halves(self, self.list, self._right)
        self._connect()

    def activate(self) -> None:
        """Read the news, with the keyboard in the list."""
        self._presenter.open()
        if self._right.currentWidget() is not self.form:
            self.list.view.setFocus()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.form.dirty

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""
        self._leave_form(then)

    def add(self) -> None:
        """Open the form for something new."""
        self._leave_form(lambda: self._open_form(None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower list in a narrow window."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_BELOW
        self.list.setFixedWidth(_NARROW_LIST_WIDTH if narrow else _LIST_WIDTH)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.listed.connect(self._show_board)
        presenter.kept.connect(self._on_kept)
        presenter.refused.connect(self.form.refuse)
        presenter.told.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))
        self.list.chosen.connect(self._choose)
        self.list.add_wanted.connect(self.add)
        self._nothing.acted.connect(self.add)
        self.detail.edit_wanted.connect(self._edit)
        self.detail.end_wanted.connect(presenter.end)
        self.detail.resume_wanted.connect(presenter.resume)
        self.form.save_wanted.connect(presenter.keep)
        self.form.drafted.connect(presenter.outlook.follow)
        presenter.outlook.told.connect(self._show_outlook)
        presenter.outlook.named.connect(self.detail.show_names)
        self.form.left.connect(self._close_form)
        for keys, act in (("Ctrl+N", self.add), ("F2", self._edit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda act=act: act())

    def showEvent(self, event: QShowEvent) -> None:
        """On screen it keeps in step with calls and contacts, too."""
        super().showEvent(event)
        self._presenter.followed = True
        if self._right.currentWidget() is self.form:
            self.form.tell_draft()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight nothing is looked up for it."""
        super().hideEvent(event)
        self._presenter.followed = False
        self._presenter.outlook.forget()

    def _show_board(self, board: NewsBoard) -> None:
        self._board = board
        self.list.show_board(board)
        ids = [row.news.id for row in board.rows]
        if self._selected not in ids:
            self._selected = ids[0] if ids else None
        self._show_selected()

    def _show_selected(self) -> None:
        if self._board is None:
            return
        row = next((row for row in self._board.rows if row.news.id == self._selected), None)
        self.list.follow(self._selected)
        editing = self._right.currentWidget() is self.form
        if row is not None:
            self.detail.show_news(self._board, row)
            if self.isVisible() and not editing:
                self._presenter.outlook.look_at(row.news)
        if self._right.currentWidget() is not self.form:
            self._right.setCurrentWidget(self._nothing if row is None else self.detail)

    def _show_outlook(self, outlook: Outlook) -> None:
        if self._right.currentWidget() is self.form:
            self.form.show_outlook(outlook)
        else:
            self.detail.show_outlook(outlook)

    def _choose(self, news: News) -> None:
        def show() -> None:
            self._selected = news.id
            self._show_selected()

        self._leave_form(show)

    def _edit(self) -> None:
        if self._right.currentWidget() is self.detail:
            self._open_form(self.detail.news)

    def _open_form(self, news: News | None) -> None:
        if self._board is not None:
            self._right.setCurrentWidget(self.form)
            self._presenter.outlook.forget()
            self.form.open(self._board, news)

    def _leave_form(self, then: Callable[[], None]) -> None:
        if self._right.currentWidget() is not self.form:
            then()
            return

        def gone() -> None:
            self._close_form()
            then()

        self.form.leave(gone)
        self.list.follow(self._selected)

    def _on_kept(self, news_id: int) -> None:
        self._selected = news_id
        self._close_form()
        self.form.close_form()

    def _close_form(self) -> None:
        self._right.setCurrentWidget(self._blank)
        self._show_selected()
        self.list.view.setFocus()
