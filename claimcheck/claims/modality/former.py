"""Amounts that a text gives only to leave them behind: what was before, and what it calls a mistake."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span

WINDOW = 3
"""Words before a number in which a phrase such as "up from" is looked for."""


def is_left_behind(value: Span) -> bool:
    """Whether an amount is not what the text holds to be so."""
    return is_former_value(value) or _is_retracted(value.sent) or _ended_then(value)


def _ended_then(value: Span) -> bool:
    """Whether the sentence tells first until when it was so: the 300 of "until 1990 the ferry took 300 cars"."""
    sentence = value.sent
    before = {token.lower_ for token in value.doc[sentence.start : value.start]}
    told = sentence[0].lower_ in ("until", "till") and value.start - sentence.start >= WINDOW
    return told and before.isdisjoint(words("modality", "turns")) and any(token.tag_ == "VBD" for token in sentence)


def _is_retracted(sentence: Span) -> bool:
    """Whether the sentence calls what it tells a mistake: "was wrongly credited with 13", not "he made a mistake"."""
    text = f" {' '.join(token.lower_ for token in sentence if not token.is_punct)} "
    told = [before for cue in words("modality", "retractions") for before in text.split(f" {cue} ")[:-1]]
    return any(before.rpartition(" ")[2] not in words("modality", "err") for before in told)


def is_former_value(value: Span) -> bool:
    """Whether an amount is what was before or stands elsewhere: the 30 of "45, up from 30", of "from 30 to 45"."""
    before = value.doc[max(value.sent.start, value.start - WINDOW) : value.start]
    text = f" {' '.join(word.lower_ for word in before)} "
    return any(f" {cue} " in text for cue in words("modality", "former_value_phrases")) or _starts_change(value)


def _starts_change(value: Span) -> bool:
    """Whether a change begins with the value: "raised from 30 to 45 tonnes", "cut to 45 tonnes from 30"."""
    doc, sentence = value.doc, value.sent
    if value.start == sentence.start or doc[value.start - 1].lower_ != "from":
        return False
    after = doc[value.end : min(sentence.end, value.end + 2)]
    before = doc[max(sentence.start, value.start - 2 * WINDOW) : value.start - 1]
    ends = any(word.lower_ == "to" and following.like_num for word, following in pairwise(before))
    return ends or any(token.lower_ == "to" for token in after)
