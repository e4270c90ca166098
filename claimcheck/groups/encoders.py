"""The two transformers that read, loaded when first asked: a small one, and a larger one that costs much more.

Both are cross-encoders: they see the word pieces of two statements at once. ``reader/quick`` and ``reader/careful``
beside this module hold their weights (ONNX, 8-bit) and word pieces. Each pair is read by itself and on one thread: what
else is read, or how much, changes no bit of an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from threading import Lock
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tokenizers import Tokenizer

PIECES = 80
"""Word pieces of a statement that are read."""
EXACT_SUMS = ("session.x64quantprecision", "1")
"""The setting by which sums of 8-bit products are exact on every processor; where they are anyway, it halves speed."""
PROBE, WHOLE = [255] * 64, 64 * 255 * 127
"""What ``reader/probe.onnx`` is asked: its row times columns of 127, the largest
products; and each sum of these where nothing is cut."""
_LOADING = Lock()
"""Held while a model is asked for, so that of several threads one loads it."""
SAME = 0
"""The output that tells one question; the other, whether answers exclude each other, only helps in training."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """A transformer by its folder, and how it is fed: the pieces before, between and after two statements.

    One that is ``typed`` is told of each piece which statement it belongs to.
    """

    folder: str
    first: int
    between: tuple[int, ...]
    last: int
    typed: bool

    def odds(self, one: str, other: str) -> float:
        """The log odds that two statements answer one question."""
        left, right = self._pieces(one), self._pieces(other)
        fed = {"ids": [[self.first, *left, *self.between, *right, self.last]]}
        if self.typed:
            second = len(self.between) + len(right)
            fed["types"] = [[0] * (len(left) + 2) + [1] * second]
        with _LOADING:
            session = _session(self.folder)
        found: float = session.run(None, fed)[0][0][SAME]
        return round(float(found), 3)

    def _pieces(self, text: str) -> list[int]:
        found: list[int] = _tokenizer(self.folder).encode(text, add_special_tokens=False).ids[:PIECES]
        return found


QUICK = Encoder("quick", 101, (102,), 102, typed=True)
"""Of BERT's make: its pieces open with [CLS], [SEP] closes each statement."""
CAREFUL = Encoder("careful", 0, (2, 2), 2, typed=False)
"""Of MPNet's make: <s> before, </s> twice between, and once after."""


@cache
def _tokenizer(folder: str) -> Tokenizer:
    from tokenizers import Tokenizer  # noqa: PLC0415 - slow to import, and not needed where all answers are known

    text = files(__package__).joinpath("reader", folder, "tokenizer.json").read_text("utf-8")
    tokenizer = Tokenizer.from_str(text)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@cache
def _session(folder: str) -> Any:
    import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    with as_file(files(__package__).joinpath("reader", folder, "model.onnx")) as path:
        return onnxruntime.InferenceSession(str(path), session_options(), providers=["CPUExecutionProvider"])


def session_options() -> Any:
    """How the models run (``onnxruntime.SessionOptions``): on one thread, and with the same sums on every processor.

    Those of x86 without VNNI (most machines that run CI) add products of 8-bit weights in 16 bits and cut what does not
    fit, unless told to take a slower way: of log odds of 1.1 that made -1.1.
    """
    options = _plain_options()
    if not sums_are_exact():
        options.add_session_config_entry(*EXACT_SUMS)
    return options


@cache
def sums_are_exact() -> bool:
    """Whether this processor adds 8-bit products without cutting them, which is tried out."""
    import onnxruntime  # noqa: PLC0415 - slow to import

    probe = files(__package__).joinpath("reader", "probe.onnx").read_bytes()
    session = onnxruntime.InferenceSession(probe, _plain_options(), providers=["CPUExecutionProvider"])
    [sums] = session.run(None, {"row": [PROBE]})
    return all(found == WHOLE for found in sums[0])


def _plain_options() -> Any:
    import onnxruntime  # noqa: PLC0415 - slow to import

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options
