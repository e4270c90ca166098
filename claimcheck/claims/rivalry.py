"""Comparison and state claims: the readings of ``comparisons`` and ``states`` put into frames.

Where the grammar of a comparison is not understood, a word of rivalry and versioned names after it still tell whom a
thing is measured against.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from claimcheck.claims.cases import cases_of
from claimcheck.claims.comparisons import FoundComparison, find_comparisons
from claimcheck.claims.comparisons.degrees import superlative
from claimcheck.claims.comparisons.rivals import OWN, PRONOUNS, is_bare, is_one_of_two, is_plural, is_sort, is_this_one
from claimcheck.claims.comparisons.superlatives import is_nothing
from claimcheck.claims.entities.collecting import Entity
from claimcheck.claims.entities.subjects import Subject
from claimcheck.claims.frames import Frame, Frames
from claimcheck.claims.lexicon import words
from claimcheck.claims.making import claim
from claimcheck.claims.naming.equality import fold
from claimcheck.claims.phrases import noun_lemma, verb_lemma
from claimcheck.claims.scopes import BY
from claimcheck.claims.speakers import is_of_house
from claimcheck.claims.states import FoundState, find_states
from claimcheck.language.grammar import appositions, complements, core, modifiers, phrase, possessor
from claimcheck.values.claims import ANY_OTHER, Claim, Comparison, State
from claimcheck.values.periods import Period

OURS, OTHER = "ours", "the other"
"""What the speakers' own thing, and the other one of two, are called where the text does not name them."""
PLAIN = ("yes", "no")
"""Poles of a plain verb, asserted or denied; those of light verbs ("has", "does not get") tell nothing."""
SPEAKER = Subject("", "organization", (), "reference")
"""The house that says "we", whatever its name."""


def comparison_claims(frames: Frames) -> Iterator[Claim]:
    """Where the subject of a sentence stands to its rivals."""
    for sentence in frames.sentences:
        read: set[str] = set()
        for found in find_comparisons(sentence, frames.clauses[sentence.start]):
            subject = _compared(frames, found)
            named = [name for span in found.rivals for name in _rivals(frames, span, subject, found)]
            if subject.name in named and subject.source != "name":
                subject = Subject("", "other", (), "reference")  # "the ship" is not the one that it is compared with
            rivals = _without_description(tuple(dict.fromkeys(named)))
            if rivals and subject.name not in rivals:
                read.update(rivals)
                frame = frames.frame(found.trigger.root, found.trigger, subject=subject)
                is_of_all = rivals == (ANY_OTHER,)
                cases = cases_of(frames, found) if not is_of_all else ()  # "in the country" tells of which all
                place = _range(frames, found) if is_of_all else frame.qualifiers.place
                place = "" if place in (subject.name, *rivals) else place  # "lower in Goole than in Selby"
                frame = replace(frame, qualifiers=replace(frame.qualifiers, scope=cases, place=place))
                value = Comparison(rivals, found.direction, found.aspect)
                yield claim("comparison", frame, value, found.trigger, found.modality)
        yield from _beside_cue(frames, sentence, read)


def _without_description(rivals: tuple[str, ...]) -> tuple[str, ...]:
    """The rivals without a description in front of the one name: "its companion piece, The Lace Dealer"."""
    is_told = len(rivals) == 2 and rivals[0].islower() and not rivals[1][:1].islower()
    return rivals[1:] if is_told else rivals


def _compared(frames: Frames, found: FoundComparison) -> Subject:
    """What is compared; a case or a thing that has no name is called by its words."""
    if found.side is not None and frames.entities.of(found.subject) is None:
        return Subject(_lemmas(found.side), "other", (), "name")
    subject = frames.subjects.resolve(found.subject)
    if not subject.name and found.subject.lower_ in words("frames", "first_person"):
        return Subject(OURS, "other", (), "reference")
    described = _told_words(found.subject)
    if described and subject.source != "name":
        return Subject(described, "other", (), "reference")
    is_measure = found.subject.lemma_.lower() in words("comparisons", "ahead_nouns_of_aspect")
    if subject.source == "topic" and found.subject.tag_.startswith("NNP"):
        return Subject(core(found.subject).text, "other", (), "name")
    if subject.source == "topic" and subject.heads and not is_measure:
        return Subject(" ".join(subject.heads), "other", (), "reference")
    return subject


