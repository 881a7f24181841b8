"""The console: agenda, workspace, side panel and quick entry around one open meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from als_desktop.models.changes import Change
from als_desktop.models.contract import ContractVersion
from als_desktop.models.feedback import BankQuestion
from als_desktop.models.leading import starting_leads
from als_desktop.models.meeting import FacilitatorNote, Meeting, Slot, StageRun
from als_desktop.models.people import LearningSet, Member
from als_desktop.models.stage_clock import StageClock, TimerEvent
from als_desktop.preferences import Preferences
from als_desktop.ui.console.absence_place import AbsencePlace
from als_desktop.ui.console.agenda_rail import AgendaRail
from als_desktop.ui.console.away_notice import AwayNotice
from als_desktop.ui.console.back_to_typing import BackToTyping
from als_desktop.ui.console.console_bank import ConsoleBank
from als_desktop.ui.console.console_search import ConsoleSearch
from als_desktop.ui.console.console_undo import ConsoleUndo
from als_desktop.ui.console.console_wall import ConsoleWall
from als_desktop.ui.console.entry_desk import EntryDesk
from als_desktop.ui.console.left_behind import LeftBehind
from als_desktop.ui.console.notice_place import NoticePlace
from als_desktop.ui.console.quick_entry import QuickEntry
from als_desktop.ui.console.side_panel import SidePanel
from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.console.top_bar import TopBar
from als_desktop.ui.console.workspace import Workspace
from als_desktop.ui.console.workspaces import family, make_workspace
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.page_keys import PAGE_KEYS, kept_from_scrolling, watch_page_keys
from als_desktop.ui.timer.stage_chime import StageChime
from als_desktop.ui.timer.timer_driver import TimerDriver

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_DATE = "dddd d MMMM yyyy"
# Below this width, in px, the agenda makes room for the workspace and comes when it is asked for.
_AGENDA_BELOW = 1240
_OTHER = Qt.FocusReason.OtherFocusReason
_SHIFT_OR_PAD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
# What is of no concern to seats and agenda.
_UNSEEN = (StageClock, TimerEvent, FacilitatorNote, BankQuestion)


class ConsoleScreen(QWidget):
    """The facilitator's screen during a meeting.

    Signals:
        home_wanted(): go home; the meeting stays as it is.
        hit_chosen(SearchHit): another meeting is wanted, where that was written.
        theme_toggled(): the other of light and dark.
        craft_switched(bool): advice on questions is wanted, or not any more.
        preferred(dict): what else is to be remembered, by the names of preferences.
        covered(page): the window is to show this page alone, until `uncovered`; then `come_back` follows.
    """

    home_wanted = Signal()
    hit_chosen = Signal(object)
    theme_toggled = Signal()
    craft_switched = Signal(bool)
    preferred = Signal(object)
    covered = Signal(object)
    uncovered = Signal()

    def __init__(self, hub: Hub, theme: Theme, preferences: Preferences | None = None) -> None:
        """Shows nothing until `show_meeting`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._workspaces: dict[str, Workspace] = {}
        self._meeting_id = ""
        self._stage_id: str | None = None
        self._top = TopBar(hub, theme)
        self._rail = AgendaRail(hub, theme)
        self._side = SidePanel(hub, theme)
        self._notice = NoticeBar(theme)
        self._stack = QStackedWidget()
        self.search = ConsoleSearch(hub, theme, self._stack, self)
        self._entry = QuickEntry(theme)
        self._desk = EntryDesk(hub, self._entry, self._side.seats, self)
        self._driver = TimerDriver(hub, self)
        preferences = preferences or Preferences()
        self._chime = StageChime(hub, theme, self._driver, self._side.timer, preferences)
        self.bank = ConsoleBank(hub, theme, self._stack, self._desk, self._entry, self)
        parts = (self._top, self._rail, self._side)
        self._wall = ConsoleWall(hub, theme, self, preferences, parts)
        self._middle = QVBoxLayout()
        self._column = QGridLayout()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocusLook", True)
        self.setAccessibleName(self.tr("Console"))
        self._build()
        self._connect()

    @property
    def workspace(self) -> Workspace | None:
        """The workspace of the current stage."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Workspace) else None

    @property
    def entry(self) -> QuickEntry:
        """The quick entry field."""
        return self._entry

    def show_meeting(self) -> None:
        """Show the hub's meeting in the stage it stands in."""
        view = self._hub.meeting
        if view.meeting.id != self._meeting_id:
            # Words that were meant for one meeting are not offered to another.
            self._meeting_id = view.meeting.id
            self._desk.set_aside()
        self._stage_id = None
        self.bank.put_away()
        self._notice.clear()
        if view.pack is None:
            words = self.tr(
                "The way this meeting was planned is no longer there. Slots are cut in the usual way."
            )
            self.say(words)
        self.come_back()
        self._driver.start()
        self._wall.begin()
        self._begin_if_free()

    def come_back(self) -> None:
        """Show what has happened to the meeting while the window showed something else."""
        before = self._stage_id
        self._show_names()
        self._rail.show_meeting()
        self._show_stage()
        if before is not None and self._stage_id == before and self.workspace is not None:
            self.workspace.refresh()
        self._side.schedule.tick()
        self._side.fact.tick()
        # The keyboard is on the page itself, so that keys walk the agenda and no button stands out by chance.
        self.setFocus(_OTHER)

    def leave(self) -> None:
        """Keep what is half typed, and stop looking at the clock."""
        self._driver.stop()
        self.bank.put_away()
        self._wall.close()
        self._keep_typed()

    def words_begun(self) -> str:
        """Words in quick entry that were not added yet, also those that wait elsewhere; empty where there are none."""
        return self._desk.words_begun()

    def set_craft(self, on: bool) -> None:
        """Whether quick entry gives advice on questions."""
        self._entry.set_craft(on)
        self._side.fact.set_craft(on)

    def say(self, text: str, tone: str = "warn") -> None:
        """Show a sentence above the workspace, until the stage is left."""
        self._notice.say(text, tone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys walk through what is on the wall, or the agenda; a digit chooses who speaks, N goes to type.

        P pauses; other letters steer the wall, or begin words in quick entry.
        """
        number = event.key() - Qt.Key.Key_0
        alone = not event.modifiers() & ~_SHIFT_OR_PAD
        if event.key() in PAGE_KEYS:
            self._wall.page(event)
        elif 1 <= number <= 9 and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._desk.take_digit(number)
        elif event.key() == Qt.Key.Key_P and alone:
            self._side.timer.toggle()
        elif event.key() == Qt.Key.Key_N and alone:
            self._desk.keyboard.take()
        elif event.text() == "?":
            self._on_top_keys_wanted()
        elif self._wall.takes(event):
            event.accept()
        elif not self._desk.keyboard.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The program may begin in a meeting: its fields take the keyboard only now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._begin_if_free()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the agenda makes room."""
        super().resizeEvent(event)
        self._top.offer_agenda(event.size().width() < _AGENDA_BELOW)
        self._show_agenda()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Page keys walk through the agenda also where a page could be scrolled by them."""
        return kept_from_scrolling(event)

    def _build(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._absence = AbsencePlace(self._hub, self._theme, self._middle, self)
        self._middle.addWidget(self._stack, 1)
        column.addLayout(self._middle, 0, 0)
        column.setRowStretch(0, 1)
        # Its room at rest is in the second row; when it needs more it lies over the foot of the page, which stays.
        column.addWidget(self._entry, 0, 0, 2, 1, Qt.AlignmentFlag.AlignBottom)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._rail)
        body.addLayout(column, 1)
        body.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addLayout(body, 1)
        self._entry.raise_()
        NoticePlace(self._notice, self._top, self)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._top.home_wanted.connect(self.home_wanted)
        self._top.theme_toggled.connect(self.theme_toggled)
        self._top.keys_wanted.connect(self._on_top_keys_wanted)
        self._top.search_wanted.connect(self.search.toggle)
        self._top.bank_wanted.connect(self.bank.toggle)
        self._wall.line_wanted.connect(self._notice.say)
        self._wall.preferred.connect(self.preferred)
        self._wall.covered.connect(self.covered)
        self._wall.uncovered.connect(self.uncovered)
        self.search.hit_chosen.connect(self.hit_chosen)
        self.search.stage_wanted.connect(self._on_rail_stage_chosen)
        self._rail.stage_chosen.connect(self._on_rail_stage_chosen)
        watch_page_keys(self._rail, self)
        self._rail.next_clicked.connect(self._on_next_wanted)
        self._rail.told.connect(self._notice.say)
        self._top.agenda_toggled.connect(self._show_agenda)
        self._desk.taken.connect(self._notice.clear)
        self._desk.words_wait.connect(self._notice.say)
        self._entry.begun.connect(self._rail.wait_for_words)
        self._desk.keyboard.left.connect(self.setFocus)
        self._back = BackToTyping(self._desk, self)
        self._undo = ConsoleUndo(self._hub, self._top, self)
        self._side.schedule.said.connect(self._notice.say)
        self._side.timer.told.connect(self._notice.tell)
        self._side.timer.started.connect(self._begin_if_free)
        AwayNotice(self._hub, self._desk, self._notice, self)
        self._entry.rest_height_changed.connect(self._on_entry_rest_height_changed)
        self._entry.craft_switched.connect(self.craft_switched)
        self._driver.second_changed.connect(self._on_driver_second_changed)
        self._chime.preferred.connect(self.preferred)
        self._driver.slept.connect(self._side.timer.offer_time_back)
        self._hub.changed.connect(self._on_hub_changed)
        LeftBehind(self._hub, self._notice, self).stage_wanted.connect(self._on_rail_stage_chosen)
        self._theme.changed.connect(self._on_theme_changed)
        undo, redo = self._undo.undo, self._undo.redo
        for keys, slot in (
            ("Ctrl+Z", undo),
            ("Ctrl+Shift+Z", redo),
            ("Ctrl+Y", redo),
            ("Ctrl+B", self.bank.toggle),
            ("Ctrl+R", self._side.schedule.open_replan),
            ("Ctrl+D", self._wall.toggle),
            ("Shift+F5", self._wall.project),
            ("Ctrl+Shift+F", self.search.toggle),
            # Wherever the keyboard is, also on a card, where B alone is another key.
            ("Ctrl+Shift+B", self._wall.blank),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _show_stage(self) -> None:
        view = self._hub.meeting
        stage = view.current_stage or next(iter(view.stages), None)
        if stage is None or stage.id == self._stage_id:
            return
        if self._stage_id is not None:
            self._notice.pass_by()
        self._stage_id = stage.id
        self.search.put_away()
        name = family(view, stage)
        workspace = self._workspaces.get(name)
        if workspace is None:
            workspace = self._workspaces[name] = make_workspace(name, self._hub, self._theme)
            self._adopt(workspace)
        self._absence.refresh()
        workspace.show_stage(stage)
        self._stack.setCurrentWidget(workspace)
        self._rail.attend(workspace)
        self._side.timer.show_stage(stage_name(stage, view))
        self._side.cue.attend(workspace)
        self._side.fact.attend(workspace)
        self._side.cue.show_stage(stage)
        self._side.notes.show_stage(stage.id, stage_name(stage, view))
        had_focus = self._entry.isAncestorOf(self.focusWidget() or self)
        self._desk.turn_to(workspace)
        self._back.attend(workspace)
        self._undo.attend(workspace)
        if had_focus and self._entry.isHidden():
            self.setFocus(_OTHER)

    def _adopt(self, workspace: Workspace) -> None:
        self._stack.addWidget(workspace)
        self._desk.adopt(workspace)
        workspace.notice_wanted.connect(self.say)
        workspace.home_wanted.connect(self.home_wanted)
        watch_page_keys(workspace, self)

    def _keep_typed(self) -> None:
        """Fields ask for what was typed when the keyboard leaves them; quick entry keeps its words and the keyboard."""
        self._side.notes.keep()
        self._side.cue.keep()
        workspace = self.workspace
        if workspace is not None:
            workspace.commit()
            if workspace.isAncestorOf(self.focusWidget() or self):
                self.setFocus(_OTHER)

    def _show_names(self) -> None:
        view = self._hub.meeting
        day = QLocale("en_GB").toString(QDateTime.fromMSecsSinceEpoch(view.meeting.starts_ms), _DATE)
        number = self.tr("Meeting {n} of {all} · {day}")
        most = max(view.learning_set.planned_meetings, view.meeting.number)
        self._top.show_meeting(
            view.learning_set.name, number.format(n=view.meeting.number, all=most, day=day)
        )

    def _show_agenda(self) -> None:
        self._rail.setVisible(self._top.agenda_shown)

    def _on_rail_stage_chosen(self, stage_id: str) -> None:
        meeting_id = self._hub.meeting.meeting.id
        self._keep_typed()
        self._top.put_agenda_away()
        self._hub.do_for_good(lambda: self._hub.services.stages.go_to(meeting_id, stage_id))
        if not self._wall.is_open:
            self._begin_if_free()

    def _begin_if_free(self) -> None:
        """In a stage that has begun the keyboard goes to its first step, unless it is somewhere already: else the first
        letters of what is typed there would be keys of the console."""
        view = self._hub.view
        begun = view is not None and not starting_leads(view, view.current_stage)
        if begun and self.window().focusWidget() in (None, self):
            self._desk.keyboard.begin()

    def _on_next_wanted(self) -> None:
        """On by a button: then the keyboard goes where words are typed, if they are now."""
        self.setFocus(_OTHER)
        self._rail.go_on()
        self._desk.keyboard.begin()

    def _on_driver_second_changed(self) -> None:
        self._side.tick()
        self._rail.tick()
        workspace = self.workspace
        if workspace is not None:
            workspace.tick()
        self._wall.tick()

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self._hub.view is None or not self.isVisible():
            return
        self._wall.follow(change)
        if all(isinstance(edit.record, _UNSEEN) for edit in change.edits):
            return
        if change.touches(Meeting, LearningSet):
            self._show_names()
        if change.touches(StageRun, Meeting, Slot, Member, ContractVersion):
            self._rail.show_meeting()
            self._side.schedule.tick()
            self._show_stage()
        self._desk.follow(change)
        self._side.fact.tick()

    def _on_entry_rest_height_changed(self) -> None:
        self._column.setRowMinimumHeight(1, self._entry.rest_height)

    def _on_top_keys_wanted(self) -> None:
        from als_desktop.ui.console.keys_sheet import KeysSheet

        sheet = KeysSheet(self._theme, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _on_theme_changed(self) -> None:
        pad = self._theme.px("workspace_pad")
        self._rail.setFixedWidth(self._theme.px("rail"))
        self._middle.setContentsMargins(pad, pad - 4, pad, pad - 6)
        self._middle.setSpacing(8)
