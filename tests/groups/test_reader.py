"""The reader: what it sees of a claim, and what it makes of two."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from itertools import combinations

import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st
from question_makers import amount, claim

from claimcheck.groups import encoders, reading
from claimcheck.groups.encoders import CAREFUL, EXACT_SUMS, PROBE, QUICK, WHOLE, session_options
from claimcheck.groups.reading import SAME_WORDS, WORDS_AROUND, WORDS_KNOWN, Reader, marked, statement
from claimcheck.values.claims import Names


@pytest.mark.parametrize(
    ("before", "value", "after", "seen"),
    [
        ("The hall seats ", "1,250 people", ".", "The hall seats « # people » ."),
        ("", "Ada Wren", " drew the plans.", "« Ada Wren » drew the plans."),
        ("| Height | ", "24 m", " |", "Height « # m »"),
        ("**Since ", "4 May 2019", "** it is [open](x.html).", "Since « # May # » it is open (x.html)."),
        ("paid ", "£3.5m", "", "paid « £#m »"),
    ],
)
def test_a_statement_as_it_is_read(before, value, after, seen):
    assert marked(before, value, after) == seen


@pytest.mark.parametrize(
    ("subject", "setting", "text", "seen"),
    [
        ("Skerry Max", "", "She takes 300.", "Skerry Max ¦ She takes « # » ."),
        ("Skerry Max", "", "The Skerry Max takes 300.", "The Skerry Max takes « # » ."),
        ("Skerry Max", "", "SKERRY'S Max takes 300.", "SKERRY'S Max takes « # » ."),
        ("", "Plans / Per month", "| Scale | 300 |", "Plans / Per month ¦ Scale « # »"),
        ("Skerry", "Skerry", "It takes 300.", "Skerry ¦ It takes « # » ."),
        ("Skerry", "On board", "It takes 300.", "Skerry / On board ¦ It takes « # » ."),
        ("", "## The | rates", "It takes 300.", "The rates ¦ It takes « # » ."),
    ],
)
def test_what_is_known_before_a_statement_stands_ahead_of_it(subject, setting, text, seen):
    assert statement(replace(told(text, "300"), subject=subject, setting=setting)) == seen


def test_of_what_is_known_before_a_few_words_are_read():
    many = " ".join(f"w{n}" for n in range(100))
    assert marked("", "7", "", many).split() == [*many.split()[:WORDS_KNOWN], "¦", "«", "#", "»"]


def test_only_the_words_around_the_value_are_read():
    many = " ".join(f"w{n}" for n in range(100))
    seen = marked(many + " ", "7", " " + many).split()
    assert len(seen) == 2 * WORDS_AROUND + 3
    assert (seen[0], seen[-1]) == (f"w{100 - WORDS_AROUND}", f"w{WORDS_AROUND - 1}")


def told(text, value, document="a.md"):
    start = text.index(value)
    made = claim(amount(1), document, text=text, start=0)
    place = made.evidence
    return type(made)(
        **{
            **{name: getattr(made, name) for name in made.__slots__},
            "evidence": type(place)(document, 0, len(text), 1, 1, 1, len(text) + 1, text, start, start + len(value)),
        }
    )


@pytest.mark.parametrize(
    ("same", "apart"),
    [
        (
            ("The new theatre holds 900 spectators.", "900", "There is room for 1,100 people in the house.", "1,100"),
            ("The new theatre holds 900 spectators.", "900", "The roof weighs 1,100 tonnes.", "1,100"),
        ),
        (
            ("The bridge was opened in May 1999.", "May 1999", "Traffic has used it since autumn 2001.", "autumn 2001"),
            ("The bridge was opened in May 1999.", "May 1999", "Its designer was born in 1960.", "1960"),
        ),
        (
            ("Ada Wren designed the hall.", "Ada Wren", "The architect was Bo Finch.", "Bo Finch"),
            ("Ada Wren designed the hall.", "Ada Wren", "Bo Finch paid for the organ.", "Bo Finch"),
        ),
    ],
)
@pytest.mark.parametrize("encoder", [QUICK, CAREFUL], ids=lambda encoder: encoder.folder)
def test_one_question_in_other_words_is_likelier_than_another_question(same, apart, encoder):
    odds = [
        encoder.odds(statement(told(a, one)), statement(told(b, other, "b.md"))) for a, one, b, other in (same, apart)
    ]
    assert odds[0] > odds[1]


class _Saying:
    """An encoder that always says the same, and counts how often."""

    def __init__(self, odds):
        self.said, self.asked = odds, 0

    def odds(self, _one, _other):
        self.asked += 1
        return self.said


@pytest.mark.parametrize(
    ("quick", "careful", "answer"), [(-5.0, 4.0, 1.75), (0.0, 4.0, 3.0), (0.0, -4.0, -3.0), (4.0, 4.0, 4.0)]
)
def test_who_reads_with_care_glances_first_and_weighs_both(quick, careful, answer, monkeypatch):
    hasty, thorough = _Saying(quick), _Saying(careful)
    monkeypatch.setattr(reading, "QUICK", hasty)
    monkeypatch.setattr(reading, "CAREFUL", thorough)
    one, other = told("The dam is 80 m high.", "80 m"), told("Its crest is 260 feet up.", "260 feet", "b.md")
    reader = Reader()

    assert reader.glance(one, other) == quick
    assert (hasty.asked, thorough.asked) == (1, 0)
    assert reader.read(one, other) == answer
    assert (hasty.asked, thorough.asked) == (1, 1)


class _Onesided:
    """An encoder that says more of one order than of the other."""

    def odds(self, one, other):
        return 4.0 if one < other else -2.0


def test_names_are_read_in_both_orders(monkeypatch):
    monkeypatch.setattr(reading, "CAREFUL", _Onesided())
    amounts = told("The dam is 80 m high.", "80 m"), told("Its crest is 260 feet up.", "260 feet", "b.md")
    names = [replace(one, kind="entity", value=Names(("Ada",))) for one in amounts]
    assert Reader().read(*names) == 1.0
    monkeypatch.setattr(reading, "QUICK", _Saying(0.0))
    assert Reader().read(*amounts) == 3.0


def test_of_names_the_careful_reader_knows_more(monkeypatch):
    monkeypatch.setattr(reading, "QUICK", _Saying(0.0))
    monkeypatch.setattr(reading, "CAREFUL", _Saying(4.0))
    one, other = (
        replace(told(text, name, document), kind="entity", value=Names((name,)))
        for text, name, document in (
            ("Ada Wren drew it.", "Ada Wren", "a.md"),
            ("It is by Bo Lind.", "Bo Lind", "b.md"),
        )
    )
    assert Reader().read(one, other) == 4.0


@pytest.mark.parametrize(
    ("text", "value", "same"),
    [
        ("The dam is 90 m high.", "90 m", True),
        ("The dam is about 90 m high.", "about 90 m", True),
        ("The dam is 90 m high, and higher than the old one.", "90 m", True),
        ("The dam is 90 m high; but nobody measured it.", "90 m", True),
        ("The dam is 90 m high, including the wall.", "90 m", False),
        ("The dam is 90 m high and wide.", "90 m", False),
        ("The dam is 90 m long, and higher than the old one.", "90 m", False),
    ],
)
def test_the_very_same_words_need_no_reading(text, value, same):
    answer = Reader().read(told("The dam is 80 m high.", "80 m"), told(text, value, "b.md"))
    assert (answer == SAME_WORDS) is same


def test_the_order_of_two_statements_tells_nothing():
    one, other = told("The dam is 80 m high.", "80 m"), told("Its crest is 260 feet up.", "260 feet", "b.md")
    assert Reader().read(one, other) == Reader().read(other, one)


def test_what_is_known_is_not_read_again():
    one, other = told("The dam is 80 m high.", "80 m"), told("Its crest is 260 feet up.", "260 feet", "b.md")
    known = {}
    first = Reader(known)
    answers = first.glance(one, other), first.read(one, other)
    known.update({texts: odds + 1 for texts, odds in known.items()})
    again = Reader(known)
    assert (again.glance(other, one), again.read(other, one)) == tuple(odds + 1 for odds in answers)


def test_what_is_read_at_once_is_what_is_read_one_by_one():
    texts = ["The dam is 80 m high.", "Its crest is 260 feet up.", "The dam weighs 90 tonnes.", "80 m of it is rock."]
    values = ["80 m", "260 feet", "90 tonnes", "80 m"]
    told_ones = [told(text, value, f"{n}.md") for n, (text, value) in enumerate(zip(texts, values, strict=True))]
    pairs = list(combinations(told_ones, 2))
    at_once, one_by_one = Reader(), Reader()

    at_once.expect_glances(pairs)
    assert len(at_once.known) == len(pairs)
    at_once.expect(pairs)

    assert len(at_once.known) == 2 * len(pairs)
    assert [at_once.read(a, b) for a, b in pairs] == [one_by_one.read(a, b) for a, b in pairs]
    assert at_once.known == one_by_one.known


def test_what_is_known_is_not_prepared_again():
    one, other = told("The dam is 80 m high.", "80 m"), told("Its crest is 260 feet up.", "260 feet", "b.md")
    reader = Reader()
    reader.expect([(one, other)])
    told_otherwise = dict.fromkeys(reader.known, 7.0)
    reader.known.update(told_otherwise)
    reader.expect_glances([(other, one)])
    reader.expect([(other, one)])
    assert reader.known == told_otherwise


@given(st.text(max_size=40), st.text(max_size=10), st.text(max_size=40))
def test_any_text_can_be_shown(before, value, after):
    seen = marked(before, value, after)
    assert "«" in seen
    assert "|" not in seen


def test_sums_of_products_are_exact_with_the_setting_for_processors_that_cut_them():
    options = session_options()
    options.add_session_config_entry(*EXACT_SUMS)
    probe = files("claimcheck.groups").joinpath("reader", "probe.onnx").read_bytes()
    session = onnxruntime.InferenceSession(probe, options, providers=["CPUExecutionProvider"])
    [sums] = session.run(None, {"row": [PROBE]})
    assert set(sums[0].tolist()) == {WHOLE}


def test_the_slower_way_to_add_is_taken_where_sums_would_be_cut(monkeypatch):
    name, value = EXACT_SUMS
    monkeypatch.setattr(encoders, "sums_are_exact", lambda: False)
    assert session_options().get_session_config_entry(name) == value


def test_the_faster_way_to_add_is_taken_elsewhere(monkeypatch):
    monkeypatch.setattr(encoders, "sums_are_exact", lambda: True)
    with pytest.raises(RuntimeError):
        session_options().get_session_config_entry(EXACT_SUMS[0])
