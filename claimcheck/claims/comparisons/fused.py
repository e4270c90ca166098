"""Clauses whose verb a parser took for the last noun of its subject: "the new pump draws more power than the old one".

So it often goes before a word of degree, where no other verb stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.rivals import is_name
from claimcheck.claims.lexicon import load, words
from claimcheck.language.grammar import Clause

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST = 6
"""Words of the longest subject without a name."""
_AMOUNTS = frozenset({"more", "less", "as"})
CLOSERS = frozenset({",", ";", ":", ".", "(", "-"})


def mended(clause: Clause | None, degree: Token, sentence: Span) -> Clause | None:
    """The clause of a word of degree with the verb in front of it, where that was taken for a noun; else as it is."""
    if clause is not None and clause.verb.tag_.startswith(("VB", "MD")) and clause.verb.i < degree.i:
        return clause
    verb = degree.nbor(-1) if degree.i > sentence.start + 1 else None
    if verb is None or not _is_verb(verb, sentence) or (verb.lemma_ == "cost" and degree.lower_ not in _AMOUNTS):
        return clause
    subject = _subject(verb, clause)
    if subject is None:
        return clause
    following = degree.nbor(1) if degree.i + 1 < sentence.end else None
    noun = following if following is not None and following.tag_ in {"NN", "NNS"} else None
    if clause is not None:
        return replace(clause, verb=verb, predicate=verb, subject=subject, object=noun, is_copular=False)
    return Clause(verb, verb, subject, noun, None, None, (), False, False, False, (), "", "", None)  # noqa: FBT003


def with_subject(clause: Clause | None) -> Clause | None:
    """The clause with the noun in front of its verb as the subject, where a parser hung that on another word."""
    relative = clause.subject if clause is not None else None
    if clause is not None and relative is not None and relative.lower_ == "which":
        return replace(clause, subject=_before_comma(relative) or relative)
    if clause is None or clause.subject is not None or clause.verb.tag_ not in {"VBD", "VBZ"}:
        return clause
    before = clause.verb.nbor(-1) if clause.verb.i > clause.verb.sent.start else clause.verb
    is_led = before.tag_ in {"NN", "NNS"} and any(
        t.i < before.i and t.tag_ in {"DT", "PRP$"} and t.head.i == before.i for t in before.lefts
    )
    return replace(clause, subject=before) if is_led else clause


def _before_comma(relative: Token) -> Token | None:
    """The name of which a relative clause tells: "Vega 9, which exports faster than"."""
    comma = relative.nbor(-1) if relative.i > relative.sent.start + 1 else relative
    return comma.nbor(-1) if comma.text == "," and is_name(comma.nbor(-1)) else None


def _is_verb(word: Token, sentence: Span) -> bool:
    """Whether a word that is tagged as a noun can only be the verb, no other one standing before "than"."""
    measures = words("comparisons", "ahead_nouns_of_aspect") | load("comparisons")["same_aspect"].keys()
    if word.tag_ not in {"NNS", "NN"} or is_name(word) or word.lemma_.lower() in measures - {"cost"}:
        return False
    than = next((t.i for t in sentence if t.i > word.i and t.lower_ in {"than", "as"}), sentence.end)
    return not any(t.tag_.startswith(("VB", "MD")) for t in sentence.doc[_start(word, sentence) : than])


def _start(word: Token, sentence: Span) -> int:
    """Where the phrase begins that ends with a word: behind the last comma or the like."""
    place = word.i
    while place > sentence.start and word.doc[place - 1].text not in CLOSERS:
        place -= 1
    return place


def _subject(verb: Token, clause: Clause | None) -> Token | None:
    """What does it: the noun before a verb in "-s" behind its article, the plural of the clause before another."""
    before = verb.nbor(-1)
    if verb.tag_ == "NN":
        told = clause.subject if clause is not None else None
        return told if told is not None and told.tag_ == "NNS" and told.i < verb.i else None
    if is_name(before):
        return before
    if before.is_digit and before.i > before.sent.start and is_name(before.nbor(-1)):
        return before  # "the Vega 3 brakes faster"
    if before.tag_ != "NN":
        return None
    place = before.i
    while place > before.sent.start and before.i - place < LONGEST and before.doc[place].tag_.startswith(("NN", "JJ")):
        place -= 1
    return before if before.doc[place].tag_ in {"DT", "PRP$", "POS"} else None
