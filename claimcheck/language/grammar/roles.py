"""The roles that stand inside one clause; what it takes over from other clauses is the business of ``clauses``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.language.grammar import labels, prepositions
from claimcheck.language.grammar.lexicon import words
from claimcheck.language.grammar.prepositions import Complement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from claimcheck.language.grammar.nuclei import Nucleus

MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december"}
)
_NOT_MERELY = frozenset({"only", "just", "merely", "simply", "solely", "necessarily"})
_DENYING_LESS = _NOT_MERELY | {"all", "always", "every", "exclusively", "least", "until"}
_MARK = frozenset({"mark"})
_FIXED = frozenset({"fixed"})
_COPULA = frozenset({"cop"})
_MARKERS = frozenset({"case", "mark"})
_ADVERB = frozenset({"advmod", "neg"})
_DETERMINER = frozenset({"det", "neg"})
_PAIRING = frozenset({"cc:preconj", "preconj"})
_NAME_PARTS = frozenset({"compound", "flat", "dep"})
_ATTRIBUTE = frozenset({"attr"})


def subject(nucleus: Nucleus) -> Token | None:
    """Clause's own subject; in "there is X" the thing that exists."""
    head = nucleus.head
    own = list(labels.children(head, frozenset({"nsubj", "nsubj:pass", "nsubjpass"})))
    found = _behind_conjunction(head, own) or next((noun for noun in own if not _is_announcing(noun, own)), None)
    found = found or labels.child(head, labels.SUBJECTS)
    if found is None and any(child.dep_ == "expl" for child in head.children):
        found = labels.child(head, _ATTRIBUTE)
    found = found or _unlabelled_subject(head)
    return found and antecedent(found, nucleus)


def _behind_conjunction(head: Token, subjects: list[Token]) -> Token | None:
    """The year of "it rains before the year is out", where the parser took "before" for a preposition of "rains".

    Unlike "the road after the bridge is closed", it hangs on no subject.
    """
    copula = next(labels.children(head, _COPULA), None)
    noun = copula.nbor(-1) if copula is not None and copula.i > copula.sent.start else None
    if noun is None or not noun.tag_.startswith("NN") or noun.head in subjects or noun.head.i > noun.i:
        return None
    linked = any(child.lower_ in words("clause_prepositions") for child in labels.children(noun, _MARKERS))
    return noun if linked else None


def _is_announcing(noun: Token, subjects: list[Token]) -> bool:
    """Whether a colon sets the noun apart from another subject, as a label in front of it: "Notice: the pool ...".

    Or a comma, where a preposition stands before it: "on the west bank, fishing is allowed".
    """
    behind = next((other for other in subjects if other.i > noun.i), None)
    if behind is None:
        return False
    is_placed = any(child.dep_ == "case" and child.tag_ == "IN" and child.i < noun.i for child in noun.children)
    marks = {":", ","} if is_placed else {":"}
    return any(token.text in marks for token in noun.doc[noun.i + 1 : behind.i])


def direct_object(nucleus: Nucleus) -> Token | None:
    """Direct object; that of a relative clause may be its antecedent ("the model that Acme sells")."""
    found = _role(nucleus, labels.OBJECTS) or _unlabelled_object(nucleus.head)
    if found is not None:
        return antecedent(found, nucleus)
    return _object_gap(nucleus)


def inverted_subject(nucleus: Nucleus) -> Token | None:
    """What is somewhere, behind a verb of position: "tower" of "on the hill stands a tower", which parsers mistake."""
    head = nucleus.head
    if head.lemma_ not in words("verbs_of_position") or head.tag_ not in {"VBZ", "VBD"}:
        return None
    before = subject(nucleus)
    places = [c.head for c in prepositions.of_head(head) if c.head.i < head.i]
    is_place = before is None and bool(places)
    if before is not None and before.i < head.i:
        is_place = any(child.dep_ == "case" and child.tag_ == "IN" for child in before.lefts)
    behind = _role(nucleus, labels.OBJECTS) if is_place else None
    return behind if behind is not None and behind.i > head.i else None


def indirect_object(nucleus: Nucleus) -> Token | None:
    """Receiver without a preposition: "Acme" of "paid Acme 5 euros"."""
    return next((t for t in _roles(nucleus, labels.INDIRECT_OBJECTS) if t.tag_ not in {"IN", "TO"}), None)


def agent(nucleus: Nucleus) -> Token | None:
    """Who does it in a passive: the labelled agent, or a "by" phrase that names neither time nor measure."""
    by = [c.head for c in prepositions.of_head(nucleus.head, bare=False) if c.preposition == "by"]
    labelled = labels.child(nucleus.head, frozenset({"obl:agent"}))
    if labelled is None:
        labelled = next((t for t in by if t.head.dep_ == "agent"), None)
    return labelled or next((token for token in by if _may_act(token)), None)


