"""Comparisons of degree: "faster than", "has a higher range than", "takes longer to render than"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.claims.comparisons.aspects import counted, noun_aspect
from claimcheck.claims.comparisons.fused import mended, with_subject
from claimcheck.claims.comparisons.marks import marked_thing
from claimcheck.claims.comparisons.owners import of_owners, owner_behind
from claimcheck.claims.comparisons.respects import of_doer, of_respect, of_worth
from claimcheck.claims.comparisons.rivals import doer_at, name_before, rivals_at, sort_beside
from claimcheck.claims.comparisons.scene import Draft, FoundComparison, Scene
from claimcheck.claims.comparisons.signs import AMOUNTS, Degree, Reading, sign_of, sign_on
from claimcheck.claims.comparisons.targets import is_supposed, target_of
from claimcheck.claims.lexicon import load, words
from claimcheck.claims.phrases import verb_lemma
from claimcheck.language.grammar import complements, conjuncts, modifiers, possessor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from claimcheck.language.grammar import Clause
    from claimcheck.values.claims import Direction

REACH = 12
"""Words before "than" among which its degree word is looked for."""
IRREGULAR = {"better": "good", "worse": "bad", "farther": "far", "further": "far", "elder": "old", "sooner": "soon"}
AMOUNT_OF = {"much": "more", "many": "more", "little": "less"}
"""The comparative that "as much as" grades."""
MANNERS = {"good": "well", "bad": "badly"}
"""How what is done better or worse is done."""
OFFERS = frozenset({"bid", "offer", "quote", "tender"})
"""Measures that come from someone."""


def comparatives(scene: Scene) -> Iterator[FoundComparison]:
    """The comparisons with "than"."""
    for than in scene.sentence:
        if than.lower_ != "than":
            continue
        for degree in _degrees_before(scene, than):
            found = _compared(scene, degree, than)
            if found is not None:
                yield found


def superlative(token: Token) -> tuple[str, int] | None:
    """Aspect and sign of a superlative: ("size", -1) for "smallest"; None for other words."""
    base = {"best": "good", "worst": "bad"}.get(token.lower_) or _forms().get(token.lower_[:-2] + "r")
    if not token.lower_.endswith("st") or (token.tag_ not in {"JJS", "RBS"} and (token.tag_ != "JJ" or base is None)):
        return None
    adjectives: dict[str, tuple[str, int]] = load("comparisons")["adjectives"]
    aspect, sign = adjectives.get(base or "", ("", 1))
    if token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-":
        aspect = ""  # "hardest-hit" says nothing of hardness
    # "fared worst, ahead of Vega" is first in what it ranks by, so only an aspect with a name of its own turns round.
    return aspect, sign if aspect else 1


def _compared(scene: Scene, degree: Degree, than: Token) -> FoundComparison | None:
    clause, target = (
        with_subject(mended(_clause_of(scene, degree, than), degree.token, scene.sentence)),
        target_of(than),
    )
    if clause is None or target is None or is_supposed(scene, target):
        return None
    degree = _of_object(degree, clause)
    plain = _told_by_rival(scene, read(degree, clause), degree, target)
    reading, target = of_owners(plain, degree, target), owner_behind(target, plain.subject)
    is_sort = reading.subject is not None and reading.subject.tag_ == "NNS"
    rivals = rivals_at(target, definite=True, sorts=is_sort) or _any_one(degree, than, target) or doer_at(target)
    if not rivals and (rivals := sort_beside(target, clause.subject)):
        reading = _of_sorts(reading, degree, clause)
    direction: Direction = "ahead" if reading.sign > 0 else "behind"
    trigger = scene.span(degree.token, than)
    return scene.comparison(clause, Draft(reading.subject, rivals, direction, trigger, reading.aspect))


def _clause_of(scene: Scene, degree: Degree, than: Token) -> Clause | None:
    """The clause of a degree, that of the verb before it where "less fuel than Vega did" was taken for one clause.

    So it is where only the degree was: "less than oil" of "gas costs less than oil".
    """
    clause, before = scene.clause_of(degree.token), degree.token.i - 1
    if before > scene.sentence.start and degree.token.nbor(-1).lower_ == "by":
        return next((c for c in scene.clauses if c.verb.i == before - 1), clause)  # "fell by more than Vega did"
    related = next((c for c in scene.clauses if c.verb.i == before and _is_related(c)), None)
    if related is not None:
        return related
    if clause is not None and clause.verb.i > degree.token.i and "to" in clause.auxiliaries:
        return next(
            (c for c in scene.clauses if c.verb.i <= before and clause.governor in (c.verb, c.predicate)), clause
        )
    if clause is None or (clause.verb.i < than.i and clause.verb.i != degree.token.i):
        return clause
    return next((c for c in scene.clauses if c.verb.i == before and c.subject is not None), clause)


def _is_related(clause: Clause) -> bool:
    """Whether it is a relative clause whose verb was taken for a noun: "which exports faster than"."""
    return clause.subject is not None and clause.subject.lower_ == "which" and clause.verb.tag_ in {"NNS", "VBZ"}


def _of_sorts(reading: Reading, degree: Degree, clause: Clause) -> Reading:
    """The reading of two bare nouns, of which an amount is in the whole: "exports were higher than imports"."""
    is_whole = clause.is_copular and degree.base in {"high", "low", "great"}
    return Reading(clause.subject, "", sign_of(degree)) if is_whole else reading


def _any_one(degree: Degree, than: Token, target: Token) -> tuple[Span, ...]:
    """Any thing of a sort as the rival: "less energy than a lorry", "than any other lorry"; not "less than a metre"."""
    is_bare = degree.last.i == than.i - 1 and degree.token.lower_ in AMOUNTS
    is_one = target.i > than.i + 1 and than.nbor(1).lower_ in {"a", "an"} and target.tag_ == "NN"
    known = words("comparisons", "not_rivals") | words("comparisons", "measures")
    if than.nbor(1).lower_ in {"any", "every"} and target.i > than.i + 2 and than.nbor(2).lower_ == "other":
        return (than.doc[than.i + 2 : target.i + 1],)
    return (than.doc[than.i + 2 : target.i + 1],) if is_one and not is_bare and target.lemma_ not in known else ()


def _told_by_rival(scene: Scene, reading: Reading, degree: Degree, target: Token) -> Reading:
    """The reading of "this is more than Vega paid", whose aspect only the rival's verb tells."""
    if reading.aspect not in {"more", "less"}:
        return reading
    verb = next((c for c in scene.clauses if c.subject is not None and c.subject.i == target.i), None)
    phrases: dict[str, tuple[str, int]] = load("comparisons")["verb_phrases"]
    aspect, sign = phrases.get(f"{verb_lemma(verb)} {reading.aspect}", ("", 0)) if verb is not None else ("", 0)
    return reading._replace(aspect=aspect, sign=sign * degree.sign) if aspect else reading


