"""Fit the weights by which claims are matched, on corpora with labelled contradictions.

    python training/matching.py GOLD [--reports DIR] [--write]

GOLD holds one folder a corpus (docs/ and gold.json). Only quantities are matched by fitted weights; the labels of the
other kinds are too few. A pair of claims of one corpus is an example, and so is one of two corpora that the matcher
would consider; see :func:`examples` for its label. A logistic regression with an L2 penalty and given signs is fitted.
Printed are precision and recall with each corpus left out in turn; ``--write`` then fits on all and ships the result.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from claimcheck.config import DEFAULT_MIN_CONFIDENCE
from claimcheck.findings import judge, judge_groups
from claimcheck.groups.blocking import candidate_pairs
from claimcheck.groups.matching import Weights, best_partners, group
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.vectors import NAMES, comparable, vector
from claimcheck.reports.writers import WRITERS
from claimcheck.scanning import extract
from claimcheck.values.claims import Claim
from claimcheck.values.findings import Finding, Report

TARGET = Path(__file__).parent.parent / "claimcheck" / "groups" / "data" / "match_weights.json"
PENALTY, STEPS = 1.0, 3000
CALIBRATION_PENALTY, NEWTON_STEPS = 1.0, 50
AGAINST = frozenset(
    {
        "attribute_unmatched",
        "magnitude",
        "names_unshared",
        "topic_differs",
        "names_differ",
        "spelt_names_differ",
        "same_document",
    }
)
"""Features that speak against one question; all others speak for it."""
CROSS_SHARE = 1.0
"""What all pairs of two corpora weigh together, those of one being 1."""
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
KINDS = ("quantity",)
PLAIN = {"slope": 1.0, "intercept": 0.0}
"""No calibration."""
Item = tuple[str, int]
Quote = tuple[str, int, int, Item]


@dataclass(frozen=True)
class Example:
    """A candidate pair: its claims by number and their corpora, its comparison vector, and what is known of it.

    ``items`` are the contradictions that the pair shows; ``same`` tells whether it is one question (None: not known).
    """

    pair: tuple[int, int]
    corpora: tuple[str, str]
    kind: str
    features: tuple[float, ...]
    opposed: bool
    items: frozenset[str]
    same: bool | None
    claims: tuple[Claim, Claim]


def examples(corpora: Sequence[Path]) -> Iterator[Example]:
    """The candidate pairs of all corpora, scanned together: between corpora, no pair is one question.

    A conflict is one question when its claims stand on two sides of a labelled contradiction, and else is none. An
    agreement is one where the labels pair the two; what the labels leave out is not known.
    """
    claims: list[Claim] = []
    homes: list[str] = []
    sides: list[set[Item]] = []
    for corpus in corpora:
        gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
        quotes = [*_quotes(corpus, gold["contradictions"]), *_quotes(corpus, gold["agreements"])]
        found = extract(str(corpus / "docs"))
        claims += found
        homes += [corpus.name] * len(found)
        sides += [_sides(claim, quotes) for claim in found]
    known = Relations(claims)
    for a, b in sorted({*candidate_pairs(claims, known), *_inside(homes)}):
        if not comparable(claims[a], claims[b]) or claims[a].kind not in KINDS:
            continue
        relation = judge(claims[a], claims[b]).relation
        shared = {(x[0], x[1], y[1]) for x in sides[a] for y in sides[b] if x[0] == y[0] and homes[a] == homes[b]}
        items = frozenset(name for name, x, y in shared if x != y)
        opposed = relation in ("conflict", "differ")
        same = bool(items) if opposed or homes[a] != homes[b] else True if relation == "agree" and shared else None
        features = tuple(vector(claims[a], claims[b], known).values())
        yield Example(
            (a, b), (homes[a], homes[b]), claims[a].kind, features, opposed, items, same, (claims[a], claims[b])
        )


def _inside(homes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """All pairs of one corpus, those that the matcher passes over among them: they teach what no question is."""
    return ((a, b) for a, b in combinations(range(len(homes)), 2) if homes[a] == homes[b])


def _quotes(corpus: Path, items: Sequence[dict]) -> Iterator[Quote]:  # type: ignore[type-arg]
    texts = {path.name: path.read_text(encoding="utf-8") for path in (corpus / "docs").iterdir()}
    for item in items:
        for claim in item["claims"]:
            start = texts[claim["doc"]].index(claim["quote"])
            yield claim["doc"], start, start + len(claim["quote"]), (item["id"], claim.get("side", 0))


def _sides(claim: Claim, quotes: Sequence[Quote]) -> set[Item]:
    where = claim.evidence
    name = Path(where.document).name
    return {item for doc, start, end, item in quotes if doc == name and where.start < end and start < where.end}


def _row(example: Example) -> tuple[float, ...]:
    """A bias for the kind of claim, then the features, whose weights all kinds share: each alone has few examples."""
    return (*(float(example.kind == kind) for kind in KINDS), *example.features)


def fit(rows: Sequence[Example]) -> np.ndarray:
    """Weights (one bias a kind first) that maximise the penalised likelihood, each feature's sign given.

    With few examples a free fit finds chance correlations; the signs are what each feature means. Accelerated projected
    gradient ascent, which converges for this concave function.
    """
    rows = [row for row in rows if row.same is not None]
    design = np.array([_row(row) for row in rows])
    labels = np.array([row.same for row in rows], dtype=float)
    trust = _trust(rows)
    low = np.array([-np.inf] * len(KINDS) + [-np.inf if name in AGAINST else 0.0 for name in NAMES])
    high = np.array([np.inf] * len(KINDS) + [0.0 if name in AGAINST else np.inf for name in NAMES])
    rate = 4 / np.linalg.norm(design, 2) ** 2
    weights = ahead = np.zeros(design.shape[1])
    for step in range(1, STEPS):
        p = 1 / (1 + np.exp(-np.clip(design @ ahead, -30, 30)))
        found = np.clip(ahead + rate * (design.T @ (trust * (labels - p)) - PENALTY * ahead), low, high)
        ahead = found + (step - 1) / (step + 2) * (found - weights)
        weights = found
    return weights


def _trust(rows: Sequence[Example]) -> np.ndarray:
    """The weight of each example: pairs of two corpora are many and easy, and together count as much as all others."""
    apart = np.array([row.corpora[0] != row.corpora[1] for row in rows])
    return np.where(apart, min(1.0, CROSS_SHARE * (~apart).sum() / max(1, apart.sum())), 1.0)


def predict(weights: np.ndarray, rows: Sequence[Example]) -> np.ndarray:
    """Probabilities of rows."""
    design = np.array([_row(row) for row in rows])
    return 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))


def left_out(rows: Sequence[Example]) -> list[tuple[Example, float]]:
    """Each example with its probability under weights fitted without its corpus."""
    scored = []
    for corpus in sorted({name for row in rows for name in row.corpora}):
        held = [row for row in rows if row.corpora == (corpus, corpus)]
        if held:
            weights = fit([row for row in rows if corpus not in row.corpora])
            scored += list(zip(held, predict(weights, held), strict=True))
    return scored


def report(scored: Sequence[tuple[Example, float]], wanted: int) -> None:
    """Precision over opposed pairs and recall over contradictions at several thresholds, by kind and in all."""
    best = best_partners(
        {row.pair: p for row, p in scored},
        {n: c for row, _ in scored for n, c in zip(row.pair, row.claims, strict=True)},
    )
    scored = [(row, p) for row, p in scored if row.opposed and row.pair in best]
    by_kind = defaultdict(list)
    for row, p in scored:
        by_kind[row.kind].append((row, p))
    for kind, pairs in (*sorted(by_kind.items()), ("all", scored)):
        positives = {(r.corpora, i) for r, _ in pairs for i in r.items}
        line = f"{kind:11} {len(pairs):6} pairs, {len(positives):3} contradictions reachable;"
        for threshold in THRESHOLDS:
            said = [row for row, p in pairs if p >= threshold]
            right = sum(bool(row.items) for row in said)
            found = {(row.corpora, item) for row in said for item in row.items}
            line += f"  {threshold}: P {right / max(1, len(said)):.2f} n {len(said)} found {len(found)}"
        print(line)
    print(f"{wanted} contradictions labelled")


def as_weights(values: np.ndarray, calibration: Mapping[str, float] = PLAIN) -> Weights:
    """The fitted vector under the names that the matcher reads."""
    found = [round(float(value), 3) for value in values]
    return {
        "calibration": dict(calibration),
        "bias": dict(zip(KINDS, found[: len(KINDS)], strict=True)),
        "features": dict(zip(NAMES, found[len(KINDS) :], strict=True)),
    }


def calibrate(found: Mapping[Path, Sequence[Finding]]) -> dict[str, float]:
    """Slope and intercept that turn the log odds of held-out findings into those of being right (Platt's scaling).

    A pair that is the best of both its claims is right more often than its own vector tells.
    """
    said = [
        (finding.confidence, is_right(finding, corpus))
        for corpus, findings in found.items()
        for finding in findings
        if finding.kind in KINDS and finding.severity == "contradiction"
    ]
    odds = np.array([np.log(sure / (1 - sure)) for sure, _ in said])
    right = np.array([is_so for _, is_so in said], dtype=float)
    design = np.c_[odds, np.ones(len(odds))]
    line = np.array([1.0, 0.0])
    for _ in range(NEWTON_STEPS):
        p = 1 / (1 + np.exp(-design @ line))
        curvature = (design * (p * (1 - p))[:, None]).T @ design + CALIBRATION_PENALTY * np.eye(2)
        line += np.linalg.solve(curvature, design.T @ (right - p) - CALIBRATION_PENALTY * (line - [1, 0]))
    return {"slope": round(float(line[0]), 3), "intercept": round(float(line[1]), 3)}


def is_right(finding: Finding, corpus: Path) -> bool:
    """Whether a finding has evidence on two sides of one labelled contradiction."""
    return bool(_shown(finding, corpus, "contradictions", 2))


def _shown(finding: Finding, corpus: Path, label: str, fewest: int) -> set[str]:
    """The labelled items of which a finding has evidence on at least so many sides, or quotes of an agreement."""
    gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
    touched: dict[str, set[object]] = defaultdict(set)
    for document, start, end, (name, side) in _quotes(corpus, gold[label]):
        for claim in finding.claims:
            if document == Path(claim.document).name and claim.start < end and start < claim.end:
                touched[name].add(side if label == "contradictions" else (document, start))
    return {name for name, found in touched.items() if len(found) >= fewest}


def summarize(reported: Mapping[Path, Sequence[Finding]]) -> None:
    """Print precision, the share of contradictions found by kind, and the agreements that were reported."""
    kinds: dict[str, str] = {}
    found: set[str] = set()
    traps: set[str] = set()
    for corpus, findings in reported.items():
        gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
        kinds |= {f"{corpus.name} {item['id']}": item["kind"] for item in gold["contradictions"]}
        for finding in findings:
            found |= {f"{corpus.name} {name}" for name in _shown(finding, corpus, "contradictions", 2)}
            if not is_right(finding, corpus):
                traps |= {f"{corpus.name} {name}" for name in _shown(finding, corpus, "agreements", 2)}
    said = [is_right(finding, corpus) for corpus, findings in reported.items() for finding in findings]
    print(
        f"precision {sum(said) / max(1, len(said)):.3f} ({sum(said)} of {len(said)}), {len(traps)} agreements reported"
    )
    for kind in ("all", *sorted(set(kinds.values()))):
        wanted = [name for name, its in kinds.items() if kind in ("all", its)]
        print(f"{kind:11} recall {sum(n in found for n in wanted) / len(wanted):.3f} of {len(wanted)}")


def reports(
    corpora: Sequence[Path], rows: Sequence[Example], line: Mapping[str, float], floor: float
) -> dict[Path, tuple[Finding, ...]]:
    """For each corpus, the findings of a scan whose matcher was fitted without it."""
    found = {}
    for corpus in corpora:
        weights = as_weights(fit([row for row in rows if corpus.name not in row.corpora]), line)
        found[corpus] = judge_groups(group(extract(str(corpus / "docs")), weights), floor)
    return found


def write_reports(reported: Mapping[Path, tuple[Finding, ...]], out: Path) -> None:
    """A JSON report for each corpus."""
    out.mkdir(parents=True, exist_ok=True)
    for corpus, findings in reported.items():
        with (out / f"{corpus.name}.json").open("w", encoding="utf-8") as stream:
            WRITERS["json"](Report((), findings), stream)


def main() -> None:
    """Measure with corpora left out; write reports or the weights on request."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--reports", type=Path, help="write DIR/CORPUS.json, each by weights fitted without CORPUS")
    parser.add_argument("--min-confidence", type=float, default=DEFAULT_MIN_CONFIDENCE, help="of the reports' findings")
    parser.add_argument("--write", action="store_true", help="fit on all corpora and ship the weights")
    arguments = parser.parse_args()
    corpora = sorted(path.parent for path in arguments.gold.glob("*/gold.json"))
    rows = list(examples(corpora))
    wanted = sum(len(json.loads((c / "gold.json").read_text(encoding="utf-8"))["contradictions"]) for c in corpora)
    report(left_out(rows), wanted)
    line = calibrate(reports(corpora, rows, PLAIN, 0))
    print(f"calibration: {line}")
    reported = reports(corpora, rows, line, arguments.min_confidence)
    summarize(reported)
    if arguments.reports:
        write_reports(reported, arguments.reports)
    if arguments.write:
        TARGET.write_text(json.dumps(as_weights(fit(rows), line), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
