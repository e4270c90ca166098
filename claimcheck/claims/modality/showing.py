"""What a text shows its reader around: "in the hall you'll find 12 bells" tells what is there, and plans nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Span

    from claimcheck.language.grammar import Clause


def is_shown(clause: Clause, sentence: Span) -> bool:
    """Whether "will" tells what whoever looks finds there already; a word of the future makes it a forecast."""
    if clause.subject is None or clause.subject.lower_ not in ("you", "visitors", "readers"):
        return False
    ahead = words("modality", "words_of_the_future")
    return clause.verb.lemma_ in words("modality", "finding_verbs") and all(t.lower_ not in ahead for t in sentence)
