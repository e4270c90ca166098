from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.documents import finding
from claimcheck.documents.finding import find, pick
from claimcheck.errors import ConfigError, InputError

TREE = {
    "a.md": "A",
    "b.txt": "B",
    "c.py": "print()",
    "docs/d.md": "D",
    "docs/deep/e.markdown": "E",
    "docs/deep/f.rst": "F",
    "docs/G.TXT": "G",
    ".hidden/h.md": "H",
    "docs/.i.md": "I",
    "node/j.md": "J",
    "empty/k.png": "K",
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in TREE.items():
        write(tmp_path / name, text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def names(*paths: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    return [path.as_posix() for path in find(paths, include=include, exclude=exclude).paths]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["a.md"], ["a.md"]),
        (["."], ["a.md", "b.txt", "docs/G.TXT", "docs/d.md", "docs/deep/e.markdown", "node/j.md"]),
        (["docs"], ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),
        (["c.py", "empty/k.png"], ["c.py", "empty/k.png"]),  # named: read whatever the suffix
        (["docs/.i.md", ".hidden"], [".hidden/h.md", "docs/.i.md"]),  # named: read though hidden
        (["docs/*"], ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),
        (["docs/*.md"], ["docs/d.md"]),
        (["docs/**/*.md"], ["docs/d.md"]),
        (["**/*.m*"], ["a.md", "docs/d.md", "docs/deep/e.markdown", "node/j.md"]),
        (["docs/**"], ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),
        (["**/*.rst"], ["docs/deep/f.rst"]),  # the pattern names the suffix
        (["[ab].*"], ["a.md", "b.txt"]),
        (["-", "a.md"], ["-", "a.md"]),
        (["a.md", "./a.md", "docs/../a.md", "a.md"], ["a.md"]),
        (["docs/deep", "docs", "docs/d.md"], ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),
    ],
)
@pytest.mark.usefixtures("tree")
def test_find(paths: list[str], expected: list[str]) -> None:
    assert names(*paths) == expected


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        (("*.txt",), (), ["b.txt"]),
        (("*.txt", "*.TXT"), (), ["b.txt", "docs/G.TXT"]),
        (("*.rst",), (), ["docs/deep/f.rst"]),
        (("docs/",), (), ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),
        (("/*.md",), (), ["a.md"]),
        ((), ("docs/", "node"), ["a.md", "b.txt"]),
        ((), ("*.md", "!a.md"), ["a.md", "b.txt", "docs/G.TXT", "docs/deep/e.markdown"]),
        (("docs/",), ("deep/",), ["docs/G.TXT", "docs/d.md"]),
    ],
)
@pytest.mark.usefixtures("tree")
def test_include_and_exclude(include: tuple[str, ...], exclude: tuple[str, ...], expected: list[str]) -> None:
    assert names(".", include=include, exclude=exclude) == expected


@pytest.mark.usefixtures("tree")
def test_a_named_file_is_read_though_excluded() -> None:
    assert names("a.md", "docs", exclude=("*.md",)) == ["a.md", "docs/G.TXT", "docs/deep/e.markdown"]


