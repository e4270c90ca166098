"""How the HTML report takes many findings: a page of 2,000 beside one of 20, written and used in the same browser.

Run it as ``python benchmarks/page.py``; it needs the extra ``browser`` and Chromium. It prints what the large page
costs as a multiple of the small one (100 times the findings), and the times themselves in milliseconds.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from claimcheck.reports import WRITERS
from claimcheck.scanning import scan
from claimcheck.values.claims import Claim
from claimcheck.values.documents import Document
from claimcheck.values.findings import Finding, Report, SourceText

FEW, MANY = 20, 2000
A_FOLDER = 10
"""Findings between the documents of one folder, so that the corpus grows with its findings as real ones do."""
REPEATS = 5
SAYS = "The bridge over the Tarn is {} metres long. It carries two lanes of traffic and a path for bicycles."
TIMED = """([selector, value]) => {
  const field = document.querySelector(selector);
  const began = performance.now();
  if (field.type === "checkbox") field.checked = !field.checked;
  else field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  document.body.getBoundingClientRect();
  return performance.now() - began;
}"""


@dataclass(frozen=True)
class Times:
    """Milliseconds that a page takes: to be written, to be loaded, to filter by kind and to search."""

    write: float
    load: float
    filter: float
    search: float


def sample() -> Report:
    """A report of one finding between two documents, as a scan makes it."""
    names = ("one.txt", "other.txt")
    report = scan([Document(name, SAYS.format(length)) for name, length in zip(names, (412, 430), strict=True)])
    if len(report.findings) != 1:
        sys.exit("the sample must have one finding")
    return report


def grown(report: Report, size: int) -> Report:
    """The report with its finding ``size`` times, a folder of copies of its documents for every few of them."""
    folders = [f"folder{number:03}" for number in range(size // A_FOLDER)]
    documents = [replace(d, name=f"{folder}/{d.name}") for folder in folders for d in report.documents]
    sources = [_moved_source(source, folder) for folder in folders for source in report.sources]
    findings = [_moved(report.findings[0], folders[number % len(folders)], number) for number in range(size)]
    return Report(tuple(documents), tuple(findings), tuple(sources))


def _moved_source(source: SourceText, folder: str) -> SourceText:
    return SourceText(f"{folder}/{source.name}", source.text, tuple(_moved_claim(c, folder) for c in source.claims))


def _moved_claim(claim: Claim, folder: str) -> Claim:
    return replace(claim, evidence=replace(claim.evidence, document=f"{folder}/{claim.evidence.document}"))


def _moved(finding: Finding, folder: str, number: int) -> Finding:
    return replace(
        finding,
        fingerprint=f"{number:016x}",
        subject=f"{finding.subject} {number}",
        positions=tuple(
            replace(position, documents=tuple(f"{folder}/{name}" for name in position.documents))
            for position in finding.positions
        ),
        claims=tuple(replace(claim, document=f"{folder}/{claim.document}") for claim in finding.claims),
    )


def timed(report: Report, browser: Any, folder: Path) -> Times:
    """What a report costs as a page."""
    stream = io.StringIO()
    began = time.perf_counter()
    WRITERS["html"](report, stream)
    written = time.perf_counter()
    path = folder / f"{len(report.findings)}.html"
    path.write_text(stream.getvalue(), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(300_000)
    opened = time.perf_counter()
    page.goto(path.as_uri())
    loaded = time.perf_counter()
    words = f"tarn {len(report.findings) - 1}"
    picks = [page.evaluate(TIMED, ["input[name=kind]", ""]) for _ in range(2 * REPEATS)]
    searches = [page.evaluate(TIMED, ["#search", words if turn % 2 else ""]) for turn in range(2 * REPEATS)]
    page.close()
    return Times(1000 * (written - began), 1000 * (loaded - opened), min(picks), min(searches))


def main() -> None:
    """Measure both pages and print them beside each other."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    one = sample()
    WRITERS["html"](one, io.StringIO())  # the templates are compiled before anything is timed
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--headless", "--no-sandbox"])
        few, many = (timed(grown(one, size), browser, Path(folder)) for size in (FEW, MANY))
        browser.close()
    print(f"{MANY:,} findings beside {FEW}: {MANY // FEW} times as many")
    for name in ("write", "load", "filter", "search"):
        small, large = getattr(few, name), getattr(many, name)
        print(f"{name:<7} {large / small:6.1f} times as long ({large:,.1f} ms)")


if __name__ == "__main__":
    main()
