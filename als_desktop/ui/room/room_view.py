"""The wall as a widget: shows one scene at a time, fades over to the next, and follows what is worked on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from als_desktop.models.room_scene import ShutterScene
from als_desktop.ui.room.pages import too_long
from als_desktop.ui.room.room_frame import RoomFrame, Shot
from als_desktop.ui.room.room_picture import RoomPicture
from als_desktop.ui.room.room_type import RoomType, TextSize

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from PySide6.QtCore import QPoint

    from als_desktop.models.room_clock import RoomClock
    from als_desktop.models.room_scene import RoomScene
    from als_desktop.ui.theme.theme import Theme


class RoomView(QWidget):
    """Paints scenes; knows no record, no hub and no screen.

    Signals:
        page_changed(page, pages): another page is on the wall (from 0), of so many.
        laid_out(): another scene, or the same in letters of another size.
    """

    page_changed = Signal(int, int)
    laid_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """`theme` may be one of the room's own. Shows plain canvas until `show_scene`."""
        super().__init__(parent)
        self._theme = theme
        self._letters = RoomType(theme.tokens, TextSize.DEFAULT)
        self._picture: RoomPicture | None = None
        self._clock: RoomClock | None = None
        self._page = 0
        self._worked_on: str | None = None
        self._blank: QColor | None = None
        self._following = True
        self._seen: tuple[object, ...] = ()
        self._hiding = False
        self._frame = RoomFrame()
        self._before = QImage()
        self._waiting = False
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._on_fade_value_changed)
        self._fade.finished.connect(self._on_fade_finished)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Room display"))
        theme.changed.connect(self._on_theme_changed)

    @property
    def scene(self) -> RoomScene | None:
        """The scene that was last shown; its clock may have gone on."""
        return self._picture.scene if self._picture is not None else None

    @property
    def page(self) -> int:
        """The number of the page that is shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages the scene has."""
        return len(self._picture.pages) if self._picture is not None else 1

    @property
    def letters(self) -> RoomType:
        """The letters that it is laid out in."""
        return self._letters

    @property
    def text_size(self) -> TextSize:
        """How large texts are."""
        return self._letters.size

    def show_scene(self, scene: RoomScene) -> None:
        """Show a scene; when only its clock is another one, only the clock is painted."""
        shown = self.scene
        if shown is not None and replace(scene, clock=shown.clock) == shown:
            self.show_clock(scene.clock)
            return
        self._clock = scene.clock
        self._lay_out(scene)

    def show_clock(self, clock: RoomClock | None) -> None:
        """Show what the clock says now; paints its rectangle only, unless it needs more or less room than before."""
        if clock == self._clock:
            return
        self._clock = clock
        if not self._waiting:
            self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another theme."""
        if theme is self._theme:
            return
        self._theme.changed.disconnect(self._on_theme_changed)
        theme.changed.connect(self._on_theme_changed)
        self._theme = theme
        self._on_theme_changed()

    def set_text_size(self, size: TextSize) -> None:
        """Show texts smaller or larger; what does not fit any more goes onto another page."""
        if size is not self._letters.size:
            self._letters = RoomType(self._theme.tokens, size)
            self._lay_out_again()

    def blank(self, colour: QColor | None) -> None:
        """Show nothing but a colour; None shows the scene again, as it is then."""
        self._blank = colour
        self._swap()

    def next_page(self) -> bool:
        """Turn to the next page; False when there is none."""
        return self.turn_to(self._page + 1)

    def previous_page(self) -> bool:
        """Turn back a page; False when there is none."""
        return self.turn_to(self._page - 1)

    def turn_to(self, page: int) -> bool:
        """Turn to the page with that number, from 0; False when there is none."""
        if self._picture is None or not 0 <= page < self.pages:
            return False
        self._following = False
        self._page = page
        self._swap()
        self.page_changed.emit(page, self.pages)
        return True

    def too_long(self, text: str) -> bool:
        """Whether a question is too long for the back row."""
        return too_long(text, self._letters)

    def shown_at(self, place: QPoint) -> Hashable | None:
        """The piece of the page that lies at a place of the view; None where there is none, or nothing to be seen."""
        if self._picture is None or self._blank is not None:
            return None
        return self._picture.shown_at(QPointF(place), QRectF(self.rect()), self._page)

    def settle(self) -> None:
        """End what moves: what was shown last is on the wall at once."""
        self._end_fade()
        self._swap()

    def sizeHint(self) -> QSize:
        """A small wall."""
        return QSize(960, 540)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture, or both while it fades over."""
        if self._frame.image.isNull():
            self._bring_up()
        painter = QPainter(self)
        # Piece by piece: a card and the clock are small, the rectangle around both is half the wall.
        for rect in cast("Iterable[QRect]", event.region()):
            if not self._before.isNull():
                painter.setOpacity(1.0)
                self._copy(painter, self._before, rect)
                painter.setOpacity(float(self._fade.currentValue()))
            self._copy(painter, self._frame.image, rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """An old picture of another size is of no use."""
        super().resizeEvent(event)
        self._end_fade()
        self._frame.forget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves while nothing is shown; what waited is there when it is shown again."""
        super().hideEvent(event)
        self._end_fade()
        self._frame.forget()
        self.setAccessibleDescription("")

    def _lay_out(self, scene: RoomScene) -> None:
        before = (self._page, self.pages)
        place = self._place_of_page()
        self._picture = RoomPicture(scene, self._letters)
        if scene.worked_on != self._worked_on:
            self._worked_on = scene.worked_on
            self._following = True
        found = self._picture.page_with(scene.worked_on) if self._following else None
        if found is not None:
            self._page = found
        elif self._picture.pages[0].place[:1] != place[:1]:
            self._page = 0
        self._page = min(self._page, self.pages - 1)
        self._swap()
        if before != (self._page, self.pages):
            self.page_changed.emit(self._page, self.pages)
        self.laid_out.emit()

    def _lay_out_again(self) -> None:
        """The same scene in other letters or colours, with the same things in sight."""
        if self._picture is not None:
            first = next(iter(sorted(self._picture.pages[self._page].keys)), None)
            self._picture = RoomPicture(self._picture.scene, self._letters)
            found = self._picture.page_with(first)
            self._page = found if found is not None else min(self._page, self.pages - 1)
            self.page_changed.emit(self._page, self.pages)
        self._swap()
        self.laid_out.emit()

    def _place_of_page(self) -> tuple[object, ...]:
        return self._picture.pages[self._page].place if self._picture is not None else ()

    def _swap(self) -> None:
        """Bring what is to be seen onto the wall: at once if it hides or is a small change, else gently.

        While one picture fades over to the next, or has just been hidden, a third one waits, so that nothing can ever
        flash.
        """
        hidden = ("blank", self._blank.name()) if self._blank is not None else None
        seen = hidden or (self._theme.mode, *self._place_of_page())
        moved, hiding = seen != self._seen, hidden is not None or self._shuttered()
        cuts = hiding and not self._hiding
        if moved and not cuts and self._fade.state() is QVariantAnimation.State.Running:
            self._waiting = True
            return
        self._seen, self._hiding = seen, hiding
        if moved and self.isVisible() and not self._frame.image.isNull():
            self._end_fade()
            if not cuts and self._theme.duration("room_fade"):
                self._before = self._frame.hand_out()
            self._fade.setDuration(self._theme.tokens.motion["room_hold" if cuts else "room_fade"])
            self._fade.start()
        self._draw()

    def _shuttered(self) -> bool:
        return self._picture is not None and isinstance(self._picture.scene.body, ShutterScene)

    def _draw(self) -> None:
        """Have the parts shown that look different now."""
        if self.isVisible():
            self.update(self._bring_up())

    def _bring_up(self) -> QRegion:
        """Bring the picture up to what is to be seen; returns where it has changed."""
        mode = self._theme.mode
        shot = Shot(self._picture, self._page, self._clock, self._theme, mode, self._blank)
        changed = self._frame.draw(shot, self.size(), self.devicePixelRatioF())
        if self._frame.words != self.accessibleDescription():
            self.setAccessibleDescription(self._frame.words)
        return changed

    def _copy(self, painter: QPainter, picture: QImage, rect: QRect) -> None:
        ratio = picture.devicePixelRatio()
        source = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
        painter.drawImage(QRectF(rect), picture, source)

    def _end_fade(self) -> None:
        self._fade.stop()
        self._waiting = False
        self._let_go_of_before()

    def _let_go_of_before(self) -> None:
        if not self._before.isNull():
            self._frame.take_back(self._before)
            self._before = QImage()

    def _on_fade_value_changed(self) -> None:
        if not self._before.isNull():
            self.update()

    def _on_fade_finished(self) -> None:
        self._let_go_of_before()
        self.update()
        if self._waiting:
            self._waiting = False
            self._swap()

    def _on_theme_changed(self) -> None:
        self._lay_out_again()
