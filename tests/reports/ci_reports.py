"""What the tests of these writers share."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import report_samples

from claimcheck.reports import WRITERS

if TYPE_CHECKING:
    from claimcheck.values.findings import Report

SAMPLES = {
    "everyday": report_samples.EVERYDAY,
    "hostile": report_samples.HOSTILE,
    "agreed": report_samples.AGREED,
    "empty": report_samples.EMPTY,
}


def written(report: Report, report_format: str) -> str:
    stream = io.StringIO()
    WRITERS[report_format](report, stream)
    return stream.getvalue()


def many(contradictions: int, disagreements: int = 0) -> Report:
    """A report of so many findings, each with a fingerprint of its own."""
    sample = report_samples.EVERYDAY
    findings = [replace(sample.findings[0], fingerprint=f"c{n}") for n in range(contradictions)]
    findings += [replace(sample.findings[2], fingerprint=f"d{n}") for n in range(disagreements)]
    return replace(sample, findings=tuple(findings), notes=())


def saying(text: str) -> Report:
    """A report in which every text that comes from documents is ``text``."""
    sample = report_samples.EVERYDAY
    finding = sample.findings[0]
    finding = replace(
        finding,
        subject=text,
        attribute=text,
        message=text,
        positions=tuple(replace(position, value=text) for position in finding.positions),
        claims=tuple(replace(claim, text=text, value=text, document=f"{text}.md") for claim in finding.claims),
    )
    return replace(sample, findings=(finding,), notes=(replace(sample.notes[0], message=text),))
