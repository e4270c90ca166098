"""An explanation in the words that all writers share: headings with lines under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimcheck.reports.quotes import location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.values.explanations import ExplainedValue, Explanation, Likeness
    from claimcheck.values.findings import Finding


class Part(NamedTuple):
    """A heading, and the lines under it."""

    heading: str
    lines: tuple[str, ...]


def parts(finding: Finding) -> tuple[Part, ...]:
    """Why there is a finding, part by part; () where it is not explained."""
    explanation = finding.explanation
    if explanation is None:
        return ()
    told = (
        Part("Why this is one question", tuple(_question(finding, explanation.question))),
        Part("What is compared", tuple(map(_value, explanation.values))),
        Part("What decided", tuple(_decided(explanation, finding.confidence))),
        Part("What would have made it silent", explanation.silenced_by),
    )
    return tuple(part for part in told if part.lines)


def _question(finding: Finding, question: Likeness) -> Iterator[str]:
    """How sure that is, of which two claims, and what spoke for it and against it in log odds."""
    pair = " and ".join(location(finding.claims[number]) for number in question.claims)
    yield f"probability {question.probability:.2f}" + (f", of {pair}" if pair else "")
    yield from question.reasons
    for feature in question.features:
        yield f"{feature.share:+.2f} {feature.words} ({feature.value:.2f} times {feature.weight:+.2f})"
    if question.features:
        yield f"{question.prior:+.2f} what all pairs start from"


def _value(value: ExplainedValue) -> str:
    holds = f", can stand for {value.holds}" if value.holds else ""
    return f"{value.value}: {value.normalised}{holds}"


def _decided(explanation: Explanation, confidence: float) -> Iterator[str]:
    rule, question = explanation.rule, explanation.question
    yield f"{rule.code} {rule.name}: {rule.reason}"
    yield rule.why
    near = f" x {explanation.closeness:.2f} since one document says all of it" if explanation.closeness < 1 else ""
    sure = f"{question.probability:.2f} that it is one question x {rule.weight:.2f} that the rule is right{near}"
    yield f"confidence {confidence:.2f}: {sure}"
