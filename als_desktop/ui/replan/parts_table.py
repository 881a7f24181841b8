"""The rest of the meeting as a way out would make it: when each part begins, how long it was and would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from als_desktop.models.replan_preview import Part, end_after, parts_ahead
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.console.stage_names import stage_name
from als_desktop.ui.parts.plain_label import ElidedLabel, PlainLabel
from als_desktop.ui.parts.when import clock_time
from als_desktop.ui.replan.replan_words import next_minute, whole_minutes

if TYPE_CHECKING:
    from als_desktop.models.meeting_view import MeetingView
    from als_desktop.models.replanning import Replan
    from als_desktop.models.stage_clock import Moment
    from als_desktop.ui.theme.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NAME_WIDTH = 300
_MINUS = "\u2212"


class PartsTable(QWidget):
    """One line for each part that is ahead, and one for the end; what changes is in bold."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_plan`."""
        super().__init__()
        self._lines: list[_Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px("space_l"))
        self._grid.setVerticalSpacing(theme.px("space_xs"))
        self._grid.setColumnStretch(4, 1)
        self._grid.setColumnMinimumWidth(1, _NAME_WIDTH)
        self.setAccessibleName(self.tr("The rest of the meeting"))

    def show_plan(self, view: MeetingView, plan: Replan, now: Moment) -> None:
        """Show the parts as `plan` would make them."""
        rows = [self._row_of(view, part) for part in parts_ahead(view, plan, now)]
        rows.append(self._end_row(view, plan, now))
        while len(self._lines) < len(rows):
            self._lines.append(_Line(self._grid, len(self._lines)))
        for n, line in enumerate(self._lines):
            line.show_texts(rows[n] if n < len(rows) else None)

    def lines(self) -> list[str]:
        """What each line says."""
        return [line.words() for line in self._lines if line.is_shown]

    def _row_of(self, view: MeetingView, part: Part) -> _Texts:
        before, after = round(part.before_ms / MINUTE_MS), round(part.after_ms / MINUTE_MS)
        changed = before != after
        length = self.tr("{before} → {after} min") if changed else self.tr("{after} min")
        less = f"{_MINUS}{before - after}" if changed else ""
        return _Texts(
            clock_time(next_minute(part.begins_ms)),
            self._name_of(view, part),
            length.format(before=before, after=after),
            less,
            changed,
        )

    def _name_of(self, view: MeetingView, part: Part) -> str:
        if part.stage is not None:
            return stage_name(part.stage, view)
        if part.slot is None:
            return self.tr("Slots, still to be decided")
        presenter = view.member(part.slot.presenter_id)
        name = presenter.name if presenter is not None else ""
        whole = part.slot != view.current_slot
        words = self.tr("Slot {n} · {name}") if whole else self.tr("Slot {n} · {name}, the rest of it")
        return words.format(n=part.slot.position + 1, name=name)

    def _end_row(self, view: MeetingView, plan: Replan, now: Moment) -> _Texts:
        ends_ms, hard_end_ms = end_after(view, plan, now), view.meeting.ends_ms + plan.later_ms
        late = whole_minutes(ends_ms - hard_end_ms)
        words = self.tr("{n} min late") if late > 0 else self.tr("in time")
        moved = self.tr("End, moved to {end}") if plan.later_ms else self.tr("End, planned for {end}")
        return _Texts(
            clock_time(next_minute(ends_ms)),
            moved.format(end=clock_time(hard_end_ms)),
            words.format(n=late),
            "",
            True,
        )


@dataclass(frozen=True, slots=True)
class _Texts:
    when: str
    what: str
    length: str
    less: str
    changed: bool


class _Line:
    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._when = PlainLabel("", "quiet", equal_digits=True)
        self._what = ElidedLabel("", "body")
        self._length = PlainLabel("", "quiet", equal_digits=True)
        self._less = PlainLabel("", "strong", equal_digits=True)
        self._labels = (self._when, self._what, self._length, self._less)
        for column, label in enumerate(self._labels):
            grid.addWidget(label, row, column)
        self._length.setAlignment(_RIGHT)
        self._less.setAlignment(_RIGHT)

    @property
    def is_shown(self) -> bool:
        return not self._what.isHidden()

    def words(self) -> str:
        return " ".join(label.text() for label in self._labels if label.text())

    def show_texts(self, texts: _Texts | None) -> None:
        for label in self._labels:
            label.setVisible(texts is not None)
        if texts is not None:
            shown = (texts.when, texts.what, texts.length, texts.less)
            for label, text in zip(self._labels, shown, strict=True):
                label.setText(text)
            self._length.set_role("strong" if texts.changed else "quiet")
