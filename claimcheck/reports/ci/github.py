"""The report as workflow commands, which GitHub shows beside the lines of a pull request.

GitHub shows ten annotations of a kind for each step. So the surest ten contradictions are errors and the surest ten
disagreements warnings; the others stand in a folded group of the log, and a notice tells how many they are.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from claimcheck.reports import tool
from claimcheck.reports.ci import concise
from claimcheck.reports.ci.places import repository_path
from claimcheck.reports.inert import inert, no_command, one_line
from claimcheck.reports.quotes import location
from claimcheck.reports.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TextIO

    from claimcheck.values.findings import Finding, FindingClaim, Note, Report, Severity

SHOWN = 10
"""Annotations of a kind that GitHub shows for a step; it drops the others."""
PLACES = 5
"""Places of a position that an annotation names."""
_KINDS: dict[Severity, str] = {"contradiction": "error", "disagreement": "warning"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(report: Report, stream: TextIO) -> None:
    """Write a command for each annotation that GitHub has room for, and tell of the others."""
    stream.writelines(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    more: list[Finding] = []
    for severity, kind in _KINDS.items():
        found = [finding for finding in report.findings if finding.severity == severity]
        yield from (_annotation(kind, finding) for finding in found[:SHOWN])
        more += found[SHOWN:]
    # The notice that tells of the others takes the place of a note.
    yield from map(_remark, report.notes[: SHOWN - 1])
    rest = [*map(concise.line, more), *map(concise.note_line, report.notes[SHOWN - 1 :])]
    if rest:
        yield from _rest(rest)


def _annotation(kind: str, finding: Finding) -> str:
    title = f"{finding.severity} ({finding.code})"
    return _command(kind, finding.place, title, "\n".join(_message(finding)))


def _remark(note: Note) -> str:
    return _command("notice", note, f"{tool.NAME} ({note.code})", one_line(note.message))


def _command(kind: str, place: FindingClaim | Note, title: str, message: str) -> str:
    """A workflow command; the columns of a place that spans lines are left out, or GitHub shows nothing."""
    properties = {"file": inert(repository_path(place.document)), "line": place.line}
    if place.line == place.end_line:
        properties |= {"endLine": place.line, "col": place.column, "endColumn": place.end_column}
    else:
        properties |= {"endLine": place.end_line}
    properties["title"] = title
    written = ",".join(f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in properties.items())
    return no_command(f"::{kind} {written}::{message.translate(_IN_MESSAGES)}")


def _message(finding: Finding) -> Iterator[str]:
    """What the documents disagree on, then each side with its places."""
    yield one_line(finding.message).strip()
    for index, position in enumerate(finding.positions):
        places = [location(claim) for claim in finding.claims if claim.position == index]
        more = f" and {len(places) - PLACES:,} more" if len(places) > PLACES else ""
        yield f"{one_line(position.value).strip()}: {', '.join(islice(places, PLACES))}{more}"
    yield f"confidence {finding.confidence:.2f}"


def _rest(lines: Sequence[str]) -> Iterator[str]:
    """The findings beyond the limit, in a group; the mark before each keeps it from being a command itself."""
    count = counted(len(lines), "more finding")
    message = f"{count}: GitHub shows {SHOWN} of a kind. The log of this step has all."
    yield f"::notice title={tool.NAME}::{message}"
    yield f"::group::{tool.NAME}: {count}"
    yield from (no_command(f"- {line}") for line in lines)
    yield "::endgroup::"
