"""When two entity claims answer one question: the same role or relation of the same thing.

Running text relates names to each other in countless ways. Only relations that take one name are questions here; each
is a family of nouns and verbs (``data/roles.json``: "operate", "operator", "run"), and what else the texts say of the
relation must not tell two things apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.equality import fold, key
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.groups.conditions import told_alike
from claimcheck.groups.names import subject_match
from claimcheck.groups.stuffs import is_stuff, same_stuff_question
from claimcheck.groups.words import overlap, unmatched
from claimcheck.values.claims import Claim, Names

SURE, LIKELY, UNSURE, UNLIKELY = 0.9, 0.8, 0.75, 0.05
"""Probabilities of the rungs, set by judgement: labelled roles are too few to fit."""
NAMED = 0.8
"""Least likeness of two subjects that are one name (:func:`vectors.subject_match`)."""
HANDIWORK = "handiwork"
"""What somebody made, in whichever role makers of such things have: "the windows are by Ada Wren"."""
_BUYING = frozenset({"buyer"})
"""The family that tells who bought a thing, of verbs beside that of who owns it."""
TASK = 2
"""Words at least that tell what an office does: the verb and what it is done to."""
TELLING = 0.6
"""Least weight of the words about a relation that both texts share, where neither names its subject."""


def same_role_question(a: Claim, b: Claim, related: float) -> float:
    """How surely two claims name who fills one role, or where one thing is.

    ``related`` is how far the two documents speak of the same things (:class:`relatedness.Relations`).
    """
    subject = subject_match(a, b)
    same = families(a) & families(b)
    is_task = not same and related >= 1 and _is_one_task(a, b)
    if not subject or not (same or is_task) or any(rule(a, b) for rule in _APART):
        return UNLIKELY
    return LIKELY if is_task else _same_role(a, b, same, subject=subject, related=related)


def _same_role(a: Claim, b: Claim, same: frozenset[str], *, subject: float, related: float) -> float:
    """How surely two claims tell of one role, where the words of both may tell of the roles that are the ``same``."""
    if stuffs := sorted(same & load("stuffs").keys()):
        sure = same_stuff_question(a, b, stuffs[0], subject=subject, related=related)
        return sure if told_alike(a, b) else UNLIKELY
    first, second = _rest(a, same), _rest(b, same)
    shared = overlap(first, second)
    apart = min(unmatched(first, second), unmatched(second, first))
    if _is_told_apart(a, b, same, (first, second)):
        return UNLIKELY
    if subject >= NAMED:
        return LIKELY if apart > shared else SURE
    if related < 1 or apart > shared:
        return UNLIKELY
    return _of_topics(a, b, same, (first, second))


def _is_told_apart(a: Claim, b: Claim, same: frozenset[str], rest: tuple[list[str], list[str]]) -> bool:
    """Whether the roles are two for all that their words tell.

    Whoever heads a mission need not head the party that it watches, nor who runs a plant the firm that has it; and who
    bought a thing once need not own it now. Of one house somebody may keep the library and somebody else the archive.
    """
    if same == _data()["persons"] and any(rest):
        return True
    if same == _BUYING and not told_alike(a, b):
        return True
    if same <= _data()["tasks"] and all(map(_things, rest)) and not overlap(*rest):
        return True
    is_led = "leader" in same and "topic" in (a.subject_source, b.subject_source)
    return is_led and bool(_things(rest[0])) != bool(_things(rest[1]))


def _is_one_task(a: Claim, b: Claim) -> bool:
    """Whether two texts say in the same words what an office does: "the duty manager waives fines"."""
    told = [claim.attribute.split() for claim in (a, b)]
    is_plain = _is_by_holder(a) and _is_by_holder(b) and not families(a) | families(b)
    if not is_plain or min(map(len, told)) < TASK:
        return False
    first, second = told
    return overlap(first, second) >= TELLING and not min(unmatched(first, second), unmatched(second, first))


def is_by_office(claim: Claim) -> bool:
    """Whether an answer is an office or what somebody is, and no name: "head librarian"."""
    return isinstance(claim.value, Names) and claim.value.kind == "person" and all(map(str.islower, claim.value.names))


def _is_by_holder(claim: Claim) -> bool:
    """Whether an answer is the holder of an office or a body: "head librarian", "IT team"."""
    if not isinstance(claim.value, Names) or claim.value.kind not in ("person", "other"):
        return False
    heads = (name.split(" of ")[0].split()[-1] for name in claim.value.names)
    return all(head in words("roles", "holders") for head in heads)


def is_addressed(claim: Claim) -> bool:
    """Whether an answer is somebody, and no work or thing, whatever its name tells: "is reported to Night Watch"."""
    is_body = isinstance(claim.value, Names) and all(map(_is_body, claim.value.names))
    is_team = is_body and _is_by_holder(claim)  # a post that somebody has is no answer to who has it
    return is_team or not words("roles", "addressing").isdisjoint(claim.attribute.split())


def _is_body(name: str) -> bool:
    """Whether a name tells of a body or of a team with a name, and not of a post: "government", "Payroll team"."""
    head = name.rsplit(maxsplit=1)[-1]
    return not name.islower() or head in words("roles", "bodies") or kind_of(head) == "organization"


def name_one_part(a: Claim, b: Claim) -> bool:
    """Whether both name one part of a thing: its engine, its processor, but not its engine and its diesel engine."""
    parts = words("roles", "components") | words("roles", "inner_things")
    first, second = a.attribute.split()[:1], b.attribute.split()[:1]
    of_one_time = (a.qualifiers.time is None) == (b.qualifiers.time is None)  # a column of 2010 tells of an old one
    return first == second and not parts.isdisjoint(first) and of_one_time


def _are_posts_of_two(a: Claim, b: Claim) -> bool:
    """Whether somebody's two posts are of two bodies: the mayor of a town may chair the board of a bank."""
    posts = load("posts").keys()
    if not (posts & set(a.attribute.split()[:1]) and posts & set(b.attribute.split()[:1])):
        return False
    first, second = a.attribute.split()[1:], b.attribute.split()[1:]
    return bool(first and second) and not overlap(first, second)


