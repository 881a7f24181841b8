"""The versions that the set agreed, each with its day and its rules, and what changed from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from als_desktop.models.contract import DRAFT
from als_desktop.models.contract_changes import RuleFate, choice_changes, rule_changes
from als_desktop.models.contract_choices import read_choices
from als_desktop.ui.contract.contract_words import choice_name, fate_words, shown_value
from als_desktop.ui.home.scroll_page import ScrollPage
from als_desktop.ui.parts.panel import Panel, column, row
from als_desktop.ui.parts.pill import Pill
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.set_words import words_of
from als_desktop.ui.parts.when import local_day, plain_day

if TYPE_CHECKING:
    from als_desktop.models.contract import ContractItem, ContractVersion
    from als_desktop.models.contract_choices import Choice
    from als_desktop.ui.contract.contract_desk import ContractDesk
    from als_desktop.ui.theme.theme import Theme

_TOP = Qt.AlignmentFlag.AlignTop
_TONES = {
    RuleFate.ADDED: "calm",
    RuleFate.REMOVED: "over",
    RuleFate.REWORDED: "warn",
    RuleFate.MOVED: "plain",
}


class VersionsPage(QWidget):
    """One version at the left; at the right what changed since another, at first the one before it."""

    def __init__(self, desk: ContractDesk, theme: Theme) -> None:
        """Shows nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._offered: list[tuple[str, str]] = []
        self.version = QComboBox()
        self.since = QComboBox()
        self.version.setAccessibleName(self.tr("Version"))
        self.since.setAccessibleName(self.tr("Compared with"))
        self._rules = _Lines(theme)
        self._changes = _Lines(theme)
        ours, changes = Panel(theme, "card"), Panel(theme, "card")
        for panel, caption, choice, page in (
            (ours, self.tr("Version"), self.version, self._rules),
            (changes, self.tr("What changed since"), self.since, self._changes),
        ):
            head = row(theme.px("space_m"))
            head.addWidget(PlainLabel(caption, "subtitle"))
            head.addWidget(choice, 1)
            panel.body.addLayout(head)
            panel.body.addWidget(page, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px("workspace_gap"))
        layout.addWidget(ours, 1)
        layout.addWidget(changes, 1)
        self.version.activated.connect(self._on_version_activated)
        self.since.activated.connect(self._on_since_activated)

    def refresh(self) -> None:
        """Show the versions as they are now."""
        known = [(v.id, self._name(v)) for v in self._versions]
        if known != self._offered:
            self._offered = known
            for choice in (self.version, self.since):
                choice.clear()
                choice.addItems([name for _, name in known])
            self.version.setCurrentIndex(0)
            self._choose_before()
        self._show()

    def lines(self) -> list[str]:
        """What is said to have changed, line by line."""
        return self._changes.texts()

    @property
    def _versions(self) -> list[ContractVersion]:
        """The newest first; what is not agreed yet before all others."""
        book = self._desk.book
        agreed = list(reversed(book.versions))
        return [book.draft, *agreed] if book.draft is not None else agreed

    def _id_at(self, choice: QComboBox) -> str:
        place = choice.currentIndex()
        return self._offered[place][0] if 0 <= place < len(self._offered) else ""

    def _at(self, choice: QComboBox) -> ContractVersion | None:
        version_id = self._id_at(choice)
        return next((v for v in self._versions if v.id == version_id), None)

    def _choose_before(self) -> None:
        shown = self._at(self.version)
        before = self._desk.book.before(shown) if shown is not None else None
        ids = [version_id for version_id, _ in self._offered]
        self.since.setCurrentIndex(
            ids.index(before.id) if before is not None else self.version.currentIndex()
        )

    def _name(self, version: ContractVersion) -> str:
        if version.number == DRAFT:
            return self.tr("Not agreed yet")
        today = local_day(self._desk.hub.services.clock.now().wall_ms)
        day = plain_day(local_day(version.agreed_ms), today)
        return self.tr("{n}, agreed {day}").format(n=version.number, day=day)

    def _choices(self, version: ContractVersion) -> dict[str, Choice]:
        return self._desk.choices if version.number == DRAFT else read_choices(version.choices)

    def _show(self) -> None:
        version, since = self._at(self.version), self._at(self.since)
        book, own = self._desk.book, words_of(self._desk.learning_set)
        self._rules.clear()
        self._changes.clear()
        if version is None:
            self._rules.say(self.tr("Nothing has been agreed yet."))
            return
        for n, rule in enumerate(book.rules_of(version)):
            self._rules.add(str(n + 1), "count", rule.heading, rule.text)
        choices = self._choices(version)
        if choices:
            self._rules.head(self.tr("Choices"))
        for name, value in choices.items():
            self._rules.pair(choice_name(name, own), shown_value(name, value, own))
        if since is None or since.id == version.id:
            only = len(self._offered) == 1
            self._changes.say(
                self.tr("This is the first version.")
                if only
                else self.tr("Choose another version above to compare it with.")
            )
            return
        self._show_changes(version, since)

    def _show_changes(self, version: ContractVersion, since: ContractVersion) -> None:
        book, own, fates = self._desk.book, words_of(self._desk.learning_set), fate_words()
        rules = rule_changes(book.rules_of(since), book.rules_of(version))
        for change in rules:
            fate = fates[change.fate]
            shown = change.after or change.before
            if shown is not None:
                before = change.before if change.fate is RuleFate.REWORDED else None
                self._changes.add(fate, _TONES[change.fate], shown.heading, shown.text, self._was(before))
        made = choice_changes(self._choices(since), self._choices(version))
        if made:
            self._changes.head(self.tr("Choices"))
        for change in made:
            words = self.tr("{before}, now {after}")
            before, after = (shown_value(change.name, one, own) for one in (change.before, change.after))
            self._changes.pair(choice_name(change.name, own), words.format(before=before, after=after))
        if not rules and not made:
            self._changes.say(self.tr("Nothing: the same rules and the same choices."))

    def _was(self, before: ContractItem | None) -> str:
        if before is None:
            return ""
        said = f"{before.heading}: {before.text}" if before.heading else before.text
        return self.tr("before: {words}").format(words=said)

    def _on_version_activated(self) -> None:
        self._choose_before()
        self._show()

    def _on_since_activated(self) -> None:
        self._show()


