"""What directives hide, and what there is to say of directives that hide nothing."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from claimcheck.findings.catalogue import find_rule, unknown_rule
from claimcheck.values.claims import Evidence
from claimcheck.values.directives import COMMANDS, DISABLE, ENABLE, Directive
from claimcheck.values.findings import FindingClaim, Note

UNUSED = "X201"
INVALID = "X202"
REASON = "a reason goes behind ' -- '"
LONGEST = 80
"""Characters of a directive that a remark quotes."""
ELLIPSIS = "\u2026"


class End(NamedTuple):
    """An offset from which a range no longer holds for ``codes``, or for any where that is None."""

    at: int
    codes: frozenset[str] | None

    def ends(self, code: str) -> bool:
        """Whether it ends the range for a rule."""
        return self.codes is None or code in self.codes


class Silence(NamedTuple):
    """The text from ``low`` to ``high``, in which a directive hides claims from ``codes``, None for all rules."""

    directive: Directive
    codes: frozenset[str] | None
    low: int
    high: int
    ends: tuple[End, ...] = ()

    def holds(self, offset: int, code: str) -> bool:
        """Whether what stands at ``offset`` is hidden from a rule."""
        if not self.low <= offset < self.high or (self.codes is not None and code not in self.codes):
            return False
        return not any(end.at <= offset and end.ends(code) for end in self.ends)


class Book:
    """All that is hidden, by document."""

    def __init__(self, directives: Iterable[Directive]) -> None:
        self.silences: dict[str, list[Silence]] = defaultdict(list)
        for document, several in _by_document(directives):
            self.silences[document] = [_silence(one, several) for one in several if _hides(one)]

    def hiding(self, claim: FindingClaim | Evidence, code: str) -> list[Directive]:
        """The directives that hide a claim from a rule.

        It is the place where a report shows the claim, or that of its value, that has to be covered: not any line that
        its sentence goes on in.
        """
        places = (claim.start, claim.value_start)
        found = self.silences.get(claim.document, ())
        return [silence.directive for silence in found if any(silence.holds(place, code) for place in places)]


def _by_document(directives: Iterable[Directive]) -> Iterable[tuple[str, list[Directive]]]:
    ordered = sorted(directives, key=lambda directive: (directive.document, directive.start))
    return ((name, list(several)) for name, several in groupby(ordered, key=lambda directive: directive.document))


def _hides(directive: Directive) -> bool:
    """Whether a directive hides anything: one whose codes are all unknown does not stand for all rules."""
    return directive.command != ENABLE and (not directive.rules or bool(_codes(directive)))


def _silence(directive: Directive, several: Sequence[Directive]) -> Silence:
    ends = tuple(End(other.start, _codes(other)) for other in several if _may_end(other, directive))
    return Silence(directive, _codes(directive), directive.low, directive.high, ends)


def _may_end(enabling: Directive, directive: Directive) -> bool:
    return directive.command == DISABLE and enabling.command == ENABLE and enabling.start > directive.start


def _codes(directive: Directive) -> frozenset[str] | None:
    """The codes of the rules that a directive names, None where it names none; unknown ones are left out."""
    if not directive.rules:
        return None
    rules = map(find_rule, directive.rules)
    return frozenset(rule.code for rule in rules if rule)


def notes(directives: Iterable[Directive], used: Collection[tuple[Directive, str]]) -> tuple[Note, ...]:
    """Remarks on directives that are not understood, and on those that had no part in suppressing a finding.

    ``used`` are the directives that had, each with the code of the finding.
    """
    found: list[Note] = []
    for _, several in _by_document(directives):
        for directive in several:
            found += [_note(INVALID, directive, fault) for fault in _faults(directive)]
            found += [_note(UNUSED, directive, fault) for fault in _idle(directive, several, used)]
    return tuple(found)


def _faults(directive: Directive) -> Iterable[str]:
    """What is not understood of a directive."""
    if directive.command not in COMMANDS:
        close = difflib.get_close_matches(directive.command, COMMANDS, n=1)
        guess = f"did you mean claimcheck-{close[0]}?" if close else f"there are {', '.join(COMMANDS)}"
        return [f"'claimcheck-{directive.command}' is no suppression comment; {guess}"]
    unknown = [name for name in directive.rules if find_rule(name) is None]
    if len(unknown) < 2:
        return [f"in {_quoted(directive)}, {unknown_rule(name[:LONGEST])}" for name in unknown]
    return [f"in {_quoted(directive)}, '{unknown[0][:LONGEST]}' and {len(unknown) - 1} more are no rules; {REASON}"]


def _quoted(directive: Directive) -> str:
    """The directive in quotation marks, so much of it as anyone reads."""
    text = directive.text
    return f"'{text if len(text) <= LONGEST else text[: LONGEST - 1] + ELLIPSIS}'"


def _idle(directive: Directive, several: Sequence[Directive], used: Collection[tuple[Directive, str]]) -> Iterable[str]:
    """What of a directive has no effect; what is not understood has a remark of its own."""
    if directive.command not in COMMANDS or (directive.rules and not _codes(directive)):
        return []
    if directive.command == ENABLE:
        return [] if _ends_something(directive, several) else [f"{_quoted(directive)} ends nothing; take it out"]
    codes = {code for one, code in used if one == directive}
    if not codes:
        return [f"{_quoted(directive)} suppresses nothing; take it out"]
    idle = [name for name in directive.rules if (rule := find_rule(name)) and rule.code not in codes]
    return [f"in {_quoted(directive)}, {', '.join(idle)} suppresses nothing; take it out"] if idle else []


def _ends_something(enabling: Directive, several: Sequence[Directive]) -> bool:
    """Whether a range before it still holds there, for one of its codes."""
    before = [one for one in several if one.start < enabling.start and one.command == DISABLE and _hides(one)]
    asked = _codes(enabling)
    return any(_holds_until(_silence(one, several), enabling.start, asked) for one in before)


def _holds_until(silence: Silence, at: int, asked: frozenset[str] | None) -> bool:
    ended = [end for end in silence.ends if end.at < at]
    if any(end.codes is None for end in ended):
        return False
    gone = frozenset(code for end in ended for code in end.codes or ())
    left = asked if silence.codes is None else silence.codes if asked is None else silence.codes & asked
    return left is None or bool(left - gone)


def _note(code: str, directive: Directive, message: str) -> Note:
    place = (directive.line, directive.column, directive.end_line, directive.end_column)
    return Note(code, message, directive.document, *place)
