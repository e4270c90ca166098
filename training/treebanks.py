"""Read the training corpora: CoNLL-U treebanks and BIO-labelled names.

Every reader returns plain :class:`Sentence` values, so that the converter does not care where a sentence came from.
Formats: universaldependencies.org/format.html (CoNLL-U); one ``token<space or tab>label`` a line (BIO, IOB1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

MISSING = ""
"""spaCy's mark for a token whose entity label is not known."""


@dataclass(frozen=True)
class Sentence:
    """One sentence as parallel columns; ``heads`` are indices into the sentence, ``entities`` are BIO labels."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...] = ()
    universal_tags: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    document: str = field(default="", compare=False)
    starts_paragraph: bool = field(default=False, compare=False)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; multiword-token spacing is taken from the surface token."""
    document, paragraph = "", False
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        comments = [line for line in lines if line.startswith("#")]
        for comment in comments:
            if comment.startswith("# newdoc"):
                document, paragraph = comment, True
            elif comment.startswith("# newpar"):
                paragraph = True
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows:
            yield _sentence(rows, document, paragraph=paragraph)
            paragraph = False


def _sentence(rows: list[list[str]], document: str, *, paragraph: bool) -> Sentence:
    multiword = _multiword_spacing(rows)
    tokens = [row for row in rows if row[0].isdigit()]
    spaces = tuple(multiword.get(int(row[0]), "SpaceAfter=No" not in row[9]) for row in tokens)
    return Sentence(
        words=tuple(row[1] for row in tokens),
        spaces=spaces,
        tags=tuple(row[4] for row in tokens),
        universal_tags=tuple(row[3] for row in tokens),
        lemmas=tuple(row[2] for row in tokens),
        heads=tuple(int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(tokens)),
        labels=tuple("ROOT" if row[7] == "root" else row[7] for row in tokens),
        entities=tuple(_entity_brackets(tokens)),
        document=document,
        starts_paragraph=paragraph,
    )


def _multiword_spacing(rows: list[list[str]]) -> dict[int, bool]:
    """Whether a space follows each word of a multiword token such as ``don't``: only its last word can have one."""
    spacing = {}
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            spacing.update(dict.fromkeys(range(first, last), False))
            spacing[last] = "SpaceAfter=No" not in row[9]
    return spacing


NAMED_TYPES = {"person": "PER", "place": "LOC", "organization": "ORG"}


def _mentions(tokens: list[list[str]]) -> list[tuple[int, int, str, bool]]:
    """GUM mentions as (first, last, type, has a Wikipedia identity), from the ``Entity=`` brackets of MISC."""
    stack: list[tuple[str, int, str, bool]] = []
    found = []
    for i, row in enumerate(tokens):
        match = re.search(r"Entity=([^|]+)", row[9])
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", match[1]) if match else ():
            if part.startswith("("):
                fields = part.strip("()").split("-", 7)
                stack.append((fields[0], i, fields[1] if len(fields) > 1 else "", len(fields) > 7))
                if part.endswith(")"):
                    _, start, kind, linked = stack.pop()
                    found.append((start, i, kind, linked))
            else:
                key = part.rstrip(")").split("-")[0]
                for n in range(len(stack) - 1, -1, -1):
                    if stack[n][0] == key:
                        _, start, kind, linked = stack.pop(n)
                        found.append((start, i, kind, linked))
                        break
    return found


TITLES = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "professor", "president", "sir", "lady", "lord", "king", "queen", "prince",
    "princess", "captain", "capt", "colonel", "col", "general", "gen", "lieutenant", "lt", "major", "maj",
    "sergeant", "sgt", "admiral", "senator", "sen", "representative", "rep", "governor", "gov", "minister",
    "secretary", "judge", "justice", "bishop", "archbishop", "cardinal", "pope", "father", "sister",
    "chancellor", "mayor", "chairman", "director", "coach", "chief",
})  # fmt: skip


