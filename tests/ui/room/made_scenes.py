"""Scenes that are harder on the wall than any meeting: many cards, long texts, long names, clocks of every kind."""

from __future__ import annotations

from dataclasses import replace

from support import START_MS

from als_desktop.models.action import ActionStatus
from als_desktop.models.room_clock import RoomClock
from als_desktop.models.room_names import RoomPerson
from als_desktop.models.room_scene import (
    ActionsScene,
    BiddingScene,
    BreakScene,
    CheckInScene,
    CloseScene,
    ContractScene,
    FeedbackScene,
    PileKind,
    PresentationScene,
    ReportInScene,
    ReviewScene,
    RoomAction,
    RoomBid,
    RoomCard,
    RoomIdea,
    RoomPile,
    RoomReport,
    RoomRule,
    RoomScene,
    SceneBody,
    SpotlightScene,
    WallScene,
)
from als_desktop.models.stage_clock import MINUTE_MS, Urgency

ISSUE = "I want to go for promotion but feel stuck and do not know whom to ask about it this year"
LONG = (
    "When you think of the three people whose opinion you fear most, what would each of them have to say before "
    "you would feel free to go ahead, and which of those sentences have you in fact heard from them already?"
)
QUESTION = "What would have to be true for you to say yes to it before the end of this very month?"
WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen?"
HEBREW = "מה היית עושה אם לא היית מפחדת?"

PEOPLE = tuple(
    RoomPerson(seat, name[0], name)
    for seat, name in enumerate(
        (
            "Amina",
            "Ben",
            "Carys",
            "Dev",
            "Elin",
            "Femi",
            "Gwen",
            "Hana",
            "Ines",
            "Jo",
            "Kit",
            "Wilhelmina Abercrombie",
        )
    )
)
MASKED = tuple(RoomPerson(seat, str(seat + 1), "") for seat in range(12))

CALM = RoomClock(12 * MINUTE_MS, 19 * MINUTE_MS, Urgency.CALM, False, START_MS)
CLOCKS = {
    "seconds": replace(CALM, left_ms=5 * MINUTE_MS + 15_000, length_ms=8 * MINUTE_MS),
    "nearly": replace(CALM, left_ms=3 * MINUTE_MS, urgency=Urgency.NEARLY),
    "urgent": replace(CALM, left_ms=30_000, urgency=Urgency.URGENT),
    "over": replace(CALM, left_ms=-84_000, urgency=Urgency.OVER),
    "far-over": replace(CALM, left_ms=-25 * MINUTE_MS, urgency=Urgency.OVER),
    "paused": replace(CALM, left_ms=9 * MINUTE_MS, paused=True),
    "long": replace(CALM, left_ms=125 * MINUTE_MS, length_ms=180 * MINUTE_MS),
}


def card(n: int, text: str = "What are you waiting for before you apply?", **more) -> RoomCard:
    return RoomCard(f"card {n}", text, PEOPLE[n % len(PEOPLE)], **more)


def pile(n: int, cards: int, *, closed: bool = False, title: str = "") -> RoomPile:
    made = tuple(
        card(100 * n + m, number=m + 1 if m % 3 == 0 else 0, answered=m % 4 == 1) for m in range(cards)
    )
    return RoomPile(f"pile {n}", PileKind.GROUP, title or f"Group number {n}", made, closed)


def wall(*piles: RoomPile) -> WallScene:
    written = sum(len(one.cards) for one in piles)
    return WallScene(PEOPLE[0], ISSUE, piles, max(0, written - 1), written)


def scene(body: SceneBody, clock: RoomClock | None = CALM, worked_on: str | None = None) -> RoomScene:
    return RoomScene(body, clock, worked_on, START_MS)


SIXTY = wall(*(pile(n, 10) for n in range(6)))

