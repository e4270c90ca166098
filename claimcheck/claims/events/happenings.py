"""What a date in a sentence dates: the event, told by a noun or a verb, and the thing that it happens to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from claimcheck.claims.events.headed import noun_behind
from claimcheck.claims.events.kinds import DATE, NAMED, NONE, Event, event, is_known, is_of_class, is_word, rank_of
from claimcheck.claims.frames import Frames, top
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import Clause, complements, modifiers, role

UNTIL, SINCE = ("until", "till", "through"), ("since",)

RANKED, NEAR = 3, 4
"""Words before a noun in which its rank is looked for; words after a verb in which a ranked noun tells the event."""
LABEL = 6
"""Most words of a label such as "Opening date:"."""
BEGUN = (
    ("leading", frozenset({"office", "appoint"})),
    ("selling", frozenset({"sale", "open"})),
    ("binding", frozenset({"effect"})),
    ("lasting", frozenset({"open", "found"})),
)
ENDED = (
    ("leading", frozenset({"leave", "end"})),
    ("selling", frozenset({"end"})),
    ("binding", frozenset({"end"})),
    ("lasting", frozenset({"end"})),
)
"""What began or ends with the date, by the list of words that tell what goes on."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and how it is told.

    ``lead`` is the lemma of its noun or verb, ``clause`` the clause that tells it (None for a bare label), ``thing``
    the noun of what it happens to where that is not the subject of the clause, ``noun`` the noun that is the event.
    ``edge`` is "end" or "start" for what lasts until or since the date.
    """

    lead: str
    event: Event
    clause: Clause | None
    thing: Token | None = None
    noun: Token | None = None
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A date, and a clause that may tell what it dates; one that ``is_behind`` is told behind the date of a cleft."""

    frames: Frames
    span: Span
    clause: Clause
    is_behind: bool = False

    def around(self) -> list[str]:
        """What the clause says beside the date, with the infinitives and participles that it governs."""
        told = _lemmas(t for t in top(self.clause).subtree if not self._is_dated(t) and self._belongs(t))
        return [*told, f"{_preposition(self.span)} {DATE}"]

    def _is_dated(self, token: Token) -> bool:
        dated = range(self.span.start, self.span.end)
        return token.is_punct or token.i in dated or (token.head.i in dated and not token.tag_.startswith("NN"))

    def _belongs(self, token: Token) -> bool:
        """Whether the word is the clause's own; a particle or preposition only beside the verb."""
        inner = self.frames.clause_of(token)
        if inner is not None and inner != self.clause and not self._is_complement(inner):
            return False
        is_small = token.tag_ in ("IN", "RP", "TO") or is_word("particles", token.lower_)
        return not is_small or _is_beside(token, (inner or self.clause).predicate)

    def _is_complement(self, inner: Clause) -> bool:
        governs = inner.governor is not None and inner.governor.i == self.clause.predicate.i
        return governs and inner.verb.tag_ in ("VB", "VBG", "VBN")


def _is_beside(token: Token, verb: Token) -> bool:
    """Whether a particle or preposition follows its verb, at once ("put it into service") or as its particle."""
    between = token.doc[verb.i + 1 : token.i]
    near = all(t.tag_ in ("IN", "RP", "TO", "RB", "PRP") for t in between)
    return token.i > verb.i and (near or (token.tag_ == "RP" and token.head.i == verb.i))


def happening(frames: Frames, span: Span, clause: Clause | None, *, is_behind: bool = False) -> Happening:
    """The event that a date dates; one of no kind where the words tell none.

    ``is_behind`` says that the clause is told behind the date of a cleft: "it was not until May that it opened".
    """
    if clause is None:
        return _by_label(frames, span)
    scene = Scene(frames, span, _phase(frames, clause), is_behind)
    found = next((found for rule in RULES if (found := rule(scene)) is not None), None)
    return found if found is not None and not _is_one_of_many(found) else _of_no_kind(scene)


def _is_one_of_many(found: Happening) -> bool:
    """Whether an article tells that there are more of its sort: "a fire broke out"."""
    noun = found.noun or (found.clause.subject if found.clause else None)
    articles = noun is not None and any(part.lower_ in ("a", "an", "another") for part in noun.lefts)
    return articles and any(is_word("one_of_many", kind) for kind in found.event.kinds)


