"""The date of a document: from its front matter, a dateline, a byline or a line such as "Last updated 7 May 2023"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from claimcheck.claims.dates.arithmetic import precision_order
from claimcheck.claims.dates.finder import find_periods
from claimcheck.claims.dates.lexicon import cues
from claimcheck.values.periods import Period

_HEAD_BLOCKS = 3
_FIRST_BLOCKS = 8
_LONGEST_CREDIT = 200
_LONGEST_DATELINE = 80
_LONGEST_SEARCH = 400

_LABELS = "|".join(sorted(cues("document_date_labels"), key=len, reverse=True))
_LABEL = re.compile(
    rf"(?:\A|(?<=[\s(|•·*_\u2013\u2014-]))(?:{_LABELS})\b[\s:*_]*(?:by\s[^,;.]{{2,40}},?\s+)?(?:(?:on|the|of|in|at|as)\s+)*\Z",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\A[\s*_#>]*(?:[^\W\d_][\w.'\u2019-]*(?:[\s,/]+|\Z)|\([^()]{2,30}\)[\s,\u2013\u2014-]*){0,6}\Z")
_DASH_AFTER = re.compile(r"\s*(?:\([^()]{2,30}\)\s*)?(?:[\u2013\u2014]|--?\s)")
_STOP_AFTER = re.compile(r"[*_]*[.:][*_]*\s+\S")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s*_]*\Z")
_SENTENCE_END = re.compile(r"[.!?][*_\"”\u2019')]*\s*\Z")
_CREDIT_BEFORE = re.compile(r"(?:\A[\W_]*|[,.|•·\u2013\u2014(\n]\s*|\s-\s+)\Z")
_CREDIT_AFTER = re.compile(r"[\s*_)]*(?:\Z|[.,|•·\u2013\u2014]|\s-\s)")
_TITLE_AFTER = re.compile(r"[\s*_)]*(?:\Z|[|•·\u2013\u2014\n]|[*_]*\s*[\"“A-Z])")
_VERSION = re.compile(r"\A[\W_]*(?:v(?:ersion|er)?\.?\s*)?\d+\.\d", re.IGNORECASE)


def document_date(texts: Sequence[str], front_matter: str = "") -> Period | None:
    """The day (or month) that a document bears, None where it is not sure.

    ``texts`` are the document's blocks or the first and last of them; ``front_matter`` is a date as written there.
    """
    stated = _dates_of(front_matter)
    if stated:
        return stated[0]
    for at, text in _places(texts):
        tests = _HEAD_TESTS if at < _HEAD_BLOCKS else _BODY_TESTS
        borne = [period for period in _dates_of(text) if any(test(text, period) for test in tests)]
        if borne:
            return min(borne, key=lambda period: precision_order(period.grain))
    return None


def _places(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The blocks that may bear the date with their places: the first ones, and the last."""
    for at, text in enumerate(texts):
        if at < _FIRST_BLOCKS or at == len(texts) - 1:
            yield at, text[:_LONGEST_SEARCH]


def _dates_of(text: str) -> list[Period]:
    """The days and months of a named year in a text, without ranges, bounds and hedges."""
    return [period for period in find_periods(text) if period.first[0] > 0 and _is_one_date(period)]


def _is_one_date(period: Period) -> bool:
    if period.bound != "=" or precision_order(period.grain) > precision_order("month"):
        return False
    return period.first == period.last or (period.grain == "month" and period.first[:2] == period.last[:2])


def _is_labelled(text: str, period: Period) -> bool:
    """Such as "Last updated 7 May 2023", "Issue of 6 June 2024"."""
    return _LABEL.search(text[max(0, period.start - 90) : period.start]) is not None


def _is_dateline(text: str, period: Period) -> bool:
    """Such as "GDANSK, 8 August 2024 - ", "Oslo, 4 May 2024. ": places and names, the date, then the text."""
    before = text[: period.start]
    if period.start > _LONGEST_DATELINE or not _PLACE.match(before) or not _is_all_names(before):
        return False
    ends = _DASH_AFTER.match(text, period.end)
    return bool(ends or (before.rstrip().endswith(",") and _STOP_AFTER.match(text, period.end)))


def _is_all_names(words: str) -> bool:
    """Whether all words but particles are capitalised."""
    return all(word[0].isupper() for word in re.findall(r"[^\W\d_]{4,}", words))


def _is_credit(text: str, period: Period) -> bool:
    """Such as "Ida Holm, The Gazette, 12 February 2025", "7 June 2024. Typed in a kitchen.": a short line set apart."""
    if len(text) > _LONGEST_CREDIT or _VERSION.match(text):
        return False
    return bool(_CREDIT_BEFORE.search(text[: period.start]) and _CREDIT_AFTER.match(text, period.end))


def _is_in_a_title(text: str, period: Period) -> bool:
    """Such as "THE HARBOUR POST Friday, 9 February 2024": a short text that is no sentence, with a date set apart."""
    if len(text) > _LONGEST_CREDIT or _VERSION.match(text) or _SENTENCE_END.search(text):
        return False
    before = _LAST_WORD.search(text[: period.start])
    if before and before.group(1).lower() in cues("no_byline_before"):
        return False
    return _TITLE_AFTER.match(text, period.end) is not None


def _is_signed(text: str, period: Period) -> bool:
    """As :func:`_is_credit` for a line below the text: the date ends it."""
    return _is_credit(text, period) and not text[period.end :].strip(" \n*_).")


_HEAD_TESTS: tuple[Callable[[str, Period], bool], ...] = (_is_labelled, _is_dateline, _is_credit, _is_in_a_title)
_BODY_TESTS: tuple[Callable[[str, Period], bool], ...] = (_is_labelled, _is_dateline, _is_signed)
