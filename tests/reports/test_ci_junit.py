"""Test results, as a reader of JUnit files sees them."""

from __future__ import annotations

from dataclasses import replace

import pytest
import report_samples
from ci_reports import SAMPLES, saying, written
from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml

from claimcheck.values.findings import Report


def read(report: Report) -> JUnitXml:
    return JUnitXml.fromstring(written(report, "junit").encode("utf-8"))


@pytest.mark.parametrize("name", SAMPLES)
def test_counts_are_those_of_the_cases(name: str) -> None:
    xml = read(SAMPLES[name])
    assert len(xml) == len(SAMPLES[name].documents)
    stated = (xml.tests, xml.failures, xml.errors)
    xml.update_statistics()
    assert stated == (xml.tests, xml.failures, xml.errors)
    assert xml.failures == len(SAMPLES[name].findings)


def test_a_suite_a_document_and_a_failure_a_finding() -> None:
    suites = {suite.name: list(suite) for suite in read(report_samples.EVERYDAY)}
    (case,) = suites["notes/council-minutes.md"]
    assert (case.classname, case.name) == ("notes/council-minutes.md", "Q203 Harlow Bridge, length [8d1c6a0f5b2e4973]")
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert (failure.type, failure.message) == ("contradiction", "Harlow Bridge, length: 412 m or 430 m")
    assert "  notes/gazette.txt:1:1: At 412 m, the Harlow Bridge is the longest in the county.\n" in failure.text


def test_documents_without_findings_pass() -> None:
    suites = {suite.name: suite for suite in read(replace(report_samples.EVERYDAY, findings=()))}
    assert sorted(suites) == [document.name for document in report_samples.EVERYDAY.documents]
    assert all((suite.tests, suite.failures) == (1, 0) for suite in suites.values())


@pytest.mark.parametrize(
    "text", ["\x00", "\x08", "\x1b[31m", "\ud800", "\ufffe", "\uffff", "]]>", "<!--", "&#0;", "\r"]
)
def test_characters_that_xml_forbids(text: str) -> None:
    (failure,) = next(case.result for suite in read(saying(f"a{text}b")) for case in suite if case.result)
    assert failure.message.startswith("a")
    assert failure.message.endswith("b")


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_can_be_read_again(text: str) -> None:
    assert read(saying(text)).failures == 1


def test_no_time_is_in_it() -> None:
    sample = report_samples.EVERYDAY
    assert written(replace(sample, seconds=99.0), "junit") == written(sample, "junit")
