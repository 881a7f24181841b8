"""What one sentence gives cause for, from the forms of its clauses and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from als_desktop.models.craft_clauses import ASKING, Clause, ClauseReader, Form
from als_desktop.models.craft_reading import PAUSE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from als_desktop.models.craft_reading import Sentence
    from als_desktop.models.craft_rules import Phrases, Rules

    Finding = tuple[str, int, int]

# The words of "the nurses"; "the other nurses" has one more.
_NAMED: Final = 2
# A second question after a pause follows from the first, unless the whole is long.
_LONG: Final = 14
# As many questions in one sentence, the last one joined by "and", are too many at any length.
_SEVERAL: Final = 3

_NOT_STATED: Final = (Form.OPEN, Form.INVITATION, Form.WHY)
_KIND_OF_FORM: Final = {
    Form.WHY: ("why",),
    Form.YES_NO: ("closed",),
    Form.NEGATIVE: ("leading", "closed"),
    Form.COMMAND: ("advice",),
}


class SentenceReading:
    """One sentence: its main clause, and what it gives cause for."""

    def __init__(self, sentence: Sentence, rules: Rules, after_open: bool) -> None:
        self._sentence = sentence
        self._rules = rules
        self._after_open = after_open
        self._words = sentence.words
        self._reader = ClauseReader(sentence, rules)
        clauses = self._reader.clauses()
        self._clauses = [clause for n, clause in enumerate(clauses) if not n or not self._is_tag(clause)]
        self.main = self._main()
        self._tags = [*self._tag_clauses(clauses), *self._closing_words()]

    @property
    def is_half_typed(self) -> bool:
        """Whether it may still become an invitation: would you like to."""
        if self._sentence.ended or self.main is None:
            return False
        classes = self._rules.words
        polite = self._words[self.main.head] in classes["can"]
        return polite and self._words[-1] in classes["invite"] | classes["adv"] | classes["unfinished"]

    @property
    def length(self) -> int:
        """How many words it has beside fillers and what else asks for more."""
        fillers = self._rules.words["filler"] | self._rules.words["echo"]
        return sum(word != PAUSE and word not in fillers for word in self._words[: self._sentence.stop])

    @property
    def asks_openly(self) -> bool:
        """Whether it is an open question with its mark."""
        return self._sentence.asks and self.main is not None and self.main.form is Form.OPEN

    @property
    def is_answer(self) -> bool:
        """Whether it only offers an answer to the question before it."""
        return self._after_open and self.main is None

    def findings(self) -> Iterator[Finding]:
        """Kind, first word and the word after the last one."""
        if self.is_half_typed:
            return
        for clause in self._clauses:
            yield from clause.found
        yield from self._by_form()
        yield from self._anywhere()
        yield from self._tags
        yield from self._because()
        yield from self._second_question()

    def _main(self) -> Clause | None:
        asking = [clause for clause in self._clauses if clause.form in ASKING]
        if asking:
            return asking[0]
        for clause in self._clauses:
            if clause.form in (Form.LEAD_IN, Form.STATEMENT):
                inner = self._reader.inside(clause)
                if inner is not None:
                    self._clauses.append(inner)
                    return inner
        others = (Form.INVITATION, Form.COMMAND)
        return next((clause for clause in self._clauses if clause.form in others), None)

    def _by_form(self) -> Iterator[Finding]:
        main = self.main
        if main is None:
            yield from self._asked_statement()
            return
        if main.form is Form.OPEN:
            yield from self._own_answer(main)
            return
        for kind in _KIND_OF_FORM.get(main.form, ()):
            yield kind, main.head, min(main.head + 2, main.stop)

    def _own_answer(self, main: Clause) -> Iterator[Finding]:
        """What is it, is it fear?"""
        if not any(self._is_aux(word) for word in self._words[main.head : main.stop]):
            return
        later = [clause for clause in self._clauses if clause.head > main.stop and clause.form in ASKING]
        for clause in later:
            if clause.form is Form.WHY:
                yield "why", clause.head, clause.stop
                return
            words = self._words[clause.head : clause.stop]
            if len(words) < 2 or words[1] not in self._rules.words["subject"]:
                continue
            conditional = words[0] in self._rules.words["conditional"]
            closed = clause.form in (Form.YES_NO, Form.NEGATIVE)
            if closed and not conditional and words not in self._rules.asides:
                yield "leading", clause.head, clause.stop
                return

    def _asked_statement(self) -> Iterator[Finding]:
        if not self._sentence.asks or self._tags:
            return
        if not self._clauses:
            yield "closed", 0, self._sentence.stop
            return
        stop = self._sentence.stop
        last = self._clauses[-1]
        if self._asks_in_place(stop):
            return
        if last.form is Form.LEAD_IN and self._words[last.head] in self._rules.words["follow_up"]:
            return
        if self._is_follow_up(last) or self._is_scale(last):
            return
        known = self._rules.known
        if last.form is Form.FRAGMENT and not any(word in known for word in self._words[:stop]):
            if self._after_open:
                yield "leading", last.head, stop
            return
        if any(clause.found for clause in self._clauses):
            return
        yield "leading" if self._after_open else "closed", last.head, last.stop

    def _is_follow_up(self, clause: Clause) -> bool:
        """And your family? And underneath?"""
        words, classes = self._words, self._rules.words
        if not any(word in classes["and"] for word in words[: clause.head]):
            return False
        others = words[clause.head + 1] in classes["subject"]
        named = words[clause.head] in classes["article"] and clause.stop - clause.head <= _NAMED + others
        return named or clause.form in (Form.LEAD_IN, Form.FRAGMENT)

    def _is_scale(self, clause: Clause) -> bool:
        """How happy are you? From 1 to 10?"""
        scale = self._rules.words["lead"] | self._rules.words["scale"]
        return all(word[0].isdigit() or word in scale for word in self._words[clause.head : clause.stop])

    def _asks_in_place(self, stop: int) -> bool:
        """You did what?"""
        wh = self._rules.words["wh"]
        tail = self._words[max(stop - 3, 0) : stop]
        if tail[-1] in wh:
            return True
        if len(tail) > 1 and tail[-2] in wh and tail[-1] in self._rules.words["afterthought"]:
            return True
        return len(tail) > 2 and tail[0] in wh and tail[1] in self._rules.words["recipient"]

    def _anywhere(self) -> Iterator[Finding]:
        for at in range(self._sentence.stop):
            for phrase, end in self._rules.anywhere.at(self._words, at, self._sentence.stop):
                yield phrase.kind, at, end

    def _is_tag(self, clause: Clause) -> bool:
        """Didn't you, at the end, perhaps with a name after it."""
        verb, subject, *rest = (*self._words[clause.head : clause.stop], "", "")[:5]
        negation = self._rules.words["negation"]
        if not self._is_aux(verb) or subject not in self._rules.words["strict"]:
            return False
        at_end = self._sentence.stop - clause.stop <= len((PAUSE, "name"))
        return at_end and all(word in negation or not word for word in rest)

    def _tag_clauses(self, clauses: Sequence[Clause]) -> Iterator[Finding]:
        """You told him, didn't you?"""
        stated = self.main is None or self.main.form not in _NOT_STATED
        for clause in clauses[1:]:
            negative = self._words[clause.head] in self._rules.words["aux_not"]
            if self._is_tag(clause) and (negative or (stated and self._sentence.asks)):
                yield "leading", clause.head, clause.stop

    def _closing_words(self) -> Iterator[Finding]:
        """It was hard, right? You told him didn't you?"""
        words, classes = self._words, self._rules.words
        stop = self._sentence.stop
        while stop > 1 and words[stop - 1] in (*classes["afterthought"], PAUSE):
            stop -= 1
        yield from self._at_end(self._rules.end, stop)
        if self._sentence.ended and (self.main is None or self.main.form is Form.YES_NO):
            yield from self._at_end(self._rules.end_of_closed, stop)
        if stop <= len(("didn't", "you")) or (self.main is not None and self.main.form in _NOT_STATED):
            return
        stated = self.main is None or self.main.form is Form.COMMAND
        if words[stop - 1] in classes["tag"]:
            if words[stop - 2] == PAUSE or (stated and words[stop - 1] in classes["bare_tag"]):
                yield "leading", stop - 1, stop
        elif stated and words[stop - 1] in classes["strict"]:
            asked = self._sentence.asks and words[stop - 2] in classes["aux"]
            if asked or words[stop - 2] in classes["aux_not"]:
                yield "leading", stop - 2, stop

    def _at_end(self, phrases: Phrases, stop: int) -> Iterator[Finding]:
        for at in range(max(stop - 5, 1), stop):
            for phrase, end in phrases.at(self._words, at, stop):
                if end == stop:
                    yield phrase.kind, at, end

    def _because(self) -> Iterator[Finding]:
        """Is it hard because you are tired? It gives a reason of the asker's."""
        words, classes = self._words, self._rules.words
        reasons = (n for n in range(self._sentence.stop - 1) if words[n] in classes["because"])
        at = next((n for n in reasons if words[n + 1] not in classes["no_reason"]), None)
        if at is None:
            return
        main = self.main
        if main is None:
            gives_answer = self._sentence.asks
        elif main.form in (Form.YES_NO, Form.NEGATIVE):
            gives_answer = at > main.head
        else:
            opens = bool(self._clauses) and self._clauses[0].head == at
            gives_answer = (
                main.form in (Form.OPEN, Form.WHY) and at > 0 and words[at - 1] == PAUSE and not opens
            )
        if gives_answer:
            yield "leading", at, at + 2

    def _second_question(self) -> Iterator[Finding]:
        """What happened and how did you feel?"""
        main = self.main
        if main is None or main.form not in ASKING:
            return
        words, classes = self._words, self._rules.words
        stop = self._sentence.stop
        asked = [clause for clause in self._clauses if clause.form in ASKING]
        if len(asked) >= _SEVERAL and words[asked[-1].head - 1] in classes["and"]:
            yield "multiple", asked[-1].head, asked[-1].stop
            return
        long = self.length > _LONG
        for at in range(main.head + 2, stop - 2):
            if words[at] not in classes["and"]:
                if words[at] in classes["wh"] and words[at - 1] not in (*classes["and"], PAUSE):
                    return
                continue
            if all(word == PAUSE or word in classes["wh"] for word in words[main.head : at]):
                continue
            second = self._reader.after_fillers(at + 1, stop)
            if second + 2 >= stop or any(word in classes["between"] for word in words[main.head : at]):
                return
            if words[at - 1] == PAUSE and not long:
                continue
            if self._is_second(main.head, second, stop):
                yield "multiple", at, min(second + 2, stop)
                return

    def _is_second(self, first: int, second: int, stop: int) -> bool:
        words, classes = self._words, self._rules.words
        alike = words[first : first + 2] == words[second : second + 2]
        contrast = alike and not self._is_aux(words[first + 1])
        if contrast or words[stop - 1] in classes["negation"]:
            return False
        if self._reader.asks_at(second, stop):
            return True
        who = words[second] in classes["doer"] and words[second + 1] not in classes["subject"]
        return who and words[second + 1] not in classes["no_doing"]

    def _is_aux(self, word: str) -> bool:
        return word in self._rules.words["aux"] or word in self._rules.words["aux_not"]
