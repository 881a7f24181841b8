"""The set that is being formed: where people go, who was chosen, what is between them, and the act itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from als_desktop.ui.parts.buttons import primary_button, quiet_button
from als_desktop.ui.parts.commit_fields import MOST_LETTERS
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.register.conflict_list import ConflictList
from als_desktop.ui.register.person_face import PersonFace, chosen_face, member_face
from als_desktop.ui.register.person_list import PersonList
from als_desktop.ui.register.register_words import people
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.register.forming import Forming
    from als_desktop.ui.theme.theme import Theme


class FormingPanel(Panel):
    """Shows a `Forming`; it changes nothing itself.

    Signals: `destination_chosen(str)`, the id of a set or "" for a new one; `make_wanted(str)`, with the name of the
    new set; `cleared()`, nobody is to be chosen any more. The list has signals of its own.
    """

    destination_chosen = Signal(str)
    make_wanted = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "card", parent)
        self._destination = QComboBox()
        self._destination.setAccessibleName(self.tr("Put people into"))
        self._destination.activated.connect(self._on_destination_activated)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the new set"))
        self.name.setPlaceholderText(self.tr("Name of the new set"))
        self.name.setMaxLength(MOST_LETTERS)
        self.name.textEdited.connect(self._on_name_text_edited)
        self.name.returnPressed.connect(self._on_make_clicked)
        self.list = PersonList(theme, self.tr("Chosen for the set"), takes_out=True)
        self._count = PlainLabel("", "caption", wrap=True)
        self._clear = quiet_button(theme, self.tr("Take all out"), size="small")
        self._clear.clicked.connect(self.cleared)
        self._conflicts = ConflictList(theme)
        self._make = primary_button(theme, "", size="big")
        self._make.clicked.connect(self._on_make_clicked)
        self.body.addWidget(PlainLabel(self.tr("Form a set"), "subtitle"))
        self.body.addWidget(self._destination)
        self.body.addWidget(self.name)
        self.body.addWidget(self.list, 1)
        line = row()
        line.addWidget(self._count, 1)
        line.addWidget(self._clear)
        self.body.addLayout(line)
        self.body.addWidget(self._conflicts)
        self.body.addWidget(self._make)

    def show_forming(self, forming: Forming) -> None:
        """Show who was chosen, and for which set."""
        self._show_destinations(forming)
        members, chosen, seats = forming.members, forming.people, forming.seats()

        def face(at: int) -> PersonFace:
            if at < len(members):
                return member_face(members[at])
            return chosen_face(chosen[at - len(members)], seats[at - len(members)])

        current = self.list.currentIndex().row()
        before = self.list.people.key(current)
        self.list.people.show([*(m.id for m in members), *forming.ids], face)
        self.list.look_at(before, current)
        self.list.set_hint(self.tr("Choose 4 to 8 people on the left: press + or Enter, or drag them here."))
        self._conflicts.show_conflicts(forming.conflicts())
        self._count.setText(self._said_of(forming))
        self._count.set_tone("warn" if forming.number and not forming.usual_size else "")
        self._clear.setVisible(bool(forming.ids))
        self.name.setVisible(not forming.set_id)
        self._make.setText(self._act(forming))
        # Only when there is something to do is it what the page is for.
        self._make.set_kind("primary" if forming.ids else "normal")

    def refuse_name(self) -> None:
        """The name was refused: it stays, marked."""
        set_look(self.name, invalid=True)
        self.name.setFocus()

    def warnings(self) -> str:
        """What is said about the people of the set."""
        return self._conflicts.text()

    def _show_destinations(self, forming: Forming) -> None:
        wanted = [(self.tr("A new set"), "")]
        for one in forming.joinable():
            words = self.tr("{name} ({number} now)")
            said = words.format(name=one.learning_set.name, number=people(len(one.members)))
            wanted.append((said, one.learning_set.id))
        box = self._destination
        if wanted != [(box.itemText(n), box.itemData(n)) for n in range(box.count())]:
            box.clear()
            for text, set_id in wanted:
                box.addItem(text, set_id)
        box.setCurrentIndex(max(0, box.findData(forming.set_id)))
        box.setVisible(len(wanted) > 1)

    def _said_of(self, forming: Forming) -> str:
        if not forming.number:
            return ""
        words = people(forming.number)
        if forming.usual_size:
            return words
        return self.tr("{people}; 4 to 8 work best.").format(people=words)

    def _act(self, forming: Forming) -> str:
        if not forming.set_id:
            return self.tr("Make the set")
        number = len(forming.ids)
        return (
            self.tr("Add {people} to the set").format(people=people(number))
            if number
            else self.tr("Add to the set")
        )

    def _on_destination_activated(self, place: int) -> None:
        self.destination_chosen.emit(self._destination.itemData(place))

    def _on_name_text_edited(self) -> None:
        set_look(self.name, invalid=False)

    def _on_make_clicked(self) -> None:
        self.make_wanted.emit(self.name.text())
