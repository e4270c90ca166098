"""Quality and speed of ``claimcheck.quantities`` beside quantulum3, on the same labelled sentences in one run.

    python benchmarks/quantities.py FOLDER [--rounds N]

FOLDER holds JSON files, each a list of ``{"text", "quantities": [{"value", "unit", "normalized_unit", "change"}]}``
where a value is "3.5" or, for a range, "3.5-7". A quantity is found when both ends agree to five figures; each label is
met at most once. Its unit is right when it is either of the label's units but for case, marks and a plural s, its bound
when it is the label's change. quantulum3 knows no bounds, and not every file has them. Both are loaded before they are
timed, in turns; the best of the rounds counts. quantulum3 comes with the extra ``bench``.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import claimcheck

TOLERANCE = 1e-5


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity, as labelled or as found; ``units`` are the names that it goes by."""

    low: float
    high: float
    units: frozenset[str]
    bound: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text and the quantities that it is labelled with."""

    text: str
    labels: list[Amount]


Extractor = Callable[[str], list[Amount]]


def bare(unit: str) -> str:
    """``unit`` in lower case, its words without marks and plural s."""
    words = re.findall(r"[\w%$€£°/]+", unit.lower())
    return " ".join(re.sub(r"(?<=\w{3})s$", "", word) for word in words)


def sentences(path: Path) -> list[Sentence]:
    """The labelled sentences of one file."""
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return [Sentence(row["text"], [labelled(label) for label in row["quantities"]]) for row in rows]


def labelled(label: dict[str, Any]) -> Amount:
    """The quantity of one label."""
    ends = re.fullmatch(r"(-?[\d.]+)\s*-\s*([\d.]+)", label["value"])
    low, high = ends.groups() if ends else (label["value"], label["value"])
    units = {bare(label[name] or "") for name in ("unit", "normalized_unit")}
    return Amount(float(low), float(high), frozenset(units), label["change"])


def ours(text: str) -> list[Amount]:
    """What claimcheck finds."""
    return [Amount(q.low, q.high, frozenset({bare(q.unit)}), q.bound) for q in claimcheck.quantities(text)]


def quantulum() -> Extractor:
    """What quantulum3 finds; its uncertainty is half the width of a range."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that its classifier's libraries are missing
        parse = import_module("quantulum3.parser").parse

    def theirs(text: str) -> list[Amount]:
        found = [(q, q.uncertainty or 0.0, q.unit.name) for q in parse(text)]
        return [
            Amount(q.value - half, q.value + half, frozenset({bare("" if unit == "dimensionless" else unit)}), None)
            for q, half, unit in found
        ]

    return theirs


def is_same(label: Amount, found: Amount) -> bool:
    """Whether both ends of the values agree."""
    pairs = ((label.low, found.low), (label.high, found.high))
    return all(math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=1e-8) for one, other in pairs)


def hits(labels: list[Amount], found: list[Amount]) -> list[tuple[bool, bool]]:
    """For each label that is met: whether its unit and whether its bound is right."""
    left, met = list(found), []
    for label in labels:
        marks = [
            (bool(label.units & f.units), label.bound is not None and label.bound == f.bound, -k)
            for k, f in enumerate(left)
            if is_same(label, f)
        ]
        if marks:
            unit, bound, at = max(marks)
            met.append((unit, bound))
            del left[-at]
    return met


def f1(right: int, wanted: int, found: int) -> float:
    """The harmonic mean of precision and recall, in percent."""
    return 200 * right / (wanted + found) if wanted + found else 0.0


def scores(corpus: list[Sentence], extract: Extractor) -> tuple[float, float, float]:
    """F1 of value, of value with unit and of value with bound."""
    found = [extract(sentence.text) for sentence in corpus]
    met = [hit for sentence, said in zip(corpus, found, strict=True) for hit in hits(sentence.labels, said)]
    right = (len(met), sum(unit for unit, _ in met), sum(bound for _, bound in met))
    wanted, total = sum(len(sentence.labels) for sentence in corpus), sum(map(len, found))
    value, unit, bound = (f1(number, wanted, total) for number in right)
    return value, unit, bound


def report_quality(corpora: dict[str, list[Sentence]], extractors: dict[str, Extractor]) -> None:
    """Print one line for each file and extractor."""
    print(f"{'F1':25}  value   unit  bound")
    for file, corpus in corpora.items():
        for name, extract in extractors.items():
            value, unit, bound = scores(corpus, extract)
            shown = f"{bound:5.1f}" if bound else "    -"
            print(f"{file:14} {name:10}  {value:5.1f}  {unit:5.1f}  {shown}")


def report_speed(texts: list[str], rounds: int) -> None:
    """Print the words per second of both and the ratio."""
    words = sum(len(text.split()) for text in texts)
    parse = import_module("quantulum3.parser").parse
    times = [(seconds(texts, claimcheck.quantities), seconds(texts, parse)) for _ in range(rounds)]
    own, other = (min(column) for column in zip(*times, strict=True))
    print(f"claimcheck {words / own:9,.0f} words/s")
    print(f"quantulum3 {words / other:9,.0f} words/s")
    print(f"ratio      {other / own:9.1f}")


def seconds(texts: list[str], extract: Callable[[str], object]) -> float:
    """How long the extraction from all texts takes."""
    began = time.perf_counter()
    for text in texts:
        extract(text)
    return time.perf_counter() - began


def main() -> None:
    """Print the scores of both on each file, then their speeds and the ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    corpora = {path.stem: sentences(path) for path in sorted(arguments.folder.glob("*.json"))}
    report_quality(corpora, {"claimcheck": ours, "quantulum3": quantulum()})
    report_speed([sentence.text for corpus in corpora.values() for sentence in corpus], arguments.rounds)


if __name__ == "__main__":
    main()
