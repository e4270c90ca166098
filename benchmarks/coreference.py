"""Whether pronouns and "the company" are resolved to the right named entity, on GUM's coreference annotation.

    python benchmarks/coreference.py TREEBANKS [--parts gum-dev gum-test] [--misses]

Taken are third-person pronouns and definite descriptions ("the X") that corefer with a name further up. The pipeline
reads the raw text. An answer is right when one of the mentions of the entity that it names stands on a name of the same
chain. Two baselines are computed in the same run: the nearest name before, and the document's topic. The last table has
the pronouns whose chain holds no name before them: silence is right there.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from spacy.tokens import Doc, Token

from claimcheck.claims.entities.entity import Entity
from claimcheck.claims.frames import Frames
from claimcheck.documents.reading import parse
from claimcheck.language.layout import blocks
from claimcheck.language.pages import annotate
from claimcheck.language.pipeline import load_pipeline
from claimcheck.values.documents import Document, Page

CLASSES = {
    "it, its": {"it", "its", "itself"},
    "he, his": {"he", "him", "his", "himself"},
    "she, her": {"she", "her", "hers", "herself"},
    "they, their": {"they", "them", "their", "theirs", "themselves"},
}
DEFINITE = "the X"
BRACKET = re.compile(r"(\()?([^()]+)(\))?")


@dataclass(frozen=True)
class Mention:
    """A mention by the characters of its head, with its chain and class; ``is_name`` when a proper noun heads it."""

    chain: str
    head: int
    kind: str
    is_name: bool
    text: str


@dataclass
class Text:
    """The raw text of a document and the mentions in it, in order of their heads."""

    name: str
    content: str = ""
    mentions: list[Mention] = field(default_factory=list)


@dataclass(frozen=True)
class Case:
    """An anaphor, the heads of its chain's names further up, and what was answered; None for silence."""

    kind: str
    text: str
    golds: frozenset[int]
    answers: dict[str, Entity | None]


def read_texts(path: Path) -> Iterator[Text]:
    """Read the documents of a CoNLL-U file with ``Entity=`` brackets."""
    text: Text | None = None
    paragraph, rows = False, []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            if text is not None:
                yield text
            text = Text(line.rpartition("=")[2].strip())
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows and text is not None:
            _add_sentence(text, rows, paragraph=paragraph)
            paragraph, rows = False, []
    if text is not None:
        yield text


def _add_sentence(text: Text, rows: list[list[str]], *, paragraph: bool) -> None:
    text.content += ("\n\n" if paragraph else " ") if text.content else ""
    spaced = {row[0].partition("-")[2]: "SpaceAfter=No" not in row[9] for row in rows if "-" in row[0]}
    inside = {str(n) for row in rows if "-" in row[0] for n in range(*map(int, row[0].split("-")))}
    tokens = [row for row in rows if row[0].isdigit()]
    starts: list[int] = []
    for row in tokens:
        starts.append(len(text.content))
        space = spaced.get(row[0], row[0] not in inside and "SpaceAfter=No" not in row[9])
        text.content += row[1] + (" " if space else "")
    text.content = text.content.rstrip(" ")
    text.mentions += sorted(_mentions(tokens, starts), key=lambda mention: mention.head)


def _mentions(tokens: list[list[str]], starts: list[int]) -> Iterator[Mention]:
    open_: dict[str, list[tuple[int, str]]] = {}
    for number, row in enumerate(tokens):
        brackets = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for opens, body, closes in BRACKET.findall(brackets):
            chain = body.split("-")[0]
            if opens:
                open_.setdefault(chain, []).append((number, body))
            if closes and open_.get(chain):
                first, opening = open_[chain].pop()
                yield _mention(chain, tokens[first : number + 1], starts[first : number + 1], opening)


def _mention(chain: str, rows: list[list[str]], starts: list[int], body: str) -> Mention:
    fields = body.split("-")
    numbers = next((f for f in fields[5:] if re.fullmatch(r"\d+(,\d+)*", f)), "1")
    head = min(int(numbers.split(",")[0]), len(rows)) - 1
    said = " ".join(row[1] for row in rows)
    return Mention(chain, starts[head], _class(rows, head), rows[head][4].startswith("NNP"), said)


