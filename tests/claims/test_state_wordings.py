"""States told in roundabout ways, and near misses: what goes on, has begun, is paid for, or can be done to a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.states import find_states

if TYPE_CHECKING:
    from spacy.language import Language

TOLD = [
    ("The brewery is still brewing every week.", "brewery trading=trading"),
    ("The kiosk still sells newspapers.", "kiosk trading=trading"),
    ("The foundry is casting bells again.", "foundry activity=active"),
    ("The clinic has been treating patients since March.", "clinic opening=opened"),
    ("The cinema closed for good in May.", "cinema trading=defunct"),
    ("He still feeds the hens.", "He life=alive"),
    ("The letters are still in the archive.", "letters storage=kept"),
    ("The letters were destroyed.", "letters storage=deleted"),
    ("Work on the pier has yet to begin.", "pier beginning=not begun"),
    ("Construction of the pier began in May.", "pier beginning=begun"),
    ("The pier is under construction.", "pier beginning=begun"),
    ("They have started work on the pier.", "pier beginning=begun"),
    ("The blade is replaceable.", "blade can be replaced=yes"),
    ("The blade is non-removable.", "blade can be removed=no"),
    ("Users can replace the blade.", "blade can be replaced=yes"),
    ("Users cannot replace the blade.", "blade can be replaced=no"),
    ("Lorries may use the bridge.", "bridge access=open"),
    ("Cyclists must not enter the tunnel.", "tunnel access=closed"),
    ("No dogs are allowed on the beach.", "beach access=closed"),
    ("Admission costs nine euros.", "Admission payment=paid"),
    ("The gallery charges £9 for adults.", "gallery payment=paid"),
    ("The hotel charges 12 euros for breakfast.", "breakfast inclusion=extra"),
    ("You pay for breakfast separately.", "breakfast inclusion=extra"),
    ("The kettle is sold without a cord.", "kettle possession=absent cord"),
    ("The kettle is delivered with a cord.", "kettle possession=present cord"),
    ("No deaths have been linked to the spray.", "spray death=none"),
    ("Nobody has to wear a helmet.", "helmet obligation=optional"),
    ("The committee waved the budget of the harbour board through.", "budget approval=approved"),
    ("There are beavers in the valley again.", "beavers existence=extant"),
    ("Storks have not come back.", "Storks existence=extinct"),
    ("The hall opened in June, three months ahead of schedule.", "hall schedule=on time"),
    ("The captain died last winter.", "captain life=dead"),
    ("The talks continue.", "talks course=ongoing"),
    ("The talks were broken off.", "talks course=stopped"),
    ("The inn accepts dogs.", "dogs permission=allowed"),
    ("Nobody lives in the castle.", "castle occupancy=vacant"),
    ("The tent let in the rain.", "tent tightness=leaky"),
    ("The road is still blocked by snow.", "road access=closed"),
    ("The villa is still looking for a buyer.", "villa sale=unsold"),
    ("The prize went to a school.", "prize award=awarded"),
    ("The bear is still roaming the woods.", "bear life=alive"),
    ("The bear was shot.", "bear life=dead"),
    ("Holm admitted taking the money.", "Holm plea=admitted"),
    ("Holm denied having taken the money.", "Holm plea=denied"),
    ("Reed signed a new contract until 2028.", "Reed employment=retained"),
    ("The bill has become law.", "bill approval=approved"),
    ("The cheese is free of nuts.", "cheese possession=absent nuts"),
    ("You may enter without a ticket.", "ticket obligation=optional"),
    ("Nobody may fish without a permit.", "permit obligation=required fish"),
    ("Support for the old version has ended.", "version support=unsupported"),
    ("The hall was finished late.", "hall schedule=late"),
    ("Lorries may use Mill Lane again.", "Mill access=open"),
    ("It has a battery that is not replaceable.", "battery can be replaced=no"),
    ("Flights have resumed.", "Flights activity=active"),
    ("The clinic is not accepting new patients.", "patients permission=forbidden"),
    ("The council granted the school's application for a canteen.", "canteen approval=approved"),
    ("Permission for the canteen was refused.", "canteen approval=rejected"),
    ("Consent to the sale of the mill has not been given.", "mill approval=not approved"),
    ("The mayor turned down parking fees last week.", "fees approval=rejected"),
    ("Working from home is forbidden.", "Working permission=forbidden work"),
    ("The union backed the pension plan.", "plan approval=approved"),
    ("Bruno still gets his fish at noon.", "Bruno life=alive"),
    ("The skippers won their appeal.", "appeal approval=approved"),
    ("The maps can be downloaded from the archive's site.", "maps public=public"),
    ("The maps can be downloaded from the archive's site.", "maps release=released"),
    ("The skippers lost their lawsuit.", "lawsuit approval=rejected"),
    ("The crèche has been looking after children since May.", "crèche opening=opened"),
    ("They gave up on the trial last year.", "trial course=stopped"),
    ("The pier is in the works.", "pier completion=unfinished"),
    ("On the west bank of the river, skating is allowed.", "skating permission=allowed skating"),
]
UNTOLD = [
    ("The maps cannot be downloaded on a train.", "release"),
    ("The maps may be downloaded in May.", "release"),
    ("Two maps can be downloaded.", "public"),
    ("The skippers won their race.", "approval"),
    ("The skippers lost the cup.", "approval"),
    ("The farmer has been looking after sheep since May.", "opening"),
    ("The pier is no longer in the works.", "completion"),
    ("My aunt voted for Selma Lind in the election.", "approval"),
    ("My aunt voted for Selma Lind in the election.", "election"),
    ("Lind was endorsed by the unions.", "approval"),
    ("The book was given to the school.", "approval"),
    ("The court turned down appeals.", "approval"),
    ("Orlo still gets its data at noon.", "life"),
    ("I took the dogs to Norway.", "permission"),
    ("She takes children to school.", "permission"),
    ("The hall opened late in the evening.", "schedule"),
    ("Buses run again.", "candidacy"),
    ("The road went to a farm.", "award"),
    ("The soldier was shot.", "life"),
    ("Holm admitted her to the club.", "plea"),
    ("Holm did not admit taking the money.", "plea"),
    ("The cheese is free.", "possession"),
    ("You may leave without a word.", "obligation"),
    ("The storm may pass without a warning.", "obligation"),
    ("Support for the mayor may end.", "support"),
    ("The trains run again.", "candidacy"),
    ("The clinic accepted the terms.", "permission"),
    ("The sea became calm.", "approval"),
    ("The brewery was still brewing in 1990.", "trading"),
    ("The brewery may still sell beer.", "trading"),
    ("The poet still holds the record.", "life"),
    ("The firm no longer sells boats.", "trading"),
    ("The clinic had been treating patients since March.", "opening"),
    ("The boats are still in the harbour.", "storage"),
    ("Work on the pier is to begin in May.", "beginning"),
    ("The concert began at eight.", "beginning"),
    ("The pier is not under construction.", "beginning"),
    ("The chair is comfortable.", "can be comforted"),
    ("The maker can replace the blade.", "can be replaced"),
    ("Photographs may be taken in the garden.", "access"),
    ("The lorry may use the bridge.", "access"),
    ("Lorries must use the bridge.", "access"),
    ("The bridge cost nine million euros.", "payment"),
    ("The gallery charges £9 for posters.", "payment"),
    ("The hotel charged 12 euros for breakfast.", "inclusion"),
    ("The book was sold without the consent of the heirs.", "possession"),
    ("One death was attributed.", "death"),
    ("The talker continues.", "course"),
    ("The bank accepts offers.", "permission"),
    ("The captain died a hero.", "schedule"),
    ("The hall opened late in June.", "schedule"),
    ("He lives in the city.", "occupancy"),
    ("There are delays, the guide says again.", "existence"),
]


def _told(text: str, nlp: Language) -> list[str]:
    states = find_states(nlp(text)[:])
    return [f"{s.subject.text} {s.opposition}={s.pole} {s.about}".strip() for s in states if s.modality == "asserted"]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_a_state_is_told(text: str, expected: str, nlp: Language) -> None:
    assert expected in _told(text, nlp)


@pytest.mark.parametrize(("text", "opposition"), UNTOLD, ids=[text for text, _ in UNTOLD])
def test_no_such_state_is_told(text: str, opposition: str, nlp: Language) -> None:
    assert not [told for told in _told(text, nlp) if f" {opposition}=" in told]
