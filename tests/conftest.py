"""Fixtures that all rooms' tests share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from spacy.lang.en import English
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language


# Continuous integration tries the same examples every time; developers' machines look for new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

# Commands that are tested leave the user's cache alone; tests of the cache give a folder of their own.
os.environ["CLAIMCHECK_NO_CACHE"] = "1"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The pipeline that claimcheck ships, loaded once."""
    from claimcheck.language.pipeline import load_pipeline  # noqa: PLC0415 - heavy: only for tests that ask for it

    return load_pipeline()


@pytest.fixture(scope="session")
def annotated() -> Callable[[str], Doc]:
    """A maker of Docs from ``word/TAG/label/head`` items, with ``/lemma`` where it is not the word in lower case."""
    vocab = English().vocab

    def annotate(notation: str) -> Doc:
        rows = [item.split("/") for item in notation.split()]
        return Doc(
            vocab,
            words=[row[0] for row in rows],
            tags=[row[1] for row in rows],
            deps=[row[2] for row in rows],
            heads=[int(row[3]) for row in rows],
            lemmas=[row[4] if len(row) > 4 else row[0].lower() for row in rows],
        )

    return annotate
