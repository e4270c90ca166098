"""How a clause is said: sentences that the shipped pipeline reads, and the modality of one clause in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.modality.clauses import is_denied, modality, unconditional_modality
from claimcheck.language import grammar

if TYPE_CHECKING:
    from spacy.language import Language

SAID = [
    ("The plant opened in May.", "opened", "asserted"),
    ("The plant opened earlier this year.", "opened", "asserted"),
    ("The plant is closed.", "closed", "asserted"),
    ("Acme planned the opening.", "planned", "asserted"),
    ("Acme will open the plant in May.", "open", "planned"),
    ("Acme plans to open the plant in May.", "open", "planned"),
    ("The plant is expected to open in May.", "open", "planned"),
    ("The plant was budgeted at 40 million euros.", "budgeted", "planned"),
    ("The plant was priced at 40 million euros.", "priced", "asserted"),
    ("The plant is to open in May.", "open", "planned"),
    ("Acme announced plans to open a plant.", "open", "planned"),
    ("Acme announced plans to open a plant.", "announced", "asserted"),
    ("If prices fall, Acme will open the plant.", "open", "hypothetical"),
    ("If prices fall, Acme will open the plant.", "fall", "hypothetical"),
    ("The plant might open in May.", "open", "hypothetical"),
    ("The plant would open in May.", "open", "hypothetical"),
    ("Kim tried to open the plant.", "open", "hypothetical"),
    ("Kim said the plant opened in May.", "opened", "attributed"),
    ("Kim said the plant opened in May.", "said", "asserted"),
    ("The plant opened in May, Kim said.", "opened", "attributed"),
    ("The plant is said to be closed.", "closed", "attributed"),
    ("According to Kim, the plant opened in May.", "opened", "attributed"),
    ("The plant reportedly opened in May.", "opened", "attributed"),
    ("Acme denied that the plant had closed.", "closed", "denied"),
    ("It is not true that the plant closed.", "closed", "denied"),
    ("Kim asked whether the plant opened.", "opened", "question"),
    ("When was the plant opened?", "opened", "question"),
    ("The plant was originally blue.", "blue", "superseded"),
    ("Acme used to employ 30 people.", "employ", "superseded"),
    ("Until recently the plant employed 30 people.", "employed", "superseded"),
    ("The plant employs 30 people to begin with.", "employs", "superseded"),
    ("To begin with, the plant employs 30 people.", "employs", "asserted"),
    ("An early layout had 30 desks.", "had", "superseded"),
    ("The layout had 30 desks.", "had", "asserted"),
    ("Unless you send a note, parcels are sorted in Lyon.", "sorted", "asserted"),
    ("Unless you send a note, parcels are sorted in Lyon.", "send", "hypothetical"),
    ("If nobody set a timer, the pump is switched off after 20 minutes.", "switched", "asserted"),
    ("If nobody set a timer, the pump is switched off after 20 minutes.", "set", "hypothetical"),
    ("If you pay late, you lose the discount.", "lose", "asserted"),
    ("If you pay late, you will lose the discount.", "lose", "hypothetical"),
    ("The plant, if you haven't heard of it, opened in May.", "opened", "asserted"),
    ("The plant was opened, if you remember, by a judge.", "opened", "asserted"),
    ("If I remember rightly, the plant opened in May.", "opened", "asserted"),
    ("If you pressed the bell, the gate opened.", "opened", "hypothetical"),
    ("If the judge signs, the plant opened in May.", "opened", "hypothetical"),
    ("If you pay now, the plant will open.", "open", "hypothetical"),
    ("In the hall you'll find twelve bells.", "find", "asserted"),
    ("You will see all 30 boats in the harbour.", "see", "asserted"),
    ("Visitors will find twelve bells in the hall.", "find", "asserted"),
    ("Next year you will see 30 boats in the harbour.", "see", "planned"),
    ("You will find twelve bells there once it opens.", "find", "planned"),
    ("You will pay twelve euros.", "pay", "planned"),
    ("Kim will find the key.", "find", "planned"),
    ("If the key were wrong, the call would fail.", "fail", "hypothetical"),
    ("If the key is wrong, the call may fail.", "fail", "hypothetical"),
    ("Refunds are paid if the event is cancelled.", "paid", "asserted"),
    ("Refunds are paid if the event is cancelled.", "cancelled", "hypothetical"),
    ("Should the limit be reached, the job is stopped.", "stopped", "asserted"),
    ("Should the limit be reached, the job is stopped.", "reached", "hypothetical"),
    ("Had it been tested, the fault would have been found.", "tested", "hypothetical"),
    ("Had it been tested, the fault would have been found.", "found", "hypothetical"),
    ("Kim said that if the key is wrong, the call fails.", "fails", "attributed"),
    ("Staff get 28 days unless the contract says otherwise.", "get", "asserted"),
    ("The plant leaks when it rains.", "rains", "asserted"),
    ("The board agreed to close the plant.", "close", "planned"),
    ("The board refused to close the plant.", "close", "asserted"),
    ("If you ask me, Orion launched first.", "launched", "asserted"),
    ("If you look at the accounts, Orion sold 30 boats.", "sold", "asserted"),
    ("If you look at the accounts, Orion sold 30 boats.", "look", "hypothetical"),
    ("If you look up the ratings, the judges placed Orion first.", "placed", "asserted"),
    ("If we count the votes, Orion won.", "won", "asserted"),
    ("If you want to know, Orion won the race.", "won", "asserted"),
    ("If you insist on figures, Orion sold 30 boats.", "sold", "asserted"),
    ("If you insist on counting heads, Orion sent 30 people.", "sent", "asserted"),
    ("If you ask me for a key, the guard would let you in.", "let", "hypothetical"),
    ("If you ask me to wait, the train would leave.", "leave", "hypothetical"),
    ("If you look after the engine, it would last longer.", "last", "hypothetical"),
    ("If you compare prices, Orion saved money.", "saved", "asserted"),
    ("If you count the votes, Orion might win.", "win", "hypothetical"),
    ("If you look at the sun, you hurt your eyes.", "look", "hypothetical"),
    ("If you insist on a refund, the shop would pay.", "pay", "hypothetical"),
    ("If they look at the accounts, Orion sold 30 boats.", "sold", "hypothetical"),
]

DENIED = [
    ("The plant opened in May.", "opened", False),
    ("The plant did not open in May.", "open", True),
    ("The plant failed to open in May.", "open", True),
    ("The plant did not fail to open.", "open", False),
    ("Acme refused to sell the plant.", "sell", True),
    ("The plant has yet to open.", "open", True),
    ("Acme managed to open the plant.", "open", False),
    ("No plant opened.", "opened", True),
    ("A lamp goes out when nobody has walked past it for two hours.", "goes", False),
    ("A lamp goes out when nobody has walked past it for two hours.", "walked", False),
    ("A locker is emptied after nobody has used it for three weeks.", "used", False),
    ("A firm that does not employ 300 people is small.", "employ", False),
    ("The plant, which does not employ 300 people, is open.", "employ", True),
    ("Although it does not employ 300 people, the firm is big.", "employ", True),
    ("The plant leaked because nobody checked it.", "checked", True),
    ("If nobody set a timer, the pump is switched off after 20 minutes.", "switched", False),
]

IN_SOME_CASES = [
    ("The museum is closed if it rains.", "closed", "hypothetical"),
    ("The museum is open unless it rains.", "open", "asserted"),
    ("The museum is open, though it rains.", "open", "asserted"),
    ("Kim says that the museum is open.", "open", "attributed"),
]


def _clause(text: str, word: str, nlp: Language) -> tuple[grammar.Clause, list[grammar.Clause]]:
    found = grammar.clauses(nlp(text))
    return next(clause for clause in found if clause.predicate.text == word), found


@pytest.mark.parametrize(("text", "word", "expected"), SAID)
def test_modality(text: str, word: str, expected: str, nlp: Language) -> None:
    clause, found = _clause(text, word, nlp)
    sentence = clause.predicate.doc[:]
    assert modality(clause, sentence, found) == expected
    assert modality(clause, sentence) == expected


@pytest.mark.parametrize(("text", "word", "expected"), IN_SOME_CASES)
def test_what_holds_in_some_cases_only(text: str, word: str, expected: str, nlp: Language) -> None:
    clause, found = _clause(text, word, nlp)
    assert unconditional_modality(clause, clause.predicate.doc[:], found) == expected


@pytest.mark.parametrize(("text", "word", "expected"), DENIED)
def test_polarity(text: str, word: str, expected: bool, nlp: Language) -> None:  # noqa: FBT001 - a table's column
    assert is_denied(*_clause(text, word, nlp)) is expected
