from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.documents.markdown import read_markdown
from claimcheck.values.documents import Block, Document, Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

TORTURE = """\
---
title: "All of it: a *torture* sample"
date: 2024-03-14
tags: [a, b]
---

[home]: https://example.org/a_b "The (home) page"

# A *heading* with `code` & [link](https://example.org) ##

Setext &mdash; heading
----------------------

A paragraph with **bold *nested* text**, ~~struck 12~~ 14 and a [reference][home],
a [home], a lone * star, snake_case_name, 2 * 3 * 4 and an escaped \\*star\\* \\d.  
Hard break, then\\
another; an ![image](a.png "t") and <b>inline</b> HTML<br>and <https://example.org/x?y=1&z=2>.

<!-- a comment with 99 units -->

<div>
  99 blocks of HTML
</div>

> Quoted with a
> soft break and *emphasis
> across* lines
lazy continuation
>
> - quoted item 7
>   goes on
>
> > deeper \U0001f680 quote \U0001f680 end

The shop sells:

- **Bread.** 40 euros
  for two
    - rye
    - [ ] wheat

      second paragraph of wheat
- # Heading in an item
-
  late text
10) ten
11) eleven
\t\ttabbed `code  span`

```python
x = 99
```

    99 lines of indented code

| Plan \\| kind | Price | Note |
|:-----|------:|------|
| Free | $0 |
| *Team* | `$49 \\| $59` | [a](b) | extra |
 | Scale | | \U0001f680 &lt;5 |

Name | Size
---|---
one | 5 m

***
Footnote[^1] here.

[^1]: The note says 8.
"""  # noqa: W291 - two blanks at the end of a line are a hard break


def page(text: str) -> Page:
    return read_markdown(Document("a.md", text))


def contents(text: str) -> list[str]:
    return [block.text.content for block in page(text).blocks]


def outline(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text.content) for block in page(text).blocks]


EXPECTED = [
    ("heading", 1, "A heading with code & link"),
    ("heading", 2, "Setext \u2014 heading"),
    (
        "paragraph",
        0,
        (
            "A paragraph with bold nested text, 14 and a reference, a home, a lone * star, snake_case_name, 2 * 3 * "
            "4 and an escaped *star* \\d. Hard break, then another; an and inline HTML and https://example.org/x?y=1&z=2."
        ),
    ),
    ("paragraph", 0, "Quoted with a soft break and emphasis across lines lazy continuation"),
    ("item", 1, "quoted item 7 goes on"),
    ("paragraph", 0, "deeper \U0001f680 quote \U0001f680 end"),
    ("paragraph", 0, "The shop sells:"),
    ("item", 1, "Bread. 40 euros for two"),
    ("item", 2, "rye"),
    ("item", 2, "[ ] wheat"),
    ("paragraph", 0, "second paragraph of wheat"),
    ("heading", 1, "Heading in an item"),
    ("item", 1, "late text"),
    ("item", 1, "ten"),
    ("item", 1, "eleven tabbed code span"),
    ("row", 0, "Plan | kind | Price | Note"),
    ("row", 0, "Free | $0"),
    ("row", 0, "Team | $49 | $59 | a"),
    ("row", 0, "Scale | \U0001f680 <5"),
    ("row", 0, "Name | Size"),
    ("row", 0, "one | 5 m"),
    ("paragraph", 0, "Footnote here."),
    ("paragraph", 0, "The note says 8."),
]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_torture(well_placed: Callable[[Page], None], line_break: str) -> None:
    text = TORTURE.replace("\n", line_break)
    assert outline(text) == EXPECTED
    result = page(text)
    well_placed(result)
    assert (result.title, result.date) == ("All of it: a *torture* sample", "2024-03-14")


@pytest.mark.parametrize(
    ("text", "number", "source"),
    [
        ("a\n\n##  b *c* ##  \n", 1, "##  b *c* ##"),
        ("- a\n- ## b\n", 1, "## b"),
        ("a\nb\n===\n\nc", 0, "a\nb\n==="),
        ("  *a* b  \nc\n", 0, "*a* b  \nc"),
        ("> a\n> b\n", 0, "a\n> b"),
        ("- **a** b\n  c\n- d", 0, "- **a** b\n  c"),
        ("x\n\n  12. a\n", 1, "12. a"),
        ("-\n  a\n", 0, "-\n  a"),
        ("- - a\n", 0, "- a"),
        ("> 1) a\n", 0, "1) a"),
        ("- a\n\n  b\n", 1, "b"),
        ("| a | b |\n|---|---|\n  | c | d |  \nend", 1, "  | c | d |  "),
    ],
)
def test_block_offsets(text: str, number: int, source: str) -> None:
    block = page(text).blocks[number]
    assert text[block.start : block.end] == source


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        ("the **big** house", "big house", "big** house"),
        ('a [the plant](http://the.plant/ "the plant") of the plant', "of the plant", "of the plant"),
        ("[http://a.b](http://a.b) http://a.b", "http://a.b http", "http://a.b](http://a.b) http"),
        ("5 &lt; 6 and 6 < 7", "and 6 < 7", "and 6 < 7"),
        ("1\\. one. one", "1. one. one", "1\\. one. one"),
        ("> costs 12\n> euros", "12 euros", "12\n> euros"),
        ("\U0001f680 *\U0001f680* 7", "\U0001f680 7", "\U0001f680* 7"),
        ("``a ` b`` c", "a ` b c", "a ` b`` c"),
        ("| a |\n|---|\n| x \\| y z |", "x | y z", "x \\| y z"),
        ("- a\n\n\t\tb c\n\n- a", "a", "a"),
    ],
)
def test_spans_lead_back_to_the_file(text: str, phrase: str, source: str) -> None:
    block = next(block for block in page(text).blocks if phrase in block.text.content)
    at = block.text.content.index(phrase)
    start, end = block.text.source_span(at, at + len(phrase))
    assert text[start:end] == source


