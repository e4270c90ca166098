"""What claims depend on beside their document, and looks at pairs of them and the answers of the reader besides.

A digest is made from the content of files, never from their dates, so that a cache that is carried to another machine
(as continuous integration does) is of use there. Where it is not known whether something matters, it counts.
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distributions, version
from importlib.util import find_spec
from pathlib import Path

from claimcheck import __version__
from claimcheck.config import Config

PACKAGE = Path(__file__).parents[1]
ROOMS = ("caching", "claims", "documents", "language", "values")
"""The parts of claimcheck that claims come from, and the encoding of the cache: code, lexicons and the pipeline."""
GROUPS, READER = PACKAGE / "groups", "reader"
"""What claims are compared by, and within it the reader."""
PACKAGES = ("markdown-it-py", "numpy", "pyyaml", "rapidfuzz", "spacy", "thinc")
"""Other packages whose versions count with the bundled pipeline; any may with a pipeline of the user's."""


def identity(config: Config) -> bytes:
    """A digest of everything but the document that its claims depend on."""
    digest = sha256()
    for line in (*_environment(), *_packages(config.model), *_settings(config)):
        digest.update(f"{line}\n".encode("utf-8", "surrogatepass"))
    for folder in (*(PACKAGE / room for room in ROOMS), *_model_folders(config.model)):
        for name, content in _content(folder):
            digest.update(name + content)
    return digest.digest()


def grouping() -> bytes:
    """A digest of the code and data by which claims are compared, but for the reader."""
    digest = sha256()
    for name, content in _content(GROUPS, READER):
        digest.update(name + content)
    return digest.digest()


@lru_cache(maxsize=1)
def reading() -> bytes:
    """A digest of the reader and of what it runs on."""
    digest = sha256(f"{platform.machine()} {version('onnxruntime')} {version('tokenizers')}".encode())
    for name, content in _content(GROUPS / READER):
        digest.update(name + content)
    return digest.digest()


def _environment() -> Iterator[str]:
    yield __version__
    yield f"{platform.python_implementation()} {platform.python_version()}"
    yield f"{sys.platform} {platform.machine()}"


def _settings(config: Config) -> Iterator[str]:
    """The settings that extraction is given; a pipeline counts by its files."""
    yield "given" if config.model else "bundled"
    yield json.dumps({**config.extraction, "model": None}, sort_keys=True)


def _model_folders(model: str | None) -> list[Path]:
    """Where the files of a pipeline lie that is named as a folder, as a package, or as either."""
    if not model:
        return []
    try:
        spec = find_spec(model) if model.isidentifier() else None
    except (ImportError, ValueError):
        spec = None
    folders = [Path(model)] if (Path(model) / "meta.json").is_file() else []
    return [*folders, *map(Path, spec.submodule_search_locations or () if spec else ())]


def _content(folder: Path, without: str = "") -> Iterator[tuple[bytes, bytes]]:
    """Name and digest of each file below a folder, in a fixed order; compiled Python is left out, and a folder."""
    for path in sorted(_files(folder, without)):
        yield os.fsencode(path.relative_to(folder).as_posix()), sha256(path.read_bytes()).digest()


def _files(folder: Path, without: str = "") -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = (name for name in folders if name not in ("__pycache__", without))
        yield from (Path(place, name) for name in names)


def _packages(model: str | None) -> Iterable[str]:
    if model:
        return sorted({f"{found.name} {found.version}" for found in distributions()})
    return [f"{name} {_version(name)}" for name in PACKAGES]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
