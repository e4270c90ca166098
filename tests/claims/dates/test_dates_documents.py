"""The date that a document bears."""

import pytest

from claimcheck.claims.dates import document_date, label

BODY = "The bridge opened on 3 May 2019. It is long. Nobody had expected that it would be finished within the budget."

DATED = [
    (["GDANSK, 8 August 2024 - The port has a new crane, and it is tall.", BODY], "8 August 2024"),
    (["GDANSK, August 8, 2024 (Coastal Wire) \u2014 The port has a new crane.", BODY], "8 August 2024"),
    (["OSLO / BERGEN, 4 May 2024. The line is open again after the storm.", BODY], "4 May 2024"),
    (["A new crane", "Oslo, 4 May 2024 \u2013 The line is open again.", BODY], "4 May 2024"),
    (["8 August 2024 \u2013 The port has a new crane.", BODY], "8 August 2024"),
    (["A new crane", "Ida Holm, The Evening Gazette, 12 February 2025", BODY], "12 February 2025"),
    (["A new crane", "By Ida Holm | 12 February 2025", BODY], "12 February 2025"),
    (["A new crane", "By Ida Holm \u2022 Feb. 12, 2025", BODY], "12 February 2025"),
    (["A new crane", "12 February 2025", BODY], "12 February 2025"),
    (["A new crane", "Wednesday, 12 February 2025, 14:30", BODY], "14:30 on 12 February 2025"),
    (["THE HARBOUR POST Friday, 9 February 2024", BODY], "9 February 2024"),
    (["THE HARBOUR POST\nFriday, 9 February 2024\nUp it goes", BODY], "9 February 2024"),
    (["Lifting notes, 5 December 2023 Rust: how to keep a hook dry", BODY], "5 December 2023"),
    (["Cranes", "*The Hook Club, January 2024. Printed at home.*", BODY], "January 2024"),
    (["Cranes", "7 June 2024. Typed in a kitchen.", BODY], "7 June 2024"),
    (["Cranes", "August 2023, by three tired cousins", BODY], "August 2023"),
    (["Cranes", BODY, "Last updated 7 May 2023"], "7 May 2023"),
    (["Cranes", BODY, "This page was last updated on 7 May 2023."], "7 May 2023"),
    (["Cranes", "Published: 2023-05-07", BODY], "7 May 2023"),
    (["Cranes", "Posted by Ida Holm on 7 May 2023", BODY], "7 May 2023"),
    (["Cranes", "Date: 7 May 2023", BODY], "7 May 2023"),
    (["The Crane. Issue of 6 June 2024, compiled by Ida Holm", BODY], "6 June 2024"),
    (["Cranes", "Entry revised in November 2022, with two new pictures", BODY], "November 2022"),
    (["Subject: hail, July 2024\nWritten for roofers, 16 August 2024", BODY], "16 August 2024"),
    (["Cranes", *[BODY] * 12, "Ida Holm, 12 February 2025"], "12 February 2025"),
    (["Cranes", *[BODY] * 12, "Revised 12 February 2025."], "12 February 2025"),
]

UNDATED = [
    [],
    [""],
    [BODY],
    ["A bridge", BODY, "The bridge will be closed on 12 February 2025."],
    ["The vote of 12 May 2024", BODY],
    ["What happened on 12 May 2024", BODY],
    ["Until 12 May 2024", BODY],
    ["## 1.2.0 - 2024-03-14", "- Cranes are taller.", "## 1.1.0 - 2023-01-02"],
    ["Cranes", "Valid from 9 September 2024. Binding on every crane.", BODY],
    ["Cranes", "Figures as of 30 June 2024", BODY],
    ["Cranes", "Season 2025", BODY],
    ["Cranes", "GDANSK, 8 August - The port has a new crane.", BODY],
    ["Cranes", "12/02/2025", BODY],
    ["Cranes", *[BODY] * 12, "Published 12 February 2025", BODY],
    ["Cranes", "from 2 June to 9 July 2024", BODY],
]


@pytest.mark.parametrize(("texts", "expected"), DATED)
def test_dated(texts: list[str], expected: str) -> None:
    period = document_date(texts)
    assert period is not None
    assert label(period) == expected


@pytest.mark.parametrize("texts", UNDATED)
def test_undated(texts: list[str]) -> None:
    assert document_date(texts) is None


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("2024-03-14", "14 March 2024"),
        ("2024-03-14T10:00:00Z", "10:00 on 14 March 2024"),
        ("14 March 2024", "14 March 2024"),
        ("March 2024", "March 2024"),
        ("03/04/2024", "12 February 2025"),
        ("", "12 February 2025"),
    ],
)
def test_front_matter_comes_first(front_matter: str, expected: str) -> None:
    period = document_date(["Cranes", "By Ida Holm, 12 February 2025"], front_matter)
    assert period is not None
    assert label(period) == expected
