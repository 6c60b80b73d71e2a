"""What Today shows when there is nobody to call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page_parts import row_of
from ui.presenters.due import Done
from ui.presenters.due_words import day_ahead
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState


class NobodyDue(QWidget):
    """Done for today, or nobody there yet: each with the way on."""

    import_wanted = Signal()
    add_wanted = Signal()
    demo_wanted = Signal()

    recap_wanted = Signal()
    """What did the last session come to?"""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rested = EmptyState(look, "heart", "You’re done for today", "")
        self._nobody = EmptyState(
            look,
            "contacts",
            "Nobody to call yet",
            "Bring your contacts in, or add the first one by hand. Everything stays on this"
            " computer.",
        )
        bring = Button(look, "Import contacts", kind=ButtonKind.PRIMARY, icon="import")
        add = Button(look, "Add one", icon="plus")
        demo = Button(look, "Look at the demo", kind=ButtonKind.QUIET)
        bring.clicked.connect(self.import_wanted)
        add.clicked.connect(self.add_wanted)
        demo.clicked.connect(self.demo_wanted)
        self._ways = QWidget()
        ways = row_of(bring, add, demo, stretch=False)
        self._ways.setLayout(ways)
        self._recap = Button(look, "See the last recap", icon="progress")
        self._recap.clicked.connect(self.recap_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.addStretch(2)
        column.addWidget(self._rested)
        column.addWidget(self._nobody)
        column.addSpacing(Space.L)
        column.addWidget(self._ways, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._recap, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_done(self, done: Done, *, recap: bool = False) -> None:
        """Say which of the two it is, and whether there is a ``recap`` to look back on."""
        self._recap.setVisible(recap)
        self._rested.setVisible(not done.no_contacts)
        self._nobody.setVisible(done.no_contacts)
        self._ways.setVisible(done.no_contacts)
        if done.next_on is None:
            sentence = "Nothing is planned for the next two weeks. Enjoy the quiet."
        else:
            sentence = (
                f"Every promise is kept. The next one is {done.next_name},"
                f" {day_ahead(done.next_on, done.today)}."
            )
        self._rested.set_words("You’re done for today", sentence)
