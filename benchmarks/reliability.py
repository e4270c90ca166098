"""How far to trust the confidence of a finding, and how accurate findings are, on corpora that were not fitted on.

    python benchmarks/reliability.py GOLD [GOLD ...] [--fitted DIR [DIR ...]] [--min-confidence 0.65]

GOLD holds one folder a corpus (docs/ and gold.json). Those of GOLD are judged by the weights that ship, and must not be
among the corpora that these were fitted on; those of ``--fitted`` are each judged by weights fitted on all the others
of them. Printed are, over all, the precision and recall of what is reported at the threshold, by kind, and the traps
(statements that agree, by their labels) that are reported; then the reliability table: the findings of every confidence
by bins, how many of them are right, and the expected calibration error, the mean distance between the confidence and
the share that is right, weighed by the size of the bins.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

import matching

from claimcheck.config import DEFAULT_MIN_CONFIDENCE
from claimcheck.groups.weighing import match_weights
from claimcheck.values.claims import CLAIM_KINDS
from claimcheck.values.findings import Finding

BIN = 0.1
LEAST = 0.05
"""Findings that are less sure are in no bin: no one would set a threshold there."""
LABELS = {"quantity": "numeric", "state": "status"}
"""The kinds that have other names in the labels."""
Found = Mapping[Path, Sequence[Finding]]


class Answer(NamedTuple):
    """A finding by its kind and confidence, and whether it is right."""

    kind: str
    confidence: float
    is_right: bool


class Bin(NamedTuple):
    """The findings of about one confidence: how many, their mean confidence, and the share that is right."""

    low: float
    count: int
    confidence: float
    right: float


def shipped(roots: Sequence[Path]) -> Found:
    """The findings of any confidence in the corpora of some folders, by the weights that ship."""
    corpora = chain.from_iterable(map(matching.corpus_folders, roots))
    return {corpus: matching.findings(corpus, match_weights(), LEAST) for corpus in corpora}


def cross_fitted(roots: Sequence[Path]) -> Found:
    """The findings of any confidence in each corpus by weights that were fitted without it.

    The calibration lines are those that ship: two numbers a kind, fitted on the findings of all corpora.
    """
    corpora = list(chain.from_iterable(map(matching.corpus_folders, roots)))
    rows = [row for corpus in corpora for row in matching.corpus_examples(corpus)] + list(
        matching.cross_examples(corpora)
    )
    lines = {kind: stages["calibration"] for kind, stages in match_weights().items()}
    others = matching.left_out(corpora, rows, turn=0)
    return {c: matching.findings(c, matching.with_lines(weights, lines), LEAST) for c, weights in others.items()}


def answers(found: Found) -> list[Answer]:
    """All findings, each compared with the labels of its corpus."""
    return [
        Answer(finding.kind, finding.confidence, matching.is_right(finding, corpus))
        for corpus, findings in found.items()
        for finding in findings
    ]


def binned(said: Iterable[Answer]) -> Iterator[Bin]:
    """The bins that hold any, from the surest down."""
    bins: dict[int, list[Answer]] = {}
    for answer in said:
        bins.setdefault(min(int(answer.confidence / BIN + 1e-9), round(1 / BIN) - 1), []).append(answer)
    for number, held in sorted(bins.items(), reverse=True):
        confidence = sum(answer.confidence for answer in held) / len(held)
        yield Bin(number * BIN, len(held), confidence, sum(answer.is_right for answer in held) / len(held))


def calibration_error(said: Sequence[Answer]) -> float:
    """The expected calibration error: the distance of confidence and accuracy in a bin, the mean over all findings."""
    return sum(held.count * abs(held.confidence - held.right) for held in binned(said)) / max(1, len(said))


def print_reliability(said: Sequence[Answer]) -> None:
    """The bins of all findings, then the calibration error of each kind."""
    print(f"{'confidence':>12} {'findings':>9} {'right':>6} {'mean confidence':>16} {'share right':>12}")
    for held in binned(said):
        bounds = f"{held.low:.1f} to {held.low + BIN:.1f}"
        right = round(held.right * held.count)
        print(f"{bounds:>12} {held.count:>9} {right:>6} {held.confidence:>16.2f} {held.right:>12.2f}")
    print(f"\n{'kind':11} {'findings':>9} {'calibration error':>18}")
    for kind in ("all", *CLAIM_KINDS):
        mine = [answer for answer in said if kind in ("all", answer.kind)]
        if mine:
            print(f"{kind:11} {len(mine):>9} {calibration_error(mine):>18.3f}")


def print_accuracy(found: Found, threshold: float) -> None:
    """Of what is reported: precision by the finding's kind, recall by the label's kind, and how many traps."""
    reported = {c: [finding for finding in its if finding.confidence >= threshold] for c, its in found.items()}
    said = answers(reported)
    wanted = {corpus: _labels(corpus, "contradictions") for corpus in found}
    print(f"{'kind':11} {'precision':>22} {'recall':>22}")
    for kind in ("all", *CLAIM_KINDS):
        right = [answer.is_right for answer in said if kind in ("all", answer.kind)]
        hit = [
            any(item["id"] in matching.shown(finding, corpus, "contradictions", 2) for finding in reported[corpus])
            for corpus, items in wanted.items()
            for item in items
            if item["kind"] == LABELS.get(kind, kind) or kind == "all"
        ]
        print(f"{kind:11} {_share(right):>22} {_share(hit):>22}")
    traps = sum(len(_labels(corpus, "agreements")) for corpus in found)
    print(f"\ntraps reported: {len(set(_traps(reported)))} of {traps}")


def _traps(reported: Found) -> Iterator[tuple[Path, str]]:
    """The statements that agree, by their labels, and that a wrong finding says differ."""
    for corpus, findings in reported.items():
        for finding in findings:
            if not matching.is_right(finding, corpus):
                yield from ((corpus, name) for name in matching.shown(finding, corpus, "agreements", 2))


def _share(are_so: Sequence[bool]) -> str:
    if not are_so:
        return "none"
    return f"{sum(are_so) / len(are_so):.3f} ({sum(are_so)} of {len(are_so)})"


def _labels(corpus: Path, name: str) -> list[dict[str, str]]:
    labels: list[dict[str, str]] = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))[name]
    return labels


def main() -> None:
    """Print accuracy and reliability over all corpora given."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("gold", type=Path, nargs="*", help="corpora that the shipped weights were not fitted on")
    parser.add_argument("--fitted", type=Path, nargs="*", default=[], help="corpora to leave out one by one")
    parser.add_argument("--min-confidence", type=float, default=DEFAULT_MIN_CONFIDENCE)
    arguments = parser.parse_args()
    found = {**shipped(arguments.gold), **cross_fitted(arguments.fitted)}
    if not found:
        parser.error("no corpora; name a folder that holds folders with docs/ and gold.json")
    print(f"{len(found)} corpora; findings of at least {arguments.min_confidence}:\n")
    print_accuracy(found, arguments.min_confidence)
    print(f"\nFindings of any confidence from {LEAST}:\n")
    print_reliability(answers(found))


if __name__ == "__main__":
    main()
