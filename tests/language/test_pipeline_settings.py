"""Loading a pipeline with further units and synonyms."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language

from claimcheck.config import Config
from claimcheck.language.pipeline import load_pipeline

TEXT = "Harbour Trust owns a quay of 364 smoots and has 310 people on the books."
CONFIG = Config(units={"smoot": "67 inches"}, synonyms={"headcount": ("people on the books",)})


def read(nlp: Language) -> tuple[set[str], set[str]]:
    """The dimensions of the amounts in the text, and the concepts of its claims."""
    doc = nlp(TEXT)
    concepts = {concept for claim in doc._.claimcheck_claims for concept in claim.concepts}
    return {span.label_ for span in doc.spans["claimcheck_quantities"]}, concepts


def test_settings_are_settings_of_the_components(nlp: Language, tmp_path: Path) -> None:
    own = load_pipeline(**CONFIG.extraction)
    dimensions, concepts = read(own)
    assert dimensions == {"length", "count"}
    assert "headcount" in concepts
    assert load_pipeline(**CONFIG.extraction) is own
    assert own.config["components"]["claimcheck_claims"]["synonyms"] == {"headcount": ["headcount", "people on book"]}

    dimensions, concepts = read(nlp)
    assert dimensions == {"count"}
    assert "headcount" not in concepts

    nlp.to_disk(tmp_path / "with_components")
    saved = load_pipeline(**{**CONFIG.extraction, "model": str(tmp_path / "with_components")})
    assert read(saved) == read(own)
