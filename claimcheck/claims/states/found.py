"""A state as it is found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from claimcheck.values.claims import Modality


@dataclass(frozen=True, slots=True)
class FoundState:
    """A state as it stands in the text.

    ``subject`` is the head token of what is in the state (a pronoun where the text has one). ``opposition`` and
    ``pole`` are the lexicon's ("release", "preview"), or a verb and "yes" or "no": "join", in a passive "be built",
    with an ability "can export". Denial is in the pole already: in an opposition of two poles it is the other one, in
    larger ones "not released".
    ``negated`` says that the text denies, ``about`` is the object of a verb as a lemma phrase, "" without one.
    """

    subject: Token
    opposition: str
    pole: str
    trigger: Span
    negated: bool
    about: str
    modality: Modality
