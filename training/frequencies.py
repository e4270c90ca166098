"""Write how common English lemmas are, from the training treebanks, for weighing shared words.

    python training/frequencies.py TREEBANKS

A lemma's weight is log(N / count) / log(N / 3), at most 1: a word that half of all sentences hold tells little, one
that the treebanks hold three times or less tells all. Only lemmas below 0.85 are listed; all others weigh 1.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from pathlib import Path

from treebanks import read_conllu

TARGET = Path(__file__).parent.parent / "claimcheck" / "groups" / "data" / "weights_of_words.json"
LIMIT = 0.85


def main(treebanks: Path) -> None:
    """Count lemmas of the training parts and write the common ones."""
    counts = Counter(
        lemma.lower()
        for name in ("ewt-train", "gum-train")
        for s in read_conllu(treebanks / f"{name}.conllu")
        for lemma in s.lemmas
    )
    total = sum(counts.values())
    weights = {
        lemma: math.log(total / count) / math.log(total / 3) for lemma, count in counts.items() if lemma.isalpha()
    }
    common = {lemma: round(weight, 2) for lemma, weight in sorted(weights.items()) if weight < LIMIT}
    TARGET.write_text(json.dumps(common, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
