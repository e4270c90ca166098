"""What a brief text speaks of beside its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import claims

from claimcheck.values.claims import Claim
from claimcheck.values.matters import Matter

if TYPE_CHECKING:
    from spacy.language import Language

SHED = "The shed cost 900 euros."


def matter(nlp: Language, text: str) -> Matter:
    """What the claims of a brief text carry."""
    (found,) = {claim.matter for claim in claims(nlp, text)}
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        (f"A boathouse at last! {SHED}", {"boathouse"}),
        (f"3. Bridge\n\n{SHED}", {"bridge"}),
        (f"# Minutes\n\n## 2. Bridge\n\n{SHED}", {"bridge"}),
        (f"Nobody wants to move the gala. {SHED}", {"gala"}),
    ],
)
def test_nouns_of_sentences_and_titles_without_a_claim(nlp: Language, text: str, nouns: set[str]) -> None:
    assert nouns <= set(matter(nlp, text).nouns)


def test_what_every_minute_and_letter_holds_is_left_out(nlp: Language) -> None:
    found = matter(nlp, f"# Minutes of the parish council, 3 March\n\n{SHED} It took two weeks and 40 litres of paint.")
    assert not set(found.nouns) & {"minute", "minutes", "parish", "council", "march", "week", "litre", "euro"}
    assert "paint" in found.nouns


def test_what_stands_in_a_title_is_headed(nlp: Language) -> None:
    found = matter(nlp, f"# The weighbridge\n\n{SHED}")
    assert "weighbridge" in found.headed
    assert "shed" not in found.headed


def test_phrases_tell_the_sort_of_a_thing(nlp: Language) -> None:
    assert "heat pump" in matter(nlp, f"The heat pump hums. {SHED}").phrases


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        (f"# Parish council of Wendlow, minutes\n\n{SHED}", {"wendlow"}),
        (f"Wendlow parish council\n\n{SHED} We met in Wendlow.", {"wendlow"}),
        (f"# Our new shed\n\nThe people of Wendlow paid. {SHED}", set()),
        (f"# Weighbridge\n\n{SHED} The weighbridge is new.", set()),
        (f"# Gardening and Cooking\n\n{SHED}", set()),
        (f"Hotel Arnsee: 30 rooms and a pool. {SHED}", {"arnsee"}),
        (f"Dear Wendlow,\n\n{SHED}", set()),
    ],
)
def test_whose_text_it_is(nlp: Language, text: str, homes: set[str]) -> None:
    assert set(matter(nlp, text).homes) == homes


@pytest.mark.parametrize(("sentences", "is_brief"), [(3, True), (20, False)])
def test_a_text_of_many_sentences_is_not_brief(nlp: Language, sentences: int, is_brief: bool) -> None:  # noqa: FBT001
    found = matter(nlp, f"{SHED} " + "The weather held. " * sentences)
    assert found.brief is is_brief
    assert {"weather"} <= set(found.nouns)


def test_a_claim_keeps_it_as_a_record(nlp: Language) -> None:
    (one, *_) = claims(nlp, SHED)
    assert Claim.from_record(one.record()) == one
