"""What people answer that they would do is a fact of the survey: "two thirds of readers would recommend it"."""

from __future__ import annotations

from spacy.tokens import Span

from claimcheck.claims.lexicon import words
from claimcheck.values.quantities import Quantity

REACH = 8
"""Words behind a share among which its "would" is looked for."""


def is_surveyed(span: Span, quantity: Quantity) -> bool:
    """Whether a share is told of those who "would" do what surveys ask for, whatever happens."""
    if quantity.dimension != "percent":
        return False
    told = [token.lower_ for token in span.sent]
    if not words("modality", "survey_conditions").isdisjoint(told):
        return False
    behind = list(span.doc[span.end : min(span.sent.end, span.end + REACH)])
    at = next((n for n, token in enumerate(behind) if token.lower_ in ("would", "'d")), None)
    if at is None or any(token.text in ",;:" for token in behind[:at]):
        return False
    asked = [token.lemma_.lower() for token in [*behind[at + 1 :], *span.doc[span.end + REACH : span.end + REACH + 2]]][
        :3
    ]
    return not words("modality", "surveyed_verbs").isdisjoint(asked)
