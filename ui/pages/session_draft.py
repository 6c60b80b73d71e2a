"""The form of a talk in a session: what is in it is kept, and put back into a new window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt

from app.domain.talk_draft import TalkDraft
from ui.pages.session_call import SessionCall
from ui.pages.today_talk import TalkForm
from ui.presenters.call import CallPresenter
from ui.presenters.session import SessionPresenter
from ui.presenters.session_talk import TalkKeeper


class TalkPutBack(QObject):
    """Tells the keeper of each change in the form, and opens it by itself where one was left."""

    def __init__(
        self,
        view: SessionCall,
        call: CallPresenter,
        presenter: SessionPresenter,
        keeper: TalkKeeper,
    ) -> None:
        """To be made once the view is told of its card and its session by these two."""
        super().__init__(view)
        self._view = view
        self._keeper = keeper
        self._again: TalkDraft | None = None
        view.card.form_opened.connect(self._form_turned)
        view.rested.connect(keeper.save)
        view.installEventFilter(self)
        call.card_changed.connect(lambda _: self._put_back())
        presenter.running_changed.connect(lambda _: self._put_back())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing waits while nobody looks, and no form is open that was not seen."""
        if watched is self._view and event.type() == QEvent.Type.Hide:
            self._keeper.save()
        elif watched is self._view and event.type() == QEvent.Type.Show:
            self._put_back()
        return False

    def _put_back(self) -> None:
        draft = self._keeper.draft
        # Where it is hidden, the next Enter is for what she sees and would save the form.
        if draft is not None and self._view.isVisible() and self._view.card.form is None:
            self._again = draft
            self._view.tell_again(draft.outcome)
            self._again = None

    def _form_turned(self, opened: bool) -> None:
        form = self._view.card.form
        if not opened or not isinstance(form, TalkForm):
            return
        if self._again is not None:
            form.put_back(self._again)
        else:
            self._keeper.write(form.draft)
        form.changed.connect(lambda: self._keeper.write(form.draft))
        form.left.connect(self._thrown_away, Qt.ConnectionType.DirectConnection)

    def _thrown_away(self) -> None:
        self._keeper.write(None)
        self._keeper.save()
