"""What a thing is made of, runs on or is written in, its colour and format: answers that are words and no names.

``data/stuffs.json`` holds for each of these questions the words that answer it (``same`` gives the word by which two
of one meaning are called, ``wider`` those that are more general) and the verbs and prepositions in front of them. The
claim's attribute is the question and the words for the thing: "made of roof".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from spacy.tokens import Span, Token

from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.kinds import kind_of
from claimcheck.claims.relations.answers import is_closed, is_indefinite
from claimcheck.language.grammar import Clause, Complement, appositions, complements, conjuncts, modifiers
from claimcheck.values.claims import Claim, Names

HEADS = 2
"""Words at most that tell which part of a thing is meant."""
LONGEST_VALUE = 4
"""Words of a labelled value at most."""
LISTED = ("CC", "JJ", "NN", "VBN")
"""Tags of the words that a list of answers may hold beside these."""
MATERIAL = "made of"
RESULT = frozenset({"acomp", "attr", "obj", "obl:unmarked", "oprd", "xcomp"})
"""How parsers hang the colour on "paint"."""


@dataclass(frozen=True, slots=True)
class Question:
    """One of the questions: its label, the word for each answer, and the wordings that tell it.

    ``asked`` are the nouns of labels that ask it; ``is_plain`` says that a copula may tell it ("are oak"), ``is_name``
    that its answers are written as names are. ``before`` are the only nouns that an answer describes ("a Go program"),
    where there are such; ``not_before`` are those that it tells nothing of ("a steel mill").
    """

    label: str
    asked: frozenset[str]
    answers: dict[str, str]
    verbs: frozenset[str]
    active: frozenset[str]
    before: frozenset[str]
    not_before: frozenset[str]
    is_plain: bool
    is_name: bool

    def answer(self, token: Token, *, anywhere: bool = False) -> str:
        """The answer that a word gives, "" for none; with a capital only where any word may have one."""
        if self.is_name:
            return self.answers.get(token.text, "")
        is_small = token.is_lower or token.is_sent_start or anywhere
        lemma = token.lemma_.lower() if token.tag_.startswith("NN") else token.lower_
        return (self.answers.get(token.lower_) or self.answers.get(lemma, "")) if is_small else ""

    def describes(self, noun: Token) -> bool:
        """Whether an answer in front of a noun tells it of the thing that the noun calls."""
        lemma = noun.lemma_.lower()
        if self.is_name:
            return lemma in self.before
        return lemma not in self.not_before and kind_of(lemma) not in ("person", "organization")


@cache
def questions() -> tuple[Question, ...]:
    """The questions of the lexicon."""
    known = load("stuffs")
    return tuple(_question(label, known.get(data.get("names_of"), {}) | data) for label, data in known.items())


def _question(label: str, data: dict[str, Any]) -> Question:
    told = [*data.get("names", ()), *data.get("plain", ())]
    for wide, narrow in data.get("wider", {}).items():
        told += [wide, *narrow]
    return Question(
        label,
        frozenset(data.get("asked", ())),
        {word: word for word in told} | data.get("same", {}),
        frozenset(data["verbs"]),
        frozenset(data.get("active", ())),
        frozenset(data.get("before", ())),
        frozenset(data.get("not_before", ())),
        data.get("is", False),
        "names" in data,
    )


def stuff_claims(frames: Frames) -> Iterator[Claim]:
    """The claims whose answer is such a word, in text order within each wording."""
    for found in frames.clauses.values():
        for clause in found:
            block = frames.block(clause.predicate)
            if not clause.is_negated and (block is None or block.kind != "row"):
                for question in questions():
                    yield from _from_clause(frames, clause, question)
    for span in frames.entities.names:
        if frames.reads(span.root):
            for question in questions():
                yield from _beside(frames, span, question)


def labelled_claims(frames: Frames, frame: Frame, value: Span, *, is_line: bool = False) -> Iterator[Claim]:
    """The claims of a short value beside a label, in a table or a line: "Frame: beech", "Colour: red".

    The label, whose words are the attribute of ``frame``, asks the question; or that of a line names a thing, and the
    value is what things are made of.
    """
    plain = [t for t in value if not t.is_punct and not t.is_space]
    is_of_somebody = not words("roles", "never_places").isdisjoint(frame.attribute)
    if is_of_somebody or not 0 < len(plain) <= LONGEST_VALUE:
        return
    for question in questions():
        told = [t for t in plain if question.answer(t, anywhere=True)]
        is_asked = not question.asked.isdisjoint(frame.attribute)
        is_all = is_line and question.label == MATERIAL and told[-1:] == plain[-1:]
        if told and (is_asked or is_all) and all(t in told or t.tag_.startswith(LISTED) for t in plain):
            heads = [word for word in frame.attribute if word not in question.asked]
            answers = tuple(dict.fromkeys(question.answer(t, anywhere=True) for t in told))
            own = replace(frame, attribute=(*question.label.split(), *heads))
            yield claim("entity", own, Names(answers, "other"), Span(frames.doc, told[0].i, told[-1].i + 1))
            return


def _from_clause(frames: Frames, clause: Clause, question: Question) -> Iterator[Claim]:
    thing = clause.object if clause.object is not None and not clause.is_passive else _subject(frames, clause)
    for told in _behind(frames, clause, question):
        if thing is not None and told:
            yield from _told(frames, question, thing, told, clause)
            return
    if clause.subject is None:
        return
    is_said = clause.is_copular and (question.is_plain or question.is_name)
    if is_said and question.is_plain:
        for part in (noun for preposition, noun in complements(clause.predicate) if preposition == "with"):
            had = _modifying(part, question)
            yield from _told(frames, question, part, had, clause, owner=clause.subject)
    if is_said or (question.is_plain and clause.predicate.lower_ in words("roles", "powered")):
        yield from _told(frames, question, clause.subject, _predicated(clause.predicate, question), clause)
    elif frames.verb_lemma(clause) in question.active and clause.object is not None:
        yield from _told(frames, question, clause.subject, _answers(clause.object, question), clause)
    elif clause.verb.lemma_ in words("roles", "wearing") and clause.object is not None and question.is_plain:
        had = _modifying(clause.object, question)
        behind = (t for p, noun in complements(clause.object) if p in ("of", "in") for t in _answers(noun, question))
        yield from _told(frames, question, clause.object, had or list(behind), clause, owner=clause.subject)


def _subject(frames: Frames, clause: Clause) -> Token | None:
    """The subject of a clause, or that of the clause which it goes on: "the bridge, opened in May, is made of steel".

    Of what something is said to be, it is that thing: "Orlo is a client written in Go".
    """
    if clause.subject is not None and is_indefinite(clause.subject):
        told = (c for c in frames.clauses.get(clause.verb.sent.start, ()) if c.is_copular and not c.is_negated)
        return next((c.subject for c in told if c.predicate.i == clause.subject.i), clause.subject)
    if clause.subject is not None or clause.governor is None or clause.governor.i > clause.verb.i:
        return clause.subject
    upper = frames.clause_of(clause.governor)
    is_finite = not {"is", "are", "was", "were"}.isdisjoint(clause.auxiliaries)
    return upper.subject if upper is not None and is_finite else None


def _behind(frames: Frames, clause: Clause, question: Question) -> Iterator[list[Token]]:
    """The answers behind a verb and its preposition, or behind the verb alone: "painted red"."""
    verb = "be" if clause.is_copular else frames.verb_lemma(clause)
    agent = [Complement("by", clause.agent)] if clause.agent is not None else []
    objects = [clause.object] if clause.object is not None else []
    inner = [told for noun in (*objects, *(noun for _, noun in clause.complements)) for told in complements(noun)]
    for preposition, noun in (*clause.complements, *agent, *inner):
        if f"{verb} {preposition}" in question.verbs:
            yield _answers(noun, question)
    if verb in question.verbs:
        yield [t for child in clause.verb.rights if child.dep_ in RESULT for t in _answers(child, question)]


def _answers(noun: Token, question: Question) -> list[Token]:
    """The words of a phrase that answer: its nouns, or what is in front of one of them ("a diesel engine")."""
    found = []
    for part in conjuncts(noun):
        described = modifiers(part) if part.i == noun.i else ()  # in "of oak and a pine top" another part is of pine
        own = part if question.answer(part) else next((t for t in reversed(described) if question.answer(t)), None)
        found += [own] if own is not None else []
    return found


def _predicated(predicate: Token, question: Question) -> list[Token]:
    """The answers of a predicate: "are oak", "is a steel bridge", "is diesel-powered"."""
    if predicate.lower_ in words("roles", "powered"):
        before = (t for t in predicate.lefts if question.answer(t))
        return [t for t in before if t.nbor().text == "-"][:1]
    if question.is_plain and question.answer(predicate):
        return _answers(predicate, question)
    return _modifying(predicate, question)


def _modifying(noun: Token, question: Question) -> list[Token]:
    """The answers in front of a noun that they tell of the thing: "a steel bridge", "a Go program"."""
    if not noun.tag_.startswith("NN") or not question.describes(noun):
        return []
    return [t for t in modifiers(noun) if question.answer(t) and not _is_joined(t)]


def _is_joined(token: Token) -> bool:
    """Whether a hyphen makes a word part of another: "glass-fronted", "solar-grade"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    return after.text == "-" and after.nbor().lower_ not in words("roles", "powered")


