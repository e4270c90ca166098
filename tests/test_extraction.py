"""The claims of documents are the same with a cache and without, whatever it holds."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import claimcheck
from claimcheck import Cache, Document
from claimcheck.caching.store import FILE
from claimcheck.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimcheck.values.claims import Claim

DOCUMENTS = [
    Document(
        "a.md", "---\ndate: 2024-05-02\n---\n# Quay Bridge\n\nThe Quay Bridge is 300 m long. It opened last year.\n"
    ),
    Document("b.txt", "The Quay Bridge is 400 m long, and longer than the Old Bridge. Ada Wren designed it.\n"),
    Document("c.txt", "Nothing here.\n"),
]


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache that is empty."""
    return Cache(tmp_path)


class _Pipeline:
    """Stands before extraction: notes which documents it is asked to read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from claimcheck.claims import extracting  # noqa: PLC0415 - loads spaCy, which some tests do without

        self.read: list[str] = []
        extract = extracting.extract

        def noting(nlp: object, pages: Iterable[claimcheck.values.documents.Page]) -> object:
            pages = list(pages)
            self.read += [page.document.name for page in pages]
            return extract(nlp, pages)

        monkeypatch.setattr(extracting, "extract", noting)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> _Pipeline:
    """What is read by the pipeline, and not remembered."""
    return _Pipeline(monkeypatch)


def test_each_version_of_a_text_is_read_once(cache: Cache, pipeline: _Pipeline) -> None:
    plain = claimcheck.extract(DOCUMENTS)
    pipeline.read.clear()
    assert claimcheck.extract(DOCUMENTS, cache=cache) == plain
    assert claimcheck.extract(DOCUMENTS, cache=cache) == plain
    assert pipeline.read == ["a.md", "b.txt", "c.txt"]


def test_a_scan_and_an_extraction_share_what_they_know(cache: Cache, pipeline: _Pipeline) -> None:
    report = claimcheck.scan(DOCUMENTS, cache=cache)
    assert report.findings
    assert claimcheck.scan(DOCUMENTS, cache=cache) == report == claimcheck.scan(DOCUMENTS)
    claimcheck.extract(DOCUMENTS, cache=cache, kinds=["date"])
    assert pipeline.read == ["a.md", "b.txt", "c.txt"] * 2


@pytest.mark.parametrize(
    ("change", "read"),
    [
        ([Document("b.txt", "The Quay Bridge is 500 m long.\n")], ["b.txt"]),
        ([Document("d.txt", "The Quay Bridge is 500 m long.\n")], ["d.txt"]),
        ([Document("copy.txt", DOCUMENTS[1].text)], []),
        ([Document("b.md", DOCUMENTS[1].text)], ["b.md"]),
    ],
)
def test_only_what_is_new_is_read(change: list[Document], read: list[str], cache: Cache, pipeline: _Pipeline) -> None:
    claimcheck.extract(DOCUMENTS, cache=cache)
    names = {document.name for document in change}
    changed = [*change, *(document for document in DOCUMENTS if document.name not in names)]
    pipeline.read.clear()
    found = claimcheck.scan(changed, cache=cache)
    assert pipeline.read == read
    assert found == claimcheck.scan(changed)
    assert names <= {claim.evidence.document for claim in claimcheck.extract(changed, cache=cache)}


DISAGREEING = [
    Document(f"{name}.md", f"# Quay Bridge\n\nThe Quay Bridge is {length} m long. It has {lanes} lanes.\n")
    for name, length, lanes in (("one", 300, 2), ("two", 400, 2), ("three", 400, 3))
]


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The documents of pairs of claims that are compared, and not remembered."""
    from claimcheck.groups import weighing  # noqa: PLC0415 - as above

    seen: list[set[str]] = []
    look = weighing.before_reading

    def noting(a: Claim, b: Claim, known: object, weights: object) -> object:
        seen.append({a.evidence.document, b.evidence.document})
        return look(a, b, known, weights)  # type: ignore[arg-type]

    monkeypatch.setattr(weighing, "before_reading", noting)
    return seen


def test_pairs_of_claims_are_compared_once(cache: Cache, looked: list[set[str]]) -> None:
    report = claimcheck.scan(DISAGREEING, cache=cache)
    assert report.findings
    assert looked
    looked.clear()
    assert claimcheck.scan(DISAGREEING[::-1], cache=cache) == report
    assert looked == []
    changed = [*DISAGREEING[:2], Document("three.md", "# Quay Bridge\n\nThe Quay Bridge has 5 lanes.\n")]
    found = claimcheck.scan(changed, cache=cache)
    assert all("three.md" in pair for pair in looked)
    assert found == claimcheck.scan(changed)


