"""Units, currencies, counted nouns and rates: name, dimension, base value."""

import math

import pint
import pytest

from claimcheck.claims.quantities import find_amounts
from claimcheck.claims.quantities.lexicon import load
from claimcheck.claims.quantities.nouns import is_plural, singular
from claimcheck.claims.quantities.units import unit_table

MEASURES = [
    ("12 km", "kilometre", "length", 12000),
    ("a 12-nanometre node", "nanometre", "length", 12e-9),
    ("6 ft 2 in", "inch", "length", 74 * 0.0254),
    ("""He is 5'11" tall.""", "inch", "length", 71 * 0.0254),
    ("1,084 km2", "square kilometre", "area", 1.084e9),
    ("1,084 km²", "square kilometre", "area", 1.084e9),
    ("660 square feet", "square foot", "area", 660 * 0.09290304),
    ("450 sq ft", "square foot", "area", 450 * 0.09290304),
    ("3 cubic metres", "cubic metre", "volume", 3),
    ("75ml", "millilitre", "volume", 75e-6),
    ("200lbs", "pound-mass", "mass", 90.718474),
    ("4 tonnes", "metric ton", "mass", 4000),
    ("120 μg", "microgram", "mass", 120e-9),
    ("three hours and forty-one minutes", "minute", "time", 13260),
    ("an hour and a half", "hour", "time", 5400),
    ("an hour and twenty minutes", "minute", "time", 4800),
    ("a year and two months", "month", "time", 14 * 2629800),
    ("a foot and three inches", "inch", "length", 15 * 0.0254),
    ("a full kilowatt", "kilowatt", "power", 1000),
    ("a whole week", "week", "time", 604800),
    ("half an hour", "hour", "time", 1800),
    ("three quarters of an hour", "hour", "time", 2700),
    ("300 ms", "millisecond", "time", 0.3),
    ("a five-year plan", "year", "time", 5 * 31557600),
    ("62 mph", "mile per hour", "speed", 62 * 0.44704),
    ("100 km/h", "kilometre per hour", "speed", 100 / 3.6),
    ("90 kilometres per hour", "kilometre per hour", "speed", 25),
    ("90 miles an hour", "mile per hour", "speed", 90 * 0.44704),
    ("20 °C", "celsius", "temperature", 293.15),
    ("68 degrees Fahrenheit", "fahrenheit", "temperature", 293.15),
    ("300 K", "kelvin", "temperature", 300),
    ("45 degrees", "degree", "angle", 45),
    ("9.8 m/s2", "metre per second squared", "acceleration", 9.8),
    ("10 µM", "micromolar", "concentration", 0.01),
    ("3 mol/L", "mole per litre", "concentration", 3000),
    ("20 wt% gold", "percentage", "percent", 20),
    ("5 L/100km", "litre per 100 kilometre", "volume/length", 5e-8),
    ("20 home runs", "run", "count", 20),
    ("It made 3 works.", "work", "count", 3),
    ("98 kWh", "kilowatt hour", "energy", 98 * 3.6e6),
    ("12 MW", "megawatt", "power", 12e6),
    ("5 mW", "milliwatt", "power", 5e-3),
    ("450 Nm", "newton metre", "torque", 450),
    ("30 psi", "pound per square inch", "pressure", 30 * 6894.757293168),
    ("64 GB", "gigabyte", "data", 64e9),
    ("64 GiB", "gibibyte", "data", 64 * 2**30),
    ("100 Mbps", "megabit per second", "data rate", 12.5e6),
    ("5 GB/s", "gigabyte per second", "data rate", 5e9),
    ("3.2 GHz", "gigahertz", "frequency", 3.2e9),
    ("4,500 mAh", "milliampere-hour", "charge", 16200),
    ("12 MP", "megapixel", "pixels", 12e6),
    ("7,200 rpm", "revolutions per minute", "rotational speed", 7200),
    ("5 %", "percentage", "percent", 5),
    ("5 per cent", "percentage", "percent", 5),
    ("5 pct", "percentage", "percent", 5),
    ("3 percentage points", "percentage point", "percentage point", 3),
    ("25 basis points", "basis point", "percentage point", 0.25),
    ("20 (kg)", "kilogram", "mass", 20),
    ("1.2 kg/m3", "kilogram per cubic metre", "density", 1.2),
    ("$5", "dollar", "currency:USD", 5),
    ("US$5", "dollar", "currency:USD", 5),
    ("USD 5", "dollar", "currency:USD", 5),
    ("5 USD", "dollar", "currency:USD", 5),
    ("five dollars", "dollar", "currency:USD", 5),
    ("50 cents", "cent", "currency:USD", 0.5),
    ("3 dollars and 50 cents", "dollar", "currency:USD", 3.5),
    ("A$5", "australian dollar", "currency:AUD", 5),
    ("C$5", "canadian dollar", "currency:CAD", 5),
    ("HK$5", "hong kong dollar", "currency:HKD", 5),
    ("£5", "pound sterling", "currency:GBP", 5),
    ("50p", "penny", "currency:GBP", 0.5),
    ("€1.2bn", "euro", "currency:EUR", 1.2e9),
    ("30 MEUR", "euro", "currency:EUR", 30e6),
    ("¥500", "japanese yen", "currency:JPY", 500),
    ("500 yuan", "chinese yuan", "currency:CNY", 500),
    ("₹500", "indian rupee", "currency:INR", 500),
    ("20 Swiss francs", "swiss franc", "currency:CHF", 20),
    ("20 kronor", "swedish krona", "currency:SEK", 20),
    ("$0.14 per million tokens", "dollar per million token", "currency:USD/token", 0.14e-6),
    ("$1.10/1M tokens", "dollar per million token", "currency:USD/token", 1.1e-6),
    ("$2 per 1,000 pages", "dollar per thousand page", "currency:USD/page", 0.002),
    ("€5 a month", "euro per month", "currency:EUR/time", 5 / 2629800),
    ("€60 annually", "euro per year", "currency:EUR/time", 60 / 31557600),
    ("$3.85 for a million cached tokens", "dollar per million token", "currency:USD/token", 3.85e-6),
    ("45 cents for each kilometre", "cent per kilometre", "currency:USD/length", 0.00045),
    ("$1.60 for a litre of oil", "dollar per litre", "currency:USD/volume", 1600),
    ("$40 for a week in the hut", "dollar", "currency:USD", 40),
    ("$40 for a licence", "dollar", "currency:USD", 40),
    ("4 kWh for each thousand litres", "kilowatt hour per thousand litre", "energy/volume", 4 * 3.6e6),
    ("two minutes for every mile", "minute per mile", "time/length", 120 / 1609.344),
    ("two minutes for every guest", "minute", "time", 120),
    ("90 litres every two minutes", "litre per 2 minute", "volume/time", 0.00075),
    ("€400 a week before tax", "euro per week", "currency:EUR/time", 400 / 604800),
    ("$30 an hour before any tips", "dollar per hour", "currency:USD/time", 30 / 3600),
    ("£600 a month after all deductions", "pound sterling per month", "currency:GBP/time", 600 / 2629800),
    ("€400 a week before you have paid for heat", "euro per week", "currency:EUR/time", 400 / 604800),
    ("He paid €400 a week before the vote.", "euro", "currency:EUR", 400),
    ("He lost €400 a week before you left.", "euro", "currency:EUR", 400),
    ("40 kilos a week after the fire", "kilogram", "mass", 40),
    ("60 gigalitres", "gigalitre", "volume", 60e6),
    ("40 lorries every 24 hours", "lorry per 24 hour", "count/time", 40 / 86400),
    ("20 cars and vans an hour", "car per hour", "count/time", 20 / 3600),
    ("20 cars and vans", "car", "count", 20),
    ("90 litres of river water per minute", "litre per minute", "volume/time", 0.0015),
    ("40 tonnes of coal a day", "metric ton per day", "mass/time", 40000 / 86400),
    ("14 quintals of rye per hectare", "quintal per hectare", "mass/area", 0.14),
    ("9 g of soot per kilometre", "gram per kilometre", "mass/length", 9e-6),
    ("9 % of pupils per class", "percentage", "percent", 9),
    ("40 tonnes of coal a barge can hold", "metric ton", "mass", 40000),
    ("40 tonnes of the coal per barge", "metric ton", "mass", 40000),
    ("20 cars an hour and climbs", "car per hour", "count/time", 20 / 3600),
    ("€9 a week and a laugh", "euro", "currency:EUR", 9),
    ("One pupil in thirty failed.", "", "percent", 100 / 30),
    ("40 cents of every dollar", "percentage", "percent", 40),
    ("12 cents on the dollar", "percentage", "percent", 12),
    ("20p in the pound", "percentage", "percent", 20),
    ("40 cents in the shop", "cent", "currency:USD", 0.4),
    ("thirty cents a kilometre", "cent per kilometre", "currency:USD/length", 0.0003),
    ("$12 per seat per month", "dollar per seat per month", "currency:USD/seat/time", 12 / 2629800),
    ("£1,500 per head", "pound sterling per head", "currency:GBP/head", 1500),
    ("a $70-a-share bid", "dollar per share", "currency:USD/share", 70),
    ("190 tokens per second", "token per second", "count/time", 190),
    ("480,000 wafers a year", "wafer per year", "count/time", 480000 / 31557600),
    ("The cat is 4,300 days old.", "day of age", "time", 4300 * 86400),
    ("a 12-year-old barn", "year of age", "time", 12 * 31557600),
    ("at eighteen months of age", "month of age", "time", 18 * 2629800),
    ("men aged 40", "year of age", "time", 40 * 31557600),
    ("the keeper, 27, has left", "year of age", "time", 27 * 31557600),
    ("a 6-foot-5 keeper", "inch", "length", 77 * 0.0254),
    ("13st 4lb", "pound-mass", "mass", 186 * 0.45359237),
    ("plus or minus 2.5 points", "point", "count", 2.5),
    ("Miller, 66, has left.", "year of age", "time", 66 * 31557600),
    ("64 larger turbines", "turbine", "count", 64),
    ("162 hospitals", "hospital", "count", 162),
    ("a 40-turbine park", "turbine", "count", 40),
    ("a one-million-token context", "token", "count", 1e6),
    ("a 3-million-token input buffer", "token", "count", 3e6),
    ("12 field mice", "mouse", "count", 12),
    ("500 children", "child", "count", 500),
    ("30 commercial fishermen", "fisherman", "count", 30),
    ("2,048 H100 GPUs", "gpu", "count", 2048),
    ("460 Fiat and Lancia cars", "car", "count", 460),
    ("350 staff", "staff", "count", 350),
    ("It rang 3 times already.", "time", "count", 3),
    ("a score of 41", "", "count", 41),
]


