"""What stands beside the actions: the questions that are kept, and the options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from als_desktop.ui.actions.kept_questions import KeptQuestions
    from als_desktop.ui.actions.option_list import OptionList
    from als_desktop.ui.theme.theme import Theme

_ANY_WIDTH = 16777215
_WIDE_FROM = 1100
_WIDE = 300
_NARROW = 236


class BesideActions(QScrollArea):
    """A column that scrolls, with the one on top that actions come from."""

    def __init__(self, theme: Theme, questions: KeptQuestions, options: OptionList) -> None:
        """The questions are on top until `put_first`."""
        super().__init__()
        self._theme = theme
        self._parts = (questions, options)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(questions)
        self._column.addWidget(options, 1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def put_first(self, part: QWidget) -> None:
        """Have one of the two on top; the options take the height that is left."""
        if self._column.indexOf(part):
            self._column.insertWidget(0, part)
            for one in self._parts:
                self._column.setStretchFactor(one, int(one is self._parts[1]))

    def take_width(self, page_width: int, *, most: bool) -> None:
        """Be as wide as is usual on a page of that width, or take `most` of it."""
        usual = _WIDE if page_width >= _WIDE_FROM else _NARROW
        self.setMinimumWidth(usual)
        self.setMaximumWidth(_ANY_WIDTH if most else usual)

    def _on_theme_changed(self) -> None:
        self._column.setSpacing(self._theme.px("workspace_gap"))
