"""How the cost of grouping grows with the number of claims, on made-up corpora (``topics.py``).

    python benchmarks/growth.py [--sizes 1000 3000 10000 ...]

Printed are the candidate pairs, those that are read, the seconds and the peak memory for each size, and the exponents
that fit them: 1 would be linear growth, 2 the square. Nothing is really read: the reader's cost is a few milliseconds a
pair, whatever the size.
"""

from __future__ import annotations

import argparse
import math
import resource
import sys
import time
from collections.abc import Sequence

from topics import topics

from claimcheck.findings import judge_groups
from claimcheck.groups.blocking import candidate_pairs
from claimcheck.groups.matching import group
from claimcheck.groups.reading import Reader
from claimcheck.groups.relatedness import Relations

Asked = tuple[str, str, str]
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts the peak of memory."""


def main() -> None:
    """Measure every size and print one line each, and then the fit."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    sizes = sorted(parser.parse_args().sizes)
    print("   claims     pairs  pairs/claim     read   groups  findings  seconds  µs/claim  peak MB  of them claims")
    measured = [_measured(size) for size in sizes]
    if len(sizes) > 1:
        for name, values in zip(("pairs", "seconds"), zip(*measured, strict=True), strict=True):
            print(f"{name} grow with the power {exponent(sizes, values):.2f} of the claims")


def _measured(size: int) -> tuple[float, float]:
    claims = topics(size)
    before = _peak()
    pairs = sum(1 for _ in candidate_pairs(claims, Relations(claims)))
    began = time.process_time()
    answers = _Answers()
    groups = group(claims, reader=Reader(answers))
    findings = judge_groups(groups, 0.65)
    seconds = time.process_time() - began
    print(
        f"{size:9,} {pairs:9,} {pairs / size:12.2f} {answers.asked:8,} {len(groups):8,} {len(findings):9,}"
        f" {seconds:8.1f} {1e6 * seconds / size:9.0f} {_peak():8,.0f} {before:15,.0f}",
        flush=True,
    )
    return pairs, seconds


class _Answers(dict[Asked, float]):
    """What a reader knows who is undecided about everything."""

    asked = 0

    def __contains__(self, key: object) -> bool:
        """Every answer is known ahead, so that nothing is read."""
        return True

    def get(self, key: Asked, default: object = None) -> float:  # type: ignore[override]  # noqa: ARG002
        """The same answer for all, counted."""
        self.asked += 1
        return 0.0


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT / 1_000_000


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float:
    """The power of the sizes that fits the values best, by least squares over their logarithms."""
    x, y = ([math.log(value) for value in column] for column in (sizes, values))
    middle = sum(x) / len(x)
    return sum((a - middle) * b for a, b in zip(x, y, strict=True)) / sum((a - middle) ** 2 for a in x)


if __name__ == "__main__":
    main()
