"""Train the careful reader on: on what it finds hard, and on what the matcher would have it read.

    python training/further.py TEACHER WEIGHTS [--steps N]

TEACHER is the folder that ``reader.py`` takes, WEIGHTS what that kept as ``teacher.pt``, or this course before.
Each step learns from pairs of one question in the sheets, from those near misses among several that the reader now
finds likeliest (online mining of hard examples, Shrivastava and others 2016), and from pairs of the labelled corpora as
the matcher sees them. What it has learned is kept as WEIGHTS and ships.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from encoders import MPNET, Course, Encoder, labelled_loss, learn, optimizer_of
from lessons import Pair, considered, pairs_of, topics
from reader import evaluate, export
from torch import Tensor

FROZEN = 6
"""Layers that stay as they are."""
COURSE = Course(2e-5, 2e-4, passes=1)
STEPS, WARM_UP, LEAST_RATE = 870, 40, 0.02
SAME, MINED, AMONG = 8, 9, 24
"""Pairs of the sheets in a step: of one question, and the likeliest near misses among so many."""
OF_CORPORA = (6, 6, 4)
"""Pairs of corpora in a step: of one question, others that a glance leaves open, and others that it settles."""
NEAR = 80
"""Near misses of a topic, of which some have thousands."""
SORTED = 16
"""Batches among which pairs are sorted by length."""


def batches(pairs: list[Pair], size: int, rng: random.Random) -> Iterator[list[Pair]]:
    """Batches of pairs of like length, without end."""
    span = min(size * SORTED, len(pairs) // size * size)
    while True:
        rng.shuffle(pairs)
        for start in range(0, len(pairs) - span + 1, span):
            near = sorted(pairs[start : start + span], key=lambda pair: sum(map(len, pair.texts)))
            ready = [near[at : at + size] for at in range(0, span, size)]
            rng.shuffle(ready)
            yield from ready


def train(model: Encoder, steps: int, rng: random.Random) -> None:
    """Fine-tune the model for so many steps, at a rate that falls."""
    same, near = [], []
    for topic in topics()[1]:
        one, others = pairs_of(topic)
        same += one
        near += rng.sample(others, min(NEAR, len(others)))
    of_sheets = batches(same, SAME, rng), batches(near, AMONG, rng)
    of_corpora = [batches(pairs, size, rng) for pairs, size in zip(considered(), OF_CORPORA, strict=True)]
    optimizer = optimizer_of(model, COURSE)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(LEAST_RATE, (steps - step) / steps)
    )
    for step in range(steps):
        batch = next(of_sheets[0]) + likeliest(model, next(of_sheets[1]), rng)
        batch += [pair for pairs in of_corpora for pair in next(pairs)]
        model.train()
        cost = labelled_loss(batch)(odds(model, batch, rng), range(len(batch)))
        learn(model, cost, optimizer, schedule)
        if step % 100 == 0:
            print(f"step {step} of {steps}: loss {cost.item():.3f}", flush=True)
    model.eval()


def likeliest(model: Encoder, pairs: Sequence[Pair], rng: random.Random) -> list[Pair]:
    """The near misses that the reader is most wrong about."""
    model.eval()
    with torch.no_grad():
        found = odds(model, pairs, rng)[:, 0]
    return [pairs[row] for row in found.topk(MINED).indices.tolist()]


def odds(model: Encoder, pairs: Sequence[Pair], rng: random.Random) -> Tensor:
    """What the reader says of pairs, each in either order."""
    texts = [pair.texts if rng.random() < 0.5 else pair.texts[::-1] for pair in pairs]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found: Tensor = model(*model.batch(texts))
    return found.float()


def main() -> None:
    """Train the reader on, measure and write it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("teacher", type=Path, help="a folder with the weights of all-mpnet-base-v2")
    parser.add_argument("weights", type=Path, help="what the reader learned so far; replaced")
    parser.add_argument("--steps", type=int, default=STEPS)
    arguments = parser.parse_args()
    torch.manual_seed(0)
    model = Encoder(arguments.teacher, MPNET, FROZEN)
    model.load_state_dict(torch.load(arguments.weights))
    train(model, arguments.steps, random.Random(0))
    torch.save(model.state_dict(), arguments.weights)
    evaluate(model, topics()[0])
    export(model, arguments.teacher, per_channel=True)


if __name__ == "__main__":
    main()
