"""Numbers of clauses ("3.1 Files are kept for a year"): where paragraphs are numbered on, the numbers are no text.

A number counts as one of a clause only where the next numbered paragraph, or the one before, goes on from it, so that
"2.5 Million came" stays an amount.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from claimcheck.documents.weaving import cut
from claimcheck.values.documents import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.values.documents import Block

NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[^\W\d_])")
Number = tuple[int, ...]


def without_numbers(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those whose text begins with the number of a clause without it."""
    found = {at: match for at, block in enumerate(blocks) if (match := _number(block))}
    numbered = {
        at for pair in pairwise(found) if _goes_on(_parts(found[pair[0]]), _parts(found[pair[1]])) for at in pair
    }
    return tuple(_shortened(block, found[at].end()) if at in numbered else block for at, block in enumerate(blocks))


def _number(block: Block) -> re.Match[str] | None:
    return NUMBER.match(block.text.content) if block.kind in ("paragraph", "item") else None


def _parts(match: re.Match[str]) -> Number:
    return tuple(map(int, match[1].split(".")))


def _goes_on(before: Number, after: Number) -> bool:
    """Whether one number follows another: 3.1, 3.2; 3.2, 3.2.1; 3.2.1, 3.3; 3.4, 4.1."""
    depth = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
    if depth is None:
        return len(after) == len(before) + 1 and after[-1] == 1
    return after[depth] == before[depth] + 1 and set(after[depth + 1 :]) <= {1}


def _shortened(block: Block, start: int) -> Block:
    text = block.text
    content = text.content[start:]
    return replace(block, text=Text(content, tuple(cut(text.pieces, start, len(text.content)))))
