"""Money put side by side where its wordings differ: dirhams and MAD, a price and a price apiece, money unsaid."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.claims.lexicon import words
from claimcheck.claims.quantities.units import Unit, per, unit_table
from claimcheck.values.claims import Claim
from claimcheck.values.quantities import Quantity, Sides

MONEY = "currency:"
LEAST_UNSAID = 1000
"""The least bare number that may be money whose currency goes without saying."""
DOLLAR = "dollar"
DOLLARS_APART = ((1.05, 1.9), (6.0, 9.0), (25.0, 36.0))
"""How many times as large an amount is in other dollars: those of Canada, Australia and the like, Hong Kong, Taiwan."""
_ONE_MEASURE = re.compile(r"\b(?:a|an|one|each|every|per) (\w+) of\b", re.IGNORECASE)
_CENTS = re.compile(r"(?<!US) cents?\b", re.IGNORECASE)


def per_item(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A price for each of what the other claim speaks of: "€8" of a day ticket, "twelve euros for each ticket"."""
    if first.dimension.startswith(second.dimension + "/") and _speaks_of(b, first):
        return _of_one(first), second
    if second.dimension.startswith(first.dimension + "/") and _speaks_of(a, second):
        return first, _of_one(second)
    return first, second


def per_measure(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A price beside the measure that it is for: "a kilo of flour costs €3", "€2 a kilo"."""
    if (item := _measured(first, second)) and (unit := _measure_told(b, item)):
        return first, per(second, unit)
    if (item := _measured(second, first)) and (unit := _measure_told(a, item)):
        return per(first, unit), second
    return first, second


def _measured(price: Quantity, other: Quantity) -> str:
    """The dimension of what a price is for that the other one leaves out; "" for none."""
    whole, slash, item = price.dimension.rpartition("/")
    return item if slash and whole == other.dimension and _is_price(price) else ""


def _measure_told(claim: Claim, item: str) -> Unit | None:
    """The unit of the goods that a claim tells the price of: a kilo of flour, a litre of milk."""
    told = (unit_table().words.get(found[1].lower()) for found in _ONE_MEASURE.finditer(claim.evidence.text))
    units = [unit for unit in told if unit is not None and unit.dimension == item]
    return units[0] if len(units) == 1 else None


def per_person(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """A head, a person and each of capita are one: "€15 a head", "€18 per person"."""
    if first.dimension == second.dimension:
        return first, second
    return _of_people(first), _of_people(second)


def _of_people(value: Quantity) -> Quantity:
    whole, slash, item = value.dimension.rpartition("/")
    is_of_people = slash and item in words("general", "units of people")
    return replace(value, dimension=f"{whole}/person") if is_of_people else value


def _is_price(value: Quantity) -> bool:
    return value.dimension.startswith(MONEY) and not value.dimension.endswith("/time")


def _speaks_of(other: Claim, price: Quantity) -> bool:
    """Whether a claim is about what a price is paid for, or is a table's cell, whose head says what it is for."""
    item = price.dimension.rpartition("/")[2]
    return _is_price(price) and (is_cell(other) or item in {*other.context, *words("general", "one_of_a_kind")})


def is_cell(claim: Claim) -> bool:
    """Whether a claim is made of a table's cell."""
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


def currencies(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """A currency that is named without its country is any of that name: "dirhams" beside "MAD 28 billion"."""
    name = currency_name(first)
    if first.dimension == second.dimension or not name or name != currency_name(second):
        return first, second
    bare = [_names_no_country(value, name) for value in (first, second)]
    if name == DOLLAR and (all(bare) or _may_be_converted(*((first, second) if bare[0] else (second, first)))):
        return first, second
    if any(bare):
        return in_currency(first, name), in_currency(second, name)
    return first, second


def cents(_a: Claim, first: Quantity, _b: Claim, second: Quantity) -> Sides:
    """Cents of no told country beside money that has cents: "20 cents a day", "one euro a week"."""
    if _are_bare_cents(first) and _has_cents(second):
        return _in_money_of(first, second), second
    if _are_bare_cents(second) and _has_cents(first):
        return first, _in_money_of(second, first)
    return first, second


def _are_bare_cents(value: Quantity) -> bool:
    return value.dimension.startswith(f"{MONEY}USD") and _CENTS.search(value.text) is not None


def _has_cents(value: Quantity) -> bool:
    """Whether it is money whose hundredth part is a cent."""
    code = value.dimension.removeprefix(MONEY)[:3]
    return value.dimension.startswith(MONEY) and code in words("general", "currencies with cents")


def _in_money_of(bare: Quantity, other: Quantity) -> Quantity:
    _, slash, item = bare.dimension.partition("/")
    return replace(bare, dimension=f"{other.dimension.partition('/')[0]}{slash}{item}")


def unsaid_currency(a: Claim, first: Quantity, b: Claim, second: Quantity) -> Sides:
    """A number in words of money, whose currency goes without saying: "a deficit of 3 million", "you pay 3.40"."""
    if _is_plain_money(second) and _is_unsaid_money(a, first):
        return replace(first, dimension=second.dimension), second
    if _is_plain_money(first) and _is_unsaid_money(b, second):
        return first, replace(second, dimension=first.dimension)
    return first, second


def _is_plain_money(value: Quantity) -> bool:
    return value.dimension.startswith(MONEY) and "/" not in value.dimension


def is_bare_number(value: Quantity) -> bool:
    """Whether an amount is a number without a unit."""
    return value.dimension == "count" and not value.unit


def _is_unsaid_money(claim: Claim, value: Quantity) -> bool:
    """Whether a bare number may be money: a large one in words of money, another where a price is told."""
    if not is_bare_number(value):
        return False
    if value.high < LEAST_UNSAID:
        return not words("general", "words of a price").isdisjoint(claim.attribute.split())
    return not words("general", "words of money").isdisjoint({*claim.context, *claim.attribute.split()})


def currency_name(value: Quantity) -> str:
    """The name that an amount's currency shares with those of other countries; "" for other amounts."""
    name = value.unit.split(" per ")[0].rpartition(" ")[2]
    return name if value.dimension.startswith(MONEY) and name in words("general", "shared_currencies") else ""


def _may_be_converted(bare: Quantity, other: Quantity) -> bool:
    """Whether the dollars of another country may be what the bare ones are in these: 330 million, C$455 million."""
    share = other.base_low / bare.base_low if bare.base_low else 0.0
    return any(least <= share <= most for least, most in DOLLARS_APART)


def _names_no_country(value: Quantity, name: str) -> bool:
    """Whether the text writes the bare name of the currency ("dirhams"), and no code or country."""
    country = value.unit.split(" per ")[0].split()[:-1]
    written = value.text.lower()
    return name[:-1] in written and not any(word in written for word in country)


def in_currency(value: Quantity, name: str) -> Quantity:
    """The amount in the currency of that name, of whatever country."""
    whole, slash, per = value.dimension.partition("/")
    return replace(value, dimension=f"{MONEY}{name}{slash}{per}") if whole.startswith(MONEY) else value
