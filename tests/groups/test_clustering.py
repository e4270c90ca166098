"""Clusters: complete link between answers, the surest links first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.groups.clustering import LEVELS, clusters, deciding

HIGH, LOW = LEVELS
ANSWERS = "aabbc"
"""What claims 0 to 4 say."""


def same(one, other):
    return ANSWERS[one] == ANSWERS[other]


def made(scores):
    return clusters(scores, same)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({}, []),
        ({(0, 2): 0.9}, [[[0], [2]]]),
        ({(0, 2): 0.4}, []),
        ({(0, 1): 0.9}, [[[0, 1]]]),
        ({(0, 1): 0.9, (0, 2): 0.8}, [[[0, 1], [2]]]),  # who answers as 0 does is asked what 0 is
        ({(0, 2): 0.9, (2, 4): 0.8}, [[[0], [2]]]),  # no chain of other answers
        ({(0, 2): 0.9, (2, 4): 0.8, (0, 4): 0.7}, [[[0], [2], [4]]]),
        ({(0, 2): 0.9, (2, 4): 0.8, (0, 4): 0.6}, [[[0], [2]]]),  # a fainter link joins nothing to a sure one
        ({(0, 2): 0.6, (2, 4): 0.6, (0, 4): 0.6}, [[[0], [2], [4]]]),
        ({(0, 1): 0.9, (2, 3): 0.9, (1, 3): 0.8}, [[[0, 1], [2, 3]]]),
        ({(0, 1): 0.9, (2, 3): 0.9, (1, 3): 0.6}, [[[0, 1]], [[2, 3]]]),
    ],
)
def test_clusters(scores, expected):
    assert made(scores) == expected


@pytest.mark.parametrize(
    ("cluster", "scores", "least", "pairs"),
    [
        ([[0], [2]], {(0, 2): 0.9}, 0.9, [(0, 2)]),
        ([[0, 1], [2]], {(0, 1): 0.7, (0, 2): 0.8, (1, 2): 0.9}, 0.9, [(1, 2)]),
        ([[0], [2], [4]], {(0, 2): 0.9, (2, 4): 0.8, (0, 4): 0.8}, 0.8, [(0, 4), (2, 4)]),
        ([[0, 1]], {(0, 1): 0.7}, 0.7, [(0, 1)]),
    ],
)
def test_the_pairs_that_decide(cluster, scores, least, pairs):
    assert deciding(cluster, scores) == (least, pairs)


PAIRS = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(PAIRS, st.floats(0, 1)))
def test_a_claim_is_in_one_cluster_whose_answers_are_all_linked(scores):
    found = made(scores)
    members = [member for cluster in found for answer in cluster for member in answer]
    assert len(members) == len(set(members))
    assert all(deciding(cluster, scores)[0] >= LOW for cluster in found)
    assert all(same(answer[0], other) for cluster in found for answer in cluster for other in answer)