def _phase(frames: Frames, clause: Clause) -> Clause:
    """The clause of "stopped" for "stopped running in 1962": what begins or ends is told by that verb."""
    upper = frames.clause_of(clause.governor) if clause.governor is not None and role(clause) == "complement" else None
    lemma = upper.predicate.lemma_.lower() if upper is not None else ""
    return upper if upper is not None and (is_of_class("start", lemma) or is_of_class("stop", lemma)) else clause


def _by_label(frames: Frames, span: Span) -> Happening:
    """Such as "Opening: 4 May 2027", or words that the parser saw no verb in."""
    if _preposition(span) == "of":
        return Happening("", NONE, None)
    if (noun := noun_behind(span)) is not None:
        return Happening(noun.lemma_.lower(), event(_unit(noun), _lemmas(phrase_words(noun))), None, noun=noun)
    above = [token for token in span.root.ancestors if frames.entities.of(token) is None]
    verbs = [child for token in above for child in token.children if child.tag_.startswith("VB")]
    inside = range(span.start, span.end)
    near = [t for t in span.sent if t.i not in inside and t.head.i not in inside]
    if not above:
        near = above = _heading(frames, span)
    lasting = _lasting(_preposition(span), _lemmas(near), None)
    found = event(_lemmas([*above, *verbs]), [*_lemmas(near), f"{_preposition(span)} {DATE}"])
    return lasting or Happening(min(found.words, default=""), found, None)


def _heading(frames: Frames, span: Span) -> list[Token]:
    """The words before a colon that the date follows at once."""
    doc, block = span.doc, frames.block(span[0])
    start = max(block.span(doc).start if block else 0, span.start - LABEL)
    return list(doc[start : span.start - 1]) if span.start > start and doc[span.start - 1].text == ":" else []


def _by_noun(scene: Scene) -> Happening | None:
    """Such as "the opening on 4 May"; "the flood of 1954" is one of several, which its date names."""
    noun = scene.span.root.head
    found = _told_by(scene, noun)
    if _preposition(scene.span) != "of" or is_word("times", noun.lemma_.lower()) or not _is_plain_noun(scene, noun):
        return found
    kinds = frozenset({NAMED}) if found else frozenset[str]()
    return Happening(noun.lemma_.lower(), Event(kinds, frozenset()), scene.clause, noun=noun)


def _told_by(scene: Scene, noun: Token, also: Sequence[str] = ()) -> Happening | None:
    if not _is_plain_noun(scene, noun):
        return None
    found = event([*_unit(noun), *also], _lemmas(phrase_words(noun)))
    return Happening(noun.lemma_.lower(), found, scene.clause, noun=noun) if found.kinds else None


def _is_plain_noun(scene: Scene, noun: Token) -> bool:
    inside = noun.i in range(scene.span.start, scene.span.end)
    return noun.tag_.startswith("NN") and not inside and scene.frames.entities.of(noun) is None


def phrase_words(noun: Token) -> list[Token]:
    """What describes a noun: its modifiers, and the nouns that follow it with theirs."""
    return [*modifiers(noun), *(part for _, inner in complements(noun) for part in (*modifiers(inner), inner))]


def _by_lasting(scene: Scene) -> Happening | None:
    """Such as "runs until 2035", "has been open since May": the end or the start of what goes on."""
    preposition = _preposition(scene.span)
    if scene.clause.is_negated or scene.is_behind:
        return None
    if "deadline" in _verb_event(scene).kinds:
        return None
    around = [*scene.around(), scene.frames.verb_lemma(scene.clause)]
    return _lasting(preposition, around, scene.clause) or (_served(scene) if preposition in UNTIL else None)


def _served(scene: Scene) -> Happening | None:
    """The end of a service: "gets updates until 2031", "spares are supplied until 2031"."""
    clause = scene.clause
    noun = clause.subject if clause.is_passive else clause.object
    lemma = noun.lemma_.lower() if noun is not None else ""
    if not is_word("served", lemma) or not is_word("serving", clause.verb.lemma_.lower()):
        return None
    return Happening(lemma, Event(frozenset({"end"}), frozenset({lemma})), clause, edge="end")


