"""The text of a baseline file: what a reviewer and a merge see."""

from __future__ import annotations

import json
import string
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from known_makers import decision, entry, finding

from claimcheck.baselines.entries import STATUSES, Decision, Entry, KnownValue
from claimcheck.baselines.reading import entries_in
from claimcheck.baselines.writing import text_of
from claimcheck.values.claims import CLAIM_KINDS

LENGTH = entry(finding("412 m", ("about 430 m", "430 m"), documents=(("a.md", "x/c.md"), ("b.md",))), decision("fix"))
COST = replace(
    entry(finding("3 m", "4 m", attribute="cost", confidence=0.5), decision("accepted", "by design", "2031-12-31")),
    qualifiers=("in 2024",),
)
FILE = """\
{
"107387f4275b76f8": {"severity": "contradiction", "subject": "Harlow Bridge", "attribute": "length", "status": "fix", \
"reason": "both stand", "kind": "quantity", "values": [\
{"value": "412 m", "keys": ["412 m"], "documents": ["a.md", "x/c.md"]}, \
{"value": "about 430 m", "keys": ["430 m", "about 430 m"], "documents": ["b.md"]}]},
"51d11f3fc25a28c0": {"severity": "contradiction", "subject": "Harlow Bridge", "attribute": "cost", \
"qualifiers": ["in 2024"], "status": "accepted", "reason": "by design", "expires": "2031-12-31", \
"below_threshold": true, "kind": "quantity", "values": [\
{"value": "3 m", "keys": ["3 m"], "documents": ["a.md"]}, {"value": "4 m", "keys": ["4 m"], "documents": ["b.md"]}]},
"version": 1
}
"""


def test_the_file() -> None:
    assert text_of([COST, LENGTH]) == FILE
    assert text_of([LENGTH, COST]) == FILE


def test_an_empty_baseline() -> None:
    assert text_of([]) == '{\n"version": 1\n}\n'


def test_every_entry_is_a_line_that_can_stand_at_any_place() -> None:
    first, *lines, version, last = FILE.splitlines(keepends=True)
    assert [line.endswith("},\n") for line in lines] == [True, True]
    turned = "".join([first, *reversed(lines), version, last])
    assert entries_in(turned.encode(), "f") == entries_in(FILE.encode(), "f")


def test_what_is_invisible_or_moves_a_cursor_is_escaped() -> None:
    hostile = replace(COST, subject='\x1b[2J\u202e"], "x": \u2028\ud800 Zürich \U000e0041\nend')
    line = text_of([hostile]).splitlines()[1]
    assert line.isprintable()
    assert "Zürich" in line
    assert entries_in(text_of([hostile]).encode(), "f") == (hostile,)


_TEXT = st.text(max_size=20)
_DECISIONS = st.builds(
    Decision,
    st.sampled_from(STATUSES),
    _TEXT.filter(str.strip),
    st.none() | st.dates(min_value=date(1000, 1, 1)),
)
_ENTRIES = st.builds(
    Entry,
    st.text("0123456789abcdef", min_size=16, max_size=16),
    st.sampled_from(CLAIM_KINDS),
    st.sampled_from(["contradiction", "disagreement"]),
    _TEXT,
    _TEXT,
    st.lists(_TEXT, max_size=2).map(tuple),
    st.lists(
        st.builds(KnownValue, _TEXT, st.lists(_TEXT, max_size=3).map(tuple), st.lists(_TEXT, max_size=3).map(tuple)),
        min_size=2,
        max_size=3,
    ).map(tuple),
    st.booleans(),
    st.none() | _DECISIONS,
)


@given(st.lists(_ENTRIES, max_size=4, unique_by=lambda one: one.fingerprint))
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    text = text_of(entries)
    assert entries_in(text.encode(), "f") == tuple(sorted(entries, key=lambda one: one.fingerprint))
    assert len(text.splitlines()) == len(entries) + 3
    assert text.isascii() or set(text) - set(string.printable)


@given(st.lists(_ENTRIES, min_size=1, max_size=3, unique_by=lambda one: one.fingerprint))
def test_a_formatter_of_json_does_no_harm(entries: list[Entry]) -> None:
    formatted = json.dumps(json.loads(text_of(entries)), indent=4, sort_keys=True)
    assert entries_in(formatted.encode(), "f") == entries_in(text_of(entries).encode(), "f")
