"""What news does to the coming days, looked up in short steps while the seller goes on working."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.news import News
from app.usecases.news_forecast import Outlook, names, outlook_step_by_step
from ui.desk import Desk
from ui.presenters.outlook_words import MOST_NAMES

TYPING_PAUSE_MS = 250


class OutlookPresenter(QObject):
    """Tells the outlook of one piece of news: the one it was asked about last.

    Every step is a job of its own on the store lane, so that whatever the seller does meanwhile,
    an outcome first of all, comes between them.
    """

    told = Signal(object)
    """An ``Outlook``, first without and then with its forecast."""

    named = Signal(object, object)
    """The ``News`` and the ``Names`` of those who heard it and of those still to go."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._news: News | None = None
        self._steps: Iterator[Outlook | None] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def look_at(self, news: News) -> None:
        """Look at news that is kept, now."""
        self._news = news
        self._pause.stop()
        self._begin()
        self._desk.read(
            lambda: names(self._desk.office, news, MOST_NAMES),
            lambda found: self.named.emit(news, found),
        )

    def follow(self, draft: News) -> None:
        """Look at news that is being written, once the typing pauses.

        What does not bear on whom it reaches may change without another look.
        """
        if self._news is None or _audience(draft) != _audience(self._news):
            self._news = draft
            self._steps = None
            self._pause.start()

    def forget(self) -> None:
        """Look at nothing any more."""
        self._pause.stop()
        self._news = self._steps = None

    def _begin(self) -> None:
        news = self._news
        if news is None:
            return

        def begin() -> Iterator[Outlook | None]:
            return outlook_step_by_step(self._desk.office, news, self._desk.clock())

        def begun(steps: Iterator[Outlook | None]) -> None:
            if self._news is news:
                self._steps = steps
                self._step(steps, None)

        self._desk.read(begin, begun)

    def _step(self, steps: Iterator[Outlook | None], before: Outlook | None) -> None:
        def done(found: list[Outlook | None]) -> None:
            if steps is not self._steps or not found:
                return
            if found[0] is not None and found[0] is not before:
                self.told.emit(found[0])
            self._step(steps, found[0])

        self._desk.read(lambda: list(islice(steps, 1)), done)


def _audience(news: News) -> News:
    return replace(news, title="", teaser="", why="")
