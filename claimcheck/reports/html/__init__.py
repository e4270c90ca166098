"""The report as one HTML page that needs nothing else: to hand on, to read in a browser, to print.

``building`` turns the finished report into the values of ``views``, with ``passages`` (evidence in its paragraph),
``marking`` (documents with their claims), ``plots`` and ``heat``; the templates only lay them out.
"""

from __future__ import annotations

from claimcheck.reports.html.page import write

__all__ = ["write"]
