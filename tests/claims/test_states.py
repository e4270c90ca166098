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
    ("The application is pending.", ["application approval=pending", "application dispute=open"]),
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
    ("The verdict was upheld.", ["verdict approval=approved", "verdict verdict=confirmed"]),
    ("The court overturned the verdict.", ["verdict verdict=overturned"]),
    ("The tomb was intact.", ["tomb condition=intact"]),
    ("The tomb had been robbed.", ["tomb condition=damaged"]),
    ("The ship is not insured.", ["ship insurance=uninsured"]),
    ("The train arrived on time.", ["train schedule=on time"]),
    ("The law is in force.", ["law activity=active"]),
    ("Calls are still not end-to-end encrypted.", ["Calls encryption=unencrypted"]),
    ("The quarry is not only closed but flooded.", ["quarry access=closed", "quarry water=flooded"]),
    ("The lawsuit is still pending.", ["lawsuit approval=pending", "lawsuit dispute=open"]),
    ("The otters are thriving.", ["otters existence=extant"]),
    ("The choir is running a shop.", ["choir run=yes shop"]),
    ("The publisher has decided against a sequel.", ["sequel approval=rejected"]),
    ("The town council turned down night fishing last week.", ["fishing approval=rejected"]),
    ("The council approved a second hall.", ["hall approval=approved"]),
    ("The council rejected a new hall.", ["hall approval=rejected"]),
    ("The council turned down a proposal.", ["council turn down=yes proposal"]),
    ("The council gave the plan its blessing.", ["plan approval=approved"]),
    ("The council has yet to give the plan its blessing.", ["plan approval=not approved"]),
    ("The bishop gave her consent to the sale.", ["sale approval=approved"]),
    ("The agency refused the drug approval.", ["drug approval=rejected"]),
    ("The agency denied permission for the pipeline.", ["pipeline approval=rejected"]),
    ("The agency might give the plan its blessing.", []),
    ("The crane passed its annual inspection.", ["crane approval=approved", "crane test result=passed"]),
    ("The crane failed its load test.", ["crane test result=failed"]),
    ("The crane did not pass its load test.", ["crane test result=failed"]),
    ("The crane passed the church.", ["crane pass=yes church"]),
    ("The alarm sounded at two.", ["alarm sounding=sounding"]),
    ("The alarm never made a sound.", ["alarm sounding=silent"]),
    ("The engine made no sound.", ["engine sounding=silent"]),
    ("The jury acquitted the mayor.", ["mayor guilt=innocent"]),
    ("The spa has never opened its doors.", ["spa access=closed", "spa opening=unopened"]),
    ("The spa opened in May.", ["spa opening=opened"]),
    ("The barn was swept away.", ["barn condition=damaged"]),
    ("No recording was made of the recital.", ["recording be made=no", "recital recording=unrecorded"]),
    ("The station filmed the recital.", ["recital recording=recorded"]),
    ("The loan has been repaid.", ["loan wage=paid", "loan repayment=repaid"]),
    ("The loan is still outstanding.", ["loan wage=unpaid", "loan repayment=owed"]),
    ("The valley still has otters.", ["valley possession=present otter", "otters existence=extant"]),
    ("The valley no longer has otters.", ["valley possession=absent otter", "otters existence=extinct"]),
    ("No otters are left in the valley.", ["otters be left=no", "otters existence=extinct"]),
    ("The valley has otters.", ["valley possession=present otter"]),
    ("She smiled after the jury acquitted the mayor.", ["She smile=yes", "mayor guilt=innocent"]),
    ("She will smile when the jury acquits the mayor.", []),
    ("She smiled before the jury acquitted the mayor.", ["She smile=yes"]),
    ("She left after the shop closed down.", ["She leave=yes"]),
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
    ("The plant has no lift.", ["plant possession=absent lift"]),
    ("The plant was not built.", ["plant be built=no"]),
    ("The tests were not carried out.", ["tests be carried out=no"]),
    ("Acme did not carry out the tests.", ["Acme carry out=no test"]),
    ("The tickets can be cancelled.", ["tickets can be cancelled=yes"]),
    ("The tickets cannot be cancelled.", ["tickets can be cancelled=no"]),
    ("The app can export data.", ["app can export=yes data"]),
    ("The app cannot export data.", ["app can export=no data"]),
    ("All passengers survived.", ["passengers life=alive"]),
    ("Brussels has cleared the aid.", ["aid approval=approved"]),
    ("Brussels has yet to clear the aid.", ["aid approval=not approved"]),
    ("Camping is not permitted.", ["Camping permission=forbidden"]),
    ("Camping is prohibited.", ["Camping permission=forbidden"]),
    ("Construction of the tower was halted in May.", ["Construction be halted=yes"]),
    ("Deleted files can be restored.", ["files can be restored=yes"]),
    ("Deleted files cannot be recovered.", ["files can be recovered=no"]),
    ("Dogs are allowed on the beach except in July.", ["Dogs permission=allowed"]),
    ("Dogs must be left at home.", ["Dogs obligation=required leave"]),
    ("Drones are banned in the park.", ["Drones permission=forbidden"]),
    ("Drones may be flown with a permit.", ["Drones permission=allowed"]),
    ("Drones may not be flown in the park.", ["Drones permission=forbidden"]),
    ("Employees are required to badge in.", ["Employees obligation=required badge"]),
    ("Employees may not work from abroad.", ["Employees permission=forbidden work"]),
    ("Employees may work from abroad.", ["Employees permission=allowed work"]),
    ("Entry costs nothing.", ["Entry payment=free"]),
    ("Entry is free of charge.", ["Entry payment=free"]),
    ("Flood damage is not covered.", ["damage insurance=uninsured"]),
    ("Flying drones is banned.", ["drones permission=forbidden"]),
    ("Helmets are mandatory.", ["Helmets obligation=required"]),
    ("Helmets are not required.", ["Helmets obligation=optional"]),
    ("Helmets must be worn.", ["Helmets obligation=required"]),
    ("Interns are paid.", ["Interns wage=paid"]),
    ("Interns are unpaid.", ["Interns wage=unpaid"]),
    ("Kim did not resign.", ["Kim employment=retained"]),
    ("Kim has left.", ["Kim leave=yes"]),
    ("Kim is still with the company.", ["Kim employment=retained"]),
    ("Kim left the company.", ["Kim employment=dismissed"]),
    ("Kim lost the election.", ["Kim election=lost"]),
    ("Kim resigned.", ["Kim employment=dismissed"]),
    ("Kim was elected mayor.", ["Kim election=won"]),
    ("Kim was hired as chief designer.", ["Kim be hired=yes"]),
    ("Kim was sacked.", ["Kim employment=dismissed"]),
    ("Logs are not retained.", ["Logs storage=deleted"]),
    ("Messages are encrypted in transit.", ["Messages encryption=encrypted"]),
    ("Messages are stored in plain text.", ["Messages encryption=unencrypted"]),
    ("No deaths were linked to the drug.", ["deaths be linked=no"]),
    ("Nobody may enter the cave.", ["cave permission=forbidden enter"]),
    ("Overtime is compensated.", ["Overtime wage=paid"]),
    ("Parking is free for residents.", ["Parking payment=free"]),
    ("Parliament approved the bill.", ["bill approval=approved"]),
    ("Private USB sticks are forbidden.", ["sticks permission=forbidden"]),
    ("Riders do not have to wear a helmet.", ["helmet obligation=optional"]),
    ("Riders have to wear a helmet.", ["helmet obligation=required"]),
    ("Riders must wear a helmet.", ["helmet obligation=required"]),
    ("Riders need not wear a helmet.", ["helmet obligation=optional"]),
    ("Staff can use private USB sticks.", ["sticks permission=allowed"]),
    ("Staff cannot use private USB sticks.", ["sticks permission=forbidden"]),
    ("Staff must not use USB sticks.", ["sticks permission=forbidden"]),
    ("The aid has been approved.", ["aid approval=approved"]),
    ("The aid is still awaiting approval.", ["aid approval=pending"]),
    ("The app does not run on Linux.", ["app run=no"]),
    ("The app needs an internet connection.", ["app connection=online"]),
    ("The app runs on Linux.", ["app run=yes"]),
    ("The app works without an internet connection.", ["app connection=offline"]),
    ("The bill was defeated.", ["bill approval=rejected", "bill election=lost", "bill contest=lost"]),
    ("The bridge must be repaired.", ["bridge must be repaired=yes"]),
    ("The chamber was found undisturbed.", ["chamber location=found", "chamber condition=intact"]),
    ("The chamber was never entered by robbers.", ["chamber be entered=no"]),
    ("The charger costs extra.", ["charger inclusion=extra"]),
    ("The charger is not included.", ["charger inclusion=extra"]),
    ("The company accepted the ruling.", ["ruling approval=approved", "ruling appeal=accepted"]),
    ("The company appealed against the ruling.", ["ruling appeal=appealed"]),
    ("The company will appeal the ruling.", ["ruling appeal=appealed planned"]),
    ("The contract expired in May.", ["contract activity=inactive", "contract renewal=ended"]),
    (
        "The contract was cancelled.",
        ["contract release=withdrawn", "contract renewal=ended", "contract happening=called off"],
    ),
    ("The contract was renewed.", ["contract renewal=renewed"]),
    ("The council backed the plan.", ["plan approval=approved"]),
    ("The council voted against the plan.", ["plan approval=rejected"]),
    ("The council voted for the plan.", ["plan approval=approved"]),
    ("The crash killed no one.", ["crash kill=no one"]),
    ("The dam is empty.", ["dam filling=empty"]),
    ("The dam is full.", ["dam filling=full"]),
    ("The data is kept for 30 days.", ["data storage=kept"]),
    ("The drug may be dangerous.", ["drug safety=unsafe hypothetical"]),
    ("The fire was an accident.", ["fire cause=accidental"]),
    ("The fire was deliberate.", ["fire cause=deliberate"]),
    ("The firm denied the merger.", ["merger proof=refuted"]),
    ("The firm must pay a fine.", ["firm must pay=yes fine"]),
    ("The flat is insured against flooding.", ["flat insurance=insured"]),
    ("The game has been cancelled.", ["game release=withdrawn", "game renewal=ended", "game happening=called off"]),
    ("The game is still in development.", ["game release=preview", "game completion=unfinished"]),
    ("The handbook forbids the use of USB sticks.", ["sticks permission=forbidden"]),
    ("The heat pump is included in the price.", ["pump inclusion=included"]),
    ("The lift has been repaired.", ["lift working=working"]),
    ("The lift is broken.", ["lift condition=damaged", "lift working=broken"]),
    ("The lift is out of order.", ["lift working=broken"]),
    ("The lift is working.", ["lift working=working"]),
    ("The merger was confirmed by both firms.", ["merger verdict=confirmed", "merger proof=proven"]),
    ("The minutes are confidential.", ["minutes public=secret"]),
    ("The minutes were never published.", ["minutes public=secret"]),
    ("The motion was carried.", ["motion approval=approved"]),
    ("The museum does not charge for entry.", ["museum payment=free"]),
    ("The museum is closed on Mondays.", ["museum access=closed"]),
    ("The museum is closed when it rains.", ["museum access=closed"]),
    ("The museum is open to members only.", ["museum access=open"]),
    ("The overtime is not paid.", ["overtime wage=unpaid"]),
    ("The owl died out in the 1890s.", ["owl existence=extinct"]),
    ("The owl still breeds on the island.", ["owl existence=extant"]),
    ("The painting is a forgery.", ["painting proof=refuted"]),
    ("The painting is genuine.", ["painting proof=proven"]),
    ("The party lost the seat.", ["party election=lost"]),
    ("The party won the seat.", ["party election=won"]),
    ("The policy allows employees to work from abroad.", ["employees permission=allowed work"]),
    ("The policy covers flood damage.", ["policy cover=yes flood damage"]),
    ("The policy does not allow work from abroad.", ["policy allow=no work"]),
    ("The policy excludes flood damage.", ["policy exclude=yes flood damage"]),
    ("The project is going ahead.", ["project happening=held"]),
    ("The project was abandoned.", ["project support=unsupported"]),
    ("The report has been kept under lock and key.", ["report public=secret"]),
    ("The report is public.", ["report public=public"]),
    ("The road is closed to cars.", ["road access=closed"]),
    ("The road is open to cars.", ["road access=open"]),
    ("The road may be closed.", ["road access=closed hypothetical"]),
    ("The road may not be closed.", ["road access=open hypothetical"]),
    ("The rumour is false.", ["rumour proof=refuted"]),
    ("The rumour was confirmed.", ["rumour verdict=confirmed", "rumour proof=proven"]),
    ("The seal on the door was unbroken.", ["seal condition=intact"]),
    (
        "The series was cancelled after one season.",
        ["series release=withdrawn", "series renewal=ended", "series happening=called off"],
    ),
    ("The series was renewed for a second season.", ["series renewal=renewed"]),
    ("The ship sank.", ["ship afloat=sunk"]),
    ("The ship stayed afloat.", ["ship afloat=afloat"]),
    ("The strike was called off.", ["strike dispute=settled", "strike happening=called off"]),
    ("The strike went ahead.", ["strike happening=held"]),
    ("The tickets are refundable.", ["tickets reversibility=refundable"]),
    ("The tickets are sold out.", ["tickets stock=sold out"]),
    ("The tower is finished.", ["tower completion=finished"]),
    ("The treaty has yet to be signed.", ["treaty signing=unsigned"]),
    ("The treaty remains unsigned.", ["treaty signing=unsigned"]),
    ("The treaty was signed in May.", ["treaty signing=signed"]),
    ("The two sides failed to sign the treaty.", ["treaty signing=unsigned"]),
    ("The use of private USB sticks is forbidden.", ["sticks permission=forbidden"]),
    ("The verdict was appealed.", ["verdict appeal=appealed"]),
    ("The village has a school.", ["village possession=present school"]),
    ("The village has no school.", ["village possession=absent school"]),
    ("The village lost its school.", ["village lose=yes school"]),
    ("The water is safe to drink.", ["water safety=safe drink"]),
    ("The water is unfit for drinking.", ["water safety=unsafe"]),
    ("The western crested owl is extinct.", ["owl existence=extinct"]),
    ("There is a ban on drones.", ["drones permission=forbidden"]),
    ("There is a charge for parking.", ["parking payment=paid"]),
    ("There is no ban on drones.", ["drones permission=allowed"]),
    ("There is no charge for entry.", ["entry payment=free"]),
    ("Tickets cannot be refunded.", ["Tickets can be refunded=no"]),
    ("Use of private sticks is forbidden.", ["sticks permission=forbidden"]),
    ("Users can delete their account.", ["account permission=allowed delete"]),
    ("Visitors have to pay for entry.", ["Visitors obligation=required pay"]),
    ("Visitors may bring dogs.", ["dogs permission=allowed"]),
    ("Visitors may not bring dogs.", ["dogs permission=forbidden"]),
    ("Visitors must not bring dogs into the garden.", ["dogs permission=forbidden"]),
    ("Wearing a helmet is optional.", ["helmet obligation=optional"]),
    ("Work on the tower has not been completed.", ["Work completion=unfinished"]),
    ("You may copy the files.", ["files permission=allowed copy"]),
    ("Calls with more than two people are still not end-to-end encrypted.", ["Calls encryption=unencrypted"]),
    ("The report is secret, not public.", ["report public=secret"]),
    ("The report is not only public.", ["report public=public"]),
    ("The bridge is not under construction.", ["bridge completion=finished"]),
    ("The board gave its consent in May.", ["consent approval=approved"]),
    ("The board gave its final approval.", ["approval approval=approved"]),
    ("The council has not given its approval.", ["approval approval=not approved"]),
    ("The union refused its consent.", ["consent approval=rejected"]),
    ("The bishop gave the couple his blessing.", ["couple approval=approved"]),
    ("The old mill was demolished.", ["mill condition=damaged", "mill standing=gone"]),
    ("They tore down the chapel.", ["chapel condition=damaged", "chapel standing=gone"]),
    ("The old mill still stands.", ["mill standing=standing"]),
    ("Behind the house stands the old mill.", ["mill standing=standing"]),
    ("On the hill stands the chapel.", ["chapel standing=standing"]),
    ("The mill remains standing.", ["mill standing=standing"]),
    ("The mill stood on the hill.", ["mill stand=yes"]),
    ("The tower stands at 40 metres.", ["tower stand=yes"]),
    ("Kim stands in the garden.", ["Kim stand=yes"]),
    ("The house stands empty.", ["house filling=empty", "house occupancy=vacant"]),
    ("He gave a nod.", ["He give=yes"]),
    ("Fans await the launch of the ferry.", ["Fans await=yes launch", "ferry release=preview"]),
    ("Fans await the launch window.", ["Fans await=yes launch window"]),
    ("The team is waiting for the full release notes.", ["team wait=yes"]),
    ("There is a fee for parking.", ["parking payment=paid"]),
    ("There is a fee schedule for parking.", ["schedule possession=present fee schedule"]),
    ("The game entered its beta phase.", ["game release=preview"]),
    ("The game is a beta version.", ["game release=preview"]),
    ("The game is a beta tester's dream.", []),
    ("The song is a hit.", ["song outcome=success"]),
    ("The show is a hit parade.", []),
    ("The council gave the plan its approval.", ["plan approval=approved"]),
    ("The council gave the plan an approval rating.", ["council give=yes approval rating"]),
    ("Orion is an open-source tool.", ["Orion openness=open"]),
]

