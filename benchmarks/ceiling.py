"""How much of what is labelled was extracted: the ceiling for all that comes after extraction.

    python benchmarks/ceiling.py GOLD

GOLD holds one folder a corpus (docs/ and gold.json). For every quote of a labelled contradiction it is asked whether
some claim has its evidence there and the labelled value. Values are compared as the judge compares them; a state counts
when its opposition is one of the lexicon or its verb stands in the label or the quote.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimcheck.claims.dates import find_periods
from claimcheck.claims.naming.equality import fold, name_relation
from claimcheck.claims.quantities import find_quantities
from claimcheck.findings.dates import judge_dates
from claimcheck.scanning import extract
from claimcheck.values.claims import Claim, Comparison, Names, State
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

KINDS = {"numeric": "quantity", "date": "date", "entity": "entity", "comparison": "comparison", "status": "state"}
"""The labels' kinds, as claims call them."""
HEDGE = re.compile(r"\b(?:almost|nearly|about|some|just|over|under|barely|up to)\b")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
CONVERTED, WRITTEN = 0.012, 0.001
"""How far a labelled number may lie from the claim's, as a share: converted to another unit, and as it stands."""


def holds(claim: Claim, label: str, quote: str) -> bool:
    """Whether a claim states the labelled value."""
    value = claim.value
    if isinstance(value, Quantity):
        return _amount(value, label) or (value.text in quote and _bare(value, label))
    if isinstance(value, Period):
        told = [replace(period, bound="=") for period in find_periods(label, None)]
        return any(judge_dates(replace(value, bound="="), period).relation == "agree" for period in told)
    if isinstance(value, Names):
        return any(_named(name, label) for name in value.names)
    if isinstance(value, Comparison):
        return _points(claim, value, label)
    return _stated(value, label, quote)


def _amount(value: Quantity, label: str) -> bool:
    told = find_quantities(label) + find_quantities(HEDGE.sub(" ", label))
    return any(
        math.isclose(mine, theirs, rel_tol=CONVERTED)
        for other in told
        for mine, theirs in (
            (value.base_high, other.base_high),
            (value.base_low, other.base_low),
            (value.high, other.high),
        )
        if value.dimension == other.dimension or mine == value.high
    )


def _bare(value: Quantity, label: str) -> bool:
    numbers = [float(number.replace(",", "")) for number in NUMBER.findall(label)]
    return any(math.isclose(value.high, number, rel_tol=WRITTEN) for number in numbers)


def _named(name: str, label: str) -> bool:
    telling = {word for word in fold(name) if len(word) > 2}
    return name_relation(name, label) != "other" or bool(telling and telling <= set(fold(label)))


def _points(claim: Claim, value: Comparison, label: str) -> bool:
    """Of a label "A > B", the claim must point that way; the others name a rival only."""
    if ">" not in label:
        return bool(value.rivals)
    ahead, behind = (set(fold(part)) for part in label.split(">", 1))
    if value.direction == "behind":
        ahead, behind = behind, ahead
    rivals = {word for rival in value.rivals for word in fold(rival)}
    told = rivals & (behind - ahead) or set(fold(claim.subject)) & (ahead - behind)
    return bool(told) and value.direction in ("ahead", "behind")


def _stated(value: State, label: str, quote: str) -> bool:
    if value.pole not in ("yes", "no"):
        return True
    stem = value.opposition.split()[-1][:4]
    return stem in label.lower() or stem in quote.lower()


def extracted(folder: Path) -> Iterator[tuple[str, str, dict[int, list[bool]]]]:
    """Each contradiction of a corpus: its id, its kind, and by side whether the value of each quote was extracted."""
    claims = extract(str(folder / "docs"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in (folder / "docs").iterdir()}
    for item in json.loads((folder / "gold.json").read_text(encoding="utf-8"))["contradictions"]:
        sides: dict[int, list[bool]] = defaultdict(list)
        for entry in item["claims"]:
            sides[entry["side"]].append(_is_extracted(claims, item["kind"], entry, texts[entry["doc"]]))
        yield item["id"], item["kind"], sides


def _is_extracted(claims: Sequence[Claim], kind: str, entry: dict[str, Any], text: str) -> bool:
    start = text.index(entry["quote"])
    end = start + len(entry["quote"])
    return any(
        holds(claim, entry["value"], entry["quote"])
        for claim in claims
        if claim.kind == KINDS[kind]
        and Path(claim.evidence.document).name == entry["doc"]
        and claim.evidence.start < end
        and start < claim.evidence.end
    )


def main() -> None:
    """Print the shares by kind, and the contradictions with a side that was not extracted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--verbose", action="store_true", help="name the contradictions with a side that is missing")
    arguments = parser.parse_args()
    quotes: dict[str, list[bool]] = defaultdict(list)
    whole: dict[str, list[bool]] = defaultdict(list)
    for folder in sorted(path.parent for path in arguments.gold.glob("*/gold.json")):
        for name, kind, sides in extracted(folder):
            quotes[kind] += [one for side in sides.values() for one in side]
            whole[kind].append(sum(map(any, sides.values())) > 1)
            if arguments.verbose and not whole[kind][-1]:
                print(f"{folder.name} {name} ({kind}): a side is missing")
    for kind in KINDS:
        share, both = (sum(found[kind]) / max(1, len(found[kind])) for found in (quotes, whole))
        print(f"{kind:11} {share:.3f} of {len(quotes[kind]):3} quotes; {both:.3f} of {len(whole[kind])} on two sides")


if __name__ == "__main__":
    main()
