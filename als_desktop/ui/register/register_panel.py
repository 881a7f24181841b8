"""The people of the register: searched, looked at by shelf, added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from als_desktop.models.register import RegisterView, Shelf, found_by, on_shelf
from als_desktop.ui.parts.empty_state import EmptyState
from als_desktop.ui.parts.glass import Glass
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.register.list_line import ListLine
from als_desktop.ui.register.person_face import PersonFace, register_face
from als_desktop.ui.register.person_list import PersonList
from als_desktop.ui.register.register_words import shelf_word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.register.forming import Forming
    from als_desktop.ui.theme.theme import Theme

_PAUSE_MS = 120
_MANY = 500
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Search(ListLine):
    """Enter and Down go into the list, as `list_wanted()`."""

    list_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _INTO_LIST:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


class RegisterPanel(Panel):
    """Shows the register beside the set that is being formed; it changes nothing itself.

    Signals: `name_entered(str)`, somebody is to be written down; `import_wanted()`, a list of them. The list has
    signals of its own.
    """

    name_entered = Signal(str)
    import_wanted = Signal()

    def __init__(self, theme: Theme, forming: Forming, parent: QWidget | None = None) -> None:
        super().__init__(theme, "card", parent)
        self._forming = forming
        self._view = RegisterView((), ())
        self.search = _Search(self.tr("Search the register"), self.tr("Search: name, department, manager"))
        self.search.list_wanted.connect(self._on_search_list_wanted)
        Glass(theme, self.search)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.search.textChanged.connect(self._on_search_text_changed)
        self._options = [(shelf.value, shelf_word(shelf, 0)) for shelf in Shelf]
        self._shelf = SegmentedControl(theme, self._options, self.tr("Which people"))
        self._shelf.set_value(Shelf.TO_PLACE.value)
        self._shelf.chosen.connect(self._on_shelf_chosen)
        self.list = PersonList(theme, self.tr("People of the register"), takes_out=False)
        self.list.left_upwards.connect(self.search.setFocus)
        self._empty = EmptyState(
            theme,
            self.tr("Nobody is in the register yet"),
            self.tr(
                "Save your spreadsheet as CSV and import it, drop the file here, paste its rows, or type names below."
            ),
            self.tr("Import a list…"),
            "upload",
        )
        self._empty.action_chosen.connect(self.import_wanted)
        self._empty.hide()
        self.add = ListLine(
            self.tr("Add a person to the register"), self.tr("Add a person: type a name, then Enter")
        )
        self.add.entered.connect(self.name_entered)
        head = row()
        head.addWidget(self.search, 1)
        head.addWidget(self._shelf)
        self.body.addLayout(head)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self.add)

    @property
    def shelf(self) -> Shelf:
        """Which part of the register is shown."""
        return Shelf(self._shelf.value() or Shelf.TO_PLACE.value)

    def show_register(self, view: RegisterView) -> None:
        """Show another state of the register."""
        self._view = view
        self.show_people()

    def show_people(self) -> None:
        """Show who is on the shelf, is found, and was not chosen for the set."""
        view, forming = self._view, self._forming
        chosen = set(forming.ids)
        self._empty.setVisible(not view.people)
        self.list.setVisible(bool(view.people))
        options = [(s.value, shelf_word(s, len(on_shelf(view.people, s)))) for s in Shelf]
        if options != self._options:
            self._options = options
            self._shelf.set_options(options)
        people = [p for p in on_shelf(view.people, self.shelf) if p.id not in chosen]
        found = found_by(people, self.search.text())

        def face(at: int) -> PersonFace:
            person = found[at]
            free = not person.set_id
            conflict = forming.conflict_with(person) if free else None
            return register_face(person, view.set_name(person.set_id), conflict)

        current = self.list.currentIndex().row()
        before = self.list.people.key(current)
        self.list.people.show([p.id for p in found], face)
        self.list.look_at(before, current)
        self.list.set_hint(self._hint(has_people=bool(people)))

    def show_all_of(self, shelf: Shelf) -> None:
        """Turn to a shelf, with nothing searched."""
        self._shelf.set_value(shelf.value)
        self.search.clear()
        self._pause.stop()
        self.show_people()

    def _hint(self, *, has_people: bool) -> str:
        if has_people:
            return self.tr("Nobody here is found by these words.")
        if self._forming.ids and self.shelf in (Shelf.TO_PLACE, Shelf.ALL):
            return self.tr("Everybody who waits has been put into the set.")
        return {
            Shelf.TO_PLACE: self.tr("Nobody waits for a place. Add a person below, or import a list."),
            Shelf.PLACED: self.tr("Nobody has been placed yet."),
            Shelf.NOT_NOW: self.tr("Nobody has declined or wants to wait."),
            Shelf.ALL: self.tr("Nobody is in the register yet."),
        }[self.shelf]

    def _on_search_text_changed(self) -> None:
        # A long register is searched when the fingers rest.
        if len(self._view.people) > _MANY:
            self._pause.start()
        else:
            self.show_people()

    def _on_pause_timeout(self) -> None:
        self.show_people()

    def _on_search_list_wanted(self) -> None:
        self._pause.stop()
        self.show_people()
        self.list.setFocus()

    def _on_shelf_chosen(self) -> None:
        self.show_people()
