"""Verb phrases of the lexicons ("fall short of", "go on sale") in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import load, vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause

GAP, LAST_GAP = 2, 5
"""Words that may stand between two words of a phrase, and before its last one ("competes on price with")."""


def verb_lemma(clause: Clause) -> str:
    """Lemma of the clause's verb; irregular forms are looked up, because taggers and lemmatizers often miss them."""
    forms: dict[str, str] = load("irregular")["lemmas"]
    return forms.get(clause.verb.lower_, clause.verb.lemma_.lower())


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
    for number, word in enumerate(wanted):
        limit = min(sentence.end, place + 1 + (LAST_GAP if number == len(wanted) - 1 else GAP))
        token = _next(doc[place:limit], word)
        if token is None:
            return None
        found.append(token)
        place = token.i + 1
    return tuple(found)


def _next(window: Span, word: str) -> Token | None:
    for token in window:
        if word in {token.lower_, token.lemma_}:
            return token
        if token.tag_.startswith("VB") or token.text in {",", ";", ":", "(", "."}:
            return None
    return None
