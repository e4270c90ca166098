from __future__ import annotations

import pytest
from finding_makers import amount, claim, group

from claimcheck.findings import judge_groups
from claimcheck.findings.closeness import closeness

# The claims of these tests are 60 characters long.
CASES = [
    ("two documents", [("a.md", 0), ("b.md", 0)], 1.0),
    ("one document, far apart", [("a.md", 0), ("a.md", 400)], 0.9),
    ("one sentence", [("a.md", 0), ("a.md", 0)], 0.6),
    ("consecutive sentences", [("a.md", 0), ("a.md", 61)], 0.6),
    ("consecutive rows", [("a.md", 0), ("a.md", 65), ("a.md", 130)], 0.6),
    ("a statement further on", [("a.md", 0), ("a.md", 61), ("a.md", 300)], 0.9),
    ("a gap too long", [("a.md", 0), ("a.md", 69)], 0.9),
    ("another document", [("a.md", 0), ("a.md", 61), ("b.md", 122)], 1.0),
]


@pytest.mark.parametrize(("places", "share"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_statements_of_one_document_leave_less_confidence(places, share):
    claims = [claim(amount(n), document, start=start) for n, (document, start) in enumerate(places)]

    assert closeness(claims).share == share
    assert closeness(claims[::-1]) == closeness(claims)
    assert bool(closeness(claims).reasons) == (share < 1)


def test_a_document_that_contradicts_itself_is_a_finding():
    first, second = claim(amount(72), "a.md", start=0), claim(amount(64), "a.md", start=900)

    (finding,) = judge_groups([group(first, second, confidence=0.9)], 0.5)

    assert finding.confidence == 0.77
    assert finding.reasons[-1] == "one document says both"
    assert [position.documents for position in finding.positions] == [("a.md",), ("a.md",)]
