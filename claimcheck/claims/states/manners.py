"""States told by how something is done, whatever the verb: "opened a year behind schedule", "was built on budget"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import is_known
from claimcheck.claims.states.found import Hit
from claimcheck.claims.states.lexicon import index, only_modifies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

REACH = 10
"""Words behind the verb among which its manner is looked for."""
SPAN = 5
"""Words behind a comma among which a span of time shows that the manner follows: "in June, three months late"."""
SPANNED = frozenset({"ahead", "behind", "late", "overdue"})
BARE = frozenset({"late", "early"})
LONGEST = 4
"""Words of the longest manner."""


def manners(clause: Clause, sentence: Span) -> Iterator[Hit]:
    """The states that the adverbials of a clause put its thing in; what is only possible or ordered tells none."""
    if clause.is_copular or verb_lemma(clause) not in words("states", "manner_verbs"):
        return
    if not words("states", "open_auxiliaries").isdisjoint(clause.auxiliaries):
        return
    thing = _thing(clause)
    for place in range(clause.verb.i + 1, min(sentence.end, clause.verb.i + 1 + REACH)):
        token = sentence.doc[place]
        is_aside = token.text == "," and any(t.lower_ in SPANNED for t in sentence.doc[place + 1 : place + SPAN])
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD", "WDT", "WP"}:
            return
        if token.text in {",", ";", ":", "("} and not is_aside:
            return
        for length in range(LONGEST, 0, -1):
            span = sentence.doc[place : min(sentence.end, place + length)]
            poles = index("how").get(tuple(t.lower_ for t in span))
            if poles is not None and not only_modifies(span[-1]) and not _is_of_day(span, sentence):
                yield Hit(thing, poles, span)
                return


def _is_of_day(span: Span, sentence: Span) -> bool:
    """Whether a bare "late" or "early" goes on to tell when: "opened late in June", "arrived early on Monday"."""
    following = sentence.doc[span.end : min(sentence.end, span.end + 1)]
    return span.text.lower() in BARE and any(not token.is_punct and token.tag_ != "CC" for token in following)


def _thing(clause: Clause) -> Token | None:
    """What is done late or in time: the subject, or the one known thing that somebody does."""
    if clause.is_passive or clause.object is None or clause.object.lemma_.lower() in words("states", "times"):
        return clause.subject
    noun = clause.object
    return noun if is_known(noun) or noun.tag_.startswith("NNP") else None
