"""The Code Quality report against the fields that GitLab documents."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest
import report_samples
from ci_reports import SAMPLES, saying, written
from hypothesis import given, settings
from hypothesis import strategies as st

_TEXT = {"type": "string", "minLength": 1}
_LINE = {"type": "integer", "minimum": 1}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "pattern": "^[^\n\r]*$"},
            "check_name": _TEXT,
            "fingerprint": _TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": _LINE, "end": _LINE},
                    },
                },
            },
        },
    },
}


@pytest.mark.parametrize("name", SAMPLES)
def test_output_keeps_the_fields(name: str) -> None:
    issues = json.loads(written(SAMPLES[name], "gitlab"))
    jsonschema.validate(issues, SCHEMA)
    assert len(issues) == len(SAMPLES[name].findings) + len(SAMPLES[name].notes)


def test_issues() -> None:
    issues = json.loads(written(report_samples.EVERYDAY, "gitlab"))
    assert [issue["severity"] for issue in issues] == ["major", "major", "minor", "info"]
    assert issues[0] == {
        "description": "Harlow Bridge, length: 412 m or 430 m",
        "check_name": "Q203",
        "fingerprint": "8d1c6a0f5b2e4973:1",
        "severity": "major",
        "location": {"path": "notes/council-minutes.md", "lines": {"begin": 1, "end": 1}},
    }


def test_no_two_issues_have_one_fingerprint() -> None:
    sample = report_samples.EVERYDAY
    twice = replace(sample, findings=sample.findings[:1] * 2, notes=sample.notes * 2)
    assert len({issue["fingerprint"] for issue in json.loads(written(twice, "gitlab"))}) == 4


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_can_be_written(text: str) -> None:
    output = written(saying(f"x{text}"), "gitlab")
    output.encode("utf-8")
    jsonschema.validate(json.loads(output), SCHEMA)
