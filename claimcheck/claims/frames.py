"""The frame of a statement: the clause that a value stands in, its subject, its words, conditions and modality.

Every kind of claim is a value in a frame, so the frame is worked out in one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from claimcheck.claims.concepts import Lexicon, concepts, known_concepts
from claimcheck.claims.entities.collecting import Entities
from claimcheck.claims.entities.subjects import Subject, Subjects
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.modality.clauses import is_denied, modality
from claimcheck.claims.naming.equality import key
from claimcheck.claims.phrases import base_form
from claimcheck.claims.scopes import scope_words
from claimcheck.language.grammar import Clause, clauses, complements, conjuncts, governing_clause, modifiers
from claimcheck.language.layout import PlacedBlock, blocks
from claimcheck.values.claims import Modality, Qualifiers, Tense
from claimcheck.values.periods import Period

LONGEST = 200
"""Tokens of the longest sentence that is read; what is longer is no sentence but a list of numbers or the like."""
REACH = 5
"""Words behind a value among which it is looked for whom it is."""
CONTENT = ("NN", "VB", "JJ", "RB", "CD")
"""Tags (by their beginning) of words that carry meaning."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A statement's setting.

    ``attribute`` holds the lemmas nearest to the value, most telling first; ``context`` all content lemmas of the
    clause, sorted; ``concepts`` what those lemmas evoke in the order of the text, by the ``lexicon``; ``names`` the
    folded names in the sentence, the value's left out.
    """

    sentence: Span
    clause: Clause | None
    subject: Subject
    attribute: tuple[str, ...]
    context: tuple[str, ...]
    concepts: frozenset[str]
    names: frozenset[str]
    qualifiers: Qualifiers
    modality: Modality
    lexicon: Lexicon


class Frames:
    """The frames of one document, and all that they are made from; ``lexicon`` holds the concepts of words."""

    def __init__(self, doc: Doc, periods: Sequence[tuple[Span, Period]], lexicon: Lexicon | None = None) -> None:
        self.doc = doc
        self.lexicon = lexicon or known_concepts()
        self.sentences = [sentence for sentence in doc.sents if len(sentence) <= LONGEST]
        self._read = {token.i for sentence in self.sentences for token in sentence}
        self._governing: dict[int, Clause | None] = {}
        self.clauses = {sentence.start: clauses(sentence) for sentence in self.sentences}
        self.entities = Entities(doc, self.clauses)
        self.subjects = Subjects(doc, self.entities, self.clauses)
        self.periods = periods
        self.blocks = blocks(doc)
        self.headers = {cell.header for block in self.blocks for cell in block.cells}
        self._block_of = {t: b for b in self.blocks for t in range(b.span(doc).start, b.span(doc).end)}
        self._period_tokens = {token.i for span, _ in periods for token in span}

    def block(self, token: Token) -> PlacedBlock | None:
        """The block that a token stands in."""
        return self._block_of.get(token.i)

    def clause_of(self, token: Token) -> Clause | None:
        """The innermost clause of a token."""
        if token.i not in self._governing:
            self._governing[token.i] = governing_clause(token, self.clauses.get(token.sent.start, ()))
        return self._governing[token.i]

    def reads(self, token: Token) -> bool:
        """Whether a token stands in a sentence that is short enough to be one."""
        return token.i in self._read

    def frame(
        self,
        anchor: Token,
        value: Iterable[Token],
        subject: Subject | None = None,
        lead: Sequence[str] = (),
        clause: Clause | None = None,
    ) -> Frame:
        """The frame of a value whose head is ``anchor``; ``lead`` goes before the attribute's own words.

        ``clause`` is the clause that tells of the value where that is not the innermost one of ``anchor``.
        """
        hidden = {token.i for token in value}
        clause = clause or self.clause_of(anchor)
        subject = subject or self._subject(anchor, clause)
        attribute = [*lead, *self._attribute(anchor, hidden), *subject.heads]
        if clause:
            attribute += self._predicate_words(clause, hidden)
        return Frame(
            anchor.sent,
            clause,
            subject,
            tuple(dict.fromkeys(attribute)),
            self._context(anchor, clause, hidden),
            self._concepts(anchor, clause, hidden),
            self.names_in(anchor.sent, hidden),
            self._qualifiers(anchor, clause, hidden),
            self._modality(anchor, clause),
            self.lexicon,
        )

    def limited(self, frame: Frame, told: Span, value: Iterable[Token]) -> Frame:
        """The frame of a statement that only a part of its sentence makes."""
        hidden = {token.i for token in value}
        kept = {token.lemma_.lower() for token in told}
        content = [t.lemma_.lower() for t in told if t.i not in hidden and not t.is_punct and t.tag_ != "DT"]
        return replace(
            frame,
            sentence=told,
            context=tuple(word for word in frame.context if word in kept),
            concepts=concepts(content, self.lexicon),
            names=self.names_in(told, hidden),
        )

    def _modality(self, anchor: Token, clause: Clause | None) -> Modality:
        if clause is None:
            return "asserted"
        found = self.clauses[anchor.sent.start]
        said = modality(clause, anchor.sent, found)
        return "denied" if said in ("asserted", "attributed") and is_denied(clause, found) else said

    def _subject(self, anchor: Token, clause: Clause | None) -> Subject:
        """The owner named in the value's own noun phrase, else the clause's subject."""
        for noun in self._nouns_above(anchor):
            found = self.subjects.resolve(noun)
            if found.given and not self.entities.of(noun):
                return found
        if clause and clause.is_copular and self.entities.of(clause.predicate) is not None:
            return self.subjects.resolve(clause.predicate)
        if clause and clause.subject is not None and clause.subject.i != anchor.i:
            return self.subjects.resolve(clause.subject)
        if clause and clause.object is not None and clause.object.i != anchor.i:
            return self.subjects.resolve(clause.object)
        return self.subjects.topic()

    def _nouns_above(self, anchor: Token) -> list[Token]:
        """The nouns and adjectives whose phrase the value is part of ("round" of "a €42 million round")."""
        found: list[Token] = []
        token = anchor
        while token.head.i != token.i and token.head.tag_[:2] in ("NN", "JJ") and len(found) < 3:
            if token.head in conjuncts(token):
                break
            token = token.head
            found.append(token)
        return found

    def _attribute(self, anchor: Token, hidden: set[int]) -> list[str]:
        found: list[str] = []
        for token in (anchor, *self._nouns_above(anchor)):
            parts = [*modifiers(token), token, *(noun for _, noun in complements(token))]
            found += [t.lemma_.lower() for t in parts if self._tells(t, hidden)]
        return found

    def verb_lemma(self, clause: Clause) -> str:
        """The lemma of the predicate, with the particle of a phrasal verb ("set up")."""
        lemma = base_form(clause.predicate)
        return f"{lemma} {clause.particle}" if clause.particle else lemma

    def _predicate_words(self, clause: Clause, hidden: set[int]) -> list[str]:
        if clause.particle:
            verb = [clause.verb.lemma_.lower(), clause.particle]
        else:
            verb = [base_form(t) for t in (clause.predicate, clause.verb) if self._tells(t, hidden)]
        noun = clause.object
        return [*verb, noun.lemma_.lower()] if noun is not None and self._tells(noun, hidden) else verb

    def _context(self, anchor: Token, clause: Clause | None, hidden: set[int]) -> tuple[str, ...]:
        tokens = list(top(clause).subtree) if clause else list(anchor.sent)
        return tuple(sorted({t.lemma_.lower() for t in tokens if self._tells(t, hidden)}))

    def _concepts(self, anchor: Token, clause: Clause | None, hidden: set[int]) -> frozenset[str]:
        """Multi-word ones need the words in their order, function words included."""
        tokens = sorted(top(clause).subtree if clause else anchor.sent, key=lambda t: t.i)
        told = [t.lemma_.lower() for t in tokens if t.i not in hidden and not t.is_punct and t.tag_ != "DT"]
        return concepts(told, self.lexicon)

    def names_in(self, span: Span, hidden: set[int]) -> frozenset[str]:
        """The folded names of the entities that a span mentions."""
        found = (self.entities.of(token) for token in span if token.i not in hidden)
        return frozenset(key(entity.name) for entity in found if entity)

    def telling(self, span: Span, hidden: set[int]) -> list[str]:
        """The lemmas of the words of a span that say something of a question, those at ``hidden`` left out."""
        return list(dict.fromkeys(t.lemma_.lower() for t in span if self._tells(t, hidden)))

    def _tells(self, token: Token, hidden: set[int]) -> bool:
        """Whether a word says something of the question: a content word outside value, names and dates."""
        return (
            token.i not in hidden
            and token.i not in self._period_tokens
            and (token.tag_.startswith(CONTENT) or "_" in token.text.strip("_"))
            and (not token.tag_.startswith("NNP") or (token.text.isupper() and len(token) > 1))
            and token.tag_ != "CD"
            and token.lemma_.lower() not in words("frames", "light")
            and self.entities.of(token) is None
        )

    def _qualifiers(self, anchor: Token, clause: Clause | None, hidden: set[int]) -> Qualifiers:
        inside = {t.i for t in top(clause).subtree} if clause else {t.i for t in anchor.sent}
        times = [(s, period) for s, period in self.periods if s.start in inside and s.start not in hidden]
        # "In 2024 it had 40 guests, half of them in May": what stands in front is the time of the whole.
        told = times if len(times) == 1 else [t for t in times if t[0].start <= anchor.sent.start + 1]
        return Qualifiers(
            time=told[0][1] if len(told) == 1 else None,
            place=self._place(anchor, clause, hidden),
            scope=self._scope(anchor, clause),
            marks=self._marks(anchor, clause, hidden),
            tense=tense(clause) if clause else "",
        )

    def _place(self, anchor: Token, clause: Clause | None, hidden: set[int]) -> str:
        """The place that the clause or its subject is said of; "worldwide" where a word says so."""
        subject = [*complements(clause.subject)] if clause and clause.subject is not None else []
        for preposition, noun in (*(clause.complements if clause else ()), *subject, *complements(anchor)):
            entity = self.entities.of(noun)
            if (
                entity
                and entity.kind == "place"
                and preposition in ("in", "at", "across", "throughout")
                and noun.i not in hidden
            ):
                return entity.name
        near = top(clause).subtree if clause else anchor.sent
        everywhere = words("frames", "everywhere")
        return "worldwide" if any(t.lower_ in everywhere and self.entities.of(t) is None for t in near) else ""

    def _scope(self, anchor: Token, clause: Clause | None) -> tuple[str, ...]:
        near = [anchor, *self._nouns_above(anchor)]
        if clause and clause.subject is not None:
            near.append(clause.subject)
        near += _for_whom(anchor)
        found = {part.lemma_.lower() for token in near for part in (*modifiers(token), token)}
        return tuple(sorted(found & scope_words().keys()))

    def _marks(self, anchor: Token, clause: Clause | None, hidden: set[int]) -> tuple[str, ...]:
        """The families of marking words in the clause.

        "Of the cable, 66 km lie at sea" tells of a part, and "I paid" of one person's case.
        """
        tokens = top(clause).subtree if clause else anchor.sent
        near = [t for t in tokens if t.i not in hidden and self.clause_of(t) in (clause, None)]
        near = [t for t in near if not _is_former_other(t, anchor, clause)]
        spelt = {word for t in near for word in (t.lemma_.lower(), t.lower_)}
        found = {family for family, members in load("frames")["marks"].items() if not spelt.isdisjoint(members)}
        if anchor.sent[0].lower_ == "of" and anchor.sent[1:2].text.lower() in ("the", "these", "those", "its", "their"):
            found.add("part")
        if self._is_part(anchor, clause):
            found.add("part")
        if not spelt.isdisjoint(words("frames", "personal_experience")):
            found.add("personal")
        return tuple(sorted(found))

    def _is_part(self, anchor: Token, clause: Clause | None) -> bool:
        """Whether the value is one of a part: "of which 140 million", "the southern basin of the lake"."""
        start = anchor.left_edge.i
        before = self.doc[max(anchor.sent.start, start - 2) : start].text.lower()
        if before in ("of which", "of whom", "of these", "of them"):
            return True
        subject = clause.subject if clause else None
        if subject is None or subject.lemma_.lower() not in words("frames", "parts"):
            return False
        return any(
            preposition == "of" and noun.lemma_.lower() not in words("frames", "no_wholes")
            for preposition, noun in complements(subject)
        )


def _is_former_other(token: Token, anchor: Token, clause: Clause | None) -> bool:
    """Whether "former" tells of a thing beside the statement's own: "is in Lyon, in the former mint"."""
    noun = token.head
    own = {anchor.i, *((t.i for t in (clause.subject, clause.object, clause.predicate) if t) if clause else ())}
    return (
        token.lower_ == "former" and noun.tag_.startswith("NN") and noun.i not in own and not noun.is_ancestor(anchor)
    )


