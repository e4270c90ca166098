"""Dates counted from a date that the text told before."""

import pytest

from claimcheck.claims.dates import find_periods, label

CASES = [
    ("Sena came in 1991. Two years later she left.", ["1991", "1993"]),
    ("The mill was sold in June 2016. The following spring it burned.", ["June 2016", "spring 2017"]),
    ("Three years after the sale of 1993, it closed.", ["1996", "1993"]),
    ("He fell on 3 May and was back the next day.", ["3 May", "4 May"]),
    ("It was begun in 1960; in May of the following year it stood.", ["1960", "May 1961"]),
    ("It was begun in 1960. That autumn it stood.", ["1960", "autumn 1960"]),
    ("He fell on 3 May 2016. The following Tuesday he rose.", ["3 May 2016", "10 May 2016"]),
    ("He retired in 2001 and had moved the previous December.", ["2001", "December 2000"]),
    ("In May 1990 it began; eighteen months later it ended.", ["May 1990", "about November 1991"]),
    ("It began in 1990. Some ten years later it ended.", ["1990", "about 2000"]),
    # A date of its own, a length of time, a habit, a conjunction, and what two dates leave open.
    ("It opened in 1990, two years later than planned.", ["1990"]),
    ("Two years later, in 1993, it closed.", ["1993"]),
    ("The sale of 2010 held. More than two years later it failed.", ["2010"]),
    ("It opened in 2019. Over the next year it grew.", ["2019"]),
    ("In 1960 he said that spring was late.", ["1960"]),
    ("It opened in May 1990. The following June it closed.", ["May 1990"]),
    ("By 1990 it was dead. A year later it rose.", ["by 1990"]),
    ("It opened in 1990. Nobody came. Two years later it closed.", ["1990"]),
    ("Two years later it closed.", []),
    ("In 1990 it opened. Half a year later it closed.", ["1990"]),
]


@pytest.mark.parametrize(("text", "labels"), CASES)
def test_dates_count_from_the_one_told_last(text: str, labels: list[str]) -> None:
    assert [label(period) for period in find_periods(text)] == labels
