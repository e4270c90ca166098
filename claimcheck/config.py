"""What a user can set for a scan."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.errors import ConfigError

DEFAULT_MIN_CONFIDENCE = 0.65


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a scan.

    ``model`` names an installed spaCy pipeline or its folder, None for the bundled one; findings below
    ``min_confidence`` (0 to 1) are left out. Raises ConfigError for a value outside its range.
    """

    model: str | None = None
    min_confidence: float = DEFAULT_MIN_CONFIDENCE

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:
            raise ConfigError(f"min_confidence is {self.min_confidence}; give a number from 0 to 1")
