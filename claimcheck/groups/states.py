"""When two states answer one question: a ladder from the surest rung down.

The opposition itself is the question, so what counts is whether both speak of the same thing under the same conditions:
the same named subject with nothing to tell parts of it apart, or parts that are described alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.equality import fold
from claimcheck.claims.scopes import BY
from claimcheck.claims.states.lexicon import is_changing, is_done, is_narrowed
from claimcheck.groups.contrasts import contrast
from claimcheck.groups.names import SHORT_FORM, subject_match
from claimcheck.groups.words import NEAR, match, overlap, unmatched
from claimcheck.values.claims import Claim, State
from claimcheck.values.groups import Group

SURE, LIKELY, LESS_LIKELY, UNLIKELY = 0.95, 0.85, 0.8, 0.05
"""Probabilities of the rungs, set by judgement: labelled states are too few to fit."""
TELLING, VERY_TELLING = 0.4, 1.5
"""Least weight of the words by which both describe what is in the state: in texts that speak of the same names, and in
others."""

ALIKE = 0.3
"""Weight of the words that a description may have for itself, which are too common to tell anything."""


def same_state_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims of one opposition are about the same thing.

    ``related`` is how far the two documents speak of the same things (:class:`relatedness.Relations`).
    """
    if _are_of_two_times(a, b) or _are_other_rules(a, b) or not _limits_all_agree(a, b) or contrast(a, b):
        return UNLIKELY
    if _are_two_speakers(a, b):
        return UNLIKELY
    first, second = _things(a, b)
    subject = subject_match(a, b)
    if set(first) == set(second):
        return _alike(subject, first, related)
    if not subject or not (first and second) or _are_numbered(first, second):
        return UNLIKELY
    covered = min(unmatched(first, second), unmatched(second, first)) == 0 and _heads_agree(first, second)
    return LESS_LIKELY if covered and _is_telling(first, second, related) else UNLIKELY


def without_repeats(groups: Iterable[Group]) -> Iterator[Group]:
    """The groups without those of the same words again: "cancelled" is a pole of more than one opposition."""
    seen: set[frozenset[tuple[str, int]]] = set()
    for group in groups:
        words_read = frozenset((c.evidence.document, c.evidence.value_start) for c in group.claims)
        if group.kind != "state" or words_read not in seen:
            yield group
        if group.kind == "state":
            seen.add(words_read)


def _alike(subject: float, described: Sequence[str], related: float) -> float:
    """The rung of two claims that describe what is in the state by the same words, or by none."""
    if subject >= SHORT_FORM:
        return SURE if not described else LIKELY
    if not described or not subject:
        return UNLIKELY
    return LIKELY if _is_telling(described, described, related) else UNLIKELY


def _is_telling(a: Sequence[str], b: Sequence[str], related: float) -> bool:
    """Whether the shared words tell enough of one thing from the many of which other texts may speak."""
    return overlap(a, b) >= (TELLING if related else VERY_TELLING)


def is_elliptic(a: Claim, b: Claim) -> bool:
    """Whether one of a named thing denies a verb without its object, which the other tells: "Ferrow refused to join".

    The reader tells whether it is the same one that Ferrow has joined.
    """
    denied, other = (a, b) if _pole(a) == "no" else (b, a)
    if (_pole(denied), _pole(other)) != ("no", "yes"):
        return False
    is_named = denied.subject_source == other.subject_source == "name" and subject_match(a, b) >= SHORT_FORM
    return is_named and not _described(denied) and other.evidence.document != denied.evidence.document


def _pole(claim: Claim) -> str:
    return claim.value.pole if isinstance(claim.value, State) else ""


def are_two_states(a: Claim, b: Claim) -> bool:
    """Whether two claims of one opposition are surely of two times, of rules for others, or of two things or parts."""
    return _are_of_two_times(a, b) or _are_other_rules(a, b) or _are_two_things(a, b) or _are_two_speakers(a, b)


def _are_two_speakers(a: Claim, b: Claim) -> bool:
    """Whether two texts each speak of their own house: "we have not paid it", "we paid it"."""
    is_own = [not claim.subject and claim.subject_source == "reference" for claim in (a, b)]
    return all(is_own) and a.evidence.document != b.evidence.document


