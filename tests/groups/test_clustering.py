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
        ({(0, 2): 0.9, (0, 1): 0.8}, [[[0, 1], [2]]]),  # and the other way round
        ({(0, 2): 0.9, (1, 2): 0.8}, [[[0], [2]]]),  # one answer to two questions
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
    assert deciding(cluster, scores, same) == (least, pairs)


VAGUE = 5
"""A claim that what 0 and 1 say fits, and what 2 and 3 say."""


def fits(one, other):
    return same(one, other) if VAGUE not in (one, other) else {one, other} != {VAGUE, 4}


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({(0, VAGUE): 0.9, (0, 2): 0.8}, [[[0, VAGUE], [2]]]),  # what leaves all open keeps no other out
        ({(0, VAGUE): 0.9, (2, VAGUE): 0.9, (0, 2): 0.8}, [[[0, VAGUE], [2]]]),
        ({(0, VAGUE): 0.9, (2, VAGUE): 0.9}, [[[0, VAGUE]]]),  # nor does it bring two together
        ({(0, VAGUE): 0.9, (4, VAGUE): 0.9}, [[[0, VAGUE], [4]]]),  # unless it excludes the other itself
    ],
)
def test_a_vague_claim_stands_beside_one_answer(scores, expected):
    assert clusters(scores, fits) == expected


def test_a_vague_claim_does_not_decide():
    scores = {(0, VAGUE): 0.7, (2, VAGUE): 0.95, (0, 2): 0.8}
    assert deciding([[0, VAGUE], [2]], scores, fits) == (0.8, [(0, 2)])


PAIRS = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda pair: pair[0] < pair[1])


@given(st.dictionaries(PAIRS, st.floats(0, 1)))
def test_a_claim_is_in_one_cluster_whose_answers_are_all_linked(scores):
    found = made(scores)
    members = [member for cluster in found for answer in cluster for member in answer]
    assert len(members) == len(set(members))
    assert all(deciding(cluster, scores, same)[0] >= LOW for cluster in found)
    assert all(same(answer[0], other) for cluster in found for answer in cluster for other in answer)
