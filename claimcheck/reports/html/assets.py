"""The style and the script of the page, and the policy that lets a browser use these two and nothing else."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Assets:
    """What stands in the head of the page.

    ``policy`` is a content security policy that names style and script by their hashes: nothing is loaded, no other
    script runs, no form is sent, whatever a document's text holds.
    """

    style: Markup
    script: Markup
    policy: str


@lru_cache(maxsize=1)
def assets() -> Assets:
    """The assets that the package ships."""
    style, script = _read("page.css"), _read("page.js")
    rules = (
        "default-src 'none'",
        f"style-src {_source(style)}",
        f"script-src {_source(script)}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return Assets(Markup(style), Markup(script), "; ".join(rules))  # noqa: S704 - our own files


def _read(name: str) -> str:
    """A file as it will stand between its tags, in which browsers see line feeds only."""
    text = files("claimcheck.reports.html").joinpath("assets", name).read_text(encoding="utf-8")
    return "\n" + text.replace("\r\n", "\n")


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
