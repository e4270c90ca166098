"""What of a report is shown: limits, sections, and one document of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimcheck.arranging import NO_SUBJECT, arranged, marked
from claimcheck.errors import ConfigError, InputError
from claimcheck.values.claims import Claim, Evidence
from claimcheck.values.findings import DocumentSummary, Finding, FindingClaim, Position, Report, SourceText
from claimcheck.values.quantities import Quantity
from claimcheck.views import View


def _finding(name: str, *documents: str, subject: str = "ferry", kind: str = "quantity") -> Finding:
    claims = tuple(
        FindingClaim(document, 0, 9, 1, 1, 1, 10, "It has 8.", "8", number, 7, 8)
        for number, document in enumerate(documents)
    )
    positions = tuple(Position(document, (document,)) for document in documents)
    return Finding(name, "Q203", kind, "contradiction", 0.9, subject, "seats", (), name, positions, claims)  # type: ignore[arg-type]


FINDINGS = (
    _finding("1", "b", "c", subject="The Ferry"),
    _finding("2", "a", "b", subject="pier", kind="date"),
    _finding("3", "a", "c", subject="ferry"),
    _finding("4", "c", "d", subject="", kind="state"),
    _finding("5", "b", "c", subject="ferry"),
)
REPORT = Report(tuple(DocumentSummary(name, 9, 3) for name in "abcd"), FINDINGS)


def _names(findings: tuple[Finding, ...]) -> str:
    return "".join(finding.message for finding in findings)


def test_nothing_asked_for_changes_nothing() -> None:
    assert arranged(REPORT, View()) == REPORT


@pytest.mark.parametrize(("limit", "shown"), [(1, "1"), (3, "123"), (5, "12345"), (9, "12345"), (None, "12345")])
def test_a_limit_shows_the_foremost_and_counts_all(limit: int | None, shown: str) -> None:
    report = arranged(REPORT, View(limit=limit))
    assert _names(report.findings) == shown
    assert _names(report.findings + report.omitted) == "12345"
    assert report.summary == REPORT.summary
    assert report.matrix == REPORT.matrix
    assert report.kinds == REPORT.kinds


@pytest.mark.parametrize(
    ("group_by", "order", "sections"),
    [
        ("document", "23154", [("a", 0, 2, ()), ("b", 2, 4, (0,)), ("c", 4, 5, (1, 2, 3)), ("d", 5, 5, (4,))]),
        ("subject", "13542", [("ferry", 0, 3, ()), (NO_SUBJECT, 3, 4, ()), ("pier", 4, 5, ())]),
        ("kind", "13524", [("quantity", 0, 3, ()), ("date", 3, 4, ()), ("state", 4, 5, ())]),
    ],
)
def test_sections(group_by: str, order: str, sections: list[tuple[str, int, int, tuple[int, ...]]]) -> None:
    report = arranged(REPORT, View(group_by=group_by))  # type: ignore[arg-type]
    assert _names(report.findings) == order
    assert [(s.title, s.first, s.last, s.elsewhere) for s in report.sections] == sections


def test_the_limit_comes_before_the_sections() -> None:
    report = arranged(REPORT, View(limit=2, group_by="document"))
    assert _names(report.findings) == "21"
    assert _names(report.omitted) == "345"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"limit": 0}, "limit is 0; give a number from 1, or none to see all findings"),
        ({"group_by": "subjects"}, "did you mean subject?"),
        ({"link_base": "javascript:alert(1)"}, "'javascript:alert(1)' is no address"),
        ({"link_base": "host.example/a"}, "is no address"),
        ({"link_base": "https://"}, "is no address"),
        ({"link_base": "https://a b"}, "is no address"),
        ({"link_base": "https://a\n"}, "is no address"),
        ({"link_base": "http://[a"}, "is no address"),
    ],
)
def test_views_are_checked(options: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        View(**options)  # type: ignore[arg-type]
    assert said in str(raised.value)


@pytest.mark.parametrize("base", ["https://host.example/us/texts/blob/main", "file:///texts", "../texts", "/texts", ""])
def test_addresses(base: str) -> None:
    assert arranged(REPORT, View(link_base=base)).link_base == base


def _claim(name: str, start: int) -> Claim:
    return Claim("quantity", "ferry", "seats", Quantity(8, 8, "", "="), Evidence(name, 0, 9, 1, 1, 1, 10, "", start, 8))


def test_one_document_with_its_claims_and_findings() -> None:
    sources = tuple(SourceText(name, "It has 8.", (_claim(name, 7), _claim(name, 1))) for name in "abcd")
    report = replace(REPORT, sources=sources)
    document = marked(arranged(report, View(limit=1)), "a")
    assert (document.name, document.text, len(document.claims)) == ("a", "It has 8.", 2)
    assert _names(document.findings) == "3"  # the other is of a date
    assert _names(marked(report, "b", lambda claim: claim.evidence.value_start == 1).findings) == ""
    with pytest.raises(InputError, match="e: this is none of the documents"):
        marked(report, "e")
