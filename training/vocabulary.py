"""List the common English words, by which a capital at the start of a sentence is told from a name.

    python training/vocabulary.py TREEBANKS

A word is common when the training treebanks hold it in small letters, and not as a proper noun, twice or more.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from treebanks import read_conllu

TARGET = Path(__file__).parent.parent / "claimcheck" / "claims" / "data" / "vocabulary.txt"
LEAST_COUNT = 2
SHORTEST = 3


def main(treebanks: Path) -> None:
    """Count words of the training parts and write the common ones, one a line."""
    counts = Counter(
        word
        for name in ("ewt-train", "gum-train")
        for s in read_conllu(treebanks / f"{name}.conllu")
        for word, tag in zip(s.words, s.tags, strict=True)
        if word.islower() and word.isalpha() and word.isascii() and not tag.startswith("NNP")
    )
    common = sorted(word for word, count in counts.items() if count >= LEAST_COUNT and len(word) >= SHORTEST)
    TARGET.write_text("\n".join(common) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
