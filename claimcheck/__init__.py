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
    from claimcheck.claims.quantities import find_quantities as quantities
    from claimcheck.config import Config, load_config
    from claimcheck.errors import ClaimcheckError, ConfigError, InputError, ModelError
    from claimcheck.findings.catalogue import rules
    from claimcheck.language.pipeline import load_pipeline
    from claimcheck.scanning import extract, scan
    from claimcheck.values.claims import Claim
    from claimcheck.values.documents import Document
    from claimcheck.values.findings import Finding, Report
    from claimcheck.values.quantities import Quantity

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "ClaimcheckError",
    "Config",
    "ConfigError",
    "Document",
    "Finding",
    "InputError",
    "ModelError",
    "Quantity",
    "Report",
    "__version__",
    "extract",
    "load_config",
    "load_pipeline",
    "quantities",
    "rules",
    "scan",
]

_HOMES = {
    "Claim": ("claimcheck.values.claims", "Claim"),
    "ClaimcheckError": ("claimcheck.errors", "ClaimcheckError"),
    "Config": ("claimcheck.config", "Config"),
    "ConfigError": ("claimcheck.errors", "ConfigError"),
    "Document": ("claimcheck.values.documents", "Document"),
    "Finding": ("claimcheck.values.findings", "Finding"),
    "InputError": ("claimcheck.errors", "InputError"),
    "ModelError": ("claimcheck.errors", "ModelError"),
    "Quantity": ("claimcheck.values.quantities", "Quantity"),
    "Report": ("claimcheck.values.findings", "Report"),
    "extract": ("claimcheck.scanning", "extract"),
    "load_config": ("claimcheck.config", "load_config"),
    "load_pipeline": ("claimcheck.language.pipeline", "load_pipeline"),
    "quantities": ("claimcheck.claims.quantities", "find_quantities"),
    "rules": ("claimcheck.findings.catalogue", "rules"),
    "scan": ("claimcheck.scanning", "scan"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return __all__