def _told_words(noun: Token) -> str:
    """The words that tell what is compared where it has no name, as the text has sorts of things: "women"."""
    if noun.tag_ == "NNS" and (is_bare(noun) or is_plural(noun)):
        return noun.lower_
    owner = possessor(noun)
    return _described(noun) or (_described(owner) if owner is not None else "")


def _described(noun: Token) -> str:
    """The words of a noun that is told from a like one: "older engine", "electric bus", "predecessor"; else ""."""
    relating = words("comparisons", "relational_modifiers")
    is_fused = noun.dep_ == "compound" and noun.head.i == noun.i + 1  # with what is its verb
    described = [t for t in modifiers(noun.head if is_fused else noun) if t.tag_[:2] in ("JJ", "NN") and t.i < noun.i]
    while described and described[0].lemma_ in ("last", "next", *words("comparisons", "periods")):
        described = described[1:]  # "last year wind farms" are no farms of a year
    related = [t for t in described if t.lower_ in relating]
    is_relation = noun.lemma_.lower() in words("comparisons", "relational_nouns")
    if noun.tag_ not in ("NN", "NNS") or not (related or is_relation or is_fused or is_sort(noun)):
        return ""
    return " ".join(t.lemma_.lower() if t.tag_ in ("NN", "NNS") else t.lower_ for t in (*described, noun))


def _rivals(frames: Frames, span: Span, subject: Subject, found: FoundComparison) -> Iterator[str]:
    """The name of a rival; none for a pronoun that stands for nothing known."""
    entity = frames.entities.of(span.root)
    own = _own_thing(frames, subject)
    if entity is not None:
        yield entity.name
    elif span.root.lower_ in OWN:
        yield own or OURS
    elif len(span) > 1 and span.root.lower_ in ("one", "ones") and found.subject.tag_ in ("NN", "NNS"):
        yield f"{span[:-1].text.lower()} {found.subject.lemma_.lower()}"
    elif span.root.lower_ in PRONOUNS | words("comparisons", "pair_nouns") or is_one_of_two(span.root):
        other = _named_before(frames, span.root, subject)
        name = other.name if other is not None else own
        if name or subject.source == "name" or subject.name.islower():  # of "it" and "the other" nothing would be known
            yield name or OTHER
    elif _is_any_other(span):
        yield ANY_OTHER
    elif is_this_one(span.root):
        if frames.entities.topic is not None:
            yield frames.entities.topic.name
    else:
        yield (_lemmas(span) or span.text.lower()) if found.side is not None else span.text


def _is_any_other(span: Span) -> bool:
    """Whether the rivals are all others: of a superlative, of "any other mill", of "no mill is larger"."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    is_other = span[0].lower_ == "other" and before in {"all", "any", "each", "every"}
    return is_other or superlative(span.root) is not None or is_nothing(span.root)


def _range(frames: Frames, found: FoundComparison) -> str:
    """The place among whose things one is the first: Norfolk of "Norfolk's oldest mill" and "the oldest in Norfolk"."""
    sentence = found.trigger.sent
    near = [t for t in sentence if t.i > max(0, found.trigger.start - 3) and t.i != found.subject.i]
    told = (t for t in near if t.nbor(-1).lower_ in ("in", "of", "the", "is", "was") or t.i < found.trigger.start)
    places = (frames.entities.of(t) for t in told)
    return next((e.name for e in places if e is not None and e.kind == "place"), "")


def _own_thing(frames: Frames, subject: Subject) -> str:
    """The name of the document's topic, "" where it is the subject, or somebody by first name and surname."""
    topic = frames.entities.topic
    is_somebody = topic is not None and topic.kind == "person" and " " in topic.name
    return topic.name if topic is not None and not is_somebody and topic.name != subject.name else ""


