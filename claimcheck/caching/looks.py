"""What grouping remembers: looks at pairs of claims and what reading added, what documents name and their links."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from claimcheck.caching.identity import grouping, reading
from claimcheck.caching.memory import Cache
from claimcheck.caching.store import Store
from claimcheck.groups.remembering import Remembered


@contextmanager
def looks(
    cache: Cache | None, contents: Mapping[str, bytes], warn: Callable[[str], None] | None
) -> Iterator[Remembered | None]:
    """What a cache remembers of documents with these ``contents``; None without a cache."""
    if cache is None:
        yield None
        return
    store = Store(cache.place, cache.limit, warn or (lambda _message: None))
    try:
        yield Remembered(store, contents, grouping() + reading())
    finally:
        store.close()
