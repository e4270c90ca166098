"""What a fragment answers: the question before it ("How long does it take? Two hours."), or what its item begins with.

A fragment has no verb that would tell what it is about. In lists of questions and of settings the words for that stand
before it. What "43 of them" are was said before, too.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from claimcheck.claims.concepts import concepts
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.quantities.headers import in_unit_of
from claimcheck.claims.quantities.nouns import is_plural, singular
from claimcheck.claims.tables import label_lemmas
from claimcheck.language.layout import PlacedBlock, whole_text
from claimcheck.values.claims import Limit
from claimcheck.values.quantities import Bound, Quantity

LONGEST_QUESTION = 20
"""Tokens of a question that one amount may answer."""
LABEL = re.compile(
    r"\W{0,3}(?P<label>[^\W\d_][\w.\-]{0,39}(?: [\w.\-]{1,30}){0,3})[`*\"')]{0,3}(?: ?:| ?[\u2013\u2014]| -{1,2}) ",
)
"""What an item begins with that its sentences are about: "MAX_SIZE - ...", "Kettle: ..."."""

SETTING = re.compile(r"(?<![\w.-])([\w.-]{0,40}_[\w.-]{1,40})`? ?(?:[-\u2013\u2014]{1,2}|:) ")
"""The name of a setting that is described behind it, in a paragraph of several."""
HOW_MANY = re.compile(r"\b(?:how many|number of|time in|size in|length in) (\w+)", re.IGNORECASE)
"""The words by which a description tells the unit of the number behind it."""


def answering(frames: Frames, span: Span, frame: Frame, quantity: Quantity) -> tuple[Frame, Quantity]:
    """The frame and the amount of a fragment with the words of what it answers; those of a clause as they are."""
    if _is_some_of_them(span, quantity):
        return _counting_them(frames, span, frame, quantity)
    if frame.clause is not None:
        return frame, quantity
    question = question_before(span.sent)
    if question is not None:
        asked = _asked(frames, question, frame)
        limit = _asked_limit(question, quantity)
        return replace(asked, qualifiers=replace(asked.qualifiers, limit=limit)), _counted(question, quantity)
    block = frames.block(span[0])
    label = label_before(span.sent, block) if block is not None else ""
    if block is None or not label:
        return frame, quantity
    described = whole_text(frames.doc)[block.start : span.sent.start_char].strip(" .;")
    described = described.rpartition(label)[2]
    units = (described, *(f"({noun})" for noun in HOW_MANY.findall(described)))
    owner = next((t for t in block.span(frames.doc) if frames.entities.of(t)), None)
    if owner is not None and owner.idx < block.start + len(label) and not frame.subject.given:
        frame = replace(frame, subject=frames.subjects.resolve(owner))
    name = [label.lower()] if "_" in label else []  # as sentences have it, whole
    return _about(frame, frame.attribute, [*label_lemmas(frames, label), *name]), in_unit_of(units, quantity)


def _is_some_of_them(span: Span, quantity: Quantity) -> bool:
    behind = [token.lower_ for token in span.doc[span.end : min(span.end + 2, span.sent.end)]]
    return quantity.dimension in ("count", "percent") and behind[:1] == ["of"] and behind[1:] in _THEM


def _names_things(frames: Frames, token: Token) -> bool:
    """Whether a plural names things of which some may be told; what things are said to be names none."""
    is_predicate = any(child.dep_ == "cop" for child in token.children)
    return token.tag_ == "NNS" and not is_predicate and frames.entities.of(token) is None


_THEM = (["them"], ["these"], ["those"], ["which"], ["whom"])


def _counting_them(frames: Frames, span: Span, frame: Frame, quantity: Quantity) -> tuple[Frame, Quantity]:
    """The things told of last, in the sentence or that before it: "120 vans; 43 of them are electric"."""
    follows = span.doc[span.end + 1 : min(span.end + 2, span.sent.end)]
    if any(token.head.tag_.startswith("NN") and token.i < token.head.i for token in follows):
        return frame, quantity  # "43 of these vans"
    before = span.doc[max(0, span.sent.start - LONGEST_QUESTION) : span.start]
    noun = next((t for t in reversed(before) if _names_things(frames, t)), None)
    block = frames.block(span[0])
    if noun is None or block is not frames.block(noun):
        return frame, quantity
    bare = quantity.dimension == "count" and not quantity.unit
    counted = replace(quantity, unit=noun.lemma_.lower()) if bare else quantity
    return _about(frame, (noun.lemma_.lower(), *frame.attribute), []), counted


def question_before(sentence: Span) -> Span | None:
    """The question that ends where a sentence begins, if it asks how much or what."""
    before = sentence.start - 1
    while before > 0 and (sentence.doc[before].is_space or sentence.doc[before].text in words("frames", "no_words")):
        before -= 1
    if before < 1 or sentence.doc[before].text != "?":
        return None
    question = sentence.doc[before].sent
    return question if len(question) <= LONGEST_QUESTION and _asker(question) is not None else None


def _asker(question: Span) -> Token | None:
    return next((t for t in question[:5] if t.lower_ in words("frames", "askers")), None)


def label_before(sentence: Span, block: PlacedBlock) -> str:
    """The label with which the item of a later sentence begins; that of a paragraph where it is a setting's name."""
    if block.kind not in ("item", "paragraph") or sentence.start_char <= block.start:
        return ""
    before = whole_text(sentence.doc)[block.start : sentence.start_char]
    match = LABEL.match(before) if block.kind == "item" else None
    if match is not None:
        return match["label"]
    settings = SETTING.findall(before)
    return settings[-1] if settings else ""


