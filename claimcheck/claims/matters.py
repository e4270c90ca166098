"""What a text speaks of: its nouns and names, wherever they stand.

What a text is about stands in a title ("3. Footbridge"), in a sentence that claims nothing ("The footbridge at last!")
or in a salutation as well as in what it claims; one of a few sentences makes few claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from spacy.tokens import Doc, Span, Token

from claimcheck.claims.entities.titles import layout
from claimcheck.claims.lexicon import vocabulary, words
from claimcheck.claims.naming.equality import folded
from claimcheck.claims.naming.finding import SPANS
from claimcheck.language.layout import blocks
from claimcheck.values.matters import Matter

LONGEST = 16
"""Sentences of the longest text that is brief, its headings and rows included."""
MOST_TOKENS = 600
"""Tokens of the longest: sentences may be long."""
LONGEST_LABEL, LABEL_ENDS = 6, (":", "-", "\N{EN DASH}", "\N{EM DASH}")
"""Words of a label before the name that it ends in, and what ends it."""
SHORTEST_NOUN = 3
"""Letters of the shortest noun: what is shorter is mostly a symbol."""


def matter_of(doc: Doc) -> Matter:
    """What a text speaks of, and whether it is brief."""
    titles = _titles(doc)
    spans = [span for span in doc.spans.get(SPANS, ()) if not _is_calendar(span)]
    named = {token.i for span in spans for token in span}
    small = {token.lemma_ for token in doc if token.is_lower}
    persons = [span for span in spans if _is_person(span, small)]
    homes = {*_homes(titles, persons, small, doc), *(span.text for span in spans if _is_home(span, titles, persons))}
    unknown = {token.i for token in doc if token.text in homes}
    nouns = {t.i: t.lemma_.lower() for t in doc if _is_noun(t) and t.i not in named and t.i not in unknown}
    return Matter(
        nouns=_sorted(nouns.values()),
        headed=_sorted(noun for at, noun in nouns.items() if at in titles),
        phrases=_sorted(_phrases(doc, nouns)),
        names=_sorted(folded(span.text) for span in spans),
        persons=_sorted(folded(span.text) for span in persons),
        homes=_sorted(map(folded, homes)),
        brief=len(doc) <= MOST_TOKENS and sum(1 for _ in doc.sents) <= LONGEST,
    )


def _sorted(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({told for told in found if told}))


def _titles(doc: Doc) -> set[int]:
    """The tokens of titles, of the lines above the text and of headings."""
    headings = [block for block in blocks(doc) if block.kind == "heading"]
    return {token.i for block in (*layout(doc).opening, *headings) for token in block.span(doc)}


def _is_calendar(span: Span) -> bool:
    return all(token.lower_ in words("general", "calendar") or not token.is_alpha for token in span)


def _is_noun(token: Token) -> bool:
    """Whether a token is a noun that tells of a thing; titles are in capitals, and taggers take their words for names.

    The spelling is held against the lists as well as the lemma.
    """
    is_told = token.is_alpha and len(token) >= SHORTEST_NOUN and (token.tag_.startswith("NN") or _stands_as_noun(token))
    return is_told and _untelling().isdisjoint({token.lower_, token.lemma_.lower()})


def _stands_as_noun(token: Token) -> bool:
    """Whether a word that is tagged as another sort stands alone behind an article: "the fete", "our gala"."""
    if token.tag_[:2] not in ("JJ", "VB") or not token.i or token.i + 1 == len(token.doc):
        return False
    is_led = token.nbor(-1).lower_ in words("general", "definite") | {"a", "an"}
    return is_led and token.nbor().tag_[:2] not in ("NN", "JJ", "CD", "CC")


def _untelling() -> frozenset[str]:
    """Words that stand in texts about anything."""
    return words("general", "calendar") | words("general", "sorts_of_texts") | words("general", "measuring_nouns")


def _phrases(doc: Doc, nouns: Mapping[int, str]) -> Iterator[str]:
    """The nouns with the word before them, where that is a noun or an adjective."""
    for at, noun in nouns.items():
        before = doc[at - 1] if at else None
        if before is not None and before.is_alpha and before.tag_[:2] in ("NN", "JJ") and before.tag_ != "JJR":
            yield f"{before.lemma_.lower()} {noun}"


def _homes(titles: AbstractSet[int], persons: Iterable[Span], small: AbstractSet[str], doc: Doc) -> Iterator[str]:
    """The words of titles that claimcheck does not know, and that the text has in capitals alone."""
    taken = {token.i for span in persons for token in span}
    told = (doc[at] for at in sorted(titles - taken))
    told = (token for token in told if small.isdisjoint({token.lower_, token.lemma_.lower()}))
    return (token.text for token in told if _is_unknown(token))


def _is_home(span: Span, titles: AbstractSet[int], persons: Sequence[Span]) -> bool:
    """Whether a title names a place, a body or the like."""
    if span in persons:
        return False
    return (span.start in titles and len(span) > 1) or _opens_with_a_label(span)


def _opens_with_a_label(span: Span) -> bool:
    """Whether a text begins with a name, or with a label that ends in one: "Hotel Arnsee: 30 rooms"."""
    doc = span.doc
    before = [token for token in doc[: span.start] if token.is_alpha]
    if span.end == len(doc) or len(before) > LONGEST_LABEL:
        return False
    return doc[span.end].text in LABEL_ENDS and not any(token.is_sent_end for token in before[:-1])


def _is_person(span: Span, small: AbstractSet[str]) -> bool:
    """Whether a name is a person's; no surname is a common word in most of them ("Thorley Primary", "Edda Hut")."""
    last = {span[-1].lower_, span[-1].lower_.removesuffix("s")}
    return span.label_ == "person" and last.isdisjoint(vocabulary()) and last.isdisjoint(small)


def _is_unknown(token: Token) -> bool:
    """Whether a capitalised word is none that claimcheck knows."""
    if not (token.is_title and token.is_alpha and len(token) > SHORTEST_NOUN):
        return False
    known = vocabulary() | words("general", "calendar") | words("general", "sorts_of_texts")
    stems = {token.lower_.removesuffix(ending) for ending in ("", "s", "ers", "er", "ing")}
    return known.isdisjoint({token.lemma_.lower(), *stems})
