"""The sample documents keep the length, the formats and the spellings that make them worth comparing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"

TERMS = {
    "commentary.txt": (
        "DeepSeek-V4", "officially released", "SOTA", "GPT-4o", "Claude 3.5 Sonnet", "GPT-4", "GPT-3", "MoE", "MLA",
        "DeepSeekMoE", "H100s", "24 months", "DeepSeek-Coder", "V3", "R1", "DeepSeek-V5", "open-weights", "open-ish",
        "secret", "distillation",
    ),
    "opinion.md": (
        "DeepSeek V4", "Hangzhou", "MoE", "MLA", "beats GPT-4o", "Claude 3.5 series", "H100s", "AGI", "up to 10 times",
        "per million tokens", "multimodal", "open weights", "much of its technology",
    ),
    "versions.md": (
        "DeepSeek V4", "Hangzhou", "V4 Pro", "V4 Flash", "GPT-4o", "Claude 3.5 Sonnet", "MoE", "MLA",
        "Reinforcement Learning (RL)", "NVIDIA H100s", "free", "open-source", "2026",
    ),
    "deep-dive.md": (
        "DeepSeek V4", "V4 Pro", "V4 Flash", "1.6 trillion", "49 billion", "284 billion", "13 billion", "33 trillion",
        "one million tokens", "GPT-5.5", "GPT 5.5", "GPT 5.4 Extra High", "Opus 4.7", "GPT-4 series", "Claude 3 Opus",
        "MMLU Pro", "GPQA Diamond", "SWE-bench Verified", "98%", "Artificial Analysis Intelligence Index",
        "pennies per million tokens", "nerfed Nvidia GPUs", "A100 and H100", "Jensen Huang", "eighteen months ago",
        "20%", "distillation attacks", "150,000", "white paper", "DeepSeek V4 Preview Release",
        "DeepSeek-V4 Technical Report",
    ),
    "measured-view.txt": (
        "DeepSeek V4", "Hangzhou", "hedge fund", "preview", "full release", "2026", "MoE", "MLA", "Chain-of-Thought",
        "RLHF", "distillation", "H100 and Blackwell", "OpenAI", "Anthropic", "open weights",
    ),
}  # fmt: skip
"""What each document must spell exactly so: the names and figures that the others agree or disagree with."""

ELSEWHERE = {
    "commentary.txt": ("V4 Pro", "Flash", "GPT-5.5", "Hangzhou", "preview"),
    "opinion.md": ("V4 Pro", "Flash", "GPT-5.5", "preview", "released"),
    "versions.md": ("GPT-5.5", "preview", "released"),
    "deep-dive.md": ("GPT-4o", "Claude 3.5", "Hangzhou", "Blackwell"),
    "measured-view.txt": ("V4 Pro", "Flash", "GPT-4o", "GPT-5.5", "A100"),
}
"""What a document must leave to the others: saying it too would change who disagrees with whom."""


def _read(name: str) -> str:
    """The text on one line, so that a term may be broken by the wrapping of a paragraph."""
    return " ".join((SEEDS / name).read_text(encoding="utf-8").split())


def _says(name: str, term: str) -> bool:
    """Whether the document has the term as whole words: GPT-4o does not say GPT-4."""
    return bool(re.search(rf"(?<!\w){re.escape(term)}(?!\w)", _read(name)))


def test_there_are_five_documents_in_both_formats() -> None:
    found = {path.name for path in SEEDS.iterdir()}
    assert found == set(TERMS)
    assert {Path(name).suffix for name in found} == {".txt", ".md"}


@pytest.mark.parametrize("name", TERMS)
def test_documents_are_articles_in_length(name: str) -> None:
    assert 300 <= len(_read(name).split()) <= 700


@pytest.mark.parametrize(("name", "term"), [(name, term) for name, terms in TERMS.items() for term in terms])
def test_terms_are_spelt_as_they_must_be(name: str, term: str) -> None:
    assert _says(name, term)


@pytest.mark.parametrize(("name", "term"), [(name, term) for name, terms in ELSEWHERE.items() for term in terms])
def test_documents_leave_to_others_what_others_say(name: str, term: str) -> None:
    assert not _says(name, term)


@pytest.mark.parametrize("name", TERMS)
def test_text_files_carry_no_markup(name: str) -> None:
    has_headings = any(line.startswith("#") for line in (SEEDS / name).read_text(encoding="utf-8").splitlines())
    assert has_headings == name.endswith(".md")
