"""The ranks of documents, by patterns."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.documents.ranking import ranked
from claimcheck.errors import ConfigError

NAMES = ("filings/a.md", "filings/drafts/b.md", "press/c.txt", "d.md")


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        ({}, {}),
        ({"filings/": 1}, {"filings/a.md": 1, "filings/drafts/b.md": 1}),
        ({"filings/": 1, "drafts/": 3}, {"filings/a.md": 1, "filings/drafts/b.md": 3}),
        ({"drafts/": 3, "filings/": 1}, {"filings/a.md": 1, "filings/drafts/b.md": 1}),
        ({"/d.md": 1}, {"d.md": 1}),
        ({"/a.md": 1}, {}),
        ({"*.txt": 2, "*.rst": 1}, {"press/c.txt": 2}),
        ({"*": 5, "press/*.txt": 1}, {"filings/a.md": 5, "filings/drafts/b.md": 5, "press/c.txt": 1, "d.md": 5}),
        ({"filing/": 1}, {}),
    ],
)
def test_ranked(ranks: dict[str, int], expected: dict[str, int]) -> None:
    assert ranked(NAMES, ranks) == expected


def test_patterns_are_relative_to_the_root(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "press").mkdir()
    monkeypatch.chdir(place / "press")
    assert ranked(["c.txt", "../d.md"], {"/press/": 1, "/d.md": 2}, str(place)) == {"c.txt": 1, "../d.md": 2}
    assert ranked(["c.txt"], {"/press/": 1}) == {}


def test_elsewhere_the_whole_path_counts(place: Path) -> None:
    assert ranked([str(place / "press/c.txt")], {"press/": 1}, str(place / "filings")) == {
        str(place / "press/c.txt"): 1
    }


def test_a_bad_pattern_names_its_key() -> None:
    with pytest.raises(ConfigError, match="source-ranks"):
        ranked(NAMES, {"[z-a]": 1})