BODIES: dict[str, SceneBody] = {
    "sixty cards": SIXTY,
    "many piles": wall(pile(0, 3), *(pile(n, n, closed=True) for n in range(1, 12))),
    "only piles": wall(*(pile(n, 2, closed=True) for n in range(20))),
    "long cards": wall(
        RoomPile("p", PileKind.HANDED_OVER, "", tuple(card(n, LONG) for n in range(5)), False),
    ),
    "hard texts": wall(
        RoomPile(
            "p",
            PileKind.HANDED_OVER,
            "",
            (card(1, WORD), card(2, HEBREW), card(3, "?"), card(4, QUESTION, answered=True, number=12)),
            False,
        ),
    ),
    "longest cards": wall(
        RoomPile(
            "p",
            PileKind.HANDED_OVER,
            "",
            (card(1, "word " * 1000), card(2, "il" * 2500), card(3, "a\n" * 2500)),
            False,
        )
    ),
    "longest spotlight": SpotlightScene(
        PEOPLE[0],
        "issue " * 80,
        card(1, "word " * 1000),
        (card(2, "another word " * 380, follow_up=True),),
        None,
    ),
    "longest issue": PresentationScene(PEOPLE[0], "issue " * 80),
    "no issue": PresentationScene(PEOPLE[0], ""),
    "anonymous": wall(
        RoomPile(
            "p", PileKind.HANDED_OVER, "", tuple(RoomCard(f"{n}", QUESTION, None, n) for n in range(9)), False
        )
    ),
    "hundred cards": wall(RoomPile("p", PileKind.HANDED_OVER, "", tuple(card(n) for n in range(120)), False)),
    "long spotlight": SpotlightScene(
        PEOPLE[11],
        ISSUE,
        card(1, LONG, number=3, answered=True),
        tuple(card(n, QUESTION, follow_up=True) for n in range(2, 7)),
        card(9, ISSUE, number=4),
    ),
    "merged cards": wall(
        RoomPile(
            "p",
            PileKind.HANDED_OVER,
            "",
            (
                card(1, "Who?\nWhy not?", also_by=PEOPLE[2:4], colour="lilac", number=12, answered=True),
                card(2, LONG, also_by=PEOPLE[3:12], colour="stone"),
                card(3, QUESTION, also_by=PEOPLE[4:5], number=3),
            ),
            False,
        )
    ),
    "merged spotlight": SpotlightScene(
        PEOPLE[0],
        ISSUE,
        card(1, QUESTION, also_by=PEOPLE[2:12], colour="coral", number=3, answered=True),
        tuple(card(n, "And who else?", follow_up=True, also_by=PEOPLE[:2]) for n in range(2, 5)),
        None,
    ),
    "feedback in writing": FeedbackScene(PEOPLE[11], (QUESTION, "What was it like?", LONG), in_writing=True),
    "review in writing": ReviewScene(
        tuple(RoomRule(f"{n}", QUESTION, "", n % 4) for n in range(7)), (QUESTION, LONG), in_writing=True
    ),
    "short follow-ups": SpotlightScene(
        PEOPLE[0], ISSUE, card(1), tuple(card(n, "Who?", follow_up=True) for n in range(7)), None
    ),
    "long issue": PresentationScene(PEOPLE[11], LONG),
    "twelve people": CheckInScene(PEOPLE),
    "masked people": CheckInScene(MASKED),
    "long reports": ReportInScene(
        PEOPLE[11],
        ISSUE,
        tuple(RoomReport(f"{n}", LONG, "2026-12-04", status) for n, status in enumerate(ActionStatus)),
    ),
    "twelve bids": BiddingScene(
        tuple(RoomBid(f"{p.seat}", p, ISSUE, 55, max(0, 3 - p.seat), p.seat > 8) for p in PEOPLE), 110
    ),
    "nobody bids": BiddingScene((), 110),
    "long actions": ActionsScene(
        MASKED[3],
        ISSUE,
        tuple(RoomAction(f"{n}", LONG, "before the board meets in spring") for n in range(12)),
    ),
    "long ideas": ActionsScene(
        MASKED[3],
        ISSUE,
        (RoomAction("a", LONG, "before the board meets in spring"),),
        ideas=tuple(RoomIdea(f"{n}", (ISSUE, LONG)[n % 2], n == 3) for n in range(12)),
        manner=LONG,
    ),
    "long contract": ContractScene("Set B", 12, tuple(RoomRule(f"{n}", QUESTION, LONG) for n in range(12))),
    "no contract": ContractScene("Women's Network, Set B", 1, ()),
    "plain break": BreakScene(None),
    "long place": CloseScene(START_MS + 35 * 24 * 60 * MINUTE_MS, LONG),
}
