"""Date claims: which event a date belongs to, and which dates are none of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims, stating

if TYPE_CHECKING:
    from spacy.language import Language

HEAD = "# Kestrel Brewery\n\nKestrel Brewery is old. "


@pytest.mark.parametrize(
    ("sentence", "value", "event", "first"),
    [
        ("Kestrel Brewery opened in March 1974.", "March 1974", "open", (1974, 3, 1)),
        ("Kestrel Brewery was founded in 1974.", "1974", "found", (1974, 1, 1)),
        ("It sold 60 barrels on 14 March 2020.", "14 March 2020", "sell", (2020, 3, 14)),
        ("It sold its barrels in 2020.", "2020", "sell", (2020, 1, 1)),
        ("The flood of 1954 destroyed the mill.", "1954", "flood", (1954, 1, 1)),
        ("The brewery closed on 14 March 2020.", "14 March 2020", "close", (2020, 3, 14)),
    ],
)
def test_the_event_leads_the_question(
    nlp: Language, sentence: str, value: str, event: str, first: tuple[int, int, int]
) -> None:
    found = stating(nlp, HEAD + sentence, value)
    assert found.kind == "date"
    assert found.attribute.split()[0] == event
    assert found.value.first == first
    assert found.qualifiers.time is None


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2024 it was still dark.",
        "In 2024 it had 60 pumps.",
        "It sold 6 million barrels in 2024.",
        "It had five pumps around 2024.",
        "Kestrel Brewery closes in winter.",
        "She remembers the first brew, in 2010, when the whole town turned up.",
        "Kestrel Brewery has 1974 pumps.",
        "A cold winter",
    ],
)
def test_no_event_is_dated(nlp: Language, sentence: str) -> None:
    assert claims(nlp, HEAD + sentence, "date") == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("## [5.0.0] - 2021-05-03", [("release 5", (2021, 5, 3))]),
        ("## Wren v2.3 (3 May 2021)", [("release 2.3", (2021, 5, 3))]),
        ("- 2.3.1: 3 May 2021", [("release 2.3.1", (2021, 5, 3))]),
        ("## Talk of 3 May 2021", []),
        ("Ada Kern (3 May 1921 - 9 June 1999) ran it.", [("bear", (1921, 5, 3)), ("die", (1999, 6, 9))]),
        ("Ada Kern (1921-1999) was a painter.", [("bear", (1921, 1, 1)), ("die", (1999, 1, 1))]),
        ("Ada Kern (b. 1921, d. 1999) was a painter.", [("bear", (1921, 1, 1)), ("die", (1999, 1, 1))]),
        # A reign, and the years of a thing.
        ("King Ivo Kern (1921-1999) ruled the land.", []),
        ("The Ferrante Bridge (1921-1999) was a bridge.", []),
    ],
)
def test_the_place_of_a_date_tells_the_event(
    nlp: Language, text: str, events: list[tuple[str, tuple[int, ...]]]
) -> None:
    found = [c for c in claims(nlp, text, "date") if any(concept.startswith("event: ") for concept in c.concepts)]
    assert [(c.attribute, c.value.first) for c in found] == events


def test_a_planned_event_is_planned(nlp: Language) -> None:
    assert stating(nlp, HEAD + "Kestrel Brewery will reopen in 2031.", "2031").modality == "planned"


def test_two_events_of_one_sentence_have_their_own_dates(nlp: Language) -> None:
    text = HEAD + "Kestrel Brewery opened in 1974 and closed in 1999."
    assert stating(nlp, text, "1974").attribute.split()[0] == "open"
    assert stating(nlp, text, "1999").attribute.split()[0] == "close"


def test_an_amount_is_no_event(nlp: Language) -> None:
    found = claims(nlp, HEAD + "The budget of the brewery was $5 million in 2019.", "date")
    assert all(c.attribute.split()[0] != "$" for c in found)


@pytest.mark.parametrize(
    ("sentence", "attribute", "bound", "modality"),
    [
        ("The old version gets security fixes until 31 December 2031.", "fix", "=", "planned"),
        ("Buyers receive updates until May 2031.", "update", "=", "planned"),
        ("Spares are supplied until May 2031.", "spare", "=", "planned"),
        ("The van moves to another yard on 3 June 2031.", "move", "=", "planned"),
        ("The brewery took the wraps off the new vat in May 2021.", "take", "=", "asserted"),
        # What is waited for ends nothing, and what happened before the date of the document is no plan.
        ("The brewery waited until May 2021 for an update.", "wait", "<", "asserted"),
        ("The brewery did not get an update until May 2021.", "get", "=", "asserted"),
        ("The brewery made a patch in May 2021.", "make", "=", "asserted"),
        ("The van moves to another yard on 3 May 2021.", "move", "=", "asserted"),
    ],
)
def test_a_service_ends_and_what_lies_ahead_is_planned(
    nlp: Language, sentence: str, attribute: str, bound: str, modality: str
) -> None:
    dated = "# Kestrel Brewery\n\nLast updated: 9 May 2026\n\nKestrel Brewery is old. "
    found = [c for c in claims(nlp, dated + sentence, "date") if c.value.first[0] != 2026]
    assert [(c.attribute.split()[0], c.value.bound, c.modality) for c in found] == [(attribute, bound, modality)]


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("Petra gave birth to Milo on 4 May 2023. Milo is a colt.", "Milo"),
        ("Ferrante Steel broke ground on Corve Hall in May 2021. Corve Hall is big.", "Corve Hall"),
        ("Ada Wren cut the ribbon on Orley Bridge on 3 May 2021. Orley Bridge is long.", "Orley Bridge"),
        ("Ferrante Steel took delivery of the Atlas 3 in May 2021. The Atlas 3 is big.", "Atlas 3"),
        # What is behind tells where or who, or has no name.
        ("Orley Line carried its first guests to Leeds on 3 May 2021. Orley Line is long.", "Orley Line"),
        ("Ada Wren took office on Monday, 3 May 2021. Ada Wren is old.", "Ada Wren"),
        ("Ferrante Steel broke ground on a new hall in May 2021. Ferrante Steel is old.", "Ferrante Steel"),
    ],
)
def test_the_thing_behind_a_verb_and_its_noun_is_dated(nlp: Language, sentence: str, thing: str) -> None:
    (found,) = claims(nlp, f"# Talk of the town\n\n{sentence}", "date")
    assert found.subject == thing


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Ada Kern was mayor of Selm from 2006 to 2014.", [("office", 2006), ("leave", 2014)]),
        ("Kestrel Brewery ran from 1921 to 1968.", [("open", 1921), ("end", 1968)]),
        ("Ada Kern has led it since May 2019, when Bo Wirth retired.", [("office", 2019), ("leave", 2019)]),
        ("The road will be closed until 6 June 2031.", [("reopen", 2031)]),
        ("The rules, in force since 1 May 2025, have led to 30 questions.", [("effect", 2025)]),
        ("Ada Kern died in 2009, aged 74.", [("die", 2009), ("bear", 1934)]),
        # What someone ran is no run of his, a length of months is held, and the age of no person tells no birth.
        ("Ada Kern ran the mill from 1921 to 1968.", []),
        ("The tower, aged 74, fell in 2009.", []),
    ],
)
def test_what_began_and_ended(nlp: Language, sentence: str, events: list[tuple[str, int]]) -> None:
    told = [(c.concepts, c.value.first[0]) for c in claims(nlp, HEAD + sentence, "date")]
    for kind, year in events:
        assert any(f"event: {kind}" in concepts and year == first for concepts, first in told)
    edges = {f"event: {kind}" for kind in ("bear", "office", "leave", "open", "end", "reopen")}
    assert events or not any(edges & set(concepts) for concepts, _ in told)


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Kestrel Brewery called back its kegs in August.", True),
        ("Kestrel Brewery always called back its kegs in August.", False),
        ("Kestrel Brewery had its best days in August.", False),
    ],
)
def test_a_month_of_no_year_dates_what_was_done_once(nlp: Language, sentence: str, is_told: bool) -> None:  # noqa: FBT001
    assert bool(claims(nlp, HEAD + sentence, "date")) == is_told


@pytest.mark.parametrize(
    ("sentence", "attribute", "modality"),
    [
        ("It had not brewed since 1961.", "brew previous", "asserted"),
        ("No fire has been seen here since 1961.", "see last fire", "asserted"),
        ("There had been no strike since 1961.", "strike previous", "asserted"),
        ("In 2019 it flooded for the first time since 1961.", "flood previous", "asserted"),
        ("It was the first flood since 1961.", "flood previous", "asserted"),
        ("The flood was the first in Norland since 1961.", "flood previous", "asserted"),
        ("The vats were last scrubbed in 1961.", "scrub last vat", "asserted"),
        ("The flood before this one came in 1961.", "flood previous", "asserted"),
        ("It did not open until 1961.", "open", "asserted"),
        ("It has not been open since 1961.", "open", "denied"),
        ("It has been open since 1961.", "open", "asserted"),
        ("Last year the vats of 1961 were scrubbed.", "vat 1961 scrub", "asserted"),
        ("The first flood came in 1961.", "flood", "asserted"),
    ],
)
def test_the_last_before_now_is_dated_as_such(nlp: Language, sentence: str, attribute: str, modality: str) -> None:
    found = stating(nlp, HEAD + sentence, "1961")
    assert (found.attribute, found.modality, found.value.bound) == (attribute, modality, "=")


@pytest.mark.parametrize(
    ("sentence", "subject", "event"),
    [
        ("The first branch to close is Ashby Yard, on 3 May.", "Ashby Yard", "close"),
        ("The next to go is Ashby Yard, on 3 May.", "Ashby Yard", "go"),
        ("Ashby Yard was the last to open, on 3 May.", "Ashby Yard", "open"),
        ("The only branch to close is Ashby Yard, on 3 May.", "Ashby Yard", "ashby"),
    ],
)
def test_what_is_the_first_to_do_something_is_dated(nlp: Language, sentence: str, subject: str, event: str) -> None:
    found = stating(nlp, HEAD + sentence, "3 May")
    assert (found.subject, found.attribute.split()[0]) == (subject, event)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Our last day of trading is 31 May.", "planned"),
        ("We are closing for good on 3 May.", "planned"),
        ("The album is out on 3 May.", "planned"),
        ("The album is published on 3 May.", "planned"),
        ("The brewers are to walk out on 3 May, their union said.", "planned"),
        ("The mayor said that the vault would reopen on 3 May.", "planned"),
        ("Entry is free from 3 May.", "planned"),
        ("The album has been out since 3 May.", "asserted"),
        ("The vault would reopen on 3 May if it was dry.", "hypothetical"),
        ("The closing date is 3 May.", "asserted"),
        ("The vault was closed on 3 May.", "asserted"),
        ("The vote of 3 May is final.", "asserted"),
    ],
)
def test_a_day_of_no_year_in_the_present_is_to_come(nlp: Language, sentence: str, modality: str) -> None:
    assert {claim.modality for claim in claims(nlp, HEAD + sentence, "date")} == {modality}


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Tiercel sent its first picture in September.", 1),
        ("In 2019 it had more pumps than the mill.", 0),
        ("In 2019 it had twelve pumps.", 0),
    ],
)
def test_a_first_is_no_amount(nlp: Language, sentence: str, dates: int) -> None:
    assert len(claims(nlp, HEAD + sentence, "date")) == dates


@pytest.mark.parametrize(
    ("sentence", "value", "modality", "bound"),
    [
        ("The vault has been shut since 3 May.", "3 May", "asserted", "="),
        ("The vault has been repaired since 3 May.", "3 May", "asserted", ">"),
        ("The vault shut its doors on 3 May.", "3 May", "asserted", "="),
        ("The hearing was put off until 3 May.", "3 May", "asserted", "="),
        ("The hearing was postponed from 3 May to 9 June.", "3 May", "superseded", "="),
        ("The hearing was postponed from 3 May to 9 June.", "9 June", "asserted", "="),
        ("The vote has been moved to 3 May.", "3 May", "planned", "="),
        ("The hearing runs from 3 May.", "3 May", "planned", "="),
    ],
)
def test_what_lasts_since_a_day_and_what_is_put_off(
    nlp: Language, sentence: str, value: str, modality: str, bound: str
) -> None:
    found = stating(nlp, HEAD + sentence, value)
    assert (found.modality, found.value.bound) == (modality, bound)
