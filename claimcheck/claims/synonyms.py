"""Words that a user takes for one: phrases as written, and the lemmas by which texts are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.claims.quantities.nouns import singular

ARTICLES = frozenset({"a", "an", "the"})


def entries(synonyms: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The lexicon entries for words or phrases that mean the same as a word: by that word, which is an entry as well.

    Case, hyphens, articles and the number of nouns make no difference; verbs stand in their base form.
    """
    return {_lemmas(word): list(dict.fromkeys(map(_lemmas, (word, *others)))) for word, others in synonyms.items()}


def _lemmas(phrase: str) -> str:
    words = phrase.lower().replace("-", " ").split()
    return " ".join(singular(word) for word in words if word not in ARTICLES or len(words) == 1)
