"""What the words around a date make of it: "by 2024" is an upper bound, "since" a lower one, "around" a hedge."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.claims.dates.hits import Hit
from claimcheck.claims.dates.patterns import HIT, compiled
from claimcheck.claims.dates.tokens import Coded
from claimcheck.values.periods import Bound

_REACH_BEFORE = 12
_REACH_AFTER = 3
_NEGATION = "not | never | no | none | nobody | nothing | cannot | APOSTROPHE t"

# Over the tokens around the date, which HIT stands for; the first that is found wins.
_WORDINGS: tuple[tuple[str, Bound], ...] = (
    # What does "not open until August" opens in August.
    (
        f"(?: {_NEGATION} ) NOSTOP{{0,8}} (?: until | till ) the? HIT",
        "=",
    ),
    # "after this month's announcements" dates the announcements.
    ("HIT APOSTROPHE s", "="),
    ("HIT COMMA? (?: onward | onwards | or (?: after | later ) | at the earliest )", ">"),
    ("HIT COMMA? (?: or (?: before | earlier ) | at the latest )", "<"),
    ("HIT COMMA? or (?: so | thereabouts )", "~"),
    ("(?: from | as of ) the? HIT on (?! the | MONTH | WEEKDAY | DAY )", ">"),
    ("(?: not | no ) (?: earlier | sooner ) than the? HIT", ">"),
    (f"(?: {_NEGATION} ) NOSTOP{{0,8}} before the? HIT", ">"),
    ("(?: not | no ) later than the? HIT", "<"),
    ("as (?: early | late ) as the? HIT", "="),
    ("(?: shortly | just | soon | immediately | right ) (?: before | after ) the? HIT", "~"),
    ("(?: since | after | onwards from | onward from | starting from | later than ) the? HIT", ">"),
    ("(?: by | until | till | before | prior to | up to | earlier than | ahead of ) the? HIT", "<"),
    ("through HIT", "<"),
    ("(?: about | around | circa | (?: c | ca ) [.]? | roughly | approximately ) the? HIT", "~"),
    ("(?: near | nearly | toward | towards | estimated ) the? HIT", "~"),
)
_BOUNDS = tuple((compiled(wording), bound) for wording, bound in _WORDINGS)


def bounded(coded: Coded, hit: Hit) -> Hit:
    """The hit with the bound that its context gives it."""
    before = coded.codes[max(0, hit.start - _REACH_BEFORE) : hit.start]
    context = before + HIT + coded.codes[hit.stop : hit.stop + _REACH_AFTER]
    for pattern, bound in _BOUNDS:
        if pattern.search(context):
            return replace(hit, period=replace(hit.period, bound=bound))
    return hit
