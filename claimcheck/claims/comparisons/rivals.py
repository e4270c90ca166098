"""Who is compared with: names and definite noun phrases, in lists and behind "such as"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.claims.lexicon import words
from claimcheck.claims.naming.finding import SPANS
from claimcheck.language.grammar import (
    appositions,
    complements,
    conjuncts,
    core,
    governed,
    modifiers,
    number_modifier,
    phrase,
    possessor,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


PRONOUNS = frozenset({"it", "them"})
"""Pronouns that stand for a rival named before."""
OWN = frozenset({"ours", "us", "we"})
"""Pronouns of the speakers, who are the ones that a text is about."""
THEIRS = frozenset({"theirs"})
"""Pronouns of others, whose thing it is."""
NEAR = frozenset({"this", "these"})
"""What stands before "one" where the thing that a text is about is meant."""

CLOSING = frozenset({"did", "do", "does"})
"""Verbs that stand for the one before: "than silver cream did"."""


DESCRIBING = frozenset({"DT", "PDT", "PRP$", "POS", "CD", "NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "VBN", "VBG"})
"""Tags of what stands before a noun and tells which is meant; a degree ("more hens") does not."""


def rivals_at(noun: Token, *, definite: bool = False, sorts: bool = False) -> tuple[Span, ...]:
    """The rivals that the noun and its conjuncts name; noun phrases without a name only where ``definite`` allows it.

    "top models such as A and B" gives A and B; numbers, times and expectations give nothing. ``sorts`` allows for sorts
    of things, as in "diesel buses are cheaper than electric ones".
    """
    told, noun = noun, _stood_for(noun)
    if sorts and is_sort(noun, stood_for=told.i != noun.i):
        return (_extent(noun),)
    examples = () if is_name(noun) else tuple(span for example in _examples(noun) for span in _named(example))
    if examples:
        return examples
    kept = [_extent(token) for token in conjuncts(noun) if _is_rival(token, definite=definite)]
    return tuple(kept)


def is_sort(noun: Token, *, stood_for: bool = False) -> bool:
    """Whether things of a sort are meant, told by their describing words: "electric cars", "those with an engine"."""
    is_thing = noun.lower_ == "ones" or noun.lemma_ not in words("comparisons", "not_rivals")
    if number_modifier(noun) or not is_thing or holds_name(noun):
        return False
    described = [
        t for t in modifiers(noun) if t.lower_ not in words("comparisons", "vague") and t.tag_[:2] in ("JJ", "NN")
    ]
    plural = noun.tag_ == "NNS" or noun.lower_ == "ones"
    return bool(described) and (plural or (stood_for and noun.tag_ == "NN"))


def is_bare(noun: Token) -> bool:
    """Whether a common noun stands without an article, a number or words that describe it: "hens", "coal"."""
    if noun.tag_ not in {"NN", "NNS"} or is_name(noun) or number_modifier(noun):
        return _is_capital_only(noun)
    before = noun.nbor(-1) if noun.i > noun.sent.start else None
    open_to = {"fewer"} | words("general", "calendar")  # "fewer hens", "in May hens"
    is_told = before is not None and before.tag_ in DESCRIBING and before.lower_ not in open_to
    known = words("comparisons", "not_rivals") | words("comparisons", "measures")
    return not is_told and noun.lemma_.lower() not in known and not noun.lower_.endswith("thing")


def _is_capital_only(noun: Token) -> bool:
    """Whether a word is only taken for a name because its sentence begins with it: "Coal is dearer than gas"."""
    return noun.tag_ == "NNP" and noun.i == noun.sent.start and not is_spelt(noun)


def is_plural(noun: Token) -> bool:
    """Whether several things are meant that an article makes known: "the boys"."""
    if noun.tag_ != "NNS" or number_modifier(noun) or noun.lemma_.lower() in words("comparisons", "not_rivals"):
        return False
    vague = words("comparisons", "vague")
    is_told = not any(t.lower_ in vague or t.tag_ in {"JJR", "JJS"} for t in modifiers(noun))
    before = noun.nbor(-1) if noun.i > noun.sent.start else noun
    return is_told and (before.lower_ in {"the", "their", "its"} or before.tag_ == "POS")


def sort_beside(rival: Token, subject: Token | None) -> tuple[Span, ...]:
    """The rival where it is of a sort as the subject is: both bare ("hens", "coal"), or both several known things.

    A bare noun is a rival only beside another one, for alone it is mostly no thing: "more than plans allow".
    """
    if subject is None or subject.i == rival.i:
        return ()
    is_pair = (is_bare(rival) and is_bare(subject)) or (is_plural(rival) and is_plural(subject))
    return (rival.doc[rival.i : rival.i + 1],) if is_pair and rival.lemma_ != subject.lemma_ else ()


def doer_at(noun: Token) -> tuple[Span, ...]:
    """The rival of a sort that a verb of its own closes: "silver cream" of "than silver cream did"."""
    closing = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    is_closed = closing.lower_ in CLOSING and (closing.i + 1 >= noun.sent.end or closing.nbor(1).is_punct)
    told = modifiers(noun)
    is_vague = not words("comparisons", "vague").isdisjoint(t.lower_ for t in told) or bool(number_modifier(noun))
    if noun.tag_ not in {"NN", "NNS"} or not is_closed or is_vague or noun.lemma_ in words("comparisons", "not_rivals"):
        return ()
    return (_extent(noun),)


def is_name(token: Token) -> bool:
    """Whether the token is a proper noun that is not a date; taggers miss names that are made of common words."""
    if token.lower_ in words("general", "calendar"):
        return False
    if token.tag_ == "CD":
        return token.i > 0 and token.doc[token.i - 1].tag_.startswith("NNP") and _is_version(token)
    capital = token.text[:1].isupper() and token.i > 0 and token.tag_ in {"NN", "NNS", "JJ", "FW"}
    if token.tag_.startswith("NNP") or (capital and not token.doc[token.i - 1].is_punct):
        return True
    return token.is_lower and is_spelt(token)


def is_spelt(token: Token) -> bool:
    """Whether the token is in a name that was found in the text."""
    return any(span.start <= token.i < span.end for span in token.doc.spans.get(SPANS, ()))


def name_before(verb: Token) -> Token | None:
    """The name in front of a verb and its adverbs, where a parser hung it on a word further up."""
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].tag_ == "RB":
        place -= 1
    found = verb.doc[place]
    return found if place >= verb.sent.start and found.tag_.startswith("NNP") else None


def _is_version(number: Token) -> bool:
    """Whether the number closes a name: "7" of "Vega 7", which parsers take for its head."""
    before = number.doc[number.i - 1]
    is_joined = before.head.i == number.i or number.head.i == before.i
    return is_joined and before.lower_ not in words("general", "calendar")


def holds_name(noun: Token) -> bool:
    """Whether a name stands in the noun's phrase: "Acme's site", "the model of Acme"."""
    return any(is_name(token) for token in phrase(noun))


