"""A label that shows its text as it is, whatever the text contains."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from als_desktop.ui.parts.plain_tip import plain_tip
from als_desktop.ui.theme.fonts import spaced, tabular
from als_desktop.ui.theme.style_sheet import set_look
from als_desktop.ui.theme.tokens import load_tokens


class PlainLabel(QLabel):
    """A label that never reads its text as markup.

    `role` is body, caption, label, muted, quiet, strong, card, subtitle, title, display or timer (see
    app.qss); `wrap` breaks lines; `equal_digits` gives all digits one width, for columns and clocks.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        wrap: bool = False,
        *,
        equal_digits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        # Sizes and weights come from the style sheet, which knows neither spacing nor digits.
        roles = load_tokens().type_normal
        font = spaced(QFont(), roles[role].spacing if role in roles else 100)
        self.setFont(tabular(font) if equal_digits else font)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Change the type role."""
        set_look(self, role=role)

    def set_tone(self, tone: str) -> None:
        """Change the colour: "", warn, over, accent, muted, soft or on_accent."""
        set_look(self, tone=tone)


class ElidedLabel(PlainLabel):
    """A label of one line that ends in an ellipsis when its room is short; the tooltip has the whole text."""

    def __init__(self, text: str = "", role: str = "body", *, parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for the ellipsis and a few letters."""
        return QSize(self.fontMetrics().horizontalAdvance("mm…"), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text as far as it fits."""
        text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        whole = plain_tip(self.text()) if text != self.text() else ""
        if self.toolTip() != whole:
            self.setToolTip(whole)
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            option.palette,
            bool(option.state & QStyle.StateFlag.State_Enabled),
            text,
            self.foregroundRole(),
        )
