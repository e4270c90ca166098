from __future__ import annotations

from claimcheck.values.matrix import Matrix, opponents


def test_nobody_disagrees_without_findings():
    assert Matrix.of([]) == Matrix((), (), (), 0)


def test_pairs_are_counted_once_a_finding_and_both_ways():
    matrix = Matrix.of([[("b", "c"), ("a",)], [("a",), ("b",)], [("b",), ("c",), ("d",)]])

    assert matrix.documents == ("a", "b", "c", "d")
    assert matrix.counts == ((0, 2, 1, 0), (2, 0, 1, 1), (1, 1, 0, 1), (0, 1, 1, 0))
    assert matrix.totals == (2, 3, 2, 1)
    assert matrix.highest == 2


def test_a_document_on_two_sides_stands_on_the_diagonal():
    matrix = Matrix.of([[("a",), ("a", "b")]])

    assert matrix.counts == ((1, 1), (1, 0))
    assert matrix.totals == (1, 1)


def test_documents_of_one_side_are_no_opponents():
    assert opponents([("c", "a"), ("b",)]) == {("b", "c"), ("a", "b")}


def test_the_foremost_documents_are_those_in_most_findings():
    matrix = Matrix.of([[("b", "c"), ("a",)], [("a",), ("b",)], [("b",), ("c",), ("d",)]])

    assert matrix.foremost(2) == Matrix(("a", "b"), ((0, 2), (2, 0)), (2, 3), 2)
    assert matrix.foremost(9) == matrix


def test_pairs_at_odds_most_often_first():
    matrix = Matrix.of([[("b", "c"), ("a",)], [("a",), ("b",)], [("b",), ("b", "d")]])

    assert matrix.pairs(9) == (("a", "b", 2), ("a", "c", 1), ("b", "d", 1))
    assert matrix.pairs(1) == (("a", "b", 2),)
