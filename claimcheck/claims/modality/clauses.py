"""How a clause is said: asserted, planned, hypothetical, asked, attributed, denied or superseded.

The readings are an ordered tuple of small rules; the first that answers wins. Denial here means that someone denies the
whole statement ("Acme denied that it ..."); a clause's own "not" is its polarity, see :func:`is_negative`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.conditions import (
    conditions_of,
    is_announced,
    is_circumstance,
    is_doubted,
    is_particular,
    is_reported,
    is_rule,
    is_supposed,
    is_to,
)
from claimcheck.claims.modality.earlier import is_former, is_old_draft, is_past, only_dates
from claimcheck.claims.modality.showing import is_shown
from claimcheck.claims.phrases import verb_lemma
from claimcheck.language.grammar import Clause, clauses, governing_clause, role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.values.claims import Modality

MAX_DEPTH = 5
"""Clauses above a clause that are looked at."""
WINDOW = 3
"""Words before a predicate in which "yet to" and "no longer" are looked for."""


def modality(clause: Clause, sentence: Span, found: Sequence[Clause] | None = None) -> Modality:
    """How the clause is said in its sentence; ``found`` are the sentence's clauses where they are known already."""
    setting = _Setting(clause, sentence, found if found is not None else clauses(sentence))
    return next((answer for rule in _RULES if (answer := rule(setting)) is not None), "asserted")


def unconditional_modality(clause: Clause, sentence: Span, found: Sequence[Clause]) -> Modality:
    """How the clause is said of its subject whatever the case: "free if you have a permit" is hypothetical here."""
    said = "hypothetical" if is_particular(clause, found) else modality(clause, sentence, found)
    return "superseded" if said == "asserted" and _has_ended(clause) else said


def _has_ended(clause: Clause) -> bool:
    """Whether a past state is said to have lasted "until June"; what did not happen until then did."""
    lasts = any(c.preposition in {"until", "till"} for c in clause.complements)
    if verb_lemma(clause) in words("modality", "binding_verbs"):
        return False  # who "signed a contract until 2028" is bound until then
    return lasts and is_past(clause) and not clause.is_negated


