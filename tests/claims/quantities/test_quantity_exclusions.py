"""Figures that measure nothing, and properties that hold for any text."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.quantities import find_amounts, find_quantities

NOTHING = [
    "on 14 March 2024", "on March 14, 2024", "in March 2024", "on 3 May", "on May 3rd", "on 7/3/2024",
    "on 2024-03-07", "in 2025", "since 1998", "the 2019 results", "in the 1990s", "the '90s", "autumn of 2027",
    "from 2014 to 2017", "2014-2017", "2019/20", "between 2019 and 2021", "A.D. 1260", "in 300 BC",
    "nineteen eighty-four", "twenty twenty-five", "at 18:00", "at 2.15pm", "at 5 p.m.", "at 9am", "at 10.45 GMT",
    "at seven in the morning", "at 7 o'clock", "section 3.2.1", "Section 4", "chapter 12", "page 3", "Figure 7",
    "No. 5", "#12", "step 3", "version 2.0", "v2.3", "Python 3.11", "the V4 engine", "the H100", "GPT-4o",
    "GPT-5.5", "iOS 17", "Claude 3.5 Sonnet", "the 737 MAX 8", "Model 3", "an F-16", "COVID-19", "MP3", "CO2",
    "a 3D view", "a 5G phone", "1080p video", "4K video", "Big Ten", "room 101", "Flight 370", "Windows 11 users",
    "open 24/7", "9/11", "a ratio of 16:9", "a 9-2 lead", "as shown [12]",
    "as shown [3, 4-6]", "192.168.0.1", "http://example.org/a/12/b", "me@12.example.org", "555-123-4567",
    "(555) 123-4567", "+44 20 7946 0958", "1. Wash", "2) Rinse", "- 3. Dry", "the 22nd time", "the 1,000th guest",
    "24703L202", "scp-173m", "He came first.", "a second thought", "PS5 games", "the S22's lens",
    "before eleven in the morning", "It was five in the afternoon", "the quiet one sings", "one old and one new",
    "a category 3 storm", "\u00a7 12", "\u00a7\u00a7 3.4 and \u00b6 7", "in the 30s", "her mid-40s", "the late 90s",
    "from single to double digits", "exit 4B", "the S&P 500 firms", "a 401(k)", "page 12 of 40", "at 0800 hours",
    "SKU 12345",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_not_a_quantity(text):
    assert find_quantities(text) == find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On May 5, 30 guests came.", ["30 guests"]),
        ("In 2019, 45 firms joined.", ["45 firms"]),
        ("We found 2000 graves there.", ["2000 graves"]),
        ("a total of 1500", ["1500"]),
        ("about 1,900 graves", ["1,900 graves"]),
        ("He may 5 times win.", ["5 times"]),
        ("1. Take 3 eggs.", ["3 eggs"]),
        ("(up 5 %)", ["5 %"]),
        ("Acme, 3 km away", ["3 km"]),
        ("Between 10 and 12 March it sold 40 lamps.", ["40 lamps"]),
        ("A model with 3 doors", ["3 doors"]),
        ("In Norway 45 percent agree.", ["45 percent"]),
        ("Model 3 has 4 doors", ["4 doors"]),
        ("The firm R&D 4 has 12 labs", ["12 labs"]),
        ("It took 800 hours.", ["800 hours"]),
        ("It pays page 4B", []),
        ("It pays 4B", ["4B"]),
    ],
)
def test_quantities_beside_exclusions(text, found):
    assert [q.text for q in find_quantities(text)] == [q.text for q in find_amounts(text)] == found


def test_empty_text():
    assert find_quantities("") == find_amounts("") == []


PIECES = (
    "5 12 1,000 2.5 \u00bd 1/2 3-4 $ \u00a3 % km kg million one two half a an of and to or between from per / 2019",
    "March ' \" ( ) - \u2013 + . , twice times x tripled about over rose by thousands dozen hundred old year 9am hours",
    "\u00b1 minus people B m US HK USD tens quarter third for each in five out ft \u00b0 C p. No. 00 e5 \u22127 [kg]",
)
WORDS = st.sampled_from([word for line in PIECES for word in line.split()])
TEXTS = st.lists(WORDS, max_size=14).flatmap(
    lambda words: st.lists(st.sampled_from(["", " "]), min_size=len(words), max_size=len(words)).map(
        lambda gaps: "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    )
)


@given(
    TEXTS
    | st.text(alphabet=string.printable + "\u20ac\u00bd\u00d7\u2212\u2013\u00b0\u00b5\u00b2", max_size=60)
    | st.text(max_size=30)
)
def test_offsets_slice_back_in_order_and_apart(text):
    for found in (find_quantities(text), find_amounts(text)):
        end = 0
        for quantity in found:
            assert text[quantity.start : quantity.end] == quantity.text != ""
            assert quantity.start >= end
            end = quantity.end


@given(TEXTS)
def test_numbers_are_finite_and_bounds_known(text):
    for quantity in (*find_quantities(text), *find_amounts(text)):
        assert all(abs(x) < float("inf") for x in (quantity.low, quantity.high, quantity.base_low, quantity.base_high))
        assert quantity.step >= 0
        assert quantity.bound in ("=", "~", ">", "<", "up", "down")


@given(
    st.integers(1, 999), st.sampled_from([("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12)])
)
def test_scale_words_multiply(count, scale):
    (quantity,) = find_quantities(f"It has {count} {scale[0]} atoms.")
    assert quantity.low == quantity.base_low == pytest.approx(count * scale[1])
    assert quantity.step == scale[1]


@given(st.integers(1, 10**9))
def test_separators_change_nothing(count):
    plain, grouped = find_quantities(f"$ {count} paid"), find_quantities(f"$ {count:,} paid")
    assert [q.low for q in plain] == [q.low for q in grouped] == [count]


@given(st.integers(1, 28), st.sampled_from(["January", "May", "Sept.", "December"]), st.integers(1000, 2199))
def test_nothing_inside_a_date(day, month, year):
    for date in (f"{day} {month} {year}", f"{month} {day}, {year}", f"{month} {year}"):
        assert find_quantities(f"It opened on {date}.") == []


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_nothing_inside_a_version(major, minor, patch):
    assert find_quantities(f"Upgrade to v{major}.{minor}.{patch} or {major}.{minor}.{patch} now.") == []
