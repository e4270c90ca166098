"""The makers of the tests of findings serve here as well."""

from __future__ import annotations

import sys
from pathlib import Path

for room in ("findings", "groups"):
    sys.path.append(str(Path(__file__).parent.parent / room))