def _entity_brackets(tokens: list[list[str]]) -> list[str]:
    """Names in a GUM sentence as BIO labels; all missing where the treebank carries no mentions.

    A mention is a name when its head word is a proper noun. Its span is trimmed to the run of name words around the
    head, so that "the largest city of France" gives none and "the city of Lyon" gives "Lyon".
    """
    if not any("Entity=" in row[9] for row in tokens):
        return [MISSING] * len(tokens)
    labels = ["O"] * len(tokens)
    mentions = sorted(_mentions(tokens), key=lambda m: (m[0] - m[1], m[0]))
    for first, last, kind, linked in mentions:
        span = _name_span(tokens, first, last)
        if span and kind != "time" and all(labels[i] == "O" for i in range(span[0], span[1] + 1)):
            label = NAMED_TYPES.get(kind, "MISC" if linked or kind in ("object", "event") else MISSING)
            for i in range(span[0], span[1] + 1):
                labels[i] = label if label == MISSING else ("B-" if i == span[0] else "I-") + label
    return labels


def _name_span(tokens: list[list[str]], first: int, last: int) -> tuple[int, int] | None:
    inside = range(first, last + 1)
    heads = [i for i in inside if not first <= int(tokens[i][6]) - 1 <= last]
    if len(heads) != 1 or not tokens[heads[0]][4].startswith("NNP"):
        return None
    low = high = heads[0]
    while low > first and _joins(tokens, low - 1, first, last):
        low -= 1
    while high < last and _joins(tokens, high + 1, first, last):
        high += 1
    while low < heads[0] and tokens[low][1].lower().rstrip(".") in TITLES | {"the", "a", "an", "of", "and", "-", "for"}:
        low += 1
    while high > heads[0] and (tokens[high][3] in ("ADP", "DET", "PUNCT", "CCONJ") or tokens[high][1] == "'s"):
        high -= 1
    return low, high


def _joins(tokens: list[list[str]], i: int, first: int, last: int) -> bool:
    """Whether token ``i`` may stand inside a name: capitalised or numeric, or a link word between two such."""
    word = tokens[i][1]
    if word[0].isupper() or tokens[i][4] == "CD":
        return tokens[i][4] != "PRP" and tokens[i][4] != "PRP$"
    between = first < i < last and tokens[i - 1][1][0].isupper() and tokens[i + 1][1][0].isupper()
    return between and word.lower() in ("of", "the", "and", "&", "-", "for", "de", "la", "von", "van", "al", "'s", "in")


def read_labelled(path: Path, names: dict[str, str]) -> Iterator[Sentence]:
    """Yield sentences of a token-per-line file, its labels renamed by ``names`` (a label left out becomes missing)."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [_fields(line) for line in block.split("\n") if line.strip() and not line.startswith("# ")]
        if rows:
            words = tuple(row[0] for row in rows)
            yield Sentence(words, tuple(_spacing(words)), entities=tuple(_bio([row[1] for row in rows], names)))


def _fields(line: str) -> tuple[str, str]:
    parts = line.split("\t") if "\t" in line else line.split(" ")
    return (parts[1], parts[2]) if parts[0].isdigit() and len(parts) > 2 else (parts[0], parts[1])


def _bio(labels: Iterable[str], names: dict[str, str]) -> Iterator[str]:
    """IOB1 or BIO labels as BIO under new names."""
    before = "O"
    for label in labels:
        if label == "O":
            yield "O"
        else:
            prefix, kind = label.split("-", 1)
            new = names.get(kind, MISSING)
            starts = prefix == "B" or before == "O" or before.split("-", 1)[1] != kind
            yield MISSING if new == MISSING else ("B-" if starts else "I-") + new
        before = label


def _spacing(words: tuple[str, ...]) -> Iterator[bool]:
    """A plausible surface spacing for tokenised text that carries none."""
    opened = False
    for word, after in zip(words, (*words[1:], ""), strict=True):
        if word == '"':
            opened = not opened
        closes = after in (".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "n't", "’s", "'", "”")  # noqa: RUF001  # as typeset
        closes = closes or (after == '"' and opened)
        yield bool(after) and not closes and word not in ("(", "[", "$", "£", "“") and not (word == '"' and opened)
