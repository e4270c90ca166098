"""The two formats of a line a finding: for people and ``grep``, and for programs."""

from __future__ import annotations

import json
import re
import unicodedata
from importlib.resources import files

import jsonschema
import pytest
from ci_reports import SAMPLES, saying, written
from hypothesis import given, settings
from hypothesis import strategies as st

SCHEMA = json.loads(files("claimcheck.reports").joinpath("data/report.schema.json").read_text(encoding="utf-8"))
FINDING = {"$ref": "#/$defs/finding", "$defs": SCHEMA["$defs"]}
LINE = re.compile(r"(?P<path>.+):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): (?P<code>[A-Z]\d{3}) (?P<message>.*)")


@pytest.mark.parametrize("name", SAMPLES)
def test_json_lines_are_the_findings_of_the_json_report(name: str) -> None:
    lines = written(SAMPLES[name], "jsonl").split("\n")
    assert lines.pop() == ""
    records = [json.loads(line) for line in lines]
    assert records == json.loads(written(SAMPLES[name], "json"))["findings"]
    for record in records:
        jsonschema.validate(record, FINDING, jsonschema.Draft202012Validator)


@pytest.mark.parametrize("name", SAMPLES)
def test_concise_lines_hold_place_code_and_message(name: str) -> None:
    report = SAMPLES[name]
    matches = [LINE.fullmatch(line) for line in written(report, "concise").splitlines()]
    places = [(f.place.line, f.place.column, f.code) for f in report.findings]
    places += [(note.line, note.column, note.code) for note in report.notes]
    assert [(int(m["line"]), int(m["column"]), m["code"]) for m in matches if m] == places


def test_a_concise_line() -> None:
    first, *_ = written(SAMPLES["everyday"], "concise").splitlines()
    assert first == "notes/council-minutes.md:1:3: Q203 Harlow Bridge, length: 412 m or 430 m"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_stays_on_its_line(text: str) -> None:
    lines = written(saying(text), "concise").split("\n")
    assert len(lines) == 3
    assert {unicodedata.category(c) for line in lines for c in line}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert written(saying(text), "jsonl").count("\n") == 1
