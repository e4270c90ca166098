"""Fit the weights by which claims are matched, on corpora with labelled contradictions.

    python training/matching.py GOLD [GOLD ...] [--held-out DIR] [--reports DIR] [--write]

GOLD holds one folder a corpus (docs/ and gold.json). Claims of each kind are matched by fitted weights: those "before"
a pair is read, those "between" a glance and reading with care, and those "after" it. A pair of claims of one corpus is
an example, and so is one of two corpora that the matcher would consider; see :func:`corpus_examples` for its label. A
logistic regression with an L2 penalty and given signs is fitted for each kind. Printed are precision and recall with
each corpus scored by weights that were fitted without it (a seventh of the corpora is left out in turn, in three
partitions, over which all figures go), and those on corpora that are never fitted on; ``--write`` then fits on all of
GOLD and ships the result.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
from calibration import Said, lines_of

from claimcheck.config import DEFAULT_MIN_CONFIDENCE
from claimcheck.findings import judge, judge_groups
from claimcheck.groups.blocking import candidate_pairs
from claimcheck.groups.comparisons import facing
from claimcheck.groups.matching import group
from claimcheck.groups.reading import Reader, statement
from claimcheck.groups.relatedness import Relations
from claimcheck.groups.weighing import (
    COMPARED,
    LADDER,
    LEAST,
    READER,
    SOLE,
    WEIGHED,
    Stage,
    Weights,
    beforehand,
    compared,
    glance,
    is_left_open,
    read,
    sole,
    worth_reading,
)
from claimcheck.reports.writers import WRITERS
from claimcheck.scanning import extract
from claimcheck.values.claims import Claim
from claimcheck.values.explanations import Grounds
from claimcheck.values.findings import Finding, Report

TARGET = Path(__file__).parent.parent / "claimcheck" / "groups" / "data" / "match_weights.json"
KINDS = ("quantity", "entity", "date", "state", "comparison")
GLANCED = (*COMPARED, READER)
PENALTY, STEPS, STILL = 1.0, 2000, 1e-5
"""The penalty on a weight, the steps of the fit at most, and the change of any weight at which it ends."""
FOLDS, TURNS = 7, 3
"""Parts of the corpora that are left out in turn, and how often: who is left out with whom moves the figures."""
AGAINST = frozenset(
    {
        "attribute_unmatched",
        "magnitude",
        "marks_differ",
        "tenses_differ",
        "measures_differ",
        "contrast",
        "names_unshared",
        "topic_differs",
        "names_differ",
        "spelt_names_differ",
        "same_document",
        "told_apart",
    }
)
"""Features that speak against one question; all others speak for it."""
CROSS_SHARE = 1.0
"""What all pairs of two corpora weigh together, those of one being 1."""
GENEROUS = 2.0
"""Log odds by which pairs are linked more readily to calibrate, so that those are seen that a line may yet raise."""
PLAIN = {"slope": 1.0, "intercept": GENEROUS}
"""No calibration."""
Item = tuple[str, int]
Quote = tuple[str, int, int, Item]
Found = Mapping[Path, Sequence[Finding]]
READING = Reader()


@dataclass(frozen=True)
class Example:
    """A pair of claims by their numbers and corpora, with its comparison vector and what is known of it.

    ``same`` tells whether it is one question (None: not known), ``trap`` whether a label says that the two agree.
    """

    pair: tuple[int, int]
    corpora: tuple[str, str]
    kind: str
    features: dict[str, float]
    same: bool | None
    trap: bool
    claims: tuple[Claim, Claim]

    @property
    def texts(self) -> tuple[str, str]:
        """Both statements as the reader sees them."""
        return statement(self.claims[0]), statement(self.claims[1])


def corpus_folders(root: Path) -> list[Path]:
    """The corpora below a folder."""
    return sorted(path.parent for path in root.glob("*/gold.json"))


@cache
def claims_of(corpus: Path) -> tuple[Claim, ...]:
    """All claims of a corpus."""
    return extract(str(corpus / "docs"))


def corpus_examples(corpus: Path) -> list[Example]:
    """The pairs of one corpus whose values can be put side by side.

    A conflict is one question when its claims stand on two sides of a labelled contradiction, and else is none. An
    agreement is one where the labels pair the two; what the labels leave out is not known.
    """
    gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
    claims = claims_of(corpus)
    known = Relations(claims)
    against = [_sides(claim, list(_quotes(corpus, gold["contradictions"]))) for claim in claims]
    agreed = [_sides(claim, list(_quotes(corpus, gold["agreements"]))) for claim in claims]
    found = []
    for a, b in combinations(range(len(claims)), 2):
        vec = compared(claims[a], facing(claims[a], claims[b]), known)
        if vec is None:
            continue
        trap = bool({name for name, _ in agreed[a]} & {name for name, _ in agreed[b]})
        shared = {(x[0], x[1], y[1]) for x in against[a] for y in against[b] if x[0] == y[0]}
        same = _is_one(claims[a], claims[b], labelled=bool(shared) or trap, sides=any(x != y for _, x, y in shared))
        names = (corpus.name, corpus.name)
        found.append(Example((a, b), names, claims[a].kind, vec, same, trap, (claims[a], claims[b])))
    return found


def _is_one(a: Claim, b: Claim, *, labelled: bool, sides: bool) -> bool | None:
    relation = judge(a, b).relation
    if relation in ("conflict", "differ"):
        return sides
    return True if relation == "agree" and labelled else None


def cross_examples(corpora: Sequence[Path]) -> Iterator[Example]:
    """The candidate pairs of two corpora when all are scanned together: none of them is one question."""
    claims = [claim for corpus in corpora for claim in claims_of(corpus)]
    homes = [corpus.name for corpus in corpora for _ in claims_of(corpus)]
    known = Relations(claims)
    for a, b in candidate_pairs(claims, known):
        vec = compared(claims[a], facing(claims[a], claims[b]), known) if homes[a] != homes[b] else None
        if vec is not None:
            names, pair = (homes[a], homes[b]), (claims[a], claims[b])
            yield Example((a, b), names, claims[a].kind, vec, same=False, trap=False, claims=pair)


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


def fit(rows: Sequence[Example], names: Sequence[str]) -> Stage:
    """Weights that maximise the penalised likelihood, each feature's sign given.

    With few examples a free fit finds chance correlations; the signs are what each feature means. Accelerated projected
    gradient ascent, which converges for this concave function.
    """
    rows = [row for row in rows if row.same is not None]
    design = np.array([[1.0, *(row.features[name] for name in names)] for row in rows])
    labels = np.array([row.same for row in rows], dtype=float)
    trust = _trust(rows)
    low = np.array([-np.inf, *(-np.inf if name in AGAINST else 0.0 for name in names)])
    high = np.array([np.inf, *(0.0 if name in AGAINST else np.inf for name in names)])
    rate = 4 / np.linalg.norm(design, 2) ** 2
    weights = ahead = np.zeros(design.shape[1])
    for step in range(1, STEPS):
        p = 1 / (1 + np.exp(-np.clip(design @ ahead, -30, 30)))
        found = np.clip(ahead + rate * (design.T @ (trust * (labels - p)) - PENALTY * ahead), low, high)
        ahead = found + (step - 1) / (step + 2) * (found - weights)
        moved, weights = np.abs(found - weights).max(), found
        if moved < STILL:
            break
    return dict(zip(("bias", *names), (round(float(weight), 3) for weight in weights), strict=True))


def _trust(rows: Sequence[Example]) -> np.ndarray:
    """The weight of each example: pairs of two corpora are many and easy, and together count as much as all others."""
    apart = np.array([row.corpora[0] != row.corpora[1] for row in rows])
    return np.where(apart, min(1.0, CROSS_SHARE * (~apart).sum() / max(1, apart.sum())), 1.0)


def fitted(rows: Sequence[Example]) -> Weights:
    """All stages for each kind, not calibrated: each sees the pairs that the one before finds worth reading."""
    weights: Weights = {}
    for kind in KINDS:
        mine = [row for row in rows if row.kind == kind]
        before = fit(mine, COMPARED)
        seen = list(glanced(mine, before))
        between = fit(seen, GLANCED)
        after = fit(list(_read(seen, between)), WEIGHED)
        weights[kind] = {"before": before, "between": between, "after": after, "calibration": dict(PLAIN)}
    return weights


def with_lines(weights: Weights, lines: Mapping[str, Stage]) -> Weights:
    """The weights with each kind's calibration."""
    return {kind: {**stages, "calibration": dict(lines[kind])} for kind, stages in weights.items()}


