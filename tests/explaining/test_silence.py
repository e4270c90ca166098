"""What would have made a finding silent: told where it holds, and where it does not, not."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from finding_makers import against, amount, claim, day, group, names, year
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.explaining import explanation
from claimcheck.findings import Terms, judge_groups
from claimcheck.values.claims import State


def remedies(*values, **rest):
    claims = [claim(value, f"{number}.md", **rest) for number, value in enumerate(values)]
    (finding,) = judge_groups([group(*claims)], 0)
    return explanation(finding).silenced_by


def told(wanted, found):
    return any(wanted in line for line in found)


FEW, MANY = amount(64, text="64"), amount(72, text="72")


@pytest.mark.parametrize(
    ("values", "wanted", "is_told"),
    [
        ((FEW, MANY), "--min-confidence 0.86", True),
        ((FEW, MANY), "a tolerance of 11.2 %", True),
        ((FEW, MANY, amount(80, text="80")), "a tolerance of 20 %", True),
        ((amount(-64), amount(72)), "a tolerance", False),
        ((amount(20, dimension="temperature"), amount(30, dimension="temperature")), "a tolerance", False),
        ((amount(4, bound="up"), amount(4, bound="down")), "a tolerance", False),
        ((year(1971), year(1974)), "a tolerance", False),
        ((FEW, MANY), '"at least 64", not "64", beside "72"', True),
        ((FEW, MANY), '"at most 72", not "72", beside "64"', True),
        ((FEW, MANY), '"at most 64"', False),
        ((FEW, MANY), '"about 64"', False),
        ((amount(64, text="64"), amount(66, text="66")), '"about 64"', True),
        ((year(1971, text="1971"), year(1974, text="1974")), '"since 1971", not "1971", beside "1974"', True),
        ((year(1971, text="1971"), year(1974, text="1974")), '"by 1971"', False),
        ((year(1971, text="1971"), year(1972, text="1972")), '"about 1971"', True),
        ((names("Ada Wren"), names("Bo Lund")), "admits other names", True),
        ((names("Ada Wren"), names("Bo Lund")), "many-valued", True),
        ((FEW, MANY), "many-valued", False),
        ((FEW, MANY), "--severity", False),
        ((against("Nova-4o"), against("Nova-5.5")), "--severity contradiction", True),
        ((State("release", "released"), State("release", "preview")), "different versions", True),
        ((State("release", "released"), State("release", "preview")), "as a plan", True),
        ((day(2024, 5, 1), day(2024, 6, 1)), "times that do not overlap", False),
    ],
)
def test_remedies(values, wanted, is_told):
    assert told(wanted, remedies(*values, tense="present")) == is_told


@pytest.mark.parametrize(
    ("first", "second", "told_of"),
    [
        ({}, {}, "none of them names one"),
        ({"time": year(2024)}, {}, "1 of 2 statements name one: 2024"),
        ({"time": year(2024)}, {"time": year(2024)}, "2 of 2 statements name one: 2024"),
    ],
)
def test_what_the_statements_say_of_the_time(first, second, told_of):
    (finding,) = judge_groups([group(claim(FEW, "a.md", **first), claim(MANY, "b.md", **second))], 0)
    times = next(line for line in explanation(finding).silenced_by if line.startswith("times"))
    assert times.endswith(f"({told_of})")


@given(st.lists(st.integers(1, 500), min_size=2, max_size=4, unique=True))
def test_the_tolerance_that_is_named_silences_and_a_smaller_one_does_not(numbers):
    claims = [claim(amount(number), f"{number}.md") for number in numbers]
    for finding in judge_groups([group(*claims)], 0):
        shares = [re.match(r"a tolerance of (\S+) %", line) for line in explanation(finding).silenced_by]
        (share,) = (float(match[1]) / 100 for match in shares if match)
        assert not judge_groups([group(*claims)], 0, Terms({"*": share}))
        assert judge_groups([group(*claims)], 0, Terms({"*": share - 0.0011}))


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from("<>~"))
def test_a_wording_is_told_where_it_would_silence(first, second, bound):
    one, other = (claim(amount(number, text=str(number)), f"{n}.md") for n, number in enumerate((first, second)))
    for finding in judge_groups([group(one, other)], 0):
        words = {"<": "at most", ">": "at least", "~": "about"}[bound]
        is_told = told(f'"{words} {first}", not "{first}"', explanation(finding).silenced_by)
        other_words = replace(one, value=replace(one.value, bound=bound))
        assert is_told == (not judge_groups([group(other_words, other)], 0))
