"""What a text states: the public reading, and where it and the reading of claims part."""

import pytest

from claimcheck.claims.quantities import find_amounts, find_quantities

EXAMPLES = [
    ("The register holds 3,804,117 rows.", [("=", 3804117, 3804117, "row")]),
    ("The grant is 1.6 trillion euros.", [("=", 1.6e12, 1.6e12, "euro")]),
    ("It has 1.6T weights.", [("=", 1.6e12, 1.6e12, "weight")]),
    ("It has fifteen hundred looms.", [("=", 1500, 1500, "loom")]),
    ("They paid two and a half billion dollars.", [("=", 2.5e9, 2.5e9, "dollar")]),
    ("It drew a quarter of a million guests.", [("=", 250000, 250000, "guest")]),
    ("It took an hour and a half.", [("=", 1.5, 1.5, "hour")]),
    ("Two thirds of the staff left.", [("=", 2 / 3, 2 / 3, "")]),
    ("We baked a dozen loaves.", [("=", 12, 12, "loaf")]),
    ("It is 3½ miles long.", [("=", 3.5, 3.5, "mile")]),
    ("It costs £1.2bn.", [("=", 1.2e9, 1.2e9, "pound sterling")]),
    ("It raised $374m.", [("=", 374e6, 374e6, "dollar")]),
    ("The fee is 4-5 %.", [("=", 4, 5, "percentage")]),
    ("It was between 30 and 40.", [("=", 30, 40, "")]),
    ("It holds 75 kWh.", [("=", 75, 75, "kilowatt hour")]),
    ("It does 62 mph (100 km/h).", [("=", 62, 62, "mile per hour"), ("=", 100, 100, "kilometre per hour")]),
    ("The error is 1e-5.", [("=", 1e-5, 1e-5, "")]),
    ("It has a one-million-token window.", [("=", 1e6, 1e6, "token")]),
    ("It saw a threefold gain.", [("=", 3, 3, "time")]),
    ("It is double the price.", [("=", 2, 2, "time")]),
    ("It is 5x faster.", [("=", 5, 5, "time")]),
    ("It is 10 times lower.", [("=", 10, 10, "time")]),
    ("It costs $3 per million tokens.", [("=", 3, 3, "dollar per million token")]),
    ("It costs $20 per seat per month.", [("=", 20, 20, "dollar per seat per month")]),
    ("It rose 5 %.", [("up", 5, 5, "percentage")]),
    ("It fell to 5 %.", [("down", 5, 5, "percentage")]),
    ("It was up 58 points.", [("up", 58, 58, "point")]),
    ("It is open 24/7, see section 4.2 at 18:30, call 555-123-4567, use v2.1 [3].", []),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_example(text, expected):
    found = [(q.bound, q.low, q.high, q.unit) for q in find_quantities(text)]
    assert found == [(bound, pytest.approx(low), pytest.approx(high), unit) for bound, low, high, unit in expected]


BOUNDS = [
    (">", "=", ["at least", "more than", "just over", "slightly more than", "a little over"]),
    ("<", "=", ["up to", "fewer than", "just under", "just shy of", "a bit less than", "ships, which may not exceed"]),
    ("<", "=", ["a fleet that never exceeded"]),
    ("~", "=", ["nearly", "about", "some", "roughly", "almost"]),
]


@pytest.mark.parametrize(("bound", "cue"), [(bound, cue) for bound, _, cues in BOUNDS for cue in cues])
def test_bound_before_the_number(bound, cue):
    (quantity,) = find_quantities(f"We counted {cue} 40 boats.")
    assert (quantity.bound, quantity.low, quantity.change) == (bound, 40, None)


@pytest.mark.parametrize("cue", ["just over", "just under", "slightly more than"])
def test_an_amount_just_over_another_is_close_to_it(cue):
    (amount,) = find_amounts(f"We counted {cue} 40 boats.")
    assert amount.bound == "~"


LEVELS = [
    ("It rose to 40 km.", "up"),
    ("It fell to 40 km.", "down"),
    ("It climbed back to 40 km.", "up"),
    ("It dipped down to 40 km.", "down"),
    ("It ticked up to 40 km.", "up"),
    ("It inched back up to 40 km.", "up"),
    ("It was cut to 40 km.", "down"),
    ("It rose to about 40 km.", "~"),
    ("It rose to more than 40 km.", ">"),
    ("It goes up to 40 km.", "up"),
    ("It runs up to 40 km.", "<"),
    ("It adds to 40 km.", "="),
    ("It lost to 40 teams.", "="),
    ("It led to 40 km.", "="),
]


@pytest.mark.parametrize(("text", "bound"), LEVELS)
def test_a_level_that_a_move_led_to(text, bound):
    (quantity,) = find_quantities(text)
    (amount,) = find_amounts(text)
    assert (quantity.bound, quantity.change) == (bound, None)
    assert amount.bound == ("=" if bound in ("up", "down") else bound)


CHANGES = [
    ("It rose 5 %.", "up", "up", "up"),
    ("It rose about 5 %.", "up", "up", "up"),
    ("It rose more than 5 %.", ">", ">", "up"),
    ("It saw a 5 % rise.", "=", "up", "up"),
    ("It saw an increase of 5 %.", "=", "up", "up"),
    ("It is 5 % cheaper.", "=", "down", "down"),
    ("It saw a drop of about 5 %.", "~", "down", "down"),
    ("Its sales doubled.", "up", "up", "up"),
    ("It will more than double its sales.", "up", ">", "up"),
    ("It must halve its sales.", "down", "down", "down"),
    ("It will rise between 4 % and 6 %.", "up", "up", "up"),
    ("It has a 5 % share.", "=", "=", None),
    ("It pays double its price.", "=", "=", None),
]


@pytest.mark.parametrize(("text", "stated", "compared", "change"), CHANGES)
def test_the_size_of_a_change(text, stated, compared, change):
    (quantity,) = find_quantities(text)
    (amount,) = find_amounts(text)
    assert (quantity.bound, amount.bound) == (stated, compared)
    assert quantity.change == amount.change == change


def test_a_verb_left_out_is_that_of_the_amount_before():
    for find in (find_quantities, find_amounts):
        assert [q.bound for q in find("Acre fell 5 %, Byre by 3 % and the bank by 2 %.")] == ["down"] * 3
        assert [q.bound for q in find("Acre fell 5 %, hit by 3 % tariffs.")] == ["down", "="]


MOVES = [
    ("The lag goes from 20 to 30 seconds.", 20, 30, "second"),
    ("The rate fell from 79 to 71 per cent.", 79, 71, "percentage"),
    ("He dropped from 90 kg to 82 by running.", 90, 82, "kilogram"),
    ("It slid from $7 on Monday to $5 at noon.", 7, 5, "dollar"),
    ("It fell from 7 % in 2010 to 5 % in 2020.", 7, 5, "percentage"),
    ("It grew from 1.2 million in 2010 to 1.5 million.", 1.2e6, 1.5e6, ""),
    ("It was a field of 3 km to 2 km.", 3, 2, "kilometre"),
    ("The range grows from up to 5 km to 7 km.", 5, 7, "kilometre"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), MOVES)
def test_a_move_is_one_quantity_of_two_amounts(text, low, high, unit):
    (quantity,) = find_quantities(text)
    assert (quantity.low, quantity.high, quantity.unit, quantity.bound) == (low, high, unit, "=")
    assert [amount.low for amount in find_amounts(text)] == [low, high]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rose 5 % to 20 %.", [5, 20]),
        ("It rose to 7 % from 6 %.", [7, 6]),
        ("It moved from 12 towns and went to 9 towns.", [12, 9]),
        ("It runs from 5 km in fog to 9 lamps.", [5, 9]),
        ("It runs from 5 km in two hours to 9 km.", [5, 2, 9]),
        ("It is 5 km from here to 9 km.", [5, 9]),
    ],
)
def test_near_misses_of_moves(text, values):
    assert [q.low for q in find_quantities(text)] == values


