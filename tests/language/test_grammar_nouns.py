"""Noun phrases annotated in both styles by hand; ``>`` before a row's word marks the head that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from claimcheck.language import grammar

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc

    Annotate = Callable[[str], Doc]


class Case(NamedTuple):
    notation: str
    head: int
    core: str
    phrase: str


EXTENTS = (
    Case(
        "the/DT/det/2 new/JJ/amod/2 plant/NN/ROOT/2 in/IN/case/4 Rome/NNP/nmod/2",
        2,
        "new plant",
        "the new plant in Rome",
    ),
    Case(
        "the/DT/det/2 new/JJ/amod/2 plant/NN/ROOT/2 in/IN/prep/2 Rome/NNP/pobj/3",
        2,
        "new plant",
        "the new plant in Rome",
    ),
    Case("Acme/NNP/nmod:poss/2 's/POS/case/0 revenue/NN/ROOT/2", 2, "revenue", "Acme 's revenue"),
    Case("Acme/NNP/poss/2 's/POS/case/0 revenue/NN/ROOT/2", 2, "revenue", "Acme 's revenue"),
    Case("Orion/NNP/ROOT/0 5/CD/flat/0 of/IN/case/3 Acme/NNP/nmod/0", 0, "Orion 5", "Orion 5 of Acme"),
    Case("Orion/NNP/ROOT/0 5/CD/nummod/0 of/IN/prep/0 Acme/NNP/pobj/2", 0, "Orion 5", "Orion 5 of Acme"),
    Case("Orion/NNP/compound/2 5/CD/nummod/2 Pro/NNP/ROOT/2", 2, "Orion 5 Pro", "Orion 5 Pro"),
    Case("Orion/NNP/ROOT/0 5/CD/flat/0 Pro/NNP/flat/0", 0, "Orion 5 Pro", "Orion 5 Pro"),
    Case("Jane/NNP/ROOT/0 Doe/NNP/flat/0", 0, "Jane Doe", "Jane Doe"),
    Case("Jane/NNP/compound/1 Doe/NNP/ROOT/1", 1, "Jane Doe", "Jane Doe"),
    Case("about/RB/advmod/1 500/CD/nummod/3 new/JJ/amod/3 staff/NN/ROOT/3", 3, "new staff", "about 500 new staff"),
    Case("about/RB/advmod/1 500/CD/nummod/3 new/JJ/amod/3 staff/NN/ROOT/3", 1, "500", "about 500"),
    Case(
        "a/DT/det/4 cost/NN/compound/3 -/HYPH/punct/3 saving/VBG/amod/4 plan/NN/ROOT/4",
        4,
        "cost - saving plan",
        "a cost - saving plan",
    ),
    Case("the/DT/det/1 car/NN/ROOT/1 that/WDT/nsubj/3 won/VBD/acl:relcl/1", 1, "car", "the car"),
    Case("the/DT/det/1 car/NN/ROOT/1 built/VBN/acl/1 here/RB/advmod/2", 1, "car", "the car built here"),
    Case("the/DT/det/1 car/NN/ROOT/1 ,/,/punct/3 built/VBN/acl/1 here/RB/advmod/3", 1, "car", "the car"),
    Case("its/PRP$/nmod:poss/1 chief/NN/ROOT/1 ,/,/punct/3 Jane/NNP/appos/1", 1, "chief", "its chief"),
    Case("Rome/NNP/ROOT/0 and/CC/cc/2 Oslo/NNP/conj/0", 0, "Rome", "Rome"),
    Case(
        "ports/NNS/ROOT/0 in/IN/case/2 Rome/NNP/nmod/0 and/CC/cc/4 Oslo/NNP/conj/2",
        0,
        "ports",
        "ports in Rome and Oslo",
    ),
    Case(
        "Rome/NNP/nsubj/3 is/VBZ/cop/3 the/DT/det/3 capital/NN/ROOT/3 of/IN/case/5 Italy/NNP/nmod/3",
        3,
        "capital",
        "the capital of Italy",
    ),
    Case("fast/JJ/amod/3 and/CC/cc/2 cheap/JJ/conj/0 cars/NNS/ROOT/3", 3, "fast and cheap cars", "fast and cheap cars"),
)


@pytest.mark.parametrize("case", EXTENTS, ids=lambda case: f"{case.core}:{case.notation[:30]}")
def test_extents(case: Case, annotated: Annotate) -> None:
    doc = annotated(case.notation)
    assert grammar.core(doc[case.head]).text.strip() == case.core
    assert grammar.phrase(doc[case.head]).text.strip() == case.phrase


def _texts(tokens: list) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("ports/NNS/ROOT/0 such/JJ/case/3 as/IN/fixed/1 Rome/NNP/nmod/0", [("such as", "Rome")]),
        ("ports/NNS/ROOT/0 such/JJ/amod/2 as/IN/prep/0 Rome/NNP/pobj/2", [("such as", "Rome")]),
        ("cuts/NNS/ROOT/0 because/IN/case/3 of/IN/fixed/1 debt/NN/nmod/0", [("because of", "debt")]),
        ("cuts/NNS/ROOT/0 because/IN/prep/0 of/IN/pcomp/1 debt/NN/pobj/2", [("because of", "debt")]),
        ("way/NN/ROOT/0 out/IN/case/3 of/IN/case/3 town/NN/nmod/0", [("out of", "town")]),
        ("way/NN/ROOT/0 out/IN/prep/0 of/IN/prep/1 town/NN/pobj/2", [("out of", "town")]),
        (
            "ports/NNS/ROOT/0 in/IN/case/2 Rome/NNP/nmod/0 for/IN/case/4 cars/NNS/nmod/0",
            [("in", "Rome"), ("for", "cars")],
        ),
        (
            "ports/NNS/ROOT/0 in/IN/prep/0 Rome/NNP/pobj/1 for/IN/prep/0 cars/NNS/pobj/3",
            [("in", "Rome"), ("for", "cars")],
        ),
        ("Acme/NNP/nmod:poss/2 's/POS/case/0 ports/NNS/ROOT/2", []),
    ],
)
def test_complements(notation: str, expected: list[tuple[str, str]], annotated: Annotate) -> None:
    doc = annotated(notation)
    head = next(token for token in doc if token.dep_ == "ROOT")
    assert [(found.preposition, found.head.text) for found in grammar.complements(head)] == expected


@pytest.mark.parametrize(
    ("notation", "head", "expected"),
    [
        ("its/PRP$/nmod:poss/1 chief/NN/ROOT/1 ,/,/punct/3 Jane/NNP/appos/1", 1, ["Jane"]),
        ("its/PRP$/nmod:poss/1 chief/NN/ROOT/1 ,/,/punct/3 Jane/NNP/appos/1", 3, ["chief"]),
        ("chief/NN/nmod:desc/1 Jane/NNP/ROOT/1", 1, ["chief"]),
        ("chief/NN/compound/1 Jane/NNP/ROOT/1", 0, ["Jane"]),
        ("Acme/NNP/compound/1 Motors/NNP/ROOT/1", 1, []),
        ("steel/NN/compound/1 plant/NN/ROOT/1", 1, []),
        ("chief/NN/nsubj/4 ,/,/punct/2 Jane/NNP/nsubj/4 ,/,/punct/2 left/VBD/ROOT/4", 0, ["Jane"]),
        ("chief/NN/nsubj/2 Jane/NNP/nsubj/2 left/VBD/ROOT/2", 0, []),
        ("the/DT/det/1 clerk/NN/nsubj/3 Jane/NNP/nsubj/3 left/VBD/ROOT/3", 1, ["Jane"]),
    ],
)
def test_appositions(notation: str, head: int, expected: list[str], annotated: Annotate) -> None:
    assert _texts(grammar.appositions(annotated(notation)[head])) == expected


@pytest.mark.parametrize(
    "notation",
    [
        "Rome/NNP/ROOT/0 ,/,/punct/2 Oslo/NNP/conj/0 and/CC/cc/4 Bonn/NNP/conj/0",
        "Rome/NNP/ROOT/0 ,/,/punct/0 Oslo/NNP/conj/0 and/CC/cc/2 Bonn/NNP/conj/2",
    ],
)
@pytest.mark.parametrize("head", [0, 2, 4])
def test_conjuncts_from_any_of_them(notation: str, head: int, annotated: Annotate) -> None:
    assert _texts(grammar.conjuncts(annotated(notation)[head])) == ["Rome", "Oslo", "Bonn"]


def test_conjuncts_behind_their_own_prepositions(annotated: Annotate) -> None:
    doc = annotated("in/IN/prep/0 Rome/NNP/pobj/0 and/CC/cc/0 in/IN/conj/0 Oslo/NNP/pobj/3")
    assert _texts(grammar.conjuncts(doc[1])) == ["Rome", "Oslo"]


def test_a_noun_is_not_coordinated_with_a_verb(annotated: Annotate) -> None:
    doc = annotated("it/PRP/nsubj/2 is/VBZ/cop/2/be maker/NN/ROOT/2 and/CC/cc/4 sells/VBZ/conj/2/sell")
    assert _texts(grammar.conjuncts(doc[2])) == ["maker"]


def test_modifiers_owner_and_count(annotated: Annotate) -> None:
    doc = annotated("its/PRP$/nmod:poss/4 500/CD/nummod/4 new/JJ/amod/4 steel/NN/compound/4 plants/NNS/ROOT/4")
    assert _texts(grammar.modifiers(doc[4])) == ["new", "steel"]
    assert _texts(grammar.number_modifier(doc[4])) == ["500"]
    assert grammar.possessor(doc[4]) == doc[0]
    assert grammar.possessor(doc[3]) is None


def test_a_version_is_no_count(annotated: Annotate) -> None:
    doc = annotated("Orion/NNP/ROOT/0 5/CD/nummod/0")
    assert grammar.number_modifier(doc[0]) == []


MODIFIED = [
    ("the/DT/det/2 launch/NN/compound/2 window/NN/ROOT/2", 1, "window"),
    ("the/DT/det/2 launch/NN/compound/2 window/NN/ROOT/2", 2, None),
    ("the/DT/det/3 launch/NN/compound/3 time/NN/compound/3 window/NN/ROOT/3", 1, "window"),
    ("launch/NN/ROOT/0 of/IN/case/2 Orion/NNP/nmod/0", 0, None),
    ("new/JJ/amod/1 window/NN/ROOT/1", 0, None),
    ("Acme/NNP/compound/1 window/NN/ROOT/1", 0, None),
    ("the/DT/det/1 launch/NN/nmod:poss/3 's/POS/case/1 window/NN/ROOT/3", 1, None),
]


@pytest.mark.parametrize(("notation", "noun", "expected"), MODIFIED)
def test_the_noun_that_another_only_modifies(
    notation: str, noun: int, expected: str | None, annotated: Annotate
) -> None:
    found = grammar.modified_noun(annotated(notation)[noun])
    assert (found.text if found is not None else None) == expected
