"""Names in running text: versions and variants stay whole, titles, dates and sentence starts stay out."""

import pytest
from spacy.language import Language


def names(nlp: Language, text: str) -> list[str]:
    doc = nlp(text)
    return [span.text for span in doc.spans["claimcheck_names"]]


@pytest.mark.parametrize(
    "name",
    [
        "GPT-4o",
        "GPT-5.5",
        "Claude 3.5 Sonnet",
        "Boeing 737 MAX 8",
        "iPhone 15 Pro Max",
        "DeepSeek-V4",
        "PlayStation 5",
        "Atlas V4 Pro",
    ],
)
def test_a_versioned_name_is_one_name(nlp: Language, name: str) -> None:
    assert name in names(nlp, f"The engineers compared it with {name} in the spring.")


@pytest.mark.parametrize(
    ("text", "expected", "absent"),
    [
        ("On Monday, 14 March, Mr Alder met the workers in Leeds.", "Alder", "Monday"),
        ("Prices rose. Prices fell, and prices rose again in Norway.", "Norway", "Prices"),
        ("Ferrante Steel hired 300 workers in Genoa last year.", "Ferrante Steel", "Ferrante Steel 300"),
        ("President Lindqvist opened the bridge in Malmö.", "Lindqvist", "President Lindqvist"),
        ("Its Series C, announced in May, was led by Ferrante Steel.", "Series C", "Series"),
        ("In March the lawyers moved to Block D of the harbour.", "Block D", "Block"),
        ("In Leeds I met the workers.", "Leeds", "Leeds I"),
        ("The workers of Leeds, A and B alike, left.", "Leeds", "Leeds, A"),
    ],
)
def test_names_and_near_misses(nlp: Language, text: str, expected: str, absent: str) -> None:
    found = names(nlp, text)
    assert expected in found
    assert absent not in found


def test_amounts_and_dates_are_one_span_each(nlp: Language) -> None:
    doc = nlp("Acme paid $2.5 million on 14 March 2024 for 1,200 tonnes.")
    assert [span.text for span in doc.spans["claimcheck_dates"]] == ["14 March 2024"]
    assert [span.text for span in doc.spans["claimcheck_quantities"]] == ["$2.5 million", "1,200 tonnes"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The engines were made by Ferrante Steel of Oslo.", "Ferrante Steel"),
        ("The code was examined by Copperlock of Zurich.", "Copperlock"),
        ("They hired Calder Marine Leasing of Dublin.", "Calder Marine Leasing"),
        ("She studied at the University of Oslo.", "University of Oslo"),
        ("They asked the Harbour Board of Oslo.", "Harbour Board of Oslo"),
        ("They sailed the Bay of Gdynia.", "Bay of Gdynia"),
    ],
)
def test_a_firm_is_parted_from_its_town(nlp: Language, text: str, name: str) -> None:
    assert name in names(nlp, text)


@pytest.mark.parametrize(
    ("text", "expected", "absent"),
    [
        ("Painter Angela Okafor lives here.", "Angela Okafor", "Painter Angela Okafor"),
        ("Grandmaster Angela Okafor lives here.", "Angela Okafor", "Grandmaster Angela Okafor"),
        ("Farmer Foods Group is here. We like Farmer Foods Group.", "Farmer Foods Group", "Foods Group"),
        ("It belongs to Mrs Ruth Okafor.", "Ruth Okafor", "Mrs Ruth Okafor"),
        ("It was translated from Hungarian by Angela Okafor.", "Angela Okafor", "Hungarian by"),
    ],
)
def test_what_people_are_called_is_no_part_of_a_name(nlp: Language, text: str, expected: str, absent: str) -> None:
    assert expected in names(nlp, text)
    assert absent not in names(nlp, text)


@pytest.mark.parametrize(
    "text",
    ["The whole repair cost C$90 million.", "The repair came to A$90 million.", "It cost the firm NZ$ 40 in all."],
)
def test_an_amount_of_money_is_no_name(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was built by Brandt & Sons.", "Brandt & Sons"),
        ("Brandt & Lie built it.", "Brandt & Lie"),
        ("The drawings came from Tveit & Moe in Oslo.", "Tveit & Moe"),
        ("Kim Min-ho, the pilot, won.", "Kim Min-ho"),
        ("The cup went to Shin Ji-yoo.", "Shin Ji-yoo"),
        ("President Moon Jae-in opened the hall.", "Moon Jae-in"),
        ("A Kerr Foods-led group bought it.", "Kerr Foods"),
        ("The Red Cross-run camp closed.", "Red Cross"),
        ("The New York-based firm won.", "New York"),
        ("The Ada Wren-designed hall opened.", "Ada Wren"),
        ("Tarn Foods-owned shops closed.", "Tarn Foods"),
    ],
)
def test_what_joins_a_name(nlp: Language, text: str, expected: str) -> None:
    assert expected in names(nlp, text)


@pytest.mark.parametrize("text", ["Bake it at 170 °C.", "It was 30 ° C in the shade.", "Bake it at 340 °F."])
def test_the_letter_of_a_degree_is_no_name(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []
