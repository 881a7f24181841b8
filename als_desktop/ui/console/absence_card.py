"""Where a slot should begin whose presenter is not there: what the contract says, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.absence import absent_presenter
from als_desktop.models.people import Absence
from als_desktop.models.stage_clock import MINUTE_MS
from als_desktop.ui.gathering.presence_words import presence_words
from als_desktop.ui.parts.buttons import normal_button
from als_desktop.ui.parts.panel import Panel, row
from als_desktop.ui.parts.plain_label import PlainLabel
from als_desktop.ui.parts.set_words import word
from als_desktop.ui.parts.words import joined

if TYPE_CHECKING:
    from als_desktop.models.absence import AbsentPresenter
    from als_desktop.models.meeting import Slot
    from als_desktop.ui.hub import Hub
    from als_desktop.ui.theme.theme import Theme


class AbsenceCard(Panel):
    """Hidden while the presenter of the current slot is here, and once something has been said in the slot."""

    def __init__(self, hub: Hub, theme: Theme) -> None:
        """Empty until `refresh`."""
        super().__init__(theme, "card")
        self._hub = hub
        self._found: AbsentPresenter | None = None
        self.title = PlainLabel("", "subtitle", wrap=True)
        self.sentence = PlainLabel("", "quiet", wrap=True)
        self.later = normal_button(theme, "", "arrow_right")
        self.share = normal_button(theme, "", "split")
        self.arrived = normal_button(theme, "", "person")
        buttons = row(theme.px("space_s"))
        for button in (self.later, self.share, self.arrived):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addWidget(self.title)
        self.body.addWidget(self.sentence)
        self.body.addLayout(buttons)
        self.hide()
        self.later.clicked.connect(self._on_later_clicked)
        self.share.clicked.connect(self._on_share_clicked)
        self.arrived.clicked.connect(self._on_arrived_clicked)

    def refresh(self) -> None:
        """Show what can be done, if somebody is missing."""
        view = self._hub.view
        found = absent_presenter(view) if view is not None else None
        if found == self._found and found is None:
            return
        self._found = found
        self.setVisible(found is not None)
        if found is None or view is None:
            return
        name = found.presenter.name
        self.title.setText(self._title(found))
        self.sentence.setText(self._contract_words(view.learning_set.absence, word(view, "presenter")))
        self.later.setVisible(bool(found.ahead))
        if found.ahead:
            self.later.setText(self.tr("{name} presents now").format(name=self._name_of(found.ahead[0])))
        self.share.setText(self._share_words(found))
        self.arrived.setText(self.tr("{name} is here now").format(name=name))
        wanted = {Absence.NEXT: self.later, Absence.SHARED: self.share}.get(view.learning_set.absence)
        for button in (self.later, self.share):
            button.set_kind("primary" if button is wanted else "normal")

    def _title(self, found: AbsentPresenter) -> str:
        name = found.presenter.name
        words = presence_words()[found.presence].lower() if found.presence is not None else ""
        noted = self._hub.meeting.presence_of(found.presenter.id)
        why = ": ".join(filter(None, (words, noted.note if noted is not None else "")))
        title = (
            self.tr("{name} should begin now and is not here ({why})")
            if why
            else self.tr("{name} is not here")
        )
        return title.format(name=name, why=why)

    def _contract_words(self, absence: Absence, presenter: str) -> str:
        sentence = {
            Absence.ASK: self.tr(
                "Our contract leaves open what happens when a {presenter} is missing. You may wait."
            ),
            Absence.NEXT: self.tr(
                "Our contract: the next in the running order presents; who is missing comes last."
            ),
            Absence.SHARED: self.tr(
                "Our contract: the others share the time, and the bid waits for next time."
            ),
        }[absence]
        return sentence.format(presenter=presenter)

    def _share_words(self, found: AbsentPresenter) -> str:
        minutes = sum(s.planned_ms for s in self._hub.meeting.stages_of_slot(found.slot.id)) // MINUTE_MS
        names = [self._name_of(slot) for slot in found.ahead]
        if not names:
            return self.tr("Keep for next time, {minutes} min are free").format(minutes=minutes)
        words = (
            self.tr("Share {minutes} min among {names}")
            if len(names) > 1
            else self.tr("{minutes} min to {names}")
        )
        return words.format(minutes=minutes, names=joined(names))

    def _name_of(self, slot: Slot) -> str:
        presenter = self._hub.meeting.member(slot.presenter_id)
        return presenter.name if presenter is not None else ""

    def _on_later_clicked(self) -> None:
        found, absences = self._found, self._hub.services.absences
        if found is not None:
            self._hub.do(lambda: absences.present_last(found.slot.id))

    def _on_share_clicked(self) -> None:
        found, absences = self._found, self._hub.services.absences
        if found is not None:
            self._hub.do(lambda: absences.share_time(found.slot.id))

    def _on_arrived_clicked(self) -> None:
        found, attendance = self._found, self._hub.services.attendance
        if found is not None:
            meeting_id = self._hub.meeting.meeting.id
            self._hub.do(lambda: attendance.arrive(meeting_id, found.presenter.id))
