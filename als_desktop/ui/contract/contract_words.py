"""What the choices of a contract are called, what each may be, and what the program does then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from als_desktop.models.contract_changes import RuleFate
from als_desktop.models.set_words import NAMED, read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from als_desktop.models.contract_choices import Choice


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """A choice in words: its name, and for each value (as text) what it is called and what it does.

    A number has one sentence, under the value "", and `none` for 0.
    """

    name: str
    options: tuple[tuple[str, str], ...] = ()
    does: Mapping[str, str] | None = None
    none: str = ""

    def sentence(self, value: Choice) -> str:
        """What the program does with this value."""
        if self.none and value in (0, False):
            return self.none
        does = self.does or {}
        return does.get(as_text(value), does.get("", ""))


def as_text(value: Choice) -> str:
    """The value of an option: `yes` and `no` for what is or is not."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def headings() -> list[tuple[str, tuple[str, ...]]]:
    """The choices under their headings, in order."""
    say = QCoreApplication.translate
    return [
        (say("Contract", "Time"), ("time_mode", "guaranteed_minutes", "strictness", "extra_time")),
        (say("Contract", "Attendance"), ("quorum", "absence", "planned_meetings")),
        (say("Contract", "Confidentiality"), ("retention", "names_shown")),
        (say("Contract", "Learning and review"), ("written_first", "review_every")),
    ]


def choice_words(words: Mapping[str, str]) -> dict[str, ChoiceWords]:
    """All choices by name; `words` are the set's own for its roles."""
    return {name: _filled(one, words) for name, one in _choices().items()}


def shown_value(name: str, value: Choice, words: Mapping[str, str]) -> str:
    """What a value is called in a list of choices."""
    say = QCoreApplication.translate
    if name == "words":
        own = read_words(value) if isinstance(value, str) else {}
        return ", ".join(own[one] for one in NAMED if one in own) or say("Contract", "the usual words")
    of = choice_words(words)[name]
    if not of.options:
        return str(value) if value or not of.none else say("Contract", "not agreed")
    return dict(of.options).get(as_text(value), as_text(value))


def choice_name(name: str, words: Mapping[str, str]) -> str:
    """What a choice is called."""
    if name == "words":
        return QCoreApplication.translate("Contract", "Our words")
    return choice_words(words)[name].name


def fate_words() -> dict[RuleFate, str]:
    """What became of a rule, in a word."""
    say = QCoreApplication.translate
    return {
        RuleFate.ADDED: say("Contract", "new"),
        RuleFate.REMOVED: say("Contract", "taken out"),
        RuleFate.REWORDED: say("Contract", "reworded"),
        RuleFate.MOVED: say("Contract", "moved"),
    }


def _filled(one: ChoiceWords, words: Mapping[str, str]) -> ChoiceWords:
    return ChoiceWords(
        one.name.format_map(words),
        tuple((value, text.format_map(words)) for value, text in one.options),
        {value: text.format_map(words) for value, text in (one.does or {}).items()},
        one.none.format_map(words),
    )


def _choices() -> dict[str, ChoiceWords]:
    return {**_time_choices(), **_people_choices(), **_kept_choices()}


def _time_choices() -> dict[str, ChoiceWords]:
    say = QCoreApplication.translate
    return {
        "time_mode": ChoiceWords(
            say("Contract", "How time is shared"),
            (
                ("equal", say("Contract", "Equal time")),
                ("bid", say("Contract", "Bid time")),
                ("hybrid", say("Contract", "Hybrid")),
            ),
            {
                "equal": say("Contract", "Everybody who presents gets the same."),
                "bid": say("Contract", "The {set} chooses who presents and for how long."),
                "hybrid": say("Contract", "The guaranteed minutes for each, the rest by minutes wanted."),
            },
        ),
        "guaranteed_minutes": ChoiceWords(
            say("Contract", "Guaranteed minutes in hybrid time"),
            (),
            {"": say("Contract", "What each {presenter} gets first, or an equal share where there is less.")},
        ),
        "strictness": ChoiceWords(
            say("Contract", "How time is kept"),
            (("advisory", say("Contract", "Advisory")), ("strict", say("Contract", "Strict"))),
            {
                "advisory": say("Contract", "The clock tells the time; a minute more needs no question."),
                "strict": say("Contract", "The clock says so, and asks before a stage gets more time."),
            },
        ),
        "extra_time": ChoiceWords(
            say("Contract", "Who may give extra time"),
            (
                ("facilitator", say("Contract", "The {facilitator}")),
                ("set", say("Contract", "The whole {set}")),
                ("none", say("Contract", "Nobody")),
            ),
            {
                "facilitator": say("Contract", "Whoever facilitates decides alone."),
                "set": say("Contract", "The {set} is asked first."),
                "none": say(
                    "Contract", "Stages end when their time is over; the program reminds, it never forbids."
                ),
            },
        ),
    }


