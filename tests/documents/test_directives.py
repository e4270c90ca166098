"""Comments for claimcheck: where they count, what they ask for, and which text they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.directives import find_directives
from claimcheck.documents.reading import parse
from claimcheck.values.documents import Document

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimcheck.values.documents import Page


def found(text: str, name: str = "a.md") -> list[tuple[str, tuple[str, ...], str]]:
    """Each directive of a document: its command, its rules, and the text that it is about."""
    return [(d.command, d.rules, text[d.low : d.high]) for d in find_directives(Document(name, text))]


REACHES = [
    ("One. <!-- claimcheck-disable-line -->\nTwo.", [("disable-line", (), "One. <!-- claimcheck-disable-line -->")]),
    ("<!-- claimcheck-disable-next-line -->\nOne.\nTwo.", [("disable-next-line", (), "One.")]),
    ("<!-- claimcheck-disable-next-line -->\n\n \nOne.\nTwo.", [("disable-next-line", (), "One.")]),
    ("One.\n\n<!-- claimcheck-disable-file -->\nTwo.", [("disable-file", (), None)]),
    ("One.\n\n<!-- claimcheck-disable-next-line -->", [("disable-next-line", (), "")]),
    (
        "<!-- claimcheck-disable-next-line Q203 -->\n<!-- claimcheck-disable-next-line D202 -->\nOne.\n",
        [("disable-next-line", ("Q203",), "One."), ("disable-next-line", ("D202",), "One.")],
    ),
    (
        "<!-- claimcheck-disable -->\nOne.\n\n<!-- claimcheck-enable -->\nTwo.",
        [
            ("disable", (), "<!-- claimcheck-disable -->\nOne.\n\n<!-- claimcheck-enable -->\nTwo."),
            ("enable", (), ""),
        ],
    ),
]
WORDS = [
    ("claimcheck-disable-line Q203", "disable-line", ("Q203",)),
    ("claimcheck-disable-line Q203 D202", "disable-line", ("Q203", "D202")),
    ("claimcheck-disable-line Q203,D202", "disable-line", ("Q203", "D202")),
    ("claimcheck-disable-line:  Q203,  D202 ,", "disable-line", ("Q203", "D202")),
    ("claimcheck-disable-line amounts-apart", "disable-line", ("amounts-apart",)),
    ("claimcheck-disable-line Q203 -- the brochure is quoted, D202", "disable-line", ("Q203",)),
    ("claimcheck-disable-line -- the brochure is quoted", "disable-line", ()),
    ("claimcheck-disable-line Q203 --", "disable-line", ("Q203",)),
    ("claimcheck-disable-lin", "disable-lin", ()),
    ("claimcheck-", "", ()),
]
NONE = [
    "claimcheck-disable-file",
    "<!-- disable-file -->",
    "<!-- see claimcheck-disable-file -->",
    "<!-- claimcheck-disable-file",
    "<!-- Claimcheck-disable-file -->",
]
IN_CODE = [
    "```\n<!-- claimcheck-disable-file -->\n```\n",
    "~~~ html\n<!-- claimcheck-disable-file -->\n~~~\n",
    "    <!-- claimcheck-disable-file -->\n",
    "- item\n\n      <!-- claimcheck-disable-file -->\n",
    "Write `<!-- claimcheck-disable-file -->` at the top.\n",
    "Write \\<!-- claimcheck-disable-file --> at the top.\n",
    "| a |\n|---|\n| `<!-- claimcheck-disable-file -->` |\n",
    "---\ntitle: <!-- claimcheck-disable-file -->\n---\nText.\n",
]
IN_TEXT = [
    "# Title <!-- claimcheck-disable-line -->\n",
    "Title <!-- claimcheck-disable-line -->\n=====\n",
    "- item <!-- claimcheck-disable-line -->\n",
    "> quote <!-- claimcheck-disable-line -->\n",
    "> <!-- claimcheck-disable-line -->\n> quote\n",
    "| a | b |\n|---|---|\n| 1 | 2 <!-- claimcheck-disable-line --> |\n",
    "A *very <!-- claimcheck-disable-line --> long* text.\n",
    "<div>\n<!-- claimcheck-disable-line -->\n</div>\n",
    "Text[^1]\n\n[^1]: note <!-- claimcheck-disable-line -->\n",
]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(("text", "expected"), REACHES)
def test_what_a_directive_is_about(text: str, expected: list[tuple[str, tuple[str, ...], str]], name: str) -> None:
    whole = [(command, rules, text if about is None else about) for command, rules, about in expected]
    assert found(text, name) == whole


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(("body", "command", "rules"), WORDS)
def test_what_a_directive_says(body: str, command: str, rules: tuple[str, ...], name: str) -> None:
    ((said, names, _),) = found(f"One. <!-- {body} -->\n", name)
    assert (said, names) == (command, rules)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("text", NONE)
def test_what_is_no_directive(text: str, name: str) -> None:
    assert found(f"One.\n\n{text}\n", name) == []


@pytest.mark.parametrize("text", IN_CODE)
def test_code_holds_no_directives(text: str) -> None:
    assert found(text) == []
    assert [command for command, _, _ in found(f"{text}\n<!-- claimcheck-enable -->\n")] == ["enable"]


@pytest.mark.parametrize("text", IN_TEXT)
def test_text_of_all_kinds_holds_directives(text: str) -> None:
    ((command, _, about),) = found(text)
    assert command == "disable-line"
    (line,) = (line for line in text.split("\n") if "claimcheck" in line)
    assert about == line


def test_a_comment_over_several_lines() -> None:
    text = "One.\n\n<!--\n  claimcheck-disable-next-line\n  Q203\n-->\nTwo.\n"
    (directive,) = find_directives(Document("a.md", text))
    assert (directive.rules, text[directive.low : directive.high]) == (("Q203",), "Two.")
    assert (directive.line, directive.column, directive.end_line, directive.end_column) == (3, 1, 6, 4)


def test_two_in_one_line() -> None:
    text = "One <!-- claimcheck-disable -->two<!-- claimcheck-enable --> three.\n"
    (first, second) = find_directives(Document("a.md", text))
    assert text[first.end : second.start] == "two"


def _contents(page: Page) -> list[tuple[str, str, int, str]]:
    return [(block.kind, block.text.content, block.level, block.lead) for block in page.blocks]


COMMENT = "<!-- claimcheck-disable-next-line Q203 -->"
PARTED = {
    "list.md": ["The shop sells:\n", "- bread 40", "- rolls 3", "  - rye", "- cake"],
    "loose.md": ["# Title\n", "One.", "", "Two."],
    "wrapped.txt": [
        "The bridge is a long one, and it was built by many people who are now all",
        "forgotten, because nobody wrote their names down when the bridge was opened",
        "to the public in the spring of the year 1974 by the mayor of the small town.",
    ],
    "list.txt": ["The shop sells:", "- bread 40", "- rolls 3", "- cake 12"],
    "title.txt": ["The Bridge", "", "The bridge is long and it was built by many people. It has 12 arches."],
}


@pytest.mark.parametrize("name", PARTED)
def test_a_comment_on_its_own_line_changes_no_block(name: str, well_placed: Callable[[Page], None]) -> None:
    lines = PARTED[name]
    plain = _contents(parse(Document(name, "\n".join(lines))))
    for at in range(len(lines) + 1):
        page = parse(Document(name, "\n".join([*lines[:at], COMMENT, *lines[at:]])))
        assert _contents(page) == plain
        well_placed(page)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_comment_in_a_line_is_no_text(name: str, well_placed: Callable[[Page], None]) -> None:
    page = parse(Document(name, "The bridge is 412 m long. <!-- claimcheck-disable-line Q203 -->\n"))
    well_placed(page)
    assert [block.text.content for block in page.blocks] == ["The bridge is 412 m long."]


@given(st.lists(st.sampled_from(["<!-- claimcheck-", "disable", "-line", " -->", "\n", "text", "`", "```\n", "<!--"])))
def test_any_comments_keep_their_places(parts: list[str]) -> None:
    text = "".join(parts)
    for name in ("a.md", "a.txt"):
        page = parse(Document(name, text))
        ends = 0
        for start, end in page.comments:
            assert ends <= start
            assert text[start:end].startswith("<!-- claimcheck-")
            assert text[start:end].endswith("-->")
            ends = end
        assert len(find_directives(Document(name, text))) == len(page.comments)


def test_many_unclosed_comments_are_quick() -> None:
    assert found("<!-- claimcheck-" * 20_000, "a.txt") == []
