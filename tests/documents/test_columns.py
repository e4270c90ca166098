"""Tables of plain text that are set in columns, and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.documents.plain import read_plain
from claimcheck.values.documents import Document, Page

if TYPE_CHECKING:
    from collections.abc import Callable

YEARS = """\
Results of the trust

                       2026     2025
Mills at year end       148      141
Staff                 1,204    1,100
Surplus                (31)       28
"""
RULED = """\
Stop           Out      Back
------------   -----    -----
Harbour        10:02    17:30
North Quay     10:40    16:55
"""
ACCOUNTS = """\
                2026     2025
                  £m       £m
Turnover         148      141

Costs
  Rent            12       14
              ------   ------
Profit           136      127
"""
LISTED = """\
Height     24 m
Builder    Reed & Co
Length     120 m
"""
COUNTED = """\
Town              People
Harrow Bay        14,731
Quay               9,518
Mill Hill        267,014
"""


def page(text: str) -> Page:
    return read_plain(Document("a.txt", text))


def rows(text: str) -> list[list[tuple[str, str]]]:
    """The cells of all rows with their headers."""
    return [[(cell.text.content, cell.header) for cell in b.cells] for b in page(text).blocks if b.kind == "row"]


def test_a_header_of_years_has_no_label() -> None:
    assert rows(YEARS) == [
        [("", ""), ("2026", ""), ("2025", "")],
        [("Mills at year end", ""), ("148", "2026"), ("141", "2025")],
        [("Staff", ""), ("1,204", "2026"), ("1,100", "2025")],
        [("Surplus", ""), ("(31)", "2026"), ("28", "2025")],
    ]
    assert rows(YEARS.replace("\n", "\r\n")) == rows(YEARS)


def test_rows_lie_where_their_lines_do() -> None:
    blocks = page(YEARS).blocks
    assert [(b.kind, b.level, b.text.content) for b in blocks[:3]] == [
        ("heading", 1, "Results of the trust"),
        ("row", 0, "2026 | 2025"),
        ("row", 0, "Mills at year end | 148 | 141"),
    ]
    assert [YEARS[b.start : b.end] for b in blocks] == [line.strip() for line in YEARS.splitlines() if line]


def test_a_rule_belongs_to_the_header() -> None:
    assert rows(RULED) == [
        [("Stop", ""), ("Out", ""), ("Back", "")],
        [("Harbour", "Stop"), ("10:02", "Out"), ("17:30", "Back")],
        [("North Quay", "Stop"), ("10:40", "Out"), ("16:55", "Back")],
    ]
    head, *body = page(RULED).blocks
    assert RULED[head.start : head.end] == "Stop           Out      Back\n------------   -----    -----"
    assert len(body) == 2


def test_tabs_part_fields_wherever_these_stand() -> None:
    text = "\t2026\t2025\nMills\t148\t141\nStaff on the last day of the year\t1,204\t1,100\n"
    assert rows(text) == [
        [("", ""), ("2026", ""), ("2025", "")],
        [("Mills", ""), ("148", "2026"), ("141", "2025")],
        [("Staff on the last day of the year", ""), ("1,204", "2026"), ("1,100", "2025")],
    ]


def test_several_tabs_line_up_on_the_screen() -> None:
    text = "Item\t\t\t2026\t2025\nMills\t\t\t148\t141\nStaff at year end\t1,204\t1,100\n"
    assert rows(text)[1:] == [
        [("Mills", "Item"), ("148", "2026"), ("141", "2025")],
        [("Staff at year end", "Item"), ("1,204", "2026"), ("1,100", "2025")],
    ]


def test_units_below_the_header_are_a_part_of_it() -> None:
    assert rows(ACCOUNTS)[:3] == [
        [("", ""), ("2026", ""), ("2025", "")],
        [("", ""), ("£m", ""), ("£m", "")],
        [("Turnover", ""), ("148", "2026, £m"), ("141", "2025, £m")],
    ]


def test_a_table_goes_on_below_blank_lines_subheadings_and_rules() -> None:
    assert [row[1][1] for row in rows(ACCOUNTS)[2:]] == ["2026, £m"] * 3
    assert [b.kind for b in page(ACCOUNTS).blocks[-4:]] == ["heading", "row", "paragraph", "row"]


def test_the_header_of_the_next_table_heads_that_one() -> None:
    following = YEARS.partition("\n\n")[2].replace("2026", "2024").replace("2025", "2023")
    assert rows(f"{YEARS}\n{following}")[4:6] == [
        [("", ""), ("2024", ""), ("2023", "")],
        [("Mills at year end", ""), ("148", "2024"), ("141", "2023")],
    ]


def test_a_list_of_labels_and_values_has_no_headers() -> None:
    assert rows(LISTED) == [
        [("Height", ""), ("24 m", "")],
        [("Builder", ""), ("Reed & Co", "")],
        [("Length", ""), ("120 m", "")],
    ]


def test_words_over_figures_that_line_up_on_the_right_head_them() -> None:
    assert rows(COUNTED)[0] == [("Town", ""), ("People", "")]
    assert rows(COUNTED)[1] == [("Harrow Bay", "Town"), ("14,731", "People")]


def test_the_paragraph_above_leads_the_rows() -> None:
    leads = {b.lead for b in page(f"It was a good year:\n\n{RULED}").blocks if b.kind == "row"}
    assert leads == {"It was a good year:"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Item      2026     2025\nMills      148      141\n", id="one row"),
        pytest.param("Item      2026\nMills      148\nStaff    1,204\n", id="a year that may be a value"),
        pytest.param(
            "The mill is 40 m wide.  It opened in 1911.  Nobody paid.\n"
            "In 2004 it was shut.   It was sold in 2005.  All left.\n"
            "Some 12 men stayed.    They kept 300 dogs.   So it goes.\n",
            id="two blanks behind full stops",
        ),
        pytest.param(
            "The  mill  is  40  m  wide,  and it was\n"
            "built  in  1911  by  two  men  who came\n"
            "from  afar  and  had  12  dogs  between\n",
            id="justified",
        ),
        pytest.param(
            "The mill was built by            1911 saw the first mill\n"
            "two men who came from            2 weeks after the men\n"
            "Harrow with their dogs           12 others left Harrow\n",
            id="prose in two columns",
        ),
        pytest.param(
            "Ada Quill              Ben Reed\n12 Mill Lane           4 Quay Street\n"
            "Harrow Bay             Mill Hill\nHB8 4QA                MH1 7HH\n",
            id="addresses",
        ),
        pytest.param("Quill      12 Mill Lane\nReed       4 Quay Street\nMoss       7 High Street\n", id="streets"),
        pytest.param("Quill      01757 123456\nReed       01904 654321\nMoss       01482 111222\n", id="telephones"),
        pytest.param("  12     40     12\n -||-   -||-   -||-\n  /\\     /\\     /\\\n", id="a drawing"),
        pytest.param("int depth   40;\nint width   12;\nint men    300;\n", id="code"),
        pytest.param("depth    40    // metres\nwidth    12    // metres\nmen      300   // a day\n", id="remarks"),
        pytest.param(
            "The well is deep      and cold\nThe men are old       and few\nSo it is      told\n", id="a poem"
        ),
        pytest.param("The well is deep\nBy Ada Quill              3 May 2021\n\nIt is.\n", id="a date at the right"),
        pytest.param("THE MILL POST       3 May 2021\nNo. 12        Price 50p\nHarrow       12 pages\n", id="a head"),
        pytest.param("Ada Quill        Ben Reed\nMayor            Clerk\nHarrow Bay       Quay\n", id="signatures"),
        pytest.param("Origins           3\nThe mill         12\nThe river        40\n", id="contents"),
        pytest.param("Height:      24 m\nLength:     120 m\nWeight:      12 t\n", id="fields"),
        pytest.param("200 g     flour\n3         eggs\n1 l       milk\n", id="figures first"),
        pytest.param("1    2    3\n4    5    6\n7    8    9\n", id="no labels"),
        pytest.param("1.  Dig        12 days\n2.  Fill        3 days\n3.  Drink      40 days\n", id="steps"),
        pytest.param(
            "              Half year        Full year\n             2026    2025    2026    2025\n"
            "Mills         148     141     150     148\nStaff         120     110     130     120\n",
            id="headers twice",
        ),
        pytest.param(
            "Opened    1974    1982\nClosed    Reed    Moss\nHeight    24 m    30 m\n", id="words below years"
        ),
        pytest.param("Mill    148    141\nQuay     12     Reed\nBay     140    120\n", id="words among figures"),
    ],
)
def test_no_table(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        ("Staff                 1,204    1,100", True),
        ("  Staff               1,204    1,100", True),
        ("Staff                 1,204        -", True),
        ("Staff                  1,204    1,100", True),
        ("Staff                    1,204    1,100", False),
        ("Staff                 1,204 1,100", False),
        ("Staff of both the mills, 1,204    12", False),
        ("Staff =               1,204    1,100", False),
        ("- Staff               1,204    1,100", False),
        ("Staff:                1,204    1,100", False),
    ],
)
def test_a_line_that_does_not_fit_ends_a_table(line: str, fits: bool) -> None:  # noqa: FBT001 - pytest passes it by name
    text = YEARS.replace("Staff                 1,204    1,100", line)
    assert (len(rows(text)) == 4) is fits


@pytest.mark.parametrize(
    "line", ["Page 3                  12        14        16", "The mills did well, and so did all who work in them."]
)
def test_what_stands_below_leaves_a_table_as_it_is(line: str) -> None:
    assert rows(f"{YEARS}{line}\n") == rows(YEARS)


def test_a_numbered_heading_above_a_table() -> None:
    assert [b.kind for b in page(f"It was a good year for all.\n\n2. Results\n\n{RULED}").blocks[:3]] == [
        "paragraph",
        "heading",
        "row",
    ]


def test_years_as_values_are_no_header() -> None:
    text = "Opened         1974    1982\nClosed         1990    1995\nPulled down    1991    1996\n"
    assert {header for row in rows(text) for _, header in row} == {""}
    assert len(rows(text)) == 3


CELLS = st.sampled_from(["", "Mills", "Staff at year end", "148", "1,204", "(31)", "2026", "£m", "-", "24 m", "of it."])
LINES = st.one_of(
    st.tuples(CELLS, CELLS, CELLS).map(lambda cells: f"{cells[0]:<20}{cells[1]:>9}{cells[2]:>9}"),
    st.lists(CELLS, min_size=1, max_size=4).map("\t".join),
    st.lists(CELLS, min_size=1, max_size=4).map("   ".join),
    st.sampled_from(["", "------    -----", "====", "Costs", "- item", "It went on for years, or so they say."]),
)


@given(st.lists(LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\r"]))
def test_nothing_is_lost(well_placed: Callable[[Page], None], lines: list[str], line_break: str) -> None:
    text = line_break.join(lines)
    result = page(text)
    well_placed(result)
    gaps, end = [], 0
    for block in result.blocks:
        assert block.start >= end
        gaps.append(text[end : block.start])
        end = block.end
    assert not "".join([*gaps, text[end:]]).strip()
    for block in result.blocks:
        if block.kind == "row":
            assert block.text.content == " | ".join(c.text.content for c in block.cells if c.text.content)
            line = text[block.start : block.end].split(line_break)[0]
            assert "".join(line.split()) == "".join(c.text.content for c in block.cells).replace(" ", "")


@given(
    st.lists(
        st.tuples(st.sampled_from(["Mills", "Staff", "Boats"]), st.integers(0, 99_999), st.integers(0, 99_999)),
        min_size=2,
        max_size=8,
    )
)
def test_what_is_set_in_columns_is_read_back(values: list[tuple[str, int, int]]) -> None:
    lines = [f"{'':<12}{'2026':>9}{'2025':>9}", *(f"{label:<12}{a:>9,}{b:>9,}" for label, a, b in values)]
    read = [[cell[0] for cell in row] for row in rows("\n".join(lines))[1:]]
    assert read == [[label, f"{a:,}", f"{b:,}"] for label, a, b in values]
