"""Fit the weights by which two brief texts are told to be on one matter.

    python training/brevity.py TREEBANKS CORPORA... [--write]

Of each text of the corpora two extracts are made, a few sentences under its title and a few without one; of each of the
treebanks' texts one. Extracts of one corpus, but of two texts, are on one matter, and no others. Printed is how many
pairs are linked at several thresholds; with ``--write`` the weights are shipped, so that at the shipped threshold
FALSE of a million pairs on two matters are linked.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
from relatedness import fit
from unrelated import documents

import claimcheck
from claimcheck.groups.brevity import are_of_two_homes, are_of_two_sorts, brief_features
from claimcheck.groups.relatedness import LINKED, profiles
from claimcheck.scanning import extract

TARGET = Path(__file__).parent.parent / "claimcheck" / "groups" / "data" / "brief_link_weights.json"
FALSE = 300
SHORTEST, LONGEST, PER_TEXT = 3, 8, 2
LONGEST_TITLE, LEAST_WORDS = 16, 8
TREEBANKS, SUFFIXES = "treebanks", (".md", ".txt")
_PARAGRAPHS, _SENTENCES = re.compile(r"\n\s*\n"), re.compile(r"(?<=[.!?])\s+")


def extract_of(text: str, chance: random.Random, *, titled: bool) -> str:
    """A few sentences in a row, under the title or not; "" of a text without sentences."""
    paragraphs = [part for part in _PARAGRAPHS.split(text) if part.strip()]
    body = [part for part in paragraphs if part[0] not in "#|" and len(part.split()) > LEAST_WORDS]
    if not body:
        return ""
    left, found = chance.randint(SHORTEST, LONGEST), []
    for paragraph in body[chance.randrange(len(body)) :]:
        sentences = _SENTENCES.split(paragraph)[:left]
        left -= len(sentences)
        found += [" ".join(sentences)] if sentences else []
    title = [paragraphs[0]] if titled and len(paragraphs[0].split()) <= LONGEST_TITLE else []
    return "\n\n".join((*title, *found)) if title != found[:1] else "\n\n".join(found)


def extracts(treebanks: Path, corpora: list[Path]) -> Iterator[claimcheck.Document]:
    """All extracts; the name of each begins with that of its corpus and its text."""
    chance = random.Random(5)
    folders = [folder for corpus in corpora for folder in sorted(corpus.iterdir()) if (folder / "docs").is_dir()]
    files = [file for folder in folders for file in sorted((folder / "docs").glob("*.*")) if file.suffix in SUFFIXES]
    texts = [(f"{file.parent.parent.name}/{file.stem}", file.read_text("utf-8", "replace"), PER_TEXT) for file in files]
    texts += [(f"{TREEBANKS}/{document.name}", document.text, 1) for document in documents(treebanks)]
    for name, text, number in texts:
        for n in range(number):
            if found := extract_of(text, chance, titled=n == 0):
                yield claimcheck.Document(f"{name}/{n}.md", found)


def main() -> None:
    """Fit, print the figures, and write on request."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    known = profiles(extract(list(extracts(arguments.treebanks, arguments.corpora))))
    matters = {name: profile.matter for name, profile in known.items() if profile.matter}
    pairs = [pair for pair in combinations(sorted(matters), 2) if len({name.rpartition("/")[0] for name in pair}) > 1]
    rows = [brief_features(matters[a], matters[b]) for a, b in pairs]
    corpus = {name: name.partition("/")[0] for name in matters}
    labels = np.array([corpus[a] == corpus[b] != TREEBANKS for a, b in pairs], dtype=float)
    told = [(matters[a], matters[b]) for a, b in pairs]
    apart = np.array([are_of_two_homes(a, b) or are_of_two_sorts(a, b) for a, b in told])
    design = np.array([[*row.values()] for row in rows])
    weights = fit(design[~apart], labels[~apart])
    odds = np.where(apart, -math.inf, design @ weights[:-1] + weights[-1])
    print(f"{labels.sum():.0f} pairs on one matter, {apart[labels == 1].sum()} of them told apart")
    others = np.sort(odds[labels == 0])[::-1]
    for rate in (15, 50, FALSE, 500, 1500):
        least = others[round(rate * len(others) / 1_000_000)]
        print(f"{rate:5} of a million falsely linked: {(odds[labels == 1] > least).mean():.3f} rightly")
    shift = math.log(LINKED / (1 - LINKED)) - others[round(FALSE * len(others) / 1_000_000)]
    weights[-1] += shift
    shipped = {name: round(float(value), 3) for name, value in zip((*rows[0], "bias"), weights, strict=True)}
    print(shipped)
    if arguments.write:
        TARGET.write_text(json.dumps(shipped, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
