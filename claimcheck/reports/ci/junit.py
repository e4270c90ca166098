"""The report as test results: a suite a document, and a failed case for each finding that is shown in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from claimcheck.reports import tool
from claimcheck.reports.ci.places import repository_path
from claimcheck.reports.inert import inert, one_line
from claimcheck.reports.quotes import location, quote
from claimcheck.reports.wording import question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from claimcheck.values.findings import Finding, Report

# All that an XML 1.0 document can't hold, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PASSED = "no findings"


def write(report: Report, stream: TextIO) -> None:
    """Write an XML document without times, so that the same findings give the same bytes."""
    placed: dict[str, list[Finding]] = {document.name: [] for document in report.documents}
    for finding in report.findings:
        placed.setdefault(finding.place.document, []).append(finding)
    suites = [_suite(_clean(inert(repository_path(name))), findings) for name, findings in placed.items()]
    root = ET.Element("testsuites", {"name": tool.NAME, **_counts(suites)})
    root.extend(suites)
    ET.indent(root)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n")


def _counts(elements: Iterable[ET.Element]) -> dict[str, str]:
    """How many cases there are in suites, or in a suite of cases, and how many of them failed."""
    cases = [case for element in elements for case in element.iter("testcase")]
    failures = sum(case.find("failure") is not None for case in cases)
    return {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}


def _suite(path: str, findings: Iterable[Finding]) -> ET.Element:
    cases = [_failed(path, finding) for finding in findings] or [_case(path, _PASSED)]
    suite = ET.Element("testsuite", {"name": path, **_counts(cases)})
    suite.extend(cases)
    return suite


def _case(path: str, name: str, line: int = 1) -> ET.Element:
    return ET.Element("testcase", {"classname": path, "name": name, "file": path, "line": str(line)})


def _failed(path: str, finding: Finding) -> ET.Element:
    name = f"{finding.code} {one_line(', '.join(question(finding)))} [{finding.fingerprint}]"
    case = _case(path, _clean(name), finding.place.line)
    said = {"type": finding.severity, "message": _clean(one_line(finding.message).strip())}
    ET.SubElement(case, "failure", said).text = _clean("\n".join(_evidence(finding)))
    return case


def _evidence(finding: Finding) -> Iterator[str]:
    """Each side with its places and words."""
    for index, position in enumerate(finding.positions):
        yield one_line(position.value).strip()
        for claim in finding.claims:
            if claim.position == index:
                yield f"  {location(claim)}: {quote(claim).text}"
    yield f"confidence {finding.confidence:.2f}"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
