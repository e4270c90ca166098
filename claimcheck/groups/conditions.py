"""When two claims can answer one question at all, and when they are told alike.

Each condition is a small symmetric question of two claims, such as one dimension, or no qualifiers that exclude each
other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from claimcheck.claims.dates import overlaps
from claimcheck.claims.naming.equality import fold, key
from claimcheck.claims.scopes import scope_synonyms, scope_words
from claimcheck.groups.amounts import AS_FACTORS, aligned
from claimcheck.groups.changes import is_beside_another
from claimcheck.groups.comparisons import same_ground
from claimcheck.groups.contrasts import are_set_apart
from claimcheck.groups.hours import hours_meet
from claimcheck.groups.lengths import one_extent
from claimcheck.groups.lives import is_of_a_life
from claimcheck.groups.names import SHORT_FORM, are_siblings, spelt_names_differ, subject_match, versions
from claimcheck.groups.plans import told_as_one
from claimcheck.groups.portions import are_part_and_whole
from claimcheck.groups.releases import are_of_two_releases
from claimcheck.groups.states import is_elliptic
from claimcheck.groups.vintages import are_of_two_years
from claimcheck.values.claims import Claim, Comparison, Names, State
from claimcheck.values.periods import COUNTED_OVER
from claimcheck.values.quantities import Quantity

PLAIN_POLES = ("yes", "no")
"""A verb asserted or denied: only the same verb of the same object answers the same question."""

TOLD_BY_SUBJECT = frozenset({"date", "entity"})
"""The kinds that say little beside whose event or whose role it is."""

PERSONAL = "personal"
"""The mark of one person's own case: "I paid", "my phone needed"."""


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


def _voices_agree(a: Claim, b: Claim) -> bool:
    """Whether an author who reports what others say does not only say otherwise himself."""
    return a.evidence.document != b.evidence.document or (a.modality == "attributed") == (b.modality == "attributed")


def _values_compare(a: Claim, b: Claim) -> bool:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        first, second = aligned(a, a.value, b, b.value)
        if {first.dimension, second.dimension} == AS_FACTORS and (is_beside_another(a) or is_beside_another(b)):
            return False
        return _amounts_compare(first, second) and (_one_way(first, second) or _of_one_period(a, b))
    if isinstance(a.value, State) and isinstance(b.value, State):
        plain = [value.pole in PLAIN_POLES for value in (a.value, b.value)]
        alike = (a.attribute == b.attribute or is_elliptic(a, b)) if all(plain) else not any(plain)
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
    changes = [amount.direction is not None for amount in (first, second)]
    if {first.dimension, second.dimension} == AS_FACTORS:
        # What is twice as big, or half that of last year, is a change however it is told.
        return all(changes) or any(amount.dimension == "percent" for amount in (first, second) if amount.direction)
    return first.dimension == second.dimension and changes[0] == changes[1]


def _one_way(first: Quantity, second: Quantity) -> bool:
    """Whether two amounts are changes of one direction, or one of them tells none: "halved" beside "half of it"."""
    return None in (first.direction, second.direction) or first.direction == second.direction


def _of_one_period(a: Claim, b: Claim) -> bool:
    """Whether both are told of one period: what rose in one year may fall in the next."""
    times = [claim.qualifiers.time for claim in (a, b)]
    first, second = ((time.first, time.last) if time else None for time in times)
    return first is not None and first == second


def _is_of_many(amount: Quantity) -> bool:
    """Whether a part of a number is one of as many ("one patient in twenty"), and no rating ("9 out of 10")."""
    return " in " in amount.text and amount.low == amount.high == 1


def _portions_agree(a: Claim, b: Claim) -> bool:
    return a.kind != "quantity" or not are_part_and_whole(a, b)


def _scopes_agree(a: Claim, b: Claim) -> bool:
    """No two words of one family that exclude each other (input, output)."""
    if not a.qualifiers.scope or not b.qualifiers.scope:
        return True
    mine, theirs = _by_family(a), _by_family(b)
    return all(mine[family] == theirs[family] for family in mine.keys() & theirs.keys())


def _by_family(claim: Claim) -> dict[str, set[str]]:
    """The scope words of a claim by the family whose members exclude each other."""
    families, synonyms = scope_words(), scope_synonyms()
    found: dict[str, set[str]] = defaultdict(set)
    for word in claim.qualifiers.scope:
        found[families.get(word, word)].add(synonyms.get(word, word))
    return found


