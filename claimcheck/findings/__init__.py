"""The judging stage: groups of claims that answer one question come in, findings come out.

One module of rules per kind of value (quantities, dates, entities, comparisons, states); ``verdicts`` chooses among
them for a pair of claims, ``terms`` holds what a user allows for some attributes, ``positions`` makes sides of a group,
``judging`` makes the findings.
"""

from claimcheck.findings.agreeing import agreed_facts
from claimcheck.findings.judging import judge_groups
from claimcheck.findings.rules import Relation, Verdict
from claimcheck.findings.terms import Terms
from claimcheck.findings.verdicts import judge

__all__ = ["Relation", "Terms", "Verdict", "agreed_facts", "judge", "judge_groups"]
