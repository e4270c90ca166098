"""All rules by their codes, in words; ``data/rules.json`` is the table."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from claimcheck.errors import ConfigError
from claimcheck.values.rules import RuleDescription


@lru_cache(maxsize=1)
def catalogue() -> dict[str, RuleDescription]:
    """Every rule by its code, in the order of the table: a kind of value after the other."""
    text = files("claimcheck.findings").joinpath("data/rules.json").read_text(encoding="utf-8")
    return {record["code"]: _described(record) for record in json.loads(text)}


def _described(record: dict[str, object]) -> RuleDescription:
    lists = {name: tuple(value) for name, value in record.items() if isinstance(value, list)}
    return RuleDescription(**{**record, **lists})  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def _by_name() -> dict[str, RuleDescription]:
    return {rule.name: rule for rule in catalogue().values()}


def find_rule(text: str) -> RuleDescription | None:
    """The rule that a code ("Q203") or name ("amounts-apart") means, in upper or lower case."""
    return catalogue().get(text.upper()) or _by_name().get(text.lower())


def unknown_rule(text: str) -> str:
    """The message for a ``text`` that is no code or name of a rule, with a guess at what was meant."""
    names = difflib.get_close_matches(text.lower(), _by_name(), n=1, cutoff=0.7)
    codes = difflib.get_close_matches(text.upper(), catalogue(), n=1, cutoff=0.7)
    guess = (names or codes or [""])[0]
    return f"'{text}' is no rule; " + (f"did you mean {guess}?" if guess else "'claimcheck rule' lists them")


def rules(names: str | Iterable[str] = ()) -> tuple[RuleDescription, ...]:
    """The rules with these codes or names, each once, in the order given; all of them without one.

    Raises ConfigError for a name that is none.
    """
    several = (names,) if isinstance(names, str) else names
    return tuple(dict.fromkeys(map(_named, several))) or tuple(catalogue().values())


def _named(text: str) -> RuleDescription:
    rule = find_rule(text)
    if rule is None:
        raise ConfigError(unknown_rule(text))
    return rule