@pytest.mark.parametrize(
    ("ignores", "path", "expected"),
    [
        ({".gitignore": "*.md\n"}, ".", ["b.txt", "docs/G.TXT", "docs/deep/e.markdown"]),
        ({".gitignore": "docs/\nnode"}, ".", ["a.md", "b.txt"]),
        ({".gitignore": "*.md\n!a.md"}, ".", ["a.md", "b.txt", "docs/G.TXT", "docs/deep/e.markdown"]),
        ({".gitignore": "/d.md"}, "docs", ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),  # anchored above
        ({"docs/.gitignore": "/d.md"}, "docs", ["docs/G.TXT", "docs/deep/e.markdown"]),
        (
            {"docs/.gitignore": "/a.md\n/j.md"},
            ".",
            sorted(["a.md", "b.txt", "docs/G.TXT", "docs/d.md", "docs/deep/e.markdown", "node/j.md"]),
        ),
        (
            {".gitignore": "*.md", "docs/.gitignore": "!d.md"},
            ".",
            ["b.txt", "docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"],
        ),
        ({".gitignore": "docs/deep/", "docs/.gitignore": "!deep/e.markdown"}, "docs", ["docs/G.TXT", "docs/d.md"]),
        ({".gitignore": "*.markdown"}, "docs/deep", []),
        ({".gitignore": "docs/"}, "docs", ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),  # the user names it
        ({".gitignore": "# *.md\n\n"}, "node", ["node/j.md"]),
        ({".gitignore": "*.md"}, "docs/d.md", ["docs/d.md"]),
        ({".gitignore": "d.md"}, "docs/*.md", []),
        ({".gitignore": "deep"}, "docs/**/*.m*", ["docs/d.md"]),
        ({".gitignore": "deep"}, "docs/*", ["docs/G.TXT", "docs/d.md"]),
    ],
)
def test_gitignore(tree: Path, ignores: dict[str, str], path: str, expected: list[str]) -> None:
    (tree / ".git").mkdir()
    for name, text in ignores.items():
        write(tree / name, text)
    if expected:
        assert names(path) == expected
    else:
        with pytest.raises(InputError, match="no readable documents"):
            find([path])


def test_gitignore_above_the_repository_does_not_count(tree: Path) -> None:
    write(tree / ".gitignore", "*.md")
    (tree / "docs/.git").mkdir()
    assert "docs/d.md" in names("docs")
    (tree / "docs/.git").rmdir()
    assert "docs/d.md" in names("docs")  # no repository at all
    (tree / ".git").write_text("gitdir: elsewhere")  # a worktree's .git is a file
    assert "docs/d.md" not in names("docs")


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        ([], r"^no paths given; name files or folders to read$"),
        (["gone.md"], r"^gone\.md: no such file or folder; check"),
        (["a.md", "gone"], r"^gone: no such file or folder; check"),
        (["a.md/b"], r"^a\.md/b: no such file or folder; check"),
        (["a\0b"], r": no such file or folder; check"),
        (["x" * 5000], r"^x+: no such file or folder; check"),
        (["*.docx"], r"^\*\.docx: no file matches; check"),
        (["empty"], r"^empty: no readable documents; files that are read: \.markdown, \.md, \.mdown, \.text, \.txt \("),
        (["empty", ".git"], r"^\.git, empty: no readable documents"),
    ],
)
def test_errors(tree: Path, paths: list[str], message: str) -> None:
    (tree / ".git").mkdir()
    with pytest.raises(InputError, match=message) as caught:
        find(paths)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("path", "exclude", "expected"),
    [
        (".", ("/docs/",), ["a.md", "b.txt", "node/j.md"]),
        ("docs", ("/docs/",), ["docs/G.TXT", "docs/d.md", "docs/deep/e.markdown"]),  # named: searched though excluded
        ("docs", ("docs/", "deep/"), ["docs/G.TXT", "docs/d.md"]),
        ("docs", ("/docs/deep/",), ["docs/G.TXT", "docs/d.md"]),
        ("docs/deep", ("/docs/",), ["docs/deep/e.markdown"]),
    ],
)
@pytest.mark.usefixtures("tree")
def test_a_named_folder_is_searched(path: str, exclude: tuple[str, ...], expected: list[str]) -> None:
    assert names(path, exclude=exclude) == expected


def test_patterns_are_relative_to_the_root(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree / "docs")
    for root, exclude, expected in (
        (str(tree), "/docs/deep/", ["G.TXT", "d.md"]),
        (str(tree), "/deep/", ["G.TXT", "d.md", "deep/e.markdown"]),
        ("", "/deep/", ["G.TXT", "d.md"]),
        ("", "/docs/deep/", ["G.TXT", "d.md", "deep/e.markdown"]),
    ):
        assert [path.as_posix() for path in find(["."], exclude=[exclude], root=root).paths] == expected