def _degrees_before(scene: Scene, than: Token) -> list[Degree]:
    """The degree word of "than" and those coordinated with it: "faster and cheaper than"."""
    nearest = degree_before(scene, than)
    if nearest is None:
        return []
    others = (_degree(token, than) for token in conjuncts(nearest.last) if token.i < nearest.token.i)
    return [nearest, *(degree for degree in others if degree is not None)]


def degree_before(scene: Scene, than: Token) -> Degree | None:
    """Find the nearest degree word before "than"; "rather than" and "other than" have none."""
    window = than.doc[max(scene.sentence.start, than.i - REACH) : than.i]
    for token in reversed(window):
        if token.lower_ in {"rather", "other", "than", ";"}:
            return None
        degree = _degree(token, than)
        if degree is not None:
            return degree
    return None


def _degree(token: Token, than: Token) -> Degree | None:
    lower = token.lower_
    if lower in AMOUNTS:
        adjective = _graded(token, than)
        if adjective is not None:
            return Degree(token, adjective, base_of(adjective), AMOUNTS[lower])
        return Degree(token, token, "more" if AMOUNTS[lower] > 0 else "less", 1)
    base = IRREGULAR.get(lower) or _forms().get(lower)
    if base is None and token.tag_ in {"JJR", "RBR"} and lower.endswith("er"):
        base = token.lemma_.lower()
    return Degree(token, token, base, 1) if base is not None else None


