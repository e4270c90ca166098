"""Claims of pages: run the pipeline, and locate each claim's evidence in the file that it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.claims.askings import setting_of
from claimcheck.claims.matters import matter_of
from claimcheck.documents.positions import Lines
from claimcheck.language.layout import PlacedBlock, blocks
from claimcheck.language.pages import annotate
from claimcheck.values.claims import Claim, Evidence
from claimcheck.values.documents import Page


def extract(nlp: Language, pages: Iterable[Page]) -> Iterator[tuple[Claim, ...]]:
    """The claims of each page, in order, with evidence in the page's file."""
    pages = list(pages)
    for page, doc in zip(pages, annotate(nlp, pages), strict=True):
        yield located(doc, page)


def located(doc: Doc, page: Page) -> tuple[Claim, ...]:
    """The claims of an annotated page with file offsets, lines and columns."""
    placed, lines, over = blocks(doc), Lines(page.document.text), _headings(page)
    starts = [block.start for block in placed]
    matter = matter_of(doc)
    found = []
    for claim in doc._.claimcheck_claims:
        block = _block(claim.evidence, placed, starts)
        asked = _asked(doc, claim, block)
        above = (asked or over[block.number], _header(claim.evidence, block))
        evidence = _in_file(claim.evidence, block, page, lines)
        setting = " / ".join(part for part in above if part)
        found.append(replace(claim, evidence=evidence, setting=setting, matter=matter))
    return tuple(found)


def _asked(doc: Doc, claim: Claim, block: PlacedBlock) -> str:
    """The question that an amount without a verb answers, or what its item is about; "" for all else."""
    if claim.kind != "quantity" or claim.qualifiers.tense:
        return ""
    return setting_of(doc, claim.evidence.start, claim.evidence.end, block)


def _headings(page: Page) -> list[str]:
    """For each block the text of the nearest heading above it, "" where there is none."""
    found, heading = [], ""
    for block in page.blocks:
        found.append(heading)
        if block.kind == "heading":
            heading = block.text.content
    return found


def _header(evidence: Evidence, block: PlacedBlock) -> str:
    """The header of the column that holds the value."""
    return next((cell.header for cell in block.cells if cell.start <= evidence.value_start < cell.end), "")


def _block(evidence: Evidence, placed: Sequence[PlacedBlock], starts: Sequence[int]) -> PlacedBlock:
    return placed[bisect_right(starts, evidence.start) - 1]


def _in_file(evidence: Evidence, place: PlacedBlock, page: Page, lines: Lines) -> Evidence:
    block = page.blocks[place.number]
    if block.kind == "row":
        start, end = block.start, block.end
    else:
        start, end = block.text.source_span(evidence.start - place.start, evidence.end - place.start)
    value_start, value_end = block.text.source_span(
        evidence.value_start - place.start, evidence.value_end - place.start
    )
    line, column = lines.position(start)
    end_line, end_column = lines.position(end)
    text = page.document.text[start:end]
    name = page.document.name
    return Evidence(name, start, end, line, column, end_line, end_column, text, value_start, value_end)
