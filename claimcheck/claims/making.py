"""Put a claim together from a frame and a value, with its evidence in the document's own characters."""

from __future__ import annotations

from spacy.tokens import Span

from claimcheck.claims.concepts import concepts
from claimcheck.claims.frames import Frame
from claimcheck.claims.naming.equality import key
from claimcheck.language.layout import page_facts
from claimcheck.values.claims import Claim, ClaimKind, Evidence, Modality, Value

MAX_ATTRIBUTE = 4
"""Words of the attribute that a report shows; matching also uses the rest, through the context."""


def claim(kind: ClaimKind, frame: Frame, value: Value, where: Span, modality: Modality | None = None) -> Claim:
    """The claim that ``value``, stated at ``where``, makes in ``frame``."""
    return Claim(
        kind=kind,
        subject=frame.subject.name,
        attribute=" ".join(frame.attribute[:MAX_ATTRIBUTE]),
        value=value,
        evidence=evidence(frame.sentence, where),
        qualifiers=frame.qualifiers,
        modality=modality or frame.modality,
        subject_kind=frame.subject.kind,
        subject_source=frame.subject.source,
        context=tuple(sorted({*frame.context, *frame.attribute})),
        concepts=tuple(sorted({*concepts(frame.attribute, frame.lexicon), *frame.concepts})),
        names=tuple(sorted(frame.names - {key(frame.subject.name)})),
    )


def evidence(sentence: Span, where: Span) -> Evidence:
    """Evidence for a value in a sentence; lines and columns are set when the page's file is known."""
    start, end = _bare(sentence)
    name, _, _ = page_facts(sentence.doc)
    text = sentence.text.strip()
    return Evidence(name, start, end, 0, 0, 0, 0, text, where.start_char, where.end_char)


def _bare(sentence: Span) -> tuple[int, int]:
    """The characters of a sentence without white space around."""
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return start, sentence.start_char + len(text.rstrip())