def are_two_answers(a: Claim, b: Claim) -> bool:
    """Whether a name surely answers something else than the other: both sentences hold it, or a subject's name does.

    "Acme" beside "Acme Tower" mostly only tells what is meant; so does not what a text is about of what is the oldest.
    """
    told = [claim for claim in (a, b) if claim.subject_source != "topic" or not name_one_most(a, b)]
    subjects = [set(parts) for claim in told if (parts := fold(claim.subject))]
    return any(
        key(name) in other.names or _names_fully(other, name) or any(set(fold(name)) <= subject for subject in subjects)
        for claim, other in ((a, b), (b, a))
        if isinstance(claim.value, Names)
        for name in claim.value.names
    )


def _names_fully(claim: Claim, name: str) -> bool:
    """Whether a sentence has a longer form of a person's name beside its answer: "Ada" and "Ada Wren"."""
    first = fold(name)
    is_person = isinstance(claim.value, Names) and claim.value.kind == "person"
    return is_person and len(first) > 1 and any(other == "".join(first[:1]) for other in claim.names)


def name_one_most(a: Claim, b: Claim) -> bool:
    """Whether both name what is most of a sort: "the oldest inn in the county", which is one, whatever it is called."""
    first, second = _most(a), _most(b)
    return bool(first & second) and first == second


def _most(claim: Claim) -> frozenset[str]:
    """The words of an attribute that the statement has in the superlative."""
    said = set(claim.evidence.text.casefold().replace(".", " ").replace(",", " ").split())
    return frozenset(word for word in claim.attribute.split() if not said.isdisjoint(_superlatives(word)))


def _superlatives(word: str) -> tuple[str, ...]:
    return f"{word}est", f"{word}st", f"{word[:-1]}iest", f"{word}{word[-1:]}est"


def _of_topics(a: Claim, b: Claim, same: frozenset[str], rest: tuple[list[str], list[str]]) -> float:
    """The rung of two claims in texts on one matter, one of which at least does not name the thing."""
    first, second = rest
    if overlap(first, second) >= TELLING:
        return LIKELY
    if not same.isdisjoint(_data()["wholes"]) and any(rest) and not all(rest) and not _things((*first, *second)):
        return UNSURE  # both speak of their topic: "the project is led by A", "B heads the project"
    return UNSURE if _is_told_by_noun(a, same) and _is_told_by_noun(b, same) else UNLIKELY