def glanced(rows: Sequence[Example], before: Stage) -> Iterator[Example]:
    """The examples that are worth reading, glanced at."""
    by_corpora = defaultdict(list)
    for row in rows:
        by_corpora[row.corpora].append(row)
    for found in by_corpora.values():
        likely = {row.pair: beforehand({"before": before}, row.features) for row in found}
        numbered = {number: claim for row in found for number, claim in zip(row.pair, row.claims, strict=True)}
        chosen = set(worth_reading(likely, numbered))
        alone = sole({row.pair: row.features["linked"] for row in found if likely[row.pair] >= LEAST}, numbered)
        seen = [replace(row, features=row.features | {SOLE: alone[row.pair]}) for row in found if row.pair in chosen]
        READING.expect_glances(row.claims for row in seen)
        yield from (replace(row, features=row.features | glance(READING, *row.claims)) for row in seen)


def _read(rows: Sequence[Example], between: Stage) -> Iterator[Example]:
    """The examples that were glanced at, those read that are left open."""
    left_open = [is_left_open({"between": between}, row.features) for row in rows]
    READING.expect(row.claims for row, is_open in zip(rows, left_open, strict=True) if is_open)
    for row, is_open in zip(rows, left_open, strict=True):
        yield replace(row, features=row.features | read(READING, *row.claims)) if is_open else row


