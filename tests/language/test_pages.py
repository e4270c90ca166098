"""Running the pipeline over pages: blocks keep their places, headings and rows stay whole."""

from spacy.language import Language

from claimcheck.documents.reading import parse
from claimcheck.language.layout import blocks
from claimcheck.language.pages import annotate
from claimcheck.values.documents import Document

MARKDOWN = """# The Quay Bridge. A short history

It opened in **1974**, and it is 300 m long.

| Item | Value |
|---|---|
| Built by | Acme. Of Leeds |
|  | 12 |

- one arch
- two towers
"""


def test_blocks_stand_where_the_layout_says(nlp: Language) -> None:
    page = parse(Document("bridge.md", MARKDOWN))
    doc = next(annotate(nlp, [page]))
    assert [doc.text[b.start : b.end] for b in blocks(doc)] == [b.text.content for b in page.blocks]
    assert [doc.text[c.start : c.end] for b in blocks(doc) for c in b.cells] == [
        cell.text.content for block in page.blocks for cell in block.cells
    ]


def test_headings_and_rows_are_one_sentence(nlp: Language) -> None:
    doc = next(annotate(nlp, [parse(Document("bridge.md", MARKDOWN))]))
    for block in blocks(doc):
        if block.kind in ("heading", "row"):
            assert len(list(block.span(doc).sents)) == 1


def test_sentences_end_where_blocks_end(nlp: Language) -> None:
    doc = next(annotate(nlp, [parse(Document("list.md", "- first thing\n- second thing\n\nA paragraph"))]))
    assert [s.text.strip() for s in doc.sents] == ["first thing", "second thing", "A paragraph"]


def test_sentences_end_with_a_mark_and_not_inside_a_name(nlp: Language) -> None:
    text = 'Denby Infirmary has 640 beds and a helipad. "It is new!" Grace Okafor said so.\n'
    doc = next(annotate(nlp, [parse(Document("beds.txt", text))]))
    for sentence in doc.sents:
        before = doc.text[: sentence.start_char].rstrip().rstrip('"')
        assert not before or before[-1] in ".!?"


def test_a_list_of_numbers_is_no_sentence(nlp: Language) -> None:
    doc = next(annotate(nlp, [parse(Document("log.txt", "12 " * 400))]))
    assert doc._.claimcheck_claims == []


def test_a_page_without_blocks(nlp: Language) -> None:
    doc = next(annotate(nlp, [parse(Document("empty.md", "<!-- nothing -->"))]))
    assert doc._.claimcheck_claims == []


def test_other_peoples_documents_are_paragraphs(nlp: Language) -> None:
    doc = nlp("First paragraph here.\n\nSecond one\nover two lines.")
    assert [doc.text[b.start : b.end] for b in blocks(doc)] == [
        "First paragraph here.",
        "Second one\nover two lines.",
    ]
