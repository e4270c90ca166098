"""What a user can set, and where it was set.

``keys`` is the one table of settings: the frozen :class:`Config`, a field a key. ``kinds`` says what the values of a
key may be, ``checking`` reads a value by them, ``files`` finds the file of a run and the lines in it, ``loading`` joins
file and command line, ``showing`` writes settings, their documentation and their JSON schema.
"""

from __future__ import annotations

from claimcheck.config.keys import DEFAULT_MIN_CONFIDENCE, Config
from claimcheck.config.loading import Resolved, load_config, resolve

__all__ = ["DEFAULT_MIN_CONFIDENCE", "Config", "Resolved", "load_config", "resolve"]
