"""Verb phrases of the lexicons ("fall short of", "go on sale") in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import load, vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

PLURALS = {"ies": ("y",), "ie": ("y",), "ves": ("f", "fe"), "es": ("",), "s": ("",)}
"""What plurals end in, or what is left of them, and what their singulars end in instead."""
GAP, LAST_GAP = 2, 5
"""Words that may stand between two words of a phrase, and before its last one ("competes on price with")."""


def verb_lemma(clause: Clause) -> str:
    """Lemma of the clause's verb; irregular forms are looked up, because taggers and lemmatizers often miss them."""
    forms: dict[str, str] = load("irregular")["lemmas"]
    return forms.get(clause.verb.lower_) or _known(clause.verb.lemma_.lower())


def _known(lemma: str) -> str:
    """The lemma, or the word that it was cut from: "close" of "clos" (closes), "shut" of "shutt" (shutting)."""
    if lemma in vocabulary():
        return lemma
    shorter = lemma[:-1] if lemma[-1:] == lemma[-2:-1] else lemma
    stem = lemma[:-2] if lemma.endswith("e") and lemma[-3:-2] == lemma[-2:-1] else lemma  # "lagge" of "lagged"
    return next((form for form in (f"{lemma}e", shorter, stem) if form in vocabulary()), lemma)


def noun_lemma(noun: Token) -> str:
    """The lemma of a noun; that of a plural which the lemmatizer missed, as it does where one begins a sentence."""
    lemma = noun.lemma_.lower()
    if noun.tag_ != "NNS" or noun.text == noun.lower_ or (lemma in vocabulary() and lemma != noun.lower_):
        return lemma
    for ending, others in PLURALS.items():
        forms = (lemma.removesuffix(ending) + other for other in others if lemma.endswith(ending))
        if form := next((form for form in forms if form in vocabulary()), ""):
            return form
    return lemma


def base_form(token: Token) -> str:
    """The lemma of a word; that of a participle which the lemmatizer did not know: "Designed", "powered", "sung"."""
    irregular: dict[str, str] = load("irregular")["lemmas"]
    lemma = token.lemma_.lower()
    if lemma == token.lower_ and token.tag_ in ("VBN", "VBD") and lemma in irregular:
        return irregular[lemma]
    is_known = lemma in vocabulary() and lemma != token.lower_
    if token.tag_ not in ("VBN", "VBD") or not token.lower_.endswith("ed") or is_known:
        return lemma
    stem = token.lower_[:-2]
    forms = (f"{stem}e", stem, stem[:-1] if stem[-2:-1] == stem[-1:] else stem)
    return next((form for form in forms if form in vocabulary()), lemma)


def followed(clause: Clause, wanted: tuple[str, ...], sentence: Span) -> tuple[Token, ...] | None:
    """Find the tokens after the clause's verb that match the words in order; a particle may stand after the object."""
    doc, place, found = sentence.doc, clause.verb.i + 1, []
    if wanted and wanted[0] == clause.particle:
        place = next((t.i for t in sentence if t.i >= place and t.lower_ == clause.particle), place)
    if wanted and (behind := _behind_object(clause, wanted[0])) is not None:
        place = behind.i
    for number, word in enumerate(wanted):
        limit = min(sentence.end, place + 1 + (LAST_GAP if number == len(wanted) - 1 else GAP))
        token = _next(doc[place:limit], word)
        if token is None:
            return None
        found.append(token)
        place = token.i + 1
    return tuple(found)


def _behind_object(clause: Clause, word: str) -> Token | None:
    """The particle right behind a long object: "through" of "waved the bill of the fisheries minister through"."""
    if clause.object is None or clause.object.i < clause.verb.i:
        return None
    edge = clause.object.right_edge.i
    for last in clause.verb.doc[edge : min(edge + 2, clause.verb.sent.end)]:
        following = clause.verb.doc[last.i + 1 : last.i + 2]
        is_bare = last.tag_ in {"RP", "RB", "IN"} and all(t.is_punct or t.tag_ == "IN" for t in following)
        if last.lower_ == word and is_bare:
            return last
    return None


def _next(window: Span, word: str) -> Token | None:
    for token in window:
        if word in {token.lower_, token.lemma_}:
            return token
        if token.tag_.startswith("VB") or token.text in {",", ";", ":", "(", "."}:
            return None
    return None