def _things(told: Iterable[str]) -> frozenset[str]:
    """The words that tell one thing from another, without those for whatever a text is about ("project")."""
    return frozenset(told) - words("frames", "generic")


def _is_one_telling(a: Claim, b: Claim) -> bool:
    """Whether one text relates two names to its topic without naming it: lists do so of several things in turn."""
    named = a.subject_source == b.subject_source == "name" and a.attribute == b.attribute
    return a.evidence.document == b.evidence.document and not named


def _is_a_name_its_own(a: Claim, b: Claim) -> bool:
    """Whether a name was taken for the thing that it is related to, so that the thing is not known."""
    own = (key(c.subject) in map(key, c.value.names) for c in (a, b) if isinstance(c.value, Names))
    return any(own)


def _ranks_differ(a: Claim, b: Claim) -> bool:
    """Whether one is the technical director or the deputy, and the other is not."""
    ranks: frozenset[str] = _data()["ranks"]
    return ranks.intersection(a.attribute.split()) != ranks.intersection(b.attribute.split())


def _is_of_another(a: Claim, b: Claim) -> bool:
    """Whether one text spells the thing's name and the other is about a thing of another name."""
    sources = {a.subject_source, b.subject_source}
    return sources == {"name", "topic"} and bool(a.subject and b.subject) and key(a.subject) != key(b.subject)


def _are_two_wins(a: Claim, b: Claim) -> bool:
    """Whether one text names two winners, whose prizes are then of two years, classes or matches."""
    return a.evidence.document == b.evidence.document and "winner" in families(a) & families(b)


_APART = (_is_one_telling, _is_of_another, _is_a_name_its_own, _ranks_differ, _are_two_wins, _are_posts_of_two)


def families(claim: Claim) -> frozenset[str]:
    """The roles that a claim's attribute can tell of; a place fills other roles than a person or a company."""
    lexicon = _lexicon()
    told = [word for word in _told(claim) if word in lexicon]
    plain = frozenset(family for word in told if word != HANDIWORK for family in lexicon[word])
    makers = frozenset(lexicon[HANDIWORK]) if HANDIWORK in told else frozenset()
    found = plain | (plain & makers or makers)  # a score is a composer's work
    if is_stuff(claim):
        return found & load("stuffs").keys()  # the seat of a bench is nobody's seat in a council
    kind = claim.value.kind if isinstance(claim.value, Names) else "other"
    if kind == "place":
        return found.intersection(_data()["places"])
    return found if kind == "person" else found.difference(_data()["persons"])


def _told(claim: Claim) -> list[str]:
    """The words of an attribute, and its pairs of words."""
    spelt = claim.attribute.split()
    return [*spelt, *map(" ".join, pairwise(spelt))]


def _rest(claim: Claim, same: frozenset[str]) -> list[str]:
    """The words of the attribute that do not tell of these roles; what else is done tells no things apart."""
    lexicon = _lexicon()
    kept = [word for word in claim.attribute.split() if same.isdisjoint(lexicon.get(word, {}))]
    return [word for word in kept if all(lexicon.get(word, {"": True}).values())]


def _is_told_by_noun(claim: Claim, same: frozenset[str]) -> bool:
    """Whether a noun names the role: verbs tell of many things ("leads"), and only of one thing when it is named."""
    lexicon = _lexicon()
    return any(lexicon[word].get(family) for word in _told(claim) if word in lexicon for family in same)


@cache
def _data() -> dict[str, Any]:
    data = json.loads(files(__package__).joinpath("data", "roles.json").read_text("utf-8"))
    return {**data, **{name: frozenset(data[name]) for name in ("ranks", "places", "persons", "tasks", "wholes")}}


@cache
def _lexicon() -> dict[str, dict[str, bool]]:
    """The words of all families: the families of each, and whether it is a noun there."""
    found: dict[str, dict[str, bool]] = {}
    for family, asking in load("stuffs").items():
        for word in (family, *asking.get("asked", ())):
            found[word] = {family: True}
    for family, members in _data()["families"].items():
        for word in (*members["verbs"], *members["nouns"]):
            found.setdefault(word, {})[family] = word in members["nouns"]
    return found
