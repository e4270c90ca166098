"""Whether one place lies inside the other, as far as a small gazetteer knows.

A place is known by codes: "FR" a country, "FR.11" a region of it, "@EU" a continent. The gazetteer holds countries,
their adjectives, first-level regions of large countries, and cities of 20,000 inhabitants and more, from GeoNames
(CC BY 4.0).
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.equality import folded

PlaceRelation = Literal["inside", "apart", "unclear"]


class Readings(NamedTuple):
    """What a name may stand for: codes of areas, and codes of the regions of cities of that name."""

    areas: tuple[str, ...]
    cities: tuple[str, ...]


class Gazetteer(NamedTuple):
    """Folded names to codes, other names of cities to those names, and countries to continents."""

    areas: dict[str, tuple[str, ...]]
    cities: dict[str, tuple[str, ...]]
    other_names: dict[str, str]
    continents: dict[str, str]


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, read once when the first place is asked for."""
    folder = files("claimcheck.claims").joinpath("data")
    known = json.loads(folder.joinpath("areas.json").read_text(encoding="utf-8"))
    rows = folder.joinpath("cities.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if not row.startswith("#"))
    return Gazetteer(
        areas={name: tuple(codes) for name, codes in known["areas"].items()},
        cities={name: tuple(codes.split()) for name, codes in pairs},
        other_names=known["other names of cities"],
        continents=known["continents"],
    )


@lru_cache(maxsize=4096)
def place_relation(a: str, b: str) -> PlaceRelation | None:
    """Whether one of two places lies inside the other; None when the gazetteer does not know enough to say.

    ``unclear`` means that one is an area and may hold the other.
    """
    one, other = readings(a), readings(b)
    if not any(one) and not any(other):
        return None
    if not any(one) or not any(other):
        return "unclear" if (one.areas or other.areas) else None
    if _nested(one, other) or _nested(other, one) or _same_city(a, one, b, other):
        return "inside"
    return "unclear" if _may_nest(one, other) or _may_nest(other, one) else "apart"


def readings(name: str) -> Readings:
    """What ``name`` may stand for: "Portland, Oregon" cities that lie in Oregon, "central Spain" a part of Spain."""
    head, _, tail = (part.strip() for part in name.partition(","))
    found = _named(_city_name(head))
    within = readings(tail) if tail else Readings((), ())
    if not any(found) or not within.areas:
        return found if any(found) else _part_of(within)
    narrowed = Readings(_inside_any(found.areas, within.areas), _inside_any(found.cities, within.areas))
    return narrowed if any(narrowed) else _part_of(within)


def _city_name(head: str) -> str:
    """The folded name under which a city is known: "koln" for Cologne."""
    name = folded(head)
    return gazetteer().other_names.get(name, name)


def _named(name: str) -> Readings:
    known = gazetteer()
    found = Readings(known.areas.get(name, ()), known.cities.get(name, ()))
    direction, _, rest = name.partition(" ")
    if any(found) or direction not in words("names", "directions"):
        return found
    return _part_of(Readings(known.areas.get(rest, ()), ()))


def _part_of(area: Readings) -> Readings:
    """A place somewhere in the area, one does not know where."""
    return Readings(tuple(f"{code}?" for code in area.areas), ())


def _inside_any(codes: tuple[str, ...], areas: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in codes if any(_lies_in(code, area) for area in areas))


def _lies_in(code: str, area: str) -> bool:
    code = code.rstrip("?")
    country = code.partition(".")[0]
    return area in (code, country) or gazetteer().continents.get(country) == area.removeprefix("@")


def _nested(inner: Readings, outer: Readings) -> bool:
    """Whether some reading of the one lies in some area that the other may be."""
    return any(_lies_in(code, area) for code in (*inner.cities, *inner.areas) for area in outer.areas)


def _same_city(a: str, one: Readings, b: str, other: Readings) -> bool:
    heads = {_city_name(name.partition(",")[0]) for name in (a, b)}
    return len(heads) == 1 and bool(set(one.cities) & set(other.cities))


def _may_nest(part: Readings, other: Readings) -> bool:
    """Whether ``part`` is some part of an area in which the other lies."""
    vague = [code.rstrip("?") for code in part.areas if code.endswith("?")]
    return any(_lies_in(code, area) for code in (*other.cities, *other.areas) for area in vague)
