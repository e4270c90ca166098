"""What a scan remembers of the one before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import pytest

from claimcheck.caching import Cache, memory, remembering
from claimcheck.config import Config
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from claimcheck.values.claims import Claim


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache that is empty."""
    return Cache(tmp_path / "cache")


def _note(cache: Cache, document: Document, claims: list[Claim]) -> None:
    with remembering(cache, Config(), pytest.fail) as known:
        assert known.recall([document]) == {}
        known.note(document, claims)


def _recall(cache: Cache, *documents: Document, config: Config | None = None) -> dict[str, tuple[Claim, ...]]:
    with remembering(cache, config or Config(), pytest.fail) as known:
        return known.recall(documents)


def test_claims_are_remembered(cache: Cache, document: Document, claims: list[Claim]) -> None:
    _note(cache, document, claims)
    assert _recall(cache, document) == {document.name: tuple(claims)}


def test_a_renamed_document_is_known_by_its_new_name(cache: Cache, document: Document, claims: list[Claim]) -> None:
    _note(cache, document, claims)
    other = Document("moved/There.MD", document.text)
    moved = tuple(replace(claim, evidence=replace(claim.evidence, document=other.name)) for claim in claims)
    assert _recall(cache, document, other) == {document.name: tuple(claims), other.name: moved}


@pytest.mark.parametrize(
    "other",
    [
        Document("notes/bridge.txt", "The text."),
        Document("notes/bridge", "The text."),
        Document("notes/bridge.md", "The text. "),
        Document("notes/bridge.md", "the text."),
        Document("notes/bridge.md", ""),
    ],
)
def test_another_text_or_suffix_is_not_known(other: Document, cache: Cache, claims: list[Claim]) -> None:
    _note(cache, Document("notes/bridge.md", "The text."), claims)
    assert _recall(cache, other) == {}


def test_another_pipeline_knows_nothing(cache: Cache, document: Document, claims: list[Claim]) -> None:
    _note(cache, document, claims)
    assert _recall(cache, document, config=Config(model="other")) == {}
    assert len(_recall(cache, document, config=Config(min_confidence=0.1))) == 1


def test_an_interruption_keeps_what_was_read(cache: Cache, document: Document, claims: list[Claim]) -> None:
    def interrupted() -> None:
        with remembering(cache, Config(), pytest.fail) as known:
            known.note(document, claims)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert _recall(cache, document) == {document.name: tuple(claims)}


def test_a_long_scan_writes_meanwhile(cache: Cache, claims: list[Claim], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "AT_ONCE", 3)
    documents = [Document(f"{n}.md", f"Text {n}") for n in range(5)]
    with remembering(cache, Config(), pytest.fail) as known:
        for document in documents:
            known.note(document, claims)
        assert _recall(cache, *documents).keys() == {"0.md", "1.md", "2.md"}
    assert len(_recall(cache, *documents)) == 5


def test_an_entry_that_is_no_claims_is_not_known(
    cache: Cache, document: Document, claims: list[Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "encode", lambda _: b"of another version")
    _note(cache, document, claims)
    assert _recall(cache, document) == {}


def test_without_a_cache_nothing_is_remembered(document: Document, claims: list[Claim]) -> None:
    with remembering(None, Config(), None) as known:
        known.note(document, claims)
        assert known.recall([document]) == {}


def test_clearing_forgets(cache: Cache, document: Document, claims: list[Claim]) -> None:
    _note(cache, document, claims)
    assert cache.clear() > 0
    assert _recall(cache, document) == {}


def test_the_folder_is_that_of_the_user_unless_given() -> None:
    assert Cache().place == platformdirs.user_cache_path("claimcheck", appauthor=False)
    assert Cache(Path("here")).place == Path("here")
