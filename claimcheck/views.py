"""How a user wants to see a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import urlsplit

from claimcheck.errors import ConfigError, not_one_of

GroupBy = Literal["document", "subject", "kind"]
GROUPINGS: tuple[GroupBy, ...] = get_args(GroupBy)
_SCHEMES = ("http", "https", "file")


@dataclass(frozen=True, slots=True)
class View:
    """What is shown of a report, in which order and parts, and where its documents can be read.

    At most ``limit`` findings are shown, all with None; ``group_by`` names what makes a section, "" for none;
    ``link_base`` is the address under which the documents are hosted, "" for links to the files themselves. Raises
    ConfigError for a value that is not understood.
    """

    limit: int | None = None
    group_by: GroupBy | Literal[""] = ""
    link_base: str = ""

    def __post_init__(self) -> None:
        if self.limit is not None and self.limit < 1:
            raise ConfigError(f"limit is {self.limit}; give a number from 1, or none to see all findings")
        if self.group_by and self.group_by not in GROUPINGS:
            raise ConfigError(f"group_by: {not_one_of(self.group_by, GROUPINGS)}")
        if self.link_base and not _is_address(self.link_base):
            raise ConfigError(f"link_base: '{self.link_base}' is no address; give one such as https://host/texts/main")


def _is_address(text: str) -> bool:
    """Whether ``text`` is an address of the web or of a file, or a folder seen from the report ("../docs", "/docs")."""
    try:
        address = urlsplit(text)
    except ValueError:
        return False
    if not text.isprintable() or " " in text:
        return False
    return text.startswith((".", "/")) or (address.scheme in _SCHEMES and bool(address.netloc or address.path))
