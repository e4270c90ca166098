"""The second scan of a folder against the first, with one document changed between them: what the cache gains.

    python benchmarks/again.py [--documents 500]

Each scan is a process of its own, as on the command line. The folder is made up; three documents speak of each thing.
Printed are the seconds and the ratio, and whether the second scan said the same as one without a cache.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

SENTENCES = (
    "{name} was opened in {year} by {person}.",
    "The {thing} is {number} metres long and cost {money} million euros.",
    "About {staff} people work at {name}, most of them from {place}.",
    "{person}, who designed the {thing}, lives in {place} today.",
    "In {year} the {thing} was closed for {days} days after a storm.",
    "It is longer than {other}, but it is not yet paid for.",
    "The council approved a second {thing}, which is planned for {year}.",
    "Visitors pay {days} euros, and children under six go free.",
    "Nobody was hurt when a lorry hit the gate in {year}.",
    "According to {person}, {share} percent of the traffic goes to {place}.",
)
THINGS = ("bridge", "tunnel", "ferry", "museum", "library", "dam", "harbour", "railway", "theatre", "market")
FIRST, MIDDLE, LAST = (
    ("Al", "Ber", "Cor", "Dun", "Es", "Fal", "Gar", "Hol", "Ing", "Kel"),
    ("ba", "den", "fer", "ling", "mo", "nor", "ra", "sel", "ti", "ver"),
    ("ton", "by", "wick", "ham", "mere"),
)
SENTENCES_EACH = 22


def write(folder: Path, count: int) -> list[Path]:
    """So many documents in ``folder``, three about each thing, the same every time.

    Names come from a pool of five hundred, so that most documents are on matters of their own.
    """
    random = Random(7)  # noqa: S311 - the same every time
    paths: list[Path] = []
    for number in range(count):
        if number % 3 == 0:
            thing, place = random.choice(THINGS), _name(random)
            subject = f"{place} {thing.title()}"
        path = folder / f"{number:04}.txt"
        told = [
            random.choice(SENTENCES).format_map(_facts(random, subject, thing, place)) for _ in range(SENTENCES_EACH)
        ]
        path.write_text(f"{subject}\n\n" + " ".join(told) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def _facts(random: Random, subject: str, thing: str, place: str) -> dict[str, object]:
    return {
        "name": subject,
        "thing": thing,
        "place": random.choice((place, _name(random))),
        "other": f"{_name(random)} {thing.title()}",
        "person": f"{_name(random)} {_name(random)}",
        "year": random.randrange(1950, 2020),
        "number": random.randrange(50, 900),
        "money": random.randrange(2, 90),
        "staff": random.randrange(20, 800),
        "days": random.randrange(3, 60),
        "share": random.randrange(5, 95),
    }


def _name(random: Random) -> str:
    return random.choice(FIRST) + random.choice(MIDDLE) + random.choice(LAST)


def scan(folder: Path, *options: str) -> tuple[float, bytes]:
    """Seconds that a scan takes, and what it says."""
    command = [sys.executable, "-m", "claimcheck", "scan", str(folder), "--output-format", "json", *options]
    began = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own command
    return time.perf_counter() - began, done.stdout


def main() -> None:
    """Scan, change one document, scan again, unchanged once more, and without a cache."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--documents", type=int, default=500)
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as place:
        folder, kept = Path(place, "documents"), ("--cache-dir", str(Path(place, "cache")))
        folder.mkdir()
        paths = write(folder, count)
        first, _ = scan(folder, *kept)
        paths[count // 2].write_text("Kelham Bridge\n\nKelham Bridge is 410 metres long.\n", encoding="utf-8")
        second, said = scan(folder, *kept)
        third, again = scan(folder, *kept)
        plain, expected = scan(folder, "--no-cache")
        size = sum(path.stat().st_size for path in Path(place, "cache").iterdir())
    print(f"first      {first:7.2f} s for {count} documents; {first / plain:.2f} of a scan without a cache")
    print(f"second     {second:7.2f} s with one changed: 1/{first / second:.0f} of the first")
    print(f"third      {third:7.2f} s with none changed: 1/{first / third:.0f} of the first")
    print(f"output     {'the same' if said == again == expected else 'DIFFERS'} with the cache and without")
    print(f"cache      {size / count / 1000:7.1f} kB a document")


if __name__ == "__main__":
    main()