def test_a_choice_is_two_quantities_and_one_range():
    text = "It costs eight or nine euros."
    assert [(q.low, q.high, q.unit) for q in find_quantities(text)] == [(8, 8, "euro"), (9, 9, "euro")]
    assert [(q.low, q.high, q.unit) for q in find_amounts(text)] == [(8, 9, "euro")]


PHRASES = [
    ("30 shipping containers", "container", "container"),
    ("30 steel containers", "steel container", "container"),
    ("30 commercial fishermen", "commercial fisherman", "fisherman"),
    ("a dozen full-time nurses", "full-time nurse", "nurse"),
    ("460 Fiat and Lancia cars", "Fiat and Lancia car", "car"),
    ("2,048 H100 GPUs", "H100 gpu", "gpu"),
    ("10 or more old dogs", "old dog", "dog"),
    ("64 more turbines", "turbine", "turbine"),
    ("50-odd boats", "boat", "boat"),
    ("35m of its lamps", "lamp", "lamp"),
    ("thousands of job cuts", "job cut", "cut"),
    ("12 recorded songs", "song", "song"),
    ("480 new wafers a year", "wafer per year", "wafer per year"),
]


@pytest.mark.parametrize(("text", "phrase", "head"), PHRASES)
def test_counted_phrase(text, phrase, head):
    assert [q.unit for q in find_quantities(text)] == [phrase]
    assert [q.unit for q in find_amounts(text)] == [head]


