"""Every kind of broken baseline is refused with its line and a cure, and none is taken for empty."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_makers import decision, entry, finding

from claimcheck.baselines.reading import entries_in
from claimcheck.baselines.writing import VERSION, text_of
from claimcheck.errors import BaselineError

NAME = "docs/.claimcheck-baseline.json"
ENTRIES = tuple(
    sorted(
        (entry(finding("412 m", "430 m"), decision()), entry(finding("3 m", "4 m", attribute="cost"))),
        key=lambda one: one.fingerprint,
    )
)
TEXT = text_of(ENTRIES)
LINES = TEXT.splitlines()
FIRST, SECOND = (one.fingerprint for one in ENTRIES)


def _refusal(data: bytes | str) -> str:
    with pytest.raises(BaselineError) as refused:
        entries_in(data.encode() if isinstance(data, str) else data, NAME)
    message = str(refused.value)
    assert "\n" not in message
    assert message.startswith(f"{NAME}:")
    return message


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"


CONFLICT = _lines(LINES[0], "<<<<<<< HEAD", LINES[1], "=======", LINES[2], ">>>>>>> branch", *LINES[3:])
MENDED = f"or take the file from git again (git restore {NAME})"


@pytest.mark.parametrize(
    ("text", "line", "problem", "cure"),
    [
        ("", 1, "the file is empty", "'claimcheck baseline create'"),
        (" \n\n", 1, "the file is empty", "git restore"),
        (TEXT[: len(LINES[0]) + 40], 2, "the file is cut off here", MENDED),
        (_lines(*LINES[:2]), 2, "the file is cut off here", MENDED),
        (_lines(*LINES[:4]), 4, "the file is cut off here", MENDED),
        (CONFLICT, 2, "an unresolved merge conflict", "delete the marker lines"),
        (CONFLICT.replace("\n", "\r\n"), 2, "an unresolved merge conflict", "delete the marker lines"),
        (_lines(LINES[0], LINES[1], "||||||| base", *LINES[2:]), 3, "an unresolved merge conflict", "delete"),
        (_lines(LINES[0], LINES[1].rstrip(","), *LINES[2:]), 3, "not JSON, expecting ',' delimiter", MENDED),
        (TEXT.replace("[", "", 1), 2, "not JSON, ", MENDED),
        (_lines("[]"), 1, "not a baseline, which is a JSON object", MENDED),
        (_lines('"text"'), 1, "not a baseline", MENDED),
        (_lines("{", LINES[1].rstrip(","), "}"), 1, "its version is missing or no number", MENDED),
        (TEXT.replace(": 1\n", ': "1"\n'), 4, "its version is missing or no number", MENDED),
        (TEXT.replace(": 1\n", ": true\n"), 4, "its version is missing or no number", MENDED),
        (TEXT.replace(": 1\n", ": 2\n"), 4, "version 2 was written by a newer claimcheck", "upgrade claimcheck"),
        (TEXT.replace(": 1\n", ": 0\n"), 4, "there is no version 0 of baselines", "restore the number"),
        (TEXT.replace(": 1\n", ": -7\n"), 4, "there is no version -7", "restore"),
        (TEXT.replace(": 1\n", ": NaN\n"), 1, "NaN is no number", MENDED),
        (f"{'[' * 100_000}", 1, "not a baseline", MENDED),
        (_lines(LINES[0], *LINES[1:3], LINES[1].replace("a.md", "x.md"), *LINES[3:]), 4, "stands twice", "keep one"),
        (TEXT.replace(SECOND, SECOND[:-1]), 3, "is no fingerprint", MENDED),
        (TEXT.replace(SECOND, SECOND[:-1] + "G"), 3, "is no fingerprint", MENDED),
        (TEXT.replace('"both stand"', '"x", "reason": "y"'), None, "reason stands twice", "keep one"),
    ],
)
def test_a_broken_file(text: str, line: int | None, problem: str, cure: str) -> None:
    message = _refusal(text)
    assert problem in message
    assert cure in message
    if line:
        assert message.startswith(f"{NAME}:{line}: ")


def test_bytes_that_are_no_utf8() -> None:
    data = TEXT.replace("Harlow", "H\xe4rlow").encode("latin-1")
    assert _refusal(data) == f"{NAME}:2: not UTF-8; save the file as UTF-8"


DECIDED = LINES.index(next(line for line in LINES if '"status"' in line))


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"severity": "bad"}, "has a 'severity' that is wrong: 'bad' is not one of contradiction and disagreement"),
        ({"kind": "dat"}, "'dat' is not one of quantity, date, entity, comparison and state; did you mean date?"),
        ({"subject": 3}, "has a 'subject' that is no text"),
        ({"subject": None}, "has a 'subject' that is no text"),
        ({"attribute": ...}, "has no 'attribute'"),
        ({"values": ...}, "has no 'values'"),
        ({"values": {}}, "has 'values' that are not two or more"),
        ({"values": [1, 2]}, "holds something that is no object"),
        ({"values": [{"value": "1", "keys": "1", "documents": []}] * 2}, "has 'keys' that are no list of texts"),
        ({"values": [{"value": "1", "keys": [], "documents": [1]}] * 2}, "has 'documents' that are no list of texts"),
        ({"values": [{"value": "1", "keys": []}] * 2}, "has no 'documents'"),
        ({"qualifiers": "in 2024"}, "has 'qualifiers' that are no list of texts"),
        ({"status": "acepted"}, "'acepted' is not one of accepted, false-alarm and fix; did you mean accepted?"),
        ({"status": ...}, "has 'reason' but no 'status'"),
        ({"status": ..., "reason": ..., "expires": "2031-01-01"}, "has 'expires' but no 'status'"),
        ({"reason": ...}, "has a 'status' without a 'reason'"),
        ({"reason": " "}, "has a 'status' without a 'reason'"),
        ({"expires": "soon"}, "has an 'expires' that is no day: 'soon' is not written as in 2031-12-31"),
        ({"expires": "2031-02-30"}, "has an 'expires' that is no day: day is out of range for month"),
        ({"expires": "20310228"}, "is not written as in 2031-12-31"),
        ({"expires": 2031}, "has an 'expires' that is no text"),
        ({"below_threshold": "yes"}, "has a 'below_threshold' that is neither true nor false"),
        ({"expire": "2031-01-01"}, "has a name that is not known: 'expire' is not one of"),
    ],
)
def test_an_entry_that_was_broken_by_hand(changed: dict[str, Any], problem: str) -> None:
    content = json.loads(TEXT)
    key = LINES[DECIDED][1:17]
    content[key] = {k: v for k, v in {**content[key], **changed}.items() if v is not ...}
    lines = [*LINES]
    lines[DECIDED] = f'"{key}": {json.dumps(content[key])},'
    message = _refusal(_lines(*lines))
    assert message.startswith(f"{NAME}:{DECIDED + 1}: {key} ")
    assert problem in message


def test_the_line_of_an_entry_in_a_file_that_was_formatted() -> None:
    text = json.dumps({**json.loads(TEXT), SECOND: {}}, indent=2)
    number = next(n for n, line in enumerate(text.splitlines(), 1) if SECOND in line)
    assert _refusal(text).startswith(f"{NAME}:{number}: {SECOND} has no 'severity'")


def test_a_name_in_a_text_is_not_taken_for_its_place() -> None:
    reason = f'see "{SECOND}": and "version": 3'
    text = text_of([entry(finding("1", "2"), decision(reason=reason))]).replace(": 1\n", ": 9\n")
    assert _refusal(text).startswith(f"{NAME}:3: version 9")


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "\ufeff" + TEXT,
        TEXT.replace("\n", "\r\n"),
        _lines(LINES[0], LINES[2], LINES[1], *LINES[3:]),
        _lines(LINES[0], LINES[1], *LINES[1:]),
        _lines("{", '"version": 1,', LINES[1], LINES[2].rstrip(","), "}"),
    ],
    ids=["as written", "byte order mark", "line ends", "order", "a line twice", "version first"],
)
def test_what_merges_and_editors_leave_is_read(text: str) -> None:
    assert entries_in(text.encode(), NAME) == ENTRIES


@given(st.integers(0, len(TEXT.encode()) - 1))
def test_a_file_that_is_cut_off_anywhere_is_refused_or_whole(length: int) -> None:
    data = TEXT.encode()[:length]
    try:
        assert entries_in(data, NAME) == ENTRIES
    except BaselineError as error:
        assert str(error).startswith(f"{NAME}:")  # noqa: PT017 - both ways are right, one for each length


@given(st.binary(max_size=60))
def test_anything_at_all_is_refused_in_one_way(data: bytes) -> None:
    with pytest.raises(BaselineError):
        entries_in(data, NAME)


def test_an_older_file_is_upgraded_before_it_is_read() -> None:
    old = TEXT.replace('"severity"', '"grade"').replace(f": {VERSION}\n", f": {VERSION - 1}\n")

    def renamed(content: dict[str, Any]) -> dict[str, Any]:
        entries = {key: value for key, value in content.items() if key != "version"}
        return {key: {"severity": value.pop("grade"), **value} for key, value in entries.items()}

    assert entries_in(old.encode(), NAME, {VERSION - 1: renamed}) == ENTRIES
