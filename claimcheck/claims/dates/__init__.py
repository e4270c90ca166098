"""Dates and periods in running text, and the date of a document.

``find_periods`` cuts a text into tokens with one code each (``tokens``), matches rules written as patterns over those
codes (``figures``, ``days``, ``months``, ``years``, ``relative``, ``elapsed``, ``clocks``), joins clock times, ranges
and stretches (``clocks``, ``joining``, ``stretches``) and reads the words around each date (``bounds``). The words are
data, in ``data/``.

``document_date`` reads the date that a document bears; ``overlaps`` compares periods; ``zone_shift`` reads the time
zone of a clock time; ``label`` writes a period for a report. ``ages`` finds ages, which tell when a thing began.
"""

from __future__ import annotations

from claimcheck.claims.dates.arithmetic import overlaps
from claimcheck.claims.dates.documents import document_date
from claimcheck.claims.dates.finder import find_periods
from claimcheck.claims.dates.labels import label
from claimcheck.claims.dates.zones import zone_shift

__all__ = ["document_date", "find_periods", "label", "overlaps", "zone_shift"]
