"""For whom, when and by whom a comparison is made: "cheaper for adults", "faster in winter", "critics preferred it"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.claims.comparisons import FoundComparison
from claimcheck.claims.comparisons.degrees import AMOUNTS
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.phrases import verb_lemma
from claimcheck.language.grammar import Clause, complements, modifiers, phrase


def cases_of(frames: Frames, found: FoundComparison) -> tuple[str, ...]:
    """The cases of a comparison, each with the words that tell it from a like one: "low speed", "first race"."""
    clause = frames.clause_of(found.trigger.root)
    told = {t.lemma_.lower() for t in found.trigger} | {*found.aspect.split(), found.subject.lemma_.lower()}
    told |= {t.lemma_.lower() for rival in found.rivals for t in rival}
    told -= {clause.object.lemma_.lower()} if clause is not None and _is_won(clause, found) and clause.object else set()
    heads = {t.lemma_.lower(): t for t in _heads(clause, found) if not _is_no_case(t)}
    kept = {_described(head) for lemma, head in heads.items() if lemma not in told and lemma.isalpha()}
    kept |= {t.lower_ for t in _adverbs(found) if t.lower_ not in told}
    return tuple(sorted(kept))


def _heads(clause: Clause | None, found: FoundComparison) -> Iterator[Token]:
    """The nouns that may tell a case."""
    hosts = [*(clause.complements if clause else ()), *(c for rival in found.rivals for c in complements(rival.root))]
    known = words("comparisons", "case_prepositions")
    yield from (
        c.head for c in hosts if c.preposition in known and not (c.preposition == "with" and _is_counted(c.head))
    )
    if clause is not None:
        yield from _parties(clause, found)


def _parties(clause: Clause, found: FoundComparison) -> Iterator[Token]:
    """What was won, and who rates or chooses: "won the first race", "critics preferred it"."""
    if clause.object is not None and _is_won(clause, found):
        yield clause.object
    rater = clause.subject
    is_rated = clause.object is not None and clause.object.i == found.subject.i
    if (
        rater is not None
        and is_rated
        and rater.tag_ == "NNS"
        and not any(t.lower_ in AMOUNTS for t in modifiers(rater))
    ):
        yield rater


def _is_won(clause: Clause, found: FoundComparison) -> bool:
    """Whether the object of the clause is what was won."""
    return clause.object is not None and clause.object.i != found.subject.i and verb_lemma(clause) == "win"


def _adverbs(found: FoundComparison) -> Iterator[Token]:
    places = words("comparisons", "place_adverbs") - {"there", "here"}
    return (token for token in found.trigger.sent if token.lower_ in places)


def _described(head: Token) -> str:
    """A noun with the words that tell it from its like."""
    kept = [t.lower_ for t in modifiers(head) if t.i == head.i - 1 and t.tag_ in ("JJ", "NN") and t.is_alpha]
    return " ".join([*kept, head.lemma_.lower()])


def _is_counted(noun: Token) -> bool:
    """Whether it is told how many there are, which tells more of the one thing: "with twice the rooms"."""
    ratios = words("comparisons", "ratio_up") | words("comparisons", "ratio_down")
    return any(t.like_num or t.lower_ in ratios for t in phrase(noun))


def _is_no_case(noun: Token) -> bool:
    """Whether a noun tells no case by itself: "on that measure" is of what was said before, "for the first time"."""
    first = phrase(noun)[0].lower_
    is_said_before = first in {"that", "this", "these", "those"} or noun.tag_ == "PRP"
    is_any = first in {"all", "each", "every"}
    return is_said_before or is_any or noun.lemma_.lower() in words("comparisons", "no_cases")
