"""The JSON report: its contract, its bytes, and strings that JSON alone would let through."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import report_samples
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reports.machine import write
from claimcheck.values.findings import Axis, Extent

if TYPE_CHECKING:
    from claimcheck.values.findings import Report

SCHEMA = json.loads(files("claimcheck.reports").joinpath("data/report.schema.json").read_text(encoding="utf-8"))
REPORTS = ["EVERYDAY", "HOSTILE", "AGREED", "EMPTY", "CHECKED", "FACTS", "GROUPED"]


def _text(report: Report) -> str:
    stream = io.StringIO()
    write(report, stream)
    return stream.getvalue()


def _record(report: Report) -> Any:
    return json.loads(_text(report))


def _errors(record: Any) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(record)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", REPORTS)
def test_output_keeps_the_schema(name: str) -> None:
    assert _errors(_record(getattr(report_samples, name))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), "2.0"),
        (("tool", "name"), "other"),
        (("summary", "claims"), -1),
        (("findings", 0, "confidence"), 1.2),
        (("findings", 0, "kind"), "colour"),
        (("findings", 0, "severity"), "warning"),
        (("findings", 0, "positions"), []),
        (("findings", 0, "claims", 0, "line"), 0),
        (("findings", 0, "claims", 0, "position"), "0"),
        (("findings", 0, "claims", 0, "note"), "unknown field"),
        (("documents", 0, "note"), "unknown field"),
        (("findings", 0, "primary"), -1),
        (("notes", 0, "line"), 0),
        (("notes", 0, "code"), ""),
        (("note",), "unknown field"),
    ],
)
def test_the_schema_refuses(path: tuple[str | int, ...], value: object) -> None:
    record = part = _record(report_samples.EVERYDAY)
    *parents, last = path
    for key in parents:
        part = part[key]
    part[last] = value
    assert _errors(record) != []


def test_what_a_check_adds() -> None:
    record = _record(report_samples.CHECKED)
    assert record["checked"] == {
        "against": [".claimcheck-baseline.json", "main"],
        "known": {"accepted": 2, "undecided": 1},
        "stale": ["02b7f4d9c1e85a36"],
        "unseen": 1,
    }
    assert [(f["primary"], f["novelty"]["positions"]) for f in record["findings"]] == [(2, [1]), (0, [0, 1])]
    scanned = _record(report_samples.EVERYDAY)
    assert "checked" not in scanned
    assert "novelty" not in scanned["findings"][0]


def test_what_only_compares_is_left_out() -> None:
    finding = report_samples.EVERYDAY.findings[0]
    positions = tuple(replace(position, keys=("=412..412 length",)) for position in finding.positions)
    report = replace(report_samples.EVERYDAY, findings=(replace(finding, positions=positions),))
    assert _record(report)["findings"][0] == _record(report_samples.EVERYDAY)["findings"][0]


def test_summary_and_order() -> None:
    record = _record(report_samples.EVERYDAY)
    summary = {"documents": 3, "claims": 12, "findings": 3, "contradictions": 2, "disagreements": 1, "suppressed": 2}
    assert record["summary"] == summary
    fingerprints = [finding["fingerprint"] for finding in record["findings"]]
    assert fingerprints == [finding.fingerprint for finding in report_samples.EVERYDAY.findings]


def test_a_rank_is_told_where_there_is_one() -> None:
    first, *others = report_samples.EVERYDAY.findings
    positions = (replace(first.positions[0], rank=1), *first.positions[1:])
    record = _record(replace(report_samples.EVERYDAY, findings=(replace(first, positions=positions), *others)))
    assert _errors(record) == []
    assert [position.get("rank") for position in record["findings"][0]["positions"]] == [
        1,
        *[None] * len(positions[1:]),
    ]
    assert all("rank" not in position for finding in record["findings"][1:] for position in finding["positions"])
    record["findings"][0]["positions"][0]["rank"] = 0
    assert _errors(record) != []


def test_facts_only_where_asked_for() -> None:
    assert "facts" not in _record(report_samples.EVERYDAY)
    assert _record(replace(report_samples.EVERYDAY, facts=()))["facts"] == []
    (fact,) = _record(report_samples.FACTS)["facts"]
    assert (fact["value"], fact["documents"]) == ("412 m", ["notes/bridge-opening.md", "notes/gazette.txt"])
    assert [claim["value"] for claim in fact["claims"]] == ["412 metres", "412 m"]


def test_what_a_limit_left_out_is_counted() -> None:
    findings = report_samples.EVERYDAY.findings
    record = _record(replace(report_samples.EVERYDAY, findings=findings[:1], omitted=findings[1:]))
    assert _errors(record) == []
    assert len(record["findings"]) == 1
    assert (record["summary"]["findings"], record["summary"]["omitted"]) == (3, 2)


def test_offsets_slice_the_text() -> None:
    for finding in _record(report_samples.EVERYDAY)["findings"]:
        for claim in finding["claims"]:
            text = report_samples.TEXTS[claim["document"]]
            assert text[claim["start"] : claim["end"]] == claim["text"]
            assert text.splitlines()[claim["line"] - 1][claim["column"] - 1 :].startswith(claim["text"].split("\n")[0])


def test_the_time_changes_no_byte() -> None:
    assert _text(report_samples.EVERYDAY) == _text(replace(report_samples.EVERYDAY, seconds=99.0))


def test_what_is_for_drawing_changes_no_byte() -> None:
    finding = report_samples.EVERYDAY.findings[0]
    claims = tuple(replace(claim, extent=Extent(412, 412, 411.5, 412.5)) for claim in finding.claims)
    drawn = replace(finding, claims=claims, axis=Axis("amount", "metre"))
    assert _text(replace(report_samples.EVERYDAY, findings=(drawn,))) == _text(
        replace(report_samples.EVERYDAY, findings=(finding,))
    )


def test_shape_of_the_text() -> None:
    text = _text(report_samples.EVERYDAY)
    assert text.startswith('{\n  "schema_version": "1.2",\n  "tool": {\n')
    assert text.endswith("}\n")
    assert "\r" not in text


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_strings_survive_and_can_be_encoded(string: str) -> None:
    finding = report_samples.EVERYDAY.findings[0]
    report = replace(report_samples.EVERYDAY, findings=(replace(finding, subject=string),))
    text = _text(report)
    text.encode("utf-8")
    assert json.loads(text)["findings"][0]["subject"] == string
    assert not any("\x7f" <= character <= "\x9f" for character in text)


def test_words_are_not_escaped() -> None:
    finding = replace(report_samples.EVERYDAY.findings[0], subject="Zürich 東京")
    assert '"subject": "Zürich 東京"' in _text(replace(report_samples.EVERYDAY, findings=(finding,)))