def _graded(amount: Token, than: Token) -> Token | None:
    """The adjective or adverb that "more" or "less" grades: "expensive" of "more expensive than"."""
    following = amount.doc[amount.i + 1]
    is_graded = following.i < than.i and following.tag_ in {"JJ", "RB", "VBN", "VBG"}
    before_noun = is_graded and amount.doc[following.i + 1].tag_.startswith("NN") and amount.lower_ == "fewer"
    return following if is_graded and not before_noun else None


def _of_object(degree: Degree, clause: Clause) -> Degree:
    """The degree of an object that looks like an adjective: "more young" of "raised more young than"."""
    if clause.object is None or clause.object.i != degree.last.i or degree.token.lower_ not in AMOUNTS:
        return degree
    return Degree(degree.token, degree.token, "more" if AMOUNTS[degree.token.lower_] > 0 else "less", 1)


def base_of(adjective: Token) -> str:
    """The word that a graded adjective or adverb is listed by: "efficient" of "more efficient"."""
    known = load("comparisons")["adjectives"]
    return adjective.lower_ if adjective.lower_ in known else adjective.lemma_.lower()


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """The comparatives of the lexicon's short adjectives: faster, bigger, cheaper."""
    found: dict[str, str] = {}
    for base in load("comparisons")["adjectives"]:
        stem = base[:-1] + "i" if base.endswith("y") else base
        for form in (stem + "er", base + "r", base + base[-1] + "er"):
            found.setdefault(form, base)
    return found


def read(degree: Degree, clause: Clause) -> Reading:
    """Read the degree by the first way that applies: verb phrase, graded noun, subject's measure, verb, adjective."""
    ways = (_rated, of_worth, of_doer, _verb_phrase, of_respect, _graded_noun, _subject_measure, _plain_verb)
    return next((found for way in ways if (found := way(degree, clause)) is not None), _by_adjective(degree, clause))


def _rated(degree: Degree, clause: Clause) -> Reading | None:
    """Read "critics scored Orion higher than Vega": who rates compares the object, unless another rates, too."""
    rated, last = clause.object, degree.last
    verbs: dict[str, str] = load("comparisons")["rating_verbs"]
    is_rated = clause.verb.lemma_ in verbs and not clause.is_passive and degree.base in words("comparisons", "degree")
    if not is_rated or rated is None or rated.i != degree.token.i - 1 or last.nbor(1).lower_ != "than":
        return None
    auxiliaries = words("comparisons", "comparing_auxiliaries")
    if any(token.lemma_ in auxiliaries for token in last.sent.doc[last.i + 1 : last.sent.end]):
        return None
    return Reading(rated, verbs[clause.verb.lemma_], sign_of(degree))


def _verb_phrase(degree: Degree, clause: Clause) -> Reading | None:
    """Read a fixed phrase such as "takes longer", "costs less"; its aspect may be a clause up ("takes longer to")."""
    phrases: dict[str, tuple[str, int]] = load("comparisons")["verb_phrases"]
    base = AMOUNT_OF.get(degree.base, degree.base)
    verb = _told_verb(clause)
    ways = (f"{verb} {clause.particle} {base}", f"{verb} {base}", f"{verb} {MANNERS.get(base, base)}")
    found = next((phrases[way] for way in ways if way in phrases), None)
    noun = _modified_noun(degree, clause)
    if found is None or (noun is not None and noun.i > degree.last.i):
        return None
    return Reading(clause.subject, found[0], found[1] * degree.sign)


def _told_verb(clause: Clause) -> str:
    """The lemma of a clause's verb, "cost" of "had cost more" where the participle was taken for a noun."""
    noun = clause.object
    is_misread = clause.verb.lemma_ == "have" and noun is not None and noun.i == clause.verb.i + 1
    return noun.lemma_.lower() if noun is not None and is_misread and noun.tag_ == "NN" else verb_lemma(clause)


