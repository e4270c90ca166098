"""Whether a four-digit number is a year: what stands before and after it decides."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.claims.dates import lexicon
from claimcheck.claims.dates.counted import is_counted, is_unit
from claimcheck.claims.dates.patterns import Found

_RECENT_YEARS = range(1900, 2101)
_CLEAR_YEARS = range(1500, 2101)
_YEARS_OF_OUR_TIME = range(1950, 2051)
_MARKS_BEFORE_A_VALUE = frozenset("+*=\u00d7~<>@_$\\")

Judge = Callable[[Found, int], bool | None]


def is_year(found: Found, value: int) -> bool:
    """Whether a four-digit number that stands alone is a year and not a count or a part of a name."""
    return next(answer for judge in _JUDGES if (answer := judge(found, value)) is not None)


def _before_a_counted_noun(found: Found, value: int) -> bool | None:
    return False if is_counted(found) and not _overrules_a_plural(found, value) else None


def _overrules_a_plural(found: Found, value: int) -> bool:
    """Such as "In 2019 officials said", "the 2008 floods": years before a plural; units are always counted."""
    before = found.before()
    if before is None or value not in _RECENT_YEARS:
        return False
    if is_unit(found):
        return before.is_capitalised and before.word in lexicon.cues("strong_before_a_year")
    return before.word in lexicon.cues("determiners") | lexicon.cues("strong_before_a_year")


def _at_the_start(found: Found, value: int) -> bool | None:
    return value in _CLEAR_YEARS if found.before() is None else None


def _after_circa(found: Found, value: int) -> bool | None:  # noqa: ARG001  # a judge takes the value
    """Such as "built c. 1450", "ca 1450"."""
    dot, earlier = found.before(1), found.before(2)
    word = earlier if dot is not None and dot.text == "." else dot
    return True if word is not None and word.text in ("c", "ca") else None


def _after_a_hedge(found: Found, value: int) -> bool | None:
    """Such as "built about 1850", not "employs about 1850" or "about 1850 of them"."""
    hedge, earlier, following = found.before(1), found.before(2), found.after()
    if hedge is None or hedge.word not in lexicon.cues("hedges"):
        return None
    if earlier is not None and earlier.word in lexicon.cues("count_verbs"):
        return False
    ends = following is None or not following.text[0].isalpha()
    return value in _CLEAR_YEARS and (ends or (following and following.word) in lexicon.cues("after_a_hedged_year"))


def _after_a_change_or_measure(found: Found, value: int) -> bool | None:
    """Such as "rose to 1900", "a capacity of 2000"."""
    preposition, governor = found.before(1), found.before(2)
    if preposition is None or governor is None:
        return None
    if preposition.word == "of" and governor.word in lexicon.cues("measures"):
        return False
    if preposition.word in ("to", "by", "from") and governor.word in lexicon.cues("changes"):
        return value in _YEARS_OF_OUR_TIME and value % 100 != 0
    if preposition.word == "to" and governor.word == "up":
        return value in _RECENT_YEARS and value % 100 != 0
    if preposition.word == "than":
        return governor.word in lexicon.cues("comparatives_of_time")
    return None


def _after_a_cue(found: Found, _: int) -> bool | None:
    before = found.before()
    return True if before is not None and before.word in lexicon.cues("before_a_year") else None


def _after_a_name_or_amount(found: Found, _: int) -> bool | None:
    before, earlier = found.before(1), found.before(2)
    if before is None:
        return None
    if before.text == "." and earlier is not None and earlier.word in lexicon.cues("abbreviations_of_number"):
        return False
    is_tied = before.end == found.coded.tokens[found.match.start()].start
    if before.text in "/-\u2013" and is_tied and earlier is not None:
        return False
    is_acronym = before.text.isupper() and len(before.text) > 1
    is_amount = before.word in lexicon.cues("before_a_count") or before.text in _MARKS_BEFORE_A_VALUE
    return False if is_acronym or is_amount or before.text.isdigit() else None


def _in_itself(_: Found, value: int) -> bool | None:
    return value in _CLEAR_YEARS


_JUDGES: tuple[Judge, ...] = (
    _before_a_counted_noun,
    _at_the_start,
    _after_circa,
    _after_a_hedge,
    _after_a_change_or_measure,
    _after_a_cue,
    _after_a_name_or_amount,
    _in_itself,
)
