"""Claims of the day of the week on which something happens regularly: "the team meets every Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.dates.hours import DAYS, DAYS_TOLD, hour_words
from claimcheck.claims.events.hours import DENIALS, NOUNS_FOLLOW, UNSURE, first_noun
from claimcheck.claims.events.kinds import is_word
from claimcheck.claims.events.labels import lemmas
from claimcheck.claims.events.scenes import lemma_of, phrase_words
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import load
from claimcheck.claims.making import claim
from claimcheck.language.grammar import Clause
from claimcheck.values.claims import Claim, State

WEEKDAY = "weekday"
_DAY = f"(?P<day>{'|'.join(DAYS)})"
_REGULAR = re.compile(
    rf"\b(?:(?:every|each)\s{_DAY}\b|on\s{_DAY.replace('day>', 'days>')}"
    rf"(?:s|\s(?:mornings|afternoons|evenings|nights|lunchtimes))\b)",
    re.IGNORECASE,
)
DONE_TO_THINGS = ("collection", "delivery", "publication")


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
    days = [word for word in spelt if word in DAYS_TOLD]
    return len(days) == 1 and hour_words("not_weekly").isdisjoint(spelt) and not set(DENIALS) & set(spelt)


def _made(frames: Frames, span: Span, day: str) -> Claim | None:
    told = _of_verb(frames, span) or _of_clause(frames, span)
    if told is None:
        return None
    clause, subject, words = told
    found = frames.subjects.resolve(subject)
    frame = frames.frame(span.root, span, found, [WEEKDAY], clause)
    if frame.modality in UNSURE or frame.qualifiers.tense == "past" or not words:
        return None
    things = (*words, *_words(frames, subject), *map(_plain, found.heads))
    frame = replace(frame, attribute=tuple(dict.fromkeys((WEEKDAY, *things))))
    return claim("state", frame, State(WEEKDAY, day), span, "asserted")


def _of_verb(frames: Frames, span: Span) -> tuple[Clause | None, Token, list[str]] | None:
    """What a verb before the day tells by itself, whatever the parser takes it for: "the club meets"."""
    regular: dict[str, str] = load("events")["regularly"]
    before = span.doc[span.sent.start + 1 : span.start]
    verb = next((t for t in reversed(before) if t.tag_ != "VBD" and _form(t, regular)), None)
    if verb is None:
        return None
    noun, clause = regular[_form(verb, regular)], frames.clause_of(verb)
    clause = clause if clause is not None and verb.i in (clause.verb.i, clause.predicate.i) else None
    done = first_noun(span.doc[verb.i + 1 : span.start]) if noun in DONE_TO_THINGS else None
    own = clause.subject if clause is not None else None
    thing = done or own or first_noun(span.doc[span.sent.start : verb.i])
    return (clause, thing, [noun]) if thing is not None else None


def _form(token: Token, regular: Mapping[str, str]) -> str:
    """The lemma of a verb of the list that a word is a form of, "" for other words."""
    if token.nbor(-1).lower_ in NOUNS_FOLLOW:
        return ""
    return next((form for form in (token.lemma_.lower(), *lemmas(token.lower_)) if form in regular), "")


def _of_clause(frames: Frames, span: Span) -> tuple[Clause, Token, list[str]] | None:
    """What is held or takes place then: "the market is held", "the team holds its weekly meeting"."""
    clause = frames.clause_of(span.root) or next(iter(frames.clauses.get(span.sent.start, ())), None)
    if clause is None:
        return None
    subject = clause.subject or first_noun(span.doc[span.sent.start : clause.predicate.i])
    happens = (frames.verb_lemma(clause), lemma_of(clause.predicate), lemma_of(clause.verb))
    if subject is None or not any(is_word("happening", lemma) or lemma == "run" for lemma in happens):
        return None
    inside, thing = range(span.start, span.end), clause.object
    held = thing if thing is not None and thing.i not in inside and thing.lower_ != "place" else subject
    return clause, subject, _words(frames, held)


def _words(frames: Frames, noun: Token) -> list[str]:
    near = [token for token in (*phrase_words(noun), noun) if frames.entities.of(token) is None]
    kept = [lemma_of(token) for token in near if token.tag_ in ("NN", "NNS", "JJ")]
    return [_plain(word) for word in kept if not is_word("recurring", word) and word not in DAYS_TOLD]


def _plain(word: str) -> str:
    """The word, or the one that stands for all that is put out to be emptied."""
    return "waste" if word in load("events")["waste"] else word