def _class(rows: list[list[str]], head: int) -> str:
    word = rows[0][1].lower()
    if len(rows) == 1:
        return next((name for name, members in CLASSES.items() if word in members), "")
    return DEFINITE if word == "the" and rows[head][4] in ("NN", "NNS") else ""


def in_document(text: Text, page: Page, doc: Doc) -> Text:
    """The text with its mentions located in the annotated document; those that no block holds are left out."""
    starts = {
        piece.source + n: place.start + piece.at + n
        for block, place in zip(page.blocks, blocks(doc), strict=True)
        for piece in block.text.pieces
        for n in range(piece.length)
    }
    placed = [replace(mention, head=starts[mention.head]) for mention in text.mentions if mention.head in starts]
    return Text(text.name, doc.text, placed)


def cases(text: Text, doc: Doc) -> Iterator[Case]:
    """The anaphors of a document with what resolver and baselines answer."""
    frames = Frames(doc, ())
    by_start = {token.idx: token for token in doc}
    names: dict[str, set[int]] = {}
    for mention in text.mentions:
        token = by_start.get(mention.head)
        if mention.kind and token is not None:
            golds = frozenset(names.get(mention.chain, ()))
            yield Case(mention.kind, mention.text, golds, _answers(frames, token))
        if mention.is_name:
            names.setdefault(mention.chain, set()).add(mention.head)


def _answers(frames: Frames, token: Token) -> dict[str, Entity | None]:
    entities = frames.entities
    found = frames.subjects.resolve(token)
    told = found.given and not found.heads  # with heads, the name is that of the owner ("the roof of Acme's shop")
    named = next((e for e in entities.all if told and e.name == found.name), None)
    resolved = frames.subjects.meant(token) or named
    before = (entities.of(other) for other in reversed(token.doc[: token.i]))
    nearest = next((entity for entity in before if entity is not None), None)
    return {"resolver": resolved, "nearest name": nearest, "topic": entities.topic}


def is_right(entity: Entity | None, golds: frozenset[int]) -> bool:
    """Whether some mention of the entity holds the head of one of the names."""
    spans = entity.mentions if entity else []
    return any(span.start_char <= head < span.end_char for span in spans for head in golds)


def table(found: Sequence[Case]) -> Iterator[str]:
    """One line a class and one for all: cases, and of each answerer coverage, accuracy and recall."""
    answerers = ("resolver", "nearest name", "topic")
    yield f"{'':12s} {'cases':>6s}" + "".join(f" | {name:>12s}: answered right share" for name in answerers)
    for kind in (*CLASSES, DEFINITE, "all"):
        chosen = [case for case in found if kind in (case.kind, "all")]
        cells = ""
        for name in answerers:
            answered = [case for case in chosen if case.answers[name] is not None]
            right = sum(is_right(case.answers[name], case.golds) for case in answered)
            shares = (len(answered) / max(1, len(chosen)), right / max(1, len(answered)), right / max(1, len(chosen)))
            cells += f" | {'':12s}  {shares[0]:8.3f} {shares[1]:5.3f} {shares[2]:5.3f}"
        yield f"{kind:12s} {len(chosen):6d}{cells}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--parts", nargs="+", default=["gum-dev", "gum-test"])
    parser.add_argument("--misses", action="store_true", help="print each wrong answer of the resolver")
    arguments = parser.parse_args()
    texts = [text for part in arguments.parts for text in read_texts(arguments.treebanks / f"{part}.conllu")]
    pages = [parse(Document(f"{text.name}.txt", text.content)) for text in texts]
    docs = annotate(load_pipeline(), pages)
    found = [
        case
        for text, page, doc in zip(texts, pages, docs, strict=True)
        for case in cases(in_document(text, page, doc), doc)
    ]
    named = [case for case in found if case.golds]
    print(*table(named), sep="\n")
    silent = Counter(case.kind for case in found if not case.golds and case.answers["resolver"] is None)
    unnamed = Counter(case.kind for case in found if not case.golds)
    print("no name before:", *(f"{kind} {silent[kind]}/{unnamed[kind]} silent;" for kind in (*CLASSES, DEFINITE)))
    if arguments.misses:
        for case in named:
            entity = case.answers["resolver"]
            if not is_right(entity, case.golds):
                print(f"{case.kind:12s} {case.text!r}: {entity.name if entity else '-'}")


if __name__ == "__main__":
    main()
