"""States that somebody leaves a thing in: "kept the letters secret", "left the house empty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_known
from claimcheck.claims.states.found import Hit
from claimcheck.claims.states.lexicon import index, is_misled, longest, only_modifies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

REACH = 8
"""Words behind the thing among which its state is looked for."""
PREDICATIVE = ("JJ", "VBN", "IN", "RB")
"""Tags (by their beginning) of the words that such a state begins with."""


def results(clause: Clause, sentence: Span) -> Iterator[Hit]:
    """The state that the clause's verb leaves its one known object in."""
    thing = clause.object
    if thing is None or clause.is_passive or verb_lemma(clause) not in words("states", "resultative_verbs"):
        return
    if not thing.tag_.startswith("NNP") and not is_known(thing):
        return
    for place in range(thing.i + 1, min(sentence.end, thing.i + 1 + REACH)):
        token = sentence.doc[place]
        if token.tag_.startswith(("CC", ":", ",", "W", "VBD", "VBZ", "VBP")) or token.text in {",", ";"}:
            return
        if token.tag_.startswith(PREDICATIVE) and (span := _state_at(token, sentence)) is not None:
            poles = index("is")[tuple(t.lower_ for t in span if t.text != "-")]
            yield Hit(thing, tuple(p for p in poles if p.opposition not in words("states", "doers_own")), span)
            return


def _state_at(first: Token, sentence: Span) -> Span | None:
    """The longest predicate that begins with a word, where it describes no noun behind it."""
    for length in range(min(longest(), sentence.end - first.i), 0, -1):
        span = sentence.doc[first.i : first.i + length]
        spelt = tuple(token.lower_ for token in span if token.text != "-")
        if spelt in index("is") and not is_misled(spelt, span[-1]) and not only_modifies(span[-1]):
            following = sentence.doc[span.end : span.end + 1]
            return None if any(token.tag_.startswith("NN") for token in following) else span
    return None
