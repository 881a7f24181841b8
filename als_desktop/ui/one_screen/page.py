"""The whole window as the room sees it: the wall or the board, a line to type in, and a small bar below."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from als_desktop.models.changes import Change
from als_desktop.models.meeting import Meeting, Slot, StageKind, StageRun
from als_desktop.models.room_scene import SpotlightScene, WallScene
from als_desktop.models.stage_clock import Phase
from als_desktop.ui.one_screen.mode_bar import ModeBar
from als_desktop.ui.one_screen.room_choosing import RoomChoosing
from als_desktop.ui.one_screen.room_entry import RoomEntry
from als_desktop.ui.one_screen.room_hub import RoomHub
from als_desktop.ui.one_screen.room_writing import RoomWriting
from als_desktop.ui.one_screen.wall_area import Shown, WallArea
from als_desktop.ui.one_screen.wall_board import WallBoard
from als_desktop.ui.parts.page_keys import PAGE_KEYS, kept_from_scrolling, watch_page_keys
from als_desktop.ui.theme.own_look import OwnLook
from als_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from als_desktop.ui.hub import Hub
    from als_desktop.ui.room.room_control import RoomControl
    from als_desktop.ui.room.room_view import RoomView

_OTHER = Qt.FocusReason.OtherFocusReason
_SHIFT_OR_PAD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_WRITING = (StageKind.PRESENTATION, StageKind.QUESTIONS)
_BESIDE: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_KEYS = {
    "B": "black",
    "W": "white",
    "F": "freeze",
    "S": "swap",
    "P": "pause",
    "N": "type",
    "?": "keys",
    "+": "larger",
    "-": "smaller",
}


class OneScreenPage(QWidget):
    """Made of nothing but what may be seen: the scenes of the white list, and a board that knows no private word.

    Signals:
        wanted(act): back, before, after, pause, more, keys, or an act of the room display.
    """

    wanted = Signal(str)

    def __init__(self, hub: Hub, control: RoomControl, room_theme: Theme, size: QSize) -> None:
        """The wall is fed by `control`; `room_theme` is the wall's, `size` what the page will have, in px.

        Shows the meeting that `hub` has open.
        """
        super().__init__()
        self._hub = hub
        self._control = control
        self._room_theme = room_theme
        self._alone = False
        self._typing = False
        self._asked = False
        self._small = Theme(room_theme.mode, room_theme.tokens, self)
        self._big = Theme(room_theme.mode, room_theme.tokens, self)
        self._big.set_reduced_motion(not room_theme.duration("drop"))
        # Before anything is dressed in them.
        self._fit_letters(size)
        OwnLook(self._small, self)
        self._room_hub = RoomHub(hub)
        self._area = WallArea(room_theme, self._big)
        self.board = WallBoard(self._room_hub, self._big)
        self._writing = RoomWriting(hub, self.board)
        self._choosing = RoomChoosing(hub, self._area.view)
        self.entry = RoomEntry(self._room_hub, self._big, self._writing)
        self.bar = ModeBar(self._small)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ownFocusLook", True)
        self.setAccessibleName(self.tr("The room sees this"))
        self._build()
        self._connect()
        control.feed(self.view)
        self._turn_to_stage()
        self._show()

    @property
    def area(self) -> WallArea:
        """Where the wall stands."""
        return self._area

    @property
    def view(self) -> RoomView:
        """The wall itself."""
        return self._area.view

    def end(self) -> None:
        """Nothing is shown any more."""
        self._control.starve(self.view)

    def greet(self) -> None:
        """Say that the room sees this, and what can be done here."""
        words = [self.tr("The room sees this screen. Nothing private is on it."), *self._how_to_choose()]
        if self._writing.modes():
            words.append(self.tr("N types, ? shows the keys."))
        else:
            words.append(self.tr("? shows the keys."))
        self.say(" ".join(words))

    def say(self, text: str, tone: str = "") -> None:
        """Say something in the bar."""
        self.bar.say(text, tone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys walk through the wall or the agenda, digits choose who asks, letters steer; no others go on."""
        event.accept()
        key = event.key()
        alone = not event.modifiers() & ~_SHIFT_OR_PAD
        number = key - Qt.Key.Key_0
        act = _KEYS.get(event.text().upper()) if alone else None
        if key == Qt.Key.Key_Escape:
            self._ask_to_leave()
            return
        self._asked = False
        if key in PAGE_KEYS:
            by = 1 if key == Qt.Key.Key_PageDown else -1
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._walk(by)
            else:
                self._turn(by)
        elif alone and 1 <= number <= 9:
            self._type()
            self.entry.take_digit(number)
        elif alone and key in _BESIDE and self._can_choose:
            self._choosing.choose_beside(_BESIDE[key])
        elif act is not None:
            self._act(act)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on what is offered chooses it."""
        if event.button() == Qt.MouseButton.LeftButton and self._can_choose:
            self._choosing.choose_at(self.view.mapFrom(self, event.position().toPoint()))
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Letters grow with the window."""
        super().resizeEvent(event)
        self._fit_letters(event.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Page keys walk through the agenda also where a page could be scrolled by them."""
        return kept_from_scrolling(event)

    def _build(self) -> None:
        self._area.put_board(self.board)
        for part in (self.board, self.entry):
            OwnLook(self._big, part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.entry)
        layout.addWidget(self.bar)
        watch_page_keys(self.board, self)
        self.entry.hide()

    def _connect(self) -> None:
        hub = self._hub
        hub.changed.connect(self._on_hub_changed)
        hub.refused.connect(self._on_hub_refused)
        hub.failed.connect(self._on_hub_failed)
        self._room_hub.refused.connect(self._on_hub_refused)
        self._control.changed.connect(self._on_control_changed)
        self._room_theme.changed.connect(self._on_room_theme_changed)
        self.bar.wanted.connect(self._act)
        self.entry.left.connect(self._on_entry_left)
        self.board.entry_changed.connect(self._show)
        self.board.entry_wanted.connect(self._on_board_entry_wanted)
        for keys, slot in (
            ("Shift+F5", self._on_back),
            ("F6", self._swap),
            ("Ctrl+Z", hub.undo),
            ("Ctrl+Shift+Z", hub.redo),
            ("Ctrl+Y", hub.redo),
            ("Ctrl+Shift+B", self._on_black),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _act(self, act: str) -> None:
        here: dict[str, Callable[[], None]] = {
            "before": self._on_before,
            "after": self._on_after,
            "undo": self._hub.undo,
            "type": self._type,
            "swap": self._swap,
            "again": self._on_again,
        }
        if act in here:
            here[act]()
        else:
            self.wanted.emit(act)

    def _turn(self, by: int) -> None:
        """The next page or question, else the next stage."""
        on_wall = self._area.shown is Shown.WALL
        if (on_wall and self._control.turn(by)) or self._control.step(by):
            return
        self._walk(by)

    def _walk(self, by: int) -> None:
        self.wanted.emit("after" if by > 0 else "before")

    def _swap(self) -> None:
        """The board, or the questions for the back row."""
        if not self._has_board:
            return
        self._alone = not self._alone
        if self._alone and not self._control.state.spotlight:
            self._control.spotlight()
        self._show()

    def _type(self) -> None:
        state = self._control.state
        if state.frozen or state.blank:
            self.say(self.tr("Nothing is typed while the room does not see it. Show the wall again first."))
        elif not self._writing.modes():
            self.say(self.tr("What is typed in this stage belongs on the console: Shift+F5."))
        else:
            self._typing = True
            self._show()
            self.entry.take_keyboard()

    def _ask_to_leave(self) -> None:
        """Twice, since what is private shows then; on a blank wall the first one shows the wall."""
        if self._control.state.blank:
            self._on_again()
        elif self._asked:
            self.wanted.emit("back")
        else:
            self._asked = True
            self.say(self.tr("Esc once more shows the console, with your notes, to the room."), "warn")

    @property
    def _has_board(self) -> bool:
        """Whether the white list shows questions now, and they lie on the board."""
        scene = self.view.scene
        return (
            scene is not None
            and isinstance(scene.body, WallScene | SpotlightScene)
            and self._writing.choice is None
        )

    @property
    def _can_choose(self) -> bool:
        """Whether the room sees what one of is chosen now."""
        state, scene = self._control.state, self.view.scene
        shown = scene is not None and isinstance(scene.body, WallScene)
        return shown and self._writing.choice is not None and not state.frozen and not state.blank

    def _how_to_choose(self) -> tuple[str, ...]:
        known = self._can_choose and self._choosing.anything
        return (self.tr("A click chooses one, or the arrow keys."),) if known else ()

    def _turn_to_stage(self) -> None:
        stage = self._room_hub.meeting.current_stage
        if stage is not None and stage.kind in _WRITING and stage != self.board.stage:
            self.board.show_stage(stage)

    def _show(self) -> None:
        """Everything follows from how the wall stands and from what its scene is."""
        state = self._control.state
        board = self._has_board and not self._alone and not state.blank
        still = state.frozen and self._area.keeps and not state.blank
        shown = Shown.STILL if still else Shown.BOARD if board else Shown.WALL
        if shown is not self._area.shown:
            inside = self._area.isAncestorOf(self.focusWidget() or self)
            if shown is Shown.BOARD:
                self.board.refresh()
            self._area.show_as(shown)
            if inside or not self.entry.isAncestorOf(self.focusWidget() or self):
                self.setFocus(_OTHER)
        modes = self._writing.modes()
        self.entry.offer(modes)
        types = bool(modes) and not state.frozen and not state.blank
        had_keyboard = self.entry.isAncestorOf(self.focusWidget() or self)
        self.entry.setVisible(self._typing and types)
        if had_keyboard and self.entry.isHidden():
            self.setFocus(_OTHER)
        swap = self._can_swap_to if self._has_board and not still else ""
        self.bar.show_state(state, swap=swap, types=types)
        self._show_running()

    @property
    def _can_swap_to(self) -> str:
        if self._alone:
            return self.tr("Back to the board")
        scene = self.view.scene
        lit = scene is not None and isinstance(scene.body, SpotlightScene)
        return self.tr("This question alone") if lit else self.tr("For the back row")

    def _show_running(self) -> None:
        stage = self._hub.meeting.current_stage
        running = stage is not None and self._hub.meeting.clock(stage).phase is Phase.RUNNING
        self.bar.show_running(running=running)

    def _fit_letters(self, window: QSize) -> None:
        """Cards in letters that the back row reads, however small the window is."""
        compact = window.width() < self._small.px("console_compact_below_width")
        tokens = self._room_theme.tokens
        card = (tokens.type_compact if compact else tokens.type_normal)["card"].size
        size = self._control.state.text
        share = tokens.type_room["card_min"] * max(1.0, tokens.type_room.get(size.value, 1.0))
        self._small.set_compact(compact)
        self._big.set_compact(compact)
        self._big.set_text_scale(ceil(share * window.height()) / card)

    def _on_hub_changed(self, change: object) -> None:
        if not isinstance(change, Change) or self._hub.view is None:
            return
        self.say("")
        self._control.follow(change)
        if change.touches(Meeting, StageRun):
            self._turn_to_stage()
        lit = any(
            after is not None
            and after.spotlight_id
            and (before is None or before.spotlight_id != after.spotlight_id)
            for before, after in change.edits_of(Slot)
        )
        self._show()
        if change.touches(Meeting, StageRun):
            self.say(" ".join(self._how_to_choose()))
        if lit and self._area.shown is Shown.BOARD:
            self.say(self.tr("F6 shows this question alone, for the back row."))

    def _on_hub_refused(self, sentence: str) -> None:
        self.say(sentence, "warn")

    def _on_hub_failed(self, sentence: str) -> None:
        self.say(sentence, "over")

    def _on_control_changed(self) -> None:
        state = self._control.state
        if state.frozen and not self._area.keeps and not state.blank:
            self._area.keep()
        elif not state.frozen:
            self._area.let_go()
        # What it decided is on the wall a moment later; what follows here depends on it.
        self._control.show()
        self._fit_letters(self.size())
        self._show()

    def _on_room_theme_changed(self) -> None:
        for theme in (self._small, self._big):
            theme.set_preference(self._room_theme.mode)

    def _on_entry_left(self) -> None:
        self._typing = False
        self.entry.hide()
        self.setFocus(_OTHER)

    def _on_board_entry_wanted(self, mode: str) -> None:
        if mode == "follow_up":
            self._type()
        self.entry.choose_mode(mode)

    def _on_before(self) -> None:
        self.wanted.emit("before")

    def _on_after(self) -> None:
        self.wanted.emit("after")

    def _on_back(self) -> None:
        self.wanted.emit("back")

    def _on_black(self) -> None:
        self.wanted.emit("black")

    def _on_again(self) -> None:
        self.wanted.emit(self._control.state.blank)
