"""The comparison vector of two claims: how far they agree on subject, attribute, unit, conditions and wording.

Each feature is a small symmetric function of two claims in [0, 1] or near it; a pair that is out of the question (other
dimension, exclusive qualifiers) has no vector.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from claimcheck.claims.dates import overlaps
from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import (
    acronym_of,
    fold,
    is_version,
    key,
    leaves_out_a_middle_name,
    may_shorten,
)
from claimcheck.claims.scopes import scope_words
from claimcheck.groups.amounts import aligned
from claimcheck.groups.comparisons import same_ground
from claimcheck.groups.contrasts import contrast
from claimcheck.groups.lengths import one_extent
from claimcheck.groups.lives import is_of_a_life
from claimcheck.groups.plans import told_as_one
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.words import match, overlap, unmatched
from claimcheck.values.claims import Claim, Comparison, Names, State
from claimcheck.values.quantities import Quantity

PLAIN_POLES = ("yes", "no")
"""A verb asserted or denied: only the same verb of the same object answers the same question."""

TOLD_BY_SUBJECT = frozenset({"date", "entity"})
"""The kinds that say little beside whose event or whose role it is."""

SHORT_FORM = 0.8
"""How surely a short form or an acronym is of one name."""

UNNAMED = 0.5
"""How surely a text that names no subject is of the one that another names."""

PERSONAL = "personal"
"""The mark of one person's own case: "I paid", "my phone needed"."""

SHARES = frozenset({"percent", "percentage point", "multiple"})
UNKNOWN_UNIT, UNNAMED_UNIT = 0.3, 0.1
"""How surely two bare numbers count the same, and a bare one beside a counted noun that its text does not name."""

Feature = Callable[[Claim, Claim], float]


def comparable(a: Claim, b: Claim) -> bool:
    """Whether two claims can answer one question at all."""
    return a.kind == b.kind and told_as_one(a, b) and not _same_words(a, b) and _meet(CONDITIONS, a, b)


def told_alike(a: Claim, b: Claim) -> bool:
    """Whether both are told as plain fact, or as earlier, or as a forecast, of one time and one extent."""
    return _meet(STRICT, a, b)


def _meet(conditions: Sequence[Callable[[Claim, Claim], bool]], a: Claim, b: Claim) -> bool:
    for condition in conditions:  # noqa: SIM110 -- half the time of all(), and every candidate pair comes here
        if not condition(a, b):
            return False
    return True


def _same_words(a: Claim, b: Claim) -> bool:
    """Whether both stand in the same sentence of the same document: a text rarely contradicts itself in one breath."""
    return a.evidence.document == b.evidence.document and a.evidence.start == b.evidence.start


def _values_compare(a: Claim, b: Claim) -> bool:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return _amounts_compare(*aligned(a, a.value, b, b.value))
    if isinstance(a.value, State) and isinstance(b.value, State):
        plain = [value.pole in PLAIN_POLES for value in (a.value, b.value)]
        alike = a.attribute == b.attribute if all(plain) else not any(plain)
        return alike and a.value.opposition == b.value.opposition
    if isinstance(a.value, Comparison) and isinstance(b.value, Comparison):
        return same_ground(a, b)
    if isinstance(a.value, Names) and isinstance(b.value, Names):
        return "other" in (a.value.kind, b.value.kind) or (a.value.kind == "place") == (b.value.kind == "place")
    return True


def _amounts_compare(first: Quantity, second: Quantity) -> bool:
    rated = [amount.unit.startswith("out of") and not _is_of_many(amount) for amount in (first, second)]
    if first.unit != second.unit and any(rated):
        return False
    changes = {first.bound, second.bound} & {"up", "down"}
    return first.dimension == second.dimension and (not changes or first.bound == second.bound)


def _is_of_many(amount: Quantity) -> bool:
    """Whether a part of a number is one of as many ("one patient in twenty"), and no rating ("9 out of 10")."""
    return " in " in amount.text and amount.low == amount.high == 1


