"""The console report: what it says, what it fits into, and what can't come through it."""

from __future__ import annotations

import io
import os
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import report_samples
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from terminals import Terminal

from claimcheck.reports.text import write

if TYPE_CHECKING:
    from claimcheck.values.findings import Report

_STYLE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")


def _text(report: Report, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    write(report, stream)
    return stream.getvalue()


def _with_evidence(sentence: str, value: str) -> Report:
    finding = report_samples.EVERYDAY.findings[0]
    claim = report_samples.evidence("a.txt", sentence, sentence, value, 0)
    return replace(report_samples.EVERYDAY, findings=(replace(finding, claims=(claim,)),))


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
@pytest.mark.parametrize("name", ["EVERYDAY", "HOSTILE", "AGREED", "EMPTY", "FACTS", "GROUPED"])
def test_every_line_fits(name: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = _text(getattr(report_samples, name)).splitlines()
    # A location is never broken: terminals and editors open it as it is.
    too_long = [line for line in lines if cell_len(line) > columns and not re.search(r":\d+:\d+$", line)]
    assert too_long == []


def test_each_position_with_its_documents_and_located_evidence() -> None:
    text = _text(report_samples.EVERYDAY)
    assert "━━ contradiction ━━ Harlow Bridge · length ━" in text
    assert "│ 412 m  notes/bridge-opening.md, notes/gazette.txt\n" in text
    assert "notes/bridge-opening.md:3:1\n│     The Harlow Bridge is »412 metres« long" in text
    assert "Its designer was »Per Lindqvist«." in text
    assert "confidence 0.97 · exact numbers, 4 % apart · the same unit · Q203" in text


@pytest.mark.parametrize(
    ("name", "closing"),
    [
        ("EVERYDAY", "3 documents, 12 claims: 2 contradictions, 1 disagreement, 2 suppressed in 1.8 s\n"),
        ("HOSTILE", "2 documents, 2 claims: 1 contradiction in 0.1 s\n"),
        ("AGREED", "3 documents, 12 claims: no disagreements found in 0.4 s\n"),
        ("EMPTY", "1 document, 0 claims: nothing to compare found in 0.0 s\n"),
    ],
)
def test_the_closing_line(name: str, closing: str) -> None:
    assert _text(getattr(report_samples, name)).endswith(closing)


def test_a_wide_screen_sets_the_evidence_beside_its_location(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    assert "notes/gazette.txt:1:1         At »412 m«, the Harlow Bridge" in _text(report_samples.EVERYDAY)


def test_long_evidence_is_cut_around_the_value() -> None:
    text = _text(_with_evidence(f"{'before ' * 80}sold 97 boats {'after ' * 80}", "97"))
    lines = [line for line in text.splitlines() if "before" in line or "after" in line]
    assert "»97«" in " ".join(lines)
    assert len(lines) <= 5
    assert text.count("…") == 2


def test_colour_takes_the_place_of_marks_on_a_terminal() -> None:
    text = _text(report_samples.EVERYDAY, Terminal())
    assert "»" not in text
    assert re.search(r"\x1b\[1;4;36m412 metres\x1b\[0m", text)
    assert re.search(r"\x1b\[1;31m━━ contradiction ━━ \x1b\[0m", text)


def test_a_pipe_has_no_styles() -> None:
    assert "\x1b" not in _text(report_samples.EVERYDAY)


def test_a_dumb_terminal_has_no_styles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in _text(report_samples.EVERYDAY, Terminal())


def test_a_dumb_terminal_has_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "120")
    assert max(map(len, _text(report_samples.EVERYDAY, Terminal()).splitlines())) == 120


def test_no_color_leaves_bold_and_underline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    codes = set(";".join(re.findall(r"\x1b\[([0-9;]*)m", _text(report_samples.EVERYDAY, Terminal()))).split(";"))
    assert codes == {"0", "1", "2", "4"}


@pytest.mark.parametrize("term", ["dumb", "xterm"])
def test_force_color_reaches_pipes(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", term)
    assert "\x1b[1;4;36m412 metres\x1b[0m" in _text(report_samples.EVERYDAY)


def test_no_color_wins_over_force_color_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in _text(report_samples.EVERYDAY)


@pytest.mark.parametrize("columns", ["", "0", "wide", "-3"])
def test_a_pipe_without_sensible_columns_has_a_hundred(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert max(map(len, _text(report_samples.EVERYDAY).splitlines())) == 100


def test_a_terminal_that_does_not_say_its_width_has_a_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS")
    lines = _STYLE.sub("", _text(report_samples.EVERYDAY, Terminal())).splitlines()
    assert max(map(len, lines)) == 100


def test_a_terminal_has_its_own_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setattr(Terminal, "fileno", lambda _: 7)
    monkeypatch.setattr(os, "get_terminal_size", lambda fd: os.terminal_size((50 + fd, 20)))
    lines = _STYLE.sub("", _text(report_samples.EVERYDAY, Terminal())).splitlines()
    assert max(map(len, lines)) == 57


@pytest.mark.parametrize(("columns", "width"), [("5", 40), ("400", 160)])
def test_extreme_widths_are_kept_readable(columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert max(cell_len(line) for line in _text(report_samples.EVERYDAY).splitlines()) == width


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "cp1252", "utf-8"])
def test_any_encoding_can_be_written(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict")
    write(report_samples.EVERYDAY, stream)
    write(report_samples.HOSTILE, stream)
    stream.flush()
    text = raw.getvalue().decode(encoding)
    assert "412 metres" in text
    assert ("━━ contradiction" in text) == (encoding == "utf-8")
    assert ("-- contradiction" in text) == (encoding != "utf-8")


def test_markup_of_rich_is_only_text() -> None:
    text = _text(report_samples.HOSTILE, Terminal())
    assert "[bold]Prices[/bold]" in _STYLE.sub("", text)
    assert "[red]Prices[/red]" in _STYLE.sub("", text)
    assert ":smile:" in text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1), st.text(st.characters(codec=None)), st.text())
def test_no_control_character_of_a_document_comes_through(value: str, around: str, name: str) -> None:
    finding = report_samples.EVERYDAY.findings[0]
    sentence = f"{around}{value}{around}"
    claims = (report_samples.evidence(name, sentence, sentence, value, 0),)
    position = replace(finding.positions[0], value=value, documents=(name,))
    hostile = replace(
        finding, claims=claims, subject=around, attribute=value, positions=(position,), reasons=(around,), code=value
    )
    text = _STYLE.sub("", _text(replace(report_samples.EVERYDAY, findings=(hostile,)), Terminal()))
    assert {unicodedata.category(character) for character in text.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Cs"})


def _with_long_names(claimed: int) -> Report:
    """A position of five documents whose names fill more than a line, ``claimed`` of them with evidence."""
    names = [f"archive/of/the/county/council/volume-{number}.txt" for number in range(5)]
    claims = tuple(report_samples.evidence(name, "It has 12 arches.", "It has 12 arches.", "12", 0) for name in names)
    finding = report_samples.EVERYDAY.findings[0]
    position = replace(finding.positions[0], value="12", documents=tuple(names))
    return replace(
        report_samples.EVERYDAY, findings=(replace(finding, positions=(position,), claims=claims[:claimed]),)
    )


def test_documents_that_fill_lines_are_counted_where_their_evidence_names_them() -> None:
    text = _text(_with_long_names(5))
    assert "│ 12  5 documents\n" in text
    assert text.count("volume-4.txt") == 1


def test_documents_without_evidence_are_named() -> None:
    text = _text(_with_long_names(3))
    assert "│ 12\n│   archive/of/the/county/council/volume-0.txt,\n" in text
    assert "volume-4.txt" in text


def test_locations_are_never_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert "archive/of/the/county/council/volume-0.txt:1:1\n" in _text(_with_long_names(5))


def _said_by(*documents: str) -> Report:
    """A position that the documents hold, each at its place."""
    claims = tuple(
        report_samples.evidence(name, "\n" * n + "It has 12 arches.", "It has 12 arches.", "12", 0)
        for n, name in enumerate(documents)
    )
    finding = report_samples.EVERYDAY.findings[0]
    position = replace(finding.positions[0], value="12", documents=tuple(sorted(set(documents))))
    return replace(report_samples.EVERYDAY, findings=(replace(finding, positions=(position,), claims=claims),))


def test_of_many_claims_some_are_quoted_and_all_are_placed() -> None:
    text = _text(_said_by("a.txt", "a.txt", "a.txt", "b.txt", "c.txt"))
    assert re.findall(r"\w\.txt:\d+:1\b", text) == ["a.txt:1:1", "b.txt:4:1", "c.txt:5:1"]
    assert "│   and 2 more: a.txt:2,3\n" in text


def test_one_more_claim_is_quoted_too() -> None:
    text = _text(_said_by("a.txt", "a.txt", "a.txt", "b.txt"))
    assert text.count("It has") == 4
    assert " more" not in text


def test_places_of_more_claims_are_never_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    names = [f"council/volume-{n}.txt" for n in range(8)]
    text = _text(_said_by(*names))
    for number, name in enumerate(names[3:], 4):
        assert re.search(rf"{name}:{number},?$", text, re.MULTILINE)


def test_findings_are_numbered_at_the_end_of_their_rule() -> None:
    assert re.findall(r"━ (\d) ━━$", _text(report_samples.EVERYDAY), re.MULTILINE) == ["1", "2", "3"]


def test_sections_count_their_findings_and_name_those_above() -> None:
    lines = _text(report_samples.GROUPED).splitlines()
    assert "══ notes/bridge-opening.md ═" in lines[0]
    assert lines[0].endswith("═ 2 findings ══")
    council = next(n for n, line in enumerate(lines) if line.startswith("══ notes/council-minutes.md ═"))
    assert lines[council].endswith("═ 2 findings ══")
    assert lines[council + 1] == "takes part in findings 1, 2, above"


def test_agreed_facts_come_behind_the_findings() -> None:
    lines = _text(report_samples.FACTS).splitlines()
    agreed = next(n for n, line in enumerate(lines) if line.startswith("══ agreed ═"))
    assert lines[agreed].endswith("═ 1 fact ══")
    assert lines[agreed + 2 : agreed + 4] == [
        "Harlow Bridge: length: 412 m",
        "  2 documents: notes/bridge-opening.md:3, notes/gazette.txt:1",
    ]


def test_what_a_limit_left_out_is_told() -> None:
    findings = report_samples.EVERYDAY.findings
    lines = _text(replace(report_samples.EVERYDAY, findings=findings[:1], omitted=findings[1:])).splitlines()
    assert lines[-2] == "1 of 3 findings shown, the foremost; see all without --limit"
    assert "2 contradictions, 1 disagreement" in lines[-1]


def test_many_findings_end_in_their_sum() -> None:
    findings = report_samples.EVERYDAY.findings * 4
    text = _text(replace(report_samples.EVERYDAY, findings=findings))
    closing = text[text.index("about: ") :].splitlines()
    assert closing[0] == "about: 8 numbers · 4 names"
    assert closing[1] == "most at odds: notes/bridge-opening.md and notes/council-minutes.md (8)"
    assert closing[2] == "              notes/council-minutes.md and notes/gazette.txt (8)"
    assert "--limit N" in closing[3]
    assert "about: " not in _text(replace(report_samples.EVERYDAY, findings=findings[:9]))


class _ClosedPipe(io.StringIO):
    def write(self, _text: str) -> int:
        raise BrokenPipeError


def test_a_closed_pipe_is_left_to_the_caller() -> None:
    with pytest.raises(BrokenPipeError):
        write(report_samples.EVERYDAY, _ClosedPipe())
