"""Bytes to text: Unicode with and without a mark, then the legacy encodings."""

from __future__ import annotations

import codecs
import re

from claimcheck.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
# EBCDIC pages, which a few odd bytes are easily taken for.
_MAINFRAME = ("cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140")
_SAMPLE = 65_536  # bytes that tell binary from text, and one encoding from another
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BROKEN_SHARE = 0.01  # of the characters beyond ASCII that may be broken in a text that is UTF-8 otherwise
_ACCENT_SHARE = 0.1  # of the characters that have an accent: French has 0.05 or a little more, Czech 0.13
# What Windows-1252 text has beyond ASCII: typographic marks, other signs that stand in no word, and accented letters,
# at most two together (Icelandic ones excepted, which are Turkish more often).
_ACCENTS = (
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e"
    "\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00dc\u00df-\u00ef\u00f1-\u00f6\u00f8-\u00fc\u00ff"
)
_WESTERN = re.compile(
    "[\u20ac\u201a\u201e\u2026\u2018-\u201d\u2022\u2013\u2014\u2122\u00a0\u00ab\u00bb\u00b7\u00d7\u00f7]"
    "|[\u00a1-\u00bf](?![a-z])|(?<![a-z])[\u00a1-\u00bf]"
    f"|(?P<accents>[{_ACCENTS}]{{1,2}})(?![{_ACCENTS}])"
)


def decode(data: bytes, name: str) -> str:
    """The text of ``data``, without a byte order mark and with its line ends as they are.

    Raises InputError, with ``name`` in it, where ``data`` is no text or its encoding can't be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if encoding := _unmarked_utf16(data):
        return data.decode(encoding, errors="replace")
    if _is_binary(data):
        raise InputError(f"{name}: looks binary, not text; convert it to plain text or Markdown")
    text = _decode_utf8(data)
    return _decode_legacy(data, name) if text is None else text


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 by its zero bytes, which stand at every other place where the text is mostly Latin; "" for other data."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(data) % 2 or len(sample) < 4:
        return ""
    pairs = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if even == 0 and odd > 0.5 * pairs:
        return "utf-16-le"
    return "utf-16-be" if odd == 0 and even > 0.5 * pairs else ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    if sample.startswith(_SIGNATURES) or b"\0" in sample:
        return True
    return len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample)


def _decode_utf8(data: bytes) -> str | None:
    """The text if it is UTF-8, perhaps with a few broken characters."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return text if broken <= _BROKEN_SHARE * len(_BEYOND_ASCII.findall(text)) else None


def _decode_legacy(data: bytes, name: str) -> str:
    if (text := _decode_western(data)) is not None:
        return text
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few files need it

    best = from_bytes(data[:_SAMPLE], cp_exclusion=list(_MAINFRAME)).best()
    if best is None:
        raise InputError(f"{name}: unknown text encoding; save it as UTF-8")
    return data.decode(best.encoding, errors="replace")


def _decode_western(data: bytes) -> str | None:
    """The text as Windows-1252 if it makes sense as such.

    A few accents and curly quotes are too little for statistics, which would find some Baltic or Turkish code page.
    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    matches = list(_WESTERN.finditer(text))
    accents = sum(len(match["accents"] or "") for match in matches)
    if accents > _ACCENT_SHARE * len(text) or len(_BEYOND_ASCII.findall(text)) > sum(len(m[0]) for m in matches):
        return None
    return text