def _scopes_agree(a: Claim, b: Claim) -> bool:
    """No two words of one family that exclude each other (input, output)."""
    if not a.qualifiers.scope or not b.qualifiers.scope:
        return True
    mine, theirs = _by_family(a), _by_family(b)
    return all(mine[family] == theirs[family] for family in mine.keys() & theirs.keys())


def _by_family(claim: Claim) -> dict[str, set[str]]:
    """The scope words of a claim by the family whose members exclude each other."""
    families = scope_words()
    found: dict[str, set[str]] = defaultdict(set)
    for word in claim.qualifiers.scope:
        found[families.get(word, word)].add(word)
    return found


SPANS = frozenset({"month", "quarter", "half", "year", "decade"})
"""Grains of periods over which amounts are counted: a half year's is not the whole year's."""


def _times_agree(a: Claim, b: Claim) -> bool:
    first, second = a.qualifiers.time, b.qualifiers.time
    if first is None or second is None or a.kind == "date":
        return True
    if a.kind == "quantity" and first.grain != second.grain and {first.grain, second.grain} <= SPANS:
        return False
    return overlaps(first, second)


def _tenses_agree(a: Claim, b: Claim) -> bool:
    """A dated past ("had 12 in 1990") is not compared with an undated present ("has 20")."""
    return not (_is_past_state(a) and _is_undated_present(b)) and not (_is_past_state(b) and _is_undated_present(a))


def _is_past_state(claim: Claim) -> bool:
    time = claim.qualifiers.time
    return claim.kind != "date" and claim.qualifiers.tense == "past" and time is not None and time.first[0] != 0


def _is_undated_present(claim: Claim) -> bool:
    return claim.qualifiers.tense == "present" and claim.qualifiers.time is None


def _places_agree(a: Claim, b: Claim) -> bool:
    first, second = fold(a.qualifiers.place), fold(b.qualifiers.place)
    return not first or not second or a.kind == "entity" or first == second or _part(first, second)


