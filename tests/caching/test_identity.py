"""The identity changes with all that claims depend on, and with nothing else."""

from __future__ import annotations

import os
import shutil
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from claimcheck.caching import identity as identities
from claimcheck.caching.identity import GROUPS, PACKAGE, ROOMS, grouping, identity, reading
from claimcheck.config import Config

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package's code and word lists."""
    for room in ROOMS:
        skipped = shutil.ignore_patterns("english", "__pycache__")
        shutil.copytree(PACKAGE / room, tmp_path / "package" / room, ignore=skipped)
    monkeypatch.setattr(identities, "PACKAGE", tmp_path / "package")
    return tmp_path / "package"


@pytest.fixture
def groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what claims are compared by."""
    shutil.copytree(GROUPS, tmp_path / "groups", ignore=shutil.ignore_patterns("reader", "__pycache__"))
    (tmp_path / "groups" / "reader" / "quick").mkdir(parents=True)
    monkeypatch.setattr(identities, "GROUPS", tmp_path / "groups")
    return tmp_path / "groups"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """The folder of a pipeline."""
    (tmp_path / "model" / "ner").mkdir(parents=True)
    (tmp_path / "model" / "meta.json").write_text('{"version": "1.0"}')
    (tmp_path / "model" / "ner" / "weights").write_bytes(b"\x00" * 100)
    return tmp_path / "model"


def _add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda package: _add(package / "claims" / "frames.py", "\n"),
        lambda package: _add(package / "claims" / "data" / "frames.json", " "),
        lambda package: _add(package / "documents" / "plain.py", "\n"),
        lambda package: _add(package / "caching" / "encoding.py", "\n"),
        lambda package: (package / "claims" / "new.json").write_text("{}"),
        lambda package: (package / "language" / "layout.py").rename(package / "language" / "layouts.py"),
        lambda package: (package / "values" / "claims.py").unlink(),
    ],
)
def test_code_and_word_lists_count(change: Callable[[Path], object], package: Path) -> None:
    before = identity(Config())
    change(package)
    assert identity(Config()) != before


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        (lambda groups: _add(groups / "vectors.py", "\n"), True),
        (lambda groups: _add(groups / "data" / "match_weights.json", " "), True),
        (lambda groups: (groups / "data" / "new.json").write_text("{}"), True),
        (lambda groups: (groups / "reader" / "quick" / "model.onnx").write_bytes(b"x"), False),
        (lambda groups: os.utime(groups / "vectors.py", (1, 1)), False),
    ],
)
def test_what_claims_are_compared_by_counts(change: Callable[[Path], object], counts: bool, groups: Path) -> None:  # noqa: FBT001 - a table
    before = grouping()
    change(groups)
    assert (grouping() != before) == counts


def test_the_files_of_the_reader_count_for_what_is_read(groups: Path) -> None:
    reading.cache_clear()
    before = reading()
    (groups / "reader" / "quick" / "model.onnx").write_bytes(b"x")
    assert reading() == before, "it is worked out once"
    reading.cache_clear()
    assert reading() != before
    reading.cache_clear()


def test_dates_and_compiled_files_do_not_count(package: Path) -> None:
    before = identity(Config())
    for path in package.rglob("*.py"):
        os.utime(path, (1, 1))
    (package / "claims" / "__pycache__").mkdir()
    (package / "claims" / "__pycache__" / "frames.pyc").write_bytes(b"x")
    assert identity(Config()) == before


def test_the_bundled_pipeline_counts() -> None:
    assert {path.name for path in identities._files(PACKAGE / "language")} >= {"meta.json", "moves", "vectors"}  # noqa: SLF001 - that nothing of it is missed


@pytest.mark.parametrize(
    "change",
    [
        lambda model: _add(model / "meta.json", " "),
        lambda model: (model / "ner" / "weights").write_bytes(b"\x00" * 99 + b"\x01"),
        lambda model: (model / "ner").rename(model / "names"),
        lambda model: (model / "code.py").write_text(""),
        shutil.rmtree,
    ],
)
def test_files_of_a_given_pipeline_count(change: Callable[[Path], object], model: Path) -> None:
    config = Config(model=str(model))
    before = identity(config)
    assert before == identity(config) != identity(Config())
    change(model)
    assert identity(config) != before


def test_a_pipeline_that_is_a_package_counts_by_its_files(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (model / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(model.parent)
    assert identities._model_folders("model") == [model]  # noqa: SLF001
    before = identity(Config(model="model"))
    _add(model / "meta.json", " ")
    assert identity(Config(model="model")) != before


@pytest.mark.parametrize("name", ["none", "no such/folder", "a.b.c", "os", "\0"])
def test_a_name_of_no_pipeline_is_no_error(name: str) -> None:
    assert identity(Config(model=name)) != identity(Config())


def test_a_folder_without_a_pipeline_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "much").write_text("")
    monkeypatch.chdir(tmp_path)
    assert identities._model_folders(".") == identities._model_folders(str(tmp_path)) == []  # noqa: SLF001


@pytest.mark.parametrize("package", ["spacy", "numpy", "markdown-it-py"])
def test_versions_of_packages_count(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = identity(Config())
    monkeypatch.setattr(identities, "version", lambda name: "0.0" if name == package else metadata.version(name))
    assert identity(Config()) != before


def test_settings_count_unless_they_are_of_later_stages() -> None:
    assert identity(Config(min_confidence=0.1)) == identity(Config(min_confidence=0.9))
    assert identity(Config(units={"hand": "4 inches"})) != identity(Config())
