"""What ``import claimcheck`` offers: light to import, complete, and the same as the command line uses."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck import errors
from claimcheck.claims.quantities import find_quantities


def test_dir_lists_what_there_is() -> None:
    assert dir(claimcheck) == sorted(claimcheck.__all__)
    for name in claimcheck.__all__:
        assert getattr(claimcheck, name) is not None


@pytest.mark.parametrize("name", ["judge", "Scan", "_private", "find_quantities"])
def test_unknown_names(name: str) -> None:
    with pytest.raises(AttributeError, match=f"'claimcheck' has no attribute '{name}'"):
        getattr(claimcheck, name)


def test_the_version_is_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\w*", claimcheck.__version__)
    project = Path(__file__).parents[1] / "pyproject.toml"
    assert f'version = "{claimcheck.__version__}"' in project.read_text(encoding="utf-8")


def test_import_is_light() -> None:
    heavy = ("spacy", "typer", "rich", "thinc", "numpy", "markdown_it", "pint", "rapidfuzz", "pathspec", "yaml")
    code = f"import claimcheck, sys; print(*(name for name in {heavy!r} if name in sys.modules))"
    package = Path(claimcheck.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.split() == []


@pytest.mark.parametrize("name", ["InputError", "ModelError", "ConfigError"])
def test_errors_are_of_one_family(name: str) -> None:
    assert issubclass(getattr(claimcheck, name), claimcheck.ClaimcheckError)
    assert getattr(claimcheck, name) is getattr(errors, name)


def test_scan() -> None:
    one = claimcheck.Document("a.md", "Atlas V4 has been released.")
    other = claimcheck.Document("b.md", "The preview of Atlas V4 is good.")

    report = claimcheck.scan([one, other], config=claimcheck.Config(min_confidence=0.2))

    assert isinstance(report, claimcheck.Report)
    (finding,) = report.findings
    assert isinstance(finding, claimcheck.Finding)
    assert [(p.value, p.documents) for p in finding.positions] == [("released", ("a.md",)), ("preview", ("b.md",))]
    assert finding.claims[0].document == "a.md"
    assert finding.claims[0].text == one.text


def test_extract() -> None:
    found = claimcheck.extract(claimcheck.Document("a.md", "The Quay Bridge is 300 m long."))
    assert all(isinstance(claim, claimcheck.Claim) for claim in found)
    (length,) = [claim.value for claim in found if claim.kind == "quantity"]
    assert isinstance(length, claimcheck.Quantity)
    assert (length.low, length.unit) == (300, "metre")


def test_extract_only_what_is_asked_for() -> None:
    document = claimcheck.Document("a.md", "The Quay Bridge is 300 m long. The Tarn Ferry was built in 1971.")
    found = claimcheck.extract(document, kinds=["quantity", "date"], subjects="quay-bridge", attributes=("long",))
    assert [(claim.kind, claim.subject, claim.attribute) for claim in found] == [("quantity", "Quay Bridge", "long")]


@pytest.mark.parametrize("asked", [{"kinds": "colour"}, {"subjects": "!"}, {"attributes": ["long", ""]}])
def test_extract_refuses_what_nobody_can_mean(asked: dict[str, Any]) -> None:
    with pytest.raises(claimcheck.ConfigError):
        claimcheck.extract("no-such-file.md", **asked)


def test_quantities() -> None:
    text = "It is 300 m long and costs about $2.5 million."
    found = claimcheck.quantities(text)
    assert found == find_quantities(text)
    assert [(q.low, text[q.start : q.end] == q.text) for q in found] == [(300, True), (2.5e6, True)]


def test_the_pipeline_is_loaded_once() -> None:
    assert claimcheck.load_pipeline() is claimcheck.load_pipeline()
    (claims,) = [claimcheck.load_pipeline()("The Quay Bridge is 300 m long.")._.claimcheck_claims]
    assert any(claim.kind == "quantity" for claim in claims)
