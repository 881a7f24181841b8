"""Making a set: its name, what it is for, and who is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from als_desktop.models.meeting_pack import USUAL
from als_desktop.models.people import LearningSet, Member
from als_desktop.services.catalogues import ground_rules
from als_desktop.services.packs import PACKS, shipped_pack
from als_desktop.ui.home.home_dialog import HomeDialog
from als_desktop.ui.home.names_field import NamesField
from als_desktop.ui.home.pack_choice import PackChoice
from als_desktop.ui.messages import sentence_for
from als_desktop.ui.parts.panel import column
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.models.changes import Change
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class NewSetDialog(HomeDialog):
    """Only the name is needed. `set_made(str)` carries the id of the new set."""

    set_made = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, parent: QWidget) -> None:
        super().__init__(hub, theme, self.tr("New set"), self.tr("Make set"), parent)
        self._name = QLineEdit()
        self._purpose = QLineEdit()
        self._names = NamesField(theme, self.tr("Members"), ())
        self._name.setAccessibleName(self.tr("Name of the set"))
        self._name.setPlaceholderText(self.tr("for example New managers, 2027"))
        self._purpose.setAccessibleName(self.tr("Purpose"))
        self._name.textEdited.connect(self._on_field_changed)
        self._purpose.textEdited.connect(self._on_field_changed)
        self._names.changed.connect(self._on_field_changed)
        self._add(self.tr("Name of the set"), self._name)
        self._add(self.tr("What it is for (may stay empty)"), self._purpose)
        self._add(self.tr("Members (can be added later)"), self._names)
        self._packs = PackChoice([shipped_pack(code) for code in PACKS])
        self.body.addWidget(self._packs)
        rules = self.tr(
            "{number} usual ground rules are proposed; the set changes them and agrees on them when it meets."
        )
        self.body.addWidget(PlainLabel(rules.format(number=len(ground_rules())), "caption", wrap=True))
        self.body.addStretch(1)
        self._name.setFocus()

    def carry_out(self) -> bool:
        """Make the set with its members, or nothing at all."""
        if self._names.found.refusal is not None:
            self.say(sentence_for(self._names.found.refusal))
            self._names.setFocus()
            return False
        made = self._make_set()
        if made is None:
            return False
        set_id = next(after.id for _, after in made.edits_of(LearningSet) if after is not None)
        if self._names.found.names and not made.touches(Member):
            # A set without the people who were typed would be half of what was asked for.
            self.hub.undo()
            return False
        self.set_made.emit(set_id)
        return True

    def hush(self) -> None:
        """The notice says what is wrong with the names."""
        self._names.hush()

    def _make_set(self) -> Change | None:
        name, purpose, code = self._name.text(), self._purpose.text(), self._packs.pack.code
        pack = "" if code == USUAL else code
        create = self.hub.services.sets.create_set
        rules = ground_rules(self._packs.pack)
        created: list[Change] = []

        def make() -> Change:
            created.append(create(name, purpose, rules, pack=pack))
            return created[0]

        def add_members() -> Change:
            set_id = next(after.id for _, after in created[0].edits_of(LearningSet) if after is not None)
            return self.hub.services.sets.add_members(set_id, self._names.text())

        # One step for undo: whoever takes back the set does not mean to keep it without its people.
        made = self.hub.do_each([make, add_members] if self._names.found.names else [make])
        if made is None:
            set_look(self._name, invalid=True)
            self._name.setFocus()
        return made

    def _add(self, title: str, field: QWidget) -> None:
        label = PlainLabel(title, "label")
        label.setBuddy(field)
        both = column(4)
        both.addWidget(label)
        both.addWidget(field)
        self.body.addLayout(both)

    def _on_field_changed(self) -> None:
        set_look(self._name, invalid=False)
        self.forget_refusal()
