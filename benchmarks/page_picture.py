"""Take the README's picture of the HTML report from the sample documents, so that it never goes stale.

Run it as ``python benchmarks/page_picture.py``; it needs the extra ``browser`` and Chromium.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
SIZE = {"width": 1180, "height": 1120}


def main() -> None:
    """Run the scan as a user would and save what a browser shows of its page."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        command = [sys.executable, "-m", "claimcheck", "scan", "seeds/", "--output-format", "html"]
        subprocess.run(  # noqa: S603  # our own interpreter with constant arguments
            [*command, "--output-file", str(report)], cwd=HERE.parent, env={**os.environ, "NO_COLOR": "1"}, check=True
        )
        browser = playwright.chromium.launch(executable_path=chromium, args=["--headless", "--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light")
        page.goto(report.as_uri())
        page.screenshot(path=HERE / "pictures" / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
