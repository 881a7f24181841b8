"""The private notes on the other stages of a meeting, to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from als_desktop.ui.console.stage_names import stage_name

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView

_MOST = 360
_ABOVE = 4
# What frames, margins and a scroll bar take of width or height, at most.
_AROUND = 56
_WRAP = int(Qt.TextFlag.TextWordWrap)


class OtherNotes(QFrame):
    """Closes, and is gone, when the person clicks elsewhere or presses Escape; nothing can be changed here."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """`parent` is the field of notes that it opens above."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("My notes on other stages, private"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.text)

    def open_above(self, field: QWidget) -> None:
        """Show them as wide as the field, and as high as they need, within bounds."""
        self.ensurePolished()
        room = QRect(0, 0, field.width() - _AROUND, _MOST)
        words = self.text.fontMetrics().boundingRect(room, _WRAP, self.text.toPlainText())
        height = min(words.height() + _AROUND, _MOST)
        self.resize(field.width(), height)
        self.move(field.mapToGlobal(QPoint(0, -height - _ABOVE)))
        self.show()
        self.text.setFocus(Qt.FocusReason.PopupFocusReason)


def other_notes(view: MeetingView, stage_id: str | None) -> str:
    """What is noted on the other stages, each below the name of its stage; "" when nothing is."""
    found: list[str] = []
    for stage in view.stages:
        note = view.note(stage.id)
        if note is None or stage.id == stage_id or not note.text.strip():
            continue
        slot = next((slot for slot in view.slots if slot.id == stage.slot_id), None)
        presenter = view.member(slot.presenter_id) if slot is not None else None
        name = stage_name(stage, view) + (f" · {presenter.name}" if presenter is not None else "")
        found.append(f"{name}\n{note.text.strip()}")
    return "\n\n".join(found)
