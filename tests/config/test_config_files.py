"""Configuration files: which one is in force, what it may hold, and where in it a mistake is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config import load_config, resolve
from claimcheck.config.files import ConfigFile
from claimcheck.errors import ConfigError

OURS = "[tool.claimcheck]\nmin-confidence = {}\n"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, ``project`` in a folder of its own."""
    here = tmp_path / "project"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def write(files: dict[str, str]) -> None:
    for name, text in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "sources", "expected"),
    [
        pytest.param({}, [], 0.7, id="none"),
        pytest.param({"claimcheck.toml": "min-confidence = 0.1"}, [], 0.1, id="own file"),
        pytest.param({"pyproject.toml": OURS.format(0.2)}, [], 0.2, id="shared file"),
        pytest.param(
            {"claimcheck.toml": "min-confidence = 0.1", "pyproject.toml": OURS.format(0.2)},
            [],
            0.1,
            id="own goes first",
        ),
        pytest.param({"../claimcheck.toml": "min-confidence = 0.3"}, [], 0.3, id="above"),
        pytest.param(
            {"../claimcheck.toml": "min-confidence = 0.3", "pyproject.toml": "[project]\nname = 'claimcheck'\n"},
            [],
            0.3,
            id="a shared file without our table does not count",
        ),
        pytest.param(
            {"../claimcheck.toml": "min-confidence = 0.3", "pyproject.toml": "[tool.claimcheck]\n"},
            [],
            0.7,
            id="an empty table counts",
        ),
        pytest.param({"pyproject.toml": "broken = = 1"}, [], 0.7, id="a broken file of others is none of ours"),
        pytest.param(
            {"claimcheck.toml": "min-confidence = 0.1", "docs/claimcheck.toml": "min-confidence = 0.4"},
            ["docs"],
            0.4,
            id="nearest to the folder",
        ),
        pytest.param(
            {"claimcheck.toml": "min-confidence = 0.1", "docs/claimcheck.toml": "min-confidence = 0.4"},
            ["docs/a.md", "docs/more/b.md"],
            0.4,
            id="nearest to the files",
        ),
        pytest.param(
            {"claimcheck.toml": "min-confidence = 0.1", "docs/claimcheck.toml": "min-confidence = 0.4"},
            ["docs/**/*.md"],
            0.4,
            id="nearest to where a pattern starts",
        ),
        pytest.param(
            {"claimcheck.toml": "min-confidence = 0.1", "docs/claimcheck.toml": "min-confidence = 0.4"},
            ["docs", "notes.md"],
            0.1,
            id="nearest to what holds all",
        ),
        pytest.param(
            {"claimcheck.toml": "min-confidence = 0.1", "docs/claimcheck.toml": "min-confidence = 0.4"},
            ["-"],
            0.1,
            id="standard input lies in the working directory",
        ),
        pytest.param(
            {"claimcheck.toml": "min-confidence = 0.1", "../else/a.md": ""},
            ["../else"],
            0.1,
            id="elsewhere without a file: the working directory's",
        ),
    ],
)
def test_nearest_file(files: dict[str, str], sources: list[str], expected: float) -> None:
    write({"docs/a.md": "", **files})
    assert resolve(sources).config.min_confidence == expected


def test_isolated_uses_none() -> None:
    write({"claimcheck.toml": "min-confidence = 0.1"})
    found = resolve((), isolated=True)
    assert (found.config.min_confidence, found.file, found.config.root) == (0.7, "", "")


def test_a_named_file_goes_before_the_nearest(place: Path) -> None:
    write({"claimcheck.toml": "min-confidence = 0.1", "ci/strict.toml": "min-confidence = 0.9"})
    found = resolve((), file="ci/strict.toml")
    assert (found.config.min_confidence, found.file) == (0.9, "ci/strict.toml")
    assert found.config.root == str(place / "ci")
    assert load_config("ci/strict.toml") == found.config
    assert load_config().min_confidence == 0.1


def test_named_and_none_exclude_each_other() -> None:
    with pytest.raises(ConfigError, match="--config and --isolated exclude each other"):
        resolve((), file="a.toml", isolated=True)


def test_options_go_before_the_file() -> None:
    write({"claimcheck.toml": "model = 'x'\nmin-confidence = 0.1\n"})
    found = resolve((), given={"min-confidence": 0.3, "model": None, "severity": "contradiction"})
    assert (found.config.min_confidence, found.config.model, found.config.severity) == (0.3, "x", "contradiction")
    origins = {name: origin for name, origin in found.origins.items() if origin != "default"}
    assert origins == {"model": "claimcheck.toml:1:1", "min-confidence": "--min-confidence", "severity": "--severity"}


def test_zero_is_given() -> None:
    assert resolve((), given={"min-confidence": 0.0}).config.min_confidence == 0


@pytest.mark.parametrize(
    ("written", "expected"),
    [("en_core_web_sm", "en_core_web_sm"), ("./model", "ci/model"), ("../model", "ci/../model"), ("a/b", "ci/a/b")],
)
def test_a_model_with_a_slash_lies_beside_the_file(place: Path, written: str, expected: str) -> None:
    write({"ci/claimcheck.toml": f"model = '{written}'\n"})
    model = resolve((), file="ci/claimcheck.toml").config.model
    assert model == (str(place / expected) if "/" in expected else expected)


