"""What directives hide, and the remarks on those that hide nothing."""

from __future__ import annotations

import pytest
from directive_makers import directive
from finding_makers import evidence

from claimcheck.findings.catalogue import catalogue
from claimcheck.findings.directives import INVALID, REASON, UNUSED, Book, notes
from claimcheck.values.directives import COMMANDS

END = 10_000


def hidden(directives, start, code="Q203", document="a.md"):
    return bool(Book(directives).hiding(evidence(document, start), code))


def test_the_place_of_the_claim_or_of_its_value_has_to_be_covered():
    # The evidence of these tests has its value ten characters behind its start.
    assert hidden([directive("disable-line", low=500, high=501)], 500)
    assert hidden([directive("disable-line", low=510, high=511)], 500)
    assert not hidden([directive("disable-line", low=501, high=510)], 500)
    assert not hidden([directive("disable-line", low=511, high=560)], 500)
    assert not hidden([directive("disable-line", low=400, high=500)], 500)


def test_other_documents_are_left_alone():
    assert not hidden([directive("disable-file", high=END, document="b.md")], 500)


@pytest.mark.parametrize(
    ("rules", "hides"),
    [
        ((), True),
        (("Q203",), True),
        (("q203",), True),
        (("amounts-apart",), True),
        (("D202", "Q203"), True),
        (("D202",), False),
        (("Q999",), False),
    ],
)
def test_rules(rules, hides):
    assert hidden([directive("disable-file", *rules, high=END)], 500) == hides


@pytest.mark.parametrize(
    ("first", "second", "hidden_before", "hidden_after"),
    [
        ((), (), {"Q203", "D202"}, set()),
        ((), ("Q203",), {"Q203", "D202"}, {"D202"}),
        (("Q203",), (), {"Q203"}, set()),
        (("Q203", "D202"), ("Q203",), {"Q203", "D202"}, {"D202"}),
        (("Q203",), ("D202",), {"Q203"}, {"Q203"}),
    ],
)
def test_ranges(first, second, hidden_before, hidden_after):
    both = [directive("disable", *first, at=100, low=100, high=END), directive("enable", *second, at=600)]
    codes = ("Q203", "D202")
    assert {code for code in codes if hidden(both, 300, code)} == hidden_before
    assert {code for code in codes if hidden(both, 700, code)} == hidden_after
    assert not hidden(both, 0)
    assert {code for code in codes if hidden(both[::-1], 700, code)} == hidden_after


def test_a_second_range_begins_after_the_end_of_the_first():
    three = [
        directive("disable", at=100, low=100, high=END),
        directive("enable", at=300),
        directive("disable", at=500, low=500, high=END),
    ]
    assert [hidden(three, start) for start in (0, 200, 400, 600)] == [False, True, False, True]


def test_enabling_ends_ranges_alone():
    both = [directive("disable-file", at=100, high=END), directive("enable", at=300)]
    assert hidden(both, 400)


def said(directives, used=()):
    return [(note.code, note.message) for note in notes(directives, set(used))]


FILE = directive("disable-file", high=END)
TWO = directive("disable-file", "Q203", "dates-apart", high=END)


@pytest.mark.parametrize(
    ("one", "used", "expected"),
    [
        (FILE, [], [("X201", "'claimcheck-disable-file' suppresses nothing; take it out")]),
        (FILE, ["Q203"], []),
        (TWO, [], [("X201", "'claimcheck-disable-file Q203 dates-apart' suppresses nothing; take it out")]),
        (
            TWO,
            ["Q203"],
            [("X201", "in 'claimcheck-disable-file Q203 dates-apart', dates-apart suppresses nothing; take it out")],
        ),
        (TWO, ["Q203", "D202"], []),
        (
            directive("disable-fil"),
            [],
            [("X202", "'claimcheck-disable-fil' is no suppression comment; did you mean claimcheck-disable-file?")],
        ),
        (
            directive("zzz"),
            [],
            [("X202", f"'claimcheck-zzz' is no suppression comment; there are {', '.join(COMMANDS)}")],
        ),
        (
            directive("disable-file", "Q230", high=END),
            [],
            [("X202", "in 'claimcheck-disable-file Q230', 'Q230' is no rule; did you mean Q203?")],
        ),
        (
            directive("disable-file", "Q203", "Zebra", high=END),
            ["Q203"],
            [
                (
                    "X202",
                    "in 'claimcheck-disable-file Q203 Zebra', 'Zebra' is no rule; 'claimcheck rule' lists them",
                )
            ],
        ),
        (
            directive("disable-file", "because", "it", "is", "old", high=END),
            [],
            [("X202", f"in 'claimcheck-disable-file because it is old', 'because' and 3 more are no rules; {REASON}")],
        ),
        (directive("enable"), [], [("X201", "'claimcheck-enable' ends nothing; take it out")]),
    ],
)
def test_remarks(one, used, expected):
    assert said([one], [(one, code) for code in used]) == expected


@pytest.mark.parametrize(
    ("first", "second", "third", "idle"),
    [
        ((), None, (), False),
        ((), (), (), True),
        (("Q203",), None, ("D202",), True),
        (("Q203",), ("Q203",), (), True),
        (("Q203", "D202"), ("Q203",), (), False),
        ((), ("Q203",), ("Q203",), True),
        ((), ("Q203",), ("D202",), False),
        (("Q999",), None, (), True),
    ],
)
def test_an_end_that_ends_nothing(first, second, third, idle):
    start = directive("disable", *first, at=100, low=100, high=END)
    ends = [directive("enable", *second, at=200)] if second is not None else []
    last = directive("enable", *third, at=300)
    remarks = notes([start, *ends, last], {(start, "Q203"), (start, "D202")})
    assert any(note.line == 4 for note in remarks) == idle


def test_remarks_stand_in_the_order_of_the_documents():
    several = [
        directive("disable-file", document=name, at=at) for name, at in [("b.md", 0), ("a.md", 900), ("a.md", 0)]
    ]
    assert [(note.document, note.line) for note in notes(several, ())] == [("a.md", 1), ("a.md", 10), ("b.md", 1)]


def test_a_remark_is_at_the_comment():
    (note,) = notes([directive("disable-file", at=250)], ())
    assert (note.document, note.line, note.column, note.end_line, note.end_column) == ("a.md", 3, 1, 3, 21)


def test_a_long_comment_is_quoted_in_part():
    (note,) = notes([directive("disable-file", "x" * 3_000, high=END)], ())
    assert len(note.message) < 300
    assert f"in 'claimcheck-disable-file {'x' * 55}\u2026', " in note.message


def test_the_codes_of_remarks_are_in_the_table():
    assert {catalogue()[code].reports for code in (UNUSED, INVALID)} == {("note",)}
