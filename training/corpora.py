"""Turn sentences into spaCy training documents: two corpora, one for syntax and one for names.

The syntax corpus holds whole paragraphs, so that the parser learns sentence boundaries. The names corpus mixes the
labelled sources with text that teachers label (`teacher.py`) and with copies in which names are exchanged for others
of their type, so that a few thousand labelled names teach more than themselves. What is drawn is drawn from seeded
generators.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from swapping import NameSwapper, runs
from treebanks import MISSING, TITLES, Sentence, read_conllu, read_labelled

MAX_SENTENCES = 8
"""Sentences a training document: enough context to learn boundaries, short enough to shuffle well."""

UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
WIKIGOLD = {**UNER, "MISC": "MISC"}

CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
HELD_OUT_SHARE = 6
"""Every sixth block of Wikigold and every sixth document under Universal NER is kept for evaluation."""
BLOCK = 40
COPIES = 2
"""Copies of every sentence with names, its names exchanged."""

Lessons = dict[str, list[list[Sentence]]]
"""For every source its documents, each a list of sentences in their order."""
Labeller = Callable[[Sequence[Sentence]], list[tuple[str, ...]]]
"""Gives BIO labels to the sentences of documents in their order; a label it is not sure of is missing."""


def write_syntax(treebanks: Path, out: Path) -> None:
    """Write the syntax corpora: training treebanks, and the web treebank's development part for choosing a model."""
    vocab = Vocab()
    train = [f"{name}.conllu" for name in ("ewt-train", "gum-train", "gum-dev", "gum-test", "ewt-test")]
    documents = [doc for name in train for doc in syntax_documents(read_conllu(treebanks / name), vocab)]
    DocBin(docs=documents).to_disk(out / "syntax-train.spacy")
    dev = syntax_documents(read_conllu(treebanks / "ewt-dev.conllu"), vocab)
    DocBin(docs=dev).to_disk(out / "syntax-dev.spacy")


def syntax_documents(sentences: Iterable[Sentence], vocab: Vocab) -> Iterator[Doc]:
    """Join the sentences of a document into spaCy documents of at most ``MAX_SENTENCES``."""
    for _, group in groupby(sentences, key=lambda s: s.document):
        chunk: list[Sentence] = []
        for sentence in group:
            if len(chunk) == MAX_SENTENCES:
                yield document(chunk, vocab)
                chunk = []
            chunk.append(sentence)
        yield document(chunk, vocab)


def document(sentences: list[Sentence], vocab: Vocab) -> Doc:
    """The sentences as one annotated document, a space between them."""
    words, spaces, heads = [], [], []
    for sentence in sentences:
        heads.extend(len(words) + head for head in sentence.heads)
        words.extend(sentence.words)
        spaces.extend((*sentence.spaces[:-1], True))
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[tag for s in sentences for tag in s.tags],
        lemmas=[lemma for s in sentences for lemma in s.lemmas],
        heads=heads,
        deps=[label for s in sentences for label in s.labels],
    )


def lessons(treebanks: Path) -> Lessons:
    """What a teacher learns from: every source with its own labels, by documents."""
    kept = _clean(_wikigold(treebanks, held_out=False))
    return {
        "uner": _by_document(_clean(_web(treebanks, held_out=False))),
        "wikigold": [kept[i : i + MAX_SENTENCES] for i in range(0, len(kept), MAX_SENTENCES)],
        "gum": _by_document(_clean(_gum(treebanks))),
    }


def exchanged(taught: Lessons, seed: int) -> Lessons:
    """The lessons, and once more those documents that hold names, with other names."""
    swap = NameSwapper(random.Random(seed))
    return {
        source: [*documents, *([swap(s) if _named(s) else s for s in d] for d in documents if any(map(_named, d)))]
        for source, documents in taught.items()
    }


def write_names(treebanks: Path, out: Path, seed: int, label: Labeller) -> None:
    """Write the names corpora; the tags of the treebanks ride along as a second task.

    Wikigold keeps its own labels, and Universal NER its own wherever it has any; the rest is labelled by ``label``, but
    for GUM's products, works and events.
    """
    kept = _clean(_wikigold(treebanks, held_out=False))
    web = list(_clean(_web(treebanks, held_out=False)))
    web = [_filled(s, said) for s, said in zip(web, label(web), strict=True)]
    unlabelled = [*_clean(_gum(treebanks)), *read_conllu(treebanks / "ewt-train.conllu")]
    taught = [_retold(s, said) for s, said in zip(unlabelled, label(unlabelled), strict=True)]
    generator = random.Random(seed)
    swap = NameSwapper(generator)
    copies = [swap(s) for s in filter(_named, (*kept, *web, *taught)) for _ in range(COPIES)]
    sentences = [*kept, *kept, *web, *web, *taught, *copies]
    vocab = Vocab()
    documents = [_names_document(s, vocab) for s in sentences]
    generator.shuffle(documents)
    DocBin(docs=documents).to_disk(out / "names-train.spacy")
    held = [*held_out_wikigold(treebanks), *held_out_web(treebanks)]
    DocBin(docs=[_names_document(s, vocab) for s in held]).to_disk(out / "names-dev.spacy")


