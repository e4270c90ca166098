"""Each setting changes the report that it should change, and its near misses do not."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.config import Config
from claimcheck.scanning import scan
from claimcheck.values.documents import Document

HEAD = "# Port Elmsworth\n\n"
POPULATION = ("Port Elmsworth has a population of 10,412.", "Port Elmsworth has a population of 10,587.")
SPONSORS = (
    "Port Elmsworth Festival is sponsored by Ferrante Steel.",
    "The sponsor of Port Elmsworth Festival is Kestrel Brewery.",
)
SMOOTS = ("The bridge at Port Elmsworth is 364 smoots long.", "The bridge at Port Elmsworth is 900 metres long.")
SAME_SMOOTS = ("The bridge at Port Elmsworth is 364 smoots long.", "The bridge at Port Elmsworth is 619 metres long.")
TIMERS = ("Harbour Trust has 310 full-timers.", "Harbour Trust has a headcount of 402.")
HATS = ("Harbour Trust keeps 310 tall hats.", "Harbour Trust has a headcount of 402.")
ROLES = (
    "The concessionaire of Port Elmsworth Ferry is Ferrante Steel.",
    "Port Elmsworth Ferry is operated by Kestrel Brewery.",
)
SMOOT = {"smoot": "67 inches"}


def found(texts: tuple[str, str], **settings: Any) -> int:
    documents = [Document(name, HEAD + text + "\n") for name, text in zip(("press/a.md", "b.md"), texts, strict=True)]
    return len(scan(documents, config=Config(**settings)).findings)


@pytest.mark.parametrize(
    ("texts", "settings", "expected"),
    [
        (POPULATION, {}, 1),
        (POPULATION, {"tolerance": {"population": "2 %"}}, 0),
        (POPULATION, {"tolerance": {"*": "2 %"}}, 0),
        (POPULATION, {"tolerance": {"population": "1 %"}}, 1),
        (POPULATION, {"tolerance": {"staff": "2 %"}}, 1),
        (POPULATION, {"severity": "contradiction"}, 1),
        (POPULATION, {"min_confidence": 1.0}, 0),
        (SPONSORS, {}, 1),
        (SPONSORS, {"many_valued": ["sponsor"]}, 0),
        (SPONSORS, {"many_valued": ["supplier"]}, 1),
        (SMOOTS, {}, 0),
        (SMOOTS, {"units": SMOOT}, 1),
        (SMOOTS, {"units": {"smoot": "2.4725 m"}}, 0),
        (SAME_SMOOTS, {"units": SMOOT}, 0),
        (TIMERS, {}, 0),
        (TIMERS, {"synonyms": {"headcount": ["full-timers"]}}, 1),
        (TIMERS, {"synonyms": {"headcount": ["dockers"]}}, 0),
        (HATS, {}, 0),
        (HATS, {"synonyms": {"headcount": ["tall hats"]}}, 1),
        (HATS, {"synonyms": {"headcount": ["tall lamps"]}}, 0),
        (ROLES, {}, 0),
        (ROLES, {"synonyms": {"operator": ["concessionaire"]}}, 1),
    ],
)
def test_settings_reach_the_report(texts: tuple[str, str], settings: dict[str, Any], expected: int) -> None:
    assert found(texts, **settings) == expected


def test_disagreements_are_left_out() -> None:
    texts = ("Port Elmsworth has about 4,000 inhabitants.", "Port Elmsworth has 4,600 inhabitants.")
    low = {"min_confidence": 0.3}
    assert (found(texts, **low), found(texts, **low, severity="contradiction")) == (1, 0)


def test_ranks_order_positions() -> None:
    documents = [Document(f"{name}.md", f"{HEAD}{text}\n") for name, text in zip("ab", POPULATION, strict=True)]
    for ranks, expected in (({"a.md": 1}, ["10,412", "10,587"]), ({"b.md": 1}, ["10,587", "10,412"])):
        (finding,) = scan(documents, config=Config(source_ranks=ranks)).findings
        assert [position.value for position in finding.positions] == expected
        assert finding.reasons[-1] == f"the highest-ranked documents (rank 1) say {expected[0]}"
