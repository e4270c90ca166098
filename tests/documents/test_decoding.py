from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.decoding import decode
from claimcheck.errors import InputError

ENGLISH = "The café’s “new” owner paid €40 for it – a bargain.\r\nIt opened in 1998.\n"  # noqa: RUF001 - typographic on purpose
FRENCH = "L’usine a été inaugurée en 2019 à côté de la gare ; mille employés y fabriquent des pièces décoratives."  # noqa: RUF001 - as above
GERMAN = "Die Fabrik wurde 2019 eröffnet. Über tausend Menschen arbeiten dort auf 12 m², für größere Löhne."
RUSSIAN = "Завод открылся в 2019 году. На нём работают 1200 человек, и каждый год он выпускает 40 тысяч машин."  # noqa: RUF001 - Cyrillic
POLISH = "Zakład otwarto w 2019 roku. Pracuje w nim ponad tysiąc osób, które wytwarzają czterdzieści tysięcy części."
JAPANESE = "工場は二〇一九年に開業しました。そこでは千二百人が働いています。毎年四万台の機械を生産しています。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("", "utf-8"),
        ("plain ASCII", "ascii"),
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (GERMAN, "iso-8859-1"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "utf-8"),
        ("a\tb\x0cc \x1b[1m", "utf-8"),  # tabs, form feeds and terminal colours are text
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    "mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff"], ids=bytes.hex
)
def test_a_lone_mark_is_no_text(mark: bytes) -> None:
    assert decode(mark, "a.txt") == ""


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n",
        b"PK\x03\x04 word/document.xml",
        b"text and then\0\0\0\x01\x02 no text",
        bytes(range(1, 32)) * 20,
    ],
)
def test_binary(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^folder/b\.txt: looks binary, not text; convert"):
        decode(data, "folder/b.txt")


def test_a_broken_character_does_not_change_the_encoding() -> None:
    text = decode(RUSSIAN.encode() * 3 + b"\xff.", "a.txt")
    assert text == RUSSIAN * 3 + "\ufffd."


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_utf8_is_read_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "a.txt") == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    outcomes = [outcome(data), outcome(data)]
    assert outcomes[0] == outcomes[1]
    assert not re.match(r"refused: .*\n", outcomes[0])


def outcome(data: bytes) -> str:
    try:
        return decode(data, "a.txt")
    except InputError as error:
        return f"refused: {error}"
