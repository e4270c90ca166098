"""Load the language pipeline: the English one that ships with the package, or any other with the same abilities."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found] # compiled, without stubs
from spacy.util import get_model_meta, load_config, load_model_from_config, registry
from thinc.api import NumpyOps, get_current_ops, set_current_ops

from claimcheck.errors import ModelError

BUNDLED = Path(__file__).parent / "english"
"""The pipeline trained by training/build.py."""

BARE = "claimcheck.Bare.v1"
"""The name by which spaCy knows tokenizers without rules."""

NEEDED = {
    "token.tag": "a tagger",
    "token.dep": "a dependency parser",
    "doc.ents": "a named-entity recognizer",
}


def load_pipeline(
    model: str | None = None,
    *,
    units: Sequence[Mapping[str, Any]] = (),
    synonyms: Mapping[str, Sequence[str]] | None = None,
) -> Language:
    """The pipeline called ``model`` (an installed package or a folder; None for the bundled one), loaded once.

    claimcheck's own components are added at its end, with further ``units`` and ``synonyms`` as the components are
    given them (:attr:`claimcheck.Config.extraction`); those that the pipeline has already are kept without these.
    Raises ModelError when it is not installed, does not load, or lacks a tagger, parser or named-entity recognizer.
    """
    return _complete(model, json.dumps(list(units)), json.dumps(synonyms or {}))


@lru_cache(maxsize=4)
def _complete(model: str | None, units: str, synonyms: str) -> Language:
    nlp = _load(model)
    _check(nlp, model)
    extra, named = {"units": json.loads(units)}, {"synonyms": json.loads(synonyms)}
    settings = {"dates": {}, "quantities": extra, "names": extra, "claims": named}
    for name, setting in settings.items():
        component = f"claimcheck_{name}"
        if component not in nlp.pipe_names:
            nlp.add_pipe(component, config=setting)
        elif any(setting.values()):
            nlp.replace_pipe(component, component, config=setting)
    return nlp


def _load(model: str | None) -> Language:
    ops = get_current_ops()
    if type(ops) is NumpyOps:
        # NumPy's matrix product is several times as fast as the one that spaCy's default uses on most processors.
        set_current_ops(NumpyOps(use_blis=False))
    try:
        return spacy.load(model) if model else _bundled()
    except OSError as error:
        raise ModelError(f"{model}: no such spaCy pipeline; install it (pip install …) or give its folder") from error
    except Exception as error:
        reason = " ".join(str(error).split())[:200]
        raise ModelError(f"{model or BUNDLED}: this pipeline does not load ({reason}); install it anew") from error
    finally:
        set_current_ops(ops)


def _bundled() -> Language:
    """The bundled pipeline, without the tokenizer that spaCy would make for English and then replace."""
    config = load_config(BUNDLED / "config.cfg", overrides={"nlp.tokenizer": {"@tokenizers": BARE}})
    return load_model_from_config(config, meta=get_model_meta(BUNDLED)).from_disk(BUNDLED)


@registry.tokenizers(BARE)  # type: ignore[untyped-decorator]
def _bare() -> Callable[[Language], Tokenizer]:
    """Makes tokenizers that get their rules from disk; to compile the rules of a language first takes a while."""
    return lambda nlp: Tokenizer(nlp.vocab)


def _check(nlp: Language, model: str | None) -> None:
    assigned = {attribute for name in nlp.pipe_names for attribute in nlp.get_pipe_meta(name).assigns}
    missing = [words for attribute, words in NEEDED.items() if attribute not in assigned]
    if missing:
        raise ModelError(f"{model}: this pipeline lacks {', '.join(missing)}; use one that has them")
