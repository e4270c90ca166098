"""For whom, when and by whom a comparison is made: "cheaper for adults", "faster in winter", "critics preferred it"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from claimcheck.claims.comparisons import FoundComparison
from claimcheck.claims.comparisons.signs import AMOUNTS
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.phrases import base_form, verb_lemma
from claimcheck.claims.scopes import TO
from claimcheck.language.grammar import Clause, complements, modifiers, phrase

MANNERS = frozenset({"better", "worse", "well", "badly"})
"""Words that tell how well an act is done, in whatever respect."""


def cases_of(frames: Frames, found: FoundComparison) -> tuple[str, ...]:
    """The cases of a comparison, each with the words that tell it from a like one: "low speed", "first race"."""
    clause = frames.clause_of(found.trigger.root)
    told = {t.lemma_.lower() for t in _telling(found.trigger)} | {*found.aspect.split(), found.subject.lemma_.lower()}
    told |= {t.lemma_.lower() for rival in found.rivals for t in rival}
    told -= {clause.object.lemma_.lower()} if clause is not None and _is_won(clause, found) and clause.object else set()
    heads = {t.lemma_.lower(): t for t in _heads(clause, found) if not _is_no_case(t)}
    kept = {_described(head) for lemma, head in heads.items() if lemma not in told and lemma.isalpha()}
    kept |= {t.lower_ for t in _adverbs(found) if t.lower_ not in told}
    kept |= {f"{TO}{act}" for act in _acts(clause, found)}
    return tuple(sorted(kept))


def _telling(trigger: Span) -> Iterator[Token]:
    """The words that tell the degree, without a case among them: the winter of "colder in winter than"."""
    is_inside = False
    for token in trigger:
        is_inside = trigger[-1].lower_ == "than" and (is_inside or token.tag_ == "IN") and token.i < trigger.end - 1
        if not is_inside:
            yield token


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
    """Whether the object of the clause is what was won, or a contest that was finished: "finished the first race"."""
    if clause.object is None or clause.object.i == found.subject.i:
        return False
    is_contest = clause.object.lemma_.lower() in words("comparisons", "contests")
    return verb_lemma(clause) == "win" or (is_contest and verb_lemma(clause) in words("comparisons", "ending_verbs"))


def _acts(clause: Clause | None, found: FoundComparison) -> Iterator[str]:
    """The act in which one is the faster, easier or dearer: "takes longer to charge", "than charging the Vega"."""
    trigger, plain = found.trigger, words("comparisons", "plain_acts")
    told = [t for t in trigger[1:] if t.tag_ == "VB" and t.nbor(-1).lower_ == "to"]
    following = trigger.doc[trigger.end : min(trigger.end + 1, trigger.sent.end)]
    told += [t for t in following if t.tag_ == "VBG"]
    if not told and _is_manner(found):
        told = _done(clause, found.trigger) if clause is not None else []
        told = told or _misread(found)
    irregular: dict[str, str] = load("irregular")["lemmas"]
    lemmas = (irregular.get(t.lower_) or base_form(t) for t in told)
    yield from (lemma for lemma in lemmas if plain.isdisjoint((lemma, f"{lemma}e")))  # "far" of "fared"


def _is_manner(found: FoundComparison) -> bool:
    """Whether the degree tells how an act is done: "renders faster", "plays better"."""
    is_valued = not found.aspect and any(t.lower_ in MANNERS for t in found.trigger)
    return found.aspect == "speed" or is_valued


def _done(clause: Clause, trigger: Span) -> list[Token]:
    """The verb before a degree word that grades it: "accelerates" of "accelerates faster", however parsed."""
    verbs = (clause.verb,) if clause.governor is None else (clause.verb, clause.governor)
    near = (t for t in verbs if t.tag_.startswith("VB") and t.i < trigger.end)
    return [t for t in near if not any(word.text == "," for word in t.doc[t.i : trigger.start])][:1]


def _misread(found: FoundComparison) -> list[Token]:
    """The verb behind a name that was taken for a noun: "Orion renders a page faster"."""
    before = found.trigger.doc[max(found.trigger.sent.start, found.trigger.start - 1)]
    nouns = (t for t in (found.subject, before) if t.tag_ == "NNS" and t.i > t.sent.start)
    return [t for t in nouns if t.is_lower and t.nbor(-1).is_title]


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
    is_said_before = first in {"that", "this", "these", "those"} or noun.tag_ == "PRP" or noun.lower_ == "one"
    is_any = first in {"all", "each", "every"}
    return is_said_before or is_any or _is_rank(noun) or noun.lemma_.lower() in words("comparisons", "no_cases")


def _is_rank(noun: Token) -> bool:
    """Whether the noun tells who is ahead, and not where: "opened in second place, behind Vega"."""
    ordered = words("comparisons", "ordinals") | {"last", "top"}
    is_ordered = any(t.lower_ in ordered or t.lower_[:1].isdigit() for t in modifiers(noun))
    return is_ordered and noun.lemma_.lower() in words("comparisons", "ranking_nouns")