def _lasting(preposition: str, around: Sequence[str], clause: Clause | None) -> Happening | None:
    """The end or start of what the words say goes on until or since a date."""
    if preposition not in (*UNTIL, *SINCE):
        return None
    edge, wanted = ("start", BEGUN) if preposition in SINCE else ("end", ENDED)
    for lasting, kinds in wanted:
        told = sorted(word for word in around if is_word(lasting, word))
        if told:
            return Happening(told[0], Event(kinds, frozenset(told)), clause, edge=edge)
    return None


def _by_range(scene: Scene) -> Happening | None:
    """Such as "runs from 2 June to 9 July": when it is held."""
    told = sorted(word for word in scene.around() if is_word("lasting", word))
    ranged = any(t.lower_ in ("to", "until", "till", "and", "\u2013", "-") for t in scene.span)
    if _preposition(scene.span) not in ("from", "between") or not ranged or not told:
        return None
    return Happening(told[0], Event(frozenset({"hold"}), frozenset(told)), scene.clause)


def _by_verb(scene: Scene) -> Happening | None:
    """Such as "opened in May", "entered service on 4 May", "took her first passengers across in May"."""
    found = _verb_event(scene)
    if not found.kinds:
        return None
    lead = " ".join([lemma_of(scene.clause.predicate), *([scene.clause.particle] if scene.clause.particle else [])])
    if lead not in found.words and lemma_of(scene.clause.predicate) not in found.words:
        lead = min(found.words)
    return Happening(lead, found, scene.clause, _patient(scene, found))


def _verb_event(scene: Scene) -> Event:
    clause = scene.clause
    is_told = not clause.is_copular or clause.predicate.tag_.startswith(("NN", "VB", "JJ"))
    nuclei = [*(_unit(clause.predicate) if is_told else ())]
    if clause.is_copular and clause.verb.lemma_ != "be":
        nuclei += _unit(clause.verb)
    if clause.object is not None and is_word("light", clause.verb.lemma_.lower()):
        nuclei += _unit(clause.object)
    near = clause.predicate.doc[clause.predicate.i + 1 : clause.predicate.i + 1 + NEAR]
    nouns = [noun for noun in (clause.subject, *near) if noun is not None and noun.tag_.startswith("NN")]
    ranked = [unit for noun in nouns for unit in _unit(noun) if " " in unit]
    particle = [clause.particle] if clause.particle else []
    return event([*nuclei, *ranked], [*scene.around(), *_lemmas([clause.verb]), *particle])


def _patient(scene: Scene, found: Event) -> Token | None:
    """The object of what someone does to it ("the council opened the bridge"), where it is named or pointed at."""
    thing = scene.clause.object or next((c.object for c in _governed(scene) if role(c) == "complement"), None)
    if thing is None or any(is_word("keeping_the_subject", kind) for kind in found.kinds):
        return None
    if not found.words.isdisjoint(_unit(thing)) and not is_of_class("goods", thing.lemma_.lower()):
        return _patient_of_idiom(scene, thing)
    pointed = any(part.lower_ in words("frames", "pointing") for part in thing.lefts)
    return thing if pointed or scene.frames.entities.of(thing) is not None else None


def _patient_of_idiom(scene: Scene, noun: Token) -> Token | None:
    """The named thing behind a verb and noun that tell one event: "cut the ribbon on Line 4", "gave birth to Milo"."""
    behind = [*scene.clause.complements, *complements(noun)]
    links = ("of", "off", "on", "to") if noun.lemma_.lower() == "birth" else ("of", "off", "on")
    inside = range(scene.span.start, scene.span.end)
    named = [other for link, other in behind if link in links and other.i not in inside]
    return next((other for other in named if scene.frames.entities.of(other) is not None), None)


def _by_obligation(scene: Scene) -> Happening | None:
    """Such as "has to be repaid by mid-May", "must be filed no later than 12 August": a deadline for a thing."""
    governor = scene.clause.governor
    near = [*scene.around(), *scene.clause.auxiliaries, *_lemmas([governor] if governor is not None else [])]
    obliged = any(is_word("obliging", word) for word in near)
    if _preposition(scene.span) not in ("by", "before", "than") or not obliged:
        return None
    lemma = scene.clause.predicate.lemma_.lower()
    return Happening("deadline", Event(frozenset({"deadline"}), frozenset({lemma})), scene.clause)


