"""What a rule answers, and how an ordered tuple of rules is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

Relation = Literal["agree", "conflict", "differ", "unknown"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two claims that answer one question stand to each other.

    ``conflict`` says that they cannot both be right, ``differ`` that they answer differently but both could be right,
    ``unknown`` that they cannot be compared. ``code`` is the stable name of the rule that decided, ``weight`` in [0, 1]
    how sure that rule is.
    """

    relation: Relation
    code: str
    reason: str
    weight: float = 1.0

    @property
    def opposes(self) -> bool:
        """Whether the two claims belong on different sides."""
        return self.relation in ("conflict", "differ")


V = TypeVar("V")
Rule = Callable[[V, V], "Verdict | None"]


def first_answer(rules: Sequence[Rule[V]], a: V, b: V) -> Verdict:
    """The verdict of the first rule that has one.

    Raises LookupError when none has: the last rule of every tuple answers always, so that is a mistake in the tuple.
    """
    for rule in rules:
        verdict = rule(a, b)
        if verdict is not None:
            return verdict
    raise LookupError("no rule answered: the last rule of a tuple must always answer")
