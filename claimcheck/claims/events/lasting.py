"""What goes on until or since a date, or between two: the date tells its end, its start, or when it is held."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.events.kinds import Event, is_word
from claimcheck.claims.events.scenes import Happening, Scene, just_before, word_before
from claimcheck.language.grammar import Clause

UNTIL, SINCE = ("until", "till", "through"), ("since",)
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


def by_lasting(scene: Scene) -> Happening | None:
    """Such as "runs until 2035", "has been open since May": the end or the start of what goes on."""
    preposition = word_before(scene.span)
    if scene.clause.is_negated or scene.is_behind:
        return None
    if "deadline" in scene.verb_event().kinds:
        return None
    around = [*scene.around(), scene.frames.verb_lemma(scene.clause)]
    if preposition in SINCE and (bound := _in_force(scene)) is not None:
        return bound
    if preposition in UNTIL and is_word("shut", scene.clause.predicate.lemma_.lower()):
        return _reopened(scene)
    return lasting_at(preposition, around, scene.clause) or (_served(scene) if preposition in UNTIL else None)


def _in_force(scene: Scene) -> Happening | None:
    """The start of what the words before "since" say is in force, whatever else the clause tells."""
    near = {t.lower_ for t in just_before(scene.span)}
    told = sorted(word for word in near if is_word("binding", word))
    if not told or "in" not in near:
        return None
    return Happening(told[0], Event(dict(BEGUN)["binding"], frozenset(told)), scene.clause, edge="start")


def _reopened(scene: Scene) -> Happening:
    """What is closed until June reopens then."""
    return Happening(
        "reopen", Event(frozenset({"reopen"}), frozenset({"reopen", "close", "shut"})), scene.clause, edge="end"
    )


def _served(scene: Scene) -> Happening | None:
    """The end of a service: "gets updates until 2031", "spares are supplied until 2031"."""
    clause = scene.clause
    noun = clause.subject if clause.is_passive else clause.object
    lemma = noun.lemma_.lower() if noun is not None else ""
    if not is_word("served", lemma) or not is_word("serving", clause.verb.lemma_.lower()):
        return None
    return Happening(lemma, Event(frozenset({"end"}), frozenset({lemma})), clause, edge="end")


def lasting_at(preposition: str, around: Sequence[str], clause: Clause | None) -> Happening | None:
    """The end or start of what the words say goes on until or since a date."""
    if preposition not in (*UNTIL, *SINCE):
        return None
    edge, wanted = ("start", BEGUN) if preposition in SINCE else ("end", ENDED)
    for lasting, kinds in wanted:
        told = sorted(word for word in around if is_word(lasting, word))
        if told and lasting == "lasting" and clause is not None and clause.is_passive and clause.agent is not None:
            led_by = Event(dict(wanted)["leading"], frozenset(told))
            return Happening(told[0], led_by, clause, clause.agent, edge=edge)
        if told:
            led = clause.subject if clause is not None and clause.is_copular and lasting == "leading" else None
            return Happening(told[0], Event(kinds, frozenset(told)), clause, led, edge=edge)
    return None


def by_range(scene: Scene) -> Happening | None:
    """Such as "runs from 2 June to 9 July": when it is held."""
    told = sorted(word for word in scene.around() if is_word("lasting", word))
    ranged = any(t.lower_ in ("to", "until", "till", "and", "\u2013", "-") for t in scene.span)
    if word_before(scene.span) not in ("from", "between") or not ranged or not told:
        return None
    return Happening(told[0], Event(frozenset({"hold"}), frozenset(told)), scene.clause)
