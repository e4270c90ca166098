"""Measure a pipeline on raw text against treebanks, with its own tokenization and sentence boundaries.

Figures are F1. ``tag``, ``lemma``, ``uas``, ``las`` and ``sentences`` are spaCy's (attachment leaves out punctuation).
``conll_…`` are those of the CoNLL 2018 shared task, where punctuation counts and a word that is tokenized differently
is wrong in every column. Names are compared as character spans, only over the labels that the corpus has.

    python training/evaluate.py PIPELINE TREEBANKS
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import corpora
import spacy
from corpora import UNER, WIKIGOLD, held_out_wikigold
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from treebanks import Sentence, read_conllu, read_labelled

Span = tuple[int, int]
SAME_LABEL = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC"}
"""OntoNotes labels of other pipelines, as the corpora call them."""


@dataclass
class Tally:
    """Counts behind an F1."""

    right: int = 0
    gold: int = 0
    said: int = 0

    @property
    def f1(self) -> float:
        """F1 between 0 and 1, rounded to four digits; 0 where there was nothing to find."""
        return round(2 * self.right / max(1, self.gold + self.said), 4)


@dataclass(frozen=True)
class Word:
    """An annotated word located by its characters; ``head`` is the head's characters, None for a root."""

    span: Span
    tag: str
    lemma: str
    head: Span | None
    label: str


def syntax(nlp: Language, sentences: Iterable[Sentence]) -> dict[str, float]:
    """All figures of tokens, sentences, tags, lemmas and attachment, over whole documents."""
    documents = [list(group) for _, group in groupby(sentences, key=lambda s: s.document)]
    gold = [corpora.document(group, nlp.vocab) for group in documents]
    examples = [Example(doc, reference) for doc, reference in zip(nlp.pipe([g.text for g in gold]), gold, strict=True)]
    scores = Scorer(nlp).score(examples)
    spacy_names = {"tag": "tag_acc", "lemma": "lemma_acc", "uas": "dep_uas", "las": "dep_las", "sentences": "sents_f"}
    return {name: round(scores[key], 4) for name, key in spacy_names.items()} | shared_task(nlp, documents)


def shared_task(nlp: Language, documents: Iterable[list[Sentence]]) -> dict[str, float]:
    """The CoNLL 2018 figures."""
    tallies = {name: Tally() for name in ("tokens", "sentences", "tag", "lemma", "uas", "las")}
    texts, golds = zip(*map(_gold_document, documents), strict=True)
    for (words, bounds), doc in zip(golds, nlp.pipe(texts), strict=True):
        said, said_bounds = _words(doc)
        _count(tallies["sentences"], bounds, said_bounds)
        for tally in (t for name, t in tallies.items() if name != "sentences"):
            tally.gold += len(words)
            tally.said += len(said)
        aligned = {word.span: word for word in said}
        for word in words:
            if other := aligned.get(word.span):
                _compare(tallies, word, other)
    return {f"conll_{name}": tally.f1 for name, tally in tallies.items()}


def _compare(tallies: dict[str, Tally], gold: Word, said: Word) -> None:
    tallies["tokens"].right += 1
    tallies["tag"].right += gold.tag == said.tag
    tallies["lemma"].right += gold.lemma.lower() == said.lemma.lower()
    if gold.head == said.head:
        tallies["uas"].right += 1
        tallies["las"].right += gold.label.split(":")[0] == said.label.split(":")[0]


def _gold_document(sentences: list[Sentence]) -> tuple[str, tuple[list[Word], set[Span]]]:
    text, words, bounds = "", [], set()
    for sentence in sentences:
        spans = []
        for word, space in zip(sentence.words, (*sentence.spaces[:-1], True), strict=True):
            spans.append((len(text), len(text) + len(word)))
            text += word + " " * space
        bounds.add((spans[0][0], spans[-1][1]))
        for i, span in enumerate(spans):
            head = None if sentence.heads[i] == i else spans[sentence.heads[i]]
            words.append(Word(span, sentence.tags[i], sentence.lemmas[i], head, sentence.labels[i]))
    return text, (words, bounds)


def _words(doc: Doc) -> tuple[list[Word], set[Span]]:
    """The words of a parsed document, white space left out of sentences as well."""

    def span(i: int) -> Span:
        return doc[i].idx, doc[i].idx + len(doc[i])

    words = [
        Word(span(t.i), t.tag_, t.lemma_, None if t.head.i == t.i else span(t.head.i), t.dep_)
        for t in doc
        if not t.is_space
    ]
    bounds = set()
    for sentence in doc.sents:
        solid = [t for t in sentence if not t.is_space]
        if solid:
            bounds.add((solid[0].idx, solid[-1].idx + len(solid[-1])))
    return words, bounds


def names(nlp: Language, sentences: Iterable[Sentence], labels: set[str]) -> dict[str, float]:
    """F1 of names, typed and as untyped spans, each sentence on its own."""
    typed, untyped = Tally(), Tally()
    texts, golds = zip(*((_text(s), _gold_names(s)) for s in sentences), strict=True)
    for gold, doc in zip(golds, nlp.pipe(texts), strict=True):
        said = {(e.start_char, e.end_char, SAME_LABEL.get(e.label_, e.label_)) for e in doc.ents}
        said = {name for name in said if name[2] in labels}
        _count(typed, gold, said)
        _count(untyped, {name[:2] for name in gold}, {name[:2] for name in said})
    return {"names": typed.f1, "name_spans": untyped.f1}


def _count(tally: Tally, gold: set, said: set) -> None:  # type: ignore[type-arg]
    tally.right += len(gold & said)
    tally.gold += len(gold)
    tally.said += len(said)


def _text(sentence: Sentence) -> str:
    return "".join(w + " " * s for w, s in zip(sentence.words, sentence.spaces, strict=True))


def _gold_names(sentence: Sentence) -> set[tuple[int, int, str]]:
    found, at, open_name = set(), 0, None
    for word, space, label in zip(sentence.words, sentence.spaces, sentence.entities, strict=True):
        if open_name and not label.startswith("I-"):
            found.add(open_name)
            open_name = None
        if label.startswith("B-"):
            open_name = (at, at + len(word), label[2:])
        elif open_name:
            open_name = (open_name[0], at + len(word), open_name[2])
        at += len(word) + space
    return found | ({open_name} if open_name else set())


def _with_names(treebanks: Path, treebank: str, labels: str) -> Iterator[Sentence]:
    """The sentences of a treebank (for their spacing) under the names of its Universal NER file."""
    named = {s.words: s.entities for s in read_labelled(treebanks / f"uner-{labels}.iob2", UNER)}
    for s in read_conllu(treebanks / f"{treebank}.conllu"):
        if s.words in named:
            yield Sentence(s.words, s.spaces, entities=named[s.words])


def measure(nlp: Language, treebanks: Path) -> dict[str, dict[str, float]]:
    """All figures, by corpus."""
    return {
        "ewt-dev": syntax(nlp, read_conllu(treebanks / "ewt-dev.conllu")),
        "pud": syntax(nlp, read_conllu(treebanks / "pud.conllu"))
        | names(nlp, _with_names(treebanks, "pud", "pud"), set(UNER.values())),
        "wikigold-held-out": names(nlp, held_out_wikigold(treebanks), set(WIKIGOLD.values())),
    }


if __name__ == "__main__":
    print(json.dumps(measure(spacy.load(sys.argv[1]), Path(sys.argv[2])), indent=2))
