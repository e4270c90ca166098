"""States of the lexicon: released or in preview, approved or rejected, alive or dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.modality.clauses import is_negative, unconditional_modality
from claimcheck.claims.phrases import followed, verb_lemma
from claimcheck.claims.states.bearers import (
    bearer,
    charges,
    content,
    gerund_act,
    is_agent,
    is_counted,
    is_known,
    limits,
    ruled_for,
    where_done,
)
from claimcheck.claims.states.consents import asked_for
from claimcheck.claims.states.decided import definite, ruling, undertaken
from claimcheck.claims.states.found import FoundState, Hit
from claimcheck.claims.states.lexicon import (
    STILL,
    by_verb,
    index,
    is_changing,
    is_misled,
    is_narrowed,
    is_of_sort,
    is_partial,
    longest,
    only_modifies,
    other_pole,
    told_of,
)
from claimcheck.claims.states.manners import manners
from claimcheck.claims.states.results import results
from claimcheck.language.grammar import governed, modifiers, phrase, role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from claimcheck.claims.states.lexicon import Pole, Way
    from claimcheck.language.grammar import Clause

BE = frozenset({"is", "are", "was", "were", "been", "'s", "'re"})
ARTICLES = frozenset({"a", "an", "the"})
BEFORE, AFTER = 5, 6
"""Words before and after a predicate among which its phrase is looked for."""


def opposed_states(clause: Clause, sentence: Span, found: Sequence[Clause]) -> list[FoundState]:
    """The lexicon's states that a clause expresses; shorter phrases inside longer ones count for nothing."""
    if _is_passing(clause) and not _is_done(clause):
        return []
    only_done = _is_passing(clause)
    ways = (_predicates(clause, sentence), _acts(clause, sentence), manners(clause, sentence))
    hits = [hit for way in ways for hit in way if not is_partial(hit.trigger[0])]
    outer = [hit for hit in hits if not any(_inside(hit.trigger, other.trigger) for other in hits)]
    if not outer:
        return []
    said = unconditional_modality(clause, sentence, found)
    is_denied = is_negative(clause, found)
    states: dict[Pole, FoundState] = {}
    for hit in outer:
        denied = (is_denied or _is_denied_there(hit.trigger)) != (said == "denied")
        act, agent = _act_upon(clause, found), hit.subject or _act(clause, found)
        subject, about = bearer(agent, act)
        is_between = clause.object is not None and subject == clause.object  # the hostages of "set the hostages free"
        if subject is None or (subject in hit.trigger and not is_between) or is_counted(subject):
            continue
        about = about or content(subject, found) or gerund_act(subject)
        for pole in _told_poles(hit, denied=denied, only_done=only_done):
            name = other_pole(pole) if denied and not _is_negative(hit) else pole.name
            told = _narrowing(clause, subject, hit.trigger, pole, found)
            thing = asked_for(subject) if pole.opposition == "approval" else subject
            narrowing = tuple(token for token in told if token.i not in {subject.i, thing.i})
            states.setdefault(
                pole,
                FoundState(
                    thing, pole.opposition, name, hit.trigger, denied, about, said, narrowing, ruled_for(agent, act)
                ),
            )
    return list(states.values())


def _told_poles(hit: Hit, *, denied: bool, only_done: bool) -> Iterator[Pole]:
    """The poles that words tell; what is "no longer in the works" may be finished or given up."""
    is_open = denied and " ".join(_words(hit.trigger)) in words("states", "undeniable")
    for pole in hit.poles:
        is_passing = only_done and (is_narrowed(pole.opposition) or is_changing(pole.opposition))
        if not is_passing and not (is_open and pole.opposition == "completion"):
            yield pole


