"""The claims of documents are the same with a cache and without, whatever it holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import claimcheck
from claimcheck import Cache, Document
from claimcheck.caching.store import FILE
from claimcheck.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterable

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
