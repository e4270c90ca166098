"""Documents with their claims marked, evidence in its paragraph, and names in short."""

from __future__ import annotations

from dataclasses import replace

import html_samples
import pytest
import report_samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.reports.html.marking import marked_lines
from claimcheck.reports.html.naming import finding_ids, short_names
from claimcheck.reports.html.passages import Paragraphs, passages
from claimcheck.reports.html.views import Reference
from claimcheck.values.claims import Claim, Evidence, Names
from claimcheck.values.findings import SourceText


def claim(start: int, end: int, kind: str = "quantity", subject: str = "Harlow Bridge") -> Claim:
    place = Evidence("a.txt", start, end, 1, 1, 1, 1, "", start, end)
    return Claim(kind, subject, "length", Names(("412 m",)), place)  # type: ignore[arg-type]


def source(text: str, *claims: Claim) -> SourceText:
    return SourceText("a.txt", text, claims)


def told(text: str, *claims: Claim, cited: dict[tuple[int, int], list[Reference]] | None = None) -> list[list[str]]:
    """The pieces of each line: "kind anchor text", or the text alone."""
    lines = marked_lines(source(text, *claims), 7, cited or {})
    return [[" ".join(filter(None, (p.kind, p.anchor, p.text))) for p in line.pieces] for line in lines]


def test_text_without_claims_is_its_lines() -> None:
    assert told("one\n\r\nthree\rfour") == [["one"], [], ["three"], ["four"]]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(2, 4, "date")], ["ab", "date document-7-2 cd", "efgh"]),
        ([(0, 8, "state")], ["state document-7-0 abcdefgh"]),
        (
            [(1, 6, "state"), (2, 4, "date")],
            ["a", "state document-7-1 b", "date document-7-2 cd", "state ef", "gh"],
        ),
        ([(1, 4, "state"), (3, 6, "date")], ["a", "state document-7-1 bc", "date document-7-3 d", "date ef", "gh"]),
        ([(1, 4, "state"), (1, 3, "date")], ["a", "date document-7-1 bc", "state d", "efgh"]),
        ([(3, 3, "date")], ["abcdefgh"]),
    ],
    ids=["one", "all", "nested", "overlapping", "of one start", "of no length"],
)
def test_claims_part_the_text(spans: list[tuple[int, int, str]], expected: list[str]) -> None:
    assert told("abcdefgh", *(claim(*span) for span in spans)) == [expected]


def test_a_claim_over_two_lines_has_one_anchor() -> None:
    assert told("ab\ncd", claim(1, 4)) == [["a", "quantity document-7-1 b"], ["quantity c", "d"]]


def test_links_stand_where_the_claim_ends() -> None:
    cited = {(1, 4): [Reference("finding-x", 3), Reference("finding-x", 3)]}
    lines = marked_lines(source("ab\ncd", claim(1, 4)), 7, cited)
    pieces = [piece for line in lines for piece in line.pieces if piece.kind]
    assert [piece.references for piece in pieces] == [(), (Reference("finding-x", 3),)]
    assert all(piece.is_evidence for piece in pieces)


def test_all_claims_of_a_span_are_told() -> None:
    (line,) = marked_lines(source("abcd", claim(0, 4), claim(0, 4, subject="Tarn Bridge")), 7, {})
    assert line.pieces[0].about == "quantity: Harlow Bridge · length: 412 m\nquantity: Tarn Bridge · length: 412 m"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(alphabet="ab \n\r", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=5),
)
def test_no_character_is_lost(text: str, spans: list[list[int]]) -> None:
    claims = [claim(min(start, len(text)), min(end, len(text))) for start, end in spans]
    lines = marked_lines(source(text, *claims), 1, {})
    shown = ["".join(piece.text for piece in line.pieces) for line in lines]
    assert shown == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def passage(name: str, text: str, *quoted: tuple[str, str]) -> list[list[tuple[str, str]]]:
    """The parts of each passage that shows these sentences and values."""
    claims = [report_samples.evidence(name, text, sentence, value, 0) for sentence, value in quoted]
    found = passages(claims, Paragraphs(SourceText(name, text, ())))
    return [[(part.role, part.text) for part in parts] for _, parts in found]


def test_markup_is_left_out_of_a_paragraph() -> None:
    text = "# Title\n\nIt *opens* soon. It is **412 m** long.\n\nMore.\n"
    assert passage("a.md", text, ("It is **412 m** long.", "412 m")) == [
        [("around", "It opens soon. "), ("said", "It is "), ("value", "412 m"), ("said", " long.")]
    ]


def test_sentences_of_one_paragraph_stand_together() -> None:
    text = "It is 4 m wide. So what. It is 5 m wide.\n\nIt is 6 m wide.\n"
    quoted = [(f"It is {n} m wide.", f"{n} m") for n in (4, 5, 6)]
    first, second = passage("a.txt", text, *quoted)
    assert [words for role, words in first if role == "value"] == ["4 m", "5 m"]
    assert ("around", " So what. ") in first
    assert [words for role, words in second if role == "value"] == ["6 m"]


def test_the_introduction_of_a_list_is_shown() -> None:
    text = "The bridge has:\n\n- 4 lanes\n- 2 towers\n"
    assert passage("a.md", text, ("2 towers", "2")) == [
        [("around", "The bridge has: "), ("value", "2"), ("said", " towers")]
    ]


def test_far_words_of_a_paragraph_are_cut() -> None:
    text = f"{'before ' * 200}It is 4 m wide.{' after' * 200}\n"
    ((before, *_, after),) = passage("a.txt", text, ("It is 4 m wide.", "4 m"))
    assert before[1].startswith("…")
    assert after[1].endswith("…")
    assert len(before[1]) + len(after[1]) < 450


def test_evidence_outside_of_all_paragraphs_stands_alone() -> None:
    cited = replace(html_samples.EVERYDAY.findings[0].claims[0], document="a.txt", start=500, end=600)
    (alone,) = passages([cited], Paragraphs(SourceText("a.txt", "Short.", ())))
    assert {part.role for part in alone[1]} == {"said"}


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["a/b/c.md", "a/b/d/e.md"], ["c.md", "d/e.md"]),
        (["a/b.md"], ["b.md"]),
        (["a/x.md", "b/x.md"], ["a/x.md", "b/x.md"]),
        (["x.md", "a/x.md"], ["a/x.md", "x.md"]),
        (["ab/x.md", "a/x.md"], ["a/x.md", "ab/x.md"]),
        ([], []),
    ],
)
def test_short_names(names: list[str], short: list[str]) -> None:
    assert [short_names(names)[name] for name in sorted(names)] == short


def test_ids_are_plain_and_of_one_each() -> None:
    assert finding_ids(["ab12", "ab12", "", "a b", "ü"]) == (
        "finding-ab12",
        "finding.2",
        "finding.3",
        "finding.4",
        "finding.5",
    )