def setting_of(doc: Doc, start: int, end: int, block: PlacedBlock) -> str:
    """The question or the label that a statement without a verb, at these characters, stands under."""
    stated = doc.char_span(start, end, alignment_mode="expand")
    question = question_before(stated) if stated is not None else None
    if question is not None:
        return question.text.strip()
    return label_before(stated, block) if stated is not None else ""


def _asked(frames: Frames, question: Span, frame: Frame) -> Frame:
    """The frame of an answer, with the subject and the words of the question."""
    asker = _asker(question)
    hidden = [asker, *([asker.nbor(1)] if asker.lower_ == "how" else ())] if asker is not None else []
    clause = next((c for c in frames.clauses.get(question.start, ()) if c.predicate.i == question.root.i), None)
    asked = frames.frame(question.root, hidden, clause=clause)
    subject = frame.subject if frame.subject.given else asked.subject
    told = [t.lemma_.lower() for t in question if t not in hidden and t.lemma_.lower() in asked.context]
    own = [word for word in frame.attribute if word not in words("general", "answer_labels")]
    return _about(replace(frame, subject=subject, attribute=tuple(own)), asked.attribute, [*own, *told])


def _asked_limit(question: Span, quantity: Quantity) -> Limit:
    """Which end of the allowed the answer is to a question for it: "How long may I park?", "How old must I be?"."""
    said = {token.lower_ for token in question}
    if said.isdisjoint(words("frames", "asking_for_limits")):
        return ""
    return _ENDS.get(quantity.bound, "most" if "how" in said and said & {"may", "can"} else "")


_ENDS: dict[Bound, Limit] = {"<": "most", ">": "least"}


def _about(frame: Frame, first: tuple[str, ...], further: list[str]) -> Frame:
    attribute = tuple(dict.fromkeys([*first, *further]))
    return replace(
        frame,
        attribute=attribute,
        context=tuple(sorted({*frame.context, *attribute})),
        concepts=frame.concepts | concepts(list(attribute), frame.lexicon),
    )


def _counted(question: Span, quantity: Quantity) -> Quantity:
    """A bare number as one of the things that the question asks how many they are."""
    if quantity.dimension != "count" or quantity.unit:
        return quantity
    many = next((t for t in question[:-2] if t.lower_ == "many" and is_plural(t.nbor(1).lower_)), None)
    return replace(quantity, unit=singular(many.nbor(1).lower_)) if many is not None else quantity
