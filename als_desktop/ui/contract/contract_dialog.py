"""The contract of a set, over the home or over the console: rules, choices and versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from als_desktop.errors import StoreUnavailable
from als_desktop.models.meeting import MeetingState
from als_desktop.models.refusal import Refused
from als_desktop.ui.contract.choices_page import ChoicesPage
from als_desktop.ui.contract.contract_desk import ContractDesk
from als_desktop.ui.contract.rules_page import RulesPage
from als_desktop.ui.contract.versions_page import VersionsPage
from als_desktop.ui.parts.buttons import normal_button, primary_button
from als_desktop.ui.parts.notice_bar import NoticeBar
from als_desktop.ui.parts.panel import column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.segmented import SegmentedControl
from als_desktop.ui.parts.when import local_day, plain_day

if TYPE_CHECKING:
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme

_WIDEST = 1240
_HIGHEST = 860
_AROUND = 40


def open_contract(hub: Hub, theme: Theme, set_id: str, over: QWidget) -> ContractDialog | None:
    """Show the contract of a set over the window of `over`. None when it cannot be read, which has been said."""
    try:
        dialog = ContractDialog(hub, theme, set_id, over.window())
    except (Refused, StoreUnavailable) as error:
        hub.report(error)
        return None
    dialog.open()
    return dialog


class ContractDialog(QDialog):
    """Everything that is changed is on disk at once and can be undone, and counts when the set agrees."""

    def __init__(self, hub: Hub, theme: Theme, set_id: str, parent: QWidget) -> None:
        """Over `parent`, nearly as large as it.

        Raises:
            Refused: `gone`.
            StoreUnavailable: it cannot be read.
        """
        super().__init__(parent)
        self._hub = hub
        self._theme = theme
        self.desk = ContractDesk(hub, set_id, self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # No name: the title of a window is seen by others.
        self.setWindowTitle(self.tr("Contract"))
        self.setAccessibleName(self.tr("Contract"))
        self.notice = NoticeBar(theme)
        self._set_name = ElidedLabel("", "label")
        self.version = Pill(theme, "", "plain")
        self.tabs = SegmentedControl(
            theme,
            [
                ("rules", self.tr("Ground rules")),
                ("choices", self.tr("How we work")),
                ("versions", self.tr("Versions")),
            ],
            self.tr("What of the contract is shown"),
        )
        self.rules = RulesPage(self.desk, theme)
        self.choices = ChoicesPage(self.desk, theme)
        self.versions = VersionsPage(self.desk, theme)
        self._pages = {"rules": self.rules, "choices": self.choices, "versions": self.versions}
        self._stack = QStackedWidget()
        self.state = PlainLabel("", "quiet", wrap=True)
        self.close_button = normal_button(theme, self.tr("Close"), size="big")
        self.drop_button = normal_button(theme, self.tr("Put the changes away"), "undo", size="big")
        self.agree_button = primary_button(theme, "", "check", size="big")
        self._build()
        size = parent.size()
        self.resize(min(_WIDEST, size.width() - _AROUND), min(_HIGHEST, size.height() - _AROUND))
        self._connect()
        self._refresh()
        self.tabs.set_value("rules")
        self.tabs.setFocus()

    def show_page(self, code: str) -> None:
        """Turn to the page `rules`, `choices` or `versions`."""
        self.tabs.set_value(code)
        self._stack.setCurrentWidget(self._pages[code])

    def _build(self) -> None:
        theme = self._theme
        titles = column(0)
        titles.addWidget(self._set_name)
        titles.addWidget(PlainLabel(self.tr("Our contract"), "title"))
        head = row(theme.px("space_m"))
        head.addLayout(titles, 1)
        head.addWidget(self.version)
        head.addWidget(self.tabs)
        for page in self._pages.values():
            self._stack.addWidget(page)
        foot = row(theme.px("space_m"))
        foot.addWidget(self.close_button)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.drop_button)
        foot.addWidget(self.agree_button)
        layout = QVBoxLayout(self)
        edge = theme.px("space_xl")
        layout.setContentsMargins(edge, edge - 6, edge, edge - 6)
        layout.setSpacing(theme.px("space_m"))
        layout.addLayout(head)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        hub = self._hub
        self.tabs.chosen.connect(self._on_tabs_chosen)
        self.desk.changed.connect(self._on_desk_changed)
        self.desk.gone.connect(self.reject)
        self.close_button.clicked.connect(self.reject)
        self.drop_button.clicked.connect(self._on_drop_button_clicked)
        self.agree_button.clicked.connect(self._on_agree_button_clicked)
        hub.refused.connect(self._on_hub_refused)
        hub.failed.connect(self._on_hub_failed)
        for keys, slot in (
            ("Ctrl+Z", hub.undo),
            ("Ctrl+Shift+Z", hub.redo),
            ("Ctrl+Y", hub.redo),
            ("Ctrl+Return", self._on_agree_button_clicked),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _refresh(self) -> None:
        desk = self.desk
        self._set_name.setText(desk.learning_set.name)
        self.version.setText(self._version_words())
        for page in self._pages.values():
            page.refresh()
        changes, begun = desk.not_agreed, desk.book.draft is not None
        # Before anything was agreed there is nothing that it could go back to.
        self.drop_button.setVisible(begun and desk.book.present is not None)
        again = desk.book.present is not None and not changes
        proposed = self._proposed
        words = self.tr("Agree again, version {n}") if again else self.tr("Agree version {n}")
        self.agree_button.setText(words.format(n=desk.next_number))
        self.agree_button.set_kind("normal" if again or proposed else "primary")
        self.close_button.set_kind("primary" if again or proposed else "normal")
        self.agree_button.setEnabled(bool(desk.book.worked_on) or bool(changes))
        self.state.setText(self._state_words(changes))

    @property
    def _proposed(self) -> bool:
        """Whether it is got ready for the set, which agrees on it in the welcome of its first meeting."""
        desk, view = self.desk, self._hub.view
        if desk.book.present is not None or not desk.book.worked_on:
            return False
        here = view is not None and view.learning_set.id == desk.set_id
        return not (here and view is not None and view.meeting.state is MeetingState.UNDER_WAY)

    def _version_words(self) -> str:
        present = self.desk.book.present
        if present is None:
            return self.tr("Nothing agreed yet")
        day = plain_day(local_day(present.agreed_ms), local_day(self._hub.services.clock.now().wall_ms))
        return self.tr("Version {n}, agreed {day}").format(n=present.number, day=day)

    def _state_words(self, changes: int) -> str:
        if self._proposed:
            return self.tr(
                "A proposal. Change what you like; the set agrees on it in the welcome of its meeting."
            )
        if self.desk.book.present is None and self.desk.book.worked_on:
            return self.tr("Nothing of this is agreed yet. Change what you like, then agree on it together.")
        if changes == 1:
            return self.tr("1 change is not agreed yet. It counts when the set agrees.")
        if changes:
            return self.tr("{n} changes are not agreed yet. They count when the set agrees.").format(
                n=changes
            )
        if self.desk.book.present is None:
            return self.tr("Pick rules, then agree on them together.")
        return self.tr(
            "This is what the set has agreed. Change what you like; it counts when the set agrees."
        )

    def _on_tabs_chosen(self, code: str) -> None:
        self._stack.setCurrentWidget(self._pages[code])

    def _on_desk_changed(self) -> None:
        self.notice.clear()
        self._refresh()

    def _on_drop_button_clicked(self) -> None:
        contracts, set_id = self._hub.services.contracts, self.desk.set_id
        if self.desk.do(lambda: contracts.drop_draft(set_id)):
            self.notice.say(self.tr("The changes were put away. Ctrl+Z brings them back."), "info")

    def _on_agree_button_clicked(self) -> None:
        if not self.agree_button.isEnabled():
            return
        self.rules.commit()
        contracts, set_id = self._hub.services.contracts, self.desk.set_id
        if self.desk.do(lambda: contracts.agree(set_id)):
            present = self.desk.book.present
            number = present.number if present is not None else 0
            words = self.tr("Version {n} is agreed, from today on. Ctrl+Z takes it back.")
            self.notice.say(words.format(n=number), "info")

    def _on_hub_refused(self, sentence: str) -> None:
        self.notice.say(sentence, "warn")

    def _on_hub_failed(self, sentence: str) -> None:
        self.notice.say(sentence, "over")