PARTS = [
    ("It is one of the best mills.", 1, "best mill", []),
    ("One of my old mills burned.", 1, "old mill", []),
    ("It is one of Ada Byron's mills.", 1, "mill", []),
    ("Two of Ada's mills burned.", 2, "mill", [2]),
    ("Five of those mills burned.", 5, "mill", [5]),
    ("Five of the old mills burned.", 5, "old mill", [5]),
]


@pytest.mark.parametrize(("text", "value", "unit", "amounts"), PARTS)
def test_some_of_the_things(text, value, unit, amounts):
    (quantity,) = find_quantities(text)
    assert (quantity.low, quantity.unit) == (value, unit)
    assert [amount.low for amount in find_amounts(text)] == amounts


@pytest.mark.parametrize(
    "text", ["one of them", "one of those who left", "one of us", "one of a kind", "this one of hers"]
)
def test_one_that_counts_nothing(text):
    assert find_quantities(text) == []


def test_some_of_the_things_hold_no_other_amount():
    assert [q.low for q in find_quantities("It made five of the three-ton mills.")] == [5, 3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has 40 RBI this year.", [(40, "RBI")]),
        ("He has a 3.5 ERA.", [(3.5, "ERA")]),
        ("He flew the 737 MAX.", []),
        ("He flew a Comet 4 MAX.", []),
        ("He saw 40 EU states.", [(40, "EU state")]),
    ],
)
def test_counted_acronym(text, expected):
    assert [(q.low, q.unit) for q in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It has 400 boats, up from 300.", ["boat", "boat"]),
        ("It has 400 boats, compared with 300 last year.", ["boat", "boat"]),
        ("It has 400 boats. It won 300.", ["boat", ""]),
        ("It has $400, up from 300.", ["dollar", ""]),
    ],
)
def test_a_bare_amount_beside_a_counted_one(text, units):
    assert [q.unit for q in find_quantities(text)] == units


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Nine in ten vets agree.", 90),
        ("about nine in ten vets", 90),
        ("three out of every five vets", 60),
        ("one in every five vets", 20),
        ("It was rated 9.5/10.", 95),
    ],
)
def test_ratio(text, percent):
    (quantity,) = find_quantities(text)
    assert (quantity.dimension, quantity.base_low) == ("percent", pytest.approx(percent))