def _lemmas(span: Span) -> str:
    return " ".join(t.lemma_.lower() for t in span if t.tag_.startswith(("NN", "JJ", "VB", "RB")) or t.tag_ == "CD")


def _named_before(frames: Frames, pronoun: Token, subject: Subject) -> Entity | None:
    """The thing, other than the subject, that was named last in the pronoun's sentence or the one before it."""
    first = pronoun.sent.start
    start = frames.doc[first - 1].sent.start if first else first
    for token in reversed(frames.doc[start : pronoun.i]):
        entity = frames.entities.of(token)
        if entity is not None and entity.name != subject.name and entity.kind not in ("person", "place"):
            return entity
    return None


def _beside_cue(frames: Frames, sentence: Span, read: set[str]) -> Iterator[Claim]:
    """Versioned names after a word of rivalry, measured against by the versioned name before it or the topic."""
    cue = next((t for t in sentence if t.lemma_.lower() in words("rivalry", "cues")), None)
    if cue is None or (block := frames.block(cue)) is None or block.kind in ("heading", "row"):
        return
    versioned = [(t, e) for t in sentence if (e := frames.entities.of(t)) and _has_version(e)]
    subject = next((e for t, e in versioned if t.i < cue.i), None) or _meant_product(frames, sentence, cue)
    if subject is None:
        return
    own = fold(subject.name)[0]
    rivals = dict.fromkeys(e.name for t, e in versioned if t.i > cue.i and fold(e.name)[0] != own)
    if rivals and not rivals.keys() <= read:
        who = Subject(subject.name, subject.kind, (), "name")
        where = sentence.doc[cue.i : cue.i + 1]
        yield claim("comparison", frames.frame(cue, where, subject=who), Comparison(tuple(rivals), "against"), where)


def _has_version(entity: Entity) -> bool:
    return any(character.isdigit() for character in entity.name)


def _meant_product(frames: Frames, sentence: Span, cue: Token) -> Entity | None:
    """What "it" or "the model" before the cue means.

    It is the versioned name that the document speaks of most, where that is its topic or of its topic's making.
    """
    before = sentence.doc[sentence.start : cue.i]
    generic = words("frames", "generic")
    if not any(token.tag_ in ("PRP", "PRP$") or token.lemma_.lower() in generic for token in before):
        return None
    topic = frames.entities.topic
    products = [e for e in frames.entities.all if _has_version(e)]
    best = max(products, key=lambda e: (e.weight, e.name), default=None)
    return best if best and topic and (best is topic or fold(best.name)[0] == fold(topic.name)[0]) else None


def _has_agent(frames: Frames, found: FoundState) -> bool:
    """Whether a passive names who did it: what is then asserted or denied is the agent, a name's business.

    What is done by something of no name is done all the same: "is affected by the same defect".
    """
    clause = frames.clause_of(found.trigger.root)
    if clause is None or clause.agent is None:
        return False
    is_named = clause.agent.tag_ not in {"NN", "NNS"} or frames.entities.of(clause.agent) is not None
    return is_named or found.pole == "no"


def _told_time(frames: Frames, found: FoundState) -> Period | None:
    """The time that the state itself is told of, where its sentence sets several beside one another."""
    place = found.when.i if found.when is not None else -1
    return next((period for span, period in frames.periods if span.start <= place < span.end), None)


def _own_time(frames: Frames, frame: Frame) -> Period | None:
    """The time of a state, unless another clause tells it of something else: "only the frame, from 1880, is gone"."""
    time, sentence = frame.qualifiers.time, frame.sentence
    told = (span for span, period in frames.periods if period == time and sentence.start <= span.start < sentence.end)
    span = next(told, None)
    if span is None or frame.clause is None or span.start <= sentence.start + 1:
        return time
    holder = frames.clause_of(span.root)
    is_apart = holder is not None and holder != frame.clause and holder.subject not in (None, frame.clause.subject)
    return None if is_apart else time