def _stood_for(noun: Token) -> Token:
    if noun.lower_ not in words("comparisons", "stand_ins"):
        return noun
    following = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if following.lower_ in words("comparisons", "stand_in_prepositions"):
        return governed(following) or noun
    if following.tag_ in {"VBN", "VBG"}:
        return next((t for t in noun.doc[noun.i + 2 : noun.i + 4] if is_name(t)), noun)
    return noun


def _examples(noun: Token) -> list[Token]:
    """The heads of lists that give members of the noun's class."""
    listed = [c.head for c in complements(noun) if c.preposition in words("comparisons", "examples")]
    return listed or [other for other in appositions(noun) if is_name(other)]


def _named(token: Token) -> tuple[Span, ...]:
    return tuple(_extent(member) for member in conjuncts(token) if is_name(member))


def _is_rival(token: Token, *, definite: bool) -> bool:
    if is_name(token) or token.lower_ in PRONOUNS | OWN | THEIRS or is_this_one(token):
        return True
    return _is_known_thing(token, definite=definite)


def _is_labelled(noun: Token) -> bool:
    """Whether a number or a letter tells one thing from its like: "version 3", "plot A"."""
    label = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    is_label = label.text.replace(".", "").isdigit() or (len(label.text) == 1 and label.text.isupper())
    is_unit = noun.lemma_ in words("comparisons", "measures") | words("comparisons", "not_rivals")
    return noun.tag_ == "NN" and is_label and not is_unit and label in core(noun)


def _is_described_one(token: Token) -> bool:
    """Whether "the old one" is meant, a thing like the one that it is set beside."""
    described = [t for t in modifiers(token) if t.tag_[:2] in ("JJ", "NN")]
    return token.lower_ == "one" and bool(described) and phrase(token)[0].lower_ in words("general", "definite")


def is_this_one(token: Token) -> bool:
    """Whether "this one" is meant, the thing that a text is about."""
    return token.lower_ in {"one", "ones"} and token.i > 0 and token.nbor(-1).lower_ in NEAR


def is_one_of_two(token: Token) -> bool:
    """Whether only a comparative stands for the rival: "has the longer coast" has a longer one than the other."""
    return token.tag_ in {"JJR", "RBR"}


def _is_known_thing(token: Token, *, definite: bool) -> bool:
    """Whether the noun stands for one known thing: with a name in it, or definite."""
    if token.tag_ not in {"NN", "NNS"} or number_modifier(token):
        return False
    if any(map(is_name, modifiers(token))) or _is_labelled(token):
        return True
    if _is_described_one(token) or token.lemma_ in words("comparisons", "not_rivals"):
        return definite and _is_described_one(token)
    if holds_name(token):
        return True
    if any(modifier.lower_ in words("comparisons", "vague") for modifier in modifiers(token)):
        return False
    is_definite = phrase(token)[0].lower_ in words("general", "definite") or _has_noun_owner(token)
    return is_definite and token.tag_ == "NN" and (definite or token.lemma_ in words("comparisons", "lead_nouns"))


def _has_noun_owner(token: Token) -> bool:
    owner = possessor(token)
    return owner is not None and owner.tag_.startswith("NN")


def _extent(token: Token) -> Span:
    """The words that name the rival, without articles and describing words in front of a name."""
    span = core(token) if is_name(token) else phrase(token)
    start = span.start
    while start < token.i and _is_droppable(span.doc[start], before_name=is_name(token)):
        start += 1
    cases = (t.i for t in span.doc[start + 1 : span.end] if _opens_a_case(t))
    return span.doc[start : next(cases, span.end)]


def _opens_a_case(word: Token) -> bool:
    """Whether it tells for whom or when two things are compared: "for a family", "on Sundays", "this spring"."""
    if word.lower_ in {"for", "during"}:
        return True
    behind = [t for t in word.doc[word.i + 1 : min(word.sent.end, word.i + 3)] if t.tag_ not in {"DT", "CD", "JJ"}]
    times = words("general", "calendar") | words("comparisons", "case_times")
    is_timed = bool(behind) and not times.isdisjoint({behind[0].lower_, behind[0].lemma_.lower()})
    return word.lower_ in {"at", "in", "on", "this", "last", "next"} and is_timed


def _is_droppable(token: Token, *, before_name: bool) -> bool:
    if token.tag_ in {"DT", "PDT", "PRP$"} or token.is_punct:
        return True
    return before_name and not token.tag_.startswith("NNP") and token.text.islower()
