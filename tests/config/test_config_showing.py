"""Settings in words: those in force, the page of keys, and the schema for editors."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import tomlkit

from claimcheck.config import Config, resolve
from claimcheck.config.keys import KEYS
from claimcheck.config.showing import write_keys, write_schema, write_settings, write_settings_json
from claimcheck.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).parents[2] / "claimcheck" / "config" / "configuration.md"
FILE = """\
exclude = ["drafts/", 'a"b']
many-valued = ["sponsor"]

[tolerance]
population = "2 %"

[units]
smoot = "67 inches"
TEU = { symbols = ["TEU"] }
"""
SHOWN = """\
# claimcheck.toml
include = []                                                                # default
exclude = ["drafts/", "a\\"b"]                                               # claimcheck.toml:1:1
# model is not set                                                          # default
min-confidence = 0.9                                                        # --min-confidence
severity = "disagreement"                                                   # default
fail-on = "contradiction"                                                   # default
baseline = "FOLDER/.claimcheck-baseline.json"                               # default
many-valued = ["sponsor"]                                                   # claimcheck.toml:2:1
tolerance = { population = 0.02 }                                           # claimcheck.toml:4:1
synonyms = {}                                                               # default
units = { smoot = { worth = "67 inches" }, TEU = { symbols = ["TEU"] } }    # claimcheck.toml:7:1
source-ranks = {}                                                           # default
"""


def written(write: Callable[..., None], *values: Any) -> str:
    stream = io.StringIO()
    write(*values, stream)
    return stream.getvalue()


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_settings_are_shown_with_their_origins() -> None:
    Path("claimcheck.toml").write_text(FILE, encoding="utf-8")
    shown = written(write_settings, resolve((), given={"min-confidence": 0.9}))
    expected = SHOWN.replace("FOLDER", str(Path.cwd()))
    assert [line.split() for line in shown.splitlines()] == [line.split() for line in expected.splitlines()]
    assert len({line.index("  # ") for line in shown.splitlines() if "  # " in line}) == 1


def test_what_is_shown_is_a_file_with_the_same_settings() -> None:
    Path("claimcheck.toml").write_text(FILE, encoding="utf-8")
    found = resolve(())
    Path("claimcheck.toml").write_text(written(write_settings, found), encoding="utf-8")
    assert resolve(()).config == found.config


def test_no_file_is_said() -> None:
    assert written(write_settings, resolve(())).startswith("# no configuration file\n")


def test_text_of_a_file_cannot_act_on_the_terminal() -> None:
    Path("claimcheck.toml").write_text('many-valued = ["a\\u001b[31m\\u202e"]\n', encoding="utf-8")
    assert written(write_settings, resolve(())).isprintable() is False  # line breaks only
    assert not {"\x1b", "\u202e"} & set(written(write_settings, resolve(())))


def test_settings_as_json() -> None:
    Path("claimcheck.toml").write_text(FILE, encoding="utf-8")
    shown = json.loads(written(write_settings_json, resolve((), given={"min-confidence": 0.9})))
    assert shown["file"] == "claimcheck.toml"
    assert list(shown["settings"]) == list(KEYS)
    assert shown["settings"]["units"] == {
        "value": {"smoot": {"worth": "67 inches"}, "TEU": {"symbols": ["TEU"]}},
        "origin": "claimcheck.toml:7:1",
    }
    assert shown["settings"]["model"] == {"value": None, "origin": "default"}
    assert shown["settings"]["min-confidence"] == {"value": 0.9, "origin": "--min-confidence"}


def test_the_page_of_keys_is_the_one_that_is_kept() -> None:
    """To renew it: claimcheck config keys > claimcheck/config/configuration.md."""
    assert PAGE.read_text(encoding="utf-8") == written(write_keys)


def test_the_page_tells_of_every_key() -> None:
    page = written(write_keys)
    for key in KEYS.values():
        assert f"\n## `{key.name}`\n" in page
        assert key.about.example in page


def test_the_schema_is_one() -> None:
    schema = json.loads(written(write_schema))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert list(schema["properties"]) == list(KEYS)


@pytest.mark.parametrize(
    "text",
    [
        *(key.about.example for key in KEYS.values()),
        FILE,
        "min_confidence = 1",
        "min-confidence = 2",
        "min-confidence = 'high'",
        "include = 'a'",
        "severity = 'never'",
        "tolerance = { a = -1 }",
        "units = { a = 3 }",
        "units = { a = { symbol = ['x'] } }",
        "source-ranks = { a = 0 }",
        "synonyms = { a = 'b' }",
        "many-valued = [1]",
    ],
)
def test_the_schema_takes_what_a_config_takes(text: str) -> None:
    values = tomlkit.parse(text).unwrap()
    schema = json.loads(written(write_schema))
    settings = {name.replace("-", "_") if name in KEYS else "unknown": value for name, value in values.items()}
    try:
        Config(**settings)
    except (ConfigError, TypeError):
        assert not jsonschema.Draft202012Validator(schema).is_valid(values)
    else:
        jsonschema.validate(values, schema)
