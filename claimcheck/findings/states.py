"""Rules for two states: poles of an opposition."""

from __future__ import annotations

from claimcheck.findings.rules import Rule, Verdict, first_answer
from claimcheck.values.claims import State


def judge_states(a: State, b: State) -> Verdict:
    """The verdict on two states of one thing."""
    return first_answer(STATE_RULES, a, b)


def different_oppositions(a: State, b: State) -> Verdict | None:
    """S101: "released" says nothing about "open source"."""
    if a.opposition == b.opposition:
        return None
    return Verdict("unknown", "S101", "the states are of different kinds")


def same_pole(a: State, b: State) -> Verdict | None:
    """S102: released and available."""
    return Verdict("agree", "S102", "the states are the same") if a.pole == b.pole else None


def opposite_poles(a: State, b: State) -> Verdict:
    """S201: approved against rejected, or a verb against its negation."""
    poles = " against ".join(sorted((a.pole, b.pole)))
    return Verdict("conflict", "S201", f"the states exclude each other: {poles}", 0.9)


STATE_RULES: tuple[Rule[State], ...] = (different_oppositions, same_pole, opposite_poles)
