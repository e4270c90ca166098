"""The page: templates filled with a view of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.reports.html.assets import assets
from claimcheck.reports.html.building import page_view
from claimcheck.reports.inert import inert

if TYPE_CHECKING:
    from typing import TextIO

    from claimcheck.values.findings import Report


def write(report: Report, stream: TextIO) -> None:
    """Write the report as one HTML page, which loads nothing and runs only its own script."""
    template = _environment().get_template("page.html.jinja")
    stream.writelines(template.generate(page=page_view(report), assets=assets()))


def _environment() -> Environment:
    """Templates in which every value is made inert, then escaped, and a name that doesn't exist is an error."""
    return Environment(
        loader=PackageLoader("claimcheck.reports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _shown(value: Any) -> Any:
    """A value as the page may show it: text from documents without control characters, our own markup as it is."""
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value
