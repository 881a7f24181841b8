"""The rules make room for what is said once they are scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from als_desktop.ui.parts.buttons import quiet_button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from als_desktop.ui.theme.theme import Theme


class RulesFold(QObject):
    """Hides the rules, but never under the keyboard; `button` brings them back, and away again."""

    def __init__(self, theme: Theme, rules: QWidget) -> None:
        """Open until `settle`."""
        super().__init__(rules)
        self._rules = rules
        self._opened = False
        self.button = quiet_button(theme, "")
        self.button.clicked.connect(self._on_button_clicked)

    def settle(self, *, scored: bool, here: bool) -> None:
        """Fold or open, where all are `scored` or not; the button stands where the rules are `here` to be shown."""
        focused = self._rules.window().focusWidget()
        held = focused is not None and self._rules.isAncestorOf(focused)
        if not scored:
            self._opened = False
        self._rules.setVisible(not scored or self._opened or (held and self._rules.isVisible()))
        self.button.setVisible(scored and here)
        self._show_words()

    def _show_words(self) -> None:
        hidden = self._rules.isHidden()
        self.button.setText(self.tr("Show the rules") if hidden else self.tr("Hide the rules"))

    def _on_button_clicked(self) -> None:
        self._opened = self._rules.isHidden()
        self._rules.setVisible(self._opened)
        self._show_words()