@pytest.mark.parametrize(("text", "unit", "dimension", "base"), MEASURES)
def test_unit_dimension_and_base(text, unit, dimension, base):
    (quantity,) = find_amounts(text)
    assert (quantity.unit, quantity.dimension) == (unit, dimension)
    assert quantity.base_low == quantity.base_high == pytest.approx(base)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The loan was 20 million pounds.", "pound sterling"),
        ("She paid 20 pounds for it.", "pound sterling"),
        ("It weighs 20 pounds.", "pound-mass"),
        ("They lost 20 pounds of flour.", "pound-mass"),
    ],
)
def test_pounds_are_money_or_mass(text, unit):
    assert find_amounts(text)[0].unit == unit


def test_each_of_two_ages_is_one():
    assert [q.unit for q in find_amounts("The men, aged 23 and 25, left 3 dogs and 4 cats.")] == [
        "year of age",
        "year of age",
        "dog",
        "cat",
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("the 2m-high fence", "metre"),
        ("It is 35m deep.", "metre"),
        ("We met 5 in town.", ""),
        ("20 EV models", "model"),
        ("revenue of $6 billion a year earlier", "dollar"),
        ("a $3 brush", "dollar"),
        ("5 gel packs", "pack"),
    ],
)
def test_near_misses_of_units(text, unit):
    assert find_amounts(text)[0].unit == unit


