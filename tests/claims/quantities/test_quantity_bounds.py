"""Bounds, changes, ranges and multiples."""

import pytest

from claimcheck.claims.quantities import find_amounts, find_quantities

BOUNDS = [
    (">", ["at least", "more than", "over", "above", "upwards of", "no fewer than", "not less than", "a minimum of",
           "in excess of", "exceed", "surpassed", "heavier than"]),
    ("<", ["up to", "at most", "less than", "under", "below", "fewer than", "no more than", "a maximum of",
           "as little as", "lighter than"]),
    ("~", ["about", "around", "some", "roughly", "approximately", "nearly", "almost", "just over", "just under",
           "close to", "an estimated", "circa", "approx.", "c.", "barely"]),
    ("=", ["exactly", "these", "the", "by"]),
]  # fmt: skip


@pytest.mark.parametrize(("bound", "cue"), [(bound, cue) for bound, cues in BOUNDS for cue in cues])
def test_cue_before_the_number(bound, cue):
    (quantity,) = find_amounts(f"We counted {cue} 40 boats.")
    assert (quantity.bound, quantity.text) == (bound, "40 boats")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("500+ users", ">"),
        ("10 or more dogs", ">"),
        ("30 or fewer dogs", "<"),
        ("30 km or more", ">"),
        ("30 km or less", "<"),
        ("30 km or so", "~"),
        ("up to 30 km or so", "~"),
        ("more than 30 km or so", "~"),
        ("up to about 30 km", "~"),
        ("at most 30 km, or so", "<"),
        ("5 minutes at most", "<"),
        ("a 50-plus share", ">"),
        ("~5 km", "~"),
        ("It ran past 60 euros.", ">"),
        ("It went past 60 cars.", ">"),
        ("In the past 60 days it ran.", "="),
        (">5 km", ">"),
        ("≤5 km", "<"),
        ("over the past 3 weeks", "="),
        ("handed over 12 keys", "="),
        ("It extends over 12 km.", "="),
        ("They add up to 12 km.", "="),
        ("It has made up 12 places.", "="),
        ("more than just 40 boats", ">"),
        ("rose more than 5 %", ">"),
        ("from 40 euros on", ">"),
        ("from 12 years upwards", ">"),
        ("They moved on from 40 euros.", "="),
        ("The tower rises 40 metres above the roofs.", "="),
        ("The tower rises twelve storeys from the quay.", "="),
        ("The tower rises twelve floors.", "up"),
        ("The path drops 300 m to the shore.", "="),
        ("The lake rises 2 metres a year.", "up"),
        ("The lake rose 2 metres above its banks.", "up"),
        ("The cliff falls 5 %.", "down"),
        ("a little over an hour", "~"),
        ("nearly a mile away", "~"),
        ("within a month", "<"),
        ("rose to 40 km", "="),
        ("rose to about 40 km", "~"),
        ("fell to 40 km", "="),
        ("up to 40 km", "<"),
        ("rose 5 %", "up"),
        ("rose by 5 %", "up"),
        ("rose by about 5 %", "up"),
        ("rose about 5 %", "up"),
        ("rose by between 4 and 6 %", "up"),
        ("grew a further 5 %", "up"),
        ("up 58 points", "up"),
        ("increased by 40 boats", "up"),
        ("an increase of 40 boats", "up"),
        ("a 5 % rise", "up"),
        ("fell by a quarter", "down"),
        ("fell by half", "down"),
        ("fell by more than half", ">"),
        ("dropped 3 %", "down"),
        ("were cut by 10 boats", "down"),
        ("cut the price by 10 %", "down"),
        ("cut 10 boats", "="),
        ("lost 10 %", "down"),
        ("lost 10 boats", "="),
        ("down 12 cents", "down"),
        ("a 3 % drop", "down"),
        ("50 % cheaper", "down"),
        ("50 percent less", "down"),
        ("4.2 points higher", "up"),
        ("30 % more", "up"),
        ("30 more boats", "="),
    ],
)
def test_bound(text, bound):
    assert find_amounts(text)[0].bound == bound


SIDES = [
    (">", ["just over", "a little over", "slightly more than", "a little more than", "just above", "barely over"]),
    (
        "<",
        ["just under", "nearly", "almost", "just short of", "a little less than", "barely", "just shy of", "not quite"],
    ),
    ("", ["about", "around", "some", "roughly", "close to", "more or less", "an estimated"]),
    # What is no hedge has no side.
    ("", ["more than", "over", "under", "at least", "up to", "exactly", "the"]),
]


