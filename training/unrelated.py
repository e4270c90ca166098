"""Count the findings over real documents on unrelated topics, where nearly every finding is a false alarm.

    python training/unrelated.py TREEBANKS

Each document of PUD and of GUM's training part (news, interviews, academic and encyclopaedia articles) is one document;
all are scanned together.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from treebanks import Sentence, read_conllu

import claimcheck


def documents(treebanks: Path) -> Iterator[claimcheck.Document]:
    """The treebanks' documents as plain text, a line a paragraph."""
    for name in ("pud", "gum-train"):
        sentences = read_conllu(treebanks / f"{name}.conllu")
        for number, (_, group) in enumerate(groupby(sentences, key=lambda s: s.document)):
            yield claimcheck.Document(f"{name}-{number:03}.txt", _text(group))


def _text(sentences: Iterator[Sentence]) -> str:
    paragraphs: list[str] = []
    for sentence in sentences:
        parts = zip(sentence.words, sentence.spaces, strict=True)
        text = "".join(word + " " * space for word, space in parts).strip()
        if sentence.starts_paragraph or not paragraphs:
            paragraphs.append(text)
        else:
            paragraphs[-1] += " " + text
    return "\n\n".join(paragraphs)


def main(treebanks: Path) -> None:
    """Scan and print the findings with their first evidence, then the counts."""
    report = claimcheck.scan(list(documents(treebanks)))
    for finding in report.findings:
        print(finding.confidence, finding.message)
        for claim in finding.claims[:3]:
            print("   ", claim.document, claim.text)
    print(f"{len(report.findings)} findings in {len(report.documents)} documents")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
