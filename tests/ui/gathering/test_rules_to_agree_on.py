"""The ground rules that are proposed to a new set: read out and agreed on in the welcome, scored only from then on."""

from __future__ import annotations

import pytest

from als_desktop.models.meeting import StageKind
from als_desktop.models.refusal import Refused
from als_desktop.ui.feedback.review_workspace import ReviewWorkspace
from als_desktop.ui.gathering.gathering_workspace import GatheringWorkspace
from tests.ui.gathering.hands import click
from tests.ui.staged import NARROW


def test_they_are_agreed_on_in_the_welcome_and_that_is_undone(desk):
    desk.propose_rules()
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    card = welcome.rules
    rules = [rule.heading for rule in desk.view.ground_rules]
    assert (len(rules), desk.view.contract_version) == (7, None)
    assert card.version.text().startswith("Proposed")
    assert not card.agree.visibleRegion().isEmpty()
    click(card.agree)
    assert desk.view.contract_version.number == 1
    assert card.version.text().startswith("Version 1, agreed")
    assert [rule.heading for rule in desk.view.ground_rules] == rules
    assert card.agree.isHidden()
    desk.hub.undo()
    assert (desk.view.contract_version, card.agree.isHidden()) == (None, False)
    assert desk.agrees()


def test_a_set_that_agreed_is_not_asked_again(desk):
    welcome = desk.show(GatheringWorkspace, StageKind.WELCOME, size=NARROW)
    assert welcome.rules.agree.isHidden()


def test_what_is_only_proposed_is_not_scored_until_the_set_agrees_in_the_review(desk):
    desk.propose_rules()
    review = desk.show(ReviewWorkspace, StageKind.REVIEW)
    assert (review.rules.rows, review.scored.text()) == ([], "")
    rule = desk.view.ground_rules[0]
    with pytest.raises(Refused, match="rule_not_agreed"):
        desk.room.services.feedback.score_rule(desk.room.meeting_id, rule.id, 3)
    click(review.rules.agree)
    assert (len(review.rules.rows), review.scored.text()) == (7, "First the rules: 0 of 7 scored")
    assert review.rules.agree.isHidden()
    desk.room.services.feedback.score_rule(desk.room.meeting_id, rule.id, 3)
    assert desk.view.rule_scores == {rule.id: 3}
