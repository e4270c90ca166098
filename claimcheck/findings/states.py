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


def denied_third(a: State, b: State) -> Verdict | None:
    """S103: what is not released may well be in preview, where an opposition has more than two poles."""
    denied = {pole.removeprefix("not ") for pole in (a.pole, b.pole) if pole.startswith("not ")}
    if not denied or denied & {a.pole, b.pole}:
        return None
    return Verdict("unknown", "S103", "one state is only denied, which leaves the other open")


def opposite_poles(a: State, b: State) -> Verdict:
    """S201: approved against rejected, or a verb against its negation."""
    poles = " against ".join(sorted((a.pole, b.pole)))
    return Verdict("conflict", "S201", f"the states exclude each other: {poles}", 0.9)


STATE_RULES: tuple[Rule[State], ...] = (different_oppositions, same_pole, denied_third, opposite_poles)