def calibrate(found: Sequence[Found]) -> dict[str, Stage]:
    """For each kind the slope and intercept that turn log odds into those of one question (Platt's scaling).

    A pair that is the best of both its claims is right more often than its own vector tells. What a ladder decided has
    no odds of the weights.
    """
    said = [
        (finding.kind, Said(_odds(finding.grounds.question) - GENEROUS, is_right(finding, corpus), _share(finding)))
        for turn in found
        for corpus, findings in turn.items()
        for finding in findings
        if finding.severity == "contradiction" and finding.grounds
        if not _is_by_ladder(finding.grounds)
    ]
    return lines_of(said, KINDS)


def _odds(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))


def _share(finding: Finding) -> float:
    return min(1.0, finding.confidence / finding.grounds.question) if finding.grounds else 1.0


def _is_by_ladder(grounds: Grounds) -> bool:
    return any({feature.name for feature in link.features} == {LADDER} for link in grounds.links)


def is_right(finding: Finding, corpus: Path) -> bool:
    """Whether a finding has evidence on two sides of one labelled contradiction."""
    return bool(shown(finding, corpus, "contradictions", 2))


def shown(finding: Finding, corpus: Path, label: str, fewest: int) -> set[str]:
    """The labelled items of which a finding has evidence on at least so many sides, or quotes of an agreement."""
    gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
    touched: dict[str, set[object]] = defaultdict(set)
    for document, start, end, (name, side) in _quotes(corpus, gold[label]):
        for claim in finding.claims:
            if document == Path(claim.document).name and claim.start < end and start < claim.end:
                touched[name].add(side if label == "contradictions" else (document, start))
    return {name for name, found in touched.items() if len(found) >= fewest}


