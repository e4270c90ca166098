"""Rules for people: one line each where several are asked for, a page of Markdown where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from claimcheck.values.rules import RuleDescription

_KINDS = {
    "quantity": "Compares numbers and amounts.",
    "date": "Compares dates and times.",
    "entity": "Compares names.",
    "comparison": "Compares comparisons.",
    "state": "Compares states.",
}
_QUIET = "Reports nothing: it tells what is left alone."


def write(rules: Sequence[RuleDescription], stream: TextIO) -> None:
    """Write one rule as a page, or several as a list with a line each."""
    if len(rules) == 1:
        stream.write(page(rules[0]))
    else:
        stream.writelines(f"{line}\n" for line in _table([_row(rule) for rule in rules]))


def page(rule: RuleDescription) -> str:
    """All that there is to know of a rule, in Markdown that reads well as it is."""
    return "\n".join([f"# {rule.name} ({rule.code})", "", *sections(rule), ""])


def sections(rule: RuleDescription) -> Iterator[str]:
    """The lines of a rule's page without its title."""
    yield " ".join(filter(None, (rule.summary, _KINDS.get(rule.kind, ""), reported(rule))))
    yield from ("", "## Why", "", rule.why, "", "## Example", "")
    yield from (f"    {line}" for line in rule.example)


def reported(rule: RuleDescription) -> str:
    """What of the rule appears in reports, in a sentence."""
    return f"Reports {_listed([f'{severity}s' for severity in rule.reports])}." if rule.reports else _QUIET


def _listed(words: Sequence[str]) -> str:
    return " and ".join(words)


def _row(rule: RuleDescription) -> tuple[str, str, str, str]:
    return rule.code, rule.name, ", ".join(rule.reports) or "-", rule.summary


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows with their columns below each other; the last one may be of any length."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(_padded(row, widths)).rstrip()


def _padded(row: Iterable[str], widths: Iterable[int]) -> Iterator[str]:
    for cell, width in zip(row, widths, strict=True):
        yield cell.ljust(width)
