"""What rules allow, forbid and require: "visitors may bring dogs", "helmets must be worn", "you need no ticket".

A rule that speaks to anyone of a sort is about the thing: dogs are allowed, helmets required.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import is_negative
from claimcheck.claims.phrases import verb_lemma
from claimcheck.claims.states.bearers import act_word, bearer, is_agent, is_known, limits, ruled_for
from claimcheck.claims.states.found import FoundState
from claimcheck.claims.states.lexicon import Pole, index, only_modifies
from claimcheck.language.grammar import complements, governed, governing_clause, phrase, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

PLACING = frozenset({"in", "on", "at", "inside"})
ANY = frozenset({"a", "an", "any"})
Rule = tuple[tuple[str, str], tuple[str, str]]
"""Opposition and pole of a modal, and those of its denial: who "must not" is forbidden, who "need not" is free to."""


def deontic_state(clause: Clause, sentence: Span, found: Sequence[Clause]) -> FoundState | None:
    """What a clause with a modal rules; None where the modal only tells of ability or chance."""
    rule = _rule(clause, found)
    if (
        rule is None
        or clause.is_copular
        or "have" in clause.auxiliaries
        or role(clause) not in {"main", "conjunct", "complement"}
    ):
        return None
    if not (_is_rule_for_all(clause) or _is_rule_on_thing(clause)):
        return None
    denied = is_negative(clause, found)
    opposition, pole = rule[denied]
    agent = None if clause.is_passive else ruled_for(clause.subject, clause)
    subject, about = bearer(clause.subject, clause) if not clause.is_passive else (clause.subject, act_word(clause))
    if subject is None:
        return None
    trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
    narrowing = tuple(dict.fromkeys((*limits(clause, trigger, found), *_where(clause))))
    return FoundState(subject, opposition, pole, trigger, denied, about, "asserted", narrowing, agent)


def _where(clause: Clause) -> tuple[Token, ...]:
    """The known place that a parser hung on the object: the park of "you may drink alcohol in the park"."""
    inside = complements(clause.object) if clause.object is not None else ()
    return tuple(c.head for c in inside if c.preposition in PLACING and is_known(c.head))


def waived_states(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """What may be done without: "you may enter without a ticket", "nobody may fish without a permit"."""
    for clause in found:
        needed = next((c.head for c in clause.complements if c.preposition == "without"), None)
        is_ruled = "may" in clause.auxiliaries or (
            "can" in clause.auxiliaries and (clause.is_passive or is_agent(clause.subject))
        )
        if needed is None or not is_ruled or "have" in clause.auxiliaries or not _is_any(needed):
            continue
        denied = is_negative(clause, found)
        trigger = sentence.doc[clause.verb.i : clause.verb.i + 1]
        pole = "required" if denied else "optional"
        narrowing = tuple(noun for noun in limits(clause, trigger, found) if noun.i != needed.i)
        about = "" if verb_lemma(clause) in words("states", "passing_verbs") else act_word(clause)
        yield FoundState(needed, "obligation", pole, trigger, denied, about, "asserted", narrowing)


def _is_any(noun: Token) -> bool:
    """Whether any thing of a sort that rules ask for is meant: "a ticket", "registration"."""
    first = phrase(noun)[0]
    is_bare = first.tag_ not in {"DT", "PRP$", "PDT", "CD"} and not first.tag_.startswith("NNP")
    return (
        noun.tag_ == "NN" and noun.lemma_.lower() in words("states", "asked_for") and (is_bare or first.lower_ in ANY)
    )


def existing_rules(sentence: Span, found: Sequence[Clause]) -> Iterator[FoundState]:
    """The rules and faults that nouns tell: "there is a ban on drones", "no fee is charged", "a crack in the bell"."""
    for noun in sentence:
        poles = index("exists").get((noun.lemma_.lower(),), ()) if _is_thing(noun) else ()
        clause = governing_clause(noun, found) if poles else None
        if clause is None or not _is_said_to_exist(noun, clause):
            continue
        subject = (
            _ruled(noun, clause) if any(pole.opposition != "condition" for pole in poles) else _damaged(noun, clause)
        )
        if subject is None:
            continue
        denied = is_negative(clause, found) or any(child.lower_ in {"no", "without"} for child in noun.children)
        trigger = sentence.doc[noun.i : noun.i + 1]
        for pole in poles:
            yield FoundState(subject, pole.opposition, _name(pole, denied=denied), trigger, denied, "", "asserted")


def _is_thing(noun: Token) -> bool:
    """Whether the noun names a thing of its own, and not the sort of another: not the "fee" of "fee schedule"."""
    return noun.tag_ in {"NN", "NNS"} and not only_modifies(noun)


def _name(pole: Pole, *, denied: bool) -> str:
    names = list(load("states")["oppositions"][pole.opposition]["poles"])
    return names[1 - names.index(pole.name)] if denied else pole.name


def _rule(clause: Clause, found: Sequence[Clause]) -> Rule | None:
    """What the modal of the clause says: "may", "must", or "have to" of the clause above."""
    rules: dict[str, Rule] = load("states")["deontic"]
    own = next((word for word in clause.auxiliaries if word in rules), "")
    if own:
        return rules[own]
    upper = governing_clause(clause.governor, found) if clause.governor is not None else None
    if upper is None or "to" not in clause.auxiliaries or upper.verb.lemma_ not in {"have", "need"}:
        return None
    is_present = upper.is_negated or upper.verb.tag_ in {"VBP", "VBZ"}
    return rules["have to"] if is_present and upper.object is None else None


def _is_rule_for_all(clause: Clause) -> bool:
    return not clause.is_passive and is_agent(clause.subject)


def _is_rule_on_thing(clause: Clause) -> bool:
    """Whether things may be used: "drones may be flown", unlike "the road may be closed"."""
    return clause.is_passive and clause.verb.lemma_ in words("states", "use_verbs") and clause.subject is not None


def _is_said_to_exist(noun: Token, clause: Clause) -> bool:
    """Whether the clause says that there is such a thing, or none: "there is a ban", "no fee applies"."""
    if any(child.lower_ == "there" for child in clause.verb.children):
        return True
    is_subject = clause.subject is not None and clause.subject.i == noun.i
    return is_subject and clause.verb.lemma_ in words("states", "existing_verbs")


def _damaged(noun: Token, clause: Clause) -> Token | None:
    """What the tear, crack or hole is in."""
    found = (*complements(noun), *clause.complements)
    return next((c.head for c in found if c.preposition in words("states", "damage_prepositions")), None)


def _ruled(noun: Token, clause: Clause) -> Token | None:
    """What the ban, fee or duty is on, or what the recording is of."""
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if following.lower_ in words("states", "ruling_prepositions"):
        return governed(following)
    told = [c.head for c in complements(noun) if c.preposition in words("states", "ruling_prepositions")]
    return next(iter([*told, *(c.head for c in clause.complements if c.preposition == "of")]), None)