def is_denied(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether what the clause says is denied; a negative circumstance ("when nobody used it for an hour") is none."""
    return is_negative(clause, found) and not is_circumstance(clause)


def is_negative(clause: Clause, found: Sequence[Clause]) -> bool:
    """Whether the clause's own polarity is negative: not, never, no; or it "failed to", "refused to", "has yet to"."""
    upper = _complemented(clause, found)
    if _is_pending(clause):
        return not clause.is_negated
    if upper is None or "to" not in clause.auxiliaries:
        return clause.is_negated or _is_over(clause)
    fails = upper.verb.lemma_ in words("modality", "failure_verbs")
    fails = fails or upper.predicate.lower_ in words("modality", "failure_adjectives")
    own = clause.is_negated and not _shares_denial(clause, upper)
    return own ^ (fails ^ upper.is_negated)


def _shares_denial(clause: Clause, upper: Clause) -> bool:
    """Whether the two are denied by the one subject that they share: "nobody has to wear a helmet"."""
    subject = clause.subject
    if subject is None or upper.subject is None or subject.i != upper.subject.i or not upper.is_negated:
        return False
    return all(child.lower_ not in {"not", "n't", "never"} for child in clause.predicate.children)


@dataclass(frozen=True, slots=True)
class _Setting:
    """A clause with its sentence and all clauses of that."""

    clause: Clause
    sentence: Span
    found: Sequence[Clause]

    def below_infinitive(self) -> Iterator[Clause]:
        """Clauses that govern this one through infinitives and participles: "plans to try to build"."""
        lower = self.clause
        for _ in range(MAX_DEPTH):
            upper = _complemented(lower, self.found)
            if upper is None or lower.predicate.tag_ in {"VBD", "VBZ", "VBP"}:
                return
            yield upper
            lower = upper

    def above(self) -> Iterator[tuple[Clause, Clause]]:
        """Pairs of a clause and the one that has it as its complement, from this clause upwards."""
        lower = self.clause
        for _ in range(MAX_DEPTH):
            upper = _governing(lower, self.found)
            if upper is None:
                return
            if role(lower) == "complement":
                yield lower, upper
            elif role(lower) not in {"conjunct", "adverbial", "noun"}:
                return
            lower = upper

    def holds(self, token: Token) -> bool:
        """Whether the token belongs to the clause itself."""
        holder = governing_clause(token, self.found)
        return holder is not None and holder.predicate.i == self.clause.predicate.i


_CLOSERS = frozenset({'"', "'", ")", "\N{RIGHT DOUBLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"})


def _is_pending(clause: Clause) -> bool:
    """Whether it is "yet to" happen."""
    before = [token.lower_ for token in clause.predicate.doc[max(0, clause.predicate.i - WINDOW) : clause.predicate.i]]
    return ("yet", "to") in pairwise(before)


def _is_over(clause: Clause) -> bool:
    """Whether it "no longer" happens, wherever the parser hung the words; "no longer than" is a length."""
    place = clause.predicate.i
    before = [token.lower_ for token in clause.predicate.doc[max(0, place - WINDOW) : place + 1]]
    return ("no", "longer") in pairwise(before[:-1]) and before[-1] != "than"


def _question(setting: _Setting) -> Modality | None:
    """As in "Does it beat Vega?", "Kim asked whether it does"."""
    tail = [token for token in setting.sentence if not token.is_space and token.text not in _CLOSERS]
    if tail and tail[-1].text.endswith("?"):
        return "question"
    if setting.clause.marker not in {"whether", "if"}:
        return None
    asked = (upper.verb.lemma_ in words("modality", "asking_verbs") for _, upper in setting.above())
    return "question" if any(asked) else None


def _denied(setting: _Setting) -> Modality | None:
    """As in "Acme denied that ...", "it is not true that ...", "rumours that ... are untrue"."""
    for lower, upper in setting.above():
        if upper.verb.lemma_ in words("modality", "denying_verbs") and not upper.is_negated:
            return "denied" if lower.marker == "that" or lower.predicate.tag_ == "VBG" else None
        if _is_untrue(upper):
            return "denied"
    noun = _said_noun(setting.clause, setting.found)
    if noun is not None and noun.lemma_ in words("modality", "saying_nouns"):
        holder = governing_clause(noun, setting.found)
        if holder is not None and (_is_untrue(holder) or holder.verb.lemma_ in words("modality", "denying_verbs")):
            return "denied"
    return None


def _is_untrue(clause: Clause) -> bool:
    lemma = clause.predicate.lemma_.lower()
    if not clause.is_copular:
        return False
    if lemma in words("modality", "untrue_words"):
        return not clause.is_negated
    return clause.is_negated and lemma in words("modality", "truth_words")


def _hypothetical(setting: _Setting) -> Modality | None:
    """As in "if", "would", "might", "tries to", and under a condition whatever states no rule."""
    clause = setting.clause
    chain = [clause, *setting.below_infinitive()]
    if any(is_supposed(link) for link in chain):
        return "hypothetical"
    if any(is_doubted(link) for link in chain):
        return "hypothetical"
    if any(_governed_to(link, "attempt_verbs") for link in chain[1:]):
        return "hypothetical"
    return "hypothetical" if any(conditions_of(link, setting.found) and not is_rule(link) for link in chain) else None


def _planned(setting: _Setting) -> Modality | None:
    """As in "will", "plans to", "is expected to", "is to", "plans for X to"."""
    clause = setting.clause
    if _is_pending(clause):
        return None
    chain = [clause, *setting.below_infinitive()]
    if any(not words("modality", "plan_auxiliaries").isdisjoint(link.auxiliaries) for link in chain):
        return None if is_shown(clause, setting.sentence) else "planned"
    told = any(_governed_to(link, "plan_verbs") or _is_going(link) for link in chain[1:])
    if told or any(map(is_announced, chain)):
        return "planned"
    if is_to(clause) and (not chain[1:] or is_reported(clause)):
        return "planned" if role(clause) in {"main", "conjunct", "aside"} or is_reported(clause) else None
    noun = _said_noun(clause, setting.found)
    if noun is not None and noun.lemma_ in words("modality", "plan_nouns") and "to" in clause.auxiliaries:
        return "planned"
    return None


def _forecast(setting: _Setting) -> Modality | None:
    """As in "forecasters had expected 120 mm", "a second bridge is planned"."""
    clause = setting.clause
    if clause.is_passive:
        return "planned" if clause.verb.lemma_ in words("modality", "planning_verbs") else None
    told = clause.verb.lemma_ in words("modality", "forecast_verbs")
    return "planned" if told and clause.object is not None else None


def _governed_to(upper: Clause, kind: str) -> bool:
    if upper.verb.lemma_ in words("modality", kind) and not (upper.is_copular and upper.verb.lemma_ == "set"):
        return True
    return kind == "plan_verbs" and upper.predicate.lower_ in words("modality", "plan_adjectives")


def _is_going(upper: Clause) -> bool:
    return upper.verb.lower_ == "going" and not upper.complements


def _superseded(setting: _Setting) -> Modality | None:
    """As in "was originally", "until recently", "used to", "an early layout had", "costs $4 to begin with"."""
    clause = setting.clause
    if any(upper.verb.lower_ == "used" and not upper.auxiliaries for upper in setting.below_infinitive()):
        return "superseded"
    text = f" {' '.join(token.lower_ for token in setting.sentence)} "
    if any(f" {cue} " in text.lstrip() for cue in words("modality", "passing_phrases")):
        return "superseded"
    if not is_past(clause):
        return None
    if any(is_former(token) and setting.holds(token) for token in setting.sentence):
        cues = (token for token in setting.sentence if token.lower_ == "earlier" and setting.holds(token))
        return None if any(map(only_dates, cues)) else "superseded"
    if any(f" {cue} " in text for cue in words("modality", "former_phrases")):
        return "superseded"
    return "superseded" if clause.subject is not None and is_old_draft(clause.subject) else None


def _attributed(setting: _Setting) -> Modality | None:
    """As in "according to", "Kim said that", "..., Kim said", "is said to", "reportedly"."""
    if any(token.lower_ in words("modality", "saying_adverbs") and setting.holds(token) for token in setting.sentence):
        return "attributed"
    if any(upper.verb.lemma_ in words("modality", "saying_verbs") for _, upper in setting.above()):
        return "attributed"
    chain = [setting.clause, *(upper for _, upper in setting.above())]
    if any(c.preposition in words("modality", "saying_phrases") for link in chain for c in link.complements):
        return "attributed"
    if any(_is_aside_of(other, setting.clause) for other in setting.found):
        return "attributed"
    noun = _said_noun(setting.clause, setting.found)
    return "attributed" if noun is not None and noun.lemma_ in words("modality", "saying_nouns") else None


def _is_aside_of(other: Clause, clause: Clause) -> bool:
    """Whether ``other`` is a bare "Kim said" beside ``clause``."""
    if other.verb.lemma_ not in words("modality", "saying_verbs") or other.object is not None or other.governor is None:
        return False
    if other.marker not in {"", "as"}:
        return False
    return role(other) in {"aside", "adverbial"} and other.governor.i in {clause.predicate.i, clause.verb.i}


def _said_noun(clause: Clause, found: Sequence[Clause]) -> Token | None:
    """Noun whose content the clause is: "plans to build", "claims that it beats"."""
    for _ in range(MAX_DEPTH):
        if clause.governor is None:
            return None
        if clause.governor.tag_.startswith("NN") and _states_content(clause, clause.governor):
            return clause.governor
        upper = _governing(clause, found)
        if upper is None or role(clause) not in {"conjunct", "complement"}:
            return None
        clause = upper
    return None


def _states_content(clause: Clause, noun: Token) -> bool:
    follows = noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].lower_ == "that"
    return follows or clause.marker == "that" or "to" in clause.auxiliaries