def test_tables() -> None:
    text = "Prices in euros.\n\n| Plan | *Price* |\n|---|---|\n| Free | 0 |\n| Team |\n\n|x|y|\n|-|-|\n|1|2|\n"
    rows = [block for block in page(text).blocks if block.kind == "row"]
    assert [[(cell.header, cell.text.content) for cell in row.cells] for row in rows] == [
        [("", "Plan"), ("", "Price")],
        [("Plan", "Free"), ("Price", "0")],
        [("Plan", "Team"), ("Price", "")],
        [("", "x"), ("", "y")],
        [("x", "1"), ("y", "2")],
    ]
    assert [row.lead for row in rows] == ["Prices in euros."] * 3 + [""] * 2


@pytest.mark.parametrize(
    "text",
    [
        "> | a | b |\n> |---|---|\n> | c | d |\n",
        "- | a | b |\n  |---|---|\n  | c | d |\n",
        "1. > a | b\n   > ---|---\n   > c | d\n",
        "a | b\n---|---\nc | d",
        "|a|b|\n|-|-|\n|c|d|",
    ],
)
def test_tables_inside_others(well_placed: Callable[[Page], None], text: str) -> None:
    result = page(text)
    well_placed(result)
    assert [block.text.content for block in result.blocks] == ["a | b", "c | d"]
    assert [[piece.length for cell in block.cells for piece in cell.text.pieces] for block in result.blocks] == [
        [1, 1],
        [1, 1],
    ]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("It has:\n\n- a\n- b", ["", "It has:", "It has:"]),
        ("It has two.\n- a", ["", "It has two."]),
        ("It has two.\n\n- a", ["", ""]),
        ("# It has:\n- a", ["", ""]),
        ("It has:\n\n---\n\n- a", ["", ""]),
        ("It has:\n\n```\nx\n```\n\n- a", ["", ""]),
        ("- a\n  1. b\n  2. c\n- d", ["", "a", "a", ""]),
        ("It has:\n- a\n\n<!-- -->\n\n- b", ["", "It has:", ""]),
        ("> It has:\n\n- a", ["", ""]),
    ],
)
def test_lead(text: str, leads: list[str]) -> None:
    assert [block.lead for block in page(text).blocks] == leads


@pytest.mark.parametrize(
    ("text", "title", "date", "expected"),
    [
        ("---\ntitle: A\ndate: 2 May 2021\n---\n# B", "A", "2 May 2021", ["B"]),
        ("---\ntitle: 'It''s: here' # a note\n...\nB", "It's: here", "", ["B"]),
        ("---\ndate: 2021-05-02T10:00:00Z\n---\n", "", "2021-05-02T10:00:00Z", []),
        ("---\ntitle: A\n---", "A", "", []),
        ("---\ntitle: [A, B]\n---\nC", "", "", ["C"]),
        ("---\n---\nC", "", "", ["C"]),
        ("---\nIt rained all day.\n\n---\nC", "", "", ["It rained all day.", "C"]),  # two rulers
        ("---\ntitle: {broken\n\n---\nC", "", "", ["title: {broken", "C"]),
        ("---\ntitle: A\n\nopen end", "", "", ["title: A", "open end"]),
        ("\n---\ntitle: A\n\n---\n", "", "", ["title: A"]),
        ("B\n\n---\ntitle: A\n\n---\n", "", "", ["B", "title: A"]),
        ("", "", "", []),
    ],
)
def test_front_matter(text: str, title: str, date: str, expected: list[str]) -> None:
    for variant in (text, text.replace("\n", "\r\n")):
        result = page(variant)
        assert (result.title, result.date) == (title, date)
        assert [block.text.content for block in result.blocks] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>99</p>", []),
        ("a <!-- 99 --> b", ["a b"]),
        ("![99](a.png)", []),
        ("~~99~~", []),
        ("a~~9~~", ["a"]),
        ("~a~", ["~a~"]),
        ("~~a", ["~~a"]),
        ("a&nbsp;b &copy; &#65; &nope;", ["a\u00a0b \u00a9 A &nope;"]),
        ("&nbsp;", []),
        ("a\u00a0b", ["a\u00a0b"]),
        ("NUL \0 inside", ["NUL \0 inside"]),
        ("[^1] is noted, [^ 2] is not", ["is noted, [^ 2] is not"]),
        ("[^1]: The first.\n[^2]: The second.", ["The first. The second."]),
        ("#no heading", ["#no heading"]),
        ("#", []),
        ("http://a.b/_c_d_", ["http://a.b/c_d"]),
        ("<mailto:a@b.c> <a@b.c>", ["mailto:a@b.c a@b.c"]),
        ("***a** b*", ["a b"]),
        ("[a]()[b](<>)[c]", ["ab[c]"]),
        ('[a\nb](c\n"d")', ["a b"]),
    ],
)
def test_inline(well_placed: Callable[[Page], None], text: str, expected: list[str]) -> None:
    assert contents(text) == expected
    well_placed(page(text))


