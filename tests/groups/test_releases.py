"""Headings of two releases, and those of sections."""

from __future__ import annotations

import pytest
from question_makers import claim

from claimcheck.groups.conditions import comparable
from claimcheck.values.quantities import Quantity


def together(first, second):
    values = (Quantity(2.0, 2.0, "second", "=", "time", 2.0, 2.0), Quantity(5.0, 5.0, "second", "=", "time", 5.0, 5.0))
    one, other = (
        claim(value, name, setting=setting)
        for value, name, setting in zip(values, ("a.md", "b.md"), (first, second), strict=True)
    )
    return comparable(one, other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Orlo 3.2 release notes", "Orlo 3.1 release notes"),
        ("Orlo 3.2", "Nova 1.0"),
        ("[3.2.0] - 2031-05-04", "3.1.0 (March)"),
        ("v4.1", "Orlo 3.x"),
        ("Limits of Version 2.0", "Limits of Version 3.0"),
    ],
)
def test_two_releases(first, second):
    assert not together(first, second)
    assert not together(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Orlo 3.2 release notes", "What is new in Orlo 3.2.1"),
        ("Orlo 3.x", "Orlo 3.2"),
        ("Orlo 3.2", "Limits"),
        ("3.2 Limits", "2.4 Limits"),
        ("Section 3.2", "Section 2.4"),
        ("Orlo 3", "Orlo 4"),
        ("", ""),
    ],
)
def test_one_release_or_none(first, second):
    assert together(first, second)