def _by_neighbour(scene: Scene) -> Happening | None:
    """Such as "when it was founded, in 1911, the club ...": the verb that the date follows, in another clause."""
    before = list(scene.span.doc[max(scene.span.sent.start, scene.span.start - NEAR) : scene.span.start])
    verb = next((t for t in reversed(before) if not t.is_punct and t.tag_ not in ("IN", "RP", "TO", "DT")), None)
    clause = scene.frames.clause_of(verb) if verb is not None and verb.tag_.startswith("VB") else None
    return _by_verb(Scene(scene.frames, scene.span, clause)) if clause not in (None, scene.clause) else None


def _by_subject(scene: Scene) -> Happening | None:
    """Such as "the opening took place in May", "her maiden voyage was on 4 May"."""
    clause = scene.clause
    verbs = [*_lemmas([clause.verb, clause.predicate]), scene.frames.verb_lemma(clause)]
    verbs += [f"{clause.verb.lemma_} {noun.lemma_}" for noun in [clause.object] if noun is not None]
    if clause.subject is None or not any(is_word("happening", verb) for verb in verbs):
        return None
    due = ["due"] if any(t.lower_ == "due" for t in _just_before(scene.span)) else []
    return _told_by(scene, clause.subject, due)


def _by_wrapped(scene: Scene) -> Happening | None:
    """Such as "is due to open in May", where the date hangs from "due"."""
    if not any(is_word("wrappers", lemma) for lemma in _lemmas([scene.clause.predicate, scene.clause.verb])):
        return None
    inner = (_by_verb(Scene(scene.frames, scene.span, clause)) for clause in _governed(scene))
    return next((found for found in inner if found is not None), None)


def _governed(scene: Scene) -> Iterator[Clause]:
    for clause in scene.frames.clauses[scene.span.sent.start]:
        if clause.governor is not None and clause.governor.i in (scene.clause.predicate.i, scene.clause.verb.i):
            yield clause


def _of_no_kind(scene: Scene) -> Happening:
    """The noun that carries the date, else the verb."""
    noun = scene.span.root.head
    lead = noun.lemma_.lower() if _is_plain_noun(scene, noun) else scene.frames.verb_lemma(scene.clause)
    return Happening(lead, NONE, scene.clause)


def _preposition(span: Span) -> str:
    """The word before a date, articles and hedges skipped."""
    kept = [t.lower_ for t in _just_before(span) if not is_word("before_a_date", t.lower_)]
    return kept[-1] if kept else ""


def _just_before(span: Span) -> Span:
    """The three words before a date."""
    return span.doc[max(span.sent.start, span.start - 3) : span.start]


def _lemmas(tokens: Iterable[Token]) -> list[str]:
    return [unit for token in tokens for unit in _unit(token)]


def _unit(token: Token) -> list[str]:
    """The lemma, and the lemma with its rank: "voyage" and "first voyage" of "maiden voyage"; none of a bare rank."""
    lemma = lemma_of(token)
    if rank_of(token.lower_):
        return []
    rank = _rank(token)
    return [lemma, f"{rank} {lemma}"] if rank else [lemma]


def lemma_of(token: Token) -> str:
    """The lemma in lower case, mended where the lemmatizer cut too much or too little ("deliverie", "clos")."""
    lemma = token.lemma_.lower()
    if lemma.endswith("ie") and token.lower_.endswith("ies"):
        return f"{lemma[:-2]}y"
    if is_known(lemma) or token.lower_ == lemma:
        return lemma
    return next((form for form in (f"{lemma}e", lemma.removesuffix("e")) if is_known(form)), lemma)


def _rank(token: Token) -> str:
    """Either "first" or "last" of the words before a noun ("its first ticketed guests") or at a verb, else ""."""
    reach = RANKED if token.tag_.startswith("NN") else 1
    for before in reversed(token.doc[max(token.sent.start, token.i - reach) : token.i]):
        rank = rank_of(before.lower_)
        if rank or before.tag_[:2] not in ("JJ", "VB", "NN"):
            return rank
    return ""


RULES: tuple[Callable[[Scene], Happening | None], ...] = (
    _by_noun,
    _by_lasting,
    _by_range,
    _by_verb,
    _by_obligation,
    _by_subject,
    _by_wrapped,
    _by_neighbour,
)