def _narrowing(clause: Clause, subject: Token, trigger: Span, pole: Pole, found: Sequence[Clause]) -> tuple[Token, ...]:
    """What narrows a state: of one that stands what limits it, of others what it is laid to; and whose rule it is."""
    if not is_narrowed(pole.opposition):
        return (*charges(clause, trigger, pole.opposition), *_house(clause, pole))
    told = (*limits(clause, trigger, found), *where_done(subject, found))
    return (*told, *_house(clause, pole))


def _house(clause: Clause, pole: Pole) -> tuple[Token, ...]:
    """Whose rule it is that admits somebody: the clinic of "the clinic accepts new patients"."""
    is_own = pole.opposition == "permission" and verb_lemma(clause) in words("states", "admitting_rules")
    host = clause.subject
    is_named = host is not None and host.tag_.startswith("NN") and not clause.is_passive
    return (host,) if is_own and is_named and host is not None else ()


def _is_passing(clause: Clause) -> bool:
    """Whether the clause only tells of a time or an act: "while it was being built", "completing it cost millions"."""
    if role(clause) == "adverbial" and clause.marker in words("states", "passing_markers"):
        return True
    return not (clause.is_copular or clause.auxiliaries or _is_hyphened(clause)) and clause.verb.tag_ == "VBG"


def _is_done(clause: Clause) -> bool:
    """Whether a clause of time tells what has been done: "walked free after the jury had acquitted her"."""
    is_past = clause.verb.tag_ == "VBD" or not {"was", "were", "had"}.isdisjoint(clause.auxiliaries)
    return is_past and clause.marker in words("states", "done_markers")


def _act(clause: Clause, found: Sequence[Clause]) -> Token | None:
    """What a gerund in the subject's place does something to: the helmet of "wearing a helmet is optional"."""
    anchors = {clause.verb.i, clause.predicate.i}
    acts = (c for c in found if c.governor is not None and c.governor.i in anchors and c.verb.tag_ == "VBG")
    return next((act.object or act.verb for act in acts if act.verb.i < clause.verb.i), None)


def _is_negative(hit: Hit) -> bool:
    """Whether the phrase holds the negative word itself: "costs nothing" is not denied by its "nothing"."""
    spelt = hit.phrase or [token.lower_ for token in hit.trigger]
    return any(word in words("states", "negatives") for word in spelt)


def _is_denied_there(trigger: Span) -> bool:
    """Whether "not" stands before the words, whatever a parser hung it on: "are not end-to-end encrypted"."""
    return trigger.start > trigger.sent.start and trigger.doc[trigger.start - 1].lower_ in {"not", "n't"}


def _act_upon(clause: Clause, found: Sequence[Clause]) -> Clause | None:
    """What is allowed, required or ready to be done, of "were allowed to stay", "were banned from using drones"."""
    anchors = {clause.verb.i, clause.predicate.i}
    acts = (c for c in found if c.governor is not None and c.governor.i in anchors and c.verb.i > clause.verb.i)
    return next((act for act in acts if act.marker == "from" or ("to" in act.auxiliaries and not act.marker)), None)


def _inside(inner: Span, outer: Span) -> bool:
    return len(inner) < len(outer) and outer.start <= inner.start and inner.end <= outer.end


def _predicates(clause: Clause, sentence: Span) -> Iterator[Hit]:
    """What the subject is said to be: an adjective, participle, place or described noun."""
    if not (clause.is_copular or clause.is_passive or _is_lasting(clause)):
        return
    is_coming = not clause.is_copular and _is_unreached(clause)
    anchors = {clause.predicate.i}
    if clause.is_copular and _is_indefinite(clause.predicate):
        anchors.update(token.i for token in modifiers(clause.predicate))
    anchors.update(_declared(clause))
    first = max(sentence.start, clause.predicate.i - BEFORE)
    if clause.verb.i < clause.predicate.i:
        first = max(first, clause.verb.i + 1)
    tokens = [t for t in sentence.doc[first : min(sentence.end, clause.predicate.i + AFTER)] if t.text != "-"]
    for start in range(len(tokens)):
        if tokens[start].i > sentence.start and tokens[start].nbor(-1).text == "-":
            continue  # the "free" of "car-free"
        hit = _longest_at(tokens, start, anchors)
        if hit is None or (is_coming and "being" not in hit[1].text.split()):
            continue
        if poles := told_of(clause.subject, _words(hit[1]), hit[0]):
            yield Hit(clause.subject, poles, hit[1])