def _part(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return set(a) <= set(b) or set(b) <= set(a)


def _variants_agree(a: Claim, b: Claim) -> bool:
    """No two names of which only one has a version word, or with different ones."""
    if a.kind == "comparison":
        return True
    return subject_match(a, b) > 0 or not (_versions(a.subject) or _versions(b.subject))


def _not_two_names(a: Claim, b: Claim) -> bool:
    """Not two things that both texts spell, by names of which neither is short for the other."""
    return a.kind == "comparison" or not spelt_names_differ(a, b)


def _no_siblings(a: Claim, b: Claim) -> bool:
    """Not two names of one sort of thing or of one family: "Teasel Weir" and "Bracken Weir", Ada Wren and Bo Wren."""
    if a.kind == "comparison" or "name" not in (a.subject_source, b.subject_source):
        return True
    first, second = fold(a.subject), fold(b.subject)
    heads = words("general", "leading_heads")
    like = len(first) > 1 < len(second) and (first[-1] == second[-1] or first[0] == second[0] in heads)
    return not like or bool(_names_match(a.subject, b.subject, is_topic=False)) or _is_one_person(a, b)


def _told_of_one(a: Claim, b: Claim) -> bool:
    """Not dates or names of two things with different names, nor of a birth or death of somebody not named in both.

    Where one text tells of a maker what the other tells of the thing made, it names the thing. Amounts are told by more
    than their subject, and weighed.
    """
    if a.kind not in TOLD_BY_SUBJECT:
        return True
    match = subject_match(a, b)
    if is_of_a_life(a) and is_of_a_life(b):
        return match >= SHORT_FORM
    return match > 0 or key(a.subject) in b.names or key(b.subject) in a.names


@lru_cache(maxsize=65536)
def _versions(name: str) -> frozenset[str]:
    return frozenset(word for word in fold(name) if is_version(word))


def _cases_agree(a: Claim, b: Claim) -> bool:
    """Not one person's own case beside a rule or a rating.

    What someone counted, paid or saw for himself is plain fact, too, but who spent 19 euros says nothing of what is
    allowed, and who drove 400 km on a charge nothing of the rated range.
    """
    personal = PERSONAL in a.qualifiers.marks, PERSONAL in b.qualifiers.marks
    return personal[0] == personal[1] or not (a.qualifiers.limit or b.qualifiers.limit or _is_measured(a))


def _marks_agree(a: Claim, b: Claim) -> bool:
    """Both plain fact, or both marked as earlier, or as a forecast."""
    return set(a.qualifiers.marks) - {PERSONAL} == set(b.qualifiers.marks) - {PERSONAL}


def _is_measured(claim: Claim) -> bool:
    """Whether a value is a measure, which turns out otherwise each time, and no count or price."""
    value = claim.value
    return isinstance(value, Quantity) and value.dimension != "count" and not value.dimension.startswith("currency:")


def _about_another(a: Claim, b: Claim) -> bool:
    """Neither names its own subject: the title of a work is no answer to who made it."""
    return not any(isinstance(c.value, Names) and key(c.subject) in map(key, c.value.names) for c in (a, b))


CONDITIONS: tuple[Callable[[Claim, Claim], bool], ...] = (
    _values_compare,
    _scopes_agree,
    _times_agree,
    _places_agree,
    _variants_agree,
    _not_two_names,
    _no_siblings,
    _told_of_one,
    _cases_agree,
    _about_another,
)
STRICT: tuple[Callable[[Claim, Claim], bool], ...] = (_marks_agree, _tenses_agree, one_extent)
"""What sets statements apart unless they are read; it is a feature, too."""


def subject_match(a: Claim, b: Claim) -> float:
    """1 for the same name, 0.8 for a short form or acronym, 0.5 when a text names none, 0 for different names."""
    if "assumed" in (a.subject_source, b.subject_source):
        return UNNAMED
    match = _names_match(a.subject, b.subject, "topic" in (a.subject_source, b.subject_source))
    return match or SHORT_FORM * _is_one_person(a, b)


def _is_one_person(a: Claim, b: Claim) -> bool:
    """Whether both are of a person, one of them told without a middle name."""
    is_person = a.subject_kind == b.subject_kind == "person"
    return is_person and leaves_out_a_middle_name(fold(a.subject), fold(b.subject))


@lru_cache(maxsize=65536)
def _names_match(one: str, other: str, is_topic: bool) -> float:  # noqa: FBT001 -- a key of the cache
    if one and key(one) == key(other):
        return 1.0
    if not one or not other or is_topic:
        return UNNAMED
    first, second = fold(one), fold(other)
    if may_shorten(first, second) or may_shorten(second, first):
        return SHORT_FORM
    return SHORT_FORM if acronym_of(one, other) or acronym_of(other, one) else 0.0


def attribute_weight(a: Claim, b: Claim) -> float:
    """Weight of the attribute words that both have, about 1 a telling word."""
    return min(3.0, overlap(a.attribute.split(), b.attribute.split()))


def attribute_unmatched(a: Claim, b: Claim) -> float:
    """Weight of the attribute words of which the other claim says nothing at all, the lesser of both sides."""
    return min(2.0, unmatched(a.attribute.split(), b.context), unmatched(b.attribute.split(), a.context))


def context_weight(a: Claim, b: Claim) -> float:
    """Weight of the context words that both have."""
    first, second = (" ".join(claim.context).split() for claim in (a, b))
    return min(5.0, overlap(first, second))


def head_match(a: Claim, b: Claim) -> float:
    """How surely the first, most telling attribute words mean the same."""
    first, second = a.attribute.split()[:1], b.attribute.split()[:1]
    return match(*sorted((first[0], second[0]))) if first and second else 0.0


def unit_match(a: Claim, b: Claim) -> float:
    """For counts, how surely the counted nouns mean the same; 1 for measures. A share may be of anything."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return 0.0
    if a.value.dimension in SHARES:
        return UNKNOWN_UNIT
    if a.value.dimension != "count":
        return 1.0
    if a.value.unit and b.value.unit:
        return match(*sorted((a.value.unit.lower(), b.value.unit.lower())))
    if a.value.unit or b.value.unit:
        unit, bare = (a.value.unit, b) if a.value.unit else (b.value.unit, a)
        named = (match(*sorted((unit.lower(), word))) for word in bare.attribute.split())
        return max(UNNAMED_UNIT, max(named, default=UNKNOWN_UNIT))
    return UNKNOWN_UNIT


def magnitude_distance(a: Claim, b: Claim) -> float:
    """Orders of magnitude between two quantities, at most 4: answers to one question lie near each other."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return 0.0
    first, second = (abs(value.base_high) for value in aligned(a, a.value, b, b.value))
    return min(4.0, abs(math.log10(first / second))) if first and second else 1.0


def time_match(a: Claim, b: Claim) -> float:
    """1 when both say the time, 0.5 when neither does, 0 when only one does."""
    known = (a.qualifiers.time is not None) + (b.qualifiers.time is not None)
    return {0: 0.5, 1: 0.0, 2: 1.0}[known]


def concept_overlap(a: Claim, b: Claim) -> float:
    """Share of the shorter list of concepts that both evoke."""
    shorter = min(len(a.concepts), len(b.concepts))
    return len(set(a.concepts) & set(b.concepts)) / shorter if shorter else 0.0


def names_shared(a: Claim, b: Claim) -> float:
    """How many other names both sentences hold, at most 2."""
    return min(2.0, len(set(a.names) & set(b.names)))


def names_unshared(a: Claim, b: Claim) -> float:
    """1 when each sentence holds a name that the other lacks: Selby's level and Goole's level."""
    return float(bool(set(a.names) - set(b.names) and set(b.names) - set(a.names)))


def topic_differs(a: Claim, b: Claim) -> float:
    """1 when one text names its subject and the other is about something else."""
    fallback = [claim.subject_source == "topic" for claim in (a, b)]
    return float(any(fallback) and not all(fallback) and key(a.subject) != key(b.subject))


def names_differ(a: Claim, b: Claim) -> float:
    """1 when both texts name their subject and the names differ."""
    return float("topic" not in (a.subject_source, b.subject_source) and subject_match(a, b) == 0)


def spelt_names_differ(a: Claim, b: Claim) -> float:
    """1 when both sentences spell their subject's name and the names differ, so that no pronoun was misread."""
    return float(a.subject_source == b.subject_source == "name" and subject_match(a, b) == 0)


def same_document(a: Claim, b: Claim) -> float:
    """1 inside one document: authors contradict themselves less than each other."""
    return float(a.evidence.document == b.evidence.document)


def marks_match(a: Claim, b: Claim) -> float:
    """1 when both statements are set apart from plain fact in the same way, or neither is."""
    return float(a.qualifiers.marks == b.qualifiers.marks)


def marks_differ(a: Claim, b: Claim) -> float:
    """1 when one statement is plain fact, and the other of earlier, of a forecast, of a part."""
    return float(not _marks_agree(a, b))


def tenses_differ(a: Claim, b: Claim) -> float:
    """1 when one is of a dated past and the other of an undated present."""
    return float(not _tenses_agree(a, b))


def measures_differ(a: Claim, b: Claim) -> float:
    """1 when the words tell two extents of a thing."""
    return float(not one_extent(a, b))


FEATURES: dict[str, Feature] = {
    "subject": subject_match,
    "attribute_weight": attribute_weight,
    "attribute_unmatched": attribute_unmatched,
    "context_weight": context_weight,
    "concept_overlap": concept_overlap,
    "head": head_match,
    "unit": unit_match,
    "magnitude": magnitude_distance,
    "time": time_match,
    "marks": marks_match,
    "marks_differ": marks_differ,
    "tenses_differ": tenses_differ,
    "measures_differ": measures_differ,
    "contrast": contrast,
    "names_shared": names_shared,
    "names_unshared": names_unshared,
    "topic_differs": topic_differs,
    "names_differ": names_differ,
    "spelt_names_differ": spelt_names_differ,
    "same_document": same_document,
}


NAMES = (*FEATURES, "documents", "linked", "alone")
"""The features of a vector, in order."""


def vector(a: Claim, b: Claim, known: Relations) -> dict[str, float]:
    """All features of a pair by name, in the order of :data:`NAMES`; the last three are of the documents."""
    own = {name: feature(a, b) for name, feature in FEATURES.items()}
    between = {"documents": known.shared_names(a, b), "linked": known.linked(a, b), "alone": known.alone(a, b)}
    return own | between
