"""Short ways to read the claims of a text, for the tests of entities, subjects, frames and the five kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.entities.collecting import Entities
from claimcheck.claims.extracting import extract
from claimcheck.documents.reading import parse
from claimcheck.language.grammar import clauses
from claimcheck.language.pages import annotate
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim


def entities(nlp: Language, text: str) -> Entities:
    """The entities of a Markdown text."""
    (doc,) = annotate(nlp, [parse(Document("text.md", text))])
    return Entities(doc, {sentence.start: clauses(sentence) for sentence in doc.sents})


def resolved(nlp: Language, text: str, mention: str) -> str:
    """The name of the entity that the last occurrence of a mention stands for, "" for none."""
    found = entities(nlp, text)
    at = found.doc.text.rindex(mention)
    token = next(token for token in found.doc if token.idx <= at < token.idx + len(token) + 1)
    entity = found.of(token)
    return entity.name if entity else ""


def claims(nlp: Language, text: str, kind: str = "", name: str = "text.md") -> list[Claim]:
    """The claims of a text, of one kind if told."""
    (found,) = extract(nlp, [parse(Document(name, text))])
    return [claim for claim in found if kind in ("", claim.kind)]


def stating(nlp: Language, text: str, value: str) -> Claim:
    """The one quantity, date or entity claim whose value is stated by these words."""
    told = [
        claim
        for claim in claims(nlp, text)
        if claim.kind in ("quantity", "date", "entity")
        and value in text[claim.evidence.value_start : claim.evidence.value_end]
    ]
    assert len({(c.subject, c.attribute) for c in told}) == 1, f"{len(told)} claims of {value!r}"
    return told[0]


def named(nlp: Language, text: str) -> set[tuple[str, ...]]:
    """The names that the entity claims of a text give."""
    return {claim.value.names for claim in claims(nlp, text, "entity")}
