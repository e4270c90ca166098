"""From documents to a report: sources, order, warnings, settings, and nothing from the network."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from claimcheck.claims.extracting import extract as extract_pages
from claimcheck.config import Config
from claimcheck.documents.reading import parse
from claimcheck.errors import ConfigError, InputError, ModelError
from claimcheck.language.pipeline import BUNDLED, load_pipeline
from claimcheck.reports.machine import write
from claimcheck.scanning import extract, gather, scan
from claimcheck.values.documents import Document
from claimcheck.values.findings import Report

TEXTS = {
    "a.md": "# Atlas V4\n\nAtlas V4 has been released. Harbour Trust, led by Ada Wren, employs 400 people.\n",
    "b.md": "# Atlas V4\n\nTry the preview of Atlas V4! Harbour Trust, led by Ada Wren, employs 600 people.\n",
    "c.txt": "Kestrel Brewery is in Selby, and it sells beer.\n",
}
DOCUMENTS = [Document(name, text) for name, text in TEXTS.items()]


def as_json(report: Report) -> str:
    stream = io.StringIO()
    write(report, stream)
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The texts as files of the working directory."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_scan_finds_where_documents_disagree() -> None:
    report = scan(DOCUMENTS)

    sides = {tuple((p.value, p.documents) for p in finding.positions) for finding in report.findings}
    assert (("400 people", ("a.md",)), ("600 people", ("b.md",))) in sides
    assert {("a.md", "b.md")} == {
        tuple(d for p in finding.positions for d in p.documents) for finding in report.findings
    }
    assert any(finding.kind == "state" and finding.subject == "Atlas V4" for finding in report.findings)
    assert report.contradictions >= 2


def test_tables_set_in_columns_disagree_on_a_figure_of_one_year() -> None:
    set_with_blanks = (
        "                     2026    2025\nMills at year end     148     141\nStaff               1,204   1,100\n"
    )
    set_with_tabs = "Item\t2026\t2025\nMills at year end\t152\t141\nStaff\t1,204\t1,100\n"
    texts = {"a.txt": set_with_blanks, "b.txt": set_with_tabs}
    documents = [Document(name, f"Accounts of the mill trust\n\n{text}") for name, text in texts.items()]

    (finding,) = scan(documents).findings

    assert [(p.value, p.documents) for p in finding.positions] == [("148", ("a.txt",)), ("152", ("b.txt",))]
    assert finding.qualifiers == ("in 2026",)
    rows = ["Mills at year end     148     141", "Mills at year end\t152\t141"]
    assert [claim.text for claim in finding.claims] == rows
    assert [d.text[c.start : c.end] for d, c in zip(documents, finding.claims, strict=True)] == rows


def test_documents_are_counted() -> None:
    report = scan(DOCUMENTS)

    assert [(d.name, d.words) for d in report.documents] == [(n, len(t.split())) for n, t in TEXTS.items()]
    assert report.claims == sum(d.claims for d in report.documents) == len(extract(DOCUMENTS))
    assert report.seconds > 0


def test_a_report_knows_its_counts() -> None:
    report = scan(DOCUMENTS)
    assert report.summary.documents == len(DOCUMENTS)
    assert (
        report.summary.findings == len(report.findings) == report.summary.contradictions + report.summary.disagreements
    )


def test_documents_that_agree_have_no_findings() -> None:
    again = [Document(f"{n}.md", TEXTS["a.md"]) for n in range(3)]
    assert scan(again).findings == ()


HEAD = "# Kestrel Brewery\n\n"
DISAGREEING = [
    ("Kestrel Brewery was founded in 1974.", "Kestrel Brewery was founded in 1980."),
    ("Kestrel Brewery is based in Leeds.", "Kestrel Brewery is based in York."),
    ("The founder of Kestrel Brewery is Ada Wren.", "The founder of Kestrel Brewery is Peter Alder."),
    ("Kestrel Brewery is open to visitors.", "Kestrel Brewery is closed to visitors."),
]
AGREEING = [
    ("Kestrel Brewery was founded in March 1974.", "Kestrel Brewery was founded in 1974."),
    ("Kestrel Brewery has about 400 pumps.", "Kestrel Brewery has 398 pumps."),
    ("Kestrel Brewery was founded in 1974.", "Kestrel Brewery moved to Goole in 1980."),
    ("The budget of Kestrel Brewery was $5 million in 2024.", "The budget of Kestrel Brewery was $6 million in 2025."),
    ("Kestrel Brewery has 12 pumps in Selby.", "Kestrel Brewery has 20 pumps in Goole."),
    ("Kestrel Brewery had 12 pumps in 1990.", "Kestrel Brewery has 20 pumps."),
    ("Kestrel Brewery has 12 pumps.", "Kestrel Brewery will have 20 pumps in 2031."),
    ("The CEO of Kestrel Brewery is Ada Wren.", "The CFO of Kestrel Brewery is Peter Alder."),
    ("The chief executive is Ada Wren.", "The chief executive is Mrs Wren."),
    ("Kestrel Brewery is based in Leeds.", "Kestrel Brewery has an office in York."),
    ("Kestrel Brewery employs 400 people.", "Kestrel Brewery does not employ 300 people."),
    ("Kestrel Brewery was built by Acme Works.", "Kestrel Brewery was not built by Ferrante Steel."),
    ("Kestrel Brewery sold 900 kegs in the first half of 2024.", "Kestrel Brewery sold 1,900 kegs in 2024."),
    ("Kestrel Brewery is open.", "Kestrel Brewery is closed on Mondays."),
]
FALSE_ALARMS = [
    ("Kestrel Brewery opened in 1974.", "Kestrel Brewery opened a shop in 1980."),
]


def found_between(one: str, other: str) -> int:
    return len(scan([Document("a.md", HEAD + one), Document("b.md", HEAD + other)]).findings)


@pytest.mark.parametrize(("one", "other"), DISAGREEING)
def test_plain_disagreements(one: str, other: str) -> None:
    assert found_between(one, other) == 1


@pytest.mark.parametrize(("one", "other"), AGREEING)
def test_statements_that_may_both_be_right(one: str, other: str) -> None:
    assert found_between(one, other) == 0


@pytest.mark.xfail(strict=True, reason="a known false alarm: an event of a part")
@pytest.mark.parametrize(("one", "other"), FALSE_ALARMS)
def test_known_false_alarms(one: str, other: str) -> None:
    assert found_between(one, other) == 0


@pytest.mark.usefixtures("folder")
def test_files_documents_and_both_are_one() -> None:
    in_memory = as_json(scan(DOCUMENTS))

    assert as_json(scan(list(TEXTS))) == in_memory
    assert as_json(scan(["a.md", DOCUMENTS[1], Path("c.txt")])) == in_memory
    assert as_json(scan("*.*")) == in_memory


def test_folders_are_searched(folder: Path) -> None:
    names = [d.name for d in scan(folder).documents]
    assert [Path(name).name for name in names] == list(TEXTS)


def test_one_source_needs_no_list() -> None:
    assert scan(DOCUMENTS[0]) == scan([DOCUMENTS[0]])


def test_the_order_of_documents_changes_nothing() -> None:
    reports = [scan(order) for order in permutations(DOCUMENTS)]
    assert len({as_json(report) for report in reports}) == 1
    assert all(report == reports[0] for report in reports)


def test_the_names_of_documents_are_no_part_of_what_is_found() -> None:
    renamed = [Document(name, d.text) for name, d in zip(("z.md", "m.md", "a.txt"), DOCUMENTS, strict=True)]
    assert {f.fingerprint for f in scan(renamed).findings} == {f.fingerprint for f in scan(DOCUMENTS).findings}


def test_one_document_given_twice_is_read_once() -> None:
    assert scan([DOCUMENTS[0], DOCUMENTS[0]]) == scan(DOCUMENTS[0])


def test_two_documents_of_one_name_are_refused() -> None:
    with pytest.raises(InputError, match=r"a\.md: two different documents have this name; give each its own"):
        scan([Document("a.md", TEXTS["a.md"]), Document("a.md", TEXTS["b.md"])])


def test_many_documents_on_one_question_are_compared() -> None:
    text = "# Harbour Trust\n\nHarbour Trust employs {} people.\n"
    many = [Document(f"{n:02}.md", text.format(400 + 200 * (n == 7))) for n in range(70)]
    assert any(f.positions[1].documents == ("07.md",) for f in scan(many).findings)


def test_an_unrelated_document_changes_no_finding() -> None:
    more = Document("d.md", "# Bracken Tunnel\n\nThe Bracken Tunnel opened in 1954. It has 12 fans and a sturgeon.\n")
    assert scan([*DOCUMENTS, more]).findings == scan(DOCUMENTS).findings


def test_a_moved_sentence_keeps_its_fingerprint() -> None:
    moved = [DOCUMENTS[0], Document("b.md", TEXTS["b.md"].replace("\n\n", "\n\nIt rained all day.\n\n"))]
    assert {f.fingerprint for f in scan(moved).findings} == {f.fingerprint for f in scan(DOCUMENTS[:2]).findings}


def test_findings_quote_the_documents() -> None:
    for finding in scan(DOCUMENTS).findings:
        for claim in finding.claims:
            assert TEXTS[claim.document][claim.start : claim.end] == claim.text
            assert claim.start <= claim.value_start < claim.value_end <= claim.end


@pytest.mark.parametrize("minimum", [0.0, 0.5, 1.0])
def test_unsure_findings_are_left_out(minimum: float) -> None:
    everything = scan(DOCUMENTS, config=Config(min_confidence=0)).findings
    found = scan(DOCUMENTS, config=Config(min_confidence=minimum)).findings
    assert found == tuple(f for f in everything if f.confidence >= minimum)


@pytest.mark.parametrize("minimum", [-0.1, 1.01, float("nan"), float("inf")])
def test_a_confidence_beyond_its_range(minimum: float) -> None:
    with pytest.raises(ConfigError, match="0 to 1"):
        Config(min_confidence=minimum)


def test_a_pipeline_that_is_not_there() -> None:
    with pytest.raises(ModelError, match="xx_no_such_pipeline"):
        scan(DOCUMENTS, config=Config(model="xx_no_such_pipeline"))


@pytest.mark.usefixtures("folder")
def test_one_bad_file_is_a_warning() -> None:
    Path("bad.md").write_bytes(b"\x00\x01\x02" * 400)
    Path("empty.md").write_text("  \n", encoding="utf-8")
    warnings: list[str] = []

    report = scan(".", warn=warnings.append)

    assert [d.name for d in report.documents] == list(TEXTS)
    assert len(warnings) == 2
    assert any("bad.md" in line for line in warnings)
    assert any("empty.md" in line for line in warnings)
    assert report.findings == scan(DOCUMENTS).findings


@pytest.mark.usefixtures("folder")
def test_warnings_may_go_unheard() -> None:
    Path("empty.md").write_text("", encoding="utf-8")
    assert len(scan(".").documents) == 3


@pytest.mark.parametrize("sources", [[], "no-such-file.md", ["no-such-file.md"], "no-such-*.md"])
@pytest.mark.usefixtures("folder")
def test_nothing_to_read(sources: str | list[str]) -> None:
    with pytest.raises(InputError):
        scan(sources)


def test_sources_are_sorted_by_name() -> None:
    assert [d.name for d in gather(DOCUMENTS[::-1])] == list(TEXTS)


def test_progress_counts_up_to_all_documents() -> None:
    seen: list[tuple[int, int]] = []
    scan(DOCUMENTS, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_claims_are_those_of_each_document() -> None:
    nlp = load_pipeline()
    each = [claim for document in DOCUMENTS for (found,) in [extract_pages(nlp, [parse(document)])] for claim in found]
    assert list(extract(DOCUMENTS)) == each


def test_claims_are_sorted_by_place_and_kind() -> None:
    text = "# Harbour Trust\n\nAda Wren, who runs Harbour Trust, founded in 1971, leads 400 people and 12 boats.\n"
    places = [
        (c.evidence.document, c.evidence.start, c.kind, c.evidence.value_start)
        for c in extract([*DOCUMENTS[::-1], Document("d.md", text)])
    ]
    assert places == sorted(places)
    assert len({kind for document, _, kind, _ in places if document == "d.md"}) > 1


def test_extraction_counts_its_progress() -> None:
    seen: list[tuple[int, int]] = []
    extract(DOCUMENTS, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_no_network_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    expected = as_json(scan(DOCUMENTS))
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert as_json(scan(DOCUMENTS, config=Config(model=str(BUNDLED)))) == expected


RUN = """
import sys
from claimcheck.reports.machine import write
from claimcheck.scanning import scan
write(scan(["a.md", "b.md", "c.txt"]), sys.stdout)
"""


@pytest.mark.usefixtures("folder")
def test_two_runs_give_the_same_bytes() -> None:
    runs = [_start(seed) for seed in ("1", "4242")]
    first, second = (run.communicate(timeout=120) for run in runs)
    assert [run.returncode for run in runs] == [0, 0], first[1] + second[1]
    assert first[0] == second[0]
    assert b'"findings"' in first[0]


def _start(seed: str) -> subprocess.Popen[bytes]:
    """A scan in a process of its own, whose sets are ordered by another seed."""
    package = Path(sys.modules["claimcheck"].__file__ or "").parents[1]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(package)}
    command = [sys.executable, "-c", RUN]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