class _Lines(ScrollPage):
    """Rules and choices, one below the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._parts: list[QWidget] = []
        self._texts: list[str] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px("space_s"))
        self.body.addLayout(self._column)
        self.body.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts.clear()
        self._texts.clear()

    def texts(self) -> list[str]:
        """What is said, line by line."""
        return list(self._texts)

    def say(self, sentence: str) -> None:
        """Say a sentence."""
        self._texts.append(sentence)
        self._put(PlainLabel(sentence, "quiet", wrap=True))

    def head(self, title: str) -> None:
        """Begin something else."""
        self._put(PlainLabel(title, "label"))

    def add(self, mark: str, tone: str, heading: str, text: str, more: str = "") -> None:
        """Show a rule with a mark, and a line `more` about it."""
        self._texts.append(" ".join(filter(None, (mark, heading, text, more))))
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px("space_s"))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        words = column(0)
        for shown, role in ((heading, "strong"), (text, "body"), (more, "caption")):
            if shown:
                words.addWidget(PlainLabel(shown, role, wrap=True))
        grid.addWidget(Pill(self._theme, mark, tone), 0, 0, _TOP)
        grid.addLayout(words, 0, 1)
        self._put(line)

    def pair(self, name: str, value: str) -> None:
        """Show a choice."""
        self._texts.append(f"{name}: {value}")
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px("space_m"))
        grid.addWidget(PlainLabel(name, "quiet", wrap=True), 0, 0, _TOP)
        grid.addWidget(PlainLabel(value, "strong", wrap=True), 0, 1, _TOP)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._put(line)

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)

    def _on_theme_changed(self) -> None:
        self.body.setContentsMargins(0, 0, self._theme.px("space_s"), 0)
