"""Which documents are taken to be on one matter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_makers import amount, claim, texts

from claimcheck.groups.relatedness import MAX_JOINED, Relations, link_features, link_probability, profiles
from claimcheck.values.matters import Matter

NAMES = ("ingmarvale", "kestreldam", "ospreycreek")
FLOOD = "When Osprey Creek rose, the Kestrel Dam in Ingmar Vale held back {} of sluicewater."
HARVEST = "At Lindqvist's orchard the russet apples weighed {}, and no cider was pressed in Uxmoor."


def text(document, sentence, names=(), subject="", size=4):
    """The claims of a text of some such sentences."""
    lemmas = tuple(sorted({word.strip(".,").lower() for word in sentence.split() if word.islower()}))
    told = {"names": names, "subject": subject, "context": lemmas}
    matter = Matter(nouns=lemmas, names=names, brief=False)
    return [
        claim(amount(n), document, start=100 * n, text=sentence.format(n), matter=matter, **told)
        for n in range(1, size + 1)
    ]


def linked(*found):
    claims = [one for claims in found for one in claims]
    return Relations(claims).linked(found[0][0], found[-1][0])


def test_texts_that_name_the_same_things_are_linked():
    assert linked(text("a.md", FLOOD, NAMES), text("b.md", FLOOD, NAMES)) == 1


def test_a_text_is_linked_to_itself():
    assert linked(text("a.md", FLOOD), text("a.md", FLOOD)) == 1


def test_texts_on_other_matters_are_not():
    assert linked(text("a.md", FLOOD, NAMES), text("b.md", HARVEST, ("lindqvist", "uxmoor"))) == 0


def test_one_name_in_common_is_not_enough():
    assert linked(text("a.md", FLOOD, NAMES), text("b.md", HARVEST, (NAMES[0], "uxmoor"))) == 0


@pytest.mark.parametrize(
    ("other", "size", "expected"),
    [
        ("The treaty on sturgeon quotas was ratified after {} days.", 1, 1),
        ("The treaty on sturgeon quotas was ratified after {} days.", 3, 1),
        ("The treaty on sturgeon quotas was ratified after {} days.", 4, 1),
        ("The orchard of russet apples was harvested after {} days.", 1, 0),
        ("The orchard of russet apples was harvested after {} days.", 4, 0),
    ],
)
def test_texts_that_name_nothing_are_linked_by_their_words(other, size, expected):
    one = "The treaty on sturgeon quotas was signed after {} days."
    assert linked(text("a.md", one, size=size), text("b.md", other, size=size)) == expected


def test_a_third_text_joins_two():
    both = text("c.md", FLOOD, NAMES) + text("c.md", HARVEST, ("lindqvist", "orchard", "uxmoor"))
    flood, harvest = text("a.md", FLOOD, NAMES), text("b.md", HARVEST, ("lindqvist", "orchard", "uxmoor"))
    assert linked(flood, harvest) == 0
    assert linked(flood, both, harvest) == 1


def test_a_third_text_that_very_many_are_linked_to_joins_none():
    both = text("c.md", FLOOD, NAMES) + text("c.md", HARVEST, ("lindqvist", "orchard", "uxmoor"))
    harvest = text("b.md", HARVEST, ("lindqvist", "orchard", "uxmoor"))
    floods = [one for n in range(MAX_JOINED) for one in text(f"a{n}.md", FLOOD, NAMES)]
    assert linked(floods[4:], both, harvest) == 1
    assert linked(floods, both, harvest) == 0


@pytest.mark.parametrize("sentence", ["Kestrel has {} pumps.", "| Kestrel | {} |", "He said: Kestrel has {}."])
def test_a_capital_that_opens_a_sentence_tells_nothing(sentence):
    (profile,) = profiles(text("a.md", sentence)).values()
    assert "kestrel" in profile.all_words
    assert "kestrel" not in profile.capitals


def test_days_and_months_are_no_names():
    (profile,) = profiles(text("a.md", "It held on Monday in Orlo, in March and {}.")).values()
    assert profile.capitals == {"orlo"}


def test_how_far_names_are_shared():
    a, b, c = (claim(amount(3), f"{n}.md", subject="", names=names) for n, names in enumerate((NAMES, NAMES[:1], ())))
    known = Relations([a, b, c])
    assert known.shared_names(a, a) == 1
    assert 0 < known.shared_names(a, b) < 1
    assert known.shared_names(a, c) == 0


def test_the_only_measure_of_its_dimension_stands_alone():
    def measure(document, number, dimension="speed"):
        return claim(amount(number, dimension=dimension), document)

    one, other = measure("a.md", 19), measure("b.md", 26)
    assert Relations([one, other]).alone(one, other) == 1
    assert Relations([one, other, measure("b.md", 30)]).alone(one, other) < 1
    assert Relations([one, other, measure("b.md", 30, "length")]).alone(one, other) == 1
    counts = measure("a.md", 19, "count"), measure("b.md", 26, "count")
    assert Relations(counts).alone(*counts) == 0


@settings(deadline=None)
@given(texts(), st.randoms())
def test_relations_have_no_direction_and_do_not_depend_on_order(found, random):
    shuffled = list(found)
    random.shuffle(shuffled)
    one, other = Relations(found), Relations(shuffled)
    for a in found:
        for b in found:
            assert one.linked(a, b) == one.linked(b, a) == other.linked(a, b)
    known = profiles(found)
    documents = sorted(known)
    for a, b in zip(documents, documents[1:]):  # noqa: RUF007, B905  # neighbours
        first, second = known[a], known[b]
        assert link_features(first, second) == link_features(second, first)
        assert 0 < link_probability(first, second) < 1
