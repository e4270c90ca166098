"""The table of keys: what each may hold, what is said of what it can't, and that values never change."""

from __future__ import annotations

import dataclasses
import pickle
from typing import Any

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config import Config
from claimcheck.config.keys import KEYS
from claimcheck.config.table import Table
from claimcheck.errors import ConfigError


def held(**settings: Any) -> Any:
    """What a Config holds for the one setting given."""
    (field,) = settings
    return getattr(Config(**settings), field)


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"include": ["a/", "*.rst"]}, ("a/", "*.rst")),
        ({"exclude": ("!keep.md",)}, ("!keep.md",)),
        ({"model": "en_core_web_sm"}, "en_core_web_sm"),
        ({"min_confidence": 1}, 1.0),
        ({"min_confidence": 0.0}, 0.0),
        ({"severity": "contradiction"}, "contradiction"),
        ({"fail_on": "never"}, "never"),
        ({"many_valued": ["sponsor"]}, ("sponsor",)),
        ({"tolerance": {"population": "2 %"}}, Table({"population": 0.02})),
        ({"tolerance": {"population": "0.5%", "*": 0.01}}, Table({"population": 0.005, "*": 0.01})),
        ({"synonyms": {"headcount": ["full-timers"]}}, Table({"headcount": ("full-timers",)})),
        ({"source_ranks": {"filings/": 1, "press/": 2}}, Table({"filings/": 1, "press/": 2})),
    ],
)
def test_what_keys_hold(settings: dict[str, Any], expected: Any) -> None:
    assert held(**settings) == expected


def test_a_unit_may_be_its_worth_alone() -> None:
    short, long = held(units={"smoot": "67 inches"}), held(units={"smoot": {"worth": "67 inches"}})
    assert short == long
    assert short["smoot"].worth == "67 inches"


NUMBER = "give a number from 0 to 1"
SHARE = 'give for each attribute a share such as 0.02 or "2 %", at most 1'


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"min_confidence": 2}, f"min_confidence is 2; {NUMBER}"),
        ({"min_confidence": -0.1}, f"min_confidence is -0.1; {NUMBER}"),
        ({"min_confidence": "0.5"}, f'min_confidence is "0.5"; {NUMBER}'),
        ({"min_confidence": True}, f"min_confidence is true; {NUMBER}"),
        ({"min_confidence": float("nan")}, f"min_confidence is NaN; {NUMBER}"),
        ({"severity": "grave"}, 'severity is "grave"; give "contradiction" or "disagreement"'),
        ({"severity": "never"}, 'severity is "never"; give "contradiction" or "disagreement"'),
        ({"fail_on": ""}, 'fail_on is ""; give "contradiction", "disagreement" or "never"'),
        ({"include": "docs/"}, 'include is "docs/"; give a list of patterns'),
        ({"include": ["docs/", 3]}, "include is 3; give a list of patterns"),
        ({"include": object()}, "include is "),
        ({"exclude": ["[z-a]"]}, "exclude: '[z-a]': bad character range z-a"),
        ({"exclude": ["!"]}, "write patterns as in a .gitignore file"),
        ({"model": 3}, "model is 3; give the name of an installed spaCy pipeline, or its folder"),
        ({"many_valued": ["!"]}, "many_valued: '!' has no letters or digits; give a word or phrase"),
        ({"tolerance": {"price": "much"}}, f'tolerance.price is "much"; {SHARE}'),
        ({"tolerance": {"price": "200 %"}}, f"tolerance.price is 2.0; {SHARE}"),
        ({"tolerance": {"price": -1}}, f"tolerance.price is -1; {SHARE}"),
        ({"tolerance": 0.1}, f"tolerance is 0.1; {SHARE}"),
        ({"synonyms": {"staff": "crew"}}, 'synonyms.staff is "crew"; give for each word a list of words or phrases'),
        ({"source_ranks": {"a/": 0}}, "source_ranks.a/ is 0; give for each pattern a whole number from 1"),
        ({"source_ranks": {"a/": 1.5}}, "source_ranks.a/ is 1.5; give for each pattern a whole number from 1"),
        ({"units": {"smoot": 3}}, 'units.smoot is 3; give for each unit its worth such as "67 inches", or a table'),
        ({"units": {"smoot": {"symbol": "sm"}}}, "units.smoot.symbol: unknown key; did you mean symbols?"),
        ({"units": {"smoot": {"is": "1 m"}}}, "units.smoot.is: unknown key; there are worth, symbols, words"),
        ({"units": {"smoot": {"symbols": "sm"}}}, 'units.smoot.symbols is "sm"; give for each unit'),
        ({"units": {"smoot": "67 blobs"}}, "units.smoot: '67 blobs' has no known unit; give a number and one"),
        ({"units": {"smoot": "big"}}, "units.smoot: 'big' is no amount; give a number and a known unit"),
        ({"units": {"smoot": "60-67 inches"}}, "units.smoot: '60-67 inches' is no single amount"),
        ({"units": {"smoot": "67 inches long"}}, "units.smoot: '67 inches long' is no amount"),
        ({"units": {"smoot": {"symbols": ["2"]}}}, "units.smoot: '2' can't be told as a unit behind a number"),
        ({"units": {"!": "1 m"}}, "units.!: '!' has no letters or digits"),
    ],
)
def test_what_keys_cannot_hold(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as error:
        Config(**settings)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_config_is_a_value() -> None:
    config = Config(tolerance={"price": 0.1}, units={"smoot": "67 inches"}, include=("a/",))
    again = Config(tolerance={"price": 0.1}, units={"smoot": "67 inches"}, include=("a/",))
    assert config == again
    assert hash(config) == hash(again)
    assert pickle.loads(pickle.dumps(config)) == config  # noqa: S301 - our own bytes
    assert dataclasses.replace(config, min_confidence=0.1) != config
    assert dataclasses.replace(dataclasses.replace(config, model="x"), model=None) == config


@pytest.mark.parametrize("key", KEYS.values(), ids=list(KEYS))
def test_every_key_has_an_example_that_it_takes(key: Any) -> None:
    example = tomlkit.parse(key.about.example).unwrap()
    assert list(example) == [key.name]
    assert held(**{key.field: example[key.name]}) != key.default


@pytest.mark.parametrize("key", KEYS.values(), ids=list(KEYS))
def test_every_default_is_a_value_of_its_key(key: Any) -> None:
    assert held(**{key.field: key.default}) == key.default


@settings(deadline=None)
@given(st.dictionaries(st.text(), st.integers()), st.dictionaries(st.text(), st.integers()))
def test_a_table_is_its_pairs_in_order(a: dict[str, int], b: dict[str, int]) -> None:
    first, second = Table(a), Table(b)
    assert dict(first) == a
    assert (first == second) == (list(a.items()) == list(b.items()))
    assert first != second or hash(first) == hash(second)
    assert all(first[name] == value for name, value in a.items())


def test_a_table_has_no_other_names() -> None:
    with pytest.raises(KeyError, match="b"):
        Table({"a": 1})["b"]


def test_what_extraction_depends_on() -> None:
    plain = Config()
    assert Config(min_confidence=0.1, exclude=("x",), tolerance={"*": 0.1}).extraction == plain.extraction
    changes: tuple[dict[str, Any], ...] = (
        {"model": "x"},
        {"units": {"smoot": "67 inches"}},
        {"synonyms": {"staff": ("crew",)}},
    )
    for changed in changes:
        assert Config(**changed).extraction != plain.extraction
