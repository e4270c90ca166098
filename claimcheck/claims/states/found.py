"""A state as it is found in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.language.grammar import core, number_modifier

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from claimcheck.claims.states.lexicon import Pole
    from claimcheck.values.claims import Modality


class Hit(NamedTuple):
    """Words of the lexicon in a clause, with who is in the state that they express.

    ``phrase`` are those of a verb, between which others may stand: "suffer damage" of "suffered no damage".
    """

    subject: Token | None
    poles: tuple[Pole, ...]
    trigger: Span
    phrase: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundState:
    """A state as it stands in the text.

    ``subject`` is the head token of what is in the state (a pronoun where the text has one). ``opposition`` and
    ``pole`` are the lexicon's ("release", "preview"), or a verb and "yes" or "no": "join", in a passive "be built",
    with an ability "can export". Denial is in the pole already: in an opposition of two poles it is the other one, in
    larger ones "not released".
    ``negated`` says that the text denies, ``about`` is a lemma phrase: the object of a verb, or what is
    allowed or required ("wear badge"); "" without one. ``limits`` are the words that narrow a standing state: "closed
    on Mondays", "open to members", "free for children". ``agent`` are those for whom a rule on a thing
    is made: "visitors may bring dogs". ``when`` is the year told of where the sentence sets two side by side.
    """

    subject: Token
    opposition: str
    pole: str
    trigger: Span
    negated: bool
    about: str
    modality: Modality
    limits: tuple[Token, ...] = ()
    agent: Token | None = None
    when: Token | None = None


def object_phrase(noun: Token | None) -> str:
    """Lemma phrase of an object; a counted object is a quantity's business, so only its noun counts."""
    if noun is None or noun.tag_ in {"PRP", "CD", "$"}:
        return ""
    counts = {token.i for number in number_modifier(noun) for token in number.subtree}
    kept = [t for t in core(noun) if t.i not in counts and not t.is_punct and t.tag_ not in {"JJR", "DT"}]
    return " ".join(token.lemma_.lower() for token in kept)
