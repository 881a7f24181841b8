"""Which lines the scenes have that are lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.ui.room.room_words import by_words, headings, name_of, status_word
from als_desktop.ui.room.rows import Row, Rows

if TYPE_CHECKING:
    from als_desktop.models.room_scene import (
        ActionsScene,
        BiddingScene,
        ContractScene,
        FeedbackScene,
        ReportInScene,
        ReviewScene,
        RoomBid,
    )

_MOST_IN_ONE_COLUMN = 5


def contract_rows(body: ContractScene) -> Rows:
    """The ground rules."""
    rows = tuple(Row(rule.key, rule.heading, rule.text, strong=True) for rule in body.rules)
    return Rows(*headings(body), rows, empty=body.set_name, columns=_columns(len(rows)))


def report_rows(body: ReportInScene, day_ms: int) -> Rows:
    """The actions of one reporter."""
    empty = QCoreApplication.translate("Room", "Nothing is open from last time.")
    rows = tuple(
        Row(one.key, one.what, by_words(one.by_when, day_ms), pill=status_word(one.status))
        for one in body.reports
    )
    return Rows(*headings(body), rows, empty=empty)


def bid_rows(body: BiddingScene) -> Rows:
    """The bids, and below them what they add up to."""
    rows = tuple(_bid_row(bid) for bid in body.bids)
    empty = QCoreApplication.translate("Room", "In one sentence: what would it be about?")
    return Rows(*headings(body), rows, _arithmetic(body), empty)


def action_rows(body: ActionsScene, day_ms: int) -> Rows:
    """What the presenter will do, below the ideas where those come first."""
    empty = body.asked or QCoreApplication.translate("Room", "What will you do, and by when?")
    ideas = tuple(Row(one.key, one.text, chosen=one.chosen) for one in body.ideas)
    actions = tuple(
        Row(one.key, one.what, by_words(one.by_when, day_ms), number=n)
        for n, one in enumerate(body.actions, 1)
    )
    rows = ideas + actions
    foot = ((body.manner, False),) if rows and body.manner else ()
    return Rows(*headings(body), rows, foot, empty, columns=_columns(len(rows)) if ideas else 1)


def feedback_rows(body: FeedbackScene) -> Rows:
    """The prompts."""
    return Rows(*headings(body), tuple(Row("", prompt) for prompt in body.prompts))


def review_rows(body: ReviewScene) -> Rows:
    """The rules with what the set said of each, then the prompts."""
    rules = tuple(Row(rule.key, rule.heading, score=rule.score) for rule in body.rules)
    prompts = tuple(Row("", prompt) for prompt in body.prompts)
    return Rows(*headings(body), rules + prompts, columns=_columns(len(rules)))


def _columns(rows: int) -> int:
    """Two, where one would not do."""
    return 2 if rows > _MOST_IN_ONE_COLUMN else 1


def _bid_row(bid: RoomBid) -> Row:
    say = QCoreApplication.translate
    pill = say("Room", "next time") if bid.next_time else ""
    if bid.turn:
        pill = say("Room", "Slot {number}").format(number=bid.turn)
    return Row(
        bid.key,
        bid.headline,
        name_of(bid.person),
        bid.person,
        pill=pill,
        ends=(str(bid.minutes), say("Room", "min")),
        chosen=bool(bid.turn),
        quiet=bid.next_time,
    )


def _arithmetic(body: BiddingScene) -> tuple[tuple[str, bool], ...]:
    """`55 + 40 + 55 = 150 min wanted, 110 min to give: 40 min over`, of the chosen bids once there are some."""
    say = QCoreApplication.translate
    counted = body.chosen or body.bids
    to_give = say("Room", "{minutes} min to give").format(minutes=body.to_give_min)
    if not counted:
        return ((to_give, True),)
    wanted = sum(bid.minutes for bid in counted)
    parts = " + ".join(str(bid.minutes) for bid in counted) + " =" if len(counted) > 1 else ""
    total = say("Room", "{minutes} min").format(minutes=wanted)
    kind = say("Room", "chosen,") if body.chosen else say("Room", "wanted,")
    over = wanted - body.to_give_min
    verdict = say("Room", "{minutes} min over").format(minutes=over) if over > 0 else say("Room", "fits")
    foot = [(total, True), (kind, False), (to_give + ":", False), (verdict, True)]
    return ((parts, False), *foot) if parts else tuple(foot)
