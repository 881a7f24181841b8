"""The one object that widgets ask for colours, fonts, measures and icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPixmap

from als_desktop.ui.parts.painted_once import PaintedOnce
from als_desktop.ui.theme.fonts import load_fonts, make_font, tabular
from als_desktop.ui.theme.icons import IconShop
from als_desktop.ui.theme.palette import make_palette, mixed
from als_desktop.ui.theme.tokens import MODES, Tokens, load_tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from als_desktop.ui.theme.focus_ring import FocusRing
    from als_desktop.ui.theme.style_sheet import GlyphFiles

# Once the first picture is there: they are only for scripts that the main font lacks.
_FALLBACK_FONTS_MS = 250
_TABULAR_ROLES = frozenset({"timer"})


@dataclass(frozen=True, slots=True)
class StickyColours:
    """The colours of one seat's paper in the current mode; `ink` writes on it, `ink_2` is quieter."""

    fill: QColor
    band: QColor
    edge: QColor
    ink: QColor
    ink_2: QColor
    paper: QColor


class Theme(QObject):
    """Colours, fonts, measures and icons of one look; `changed` is emitted after any of them has changed.

    A window that looks different from the rest (a room display in the bright mode) has a theme of its own,
    which is never applied to the application.
    """

    changed = Signal()

    def __init__(
        self, preference: str = "system", tokens: Tokens | None = None, parent: QObject | None = None
    ) -> None:
        """`preference` is "system", "light", "dark" or "bright". Needs a QGuiApplication.

        Raises:
            ValueError: no such preference.
        """
        super().__init__(parent)
        self._tokens = tokens or load_tokens()
        self._preference = _checked(preference)
        self._mode = self._resolved()
        self._compact = False
        self._text_scale = 1.0
        self._reduced_motion = False
        self._still_system = False
        self._app: QApplication | None = None
        self._glyphs: GlyphFiles | None = None
        self._focus_ring: FocusRing | None = None
        self._icons = IconShop(self._tokens.states["disabled_opacity"])
        self._colours: dict[str, QColor] = {}
        self._stickies: dict[str, StickyColours] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._pictures = PaintedOnce()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_style_hints_scheme_changed)

    @property
    def tokens(self) -> Tokens:
        """The values behind this theme."""
        return self._tokens

    @property
    def mode(self) -> str:
        """ "light", "dark" or "bright"."""
        return self._mode

    @property
    def preference(self) -> str:
        """What the person chose: a mode, or "system"."""
        return self._preference

    @property
    def compact(self) -> bool:
        """Whether the measures for small windows are in use."""
        return self._compact

    @property
    def text_scale(self) -> float:
        """How many times the designed size texts have."""
        return self._text_scale

    @property
    def pictures(self) -> PaintedOnce:
        """What parts have painted in this look, for all that paint the same; forgotten before `changed`."""
        return self._pictures

    def set_preference(self, preference: str) -> None:
        """Choose a mode, or "system" to follow the desktop.

        Raises:
            ValueError: no such preference.
        """
        self._preference = _checked(preference)
        if self._resolved() != self._mode:
            self._mode = self._resolved()
            self._refresh()

    def set_compact(self, compact: bool) -> None:
        """Use the measures for windows below `px("console_compact_below_width")`."""
        if compact != self._compact:
            self._compact = compact
            self._refresh()

    def set_text_scale(self, scale: float) -> None:
        """Make all texts, and the controls around them, `scale` times as big (1.0 as designed)."""
        if scale != self._text_scale:
            self._text_scale = scale
            self._refresh()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Make every `duration` 0; else they are so only where the system asks for it."""
        self._reduced_motion = reduced

    def color(self, role: str) -> QColor:
        """The colour of a role of `tokens.toml` in this mode (shared: copy before altering).

        Raises:
            KeyError: no such role.
        """
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(self._tokens.colours[self._mode][role])
        return found

    def faded(self, role: str, back: str = "surface") -> QColor:
        """The opaque colour of a disabled `role` on `back`."""
        return mixed(self.color(role), self.color(back), self._tokens.states["disabled_opacity"])

    def sticky(self, seat_index: int) -> StickyColours:
        """The paper of the seat with this 0-based index; indexes beyond the last start again."""
        seats = self._tokens.seats
        return self.sticky_named(seats[seat_index % len(seats)].colour)

    def sticky_named(self, name: str) -> StickyColours:
        """The paper of this colour name ("yellow", "blue", ...).

        Raises:
            KeyError: no such colour.
        """
        found = self._stickies.get(name)
        if found is None:
            tokens = self._tokens.stickies[name]
            # On dark backgrounds the paper stands out by itself; a dark edge would only blur it.
            edge = tokens.edge if self._mode == "light" else tokens.band
            found = self._stickies[name] = StickyColours(
                fill=QColor(tokens.fill),
                band=QColor(tokens.band),
                edge=QColor(edge),
                ink=QColor(self._tokens.ink),
                ink_2=QColor(self._tokens.ink_2),
                paper=QColor(self._tokens.paper),
            )
        return found

    def shape(self, seat_index: int) -> str:
        """The shape name of the seat with this 0-based index."""
        seats = self._tokens.seats
        return seats[seat_index % len(seats)].shape

    def seat_of(self, colour: str) -> int:
        """The 0-based index of the first seat that has this colour name; with it go a shape and a paper.

        Raises:
            StopIteration: no seat has such a colour.
        """
        return next(n for n, seat in enumerate(self._tokens.seats) if seat.colour == colour)

    def font(self, role: str) -> QFont:
        """The font of a type role: caption, label, body, card, strong, subtitle, title, display, timer.

        Raises:
            KeyError: no such role.
        """
        return self._font(role, role in _TABULAR_ROLES)

    def digits(self, role: str) -> QFont:
        """The font of a type role with digits of equal width, for columns and counters.

        Raises:
            KeyError: no such role.
        """
        return self._font(role, True)

    def px(self, name: str) -> int:
        """A measure in logical px: of this window size and text scale, or fixed ("space_m", "radius_panel").

        Raises:
            KeyError: no such measure.
        """
        pair = self._tokens.measures.get(name)
        if pair is not None:
            return round(pair[self._compact] * self._text_scale)
        pair = self._tokens.measures_fixed.get(name)
        if pair is not None:
            return pair[self._compact]
        return self._tokens.sizes[name]

    def scaled(self, length: float) -> float:
        """A length in px that goes with texts and is no measure of its own, at the present text scale."""
        return length * self._text_scale

    def duration(self, name: str) -> int:
        """A duration of the `[motion]` table in ms; 0 when the person wants little motion.

        Raises:
            KeyError: no such duration.
        """
        return 0 if self._reduced_motion or self._still_system else self._tokens.motion[name]

    def icon(self, name: str, role: str = "text", size: int = 18) -> QIcon:
        """The icon `name` in the colour of `role`.

        Raises:
            FileNotFoundError: there is no such icon.
            KeyError: there is no such role.
        """
        return self._icons.icon(name, self.color(role), size)

    def pixmap(self, name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
        """The icon `name` as a picture for a painter; `ratio` is the device pixel ratio painted on.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        return self._icons.pixmap(name, colour, size, ratio)

    def apply_to(self, app: QApplication) -> None:
        """Give the whole application this look, now and after every change."""
        from als_desktop.ui.theme.focus_ring import FocusRing
        from als_desktop.ui.theme.style_sheet import GlyphFiles
        from als_desktop.ui.theme.system_motion import system_wants_little_motion

        self._app = app
        self._still_system = system_wants_little_motion()
        load_fonts(self._tokens)
        if app.style().name() != "fusion":
            app.setStyle("Fusion")
        self._glyphs = GlyphFiles(self._icons)
        self._focus_ring = FocusRing(self)
        self._dress()

    def _font(self, role: str, equal_digits: bool) -> QFont:
        key = (role, equal_digits)
        found = self._fonts.get(key)
        if found is None:
            roles = self._tokens.type_compact if self._compact else self._tokens.type_normal
            found = make_font(self._tokens, roles[role], self._text_scale)
            if equal_digits:
                found = tabular(found)
            self._fonts[key] = found
        return found

    def _resolved(self) -> str:
        if self._preference != "system":
            return self._preference
        scheme = QGuiApplication.styleHints().colorScheme()
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"

    def _refresh(self) -> None:
        self._colours.clear()
        self._stickies.clear()
        self._fonts.clear()
        self._pictures.forget()
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        from als_desktop.ui.theme.style_sheet import make_style_sheet

        if self._app is None or self._glyphs is None:
            return
        self._app.setFont(self.font("body"))
        palette = make_palette(self._tokens.colours[self._mode], self._tokens.states["disabled_opacity"])
        self._app.setPalette(palette)
        sheet = make_style_sheet(self, self._glyphs)
        if sheet != self._app.styleSheet():
            self._app.setStyleSheet(sheet)

    def _on_style_hints_scheme_changed(self) -> None:
        self.set_preference(self._preference)


def _checked(preference: str) -> str:
    if preference != "system" and preference not in MODES:
        raise ValueError(f"no such theme preference: {preference!r}")
    return preference