def _for_whom(anchor: Token) -> list[Token]:
    """The noun that a value is told to be for: "£12 for adults and £6 for children".

    Read off the words behind the value, since parsers hang the second "for" on the first.
    """
    behind = anchor.doc[anchor.i + 1 : min(anchor.sent.end, anchor.i + 1 + REACH)]
    at = next((n for n, token in enumerate(behind) if token.lower_ == "for"), None)
    if at is None or any(token.tag_ in ("CC", ",", ".") for token in behind[:at]):
        return []
    return [token for token in behind[at + 1 : at + 3] if token.tag_.startswith("NN")]


def top(clause: Clause) -> Token:
    """The word that all of a clause hangs from: the predicate where a copula hangs from it, else the verb."""
    return clause.predicate if clause.predicate.is_ancestor(clause.verb) else clause.verb


PAST, PRESENT = ("had", "was", "were", "did"), ("has", "have", "is", "are", "does", "do")
"""Auxiliaries by the time that they put a statement in."""


def tense(clause: Clause) -> Tense:
    """Whether a clause tells of the past or the present; "" for futures, infinitives and the like."""
    if clause.verb.tag_ == "VBD" or not set(PAST).isdisjoint(clause.auxiliaries) or _is_past_form(clause):
        return "past"
    present = clause.verb.tag_ in ("VBZ", "VBP") or not set(PRESENT).isdisjoint(clause.auxiliaries)
    return "present" if present else ""


def _is_past_form(clause: Clause) -> bool:
    """Whether a verb whose past looks like its base was taken for the present: "the clinic shut its doors"."""
    subject = clause.subject
    is_one = subject is not None and (subject.tag_ == "NN" or subject.lower_ in ("he", "she", "it"))
    return clause.verb.tag_ == "VBP" and is_one and clause.verb.lower_ in words("frames", "unchanging_verbs")
