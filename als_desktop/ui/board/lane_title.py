"""The name of a group: one line, or two of smaller letters, and a field while it is typed over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QWidget

from als_desktop.ui.parts.commit_fields import CommitLine
from als_desktop.ui.parts.lines_label import FittedLabel
from als_desktop.ui.theme.style_sheet import set_look

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_ENDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class LaneTitle(QStackedWidget):
    """Shows a name; a click, Enter or F2 turns it into a field. `refuse` leaves what was typed in the field.

    Signals:
        renamed(str): another name was typed.
        finished(): Enter or Esc has ended the typing.
    """

    renamed = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without a name at first."""
        super().__init__(parent)
        self._title = ""
        self._refused = False
        self._label = FittedLabel("strong")
        self._button = _NameButton(self._label)
        self._button.clicked.connect(self.edit)
        self._field = CommitLine(self.tr("Name of the group"))
        set_look(self._field, look="lane")
        self._field.committed.connect(self.renamed)
        self._field.installEventFilter(self)
        self.addWidget(self._button)
        self.addWidget(self._field)
        self._show_field(False)

    def set_title(self, title: str, shown: str) -> None:
        """`title` is what was typed, `shown` what an unnamed group is called."""
        if (title, shown) == (self._title, self._label.text()):
            return
        self._title = title
        self._label.setText(shown)
        self._field.set_committed(title)
        self._field.setPlaceholderText(shown)
        self._button.setAccessibleName(self.tr("Group {name}, press to rename").format(name=shown))

    def edit(self) -> None:
        """Let the name be typed."""
        self._show_field(True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def refuse(self) -> None:
        """The name just typed was not stored: it stays in the field, marked."""
        self._refused = True
        self._field.refuse()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Type over the name."""
        self.edit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the field is left, or Enter or Esc ends the typing, show the name again."""
        if watched is self._field and isinstance(event, QFocusEvent) and event.lostFocus():
            # Only when it is left for good, not for its own menu.
            if event.reason() != Qt.FocusReason.PopupFocusReason and not self._field.property("invalid"):
                self._end()
        elif watched is self._field and event.type() == QEvent.Type.KeyPress:
            return self._ends_by(event)
        return False

    def _ends_by(self, event: QEvent) -> bool:
        """Whether a key ends the typing."""
        if not isinstance(event, QKeyEvent) or event.key() not in _ENDING:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._field.setText(self._title)
            set_look(self._field, invalid=False)
        if self._end():
            self.finished.emit()
        return True

    def _end(self) -> bool:
        """Ask for what was typed; False when it was refused and the field stays open."""
        self._refused = False
        self._field.commit()
        if not self._refused:
            self._show_field(False)
        return not self._refused

    def _show_field(self, shown: bool) -> None:
        page = self._field if shown else self._button
        self.setCurrentWidget(page)
        self.setFocusProxy(page)


class _NameButton(QAbstractButton):
    """The name as something to press, also for a screen reader."""

    def __init__(self, label: FittedLabel) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The label paints itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type over the name; all other keys are the page's."""
        if event.key() in _OPENING:
            self.click()
        else:
            event.ignore()
