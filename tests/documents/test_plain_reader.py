from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.plain import read_plain
from claimcheck.values.documents import Document, Page

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = (
    "The harbour was dug by hand, which took the better part of a decade, and the first ship that came in was a "
    "barge full of turnips."
)
SISTERS = (
    "It was opened by two sisters who had never baked a loaf in their lives, and who learned it from a library book. "
    "They sold 40 loaves on the first day."
)
WRAPPED = """\
The old bakery on the corner
============================

It was opened by two sisters who had
never baked a loaf in their lives, and
who learned it from a library book.
They sold 40 loaves on the first day.

On the second day they sold nearly
60. Note: the price was raised, and
nobody complained about that.
A short line
"""


def page(text: str) -> Page:
    return read_plain(Document("a.txt", text))


def outline(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text.content) for block in page(text).blocks]


def kinds(text: str) -> list[str]:
    return [f"{block.kind}{block.level or ''}" for block in page(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"A harbour town\nBy Ada Quill, May 2021\n\n{LONG}", ["heading1", "paragraph", "paragraph"]),
        (f"A harbour town\n{LONG}\nThe next age\n{LONG}", ["heading1", "paragraph", "heading2", "paragraph"]),
        (f"{LONG}\n{LONG}", ["paragraph", "paragraph"]),
        (
            f"THE GAZETTE\nMonday, 3 May 2021\nTurnips ahoy\n\n{LONG}",
            ["heading1", "paragraph", "heading2", "paragraph"],
        ),
        (f"Town: a history\n{LONG}", ["heading1", "paragraph"]),
        (f"From: Ada\nTo: Ben\n\n{LONG}", ["paragraph", "paragraph", "paragraph"]),
        (f"Title\n\nPrice: 40 euros\n{LONG}", ["heading1", "paragraph", "paragraph"]),
        (f"Title\n\n{LONG}\nThe Way Ahead: Who Will Pay\n{LONG}", ["heading1", "paragraph", "heading2", "paragraph"]),
        (f"Title\n\n{LONG}\nThe Price: 40 euros\n{LONG}", ["heading1", "paragraph", "paragraph", "paragraph"]),
        (f"Title\n\nWhy now?\n{LONG}", ["heading1", "heading2", "paragraph"]),
        (f"Title\n\nQ: Why now?\nA: {LONG}", ["heading1", "paragraph", "paragraph"]),
        (f"Title\n\nDear friends,\n\n{LONG}", ["heading1", "paragraph", "paragraph"]),
        (f"Title\n\nIt rained.\n\n{LONG}", ["heading1", "paragraph", "paragraph"]),
        (f"Title\n\n{LONG}\n\nYours\nAda Quill", ["heading1", "paragraph", "paragraph", "paragraph"]),
        (f"Title\n-----\n{LONG}\nNews\n~~~~\n{LONG}", ["heading1", "paragraph", "heading2", "paragraph"]),
        (f"Title\n\n{LONG}\n\n* * *\n\n{LONG}", ["heading1", "paragraph", "paragraph", "paragraph"]),
        (f"1. Origins\n{LONG}\n\n2. Today\n{LONG}", ["heading1", "paragraph", "heading2", "paragraph"]),
        ("1. Take the turnips\n2. Wash them", ["item1", "item1"]),
        ("1. Take the turnips\n\n2. Wash them\n\n3. Eat", ["item1", "item1", "item1"]),
        ("One line", ["paragraph"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
    assert kinds(text.replace("\n", "\r\n")) == expected


def test_lists() -> None:
    text = "We sell:\n- bread\n  and rolls\n    * rye\n    * wheat\n- 12 cakes\n\nNot sold: pies.\n\n(a) one\nb) two\n"
    blocks = page(text).blocks
    assert [(b.kind, b.level, b.text.content, b.lead) for b in blocks] == [
        ("paragraph", 0, "We sell:", ""),
        ("item", 1, "bread and rolls", "We sell:"),
        ("item", 2, "rye", "bread and rolls"),
        ("item", 2, "wheat", "bread and rolls"),
        ("item", 1, "12 cakes", "We sell:"),
        ("paragraph", 0, "Not sold: pies.", ""),
        ("item", 1, "one", ""),
        ("item", 1, "two", ""),
    ]
    assert text[blocks[1].start : blocks[1].end] == "- bread\n  and rolls"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("We have rules.\n- Be kind", "We have rules."),
        ("We have rules:\n\n- Be kind", "We have rules:"),
        ("We have rules.\n\n- Be kind", ""),
        ("House Rules\n- Be kind", "House Rules"),
        ("-----\n- Be kind", ""),
    ],
)
def test_lead(text: str, lead: str) -> None:
    assert page(text).blocks[-1].lead == lead


@pytest.mark.parametrize(
    "line", ["-5 degrees", "*bold* text", "2024. A year", "3.5 metres", "1.", "a. m.", "e) ", "-", "\u2014 Hello"]
)
def test_no_items(line: str) -> None:
    assert kinds(f"{LONG}\n{line}")[-1] != "item1"


def test_hard_wraps() -> None:
    assert outline(WRAPPED) == [
        ("heading", 1, "The old bakery on the corner"),
        ("paragraph", 0, SISTERS),
        (
            "paragraph",
            0,
            "On the second day they sold nearly 60. Note: the price was raised, and nobody complained about that.",
        ),
        ("paragraph", 0, "A short line"),
    ]


def test_a_wrapped_list() -> None:
    text = (
        "They sold many things that day:\n\n- bread, which was made only of\nrye and of whatever was there\n- rolls\n"
    )
    assert outline(text)[1:] == [
        ("item", 1, "bread, which was made only of rye and of whatever was there"),
        ("item", 1, "rolls"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Population 40,000\nArea 12 square kilometres\nMayor Ada Quill\n",
        "Name: harbour\nDepth: 12 metres\nOwner: the town\n",
        "It opened in 1998.\nIt closed in 2004.\nIt is missed by nobody at all.\n",
        f"{LONG}\nand then a line in lower case\n{LONG}\nand another\n",
    ],
)
def test_lines_that_are_not_wrapped(text: str) -> None:
    assert [block.text.content for block in page(text).blocks] == text.splitlines()


def test_wide_gaps_and_no_break_spaces() -> None:
    assert page(" It  cost\t5\u00a0000 euros. ").blocks[0].text.content == "It cost 5\u00a0000 euros."


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Shops 148      141", "Shops 148  141"),
        ("Shops 148\t141", "Shops 148  141"),
        ("Shops 148 \u00a0  141", "Shops 148 \u00a0 141"),
        ("Shops 148 141", "Shops 148 141"),
        ("Shops 148\u00a0141", "Shops 148\u00a0141"),
        ("Shops 148\u2009141", "Shops 148\u2009141"),
        ("May 3  2021", "May 3 2021"),
        ("148  shops", "148 shops"),
    ],
)
def test_figures_that_are_set_apart_stay_two(text: str, content: str) -> None:
    assert page(text).blocks[0].text.content == content


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                "",
                "- item",
                "  * deeper",
                "3. third",
                "====",
                "---",
                "* * *",
                "Key: value",
                "A Heading",
                "Why?",
                LONG,
            ]
        ),
        st.text(alphabet="aB1.,:-*=#> \t\u00a0\u2028\x0c\U0001f680", max_size=70),
        st.sampled_from([LONG[start : start + 60] for start in range(0, 60, 7)]),
    ),
    max_size=25,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_nothing_is_lost(well_placed: Callable[[Page], None], lines: list[str], line_break: str) -> None:
    text = line_break.join(lines)
    result = page(text)
    well_placed(result)
    for before, after in zip(result.blocks, result.blocks[1:], strict=False):
        assert before.end <= after.start
    gaps, end = [], 0
    for block in result.blocks:
        gaps.append(text[end : block.start])
        end = block.end
    assert not "".join([*gaps, text[end:]]).strip()
    assert all(block.text.content for block in result.blocks)


