from __future__ import annotations

import pytest

from claimcheck.findings.names import folded, name_relation, plain, words

SAME = [
    ("DeepSeek-V4", "deepseek v4"),
    ("Deep Mind", "DeepMind"),
    ("Müller AG", "Muller"),
    ("Halvorsen Group", "the Halvorsen Group Ltd."),
    ("Acme, Inc.", "ACME"),
    ("IBM", "International Business Machines Corp."),
    ("I.B.M.", "International Business Machines"),
    ("the UN", "United Nations"),
    ("WHO", "World Health Organization"),
    ("FAO", "Food and Agriculture Organization"),
    ("Annan", "Kofi Annan"),
    ("Kofi", "Kofi Annan"),
    ("Dr Anja Kerin", "Kerin"),
    ("A. Kerin", "Anja Kerin"),
    ("President Tarrant", "Maud Tarrant"),
    ("Lin Shu-fen", "Shu-fen Lin"),
    ("St. Gallen", "Saint Gallen"),
    ("V4", "Merope V4"),
    ("Opus 4.7", "Claude Opus 4.7"),
    ("GPT 5.5", "GPT-5.5"),
    ("Claude 3.5 series", "Claude 3.5 Sonnet"),
    ("Copperfield", "Copperfield Ventures"),
    ("Orbion's", "Orbion"),
]
VAGUE = [
    ("V4", "V4 Pro"),
    ("GPT", "GPT-5.5"),
    ("Claude Opus", "Claude Opus 4.7"),
    ("York", "New York"),
    ("Korea", "North Korea"),
    ("Research", "Institute Research Centre"),
]
OTHER = [
    ("GPT-4o", "GPT-5.5"),
    ("GPT-4", "GPT-4o"),
    ("V4 Pro", "V4 Flash"),
    ("X 3 5", "X 35"),
    ("Claude 3.5 series", "Claude 3.7 Sonnet"),
    ("Anja Kerin", "Matej Kerin"),
    ("M. Kerin", "Anja Kerin"),
    ("IBM", "International Paper Machines"),
    ("ibm", "International Business Machines"),
    ("UN", "Unilever"),
    ("Lumicell", "Quantane"),
    ("Northern Ireland", "Ireland North Sea"),
]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [(a, b, kind) for kind, pairs in (("same", SAME), ("vague", VAGUE), ("other", OTHER)) for a, b in pairs],
)
def test_name_relations(a, b, relation):
    assert name_relation(a, b) == relation
    assert name_relation(b, a) == relation


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("The Prof. Dr. Ada Lind", ("ada", "lind")),
        ("Acme Holdings plc", ("acme",)),
        ("The Company", ("company",)),
        ("Dr", ("dr",)),
        ("Llama-3.1-8B", ("llama", "3.1", "8b")),
        ("St Ives", ("saint", "ives")),
        ("", ()),
    ],
)
def test_words_that_tell_a_name_from_others(name, found):
    assert words(name) == found
    assert folded(name) == " ".join(found)


def test_plain_text_keeps_every_word():
    assert plain("The  U.S. Café\u2019s Price — total") == "the us cafe price total"