def complements(nucleus: Nucleus) -> tuple[Complement, ...]:
    """Obliques of the predicate; those of a predicate noun's own phrase are the noun's."""
    head, predicate = nucleus.head, nucleus.predicate
    found = list(prepositions.of_head(head))
    if nucleus.is_copular:
        if labels.is_nominal(predicate):
            found = [c for c in found if c.head.i != predicate.i and not c.head.dep_.startswith("nmod")]
            own = prepositions.own_preposition(predicate)
            found = [Complement(own, predicate), *found] if own else found
        elif predicate.i != head.i:
            found += prepositions.of_head(predicate)
    return tuple(Complement(c.preposition, antecedent(c.head, nucleus)) for c in found)


def is_marked_passive(nucleus: Nucleus) -> bool:
    """Whether subject, auxiliary or agent show a passive, or a bare participle does."""
    if nucleus.is_copular or _is_perfect_active(nucleus):
        return False
    if labels.child(nucleus.head, labels.PASSIVE_SIGNS) is not None:
        return True
    head = nucleus.head
    if head.tag_ != "VBN" or labels.child(head, labels.AUXILIARIES | labels.OBJECTS) is not None:
        return False
    reduced = head.dep_ in labels.RELATIVES | {"acl", "advcl", "xcomp", "ROOT"}
    return reduced and labels.child(head, labels.SUBJECTS) is None


def is_negated(nucleus: Nucleus, subject_head: Token | None, object_head: Token | None) -> bool:
    """Whether an adverb, a determiner of subject, object or predicate noun, or "without" denies the clause."""
    hosts = {nucleus.head.i: nucleus.head, nucleus.verb.i: nucleus.verb, nucleus.predicate.i: nucleus.predicate}
    fronted = [child for child in labels.children(nucleus.head, labels.AUXILIARIES) if child.i < nucleus.head.i]
    beside = [child for host in hosts.values() for child in labels.children(host, _ADVERB | _PAIRING | {"cc", "det"})]
    beside += [child for auxiliary in fronted for child in labels.children(auxiliary, _ADVERB)]  # "never had the lamp"
    if any(map(_denies, beside)):
        return True
    if nucleus.is_copular and _is_denied_in_place(nucleus.verb):
        return True
    nouns = [subject_head, object_head, nucleus.predicate if nucleus.is_copular else None]
    if any(noun is not None and is_denied_noun(noun) for noun in nouns):
        return True
    if marker(nucleus) == "without":
        return True
    framed = (c.head for c in prepositions.of_head(nucleus.head) if c.head.lemma_ in words("negative_frames"))
    return any(is_denied_noun(noun) for noun in framed)


def _is_denied_in_place(verb: Token) -> bool:
    """Whether "not" follows a copula, at most behind adverbs, though a parser hung it on another word.

    As in "is still not end-to-end encrypted"; "not only", "not until" and "not all" deny less than the predicate.
    """
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    place = next((n for n, token in enumerate(rest) if token.tag_ != "RB" or token.lower_ in labels.NEGATORS), None)
    if place is None or rest[place].lower_ not in {"not", "n't", "never"}:
        return False
    return not any(token.lower_ in _DENYING_LESS for token in rest[place + 1 : place + 2])


def is_denied_noun(noun: Token) -> bool:
    """Whether the noun is "no X", "neither X" (nor Y), "none of X" or "nobody"."""
    if noun.lower_ in labels.NEGATIVE_WORDS:
        return True
    return any(child.lower_ in {"no", "neither"} for child in labels.children(noun, _DETERMINER | _PAIRING))


def auxiliaries(nucleus: Nucleus) -> tuple[str, ...]:
    """Auxiliaries and infinitival "to" in lower case, contractions in full."""
    found = [child for child in nucleus.head.children if child.dep_ in labels.AUXILIARIES or _is_infinitival(child)]
    return tuple(child.norm_.lower() for child in found if child.i != nucleus.verb.i)


def particle(nucleus: Nucleus) -> str:
    """Verb's particle: "out" of "carry out"."""
    found = labels.child(nucleus.head, labels.PARTICLES)
    return found.lower_ if found is not None and found.lower_ in words("particles") else ""


def marker(nucleus: Nucleus) -> str:
    """Subordinator in lower case, "" without one."""
    head = nucleus.head
    marks = [child for child in labels.children(head, _MARK) if child.tag_ != "TO"]
    if marks:
        found = [word for mark in marks for word in (mark, *labels.children(mark, _FIXED))]
        return " ".join(word.lower_ for word in sorted(found, key=lambda word: word.i))
    if head.dep_ == "pcomp":
        return prepositions.own_preposition(head)
    adverbs = (c for c in head.children if c.i < head.i and c.dep_ in {"advmod", "obl"} and c.tag_ in {"WRB", "IN"})
    return next((adverb.lower_ for adverb in adverbs if adverb.lower_ in labels.SUBORDINATORS), "")