@given(st.lists(st.sampled_from(LONG.split()), min_size=1), st.integers(1, 5))
def test_paragraph_lines_are_words_with_single_spaces(words: list[str], spaces: int) -> None:
    content = [block.text.content for block in page((" " * spaces).join(words)).blocks]
    assert content == [" ".join(words)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("All of it was a matter of very long-\nterm plans and of short-term\ngains for all.", "very long-term plans"),
        ("All of it was a matter of long plans -\nwhatever they were meant to be\nfor.", "long plans - whatever"),
    ],
)
def test_hyphens_at_line_ends(text: str, content: str) -> None:
    assert content in page(text).blocks[0].text.content


SENTENCES = (
    "The well was deepened twice, to 40 metres in 1911 and to 62 metres later on.",
    "Nobody remembers who paid for it.",
    "In a dry year the water stands so low that a bucket needs a minute and a half to come up, or so they say.",
    "A well-known song is about it (it has nine verses).",
    '"We drink from it," said Ada Quill, "and we are still here."',
)


@given(
    st.lists(st.permutations(SENTENCES).map(" ".join), min_size=1, max_size=3),
    st.integers(45, 90),
    st.booleans(),
)
def test_wrapping_is_undone(paragraphs: list[str], width: int, hyphens: bool) -> None:  # noqa: FBT001 - Hypothesis passes it by name
    wrapped = "\n\n".join(textwrap.fill(text, width, break_on_hyphens=hyphens) for text in paragraphs)
    assert [block.text.content for block in page(wrapped).blocks] == paragraphs


def test_dots_between_label_and_value_make_a_row() -> None:
    text = "Facts\n\nHeight . . . . . 12 m\nCost ...... about 5 euros\nBuilder .. Reed & Co\n"
    rows = [block for block in read_plain(Document("facts.txt", text)).blocks if block.kind == "row"]
    assert [[cell.text.content for cell in row.cells] for row in rows] == [
        ["Height", "12 m"],
        ["Cost", "about 5 euros"],
        ["Builder", "Reed & Co"],
    ]
    assert [text[row.start : row.end] for row in rows] == text.splitlines()[2:]


@pytest.mark.parametrize(
    "text", ["Well ... twelve\n", "Well ... I see.\nHm ... no?\n", "So ... it goes\n\nOn we went.\n"]
)
def test_a_pause_makes_no_row(text: str) -> None:
    assert all(block.kind != "row" for block in read_plain(Document("talk.txt", text)).blocks)
