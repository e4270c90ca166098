"""Rules for two lists of names: aliases, places inside places, open and closed lists."""

from __future__ import annotations

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.naming.equality import NameRelation, designated, name_relation
from claimcheck.claims.naming.kinds import is_kind_of, is_people
from claimcheck.claims.naming.places import PlaceRelation, place_relation, readings
from claimcheck.findings.rules import Rule, Verdict, first_answer
from claimcheck.values.claims import EntityKind, Names

PLACE_KINDS = frozenset({"place", "other"})
# Makers and what they make often share a name, and taggers mix them up.
LIKE_KINDS = frozenset({"organization", "product"})


def judge_entities(a: Names, b: Names) -> Verdict:
    """The verdict on two lists of names that answer one question."""
    return first_answer(ENTITY_RULES, a, b)


def _relations(a: Names, b: Names) -> list[list[NameRelation]]:
    return [[name_relation(x, y) for y in b.names] for x in a.names]


def _covered(a: Names, b: Names) -> bool:
    """Whether every name of ``a`` is a name of ``b``."""
    return all("same" in row for row in _relations(a, b))


def same_names(a: Names, b: Names) -> Verdict | None:
    """E101: the same names, aliases included: IBM and International Business Machines."""
    if not (_covered(a, b) and _covered(b, a)):
        return None
    return Verdict("agree", "E101", "the names are the same")


def different_kinds(a: Names, b: Names) -> Verdict | None:
    """E102: a person against a place answers another question, where the names themselves bear the kinds out.

    Taggers guess the kinds of unheard-of names, so a tag alone is no reason for silence.
    """
    shown, other = _evident_kind(a), _evident_kind(b)
    evident = shown != "other" or other != "other"
    first, second = _kind(a, shown), _kind(b, other)
    if not evident or not _kinds_differ(first, second):
        return None
    if {first, second} == {"person", "organization"} and (_may_be_a_company(a) or _may_be_a_company(b)):
        return None
    return Verdict("unknown", "E102", "the names are of different kinds")


def _kind(value: Names, shown: EntityKind) -> EntityKind:
    return value.kind if shown == "other" else shown


def _may_be_a_company(value: Names) -> bool:
    """Whether a name that is taken for a person's is one word, as those of companies are."""
    return value.kind == "person" and any(len(name.split()) == 1 for name in value.names)


def _kinds_differ(a: EntityKind, b: EntityKind) -> bool:
    return a != b and "other" not in (a, b) and {a, b} != LIKE_KINDS


def _evident_kind(value: Names) -> EntityKind:
    """The kind that the names themselves show: "Institute", a place of the gazetteer; "other" where they show none."""
    if all(designated(name) == "organization" for name in value.names):
        return "organization"
    if value.kind == "place" and all(any(readings(name)) for name in value.names):
        return "place"
    return "other"


def place_in_place(a: Names, b: Names) -> Verdict | None:
    """E103: Nanjing and China."""
    relation = _places(a, b)
    if relation == "inside":
        return Verdict("agree", "E103", "one place lies inside the other")
    in_town = {a.kind, b.kind} <= PLACE_KINDS and _is_street(a) != _is_street(b)
    if relation == "unclear" or in_town:
        return Verdict("unknown", "E103", "one place may lie inside the other")
    return None


def _is_street(value: Names) -> bool:
    """Whether the one name is that of a street, which lies in some town or other."""
    if value.kind != "place" or len(value.names) != 1:
        return False
    spelt = value.names[0].casefold().rstrip(".").split()
    return len(spelt) > 1 and spelt[-1] in words("names", "streets")


def _places(a: Names, b: Names) -> PlaceRelation | None:
    if not {a.kind, b.kind} <= PLACE_KINDS or len(a.names) != 1 or len(b.names) != 1:
        return None
    return place_relation(a.names[0], b.names[0])


def open_lists(a: Names, b: Names) -> Verdict | None:
    """E104: where others are admitted ("a supplier is A"), another name takes nothing away."""
    if a.closed and b.closed:
        return None
    if any("same" in row for row in _relations(a, b)):
        return Verdict("agree", "E104", "the lists share a name and admit others")
    return Verdict("unknown", "E104", "the list admits other names")


def wider_names(a: Names, b: Names) -> Verdict | None:
    """E105: a family of things against a member of it: "X 4" and "X 4 Pro", "wood" and "oak"."""
    rows = _relations(a, b)
    is_wider = any(is_kind_of(x, y) or is_kind_of(y, x) for x in a.names for y in b.names)
    if any("same" in row for row in rows) or not (is_wider or any("vague" in row for row in rows)):
        return None
    return Verdict("unknown", "E105", "one name may be a wider form of the other")


def office_and_person(a: Names, b: Names) -> Verdict | None:
    """E106: an office against a person, who may hold it: "approved by the finance director", "approved by Ada Wren".

    A team or a board may as well be the person's.
    """
    if _is_office(a) == _is_office(b):
        return None
    office, name = (a, b) if _is_office(a) else (b, a)
    if name.kind != "person" or office.kind not in ("person", "other"):
        return None
    return Verdict("unknown", "E106", "the person may hold the office, or be of the body")


def _is_office(value: Names) -> bool:
    """Whether all answers are told by their office or by what they are ("a farmer"), and not by a name."""
    last = [name.split(" of ")[0].split()[-1] for name in value.names]
    known = words("roles", "holders") | load("bystanders")["people"].keys()
    return all(word.islower() and word in known for word in last)


def people_and_name(a: Names, b: Names) -> Verdict | None:
    """E107: a people against somebody with a name, who may be of it: "the Danes bought it", "Grell & Co bought it"."""
    told = [all(map(is_people, value.names)) for value in (a, b)]
    named = b if told[0] else a
    if told[0] == told[1] or any(readings(name).areas for name in named.names):
        return None
    return Verdict("unknown", "E107", "who is named may be of the people")


def part_of_list(a: Names, b: Names) -> Verdict | None:
    """E201: closed lists that share names but not all: "founded by A", "founded by A and B"."""
    if not any("same" in row for row in _relations(a, b)):
        return None
    if _covered(a, b) or _covered(b, a):
        return Verdict("differ", "E201", "one list names more than the other", 0.7)
    return Verdict("conflict", "E201", "the lists share some names but not all", 0.8)


def other_kinds(a: Names, b: Names) -> Verdict | None:
    """E202: different names that a tagger takes for different kinds of thing.

    Of a person and an organization it tells little where neither name bears it out.
    """
    plain = _evident_kind(a) == _evident_kind(b) == "other"
    if not _kinds_differ(a.kind, b.kind) or (plain and {a.kind, b.kind} == {"person", "organization"}):
        return None
    return Verdict("conflict", "E202", "the names are different", 0.8)


def other_places(a: Names, b: Names) -> Verdict | None:
    """E203: places that the gazetteer knows, or only one of which it knows, and neither inside the other."""
    relation = _places(a, b)
    if relation == "apart":
        return Verdict("conflict", "E203", "the places are different", 0.95)
    if "place" in (a.kind, b.kind):
        return Verdict("conflict", "E203", "the places are different, as far as known", 0.8)
    return None


def other_names(a: Names, b: Names) -> Verdict:  # noqa: ARG001  # a rule takes two values
    """E204: different names where one answer is right."""
    return Verdict("conflict", "E204", "the names are different", 0.9)


ENTITY_RULES: tuple[Rule[Names], ...] = (
    same_names,
    different_kinds,
    place_in_place,
    open_lists,
    wider_names,
    office_and_person,
    people_and_name,
    part_of_list,
    other_kinds,
    other_places,
    other_names,
)
