"""What a document is about: titles, openings and counts, and texts that are about nothing named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import entities

if TYPE_CHECKING:
    from spacy.language import Language

GUIDE = "Prams are allowed as far as the gate. The Gull Path is 7 km long. Boots are useful. Bread is sold in Merrin."
PLAIN = "It was sold in May. The crew was glad. Nobody asked why. The weather held. Bread was cheap. "


def topic(nlp: Language, text: str) -> str:
    """The name of the text's topic, "" for none."""
    found = entities(nlp, text).topic
    return found.name if found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"# Norrel National Park: a guide\n\n{GUIDE}", "Norrel National Park"),
        (f"# Norrel National Park\n\n{GUIDE}", "Norrel National Park"),
        (f"NORREL NATIONAL PARK\n\nNorrel National Park is a reserve in the south. {GUIDE}", "Norrel National Park"),
        (f"# Why we love Norrel\n\nWe went to Norrel by bus. {GUIDE}", "Norrel"),
        (f"THE EVENING POST\n\nDown again: the ferry Aurora\n\nThe Aurora was late. {PLAIN}", "Aurora"),
        (f"By Anna Lind\n\nHarbour Trust is a charity in Oslo. {PLAIN}", "Harbour Trust"),
        (f"Harbour Trust is a charity in Oslo. Anna Lind runs it. {PLAIN}", "Harbour Trust"),
        (f"{PLAIN} They praised Harbour Trust. Harbour Trust was glad. Many know Harbour Trust.", "Harbour Trust"),
        (f"---\ntitle: Harbour Trust\n---\n\n{PLAIN} Ferrante Steel was glad.", "Harbour Trust"),
        ("We like the Wimple Trust. It has 40 members.", "Wimple Trust"),
        ("The swings at the Wimple Trust are new. There are four.", "Wimple Trust"),
        ("# Atlas V4: a review\n\nAtlas makes good models. Atlas V4 is new, and Atlas knows it.", "Atlas V4"),
    ],
)
def test_what_a_text_is_about(nlp: Language, text: str, expected: str) -> None:
    if text.startswith("---"):
        text += " They praised Harbour Trust."
    assert topic(nlp, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"# Leave and absence\n\nAsk your manager. Human Resources keeps a list. {PLAIN}",
        f"# The short version\n\n{PLAIN} Angela Okafor and Peter Lind paid for it.",
        f"{PLAIN} They met Angela Okafor. Angela Okafor was glad. Many know Angela Okafor.",
        f"{PLAIN} It rained in Oslo. Trains ran to Oslo. The road to Oslo was closed.",
        f"# Letter to members\n\n{PLAIN} Ferrante Steel and Harbour Trust met. Harbour Trust paid Ferrante Steel.",
        f"By Anna Lind\n\n{PLAIN}",
        "Dear Mrs Arden,\n\nthe boiler is broken. A pump costs 900 euros.",
        "The boiler is broken. A pump costs 900 euros. Regards, Ivo",
        "The bridge over the Sele is closed. It was built in 1912.",
        "The swings are new. They were paid for by the Wimple Trust.",
        f"THE EVENING POST\n\n{PLAIN}",
    ],
)
def test_a_text_about_nothing_named(nlp: Language, text: str) -> None:
    assert topic(nlp, text) == ""


def test_a_maker_and_its_products_are_no_rivals(nlp: Language) -> None:
    text = f"{PLAIN} They know Atlas. Atlas grew, and Atlas sold Atlas V4. Many like Atlas V4, and Atlas V4 is cheap."
    assert topic(nlp, text).startswith("Atlas")


def test_the_weight_of_what_is_spoken_of_often_is_greatest(nlp: Language) -> None:
    found = entities(nlp, f"{PLAIN} They praised Harbour Trust. Harbour Trust was glad. It rained in Oslo.")
    weights = {entity.name: entity.weight for entity in found.all}
    assert weights["Harbour Trust"] > weights["Oslo"]
