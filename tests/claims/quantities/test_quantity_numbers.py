"""Numbers in figures and words: value and step."""

import pytest

from claimcheck.claims.quantities import find_amounts

VALUES = [
    ("The register holds 3,804,117 rows.", 3804117, 1),
    ("The register holds 1 234 567 rows.", 1234567, 1),
    ("The register holds 1\u202f234\u202f567 rows.", 1234567, 1),
    ("Ponies: 12,34,567 in all.", 1234567, 1),
    ("A mean of 1.5 pups was seen.", 1.5, 0.1),
    ("A mean of .75 was seen.", 0.75, 0.01),
    ("The grant is 1.6 trillion euros.", 1.6e12, 1e11),
    ("The network has 1.6T weights.", 1.6e12, 1e11),
    ("The network has 7B weights.", 7e9, 1e9),
    ("The fund has $374m left.", 374e6, 1e6),
    ("The fund has $1.2bn left.", 1.2e9, 1e8),
    ("Some paid £2.5 million for it.", 2.5e6, 1e5),
    ("The forum has 40k members.", 40000, 1000),
    ("The site had 2.7m new visitors.", 2.7e6, 1e5),
    ("It sold 35m of its lamps.", 35e6, 1e6),
    ("The mill has twelve hundred spindles.", 1200, 1),
    ("The mill sold one point two million spindles.", 1.2e6, 1e5),
    ("The mill lost two point five percent.", 2.5, 0.1),
    ("At this one point two men fell.", 2, 1),
    ("It has fifteen hundred looms.", 1500, 1),
    ("It cost two and a half billion crowns.", 2.5e9, 5e7),
    ("It drew a quarter of a million guests.", 250000, 1e5),
    ("It drew half a million guests.", 500000, 1e5),
    ("It drew half-a-million guests.", 500000, 1e5),
    ("It drew three quarters of a million guests.", 750000, 1e5),
    ("We baked a dozen loaves.", 12, 1),
    ("We baked three dozen loaves.", 36, 1),
    ("We baked half a dozen loaves.", 6, 1),
    ("It saw thirty-six trillion words.", 36e12, 1e12),
    ("Six and a half thousand ewes grazed.", 6500, 50),
    ("One hundred and five ewes grazed.", 105, 1),
    ("It's one hundred and forty-three paces.", 143, 1),
    ("Two hundred thirty-one ewes grazed.", 231, 1),
    ("One hundred and twenty thousand ewes grazed.", 120000, 1000),
    ("The board is 3½ inches thick.", 3.5, 0.5),
    ("The board is 10 1/2 inches thick.", 10.5, 0.5),
    ("The walk is 1/2 mile.", 0.5, 0.05),
    ("The rate is 1e-5 metres.", 1e-5, 1e-5),
    ("The mass is 3 \u00d7 10^8 kg.", 3e8, 1e8),
    ("The mass is 1.99\u00d710\u221230 kg.", 1.99e-30, 1e-32),
    ("The mass is 2.5 \u00d7 10⁶ kg.", 2.5e6, 1e5),
    ("They took 5 lakh rupees.", 5e5, 1e5),
    ("A yield of 4,5 million litres.", 4.5e6, 1e5),
    ("It drew a million and a half guests.", 1.5e6, 5e4),
    ("It has a million-token window.", 1e6, 1e6),
    ("Its million-token window is new.", 1e6, 1e6),
    ("It took a half-hour drive.", 0.5, 0.05),
    ("It has 7,000-plus guests.", 7000, 1),
    ("It costs \u20ac1,50 here.", 1.5, 0.01),
    ("It costs 1.234,50 euros here.", 1234.5, 0.01),
    ("It costs 1'234'567 francs here.", 1234567, 1),
    ("It was minus 40 °C.", -40, 1),
    ("It was minus four degrees Celsius.", -4, 1),
    ("It was twelve degrees Celsius.", 12, 1),
    ("It was -7.5 °C.", -7.5, 0.1),
    ("It was \u22127 °C.", -7, 1),
]


@pytest.mark.parametrize(("text", "value", "step"), VALUES)
def test_value_and_step(text, value, step):
    found = find_amounts(text)
    assert len(found) == 1
    quantity = found[0]
    assert quantity.low == quantity.high == pytest.approx(value)
    worth = abs(quantity.base_high / quantity.low) if quantity.dimension != "temperature" else 1
    assert quantity.step == pytest.approx(step * worth)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("about 4,000 people", 1000),
        ("about 4,300 people", 100),
        ("about 90 people", 10),
        ("nearly 88 people", 1),
        ("roughly 2.9 million people", 1e5),
        ("roughly 400 million people", 1e8),
        ("around twelve hundred people", 100),
        ("4,000 people", 1),
        ("at least 4,000 people", 1),
        ("about half of the people", 10),
        ("half of the people", 5),
    ],
)
def test_hedge_makes_trailing_zeros_rounding(text, step):
    assert find_amounts(text)[0].step == pytest.approx(step)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They lost thousands of letters.", 1000, 10000),
        ("They lost tens of thousands of letters.", 1e4, 1e5),
        ("They lost millions of letters.", 1e6, 1e7),
        ("They lost dozens of letters.", 12, 12),
    ],
)
def test_vague_plural_excludes_nothing_above_it(text, low, high):
    (quantity,) = find_amounts(text)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, "letter")
    assert quantity.base_low == low
    assert quantity.base_high == pytest.approx(100 * high)


@pytest.mark.parametrize(
    "text",
    [
        "a second chance",
        "in the third quarter",
        "the first half of the game",
        "a third party",
        "a quarter earlier",
        "Every one of them left.",
        "No one knows.",
        "This one is better.",
        "the small one manages",
        "one of the mills",
        "One must try.",
        "a one-on-one talk",
    ],
)
def test_words_that_only_look_like_numbers(text):
    assert find_amounts(text) == []


def test_one_with_a_noun_is_a_number():
    assert [(q.low, q.unit) for q in find_amounts("One mill and one large kiln stand there.")] == [
        (1, "mill"),
        (1, "kiln"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They counted 148 141", [148141]),
        ("They counted 148\u00a0141", [148141]),
        ("They counted 148\u2009141", [148141]),
        ("They counted 148  141", [148, 141]),
        ("They counted 148\t141", [148, 141]),
        ("They counted 148 \u00a0141", [148, 141]),
        ("They counted 1 148  141", [1148, 141]),
    ],
)
def test_one_blank_only_parts_thousands(text, values):
    assert [quantity.low for quantity in find_amounts(text)] == values
