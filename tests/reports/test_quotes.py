"""Quotations: parted at the value, made harmless, cut around it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import report_samples
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.inert import inert, one_line
from claimcheck.reports.quotes import Quote, cut, location, quote


@pytest.mark.parametrize(
    ("sentence", "value", "parts"),
    [
        ("It has 12 wheels.", "12", ("It has ", "12", " wheels.")),
        ("It has\n  12\twheels.\r\n", "12", ("It has ", "12", " wheels.")),
        ("12", "12", ("", "12", "")),
        ("It has twelve\n hundred wheels", "twelve\n hundred", ("It has ", "twelve hundred", " wheels")),
    ],
)
def test_quote(sentence: str, value: str, parts: tuple[str, str, str]) -> None:
    claim = report_samples.evidence("a.txt", f"First. {sentence}", sentence, value, 0)
    assert quote(claim) == Quote(*parts)


@pytest.mark.parametrize(("start", "end"), [(0, 3), (50, 60), (12, 12), (13, 12), (8, 999)])
def test_a_value_outside_the_evidence_leaves_it_whole(start: int, end: int) -> None:
    claim = report_samples.evidence("a.txt", "First. It has 12 wheels.", "It has 12 wheels.", "12", 0)
    assert quote(replace(claim, value_start=start, value_end=end)) == Quote("It has 12 wheels.", "", "")


def test_location() -> None:
    claim = report_samples.evidence("a\x1b[1m.txt", "One.\nIt has 12 wheels.", "It has 12 wheels.", "12", 0)
    assert location(claim) == "a\ufffd[1m.txt:2:1"


@pytest.mark.parametrize(
    ("whole", "limit", "parts"),
    [
        (Quote("one two three ", "4", " five six"), 40, ("one two three ", "4", " five six")),
        (Quote("one two three ", "4", " five six"), 14, ("… three ", "4", " five …")),
        (Quote("one two three ", "4", " five"), 13, ("… three ", "4", " five")),
        (Quote("one ", "4", " five six seven"), 12, ("one ", "4", " five …")),
        (Quote("", "four and four more", ""), 10, ("", "four and …", "")),
        (Quote("one two three four", "", ""), 9, ("one two …", "", "")),
        (Quote("onetwothreefour ", "4", ""), 9, ("…reefour ", "4", "")),
    ],
)
def test_cut(whole: Quote, limit: int, parts: tuple[str, str, str]) -> None:
    assert cut(whole, limit, "…") == Quote(*parts)


@given(st.text("ab ", max_size=60), st.text("xy ", max_size=60), st.text("cd ", max_size=60), st.integers(10, 80))
def test_a_cut_quote_fits_and_keeps_the_words_beside_the_value(before: str, value: str, after: str, limit: int) -> None:
    shorter = cut(Quote(before, value, after), limit, "…")
    assert len(shorter.text) <= limit + 4  # an ellipsis on each side of each cut, and a space
    assert (shorter.value == "") == (value == "")
    if value and len(value) <= limit:
        assert shorter.value == value
        assert before.endswith(shorter.before.removeprefix("…"))
        assert after.startswith(shorter.after.removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain  text", "plain  text"),
        ("a\x1b[31mb\x07\x9b", "a\ufffd[31mb\ufffd\ufffd"),
        ("l\u202ertl\u2066x\u200b\ufeff\u00ad", "lrtlx"),
        ("a\nb\tc\u2028d\u00a0e", "a\ufffdb\ufffdc d e"),
        ("\ud800", "\ufffd"),
        ("Zürich 東京 🎉 e\u0301", "Zürich 東京 🎉 e\u0301"),
    ],
)
def test_inert(text: str, shown: str) -> None:
    assert inert(text) == shown


def test_one_line() -> None:
    assert one_line("a\r\n b\u00a0\u2028c\x1b") == "a b c\ufffd"
