"""A document with its claims marked: what is marked how, what fits, and what can't come through."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import claim_samples
import pytest
import report_samples
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from terminals import Terminal

from claimcheck.reports.marked import write
from claimcheck.values.claims import Claim
from claimcheck.values.findings import FindingClaim, Position
from claimcheck.values.marked import MarkedDocument

if TYPE_CHECKING:
    from claimcheck.values.claims import ClaimKind

_STYLE = re.compile(r"\x1b\[[0-9;]*m")
NAME = "notes/mill.md"
TEXT = claim_samples.TEXTS[NAME]
MILL = MarkedDocument(
    NAME, TEXT, tuple(claim for claim in claim_samples.EVERYDAY if claim.evidence.document == NAME), ()
)
HOSTILE = MarkedDocument(
    report_samples.HOSTILE_NAME,
    report_samples.HOSTILE_TEXT,
    tuple(claim for claim in claim_samples.HOSTILE if claim.evidence.document == report_samples.HOSTILE_NAME),
    report_samples.HOSTILE.findings,
)


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")


def _text(document: MarkedDocument, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    write(document, stream)
    return stream.getvalue()


def _marked(text: str, *words: tuple[ClaimKind, str]) -> MarkedDocument:
    """A document in which the words are claims of these kinds."""
    claims = tuple(
        Claim(kind, "mill", "size", MILL.claims[0].value, claim_samples.at("a.txt", text, text, said))
        for kind, said in words
    )
    return MarkedDocument("a.txt", text, claims, ())


def _body(document: MarkedDocument, stream: io.StringIO | None = None) -> list[str]:
    """The lines between the legend and the sum."""
    return _text(document, stream).splitlines()[3:-2]


def test_a_plain_page_has_letters_under_the_words() -> None:
    assert _text(MILL).splitlines() == [
        "━━ notes/mill.md ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 5 claims ━━",
        "Q quantity  D date  E entity  C comparison  S state",
        "",
        "1 │ # Corran Mill",
        "2 │",
        "3 │ Corran Mill turned about 4,000 tonnes of oats in 2023.",
        "  │                    QQQQQQQQQQQQQQQQQQ",
        "4 │ It was built on 14 March 1871 by Anna Brae and Iain Brae.",
        "  │                 DDDDDDDDDDDDD",
        "  │                 EEEEEEEEEEEEE",
        "5 │",
        "6 │ - It grinds faster than",
        "  │             CCCCCCCCCCC",
        "7 │   Tarn Mill.",
        "  │   CCCCCCCCC",
        "8 │ - Its pond froze at -5 °C.",
        "  │                     QQQQQ",
        "",
        "2 quantity · 1 date · 1 entity · 1 comparison · part of 0 findings",
    ]


def test_a_terminal_has_colours_and_letters_for_what_lies_over_them() -> None:
    lines = _body(MILL, Terminal())
    assert "\x1b[4;36mabout 4,000 tonnes\x1b[0m" in lines[2]
    assert "\x1b[4;33m14 March 1871\x1b[0m" in lines[3]
    assert _STYLE.sub("", lines[4]).strip(" │") == "EEEEEEEEEEEEE"


def test_no_color_leaves_the_underline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    codes = set(";".join(re.findall(r"\x1b\[([0-9;]*)m", _text(MILL, Terminal()))).split(";"))
    assert codes == {"0", "1", "2", "4"}


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ([("quantity", "12 old mills"), ("state", "old")], ["QQQQQQQQQQQQ", "   SSS"]),
        ([("state", "old"), ("quantity", "12 old")], ["QQQQQQ", "   SSS"]),
        ([("quantity", "12"), ("state", "old"), ("entity", "mills")], ["QQ SSS EEEEE"]),
        ([("quantity", "12"), ("quantity", "12")], ["QQ"]),
        ([("quantity", "12 old"), ("state", "old mills"), ("entity", "mills")], ["QQQQQQ EEEEE", "   SSSSSSSSS"]),
    ],
)
def test_claims_that_overlap_have_rows_of_their_own(words: list[tuple[ClaimKind, str]], rows: list[str]) -> None:
    first, *marks = _body(_marked("12 old mills", *words))
    assert first == "1 │ 12 old mills"
    assert marks == [f"  │ {row}" for row in rows]


def test_letters_stand_under_wide_characters_and_tabs() -> None:
    lines = _body(_marked("東京\thas 9 mills", ("quantity", "9 mills")))
    assert lines == ["1 │ 東京    has 9 mills", f"  │ {' ' * 12}QQQQQQQ"]


def test_long_lines_are_broken_behind_spaces_with_their_marks() -> None:
    text = f"{'word ' * 20}has 9 mills {'word ' * 20}".strip()
    lines = _body(_marked(text, ("quantity", "9 mills")))
    assert all(len(line) <= 80 for line in lines)
    rows = [line[4:] for line in lines if "Q" not in line]
    assert " ".join(rows) == text
    (above,) = [before for before, after in pairwise(lines) if "Q" in after]
    (marks,) = [line for line in lines if "Q" in line]
    assert above[marks.index("Q") : marks.rindex("Q") + 1] == "9 mills"


@pytest.mark.parametrize(
    ("text", "lines"), [("a\n", 1), ("a", 1), ("a\n\n", 2), ("\n", 1), ("a\r\nb\rc\n", 3), ("", 1)]
)
def test_lines_are_those_of_the_file(text: str, lines: int) -> None:
    assert [line[0] for line in _body(MarkedDocument("a.txt", text, (), ()))] == [str(n + 1) for n in range(lines)]


def _with_finding() -> MarkedDocument:
    finding = report_samples.EVERYDAY.findings[0]
    here = claim_samples.EVERYDAY[0].evidence
    claim = replace(
        finding.claims[0], document=NAME, value_start=here.value_start, value_end=here.value_end, position=0
    )
    others = tuple(replace(finding.claims[2], document=f"{n}.txt") for n in range(5))
    positions = (Position("4,000 t", (NAME,)), Position("5,000 t", tuple(f"{n}.txt" for n in range(5))))
    return replace(MILL, findings=(replace(finding, claims=(claim, *others), positions=positions),))


def test_findings_stand_under_the_line_of_their_claim() -> None:
    lines = _text(_with_finding()).splitlines()
    claim = next(n for n, line in enumerate(lines) if line.startswith("3 │"))
    note = " ".join(line[3:].strip() for line in lines[claim + 2 : claim + 4])
    assert note == (
        "━━ contradiction Harlow Bridge: length · 4,000 t here; 5,000 t in 0.txt:1:3, 1.txt:1:3, 2.txt:1:3 and 2 more"
    )
    assert lines[-1].endswith("part of 1 finding")


def test_a_claim_of_a_finding_is_bold() -> None:
    assert "\x1b[1;4;36mabout 4,000 tonnes\x1b[0m" in _text(_with_finding(), Terminal())


def test_a_finding_is_told_once() -> None:
    document = _with_finding()
    (finding,) = document.findings
    here = claim_samples.EVERYDAY[4].evidence
    again: FindingClaim = replace(finding.claims[0], value_start=here.value_start, value_end=here.value_end)
    text = _text(replace(document, findings=(replace(finding, claims=(*finding.claims, again)),)))
    assert text.count("5,000 t") == 1
    assert "length · as under line 3\n" in text


@pytest.mark.parametrize("columns", [40, 80, 160])
@pytest.mark.parametrize("document", [MILL, HOSTILE, _with_finding()])
def test_every_line_fits(document: MarkedDocument, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(cell_len, _text(document).splitlines())) <= columns


def test_commands_of_services_are_broken() -> None:
    lines = _body(_marked("##[error]x has 9 mills", ("quantity", "9 mills")))
    assert lines == ["1 │ # #[error]x has 9 mills", f"  │ {' ' * 16}QQQQQQQ"]


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "utf-8"])
def test_any_encoding_can_be_written(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict")
    write(HOSTILE, stream)
    write(MILL, stream)
    stream.flush()
    assert "QQQQQQQQQQQQQQQQQQ" in raw.getvalue().decode(encoding)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None), min_size=1), st.text())
def test_no_control_character_of_a_document_comes_through(around: str, value: str, name: str) -> None:
    document = replace(_marked(f"{around}{value}{around}", ("state", value)), name=name)
    text = _STYLE.sub("", _text(document, Terminal()))
    assert {unicodedata.category(character) for character in text.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Cs"})
