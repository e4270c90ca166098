"""Words per second of a whole scan, as a ratio to plain ``nlp.pipe`` over the same pipeline and text.

    python benchmarks/throughput.py PATH... [--rounds N]

Both are timed in turns in one process, the pipeline loaded before; the best of the rounds counts. The loading itself is
timed too, beside the import of spaCy that goes before it.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from importlib import import_module

import claimcheck


def timed(work: Callable[[], object]) -> float:
    """Seconds that ``work`` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    """Time both and print one line each and the ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    importing = timed(lambda: import_module("spacy"))
    loading = timed(claimcheck.load_pipeline)
    print(f"load      {loading:9.2f} s, {loading / importing:.2f} of the import of spaCy")
    # These import spaCy, whose import is timed above.
    from claimcheck.documents.reading import parse  # noqa: PLC0415
    from claimcheck.scanning import gather  # noqa: PLC0415

    documents = gather(arguments.paths)
    blocks = [block.text.content for document in documents for block in parse(document).blocks]
    words = sum(len(document.text.split()) for document in documents)
    nlp = claimcheck.load_pipeline()
    plain = [name for name in nlp.pipe_names if not name.startswith("claimcheck_")]

    def run_plain() -> None:
        with nlp.select_pipes(enable=plain):
            list(nlp.pipe(blocks))

    times = [(timed(run_plain), timed(lambda: claimcheck.scan(documents))) for _ in range(arguments.rounds)]
    pipe, scan = (min(column) for column in zip(*times, strict=True))
    print(f"nlp.pipe  {words / pipe:9,.0f} words/s")
    print(f"scan      {words / scan:9,.0f} words/s")
    print(f"ratio     {pipe / scan:9.2f}  (1 would mean that extraction, matching and judging cost nothing)")


if __name__ == "__main__":
    main()