def test_lists_may_be_deep() -> None:
    text = "".join(f"{'  ' * depth}- level {depth + 1}\n" for depth in range(30))
    assert [(block.level, block.text.content) for block in page(text).blocks] == [
        (depth, f"level {depth}") for depth in range(1, 31)
    ]


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *("a", "b 12", "\u20ac 40", "\U0001d4b3", " ", "  ", "\n", "\n\n", "\r\n", "\t", "*", "**", "_", "`", "``"),
            *("~~", "[", "](", '](http://x.y "a b")', ")", "![", "<", ">", "<b>", "<http://a.b/c>", "&amp;", "&nbsp;"),
            *(
                "\\",
                "\\*",
                "|",
                "\\|",
                "| ",
                "|-|-|",
                "\n> ",
                "\n- ",
                "\n1. ",
                "\n   ",
                "\n    ",
                "# ",
                " #",
                "\n===\n",
            ),
            *("\n---\n", "```", "<!-- x -->", ":", "[a]: /u\n", "\u00a0", "\x0c", "\n| a | b |\n|---|---|\n| ", "<br>"),
            *("\n> | a | b |\n> |---|---|\n> | c", "!", "\0"),
        ]
    ),
    max_size=40,
).map("".join)


def reference(text: str) -> list[str]:
    """The texts that markdown-it finds by itself, without blanks."""
    tokens = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"]).parse(text)
    found = ("".join(visible(token.children or [])) for token in tokens if token.type == "inline")
    return [text for text in (squeeze(text) for text in found) if text]


def visible(tokens: list[Token]) -> list[str]:
    parts, struck = [], 0
    for token in tokens:
        struck += {"s_open": 1, "s_close": -1}.get(token.type, 0)
        if not struck and token.type in {"text", "code_inline"}:
            parts.append(token.content)
    return parts


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text).replace("\0", "\ufffd")


def leaves(block: Block) -> list[str]:
    return [cell.text.content for cell in block.cells] or [block.text.content]


@given(FRAGMENTS)
def test_the_text_is_that_of_the_parser(well_placed: Callable[[Page], None], text: str) -> None:
    result = page("\n" + text)  # no front matter
    well_placed(result)
    found = (squeeze(leaf) for block in result.blocks for leaf in leaves(block))
    assert "".join(found) == "".join(reference(text))  # lines of fields are blocks of their own


@given(FRAGMENTS)
def test_the_only_characters_without_a_place_are_blanks_bars_and_entities(text: str) -> None:
    for block in page("\n" + text).blocks:
        placed = {piece.at + step for piece in block.text.pieces for step in range(piece.length)}
        stray = {character for at, character in enumerate(block.text.content) if at not in placed}
        assert stray <= {" ", "|", "&", "\u00a0"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Head: 28 m\n**Flow:** 45 l/min\n", ["Head: 28 m", "Flow: 45 l/min"]),
        ("Head: 28 m\nand more in\n", ["Head: 28 m and more in"]),
        (
            "It has two parts: a pump\nNote: a hose\nwith a valve\n",
            ["It has two parts: a pump Note: a hose with a valve"],
        ),
    ],
)
def test_lines_of_labels_are_parted(well_placed: Callable[[Page], None], text: str, expected: list[str]) -> None:
    result = page(text)
    well_placed(result)
    assert [block.text.content for block in result.blocks] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Heron lamp\n\n- Weight: 2 kg\n- Light: 900 lm\n", "heading"),
        ("Heron lamp\n\nWeight: 2 kg\nLight: 900 lm\n", "heading"),
        ("Heron lamp\n\n- Weight: 2 kg\n\n# More\n", "paragraph"),
        ("Heron lamp:\n\n- Weight: 2 kg\n- Light: 900 lm\n", "paragraph"),
        ("Heron lamp\n\nIt weighs 2 kg.\n\nIt is bright.\n", "paragraph"),
        ("Name: Heron\nWeight: 2 kg\nLight: 900 lm\n", "paragraph"),
    ],
)
def test_a_line_over_labels_is_a_title(text: str, kind: str) -> None:
    assert page(text).blocks[0].kind == kind
