"""Which findings are severe enough."""

from __future__ import annotations

import pytest

from claimcheck.severities import at_least, fails
from claimcheck.values.findings import Finding, Position


def finding(severity: str) -> Finding:
    positions = (Position("1", ("a",)), Position("2", ("b",)))
    return Finding("f", "Q203", "quantity", severity, 0.9, "s", "a", (), "m", positions, ())  # type: ignore[arg-type]


GRAVE, LIGHT = finding("contradiction"), finding("disagreement")


@pytest.mark.parametrize(("least", "kept"), [("disagreement", (LIGHT, GRAVE, LIGHT)), ("contradiction", (GRAVE,))])
def test_at_least(least: str, kept: tuple[Finding, ...]) -> None:
    assert at_least((LIGHT, GRAVE, LIGHT), least) == kept  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("findings", "fail_on", "expected"),
    [
        ((GRAVE,), "contradiction", True),
        ((GRAVE,), "disagreement", True),
        ((LIGHT,), "contradiction", False),
        ((LIGHT,), "disagreement", True),
        ((LIGHT, GRAVE), "contradiction", True),
        ((LIGHT, GRAVE), "never", False),
        ((), "disagreement", False),
    ],
)
def test_fails(findings: tuple[Finding, ...], fail_on: str, *, expected: bool) -> None:
    assert fails(findings, fail_on) is expected
