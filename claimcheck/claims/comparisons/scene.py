"""A sentence that is searched for comparisons, and what is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.claims.comparisons.aspects import leading_aspect, stated_aspect, trailing_aspect
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.modality.earlier import is_old_draft
from claimcheck.language.grammar import governing_clause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction, Modality

OPPOSITE: dict[Direction, Direction] = {"ahead": "behind", "behind": "ahead", "level": "behind"}
"""What the denial of a direction leaves: who does not match a rival is behind it."""
CONVERSE: dict[Direction, Direction] = {"ahead": "behind", "behind": "ahead", "level": "level", "against": "against"}
"""The direction as the other side sees it."""
HEDGE_WINDOW = 3
"""Words before a trigger in which a hedge counts."""


@dataclass(frozen=True, slots=True)
class FoundComparison:
    """A comparison as it stands in the text.

    ``subject`` is the head token of what is compared (a pronoun where the text has one), ``rivals`` the names or
    definite noun phrases that it is compared with. ``aspect`` is a normalised lemma phrase ("price", "coding"), "" for
    overall; ahead on a price, cost or fault means less of it, on anything else more of it. ``hedged`` comparisons stand
    behind "almost" or the like, or are what a denial leaves. ``side`` are the words of a subject that is no thing but a
    case of one ("trips abroad"), None for things.
    """

    subject: Token
    rivals: tuple[Span, ...]
    direction: Direction
    aspect: str
    trigger: Span
    hedged: bool
    modality: Modality
    side: Span | None = None

    def with_aspect(self, aspect: str) -> FoundComparison:
        """The same comparison on an aspect where it has none."""
        return replace(self, aspect=self.aspect or normal_aspect(aspect))


class Draft(NamedTuple):
    """The two sides of a comparison before its polarity and modality are known.

    ``aspect`` where a rule knows it, ``side`` as in :class:`FoundComparison`.
    """

    subject: Token | None
    rivals: tuple[Span, ...]
    direction: Direction
    trigger: Span
    aspect: str = ""
    side: Span | None = None


class Scene:
    """A sentence with its clauses."""

    def __init__(self, sentence: Span, found: Sequence[Clause]) -> None:
        self.sentence = sentence
        self.clauses = found

    def clause_of(self, token: Token) -> Clause | None:
        """Clause in which the token stands."""
        return governing_clause(token, self.clauses)

    def span(self, first: Token, last: Token) -> Span:
        """Span of the tokens from ``first`` to ``last``, whichever comes first."""
        return first.doc[min(first.i, last.i) : max(first.i, last.i) + 1]

    def comparison(self, clause: Clause | None, draft: Draft) -> FoundComparison | None:
        """Add polarity, aspect and modality to a draft; None when a side is missing or nothing is said."""
        subject, rivals, direction, trigger, aspect, side = draft
        subject = _described(subject) if subject is not None else _leading_name(self.sentence, trigger)
        if (
            subject is None
            or _is_hollow(subject, trigger, direction)
            or not rivals
            or any(subject in rival for rival in rivals)
        ):
            return None
        hedged = any(t.lower_ in words("comparisons", "hedges") for t in self._before(trigger))
        if _is_denied_locally(trigger) or (clause is not None and is_negative(clause, self.clauses)):
            if direction == "against":
                return None
            direction, hedged = OPPOSITE[direction], True
        said = unconditional_modality(clause, self.sentence, self.clauses) if clause is not None else "asserted"
        if said == "superseded" and (is_old_draft(subject) or any(t.lower_ == "earlier" for t in trigger)):
            said = "asserted"  # what was built earlier is older, and not replaced; so is the old plan beside the new
        aspect = aspect or (stated_aspect(clause, rivals, trigger, subject) if clause is not None else "")
        leading = leading_aspect(self.sentence, subject) if aspect in {"", "size"} else ""  # "in beds it is bigger"
        aspect = leading or aspect or trailing_aspect(rivals)
        return FoundComparison(subject, rivals, direction, normal_aspect(aspect), trigger, hedged, said, side)

    def _before(self, trigger: Span) -> Span:
        return trigger.doc[max(self.sentence.start, trigger.start - HEDGE_WINDOW) : trigger.start]


def normal_aspect(aspect: str) -> str:
    """Merge the names of one aspect: cost, fee and price are "price"."""
    same: dict[str, str] = load("comparisons")["same_aspect"]
    first, _, last = aspect.rpartition(" ")
    return same[aspect] if aspect in same else f"{first} {same.get(last, last)}".strip()


def _described(subject: Token) -> Token:
    """The name before a description that was taken for the subject: "Vega" of "Vega, the older of the two, makes"."""
    doc, comma = subject.doc, subject.i - 2
    is_aside = subject.tag_ in {"JJR", "JJS"} and comma > subject.sent.start and doc[comma].text == ","
    return doc[comma - 1] if is_aside and doc[comma - 1].tag_.startswith("NN") else subject


def _leading_name(sentence: Span, trigger: Span) -> Token | None:
    """The name that a sentence begins with, set off from its verb: "Vega, the older of the two, still makes more"."""
    first = sentence[0] if sentence[0].tag_ != "DT" else sentence[1]
    last = first
    while last.i + 1 < trigger.start and last.tag_.startswith("NNP") and last.nbor(1).tag_.startswith("NNP"):
        last = last.nbor(1)
    is_set_off = last.tag_.startswith("NNP") and last.i + 1 < trigger.start and last.nbor(1).text == ","
    is_closed = any(token.text == "," for token in sentence.doc[last.i + 2 : trigger.start])
    return last if is_set_off and is_closed else None


def _is_denied_locally(trigger: Span) -> bool:
    """Whether "no" stands before the trigger's degree word: "is no faster than"."""
    return trigger.start > 0 and trigger.doc[trigger.start - 1].lower_ == "no"


def _is_hollow(subject: Token, trigger: Span, direction: Direction) -> bool:
    """Whether the subject is the speaker, the reader, an expletive or nobody ("no rival"), which no claim is about."""
    if any(child.lower_ in {"no", "neither"} and child.i < subject.i for child in subject.children):
        return True
    if subject.lower_ == "we":  # "we outsold Acme" and "we finished ahead of it" are of the speakers' own
        is_own = subject.head in trigger and trigger[0].tag_ != "VBG" and direction != "against"
        return not is_own and subject.head.lemma_ not in words("comparisons", "dealing_verbs")
    return subject.lower_ in {"i", "you", "there", "who", "what", "which", "that", "nobody", "nothing"}