def _graded_noun(degree: Degree, clause: Clause) -> Reading | None:
    """Read "a higher range than", "more seats than": the noun is the aspect; less of a price or fault is better."""
    noun = _modified_noun(degree, clause)
    noun = counted(noun) if noun is not None else None
    is_amount = degree.token.lower_ in AMOUNTS and degree.base in AMOUNTS
    if noun is None or (clause.is_copular and noun.i == clause.predicate.i and not is_amount):
        return None
    if degree.base not in words("comparisons", "degree"):
        return None
    aspect = noun_aspect(noun, without=noun.doc[noun.sent.start : degree.last.i + 1] if noun.i > degree.last.i else ())
    if clause.object is not None and any(c.head.i == noun.i and c.preposition for c in clause.complements):
        aspect = f"{noun_aspect(clause.object)} {aspect}".strip()  # "caused rashes in more patients"
    sign = sign_on(aspect, degree)
    subject = marked_thing(clause, noun, degree.token) or clause.subject
    if subject is not None and subject.i == noun.i:
        subject = possessor(noun)
    if is_amount and subject is not None and subject.tag_ == "NNS" and subject.i == degree.token.i - 1:
        subject = name_before(subject) or subject  # "the Orion uses less fuel", its verb taken for a noun
    return Reading(subject, aspect, sign)


def _modified_noun(degree: Degree, clause: Clause) -> Token | None:
    nouns = [noun for noun in (clause.object, clause.predicate, clause.subject) if noun is not None]
    nouns += [complement.head for complement in clause.complements]
    following = degree.last.doc[degree.last.i + 1 : degree.last.i + 4]
    nouns += [token for token in following if token.tag_.startswith("NN")]
    wanted = {degree.token.i, degree.last.i}
    modified = next((noun for noun in nouns if wanted & {token.i for token in modifiers(noun)}), None)
    is_amount = degree.token.lower_ in AMOUNTS and degree.base in AMOUNTS
    if modified is None and is_amount and following and following[0].tag_ in {"NN", "NNS"}:
        return following[0]  # "less fuel", whatever a parser made of "less"
    return modified


def _subject_measure(degree: Degree, clause: Clause) -> Reading | None:
    """Read "Acme's revenue is higher than": the subject is the aspect, its owner the subject."""
    subject = clause.subject
    if not clause.is_copular or subject is None or degree.base not in words("comparisons", "degree"):
        return None
    if not subject.tag_.startswith("NN") or subject.tag_.startswith("NNP"):
        return None
    telling = {"of", "at", "from", "by"} if subject.lemma_.lower() in OFFERS else {"of", "at"}
    owner = possessor(subject) or next((c.head for c in complements(subject) if c.preposition in telling), None)
    if subject.lemma_.lower() not in words("comparisons", "ahead_nouns_of_aspect"):
        return None
    aspect = noun_aspect(subject)
    return Reading(owner or subject, aspect, sign_on(aspect, degree))


def _plain_verb(degree: Degree, clause: Clause) -> Reading | None:
    """Read "exports more than": the verb is the aspect."""
    if degree.base not in {"more", "less"} or clause.is_copular:
        return None
    return Reading(clause.subject, clause.verb.lemma_, 1 if degree.base == "more" else -1)


def _by_adjective(degree: Degree, clause: Clause) -> Reading:
    return adjective_reading(degree, _misread_it(clause) or clause.subject, clause.verb.lemma_)


def _misread_it(clause: Clause) -> Token | None:
    """The "it" of "it is longer than the other route", which parsers take for one that stands for nothing.

    A subject nearer to the verb is the right one.
    """
    if not clause.is_copular or (clause.subject is not None and not clause.marker):
        return None
    return next((token for token in clause.predicate.lefts if token.lower_ == "it"), None)


def adjective_reading(degree: Degree, subject: Token | None, verb: str) -> Reading:
    """Read a degree by its own word: "speed" of "faster"; what was built earlier is older."""
    data = load("comparisons")
    if degree.base in data["times"] and verb in data["origin_verbs"]:
        return Reading(subject, "age", int(data["times"][degree.base]) * degree.sign)
    known = data["adjectives"].get(degree.base, (degree.base, 1))
    aspect, sign = data["verb_phrases"].get(f"{verb} {degree.base}", known)
    return Reading(subject, aspect, sign * degree.sign)


def adjective_aspect(base: str) -> str:
    """The aspect that an adjective grades: "speed" of "fast"."""
    known: dict[str, tuple[str, int]] = load("comparisons")["adjectives"]
    return known[base][0] if base in known else base