def _words(trigger: Span) -> tuple[str, ...]:
    return tuple(token.lower_ for token in trigger if token.text != "-")


def _is_lasting(clause: Clause) -> bool:
    """Whether a participle tells how the subject is, as an adjective does: "is pending", "are still thriving"."""
    is_told = not BE.isdisjoint(clause.auxiliaries) or _is_hyphened(clause)
    return clause.verb.tag_ == "VBG" and clause.object is None and is_told


def _is_hyphened(clause: Clause) -> bool:
    """Whether the last part of a hyphened word is predicated, whose copula parsers hang on its first part."""
    verb = clause.verb
    if verb.i < verb.sent.start + 3 or verb.nbor(-1).text != "-":
        return False
    before = verb.doc[max(verb.sent.start, verb.i - BEFORE) : verb.i - 2]  # "was still" of "was still loss-making"
    rest = [token.lower_ for token in before if token.tag_ != "RB"]
    return bool(rest) and rest[-1] in BE


def _declared(clause: Clause) -> Iterator[int]:
    """What something was declared, found or left: "void" of "the vote was declared void"."""
    if clause.is_passive and clause.verb.lemma_ in words("states", "declaring_verbs"):
        yield from (t.i for t in clause.verb.rights if t.tag_ in {"JJ", "VBN", "VBD"})


def _longest_at(tokens: list[Token], start: int, anchors: set[int]) -> tuple[tuple[Pole, ...], Span] | None:
    lowered = tuple(token.lower_ for token in tokens[start : start + longest()])
    for length in range(len(lowered), 0, -1):
        poles = index("is").get(lowered[:length])
        last = tokens[start + length - 1] if poles else None
        if poles is None or last is None or is_misled(lowered[:length], last):
            continue
        if lowered[0] in ARTICLES and only_modifies(last):
            continue  # "a hit parade" is no hit, as "an open-source tool" is open source
        span = last.doc[tokens[start].i : last.i + 1]
        if any(token.i in anchors for token in span):
            return poles, span
    return None


def _is_indefinite(predicate: Token) -> bool:
    return predicate.tag_.startswith("NN") and phrase(predicate)[0].lower_ in {"a", "an", "no"}


def _acts(clause: Clause, sentence: Span) -> Iterator[Hit]:
    """What the subject does, or what is done to it: "survived", "Acme released the model"."""
    is_become = clause.is_copular and verb_lemma(clause) != "be"  # "has become law", "remained in office"
    if (clause.is_copular and not is_become) or _is_unreached(clause):
        return
    if is_become:
        yield from (hit for hit in _verb_hits(clause, sentence, "does", clause.subject) if len(hit.trigger) > 1)
        return
    left = list(results(clause, sentence))
    if left:
        yield from left
        return
    if not clause.is_passive:
        yield from _verb_hits(clause, sentence, "does", clause.subject)
    yield from _verb_hits(clause, sentence, "gets", clause.subject if clause.is_passive else definite(clause.object))


