"""The name of a group: one line with an ellipsis, and a field while it is typed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.plain_label import ElidedLabel
from als_desktop.ui.theme.style_sheet import set_look

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent


class LaneTitle(QStackedWidget):
    """Shows a name; a click or the keyboard turns it into a field.

    Signals:
        renamed(str): another name was typed.
    """

    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without a name at first."""
        super().__init__(parent)
        self._title = ""
        self._label = ElidedLabel("", "strong")
        self._label.setCursor(Qt.CursorShape.IBeamCursor)
        self._field = CommitLine(self.tr("Name of the group"))
        set_look(self._field, look="lane")
        self._field.committed.connect(self.renamed)
        self._field.installEventFilter(self)
        self.addWidget(self._label)
        self.addWidget(self._field)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_title(self, title: str, shown: str) -> None:
        """`title` is what was typed, `shown` what an unnamed group is called."""
        self._title = title
        self._label.setText(shown)
        self._field.set_committed(title)
        self._field.setPlaceholderText(shown)
        self.setAccessibleName(self.tr("Group {name}, press to rename").format(name=shown))

    def edit(self) -> None:
        """Let the name be typed."""
        self.setCurrentWidget(self._field)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type over the name."""
        self.edit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Type over the name."""
        self.edit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by the keyboard: type over the name."""
        super().focusInEvent(event)
        self.edit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """When the field is left, or Enter or Esc ends the typing, show the name again."""
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            self.setCurrentWidget(self._label)
        elif watched is self._field and event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._field.commit()
                self._field.clearFocus()
                return True
            if key == Qt.Key.Key_Escape:
                self._field.setText(self._title)
                self._field.clearFocus()
                return True
        return False
