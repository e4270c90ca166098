"""Draw the README's picture of the terminal report from the sample documents, so that it never goes stale.

Run it as ``python benchmarks/pictures.py``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
COLUMNS = 100


def main() -> None:
    """Run the scan as a user would and save what the terminal shows."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS)}
    command = [sys.executable, "-m", "claimcheck", "scan", "seeds/"]
    run = subprocess.run(  # noqa: S603  # our own interpreter with constant arguments
        command, cwd=HERE.parent, env=environment, capture_output=True, text=True, check=True
    )
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=True)
        console.print(Text.from_ansi(run.stdout))
        console.save_svg(str(HERE / "pictures" / "scan.svg"), title="claimcheck scan seeds/")


if __name__ == "__main__":
    main()
