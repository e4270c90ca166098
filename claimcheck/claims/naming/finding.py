"""Names in a document: what the entity recognizer found, mended where versions and variants are concerned.

A recognizer trained on news cuts "Claude 3.5 Sonnet" or "Boeing 737 MAX 8" at will. Names here are runs of name words:
proper nouns, recognized entities, codes (H100, GPT-4o) and the version numbers that follow them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import cast

from spacy.tokens import Doc, Span, Token

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.capitals import Capitals, is_common
from claimcheck.claims.naming.equality import designated, fold
from claimcheck.claims.naming.joints import PARTNERS, joins
from claimcheck.claims.naming.kinds import bears_name
from claimcheck.claims.naming.places import readings
from claimcheck.claims.quantities.units import UnitTable, unit_table
from claimcheck.language.layout import blocks, whole_text
from claimcheck.values.claims import EntityKind

SPANS = "claimcheck_names"
PROPER = ("NNP", "NNPS")
CODE = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Za-z][A-Za-z0-9.\-]*$")
VERSION = re.compile(r"(?:[vV]?\d{1,3}(?:\.\d+){0,2}(?:\.x|[a-z]{0,2}))$")
LINKS = frozenset({"-", "&", "/", "of", "the", "and", "for", "de", "la", "von", "van", "der", "'s", "’s", "on", "in"})  # noqa: RUF001  # as typeset

PRICE = re.compile(r"[A-Z]{0,3}[$€£¥]\s?\d")
CELL_MARK = "|"
"""What parts the cells of a row; no name runs across it."""
PLURAL_LETTERS = re.compile(r"[A-Z]{2,4}s$")
"""Things of a sort ("APIs", "GPUs"), which name none."""
FIRM = 2
"""Tokens of the shortest name that is parted from the town behind it."""


def find_names(doc: Doc, units: UnitTable | None = None) -> list[Span]:
    """The names of a document in order, labelled with their :data:`EntityKind`, none overlapping another.

    The symbols of ``units``, those that claimcheck knows unless given, are no names behind a number.
    """
    symbols = (units or unit_table()).symbols
    dates = {token.i for span in doc.spans.get("claimcheck_dates", ()) for token in span}
    shouted = _shouted_tokens(doc)
    capitals = Capitals(doc)
    found = []
    for start, end in _runs(doc, dates, capitals):
        parts = (part for whole in _split_entities(doc, start, end) for part in _parted_from_seat(doc, *whole))
        for part in parts:
            first, last = _trim(doc, *part, capitals)
            first = _grown(doc, first, capitals.small)
            if (
                first < last
                and _is_name(doc, first, last, shouted, capitals)
                and not _is_unit(doc, first, last, symbols)
                and not _is_price(doc, first)
            ):
                found.append(Span(doc, first, last, label=_kind(doc, first, last)))
    return _attested(found, capitals)


def _grown(doc: Doc, start: int, small: frozenset[str]) -> int:
    """Where a name begins when the tagger took its first word, first in the sentence as well, for a common noun."""
    if start == len(doc):  # of a run at the end nothing may be left
        return start
    before = doc[start - 1] if start and not doc[start].is_sent_start else None
    if before is None or not (before.is_sent_start and before.is_title and before.tag_ == "NN" and before.whitespace_):
        return start
    known = before.lower_ in small or before.lower_ in words("names", "titles") | words("kinds", "person")
    return start if known or not doc[start].tag_.startswith("NNP") else start - 1


def _attested(found: list[Span], capitals: Capitals) -> list[Span]:
    """Leave out single words that stand only where any word is capitalised: headings, labels, the first in a sentence.

    A surname is attested by the full name that runs before it.
    """
    titles = capitals.labels
    sure = [s for s in found if s.start not in titles and (len(s) > 1 or _is_sure(s, capitals))]
    attested = {word for span in sure for word in fold(span.text)}
    return [
        s
        for s in found
        if _is_attested(fold(s.text), attested, in_title=len(s) > 1 and s.start in titles)
        or (len(s) > 1 and any(map(capitals.is_unheard, s)))
    ]


def _is_attested(words_of_name: tuple[str, ...], attested: set[str], *, in_title: bool) -> bool:
    """All words must stand in running text; of a longer name in a title the first will do ("Acme Bridge Company")."""
    return bool(words_of_name) and ((in_title and words_of_name[0] in attested) or set(words_of_name) <= attested)


def _is_sure(span: Span, capitals: Capitals) -> bool:
    """Whether a single word is a name where it stands, or wherever it stands."""
    first = span[0]
    if not first.is_sent_start or CODE.match(span.text):
        return True
    return capitals.is_name(first) or capitals.is_unheard(first)


def _shouted_tokens(doc: Doc) -> set[int]:
    """Tokens of blocks set all in capitals, where capitals tell nothing."""
    shouted: set[int] = set()
    whole = whole_text(doc)
    for block in blocks(doc):
        text = whole[block.start : block.end]
        if text.isupper() and len(text.split()) > 1:
            shouted.update(range(block.span(doc).start, block.span(doc).end))
    return shouted


def _runs(doc: Doc, dates: set[int], capitals: Capitals) -> Iterator[tuple[int, int]]:
    """Maximal runs of name words inside a sentence."""
    start = None
    for token in doc:
        inside = token.i not in dates and _is_name_word(token, capitals, running=start is not None)
        if start is not None and (not inside or token.is_sent_start):
            yield start, token.i
            start = None
        if inside and start is None and not _is_link(token):
            start = token.i
    if start is not None:
        yield start, len(doc)


def _is_name_word(token: Token, capitals: Capitals, *, running: bool) -> bool:
    if token.text == CELL_MARK or PLURAL_LETTERS.match(token.text) or _counts_what_follows(token):
        return False
    if token.ent_type_ in load("names")["labels"]:
        return token.lower_ not in words("names", "calendar") or token.ent_iob_ == "I"
    if token.tag_ in PROPER and (token.text[0].isdigit() or any(map(str.isupper, token.text))):
        return token.lower_ not in words("names", "calendar")
    if CODE.match(token.text) or capitals.is_name(token):
        return True
    if running and joins(token):
        return True
    return running and any(rule(token) for rule in (_is_version, _is_letter, _is_numeral, _is_hyphen_link, _is_variant))


def _is_letter(token: Token) -> bool:
    """Whether one letter behind a name tells which of a series is meant: "Block C", "Annex F"; "I" is somebody."""
    is_one = len(token) == 1 and token.text.isupper() and token.text != "I"
    return is_one and token.nbor(-1).is_title and bool(token.nbor(-1).whitespace_)


def _counts_what_follows(token: Token) -> bool:
    """Whether a number at the end of a recognized entity counts the noun behind it: "Acme 900 visitors"."""
    last = token.i + 1 < len(token.doc) and token.nbor().ent_iob_ != "I" and token.nbor().tag_ == "NNS"
    return token.text.isdigit() and token.ent_iob_ == "I" and last


def _is_variant(token: Token) -> bool:
    """Whether a capitalised word behind a version tells the variant: "Atlas N4 Plus"."""
    before = token.nbor(-1).text
    versioned = bool(CODE.match(before) or VERSION.match(before))
    return versioned and token.is_title and token.lower_ in words("names", "variants")


def _is_numeral(token: Token) -> bool:
    """A number word that a name ends in: "North Pier Two"."""
    return token.is_title and token.lower_ in words("names", "number_words") and len(token) > 2


def _is_link(token: Token) -> bool:
    return token.lower_ in LINKS or token.is_punct


def _is_hyphen_link(token: Token) -> bool:
    return token.text in ("-", "&", "/") and token.i + 1 < len(token.doc) and token.nbor().tag_ in PROPER


def _is_version(token: Token) -> bool:
    """Whether a number after a name belongs to it: "Atlas 3 Pro", not "Atlas 300 workers"."""
    if not VERSION.match(token.text) or not token.nbor(-1).whitespace_:
        return False
    if token.i + 1 == len(token.doc) or not token.text.isdigit():
        return token.nbor(-1).tag_ in PROPER or bool(CODE.match(token.nbor(-1).text))
    after = token.nbor()
    if after.tag_ == "NN" and bears_name(after.lemma_.lower()) and token.text != "1":
        return token.nbor(-1).tag_ in PROPER  # one line, not so many: "the Line 4 tramway"
    counted = after.tag_ in ("NN", "NNS", "CD", "JJ", "$", "JJR") or after.text in ("%", "°", "-", "–")  # noqa: RUF001  # dashes of ranges
    return token.nbor(-1).tag_ in PROPER and not counted


def _split_entities(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a run where two recognized entities of different type meet."""
    cut = start
    for before, token in pairwise(doc[start:end]):
        new_entity = token.ent_iob_ == "B" and before.ent_type_ and token.ent_type_ != before.ent_type_
        if new_entity and before.text != PARTNERS and "PER" in (token.ent_type_[:3], before.ent_type_[:3]):
            yield cut, token.i
            cut = token.i
    yield cut, end