def held_out_wikigold(treebanks: Path) -> list[Sentence]:
    """The part of Wikigold that no training sees."""
    return _wikigold(treebanks, held_out=True)


def held_out_web(treebanks: Path) -> list[Sentence]:
    """The part of the web treebank under Universal NER whose names no training sees."""
    return _web(treebanks, held_out=True)


def _wikigold(treebanks: Path, *, held_out: bool) -> list[Sentence]:
    sentences = read_labelled(treebanks / "wikigold.conll", WIKIGOLD)
    return [s for i, s in enumerate(sentences) if ((i // BLOCK) % HELD_OUT_SHARE == 0) == held_out]


def _web(treebanks: Path, *, held_out: bool) -> list[Sentence]:
    documents = _by_document(s for part in ("ewt-dev", "ewt-test") for s in _universal_ner(treebanks, part))
    return [s for i, d in enumerate(documents) if (i % HELD_OUT_SHARE == 0) == held_out for s in d]


def _gum(treebanks: Path) -> list[Sentence]:
    return [s for part in ("train", "dev", "test") for s in read_conllu(treebanks / f"gum-{part}.conllu")]


def _by_document(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    return [list(group) for _, group in groupby(sentences, key=lambda s: s.document)]


def _named(sentence: Sentence) -> bool:
    return any(label.startswith("B-") for label in sentence.entities)


def _clean(sentences: Iterable[Sentence]) -> list[Sentence]:
    return [_without_titles(_without_calendar(s)) for s in sentences]


def _universal_ner(treebanks: Path, part: str) -> Iterator[Sentence]:
    """Universal NER's labels over the treebank's own sentences, tags included.

    Universal NER does not label products, works and events: proper nouns outside its names are missing, not "no name".
    """
    labels = {s.words: s.entities for s in read_labelled(treebanks / f"uner-{part}.iob2", UNER)}
    for sentence in read_conllu(treebanks / f"{part}.conllu"):
        if entities := labels.get(sentence.words):
            open_world = (
                MISSING if label == "O" and tag.startswith("NNP") else label
                for label, tag in zip(entities, sentence.tags, strict=True)
            )
            yield _replace_entities(sentence, tuple(open_world))


def _filled(sentence: Sentence, said: tuple[str, ...]) -> Sentence:
    """The sentence with what ``said`` has where labels are missing, if that is no name or a name of the rest."""
    entities = list(sentence.entities)
    for label, first, end in runs(said):
        known = entities[first:end]
        if label in ("O", "B-MISC") and MISSING in known and set(known) <= {MISSING, "O"}:
            entities[first:end] = said[first:end]
    return _replace_entities(sentence, tuple(entities))


def _retold(sentence: Sentence, said: tuple[str, ...]) -> Sentence:
    """The sentence under ``said``, with its own names of the rest where ``said`` has no name."""
    entities = list(said)
    for label, first, end in runs(sentence.entities):
        if label == "B-MISC" and set(said[first:end]) <= {MISSING, "O"}:
            entities[first:end] = sentence.entities[first:end]
    return _replace_entities(sentence, tuple(entities))


def _without_calendar(sentence: Sentence) -> Sentence:
    entities = (
        "O" if label == MISSING and word.lower() in CALENDAR else label
        for word, label in zip(sentence.words, sentence.entities, strict=True)
    )
    return _replace_entities(sentence, tuple(entities))


def _without_titles(sentence: Sentence) -> Sentence:
    """Call "Lt. Gen. Jubal Early" only "Jubal Early": the sources differ in what they do with titles."""
    entities = list(sentence.entities)
    for i, word in enumerate(sentence.words[:-1]):
        if entities[i] == "B-PER" and entities[i + 1] == "I-PER" and word.lower().rstrip(".") in TITLES:
            entities[i : i + 2] = ["O", "B-PER"]
    return _replace_entities(sentence, tuple(entities))


def _replace_entities(sentence: Sentence, entities: tuple[str, ...]) -> Sentence:
    return replace(sentence, entities=entities)


def _names_document(sentence: Sentence, vocab: Vocab) -> Doc:
    tags = list(sentence.tags) or None
    return Doc(vocab, words=list(sentence.words), spaces=list(sentence.spaces), tags=tags, ents=list(sentence.entities))
