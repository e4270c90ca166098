from __future__ import annotations

import pytest
from finding_makers import claim, day, month, year

from claimcheck.findings import judge
from claimcheck.findings.dates import judge_dates
from claimcheck.values.periods import Period


def century(first, last, bound="="):
    return Period((first, 1, 1), (last, 12, 31), "century", bound)


WINTER = Period((2024, 12, 1), (2025, 2, 28), "season")
A_WINTER = Period((0, 12, 1), (0, 2, 28), "season")
JUNE_TO_9_JULY = Period((2024, 6, 2), (2024, 7, 9), "day")
JUNE_TO_16_JULY = Period((2024, 6, 2), (2024, 7, 16), "day")
A_JUNE_TO_9_JULY = Period((0, 6, 2), (0, 7, 9), "day")
WEEK = Period((2024, 6, 3), (2024, 6, 9), "week", "~")
NEXT_WEEK = Period((2024, 6, 10), (2024, 6, 16), "week")
ONE_UTC = day(2024, 5, 14, clock=780, text="13:00 UTC")
TWO_UTC = day(2024, 5, 14, clock=840, text="14:00 UTC")
EARLY_CET = day(2024, 5, 15, clock=30, text="0:30 CET")
LATE_UTC = day(2024, 5, 14, clock=1410, text="23:30 UTC")

