"""The Markdown report, as a CommonMark parser reads it."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
import report_samples
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.reports.inert import one_line
from claimcheck.reports.markdown import write
from claimcheck.reports.markup import anchor, at_start, code, escape, marked
from claimcheck.values.findings import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from claimcheck.values.findings import Report

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
DANGEROUS = {"image", "html_inline", "html_block", "em_open", "s_open", "fence", "code_block", "hr"}
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


def _links(markdown: str) -> list[str]:
    return [str(token.attrGet("href")) for token in _tokens(markdown) if token.type == "link_open"]


def _headings(markdown: str) -> list[str]:
    """The text of each heading, as a reader sees it."""
    tokens = PARSER.parse(markdown)
    inside = (after for token, after in pairwise(tokens) if token.type == "heading_open")
    return ["".join(child.content for child in heading.children or ()) for heading in inside]


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


@pytest.mark.parametrize("name", ["EVERYDAY", "HOSTILE", "AGREED", "EMPTY", "FACTS", "GROUPED"])
def test_nothing_dangerous_in_it(name: str) -> None:
    assert DANGEROUS.isdisjoint(_types(_text(getattr(report_samples, name))))


@pytest.mark.parametrize("name", ["EVERYDAY", "HOSTILE", "FACTS", "GROUPED"])
@pytest.mark.parametrize("base", ["", "https://host.example/blob/main/", "../texts"])
def test_links_lead_to_headings_and_documents_only(name: str, base: str) -> None:
    report = replace(getattr(report_samples, name), link_base=base)
    headings = {anchor(heading) for heading in _headings(_text(report))}
    for link in _links(_text(report)):
        document = unquote(link.partition("#L")[0].removeprefix(f"{base.rstrip('/')}/" if base else ""))
        names = {normpath(document.name) for document in report.documents}
        assert unquote(link) in headings or document.removesuffix("?plain=1") in names


def test_each_place_is_a_link() -> None:
    links = _links(_text(replace(report_samples.EVERYDAY, link_base="https://host.example/blob/main")))
    assert "https://host.example/blob/main/notes/gazette.txt#L1" in links
    assert "https://host.example/blob/main/notes/council-minutes.md?plain=1#L2" in links
    assert "notes/council-minutes.md#L2" in _links(_text(report_samples.EVERYDAY))


def test_hostile_text_keeps_the_structure() -> None:
    markdown = _text(report_samples.HOSTILE)
    assert _types(markdown).count("heading_open") == 4
    # Counts of one kind and all, a matrix of two documents, the two, one finding, two positions: each below a header.
    assert _rows(markdown) == [4, 4, 4, 5, 5, 5, 3, 3, 3, 4, 4, 3, 3, 3]


def test_summary_first_then_a_section_a_finding() -> None:
    markdown = _text(report_samples.EVERYDAY)
    assert markdown.startswith("# Where documents disagree\n\n3 documents, 12 claims: **2 contradictions, 1 dis")
    assert _headings(markdown) == [
        "Where documents disagree",
        "Documents",
        "Findings",
        "1. Harlow Bridge: length",
        "2. Harlow Bridge: designer",
        "3. Harlow Bridge: cost (final, to the county)",
    ]


def test_counts_and_matrix() -> None:
    lines = _text(report_samples.EVERYDAY).splitlines()
    assert "| Numbers | 1 | 1 | 2 |" in lines
    assert "| **All** | **2** | **1** | **3** |" in lines
    assert r"| 2 | notes/council-minutes\.md | 2 |  | 2 | 3 |" in lines


def test_a_matrix_of_many_documents_is_of_those_with_most_findings() -> None:
    finding = report_samples.EVERYDAY.findings[0]
    names = [f"{number:02}.txt" for number in range(20)]
    pairs = [(names[0], name) for name in names[1:]] + [(names[18], names[19])]
    findings = tuple(
        replace(finding, positions=tuple(Position(value, (name,)) for value, name in zip("12", pair, strict=True)))
        for pair in pairs
    )
    markdown = _text(replace(report_samples.EVERYDAY, findings=findings))
    assert "Of 20 documents, those with most findings." in markdown
    assert r"| 12 | 19\.txt | 1 |" in markdown
    assert max(_rows(markdown)) == 12 + 3


def test_each_position_says_how_each_document_says_it() -> None:
    lines = _text(report_samples.EVERYDAY).splitlines()
    (row,) = [line for line in lines if line.startswith("| 412 m | ")]
    assert row.endswith(r"| “412 metres” (notes/bridge-opening\.md); “412 m” (notes/gazette\.txt) |")
    assert any(line.startswith("| 430 m | ") and line.endswith(" | “430 metres” |") for line in lines)


def test_evidence_is_quoted_under_its_location() -> None:
    html = PARSER.render(_text(report_samples.EVERYDAY))
    quoted = "<blockquote>\n<p>Its designer was <strong>Per Lindqvist</strong>.</p>\n</blockquote>"
    place = '<a href="notes/council-minutes.md#L2"><code>notes/council-minutes.md:2:3</code></a>'
    assert f"<li>{place}\n{quoted}\n</li>" in html


def test_facts_in_an_appendix() -> None:
    markdown = _text(report_samples.FACTS)
    assert _headings(markdown)[-1] == "Agreed facts"
    row = markdown.splitlines()[-1]
    assert row.startswith("| Harlow Bridge: length | 412 m | 2 documents: [notes/bridge-opening\\.md:3](")
    assert " (“412 metres”), [" in row
    assert row.endswith("#L1) | The Harlow Bridge is **412 metres** long and carries two lanes. |")


def test_no_facts_are_told_and_not_asked_for_are_not() -> None:
    none = _text(replace(report_samples.FACTS, facts=()))
    assert none.endswith("## Agreed facts\n\nNo question is answered alike by several documents.\n")
    assert "Agreed facts" not in _text(report_samples.EVERYDAY)


def test_sections_have_headings_and_refer_to_findings_elsewhere() -> None:
    markdown = _text(report_samples.GROUPED)
    assert "## notes/bridge-opening\\.md\n\n### 1. Harlow Bridge: length" in markdown
    assert "Takes part in findings that stand above: [1](#1-harlow-bridge-length), [2](#2-harlow" in markdown


def test_what_a_limit_left_out_is_told() -> None:
    report = replace(report_samples.EVERYDAY, findings=report_samples.EVERYDAY.findings[:1])
    markdown = _text(replace(report, omitted=report_samples.EVERYDAY.findings[1:]))
    assert "1 of 3 findings shown, the foremost; see all without --limit." in markdown
    assert "**2 contradictions, 1 disagreement**" in markdown


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