LIMITS = [
    ("The museum is open.", []),
    ("The museum is closed on Mondays.", ["Mondays"]),
    ("The museum is closed when it rains.", ["rains"]),
    ("The museum is open unless it rains.", []),
    ("Parking is free for residents.", ["residents"]),
    ("The drug is safe for every patient.", []),
    ("The app is available today.", []),
    ("Photographs may be taken in the garden.", ["garden"]),
    ("Kim was acquitted of theft.", ["theft"]),
    ("The plan was approved in the town hall.", []),
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
    "The road is car-free.",
    "Staff must have spent twelve months with the firm.",
    "Orion can export drawings.",
    "Nobody was hurt.",
    "While the mill was being built, nobody spoke.",
    "Completing the mill was costly.",
    "Two passengers died.",
    "One death was attributed to the drug.",
    "Three people were hurt.",
    "Visitors are asked to leave dogs at home.",
    "Visitors pay five euros to enter.",
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


@pytest.mark.parametrize(("text", "expected"), LIMITS)
def test_what_narrows_a_state(text: str, expected: list[str], nlp: Language) -> None:
    (state,) = find_states(nlp(text)[:])
    assert [token.text for token in state.limits] == expected


def test_those_for_whom_a_rule_is_made(nlp: Language) -> None:
    (visitors,) = find_states(nlp("Visitors may bring dogs.")[:])
    (dogs,) = find_states(nlp("Dogs are allowed.")[:])
    assert visitors.agent is not None
    assert (visitors.agent.text, dogs.agent) == ("Visitors", None)


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