def test_a_change_of_temperature_has_no_zero_point():
    rise, level = find_amounts("It rose by 5 °C to 20 °C.")
    assert (rise.bound, rise.base_low, level.bound, level.base_low) == ("up", 5, "=", 293.15)


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("turbines", "turbine"), ("cities", "city"), ("boxes", "box"), ("women", "woman"), ("buses", "bus"),
        ("wolves", "wolf"), ("prizes", "prize"), ("sizes", "size"),
        ("churches", "church"), ("people", "people"), ("days", "day"), ("series", "series"),
    ],
)  # fmt: skip
def test_singular(plural, one):
    assert is_plural(plural)
    assert singular(plural) == one
    assert singular(one) == one


@pytest.mark.parametrize("word", ["is", "glass", "virus", "basis", "across", "red"])
def test_singulars_that_end_like_plurals(word):
    assert not is_plural(word)


REGISTRY = pint.UnitRegistry()
BASES = {
    "length": "meter", "area": "meter**2", "volume": "meter**3", "mass": "kilogram", "time": "second",
    "speed": "meter/second", "temperature": "kelvin", "energy": "joule", "power": "watt", "force": "newton",
    "torque": "newton*meter", "pressure": "pascal", "data": "byte", "data rate": "byte/second", "frequency": "hertz",
    "voltage": "volt", "current": "ampere", "charge": "coulomb", "resistance": "ohm", "capacitance": "farad",
    "magnetic field": "tesla", "angle": "degree", "part": "dimensionless", "luminous flux": "lumen",
    "illuminance": "lux", "luminous intensity": "candela", "amount of substance": "mole", "radiation dose": "sievert",
    "radioactivity": "becquerel", "concentration": "mole/meter**3", "acceleration": "meter/second**2",
}  # fmt: skip
ROWS = [row for row in load("units.json")["units"] if "pint" in row]


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] + row["pint"] for row in ROWS])
def test_table_agrees_with_pint(row):
    base = BASES[row["dimension"]]
    for amount in (1.0, 20.0):
        expected = REGISTRY.Quantity(amount, row["pint"]).to(base).magnitude
        ours = amount * row["factor"] + row.get("offset", 0.0)
        assert math.isclose(ours, expected, rel_tol=row.get("tolerance", 1e-6))


