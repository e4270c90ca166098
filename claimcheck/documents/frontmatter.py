"""The YAML block between two lines of dashes that may open a Markdown file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.documents.positions import Lines

_LONGEST = 20_000  # characters; YAML is slow to read, and two rulers far apart are no front matter


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """How many lines of the file it takes (0 without one), and the title and date as written there."""

    lines: int = 0
    title: str = ""
    date: str = ""


def front_matter(text: str, lines: Lines) -> FrontMatter:
    """The front matter that ``text`` opens with; text between two rulers that holds no YAML mapping is none."""
    if text[: lines.ends[0]].rstrip() != "---":
        return FrontMatter()
    for number in range(1, len(lines)):
        if lines.starts[number] > _LONGEST:
            break
        if text[lines.starts[number] : lines.ends[number]].rstrip() in {"---", "..."}:
            return _parse(text[lines.starts[1] : lines.starts[number]], number + 1)
    return FrontMatter()


def _parse(block: str, lines: int) -> FrontMatter:
    import yaml  # noqa: PLC0415 - few files have front matter

    try:
        # The base loader makes strings only: nothing is constructed, and a date stays as written.
        fields = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError):
        return FrontMatter()
    if not isinstance(fields, dict):
        return FrontMatter(lines) if fields is None else FrontMatter()
    return FrontMatter(lines, _string(fields.get("title")), _string(fields.get("date")))


def _string(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