def _not_set_apart(a: Claim, b: Claim) -> bool:
    """No words right beside two amounts that exclude each other: with tax and without it, in summer and in winter."""
    return not are_set_apart(a, b)


def _times_agree(a: Claim, b: Claim) -> bool:
    first, second = a.qualifiers.time, b.qualifiers.time
    if first is None or second is None or a.kind == "date":
        return True
    if a.kind == "quantity" and first.grain != second.grain and {first.grain, second.grain} <= COUNTED_OVER:
        return False
    return overlaps(first, second)


def tenses_agree(a: Claim, b: Claim) -> bool:
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
    """No two names of which only one has a version word, or with different ones.

    Who is told of may name what the other tells of: "Acme closed a Series B of 5m", "the Series B was 6m".
    """
    if a.kind == "comparison" or subject_match(a, b) > 0:
        return True
    return all(not versions(one.subject) or _is_named_by(one, other) for one, other in ((a, b), (b, a)))


def _is_named_by(one: Claim, other: Claim) -> bool:
    """Whether what has no version itself is told beside the name of the other's subject."""
    return not versions(other.subject) and key(one.subject) in other.names


def _not_two_names(a: Claim, b: Claim) -> bool:
    """Not two things that both texts spell, by names of which neither is short for the other."""
    return a.kind == "comparison" or not spelt_names_differ(a, b)


def _no_siblings(a: Claim, b: Claim) -> bool:
    """Not two names of one sort of thing or of one family."""
    return a.kind == "comparison" or not are_siblings(a, b)


def _of_one_life(a: Claim, b: Claim) -> bool:
    """Not births or deaths of somebody not named in both."""
    told = a.kind in TOLD_BY_SUBJECT and is_of_a_life(a) and is_of_a_life(b)
    return not told or subject_match(a, b) >= SHORT_FORM


def told_of_one(a: Claim, b: Claim) -> bool:
    """Not dates or names of two things with different names.

    Where one text tells of a maker what the other tells of the thing made, it names the thing. Amounts are told by more
    than their subject.
    """
    if a.kind not in TOLD_BY_SUBJECT:
        return True
    return subject_match(a, b) > 0 or key(a.subject) in b.names or key(b.subject) in a.names


def _cases_agree(a: Claim, b: Claim) -> bool:
    """Not one person's own case beside a rule or a rating.

    What someone counted, paid or saw for himself is plain fact, too, but who spent 19 euros says nothing of what is
    allowed, and who drove 400 km on a charge nothing of the rated range.
    """
    personal = PERSONAL in a.qualifiers.marks, PERSONAL in b.qualifiers.marks
    return personal[0] == personal[1] or not any(c.qualifiers.limit or _is_measured(c) for c in (a, b))


def marks_agree(a: Claim, b: Claim) -> bool:
    """Both plain fact, or both marked as earlier, or as a forecast."""
    return set(a.qualifiers.marks) - {PERSONAL} == set(b.qualifiers.marks) - {PERSONAL}


def _is_measured(claim: Claim) -> bool:
    """Whether a value is a measure, which turns out otherwise each time, and no count or price."""
    value = claim.value
    return isinstance(value, Quantity) and value.dimension != "count" and not value.dimension.startswith("currency:")


def _of_one_release(a: Claim, b: Claim) -> bool:
    """Not told below headings of two releases, in the notes of which much recurs.

    What names a thing or an event by itself is not told by the heading.
    """
    return a.kind not in ("quantity", "state") or not are_of_two_releases(a, b)


def _of_one_vintage(a: Claim, b: Claim) -> bool:
    """Not told of things that bear two years in their names."""
    return not are_of_two_years(a, b)


def _about_another(a: Claim, b: Claim) -> bool:
    """Neither names its own subject: the title of a work is no answer to who made it."""
    return not any(isinstance(c.value, Names) and key(c.subject) in map(key, c.value.names) for c in (a, b))


CONDITIONS: tuple[Callable[[Claim, Claim], bool], ...] = (
    _values_compare,
    _portions_agree,
    _voices_agree,
    _scopes_agree,
    _not_set_apart,
    _times_agree,
    _places_agree,
    _variants_agree,
    _not_two_names,
    _no_siblings,
    _of_one_life,
    _cases_agree,
    _about_another,
    hours_meet,
    _of_one_release,
    _of_one_vintage,
)
STRICT: tuple[Callable[[Claim, Claim], bool], ...] = (marks_agree, tenses_agree, one_extent)
"""What sets statements apart unless they are read; it is a feature, too."""
