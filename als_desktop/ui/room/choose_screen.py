"""The question on which screen the room display is to be, with a large number on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QHideEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QWidget

from als_desktop.models.room_places import RoomPlaces
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.room.screens import facts, screen_below, screen_like

if TYPE_CHECKING:
    from als_desktop.models.room_places import ScreenFact
    from als_desktop.ui.theme.theme import Theme

_WIDTH = 460
_WINDOWED = 0
# No screen is numbered so, and a group of buttons keeps -1 for itself.
_THIS_ONE = 99
# Of the height of the screen that it is shown on, and of its own.
_SIDE = 0.3
_DIGIT = 0.7


class ScreenNumber(QWidget):
    """A large number in the middle of a screen, and nothing else."""

    def __init__(self, theme: Theme, screen: QScreen, number: int, parent: QWidget) -> None:
        kind = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(parent, kind | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.number = number
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Screen {number}").format(number=number))
        whole = screen.geometry()
        side = round(whole.height() * _SIDE)
        at = QRect(0, 0, side, side)
        at.moveCenter(whole.center())
        self.setScreen(screen)
        self.setGeometry(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("accent"))
        font = QFont(self._theme.font("display"))
        font.setPixelSize(round(self.height() * _DIGIT))
        painter.setFont(font)
        painter.setPen(self._theme.color("on_accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))


class ChooseScreen(QDialog):
    """Offers each screen that does not show the console, the console's own, and a window.

    Shown with `open`; goes when it is closed.

    Signals:
        screen_chosen(screen): a QScreen.
        window_chosen(): an ordinary window.
        this_screen_chosen(): the console's own window, with all that is private hidden.
    """

    screen_chosen = Signal(QScreen)
    window_chosen = Signal()
    this_screen_chosen = Signal()

    def __init__(self, theme: Theme, console_window: QWidget, remembered: tuple[str, str]) -> None:
        """The screen that is `remembered`, by name and serial, is proposed, else the first."""
        super().__init__(console_window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._console = console_window
        self._remembered = remembered
        self._screens: list[QScreen] = []
        self._numbers: list[ScreenNumber] = []
        self.setWindowTitle(self.tr("Room display"))
        self.setMinimumWidth(_WIDTH)
        self._advice = PlainLabel("", "body", wrap=True)
        self._choices = QButtonGroup(self)
        self._rows = column(6)
        show = primary_button(theme, self.tr("Show it there"))
        show.setDefault(True)
        show.clicked.connect(self.accept)
        cancel = normal_button(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(show)
        layout = column(16)
        pad = theme.px("space_xl")
        layout.setContentsMargins(pad, pad - 4, pad, pad - 4)
        layout.addWidget(PlainLabel(self.tr("Where is the room display to be?"), "title"))
        layout.addWidget(self._advice)
        layout.addLayout(self._rows)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setLayout(layout)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_app_screen_added)
            app.screenRemoved.connect(self._on_app_screen_removed)
        self._list()

    def choices(self) -> list[QRadioButton]:
        """What is offered, in its order; a window is the last."""
        return [button for button in self._choices.buttons() if isinstance(button, QRadioButton)]

    def numbers(self) -> list[ScreenNumber]:
        """The numbers on the screens."""
        return list(self._numbers)

    def open(self) -> None:
        """Show it, and the numbers with it."""
        super().open()
        self._show_numbers()

    def accept(self) -> None:
        """Take what is chosen."""
        place = self._choices.checkedId()
        screen = self._screens[place - 1] if _WINDOWED < place < _THIS_ONE else None
        super().accept()
        if place == _THIS_ONE:
            self.this_screen_chosen.emit()
        elif screen is not None:
            self.screen_chosen.emit(screen)
        else:
            self.window_chosen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The numbers go with it."""
        super().hideEvent(event)
        self._drop_numbers()

    def _list(self) -> None:
        """Offer what there is now."""
        places = RoomPlaces().seen(facts(), screen_below(self._console))
        for button in self.choices():
            self._choices.removeButton(button)
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        # As they stand side by side.
        found = map(screen_like, sorted(places.free, key=_place))
        self._screens = [screen for screen in found if screen is not None]
        self._advice.setText(self._advise(places))
        for number, screen in enumerate(self._screens, start=1):
            self._offer(
                _words(screen, number, self.tr("Screen {number}: {name}, {width} × {height}")), number
            )
        self._offer(self.tr("On this screen: what is private hides, the rest grows (Shift+F5)"), _THIS_ONE)
        self._offer(self.tr("In a window, to be shared in a call"), _WINDOWED)
        like = (
            n
            for n, screen in enumerate(self._screens)
            if (screen.name(), screen.serialNumber()) == self._remembered
        )
        chosen = self.choices()[next(like, 0)]
        chosen.setChecked(True)
        chosen.setFocus()

    def _advise(self, places: RoomPlaces) -> str:
        if self._screens:
            return self.tr("Look at the numbers on the screens. The console stays where it is.")
        if places.mirrored:
            return self.tr(
                "The other screen shows the same as this one. To give the room its own picture, "
                "let the screens extend each other in the settings of the computer."
            )
        return self.tr("There is only this one screen. A projector appears here when it is connected.")

    def _offer(self, text: str, place: int) -> None:
        button = QRadioButton(text)
        button.setAccessibleName(text)
        self._choices.addButton(button, place)
        self._rows.addWidget(button)

    def _show_numbers(self) -> None:
        self._drop_numbers()
        for number, screen in enumerate(self._screens, start=1):
            shown = ScreenNumber(self._theme, screen, number, self)
            self._numbers.append(shown)
            shown.show()
        if self._numbers:
            # Not every system leaves it where it was.
            self.activateWindow()

    def _drop_numbers(self) -> None:
        for shown in self._numbers:
            shown.hide()
            shown.deleteLater()
        self._numbers = []

    def _list_again(self) -> None:
        self._list()
        if self.isVisible():
            self._show_numbers()

    def _on_app_screen_added(self) -> None:
        self._list_again()

    def _on_app_screen_removed(self) -> None:
        self._list_again()


def _place(fact: ScreenFact) -> tuple[int, int]:
    return fact.left, fact.top


def _words(screen: QScreen, number: int, form: str) -> str:
    """What is said of a screen; its size in the px that it has itself."""
    size = screen.geometry().size() * screen.devicePixelRatio()
    name = screen.model() or screen.name()
    return form.format(number=number, name=name, width=size.width(), height=size.height())