def antecedent(token: Token, nucleus: Nucleus) -> Token:
    """Resolve a relative pronoun to what it stands for; any other token is itself."""
    if token.lower_ not in labels.RELATIVE_WORDS or not (token.tag_.startswith("W") or token.lower_ == "that"):
        return token
    clause = labels.first_conjunct(nucleus.head)
    if clause.dep_ in labels.RELATIVES and labels.is_nominal(clause.head) and clause.head.i < token.i:
        return clause.head
    return _split_off(token, clause) or token


def _split_off(token: Token, clause: Token) -> Token | None:
    """The one that a cleft picks out: "Kim" of "it was Kim who won", whose "who" parsers give a clause of its own."""
    before = token.nbor(-1) if token.i > token.sent.start + 2 else None
    if before is None or clause.dep_ != "csubj" or before.head.i != clause.head.i or not labels.is_nominal(before):
        return None
    return before if any(child.lower_ == "it" for child in clause.head.lefts) else None


def _is_perfect_active(nucleus: Nucleus) -> bool:
    """Whether "has" stands without a form of "be", however the parser labels the subject ("has sailed")."""
    found = set(auxiliaries(nucleus))
    return not found.isdisjoint({"has", "have", "had", "having"}) and found.isdisjoint({"been", "being", "be"})


def _unlabelled_subject(verb: Token) -> Token | None:
    """The name before a finite verb that a parser took for part of its name: "Acme" of "Acme competes"."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    before = [c for c in labels.children(verb, _NAME_PARTS) if c.i < verb.i and labels.is_nominal(c)]
    return before[-1] if before else None


def _unlabelled_object(verb: Token) -> Token | None:
    """The name after a verb that a parser took for part of its name: "Vega" of "will outsell Vega"."""
    if not labels.is_verb(verb):
        return None
    return next((c for c in labels.children(verb, _NAME_PARTS) if c.i > verb.i and labels.is_name(c)), None)


def _roles(nucleus: Nucleus, wanted: frozenset[str]) -> Iterator[Token]:
    yield from labels.children(nucleus.head, wanted)


def _role(nucleus: Nucleus, wanted: frozenset[str]) -> Token | None:
    return next(_roles(nucleus, wanted), None)


def _object_gap(nucleus: Nucleus) -> Token | None:
    """Antecedent as object of a relative clause without pronoun: "the model Acme sells"."""
    head = nucleus.head
    if head.dep_ not in labels.RELATIVES or nucleus.is_copular or is_marked_passive(nucleus):
        return None
    own = labels.child(head, labels.SUBJECTS)
    if own is None or not labels.is_nominal(head.head) or head.head.lemma_ in words("antecedents_of_adverbs"):
        return None
    if own.lower_ in labels.RELATIVE_WORDS or any(
        _is_relative_word(token) for token in head.subtree if token.i < own.i
    ):
        return None
    return head.head


def _is_relative_word(token: Token) -> bool:
    return token.tag_ in {"WDT", "WP", "WP$", "WRB"}


def _may_act(token: Token) -> bool:
    """Whether the noun of a "by" phrase can be an agent, and not a deadline, a measure or a means."""
    if token.lower_ in MONTHS or token.lemma_ in words("antecedents_of_adverbs") or not labels.is_nominal(token):
        return False
    if token.tag_ in {"CD", "$"} or any(child.dep_ == "nummod" and child.i < token.i for child in token.children):
        return False
    return labels.is_name(token) or token.tag_ in {"PRP", "WP"} or any(c.dep_ == "det" for c in token.children)


def _is_infinitival(child: Token) -> bool:
    return child.dep_ == "mark" and child.tag_ == "TO"


def _denies(adverb: Token) -> bool:
    """Whether an adverb negates: not, never, no longer; but not "not only"."""
    if adverb.lower_ in {"longer", "more"} and adverb.dep_ == "advmod":
        return any(child.lower_ == "no" for child in adverb.children)
    if adverb.lower_ not in labels.NEGATORS | {"nor", "neither", "no"}:
        return False
    if adverb.dep_ == "cc" or adverb.lower_ == "no":
        is_second = adverb.dep_ != "cc" or (adverb.lower_ == "nor" and adverb.head.dep_ == "conj")  # "nor leases it"
        return adverb.lower_ in {"nor", "no"} and is_second and _stands_alone(adverb)
    following = adverb.doc[adverb.i + 1] if adverb.i + 1 < len(adverb.doc) else adverb
    return following.lower_ not in _NOT_MERELY


def _stands_alone(adverb: Token) -> bool:
    return adverb.head.i > adverb.i
