"""Loading pipelines, and our components as ordinary spaCy components."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import claimcheck
from claimcheck.errors import ModelError
from claimcheck.language.pipeline import load_pipeline

TEXT = "Acme Bridges was founded in 1974. It employs 1,200 people and is based in Lyon."


def test_the_bundled_pipeline_loads_once() -> None:
    assert claimcheck.load_pipeline() is load_pipeline(None)


def test_components_declare_what_they_need(nlp: Language) -> None:
    meta = nlp.get_pipe_meta("claimcheck_claims")
    assert "token.dep" in meta.requires
    assert "doc._.claimcheck_claims" in meta.assigns


def test_the_bundled_pipeline_says_where_it_comes_from(nlp: Language) -> None:
    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert {"ewt-dev", "pud"} <= nlp.meta["performance"].keys()


def test_a_model_that_is_not_installed() -> None:
    with pytest.raises(ModelError, match=r"no_such_pipeline: no such spaCy pipeline; install it"):
        load_pipeline("no_such_pipeline")


def test_a_model_that_lacks_a_component(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="lacks a tagger, a dependency parser, a named-entity recognizer"):
        load_pipeline(str(tmp_path / "blank"))


def test_a_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        load_pipeline(str(tmp_path))


def test_components_survive_a_round_trip_to_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "copy")
    copy = spacy.load(tmp_path / "copy")
    assert copy(TEXT)._.claimcheck_claims == nlp(TEXT)._.claimcheck_claims != []


def test_claims_survive_bytes(nlp: Language) -> None:
    doc = nlp(TEXT)
    copy = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert copy._.claimcheck_claims == doc._.claimcheck_claims
    assert [s.text for s in copy.spans["claimcheck_dates"]] == ["1974"]


def test_claims_survive_processes(nlp: Language) -> None:
    texts = [TEXT, "The tower is 90 metres high.", "Nothing here."]
    alone = [doc._.claimcheck_claims for doc in nlp.pipe(texts)]
    assert [doc._.claimcheck_claims for doc in nlp.pipe(texts, n_process=2)] == alone


def test_components_join_any_pipeline(nlp: Language) -> None:
    other = spacy.blank("en")
    other.tokenizer = nlp.tokenizer
    for name in ("claimcheck_dates", "claimcheck_quantities"):
        other.add_pipe(name)
    doc = other("Paid €40 in May 2020.")
    assert [q.unit for q in doc._.claimcheck_quantities] == ["euro"]
    assert [p.grain for p in doc._.claimcheck_dates] == ["month"]
