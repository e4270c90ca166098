"""Documents at a git revision: the right ones, under the names of today, and nothing touched."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from git_repositories import Repository, needs_git

from claimcheck.documents.revisions import documents_at
from claimcheck.errors import RevisionError

pytestmark = needs_git


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = Repository.new(tmp_path / "repo")
    made.commit("first", a_md="A one", docs__b_md="B one", docs__deep__c_txt="C one", docs___hidden_md="H", x_py="pass")
    made.git("tag", "-a", "v1", "-m", "the first")
    made.commit("second", a_md="A two", docs__d_md="D two", docs__b_md="B two")
    made.git("branch", "side")
    made.git("rm", "--quiet", "docs/d.md")
    made.commit("third", a_md="A three")
    monkeypatch.chdir(made.folder)
    return made


def texts(revision: str, *paths: str) -> dict[str, str]:
    return {document.name: document.text for document in documents_at(revision, paths)}


TWO = {"a.md": "A two", "docs/b.md": "B two", "docs/d.md": "D two", "docs/deep/c.txt": "C one"}
ONE = {"a.md": "A one", "docs/b.md": "B one", "docs/deep/c.txt": "C one"}


@pytest.mark.parametrize(
    ("revision", "found"),
    [
        ("side", TWO),
        ("HEAD~1", TWO),
        ("HEAD^", TWO),
        ("refs/heads/side", TWO),
        ("v1", ONE),
        ("HEAD~2", ONE),
        ("side~1", ONE),
    ],
)
def test_every_way_to_name_a_revision(repository: Repository, revision: str, found: dict[str, str]) -> None:
    assert texts(revision, ".") == found
    assert texts(repository.git("rev-parse", f"{revision}^{{commit}}").strip(), ".") == found
    assert texts(repository.git("rev-parse", "--short", f"{revision}^{{commit}}").strip(), ".") == found


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["docs"], ["docs/b.md", "docs/d.md", "docs/deep/c.txt"]),
        (["./docs/"], ["docs/b.md", "docs/d.md", "docs/deep/c.txt"]),
        (["docs", "docs/d.md", "."], ["a.md", "docs/b.md", "docs/d.md", "docs/deep/c.txt"]),
        (["docs/d.md"], ["docs/d.md"]),
        (["x.py"], ["x.py"]),
        (["docs/*.md"], ["docs/b.md", "docs/d.md"]),
        (["**/*.txt"], ["docs/deep/c.txt"]),
        (["docs/de*"], ["docs/deep/c.txt"]),
        (["docs/.hidden.md"], ["docs/.hidden.md"]),
        (["none"], []),
    ],
)
def test_paths_mean_what_they_mean_today(paths: list[str], names: list[str]) -> None:
    assert sorted(texts("side", *paths)) == names


def test_names_from_another_folder(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.folder / "docs")
    assert sorted(texts("side", "..", "deep")) == ["../a.md", "../docs/b.md", "../docs/d.md", "deep/c.txt"]
    monkeypatch.chdir(repository.folder.parent)
    assert sorted(texts("side", "repo/docs")) == ["repo/docs/b.md", "repo/docs/d.md", "repo/docs/deep/c.txt"]
    absolute = str(repository.folder / "docs" / "deep")
    assert list(texts("side", absolute)) == [f"{Path(absolute).as_posix()}/c.txt"]


def test_nothing_is_touched(repository: Repository) -> None:
    repository.write(a_md="not committed")
    before = repository.state()
    assert texts("side", ".") == TWO
    assert repository.state() == before


def test_what_gitignore_files_leave_out_today(repository: Repository) -> None:
    repository.write(_gitignore="docs/deep/\nd.md\n")
    assert sorted(texts("side", ".")) == ["a.md", "docs/b.md"]


def test_packed_objects_and_references(repository: Repository) -> None:
    repository.git("gc", "--quiet")
    assert texts("side", ".") == TWO
    assert texts("v1", ".") == ONE


def test_a_second_work_tree(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.git("worktree", "add", "--quiet", str(tmp_path / "other"), "side")
    monkeypatch.chdir(tmp_path / "other")
    assert texts("main", ".") == {"a.md": "A three", "docs/b.md": "B two", "docs/deep/c.txt": "C one"}


def test_what_is_no_document_is_left_out(repository: Repository) -> None:
    repository.write(empty_md="  \n", docs__e_md="E")
    (repository.folder / "binary.md").write_bytes(b"\x00\x01\x02" * 50)
    repository.commit("odd")
    assert "docs/e.md" in texts("HEAD", ".")
    assert not {"empty.md", "binary.md"} & set(texts("HEAD", "."))


def test_encodings_are_those_of_documents(repository: Repository) -> None:
    (repository.folder / "z.md").write_bytes("Zürich has 9 trams.".encode("utf-16"))
    repository.commit("utf-16")
    assert texts("HEAD", "z.md") == {"z.md": "Zürich has 9 trams."}


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_a_link_is_read_where_its_file_is_not(repository: Repository) -> None:
    (repository.folder / "notes").mkdir()
    (repository.folder / "notes" / "link.md").symlink_to("../a.md")
    (repository.folder / "notes" / "away.md").symlink_to("/etc/hostname")
    repository.commit("links")
    assert texts("HEAD", "notes") == {"notes/link.md": "A three"}
    assert "notes/link.md" not in texts("HEAD", ".")


def _refusal(revision: str, *paths: str) -> str:
    with pytest.raises(RevisionError) as refused:
        documents_at(revision, paths)
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    "revision", ["nope", "HEAD~9", "HEAD^2", "0" * 40, "v1..main", "~1", "", "HEAD@{99}", "-x", "f00", "main:none"]
)
def test_a_missing_revision(revision: str) -> None:
    assert _refusal(revision, ".") == f"{revision}: no such revision; check its name, or fetch it (git fetch origin)"


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["main:docs", "HEAD:a.md"])
def test_what_is_no_commit(revision: str) -> None:
    assert _refusal(revision, ".") == f"{revision}: not a commit; name a branch, a tag or a commit"


def test_a_shallow_clone(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = repository.git("rev-parse", "v1^{commit}").strip()
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.folder}", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    assert texts("HEAD", "a.md") == {"a.md": "A three"}
    for revision in ("HEAD~1", first):
        message = _refusal(revision, ".")
        assert message.startswith(f"{revision}: no such revision; this is a shallow clone: fetch it")
        assert "fetch-depth: 0" in message


def test_an_object_that_is_missing(repository: Repository) -> None:
    name = repository.git("rev-parse", "side:docs/d.md").strip()
    (repository.folder / ".git" / "objects" / name[:2] / name[2:]).unlink()
    assert _refusal("side", ".").startswith("side: a file of it is not in the repository; ")
    name = repository.git("rev-parse", "side:docs").strip()
    (repository.folder / ".git" / "objects" / name[:2] / name[2:]).unlink()
    assert _refusal("side", ".").startswith("side: a folder of it is not in the repository; ")


def test_an_object_that_is_damaged(repository: Repository) -> None:
    name = repository.git("rev-parse", "side:docs/d.md").strip()
    path = repository.folder / ".git" / "objects" / name[:2] / name[2:]
    path.chmod(0o644)
    path.write_bytes(b"nonsense")
    assert "the repository is damaged, " in _refusal("side", ".")


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _refusal("HEAD", ".") == ".: not in a git repository, so it has no revisions to compare with"


def test_a_repository_without_commits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Repository.new(tmp_path / "new").folder)
    assert _refusal("HEAD", ".").startswith("HEAD: no such revision; ")


def test_paths_in_several_repositories(repository: Repository, tmp_path: Path) -> None:
    other = Repository.new(tmp_path / "other")
    other.commit(a_md="A")
    assert "several git repositories" in _refusal("HEAD", str(repository.folder), str(other.folder))


def test_a_repository_that_is_broken(repository: Repository) -> None:
    repository.git("config", "core.repositoryformatversion", "99")
    assert _refusal("HEAD", ".").startswith(".: its git repository can't be read, ")
    shutil.rmtree(repository.folder / ".git" / "objects")
    assert _refusal("HEAD", ".").startswith(".: ")
