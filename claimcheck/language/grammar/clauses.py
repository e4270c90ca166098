"""Clauses: who does what to whom, in either annotation style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from claimcheck.language.grammar import labels, roles
from claimcheck.language.grammar.nuclei import Nucleus, nuclei

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

    from claimcheck.language.grammar.prepositions import Complement


ClauseRole = Literal["main", "conjunct", "complement", "aside", "adverbial", "noun", "other"]
"""``noun`` is a relative clause, participle or infinitive on a noun; ``aside`` a parenthesis such as "Kim said"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb or copular predicate with its grammatical roles.

    ``verb`` is the lexical verb, in a copular clause the copula or linking verb (shared by coordinated predicates; the
    predicate itself when verbless). ``predicate`` is the lexical verb, or the noun, adjective, adverb or prepositional
    object that is predicated; its own preposition ("in" of "is in Rome") is the first of ``complements``.

    ``subject`` is the surface subject: inherited over conjoined verbs and infinitives, a relative pronoun resolved to
    its antecedent, of a participle the noun that it modifies. ``agent`` is a passive's "by X". ``auxiliaries`` are
    lower-cased and in full ("will" for "'ll"), infinitival "to" among them. ``marker`` is the subordinator ("if",
    "because", "that"). ``governor`` is the token that the clause depends on, None for the main clause.
    """

    verb: Token
    predicate: Token
    subject: Token | None
    object: Token | None
    indirect_object: Token | None
    agent: Token | None
    complements: tuple[Complement, ...]
    is_copular: bool
    is_passive: bool
    is_negated: bool
    auxiliaries: tuple[str, ...]
    particle: str
    marker: str
    governor: Token | None


def clauses(span: Doc | Span) -> list[Clause]:
    """Clauses whose head lies in ``span``, in text order of their heads."""
    return _Reader(list(nuclei(span))).read()


def governing_clause(token: Token, found: Sequence[Clause]) -> Clause | None:
    """Innermost of the clauses that holds ``token``."""
    by_token = {clause.verb.i: clause for clause in reversed(found)}
    by_token.update({clause.predicate.i: clause for clause in found})
    for _ in range(len(token.doc)):
        if token.i in by_token:
            return by_token[token.i]
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def role(clause: Clause) -> ClauseRole:
    """Say how the clause stands to its governor."""
    head = clause.predicate
    if head.dep_ not in labels.CLAUSAL | {"conj", "ROOT"} or (head.head.i == clause.verb.i and head.dep_ != "conj"):
        head = clause.verb
    return _ROLES.get(labels.base(head.dep_) if head.dep_ not in labels.RELATIVES else "relcl", "other")


_ROLES: dict[str, ClauseRole] = {
    "ROOT": "main",
    "conj": "conjunct",
    "ccomp": "complement",
    "xcomp": "complement",
    "csubj": "complement",
    "csubjpass": "complement",
    "parataxis": "aside",
    "advcl": "adverbial",
    "pcomp": "adverbial",
    "acl": "noun",
    "relcl": "noun",
}
_NON_FINITE = frozenset({"VB", "VBG", "VBN"})
_RANKED = frozenset({"first", "only", "last", "next", "second", "third", "latest"})
_SUBJECT_CONTROL = frozenset({"promise", "threaten"})
_ALTERNATIVES = frozenset({"or", "nor"})
_CONTROLLED = frozenset({"xcomp", "oprd", "advcl", "pcomp", "ccomp"})
_ACTING = frozenset({"csubj", "csubj:pass", "csubjpass"})
_MAX_DEPTH = 12


class _Reader:
    """Reads nuclei into clauses: each one's own roles, and what it takes over from those it shares or depends on."""

    def __init__(self, found: list[Nucleus]) -> None:
        self._nuclei = found
        self._by_token = {nucleus.predicate.i: nucleus for nucleus in found}
        self._by_token.update({nucleus.head.i: nucleus for nucleus in found})

    def read(self) -> list[Clause]:
        return [self._clause(nucleus) for nucleus in self._nuclei]

    def _clause(self, nucleus: Nucleus) -> Clause:
        inverted = roles.inverted_subject(nucleus)
        subject = inverted or self._subject(nucleus)
        object_ = roles.direct_object(nucleus) if inverted is None else None
        is_passive = self._is_passive(nucleus)
        agent = roles.agent(nucleus) if is_passive else None
        return Clause(
            verb=nucleus.verb,
            predicate=nucleus.predicate,
            subject=subject,
            object=object_,
            indirect_object=roles.indirect_object(nucleus),
            agent=agent,
            complements=tuple(c for c in roles.complements(nucleus) if agent is None or c.head.i != agent.i),
            is_copular=nucleus.is_copular,
            is_passive=is_passive,
            is_negated=self._is_negated(nucleus, subject, object_),
            auxiliaries=self._auxiliaries(nucleus),
            particle=roles.particle(nucleus),
            marker=self._marker(nucleus),
            governor=_governor(nucleus.head),
        )

    def _subject(self, nucleus: Nucleus, depth: int = 0) -> Token | None:
        own = roles.subject(nucleus)
        if own is not None or depth > _MAX_DEPTH:
            return own
        head = nucleus.head
        upper = self._shared(nucleus)
        if upper is not None:
            return self._subject(upper, depth + 1)
        if nucleus.shares is not None:
            return _stranded(nucleus)
        if head.dep_ == "acl" or head.dep_ in labels.RELATIVES:
            return _modified(head)
        is_acting = labels.child(head, _ACTING) is not None  # "working from home" of "working from home is forbidden"
        if head.dep_ in _CONTROLLED and not is_acting and (head.tag_ in _NON_FINITE or not labels.is_verb(head)):
            return self._controller(nucleus, depth)
        return None

    def _controller(self, nucleus: Nucleus, depth: int) -> Token | None:
        """Subject that a non-finite clause has from its governor: the governor's object or subject."""
        governor = _governor(nucleus.head)
        upper = self._by_token.get(governor.i) if governor is not None else None
        if upper is None or upper.head.i == nucleus.head.i:
            return None
        if nucleus.head.dep_ in labels.SECONDARY_PREDICATES and upper.head.lemma_ not in _SUBJECT_CONTROL:
            affected = roles.direct_object(upper) or roles.indirect_object(upper)
            if affected is not None:
                return affected
        return self._subject(upper, depth + 1)

    def _shared(self, nucleus: Nucleus) -> Nucleus | None:
        """Clause with which this one is coordinated."""
        return self._by_token.get(nucleus.shares.i) if nucleus.shares is not None else None

    def _borrowed(self, nucleus: Nucleus) -> Nucleus | None:
        """Coordinated clause whose auxiliaries govern this one too: it has neither subject nor finite verb."""
        upper = self._shared(nucleus)
        if upper is None or roles.subject(nucleus) is not None or roles.auxiliaries(nucleus):
            return None
        if nucleus.is_copular:
            return upper if nucleus.verb.i == upper.verb.i else None
        # A bare participle or infinitive leans on the same form; tags of past and participle are often confused.
        alike = nucleus.head.tag_ == upper.head.tag_ or {nucleus.head.tag_, upper.head.tag_} == {"VBN", "VBD"}
        return upper if alike and nucleus.head.tag_ in _NON_FINITE | {"VBD"} else None

    def _is_passive(self, nucleus: Nucleus, depth: int = 0) -> bool:
        if roles.is_marked_passive(nucleus):
            return True
        upper = self._borrowed(nucleus)
        if upper is None or nucleus.is_copular or depth > _MAX_DEPTH:
            return False
        return roles.direct_object(nucleus) is None and self._is_passive(upper, depth + 1)

    def _is_negated(self, nucleus: Nucleus, subject: Token | None, object_: Token | None) -> bool:
        if roles.is_negated(nucleus, subject, object_):
            return True
        upper = self._borrowed(nucleus)
        if upper is None or not any(c.dep_ == "cc" and c.lower_ in _ALTERNATIVES for c in _neighbours(nucleus)):
            return False
        return roles.is_negated(upper, None, None)

    def _auxiliaries(self, nucleus: Nucleus, depth: int = 0) -> tuple[str, ...]:
        upper = self._borrowed(nucleus)
        if upper is None or depth > _MAX_DEPTH:
            return roles.auxiliaries(nucleus)
        return self._auxiliaries(upper, depth + 1)

    def _marker(self, nucleus: Nucleus, depth: int = 0) -> str:
        own = roles.marker(nucleus)
        upper = self._shared(nucleus)
        if own or upper is None or depth > _MAX_DEPTH:
            return own
        return self._marker(upper, depth + 1)


