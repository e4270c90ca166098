"""Entity claims: who fills a role and where something is, and whether the wording admits others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, named

from claimcheck.claims.naming.equality import key

if TYPE_CHECKING:
    from spacy.language import Language

    from claimcheck.values.claims import Claim

HEAD = "# Harbour Trust\n\nHarbour Trust is old. "


def naming(nlp: Language, sentence: str, *names: str) -> Claim:
    """A claim that gives these names, all such claims being of one subject and attribute."""
    found = [c for c in claims(nlp, HEAD + sentence, "entity") if set(map(key, c.value.names)) == set(map(key, names))]
    assert len({(c.subject, c.attribute) for c in found}) == 1, [c.value for c in found]
    return found[0]


@pytest.mark.parametrize(
    ("sentence", "name", "word"),
    [
        ("The tower was built by Ferrante Steel.", "Ferrante Steel", "build"),
        ("Harbour Trust was founded by Angela Okafor.", "Angela Okafor", "found"),
        ("The main contractor is Ferrante Steel.", "Ferrante Steel", "contractor"),
        ("The chief executive of Harbour Trust is Angela Okafor.", "Angela Okafor", "executive"),
        ("Angela Okafor is the chief executive of Harbour Trust.", "Angela Okafor", "executive"),
        ("The director, Angela Okafor, resigned.", "Angela Okafor", "director"),
        ("Harbour Trust is based in Oslo.", "Oslo", "base"),
        ("The pumps come from Ferrante Steel.", "Ferrante Steel", "pump"),
        ("It has an office in Oslo.", "Oslo", "office"),
    ],
)
def test_who_and_where(nlp: Language, sentence: str, name: str, word: str) -> None:
    found = naming(nlp, sentence, name)
    assert found.subject == "Harbour Trust"
    assert word in found.attribute.split()


@pytest.mark.parametrize(
    ("sentence", "is_ours"),
    [
        ("The coach, Angela Okafor, praised the side.", True),
        ("The captain of the home side is Angela Okafor.", True),
        ("Its founder, Angela Okafor, saw no rivals.", True),
        ("The visitors' coach, Angela Okafor, praised them.", False),
        ("The captain of the visiting side is Angela Okafor.", False),
        ("The manager of their rivals, Angela Okafor, praised them.", False),
        ("The captain of the other team is Angela Okafor.", False),
        ("They met a side whose coach, Angela Okafor, praised them.", False),
    ],
)
def test_a_role_with_the_other_side_is_none_here(nlp: Language, sentence: str, *, is_ours: bool) -> None:
    roles = {"coach", "captain", "founder", "manager"}
    told = [c for c in claims(nlp, HEAD + sentence, "entity") if "Angela Okafor" in c.value.names]
    assert any(not roles.isdisjoint(c.attribute.split()) for c in told) == is_ours


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("The tower was built to drawings by Angela Okafor.", "Angela Okafor", "designer"),
        ("The hall was put up to plans by Angela Okafor in 1911.", "Angela Okafor", "designer"),
        ("The tower was built by Ferrante Steel to plans by Angela Okafor.", "Ferrante Steel", "build"),
        ("Ferrante Steel built the tower to plans by Angela Okafor.", "Angela Okafor", "designer"),
        ("The race was presented by its title sponsor, Banco Oriel.", "Banco Oriel", "title"),
        ("The cup is given by our sponsor, Ferrante & Kell.", "Ferrante & Kell", "sponsor"),
        ("The jury met under the chairmanship of Angela Okafor.", "Angela Okafor", "chair"),
    ],
)
def test_who_drew_gave_or_chaired_it(nlp: Language, sentence: str, name: str, role: str) -> None:
    told = [c for c in claims(nlp, HEAD + sentence, "entity") if name in c.value.names]
    assert [c.attribute.split()[0] for c in told] == [role]


def test_the_owner_of_a_role_is_the_subject(nlp: Language) -> None:
    found = naming(nlp, "The chief executive of Ferrante Steel is Angela Okafor.", "Angela Okafor")
    assert found.subject == "Ferrante Steel"


@pytest.mark.parametrize(
    "sentence", ["The chief executive is not Angela Okafor.", "Harbour Trust is large.", "The pumps come from a shop."]
)
def test_no_name_fills_a_role(nlp: Language, sentence: str) -> None:
    assert named(nlp, HEAD + sentence) == set()


def test_a_thing_is_no_answer_about_itself(nlp: Language) -> None:
    for claim in claims(nlp, HEAD + "Harbour Trust sold the mill to Ferrante Steel.", "entity"):
        assert claim.subject not in claim.value.names


def test_a_list_is_one_value(nlp: Language) -> None:
    found = naming(nlp, "The tower was built by Calder Works and Ferrante Steel.", "Calder Works", "Ferrante Steel")
    assert found.value.closed


@pytest.mark.parametrize(
    ("sentence", "closed"),
    [
        ("The contractor is Ferrante Steel.", True),
        ("The contractor, Ferrante Steel, was paid late.", True),
        ("The tower was built by Ferrante Steel.", True),
        ("A contractor is Ferrante Steel.", False),
        ("The partners include Ferrante Steel.", False),
    ],
)
def test_wordings_that_admit_others(nlp: Language, sentence: str, closed: bool) -> None:  # noqa: FBT001  # a table's column
    assert naming(nlp, sentence, "Ferrante Steel").value.closed is closed


@pytest.mark.parametrize(
    "sentence",
    [
        "One of the contractors is Ferrante Steel.",
        "The tower was built by firms such as Ferrante Steel.",
        "Its suppliers, among them Ferrante Steel, are paid late.",
    ],
)
def test_examples_are_never_the_whole_answer(nlp: Language, sentence: str) -> None:
    assert not [c for c in claims(nlp, HEAD + sentence, "entity") if c.value.closed]


@pytest.mark.parametrize(
    ("thing", "closed"), [("an office", False), ("an old office", False), ("its office", True), ("a head office", True)]
)
def test_one_of_many_admits_others(nlp: Language, thing: str, closed: bool) -> None:  # noqa: FBT001  # a table's column
    assert naming(nlp, f"It has {thing} in Oslo.", "Oslo").value.closed is closed


def test_a_counted_list_is_closed(nlp: Language) -> None:
    found = naming(nlp, "The two founders are Angela Okafor and Peter Lindqvist.", "Angela Okafor", "Peter Lindqvist")
    assert found.value.closed


def test_what_a_name_is_described_as_is_no_role_of_the_topic(nlp: Language) -> None:
    found = claims(nlp, HEAD + "Ferrante Steel is a company in Oslo.", "entity")
    assert all(c.subject == "Ferrante Steel" for c in found)


def test_owning_is_a_question(nlp: Language) -> None:
    assert naming(nlp, "Harbour Trust is owned by Ferrante Steel.", "Ferrante Steel").attribute == "own"


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Harbour Trust is based in Oslo.", "Oslo", "place"),
        ("The chief executive of Harbour Trust is Angela Okafor.", "Angela Okafor", "person"),
    ],
)
def test_kinds_of_names(nlp: Language, sentence: str, name: str, kind: str) -> None:
    assert naming(nlp, sentence, name).value.kind == kind


def test_who_fills_a_role_is_no_place(nlp: Language) -> None:
    found = claims(nlp, HEAD + "The tower was built by Ferrante Steel.", "entity")
    assert all(c.value.kind != "place" for c in found)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The main contractor, Ferrante Steel, is to be invited in May.", "asserted"),
        ("The director, Angela Okafor, did not resign.", "asserted"),
        ("Director Angela Okafor will speak in May.", "asserted"),
        ("The next director will be Angela Okafor.", "planned"),
        ("The tower will be built by Ferrante Steel.", "planned"),
    ],
)
def test_a_role_beside_a_name_is_no_part_of_the_plan(nlp: Language, sentence: str, modality: str) -> None:
    name = "Ferrante Steel" if "Ferrante" in sentence else "Angela Okafor"
    assert {c.modality for c in claims(nlp, HEAD + sentence, "entity") if c.value.names == (name,)} == {modality}


def test_where_a_firm_is_from_is_a_place(nlp: Language) -> None:
    found = claims(nlp, "Then Acme, a startup from Lyon, announced the engine.", "entity")
    assert {claim.value.kind for claim in found if claim.value.names == ("Lyon",)} == {"place"}
