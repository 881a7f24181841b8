"""Where a sentence asks, and how: the head of each clause, behind greetings, names and lead-ins."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

    from als_desktop.models.craft_reading import Sentence
    from als_desktop.models.craft_rules import Rules

_NEGATION_REACH: Final = 3
_FRAME_REACH: Final = 9
_LISTENING_REACH: Final = 5


class Form(Enum):
    """How a clause begins."""

    OPEN = auto()
    INVITATION = auto()
    WHY = auto()
    YES_NO = auto()
    NEGATIVE = auto()
    COMMAND = auto()
    STATEMENT = auto()
    LEAD_IN = auto()
    FRAGMENT = auto()


ASKING: Final = frozenset({Form.OPEN, Form.WHY, Form.YES_NO, Form.NEGATIVE})


@dataclass(slots=True)
class Clause:
    """One clause of a sentence: its form, where its head is, where it ends, and what its phrases say."""

    form: Form
    head: int
    stop: int
    found: list[tuple[str, int, int]] = field(default_factory=list[tuple[str, int, int]])


class ClauseReader:
    """Reads the clauses of one sentence by the rules of its language."""

    def __init__(self, sentence: Sentence, rules: Rules) -> None:
        self._sentence = sentence
        self._rules = rules
        self._classes = rules.words
        self._words = sentence.words
        self._is_aux = rules.words["aux"] | rules.words["aux_not"]

    def clauses(self) -> list[Clause]:
        """The clauses that say something, in order."""
        found: list[Clause] = []
        for start, stop in self._sentence.clauses():
            clause = self._clause(start, stop)
            if clause is not None:
                found.append(clause)
        return found

    def inside(self, clause: Clause) -> Clause | None:
        """The question that a lead-in or a statement runs into without a pause, or None."""
        joined_only = clause.form is not Form.LEAD_IN
        for at in range(clause.head + 1, clause.stop - 1):
            joined = self._words[at - 1] in self._classes["joiner"]
            if joined_only and not joined:
                continue
            if self.asks_at(at, clause.stop) or (not joined_only and self._turns_at(at)):
                inner = self._clause(at, clause.stop)
                if inner is not None and (inner.form in ASKING or inner.form is Form.INVITATION):
                    return inner
        return None

    def asks_at(self, at: int, stop: int) -> bool:
        """Whether a question with its verb before its subject begins at `at`."""
        words, classes = self._words, self._classes
        if words[at] in self._is_aux:
            return at + 1 < stop and words[at + 1] in classes["strict"]
        if words[at] not in classes["wh"] or at + 2 >= stop or words[at + 1] in classes["strict"]:
            return False
        return any(word in self._is_aux for word in words[at + 1 : min(at + 4, stop)])

    def after_fillers(self, start: int, stop: int) -> int:
        """The first word that is no filler."""
        while start < stop and self._words[start] in self._classes["filler"]:
            start += 1
        return start

    def _turns_at(self, at: int) -> bool:
        words, classes = self._words, self._classes
        if words[at] not in self._is_aux or words[at + 1] not in classes["subject"]:
            return False
        doubtful = words[at] in classes["conditional"] or not self._sentence.asks
        if doubtful and words[at + 1] not in classes["strict"]:
            return False
        before = words[at - 1]
        if before in classes["pointer"]:
            return words[at + 1] in classes["strict"]
        return before not in classes["strict"] and before not in classes["wh"] | classes["before_verb"]

    def _clause(self, start: int, stop: int) -> Clause | None:
        head = self.after_fillers(start, stop)
        if head == stop:
            found, invited = self._phrases(start)
            form = Form.INVITATION if invited else Form.FRAGMENT
            return Clause(form, start, stop, found) if found or invited else None
        found, invited = self._phrases(head)
        if head > start:
            found = self._phrases(start)[0] + found
        if self._words[head] in self._classes["loaded"]:
            after = self.after_fillers(head + 1, stop)
            found += self._phrases(after)[0] if after < stop else []
        clause = Clause(Form.INVITATION, head, stop, found)
        if invited:
            self._follow_invitation(clause, invited)
        else:
            clause.form = self._form(head, stop)
            if clause.form is Form.STATEMENT:
                self._read_statement(clause)
            elif clause.form is Form.LEAD_IN and self._words[head] in self._classes["conditional"]:
                clause.found.clear()
        return clause

    def _phrases(self, at: int) -> tuple[list[tuple[str, int, int]], int]:
        """What the phrases at `at` say, or the end of an invitation that reaches further than they do."""
        invited = furthest = 0
        found: list[tuple[str, int, int]] = []
        for phrase, end in self._rules.start.at(self._words, at, len(self._words)):
            if phrase.kind == "open":
                invited = max(invited, end)
            else:
                furthest = max(furthest, end)
                found.append((phrase.kind, at, end))
        return ([], invited) if invited and invited >= furthest else (found, 0)

    def _follow_invitation(self, clause: Clause, end: int) -> None:
        """Tell me whether ... is as closed as the question inside it."""
        if end >= clause.stop:
            return
        word = self._words[end]
        if word in self._classes["whether"]:
            clause.form, clause.head = Form.YES_NO, end
            clause.found += self._phrases(
                self.after_fillers(end + 1, clause.stop) if end + 1 < clause.stop else end
            )[0]
        elif word in self._classes["reason"]:
            clause.form, clause.head = Form.WHY, end
        elif word in self._is_aux and self.asks_at(end, clause.stop):
            clause.form, clause.head = Form.YES_NO, end

    def _form(self, at: int, stop: int) -> Form:
        words, classes = self._words, self._classes
        word = words[at]
        following = words[at + 1] if at + 1 < stop else ""
        if word in classes["wh"]:
            if word in classes["reason"]:
                return Form.WHY
            asks = following in self._is_aux or following in classes["lead"]
            if word in classes["lead"] and following and not asks:
                return Form.LEAD_IN
            return Form.OPEN
        if word in classes["aux_not"] and following:
            return Form.NEGATIVE
        if word in classes["aux"] and following:
            return self._inversion(at, stop)
        if word in classes["lead"]:
            return self._lead_in(at, stop)
        if word in classes["command"] and following not in self._is_aux:
            return Form.COMMAND
        if word in classes["subject"] or any(w in self._is_aux for w in words[at + 1 : min(at + 5, stop)]):
            return Form.STATEMENT
        return Form.FRAGMENT

    def _inversion(self, at: int, stop: int) -> Form:
        words, classes = self._words, self._classes
        if words[at] in classes["conditional"] and self._asks_later(stop):
            return Form.LEAD_IN
        reach = _NEGATION_REACH if words[at + 1] in classes["article"] else _NEGATION_REACH - 1
        if _any_in(words[at + 1 : min(at + 1 + reach, stop)], classes["negation"]):
            return Form.NEGATIVE
        return Form.YES_NO

    def _asks_later(self, stop: int) -> bool:
        at = self.after_fillers(stop + 1, self._sentence.stop) if stop < self._sentence.stop else stop
        return at < self._sentence.stop and self._words[at] in self._classes["wh"]

    def _lead_in(self, at: int, stop: int) -> Form:
        """In what way asks; from what you say does not."""
        words, classes = self._words, self._classes
        if words[at] not in classes["subordinator"]:
            for n in range(at + 1, min(at + 3, stop)):
                if words[n] in classes["wh"] and words[n] not in classes["lead"]:
                    order = (w for w in words[n + 1 : stop] if w in self._is_aux or w in classes["strict"])
                    return Form.LEAD_IN if next(order, "") in classes["strict"] else Form.OPEN
        return Form.LEAD_IN

    def _read_statement(self, clause: Clause) -> None:
        """I wonder what ... asks; I had ... tells."""
        words, classes = self._words, self._classes
        head, stop = clause.head, clause.stop
        first = words[head]
        if first not in classes["self"] | classes["it"]:
            return
        reach = words[head + 1 : min(head + _FRAME_REACH, stop)]
        framed = next((n for n, word in enumerate(reach, head + 1) if word in classes["frame"]), None)
        if framed is not None and first not in classes["owner"]:
            asked = next((n for n in range(framed + 1, stop) if self._is_asked(words[n])), None)
            if asked is not None:
                clause.found.clear()
                self._follow_invitation(clause, asked)
                if clause.form is Form.STATEMENT:
                    clause.form = Form.INVITATION
                return
            if first not in classes["it"]:
                clause.form = Form.INVITATION
                return
        if not clause.found and self._tells_of_self(head, stop):
            clause.found.append(("own story", head, min(head + 2, stop)))

    def _is_asked(self, word: str) -> bool:
        return word in self._classes["wh"] or word in self._classes["whether"]

    def _tells_of_self(self, head: int, stop: int) -> bool:
        classes = self._classes
        following = self._words[head + 1 : min(head + _LISTENING_REACH, stop)]
        first = self._words[head]
        if first in classes["owner"]:
            named = classes["own_noun"] | classes["guess"]
            return first in classes["mine"] or (len(following) > 1 and not _any_in(following[:3], named))
        if first in classes["we"]:
            return _any_in(following[:3], classes["narrative"])
        polite = _any_in(following[:2], classes["polite_verb"])
        return (
            first in classes["self"]
            and bool(following)
            and not (polite or _any_in(following, classes["listening"]))
        )


def _any_in(words: Collection[str], known: frozenset[str]) -> bool:
    return any(word in known for word in words)
