"""The lexicon of concepts: what is related, what must stay apart, and whether the data is clean."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.concepts import concepts, related

DATA = json.loads((files("claimcheck.claims") / "data" / "concepts.json").read_text("utf-8"))
CONCEPTS: dict[str, list[str]] = DATA["concepts"]
ENTRIES = sorted({entry for entries in CONCEPTS.values() for entry in entries})
SEPARATOR = "zzyzx"
"""A word of no entry."""

RELATED = """
headcount = workforce | headcount = people on payroll | employ = headcount | staff = personnel | worker = employee
tall = height | high = rise | stand = height | wide = width | deep = draught | weigh = tonne | sea level rise = tide
kill = toll | die = fatality | lose life = victim | claim life = death | hurt = injury | displace = relocate
resettle = give up home | evacuate = flee | spectator = attendance | come to see = visitor | enrol = enrollment
price = cost | cost = budget | turnover = revenue | net income = profit | takings = box office | fine = penalty
subsidy = grant | duty = tariff | lease = rent | wage = pay | valuation = worth | round = raise | stake = holding
cover = area | last = duration | take = run | running time = minute long | found = establish | set up = foundation
inception = start | incorporate = set up | buy = acquire | join force = merge | shut down = close | find = unearth
turn up = discover | build = erect | put up = construct | swear in = inauguration | take oath = take office
withdraw = discontinue | put back = postpone | turn down = reject | step down = resign | name = appoint | sign = pact
head office = headquarters | based = seat | lie = locate | hold = take place | film = shoot | lab = laboratory
chief executive = boss | run = operator | operate = manage | maker = manufacturer | write = author | own = landlord
music by = score | compose = music by | back = investor | lead round = lead investor | imprint = publisher
dose = jab | shot = vaccine | adverse event = side effect | inoculate = immunization | prevalent = incidence
range = on charge | battery = kilowatt hour | context window = token | rate limit = quota | delete after = retention
open weight = open source | free of charge = gratis | timeout = disconnect after | ballot = turnout | elect = vote in
leave = holiday | vacation = day off | no later than = deadline | sign off = approval | need signature = authorise
notice = in advance | expense = reimburse | crest = peak | emission = carbon | storey = floor | lorry = truck
power = supply home | household = supply home | date from = age | rest = depth | below surface = deep
colour = color | licence = license | programme = program | labour cost = labor cost | authorise = authorize
insure = insurance | notify = notification | invest = investment | own = ownership | perform = performance
"""

APART = """
input / output | input price / output price | input limit / output limit | open / close | opening / closure
height / length | height / width | length / depth | weight / height | area / volume | distance / duration
revenue / profit | cost / revenue | operating profit / net profit | gross / net | gross margin / operating margin
minimum / maximum | at least / at most | total / active | total parameter / active parameter | average / median
death / injury | dead / missing | fatality / evacuee | infection / death | survivor / victim | born / die
import / export | profit / loss | deficit / surplus | increase / decrease | rise / fall | buy / sell | win / lose
approve / reject | allow / ban | hire / fire | resign / appoint | confirm / deny | comply / violate | agree / disagree
arrive / depart | start / finish | encrypted / unencrypted | open source / proprietary | free of charge / paid
mandatory / optional | temporary / permanent | public / private | stable / beta | available / unavailable
outperform / trail | north / south | success / failure | legal / illegal | part time / full time | entrance / exit
founder / owner | founder / investor | author / publisher | author / composer | composer / director | maker / owner
landlord / tenant | lender / borrower | employer / employee | insurer / investor | architect / contractor
predecessor / successor | minister / mayor | captain / coach | passenger / crew | student / teacher
undergraduate / postgraduate | patient / doctor | candidate / voter | seat / vote | turnout / majority
salary / fine | rent / salary | tax / profit | temperature / rainfall | speed / range | latency / timeout
headquarters / factory | train / carriage | track / platform | car / lorry | cattle / sheep | brother / daughter
petrol / diesel | planet / moon | gold medal / silver medal | daily / monthly | daily user / monthly user
lower house / upper house | bus / train | ship / plane | river / mountain | country / city | album / song
department / depart | flower / flow | million / mill | question / quest | shower / show | counter / count
tower / tow | section / sect | former / form | apartment / apart | version / verse | corner / corn
"""


def table(text: str, mark: str) -> list[tuple[str, str]]:
    pairs = [pair.split(mark) for line in text.strip().splitlines() for pair in line.split("|")]
    return [(left.strip(), right.strip()) for left, right in pairs]


@pytest.mark.parametrize(("a", "b"), table(RELATED, "="))
def test_words_of_one_attribute_are_related(a: str, b: str) -> None:
    assert related(a, b)
    assert related(b, a)


@pytest.mark.parametrize(("a", "b"), table(APART, "/"))
def test_words_of_two_attributes_are_not_related(a: str, b: str) -> None:
    assert not related(a, b)
    assert not related(b, a)


@pytest.mark.parametrize("word", ["height", "zzyzx", "head office", ""])
def test_every_word_is_related_to_itself(word: str) -> None:
    assert related(word, word)


def test_unknown_words_evoke_nothing() -> None:
    assert concepts([SEPARATOR, "the", "-", ""]) == frozenset()
    assert concepts([]) == frozenset()


@pytest.mark.parametrize(
    ("text", "evoked", "silent"),
    [
        ("the head office be in town", "headquarters", "leader"),
        ("box office of ten million", "box office", "office"),
        ("side effect be rare", "adverse events", "side of"),
        ("forty people on the payroll", "staff", "population"),
        ("the trade union walk out", "union", "transactions"),
        ("two hundred farmer give up their home", "displaced people", "households"),
        ("three sailor lose their life", "deaths", "losses in sport"),
        ("a start-up from the north", "founding", "start date"),
        ("the sign be big", "sign off authority", "deadline"),
        ("sign off by the boss", "sign off authority", "agreement signing"),
    ],
)
def test_longest_entry_silences_its_words(text: str, evoked: str, silent: str) -> None:
    found = concepts(text.split())
    assert evoked in found
    assert silent not in found


def test_a_broken_phrase_falls_back_to_its_words() -> None:
    assert "headquarters" not in concepts(["head", "of", "office"])
    assert {"leader", "office"} <= concepts(["head", "of", "office"])


def test_one_filler_may_stand_inside_a_phrase_but_not_two() -> None:
    assert "deaths" in concepts(["lose", "their", "life"])
    assert "deaths" not in concepts(["lose", "it", "their", "life"])


def test_a_filler_before_a_phrase_is_not_part_of_it() -> None:
    assert concepts(["the", "head", "office"]) == concepts(["head", "office"])


def test_every_entry_evokes_its_concept() -> None:
    evoked = {entry: concepts(entry.split()) for entry in ENTRIES}
    assert [
        (label, entry) for label, entries in CONCEPTS.items() for entry in entries if label not in evoked[entry]
    ] == []


@given(st.lists(st.sampled_from(ENTRIES), max_size=4))
def test_entries_kept_apart_evoke_all_their_concepts(entries: list[str]) -> None:
    lemmas = [word for entry in entries for word in (*entry.split(), SEPARATOR)]
    assert concepts(lemmas) == frozenset().union(*(concepts(entry.split()) for entry in entries))


@given(st.sampled_from(ENTRIES), st.sampled_from(ENTRIES))
def test_related_is_symmetric_and_sees_shared_concepts(a: str, b: str) -> None:
    assert related(a, b) == related(b, a)
    assert related(a, b) or not concepts(a.split()) & concepts(b.split())


def test_the_lexicon_is_broad() -> None:
    assert len(CONCEPTS) >= 450


def test_concepts_are_sorted_sets_of_a_few_entries() -> None:
    assert [label for label, entries in CONCEPTS.items() if entries != sorted(set(entries))] == []
    assert [label for label, entries in CONCEPTS.items() if not 3 <= len(entries) <= 28] == []


def test_entries_are_lower_case_phrases_of_up_to_four_words() -> None:
    assert [entry for entry in ENTRIES if not re.fullmatch(r"[a-z0-9&]+( [a-z0-9&]+){0,3}", entry)] == []


def test_ids_are_sorted_readable_labels() -> None:
    assert list(CONCEPTS) == sorted(CONCEPTS)
    assert [label for label in CONCEPTS if not re.fullmatch(r"[a-z]+( [a-z]+){0,4}", label)] == []


def test_no_concept_is_part_of_another() -> None:
    sets = {label: set(entries) for label, entries in CONCEPTS.items()}
    assert [(a, b) for a, b in permutations(sets, 2) if sets[a] <= sets[b]] == []


def test_entries_hold_no_fillers() -> None:
    assert [entry for entry in ENTRIES if set(entry.split()) & set(DATA["fillers"])] == []


PLURAL_ONLY = re.compile(
    r"(custom|damage|due|earning|expense|good|graphic|headquarter|odd|outgoing|premise|receipt|remain|reserve|royaltie"
    r"|saving|serie|specie|taking|winning|work|eastward|northward|southward|westward)s"
)
"""Nouns that stay plural, and adverbs that look like plurals."""


def test_nouns_are_singular() -> None:
    plural = re.compile(r"\w+(ies|sses|xes|ches|shes|tions|ments|ers|ors)")
    words = {word for entry in ENTRIES for word in entry.split()}
    assert [word for word in sorted(words) if plural.fullmatch(word) and not PLURAL_ONLY.fullmatch(word)] == []
    singles = {entry for entry in ENTRIES if " " not in entry and not PLURAL_ONLY.fullmatch(entry)}
    assert {entry for entry in singles if entry.endswith("s") and entry[:-1] in singles} == set()


def test_adjectives_are_not_compared() -> None:
    comparison = re.compile(r"(big|larg|high|small|old|new|fast|long|cheap|strong|great)(g?er|g?est)")
    compared = {entry for entry in ENTRIES for word in entry.split() if comparison.fullmatch(word)}
    assert compared == {"higher education"}


@pytest.mark.parametrize(("word", "base"), DATA["lookalikes"])
def test_lookalikes_would_otherwise_be_derived(word: str, base: str) -> None:
    derived = {
        word.removesuffix(suffix) + ending
        for suffix, endings in DATA["suffixes"].items()
        if word.endswith(suffix)
        for ending in endings
    }
    assert base in derived
    assert not related(word, base)
