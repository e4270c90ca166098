from __future__ import annotations

from dataclasses import replace

import pytest
from finding_makers import against, amount, claim, day, group, month, names, year

from claimcheck.findings import judge_groups
from claimcheck.findings.labels import value_label
from claimcheck.values.claims import Comparison, State
from claimcheck.values.groups import Group


def one(*claims, **rest):
    (finding,) = judge_groups([group(*claims, **rest)], 0.5)
    return finding


def farm(first=72, second=64, **rest):
    return group(claim(amount(first), "a.md"), claim(amount(second), "b.md"), **rest)


def test_a_finding_tells_question_sides_and_evidence():
    first = claim(amount(72, text="72"), "a.md", start=100)
    second = claim(amount(64, text="64"), "b.md", start=200)

    finding = one(first, second)

    assert (finding.kind, finding.code, finding.severity) == ("quantity", "Q203", "contradiction")
    assert (finding.subject, finding.attribute) == ("Skerry Bank", "pumps")
    assert finding.reasons == ("same subject and attribute", "the values are apart")
    assert [(c.document, c.position, c.value) for c in finding.claims] == [("a.md", 0, "72"), ("b.md", 1, "64")]
    place, told = first.evidence, finding.claims[0]
    for name in ("start", "end", "line", "column", "end_line", "end_column", "text", "value_start", "value_end"):
        assert getattr(told, name) == getattr(place, name)


def test_confidence_is_that_of_the_group_times_that_of_the_rule():
    assert judge_groups([farm(confidence=0.8)], 0.5)[0].confidence == 0.76


@pytest.mark.parametrize(("minimum", "found"), [(0.0, 1), (0.76, 1), (0.77, 0), (1.0, 0)])
def test_unsure_findings_are_dropped(minimum, found):
    assert len(judge_groups([farm(confidence=0.8)], minimum)) == found


@pytest.mark.parametrize(
    ("a", "b", "severity"),
    [
        (amount(72), amount(64), "contradiction"),
        (amount(4000, step=1000, bound="~"), amount(4600), "disagreement"),
        (amount(10, bound="<"), amount(25, bound="<"), "disagreement"),
        (against("Nova-4o"), against("Nova-5.5"), "disagreement"),
        (State("release", "released"), State("release", "preview"), "contradiction"),
        (names("Ada"), names("Ada", "Bo"), "disagreement"),
    ],
)
def test_severity(a, b, severity):
    assert one(claim(a, "a.md"), claim(b, "b.md")).severity == severity


def test_one_conflict_makes_a_contradiction():
    about, near, far = amount(4000, step=1000, bound="~"), amount(4600), amount(9000)

    finding = one(claim(about, "a.md"), claim(near, "b.md"), claim(far, "c.md"))

    assert (finding.severity, finding.code, len(finding.positions)) == ("contradiction", "Q203", 3)


def test_contradictions_come_first_then_the_surest():
    groups = [
        group(claim(against("Nova-4o"), "a.md"), claim(against("Nova-5.5"), "b.md"), confidence=1.0),
        farm(confidence=0.7),
        farm(confidence=0.9),
        replace(farm(confidence=0.9), subject="Almond Bank"),
    ]

    found = [(f.severity, f.confidence, f.subject) for f in judge_groups(groups, 0.5)]

    assert found == [
        ("contradiction", 0.85, "Almond Bank"),
        ("contradiction", 0.85, "Skerry Bank"),
        ("contradiction", 0.66, "Skerry Bank"),
        ("disagreement", 0.9, "Skerry Bank"),
    ]
    assert judge_groups(groups[::-1], 0.5) == judge_groups(groups, 0.5)


@pytest.mark.parametrize("modality", ["denied", "hypothetical", "question", "superseded"])
def test_what_is_not_said_of_the_facts_takes_no_part(modality):
    assert judge_groups([group(claim(amount(72)), claim(amount(64), modality=modality))], 0.5) == ()


def test_a_plan_takes_no_part_beside_facts_but_plans_can_differ():
    planned = [claim(amount(80 + n), f"{n}.md", modality="planned") for n in range(2)]

    assert judge_groups([group(claim(amount(72), tense="past"), planned[0])], 0.5) == ()
    assert [p.value for p in one(*planned).positions] == ["80", "81"]


def test_no_groups_no_findings():
    assert judge_groups([], 0.5) == ()
    assert judge_groups([Group("quantity", "", "", (), 1.0)], 0.5) == ()
    assert judge_groups([group(claim(amount(72)))], 0.5) == ()


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        (
            [("72", "a.md"), ("64", "b.md"), ("64", "c.md")],
            "Skerry Bank: pumps: 64 in two documents, 72 in one",
        ),
        ([("72", "a.md"), ("64", "b.md")], "Skerry Bank: pumps: 72 in one document, 64 in one"),
        ([("72", "a.md"), ("64", "a.md")], "Skerry Bank: pumps: 72 and 64 in the same document"),
        (
            [("72", "a.md"), ("64", "a.md"), ("50", "a.md")],
            "Skerry Bank: pumps: 72, 64 and 50 in the same document",
        ),
        (
            [("1,072", "a.md"), ("64", "b.md")],
            "Skerry Bank: pumps: 1,072 in one document; 64 in one",
        ),
    ],
)
def test_messages(claims, message):
    made = [
        claim(amount(float(text.replace(",", "")), text=text), document, start=n * 100)
        for n, (text, document) in enumerate(claims)
    ]

    assert one(*made).message == message


