"""Two amounts put side by side where their wordings differ: a price and a price apiece, dirhams and MAD.

Each rule is symmetric and touches only what it can bring to one dimension; all else stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from math import isclose

from claimcheck.claims.lexicon import load, words
from claimcheck.claims.quantities.bounds import named_change
from claimcheck.claims.quantities.scores import LOWER, RESULT
from claimcheck.claims.quantities.units import Unit, per, unit_table
from claimcheck.values.claims import Claim, Value
from claimcheck.values.quantities import Quantity

CHANGES = ("up", "down")
ROUNDED = 0.01
"""How far two amounts may lie apart, as a share, and be one that was converted or rounded."""
POINTS = ("point", "percentage point")
MONEY = "currency:"
UNSAID = "currency"
"""The stem of money, under which large bare numbers that may be money meet it."""
LEAST_UNSAID = 1000
"""The least bare number that may be money whose currency goes without saying."""
TEMPERATURE = "temperature"
AS_FACTORS = frozenset({"percent", "multiple"})
"""The dimensions of two changes that are both factors: halved, and cut by a third."""
_TIMES: dict[str, str] = load("general")["times by adjective"]
_PER_TIME = re.compile(
    rf"(?:\b(?:per|an?|each|every)\s+|/\s?)({'|'.join(sorted(set(_TIMES.values())))})\b|\b({'|'.join(_TIMES)})\b"
)
OFTEN = "count/time"
PEOPLE = ("head", "capita", "person", "people", "individual")
VOTED_WITHIN = 40
"""Characters behind a count in which it is told that these voted."""
_VOTED = re.compile(
    r"^(?: \w+)? (?:(?:were|was|voted|vote|spoke|came out) )?(?:in favou?r|against|backed|opposed|supported)\b"
)
Sides = tuple[Quantity, Quantity]


def aligned(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """The amounts of two claims, in one dimension where a difference of wording alone keeps them apart."""
    for rule in _RULES:
        first, second = rule(a, first, b, second)
    return first, second


def stems(value: Quantity) -> set[str]:
    """The dimensions under which an amount meets others."""
    whole = value.dimension.split("/")[0] if value.dimension.startswith(MONEY) else value.dimension
    named = {_renamed(value, _currency(value)).dimension} if _currency(value) else set()
    if value.unit == "degree":
        return {value.dimension, TEMPERATURE}
    factor = {"percent"} if value.dimension == "multiple" else set()
    unsaid = {UNSAID} if _is_large_number(value) or value.dimension.startswith(MONEY) else set()
    met = {"count"} if value.dimension == RESULT else {"time"} if value.dimension == OFTEN else set()
    return {value.dimension, whole} | named | met | unsaid | factor | ({POINTS[1]} if value.unit in POINTS else set())


def same_amount(first: Value, second: Value) -> bool:
    """Whether two values are plain amounts that are the same but for conversion or rounding."""
    if not isinstance(first, Quantity) or not isinstance(second, Quantity) or first.dimension != second.dimension:
        return False
    ends = ((first.base_low, second.base_low), (first.base_high, second.base_high))
    return {first.bound, second.bound} <= {"=", "~"} and all(isclose(*pair, rel_tol=ROUNDED) for pair in ends)


def _per_item(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A price for each of what the other claim speaks of: "€8" of a day ticket, "twelve euros for each ticket"."""
    if first.dimension.startswith(second.dimension + "/") and _speaks_of(b, first):
        return _of_one(first), second
    if second.dimension.startswith(first.dimension + "/") and _speaks_of(a, second):
        return first, _of_one(second)
    return first, second


