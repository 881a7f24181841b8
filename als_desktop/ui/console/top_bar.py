"""The line above the console: where we are, undo, and what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from als_desktop.ui.console.schedule_strip import hour
from als_desktop.ui.parts.buttons import icon_button, normal_button
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.plain_tip import plain_tip

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_SPACING = 10


class TopBar(QFrame):
    """Home, the meeting's name, undo and redo, the time of the last act that is on disk, the bank, light or dark.

    Signals:
        agenda_toggled(): `agenda_shown` is another.
        bank_wanted(): show the bank of questions, or put it away.
        room_wanted(): the room display is to be opened, or closed.
        home_wanted(): leave the meeting as it is and go home.
        keys_wanted(): show the keys.
        search_wanted(): search all meetings, or enough of it.
        theme_toggled(): the other of light and dark.
        undo_wanted(): take back the last step.
        redo_wanted(): do once more what was taken back last.
    """

    agenda_toggled = Signal()
    bank_wanted = Signal()
    room_wanted = Signal()
    home_wanted = Signal()
    keys_wanted = Signal()
    search_wanted = Signal()
    theme_toggled = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Follows the hub's undo stack."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self.setProperty("role", "topbar")
        self._home = icon_button(theme, "home", self.tr("Home"))
        self._agenda = icon_button(theme, "list", self.tr("Agenda"))
        self._agenda.setCheckable(True)
        self._agenda.hide()
        self._name = ElidedLabel("", "subtitle")
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._meeting = ElidedLabel("", "caption")
        self._meeting_words = ""
        # What is kept nowhere but on the page, in words: the last step there, and the one that was taken back last.
        self._steps_here = ("", "")
        self._undo = icon_button(theme, "undo", self.tr("Undo"), kind="normal")
        self._redo = icon_button(theme, "redo", self.tr("Redo"), kind="normal")
        self._lock = QLabel()
        self._lock.hide()
        self._kept = PlainLabel("", "caption")
        self._kept.setToolTip(self.tr("The last step is on this computer's disk, encrypted"))
        self._room = normal_button(theme, self.tr("Room display"), "screen", size="small")
        self._room.setCheckable(True)
        self._room.setToolTip(self.tr("Open or close the room display (Ctrl+D)"))
        self._bank = icon_button(theme, "bank", self.tr("Bank of questions"))
        self._bank.setToolTip(self.tr("Bank of questions (Ctrl+B)"))
        self._search = icon_button(theme, "search", self.tr("Search all meetings"))
        self._search.setToolTip(self.tr("Search all meetings of the set (Ctrl+Shift+F)"))
        self._mode = icon_button(theme, "moon", self.tr("Light or dark"))
        self._help = icon_button(theme, "help", self.tr("Keys"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(_SPACING)
        for widget in (self._home, self._agenda, self._name):
            row.addWidget(widget)
        row.addWidget(self._meeting, 1)
        after = (self._lock, self._kept, self._room, self._search, self._bank, self._mode, self._help)
        for widget in (self._undo, self._redo, *after):
            row.addWidget(widget)
        row.insertSpacing(row.indexOf(self._lock), 8)
        self._agenda.toggled.connect(self.agenda_toggled)
        self._home.clicked.connect(self.home_wanted)
        for button in (self._undo, self._redo):
            # A click leaves the keyboard with the words: else Enter would undo once more.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        self._room.clicked.connect(self._on_room_clicked)
        self._bank.clicked.connect(self.bank_wanted)
        self._search.clicked.connect(self.search_wanted)
        self._mode.clicked.connect(self.theme_toggled)
        self._help.clicked.connect(self.keys_wanted)
        hub.kept.connect(self._on_hub_kept)
        hub.turned.connect(self.tell)
        hub.undo_changed.connect(self._on_hub_undo_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_hub_undo_changed()

    @property
    def agenda_shown(self) -> bool:
        """Whether the agenda is to be seen: always, unless its button is offered and not pressed."""
        return self._agenda.isHidden() or self._agenda.isChecked()

    def offer_agenda(self, offered: bool) -> None:
        """Have the agenda come and go by a button, or always there."""
        self._agenda.setVisible(offered)

    def put_agenda_away(self) -> None:
        """The agenda has done its work."""
        self._agenda.setChecked(False)

    def show_room(self, screen: str | None) -> None:
        """Say whether the room sees something, and on which screen; None when it does not."""
        self._room.setChecked(screen is not None)
        on = self.tr("Room display on: {screen}").format(screen=screen)
        self._room.setText(self.tr("Room display") if screen is None else on)

    def show_meeting(self, name: str, meeting: str) -> None:
        """Say which meeting this is."""
        self._name.setText(name)
        self._meeting_words = meeting
        self._meeting.setText(meeting)

    def room_for_words(self) -> QRect:
        """Where the name of the meeting stands, up to the first button after it."""
        left = self._name.geometry().left()
        return QRect(left, 0, self._undo.geometry().left() - _SPACING - left, self.height())

    def _on_room_clicked(self) -> None:
        # It is the room display that says whether it is open.
        self._room.setChecked(not self._room.isChecked())
        self.room_wanted.emit()

    def offer_steps(self, last: str, following: str) -> None:
        """Offer the `last` step on the page (in words) to undo, the `following` to redo, before acts; "" for none."""
        self._steps_here = (last, following)
        self._meeting.setText(self._meeting_words)
        self._on_hub_undo_changed()

    def tell(self, words: str) -> None:
        """Say what was taken back, or done again, beside the name: on the page it is only missing."""
        self._meeting.setText(words)

    def _on_hub_undo_changed(self) -> None:
        stack = self._hub.undo_stack
        last, following = self._steps_here
        for button, words, text, possible in (
            (self._undo, self.tr("Undo"), last or stack.undoText(), stack.canUndo() or bool(last)),
            (self._redo, self.tr("Redo"), following or stack.redoText(), stack.canRedo() or bool(following)),
        ):
            said = f"{words}: {text}" if possible and text else words
            button.setEnabled(possible)
            if button.accessibleName() != said:
                button.setToolTip(plain_tip(said))
                button.setAccessibleName(said)

    def _on_hub_kept(self) -> None:
        now = hour(self._hub.services.clock.now().wall_ms)
        self._kept.setText(self.tr("Kept {time}").format(time=now))
        self._lock.show()
        self._meeting.setText(self._meeting_words)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px("topbar"))
        colour = self._theme.color("text_2")
        self._lock.setPixmap(self._theme.pixmap("lock", colour, 16, self.devicePixelRatioF()))
        self._mode.set_icon("sun" if self._theme.mode == "dark" else "moon")
