"""The Markdown report for the summary page of a GitHub job, in the space that there is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from claimcheck.reports import markdown

if TYPE_CHECKING:
    from typing import TextIO

    from claimcheck.values.findings import Report

LARGEST = 1_048_576
"""Bytes of all that one step may add to the summary; GitHub refuses the whole of a longer one."""
_CUT = "\n*The rest of this report is longer than GitHub shows here.*\n"
_SECTION = b"\n## "


def write(report: Report, stream: TextIO, room: int = LARGEST) -> None:
    """Write the Markdown report, or as many of its findings, the surest first, as fit into ``room`` bytes."""
    whole = io.StringIO()
    markdown.write(report, whole)
    stream.write(_cut(whole.getvalue(), room))


def _cut(text: str, room: int) -> str:
    data = text.encode()
    if len(data) <= room:
        return text
    fitting = data[: max(0, room - len(_CUT.encode()))]
    end = fitting.rfind(_SECTION)
    kept = fitting[: (end if end > 0 else fitting.rfind(b"\n")) + 1]
    return kept.decode() + _CUT if kept else ""
