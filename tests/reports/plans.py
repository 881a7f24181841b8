"""Plans for the tests, and what can be read back from the printed ones."""

from __future__ import annotations

import io
import re

from pypdf import PdfReader

from als_desktop.models.action_plan import ActionPlan, PlanAction, PlanOption, PlanQuestion

FOOTER = re.compile(r"Page\d+of\d+")


def normal_plan() -> ActionPlan:
    """What a slot of 50 minutes usually brings."""
    return ActionPlan(
        presenter="Amina",
        letter="A",
        shape="circle",
        set_name="Women’s Network, Set B",
        meeting_number=3,
        meeting_date="2026-11-26",
        issue="I want to go for promotion but feel stuck",
        desired_outcome="by the end of January I have decided and, if it is yes, my application is drafted.",
        questions=(
            PlanQuestion("Which part of the next role do you already do?", "Carys", "C", "diamond"),
            PlanQuestion("What are you waiting for before you apply?", "Ben", "B", "square"),
            PlanQuestion("What feels risky about asking?", "Elin", "E", "triangle"),
            PlanQuestion("Whose support would matter most?", "Femi", "F", "pentagon"),
        ),
        options=(
            PlanOption("Wait for the autumn round"),
            PlanOption("Ask for a lead role on one project first"),
            PlanOption("Gather evidence and apply in March", chosen=True),
            PlanOption("Talk to someone promoted last year", chosen=True),
        ),
        actions=(
            PlanAction(
                "Collect five pieces of evidence against the senior role criteria",
                "Print the criteria and mark what I already do, Friday 10:00 at my desk",
                "2026-12-04",
                "Carys reads my list",
                if_trigger="I start to talk it down",
                then="I read it aloud to Carys.",
                confidence=8,
            ),
            PlanAction(
                "Ask my manager how she would put my case",
                "Email Helen tonight for half an hour",
                "2026-12-10",
                "Dev rehearses with me",
                if_trigger="Helen has no time in December",
                then="I take her first free slot in January.",
                confidence=6,
            ),
            PlanAction(
                "Talk to someone who was promoted last year",
                "Message Priya on Monday morning",
                "2026-12-18",
                "Femi introduces us",
                if_trigger="Priya cannot meet",
                then="Femi suggests someone else.",
                confidence=9,
            ),
        ),
        learned="I do half of the role already and tell nobody.",
        next_meeting="2027-01-14T13:30",
        next_place="room B47",
    )


def empty_plan() -> ActionPlan:
    """A slot in which nothing was written down."""
    return ActionPlan("Bea", "B", "square", "Set B", 1, "2026-11-26", "")


def plan_saying(text: str) -> ActionPlan:
    """A plan with `text` in every field that takes text."""
    question = PlanQuestion(text, text, text, text)
    action = PlanAction(text, text, text, text, text, text, text, text, 5, text, (text,))
    return ActionPlan(
        presenter=text,
        letter=text,
        shape=text,
        set_name=text,
        meeting_number=1,
        meeting_date=text,
        issue=text,
        desired_outcome=text,
        questions=(question,),
        options=(PlanOption(text), PlanOption(text, chosen=True)),
        actions=(action,),
        learned=text,
        next_meeting=text,
        next_place=text,
    )


def pages(data: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def squeezed(text: str) -> str:
    """`text` without any space or line end."""
    return "".join(text.split())


def printed(data: bytes) -> str:
    """All text of a document but the page numbers, squeezed, since a line end is no letter."""
    return FOOTER.sub("", "".join(squeezed(page) for page in pages(data)))
