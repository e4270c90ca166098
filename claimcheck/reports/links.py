"""Addresses of documents' lines, for reports that link to them."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote

# What may stand in an address as it is; parentheses and the like could end a link in Markdown.
_IN_BASE = ":/?#[]@!$&+,;=%~"
_DRIVE = re.compile(r"[A-Za-z]:")
# Hosts show these formatted, without lines, unless they are asked for the plain text.
_FORMATTED = (".md", ".markdown")
_WEB = ("http://", "https://")


def address(document: str, line: int, base: str = "") -> str:
    """Where a line of a document can be read: under ``base``, or seen from the folder of the scan without one.

    "" where there is no such place: for standard input, and files outside the folder. The address holds no character
    that means anything in Markdown or HTML.
    """
    path = posixpath.normpath(document)
    if path.startswith(("/", "<", "..")) or _DRIVE.match(path):
        return ""
    try:
        page = quote(path)
    except UnicodeEncodeError:  # half a character, from a name that is not of this file system's encoding
        return ""
    root = f"{quote(base.rstrip('/'), safe=_IN_BASE)}/" if base else ""
    plain = "?plain=1" if base.startswith(_WEB) and "?" not in base and path.endswith(_FORMATTED) else ""
    return f"{root}{page}{plain}#L{line}"