def _verb_hits(clause: Clause, sentence: Span, way: Way, bearing: Token | None) -> Iterator[Hit]:
    for spelt in by_verb(way).get(verb_lemma(clause), ()):
        is_still = spelt[0] == STILL
        tokens = followed(clause, spelt[1 + is_still :], sentence) if not is_still or _is_still(clause) else None
        if tokens is None or (way == "does" and not _tells_state(clause, spelt)):
            continue
        subject, thing = bearing, None
        if way == "gets" and not clause.is_passive:
            is_governed = bool(tokens) and spelt[-1] in words("states", "prepositions")
            thing = governed(tokens[-1]) if is_governed else clause.object  # the plan of "voted against the plan"
            subject = definite(thing) or undertaken(thing, spelt)
        known = index(way)[spelt]
        if way == "gets" and " ".join(spelt) in words("states", "admitting_rules") and not _is_admission(clause):
            known = tuple(pole for pole in known if pole.opposition != "permission")
        if subject is None and way == "gets" and (ruled := ruling(clause.object, known)):
            subject, known = clause.object, ruled
        is_custom = " ".join(spelt) in words("states", "verbs_of_anyone")
        if is_custom and not _is_custom(clause):
            continue
        if subject is None and is_custom:
            subject = clause.object or thing  # the ticket of "visitors need a ticket"
        if subject is None or (way == "does" and _is_misplaced(spelt, subject)):
            continue
        last = tokens[-1] if tokens else clause.verb
        poles = told_of(subject, spelt, known) if not _describes(last, subject) else ()
        if poles and not is_misled(spelt, last, {complement.preposition for complement in clause.complements}):
            trigger = sentence.doc[min(clause.verb.i, last.i) : max(clause.verb.i, last.i) + 1]
            yield Hit(subject, poles, trigger, spelt)
            return


def _is_still(clause: Clause) -> bool:
    """Whether "still" stands before the verb."""
    before = clause.verb.doc[max(clause.verb.sent.start, clause.verb.i - 2) : clause.verb.i]
    return any(token.lower_ == STILL for token in before)


def _describes(last: Token, thing: Token) -> bool:
    """Whether the last word of a phrase tells what sort a noun is: not "set free" but "set the free kick"."""
    return only_modifies(last) or (last.head.i == thing.i and last.i < thing.i and last.tag_.startswith(("JJ", "VBN")))


def _tells_state(clause: Clause, spelt: tuple[str, ...]) -> bool:
    """Whether a verb tells how its subject is: nothing is done to another, and what "stood" may stand no more."""
    if len(spelt) > 1:
        return True
    is_past = clause.verb.tag_ == "VBD" or not {"was", "were", "had"}.isdisjoint(clause.auxiliaries)
    is_done_to = clause.object is not None and clause.object.lemma_.lower() not in words("states", "times")
    return not is_done_to and not (is_past and spelt[0] in words("states", "present_verbs"))


def _is_admission(clause: Clause) -> bool:
    """Whether a house tells whom it takes: "the inn takes dogs", unlike "I took the dog along"."""
    guests, host = clause.object, clause.subject
    if guests is None or guests.tag_ != "NNS" or is_known(guests) or clause.is_passive:
        return False
    is_house = host is not None and host.tag_.startswith("NN") and not is_agent(host)
    return is_house and clause.verb.tag_ in {"VBZ", "VBP", "VBG", "VB"}


def _is_misplaced(spelt: tuple[str, ...], subject: Token) -> bool:
    """Whether a verb tells a state of things only and someone does it: lifts "work" or are broken, people just work.

    Or of those who stand for an office, and trains "run again".
    """
    if " ".join(spelt) in words("states", "verbs_of_candidates") and subject.tag_ in {"NN", "NNS"}:
        return not is_of_sort(subject, "candidates")
    return spelt[0] in words("states", "verbs_of_things") and (is_agent(subject) or not subject.tag_.startswith("NN"))


def _is_custom(clause: Clause) -> bool:
    """Whether anyone of a sort does it: "visitors pay for the car park", unlike "the council paid for the bench"."""
    return is_agent(clause.subject) and clause.verb.tag_ in {"VBP", "VBZ"}


def _is_unreached(clause: Clause) -> bool:
    """Whether the state is only possible, ordered or still coming about."""
    found = words("states", "open_auxiliaries").intersection(clause.auxiliaries)
    return bool(found) and not (clause.is_negated and found == {"being"})
