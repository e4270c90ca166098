"""Other names that a document gives its things: "World Health Organization (WHO)", "Acme Ltd ("the Company")".

An alias holds for the whole document. What the document only describes ("the company") is resolved elsewhere
(:mod:`claimcheck.claims.entities.resolving`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from claimcheck.claims.naming.equality import fold
from claimcheck.language.layout import whole_text

REACH = 90
"""Characters after a name in which its alias is looked for."""
_WORD = r"[^\W\d_a-z][\w&\-]*(?:\.\w+)*"
_NAME = rf"(?P<name>{_WORD}(?:[ ](?:of|the|and|for|{_WORD}|\d[\w.]*)){{0,4}})"
_OPEN, _CLOSE = "[\"“‘']", "[\"”’']"  # noqa: RUF001  # as typeset
_KNOWN = (
    r"(?:(?:also|better|formerly|previously|commonly|popularly|widely|now|once|hereafter|hereinafter)\s+)*"
    r"(?:known\s+as|called|referred\s+to\s+as|abbreviated(?:\s+(?:as|to))?|renamed|aka|a\.k\.a\.|"
    r"formerly|hereafter|hereinafter|alias|or(?=\s+" + _OPEN + r"))"
)
PATTERNS = (
    re.compile(rf"\s*\((?:or\s+)?(?:the\s+)?{_OPEN}(?:the\s+)?{_NAME}{_CLOSE}\s*\)"),
    re.compile(rf"\s*\((?:the\s+){_NAME}\s*\)"),
    re.compile(rf"\s*,?\s*\(?{_KNOWN}\s+(?:the\s+)?{_OPEN}?{_NAME}"),
)
INITIALS = re.compile(r"\s*\((?P<name>[^\W\d_a-z]{2,8})\)")


def aliases(names: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Each name that the text gives an alias right behind it, and the alias."""
    for span in names:
        after = whole_text(span.doc)[span.end_char : span.end_char + REACH]
        found = next((match for pattern in PATTERNS if (match := pattern.match(after))), None)
        match = found or INITIALS.match(after)
        if match is not None and (found or _spells(match["name"], span.text)):
            alias = match["name"].rstrip(".")
            if fold(alias) != fold(span.text):
                yield span, alias


def _spells(letters: str, name: str) -> bool:
    """Whether the letters stand in the name in order: "DLR" in "Deutsches Zentrum für Luftfahrt"."""
    rest = iter("".join(fold(name)))
    small = letters.casefold()
    return name[:1].casefold() == small[:1] and all(letter in rest for letter in small)
