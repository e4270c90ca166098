"""What capital letters tell in one document: which words are names whatever the recognizer and the tagger made of them.

A word that stands capitalised inside a sentence, as a noun, and never in small letters is a name everywhere in that
document: at the start of a sentence, in headings and in table cells too.
"""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc, Token

from claimcheck.claims.lexicon import load, vocabulary, words
from claimcheck.language.layout import PlacedBlock, blocks, whole_text

OPENERS = frozenset(":\"“‘'([•-–—|*")  # noqa: RUF001  # as typeset
"""After these a capital may be that of a sentence."""
TITLE_CASE = 0.6
"""A block of which this share of the longer words is capitalised is set in title case."""
FEWEST_TITLE_WORDS = 3
SHORTEST = 3
"""Letters of a word that is looked at; shorter ones are initials, units and numerals."""


class Capitals:
    """The capitals of one document."""

    def __init__(self, doc: Doc) -> None:
        self.small = frozenset(token.text for token in doc if token.is_lower)
        self.labels = _label_tokens(doc)
        silent = _silent_tokens(doc) | self.labels
        self.nouns: Counter[str] = Counter()
        self.others: Counter[str] = Counter()
        for token in doc:
            if _is_capitalised(token) and token.i not in silent and not _may_begin(token):
                (self.nouns if _is_noun(token) else self.others)[token.lower_] += 1

    def is_name(self, token: Token) -> bool:
        """Whether the document itself shows that a word is a name."""
        return (
            _is_capitalised(token)
            and (not token.tag_.startswith("JJ") or _may_begin(token))
            and self.nouns[token.lower_] > self.others[token.lower_]
            and token.lower_ not in self.small
            and token.lower_ not in words("names", "calendar")
        )

    def is_unheard(self, token: Token) -> bool:
        """Whether a word, capitalised because a sentence begins with it, can hardly be anything but a name."""
        return (
            _is_capitalised(token)
            and (token.tag_ == "NNP" or (token.tag_ == "NN" and token.ent_type_ in load("names")["labels"]))
            and (token.ent_type_ in load("names")["labels"] or _owns(token))
            and token.lower_ not in self.small
            and not is_common(token)
        )


def is_common(token: Token) -> bool:
    """Whether a word or its singular is a common English word."""
    return not {token.lower_, token.lower_.removesuffix("s"), token.lemma_.lower()}.isdisjoint(vocabulary())


def _owns(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"


def _is_capitalised(token: Token) -> bool:
    """A capital and small letters after it: words all in capitals may be shouted or units."""
    text = token.text
    return len(text) >= SHORTEST and text[0].isupper() and not text.isupper() and text.isalpha()


def _is_noun(token: Token) -> bool:
    return token.tag_.startswith("NN") or token.tag_ == "FW"


def _may_begin(token: Token) -> bool:
    """Whether the word may be capitalised only because something begins with it."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_space or before.text in OPENERS or before.text[-1] in ".!?:"


def _label_tokens(doc: Doc) -> set[int]:
    """Tokens of headings, of the headers of tables and of the label cells of their rows."""
    tokens: set[int] = set()
    placed = blocks(doc)
    headers = {cell.header for block in placed for cell in block.cells[1:]}
    for block in placed:
        if block.kind in ("heading", "row"):
            is_header = any(whole_text(doc)[cell.start : cell.end] in headers for cell in block.cells[1:])
            end = block.cells[0].end if block.kind == "row" and block.cells and not is_header else block.end
            tokens.update(token.i for token in block.span(doc) if token.idx < end)
    return tokens


def _silent_tokens(doc: Doc) -> set[int]:
    """Tokens of blocks in title case or all in capitals, and of table rows: capitals there tell nothing."""
    return {
        token.i
        for block in blocks(doc)
        if block.kind == "row" or _is_title_case(block, doc)
        for token in block.span(doc)
    }


def _is_title_case(block: PlacedBlock, doc: Doc) -> bool:
    text = whole_text(doc)[block.start : block.end]
    longer = [word for word in text.split() if len(word) > SHORTEST and word[0].isalpha()]
    capital = sum(word[0].isupper() for word in longer)
    return text[-1:] != "." and len(longer) >= FEWEST_TITLE_WORDS and capital >= TITLE_CASE * len(longer)
