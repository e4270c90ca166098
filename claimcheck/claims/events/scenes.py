"""A date with a clause that may tell what it dates, the words round both, and the event that is found.

An event is told by lemmas, with their rank and their preposition where these count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span, Token

from claimcheck.claims.events.kinds import DATE, Event, event, is_known, is_word, rank_of
from claimcheck.claims.frames import Frames, top
from claimcheck.language.grammar import Clause, complements, modifiers

RANKED, NEAR = 3, 4
"""Words before a noun in which its rank is looked for; words after a verb in which a ranked noun tells the event."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and how it is told.

    ``lead`` is the lemma of its noun or verb, ``clause`` the clause that tells it (None for a bare label), ``thing``
    the noun of what it happens to where that is not the subject of the clause, ``noun`` the noun that is the event.
    ``edge`` is "end" or "start" for what lasts until or since the date, "last" or "previous" for the last of several.
    """

    lead: str
    event: Event
    clause: Clause | None
    thing: Token | None = None
    noun: Token | None = None
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A date, and a clause that may tell what it dates; one that ``is_behind`` is told behind the date of a cleft."""

    frames: Frames
    span: Span
    clause: Clause
    is_behind: bool = False

    def around(self) -> list[str]:
        """What the clause says beside the date, with the infinitives and participles that it governs."""
        told = lemmas_of(t for t in top(self.clause).subtree if not self._is_dated(t) and self._belongs(t))
        return [*told, f"{word_before(self.span)} {DATE}"]

    def verb_event(self) -> Event:
        """What the verb tells with the words around it; of no kind where they tell none."""
        clause = self.clause
        is_told = not clause.is_copular or clause.predicate.tag_.startswith(("NN", "VB", "JJ"))
        nuclei = [*(units_of(clause.predicate) if is_told else ())]
        if clause.is_copular and clause.verb.lemma_ != "be":
            nuclei += units_of(clause.verb)
        if clause.object is not None and is_word("light", clause.verb.lemma_.lower()):
            nuclei += units_of(clause.object)
        near = clause.predicate.doc[clause.predicate.i + 1 : clause.predicate.i + 1 + NEAR]
        nouns = [noun for noun in (clause.subject, *near) if noun is not None and noun.tag_.startswith("NN")]
        ranked = [unit for noun in nouns for unit in units_of(noun) if " " in unit]
        particle = [clause.particle] if clause.particle else []
        return event([*nuclei, *ranked], [*self.around(), *lemmas_of([clause.verb]), *particle])

    def _is_dated(self, token: Token) -> bool:
        dated = range(self.span.start, self.span.end)
        return token.is_punct or token.i in dated or (token.head.i in dated and not token.tag_.startswith("NN"))

    def _belongs(self, token: Token) -> bool:
        """Whether the word is the clause's own; a particle or preposition only beside the verb."""
        inner = self.frames.clause_of(token)
        if inner is not None and inner != self.clause and not self._is_complement(inner):
            return False
        is_small = token.tag_ in ("IN", "RP", "TO") or is_word("particles", token.lower_)
        return not is_small or _is_beside(token, (inner or self.clause).predicate)

    def _is_complement(self, inner: Clause) -> bool:
        governs = inner.governor is not None and inner.governor.i == self.clause.predicate.i
        return governs and inner.verb.tag_ in ("VB", "VBG", "VBN")


def _is_beside(token: Token, verb: Token) -> bool:
    """Whether a particle or preposition follows its verb, at once ("put it into service") or as its particle."""
    between = token.doc[verb.i + 1 : token.i]
    near = all(t.tag_ in ("IN", "RP", "TO", "RB", "PRP") for t in between)
    return token.i > verb.i and (near or (token.tag_ == "RP" and token.head.i == verb.i))


def phrase_words(noun: Token) -> list[Token]:
    """What describes a noun: its modifiers, and the nouns that follow it with theirs.

    Parsers hang the ordinal of "the second Orlo festival" on the name.
    """
    own = modifiers(noun)
    of_names = [t for name in own for t in modifiers(name) if is_word("setting_apart", t.lower_) and t not in own]
    return [*of_names, *own, *(part for _, inner in complements(noun) for part in (*modifiers(inner), inner))]


def word_before(span: Span) -> str:
    """The word before a date, articles and hedges skipped."""
    kept = [t.lower_ for t in just_before(span) if not is_word("before_a_date", t.lower_)]
    return kept[-1] if kept else ""


def just_before(span: Span) -> Span:
    """The three words before a date."""
    return span.doc[max(span.sent.start, span.start - 3) : span.start]


def lemmas_of(tokens: Iterable[Token]) -> list[str]:
    """The lemmas of several words, with their ranks as in :func:`units_of`."""
    return [unit for token in tokens for unit in units_of(token)]


def units_of(token: Token) -> list[str]:
    """The lemma, and the lemma with its rank: "voyage" and "first voyage" of "maiden voyage"; none of a bare rank."""
    lemma = lemma_of(token)
    if rank_of(token.lower_):
        return []
    rank = _rank(token)
    return [lemma, f"{rank} {lemma}"] if rank else [lemma]


def lemma_of(token: Token) -> str:
    """The lemma in lower case, mended where the lemmatizer cut too much or too little ("deliverie", "clos")."""
    lemma = token.lemma_.lower()
    if lemma.endswith("ie") and token.lower_.endswith("ies"):
        return f"{lemma[:-2]}y"
    if is_known(lemma) or token.lower_ == lemma:
        return lemma
    return next((form for form in (f"{lemma}e", lemma.removesuffix("e")) if is_known(form)), lemma)


def _rank(token: Token) -> str:
    """Either "first" or "last" of the words before a noun ("its first ticketed guests") or at a verb, else ""."""
    reach = RANKED if token.tag_.startswith("NN") else 1
    for before in reversed(token.doc[max(token.sent.start, token.i - reach) : token.i]):
        rank = rank_of(before.lower_)
        if rank or before.tag_[:2] not in ("JJ", "VB", "NN"):
            return rank
    return ""