def _beside(frames: Frames, span: Span, question: Question) -> Iterator[Claim]:
    """What a name is said to be in apposition: "Orlo, a lean Go program"."""
    for noun in appositions(span.root):
        if frames.entities.of(noun) is None:
            yield from _told(frames, question, span.root, _modifying(noun, question), frames.clause_of(span.root))


def _told(  # noqa: PLR0913 - all that tells what a thing is made of
    frames: Frames,
    question: Question,
    thing: Token,
    told: list[Token],
    clause: Clause | None,
    *,
    owner: Token | None = None,
) -> Iterator[Claim]:
    """The claim that these words answer of ``thing``, or of ``thing`` as a part of its ``owner``."""
    subject = frames.subjects.resolve(owner if owner is not None else thing)
    if not told or _is_any(thing, owner):
        return
    part = frames.subjects.resolve(thing).heads if owner is not None else ()
    own = {t.lemma_.lower() for t in (*thing.subtree, *(owner.subtree if owner is not None else ()))}
    own -= {t.lemma_.lower() for answer in told for t in (*modifiers(answer), answer)}
    is_pointed = owner is None and thing.tag_ in ("PRP", "WDT", "WP")
    heads = tuple(dict.fromkeys(word for word in (*part, *subject.heads) if word in own or is_pointed))[:HEADS]
    where = Span(frames.doc, told[0].i, told[-1].i + 1)
    frame = frames.frame(told[0], told, subject=replace(subject, heads=heads), clause=clause)
    frame = replace(frame, attribute=(*question.label.split(), *heads))
    answers = tuple(dict.fromkeys(question.answer(t) for t in told))
    yield claim("entity", frame, Names(answers, "other", is_closed(told[0])), where)


def _is_any(thing: Token, owner: Token | None) -> bool:
    """Whether a thing is any of its sort: "a bus that runs on batteries"."""
    return owner is None and any(t.lower_ in ("a", "an", "another", "most", "no", "some") for t in thing.lefts)
