"""Fit the weights by which two documents are told to be about one matter.

    python training/relatedness.py TREEBANKS GOLD [GOLD ...] [--write]

Documents of one corpus of GOLD are about one matter; those of two corpora are not, and neither are the treebanks'
documents of news and encyclopaedia articles. Printed is how many pairs of each sort are linked at several thresholds,
directly and by a third document; with ``--write`` the weights are shipped.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from unrelated import documents

from claimcheck.groups.relatedness import Profile, link_features, profiles
from claimcheck.scanning import extract

TARGET = Path(__file__).parent.parent / "claimcheck" / "groups" / "data" / "link_weights.json"
THRESHOLDS = (0.1, 0.2, 0.3, 0.5)
STEPS = 50
Pair = tuple[str, str]


def pairs(known: Mapping[str, Profile]) -> list[Pair]:
    """All pairs of documents."""
    return list(combinations(sorted(known), 2))


def fit(design: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Weights and, last, the bias of a logistic regression with a unit L2 penalty on scaled features."""
    center, scale = design.mean(0), design.std(0)
    rows = np.c_[(design - center) / scale, np.ones(len(design))]
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows * (p * (1 - p))[:, None]).T @ rows + np.eye(rows.shape[1])
        weights += np.linalg.solve(curvature, rows.T @ (labels - p) - weights)
    plain = weights[:-1] / scale
    return np.append(plain, weights[-1] - plain @ center)


def joined(found: Sequence[Pair]) -> set[Pair]:
    """Pairs that are linked or share a document that both are linked to."""
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in found:
        near[a].add(b)
        near[b].add(a)
    return {*found, *(pair for others in near.values() for pair in combinations(sorted(others), 2))}


def main() -> None:
    """Fit, print the figures, and write on request."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    ours = profiles(claim for gold in arguments.gold for claim in extract(str(gold)))
    theirs = profiles(extract(list(documents(arguments.treebanks))))
    home = {document: Path(document).parent for document in ours}
    rows = [(ours, pair, home[pair[0]] == home[pair[1]]) for pair in pairs(ours)]
    rows += [(theirs, pair, False) for pair in pairs(theirs)]
    design = np.array([[*link_features(known[a], known[b]).values()] for known, (a, b), _ in rows])
    labels = np.array([same for _, _, same in rows], dtype=float)
    weights = fit(design, labels)
    p = 1 / (1 + np.exp(-(design @ weights[:-1] + weights[-1])))
    same = {pair for _, pair, is_same in rows if is_same}
    other = {pair for known, pair, is_same in rows if known is ours and not is_same}
    for threshold in THRESHOLDS:
        found = [pair for (_, pair, _), sure in zip(rows, p, strict=True) if sure >= threshold]
        for name, said in (("direct", set(found)), ("by a third", joined(found))):
            apart = len(said) - len(said & same) - len(said & other)
            print(
                f"{threshold} {name:10} {len(said & same) / len(same):.2f} of {len(same)} pairs of one corpus, "
                f"{len(said & other)} of {len(other)} of two, {apart} of {len(pairs(theirs))} of the treebanks"
            )
    if arguments.write:
        first = rows[0]
        names = [*link_features(first[0][first[1][0]], first[0][first[1][1]]), "bias"]
        shipped = {name: round(float(value), 3) for name, value in zip(names, weights, strict=True)}
        TARGET.write_text(json.dumps(shipped, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