@pytest.mark.parametrize(
    ("cwd", "files", "expected"),
    [(".", {}, "."), (".", {"claimcheck.toml": ""}, "."), ("docs/deep", {"claimcheck.toml": ""}, "../..")],
)
def test_what_is_read_where_no_paths_are_given(
    place: Path, monkeypatch: pytest.MonkeyPatch, cwd: str, files: dict[str, str], expected: str
) -> None:
    write(files)
    (place / cwd).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(place / cwd)
    assert resolve(()).sources == (expected,)


NUMBER = "give a number from 0 to 1"


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("claimcheck.toml", "min_confidence = 1\n", "1:1: unknown key 'min_confidence'; did you mean min-confidence?"),
        ("claimcheck.toml", "# x\r\n\r\n  sevrity = 'x'\r\n", "3:3: unknown key 'sevrity'; did you mean severity?"),
        ("claimcheck.toml", "colour = 'red'\n", "1:1: unknown key 'colour'; there are include, exclude, model, "),
        ("claimcheck.toml", "[colours]\na = 1\n", "1:1: unknown key 'colours'"),
        ("claimcheck.toml", "min-confidence = 'high'\n", f'1:1: min-confidence is "high"; {NUMBER}'),
        ("claimcheck.toml", "min-confidence = 2\n", f"1:1: min-confidence is 2; {NUMBER}"),
        ("claimcheck.toml", "model = 2024-05-01\n", '1:1: model is "2024-05-01"; give the name of'),
        ("claimcheck.toml", "x = = 1\n", "1:5: not TOML: Unexpected character: '='; mend it"),
        ("claimcheck.toml", "model = 'a'\nmodel = 'b'\n", 'not TOML: Key "model" already exists'),
        ("claimcheck.toml", "[tolerance]\nok = 0.1\n\n  price = 7\n", "4:3: tolerance.price is 7; give for each"),
        ("claimcheck.toml", "tolerance = { ok = 0.1, price = 7 }\n", "1:25: tolerance.price is 7; give for each"),
        ("claimcheck.toml", "tolerance.price = 7\n", "1:1: tolerance.price is 7; give for each"),
        (
            "claimcheck.toml",
            "units = { smoot = { worth = '1 m', symbol = 's' } }\n",
            "1:36: units.smoot.symbol: unknown",
        ),
        ("claimcheck.toml", "[units.smoot]\nsymbols = 3\n", "2:1: units.smoot.symbols is 3; give for each unit"),
        ("claimcheck.toml", "[units.smoot]\nworth = '1 blob'\n", "1:1: units.smoot: '1 blob' has no known unit"),
        ("claimcheck.toml", "exclude = [\n  'a',\n  3,\n]\n", "1:1: exclude is 3; give a list of patterns"),
        ("pyproject.toml", "[tool.claimcheck]\nmodle = 'x'\n", "2:1: unknown key 'modle'; did you mean model?"),
        (
            "pyproject.toml",
            "[tool.claimcheck]\nmodel = 'x'\n[tool.other]\nmodle = 1\n[tool.claimcheck.tolerance]\nprice = 7\n",
            "6:1: tolerance.price is 7; give for each",
        ),
        ("pyproject.toml", "[tool]\nclaimcheck = 3\n", "2:1: tool.claimcheck is no table; write [tool.claimcheck]"),
        ("pyproject.toml", "claimcheck = = 1\n", "1:14: not TOML: "),
    ],
)
def test_mistakes_have_a_place(name: str, text: str, message: str) -> None:
    Path(name).write_bytes(text.encode())
    with pytest.raises(ConfigError) as error:
        resolve(())
    assert str(error.value).startswith(f"{name}:")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_files_that_cannot_be_read() -> None:
    for name, content in (("latin.toml", "model = 'é'".encode("latin-1")), ("pyproject.toml", b"[project]\n")):
        Path(name).write_bytes(content)
    for name, message in (
        ("latin.toml", "latin.toml: not UTF-8; save it as UTF-8"),
        ("none.toml", "none.toml: can't be read, no such file or directory; check the path"),
        ("pyproject.toml", "pyproject.toml: has no [tool.claimcheck] table; add one, or name another file"),
        (".", ".: can't be read, is a directory; check the path"),
    ):
        with pytest.raises(ConfigError) as error:
            resolve((), file=name)
        assert str(error.value) == message


def test_a_byte_order_mark_is_no_mistake() -> None:
    Path("claimcheck.toml").write_bytes(b"\xef\xbb\xbfmin-confidence = 0.1\n")
    assert resolve(()).config.min_confidence == 0.1


def test_a_value_of_the_command_line_is_named_by_its_option() -> None:
    with pytest.raises(ConfigError, match=r"^--min-confidence is 3; give a number from 0 to 1$"):
        resolve((), given={"min-confidence": 3})


KEY = st.text("abcdefgh-_", min_size=1, max_size=6)


@settings(deadline=None)
@given(
    st.dictionaries(KEY, st.dictionaries(KEY, st.integers(), min_size=1, max_size=3), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n"]),
    st.data(),
)
def test_every_key_is_found_where_it_is_written(tables: dict[str, dict[str, int]], end: str, data: Any) -> None:
    lines: list[str] = []
    places: dict[tuple[str, str], str] = {}
    for name, table in tables.items():
        lines += [f"[{name}]", "# words"]
        for key, value in table.items():
            indent = data.draw(st.sampled_from(["", "  "]))
            lines.append(f"{indent}{key} = {value}")
            places[name, key] = f"x.toml:{len(lines)}:{len(indent) + 1}"
    file = ConfigFile(Path.cwd() / "x.toml", end.join(lines) + end, (), {})
    assert {keys: file.place(*keys) for keys in places} == places
