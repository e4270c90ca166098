from __future__ import annotations

from finding_makers import against, amount, claim, day, group, month, names, year

from claimcheck.findings import judge_groups
from claimcheck.findings.positions import Stances, sides
from claimcheck.values.claims import Comparison, State


def held(*claims):
    """The positions of the one finding in a group of the claims, as value and documents."""
    (finding,) = judge_groups([group(*claims)], 0.5)
    return [(position.value, position.documents) for position in finding.positions]


def test_claims_that_agree_make_no_finding():
    claims = [claim(amount(72), "a.md"), claim(amount(72), "b.md"), claim(amount(70, bound=">"), "c.md")]

    assert judge_groups([group(*claims)], 0.5) == ()


def test_a_side_for_each_value_the_most_documents_first():
    claims = [claim(amount(72, text="72"), "a.md"), claim(amount(64, text="64"), "c.md"),
              claim(amount(64, text="sixty-four"), "b.md"), claim(amount(50, text="50"), "d.md")]  # fmt: skip

    assert held(*claims) == [("64", ("b.md", "c.md")), ("72", ("a.md",)), ("50", ("d.md",))]


def test_sides_of_as_many_documents_stand_in_the_order_of_the_documents():
    assert held(claim(amount(72), "b.md"), claim(amount(64), "a.md")) == [("64", ("a.md",)), ("72", ("b.md",))]


def test_a_side_is_named_by_its_most_frequent_value_then_by_the_most_precise():
    vague = amount(64, step=10, bound="~", text="64")
    one_each = [claim(vague, "a.md"), claim(amount(65, text="65"), "b.md"), claim(amount(90), "c.md")]

    assert held(*one_each)[0] == ("65", ("a.md", "b.md"))
    assert held(*one_each, claim(vague, "d.md"))[0] == ("about 64", ("a.md", "b.md", "d.md"))


def test_a_claim_that_fits_two_sides_speaks_for_neither():
    claims = [claim(amount(72), "a.md"), claim(amount(64), "b.md"), claim(amount(50, bound=">"), "c.md")]

    assert held(*claims) == [("72", ("a.md",)), ("64", ("b.md",))]


def test_a_bound_that_fits_one_side_joins_it():
    claims = [claim(amount(72), "a.md"), claim(amount(64), "b.md"), claim(amount(70, bound=">"), "c.md")]

    assert held(*claims) == [("72", ("a.md", "c.md")), ("64", ("b.md",))]


def test_a_coarse_date_joins_the_one_side_that_it_holds():
    claims = [claim(day(2023, 6, 9, text="9 June 2023"), "a.md"), claim(month(2023, 6), "b.md"),
              claim(month(2023, 9), "c.md"), claim(year(2023), "d.md")]  # fmt: skip

    assert held(*claims) == [("9 June 2023", ("a.md", "b.md")), ("September 2023", ("c.md",))]


def test_what_cannot_be_compared_with_any_side_is_left_out():
    euro, dollar = "currency:EUR", "currency:USD"
    claims = [claim(amount(9, dimension=euro), "a.md"), claim(amount(12, dimension=euro), "b.md"),
              claim(amount(10, dimension=dollar), "c.md")]  # fmt: skip

    assert [documents for _, documents in held(*claims)] == [("a.md",), ("b.md",)]


def test_two_questions_in_one_group_stay_apart():
    claims = [claim(amount(9, dimension="time"), "a.md"), claim(amount(12, dimension="length"), "b.md")]

    assert judge_groups([group(*claims)], 0.5) == ()


def test_states_and_names():
    out, preview = State("release", "released"), State("release", "preview")

    assert held(claim(out), claim(preview, "b.md")) == [("released", ("a.md",)), ("preview", ("b.md",))]
    assert held(claim(names("Celvar")), claim(names("Ostrix", "Melvion"), "b.md")) == [
        ("Celvar", ("a.md",)),
        ("Ostrix, Melvion", ("b.md",)),
    ]


def test_comparisons_are_told_from_the_subject_of_the_group():
    ahead = claim(Comparison(("Tern Shoal",), "ahead", "capacity"), "a.md", subject="Skerry Bank")
    reversed_ahead = claim(Comparison(("Skerry Bank",), "ahead", "capacity"), "b.md", subject="Tern Shoal")

    assert held(ahead, reversed_ahead) == [("ahead of Tern Shoal", ("a.md",)), ("behind Tern Shoal", ("b.md",))]


def test_yardsticks_make_one_finding_with_two_positions():
    old, new = against("Nova-4o", "Lyra 3.5 Sonata"), against("Nova-5.5", "Etude 4.7")
    claims = [claim(old, name) for name in ("a.md", "b.md", "d.md")] + [claim(new, "c.md")]

    assert held(*claims) == [
        ("Nova-4o, Lyra 3.5 Sonata", ("a.md", "b.md", "d.md")),
        ("Nova-5.5, Etude 4.7", ("c.md",)),
    ]


def test_yardsticks_that_overlap_make_one_side_across_documents():
    claims = [claim(against("Nova-4o", "Lyra 3.5 Sonata"), "a.md"), claim(against("nova 4o"), "b.md"),
              claim(against("Lyra 3.5 series"), "c.md"), claim(against("Nova-4o"), "d.md"),
              claim(against("Nova-5.5"), "e.md")]  # fmt: skip

    assert held(*claims) == [("Nova-4o, Lyra 3.5 Sonata", ("a.md", "b.md", "c.md", "d.md")), ("Nova-5.5", ("e.md",))]


def test_yardsticks_that_one_document_joins_are_no_finding():
    claims = [claim(against("Nova-4o"), "a.md"), claim(against("Nova-5.5"), "b.md"),
              claim(against("Nova-4o", "Nova-5.5"), "c.md")]  # fmt: skip

    assert judge_groups([group(*claims)], 0.5) == ()


def test_a_family_name_is_no_yardstick_of_its_own():
    claims = [claim(against("Nova-4o"), "a.md"), claim(against("Nova"), "b.md"), claim(against("Nova-5.5"), "c.md")]

    assert [value for value, _ in held(*claims)] == ["Nova-4o", "Nova-5.5"]


def test_repeated_claims_share_a_stance():
    stances = Stances([claim(amount(72), f"{n}.md") for n in range(50)] + [claim(amount(64))])

    assert sorted(len(same) for same in stances.claims) == [1, 50]
    assert sorted(sides(stances)) == [[0], [1]]
