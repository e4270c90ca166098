"""Trends told by two years side by side: "more visitors in 2023 than in 2022", "rents were lower than a year ago"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import unconditional_modality
from claimcheck.claims.states.found import FoundState, object_phrase
from claimcheck.language.grammar import governing_clause

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Modality

OPPOSITION = "trend"
REACH = 10
"""Words before "than" among which its degree word is looked for."""
AFTER = 7
"""Words behind "than" that tell the year."""
SIGNS = {"more": 1, "fewer": -1, "less": -1, "higher": 1, "greater": 1, "larger": 1, "lower": -1, "smaller": -1}
POLES = {1: "rising", -1: "falling"}


def yearly_trends(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """What a sentence says to have grown or shrunk from one year to the next."""
    for than in sentence:
        base = _year_behind(than, sentence) if than.lower_ == "than" else None
        degree = _degree_before(than, sentence) if base is not None else None
        clause = governing_clause(degree, found) if degree is not None else None
        if base is None or degree is None or clause is None or clause.is_negated or not _is_next(than, base, sentence):
            continue
        noun = _graded(degree, clause)
        if noun is None or not _is_common(noun):
            continue
        yield _trend(clause, noun, degree, unconditional_modality(clause, sentence, found))


def sets_years_beside(sentence: Span) -> bool:
    """Whether a sentence sets one year against another, so that neither dates an event: "more in 2023 than in 2022"."""
    thans = (t for t in sentence if t.lower_ == "than")
    return any(_year_behind(t, sentence) is not None and _degree_before(t, sentence) is not None for t in thans)


def _is_common(noun: Token) -> bool:
    """Whether a noun is none of a name; that of a level may be capitalised as the first word of its sentence."""
    levels: list[str] = load("states")["sorts"]["levels"]
    return noun.tag_ in {"NN", "NNS"} or (noun.is_sent_start is True and noun.lower_ in levels)


def _trend(clause: Clause, noun: Token, degree: Token, said: Modality) -> FoundState:
    """The trend of a noun, told of the clause's subject where that has it: "the museum had more visitors"."""
    subject = clause.subject if clause.subject is not None and clause.subject.tag_.startswith("N") else noun
    if noun.lower_ in words("states", "hollow_subjects") and clause.object is not None:
        subject = clause.object  # the zoo of "more people visited the zoo"
    about = object_phrase(noun) if subject.i != noun.i else ""
    trigger = degree.doc[degree.i : degree.i + 1]
    return FoundState(
        subject,
        OPPOSITION,
        POLES[SIGNS[degree.lower_]],
        trigger,
        negated=False,
        about=about,
        modality=said,
        when=_when(clause),
    )


def _when(clause: Clause) -> Token | None:
    """The first year of the sentence, which is the one that is told of: "2023", "this year"."""
    after = next((t.i for t in clause.verb.sent if t.lower_ == "than"), clause.verb.sent.end)
    return next((t for t in clause.verb.sent if t.i < after and (_is_year(t) or t.lower_ == "year")), None)


def _year_behind(than: Token, sentence: Span) -> Token | None:
    """The year that "than" sets against: "2022", or "year" of "than the year before"."""
    behind = sentence.doc[than.i + 1 : min(sentence.end, than.i + AFTER)]
    for token in behind:
        if _is_year(token) or token.lower_ == "year":
            return token
        if token.lower_ not in words("states", "year_words"):
            return token if token.i > than.i + 1 and token.nbor(-1).lower_ == "last" and token.is_punct else None
    return None


def _degree_before(than: Token, sentence: Span) -> Token | None:
    window = sentence.doc[max(sentence.start, than.i - REACH) : than.i]
    return next((t for t in reversed(window) if t.lower_ in SIGNS), None)


def _graded(degree: Token, clause: Clause) -> Token | None:
    """What there is more of: the noun behind the degree word, or the subject that is said to be higher."""
    if clause.is_copular and clause.predicate.i == degree.i:
        return clause.subject
    following = degree.doc[degree.i + 1 : degree.i + 4]
    head = degree.head
    is_noun = head.i > degree.i and head in following and head.tag_ in {"NN", "NNS"}
    return head if is_noun and head.lemma_.lower() not in words("states", "times") else None


def _is_next(than: Token, base: Token, sentence: Span) -> bool:
    """Whether the base is the year before: "2022" beside "2023", "a year ago", but not "any other year"."""
    behind = {t.lower_ for t in sentence.doc[than.i + 1 : min(sentence.end, base.i + 2)]}
    if not _is_year(base):
        return not words("states", "year_before").isdisjoint(behind)
    before = [int(t.text) for t in sentence.doc[sentence.start : than.i] if _is_year(t)]
    return len(before) == 1 and before[0] == int(base.text) + 1


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isascii() and token.text.isdigit() and token.text[:2] in {"19", "20"}
