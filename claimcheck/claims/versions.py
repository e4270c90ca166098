"""The least version that is needed of something: "Python 3.10 or newer", "at least macOS 12", "Node.js >= 18".

Versions are no amounts (3.10 comes after 3.9), and those of two things have nothing to do with each other: a version is
a quantity in a dimension of its own for each thing, so that it only ever meets another of the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Span

from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.making import claim
from claimcheck.language.layout import PlacedBlock, whole_text
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import VERSION, Quantity

PARTS, PER_PART = 4, 10_000
"""Numbers of a version that are told apart, and the most that each may run to."""
_NAME: Final = r"(?P<name>[A-Za-z][\w+#-]{0,30}(?:\.[A-Za-z]\w{0,10})?)"
_VERSION: Final = r"v?(?P<version>\d{1,4}(?:\.\d{1,4}){0,3})(?!\.?\w)"
_TO: Final = r"(?:\s*[:|]\s*|\s+)(?:version\s+)?"
_OR_LATER: Final = r"(?:\s?\+(?!\w)|\s+(?:or|and)\s+(?:an?y?\s+)?(?:above|greater|higher|later|newer|up|upwards)\b)"
_LEAST: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?<![\w.-]){_NAME}{_TO}{_VERSION}{_OR_LATER}",
        rf"(?i:\bat least|\bminimum(?: of)?|>=|\u2265)\s+{_NAME}{_TO}{_VERSION}",
        rf"(?<![\w.-]){_NAME}\s*(?:>=|\u2265)\s*{_VERSION}",
        rf"(?i:\bminimum)\s+(?:(?:required|supported)\s+)?{_NAME}\s+version(?:\s+is\s+|\s*[:|]\s*){_VERSION}",
        rf"(?i:\bminimum|\blowest|\boldest)\s+(?:(?:required|supported)\s+)?version\s+of\s+{_NAME}\s+is\s+{_VERSION}",
    )
)
_OF_ANOTHER: Final = re.compile(r"\b(?:versions?|releases?)\s+v?\d|\bdropped\b|\bdrops\b|\bno longer\b", re.IGNORECASE)
"""What tells of which version of the thing itself the need is, or of needs that have changed."""
_ADVISED: Final = re.compile(r"\b(?:recommend|prefer|advis|suggest|best with)", re.IGNORECASE)
_NEEDED: Final = re.compile(r"\b(?:requir|need|must|minimum|at least)", re.IGNORECASE)


def version_claims(frames: Frames) -> Iterator[Claim]:
    """The least versions that the blocks of a document call for."""
    text = whole_text(frames.doc)
    for block in frames.blocks:
        told: set[int] = set()
        for match in (m for form in _LEAST for m in form.finditer(text, block.start, block.end)):
            span = frames.doc.char_span(*match.span("version"), alignment_mode="expand")
            if span is not None and match.start("version") not in told and _is_need(match, span):
                told.add(match.start("version"))
                yield _claim(frames, block, match, span)


def _is_need(match: re.Match[str], span: Span) -> bool:
    """Whether a thing with a name is needed, by all that its sentence says."""
    name, said = match["name"], span.sent.text
    around = said.replace(match[0], "")
    is_advice = bool(_ADVISED.search(said)) and not _NEEDED.search(said)
    is_name = any(map(str.isupper, name)) and name.lower() not in words("names", "calendar")
    return is_name and not is_advice and not _OF_ANOTHER.search(around)


def _claim(frames: Frames, block: PlacedBlock, match: re.Match[str], span: Span) -> Claim:
    frame = frames.frame(span.root, list(span), lead=(match["name"].lower(), VERSION))
    if match["name"].lower() in frame.subject.name.lower():
        frame = replace(frame, subject=frames.subjects.topic())  # what is needed is not what needs it
    qualifiers = replace(frame.qualifiers, limit="least")
    # The sentence of a label and its value may end behind the colon.
    sentence = block.span(frames.doc) if frame.clause is None and block.kind in ("item", "row") else frame.sentence
    quantity = replace(_quantity(match), start=span.start_char, end=span.end_char)
    return claim("quantity", replace(frame, sentence=sentence, qualifiers=qualifiers), quantity, span)


def _quantity(match: re.Match[str]) -> Quantity:
    parts = [int(part) for part in match["version"].split(".")]
    parts += [0] * (PARTS - len(parts))
    number = 0.0
    for part in parts:
        number = number * PER_PART + part
    dimension = f"{VERSION}:{match['name'].lower()}"
    return Quantity(number, number, VERSION, ">", dimension, number, number, text=match["version"])
