from __future__ import annotations

import pytest
from finding_makers import names

from claimcheck.findings.entities import judge_entities


def place(*written, closed=True):
    return names(*written, kind="place", closed=closed)


CASES = [
    ("alias", names("IBM"), names("International Business Machines"), "agree", "E101"),
    ("surname", names("Ilse Brandt", kind="person"), names("Dr Brandt", kind="person"), "agree", "E101"),
    ("any order", names("Ada", "Bo"), names("Bo", "Ada"), "agree", "E101"),
    ("one name of two kinds", names("Gneiss", kind="product"), names("Gneiss", kind="place"), "agree", "E101"),
    ("person, place", names("Ilse Brandt", kind="person"), place("Kiel"), "unknown", "E102"),
    (
        "person, institute",
        names("Oren Lind", kind="person"),
        names("Uxmoor Institute", kind="organization"),
        "unknown",
        "E102",
    ),
    (
        "a fund taken for a person",
        names("Uxmoor Ventures", kind="person"),
        names("Hoshida", kind="organization"),
        "conflict",
        "E202",
    ),
    (
        "two funds, one taken for a person",
        names("Uxmoor Ventures", kind="person"),
        names("Hoshida Capital", kind="organization"),
        "conflict",
        "E202",
    ),
    (
        "a company of one word taken for a person",
        names("Ostrix", kind="person"),
        names("Uxmoor Institute", kind="organization"),
        "conflict",
        "E202",
    ),
    (
        "two words, one taken for a firm",
        names("Oren Lind", kind="person"),
        names("Ilse Brandt", kind="organization"),
        "conflict",
        "E204",
    ),
    ("wood and a wood", names("wood"), names("oak"), "unknown", "E105"),
    ("two woods", names("pine"), names("oak"), "conflict", "E204"),
    ("one word, known place", names("Ostrix", kind="person"), place("Kiel"), "unknown", "E102"),
    ("person, known place", names("Oren Lind", kind="person"), place("Kiel"), "unknown", "E102"),
    ("unheard-of names", names("Ostrix", kind="place"), names("Celvar", kind="person"), "conflict", "E202"),
    ("maker, product", names("Gneiss", kind="organization"), names("Granite", kind="product"), "conflict", "E204"),
    ("place in place", place("Nanjing"), place("China"), "agree", "E103"),
    ("place of kind other", names("Nanjing"), place("China"), "agree", "E103"),
    ("unknown place in country", place("Uxmoor"), place("France"), "unknown", "E103"),
    ("street in town", place("Tanner Street"), place("Uxmoor"), "unknown", "E103"),
    ("two streets", place("Tanner Street"), place("Mill Lane"), "conflict", "E203"),
    ("a title that ends in a street", names("Mill Lane"), names("Uxmoor Blues"), "conflict", "E204"),
    ("a person named as a place", names("Paris", kind="person"), names("France", kind="person"), "conflict", "E204"),
    (
        "office, person",
        names("finance director", kind="person"),
        names("Ilse Brandt", kind="person"),
        "unknown",
        "E106",
    ),
    ("a people, a firm", names("Belgians", kind="organization"), names("Ostrix", kind="person"), "unknown", "E107"),
    ("one of a people", names("Texan"), names("Ilse Brandt", kind="person"), "unknown", "E107"),
    ("two peoples", names("Danes", kind="organization"), names("Norwegian", kind="person"), "conflict", "E204"),
    ("a people, a country", names("Danes", kind="person"), names("France", kind="person"), "conflict", "E204"),
    ("no people", names("Danesmoor", kind="person"), names("Ilse Brandt", kind="person"), "conflict", "E204"),
    ("a farmer, a person", names("farmer", kind="person"), names("Ilse Brandt", kind="person"), "unknown", "E106"),
    (
        "two who are told by what they are",
        names("farmer", kind="person"),
        names("nurse", kind="person"),
        "conflict",
        "E204",
    ),
    (
        "head of finance, person",
        names("head of finance", kind="person"),
        names("Ilse Brandt", kind="person"),
        "unknown",
        "E106",
    ),
    ("a team, a person", names("team", kind="other"), names("Ilse Brandt", kind="person"), "unknown", "E106"),
    ("a team, a firm", names("team", kind="other"), names("Brandt Ltd", kind="organization"), "conflict", "E204"),
    (
        "two offices",
        names("finance director", kind="person"),
        names("Chief operating officer", kind="person"),
        "conflict",
        "E204",
    ),
    (
        "a surname like an office",
        names("Ilse Foreman", kind="person"),
        names("Tomas Reuter", kind="person"),
        "conflict",
        "E204",
    ),
    ("open, shared", names("A1", "B2", closed=False), names("B2", closed=False), "agree", "E104"),
    ("open, apart", names("Melvion", closed=False), names("Perrin", closed=False), "unknown", "E104"),
    ("one open, apart", names("Melvion", closed=False), names("Perrin"), "unknown", "E104"),
    ("a family and its member", names("V4"), names("V4 Pro"), "unknown", "E105"),
    ("part of a closed list", names("Ada"), names("Ada", "Bo"), "differ", "E201"),
    ("closed lists that share", names("Ada", "Cy"), names("Ada", "Bo"), "conflict", "E201"),
    ("known places", place("Leipzig"), place("Dresden"), "conflict", "E203"),
    ("invented places", place("Uxmoor"), place("Ardenbruck"), "conflict", "E203"),
    ("two people", names("Ilse Brandt", kind="person"), names("Tomas Reuter", kind="person"), "conflict", "E204"),
    ("one surname", names("Ilse Brandt", kind="person"), names("Tomas Brandt", kind="person"), "conflict", "E204"),
    ("two versions", names("V4"), names("V5"), "conflict", "E204"),
]


@pytest.mark.parametrize(("a", "b", "relation", "code"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_entities(a, b, relation, code):
    forth, back = judge_entities(a, b), judge_entities(b, a)

    assert (forth.relation, forth.code) == (relation, code)
    assert forth == back


def test_places_that_the_gazetteer_knows_conflict_more_surely():
    known = judge_entities(place("Leipzig"), place("Dresden"))
    invented = judge_entities(place("Uxmoor"), place("Ardenbruck"))

    assert known.weight > invented.weight