def test_more_than_nine_documents_are_counted_in_figures():
    claims = [claim(amount(72, text="72"), f"{n:02}.md") for n in range(12)] + [claim(amount(64, text="64"), "z.md")]

    assert one(*claims).message == "Skerry Bank: pumps: 72 in 12 documents, 64 in one"


@pytest.mark.parametrize(
    ("first", "second", "qualifiers"),
    [
        ({}, {}, ()),
        ({"time": year(2024)}, {}, ("in 2024",)),
        ({"time": year(2024)}, {"time": year(2024)}, ("in 2024",)),
        ({"time": year(2024)}, {"time": month(2024, 5)}, ()),
        ({"time": day(2024, 5, 14)}, {}, ("on 14 May 2024",)),
        ({"time": year(2024, "<", "2024")}, {}, ("until 2024",)),
        ({"time": year(2024, text="during 2024")}, {}, ("during 2024",)),
        ({"place": "Europe"}, {"place": "europe"}, ("in Europe",)),
        ({"place": "worldwide"}, {}, ("worldwide",)),
        ({"place": "Europe"}, {"place": "Asia"}, ()),
        ({"variant": "Pro", "scope": ("net", "per year")}, {}, ("Pro", "net", "per year")),
        ({"scope": ("net",)}, {"scope": ("gross",)}, ()),
    ],
)
def test_qualifiers_that_the_claims_share(first, second, qualifiers):
    a, b = claim(amount(72, text="72"), "a.md", **first), claim(amount(64, text="64"), "b.md", **second)

    finding = one(a, b)

    assert finding.qualifiers == qualifiers
    inserted = f" ({', '.join(qualifiers)})" if qualifiers else ""
    assert finding.message == f"Skerry Bank: pumps{inserted}: 72 in one document, 64 in one"


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (amount(72, text="seventy-two\npumps"), "seventy-two pumps"),
        (amount(4000, bound="~", text="4,000 staff"), "about 4,000 staff"),
        (amount(4000, bound="~", side="<", text="4,000 staff"), "just under 4,000 staff"),
        (amount(4000, bound="~", side=">", text="4,000 staff"), "just over 4,000 staff"),
        (amount(4000, bound="~", text="About 4,000 staff"), "About 4,000 staff"),
        (amount(500, bound=">", unit="employee"), "at least 500 employee"),
        (amount(3, 5, bound="<", unit="percent"), "at most 3-5 percent"),
        (amount(5, bound="up", text="5 %"), "up 5 %"),
        (amount(2, bound="up", dimension="multiple", text="doubled"), "doubled"),
        (amount(2, bound="up", dimension="multiple", unit="time"), "up 2 time"),
        (amount(2.5e6), "2,500,000"),
        (year(1974), "1974"),
        (year(-2300, "~"), "about 2300 BC"),
        (month(2024, 5, ">"), "from May 2024"),
        (day(2024, 5, 14), "14 May 2024"),
        (day(0, 5, 14, "<"), "until 14 May"),
        (day(2024, 5, 14, clock=545), "09:05 on 14 May 2024"),
        (replace(year(2019), last=(2021, 12, 31)), "2019 to 2021"),
        (names("Ada", "Bo"), "Ada, Bo"),
        (Comparison(("Uxmoor", "Hoshida"), "level"), "level with Uxmoor, Hoshida"),
        (against("Uxmoor"), "Uxmoor"),
        (State("release", "preview"), "preview"),
        (State("encrypt", "no"), "encrypt: no"),
    ],
)
def test_values_in_words(value, label):
    assert value_label(claim(value), "Skerry Bank") == label


def test_fingerprints_know_neither_documents_nor_lines_nor_wording():
    once = one(claim(amount(72, text="72"), "a.md", start=1), claim(amount(64), "b.md", start=2))
    moved = one(claim(amount(64), "y.md", start=700), claim(amount(72, text="seventy-two"), "x.md", start=900))

    assert once.fingerprint == moved.fingerprint
    assert len(once.fingerprint) == 16


@pytest.mark.parametrize(
    "other",
    [
        farm(72, 65),
        replace(farm(), subject="Tern Shoal"),
        replace(farm(), attribute="blades"),
        group(*farm().claims, claim(amount(50))),
        group(claim(amount(72, dimension="length")), claim(amount(64, dimension="length"))),
    ],
)
def test_fingerprints_change_with_the_question_and_the_values(other):
    assert judge_groups([farm()], 0.5)[0].fingerprint != judge_groups([other], 0.5)[0].fingerprint


def test_fingerprints_of_names_fold_spelling():
    plain = one(claim(names("Celvar AG")), claim(names("Ostrix")))
    other = one(claim(names("celvar")), claim(names("OSTRIX")))

    assert plain.fingerprint == other.fingerprint


def test_an_added_document_leaves_the_fingerprint():
    more = group(*farm().claims, claim(amount(64), "c.md"))

    assert judge_groups([more], 0.5)[0].fingerprint == judge_groups([farm()], 0.5)[0].fingerprint


def test_a_document_that_names_part_of_a_yardstick_leaves_the_fingerprint():
    both, new = claim(against("Nova-4o", "Lyra 3.5 Sonata"), "a.md"), claim(against("Nova-5.5"), "b.md")

    assert one(both, new, claim(against("Nova-4o"), "c.md")).fingerprint == one(both, new).fingerprint
