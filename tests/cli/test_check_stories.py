"""What a team meets in a year with the gate: the command in real repositories, from adoption to merges."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from git_repositories import Repository, needs_git

from claimcheck.cli import main

pytestmark = needs_git

FACTS = {
    "length": ("is {} metres long", "412", "430"),
    "width": ("is {} metres wide", "12", "14"),
    "year": ("was opened in {}", "1931", "1934"),
    "cost": ("cost {} million dollars", "38", "52"),
    "arches": ("has {} arches", "7", "9"),
    "lanes": ("carries {} lanes", "2", "4"),
    "staff": ("employs {} people", "40", "46"),
    "trains": ("carries {} trains a day", "66", "71"),
}
"""Statements, and the two values on which documents differ. By fingerprint staff comes first, and trains last."""


def says(side: int, *facts: str) -> str:
    """A document that states the facts with their first values (0) or their second (1)."""
    lines = [f"The Harlow Bridge {FACTS[fact][0].format(FACTS[fact][1 + side])}.\n" for fact in facts]
    return "# The Harlow Bridge\n\n" + "\n".join(lines)


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


@dataclass(frozen=True)
class Team:
    """A repository, and claimcheck run in it: in this process, or in one of its own."""

    repository: Repository
    capture: pytest.CaptureFixture[str]

    @property
    def baseline(self) -> Path:
        return self.repository.folder / ".claimcheck-baseline.json"

    def run(self, *arguments: str) -> Done:
        self.capture.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        captured = self.capture.readouterr()
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, captured.out, captured.err)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "claimcheck", *arguments]
        return subprocess.Popen(
            command, cwd=self.repository.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def install_and_run(self, *arguments: str) -> Done:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=600)
        return Done(process.returncode, out, err)

    def new(self, *arguments: str) -> list[dict[str, Any]]:
        """The findings that a check reports as new; its exit code goes with them."""
        done = self.run("check", "--output-format", "json", *arguments)
        findings: list[dict[str, Any]] = done.report["findings"]
        assert done.code == any(finding["severity"] == "contradiction" for finding in findings)
        return findings

    def adopt(self) -> None:
        """Two documents that differ on four facts, all of them accepted in the baseline."""
        facts = ("length", "year", "cost", "arches")
        self.repository.write(docs__a_md=says(0, *FACTS), docs__b_md=says(1, *facts))
        assert self.run("baseline", "create").code == 0
        self.repository.commit("adopt claimcheck")


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Team:
    for name in ("FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    repository = Repository.new(tmp_path / "repo")
    monkeypatch.chdir(repository.folder)
    return Team(repository, capsys)


def _entries(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()[1:-2]


def test_first_adoption(team: Team) -> None:
    team.repository.commit(docs__a_md=says(0, "length", "year"), docs__b_md=says(1, "length", "year"))

    first = team.install_and_run("check", "docs")
    assert first.code == 1
    assert "2 documents, " in first.out
    assert "2 new contradictions" in first.out
    assert "no baseline yet, so every finding is new" in first.err

    made = team.install_and_run("baseline", "create", "docs")
    assert (made.code, made.err) == (0, "")
    assert made.out.endswith(".claimcheck-baseline.json: 2 entries, 2 added, 0 removed\n")
    assert team.repository.git("status", "--short") == "?? .claimcheck-baseline.json\n"

    after = team.install_and_run("check", "docs")
    assert after.code == 0
    assert ": nothing new in " in after.out
    known = "2 known findings not shown: 2 undecided; compared with .claimcheck-baseline.json"
    assert after.err == f"claimcheck: {known}\n"
    assert team.run("check", "--quiet").err == ""

    again = team.run("baseline", "create", "docs")
    assert (again.code, again.out) == (2, "")
    assert "there is one already; 'claimcheck baseline update' adds what is new to it" in again.err


def test_the_baseline_is_the_same_wherever_and_whenever_it_is_made(
    team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.adopt()
    text = team.baseline.read_text(encoding="utf-8")
    assert str(tmp_path) not in text
    assert '"documents": ["docs/a.md"]' in text
    assert all(value in text for value in ('"Harlow Bridge"', '"long"', '"412 metres"', '"430 metres"'))

    team.baseline.unlink()
    monkeypatch.chdir(tmp_path)
    assert team.run("baseline", "create", "repo/docs", "--baseline", "repo/.claimcheck-baseline.json").code == 0
    assert team.baseline.read_text(encoding="utf-8") == text
    monkeypatch.chdir(team.repository.folder / "docs")
    assert team.run("baseline", "update", "a.md", "b.md", "--baseline", "../.claimcheck-baseline.json").code == 0
    assert team.baseline.read_text(encoding="utf-8") == text


def test_a_pull_request_that_adds_a_contradiction(team: Team) -> None:
    team.adopt()
    team.repository.git("switch", "--quiet", "-c", "pull-request")
    team.repository.commit(docs__c_md=says(1, "lanes"), docs__d_md="The Quay Bridge was opened in 1990.\n")

    (finding,) = team.new("docs")
    assert [position["value"] for position in finding["positions"]] == ["2 lanes", "4 lanes"]
    assert finding["claims"][finding["primary"]]["document"] == "docs/c.md"
    assert finding["novelty"] == {"positions": [0, 1], "note": ""}
    assert team.new("docs", "--baseline-commit", "main") == [finding]

    done = team.run("check", "docs", "--fail-on", "never")
    assert done.code == 0
    assert "1 new contradiction" in done.out
    assert finding["fingerprint"] in done.out
    assert "claimcheck triage FINGERPRINT" in done.err


def test_the_line_that_was_edited_is_where_it_is_shown(team: Team) -> None:
    """Whichever side is in the majority: the line of the pull request has room for the message, others have not."""
    right = says(0, "length")
    team.repository.commit(a_md=right, b_md=right, c_md=right)
    for name in ("a.md", "b.md", "c.md"):
        path = team.repository.folder / name
        path.write_text(right.replace("412", "430"), encoding="utf-8")
        (finding,) = team.new("--baseline-commit", "HEAD")
        place = finding["claims"][finding["primary"]]
        assert (place["document"], place["line"], place["value"]) == (name, 3, "430 metres")
        path.write_text(right, encoding="utf-8")

    team.repository.write(a_md=right.replace("412", "430"), b_md=right.replace("412", "430"))
    (finding,) = team.new("--baseline-commit", "HEAD")
    assert finding["claims"][finding["primary"]]["value"] == "430 metres"


def test_a_value_that_joins_a_known_question_is_named(team: Team) -> None:
    team.adopt()
    team.repository.write(docs__c_md=says(0, "length").replace("412", "415"))
    (finding,) = team.new()
    new = [finding["positions"][index]["value"] for index in finding["novelty"]["positions"]]
    assert (new, finding["novelty"]["note"]) == (["415 metres"], "new: 415 metres")
    assert finding["message"].endswith("(new: 415 metres)")
    assert finding["claims"][finding["primary"]]["document"] == "docs/c.md"
    assert "415 metres (new)" in team.run("check").out


def test_a_changed_value_is_new(team: Team) -> None:
    team.adopt()
    team.repository.write(docs__b_md=says(1, "length", "year", "cost", "arches").replace("430", "431"))
    (finding,) = team.new()
    assert finding["novelty"]["note"] == "new: 431 metres"
    assert "1 entry no longer occurs (aa594f413bdad9ed)" in team.run("check").err


def test_a_pull_request_that_fixes_one(team: Team) -> None:
    team.adopt()
    team.repository.write(docs__b_md=says(1, "length", "year", "cost"))
    done = team.run("check")
    assert (done.code, done.out.count("nothing new")) == (0, 1)
    assert "1 entry no longer occurs (6332f137e8359add); 'claimcheck baseline prune' drops what is stale" in done.err

    before = _entries(team.baseline)
    pruned = team.run("baseline", "prune")
    assert pruned.code == 0
    assert pruned.out.startswith("- 6332f137e8359add contradiction: Harlow Bridge: arch: 7 arches | 9 arches\n")
    after = _entries(team.baseline)
    assert [line for line in before if line not in after] == [before[1]]
    assert [line for line in after if line not in before] == []
    assert "no longer" not in team.run("check").err


def test_one_side_of_three_that_is_mended_is_nothing_new(team: Team) -> None:
    team.repository.write(a_md=says(0, "length"), b_md=says(1, "length"), c_md=says(0, "length").replace("412", "415"))
    team.run("baseline", "create")
    team.repository.write(c_md=says(1, "length"))
    assert team.new() == []
    assert team.run("check").err.count("known finding") == 1


def test_renames_moves_and_rewording_are_nothing_new(team: Team) -> None:
    team.adopt()
    team.repository.git("mv", "docs/a.md", "docs/bridge.md")
    reworded = (
        "---\ntitle: Report\n---\n\n# A report on the Harlow Bridge\n\nMuch has been written of it.\n\n"
        "The cost of the Harlow Bridge was 52 million dollars.\n\nThe Harlow Bridge has 9 arches.\n\n"
        "With 430 metres, the Harlow Bridge is long. The Harlow Bridge opened in 1934.\n"
    )
    team.repository.write(docs__b_md=reworded, docs__new__quay_md="The Quay Bridge is 300 metres long.\n")
    assert team.new() == []
    done = team.run("check")
    assert "4 known findings not shown" in done.err
    assert "no longer" not in done.err

    updated = team.run("baseline", "update")
    assert (updated.code, "4 entries" in updated.out) == (0, True)
    text = team.baseline.read_text(encoding="utf-8")
    assert "docs/a.md" not in text
    assert team.new() == []


def test_more_documents_that_hold_known_values_are_nothing_new(team: Team) -> None:
    team.adopt()
    before = team.baseline.read_bytes()
    team.repository.write(docs__c_md=says(1, "length", "year"), docs__d_md=says(0, "length"))
    assert team.new() == []
    assert team.run("baseline", "update").code == 0
    assert team.baseline.read_bytes() == before


def _branch(team: Team, name: str, fact: str) -> None:
    team.repository.git("switch", "--quiet", "-c", name, "main")
    team.repository.write(**{f"docs__{name}_md": says(1, fact)})
    assert team.run("baseline", "update").code == 0
    team.repository.commit(name)


def test_baselines_of_two_branches_merge(team: Team) -> None:
    team.adopt()
    _branch(team, "left", "staff")
    _branch(team, "right", "trains")
    team.repository.git("merge", "--quiet", "-m", "merge", "left")
    assert len(_entries(team.baseline)) == 6
    assert team.new() == []
    assert team.run("baseline", "update").out.endswith("6 entries, 0 added, 0 removed\n")


def test_entries_that_touch_are_a_conflict_that_is_refused_and_easily_mended(team: Team) -> None:
    team.adopt()
    _branch(team, "left", "trains")
    _branch(team, "right", "trains")
    (finding_line,) = [line for line in _entries(team.baseline) if "e41777758f10a6e3" in line]
    assert "docs/right.md" in finding_line
    assert "CONFLICT" in team.repository.git("merge", "--quiet", "-m", "merge", "left", check=False)

    for command in (["check"], ["baseline", "update"], ["baseline", "show"], ["baseline", "prune"]):
        done = team.run(*command)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("claimcheck: error: .claimcheck-baseline.json:")
        assert done.err.endswith("delete the marker lines and keep the entries between them, one line a fingerprint\n")

    lines = team.baseline.read_text(encoding="utf-8").splitlines(keepends=True)
    ours = [line for line in lines if not line.startswith(("<<<<<<<", "=======", ">>>>>>>"))]
    team.baseline.write_text("".join(ours), encoding="utf-8")
    assert "e41777758f10a6e3 stands twice; keep one of the two" in team.run("check").err
    ours.remove(finding_line + "\n")
    team.baseline.write_text("".join(ours), encoding="utf-8")
    assert team.new() == []


def test_git_can_take_the_lines_of_both_sides_by_itself(team: Team) -> None:
    team.repository.write(_gitattributes=".claimcheck-baseline.json merge=union\n")
    team.repository.write(docs__a_md=says(0, *FACTS), docs__b_md="# Notes\n")
    assert team.run("baseline", "create").code == 0
    team.repository.commit("adopt claimcheck, with an empty baseline")
    _branch(team, "left", "staff")
    _branch(team, "right", "lanes")
    team.repository.git("merge", "--quiet", "-m", "merge", "left")
    assert len(_entries(team.baseline)) == 2
    assert team.new() == []


def test_processes_that_decide_at_once_lose_nothing(team: Team) -> None:
    team.adopt()
    names = [line[1:17] for line in _entries(team.baseline)]
    running = [
        team.start("triage", name, "--status", "accepted", "--reason", f"number {number}")
        for number, name in enumerate(names)
    ]
    running.append(team.start("baseline", "update"))
    ends = [process.communicate(timeout=600)[1] for process in running]
    assert (ends, [process.returncode for process in running]) == ([""] * 5, [0] * 5)
    assert [f'"reason": "number {n}"' in line for n, line in enumerate(_entries(team.baseline))] == [True] * 4
    assert sorted(path.name for path in team.repository.folder.iterdir()) == [
        ".claimcheck-baseline.json",
        ".git",
        "docs",
    ]


def test_decisions(team: Team) -> None:
    team.adopt()
    done = team.run(
        "triage", "aa594f", "--status", "accepted", "--reason", "two ways\nto measure", "--expires", "2999-01-31"
    )
    assert (done.code, done.err) == (0, "")
    assert "accepted until 2999-01-31: two ways to measure" in done.out
    assert team.run("triage", "6587ab769a285e44", "--status", "fix", "--reason", "ask the council").code == 0
    assert "1 accepted, 1 fix, 2 undecided" in team.run("check").err
    shown = team.run("baseline", "show")
    assert "    accepted until 2999-01-31: two ways to measure\n" in shown.out
    assert shown.out.endswith("4 entries: 1 accepted, 1 fix, 2 undecided\n")

    diff = team.repository.git("diff", "--unified=0", "--", ".claimcheck-baseline.json")
    assert sum(line.startswith(('+"', '-"')) for line in diff.splitlines()) == 4
    assert team.run("baseline", "update").code == 0
    assert "1 accepted, 1 fix, 2 undecided" in team.run("check").err


def test_a_finding_is_decided_before_it_is_in_the_baseline(team: Team) -> None:
    team.repository.write(a_md=says(0, "length"), b_md=says(1, "length"))
    (finding,) = team.new()
    done = team.run("triage", finding["fingerprint"], "--status", "false-alarm", "--reason", "two bridges")
    assert (done.code, done.err) == (0, "")
    assert len(_entries(team.baseline)) == 1
    assert team.new() == []
    team.repository.write(c_md=says(0, "length").replace("412", "415"))
    (joined,) = team.new()
    assert joined["novelty"]["note"] == "new: 415 metres"
    team.run("triage", joined["fingerprint"], "--status", "fix", "--reason", "a typing error")
    (line,) = _entries(team.baseline)
    assert joined["fingerprint"] in line


def test_a_decision_that_has_expired_counts_no_more(team: Team) -> None:
    team.adopt()
    team.run("triage", "aa594f413bdad9ed", "--status", "fix", "--reason", "by spring", "--expires", "2999-01-31")
    text = team.baseline.read_text(encoding="utf-8")
    team.baseline.write_text(text.replace("2999-01-31", "2020-01-31"), encoding="utf-8")
    (finding,) = team.new()
    assert finding["novelty"]["note"] == "fix until 2020-01-31: by spring"
    assert team.new("--baseline-commit", "HEAD") == [finding]
    assert "aa594f413bdad9ed" in team.run("baseline", "update").out.splitlines()[-1]
    assert team.run("check").code == 1
    team.run("triage", "aa594f413bdad9ed", "--status", "accepted", "--reason", "for good")
    assert team.new() == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["aa594f413bdad9ed", "--status", "acepted", "--reason", "x"], "did you mean accepted?"),
        (["aa594f413bdad9ed", "--status", "fix"], "Missing option '--reason'"),
        (["aa594f413bdad9ed", "--reason", "x"], "Missing option '--status'"),
        (["aa594f413bdad9ed", "--status", "fix", "--reason", " "], "reason: it is empty"),
        (["aa594f413bdad9ed", "--status", "fix", "--reason", "x", "--expires", "soon"], "'soon' is not written as in"),
        (["aa594f413bdad9ed", "--status", "fix", "--reason", "x", "--expires", "2020-01-31"], "2020-01-31 is past"),
        (["aa5", "--status", "fix", "--reason", "x"], "'aa5' is too short for a fingerprint"),
        (["ffffffff", "--status", "fix", "--reason", "x"], "ffffffff: neither in .claimcheck-baseline.json nor found"),
    ],
)
def test_a_decision_that_can_not_be_made(team: Team, arguments: list[str], said: str) -> None:
    team.adopt()
    before = team.baseline.read_bytes()
    done = team.run("triage", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err
    assert team.baseline.read_bytes() == before


def test_what_was_below_the_threshold_is_not_new_when_it_is_above(team: Team) -> None:
    team.repository.write(docs__a_md=says(0, "length"), docs__b_md=says(1, "length"))
    team.run("baseline", "create", "--min-confidence", "1")
    assert '"below_threshold": true' in team.baseline.read_text(encoding="utf-8")
    team.repository.commit("adopt")
    assert team.new() == []
    assert "1 below-threshold" in team.run("check").err
    assert team.run("check", "--min-confidence", "1").err == ""

    team.repository.write(docs__b_md=f"{says(1, 'length')}\nThe mayor was there.\n")
    assert team.new("--baseline-commit", "HEAD") == []
    team.repository.write(docs__b_md=says(1, "length").replace("metres long", "metres long now"))
    (finding,) = team.new("--baseline-commit", "HEAD")
    assert finding["novelty"]["note"] == "known, but not sure enough to be reported before"


def test_a_part_of_the_documents_makes_nothing_stale(team: Team) -> None:
    team.adopt()
    done = team.run("check", "docs/a.md")
    assert (done.code, "no longer" in done.err) == (0, False)
    assert "4 known findings of documents that were not read" in done.err
    before = team.baseline.read_bytes()
    assert team.run("baseline", "prune", "docs/a.md").code == 0
    assert team.baseline.read_bytes() == before
    (team.repository.folder / "docs" / "b.md").unlink()
    assert "4 entries no longer occur" in team.run("check", "docs/a.md").err


def test_a_revision_instead_of_a_file(team: Team) -> None:
    team.repository.commit(
        docs__a_md=says(0, *FACTS), docs__b_md=says(1, "length", "year"), docs__gone_md=says(1, "lanes")
    )
    (team.repository.folder / "docs" / "gone.md").unlink()
    team.repository.write(docs__b_md=says(1, "year", "cost"))
    before = team.repository.state()
    done = team.run("check", "docs", "--baseline-commit", "HEAD", "--output-format", "json")
    assert team.repository.state() == before
    assert [finding["attribute"] for finding in done.report["findings"]] == ["cost"]
    assert done.report["checked"] == {"against": ["HEAD"], "known": {"earlier": 1}, "stale": [], "unseen": 0}
    assert "1 known finding not shown: 1 earlier; compared with HEAD" in done.err


def test_a_first_commit_has_nothing_before_it(team: Team) -> None:
    team.repository.commit(x_py="pass")
    team.repository.write(docs__a_md=says(0, "length"), docs__b_md=says(1, "length"))
    (finding,) = team.new("docs", "--baseline-commit", "HEAD")
    assert finding["novelty"] == {"positions": [0, 1], "note": ""}


def test_a_file_and_a_revision_together(team: Team) -> None:
    team.adopt()
    team.repository.commit(docs__c_md=says(1, "lanes"))
    team.repository.write(docs__d_md=says(1, "staff"))
    done = team.run("check", "--baseline-commit", "HEAD", "--output-format", "json")
    assert [finding["attribute"] for finding in done.report["findings"]] == ["person employ"]
    assert done.report["checked"]["known"] == {"earlier": 1, "undecided": 4}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--baseline", "none.json"], "none.json: no such baseline; check the name"),
        (["--baseline-commit", "nope"], "nope: no such revision"),
        (["--fail-on", "contradictions"], "did you mean contradiction?"),
        (["none"], "none: no such file or folder"),
    ],
)
def test_a_check_that_can_not_run(team: Team, arguments: list[str], said: str) -> None:
    team.adopt()
    done = team.run("check", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_a_check_outside_of_a_repository(team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text(says(0, "length"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = team.run("check", "a.md", "--baseline-commit", "HEAD")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "not in a git repository" in done.err


@pytest.mark.parametrize(
    "broken", ["", "{", '{"version": 7}', "[]", "<<<<<<< HEAD\n", '{\n"x": {},\n"version": 1\n}\n']
)
@pytest.mark.parametrize("command", ["check", "update", "prune", "show", "triage", "create"])
def test_a_broken_baseline_stops_everything_and_stays(team: Team, broken: str, command: str) -> None:
    team.repository.write(a_md=says(0, "length"), b_md=says(1, "length"))
    team.baseline.write_text(broken, encoding="utf-8")
    arguments = {
        "check": ["check"],
        "triage": ["triage", "aa594f413bdad9ed", "--status", "fix", "--reason", "x"],
    }.get(command, ["baseline", command])
    done = team.run(*arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("claimcheck: error: .claimcheck-baseline.json:")
    assert team.baseline.read_text(encoding="utf-8") == broken


@pytest.mark.parametrize("command", ["update", "prune", "show"])
def test_a_baseline_that_is_not_there(team: Team, command: str) -> None:
    team.repository.write(a_md=says(0, "length"))
    done = team.run("baseline", command)
    assert (done.code, done.out) == (2, "")
    assert "no such baseline; check the name, or run 'claimcheck baseline create'" in done.err
    assert not team.baseline.exists()


@pytest.mark.skipif(os.name != "posix", reason="needs the permissions of POSIX")
def test_a_baseline_that_can_not_be_written(team: Team) -> None:
    team.repository.write(a_md=says(0, "length"), b_md=says(1, "length"))
    done = team.run("baseline", "create", "--baseline", "none/known.json")
    assert (done.code, done.out) == (2, "")
    assert "can't write none/known.json" in done.err


def test_text_from_documents_is_harmless_in_what_is_printed(team: Team) -> None:
    name = "a\x1b[31m\u202e.md"
    (team.repository.folder / name).write_text("Zed\u202eBridge\x1b[2J Q3 is 412 metres long.\n", encoding="utf-8")
    team.repository.write(b_md=says(1, "length"), c_md=says(0, "length"))
    (team.repository.folder / name).write_text(says(0, "year") + says(1, "arches"), encoding="utf-8")
    team.repository.write(d_md=says(1, "year"))
    done = team.run("baseline", "create")
    shown = team.run("baseline", "show")
    for text in (done.out, shown.out, team.baseline.read_text(encoding="utf-8")):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert team.new() == []
