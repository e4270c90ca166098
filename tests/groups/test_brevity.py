"""Which brief texts are taken to be on one matter."""

from __future__ import annotations

import pytest
from question_makers import amount, claim

from claimcheck.groups.brevity import are_of_two_homes, are_of_two_sorts, brief_link, share_a_rare_name, shared_names
from claimcheck.groups.relatedness import LINKED, Relations
from claimcheck.values.matters import Matter

LOCK = Matter(nouns=("boat", "gate", "keeper", "lock"), headed=("lock",), phrases=("lock gate",), names=("sarn canal",))
ORCHARD = Matter(nouns=("apple", "boat", "cider", "press"), headed=("press",), phrases=("cider press",))


def matter(**parts: str) -> Matter:
    """A matter of words with a comma between them."""
    return Matter(**{name: tuple(sorted(told.split(", "))) for name, told in parts.items()})


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (LOCK, LOCK, True),
        (LOCK, ORCHARD, False),
        (matter(nouns="orchard, cider, press, mill"), matter(nouns="orchard, press, cider, hail"), True),
        (matter(nouns="orchard, cider, mill"), matter(nouns="orchard, press, hail"), False),
        (matter(nouns="thing, part, year"), matter(nouns="thing, part, year"), False),
        (matter(nouns="hail", names="copper heron"), matter(nouns="rent", names="copper heron"), True),
        (matter(nouns="hail", names="heron"), matter(nouns="rent", names="heron"), False),
        (matter(nouns="tea, hail", names="wistow heron"), matter(nouns="tea, rent", names="wistow heron"), True),
        (matter(nouns="tea, hail", names="france"), matter(nouns="rent", names="france"), False),
        (matter(nouns="gate, boat", homes="weighbridge"), matter(nouns="gate, boat, weighbridge"), True),
        # Each village has its lock, and each lock its keeper.
        (matter(nouns="keeper, lock, gate", homes="wendlow"), matter(nouns="keeper, lock, gate", homes="harby"), False),
        (matter(nouns="keeper, lock, gate", homes="wendlow"), matter(nouns="keeper, lock, gate"), True),
        (
            matter(nouns="keeper, lock, gate", homes="wendlow", names="sarn"),
            matter(nouns="keeper, lock, gate", homes="harby", names="sarn"),
            True,
        ),
        (matter(nouns="lock, hut", names="sarn, orl"), matter(nouns="lock, hut", names="tove, ampling"), False),
    ],
)
def test_whether_brief_texts_are_linked(a: Matter, b: Matter, expected: bool) -> None:  # noqa: FBT001 -- a case
    assert (brief_link(a, b) >= LINKED) is expected
    assert brief_link(a, b) == brief_link(b, a)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (matter(names="harlow bridge"), matter(names="harlow bridge"), True),
        (matter(names="wistow"), matter(names="wistow"), True),
        (matter(names="harlow"), matter(names="harlow"), False),
        (matter(names="harlow bridge"), matter(names="harlow weir"), False),
        (matter(nouns="bridge"), matter(nouns="bridge"), False),
    ],
)
def test_a_rare_name_brings_the_briefest_texts_together(a: Matter, b: Matter, expected: bool) -> None:  # noqa: FBT001
    assert share_a_rare_name(a, b) is share_a_rare_name(b, a) is expected


def test_a_thing_that_is_no_name_in_one_text_is_none_in_common() -> None:
    one, other = matter(names="edda hut", nouns="bed, hut"), matter(names="birken hut", nouns="bed, hut")
    assert not shared_names(one, other)


def test_two_homes_are_told_by_titles() -> None:
    assert are_of_two_homes(matter(homes="wendlow"), matter(homes="harby"))
    assert not are_of_two_homes(matter(homes="wendlow"), matter(names="harby"))
    assert not are_of_two_homes(matter(homes="wendlow"), matter(homes="harby", names="wendlow green"))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("plum cake",), ("apple cake",), True),
        (("plum cake",), ("plum cake",), False),
        (("plum cake",), ("apple tart",), False),
        (("plum cake", "apple cake"), ("apple cake",), False),
    ],
)
def test_two_sorts_are_told_by_titles(a: tuple[str, ...], b: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001
    one, other = (matter(nouns=words, headed=words, phrases=", ".join(p)) for p in (a, b) if (words := _words(p)))
    assert are_of_two_sorts(one, other) is expected


def _words(phrases: tuple[str, ...]) -> str:
    return ", ".join({word for phrase in phrases for word in phrase.split()})


@pytest.mark.parametrize(("told", "expected"), [(LOCK, 1), (ORCHARD, 0)])
def test_few_measures_tell_of_brief_texts_on_one_matter_alone(told: Matter, expected: float) -> None:
    one, other = (
        claim(amount(number, dimension="length"), f"{number}.md", subject="", matter=matter)
        for number, matter in enumerate((LOCK, told))
    )
    assert Relations([one, other]).alone(one, other) == expected


def test_things_in_common_count_like_names() -> None:
    one, other = (claim(amount(number), f"{number}.md", subject="", matter=LOCK) for number in (0, 1))
    assert Relations([one, other]).shared_names(one, other) > 0


def test_relations_use_the_matters_of_brief_texts() -> None:
    one, other, third = (
        claim(amount(number), f"{number}.md", subject="", text=f"It cost {number} francs.", matter=told)
        for number, told in enumerate((LOCK, LOCK, ORCHARD))
    )
    known = Relations([one, other, third])
    assert known.linked(one, other)
    assert not known.linked(one, third)