def _parted_from_seat(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a firm from its town ("Acme Steel of Leeds"), not an institution from its ("University of Leeds")."""
    at = next((i for i in range(start + 1, end) if doc[i].lower_ == "of"), None)
    is_institution = at is not None and (
        doc[at - 1].lower_ in words("names", "institutions") or (at - start < FIRM and not _is_coined(doc[start]))
    )
    if at is None or is_institution or not readings(doc[at + 1 : end].text).cities:
        yield start, end
        return
    yield start, at
    yield at + 1, end


def _is_coined(word: Token) -> bool:
    """Whether one word may be a firm's name: no English word ("Treaty of Rome"), and none that a person bears."""
    return not is_common(word) and not word.ent_type_.startswith("PER")


def _trim(doc: Doc, start: int, end: int, capitals: Capitals) -> tuple[int, int]:
    """Leave out titles and articles in front, links and punctuation at either end."""
    while start < end and (
        _is_link(doc[start]) or _is_title(doc, start, end) or _is_calling(doc, start, end, capitals)
    ):
        start += 1
    while end > start and (
        (_is_link(doc[end - 1]) and not joins(doc[end - 1])) or doc[end - 1].is_space or _is_preposition(doc[end - 1])
    ):
        end -= 1
    return start, end


def _is_preposition(token: Token) -> bool:
    """Whether a recognizer took the word behind a name for a part of it: "Hungarian by", "Acme Hall on Monday"."""
    is_day = token.lower_ in words("names", "calendar") and token.nbor(-1).lower_ == "on" if token.i else False
    return is_day or (token.is_lower and token.tag_ == "IN")


def _is_title(doc: Doc, start: int, end: int) -> bool:
    word = doc[start].lower_.rstrip(".")
    is_person = any(token.ent_type_.startswith("PER") for token in doc[start:end])
    is_courtesy = word in words("names", "courtesies") and end - start > 1
    return is_courtesy or (word in words("names", "titles") and (is_person or end - start == 1))


def _is_calling(doc: Doc, start: int, end: int, capitals: Capitals) -> bool:
    """Whether a word is capitalised as the first of its sentence and tells what somebody is: "Painter Ada Wren"."""
    word, rest = doc[start], doc[start + 1 : end]
    is_full_name = len(rest) > 1 and all(t.is_title and t.tag_ in PROPER for t in rest)
    if not word.is_sent_start or not is_full_name or word.lower_ not in words("kinds", "person"):
        return False
    return not capitals.nouns[word.lower_] and designated(rest.text) is None


def _is_name(doc: Doc, start: int, end: int, shouted: set[int], capitals: Capitals) -> bool:
    text = doc[start:end].text
    if start in shouted or not any(character.isalpha() for character in text):
        return False
    if end - start == 1 and text.isupper() and text.lower() in words("names", "abbreviations"):
        return False
    if end - start > 1 or doc[start].ent_type_ or CODE.match(text):
        return True
    return not (doc[start].is_sent_start and text.lower() in capitals.small)


def _is_unit(doc: Doc, start: int, end: int, symbols: Collection[str]) -> bool:
    """Whether a word is the unit of the number before it: the "GWh" of "812 GWh", the "C" of "30 °C"."""
    if start == 0:
        return False
    before = doc[start - 1]
    return before.text[-1] == "°" or (before.like_num and doc[start:end].text in symbols)


def _is_price(doc: Doc, start: int) -> bool:
    """Whether words are an amount of money or the sign before one: the "C$" of "C$90 million"; "A$AP" is none."""
    return PRICE.match(whole_text(doc), doc[start].idx) is not None


def _kind(doc: Doc, start: int, end: int) -> EntityKind:
    labels = load("names")["labels"]
    if start and doc[start - 1].lower_.rstrip(".") in words("names", "courtesies"):
        return "person"
    counts: dict[str, int] = {}
    for token in doc[start:end]:
        if token.ent_type_ in labels:
            counts[labels[token.ent_type_]] = counts.get(labels[token.ent_type_], 0) + 1
    kind = max(counts, key=lambda name: (counts[name], name)) if counts else "other"
    has_code = any(CODE.match(t.text) for t in doc[start:end])
    has_version = has_code or any(VERSION.match(t.text) for t in doc[start:end])
    if (has_version and kind not in ("person", "place")) or (has_code and kind == "person"):
        return "product"
    if kind == "place" and any(CODE.match(t.text) and "-" in t.text for t in doc[start:end]):
        return "product"
    return cast(EntityKind, kind)
