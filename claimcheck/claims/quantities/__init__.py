"""Quantities: amounts with their units, bounds and precision, read from raw text without a parser."""

from __future__ import annotations

from claimcheck.claims.quantities.extracting import find_amounts, find_quantities

__all__ = ["find_amounts", "find_quantities"]
