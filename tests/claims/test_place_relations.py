from __future__ import annotations

import pytest

from claimcheck.claims.naming.places import place_relation

CASES = [
    ("Nanjing", "China", "inside"),
    ("Nanjing", "Chinese", "inside"),
    ("Nanjing, China", "Nanjing", "inside"),
    ("Munich", "Bavaria", "inside"),
    ("Bavaria", "Germany", "inside"),
    ("Kiel", "Europe", "inside"),
    ("Austin", "Texas", "inside"),
    ("Texas", "USA", "inside"),
    ("Britain", "United Kingdom", "inside"),
    ("Edinburgh", "Scotland", "inside"),
    ("Cologne", "Köln", "inside"),
    ("Cologne", "Germany", "inside"),
    ("Cologne", "Düsseldorf", "apart"),
    ("Atlanta", "Georgia", "inside"),
    ("Tbilisi", "Georgia", "inside"),
    ("Munich", "Saxony", "apart"),
    ("Edinburgh", "England", "apart"),
    ("Kiel", "Asia", "apart"),
    ("Leipzig", "Dresden", "apart"),
    ("Portland, Oregon", "Portland, Maine", "apart"),
    ("France", "Germany", "apart"),
    ("Bavaria", "Saxony", "apart"),
    ("northern France", "Lille", "unclear"),
    ("northern France", "France", "inside"),
    ("northern France", "Berlin", "apart"),
    ("Uxmoor Flats", "France", "unclear"),
    ("Uxmoor, France", "Lille", "unclear"),
    ("Uxmoor, France", "Berlin", "apart"),
    ("Uxmoor", "Kiel", None),
    ("Uxmoor", "Ardenbruck", None),
]


@pytest.mark.parametrize(("a", "b", "relation"), CASES)
def test_place_relations(a, b, relation):
    assert place_relation(a, b) == relation
    assert place_relation(b, a) == relation