def summarize(reported: Sequence[Found]) -> None:
    """Print precision, the share of contradictions found by kind, and the agreements reported, over all turns."""
    said = [is_right(finding, corpus) for turn in reported for corpus, found in turn.items() for finding in found]
    traps = sum(
        not is_right(finding, corpus) and bool(shown(finding, corpus, "agreements", 2))
        for turn in reported
        for corpus, found in turn.items()
        for finding in found
    )
    print(f"precision {sum(said) / max(1, len(said)):.3f} ({sum(said)} of {len(said)}), {traps} agreements reported")
    outcomes = [outcome for turn in reported for outcome in _outcomes(turn)]
    for kind in ("all", *sorted({kind for kind, _ in outcomes})):
        wanted = [is_found for its, is_found in outcomes if kind in ("all", its)]
        print(f"{kind:11} recall {sum(wanted) / len(wanted):.3f} of {len(wanted) // len(reported)}")


def _outcomes(reported: Found) -> Iterator[tuple[str, bool]]:
    """The kind of each labelled contradiction, and whether it is found."""
    for corpus, found in reported.items():
        gold = json.loads((corpus / "gold.json").read_text(encoding="utf-8"))
        names = {name for finding in found for name in shown(finding, corpus, "contradictions", 2)}
        yield from ((item["kind"], item["id"] in names) for item in gold["contradictions"])


def left_out(corpora: Sequence[Path], rows: Sequence[Example], turn: int) -> dict[Path, Weights]:
    """For each corpus weights that were fitted without it, in one of several partitions of the corpora."""
    mixed = list(corpora)
    random.Random(turn).shuffle(mixed)
    found = {}
    for start in range(min(FOLDS, len(mixed))):
        fold = mixed[start::FOLDS]
        names = {corpus.name for corpus in fold}
        weights = fitted([row for row in rows if names.isdisjoint(row.corpora)])
        found |= dict.fromkeys(fold, weights)
    return found


def findings(corpus: Path, weights: Weights, floor: float) -> tuple[Finding, ...]:
    """The findings of one corpus."""
    return judge_groups(group(claims_of(corpus), weights, reader=READING), floor)


def write_reports(reported: Found, out: Path) -> None:
    """A JSON report for each corpus."""
    out.mkdir(parents=True, exist_ok=True)
    for corpus, found in reported.items():
        with (out / f"{corpus.name}.json").open("w", encoding="utf-8") as stream:
            WRITERS["json"](Report((), found), stream)


def summarize_by_root(roots: Sequence[Path], reported: Sequence[Found]) -> None:
    """Print what is found in the corpora of each folder, over all turns."""
    for root in roots:
        print(f"\n{root}")
        summarize([{corpus: found for corpus, found in turn.items() if corpus.parent == root} for turn in reported])


def main() -> None:
    """Measure with corpora left out; write reports or the weights on request."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--held-out", type=Path, help="a folder of corpora that are never fitted on, to measure on")
    parser.add_argument("--reports", type=Path, help="write DIR/CORPUS.json, each by weights fitted without CORPUS")
    parser.add_argument("--min-confidence", type=float, default=DEFAULT_MIN_CONFIDENCE, help="of the reports' findings")
    parser.add_argument("--write", action="store_true", help="fit on all corpora and ship the weights")
    arguments = parser.parse_args()
    corpora = [corpus for root in arguments.gold for corpus in corpus_folders(root)]
    rows = [row for corpus in corpora for row in corpus_examples(corpus)] + list(cross_examples(corpora))
    turns = [left_out(corpora, rows, turn) for turn in range(TURNS)]
    plain = [{corpus: findings(corpus, weights, 0) for corpus, weights in others.items()} for others in turns]
    lines = calibrate(plain)
    floor = arguments.min_confidence
    reported = [
        {corpus: findings(corpus, with_lines(weights, lines), floor) for corpus, weights in others.items()}
        for others in turns
    ]
    summarize_by_root(arguments.gold, reported)
    weights = with_lines(fitted(rows), lines)
    if arguments.held_out:
        held = corpus_folders(arguments.held_out)
        summarize_by_root([arguments.held_out], [{c: findings(c, weights, floor) for c in held}])
    if arguments.reports:
        write_reports(reported[0], arguments.reports)
    if arguments.write:
        TARGET.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
