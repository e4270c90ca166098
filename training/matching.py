"""Fit the weights by which claims are matched, on corpora with labelled contradictions.

    python training/matching.py GOLD [--write]

GOLD holds one folder a corpus (docs/ and gold.json). A pair of claims is an example when the matcher would consider it
and the judge finds its values in conflict; it is positive when the two stand on quotes of two sides of one labelled
contradiction. For each kind of claim a logistic regression with an L2 penalty is fitted by Newton's method. Printed are
precision and recall with each corpus left out in turn; ``--write`` then fits on all and ships the result.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from claimcheck.findings import judge
from claimcheck.groups.blocking import candidate_pairs
from claimcheck.groups.vectors import FEATURES, comparable, vector
from claimcheck.scanning import extract
from claimcheck.values.claims import Claim

TARGET = Path(__file__).parent.parent / "claimcheck" / "groups" / "data" / "match_weights.json"
PENALTY = 1.0
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
Item = tuple[str, int]
Quote = tuple[str, int, int, Item]


@dataclass(frozen=True)
class Example:
    """A conflicting pair: its corpus and kind, its comparison vector, and the gold contradictions that it shows."""

    corpus: str
    kind: str
    features: tuple[float, ...]
    items: frozenset[str]
    claims: tuple[Claim, Claim]


def examples(corpus: Path) -> Iterator[Example]:
    """The conflicting candidate pairs of one corpus."""
    gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
    quotes = list(_quotes(corpus, gold["contradictions"]))
    claims = extract(str(corpus / "docs"))
    sides = [_sides(claim, quotes) for claim in claims]
    for a, b in candidate_pairs(claims):
        if comparable(claims[a], claims[b]) and judge(claims[a], claims[b]).relation in ("conflict", "differ"):
            items = {one[0] for one in sides[a] for two in sides[b] if one[0] == two[0] and one[1] != two[1]}
            features = tuple(vector(claims[a], claims[b])[name] for name in FEATURES)
            yield Example(corpus.name, claims[a].kind, features, frozenset(items), (claims[a], claims[b]))


def _quotes(corpus: Path, items: Sequence[dict]) -> Iterator[Quote]:  # type: ignore[type-arg]
    texts = {path.name: path.read_text(encoding="utf-8") for path in (corpus / "docs").iterdir()}
    for item in items:
        for claim in item["claims"]:
            start = texts[claim["doc"]].index(claim["quote"])
            yield claim["doc"], start, start + len(claim["quote"]), (item["id"], claim["side"])


def _sides(claim: Claim, quotes: Sequence[Quote]) -> set[Item]:
    where = claim.evidence
    name = Path(where.document).name
    return {item for doc, start, end, item in quotes if doc == name and where.start < end and start < where.end}


def fit(rows: Sequence[Example]) -> np.ndarray:
    """Weights (bias first) by Newton's method on the penalised likelihood."""
    design = np.array([(1.0, *row.features) for row in rows])
    labels = np.array([bool(row.items) for row in rows], dtype=float)
    weights = np.zeros(design.shape[1])
    ridge = PENALTY * np.eye(len(weights))
    ridge[0, 0] = 1e-6
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        gradient = design.T @ (labels - p) - ridge @ weights
        hessian = (design * (p * (1 - p))[:, None]).T @ design + ridge
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def predict(weights: np.ndarray, rows: Sequence[Example]) -> np.ndarray:
    """Probabilities of rows."""
    design = np.array([(1.0, *row.features) for row in rows])
    return 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))


def left_out(rows: Sequence[Example]) -> list[tuple[Example, float]]:
    """Each example with its probability under weights fitted without its corpus."""
    scored = []
    for kind in sorted({row.kind for row in rows}):
        of_kind = [row for row in rows if row.kind == kind]
        for corpus in sorted({row.corpus for row in of_kind}):
            rest = [row for row in of_kind if row.corpus != corpus] or of_kind
            held = [row for row in of_kind if row.corpus == corpus]
            scored += list(zip(held, predict(fit(rest), held), strict=True))
    return scored


def report(scored: Sequence[tuple[Example, float]], wanted: int) -> None:
    """Precision over pairs and recall over contradictions at several thresholds, by kind and in all."""
    by_kind = defaultdict(list)
    for row, p in scored:
        by_kind[row.kind].append((row, p))
    for kind, pairs in (*sorted(by_kind.items()), ("all", scored)):
        positives = {(r.corpus, i) for r, _ in pairs for i in r.items}
        line = f"{kind:11} {len(pairs):6} pairs, {len(positives):3} contradictions reachable;"
        for threshold in THRESHOLDS:
            said = [row for row, p in pairs if p >= threshold]
            right = sum(bool(row.items) for row in said)
            found = {(row.corpus, item) for row in said for item in row.items}
            line += f"  {threshold}: P {right / max(1, len(said)):.2f} n {len(said)} found {len(found)}"
        print(line)
    print(f"{wanted} contradictions labelled")


def main() -> None:
    """Measure with corpora left out; write the weights on request."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    corpora = sorted(path.parent for path in arguments.gold.glob("*/gold.json"))
    rows = [row for corpus in corpora for row in examples(corpus)]
    wanted = sum(len(json.loads((c / "gold.json").read_text(encoding="utf-8"))["contradictions"]) for c in corpora)
    report(left_out(rows), wanted)
    if arguments.write:
        weights = {
            kind: dict(zip(("bias", *FEATURES), (round(float(w), 3) for w in fit([r for r in rows if r.kind == kind]))))
            for kind in sorted({row.kind for row in rows})
        }
        TARGET.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
