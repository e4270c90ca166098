"""Finished reports to write: an everyday one, one whose every string is hostile, and one that has found nothing.

Evidence is made from the documents' texts, so that its offsets, lines and columns are true.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.values.explanations import (
    Decision,
    ExplainedFeature,
    ExplainedValue,
    Explanation,
    Likeness,
)
from claimcheck.values.findings import (
    Checked,
    DocumentSummary,
    Fact,
    Finding,
    FindingClaim,
    Note,
    Novelty,
    Position,
    Report,
    Section,
)

_BRIDGE = "notes/bridge-opening.md"
_GAZETTE = "notes/gazette.txt"
_COUNCIL = "notes/council-minutes.md"

TEXTS = {
    _BRIDGE: (
        "# Harlow Bridge opens\n\nThe Harlow Bridge is 412 metres long and carries two lanes.\n"
        "It was designed by Ines Okafor.\nThe toll for lorries is $4.50.\n"
    ),
    _GAZETTE: (
        "At 412 m, the Harlow Bridge is the longest in the county. Construction, which had begun after three years of "
        "hearings, two appeals and a change of contractor that nobody at the ceremony wished to discuss, cost the "
        "county about 38 million dollars, a sum that the treasurer, asked twice, called the final figure before she "
        "left for the train and the reporters for the buffet.\n"
    ),
    _COUNCIL: (
        "- The bridge measures 430 metres from bank to bank.\n- Its designer was\n  Per Lindqvist.\n"
        "- Final cost: 52 million dollars.\n"
    ),
}


def evidence(name: str, text: str, sentence: str, value: str, position: int) -> FindingClaim:
    """The claim that ``sentence`` makes in a document by the words ``value``."""
    start = text.index(sentence)
    end, value_start = start + len(sentence), start + sentence.index(value)
    line, column = _place(text, start)
    end_line, end_column = _place(text, end)
    value_end = value_start + len(value)
    return FindingClaim(
        name, start, end, line, column, end_line, end_column, sentence, value, position, value_start, value_end
    )


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _said(name: str, sentence: str, value: str, position: int) -> FindingClaim:
    return evidence(name, TEXTS[name], sentence, value, position)


_LENGTH = Finding(
    fingerprint="8d1c6a0f5b2e4973",
    code="Q203",
    kind="quantity",
    severity="contradiction",
    confidence=0.97,
    subject="Harlow Bridge",
    attribute="length",
    qualifiers=(),
    message="Harlow Bridge, length: 412 m or 430 m",
    positions=(Position("412 m", (_BRIDGE, _GAZETTE)), Position("430 m", (_COUNCIL,))),
    claims=(
        _said(_BRIDGE, "The Harlow Bridge is 412 metres long and carries two lanes.", "412 metres", 0),
        _said(_GAZETTE, "At 412 m, the Harlow Bridge is the longest in the county.", "412 m", 0),
        _said(_COUNCIL, "The bridge measures 430 metres from bank to bank.", "430 metres", 1),
    ),
    reasons=("exact numbers, 4 % apart", "the same unit"),
    primary=2,
)
_DESIGNER = Finding(
    fingerprint="02b7f4d9c1e85a36",
    code="E204",
    kind="entity",
    severity="contradiction",
    confidence=0.9,
    subject="Harlow Bridge",
    attribute="designer",
    qualifiers=(),
    message="Harlow Bridge, designer: Ines Okafor or Per Lindqvist",
    positions=(Position("Ines Okafor", (_BRIDGE,)), Position("Per Lindqvist", (_COUNCIL,))),
    claims=(
        _said(_BRIDGE, "It was designed by Ines Okafor.", "Ines Okafor", 0),
        _said(_COUNCIL, "Its designer was\n  Per Lindqvist.", "Per Lindqvist", 1),
    ),
)
_COST = Finding(
    fingerprint="6e90a3b85d47c12f",
    code="Q201",
    kind="quantity",
    severity="disagreement",
    confidence=0.71,
    subject="Harlow Bridge",
    attribute="cost",
    qualifiers=("final", "to the county"),
    message="Harlow Bridge, cost: about 38 million dollars or 52 million dollars",
    positions=(Position("about 38 million dollars", (_GAZETTE,)), Position("52 million dollars", (_COUNCIL,))),
    claims=(
        _said(_GAZETTE, TEXTS[_GAZETTE][58:-1], "about 38 million dollars", 0),
        _said(_COUNCIL, "Final cost: 52 million dollars.", "52 million dollars", 1),
    ),
    reasons=("one side is hedged",),
)

_TOLL = replace(_COST, fingerprint="c0ffee", attribute="toll", message="suppressed: the toll")
_SUMMARIES = tuple(DocumentSummary(name, len(text.split()), 4) for name, text in sorted(TEXTS.items()))

_UNUSED = Note(
    code="X201",
    message="unused suppression comment: 'claimcheck-disable-file D202' suppresses nothing",
    document=_GAZETTE,
    line=2,
    column=1,
    end_line=2,
    end_column=40,
)

EVERYDAY = Report(
    _SUMMARIES, (_LENGTH, _DESIGNER, _COST), seconds=1.84, suppressed=(_TOLL, _DESIGNER), notes=(_UNUSED,)
)
_ALIKE = Fact(
    kind="quantity",
    subject="Harlow Bridge",
    attribute="length",
    qualifiers=(),
    value="412 m",
    documents=(_BRIDGE, _GAZETTE),
    claims=_LENGTH.claims[:2],
    confidence=0.9,
)
FACTS = replace(EVERYDAY, findings=EVERYDAY.findings[1:], facts=(_ALIKE,))
GROUPED = replace(
    EVERYDAY,
    sections=(Section(_BRIDGE, 0, 2), Section(_COUNCIL, 2, 2, (0, 1)), Section(_GAZETTE, 2, 3, (0,))),
)
AGREED = Report(_SUMMARIES, (), seconds=0.42)
CHECKED = Report(
    _SUMMARIES,
    (
        replace(
            _LENGTH,
            message=f"{_LENGTH.message} (new: 430 m)",
            primary=2,
            novelty=Novelty((1,), "new: 430 m"),
        ),
        replace(_COST, novelty=Novelty((0, 1))),
    ),
    seconds=1.84,
    checked=Checked(
        (".claimcheck-baseline.json", "main"), (("accepted", 2), ("undecided", 1)), ("02b7f4d9c1e85a36",), unseen=1
    ),
)
EMPTY = Report((DocumentSummary("notes/list.txt", 3, 0),), (), seconds=0.01)

HOSTILE_NAME = "in\x1b[31mbox/a|b`c`[x](http://evil.example)\u202egpj.md"
HOSTILE_TEXT = (
    "[bold]Prices[/bold] \x1b[2J\x1b]0;owned\x07 rose\r\n| to | five | <script>alert(1)</script>\n"
    "![img](http://evil.example/x.png) by\u200b \x9b31m**40%**\u202e _now_ www.evil.example mail@evil.example "
    "<https://evil.example> &lt;b&gt; $x$ :smile: \ud800 # not a heading"
)
_HOSTILE_VALUE = "**40%**\u202e _now_"


def _hostile() -> Report:
    other = "1. 50% | <b>bold</b>"
    claims = (
        evidence(HOSTILE_NAME, HOSTILE_TEXT, HOSTILE_TEXT, _HOSTILE_VALUE, 0),
        evidence("=.txt", f"{other}\n", other, "50%", 1),
    )
    finding = Finding(
        fingerprint="f00d",
        code="Q203",
        kind="quantity",
        severity="contradiction",
        confidence=0.5,
        subject="[red]Prices[/red]\n# Heading <img src=x onerror=alert(1)>",
        attribute="rise | of \x1b[1m*all*",
        qualifiers=("in `2024`", "[a](http://evil.example)"),
        message="Prices\n\n<script>alert(2)</script> [b](javascript:alert(3))",
        positions=(Position("**40%** | \x1b[31m", (HOSTILE_NAME,)), Position("- 50%\n- 60%", ("=.txt",))),
        claims=claims,
        reasons=("the unit \x1b[31m| is <i>percent</i>",),
    )
    summaries = (DocumentSummary("=.txt", 4, 1), DocumentSummary(HOSTILE_NAME, 30, 1))
    note = Note("X202", "'\x1b[31m::error::\n' is no rule; ]]> <b>%0A</b>", HOSTILE_NAME, 1, 2, 2, 9)
    return Report(summaries, (finding,), seconds=0.1, notes=(note,))


HOSTILE = _hostile()


def explained(report: Report, *explanations: Explanation) -> Report:
    """The report with explanations of its first findings."""
    told = [replace(f, explanation=e) for f, e in zip(report.findings, explanations, strict=False)]
    return replace(report, findings=(*told, *report.findings[len(told) :]))


EXPLAINED = explained(
    EVERYDAY,
    Explanation(
        question=Likeness(
            probability=0.98,
            claims=(1, 2),
            prior=-3.2,
            features=(
                ExplainedFeature("reader", "read side by side, the statements clearly ask the same", 4.1, 1.5, 6.15),
                ExplainedFeature("same_document", "one document says both", 1.0, -0.25, -0.25),
            ),
            reasons=(),
        ),
        values=(
            ExplainedValue(0, "412 m", "412 (metre)", "411.5 to 412.5"),
            ExplainedValue(1, "430 m", "430 (metre)", ""),
        ),
        rule=Decision("Q203", "amounts-apart", "the values are apart", "One question has one answer.", 0.95),
        closeness=0.9,
        silenced_by=("a tolerance of 4.2 % for this attribute: the setting tolerance",),
    ),
    Explanation(
        question=Likeness(0.9, (), 0.0, (), ("the same role of the same name",)),
        values=(ExplainedValue(0, "Ines Okafor", "ines okafor, person, no others", ""),),
        rule=Decision("E204", "other-names", "the names are different", "One answer is right.", 0.9),
        closeness=1.0,
        silenced_by=(),
    ),
)
_BAD = "\x1b[31m<b>*all*</b>\n# [a](http://evil.example) | \u202ex"
HOSTILE_EXPLAINED = explained(
    HOSTILE,
    Explanation(
        question=Likeness(0.9, (0, 1), 0.0, (ExplainedFeature("time", _BAD, 1.0, 1.0, 1.0),), (_BAD,)),
        values=(ExplainedValue(0, _BAD, _BAD, _BAD),),
        rule=Decision("Q203", "amounts-apart", _BAD, _BAD, 0.95),
        closeness=1.0,
        silenced_by=(_BAD,),
    ),
)
