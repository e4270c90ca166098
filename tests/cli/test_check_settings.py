"""The gate with the rest of a run: settings of a file, suppression comments, the cache, and several reports at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from git_repositories import Repository, needs_git

from claimcheck.cli import main

LENGTH = "The Harlow Bridge is {} metres long.\n"
VAGUE = ("Port Elmsworth has about 4,000 inhabitants.\n", "Port Elmsworth has 4,600 inhabitants.\n")
"""A disagreement."""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The working directory, a folder of documents that is no git repository yet."""
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return Repository(tmp_path)


def run(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return ended.value.code


@pytest.fixture
def checked(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a check; its exit code and its report."""

    def check(*arguments: str) -> tuple[int | str | None, dict[str, Any]]:
        capsys.readouterr()
        code = run("check", "--output-format", "json", *arguments)
        return code, json.loads(capsys.readouterr().out)

    return check


def values(report: dict[str, Any]) -> list[list[str]]:
    return [[position["value"] for position in finding["positions"]] for finding in report["findings"]]


def configure(text: str, folder: str = ".") -> None:
    Path(folder, "claimcheck.toml").write_text(text, encoding="utf-8")


def test_the_settings_choose_what_is_read_and_where_the_baseline_is(
    repository: Repository, checked: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From any folder: paths are relative to the file that holds the settings, which is read without paths."""
    repository.write(docs__a_md=LENGTH.format(412), docs__b_md=LENGTH.format(430), drafts__c_md=LENGTH.format(999))
    (repository.folder / "quality").mkdir()
    configure('exclude = ["/drafts/"]\nbaseline = "quality/known.json"\n')
    monkeypatch.chdir("docs")
    assert run("baseline", "create") == 0
    code, report = checked()
    assert (code, values(report)) == (0, [])
    assert report["checked"] == {
        "against": ["../quality/known.json"],
        "known": {"undecided": 1},
        "stale": [],
        "unseen": 0,
    }
    assert "999" not in (repository.folder / "quality" / "known.json").read_text(encoding="utf-8")
    assert checked("--isolated", "..")[0] == 1
    assert checked("--config", "../claimcheck.toml", "--baseline", "../quality/known.json")[0] == 0


@needs_git
def test_the_settings_choose_what_is_read_of_a_revision(
    repository: Repository, checked: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a folder that is left out said then makes nothing known; the pattern is relative to the settings' file."""
    repository.git("init", "--quiet")
    configure('exclude = ["/docs/old/"]\n')
    repository.commit(docs__a_md=LENGTH.format(412), docs__old__c_md=LENGTH.format(430))
    repository.write(docs__b_md=LENGTH.format(430))
    monkeypatch.chdir("docs")
    assert values(checked(".", "--baseline-commit", "HEAD")[1]) == [["412 metres", "430 metres"]]
    assert values(checked(".", "--baseline-commit", "HEAD", "--isolated")[1]) == []


def test_the_settings_say_what_agrees(repository: Repository, checked: Any) -> None:
    repository.write(a_md=LENGTH.format(412), b_md=LENGTH.format(430))
    assert checked()[0] == 1
    configure('tolerance = { length = "5 %" }\n')
    code, report = checked()
    assert (code, report["findings"]) == (0, [])


@pytest.mark.parametrize(
    ("setting", "options", "code"),
    [
        ("", (), 0),
        ("disagreement", (), 1),
        ("never", (), 0),
        ("never", ("--fail-on", "disagreement"), 1),
        ("disagreement", ("--fail-on", "never"), 0),
        ("disagreement", ("--severity", "contradiction"), 0),
    ],
)
def test_what_fails(repository: Repository, checked: Any, setting: str, options: tuple[str, ...], code: int) -> None:
    repository.write(a_md=VAGUE[0], b_md=VAGUE[1])
    configure(f'fail-on = "{setting}"\n' if setting else "")
    assert checked(*options)[0] == code


def test_severity_leaves_out_what_is_shown_and_not_what_is_known(repository: Repository, checked: Any) -> None:
    repository.write(a_md=VAGUE[0] + LENGTH.format(412), b_md=VAGUE[1])
    assert run("baseline", "create") == 0
    repository.write(b_md=VAGUE[1] + LENGTH.format(430))
    _, report = checked()
    assert (values(report), report["checked"]["known"]) == ([["412 metres", "430 metres"]], {"undecided": 1})
    _, report = checked("--severity", "contradiction")
    assert (values(report), report["checked"]["known"]) == ([["412 metres", "430 metres"]], {})
    assert report["checked"]["stale"] == []


def test_only_what_would_be_shown_counts_as_suppressed(repository: Repository, checked: Any) -> None:
    comment = "<!-- claimcheck-disable-next-line -->\n"
    repository.write(a_md=comment + VAGUE[0], b_md=VAGUE[1])
    assert checked()[1]["summary"]["suppressed"] == 1
    assert checked("--min-confidence", "0.9")[1]["summary"]["suppressed"] == 0
    assert checked("--severity", "contradiction")[1]["summary"]["suppressed"] == 0


@needs_git
def test_a_comment_of_a_revision_hides_what_was_known(repository: Repository, checked: Any) -> None:
    """So a finding is new when the comment that hid it goes, and when it comes nothing is."""
    repository.git("init", "--quiet")
    hidden = "<!-- claimcheck-disable-next-line -->\n" + LENGTH.format(412)
    repository.commit(a_md=hidden, b_md=LENGTH.format(430))
    assert checked("--baseline-commit", "HEAD")[1]["summary"]["suppressed"] == 1
    repository.write(a_md=LENGTH.format(412))
    assert values(checked("--baseline-commit", "HEAD")[1]) == [["412 metres", "430 metres"]]
    repository.commit()
    repository.write(a_md=hidden)
    code, report = checked("--baseline-commit", "HEAD")
    assert (code, report["findings"], report["summary"]["suppressed"]) == (0, [], 1)


def test_several_reports_of_one_check(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write(a_md=LENGTH.format(412), b_md=LENGTH.format(430))
    assert (
        run("check", "--quiet", "--output", "github=-", "--output", "sarif=out.sarif", "--output", "json=o.json") == 1
    )
    assert capsys.readouterr().out.startswith("::error file=b.md,line=1,")
    assert json.loads(Path("out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert json.loads(Path("o.json").read_text(encoding="utf-8"))["checked"]["known"] == {}
    assert run("check", "--output", "json=a.md") == 2
    assert Path("a.md").read_text(encoding="utf-8") == LENGTH.format(412)


@needs_git
@pytest.mark.parametrize(
    "command",
    [
        ("check", "--output-format", "json", "--baseline-commit", "HEAD"),
        ("baseline", "update"),
        ("baseline", "prune"),
        ("triage", "--status", "fix", "--reason", "soon"),
    ],
)
def test_the_cache_is_used(repository: Repository, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    """What was read once is not read again, whichever command reads it and at which revision."""
    monkeypatch.delenv("CLAIMCHECK_NO_CACHE", raising=False)
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(repository.folder / ".cache"))
    repository.git("init", "--quiet")
    repository.commit(a_md=LENGTH.format(412), b_md=LENGTH.format(440))
    assert run("scan") == 0
    repository.write(b_md=LENGTH.format(430))
    assert run("baseline", "create") == 0
    baseline = Path(".claimcheck-baseline.json")
    if command[0] == "triage":
        (name,) = json.loads(baseline.read_text(encoding="utf-8")).keys() - {"version"}
        baseline.unlink()
        command = ("triage", name, *command[1:])

    def refuse(**_: Any) -> None:
        raise AssertionError("the pipeline is loaded")

    monkeypatch.setattr("claimcheck.language.pipeline.load_pipeline", refuse)
    before = baseline.read_bytes() if baseline.exists() else None
    assert run(*command, "--no-cache") == 2
    assert (baseline.read_bytes() if baseline.exists() else None) == before
    assert run(*command) == 0