def _governor(head: Token) -> Token | None:
    if head.dep_ == "ROOT" or head.head.i == head.i:
        return None
    upper = head.head
    while upper.dep_ in {"prep", "agent"} and head.dep_ == "pcomp" and upper.head.i != upper.i:
        upper = upper.head
    return upper


def _stranded(nucleus: Nucleus) -> Token | None:
    """Noun before a finite verb that a parser took for its conjunct ("Its chief, Jane Doe, managed to")."""
    noun = nucleus.shares
    is_subject = noun is not None and noun.tag_[:2] in {"NN", "JJ", "PR"} and noun.i < nucleus.head.i
    return noun if is_subject and nucleus.head.tag_ in {"VBD", "VBZ", "VBP"} else None


def _modified(head: Token) -> Token | None:
    """Noun that a participle modifies, or that an infinitive after "the first" does."""
    noun = head.head
    if not labels.is_nominal(noun):
        return None
    if head.tag_ in {"VBN", "VBG", "VBD"}:
        return noun
    is_ranked = any(child.lower_ in _RANKED or child.tag_ == "JJS" for child in noun.children)
    return noun if is_ranked else None


def _neighbours(nucleus: Nucleus) -> list[Token]:
    """Where the conjunction of a coordinated clause hangs: on itself in UD, on the first conjunct in CLEAR."""
    return [*nucleus.head.children, *(nucleus.shares.children if nucleus.shares is not None else ())]
