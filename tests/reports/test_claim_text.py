"""Claims for people: a table that fits a terminal, lines for grep, and nothing that acts on either."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import claim_samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from terminals import Terminal

from claimcheck.reports.claims.text import write
from claimcheck.values.claims import Names, Qualifiers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim

_STYLE = re.compile(r"\x1b\[[0-9;]*m")
SAMPLES = {"everyday": claim_samples.EVERYDAY, "hostile": claim_samples.HOSTILE}


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")


def _text(claims: Sequence[Claim], stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    write(claims, stream)
    return stream.getvalue()


def _table(claims: Sequence[Claim]) -> list[str]:
    return [line.rstrip() for line in _STYLE.sub("", _text(claims, Terminal())).splitlines()]


@pytest.mark.parametrize("columns", [60, 72, 80, 100, 160])
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_table_fits(sample: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = _table(SAMPLES[sample])
    assert max(map(cell_len, lines)) <= columns
    headed = sum(line.startswith(("Line", "Document:line")) for line in lines)
    assert headed in {1, len({claim.evidence.document for claim in SAMPLES[sample]})}


def test_a_wide_table_names_documents_in_each_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    lines = _table(claim_samples.EVERYDAY)
    assert lines[0].split() == ["Document:line", "Kind", "Subject", "Attribute", "Value", "Qualifiers"]
    assert lines[1].startswith("notes/mill.md:3 ")
    assert lines[7].startswith("notes/winter diary, 2nd part.txt:2  date ")


def test_a_narrow_terminal_has_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "59")
    assert _table(claim_samples.EVERYDAY) == _text(claim_samples.EVERYDAY).splitlines()


def test_the_table_keeps_every_word() -> None:
    words = "".join(_table(claim_samples.EVERYDAY))
    for part in ("about4,000", "tonnes", "in2023,total,", "AnnaBrae,Iain", "aheadofTarn", "planned", "Höfn"):
        assert part in words.replace(" ", "")


def test_columns_of_all_documents_stand_below_each_other() -> None:
    lines = _table(claim_samples.EVERYDAY)
    assert len({line.index("Value") for line in lines if line.startswith("Line")}) == 1


@pytest.mark.parametrize(
    ("claims", "closing"),
    [((), "No claims found."), (claim_samples.EVERYDAY[:1], "1 claim"), (claim_samples.EVERYDAY, "7 claims")],
)
def test_a_terminal_is_told_how_many(claims: Sequence[Claim], closing: str) -> None:
    assert _table(claims)[-1] == closing


def test_a_pipe_is_told_nothing_of_nothing() -> None:
    assert _text(()) == ""


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_pipe_has_a_line_a_claim_that_starts_with_its_place(sample: str) -> None:
    lines = _text(SAMPLES[sample]).splitlines()
    assert len(lines) == len(SAMPLES[sample])
    for line, claim in zip(lines, SAMPLES[sample], strict=True):
        assert f":{claim.evidence.line}:{claim.evidence.column}: {claim.kind}: " in line
        assert not _STYLE.search(line)


def test_lines_are_never_wrapped() -> None:
    claim = replace(claim_samples.EVERYDAY[2], value=Names(tuple(f"Anna Brae {n}" for n in range(60))))
    assert _text([claim]).count("\n") == 1


def test_a_statement_that_is_plainly_asserted_has_no_conditions() -> None:
    claim = replace(claim_samples.EVERYDAY[0], modality="asserted", qualifiers=Qualifiers(tense="past"))
    assert _text([claim]) == "notes/mill.md:3:1: quantity: Corran Mill: oat turn: about 4,000 tonnes\n"


def test_force_color_reaches_pipes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = _text(claim_samples.EVERYDAY)
    assert "\x1b[36mabout 4,000 tonnes\x1b[0m" in text
    assert _STYLE.sub("", text).startswith("notes/mill.md:3:1: quantity: ")


class _Encoded(io.TextIOWrapper):
    """A stream of bytes that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "cp1252", "utf-8"])
@pytest.mark.parametrize("kind", [_Encoded, io.TextIOWrapper])
def test_any_encoding_can_be_written(encoding: str, kind: type[io.TextIOWrapper]) -> None:
    raw = io.BytesIO()
    stream = kind(raw, encoding=encoding, errors="strict")
    write((*claim_samples.EVERYDAY, *claim_samples.HOSTILE), stream)
    stream.flush()
    text = raw.getvalue().decode(encoding)
    assert "Corran Mill" in text
    assert ("Line" in text) == (kind is _Encoded)


def test_markup_of_rich_is_only_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    text = "\n".join(_table(claim_samples.HOSTILE))
    assert "[red]Prices[/red]" in text
    assert "[bold]out[/bold]" in text


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)), st.booleans())
def test_no_control_character_of_a_document_comes_through(one: str, other: str, is_terminal: bool) -> None:  # noqa: FBT001 - drawn
    claim = replace(
        claim_samples.EVERYDAY[2],
        subject=one,
        attribute=other,
        value=Names((other, one)),
        evidence=replace(claim_samples.EVERYDAY[2].evidence, document=one),
        qualifiers=Qualifiers(place=one, variant=other, scope=(one,), marks=(other,)),
    )
    text = _STYLE.sub("", _text([claim], Terminal() if is_terminal else io.StringIO()))
    assert {unicodedata.category(character) for character in text.replace("\n", "")}.isdisjoint({"Cc", "Cf", "Cs"})


class _ClosedPipe(io.StringIO):
    def write(self, _text: str) -> int:
        raise BrokenPipeError


def test_a_closed_pipe_is_left_to_the_caller() -> None:
    with pytest.raises(BrokenPipeError):
        write(claim_samples.EVERYDAY, _ClosedPipe())
