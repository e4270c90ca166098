"""States told by an auxiliary alone, whose verb stands in the clause or sentence before; with near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.states import find_states

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = [
    ("The cart was inspected in May. The barge never was.", "barge be inspected=no"),
    ("The miners joined the strike, but the clerks did not.", "clerks join=no strike"),
    ("Harle joined the union. Orme never did so.", "Orme join=no union"),
    ("The north wall has been insured. The south wall has not.", "wall insurance=uninsured"),
    ("The pool is open. The sauna is not.", "sauna access=closed"),
    ("The mayor asked whether the pump was inspected. Orme confirmed that it was.", "pump be inspected=yes"),
    ("A reader wrote that the well was inspected. Orme says it was not.", "well be inspected=no"),
]
UNTOLD = [
    ("It was raining. The hall was not.", "hall"),
    ("The pool is open. The sauna is not in Orra.", "sauna"),
    ("The pool is open. The sauna is not yet.", "sauna"),
    ("The pool closed in June. The sauna was not.", "sauna"),
    ("The mayor denied that the well was inspected. It was.", "well"),
    ("The well was not inspected. The cart was.", "cart"),
    ("The miners were paid. Orme did a lap.", "Orme be"),
    ("The sauna is not.", "sauna"),
    ("Orme sold fewer boats than Vega did.", "Vega"),
    ("Orme sold as many boats as Vega did.", "Vega"),
]


def _told(text: str, nlp: Language) -> list[str]:
    *_, last = nlp(text).sents
    return [f"{s.subject.text} {s.opposition}={s.pole} {s.about}".strip() for s in find_states(last)]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_verb_before_is_answered(text: str, expected: str, nlp: Language) -> None:
    assert expected in _told(text, nlp)


@pytest.mark.parametrize(("text", "subject"), UNTOLD)
def test_near_misses_answer_no_verb(text: str, subject: str, nlp: Language) -> None:
    assert not [told for told in _told(text, nlp) if told.startswith(subject)]
