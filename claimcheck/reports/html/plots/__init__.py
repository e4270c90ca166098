"""Plots as plain geometry, which the templates draw as SVG: ``lines`` of values and dates, the ``heat`` map."""

from __future__ import annotations

from claimcheck.reports.html.plots.heat import heat_map
from claimcheck.reports.html.plots.lines import line_plot

__all__ = ["heat_map", "line_plot"]