def _governing(clause: Clause, found: Sequence[Clause]) -> Clause | None:
    return governing_clause(clause.governor, found) if clause.governor is not None else None


def _complemented(clause: Clause, found: Sequence[Clause]) -> Clause | None:
    """Clause whose complement this one is, through coordination: "failed to win and to sell"."""
    for _ in range(MAX_DEPTH):
        upper = _governing(clause, found)
        if upper is None:
            return None
        if role(clause) == "complement" or _follows_its_verb(clause, upper):
            return upper
        if role(clause) != "conjunct" or upper.predicate.tag_ != clause.predicate.tag_:
            return None
        clause = upper
    return None


def _follows_its_verb(clause: Clause, upper: Clause) -> bool:
    """Whether an infinitive right behind its verb is a complement that was taken for a purpose: "fails to beat"."""
    if role(clause) != "adverbial" or "to" not in clause.auxiliaries:
        return False
    known = words("modality", "failure_verbs") | words("modality", "plan_verbs") | words("modality", "attempt_verbs")
    return (
        upper.verb.i + 1 < len(upper.verb.doc)
        and upper.verb.doc[upper.verb.i + 1].lower_ == "to"
        and (upper.verb.lemma_ in known)
    )


_RULES: tuple[Callable[[_Setting], Modality | None], ...] = (
    _question,
    _denied,
    _hypothetical,
    _planned,
    _forecast,
    _superseded,
    _attributed,
)
