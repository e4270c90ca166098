"""What the sample documents disagree on, and what they only seem to."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from claimcheck.claims.naming.equality import key
from claimcheck.scanning import scan
from claimcheck.values.findings import Finding, Report

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def report() -> Report:
    return scan(SEEDS)


def holders(finding: Finding) -> list[tuple[str, set[str]]]:
    """The value of each position and the file names of its documents."""
    return [(p.value, {Path(d).name for d in p.documents}) for p in finding.positions]


def one(report: Report, kind: str, attribute: str, subject: str = "DeepSeek V4") -> Finding:
    found = [
        f for f in report.findings if (f.kind, f.attribute) == (kind, attribute) and key(f.subject) == key(subject)
    ]
    assert len(found) == 1
    return found[0]


def test_all_five_are_read(report: Report) -> None:
    assert len(report.documents) == 5
    assert all(document.claims for document in report.documents)


def test_whom_the_model_is_measured_against_is_one_finding_with_two_sides(report: Report) -> None:
    finding = one(report, "comparison", "comparison target")

    (majority, three), (minority, single) = holders(finding)

    assert finding.severity == "disagreement"
    assert three == {"commentary.txt", "opinion.md", "versions.md"}
    assert single == {"deep-dive.md"}
    assert {"GPT-4o", "Claude 3.5 Sonnet"} <= set(majority.split(", "))
    assert {"GPT-5.5", "Opus 4.7"} <= set(minority.split(", "))
    assert not {key(rival) for rival in majority.split(", ")} & {key(rival) for rival in minority.split(", ")}


def test_released_or_in_preview(report: Report) -> None:
    finding = one(report, "state", "release")

    sides = dict(holders(finding))

    assert finding.severity == "contradiction"
    assert set(sides) == {"released", "preview"}
    assert {"commentary.txt", "deep-dive.md"} <= sides["released"]
    assert sides["preview"] == {"measured-view.txt"}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hangzhou", "China"), ("Hangzhou", "Chinese"), ("V4 Pro", "V4 Flash"), ("Pro", "Flash"), ("MoE", "MLA")],
)
def test_no_side_is_taken_between(report: Report, one: str, other: str) -> None:
    for finding in report.findings:
        values = [position.value for position in finding.positions]
        assert not [pair for pair in product(values, values) if one in pair[0] and other in pair[1]]


def test_figures_of_two_models_are_two_questions(report: Report) -> None:
    amounts = {"1.6 trillion", "284 billion", "49 billion", "13 billion", "33 trillion"}
    for finding in report.findings:
        values = {position.value for position in finding.positions}
        assert len([value for value in values if any(amount in value for amount in amounts)]) < 2


def test_every_finding_quotes_its_documents(report: Report) -> None:
    assert report.findings
    for claim in (claim for finding in report.findings for claim in finding.claims):
        text = (SEEDS / Path(claim.document).name).read_text(encoding="utf-8")
        assert text[claim.start : claim.end] == claim.text


def test_every_position_names_its_documents_once(report: Report) -> None:
    for finding in report.findings:
        named = [document for position in finding.positions for document in position.documents]
        told = {claim.document for claim in finding.claims}
        assert set(named) == told
