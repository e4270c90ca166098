"""What a date in a sentence dates: the rules by which its event is found, and the thing that it happens to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.events.headed import noun_behind
from claimcheck.claims.events.kinds import DATE, NAMED, NONE, Event, event, is_of_class, is_word
from claimcheck.claims.events.lasting import by_lasting, by_range, lasting_at
from claimcheck.claims.events.ranked import by_rank, rank_among_its_like
from claimcheck.claims.events.scenes import (
    Happening,
    Scene,
    just_before,
    lemma_of,
    lemmas_of,
    phrase_words,
    units_of,
    word_before,
)
from claimcheck.claims.frames import Frames
from claimcheck.claims.lexicon import words
from claimcheck.language.grammar import Clause, complements, role

LABEL = 6
"""Most words of a label such as "Opening date:"."""
OUT_BESIDES = frozenset({"also", "already", "finally", "now"})
HANDED_IN = frozenset({"arrive", "delivery", "pay"})
"""What a thing does that has to be handed in or paid: "fees must reach us by 3 May"."""
NEIGHBOURS = 4
"""Words before a date in which the verb of another clause is looked for."""


def happening(frames: Frames, span: Span, clause: Clause | None, *, is_behind: bool = False) -> Happening:
    """The event that a date dates; one of no kind where the words tell none.

    ``is_behind`` says that the clause is told behind the date of a cleft: "it was not until May that it opened".
    """
    if clause is None:
        return _by_label(frames, span)
    scene = Scene(frames, span, _phase(frames, clause), is_behind)
    found = next((found for rule in RULES if (found := rule(scene)) is not None), None)
    told = found if found is not None and not _is_one_of_many(found) else _of_no_kind(scene)
    rank = rank_among_its_like(span, told) if not is_behind else ""
    return replace(told, edge=rank) if rank else told


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
    if word_before(span) == "of":
        return Happening("", NONE, None)
    if (noun := noun_behind(span)) is not None:
        return Happening(noun.lemma_.lower(), event(units_of(noun), lemmas_of(phrase_words(noun))), None, noun=noun)
    above = [token for token in span.root.ancestors if frames.entities.of(token) is None]
    verbs = [child for token in above for child in token.children if child.tag_.startswith("VB")]
    inside = range(span.start, span.end)
    near = [t for t in span.sent if t.i not in inside and t.head.i not in inside]
    if not above:
        near = above = _heading(frames, span)
    lasting = lasting_at(word_before(span), lemmas_of(near), None)
    found = event(lemmas_of([*above, *verbs]), [*lemmas_of(near), f"{word_before(span)} {DATE}"])
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
    if word_before(scene.span) != "of" or is_word("times", noun.lemma_.lower()) or not _is_plain_noun(scene, noun):
        return found
    kinds = frozenset({NAMED}) if found else frozenset[str]()
    return Happening(noun.lemma_.lower(), Event(kinds, frozenset()), scene.clause, noun=noun)


def _told_by(scene: Scene, noun: Token, also: Sequence[str] = ()) -> Happening | None:
    if not _is_plain_noun(scene, noun):
        return None
    found = event([*units_of(noun), *also], lemmas_of(phrase_words(noun)))
    return Happening(noun.lemma_.lower(), found, scene.clause, noun=noun) if found.kinds else None


def _is_plain_noun(scene: Scene, noun: Token) -> bool:
    inside = noun.i in range(scene.span.start, scene.span.end)
    return noun.tag_.startswith("NN") and not inside and scene.frames.entities.of(noun) is None


def _by_verb(scene: Scene) -> Happening | None:
    """Such as "opened in May", "entered service on 4 May", "took her first passengers across in May"."""
    found = scene.verb_event()
    if not found.kinds:
        return None
    lead = " ".join([lemma_of(scene.clause.predicate), *([scene.clause.particle] if scene.clause.particle else [])])
    if lead not in found.words and lemma_of(scene.clause.predicate) not in found.words:
        lead = min(found.words)
    if found.kinds <= HANDED_IN and _is_obliged(scene):
        found = Event(found.kinds | {"deadline"}, found.words)
    return Happening(lead, found, scene.clause, _patient(scene, found))


def _patient(scene: Scene, found: Event) -> Token | None:
    """The object of what someone does to it ("the council opened the bridge"), where it is named or pointed at."""
    thing = scene.clause.object or next((c.object for c in _governed(scene) if role(c) == "complement"), None)
    if thing is None or any(is_word("keeping_the_subject", kind) for kind in found.kinds):
        return None
    if not found.words.isdisjoint(units_of(thing)) and not is_of_class("goods", thing.lemma_.lower()):
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


def _by_grace(scene: Scene) -> Happening | None:
    """Such as "has until June to clear the site", "was ordered to clear the site by June": a deadline for a thing."""
    verb, before = scene.clause, word_before(scene.span)
    told = verb if before in ("by", "before", "than") else None
    if before == "until" and is_word("giving_time", verb.predicate.lemma_.lower()):
        told = next((clause for clause in _governed(scene) if "to" in clause.auxiliaries), None)
    ordered = told is verb and verb.governor is not None and is_word("ordering", verb.governor.lemma_.lower())
    if told is None or "to" not in told.auxiliaries or not (ordered or told is not verb):
        return None
    own = frozenset({lemma_of(told.predicate), lemma_of(verb.predicate)})
    return Happening("deadline", Event(frozenset({"deadline"}), own), told)


def _by_obligation(scene: Scene) -> Happening | None:
    """Such as "has to be repaid by mid-May", "must be filed no later than 12 August": a deadline for a thing."""
    if not _is_obliged(scene):
        return None
    lemma = scene.clause.predicate.lemma_.lower()
    return Happening("deadline", Event(frozenset({"deadline"}), frozenset({lemma})), scene.clause)


def _is_obliged(scene: Scene) -> bool:
    """Whether something has to be done by a date."""
    governor = scene.clause.governor
    near = [*scene.around(), *scene.clause.auxiliaries, *lemmas_of([governor] if governor is not None else [])]
    return word_before(scene.span) in ("by", "before", "than") and any(is_word("obliging", word) for word in near)


def _by_neighbour(scene: Scene) -> Happening | None:
    """Such as "when it was founded, in 1911, the club ...": the verb that the date follows, in another clause."""
    before = list(scene.span.doc[max(scene.span.sent.start, scene.span.start - NEIGHBOURS) : scene.span.start])
    verb = next((t for t in reversed(before) if not t.is_punct and t.tag_ not in ("IN", "RP", "TO", "DT")), None)
    clause = scene.frames.clause_of(verb) if verb is not None and verb.tag_.startswith("VB") else None
    return _by_verb(Scene(scene.frames, scene.span, clause)) if clause not in (None, scene.clause) else None


def _by_subject(scene: Scene) -> Happening | None:
    """Such as "the opening took place in May", "her maiden voyage was on 4 May"."""
    clause = scene.clause
    verbs = [*lemmas_of([clause.verb, clause.predicate]), scene.frames.verb_lemma(clause)]
    verbs += [f"{clause.verb.lemma_} {noun.lemma_}" for noun in [clause.object] if noun is not None]
    if clause.subject is None or not any(is_word("happening", verb) for verb in verbs):
        return None
    due = ["due"] if any(t.lower_ == "due" for t in just_before(scene.span)) else []
    return _told_by(scene, clause.subject, due)


def _by_wrapped(scene: Scene) -> Happening | None:
    """Such as "is due to open in May", where the date hangs from "due", and "is scheduled for launch in May"."""
    if not any(is_word("wrappers", lemma) for lemma in lemmas_of([scene.clause.predicate, scene.clause.verb])):
        return None
    inner = (_by_verb(Scene(scene.frames, scene.span, clause)) for clause in _governed(scene))
    nouns = (_told_by(scene, c.head) for c in scene.clause.complements if c.preposition == "for")
    return next((found for found in (*inner, *nouns) if found is not None), None)


def _by_out(scene: Scene) -> Happening | None:
    """Such as "is out on 3 May", "has been out since May": what has come out."""
    clause = scene.clause
    behind = [t for t in clause.verb.doc[clause.verb.i + 1 : scene.span.start] if t.lower_ not in OUT_BESIDES]
    if clause.verb.lemma_ != "be" or clause.is_negated or [t.lower_ for t in behind[:1]] != ["out"] or len(behind) > 2:
        return None
    return Happening("come-out", event(["come"], ["out"]), clause)


def _governed(scene: Scene) -> Iterator[Clause]:
    for clause in scene.frames.clauses[scene.span.sent.start]:
        if clause.governor is not None and clause.governor.i in (scene.clause.predicate.i, scene.clause.verb.i):
            yield clause


def _of_no_kind(scene: Scene) -> Happening:
    """The noun that carries the date, else the verb."""
    noun, clause = scene.span.root.head, scene.clause
    if clause.predicate.i in range(scene.span.start, scene.span.end):
        is_due = any(t.lower_ == "due" for t in just_before(scene.span))
        return Happening("due" if is_due else clause.verb.lemma_, NONE, clause)
    lead = noun.lemma_.lower() if _is_plain_noun(scene, noun) else scene.frames.verb_lemma(clause)
    return Happening(lead, NONE, clause)


RULES: tuple[Callable[[Scene], Happening | None], ...] = (
    by_rank,
    _by_noun,
    by_lasting,
    by_range,
    _by_grace,
    _by_verb,
    _by_obligation,
    _by_subject,
    _by_wrapped,
    _by_out,
    _by_neighbour,
)
