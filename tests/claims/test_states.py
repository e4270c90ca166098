"""States in sentences that the shipped pipeline reads, and near misses that must give none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.lexicon import load
from claimcheck.claims.states import find_states

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.language import Language
    from spacy.tokens import Doc, Span

FOUND = [
    ("Orion is generally available.", ["Orion release=released"]),
    ("Orion is in closed preview.", ["Orion release=preview"]),
    ("Orion was released in May.", ["Orion release=released"]),
    ("Orion was released in preview.", ["Orion release=preview"]),
    ("Orion launched in May.", ["Orion release=released"]),
    ("Acme has discontinued the model.", ["model release=withdrawn"]),
    ("Orion has not been released.", ["Orion release=not released"]),
    ("The plan was approved by the council.", ["plan approval=approved"]),
    ("The council rejected the plan.", ["plan approval=rejected"]),
    ("The application is pending.", ["application approval=pending"]),
    ("The council refused to approve the plan.", ["plan approval=not approved"]),
    ("The model is open source.", ["model openness=open"]),
    ("Orion is a proprietary model.", ["Orion openness=proprietary"]),
    ("Orion is an open-weight model.", ["Orion openness=open"]),
    ("Messages are encrypted.", ["Messages encryption=encrypted"]),
    ("Messages are not encrypted.", ["Messages encryption=unencrypted"]),
    ("Data are stored in plain text.", ["Data encryption=unencrypted"]),
    ("Dogs are allowed in the park.", ["Dogs permission=allowed"]),
    ("Dogs are banned from the park.", ["Dogs permission=forbidden"]),
    ("Heated seats are standard.", ["seats inclusion=included"]),
    ("Heated seats are an optional extra.", ["seats inclusion=extra"]),
    ("The dog survived.", ["dog life=alive"]),
    ("No passengers survived.", ["passengers life=dead"]),
    ("The company is profitable.", ["company profit=profitable"]),
    ("The company is losing money.", ["company profit=loss making"]),
    ("The company lost money in 2024.", ["company profit=loss making"]),
    ("The company failed to make a profit.", ["company profit=loss making"]),
    ("Admission is free.", ["Admission payment=free"]),
    ("The library charges a fee.", ["library payment=paid"]),
    ("The bridge is finished.", ["bridge completion=finished"]),
    ("The bridge is still under construction.", ["bridge completion=unfinished"]),
    ("The museum is closed.", ["museum access=closed"]),
    ("The museum reopened in May.", ["museum access=open"]),
    ("Staff are required to wear badges.", ["badges obligation=required"]),
    ("The verdict was upheld.", ["verdict verdict=confirmed"]),
    ("The court overturned the verdict.", ["verdict verdict=overturned"]),
    ("The tomb was intact.", ["tomb condition=intact"]),
    ("The tomb had been robbed.", ["tomb condition=damaged"]),
    ("The ship is not insured.", ["ship insurance=uninsured"]),
    ("The train arrived on time.", ["train schedule=on time"]),
    ("The law is in force.", ["law activity=active"]),
    ("The mayor resigned.", ["mayor employment=dismissed"]),
    ("The man was released from prison.", ["man custody=free"]),
    ("The plan is no longer available.", ["plan release=not released"]),
    ("The plan will be approved.", ["plan approval=approved planned"]),
    ("The plan might be approved.", ["plan approval=approved hypothetical"]),
    ("Was the plan approved?", ["plan approval=approved question"]),
    ("The firm says the drug is safe.", ["drug safety=safe attributed"]),
    ("Acme denied that the plant had closed down.", ["plant access=open denied"]),
    ("The union joined the strike.", ["union join=yes strike"]),
    ("The union did not join the strike.", ["union join=no strike"]),
    ("The union never joined the strike.", ["union join=no strike"]),
    ("The union refused to join the strike.", ["union join=no strike"]),
    ("The union has yet to join the strike.", ["union join=no strike"]),
    ("The plant has no lift.", ["plant have=no lift"]),
    ("The plant was not built.", ["plant be built=no"]),
    ("The tests were not carried out.", ["tests be carried out=no"]),
    ("Acme did not carry out the tests.", ["Acme carry out=no test"]),
    ("The tickets can be cancelled.", ["tickets can be cancelled=yes"]),
    ("The tickets cannot be cancelled.", ["tickets can be cancelled=no"]),
    ("The app can export data.", ["app can export=yes data"]),
    ("The app cannot export data.", ["app can export=no data"]),
]

NOTHING = [
    "The soup is free of salt.",
    "Members are free to leave.",
    "The bridge is almost finished.",
    "It is a new bridge.",
    "If the museum closes, people will protest.",
    "Because the ferry sailed, people waited.",
    "Nobody survived.",
    "The bridge was closed and reopened.",
    "The ring came out of the ground.",
    "We joined the strike.",
    "There is a plan.",
    "The tower is tall.",
    "The plant has 30 rooms and it seems large.",
    "The union might join the strike.",
]


def _told(sentences: Iterable[Span]) -> list[str]:
    found = [state for sentence in sentences for state in find_states(sentence)]
    return [
        f"{state.subject.text} {state.opposition}={state.pole} {state.about} "
        f"{'' if state.modality == 'asserted' else state.modality}".strip().replace("  ", " ")
        for state in found
    ]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_states(text: str, expected: list[str], nlp: Language) -> None:
    assert _told(nlp(text).sents) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_state(text: str, nlp: Language) -> None:
    assert _told(nlp(text).sents) == []


BOTH_STYLES = [
    (
        "Acme/NNP/nsubj/1 released/VBD/ROOT/1/release Orion/NNP/obj/1 in/IN/case/4 May/NNP/obl/1",
        "Acme/NNP/nsubj/1 released/VBD/ROOT/1/release Orion/NNP/dobj/1 in/IN/prep/1 May/NNP/pobj/3",
        ["Orion release=released"],
    ),
    (
        "Orion/NNP/nsubj/3 is/VBZ/cop/3/be in/IN/case/3 beta/NN/ROOT/3",
        "Orion/NNP/nsubj/1 is/VBZ/ROOT/1/be in/IN/prep/1 beta/NN/pobj/2",
        ["Orion release=preview"],
    ),
    (
        "it/PRP/nsubj/3 is/VBZ/cop/3/be not/RB/advmod/3 open/JJ/ROOT/3 source/NN/obl:unmarked/3",
        "it/PRP/nsubj/1 is/VBZ/ROOT/1/be not/RB/neg/1 open/JJ/acomp/1 source/NN/npadvmod/3",
        ["it openness=proprietary"],
    ),
    (
        "seats/NNS/nsubj/1 cost/VBP/ROOT/1 extra/RB/advmod/1",
        "seats/NNS/nsubj/1 cost/VBP/ROOT/1 extra/RB/advmod/1",
        ["seats inclusion=extra"],
    ),
    (
        "rescuers/NNS/nsubj/1 found/VBD/ROOT/1/find the/DT/det/3 boy/NN/obj/1 alive/JJ/xcomp/1",
        "rescuers/NNS/nsubj/1 found/VBD/ROOT/1/find the/DT/det/3 boy/NN/dobj/1 alive/JJ/oprd/1",
        ["rescuers find=yes boy", "boy life=alive"],
    ),
    (
        "noise/NN/nsubj/1 died/VBD/ROOT/1/die down/RP/compound:prt/1",
        "noise/NN/nsubj/1 died/VBD/ROOT/1/die down/RP/prt/1",
        ["noise die down=yes"],
    ),
    (
        "the/DT/det/1 court/NN/nsubj/2 cleared/VBD/ROOT/2/clear Kim/NNP/obj/2 of/IN/case/5 fraud/NN/obl/2",
        "the/DT/det/1 court/NN/nsubj/2 cleared/VBD/ROOT/2/clear Kim/NNP/dobj/2 of/IN/prep/2 fraud/NN/pobj/4",
        ["court clear=yes kim"],
    ),
    (
        "the/DT/det/1 ferry/NN/nsubj:pass/4 has/VBZ/aux/4/have not/RB/advmod/4 sailed/VBN/ROOT/4/sail",
        "the/DT/det/1 ferry/NN/nsubj/4 has/VBZ/aux/4/have not/RB/neg/4 sailed/VBN/ROOT/4/sail",
        ["ferry sail=no"],
    ),
]


@pytest.mark.parametrize(("universal", "clear", "expected"), BOTH_STYLES, ids=[row[2][0] for row in BOTH_STYLES])
def test_states_in_both_annotation_styles(
    universal: str, clear: str, expected: list[str], annotated: Callable[[str], Doc]
) -> None:
    for notation in (universal, clear):
        assert _told([annotated(notation)[:]]) == expected


def test_no_phrase_stands_for_both_poles_of_an_opposition() -> None:
    for name, opposition in load("states")["oppositions"].items():
        for way in ("is", "does", "gets"):
            phrases = [phrase for pole in opposition["poles"].values() for phrase in pole.get(way, ())]
            assert len(phrases) == len(set(phrases)), (name, way)
            assert all(phrase and phrase == phrase.strip() for phrase in phrases), name


def test_the_trigger_is_the_wording_of_the_state(nlp: Language) -> None:
    (found,) = find_states(nlp("Orion is generally available.")[:])
    assert found.trigger.text == "generally available"
    assert not found.negated
