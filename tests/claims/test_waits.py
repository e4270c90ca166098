"""How long something must last before something follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from claim_finders import stating

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("sentence", "value", "words"),
    [
        ("The screen goes dark when nobody has used it for ten minutes.", "ten minutes", "screen dark use"),
        ("If you do not log in for 90 days, your account is closed.", "90 days", "account close"),
        ("Unless the pump is used for ten minutes, it stops.", "ten minutes", "pump stop use"),
        ("A session ends once it has been idle for 30 minutes.", "30 minutes", "session end idle"),
        ("The pump is stopped if the valve stays open for five minutes.", "five minutes", "pump stop open"),
        ("Members lose their seat if they miss meetings for six months.", "six months", "seat lose miss"),
    ],
)
def test_a_wait_is_told_by_what_follows(nlp: Language, sentence: str, value: str, words: str) -> None:
    found = stating(nlp, sentence, value)
    assert set(words.split()) <= set(found.attribute.split())
    assert found.modality == "asserted"


@pytest.mark.parametrize(
    ("sentence", "value", "words"),
    [
        ("The ferry was sold when it had sailed for 30 years.", "30 years", "sell sold"),
        ("If it rained for two weeks, the dam would break.", "two weeks", "break"),
        ("The captain is proud because the ferry has sailed for 30 years.", "30 years", "proud"),
        ("The screen goes dark when ten minutes have passed.", "ten minutes", "dark"),
        ("The mill closes when it has sold 40 loaves.", "40 loaves", "close"),
    ],
)
def test_what_happened_once_or_only_may_follow_tells_no_wait(
    nlp: Language, sentence: str, value: str, words: str
) -> None:
    assert set(words.split()).isdisjoint(stating(nlp, sentence, value).attribute.split())
