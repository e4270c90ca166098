"""Tokenization of English reports: spaCy's rules, amended where names and treebanks need it.

The amended rules are plain data of spaCy's own tokenizer, so a saved pipeline carries them and needs none of this code.
"""

from __future__ import annotations

from re import Pattern
from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

PUNCTUATION_RUNS = (r"\*{2,}", r"={2,}", r"_{2,}", r"\?{2,}", r"!{2,}", r"~{2,}", r"#{2,}", r"-{2,}", r"\+{2,}")
"""Rules and rows of one mark (``****``, ``====``) stay one token, as the treebanks have them."""

BOUND_PREFIXES = ("anti", "co", "de", "e", "ex", "extra", "inter", "intra", "mid", "mis", "multi", "non", "post", "pre",
                  "pro", "re", "semi", "sub", "trans", "ultra", "un", "wi")  # fmt: skip
"""Prefixes that are no words: the treebanks keep ``non-fiction`` and ``e-mail`` whole."""
NO_PREFIX = "".join(rf"(?<!\b{spelling})" for prefix in BOUND_PREFIXES for spelling in (prefix, prefix.capitalize()))
COMPOUND_HYPHEN = rf"(?<=[A-Za-z0-9]){NO_PREFIX}-(?=[A-Za-z])(?![A-Z]+\d)"
"""Hyphens divide compounds (``cost-effective``), but not a name and its version (``Orion-V4``)."""
SCALE_SUFFIXES = (r"(?<=[0-9])(?:bn|mn|tn)",)
"""Scale words written on to their number (``£2bn``)."""


def amend_tokenizer(nlp: Language) -> None:
    """Give ``nlp``'s English tokenizer the amended prefixes, infixes and suffixes."""
    defaults = nlp.Defaults
    tokenizer: Any = nlp.tokenizer  # spaCy's compiled Tokenizer has no stubs
    infixes = [rule for rule in defaults.infixes or () if not _is_hyphen_rule(rule)]
    infixes += [COMPOUND_HYPHEN, r"(?<=[A-Za-z0-9])(?:–|—|--|---|——|~)(?=[A-Za-z])"]  # noqa: RUF001  # dashes, as typeset
    tokenizer.prefix_search = compile_prefix_regex([*PUNCTUATION_RUNS, *(defaults.prefixes or ())]).search
    suffixes = [*PUNCTUATION_RUNS, *SCALE_SUFFIXES, *(defaults.suffixes or ())]
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex([*PUNCTUATION_RUNS, *infixes]).finditer


def _is_hyphen_rule(rule: str | Pattern[str]) -> bool:
    """Whether this is spaCy's rule for hyphens between letters, recognised by what it does."""
    pattern = compile_infix_regex([rule])
    return pattern.search("cost-effective") is not None and pattern.search("a,b") is None
