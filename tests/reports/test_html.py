"""The HTML report, as a strict HTML parser reads it, and byte for byte."""

from __future__ import annotations

import io
import os
import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import html_samples
import pytest
import report_samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.reports import WRITERS, tool

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from claimcheck.values.findings import Report

GOLDEN = Path(__file__).parent / "golden"
NAMES = ["EVERYDAY", "HOSTILE", "AGREED", "EMPTY"]
OWN = re.compile(r"(?<=<style>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|(?<='sha256-)[^']+", re.DOTALL)


def _html(report: Report) -> str:
    stream = io.StringIO()
    WRITERS["html"](report, stream)
    return stream.getvalue()


def _tree(report: Report) -> Element:
    """The page's elements; raises where a browser would have to mend it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(_html(report))


def _elements(tree: Element) -> Counter[str]:
    return Counter(str(element.tag).rpartition("}")[2] for element in tree.iter())


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _one(tree: Element, tag: str, **attributes: str) -> Element:
    found = [e for e in tree.iter(tag) if all(e.get(name.rstrip("_")) == value for name, value in attributes.items())]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("name", ["everyday", "hostile", "agreed"])
def test_golden(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without style and script, which would have every golden file change with them."""
    monkeypatch.setattr(tool, "VERSION", "1.2.3")
    page = OWN.sub("", _html(getattr(html_samples, name.upper())))
    golden = GOLDEN / f"{name}.html"
    if os.environ.get("CLAIMCHECK_UPDATE_GOLDEN"):
        golden.write_text(page, encoding="utf-8", newline="\n")
    assert page == golden.read_bytes().decode()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_valid_and_every_id_is_one(name: str) -> None:
    ids = Counter(element.get("id") for element in _tree(getattr(html_samples, name)).iter() if element.get("id"))
    assert set(ids.values()) == {1}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_stays_on_the_page_and_arrives(name: str) -> None:
    tree = _tree(getattr(html_samples, name))
    ids = {element.get("id") for element in tree.iter()}
    links = [e.get("href") for e in tree.iter() if e.get("href") is not None]
    assert links
    assert all(link.startswith("#") and link[1:] in ids for link in links if link is not None)


@pytest.mark.parametrize("name", NAMES)
def test_the_policy_admits_its_own_style_and_script_only(name: str) -> None:
    tree = _tree(getattr(html_samples, name))
    policy = _one(tree, "meta", **{"http-equiv": "Content-Security-Policy"}).get("content", "")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    for tag in ("style", "script"):
        digest = b64encode(sha256(_text(_one(tree, tag)).encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_loads_or_runs(name: str) -> None:
    tree = _tree(getattr(html_samples, name))
    assert {"img", "iframe", "object", "embed", "form", "base", "link"}.isdisjoint(_elements(tree))
    attributes = {attribute for element in tree.iter() for attribute in element.keys()}  # noqa: SIM118 - an Element
    assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "action")]


def test_hostile_text_adds_no_element() -> None:
    tree = _tree(html_samples.HOSTILE)
    elements = _elements(tree)
    assert elements["script"] == elements["style"] == 1
    assert not {"img", "i", "iframe"} & set(elements)
    shown = _text(_one(tree, "section", id="documents"))
    assert "| to | five | <script>alert(1)</script>" in shown
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e\ud800-\udfff]", shown)


def test_positions_stand_beside_each_other_with_their_evidence() -> None:
    finding = _one(_tree(html_samples.EVERYDAY), "article", id="finding-8d1c6a0f5b2e4973")
    first, second = finding.iter("section")
    assert [_text(mark) for mark in first.iter("mark")] == ["412 metres", "412 m"]
    assert [_text(mark) for mark in second.iter("mark")] == ["430 metres"]
    assert [link.get("title") for link in first.iter("a")] == ["notes/bridge-opening.md:3:1", "notes/gazette.txt:1:1"]


def test_evidence_stands_in_its_paragraph() -> None:
    finding = _one(_tree(html_samples.EVERYDAY), "article", id="finding-8d1c6a0f5b2e4973")
    quoted = _text(next(finding.iter("blockquote")))
    assert quoted.startswith(
        "The Harlow Bridge is 412 metres long and carries two lanes. It was designed by Ines Okafor."
    )
    around = [_text(span) for span in next(finding.iter("blockquote")).iter("span")]
    assert around == [" It was designed by Ines Okafor. The toll for lorries is $4.50."]


def test_without_the_documents_the_sentence_stands_alone() -> None:
    finding = _one(_tree(report_samples.EVERYDAY), "article", id="finding-8d1c6a0f5b2e4973")
    assert _text(next(finding.iter("blockquote"))) == "The Harlow Bridge is 412 metres long and carries two lanes."
    assert not list(next(finding.iter("figcaption")).iter("a"))


def test_documents_link_back_to_findings() -> None:
    document = _one(_tree(html_samples.EVERYDAY), "article", id="document-2")
    marked = [(_text(e), e.get("id")) for e in document.iter("span") if "claim" in (e.get("class") or "").split()]
    assert marked == [("430 metres", "document-2-22"), ("Per Lindqvist", "document-2-73"),
                      ("52 million dollars", "document-2-102")]  # fmt: skip
    assert [link.get("href") for link in document.iter("a")][1:] == [
        "#finding-8d1c6a0f5b2e4973",
        "#finding-02b7f4d9c1e85a36",
        "#finding-6e90a3b85d47c12f",
    ]


def test_the_matrix_counts_and_leads() -> None:
    tree = _tree(html_samples.EVERYDAY)
    cells = [e for e in tree.iter() if e.get("data-pair")]
    assert {(e.get("data-pair"), e.get("aria-label")) for e in cells} == {
        ("1 2", "bridge-opening.md against council-minutes.md: 2 findings"),
        ("1 2", "council-minutes.md against bridge-opening.md: 2 findings"),
        ("2 3", "council-minutes.md against gazette.txt: 2 findings"),
        ("2 3", "gazette.txt against council-minutes.md: 2 findings"),
    }
    assert {e.get("href") for e in cells} == {"#finding-8d1c6a0f5b2e4973"}


def test_findings_of_one_fingerprint_have_ids_of_their_own() -> None:
    finding = html_samples.EVERYDAY.findings[0]
    report = replace(html_samples.EVERYDAY, findings=(finding, finding, replace(finding, fingerprint='" onclick="x')))
    articles = [e.get("id") for e in _tree(report).iter("article") if (e.get("id") or "").startswith("finding")]
    assert articles == ["finding-8d1c6a0f5b2e4973", "finding.2", "finding.3"]


def test_the_time_is_not_in_it() -> None:
    assert _html(html_samples.EVERYDAY) == _html(replace(html_samples.EVERYDAY, seconds=77.0))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from("<>&\"'`={}%#\x00\x1b"), max_size=30))
def test_no_text_becomes_markup(text: str) -> None:
    finding = report_samples.EVERYDAY.findings[0]
    claims = (replace(claim, text=text, value=text) for claim in finding.claims)
    positions = (replace(position, value=text) for position in finding.positions)
    changed = replace(
        finding,
        subject=f"s{text}",
        attribute="",
        fingerprint=text,
        reasons=(text,),
        claims=tuple(claims),
        positions=tuple(positions),
    )
    plain = replace(finding, subject="s", attribute="", reasons=("r",))
    reports = (replace(report_samples.EVERYDAY, findings=(one,)) for one in (changed, plain))
    ours, theirs = (_elements(_tree(report)) for report in reports)
    # A value that is not found in its sentence is not marked.
    del ours["mark"], theirs["mark"]
    assert ours == theirs