def test_sources_of_another_report_share_what_is_remembered(cache: Cache, looked: list[set[str]]) -> None:
    report = claimcheck.scan(DISAGREEING, cache=cache)
    looked.clear()
    again = claimcheck.scan(DISAGREEING, cache=cache, known=report.sources)
    assert again == report
    assert looked == []


def test_synonyms_of_the_settings_are_not_mixed_up(cache: Cache) -> None:
    told = [Document("a.md", "The plant has 40 workers.\n"), Document("b.md", "The plant has 50 wardens.\n")]
    config = claimcheck.Config(synonyms={"worker": ["warden"]})
    plain, alike = claimcheck.scan(told), claimcheck.scan(told, config=config)
    assert plain != alike
    for _ in range(2):
        assert claimcheck.scan(told, cache=cache) == plain
        assert claimcheck.scan(told, cache=cache, config=config) == alike


def test_damage_anywhere_in_the_cache_changes_nothing(cache: Cache, tmp_path: Path) -> None:
    report = claimcheck.scan(DISAGREEING, cache=cache)
    for key in _keys(tmp_path):
        with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
            connection.execute("UPDATE entries SET value = zeroblob(LENGTH(value)) WHERE key = ?", (key,))
        assert claimcheck.scan(DISAGREEING, cache=cache, warn=pytest.fail) == report


def test_parts_of_the_cache_that_are_gone_change_nothing(cache: Cache, tmp_path: Path) -> None:
    report = claimcheck.scan(DISAGREEING, cache=cache)
    keys = _keys(tmp_path)
    for key in keys:
        with closing(sqlite3.connect(tmp_path / FILE)) as connection, connection:
            connection.execute("DELETE FROM entries WHERE key = ?", (key,))
        assert claimcheck.scan(DISAGREEING, cache=cache, warn=pytest.fail) == report
    assert _keys(tmp_path) == keys


def _keys(folder: Path) -> list[bytes]:
    with closing(sqlite3.connect(folder / FILE)) as connection:
        return [key for (key,) in connection.execute("SELECT key FROM entries ORDER BY key")]


CHECKER = """
import sys
from pathlib import Path
import claimcheck
found = claimcheck.scan(sys.argv[2:], cache=claimcheck.Cache(Path(sys.argv[1])), warn=sys.exit)
print([finding.fingerprint for finding in found.findings])
"""


def test_processes_that_share_a_cache_say_the_same(tmp_path: Path) -> None:
    paths = [tmp_path / document.name for document in DISAGREEING]
    for path, document in zip(paths, DISAGREEING, strict=True):
        path.write_text(document.text, encoding="utf-8")
    expected = [finding.fingerprint for finding in claimcheck.scan(paths).findings]
    assert expected
    command = [sys.executable, "-c", CHECKER, str(tmp_path / "cache"), *map(str, paths)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate()[0] for process in running] == [f"{expected}\n"] * 2


def test_progress_counts_what_is_known_at_once(cache: Cache) -> None:
    steps: list[tuple[int, int]] = []
    claimcheck.extract(DOCUMENTS[:2], cache=cache)
    claimcheck.extract(DOCUMENTS, cache=cache, progress=lambda *step: steps.append(step))
    assert steps == [(2, 3), (3, 3)]


def test_a_cache_that_is_no_folder_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    warnings: list[str] = []
    found = claimcheck.extract(DOCUMENTS, cache=Cache(tmp_path / "file"), warn=warnings.append)
    assert found == claimcheck.extract(DOCUMENTS)
    assert len(warnings) == 1
    assert "the cache can't be used" in warnings[0]


def test_garbage_in_the_cache_is_made_good(cache: Cache, pipeline: _Pipeline, tmp_path: Path) -> None:
    found = claimcheck.extract(DOCUMENTS, cache=cache)
    (tmp_path / FILE).write_bytes(b"garbage " * 10_000)
    assert claimcheck.extract(DOCUMENTS, cache=cache, warn=pytest.fail) == found
    pipeline.read.clear()
    assert claimcheck.extract(DOCUMENTS, cache=cache, warn=pytest.fail) == found
    assert pipeline.read == []


def test_a_missing_pipeline_is_an_error_with_a_cache_too(cache: Cache) -> None:
    claimcheck.extract(DOCUMENTS, cache=cache)
    with pytest.raises(ModelError, match="no_such_pipeline"):
        claimcheck.extract(DOCUMENTS, cache=cache, config=claimcheck.Config(model="no_such_pipeline"))
