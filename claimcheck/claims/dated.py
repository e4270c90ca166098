"""Date claims: when something happened, happens or is due."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span

from claimcheck.claims.frames import Frames
from claimcheck.claims.making import claim
from claimcheck.language.grammar import Clause
from claimcheck.values.claims import Claim
from claimcheck.values.periods import Period


def date_claims(frames: Frames) -> Iterator[Claim]:
    """One claim for each date or period that dates an event told in a sentence."""
    for span, period in frames.periods:
        if not frames.reads(span.root):
            continue
        block = frames.block(span[0])
        clause = frames.clause_of(span.root)
        if clause is None or (block and block.kind == "row") or _is_setting(clause) or _recurs(period):
            continue
        frame = frames.frame(span.root, span, lead=_event(frames, span, clause))
        if frame.attribute:
            said = "asserted" if frame.modality == "denied" and _stands_apart(span) else frame.modality
            yield claim("date", frame, period, span, said)


def _event(frames: Frames, span: Span, clause: Clause) -> list[str]:
    """What is dated: the noun that carries the date ("the flood of 1954"), else the verb."""
    noun = span.root.head
    if noun.tag_.startswith("NN") and noun.i not in range(span.start, span.end) and frames.entities.of(noun) is None:
        return [noun.lemma_.lower()]
    return [frames.verb_lemma(clause)]


def _stands_apart(span: Span) -> bool:
    """Whether the date holds though the clause is denied: "not until May", "nothing like the flood of 1954"."""
    before = span.doc[max(0, span.start - 2) : span.start]
    return any(t.lower_ in ("until", "till", "before") for t in before) or span.root.head.tag_.startswith("NN")


def _recurs(period: Period) -> bool:
    """A season or month without a year ("in winter") tells when something happens every year."""
    return period.first[0] == 0 and period.grain in ("season", "month", "week", "quarter", "half")


def _is_setting(clause: Clause) -> bool:
    """Whether a copula's clause only sets the scene ("in 2024 it was still dark"), with no noun to be dated."""
    return clause.is_copular and not clause.predicate.tag_.startswith(("NN", "VB"))
