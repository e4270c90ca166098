"""What is said of a check beside its report, so that nobody takes the report for all there is."""

from __future__ import annotations

from dataclasses import replace

import pytest
import report_samples

from claimcheck.reports.wording import compared, found, nothing
from claimcheck.values.findings import Checked

FILE = (".claimcheck-baseline.json",)


@pytest.mark.parametrize(
    ("checked", "lines"),
    [
        (Checked(FILE), ()),
        (
            Checked(FILE, (("accepted", 1),)),
            ("1 known finding not shown: 1 accepted; compared with .claimcheck-baseline.json",),
        ),
        (
            Checked((*FILE, "main"), (("earlier", 1200), ("fix", 2))),
            ("1,202 known findings not shown: 1,200 earlier, 2 fix; compared with .claimcheck-baseline.json and main",),
        ),
        (
            Checked(FILE, (), ("a",)),
            ("1 entry no longer occurs (a); 'claimcheck baseline prune' drops what is stale",),
        ),
        (
            Checked(FILE, (), ("a", "b", "c", "d")),
            ("4 entries no longer occur (a, b, c, \u2026); 'claimcheck baseline prune' drops what is stale",),
        ),
        (Checked(FILE, unseen=2), ("2 known findings of documents that were not read",)),
    ],
)
def test_lines(checked: Checked, lines: tuple[str, ...]) -> None:
    assert compared(checked) == lines


def test_what_is_found_is_new() -> None:
    assert [count for count, _ in found(report_samples.CHECKED)] == ["1 new contradiction", "1 new disagreement"]
    assert nothing(replace(report_samples.CHECKED, findings=())) == "nothing new"
    assert nothing(report_samples.AGREED) == "no disagreements found"
