"""Days as numbers, and back: for counting, comparing and drawing dates of any year."""

from __future__ import annotations

from claimcheck.values.periods import Day

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097  # after which the Gregorian calendar repeats


def day_number(day: Day) -> int:
    """Days since 1 March of year 0 in the Gregorian calendar run backwards; years before our era are negative."""
    year, month, number = day
    year -= month <= 2
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + number - 1
    return 365 * year + year // 4 - year // 100 + year // 400 + of_year


def numbered_day(number: int) -> Day:
    """The day that :func:`day_number` gives this number."""
    cycle, rest = divmod(number, _CYCLE_DAYS)
    # The days of the leap days before it are taken off, so that what is left are years of 365 days.
    year = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    of_year = rest - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    of_month = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return year + _CYCLE_YEARS * cycle + (month <= 2), month, of_month
