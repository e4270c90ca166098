"""Names for the page: documents without the folder that all of them share, and ids that are safe in links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,64}")


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Each document's name without the folders that all names begin with; one name alone keeps its last part."""
    known = sorted(set(names))
    folders = [name.split("/")[:-1] for name in known]
    shared = sum(1 for _ in takewhile(lambda level: len(set(level)) == 1, zip(*folders, strict=False)))
    return {name: "/".join(name.split("/")[shared:]) for name in known}


def finding_ids(fingerprints: Sequence[str]) -> tuple[str, ...]:
    """An id for each finding: of its fingerprint, so that links outlive a new scan, or of its number."""
    ids: dict[str, None] = {}
    for number, fingerprint in enumerate(fingerprints, 1):
        stable = f"finding-{fingerprint}"
        usable = _PLAIN.fullmatch(fingerprint) is not None and stable not in ids
        ids[stable if usable else f"finding.{number}"] = None
    return tuple(ids)


def document_id(number: int) -> str:
    """The id of the document's text."""
    return f"document-{number}"


def claim_id(document: int, offset: int) -> str:
    """The id of what is marked in the document from ``offset`` on."""
    return f"document-{document}-{offset}"


def pair(one: int, other: int) -> str:
    """Two documents by their numbers, in either order."""
    return f"{min(one, other)} {max(one, other)}"