def _people_choices() -> dict[str, ChoiceWords]:
    say = QCoreApplication.translate
    return {
        "quorum": ChoiceWords(
            say("Contract", "How many have to be here"),
            (),
            {"": say("Contract", "With fewer, the welcome says so and offers what can be done.")},
            say("Contract", "Not agreed: the {set} meets with whoever is here."),
        ),
        "absence": ChoiceWords(
            say("Contract", "When the {presenter} is not here"),
            (
                ("ask", say("Contract", "We decide then")),
                ("next", say("Contract", "The next presents")),
                ("shared", say("Contract", "Time is shared")),
            ),
            {
                "ask": say("Contract", "The program asks when the slot begins."),
                "next": say(
                    "Contract", "The next in the running order presents; the other comes last, if they come."
                ),
                "shared": say("Contract", "The others get the minutes; the bid waits for the next meeting."),
            },
        ),
        "planned_meetings": ChoiceWords(
            say("Contract", "Meetings planned in all"),
            (),
            {"": say("Contract", "After them, the {set} agrees anew whether to go on.")},
        ),
    }


def _kept_choices() -> dict[str, ChoiceWords]:
    say = QCoreApplication.translate
    applied = say(
        "Contract",
        "{what} The rest is removed for good, with the {presenter} looking, when you press the button for it under "
        "“Dates and close”; until then everything is kept on this computer.",
    )
    kept = {
        "all": say("Contract", "Everything is kept."),
        "kept": say(
            "Contract",
            "The issue, the questions taken home or linked to an action, the actions, and what the {presenter} "
            "learned.",
        ),
        "actions": say("Contract", "Only the actions are kept, and what the {presenter} learned."),
        "nothing": say("Contract", "Nothing of a slot is kept."),
    }
    return {
        "retention": ChoiceWords(
            say("Contract", "What is kept of a slot"),
            (
                ("all", say("Contract", "Everything")),
                ("kept", say("Contract", "Issue, questions, actions")),
                ("actions", say("Contract", "Actions")),
                ("nothing", say("Contract", "Nothing")),
            ),
            {
                value: text if value == "all" else applied.replace("{what}", text)
                for value, text in kept.items()
            },
        ),
        "names_shown": ChoiceWords(
            say("Contract", "Names on the wall"),
            (
                ("full", say("Contract", "In full")),
                ("first", say("Contract", "First names")),
                ("initials", say("Contract", "Initials")),
                ("masked", say("Contract", "None")),
            ),
            {
                "full": say("Contract", "The room display names people as they are in the {set}."),
                "first": say("Contract", "The room display shows first names."),
                "initials": say("Contract", "The room display shows initials."),
                "masked": say("Contract", "The room display shows seat numbers."),
            },
        ),
        "written_first": ChoiceWords(
            say("Contract", "Feedback"),
            (("yes", say("Contract", "In writing first")), ("no", say("Contract", "Spoken at once"))),
            {
                "yes": say("Contract", "The review asks for a quiet minute to write before anybody speaks."),
                "no": say("Contract", "Around the circle, as it comes."),
            },
        ),
        "review_every": ChoiceWords(
            say("Contract", "Contract looked at again after so many meetings"),
            (),
            {"": say("Contract", "The welcome says when it is time to look at the contract again.")},
            say("Contract", "Not agreed: the {set} looks at it when it wants to."),
        ),
    }
