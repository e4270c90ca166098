"""Claims as JSON and JSON lines: their contract, and what each kind of value becomes."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any, get_args

import claim_samples
import jsonschema
import pytest
import report_samples
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reports import WRITERS
from claimcheck.reports.claims import lines, machine
from claimcheck.values.claims import ClaimKind, Direction, EntityKind, Modality, Tense
from claimcheck.values.periods import Grain, Period
from claimcheck.values.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.claims import Claim, Value

SCHEMA = json.loads(files("claimcheck.reports").joinpath("data/claims.schema.json").read_text(encoding="utf-8"))
REPORT_SCHEMA = json.loads(files("claimcheck.reports").joinpath("data/report.schema.json").read_text(encoding="utf-8"))
SAMPLES = {"everyday": claim_samples.EVERYDAY, "hostile": claim_samples.HOSTILE, "none": ()}
DATE = claim_samples.EVERYDAY[1]


def _record(claims: Sequence[Claim]) -> Any:
    stream = io.StringIO()
    machine.write(claims, stream)
    return json.loads(stream.getvalue())


def _normalized(value: Value) -> dict[str, Any]:
    (claim,) = _record([replace(DATE, kind="date" if isinstance(value, Period) else "quantity", value=value)])["claims"]
    normalized: dict[str, Any] = claim["normalized"]
    return normalized


def _errors(record: Any) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(record)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("sample", SAMPLES)
def test_output_keeps_the_schema(sample: str) -> None:
    assert _errors(_record(SAMPLES[sample])) == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_lines_are_the_entries_of_the_object(sample: str) -> None:
    stream = io.StringIO()
    lines.write(SAMPLES[sample], stream)
    text = stream.getvalue()
    assert [json.loads(line) for line in text.splitlines()] == _record(SAMPLES[sample])["claims"]
    assert text == "" or text.endswith("}\n")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), "2.0"),
        (("note",), "unknown field"),
        (("claims", 0, "note"), "unknown field"),
        (("claims", 0, "kind"), "date"),
        (("claims", 0, "kind"), "colour"),
        (("claims", 0, "line"), 0),
        (("claims", 0, "modality"), "sworn"),
        (("claims", 0, "normalized", "bound"), "~"),
        (("claims", 0, "normalized", "low"), "4000"),
        (("claims", 0, "qualifiers", "time"), "2023"),
        (("claims", 1, "normalized", "first"), "14 March"),
        (("claims", 1, "normalized", "grain"), "fortnight"),
        (("claims", 2, "normalized", "names"), []),
        (("claims", 3, "normalized", "direction"), "above"),
        (("claims", 5, "normalized", "pole"), None),
    ],
)
def test_the_schema_refuses(path: tuple[str | int, ...], value: object) -> None:
    record = part = _record(claim_samples.EVERYDAY)
    *parents, last = path
    for key in parents:
        part = part[key]
    part[last] = value
    assert _errors(record) != []


@pytest.mark.parametrize(
    ("enumeration", "values"),
    [
        (SCHEMA["$defs"]["claim"]["properties"]["kind"], ClaimKind),
        (SCHEMA["$defs"]["claim"]["properties"]["modality"], Modality),
        (SCHEMA["$defs"]["qualifiers"]["properties"]["tense"], Tense),
        (SCHEMA["$defs"]["comparison"]["properties"]["direction"], Direction),
        (SCHEMA["$defs"]["thing"], EntityKind),
        (SCHEMA["$defs"]["grain"], Grain),
    ],
)
def test_the_schema_knows_every_value(enumeration: dict[str, list[str]], values: object) -> None:
    assert set(enumeration["enum"]) == set(get_args(values))


def test_evidence_has_the_names_of_the_report() -> None:
    in_report = set(REPORT_SCHEMA["$defs"]["claim"]["required"]) - {"position"}
    assert in_report < set(SCHEMA["$defs"]["claim"]["required"])


def test_offsets_slice_the_text() -> None:
    for claim in _record(claim_samples.EVERYDAY)["claims"]:
        text = claim_samples.TEXTS[claim["document"]]
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert claim["start"] <= claim["value_start"] < claim["value_end"] <= claim["end"]


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period((2024, 3, 1), (2024, 3, 31), "month"), "2024-03-01", "2024-03-31"),
        (Period((-44, 3, 15), (-44, 3, 15), "day"), "-0044-03-15", "-0044-03-15"),
        (Period((79, 1, 1), (79, 12, 31), "year"), "0079-01-01", "0079-12-31"),
        (Period((0, 3, 14), (0, 3, 14), "day"), "--03-14", "--03-14"),
        (Period((0, 11, 1), (1, 3, 31), "month"), "--11-01", "--03-31"),
    ],
)
def test_days(period: Period, first: str, last: str) -> None:
    normalized = _normalized(period)
    assert (normalized["first"], normalized["last"]) == (first, last)


@pytest.mark.parametrize(("clock", "written"), [(-1, None), (0, "00:00"), (605, "10:05"), (1439, "23:59")])
def test_times_of_day(clock: int, written: str | None) -> None:
    assert _normalized(Period((2024, 3, 1), (2024, 3, 1), "time", clock=clock))["clock"] == written


@pytest.mark.parametrize(
    ("bound", "word"),
    [("=", "exact"), ("~", "about"), (">", "at least"), ("<", "at most"), ("up", "up"), ("down", "down")],
)
def test_bounds_of_quantities_are_words(bound: Any, word: str) -> None:
    assert _normalized(Quantity(1.0, 2.5, "tonne", bound)) == {
        "low": 1,
        "high": 2.5,
        "unit": "tonne",
        "dimension": "count",
        "bound": word,
    }


@pytest.mark.parametrize(("bound", "word"), [("=", "exact"), ("~", "about"), (">", "from"), ("<", "until")])
def test_bounds_of_dates_are_words(bound: Any, word: str) -> None:
    assert _normalized(Period((2024, 1, 1), (2024, 12, 31), "year", bound))["bound"] == word


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_strings_survive_and_no_line_is_broken(string: str) -> None:
    stream = io.StringIO()
    lines.write([replace(DATE, subject=string)], stream)
    (line,) = stream.getvalue().splitlines()
    line.encode("utf-8")
    assert json.loads(line)["subject"] == string


def test_the_tool_is_named_as_in_the_report() -> None:
    stream = io.StringIO()
    WRITERS["json"](report_samples.EMPTY, stream)
    tool = json.loads(stream.getvalue())["tool"]
    assert _record(()) == {"schema_version": "1.0", "tool": tool, "claims": []}
