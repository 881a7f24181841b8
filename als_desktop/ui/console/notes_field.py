"""The facilitator's private notes on the current stage, and a look at those on the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from als_desktop.ui.console.other_notes import OtherNotes, other_notes
from als_desktop.ui.parts.buttons import icon_button
from als_desktop.ui.parts.commit_fields import CommitText
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_IDLE_MS = 600
_GAP = 6
_LINES = 3
# A line may be a little higher than the font says; then one line would get a scroll bar.
_SLACK = 3


class NotesText(CommitText):
    """Notes are stored all the time, and no act of the meeting: what was typed is taken back here, and nothing else."""

    def _undoes(self) -> bool:
        return self.document().isUndoAvailable()


class NotesField(QWidget):
    """A text that is kept shortly after typing stops; never shown to the room, never printed."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `show_stage`."""
        super().__init__()
        self._hub = hub
        self._theme = theme
        self._stage_id: str | None = None
        self._refused: dict[str, str] = {}
        self._lock = QLabel()
        placeholder = self.tr("Never shown, never printed")
        self._text = NotesText(self.tr("My notes, private"), placeholder)
        self._text.committed.connect(self._on_text_committed)
        self._text.textChanged.connect(self._on_text_changed)
        self._others = icon_button(theme, "list", self.tr("My notes on other stages"), size="small")
        self._others.clicked.connect(self._on_others_clicked)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._on_idle_timeout)
        self._caption = ElidedLabel(self.tr("My notes"), "label")
        self._head = head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._lock)
        head.addWidget(self._caption, 1)
        head.addWidget(PlainLabel(self.tr("private"), "caption"))
        head.addWidget(self._others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        self._text.installEventFilter(self)
        self._settle()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def least_height(self) -> int:
        """Room for the caption and a line, in px."""
        return self._height_of(1)

    @property
    def writing_height(self) -> int:
        """Room for the caption and some lines, in px."""
        return self._height_of(_LINES)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the field has another height, the caret stays in sight; its look says how little it can do with."""
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._settle)
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self._text, self._text.ensureCursorVisible)
        return False

    def show_stage(self, stage_id: str, name: str) -> None:
        """Keep what was typed, then show the notes on another stage, called `name`."""
        self.keep()
        self._caption.setText(self.tr("My notes on {stage}").format(stage=name))
        self._stage_id = stage_id
        self._others.setVisible(bool(other_notes(self._hub.meeting, stage_id)))
        note = self._hub.meeting.note(stage_id)
        kept = note.text if note is not None else ""
        # Text that was refused belongs to the stage it was typed in: it waits there and is not left in the field.
        self._text.setPlainText(kept)
        self._text.set_committed(kept)
        if stage_id in self._refused:
            self._text.setPlainText(self._refused[stage_id])
            set_look(self._text, invalid=True)
        self._idle.stop()

    def keep(self) -> None:
        """Keep what was typed now."""
        self._idle.stop()
        if self._stage_id is not None:
            self._text.commit()

    def _settle(self) -> None:
        # Qt asks for several lines, whatever there is room for.
        self._text.setMinimumHeight(self._text_height(1))

    def _height_of(self, lines: int) -> int:
        return self._head.sizeHint().height() + _GAP + self._text_height(lines)

    def _text_height(self, lines: int) -> int:
        text = self._text
        # The style keeps its border and padding in these margins.
        frame = text.contentsMargins()
        around = frame.top() + frame.bottom() + round(2 * text.document().documentMargin())
        return lines * text.fontMetrics().lineSpacing() + around + _SLACK

    def _on_text_changed(self) -> None:
        self._idle.start()

    def _on_others_clicked(self) -> None:
        # Who has read them goes on writing here, and nowhere else.
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        OtherNotes(other_notes(self._hub.meeting, self._stage_id), self).open_above(self)

    def _on_idle_timeout(self) -> None:
        self.keep()

    def _on_text_committed(self, text: str) -> None:
        stage_id = self._stage_id
        view = self._hub.view
        if stage_id is None or view is None:
            return
        meeting_id = view.meeting.id
        write = self._hub.services.feedback.write_note
        if self._hub.do_for_good(lambda: write(meeting_id, stage_id, text)) is None:
            self._refused[stage_id] = text
            self._text.refuse()
        else:
            self._refused.pop(stage_id, None)

    def _on_theme_changed(self) -> None:
        colour = self._theme.color("text_2")
        self._lock.setPixmap(self._theme.pixmap("lock", colour, 16, self.devicePixelRatioF()))
