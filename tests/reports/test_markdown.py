"""The Markdown report, as a CommonMark parser reads it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import report_samples
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.reports.inert import one_line
from claimcheck.reports.markdown import write
from claimcheck.reports.markup import at_start, code, escape, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from claimcheck.values.findings import Report

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
DANGEROUS = {"link_open", "image", "html_inline", "html_block", "em_open", "s_open", "fence", "code_block", "hr"}
WORD_JOINER = "\u2060"


def _text(report: Report) -> str:
    stream = io.StringIO()
    write(report, stream)
    return stream.getvalue()


def _tokens(markdown: str) -> Iterator[Token]:
    for token in PARSER.parse(markdown):
        yield token
        yield from token.children or ()


def _types(markdown: str) -> list[str]:
    return [token.type for token in _tokens(markdown)]


def _shown(markdown: str) -> str:
    """The characters that a reader sees."""
    return "".join(
        token.content for token in _tokens(markdown) if token.type in {"text", "code_inline", "text_special"}
    )


def _words(text: str) -> list[str]:
    return text.replace(WORD_JOINER, "").split()


def _rows(markdown: str) -> list[int]:
    """The number of cells in each row of each table."""
    counts: list[int] = []
    for token in _tokens(markdown):
        if token.type == "tr_open":
            counts.append(0)
        elif token.type in {"td_open", "th_open"}:
            counts[-1] += 1
    return counts


@pytest.mark.parametrize("name", ["EVERYDAY", "HOSTILE", "AGREED", "EMPTY"])
def test_nothing_dangerous_in_it(name: str) -> None:
    assert DANGEROUS.isdisjoint(_types(_text(getattr(report_samples, name))))


def test_hostile_text_keeps_the_structure() -> None:
    markdown = _text(report_samples.HOSTILE)
    assert _types(markdown).count("heading_open") == 2
    # The overview of one finding, two documents and two positions, each below its header.
    assert _rows(markdown) == [5, 5, 3, 3, 3, 2, 2, 2]


def test_summary_first_then_a_section_a_finding() -> None:
    markdown = _text(report_samples.EVERYDAY)
    assert markdown.startswith("# Where documents disagree\n\n3 documents, 12 claims: **2 contradictions, 1 dis")
    headings = [line for line in markdown.splitlines() if line.startswith("## ")]
    assert headings == [
        "## 1. Harlow Bridge · length",
        "## 2. Harlow Bridge · designer",
        "## 3. Harlow Bridge · cost · final, to the county",
    ]


def test_evidence_is_quoted_under_its_location() -> None:
    html = PARSER.render(_text(report_samples.EVERYDAY))
    quoted = "<blockquote>\n<p>Its designer was <strong>Per Lindqvist</strong>.</p>\n</blockquote>"
    assert f"<li><code>notes/council-minutes.md:2:3</code>\n{quoted}\n</li>" in html


def test_the_time_is_not_in_it() -> None:
    assert _text(report_samples.EVERYDAY) == _text(replace(report_samples.EVERYDAY, seconds=77.0))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1.6 trillion at $0.14 | 50 %", r"1.6 trillion at \$0.14 \| 50 %"),
        ("<b> & [a](b) ![c](d)", r"\<b\> \& \[a\](b) !\[c\](d)"),
        ("http://a.example www.a.example", r"http\://a\.example www\.a\.example"),
        ("see C:\\dir at 12:30", "see C:\\\\dir at 12:30"),
        ("mail me@a.example", f"mail me@{WORD_JOINER}a\\.example"),
        ("two\nlines\r\nand  spaces", "two lines and spaces"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    "text", ["# a", "- a", "+ a", "* a", "> a", "1. a", "1) a", "=", "---", "```", "~~~", "<p>", "| a"]
)
def test_nothing_starts_a_block(text: str) -> None:
    assert _types(at_start(escape(text)))[:2] == ["paragraph_open", "inline"]
    assert _shown(at_start(escape(text))) == text


@pytest.mark.parametrize(
    ("before", "value", "after", "bold"),
    [
        ("cost ", "$5", " today", True),
        ("cost(", "*5*", ")", True),
        ("", "5 %", "", True),
        ("cost", "$5", " today", False),
        ("about ", "5 %", "of it", False),
        ("no value", "", "", False),
    ],
)
def test_bold_where_markdown_sees_it(before: str, value: str, after: str, bold: bool) -> None:  # noqa: FBT001 - a table's column
    markdown = marked(before, value, after)
    assert ("strong_open" in _types(markdown)) == bold
    assert _shown(markdown) == before + value + after


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text(), st.text())
def test_marked_text_is_shown_as_it_is(before: str, value: str, after: str) -> None:
    shown = _shown(at_start(marked(one_line(before).lstrip(), one_line(value), one_line(after).rstrip())))
    assert _words(shown) == _words(one_line(before) + one_line(value) + one_line(after))


@given(st.text(alphabet="*_`~[]()<>!#|\\&$:/.@-+= \n1aw", min_size=1, max_size=40))
def test_no_combination_of_marks_becomes_markup(text: str) -> None:
    markdown = at_start(escape(text.strip()))
    assert set(_types(markdown)) <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}


@given(st.text(alphabet="`a|\\ *", min_size=1, max_size=20).filter(str.strip))
def test_code_is_one_span(text: str) -> None:
    types = _types(f"- {code(text)}")
    assert types.count("code_inline") == 1
    assert "text" not in types
