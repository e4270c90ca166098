"""Clauses of sentences that are annotated in both styles by hand, and so must give the same roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from claimcheck.language import grammar

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

    Annotate = Callable[[str], Doc]


class Case(NamedTuple):
    name: str
    universal: str
    clear: str
    roles: tuple[str, ...]
    """A clause each: "verb>predicate S=subject O=object ..." with only the roles that are filled."""


CASES = (
    Case(
        "transitive",
        "Acme/NNP/nsubj/1 makes/VBZ/ROOT/1/make cars/NNS/obj/1 in/IN/case/4 Rome/NNP/obl/1",
        "Acme/NNP/nsubj/1 makes/VBZ/ROOT/1/make cars/NNS/dobj/1 in/IN/prep/1 Rome/NNP/pobj/3",
        ("makes>makes S=Acme O=cars in=Rome",),
    ),
    Case(
        "copula and adjective",
        "Orion/NNP/nsubj/3 is/VBZ/cop/3/be not/RB/advmod/3 cheaper/JJR/ROOT/3 than/IN/case/5 Vega/NNP/obl/3",
        "Orion/NNP/nsubj/1 is/VBZ/ROOT/1/be not/RB/neg/1 cheaper/JJR/acomp/1 than/IN/prep/3 Vega/NNP/pobj/4",
        ("is>cheaper S=Orion than=Vega copular negated",),
    ),
    Case(
        "copula and noun",
        "Rome/NNP/nsubj/3 is/VBZ/cop/3/be the/DT/det/3 capital/NN/ROOT/3 of/IN/case/5 Italy/NNP/nmod/3",
        "Rome/NNP/nsubj/1 is/VBZ/ROOT/1/be the/DT/det/3 capital/NN/attr/1 of/IN/prep/3 Italy/NNP/pobj/4",
        ("is>capital S=Rome copular",),
    ),
    Case(
        "copula and place",
        "Acme/NNP/nsubj/3 was/VBD/cop/3/be in/IN/case/3 Rome/NNP/ROOT/3 since/IN/case/5 1990/CD/obl/3",
        "Acme/NNP/nsubj/1 was/VBD/ROOT/1/be in/IN/prep/1 Rome/NNP/pobj/2 since/IN/prep/1 1990/CD/pobj/4",
        ("was>Rome S=Acme in=Rome since=1990 copular",),
    ),
    Case(
        "coordinated predicates",
        "Orion/NNP/nsubj/2 is/VBZ/cop/2/be faster/JJR/ROOT/2 and/CC/cc/4 cheaper/JJR/conj/2",
        "Orion/NNP/nsubj/1 is/VBZ/ROOT/1/be faster/JJR/acomp/1 and/CC/cc/2 cheaper/JJR/conj/2",
        ("is>faster S=Orion copular", "is>cheaper S=Orion copular"),
    ),
    Case(
        "linking verb",
        "Acme/NNP/nsubj/1 remains/VBZ/ROOT/1/remain profitable/JJ/xcomp/1",
        "Acme/NNP/nsubj/1 remains/VBZ/ROOT/1/remain profitable/JJ/acomp/1",
        ("remains>profitable S=Acme copular",),
    ),
    Case(
        "passive with agent",
        "Acme/NNP/nsubj:pass/2 was/VBD/aux:pass/2/be founded/VBN/ROOT/2/found by/IN/case/4 Kim/NNP/obl:agent/2 "
        "in/IN/case/6 1990/CD/obl/2",
        "Acme/NNP/nsubjpass/2 was/VBD/auxpass/2/be founded/VBN/ROOT/2/found by/IN/agent/2 Kim/NNP/pobj/3 "
        "in/IN/prep/2 1990/CD/pobj/5",
        ("founded>founded S=Acme A=Kim in=1990 passive [was]",),
    ),
    Case(
        "passive with a deadline",
        "It/PRP/nsubj:pass/3 will/MD/aux/3 be/VB/aux:pass/3 finished/VBN/ROOT/3/finish by/IN/case/5 May/NNP/obl/3",
        "It/PRP/nsubjpass/3 will/MD/aux/3 be/VB/auxpass/3 finished/VBN/ROOT/3/finish by/IN/prep/3 May/NNP/pobj/4",
        ("finished>finished S=It by=May passive [will be]",),
    ),
    Case(
        "coordinated passives",
        "Acme/NNP/nsubj:pass/2 was/VBD/aux:pass/2/be built/VBN/ROOT/2/build and/CC/cc/4 sold/VBN/conj/2/sell",
        "Acme/NNP/nsubjpass/2 was/VBD/auxpass/2/be built/VBN/ROOT/2/build and/CC/cc/2 sold/VBN/conj/2/sell",
        ("built>built S=Acme passive [was]", "sold>sold S=Acme passive [was]"),
    ),
    Case(
        "participle after its noun",
        "a/DT/det/1 company/NN/ROOT/1 founded/VBN/acl/1/found in/IN/case/4 1990/CD/obl/2",
        "a/DT/det/1 company/NN/ROOT/1 founded/VBN/acl/1/found in/IN/prep/2 1990/CD/pobj/3",
        ("founded>founded S=company in=1990 passive",),
    ),
    Case(
        "participle before its sentence",
        "Founded/VBN/advcl/4/found in/IN/case/2 1990/CD/obl/0 Acme/NNP/nsubj/4 sells/VBZ/ROOT/4/sell cars/NNS/obj/4",
        "Founded/VBN/advcl/4/found in/IN/prep/0 1990/CD/pobj/1 Acme/NNP/nsubj/4 sells/VBZ/ROOT/4/sell cars/NNS/dobj/4",
        ("Founded>Founded S=Acme in=1990 passive", "sells>sells S=Acme O=cars"),
    ),
    Case(
        "subject control",
        "Acme/NNP/nsubj/1 managed/VBD/ROOT/1/manage to/TO/mark/3 beat/VB/xcomp/1 Vega/NNP/obj/3",
        "Acme/NNP/nsubj/1 managed/VBD/ROOT/1/manage to/TO/aux/3 beat/VB/xcomp/1 Vega/NNP/dobj/3",
        ("managed>managed S=Acme", "beat>beat S=Acme O=Vega [to]"),
    ),
    Case(
        "object control",
        "Acme/NNP/nsubj/1 asked/VBD/ROOT/1/ask Kim/NNP/obj/1 to/TO/mark/4 leave/VB/xcomp/1",
        "Acme/NNP/nsubj/1 asked/VBD/ROOT/1/ask Kim/NNP/dobj/1 to/TO/aux/4 leave/VB/xcomp/1",
        ("asked>asked S=Acme O=Kim", "leave>leave S=Kim [to]"),
    ),
    Case(
        "promise leaves the control with the subject",
        "Acme/NNP/nsubj/1 promised/VBD/ROOT/1/promise Kim/NNP/iobj/1 to/TO/mark/4 leave/VB/xcomp/1",
        "Acme/NNP/nsubj/1 promised/VBD/ROOT/1/promise Kim/NNP/dative/1 to/TO/aux/4 leave/VB/xcomp/1",
        ("promised>promised S=Acme I=Kim", "leave>leave S=Acme [to]"),
    ),
    Case(
        "relative pronoun as subject",
        "the/DT/det/1 ferry/NN/nsubj/5 which/WDT/nsubj:pass/4 was/VBD/aux:pass/4/be built/VBN/acl:relcl/1/build "
        "sank/VBD/ROOT/5/sink",
        "the/DT/det/1 ferry/NN/nsubj/5 which/WDT/nsubjpass/4 was/VBD/auxpass/4/be built/VBN/relcl/1/build "
        "sank/VBD/ROOT/5/sink",
        ("built>built S=ferry passive [was]", "sank>sank S=ferry"),
    ),
    Case(
        "relative pronoun as object",
        "the/DT/det/1 car/NN/ROOT/1 that/WDT/obj/4 Acme/NNP/nsubj/4 sells/VBZ/acl:relcl/1/sell",
        "the/DT/det/1 car/NN/ROOT/1 that/WDT/dobj/4 Acme/NNP/nsubj/4 sells/VBZ/relcl/1/sell",
        ("sells>sells S=Acme O=car",),
    ),
    Case(
        "relative clause without pronoun",
        "the/DT/det/1 car/NN/ROOT/1 Acme/NNP/nsubj/3 sells/VBZ/acl:relcl/1/sell",
        "the/DT/det/1 car/NN/ROOT/1 Acme/NNP/nsubj/3 sells/VBZ/relcl/1/sell",
        ("sells>sells S=Acme O=car",),
    ),
    Case(
        "the year is no object",
        "the/DT/det/1 year/NN/ROOT/1 Acme/NNP/nsubj/3 grew/VBD/acl:relcl/1/grow",
        "the/DT/det/1 year/NN/ROOT/1 Acme/NNP/nsubj/3 grew/VBD/relcl/1/grow",
        ("grew>grew S=Acme",),
    ),
    Case(
        "particle and auxiliaries",
        "Acme/NNP/nsubj/3 may/MD/aux/3 have/VB/aux/3 carried/VBN/ROOT/3/carry out/RP/compound:prt/3 "
        "tests/NNS/obj/3/test",
        "Acme/NNP/nsubj/3 may/MD/aux/3 have/VB/aux/3 carried/VBN/ROOT/3/carry out/RP/prt/3 tests/NNS/dobj/3/test",
        ("carried>carried out S=Acme O=tests [may have]",),
    ),
    Case(
        "no longer",
        "It/PRP/nsubj/3 no/DT/advmod/2 longer/RBR/advmod/3 works/VBZ/ROOT/3/work",
        "It/PRP/nsubj/3 no/RB/neg/2 longer/RBR/advmod/3 works/VBZ/ROOT/3/work",
        ("works>works S=It negated",),
    ),
    Case(
        "no before the subject",
        "No/DT/det/1 car/NN/nsubj/2 sells/VBZ/ROOT/2/sell well/RB/advmod/2",
        "No/DT/det/1 car/NN/nsubj/2 sells/VBZ/ROOT/2/sell well/RB/advmod/2",
        ("sells>sells S=car negated",),
    ),
    Case(
        "not only is no negation",
        "It/PRP/nsubj/3 not/RB/advmod/2 only/RB/advmod/3 works/VBZ/ROOT/3/work",
        "It/PRP/nsubj/3 not/RB/preconj/2 only/RB/advmod/3 works/VBZ/ROOT/3/work",
        ("works>works S=It",),
    ),
    Case(
        "neither of two",
        "Neither/CC/cc:preconj/1 Acme/NNP/nsubj/4 nor/CC/cc/3 Vega/NNP/conj/1 works/VBZ/ROOT/4/work",
        "Neither/CC/preconj/1 Acme/NNP/nsubj/4 nor/CC/cc/1 Vega/NNP/conj/1 works/VBZ/ROOT/4/work",
        ("works>works S=Acme negated",),
    ),
    Case(
        "both of two is no negation",
        "Both/CC/cc:preconj/1 Acme/NNP/nsubj/4 and/CC/cc/3 Vega/NNP/conj/1 work/VBP/ROOT/4",
        "Both/CC/preconj/1 Acme/NNP/nsubj/4 and/CC/cc/1 Vega/NNP/conj/1 work/VBP/ROOT/4",
        ("work>work S=Acme",),
    ),
    Case(
        "subordinators",
        "If/IN/mark/2 prices/NNS/nsubj/2/price fall/VBP/advcl/4 Acme/NNP/nsubj/4 wins/VBZ/ROOT/4/win",
        "If/IN/mark/2 prices/NNS/nsubj/2/price fall/VBP/advcl/4 Acme/NNP/nsubj/4 wins/VBZ/ROOT/4/win",
        ("fall>fall S=prices if", "wins>wins S=Acme"),
    ),
    Case(
        "gerund after a preposition",
        "Acme/NNP/nsubj/1 grew/VBD/ROOT/1/grow after/IN/mark/3 beating/VBG/advcl/1/beat Vega/NNP/obj/3",
        "Acme/NNP/nsubj/1 grew/VBD/ROOT/1/grow after/IN/prep/1 beating/VBG/pcomp/2/beat Vega/NNP/dobj/3",
        ("grew>grew S=Acme after=beating", "beating>beating S=Acme O=Vega after"),
    ),
    Case(
        "bare oblique",
        "Acme/NNP/nsubj/1 grew/VBD/ROOT/1/grow last/JJ/amod/3 year/NN/obl:unmarked/1",
        "Acme/NNP/nsubj/1 grew/VBD/ROOT/1/grow last/JJ/amod/3 year/NN/npadvmod/1",
        ("grew>grew S=Acme =year",),
    ),
    Case(
        "existential",
        "There/EX/expl/1 are/VBP/ROOT/1/be plans/NNS/nsubj/1/plan",
        "There/EX/expl/1 are/VBP/ROOT/1/be plans/NNS/attr/1/plan",
        ("are>are S=plans",),
    ),
    Case(
        "the first to do it",
        "the/DT/det/2 first/JJ/amod/2 car/NN/ROOT/2 to/TO/mark/4 win/VB/acl/2",
        "the/DT/det/2 first/JJ/amod/2 car/NN/ROOT/2 to/TO/aux/4 win/VB/relcl/2",
        ("win>win S=car [to]",),
    ),
    Case(
        "a plan does not build",
        "a/DT/det/1 plan/NN/ROOT/1 to/TO/mark/3 build/VB/acl/1 cars/NNS/obj/3/car",
        "a/DT/det/1 plan/NN/ROOT/1 to/TO/aux/3 build/VB/acl/1 cars/NNS/dobj/3/car",
        ("build>build O=cars [to]",),
    ),
)


def _roles(clause: grammar.Clause) -> str:
    def part(label: str, token: Token | None) -> str:
        return f"{label}={token.text}" if token is not None else ""

    parts = [
        f"{clause.verb.text}>{clause.predicate.text}",
        clause.particle,
        part("S", clause.subject),
        part("O", clause.object),
        part("I", clause.indirect_object),
        part("A", clause.agent),
        *(part(complement.preposition, complement.head) for complement in clause.complements),
        "copular" * clause.is_copular,
        "passive" * clause.is_passive,
        "negated" * clause.is_negated,
        clause.marker,
        f"[{' '.join(clause.auxiliaries)}]" if clause.auxiliaries else "",
    ]
    return " ".join(filter(None, parts))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_universal_dependencies_give_the_roles(case: Case, annotated: Annotate) -> None:
    assert tuple(map(_roles, grammar.clauses(annotated(case.universal)))) == case.roles


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_clear_labels_give_the_roles(case: Case, annotated: Annotate) -> None:
    assert tuple(map(_roles, grammar.clauses(annotated(case.clear)))) == case.roles


@pytest.mark.parametrize("style", ["universal", "clear"])
def test_the_innermost_clause_governs(style: str, annotated: Annotate) -> None:
    case = next(case for case in CASES if case.name == "relative pronoun as subject")
    doc = annotated(getattr(case, style))
    found = grammar.clauses(doc)
    governing = [grammar.governing_clause(token, found) for token in doc]
    assert [clause.verb.text for clause in governing if clause] == ["sank", "sank", *["built"] * 3, "sank"]
    assert grammar.governing_clause(doc[0], []) is None


def test_a_clause_knows_what_it_depends_on(annotated: Annotate) -> None:
    case = next(case for case in CASES if case.name == "gerund after a preposition")
    main, gerund = grammar.clauses(annotated(case.clear))
    assert main.governor is None
    assert gerund.governor is main.verb or gerund.governor == main.verb


def test_a_finite_verb_taken_for_the_conjunct_of_its_subject_keeps_it(annotated: Annotate) -> None:
    doc = annotated("director/NN/ROOT/0 ,/,/punct/2 Kim/NNP/appos/0 ,/,/punct/4 left/VBD/conj/0/leave")
    assert _roles(grammar.clauses(doc)[-1]) == "left>left S=director"


def test_fragments_have_no_clauses(annotated: Annotate) -> None:
    assert grammar.clauses(annotated("Cars/NNS/ROOT/0/car of/IN/case/2 Rome/NNP/nmod/0")) == []


LABELS = (
    "nsubj",
    "conj",
    "cop",
    "xcomp",
    "acl:relcl",
    "relcl",
    "advcl",
    "pcomp",
    "prep",
    "pobj",
    "obl",
    "attr",
    "appos",
)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("tag", ["NN", "VBD", "VBG", "IN", "JJ", "WDT", "CD"])
def test_absurd_trees_do_no_harm(label: str, tag: str, annotated: Annotate) -> None:
    chain = annotated(" ".join(f"w{i}/{tag}/{label}/{i + 1}" for i in range(30)) + " end/VBD/ROOT/30")
    found = grammar.clauses(chain)
    for token in chain:
        assert token in grammar.core(token)
        assert token in grammar.phrase(token)
        assert token in grammar.conjuncts(token)
        assert token not in grammar.appositions(token)
        grammar.governing_clause(token, found)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Kim/NNP/nsubj/1 saw/VBD/ROOT/1 art/NN/obj/1 before/IN/case/4 year/NN/nmod/2 is/VBZ/cop/6/be out/RB/conj/1",
            "year",
        ),
        ("It/PRP/nsubj/5 rains/VBZ/nsubj/5/rain before/IN/case/3 year/NN/obl/1 is/VBZ/cop/5/be out/RB/ROOT/5", "It"),
        ("It/PRP/nsubj/1 rains/VBZ/dep/5/rain before/IN/case/3 year/NN/obl/1 is/VBZ/cop/5/be out/RB/ROOT/5", "year"),
        ("Road/NN/nsubj/4 after/IN/case/2 bridge/NN/nmod/0 is/VBZ/cop/4/be closed/JJ/ROOT/4", "Road"),
        ("Kim/NNP/nsubj/5 saw/VBD/dep/5/see films/NNS/obj/1 of/IN/case/4 war/NN/nmod/2 is/VBZ/ROOT/5/be", "Kim"),
    ],
)
def test_what_a_conjunction_taken_for_a_preposition_leads_in(text: str, subject: str, annotated: Annotate) -> None:
    found = grammar.clauses(annotated(text))[-1].subject
    assert found is not None
    assert found.text == subject


INVERTED = [
    ("Behind/IN/case/1 stage/NN/nsubj/2 stands/VBZ/ROOT/2/stand tank/NN/obj/2", "tank"),
    ("Under/IN/case/1 bridge/NN/obl/2 sits/VBZ/ROOT/2/sit cafe/NN/obj/2", "cafe"),
    ("Kim/NNP/nsubj/1 sits/VBZ/ROOT/1/sit exams/NNS/obj/1", "Kim"),
    ("Kim/NNP/nsubj/1 hung/VBD/ROOT/1/hang maps/NNS/obj/1 on/IN/case/4 walls/NNS/obl/1", "Kim"),
    ("In/IN/case/1 May/NNP/obl/3 Kim/NNP/nsubj/3 hung/VBD/ROOT/3/hang maps/NNS/obj/3", "Kim"),
    ("In/IN/case/1 halls/NNS/obl/2 hang/VB/ROOT/2/hang maps/NNS/obj/2", None),
]


@pytest.mark.parametrize(
    ("text", "subject"), INVERTED, ids=[text.split("/")[0] + str(n) for n, (text, _) in enumerate(INVERTED)]
)
def test_what_stands_behind_a_verb_of_position(text: str, subject: str | None, annotated: Annotate) -> None:
    (clause,) = grammar.clauses(annotated(text))
    assert (clause.subject and clause.subject.text) == subject
