from __future__ import annotations

import pytest

from claimcheck.claims.naming.equality import fold, folded, name_relation, plain

SAME = [
    ("Merope-V4", "merope v4"),
    ("Deep Mind", "DeepMind"),
    ("Müller AG", "Muller"),
    ("Nygaard Group", "the Nygaard Group Ltd."),
    ("Acme, Inc.", "ACME"),
    ("IBM", "International Business Machines Corp."),
    ("I.B.M.", "International Business Machines"),
    ("the UN", "United Nations"),
    ("WHO", "World Health Organization"),
    ("FAO", "Food and Agriculture Organization"),
    ("Okoro", "Ben Okoro"),
    ("Ben", "Ben Okoro"),
    ("Dr Ilse Brandt", "Brandt"),
    ("I. Brandt", "Ilse Brandt"),
    ("President Tarrant", "Maud Tarrant"),
    ("Chen Mei-ling", "Mei-ling Chen"),
    ("St. Gallen", "Saint Gallen"),
    ("V4", "Merope V4"),
    ("Etude 4.7", "Lyra Etude 4.7"),
    ("Nova 5.5", "Nova-5.5"),
    ("Lyra 3.5 series", "Lyra 3.5 Sonata"),
    ("Ashgrove", "Ashgrove Ventures"),
    ("Melvion's", "Melvion"),
]
VAGUE = [
    ("V4", "V4 Pro"),
    ("Nova", "Nova-5.5"),
    ("Lyra Etude", "Lyra Etude 4.7"),
    ("York", "New York"),
    ("Korea", "North Korea"),
    ("Research", "Institute Research Centre"),
]
OTHER = [
    ("Nova-4o", "Nova-5.5"),
    ("Nova-4", "Nova-4o"),
    ("V4 Pro", "V4 Flash"),
    ("X 3 5", "X 35"),
    ("Lyra 3.5 series", "Lyra 3.7 Sonata"),
    ("Ilse Brandt", "Tomas Brandt"),
    ("T. Brandt", "Ilse Brandt"),
    ("IBM", "International Paper Machines"),
    ("ibm", "International Business Machines"),
    ("UN", "Unilever"),
    ("Celvar", "Ostrix"),
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
    assert fold(name) == found
    assert folded(name) == " ".join(found)


def test_plain_text_keeps_every_word():
    assert plain("The  U.S. Café\u2019s Price — total") == "the us cafe price total"
