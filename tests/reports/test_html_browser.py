"""The HTML report in a real browser: what its script does, and that it does nothing else.

Skipped where there is no Chromium or no playwright (the extra ``browser``).
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html_samples
import pytest

from claimcheck.reports import WRITERS

sync_api = pytest.importorskip("playwright.sync_api", reason="needs the extra 'browser'")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 120_000  # milliseconds, for machines with much else to do
LENGTH, DESIGNER, COST = ("finding-8d1c6a0f5b2e4973", "finding-02b7f4d9c1e85a36", "finding-6e90a3b85d47c12f")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium on the path")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=PATIENCE)
        yield started
        started.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of the written pages."""
    folder: Path = tmp_path_factory.mktemp("pages")
    for name in ("EVERYDAY", "HOSTILE"):
        stream = io.StringIO()
        WRITERS["html"](getattr(html_samples, name), stream)
        (folder / f"{name}.html").write_text(stream.getvalue(), encoding="utf-8")
    return {path.stem: path.as_uri() for path in folder.iterdir()}


@pytest.fixture
def opened(browser: Any, files: dict[str, str]) -> Iterator[Any]:
    """A way to open a page, in a window that fits it all; anything that goes wrong in it fails the test."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def open_page(name: str = "EVERYDAY", **options: Any) -> Any:
        context = browser.new_context(viewport={"width": 1200, "height": 900}, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on("request", lambda request: wrong.append(request.url) if request.url != files[name] else None)
        page.goto(files[name])
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong


def shown(page: Any) -> list[str]:
    """The ids of the findings that can be seen."""
    return page.eval_on_selector_all(".finding", "all => all.filter(e => e.checkVisibility()).map(e => e.id)")


def listed(page: Any) -> list[str]:
    """The targets of the index that can be seen."""
    return page.eval_on_selector_all(
        ".index a", "all => all.filter(e => e.checkVisibility()).map(e => e.hash.slice(1))"
    )


def focused(page: Any) -> str:
    return page.evaluate("document.activeElement.id")


def fill(page: Any) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_all_findings_first(opened: Any) -> None:
    page = opened()
    assert shown(page) == listed(page) == [LENGTH, DESIGNER, COST]
    assert page.inner_text("#status") == "3 findings"


@pytest.mark.parametrize(
    ("unchecked", "left"),
    [
        (["severity=contradiction"], [COST]),
        (["severity=disagreement"], [LENGTH, DESIGNER]),
        (["kind=quantity"], [DESIGNER]),
        (["kind=entity", "severity=disagreement"], [LENGTH]),
        (["kind=entity", "kind=quantity"], []),
    ],
)
def test_severity_and_kind(opened: Any, unchecked: list[str], left: list[str]) -> None:
    page = opened()
    for box in unchecked:
        name, value = box.split("=")
        page.uncheck(f"input[name={name}][value={value}]")
    assert shown(page) == listed(page) == left
    assert page.inner_text("#status") == f"{len(left)} of 3 findings"
    assert page.is_visible("#nothing") == (not left)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("430 METRES", [LENGTH]),
        ("okáfor designer", [DESIGNER]),
        ("harlow", [LENGTH, DESIGNER, COST]),
        ("buffet", [LENGTH, COST]),
        ("harlow viaduct", []),
    ],
)
def test_search(opened: Any, words: str, left: list[str]) -> None:
    page = opened()
    page.fill("#search", words)
    assert shown(page) == listed(page) == left


def test_documents_against_each_other(opened: Any) -> None:
    page = opened()
    page.select_option("#document", label="gazette.txt")
    assert shown(page) == [LENGTH, COST]
    page.select_option("#against", label="bridge-opening.md")
    assert shown(page) == []
    page.select_option("#against", label="council-minutes.md")
    assert shown(page) == [LENGTH, COST]


def test_a_cell_of_the_matrix_shows_its_findings_and_clear_shows_all(opened: Any) -> None:
    page = opened()
    page.fill("#search", "metres")
    page.click("[data-pair='1 2'] >> nth=0")
    assert shown(page) == [LENGTH, DESIGNER]
    assert page.inner_text("#status") == "2 of 3 findings"
    page.click("#clear")
    assert shown(page) == [LENGTH, DESIGNER, COST]


def test_from_a_finding_to_the_document_and_back(opened: Any) -> None:
    page = opened()
    page.click(f"#{LENGTH} a:text('council-minutes.md:1:3')")
    mark = page.locator(":target")
    assert mark.inner_text() == "430 metres"
    assert mark.evaluate("e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }")
    page.click(":target + a.reference")
    assert page.evaluate("document.querySelector(':target').id") == LENGTH
    page.go_back()
    assert page.locator(":target").inner_text() == "430 metres"


def test_a_link_to_a_hidden_finding_shows_it(opened: Any) -> None:
    page = opened()
    page.uncheck("input[name=kind][value=entity]")
    page.evaluate(f"location.hash = '{DESIGNER}'")
    page.wait_for_function(f"document.getElementById('{DESIGNER}').checkVisibility()")
    assert shown(page) == [LENGTH, DESIGNER, COST]


def test_the_keyboard_alone(opened: Any) -> None:
    page = opened()
    page.keyboard.press("j")
    assert focused(page) == LENGTH
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page) == COST
    page.keyboard.press("k")
    assert focused(page) == DESIGNER
    page.keyboard.press("/")
    page.keyboard.type("jk/")
    assert page.input_value("#search") == "jk/"
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    assert shown(page) == [LENGTH, DESIGNER, COST]


def test_the_first_tab_skips_to_the_findings(opened: Any) -> None:
    page = opened()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#findings"


def test_without_scripts_everything_is_shown(opened: Any) -> None:
    page = opened(java_script_enabled=False)
    for selector in (f"#{LENGTH}", f"#{DESIGNER}", f"#{COST}", "#document-1", "#document-3", "svg.heat", ".index"):
        assert page.locator(selector).is_visible()
    for selector in ("#filters", "#theme", "#nothing"):
        assert page.locator(selector).is_hidden()


def test_light_and_dark(opened: Any) -> None:
    light, dark = opened(color_scheme="light"), opened(color_scheme="dark")
    assert fill(light) != fill(dark)
    dark.click("#theme")
    assert dark.inner_text("#theme") == "Theme: light"
    assert fill(dark) == fill(light)
    dark.reload()
    assert fill(dark) == fill(light)


def test_printed_without_controls_on_white(opened: Any) -> None:
    page = opened(color_scheme="dark")
    page.emulate_media(media="print")
    assert fill(page) == "rgb(255, 255, 255)"
    assert page.is_hidden("#filters")
    assert page.is_hidden(".bar")
    assert page.pdf().startswith(b"%PDF")


def test_nothing_is_wider_than_a_telephone(opened: Any) -> None:
    page = opened("HOSTILE")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_hostile_text_is_only_text(opened: Any) -> None:
    page = opened("HOSTILE")
    assert "<script>alert(1)</script>" in page.inner_text("#documents")
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.images.length") == 0


def test_the_policy_stops_what_a_page_might_still_hold(browser: Any, files: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(files["EVERYDAY"])
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b id=late style=color:red onclick=\"hit=1\">x</b>')")
    page.click("#late")
    assert page.evaluate("typeof hit") == "undefined"
    assert page.evaluate("getComputedStyle(document.getElementById('late')).color") != "rgb(255, 0, 0)"
    page.close()
