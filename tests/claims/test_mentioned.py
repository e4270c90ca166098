"""Dates that a sentence only mentions, and dates of what comes before the next turn of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Orley ferry\n\nThe Orley ferry is old.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "The council adopted the budget for 2024.",
        "Trustees approved the budget for the fiscal year, which starts on 1 July 2024.",
        "The yard published its accounts for the year ending 31 March 2024.",
        "The board voted to adopt the budget for the fiscal year beginning 1 July 2025.",
        "The clerk acted in accordance with the Order of 3 May 1990.",
        "Pursuant to the Order of the House of 3 May 1990, the clerk reported to the members.",
        "The board released the minutes of 4 May 2021.",
    ],
)
def test_a_date_that_hangs_on_a_thing_dates_no_deed(nlp: Language, sentence: str) -> None:
    assert claims(nlp, HEAD + sentence, "date") == []


@pytest.mark.parametrize(
    ("sentence", "event", "year"),
    [
        ("The council adopted the budget in June 2023.", "adopt", 2023),
        ("The opening is planned for May 2031.", "opening", 2031),
        ("The fiscal year starts on 1 July 2024.", "start", 2024),
        ("By an order of 3 May 1990 the ferry was stopped.", "order", 1990),
        ("The Act of 1832 abolished the toll.", "abolish", 1832),
        ("The flood of 1954 destroyed the pier.", "flood", 1954),
        ("The company shut the pier for good in 2020.", "shut", 2020),
    ],
)
def test_what_dates_a_deed_still_does(nlp: Language, sentence: str, event: str, year: int) -> None:
    found = claims(nlp, HEAD + sentence, "date")
    assert [(c.attribute.split()[0], c.value.first[0]) for c in found] == [(event, year)]


@pytest.mark.parametrize(
    ("sentence", "attribute", "year"),
    [
        ("We started picking on 9 May 2024.", "start picking", 2024),
        ("The firm has until June 2031 to clear the pier.", "deadline pier", 2031),
        ("The order gives the firm until June 2031 to clear the pier.", "deadline pier order", 2031),
        ("The owners were told to mend the pier by the end of 2031.", "deadline pier owner", 2031),
        ("The works went on until June 2031 to meet the demand.", "work", 2031),
    ],
)
def test_what_begins_or_is_due(nlp: Language, sentence: str, attribute: str, year: int) -> None:
    found = claims(nlp, HEAD + sentence, "date")
    assert [(c.attribute, c.value.first[0]) for c in found] == [(attribute, year)]


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("The ferry celebrated its fiftieth birthday in 2019.", 1969),
        ("The ferry marked its thirty-fifth anniversary in 2019.", 1984),
        ("The ferry marked its hundred and fiftieth anniversary in 2019.", 1869),
        ("The ferry marked its two-hundredth anniversary in 2019.", 0),
        ("In 2019 the ferry celebrated a hundred years since its opening.", 1919),
        ("In 2019 the ferry had run for years since its opening.", 0),
    ],
)
def test_ages_at_a_feast(nlp: Language, sentence: str, year: int) -> None:
    found = [c.value.first[0] for c in claims(nlp, HEAD + sentence, "date") if c.attribute.startswith("origin")]
    assert found == [year] * bool(year)


@pytest.mark.parametrize(
    ("line", "is_event"),
    [
        ("FOR RELEASE: 12 March 2025", False),
        ("FOR IMMEDIATE RELEASE - 12 March 2025", False),
        ("**EMBARGOED UNTIL 12 March 2025, 09:00**", False),
        ("Press release, 12 March 2025", False),
        ("NOT FOR PUBLICATION BEFORE 12 March 2025", False),
        ("Released on 12 March 2025", True),
        ("Opening: 12 March 2025", True),
    ],
)
def test_the_head_of_a_press_release_releases_nothing(nlp: Language, line: str, *, is_event: bool) -> None:
    assert bool(claims(nlp, HEAD + line, "date")) == is_event


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("In 1994 we bought the pier, and after five years of rust it opened.", "In 1994 we bought the pier"),
        ("The pier closed in 1987, and then it burned down.", "The pier closed in 1987"),
        ("In 2014 the council sold the pier, but eventually it was reopened.", "In 2014 the council sold the pier"),
        ("In 2014 the pier was sold, and it was renamed.", "In 2014 the pier was sold, and it was renamed."),
        ("In 2014 the pier and the quay were sold later.", "In 2014 the pier and the quay were sold later."),
    ],
)
def test_a_date_tells_nothing_of_what_came_later(nlp: Language, sentence: str, told: str) -> None:
    found = next(c for c in claims(nlp, HEAD + sentence, "date") if c.value.grain == "year")
    assert found.evidence.text == told