@pytest.mark.parametrize(("side", "cue"), [(side, cue) for side, cues in SIDES for cue in cues])
def test_side_of_a_hedge(side, cue):
    (quantity,) = find_amounts(f"We counted {cue} 4,000 boats.")
    assert (quantity.side, quantity.fine_step) == (side, 1 if side else 0)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("It drew just over a quarter of a million boats.", ">"),
        ("It flew nearly 60 miles (97 km).", "<"),
        ("It rose to just under 40 km.", "<"),
        ("It was nearly twice the price.", "<"),
        # The size of a change has the bound of the change; below zero "over" may be either side.
        ("It rose by nearly 5 %.", ""),
        ("It was just over -5 °C.", ""),
        ("It nearly reached 40 km.", ""),
        ("It was nearly there, 40 km away.", ""),
    ],
)
def test_side_of_a_hedge_in_a_sentence(text, side):
    assert [q.side for q in find_amounts(text)] == [side] * len(find_amounts(text))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It costs $5 million over three years.", "="),
        ("It will hire 40 people over two months.", "="),
        ("It has paid $5 million for over three years.", ">"),
        ("The 40 people stayed for over two months.", ">"),
        ("Its 40 people lasted over two months.", ">"),
        ("It cost $5 million, over three years of rent.", ">"),
        ("It has 5 dogs over 40 kg.", ">"),
    ],
)
def test_over_a_time(text, bound):
    assert find_amounts(text)[-1].bound == bound


def test_what_was_done_over_two_months_ago_is_spread_over_no_time():
    told = "It hired 40 people over two months ago."
    assert [(q.low, q.bound) for q in find_quantities(told)] == [(40, "="), (2, ">")]
    assert [(q.low, q.bound) for q in find_amounts(told)] == [(40, "=")]


def test_repeated_amount_shares_the_bound():
    assert [q.bound for q in find_amounts("It fell 190 points, or 0.6 %.")] == ["down", "down"]
    assert [q.bound for q in find_amounts("It flew more than 60 miles (97 km).")] == [">", ">"]
    assert [q.bound for q in find_amounts("It flew more than 60 miles, and 3 miles back.")] == [">", "="]