CASES = [
    ("the same day", day(2024, 5, 14), day(2024, 5, 14), "agree", "D104"),
    ("a day and its month", day(2024, 5, 14), month(2024, 5), "agree", "D104"),
    ("a day and its year", day(2024, 5, 14), year(2024), "agree", "D104"),
    ("a winter and its February", WINTER, month(2025, 2), "agree", "D104"),
    ("spans that overlap", Period((2019, 1, 1), (2021, 12, 31), "year"), year(2021), "agree", "D104"),
    ("two days", day(2025, 7, 4), day(2025, 7, 11), "conflict", "D202"),
    ("two months", month(2024, 5), month(2024, 8), "conflict", "D202"),
    ("a day and another month", day(2024, 4, 30), month(2024, 5), "conflict", "D202"),
    ("two years", year(1974), year(1975), "conflict", "D202"),
    # before our era
    ("1500 BC, the 17th century BC", year(-1500), century(-1700, -1601), "conflict", "D202"),
    ("1500 BC, the 15th century BC", year(-1500), century(-1500, -1401), "agree", "D104"),
    ("44 BC, 44", year(-44), year(44), "conflict", "D202"),
    ("before 100 BC, 300 BC", year(-100, "<"), year(-300), "agree", "D104"),
    ("before 300 BC, 100 BC", year(-300, "<"), year(-100), "conflict", "D202"),
    # bounds
    ("not before spring 2031, October 2030", month(2031, 3, ">"), month(2030, 10), "conflict", "D202"),
    ("since 2017, 2019", year(2017, ">"), year(2019), "agree", "D104"),
    ("by June, May", month(2024, 6, "<"), month(2024, 5), "agree", "D104"),
    ("by June, July", month(2024, 6, "<"), month(2024, 7), "conflict", "D202"),
    ("since 2017, by 2016", year(2017, ">"), year(2016, "<"), "conflict", "D202"),
    ("since 2016, since October 2019", year(2016, ">"), month(2019, 10, ">"), "differ", "D103"),
    ("since 2019, since October 2019", year(2019, ">"), month(2019, 10, ">"), "agree", "D103"),
    ("by the end of 2027, 2026", Period((2027, 10, 1), (2027, 12, 31), "year", "<"), year(2026), "agree", "D104"),
    ("by the end of 2027, 2028", Period((2027, 10, 1), (2027, 12, 31), "year", "<"), year(2028), "conflict", "D202"),
    ("not before March 2026, 4 March 2026", month(2026, 3, ">"), day(2026, 3, 4), "agree", "D104"),
    ("not before March 2026, 28 February", month(2026, 3, ">"), day(2026, 2, 28), "conflict", "D202"),
    ("not before 2029, by 2027", year(2029, ">"), year(2027, "<"), "conflict", "D202"),
    # ranges
    ("2 June to 9 July, 2 June to 16 July", JUNE_TO_9_JULY, JUNE_TO_16_JULY, "conflict", "D105"),
    ("2 June to 9 July, 4 June", JUNE_TO_9_JULY, day(2024, 6, 4), "agree", "D104"),
    ("2 June to 9 July, June", JUNE_TO_9_JULY, month(2024, 6), "agree", "D104"),
    ("2 June to 9 July, the same without a year", JUNE_TO_9_JULY, A_JUNE_TO_9_JULY, "agree", "D101"),
    ("2 June to 9 July, August", JUNE_TO_9_JULY, month(2024, 8), "conflict", "D202"),
    # hedges
    ("three weeks ago, the week after", WEEK, NEXT_WEEK, "agree", "D104"),
    ("around 2300 BC, 2260 BC", year(-2300, "~"), year(-2260), "agree", "D104"),
    ("around 2300 BC, 2000 BC", year(-2300, "~"), year(-2000), "conflict", "D202"),
    ("around 2311 BC, 2260 BC", year(-2311, "~"), year(-2260), "conflict", "D202"),
    ("around 2000 BC, 2200 BC", year(-2000, "~"), year(-2200), "agree", "D104"),
    ("around 1920, 1921", year(1920, "~"), year(1921), "agree", "D104"),
    ("around 1920, 1922", year(1920, "~"), year(1922), "differ", "D201"),
    ("around 1920, 1925", year(1920, "~"), year(1925), "conflict", "D202"),
    ("about May, June", month(2024, 5, "~"), month(2024, 6), "agree", "D104"),
    ("about May, July", month(2024, 5, "~"), month(2024, 7), "differ", "D201"),
    ("about 14 May, 15 May", day(2024, 5, 14, "~"), day(2024, 5, 15), "agree", "D104"),
    ("about 1 March, 29 February", day(2024, 3, 1, "~"), day(2024, 2, 29), "agree", "D104"),
    ("about 14 May, 24 May", day(2024, 5, 14, "~"), day(2024, 5, 24), "conflict", "D202"),
    # without a year
    ("14 March, 14 March 2024", day(0, 3, 14), day(2024, 3, 14), "agree", "D101"),
    ("14 March, March 2024", day(0, 3, 14), month(2024, 3), "agree", "D101"),
    ("14 March, 2024", day(0, 3, 14), year(2024), "agree", "D101"),
    ("29 February, 28 February 2023", day(0, 2, 29), day(2023, 2, 28), "conflict", "D101"),
    ("14 March, 15 March 2024", day(0, 3, 14), day(2024, 3, 15), "conflict", "D101"),
    ("about 31 December, 1 January 2024", day(0, 12, 31, "~"), day(2024, 1, 1), "agree", "D101"),
    ("winter, January 2024", A_WINTER, month(2024, 1), "agree", "D101"),
    ("winter, December 2024", A_WINTER, month(2024, 12), "agree", "D101"),
    ("winter, July 2024", A_WINTER, month(2024, 7), "conflict", "D101"),
    ("by 14 March, 20 March 2024", day(0, 3, 14, "<"), day(2024, 3, 20), "conflict", "D101"),
    ("by 14 March, 10 March 2024", day(0, 3, 14, "<"), day(2024, 3, 10), "unknown", "D101"),
    ("by 14 March, 20 December 2024", day(0, 3, 14, "<"), day(2024, 12, 20), "unknown", "D101"),
    ("not before 14 March, 10 March", day(0, 3, 14, ">"), day(0, 3, 10), "conflict", "D101"),
    ("by 14 March, by 20 March", day(0, 3, 14, "<"), day(0, 3, 20, "<"), "unknown", "D101"),
    # times of day
    ("9:00, 9:00", day(2024, 5, 14, clock=540), day(2024, 5, 14, clock=540), "agree", "D104"),
    ("9:00, 11:00", day(2024, 5, 14, clock=540), day(2024, 5, 14, clock=660), "conflict", "D102"),
    ("9:00, that day", day(2024, 5, 14, clock=540), day(2024, 5, 14), "agree", "D104"),
    ("9:00, 11:00 that month", day(2024, 5, 14, clock=540), month(2024, 5), "agree", "D104"),
    ("9:00, 11:00 on other days", day(2024, 5, 14, clock=540), day(2024, 5, 15, clock=660), "conflict", "D202"),
    ("about 9:00, 9:20", day(2024, 5, 14, "~", clock=540), day(2024, 5, 14, clock=560), "agree", "D104"),
    ("after 9:00, 9:20", day(2024, 5, 14, ">", clock=540), day(2024, 5, 14, clock=560), "agree", "D104"),
    ("before 9:00, 9:20", day(2024, 5, 14, "<", clock=540), day(2024, 5, 14, clock=560), "conflict", "D102"),
    ("14:00 CET, 13:00 UTC", day(2024, 5, 14, clock=840, text="14:00 CET"), ONE_UTC, "agree", "D106"),
    ("14:00 CET, 14:00 UTC", day(2024, 5, 14, clock=840, text="14:00 CET"), TWO_UTC, "conflict", "D106"),
    ("0:30 CET, 23:30 UTC of the day before", EARLY_CET, LATE_UTC, "agree", "D106"),
    ("14:00, 13:00 UTC", day(2024, 5, 14, clock=840), ONE_UTC, "differ", "D102"),
    ("14 March 9:00, 11:00", day(0, 3, 14, clock=540), day(2024, 3, 14, clock=660), "conflict", "D101"),
]


@pytest.mark.parametrize(("a", "b", "relation", "code"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_dates(a, b, relation, code):
    forth, back = judge_dates(a, b), judge_dates(b, a)

    assert (forth.relation, forth.code) == (relation, code)
    assert forth == back


def test_an_approximate_claim_is_hedged():
    plain, hedged = claim(year(1920)), claim(year(1920), modality="approximate")

    assert judge(plain, claim(year(1921))).relation == "conflict"
    assert judge(hedged, claim(year(1921))).relation == "agree"