def _are_two_things(a: Claim, b: Claim) -> bool:
    """Whether one tells of its thing what the other says nothing of, or is narrowed or numbered alone.

    Words that exclude each other tell two things as well.
    """
    if is_elliptic(a, b):
        return False
    first, second = _as_filed(*_ruled(a, b))
    apart = max(unmatched(first, (*b.context, *second)), unmatched(second, (*a.context, *first)))
    if first and second and not min(unmatched(first, second), unmatched(second, first)):
        apart = 0.0  # "the claim" may be "the restitution claim of the heirs", which is for the reader to tell
    narrowed = not _limits_all_agree(a, b) and not _is_denied_outright(a, b)
    is_another = _is_introduced(a) != _is_introduced(b)
    return apart > ALIKE or narrowed or is_another or _are_numbered(first, second) or bool(contrast(a, b))


def _as_filed(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of both, where what somebody filed has one name: one's claim is one's complaint."""
    filings: list[str] = load("states")["sorts"]["filings"]
    if set(filings).isdisjoint(a) or set(filings).isdisjoint(b):
        return a, b
    first, second = (tuple(filings[0] if word in filings else word for word in told) for told in (a, b))
    return first, second


def _ruled(a: Claim, b: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The things without those who are ruled where only one rule names them: a ban on anything binds the staff too."""
    things = _things(a, b)
    if not isinstance(a.value, State) or a.value.opposition not in words("states", "ruling_oppositions"):
        return things
    bound = [words("states", "agents").intersection(described) for described in things]
    if bool(bound[0]) == bool(bound[1]):
        return things
    first, second = (tuple(w for w in ws if w not in own) for ws, own in zip(things, bound, strict=True))
    return (first, second) if first and second else things


def _is_denied_outright(a: Claim, b: Claim) -> bool:
    """Whether what is so for some is told to be so for none: "reopened to walkers", "is still fenced off".

    Days and seasons are other limits: who shuts on Mondays may well be said to be closed.
    """
    if not isinstance(a.value, State):
        return False
    covering: dict[str, str] = load("states")["everywhere"]
    denying: dict[str, str] = load("states")["outright"] | covering
    pole = denying.get(a.value.opposition)
    if _pole(a) == _pole(b):
        return False
    told, denied = (b, a) if _pole(a) == pole else (a, b)
    if pole is None or _pole(denied) != pole or denied.qualifiers.time:
        return False
    is_covering = _covers(denied, told)
    if not is_covering and (denied.qualifiers.scope or a.value.opposition in covering):
        return False
    dated = (word.removesuffix("s").endswith("day") for word in told.qualifiers.scope)
    return (is_covering or bool(told.qualifiers.scope)) and not any(dated)


def _covers(denied: Claim, told: Claim) -> bool:
    """Whether it holds of every part of what the other tells of: "not allowed anywhere on the lake"."""
    covering = words("states", "covering")
    whole = set(denied.qualifiers.scope) - covering
    return not covering.isdisjoint(_spelt(denied)) and whole <= _spelt(told)


def _spelt(claim: Claim) -> set[str]:
    spelt = {part.strip(".,;:()!?\"'") for part in claim.evidence.text.casefold().split()}
    return spelt | {part.removesuffix("s") for part in spelt}


def _is_introduced(claim: Claim) -> bool:
    """Whether a claim tells of a thing that is new to its text: "a new application", unlike "the new bridge"."""
    told = words("states", "introducing").intersection(_described(claim))
    return any(f" a {word} " in f" {claim.evidence.text.casefold()} " for word in told)


def _are_of_two_times(a: Claim, b: Claim) -> bool:
    """Whether one state may have followed the other, or holds in a season: "is open", "is not open in winter"."""
    seasonal = [_is_seasonal(claim) for claim in (a, b)]
    return _may_have_changed(a, b) or seasonal[0] != seasonal[1] or _are_of_two_days(a, b)


def _is_seasonal(claim: Claim) -> bool:
    """Whether a state holds in a season of any year; what was done in one stays done: "demolished in the summer"."""
    time = claim.qualifiers.time
    if time is None or time.grain != "season" or time.first[0] != 0 or not isinstance(claim.value, State):
        return False
    return not (claim.qualifiers.tense == "past" and is_done(claim.value.opposition))


def _are_of_two_days(a: Claim, b: Claim) -> bool:
    """Whether the sentences name other days of the week, and the state is one that each day has anew: late, full."""
    if not isinstance(a.value, State) or a.value.opposition not in words("states", "daily"):
        return False
    first, second = _days(a), _days(b)
    return bool(first and second) and first.isdisjoint(second)


def _days(claim: Claim) -> set[str]:
    spelt = (word.strip(".,;:()!?").removesuffix("s") for word in claim.evidence.text.casefold().split())
    return {word for word in spelt if word.endswith("day") and word in words("general", "calendar")}


def _may_have_changed(a: Claim, b: Claim) -> bool:
    """Whether one state may have followed the other: "fell ill" and then "recovered" in one text, "was" and "is"."""
    tenses = {a.qualifiers.tense, b.qualifiers.tense}
    if a.evidence.document == b.evidence.document:
        return "past" in tenses
    return tenses == {"past", "present"} and isinstance(a.value, State) and is_changing(a.value.opposition)


def _are_other_rules(a: Claim, b: Claim) -> bool:
    """Whether two rules are made for others: what visitors may, staff may not."""
    first, second = ({w for w in claim.qualifiers.scope if w.startswith(BY)} for claim in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def _heads_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the last words, which the others only describe, are the same: "state aid" and "aid"."""
    return _is_word(a[-1], b[-1:])


def _is_word(word: str, others: Sequence[str]) -> bool:
    """Whether one of the others is the word or a spelling of it; a related one ("board", "director") is another."""
    return any(match(*sorted((word, other))) >= NEAR for other in others)


def _are_numbered(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether only one of them is the first, second or other of several."""
    numbering = words("states", "numbering")
    return (numbering & set(a)) != (numbering & set(b))


def _limits_all_agree(a: Claim, b: Claim) -> bool:
    """Whether neither is narrowed by what does not narrow the other."""
    return _limits_agree(a, b) and _limits_agree(b, a)


def _limits_agree(a: Claim, b: Claim) -> bool:
    """Whether whatever narrows ``a`` narrows ``b`` as well, where it must: "open" is not denied by "shut on Mondays".

    A verb that is asserted under more conditions than it is denied under may stay: "never crashed" denies any crash.
    """
    if not isinstance(a.value, State) or (a.value.pole == "yes" and not is_narrowed(a.value.opposition)):
        return True
    if a.value.pole != "no" and not is_narrowed(a.value.opposition) and not b.qualifiers.scope:
        return True
    other = [*b.qualifiers.scope, *_described(b)]
    own = [word for word in a.qualifiers.scope if not word.startswith(BY)]
    apart = any(_are_told_apart(word, a, b) for word in own)
    return not apart and all(_is_word(word, other) or _is_named_in(word, a, b) for word in own)


def _are_told_apart(word: str, a: Claim, b: Claim) -> bool:
    """Whether other names stand before it in the two sentences: "in the Orsa valley", "in the Hessel valley"."""
    first, second = _names_before(word, a), _names_before(word, b)
    return bool(first and second) and first.isdisjoint(second)


def _names_before(word: str, claim: Claim) -> set[str]:
    """The capitalised words right before one, but that which begins the sentence."""
    spelt = [part.strip(".,;:()!?\"'") for part in claim.evidence.text.split()]
    found = {before for before, here in pairwise(spelt) if here.casefold().removesuffix("s") == word}
    return {before for before in found if before[:1].isupper() and before != spelt[0]}


def _is_named_in(word: str, a: Claim, b: Claim) -> bool:
    """Whether what narrows a state is a name that both sentences have: "at Hotel Ekman", "Hotel Ekman takes dogs"."""
    is_day = word in words("general", "calendar") or word.removesuffix("s").endswith("day")
    return not is_day and all(word.capitalize() in claim.evidence.text for claim in (a, b))


def _things(a: Claim, b: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What both describe; a word that begins one text's sentence, taken for a name, may be the thing of the other's.

    "Telemetry is off" has a capital by its place, where "Telemetry: on" is a label.
    """
    first, second = _described(a), _described(b)
    return first or _as_thing(a, second), second or _as_thing(b, first)


def _as_thing(claim: Claim, described: tuple[str, ...]) -> tuple[str, ...]:
    """The other's words where they are the claim's own subject in small letters."""
    is_spelt = claim.subject_source == "name" and fold(claim.subject) == described
    return described if is_spelt else ()


def _described(claim: Claim) -> tuple[str, ...]:
    """The words that tell what of the subject is meant, without the opposition itself."""
    return tuple(claim.attribute.split()[1:])