@pytest.mark.usefixtures("tree")
def test_a_bad_pattern_names_its_option() -> None:
    with pytest.raises(ConfigError, match=r"^exclude: .*; write patterns as in a \.gitignore file$"):
        find(["."], exclude=["!"])


@pytest.mark.usefixtures("tree")
def test_an_empty_folder_beside_others_is_a_warning() -> None:
    found = find(["empty", "docs"])
    assert len(found.paths) == 3
    assert [warning.partition(";")[0] for warning in found.warnings] == ["empty: no readable documents"]


def test_a_folder_that_cannot_be_searched_is_a_warning(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(finding.os, "scandir", refuse)
    found = find([str(tree / "docs")])
    assert [path.name for path in found.paths] == ["G.TXT", "d.md"]
    assert found.warnings == (
        f"{(tree / 'docs/deep').as_posix()}: can't be searched, permission denied; its documents are left out",
    )
    with pytest.raises(InputError, match="can't be searched, permission denied"):
        find([str(tree / "docs/deep")])


def test_links_in_a_circle(tree: Path) -> None:
    (tree / "docs/up").symlink_to(tree)
    (tree / "docs/deep/self").symlink_to(tree / "docs/deep/self")
    (tree / "aaa").symlink_to(tree / "docs")
    (tree / "aaa.md").symlink_to(tree / "b.txt")
    (tree / "broken.md").symlink_to(tree / "gone.md")
    assert names(".") == ["a.md", "b.txt", "docs/G.TXT", "docs/d.md", "docs/deep/e.markdown", "node/j.md"]
    assert "docs/d.md" in names("aaa", "docs")
    assert names("aaa.md") == ["aaa.md"]
    with pytest.raises(InputError, match=r"broken\.md: no such file"):
        find(["broken.md"])


def test_links_between_folders_are_followed(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    write(elsewhere / "z.md", "Z")
    (tree / "docs/link").symlink_to(elsewhere)
    assert "docs/link/z.md" in names("docs")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.permutations(["a.md", "./a.md", "docs", "docs/deep", "**/*.md", "c.py", "-", "empty", "node/../node"]))
def test_the_order_of_the_paths_does_not_matter(tree: Path, paths: list[str]) -> None:
    assert tree.is_dir()
    assert find(paths) == find(sorted(paths))
    assert find([*paths, *paths[:3]]) == find(paths)


@pytest.mark.parametrize(
    "paths",
    [
        ["."],
        ["docs"],
        ["docs/deep/", "a.md"],
        ["c.py"],
        [".hidden/h.md"],
        [".hidden"],
        ["*.md"],
        ["**/*.md"],
        ["docs/*"],
        ["docs/**"],
        ["d*"],
        ["docs/[dG]*"],
        ["docs/?.md"],
        ["./docs/../docs"],
        ["docs", "docs/deep", "docs/deep/e.markdown"],
        ["docs/deep/f.rst"],
        ["docs/deep/*.rst"],
        ["odd[1]"],
        ["odd[1]/l.md"],
    ],
)
@pytest.mark.parametrize("ignored", ["", "docs/deep/\n", "*.md\n!d.md\n", "node\n/a.md\n"])
@pytest.mark.parametrize("choice", [{}, {"exclude": ["docs/deep"]}, {"include": ["*.md", "*.rst"]}])
def test_picking_is_finding_without_the_files(
    tree: Path, paths: list[str], ignored: str, choice: dict[str, list[str]]
) -> None:
    odd = "odd[1]/l.md"
    write(tree / odd, "L")
    write(tree / ".gitignore", ignored)
    (tree / ".git").mkdir()
    try:
        found = {path.as_posix() for path in find(paths, **choice).paths}
    except InputError:
        found = set()
    picked = pick([tree / name for name in (*TREE, odd)], paths, **choice)
    assert set(picked) == found
    assert all(Path(name).samefile(path) for name, path in picked.items())
