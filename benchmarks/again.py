"""The second check of a folder against the first, with one document changed between them: what the cache gains.

    python benchmarks/again.py [--documents 500]

Each check is a process of its own, as on the command line, and Python compiles claimcheck once, as it does where it is
installed. The folder is put together from the sentences of
``training/sheets``: three documents answer the questions of each topic, in words of their own, among sentences on other
matters, each of which occurs once. Printed are the seconds and the ratio, and whether the second check said the same as
one without a cache.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random

SHEETS = Path(__file__).parents[1] / "training" / "sheets"
AUTHORS, OTHERS = 3, 28
"""Documents a topic, and sentences on other matters in each."""
PARAGRAPH = 4
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def write(folder: Path, count: int) -> list[Path]:
    """So many documents in ``folder``, the same every time."""
    random = Random(7)  # noqa: S311 - the same every time
    lines = (line for path in sorted(SHEETS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines())
    topics = [json.loads(line) for line in lines]
    random.shuffle(topics)
    chosen = topics[: -(-count // AUTHORS)]
    others = [said for topic in topics[len(chosen) :] for fact in topic["facts"] for said in fact["said"]]
    random.shuffle(others)
    more = iter(others)
    texts = (text for topic in chosen for text in _texts(topic, more, random))
    paths = []
    for number, text in enumerate(islice(texts, count)):
        paths.append(folder / f"{number:04}.md")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def _texts(topic: dict, more: Iterator[str], random: Random) -> Iterator[str]:  # type: ignore[type-arg]
    """The documents on a topic: of each fact every author has one sentence, as long as there are enough."""
    for author in range(AUTHORS):
        told = [fact["said"][author] for fact in topic["facts"] if author < len(fact["said"])]
        told += islice(more, OTHERS)
        random.shuffle(told)
        yield _document(topic["topic"], [said.split(" ¦ ")[-1].replace("[[", "").replace("]]", "") for said in told])


def _document(title: str, told: Sequence[str]) -> str:
    """Whole sentences in paragraphs, then the rest as a list."""
    whole = [said for said in told if said.endswith((".", "!", "?"))]
    rest = [f"- {said.strip('| ')}" for said in told if not said.endswith((".", "!", "?"))]
    paragraphs = [" ".join(whole[at : at + PARAGRAPH]) for at in range(0, len(whole), PARAGRAPH)]
    return "\n\n".join([f"# {title[:1].upper()}{title[1:]}", *paragraphs, "\n".join(rest)]) + "\n"


def check(folder: Path, *options: str) -> tuple[float, bytes]:
    """Seconds that a check takes, and what it says."""
    command = [sys.executable, "-m", "claimcheck", "check", str(folder), "--output-format", "json", *options]
    began = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False, env=SURROUNDINGS)  # noqa: S603 - our own command
    if done.returncode > 1:
        done.check_returncode()
    return time.perf_counter() - began, done.stdout


def main() -> None:
    """Check, change one document, check again, unchanged once more, and without a cache."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--documents", type=int, default=500)
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as place:
        folder, kept = Path(place, "documents"), ("--cache-dir", str(Path(place, "cache")))
        folder.mkdir()
        paths = write(folder, count)
        first, _ = check(folder, *kept)
        changed = paths[count // 2]
        changed.write_text(changed.read_text("utf-8") + "\nKelham Bridge is 410 metres long.\n", encoding="utf-8")
        second, said = check(folder, *kept)
        third, again = check(folder, *kept)
        plain, expected = check(folder, "--no-cache")
        size = sum(path.stat().st_size for path in Path(place, "cache").iterdir())
    print(f"first      {first:7.2f} s for {count} documents; {first / plain:.2f} of one without a cache")
    print(f"second     {second:7.2f} s with one changed: 1/{first / second:.0f} of the first")
    print(f"third      {third:7.2f} s with none changed: 1/{first / third:.0f} of the first")
    print(f"output     {'the same' if said == again == expected else 'DIFFERS'} with the cache and without")
    print(f"cache      {size / count / 1000:7.1f} kB a document")


if __name__ == "__main__":
    main()
