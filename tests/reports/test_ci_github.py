"""Workflow commands, as the runner reads them."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import NamedTuple

import pytest
import report_samples
from ci_reports import SAMPLES, many, saying, written
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reports import markdown
from claimcheck.reports.ci import summary

KINDS = {"error", "warning", "notice", "group", "endgroup"}
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}


class Command(NamedTuple):
    kind: str
    properties: dict[str, str]
    message: str


def _decoded(text: str, marks: dict[str, str]) -> str:
    return re.sub("|".join(marks), lambda match: marks[match[0]], text)


_MESSAGE = {"%0D": "\r", "%0A": "\n", "%25": "%"}
_PROPERTY = {**_MESSAGE, "%3A": ":", "%2C": ","}


def commands(output: str) -> list[Command]:
    """All commands that the runner finds in a log: ``::kind name=value,...::message``, blanks before it skipped."""
    found = []
    for line in re.split(r"\r\n|\r|\n", output):
        match = re.match(r"\s*::([a-z-]+)(?: (.*?))?::(.*)", line)
        if match:
            pairs = dict(pair.split("=", 1) for pair in (match[2] or "").split(",") if pair)
            properties = {name: _decoded(value, _PROPERTY) for name, value in pairs.items()}
            found.append(Command(match[1], properties, _decoded(match[3], _MESSAGE)))
        assert not re.search(r"##\w*\[", line)
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_every_finding_and_note_is_one_command(name: str) -> None:
    report = SAMPLES[name]
    found = commands(written(report, "github"))
    assert len(found) == len(report.findings) + len(report.notes) == written(report, "github").count("\n")
    for command in found:
        assert command.kind in KINDS
        assert set(command.properties) <= PROPERTIES


def test_a_finding_as_an_annotation() -> None:
    first, *_ = commands(written(report_samples.EVERYDAY, "github"))
    assert first == Command(
        "error",
        {
            "file": "notes/council-minutes.md",
            "line": "1",
            "endLine": "1",
            "col": "3",
            "endColumn": "52",
            "title": "contradiction (Q203)",
        },
        "Harlow Bridge, length: 412 m or 430 m\n412 m: notes/bridge-opening.md:3:1, notes/gazette.txt:1:1\n"
        "430 m: notes/council-minutes.md:1:3\nconfidence 0.97",
    )


def test_a_place_of_several_lines_has_no_columns() -> None:
    finding = replace(report_samples.EVERYDAY.findings[1], primary=1)
    (command,) = commands(written(replace(report_samples.EVERYDAY, findings=(finding,), notes=()), "github"))
    assert command.properties["line"] == "2"
    assert command.properties["endLine"] == "3"
    assert not {"col", "endColumn"} & set(command.properties)


@pytest.mark.parametrize(
    ("contradictions", "disagreements", "errors", "warnings", "more"),
    [(10, 10, 10, 10, 0), (11, 0, 10, 0, 1), (3, 12, 3, 10, 2), (25, 30, 10, 10, 35)],
)
def test_github_drops_nothing_unsaid(
    contradictions: int, disagreements: int, errors: int, warnings: int, more: int
) -> None:
    output = written(many(contradictions, disagreements), "github")
    kinds = [command.kind for command in commands(output)]
    assert (kinds.count("error"), kinds.count("warning")) == (errors, warnings)
    assert kinds == sorted(kinds, key=["error", "warning", "notice", "group", "endgroup"].index)
    told = [command.message for command in commands(output) if command.kind == "notice"]
    assert len(told) == bool(more)
    assert all(message.startswith(f"{more} more finding") for message in told)
    assert sum(line.startswith("- ") for line in output.splitlines()) == more


def test_many_notes_leave_room_for_the_notice() -> None:
    report = replace(report_samples.AGREED, notes=report_samples.EVERYDAY.notes * 12)
    kinds = [command.kind for command in commands(written(report, "github"))]
    assert kinds.count("notice") == 10


@pytest.mark.parametrize(
    "text", ["::error::x", "\n::add-mask::x", "\r::stop-commands::x", "##[error]x", "##vso[task.x]y", "a%0A::error::x"]
)
@pytest.mark.parametrize("report_format", ["github", "concise", "text"])
def test_documents_forge_no_command(text: str, report_format: str) -> None:
    report = saying(text)
    report = replace(report, findings=report.findings * 12)
    output = written(report, report_format)
    assert {command.kind for command in commands(output)} <= (KINDS if report_format == "github" else set())


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_stays_in_its_command(text: str) -> None:
    output = written(saying(text), "github")
    output.encode("utf-8")
    found = commands(output)
    assert [command.kind for command in found] == ["error", "notice"]
    assert [set(command.properties) <= PROPERTIES for command in found] == [True, True]


def _summary(report: object, room: int) -> str:
    stream = io.StringIO()
    summary.write(report, stream, room)  # type: ignore[arg-type]
    return stream.getvalue()


def test_the_summary_is_the_markdown_report() -> None:
    whole = io.StringIO()
    markdown.write(report_samples.EVERYDAY, whole)
    assert _summary(report_samples.EVERYDAY, summary.LARGEST) == whole.getvalue()


@pytest.mark.parametrize("room", [0, 10, 70, 500, 1_000, 1_500, 2_000, 10_000, 30_000])
def test_a_long_summary_ends_with_a_whole_finding(room: int) -> None:
    whole, cut = _summary(many(40), summary.LARGEST), _summary(many(40), room)
    assert len(cut.encode()) <= room or cut == whole
    if cut and cut != whole:
        kept = cut.removesuffix("\n*The rest of this report is longer than GitHub shows here.*\n")
        assert kept != cut
        assert whole.startswith(kept)
        assert kept.endswith("\n")
