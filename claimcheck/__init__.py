"""claimcheck: a linter for facts.

    >>> import claimcheck
    >>> report = claimcheck.scan("reports/")
    >>> report.findings[0].claims[0].document
    'reports/press.md'

Everything that the command line can do stands here. Names are imported when first used, so that ``import claimcheck``
stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.arranging import arranged as arrange
    from claimcheck.caching import Cache
    from claimcheck.checking import check
    from claimcheck.claims.quantities import find_quantities as quantities
    from claimcheck.config import Config, load_config
    from claimcheck.errors import (
        BaselineError,
        ClaimcheckError,
        ConfigError,
        InputError,
        ModelError,
        RevisionError,
    )
    from claimcheck.explanation import explain
    from claimcheck.findings.catalogue import rules
    from claimcheck.language.pipeline import load_pipeline
    from claimcheck.recording import create_baseline, prune_baseline, triage, update_baseline
    from claimcheck.scanning import extract, scan
    from claimcheck.values.claims import Claim
    from claimcheck.values.documents import Document
    from claimcheck.values.findings import Fact, Finding, Report
    from claimcheck.values.quantities import Quantity
    from claimcheck.views import View

__version__ = "0.1.0"

__all__ = [
    "BaselineError",
    "Cache",
    "Claim",
    "ClaimcheckError",
    "Config",
    "ConfigError",
    "Document",
    "Fact",
    "Finding",
    "InputError",
    "ModelError",
    "Quantity",
    "Report",
    "RevisionError",
    "View",
    "__version__",
    "arrange",
    "check",
    "create_baseline",
    "explain",
    "extract",
    "load_config",
    "load_pipeline",
    "prune_baseline",
    "quantities",
    "rules",
    "scan",
    "triage",
    "update_baseline",
]

_HOMES = {
    "BaselineError": ("claimcheck.errors", "BaselineError"),
    "Cache": ("claimcheck.caching", "Cache"),
    "Claim": ("claimcheck.values.claims", "Claim"),
    "ClaimcheckError": ("claimcheck.errors", "ClaimcheckError"),
    "Config": ("claimcheck.config", "Config"),
    "ConfigError": ("claimcheck.errors", "ConfigError"),
    "Document": ("claimcheck.values.documents", "Document"),
    "Fact": ("claimcheck.values.findings", "Fact"),
    "Finding": ("claimcheck.values.findings", "Finding"),
    "InputError": ("claimcheck.errors", "InputError"),
    "ModelError": ("claimcheck.errors", "ModelError"),
    "Quantity": ("claimcheck.values.quantities", "Quantity"),
    "Report": ("claimcheck.values.findings", "Report"),
    "RevisionError": ("claimcheck.errors", "RevisionError"),
    "check": ("claimcheck.checking", "check"),
    "create_baseline": ("claimcheck.recording", "create_baseline"),
    "View": ("claimcheck.views", "View"),
    "arrange": ("claimcheck.arranging", "arranged"),
    "explain": ("claimcheck.explanation", "explain"),
    "extract": ("claimcheck.scanning", "extract"),
    "load_config": ("claimcheck.config", "load_config"),
    "load_pipeline": ("claimcheck.language.pipeline", "load_pipeline"),
    "prune_baseline": ("claimcheck.recording", "prune_baseline"),
    "quantities": ("claimcheck.claims.quantities", "find_quantities"),
    "rules": ("claimcheck.findings.catalogue", "rules"),
    "scan": ("claimcheck.scanning", "scan"),
    "triage": ("claimcheck.recording", "triage"),
    "update_baseline": ("claimcheck.recording", "update_baseline"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return __all__
