"""The table of rules against the rules themselves."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

import claimcheck
from claimcheck.errors import ConfigError
from claimcheck.findings.catalogue import catalogue, find_rule, rules

PACKAGE = Path(claimcheck.__file__).parent
# The statements show what the rule compares, but are no question to the matcher.
NOT_JOINED = {"Q102", "Q103", "D103", "D106", "E202"}
REPORTING = [rule for rule in catalogue().values() if set(rule.reports) - {"note"} and rule.code not in NOT_JOINED]


def answers_in_the_code():
    """Every answer of every rule, as the sources spell them: Verdict("conflict", "Q203", ...)."""
    found = defaultdict(set)
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Verdict":
                relation, code = (ast.literal_eval(argument) for argument in node.args[:2])
                found[code].add(relation)
    return found


def test_the_table_has_every_code_with_all_its_answers():
    described = {rule.code: set(rule.answers) for rule in catalogue().values() if rule.answers != ("note",)}
    assert described == answers_in_the_code()


def test_codes_and_names_are_unique_and_well_formed():
    table = catalogue().values()
    assert len({rule.name for rule in table}) == len(table)
    for rule in table:
        assert re.fullmatch(r"[QDECSX][1-9]\d\d", rule.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@pytest.mark.parametrize("rule", catalogue().values(), ids=lambda rule: rule.code)
def test_a_rule_is_described(rule):
    for text in (rule.summary, rule.why):
        assert text == text.strip()
        assert text.endswith(".")
    assert rule.example
    assert all(line == line.strip() != "" for line in rule.example)


@pytest.mark.parametrize("rule", REPORTING, ids=lambda rule: rule.code)
def test_the_example_is_reported(rule):
    documents = [claimcheck.Document(f"{number}.md", line) for number, line in enumerate(rule.example)]
    report = claimcheck.scan(documents, config=claimcheck.Config(min_confidence=0))
    assert {finding.code for finding in report.findings} == {rule.code}
    assert {finding.severity for finding in report.findings} <= set(rule.reports)


@pytest.mark.parametrize("text", ["Q203", "q203", "amounts-apart", "Amounts-Apart"])
def test_rules_are_found_by_code_and_name(text):
    rule = find_rule(text)
    assert rule is not None
    assert rule.code == "Q203"


def test_all_rules_or_those_that_are_named():
    assert [rule.code for rule in rules(["D202", "q203", "dates-apart"])] == ["D202", "Q203"]
    assert [rule.code for rule in rules("amounts-apart")] == ["Q203"]
    assert rules() == tuple(catalogue().values())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("amounts-aprt", "'amounts-aprt' is no rule; did you mean amounts-apart?"),
        ("Q230", "'Q230' is no rule; did you mean Q203?"),
        ("zebra", "'zebra' is no rule; 'claimcheck rule' lists them"),
        ("", "'' is no rule; 'claimcheck rule' lists them"),
    ],
)
def test_an_unknown_rule(text, said):
    with pytest.raises(ConfigError) as raised:
        rules([text])
    assert str(raised.value) == said