def _per_person(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """A head, a person and each of capita are one: "€15 a head", "€18 per person"."""
    if first.dimension == second.dimension:
        return first, second
    return _of_people(first), _of_people(second)


def _of_people(value: Quantity) -> Quantity:
    whole, slash, item = value.dimension.rpartition("/")
    return replace(value, dimension=f"{whole}/person") if slash and item in PEOPLE else value


def _how_often(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """How often, told as times in a while or as the time between: "twice a year", "every four months"."""
    if first.dimension == OFTEN and first.unit.startswith("time ") and _is_between(b, second):
        return first, _as_often(second)
    if second.dimension == OFTEN and second.unit.startswith("time ") and _is_between(a, first):
        return _as_often(first), second
    return first, second


def _is_between(claim: Claim, value: Quantity) -> bool:
    """Whether a time is one after which a thing happens again."""
    where = claim.evidence
    before = where.text[: where.value_start - where.start].rstrip().lower()
    plain = value.dimension == "time" and value.bound in ("=", "~") and value.base_low > 0
    return plain and before.endswith("every") and "once every" not in before


def _as_often(between: Quantity) -> Quantity:
    low, high = 1 / between.base_high, 1 / between.base_low
    share = between.step / between.base_low
    return replace(between, dimension=OFTEN, base_low=low, base_high=high, step=low * share, fine_step=0.0, side="")


def _per_time(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A cell or phrase whose words tell the time of its amount: "per hour | $9", "annual fee", beside "a minute"."""
    if not (first.dimension.startswith(MONEY) and second.dimension.startswith(MONEY)):
        return first, second
    if first.dimension == f"{second.dimension}/time" and (time := _labelled_time(b)):
        return first, per(second, unit_table().words[time])
    if second.dimension == f"{first.dimension}/time" and (time := _labelled_time(a)):
        return per(first, unit_table().words[time]), second
    return first, second


def _labelled_time(cell: Claim) -> str:
    """The one time that label or header of a table's cell say it is for ("per hour", "monthly fee"); "" for none.

    Elsewhere an adjective tells it: "annual savings of $5 million".
    """
    if not _is_cell(cell):
        told = {_TIMES[word] for word in cell.attribute.split() if word in _TIMES}
        return told.pop() if len(told) == 1 else ""
    label = cell.evidence.text[: cell.evidence.value_start - cell.evidence.start]
    header = cell.setting.rpartition(" / ")[2]
    found = _PER_TIME.findall(f"{label.lower()} | {header.lower()}")
    named = {_TIMES.get(adjective, noun) for noun, adjective in found}
    return named.pop() if len(named) == 1 else ""


def _degrees(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """Bare degrees beside a temperature are those of the scale that brings the two closer: "24 degrees", "28 °C"."""
    if first.unit == "degree" and second.dimension == TEMPERATURE:
        return _as_temperature(first, second), second
    if second.unit == "degree" and first.dimension == TEMPERATURE:
        return first, _as_temperature(second, first)
    return first, second


def _as_temperature(degrees: Quantity, other: Quantity) -> Quantity:
    read = [_in_scale(degrees, unit_table().words[scale]) for scale in ("celsius", "fahrenheit")]
    return min(read, key=lambda q: abs(q.base_low - other.base_low) + abs(q.base_high - other.base_high))


def _in_scale(degrees: Quantity, scale: Unit) -> Quantity:
    return replace(
        degrees,
        unit=scale.name,
        dimension=scale.dimension,
        base_low=scale.base(degrees.low),
        base_high=scale.base(degrees.high),
        step=degrees.step * scale.factor,
        fine_step=degrees.fine_step * scale.factor,
    )


def _is_price(value: Quantity) -> bool:
    return value.dimension.startswith(MONEY) and not value.dimension.endswith("/time")


def _speaks_of(other: Claim, price: Quantity) -> bool:
    """Whether a claim is about what a price is paid for, or is a table's cell, whose head says what it is for."""
    item = price.dimension.rpartition("/")[2]
    return _is_price(price) and (_is_cell(other) or item in {*other.context, *words("general", "one_of_a_kind")})


def _is_cell(claim: Claim) -> bool:
    return "|" in claim.evidence.text and not claim.qualifiers.tense


def _of_one(price: Quantity) -> Quantity:
    """The price as written, without what it is for."""
    unit = unit_table().find(price.unit.split(" per ")[0])
    factor = unit.factor if unit else 1.0
    share = price.low * factor / price.base_low if price.base_low else 1.0
    return replace(
        price,
        dimension=price.dimension.rpartition("/")[0],
        base_low=price.low * factor,
        base_high=price.high * factor,
        step=price.step * share,
        fine_step=price.fine_step * share,
    )


def _currencies(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """A currency that is named without its country is any of that name: "dirhams" beside "MAD 28 billion"."""
    name = _currency(first)
    if first.dimension == second.dimension or not name or name != _currency(second):
        return first, second
    if _names_no_country(first, name) or _names_no_country(second, name):
        return _renamed(first, name), _renamed(second, name)
    return first, second


def _unsaid_currency(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A large number in words of money, whose currency goes without saying: "a deficit of 3 million"."""
    if _is_plain_money(second) and _is_unsaid_money(a, first):
        return replace(first, dimension=second.dimension), second
    if _is_plain_money(first) and _is_unsaid_money(b, second):
        return first, replace(second, dimension=first.dimension)
    return first, second


def _is_plain_money(value: Quantity) -> bool:
    return value.dimension.startswith(MONEY) and "/" not in value.dimension


def _is_large_number(value: Quantity) -> bool:
    return value.dimension == "count" and not value.unit and value.high >= LEAST_UNSAID


def _is_unsaid_money(claim: Claim, value: Quantity) -> bool:
    told = {*claim.context, *claim.attribute.split()}
    return _is_large_number(value) and not words("general", "words of money").isdisjoint(told)


def _currency(value: Quantity) -> str:
    """The name that an amount's currency shares with those of other countries; "" for other amounts."""
    name = value.unit.split(" per ")[0].rpartition(" ")[2]
    return name if value.dimension.startswith(MONEY) and name in words("general", "shared_currencies") else ""


def _names_no_country(value: Quantity, name: str) -> bool:
    """Whether the text writes the bare name of the currency ("dirhams"), and no code or country."""
    country = value.unit.split(" per ")[0].split()[:-1]
    written = value.text.lower()
    return name[:-1] in written and not any(word in written for word in country)


def _renamed(value: Quantity, name: str) -> Quantity:
    """The amount in the currency of that name, of whatever country."""
    whole, slash, per = value.dimension.partition("/")
    return replace(value, dimension=f"{MONEY}{name}{slash}{per}") if whole.startswith(MONEY) else value


def _points(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """Points beside percentage points are the same points."""
    if first.unit in POINTS and second.unit in POINTS:
        return replace(first, dimension=POINTS[1]), replace(second, dimension=POINTS[1])
    return first, second


def _told_changes(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """Points and multiples are rises even where the verb does not say so: "doubled", "four times that of last year"."""
    if first.dimension == second.dimension and first.dimension in (POINTS[1], "multiple"):
        if first.direction == "up" and second.direction is None:
            return _as_level(first), second
        if second.direction == "up" and first.direction is None:
            return first, _as_level(second)
    return first, second


def _as_level(value: Quantity) -> Quantity:
    return replace(value, bound="=" if value.bound in CHANGES else value.bound, change=None)


def _shares(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """A part of a capacity, size or price beside a percentage of it: "a third of its capacity", "60 % full"."""
    if first.direction is None and first.dimension == "percent" and _is_part(second):
        return first, _as_percent(second)
    if second.direction is None and second.dimension == "percent" and _is_part(first):
        return _as_percent(first), second
    return first, second


def _is_part(value: Quantity) -> bool:
    return value.dimension == "multiple" and not value.unit and value.direction is None and 0 < value.high <= 1


def _as_percent(part: Quantity) -> Quantity:
    return replace(
        part,
        dimension="percent",
        base_low=part.base_low * 100,
        base_high=part.base_high * 100,
        step=part.step * 100,
        fine_step=part.fine_step * 100,
    )


def _votes(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """The votes of one side beside the result of a vote: "nine votes to four", "eight members were in favour"."""
    if first.dimension == RESULT and _is_of_voters(b, second):
        return _votes_of(first, second), second
    if second.dimension == RESULT and _is_of_voters(a, first):
        return first, _votes_of(second, first)
    return first, second


def _is_of_voters(claim: Claim, value: Quantity) -> bool:
    where = claim.evidence
    after = where.text[where.value_end - where.start :][:VOTED_WITHIN]
    return value.dimension == "count" and _VOTED.search(after) is not None


def _votes_of(result: Quantity, side: Quantity) -> Quantity:
    """The number of the two in a result that lies nearer to how many voted so."""
    high, low = divmod(round(result.base_low * LOWER), LOWER)
    nearer = float(min(high, low, key=lambda votes: (abs(votes - side.base_low), votes)))
    return replace(result, dimension="count", base_low=nearer, base_high=nearer, step=1.0)


def _named_changes(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A change that is named and not told: "sales growth: 3 %" beside "sales rose by 5 %"."""
    if first.bound in CHANGES:
        return first, _as_named(b, second)
    return (_as_named(a, first), second) if second.bound in CHANGES else (first, second)


def _as_named(claim: Claim, value: Quantity) -> Quantity:
    """The share as a change of the direction that the one noun for a change in its question tells."""
    told = {change for word in claim.attribute.split() if (change := named_change(word))}
    if len(told) != 1 or value.dimension != "percent" or value.bound != "=" or value.low < 0:
        return value
    change = told.pop()
    return replace(value, bound=change, change=change)


_RULES: tuple[Callable[[Claim, Quantity, Claim, Quantity], Sides], ...] = (
    _currencies,
    _unsaid_currency,
    _per_item,
    _per_person,
    _per_time,
    _how_often,
    _degrees,
    _points,
    _shares,
    _votes,
    _told_changes,
    _named_changes,
)
