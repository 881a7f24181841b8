"""The page of the register: the people who are interested on one side, the set that is being formed on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QWidget

from als_desktop.models.people import LearningSet
from als_desktop.models.register import InterestStatus, PersonDetails, RegisterView, Shelf
from als_desktop.services.catalogues import ground_rules
from als_desktop.ui.parts.announce import announce
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.message_box import add_button, message_box
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.register.forming import Forming
from als_desktop.ui.register.forming_panel import FormingPanel
from als_desktop.ui.register.list_source import ListSource
from als_desktop.ui.register.person_menu import CHOOSE, DETAILS, FORGET, LEAVE_OUT, STATUS, PersonMenu
from als_desktop.ui.register.register_panel import RegisterPanel
from als_desktop.ui.register.register_words import people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from als_desktop.ui.home.home_dialogs import HomeDialogs
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_SHARES = (8, 5)


class RegisterPage(QWidget):
    """Asks for every act and follows what was changed.

    Signals: `done(str)`, a sentence on what was just done and can be undone.
    """

    done = Signal(str)

    def __init__(self, hub: Hub, theme: Theme, dialogs: HomeDialogs) -> None:
        """`dialogs` are those of the home."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._dialogs = dialogs
        self._view = RegisterView((), ())
        self._menu_ids: list[str] = []
        self._asked: list[str] = []
        self._forming = Forming()
        self._source = ListSource(self)
        self._import = normal_button(theme, self.tr("Import a list…"), "upload")
        self._add = normal_button(theme, self.tr("Add a person…"), "plus")
        self.people = RegisterPanel(theme, self._forming)
        self.set = FormingPanel(theme)
        self.setAccessibleName(self.tr("Register of interest"))
        self.setFocusProxy(self.people.search)
        self.setAcceptDrops(True)
        self._arrange()
        self._connect()

    def show_register(self, view: RegisterView) -> None:
        """Show the register as it is now; who was chosen stays so, as long as they can be placed."""
        self._view = view
        self._forming.follow(view)
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file of a list can be dropped anywhere on the page."""
        if self._source.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the file when the drag is over."""
        if self._source.can_take(event.mimeData()):
            event.acceptProposedAction()
            self._source.take(event.mimeData())

    def _arrange(self) -> None:
        head = row()
        head.addWidget(PlainLabel(self.tr("Register of interest"), "title"))
        head.addStretch(1)
        head.addWidget(self._import)
        head.addWidget(self._add)
        self._sides = row()
        self._sides.addWidget(self.people, _SHARES[0])
        self._sides.addWidget(self.set, _SHARES[1])
        self._layout = column()
        self.setLayout(self._layout)
        self._layout.addLayout(head)
        self._layout.addLayout(self._sides, 1)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._source.found.connect(self._dialogs.import_people)
        self._source.refused.connect(self._hub.report)
        self._import.clicked.connect(self._on_import_clicked)
        self.people.import_wanted.connect(self._on_import_clicked)
        self._add.clicked.connect(self._dialogs.add_person)
        self.people.name_entered.connect(self._on_people_name_entered)
        self.people.list.move_wanted.connect(self._on_people_list_move_wanted)
        self.people.list.forget_wanted.connect(self._on_list_forget_wanted)
        self.set.list.move_wanted.connect(self._on_set_list_move_wanted)
        self.set.list.left_upwards.connect(self.set.name.setFocus)
        self.set.cleared.connect(self._on_set_cleared)
        self.set.destination_chosen.connect(self._on_set_destination_chosen)
        self.set.make_wanted.connect(self._on_set_make_wanted)
        for one in (self.people.list, self.set.list):
            one.details_wanted.connect(self._on_list_details_wanted)
            one.menu_wanted.connect(self._on_list_menu_wanted)
        # From the rail too: it is only there while the page is on screen.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(
            self.people.search.setFocus
        )
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._on_paste)

    def _show(self) -> None:
        self.people.show_register(self._view)
        self.set.show_forming(self._forming)

    def _say_forming(self, sentence: str) -> None:
        """Say to a screen reader what has become of the set."""
        words = (sentence, people(self._forming.number), self.set.warnings())
        announce(self, ". ".join(part for part in words if part))

    def _choose(self, ids: Sequence[str]) -> None:
        chosen = self._forming.choose(ids)
        if not chosen and ids:
            self._hub.report(self._forming.why_not(ids))
            return
        self._show()
        names = ", ".join(person.name for person in chosen)
        self._say_forming(self.tr("{names} put into the set").format(names=names))

    def _leave_out(self, ids: Sequence[str]) -> None:
        names = [p.name for p in self._forming.people if p.id in ids]
        if self._forming.leave_out(ids):
            self._show()
            self._say_forming(self.tr("{names} taken out of the set").format(names=", ".join(names)))

    def _ask_to_forget(self, ids: Sequence[str]) -> None:
        found = [person for one in ids if (person := self._view.person(one)) is not None]
        if not found:
            return
        self._asked = [person.id for person in found]
        whom = found[0].name if len(found) == 1 else people(len(found))
        box = message_box(
            self._theme,
            self,
            self.tr("Forget"),
            self.tr("Forget {whom} for good?").format(whom=whom),
            self.tr(
                "What is written down in the register is removed and cannot be brought back, and what was done before "
                "can no longer be undone. Sets keep their members."
            ),
            "warn",
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_button(box, self.tr("Forget"), QMessageBox.ButtonRole.AcceptRole, "danger")
        keep = add_button(box, self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.accepted.connect(self._on_forget_accepted)
        box.open()

    def _on_forget_accepted(self) -> None:
        ids, self._asked = self._asked, []
        self._hub.do_and_forget(lambda: self._hub.services.register.forget_people(ids))

    def _on_people_name_entered(self, name: str) -> None:
        details = PersonDetails(name)
        if self._hub.do(lambda: self._hub.services.register.add_person(details)) is None:
            self.people.add.refuse()
            return
        self.people.add.done()
        if self.people.shelf not in (Shelf.TO_PLACE, Shelf.ALL) or self.people.search.text():
            self.people.show_all_of(Shelf.TO_PLACE)

    def _on_people_list_move_wanted(self, ids: list[str]) -> None:
        self._choose(ids)

    def _on_set_list_move_wanted(self, ids: list[str]) -> None:
        self._leave_out(ids)

    def _on_set_cleared(self) -> None:
        self._leave_out(self._forming.ids)
        self.people.list.setFocus()

    def _on_set_destination_chosen(self, set_id: str) -> None:
        self._forming.set_id = set_id
        self._forming.leave_out(self._forming.too_many())
        self._show()

    def _on_set_make_wanted(self, name: str) -> None:
        register, ids, set_id = self._hub.services.register, self._forming.ids, self._forming.set_id
        if set_id:
            if self._hub.do(lambda: register.place_in_set(set_id, ids)) is not None:
                words = self.tr("{people} added to “{name}”.")
                self.done.emit(words.format(people=people(len(ids)), name=self._view.set_name(set_id)))
            return
        change = self._hub.do(lambda: register.form_set(name, ids, ground_rules()))
        if change is None:
            if ids:
                self.set.refuse_name()
            return
        made = next(after for _, after in change.edits_of(LearningSet) if after is not None)
        self.set.name.clear()
        self.people.list.setFocus()
        words = self.tr("“{name}” was made, with {people}. It is among the sets on the left.")
        self.done.emit(words.format(name=made.name, people=people(len(ids))))

    def _on_list_details_wanted(self, person_id: str) -> None:
        person = self._view.person(person_id)
        if person is not None:
            self._dialogs.details(person)

    def _on_list_forget_wanted(self, ids: list[str]) -> None:
        self._ask_to_forget(ids)

    def _on_list_menu_wanted(self, ids: list[str], point: QPoint) -> None:
        found = [person for one in ids if (person := self._view.person(one)) is not None]
        if not found:
            return
        self._menu_ids = [person.id for person in found]
        menu = PersonMenu(self._theme, found, in_set=self.sender() is self.set.list, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.wanted.connect(self._on_menu_wanted)
        menu.popup(point)

    def _on_menu_wanted(self, act: str) -> None:
        ids = self._menu_ids
        if act == CHOOSE:
            self._choose(ids)
        elif act == LEAVE_OUT:
            self._leave_out(ids)
        elif act == DETAILS:
            self._on_list_details_wanted(ids[0])
        elif act == FORGET:
            self._ask_to_forget(ids)
        elif act.startswith(STATUS):
            status = InterestStatus(act.removeprefix(STATUS))
            self._hub.do(lambda: self._hub.services.register.set_status(ids, status))

    def _on_import_clicked(self) -> None:
        self._source.ask()

    def _on_paste(self) -> None:
        self._source.take(QGuiApplication.clipboard().mimeData())

    def _on_theme_changed(self) -> None:
        theme = self._theme
        pad = theme.px("workspace_pad")
        self._layout.setContentsMargins(pad, pad, pad, pad)
        self._layout.setSpacing(theme.px("workspace_gap"))
        self._sides.setSpacing(theme.px("workspace_gap"))