RANGES = [
    ("4-5 %", 4, 5, "percentage"),
    ("4\u20135 %", 4, 5, "percentage"),
    ("11 to 16 per cent", 11, 16, "percentage"),
    ("6 per cent to 14 per cent", 6, 14, "percentage"),
    ("between 30 and 40 boats", 30, 40, "boat"),
    ("from 20 to 30 boats", 20, 30, "boat"),
    ("eight to 10 feet", 8, 10, "foot"),
    ("three or four years", 3, 4, "year"),
    ("$10 to $15 billion", 10e9, 15e9, "dollar"),
    ("$1.5\u20132 million", 1.5e6, 2e6, "dollar"),
    ("between $41 and $47 per share", 41, 47, "dollar per share"),
    ("between 500 and 1 million boats", 500, 1e6, "boat"),
    ("5 ± 0.2 mm", 4.8, 5.2, "millimetre"),
    ("10 +/- 0.5 kg", 9.5, 10.5, "kilogram"),
    ("between -5 and 3 °C", -5, 3, "celsius"),
    ("aged 18 to 64", 18, 64, "year of age"),
    ("40 - 50 years old", 40, 50, "year of age"),
    ("two to three times larger", 2, 3, "time"),
    ("12 months to 4 years", 1, 4, "year"),
    ("0-100 km/h", 0, 100, "kilometre per hour"),
    ("growth of 3% to 5%", 3, 5, "percentage"),
    ("16- to 24-year-olds", 16, 24, "year of age"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_range(text, low, high, unit):
    (quantity,) = find_amounts(text)
    assert (quantity.low, quantity.high) == (pytest.approx(low), pytest.approx(high))
    assert quantity.unit == unit
    assert quantity.base_low < quantity.base_high


LEVELS = [
    ("The pause goes up from 12 to 17 minutes.", [(12, "minute", "="), (17, "minute", "=")]),
    ("The share rose from 34 to 46 per cent.", [(34, "percentage", "="), (46, "percentage", "=")]),
    ("The rate rose 5 % to 20 %.", [(5, "percentage", "up"), (20, "percentage", "=")]),
    ("The staff was cut by 300 to 2,700.", [(300, "", "down"), (2700, "", "=")]),
    ("Sales fell 12 per cent to 45 lamps.", [(12, "percentage", "down"), (45, "lamp", "=")]),
    ("It was lowered from $20 to $15 per month.", [(20, "dollar per month", "="), (15, "dollar per month", "=")]),
    ("It reaches 62 mph (100 km/h).", [(62, "mile per hour", "="), (100, "kilometre per hour", "=")]),
    ("It roasts at 180C/356F.", [(180, "celsius", "="), (356, "fahrenheit", "=")]),
    ("It took 4 days and 3 boats.", [(4, "day", "="), (3, "boat", "=")]),
    ("It took 3 miles and 4 miles.", [(3, "mile", "="), (4, "mile", "=")]),
]


@pytest.mark.parametrize(("text", "expected"), LEVELS)
def test_two_amounts_are_no_range(text, expected):
    assert [(q.low, q.unit, q.bound) for q in find_amounts(text)] == expected


MULTIPLES = [
    ("It is ten times cheaper.", 10, "="),
    ("It is 10 times lower.", 10, "="),
    ("It is 5x faster.", 5, "="),
    ("It is 3.5x faster.", 3.5, "="),
    ("It is twice the price.", 2, "="),
    ("It is twice as dear.", 2, "="),
    ("It costs double the old fare.", 2, "="),
    ("It is half the price.", 0.5, "="),
    ("It is half as wide.", 0.5, "="),
    ("It costs an eighth of the price.", 0.125, "="),
    ("The haul was half that of last year.", 0.5, "="),
    ("It is down to half of what it was.", 0.5, "="),
    ("It is at half the level of May.", 0.5, "="),
    ("It saw a threefold gain.", 3, "="),
    ("It saw a ten-fold gain.", 10, "="),
    ("It is up to 10 times cheaper.", 10, "<"),
    ("Sales doubled.", 2, "up"),
    ("Sales tripled.", 3, "up"),
    ("Sales halved.", 0.5, "down"),
]


@pytest.mark.parametrize(("text", "value", "bound"), MULTIPLES)
def test_multiple(text, value, bound):
    (quantity,) = find_amounts(text)
    assert (quantity.base_low, quantity.dimension, quantity.bound) == (value, "multiple", bound)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The new path is a third longer.", "up"),
        ("The boat is a quarter lighter than the old one.", "down"),
        ("It draws a third less power.", "down"),
        ("It sells at a third off the price.", "down"),
    ],
)
def test_a_part_before_a_comparative_is_a_change(text, bound):
    (quantity,) = find_amounts(text)
    assert (quantity.dimension, quantity.bound) == ("percent", bound)


@pytest.mark.parametrize("text", ["It is the third longest path.", "The third shorter path is steep."])
def test_an_ordinal_is_no_change(text):
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("two thirds of the staff", 200 / 3),
        ("half of the staff", 50),
        ("a quarter of the staff", 25),
        ("one-third of the staff", 100 / 3),
        ("nine out of ten vets", 90),
        ("4 of 5 kilns", 80),
        ("89 out of 100", 89),
        ("one in five vets", 20),
        ("four children in five", 80),
        ("nine kiosks in a hundred", 9),
    ],
)
def test_part_of_things_is_a_percentage(text, percent):
    (quantity,) = find_amounts(text)
    assert (quantity.dimension, quantity.base_low) == ("percent", pytest.approx(percent))


@pytest.mark.parametrize(
    "text",
    [
        "a three-time winner",
        "a double room",
        "a triple jump",
        "It doubles as a shed.",
        "the second half",
        "He met her twice.",
    ],
)
def test_near_misses_of_multiples(text):
    assert [q for q in find_amounts(text) if q.dimension == "multiple"] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("three goals in five games", [3, 5]),
        ("12 calls in 10 days", [12, 10]),
        ("one of 1,148 places", [1148]),
        ("3 of the 5 judges", [3, 5]),
    ],
)
def test_near_misses_of_ratios(text, values):
    assert [q.low for q in find_amounts(text)] == values
