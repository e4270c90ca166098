"""States told by a noun of a verb's family, by what somebody tells, and beside the point; with near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.states import find_states

if TYPE_CHECKING:
    from spacy.language import Language

FAMILIES = [
    ("The pilots have no licence.", "pilots approval=not approved"),
    ("The boat sailed without insurance.", "boat insurance=uninsured"),
    ("The barge never sails without insurance.", "barge insurance=insured"),
    ("The records are kept without encryption.", "records encryption=unencrypted"),
    ("The huts have no heating of any kind.", "huts be heated=no"),
    ("The huts have central heating.", "huts be heated=yes central"),
    ("The mill enjoys no legal protection.", "mill protection=unprotected"),
    ("The stewards received no training.", "stewards be trained=no"),
    ("The stewards received training.", "stewards be trained=yes"),
    ("The wagon has a certificate from the railway office.", "wagon compliance=compliant"),
    ("The hull suffered no damage.", "hull condition=intact"),
    ("The pilot has a licence to sell beer.", "pilot approval=approved sell beer"),
    ("The boat has a licence to fish.", "boat approval=approved fish"),
    ("The barge has no theft insurance.", "barge insurance=uninsured theft"),
]
NO_FAMILY = [
    ("The pilots may sail without a licence.", "approval"),
    ("The pilots want a licence.", "approval"),
    ("The club holds the licence.", "approval"),
    ("Two pilots have no licence.", "approval"),
    ("The pilots have two licences.", "approval"),
    ("The barge sails without lights.", "be lit"),
]
PLAIN = [
    ("A guard told us that the gate cannot be locked.", "gate can be locked=no"),
    ("The builders confirmed that the gate can be locked.", "gate can be locked=yes"),
    ("We met the sailors, who were not searched.", "sailors be searched=no"),
    ("The leaflet covers the barge, which was inspected by divers.", "barge be inspected=yes"),
]
DENIED = [
    ("Neither the pool nor the sauna was insured.", "pool insurance=uninsured"),
    ("The barge was neither insured nor guarded.", "barge insurance=uninsured"),
    ("The barge was neither insured nor guarded.", "barge protection=unprotected"),
    ("Never before had the barge been insured.", "barge insurance=uninsured"),
    ("Neither Harle nor Orme joined the strike.", "Harle join=no strike"),
    ("Both the pool and the sauna were insured.", "sauna insurance=insured"),
    ("The barge was either insured or guarded.", "barge insurance=insured"),
]
NOT_PLAIN = [
    ("The guard hopes that the gate can be locked.", "can be locked"),
    ("Nobody told us that the gate can be locked.", "can be locked"),
    ("We met the sailors who were not searched.", "be searched"),
    ("We saw the owner of the barge, which was never inspected.", "be inspected"),
    ("The gate, which could be locked, was open.", "can be locked"),
]


def _told(text: str, nlp: Language) -> list[str]:
    found = find_states(next(nlp(text).sents))
    return [f"{s.subject.text} {s.opposition}={s.pole} {s.about}".strip() for s in found]


@pytest.mark.parametrize(("text", "expected"), [*FAMILIES, *PLAIN, *DENIED])
def test_state_is_told(text: str, expected: str, nlp: Language) -> None:
    assert expected in _told(text, nlp)


@pytest.mark.parametrize(("text", "opposition"), [*NO_FAMILY, *NOT_PLAIN])
def test_near_misses_tell_no_state(text: str, opposition: str, nlp: Language) -> None:
    assert not [told for told in _told(text, nlp) if f" {opposition}=" in told]
