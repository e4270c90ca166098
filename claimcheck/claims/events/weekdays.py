"""Claims of the day of the week on which something happens regularly: "the team meets every Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.dates.hours import hour_words
from claimcheck.claims.events.hours import DENIALS, UNSURE, first_noun
from claimcheck.claims.events.kinds import is_word
from claimcheck.claims.events.scenes import lemma_of, phrase_words
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load
from claimcheck.claims.making import claim
from claimcheck.language.grammar import Clause
from claimcheck.values.claims import Claim, State

WEEKDAY = "weekday"
_DAY = "(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_REGULAR = re.compile(
    rf"\b(?:(?:every|each)\s{_DAY}\b|on\s{_DAY.replace('day>', 'days>')}"
    rf"(?:s|\s(?:mornings|afternoons|evenings|nights|lunchtimes))\b)",
    re.IGNORECASE,
)
NOT_WEEKLY = frozenset({"month", "months", "first", "second", "third", "fourth", "last", "other", "except", "also"})
"""Words of sentences that tell of one week in several, or of one day among others."""


def weekday_claims(frames: Frames) -> Iterator[Claim]:
    """One claim for each sentence that tells the only day of the week on which something happens."""
    for sentence in frames.sentences:
        block = frames.block(sentence[0])
        match = _REGULAR.search(sentence.text)
        if match is None or (block is not None and block.kind == "row") or not _is_the_only_one(sentence):
            continue
        start = sentence.start_char
        span = frames.doc.char_span(start + match.start(), start + match.end(), alignment_mode="expand")
        made = _made(frames, span, (match["day"] or match["days"]).lower()) if span is not None else None
        if made is not None:
            yield made


def _is_the_only_one(sentence: Span) -> bool:
    spelt = [token.lower_ for token in sentence]
    days = [word for word in spelt if word in hour_words("days")]
    return len(days) == 1 and NOT_WEEKLY.isdisjoint(spelt) and not set(DENIALS) & set(spelt)


def _made(frames: Frames, span: Span, day: str) -> Claim | None:
    clause = frames.clause_of(span.root) or next(iter(frames.clauses.get(span.sent.start, ())), None)
    if clause is None:
        return None
    subject = clause.subject or first_noun(span.doc[span.sent.start : clause.predicate.i])
    told = _regular(frames, clause, subject, span)
    if subject is None or not told:
        return None
    found = frames.subjects.resolve(subject)
    things = [*told, *_words(frames, subject), *found.heads]
    frame = frames.frame(span.root, span, found, [WEEKDAY], clause)
    if frame.modality in UNSURE or frame.qualifiers.tense == "past":
        return None
    frame = replace(frame, attribute=tuple(dict.fromkeys((WEEKDAY, *things))))
    return claim("state", frame, State(WEEKDAY, day), span, "asserted")


def _regular(frames: Frames, clause: Clause, subject: Token | None, span: Span) -> list[str]:
    """What happens then: the noun for a verb ("meeting" for "meet"), or the words of what is held or takes place."""
    happens = (frames.verb_lemma(clause), lemma_of(clause.predicate), lemma_of(clause.verb))
    verbs: dict[str, str] = load("events")["regularly"]
    noun = next((verbs[lemma] for lemma in happens if lemma in verbs), "")
    if noun:
        return [noun]
    if not any(is_word("happening", lemma) or lemma == "run" for lemma in happens):
        return []
    inside, thing = range(span.start, span.end), clause.object
    held = thing if thing is not None and thing.i not in inside and thing.lower_ != "place" else subject
    return _words(frames, held) if held is not None else []


def _words(frames: Frames, noun: Token) -> list[str]:
    near = [token for token in (*phrase_words(noun), noun) if frames.entities.of(token) is None]
    kept = [lemma_of(token) for token in near if token.tag_[:2] in ("NN", "JJ") and not token.tag_.startswith("NNP")]
    waste = load("events")["waste"]
    return ["waste" if word in waste else word for word in kept if not is_word("recurring", word)]
