"""The table of settings: each field of :class:`Config` is a key, with its default and what is said of it.

A key is written in a file as the field's name with hyphens. To add one is to add its field.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

from claimcheck.baselines.entries import FILE
from claimcheck.claims.synonyms import entries
from claimcheck.config import kinds
from claimcheck.config.table import Table
from claimcheck.errors import ConfigError
from claimcheck.values.findings import Severity

DEFAULT_MIN_CONFIDENCE = 0.7
Place = Literal["", "path", "name or path"]
_ABOUT = "setting"


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a key: ``doc`` what it does, ``form`` what to give ("a number from 0 to 1"), ``example`` in TOML.

    ``place`` says whether the value is a path, which is relative to the folder of the file that sets it, as is the
    default of one; where it may be a name as well, it is a path when it has a slash.
    """

    doc: str
    form: str
    example: str
    place: Place = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A setting: its name in files and on the command line, the field that holds it, its default, and what it means."""

    name: str
    field: str
    default: Any
    about: About


def setting(default: Any, doc: str, *, form: str, example: str, place: Place = "") -> Any:
    """The field of a key."""
    return field(default=default, metadata={_ABOUT: About(doc, form, example, place)})


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run; ``claimcheck config keys`` says what each means.

    ``root`` is the folder that patterns are relative to, "" for the working directory. Raises ConfigError for a value
    that a key can't have.
    """

    include: kinds.Patterns = setting(
        (),
        "The files of folders that are read, as patterns of a .gitignore file, relative to the folder of the "
        "configuration file. None: every file with a suffix that claimcheck reads. A pattern may name another suffix, "
        "which is then read as plain text. A file named on the command line is always read.",
        form="a list of patterns",
        example='include = ["reports/", "*.rst"]',
    )
    exclude: kinds.Patterns = setting(
        (),
        "The files and folders that are left out, as patterns of a .gitignore file, relative to the folder of the "
        "configuration file. A file named on the command line is always read.",
        form="a list of patterns",
        example='exclude = ["drafts/", "CHANGELOG.md"]',
    )
    model: str | None = setting(
        None,
        "An installed spaCy pipeline, or the folder of one (with a slash), to use instead of the one that claimcheck "
        "ships.",
        form="the name of an installed spaCy pipeline, or its folder",
        example='model = "en_core_web_sm"',
        place="name or path",
    )
    min_confidence: kinds.Confidence = setting(
        DEFAULT_MIN_CONFIDENCE,
        "Findings that are less sure are left out.",
        form="a number from 0 to 1",
        example="min-confidence = 0.8",
    )
    severity: Severity = setting(
        "disagreement",
        "Findings that are less severe are left out: `contradiction` leaves out disagreements.",
        form='"contradiction" or "disagreement"',
        example='severity = "contradiction"',
    )
    fail_on: kinds.FailOn = setting(
        "contradiction",
        "The least severe new finding with which `claimcheck check` exits with 1. `claimcheck scan` does so only where "
        "its option asks for it.",
        form='"contradiction", "disagreement" or "never"',
        example='fail-on = "disagreement"',
    )
    baseline: str = setting(
        FILE,
        "The file of known findings, which `claimcheck check` leaves out and `claimcheck baseline` keeps.",
        form="a file",
        example='baseline = "quality/known-findings.json"',
        place="path",
    )
    many_valued: kinds.Phrases = setting(
        (),
        "Attributes that have several values at once, such as sponsors or branches: different answers to them do not "
        "oppose each other. An attribute is meant by its words, in any order and among others, or by a word of the "
        "same role or concept (`sponsor` also means `funded by`).",
        form="a list of attributes",
        example='many-valued = ["sponsor", "branch office"]',
    )
    tolerance: kinds.Tolerances = setting(
        Table(),
        "How far two amounts of an attribute may lie apart, as a share of the larger, and still agree; `*` stands for "
        "every attribute that no other key of the table means. Temperatures have no shares: they are never meant.",
        form='for each attribute a share such as 0.02 or "2 %", at most 1',
        example='tolerance = { population = "2 %", "list price" = 0.005 }',
    )
    synonyms: kinds.Synonyms = setting(
        Table(),
        "Words and phrases that mean the same, in lists under one of them. They are taken for one word where claims "
        "are compared; where it is a concept or role that claimcheck knows, the others join it.",
        form="for each word a list of words or phrases",
        example='synonyms = { headcount = ["full-timers", "people on the books"] }',
    )
    units: kinds.Units = setting(
        Table(),
        "Units that the texts use: the worth in a known unit, or a table with `worth`, `symbols` (as written) and "
        "`words` (in the singular). Without a worth, a unit is comparable with itself only. A unit takes precedence of "
        "a known one of the same spelling.",
        form='for each unit its worth such as "67 inches", or a table with worth, symbols and words',
        example='units = { smoot = "67 inches", TEU = { symbols = ["TEU"], words = ["twenty-foot equivalent unit"] } }',
    )
    source_ranks: kinds.Ranks = setting(
        Table(),
        "How much weight documents have, by patterns of a .gitignore file: 1 for the first rank, 2 for the next; of "
        "patterns that name the same document the last decides. A finding puts the positions of the highest-ranked "
        "documents first and says what they hold; it is reported all the same.",
        form="for each pattern a whole number from 1 (the highest rank)",
        example='source-ranks = { "filings/" = 1, "press/" = 2 }',
    )
    root: str = ""

    @property
    def extraction(self) -> dict[str, Any]:
        """All settings that the claims of a document depend on, as JSON holds them: what a pipeline is loaded with."""
        units = [kinds.row(name, unit) for name, unit in self.units.items()]
        return {"model": self.model, "units": units, "synonyms": entries(self.synonyms)}

    def __post_init__(self) -> None:
        from claimcheck.config.checking import checked  # noqa: PLC0415 - it reads this class

        for key in KEYS.values():
            value = getattr(self, key.field)
            if value is key.default:
                continue
            try:
                object.__setattr__(self, key.field, checked(key, value))
            except kinds.WrongValueError as wrong:
                raise ConfigError(wrong.message(key.field)) from None


def _keys() -> dict[str, Key]:
    found = (f for f in fields(Config) if _ABOUT in f.metadata)
    keys = (Key(f.name.replace("_", "-"), f.name, f.default, f.metadata[_ABOUT]) for f in found)
    return {key.name: key for key in keys}


KEYS = _keys()
"""Every key by its name in files, in the order of the table."""
