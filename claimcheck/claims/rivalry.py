"""Comparison and state claims: the readings of ``comparisons`` and ``states`` put into frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claims.comparisons import find_comparisons
from claimcheck.claims.frames import Frames
from claimcheck.claims.making import claim
from claimcheck.claims.states import find_states
from claimcheck.values.claims import Claim, Comparison, State


def comparison_claims(frames: Frames) -> Iterator[Claim]:
    """Where the subject of a sentence stands to its rivals."""
    for sentence in frames.sentences:
        for found in find_comparisons(sentence):
            rivals = tuple(dict.fromkeys(_rival(frames, span.root.i, span.text) for span in found.rivals))
            subject = frames.subjects.resolve(found.subject)
            if subject.name not in rivals:
                frame = frames.frame(found.trigger.root, found.trigger, subject=subject)
                value = Comparison(rivals, found.direction, found.aspect)
                yield claim("comparison", frame, value, found.trigger, found.modality)


def _rival(frames: Frames, token: int, text: str) -> str:
    entity = frames.entities.of(frames.doc[token])
    return entity.name if entity else text


def state_claims(frames: Frames) -> Iterator[Claim]:
    """Which pole of an opposition a sentence puts its subject at."""
    for sentence in frames.sentences:
        for found in find_states(sentence):
            subject = frames.subjects.resolve(found.subject)
            frame = frames.frame(found.trigger.root, found.trigger, subject=subject)
            about = tuple(found.about.split())
            frame = replace(frame, attribute=tuple(dict.fromkeys((*about, *subject.heads, *frame.attribute))))
            yield claim("state", frame, State(found.opposition, found.pole), found.trigger, found.modality)
