"""Paths and addresses from the root of the repository."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.ci.places import address, repository_path

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository, with the working directory in its folder ``docs``."""
    (tmp_path / "repository" / "docs").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repository" / "docs")
    return tmp_path / "repository"


@pytest.mark.parametrize(
    ("name", "path"),
    [("a.md", "a.md"), ("b/../a.md", "a.md"), ("./a.md", "a.md"), ("b c/d.md", "b c/d.md"), ("<stdin>", "<stdin>")],
)
@pytest.mark.usefixtures("root")
def test_without_a_service_paths_start_at_the_working_directory(name: str, path: str) -> None:
    assert repository_path(name) == path


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_with_a_service_they_start_at_the_root(variable: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, str(root))
    assert repository_path("a.md") == "docs/a.md"
    assert repository_path("../a.md") == "a.md"
    assert repository_path(str(root / "x" / "a.md")) == "x/a.md"


def test_a_root_elsewhere_is_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(root / "other"))
    assert repository_path("a.md") == "a.md"


def test_what_lies_outside_is_absolute(root: Path) -> None:
    path = repository_path("../a b.md")
    assert path == (root / "a b.md").as_posix()
    assert address(path) == f"file://{root.as_posix()}/a%20b.md"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.md", "a/b.md"),
        ("a b.md", "a%20b.md"),
        ("100%.md", "100%25.md"),
        ("a:b.md", "a%3Ab.md"),
        ("a?b#c.md", "a%3Fb%23c.md"),
        ("Zürich.md", "Z%C3%BCrich.md"),
        ("bad\udcff.md", "bad%FF.md"),
    ],
)
def test_addresses(path: str, uri: str) -> None:
    assert address(path) == uri


@given(st.text(min_size=1).filter(lambda text: not text.startswith("/")))
def test_an_address_decodes_to_its_path(path: str) -> None:
    assert unquote(address(path)) == path
    assert address(path).isascii()