def test_every_unit_is_found_by_its_own_spellings():
    table = unit_table()
    for row in load("units.json")["units"]:
        for written in row.get("symbols", []):
            assert table.find(written) is not None, written
        for written in row.get("words", []):
            assert table.find(written) is not None, written


def test_currencies_have_distinct_codes_and_names():
    rows = load("currencies.json")
    assert len({row["code"] for row in rows}) == len({row["name"] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The hall is 120 metres long and 18 wide.", ["metre", "metre"]),
        ("The box is 9 m high, 4 wide and 2 deep.", ["metre", "metre", "metre"]),
        ("The panel is 51 centimetres high and about 38 wide.", ["centimetre", "centimetre"]),
        ("The pond is six feet across and two deep at the middle.", ["foot", "foot"]),
        ("The wall is 3 metres high and 4 years old.", ["metre", "year of age"]),
        ("The fort is 5 miles long and 2 thick walls guard it.", ["mile", "wall"]),
        ("The stand is 20 metres long and 30 deep-fried fish were sold.", ["metre", "fish"]),
        ("The line weighs 5 tonnes and is 2 wide.", ["metric ton", ""]),
        ("The road is 12 km long and 30 cars wide.", ["kilometre", "car"]),
        ("He is 190 cm tall and 44.", ["centimetre", ""]),
    ],
)
def test_an_extent_shares_the_unit_of_the_one_before(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in find_amounts(text)] == units


@pytest.mark.parametrize(
    ("text", "unit", "dimension"),
    [
        ("90 litres of river water every two minutes", "litre per 2 minute", "volume/time"),
        ("900 tonnes of coal every 24 hours", "metric ton per 24 hour", "mass/time"),
        (
            "It makes 90 cubic metres of drinking water every twenty-four hours.",
            "cubic metre per 24 hour",
            "volume/time",
        ),
        # Of doses and meals, how often they come is an amount of its own.
        ("40 kg of hay every two weeks", "kilogram", "mass"),
        ("5 ml of syrup before every 3 meals", "millilitre", "volume"),
    ],
)
def test_a_numbered_time_behind_what_there_is_so_much_of(text: str, unit: str, dimension: str) -> None:
    first = find_amounts(text)[0]
    assert (first.unit, first.dimension) == (unit, dimension)
