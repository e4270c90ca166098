"""A date on its way through the finder."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.values.periods import Period


@dataclass(frozen=True, slots=True)
class Hit:
    """A period that the tokens from ``start`` up to ``stop`` name.

    A clock time has year, month and day 0 until a date beside it is joined to it, an impossible date keeps them.
    """

    start: int
    stop: int
    period: Period

    @property
    def is_undated(self) -> bool:
        """Whether this is a clock time without a date, or an impossible date."""
        return self.period.first[1] == 0
