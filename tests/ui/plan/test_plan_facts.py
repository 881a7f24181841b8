from __future__ import annotations

from dataclasses import replace

from als_desktop.models.action_plan import ActionPlan, PlanAction, PlanQuestion
from als_desktop.ui.plan.plan_facts import Empty, EmptyFields, empty_fields, empty_parts

FULL_ACTION = PlanAction(
    what="Ask",
    first_step="Write",
    by_when="2026-12-04",
    support="Dev",
    obstacle="No time",
    if_trigger="busy",
    then="January",
    measure="A date",
    confidence=1,
)
FULL = ActionPlan(
    presenter="Amina",
    letter="A",
    shape="circle",
    set_name="Set B",
    meeting_number=3,
    meeting_date="2026-11-26",
    issue="I feel stuck",
    desired_outcome="Know",
    questions=(PlanQuestion("Why?"),),
    actions=(FULL_ACTION,),
    learned="Much",
    next_meeting="2027-01-14T13:30",
)


def test_a_full_plan_lacks_nothing():
    assert empty_parts(FULL) == ()
    assert empty_fields(FULL) == ()


def test_each_empty_part_is_named_once_in_the_order_of_the_page():
    bare = replace(
        FULL, issue="", desired_outcome="", questions=(), actions=(), learned="", next_meeting="", options=()
    )
    assert empty_parts(bare) == tuple(Empty)


def test_empty_fields_are_named_by_action():
    bare = replace(FULL_ACTION, confidence=0, then="")
    plan = replace(FULL, actions=(FULL_ACTION, bare, PlanAction("Two")))
    assert empty_fields(plan)[0] == EmptyFields(2, ("then", "confidence"))
    assert [one.number for one in empty_fields(plan)] == [2, 3]
    assert len(empty_fields(plan)[1].fields) == 8
