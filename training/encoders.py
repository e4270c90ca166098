"""Cross-encoders in training: a pretrained transformer over both statements, and how it is fine-tuned and asked."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from lessons import Pair
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler
from transformers import AutoModel

from claimcheck.groups import encoders as shipped
from claimcheck.groups.encoders import PIECES

WARM_UP, WEIGHT_OF_SIDES, CLIPPED, DROPPED = 0.06, 2.0, 1.0, 0.1
ASKED = 64
"""Pairs that are asked together."""
Odds = np.ndarray
Loss = Callable[[Tensor, Sequence[int]], Tensor]
"""The loss of the log odds of the pairs of these numbers."""


@dataclass(frozen=True)
class Style:
    """How a pretrained model is fed: as the encoder that ships is, and with its padding."""

    fed: shipped.Encoder
    padding: int


BERT, MPNET = Style(shipped.QUICK, 0), Style(shipped.CAREFUL, 1)


class Encoder(nn.Module):
    """The pretrained encoder over both statements; two log odds from its first state and the mean of all.

    The first output tells one question, the second whether answers exclude each other. The vectors of word pieces and
    the lowest ``frozen`` layers stay as they are.
    """

    def __init__(self, folder: Path, style: Style, frozen: int = 0) -> None:
        super().__init__()
        self.style = style
        self.encoder = AutoModel.from_pretrained(str(folder), attn_implementation="eager", add_pooling_layer=False)
        self.drop = nn.Dropout(DROPPED)
        self.head = nn.Linear(2 * self.encoder.config.hidden_size, 2)
        for part in (self.encoder.embeddings.word_embeddings, *self.encoder.encoder.layer[:frozen]):
            part.requires_grad_(requires_grad=False)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self._pieces: dict[str, list[int]] = {}

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """Log odds, (pairs, 2)."""
        mask = (ids != self.style.padding).long()
        typed = {"token_type_ids": types} if self.style.fed.typed else {}
        states = self.encoder(input_ids=ids, attention_mask=mask, **typed).last_hidden_state
        weight = mask[..., None].to(states.dtype)
        mean = (states * weight).sum(1) / weight.sum(1)
        found: Tensor = self.head(self.drop(torch.cat([states[:, 0], mean], 1)))
        return found

    def batch(self, texts: Sequence[tuple[str, str]]) -> tuple[Tensor, Tensor]:
        """Numbers of pieces and of the statement that each belongs to, padded."""
        fed, rows = self.style.fed, []
        for one, other in texts:
            a, b = self.pieces(one), self.pieces(other)
            rows.append(([fed.first, *a, *fed.between, *b, fed.last], len(a) + 2))
        length = max(len(row) for row, _ in rows)
        ids = torch.full((len(rows), length), self.style.padding, dtype=torch.long)
        types = torch.zeros_like(ids)
        for number, (row, second) in enumerate(rows):
            ids[number, : len(row)] = torch.tensor(row)
            types[number, second : len(row)] = 1
        return ids, types

    def pieces(self, text: str) -> list[int]:
        """The numbers of the word pieces of a statement."""
        if text not in self._pieces:
            self._pieces[text] = self.tokenizer.encode(text, add_special_tokens=False).ids[:PIECES]
        return self._pieces[text]


@dataclass(frozen=True)
class Course:
    """How an encoder is fine-tuned."""

    rate: float
    head_rate: float
    passes: int
    batch: int = 32


def optimizer_of(model: Encoder, course: Course) -> Optimizer:
    """What moves the weights that are free, at the rates of a course."""
    free = [weight for weight in model.encoder.parameters() if weight.requires_grad]
    groups = [{"params": free, "lr": course.rate}, {"params": model.head.parameters(), "lr": course.head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def learn(model: Encoder, cost: Tensor, optimizer: Optimizer, schedule: LRScheduler) -> None:
    """Take one step against a cost."""
    optimizer.zero_grad()
    cost.backward()
    nn.utils.clip_grad_norm_(model.parameters(), CLIPPED)
    optimizer.step()
    schedule.step()


def fit(model: Encoder, pairs: Sequence[Pair], loss: Loss, course: Course, rng: random.Random) -> None:
    """Fine-tune a model; each pair is seen in either order."""
    optimizer = optimizer_of(model, course)
    steps = course.passes * -(-len(pairs) // course.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (WARM_UP * steps + 1), max(0.0, (steps - step) / steps))
    )
    model.train()
    for number in range(course.passes):
        for at, batch in enumerate(_batches(pairs, course.batch, rng)):
            texts = [pairs[row].texts if rng.random() < 0.5 else pairs[row].texts[::-1] for row in batch]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                odds = model(*model.batch(texts))
            cost = loss(odds.float(), batch)
            learn(model, cost, optimizer, schedule)
            if at % 100 == 0:
                print(f"pass {number + 1} of {course.passes}, step {at}: loss {cost.item():.3f}", flush=True)
    model.eval()


def _batches(pairs: Sequence[Pair], size: int, rng: random.Random) -> Iterator[list[int]]:
    """All pairs by number in a new order, those of like length together."""
    order = list(range(len(pairs)))
    rng.shuffle(order)
    for start in range(0, len(order), 16 * size):
        near = sorted(order[start : start + 16 * size], key=lambda row: sum(map(len, pairs[row].texts)))
        ready = [near[at : at + size] for at in range(0, len(near), size)]
        rng.shuffle(ready)
        yield from ready


def labelled_loss(pairs: Sequence[Pair]) -> Loss:
    """Cross-entropy of telling one question, and of telling opposed answers where they are labelled."""
    cost = nn.functional.binary_cross_entropy_with_logits

    def loss(odds: Tensor, rows: Sequence[int]) -> Tensor:
        total = cost(odds[:, 0], torch.tensor([float(pairs[row].same) for row in rows]))
        told = [at for at, row in enumerate(rows) if pairs[row].opposed is not None]
        if told:
            wanted = torch.tensor([float(bool(pairs[rows[at]].opposed)) for at in told])
            total = total + WEIGHT_OF_SIDES * cost(odds[told, 1], wanted, reduction="sum") / len(rows)
        return total

    return loss


@torch.no_grad()
def ask(model: Encoder, texts: Sequence[tuple[str, str]]) -> Odds:
    """Log odds of pairs in a fixed order, (pairs, 2)."""
    found = np.zeros((len(texts), 2))
    order = sorted(range(len(texts)), key=lambda row: sum(map(len, texts[row])))
    for start in range(0, len(order), ASKED):
        rows = order[start : start + ASKED]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found[rows] = model(*model.batch([tuple(sorted(texts[row])) for row in rows])).float().numpy()
    return found
