"""Comparisons in sentences that the shipped pipeline reads, and near misses that must give none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimcheck.claims.comparisons import find_comparisons

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.language import Language
    from spacy.tokens import Doc, Span

FOUND = [
    ("Per tonne the ferry uses less energy than a lorry.", ["ferry behind lorry on energy"]),
    ("The ferry had cost more than the train.", ["ferry behind train on price"]),
    ("The critics scored Orion higher than Vega.", ["Orion ahead Vega on score"]),
    ("Orion offers a better fare than Vega.", ["Orion ahead Vega on price"]),
    ("Orion offers a lower fare than Vega.", ["Orion ahead Vega on price"]),
    ("Orion caused rashes in more patients than Vega.", ["Orion ahead Vega on rash patient"]),
    ("Haverdijk has raised more young than we have.", ["Haverdijk ahead we on raise"]),
    ("Orion came out with the smaller memory footprint.", ["Orion behind smaller on memory footprint"]),
    ("In numbers of birds we bow to Holm, which has the longer list.", ["Holm ahead longer on list"]),
    ("Tarn Bank overtakes Holm as the most powerful wind farm.", ["Bank ahead Holm on power"]),
    ("It puts Orion ahead of Vega.", ["Orion ahead Vega"]),
    ("Analysts rank Orion above Vega on safety.", ["Orion ahead Vega on safety"]),
    ("The lab leaves Orion behind Vega.", ["Orion behind Vega"]),
    ("Orion leaves Vega behind.", ["Orion ahead Vega"]),
    ("Gallows Peak still has Silverquill beat for vertical drop.", ["Peak ahead Silverquill on vertical drop"]),
    ("The coach has Orion beat Vega in the finals.", ["Orion ahead Vega"]),
    ("The Orion runs louder than the Voltgarden 3.", ["Orion behind Voltgarden 3 on noise"]),
    ("The Lynx outdistances the Corvid.", ["Lynx ahead Corvid"]),
    ("Tarvik outpolled Holm.", ["Tarvik ahead Holm"]),
    ("Tarvik has the upper hand over Holm.", ["Tarvik ahead Holm"]),
    ("Tarvik came out below Holm.", ["Tarvik behind Holm"]),
    ("Tarvik is no match for Holm.", ["Tarvik behind Holm hedged"]),
    ("Tarvik is a match for Holm.", ["Tarvik level Holm"]),
    ("In rated power Tarn Bank still trails Holm.", ["Bank behind Holm on rate power"]),
    ("We outsold Holm.", ["We ahead Holm on sales"]),
    ("Holm, the older of the two mills, still grinds more wheat than Tarvik does.", ["Holm ahead Tarvik on wheat"]),
    ("In fog the vessel burns less oil than Tarvik did.", ["vessel behind Tarvik on oil"]),
    ("We finished ahead of Holm.", ["We ahead Holm"]),
    ("The Orion consumes less fuel than the Vega did.", ["Orion behind Vega on fuel"]),
    ("The ferry is outperformed by the Northern Star.", ["ferry behind Northern Star"]),
    ("Orion does not beat Vega.", ["Orion behind Vega hedged"]),
    ("The Orion trails the Vega in price.", ["Orion behind Vega on price"]),
    ("The team lost to Riverton.", ["team behind Riverton"]),
    ("Orion matches Vega on reasoning.", ["Orion level Vega on reasoning"]),
    ("Acme competes directly on price with Nimbus.", ["Acme against Nimbus on price"]),
    ("The bank takes on Nordvik.", ["bank against Nordvik"]),
    ("Orion edged out Vega.", ["Orion ahead Vega"]),
    ("Orion goes head to head with Vega.", ["Orion against Vega"]),
    ("Orion was benchmarked against Vega and Lyra.", ["Orion against Vega, Lyra"]),
    ("We compared Orion with Vega.", ["Orion against Vega"]),
    ("The engineers measured Orion against Vega.", ["Orion against Vega"]),
    ("Orion stands shoulder to shoulder with Vega.", ["Orion level Vega"]),
    ("Orion is on a par with Vega.", ["Orion level Vega"]),
    ("Orion is faster than Vega.", ["Orion ahead Vega on speed"]),
    ("Orion is faster and cheaper than Vega.", ["Orion ahead Vega on speed", "Orion ahead Vega on price"]),
    ("Orion is slower than Vega.", ["Orion behind Vega on speed"]),
    ("Orion is more expensive than Vega.", ["Orion behind Vega on price"]),
    ("Orion is less expensive than Vega.", ["Orion ahead Vega on price"]),
    ("The old mill is older than the castle.", ["mill ahead castle on age"]),
    ("Orion has a higher coverage than Vega.", ["Orion ahead Vega on coverage"]),
    ("Orion has fewer seats than Vega.", ["Orion behind Vega on seat"]),
    ("Orion sells more cars than Vega.", ["Orion ahead Vega on car"]),
    ("Orion takes longer to render than Vega.", ["Orion behind Vega on speed"]),
    ("Orion costs less than Vega.", ["Orion ahead Vega on price"]),
    ("Acme's revenue is higher than that of Nimbus.", ["Acme ahead Nimbus on revenue"]),
    ("Acme's revenue is higher than Nimbus's.", ["Acme ahead Nimbus on revenue"]),
    ("Orion's price is lower than Vega's.", ["Orion ahead Vega on price"]),
    ("Orion is better at coding than Vega.", ["Orion ahead Vega on coding"]),
    ("Orion is better than Vega.", ["Orion ahead Vega"]),
    ("Orion is worse than Vega.", ["Orion behind Vega"]),
    ("Orion is no faster than Vega.", ["Orion behind Vega on speed hedged"]),
    ("Orion is as fast as Vega.", ["Orion level Vega on speed"]),
    ("Orion is not as fast as Vega.", ["Orion behind Vega on speed hedged"]),
    ("Orion is twice as fast as Vega.", ["Orion ahead Vega on speed"]),
    ("Orion is half as fast as Vega.", ["Orion behind Vega on speed"]),
    ("Orion finished ahead of Vega.", ["Orion ahead Vega"]),
    ("Orion leads the ranking, followed by Vega.", ["Orion ahead Vega"]),
    ("Orion is second only to Vega.", ["Orion behind Vega"]),
    ("Orion is ahead of Vega at chess.", ["Orion ahead Vega on chess"]),
    ("Its yardstick is Vega.", ["Its against Vega"]),
    ("The chosen benchmark for the plant is Nimbus's site.", ["plant against Nimbus's site"]),
    ("Orion is a direct competitor of Vega.", ["Orion against Vega"]),
    ("Vega is the benchmark for Orion.", ["Orion against Vega"]),
    ("Vega is Orion's closest rival.", ["Orion against Vega"]),
    ("Its rivals include Vega and Lyra.", ["Its against Vega, Lyra"]),
    ("The team chose Vega as its benchmark.", ["its against Vega"]),
    ("Vega was chosen as the yardstick for the new plant.", ["plant against Vega"]),
    ("Orion failed to beat Vega.", ["Orion behind Vega hedged"]),
    ("Orion may beat Vega.", ["Orion ahead Vega hypothetical"]),
    ("Orion will outsell Vega.", ["Orion ahead Vega on sales planned"]),
    ("Kim says Orion beats Vega.", ["Orion ahead Vega attributed"]),
    ("Its range exceeds Vega's range.", ["Its ahead Vega on range"]),
    ("Orion exceeds Vega's range.", ["Orion ahead Vega on range"]),
    ("The vaccine is more effective than Nimvax.", ["vaccine ahead Nimvax on effectiveness"]),
    ("Acme is larger than Nimbus by market share.", ["Acme ahead Nimbus on size"]),
    ("Orion rivals the best models, such as Vega and Lyra.", ["Orion level Vega, Lyra"]),
    ("The park is bigger than Yellowhill.", ["park ahead Yellowhill on size"]),
    ("The bridge is longer than the Golden Bay Bridge.", ["bridge ahead Golden Bay Bridge on length"]),
    ("Orion almost matches Vega.", ["Orion level Vega hedged"]),
    ("Orion started in second place, behind Vega.", ["Orion behind Vega"]),
    ("It's the biggest orchard in the valley, ahead of Alder Fen.", ["It ahead Alder Fen on size"]),
    ("Acme is the smallest bank, followed by Nimbus.", ["Acme behind Nimbus on size"]),
    ("The Greens outpolled the Labour Union.", ["Greens ahead Labour Union"]),
    ("In the capital, the Union finished in front of the Greens.", ["Union ahead Greens"]),
    ("Coverage in the Uplands remained below that of Cape Selby.", ["Uplands behind Cape Selby on coverage"]),
    ("Is the Orion faster than the Vega?", ["Orion ahead Vega on speed question"]),
    ("A page loads more slowly in Orvid than in Finch.", ["Orvid behind Finch on speed"]),
    ("At 203 metres the slimmer Orvid is longer than Finch.", ["Orvid ahead Finch on length"]),
    ("At 40 euros, Orvid costs less than Finch.", ["Orvid ahead Finch on price"]),
    ("By area Orvid is larger than Finch.", ["Orvid ahead Finch on size"]),
    ("Compared with Finch, Orvid is slow.", ["Orvid against Finch"]),
    ("Orvid Bridge opened later than Finch Bridge.", ["Bridge behind Finch Bridge on age"]),
    ("Orvid Bridge predates Finch Bridge.", ["Bridge ahead Finch Bridge on age"]),
    ("Orvid Tower is older than Finch Tower.", ["Orvid ahead Finch Tower on age"]),
    ("Orvid Tower was built earlier than Finch Tower.", ["Orvid ahead Finch Tower on age"]),
    ("Orvid and Finch are equally fast.", ["Orvid level Finch on speed"]),
    ("Orvid came second to Finch.", ["Orvid behind Finch"]),
    ("Orvid climbs faster than Finch.", ["Orvid ahead Finch on speed"]),
    ("Orvid consumes more power than Finch.", ["Orvid ahead Finch on power"]),
    ("Orvid costs the same as Finch.", ["Orvid level Finch on price"]),
    ("Orvid costs twice as much as Finch.", ["Orvid behind Finch on price"]),
    ("Orvid delivers better results than Finch.", ["Orvid ahead Finch"]),
    ("Orvid does not beat Finch at coding.", ["Orvid behind Finch on coding hedged"]),
    ("Orvid fails to beat Finch.", ["Orvid behind Finch hedged"]),
    ("Orvid finished ahead of Finch in the poll.", ["Orvid ahead Finch"]),
    ("Orvid flies higher than Finch.", ["Orvid ahead Finch on height"]),
    ("Orvid gives fewer wrong answers than Finch.", ["Orvid ahead Finch on wrong answer"]),
    ("Orvid goes farther than Finch on one charge.", ["Orvid ahead Finch on range"]),
    ("Orvid has a lower error rate than Finch.", ["Orvid ahead Finch on error rate"]),
    ("Orvid has more seats than Finch.", ["Orvid ahead Finch on seat"]),
    ("Orvid has the same range as Finch.", ["Orvid level Finch on range"]),
    ("Orvid is a third cheaper than Finch.", ["Orvid ahead Finch on price"]),
    ("Orvid is as fast as Finch.", ["Orvid level Finch on speed"]),
    ("Orvid is at least as fast as Finch.", ["Orvid level Finch on speed"]),
    ("Orvid is better value than Finch.", ["Orvid ahead Finch"]),
    ("Orvid is comparable to Finch in price.", ["Orvid level Finch on price"]),
    ("Orvid is half the size of Finch.", ["Orvid behind Finch on size"]),
    ("Orvid is larger by area than Finch.", ["Orvid ahead Finch on size"]),
    ("Orvid is newer than Finch.", ["Orvid behind Finch on age"]),
    ("Orvid is no cheaper than Finch.", ["Orvid behind Finch on price hedged"]),
    ("Orvid is not as fast as Finch.", ["Orvid behind Finch on speed hedged"]),
    ("Orvid is twice as big as Finch.", ["Orvid ahead Finch on size"]),
    ("Orvid lasts longer than Finch.", ["Orvid ahead Finch on duration"]),
    ("Orvid might be cheaper than Finch.", ["Orvid ahead Finch on price hypothetical"]),
    ("Orvid needs more memory than Finch.", ["Orvid ahead Finch on memory"]),
    ("Orvid never matched Finch in accuracy.", ["Orvid behind Finch on accuracy hedged"]),
    ("Orvid outsold Finch.", ["Orvid ahead Finch on sales"]),
    ("Orvid produces fewer errors than Finch.", ["Orvid ahead Finch on accuracy"]),
    ("Orvid received fewer complaints than Finch.", ["Orvid ahead Finch on complaint"]),
    ("Orvid renders faster than Finch.", ["Orvid ahead Finch on speed"]),
    ("Orvid runs quieter than Finch.", ["Orvid ahead Finch on noise"]),
    ("Orvid sold fewer copies than Finch in its first year.", ["Orvid behind Finch on sales"]),
    ("Orvid sold more copies than Finch.", ["Orvid ahead Finch on sales"]),
    ("Orvid uses less fuel than Finch.", ["Orvid behind Finch on fuel"]),
    ("Orvid was once faster than Finch.", ["Orvid ahead Finch on speed superseded"]),
    ("Orvid was outsold by Finch.", ["Orvid behind Finch on sales"]),
    ("Orvid weighs 3 kg less than Finch.", ["Orvid behind Finch on weight"]),
    ("Orvid will be cheaper than Finch.", ["Orvid ahead Finch on price planned"]),
    ("Orvid would beat Finch if it were lighter.", ["Orvid ahead Finch hypothetical"]),
    ("Orvid's error rate is lower than Finch's.", ["Orvid ahead Finch on error rate"]),
    ("Orvid's price is lower than that of Finch.", ["Orvid ahead Finch on price"]),
    ("Orvid's range exceeds Finch's.", ["Orvid ahead Finch on range"]),
    ("Orvid's range is below Finch's.", ["Orvid behind Finch on range"]),
    ("Orvid's range is less than Finch's.", ["Orvid behind Finch on range"]),
    ("Coverage in the Lowlands stayed below that in Port Selby.", ["Lowlands behind Port Selby on coverage"]),
    ("Files open more quickly in Orvid than they do in Finch.", ["Orvid ahead Finch on speed"]),
    ("Finch beat Orvid on price.", ["Finch ahead Orvid on price"]),
    ("Finch has a shorter range than Orvid.", ["Finch behind Orvid on range"]),
    (
        "Finch is a rival of Orvid, but Orvid stays ahead of it on nominal capacity.",
        ["Finch against Orvid", "Orvid ahead it on nominal capacity"],
    ),
    ("In its trials the lab sets Orvid 2 against Finch 7.", ["Orvid against Finch 7"]),
    ("In the poll Orvid leads with 31 per cent, ahead of Finch with 28.", ["Orvid ahead Finch"]),
    ("It is cheaper to print with Orvid than with Finch.", ["Orvid ahead Finch on price"]),
    ("Kim denied that Orvid is faster than Finch.", ["Orvid ahead Finch on speed denied"]),
    ("The lab's usual yardstick for Orvid 2 is Finch 7.", ["Orvid against Finch 7"]),
    ("More people live in Selby than in Goole.", ["Selby ahead Goole on people"]),
    ("More visitors came to Selby than to Goole.", ["Selby ahead Goole on visitor"]),
    ("In the winter after its release it outsold Copper Kings.", ["it ahead Copper Kings on sales"]),
    ("Patients in Selby fared better than those in Goole.", ["Patients ahead Goole"]),
    ("Protection was higher in children than in adults.", ["children ahead adults on protection"]),
    ("Rainfall in the Lowlands is above that in the Uplands.", ["Lowlands ahead Uplands on rainfall"]),
    ("Renders take longer to finish with Orvid than with Finch.", ["Orvid behind Finch on speed"]),
    ("Rents are lower in Selby than in Goole.", ["Selby ahead Goole on rent"]),
    ("Reviewers say Orvid is faster than Finch.", ["Orvid ahead Finch on speed attributed"]),
    ("Selby has a larger population than Goole.", ["Selby ahead Goole on population"]),
    ("Selby is more populous than Goole.", ["Selby ahead Goole on population"]),
    ("Selby lies farther north than Goole.", ["Selby ahead Goole on distance"]),
    (
        "Side effects were less common with Orvid than with placebo.",
        ["Orvid behind placebo on side effect frequency"],
    ),
    (
        "Teal, the younger of the valley's two bakeries, already makes more bread in a week than Orvid does.",
        ["Teal ahead Orvid on bread"],
    ),
    ("The board's preferred yardstick for the northern plant is Tamsin's mill in Selby.", ["plant against mill"]),
    ("The company measures Orvid 2 against Finch 7 in its evaluations.", ["2 against Finch 7"]),
    ("The charge upstairs is lower than at street level.", ["upstairs ahead street level on price"]),
    ("The fee for members overseas is lower than for members at home.", ["members ahead members at home on price"]),
    ("The fee is higher for members abroad than for members at home.", ["members behind members at home on price"]),
    ("The price of Orvid is above that of Finch.", ["Orvid behind Finch on price"]),
    ("The vaccine works better in children than in adults.", ["children ahead adults"]),
    ("The yardstick for Orvid 2 is Finch 7.", ["Orvid against Finch 7"]),
    ("There are more birds in Selby than in Goole.", ["Selby ahead Goole on bird"]),
    ("Trains leave more often from Selby than from Goole.", ["Selby ahead Goole on frequency"]),
    ("Unemployment is higher in Norland than in Sudland.", ["Norland behind Sudland on unemployment"]),
    ("Water is warmer in the east than in the west.", ["east ahead west on water temperature"]),
    ("With a range of 400 km Orvid falls short of Finch.", ["Orvid behind Finch"]),
]

NOTHING = [
    "The road is longer than a mile.",
    "It costs less than a meal.",
    "That is more than a hobby.",
    "She put the chairs behind Holm.",
    "The phone came with a smaller charger.",
    "The kitchen has two outlets.",
    "We think of Vega.",
    "More than 500 people came.",
    "The road was finished ahead of schedule.",
    "Orion is faster than expected.",
    "Revenue was higher than last year.",
    "Orion topped the charts.",
    "Sales exceeded expectations.",
    "The team matches the description.",
    "The minister rather than Kim signed.",
    "The company behind Orion is Acme.",
    "Orion is cheaper than ever.",
    "The talks came ahead of the vote.",
    "The dinner was followed by a concert.",
    "The results were better than the forecast.",
    "It is larger than any other plant.",
    "Acme has other plants than Riverton.",
    "Prices beat inflation.",
    "Acme works as well as it can.",
    "The plant is as large as 30 football fields.",
    "The bank targets households.",
    "She led the team from 2010.",
    "The car is more than five metres long.",
    "Kim equalled the record.",
    "Acme and Nimbus compete.",
    "The tower is taller than 300 metres.",
    "Orion does not compete with Vega.",
    "The council rejected the plan.",
    "There is more than one reason.",
    "They lost to inflation.",
    "The house is the oldest in the street, behind the church.",
    "Kim outlined the plan after Easter.",
    "The ferry left, after Easter, with 30 guests.",
    "The car is slower than the brochure suggests.",
    "Orion is faster than the same rival.",
    "No rival is faster than Orvid.",
    "Nothing beats Orvid.",
    "Unlike Finch, Orvid is fast.",
    "Finch is faster, Orvid slower.",
    "In Selby 400 people prefer Orvid to Finch.",
    "Orvid Tower is the older of the two towers.",
    "Sales were higher in May than in June.",
    "Prices were lower in 2019 than in 2020.",
    "The talks lasted longer than on Monday.",
    "Orvid renders images on Finch tablets.",
    "The costs are about the same.",
]


def _told(sentences: Iterable[Span]) -> list[str]:
    found = [comparison for sentence in sentences for comparison in find_comparisons(sentence)]
    return [
        " ".join(
            filter(
                None,
                (
                    comparison.subject.text,
                    comparison.direction,
                    ", ".join(rival.text for rival in comparison.rivals),
                    f"on {comparison.aspect}" if comparison.aspect else "",
                    "hedged" if comparison.hedged else "",
                    "" if comparison.modality == "asserted" else comparison.modality,
                ),
            )
        )
        for comparison in found
    ]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_comparisons(text: str, expected: list[str], nlp: Language) -> None:
    assert _told(nlp(text).sents) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_comparison(text: str, nlp: Language) -> None:
    assert _told(nlp(text).sents) == []


BOTH_STYLES = [
    (
        "Orion/NNP/nsubj/1 beats/VBZ/ROOT/1/beat Vega/NNP/obj/1 at/IN/case/4 coding/NN/obl/1",
        "Orion/NNP/nsubj/1 beats/VBZ/ROOT/1/beat Vega/NNP/dobj/1 at/IN/prep/1 coding/NN/pobj/3",
        ["Orion ahead Vega on coding"],
    ),
    (
        "Orion/NNP/nsubj/1 renders/VBZ/ROOT/1/render faster/RBR/advmod/1/fast than/IN/case/4 Vega/NNP/obl/1",
        "Orion/NNP/nsubj/1 renders/VBZ/ROOT/1/render faster/RBR/advmod/1/fast than/IN/prep/2 Vega/NNP/pobj/3",
        ["Orion ahead Vega on speed"],
    ),
    (
        "A/NNP/nsubj/1 vie/VBP/ROOT/1 with/IN/case/3 men/NN/obl/1 like/IN/case/5 B/NNP/nmod/3 or/CC/cc/7 C/NNP/conj/5",
        "A/NNP/nsubj/1 vie/VBP/ROOT/1 with/IN/prep/1 men/NN/pobj/2 like/IN/prep/3 B/NNP/pobj/4 or/CC/cc/5 C/NNP/conj/5",
        ["A against B, C"],
    ),
    (
        "Acme/NNP/nsubj/1 faces/VBZ/ROOT/1/face competition/NN/obj/1 from/IN/case/4 Nimbus/NNP/nmod/2",
        "Acme/NNP/nsubj/1 faces/VBZ/ROOT/1/face competition/NN/dobj/1 from/IN/prep/2 Nimbus/NNP/pobj/3",
        ["Acme against Nimbus"],
    ),
    (
        "A/NNP/nsubj:pass/3 was/VBD/aux:pass/3/be not/RB/advmod/3 beaten/VBN/ROOT/3 by/IN/case/5 B/NNP/obl:agent/3",
        "A/NNP/nsubjpass/3 was/VBD/auxpass/3/be not/RB/neg/3 beaten/VBN/ROOT/3 by/IN/agent/3 B/NNP/pobj/4",
        ["A ahead B hedged"],
    ),
    (
        "A/NNP/nsubj/2 is/VBZ/cop/2/be faster/JJR/ROOT/2 than/IN/mark/5 B/NNP/nsubj/5 does/VBZ/advcl/2/do",
        "A/NNP/nsubj/1 is/VBZ/ROOT/1/be faster/JJR/acomp/1 than/IN/mark/5 B/NNP/nsubj/5 does/VBZ/advcl/2/do",
        ["A ahead B on speed"],
    ),
    (
        "Orion/NNP/compound/1 outperforms/NNS/ROOT/1 both/DT/det/3 Vega/NNP/appos/1",
        "Orion/NNP/compound/1 outperforms/NNS/ROOT/1 both/DT/predet/3 Vega/NNP/appos/1",
        ["Orion ahead Vega"],
    ),
    (
        "Pro/JJ/amod/1 trails/NNS/ROOT/1 North/NN/compound/3 M5/NN/obj/1",
        "Pro/JJ/amod/1 trails/NNS/ROOT/1 North/NN/compound/3 M5/NN/dobj/1",
        ["Pro behind North M5"],
    ),
]


@pytest.mark.parametrize(("universal", "clear", "expected"), BOTH_STYLES, ids=[row[2][0] for row in BOTH_STYLES])
def test_comparisons_in_both_annotation_styles(
    universal: str, clear: str, expected: list[str], annotated: Callable[[str], Doc]
) -> None:
    for notation in (universal, clear):
        assert _told([annotated(notation)[:]]) == expected


def test_the_trigger_is_the_wording_of_the_comparison(nlp: Language) -> None:
    (found,) = find_comparisons(nlp("Orion is faster than Vega.")[:])
    assert found.trigger.text == "faster than"
