"""Dates and periods in running text, and the date of a document.

``find_periods`` cuts a text into tokens with one code each (``tokens``), matches rules written as patterns over those
codes (``days``, ``months``, ``years``, ``relative``, ``clocks``), joins clock times and ranges (``clocks``, ``joining``)
and reads the words around each date (``bounds``). The words are data, in ``data/``.
"""

from __future__ import annotations

from claimcheck.claims.dates.finder import find_periods

__all__ = ["find_periods"]
