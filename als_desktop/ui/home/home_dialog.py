"""What the dialogs of the home have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from als_desktop.ui.home.measures import dialog_width
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.dialog_height import fit_height
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class HomeDialog(QDialog):
    """A title, `body`, a place for what was refused, and two buttons. Shown with `open`.

    It stays open, with everything that was typed, until its act has been carried out.
    """

    def __init__(
        self, hub: Hub, theme: Theme, title: str, act: str, parent: QWidget, caption: str = ""
    ) -> None:
        """`act` is on the main button; `caption` stands above the title."""
        super().__init__(parent)
        self.hub = hub
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(dialog_width(theme))
        self._notice = NoticeBar(theme)
        self.act_button = primary_button(theme, act)
        self.act_button.setDefault(True)
        self.act_button.clicked.connect(self.accept)
        cancel = normal_button(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.body = column(12)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.act_button)
        layout = self._layout = column(16)
        pad = theme.px("space_xl")
        layout.setContentsMargins(pad, pad - 4, pad, pad - 4)
        self.setLayout(layout)
        head = column(2)
        if caption:
            head.addWidget(ElidedLabel(caption, "label"))
        head.addWidget(PlainLabel(title, "title"))
        layout.addLayout(head)
        layout.addLayout(self.body, 1)
        layout.addWidget(self._notice)
        layout.addLayout(buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)

    def carry_out(self) -> bool:
        """Do what the dialog is for; False when it was refused, which has been said."""
        raise NotImplementedError

    def accept(self) -> None:
        """Carry out the act and close, or stay and say why not."""
        self._notice.clear()
        if self.carry_out():
            super().accept()

    def said(self) -> str:
        """What the dialog says was refused, "" when nothing was."""
        return self._notice.text()

    def say(self, text: str, tone: str = "warn") -> None:
        """Say what was refused, or what failed (tone over)."""
        self._notice.say(text, tone)
        self.hush()

    def hush(self) -> None:
        """Something was refused and has been said: do not say the same a second time."""

    def event(self, event: QEvent) -> bool:
        """Be as high as what is said needs."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            fit_height(self, self._layout)
        return done

    def forget_refusal(self) -> None:
        """Something was changed: what was said of it before no longer holds."""
        self._notice.clear()