def _is_lasting(frame: Frame) -> bool:
    """Whether an act of the past leaves a state that lasts: what was repealed is not in force."""
    return frame.clause is not None and verb_lemma(frame.clause) in words("states", "lasting_acts")


def _inner_place(frames: Frames, frame: Frame) -> str:
    """The place in a phrase of the state's own: Canada of "approved for sale in Canada"."""
    outer = frame.clause.complements if frame.clause is not None else ()
    inner = (c for _, noun in outer for c in complements(noun) if c.preposition in ("in", "throughout", "across"))
    found = (frames.entities.of(noun) for _, noun in inner)
    return next((entity.name for entity in found if entity is not None and entity.kind == "place"), "")


def _limits(frames: Frames, found: FoundState, subject: Subject) -> tuple[str, ...]:
    """What narrows a state, without dates and without the subject itself."""
    dated = {token.i for span, _ in frames.periods for token in span}
    own = subject.name if subject.given else ""
    kept = {t.lemma_.lower() for t in found.limits if t.lower_.endswith(("day", "days"))}
    for token in found.limits:
        entity = frames.entities.of(token)
        if token.i not in dated and (entity is None or entity.name != own):
            kept.add(noun_lemma(token))
    if found.agent is not None and found.agent.lower_ not in words("states", "anyone"):
        kept.add(f"{BY}{found.agent.lemma_.lower()}")
    return tuple(sorted(kept))


def _is_named(frames: Frames, described: Token, subject: Subject) -> bool:
    """Whether the describing words are the subject's own: "the last keeper, Tom Hale"."""
    beside = (frames.entities.of(other) for other in appositions(described))
    return any(entity is not None and entity.name == subject.name for entity in beside)


def _telling(subject: Token) -> list[str]:
    """The common adjectives that tell one thing from its like: "new" and "old", "first" and "second"."""
    return [t.lower_ for t in modifiers(subject) if t.lower_ in words("states", "telling_modifiers")]


def _is_another(thing: Token) -> bool:
    """Whether a thing is new to its text, and none that has been told of: "a new version of the app"."""
    return phrase(thing)[0].lower_ in {"a", "an", "another"}


def state_claims(frames: Frames) -> Iterator[Claim]:
    """Which pole of an opposition a sentence puts its subject at."""
    of_house = is_of_house(frames.doc)
    for sentence in frames.sentences:
        for found in find_states(sentence, frames.clauses[sentence.start], of_house=of_house):
            subject = SPEAKER if found.subject.lower_ == "we" else frames.subjects.resolve(found.subject)
            frame = frames.frame(found.trigger.root, found.trigger, subject=subject)
            if found.pole in PLAIN and (found.opposition in words("frames", "light") or _has_agent(frames, found)):
                continue
            told = {t.lemma_.lower() for t in found.trigger} | words("frames", "stages") | words("frames", "light")
            told |= words("states", "act_nouns") | words("states", "form_nouns")
            told |= words("general", "calendar") - {found.subject.lemma_.lower()}
            what = (found.opposition.replace(" ", "-"), *found.about.split())
            heads = [] if _is_named(frames, found.subject, subject) else [h for h in subject.heads if h not in told]
            heads = [*_telling(found.subject), *heads] if heads or _is_another(found.subject) else heads
            place = frame.qualifiers.place or _inner_place(frames, frame)
            time = _told_time(frames, found) or _own_time(frames, frame)
            narrowed = replace(frame.qualifiers, place=place, scope=_limits(frames, found, subject), time=time)
            if _is_lasting(frame):
                narrowed = replace(narrowed, tense="present")
            frame = replace(frame, attribute=tuple(dict.fromkeys((*what, *heads))), qualifiers=narrowed)
            yield claim("state", frame, State(found.opposition, found.pole), found.trigger, found.modality)
