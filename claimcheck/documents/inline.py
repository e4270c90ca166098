"""The text of a Markdown block without its markup, every character with its place.

markdown-it says which lines a block has, but not where in them its spans stand. So each rule of its inline parser is
wrapped to note, in the tokens that it makes, the range of the block's content that it consumed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from claimcheck.documents.weaving import Weaver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from claimcheck.values.documents import Text

    Rule = Callable[[StateInline, bool], bool]

# The preset's limit of 20 would lose lists that are eleven deep.
_NESTING = 100
# All that no rule begins with; markdown-it's own text rule also stops at characters of extensions, such as hyphens.
_PLAIN = re.compile(r"[^\n\\`*_~\[\]!<&]+")
_FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,80}\]")
_BREAKING_TAG = re.compile(r"<(?:br|hr|p|div|li|td|th|tr)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """A CommonMark parser with tables, strikethrough and footnote marks, whose inline tokens know their range."""
    markdown = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])
    markdown.disable(["fragments_join", "text_join"])  # joined tokens would have no range
    ruler = markdown.inline.ruler
    ruler.at("text", _text)
    ruler.before("link", "footnote_mark", _footnote_mark)
    ruler.push("literal", _literal)
    for name, rule in zip(ruler.get_active_rules(), ruler.getRules(""), strict=True):
        ruler.at(name, _located(rule, _mark_link if name == "autolink" else _mark))
    return markdown


def weave(inline: Token, located: Text, source: str) -> Text:
    """The text of an inline token whose content stands in ``source`` as ``located`` says.

    Images, HTML tags, footnote marks and struck-out text are left out, a line break becomes a space.
    """
    weaver = Weaver(source)
    struck = 0
    for token in inline.children or ():
        struck += {"s_open": 1, "s_close": -1}.get(token.type, 0)
        if not struck:
            _weave_token(token, located, weaver)
    return weaver.text()


def _weave_token(token: Token, located: Text, weaver: Weaver) -> None:
    start, end = token.meta.get("at", 0), token.meta.get("end", 0)
    if token.type == "text" and token.content:
        _keep(located, start, end, weaver)
    elif token.type == "text_special":
        _weave_special(token, located, weaver)
    elif token.type == "code_inline":
        ticks = len(token.markup)
        _keep(located, start + ticks, end - ticks, weaver)
    elif token.type in {"softbreak", "hardbreak"} or _BREAKING_TAG.match(token.content):
        weaver.space()


def _weave_special(token: Token, located: Text, weaver: Weaver) -> None:
    """An escape keeps the character after its backslash; an entity is decoded and stands nowhere."""
    end = token.meta["end"]
    if token.info == "escape":
        _keep(located, end - len(token.content), end, weaver)
    else:
        weaver.insert(token.content)


def _keep(located: Text, start: int, end: int, weaver: Weaver) -> None:
    """Weave in a range of a block's content: the pieces of the file that it stands on."""
    position = start
    for low, high, source in _slices(located, start, end):
        if "\n" in located.content[position:low]:
            weaver.space()
        weaver.keep(source, source + high - low)
        position = high


def _slices(located: Text, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The parts of a range that stand in the file: from, to, and the file offset of the first character."""
    index = max(0, bisect_right(located.pieces, start, key=lambda piece: piece.at) - 1)
    while index < len(located.pieces) and (piece := located.pieces[index]).at < end:
        low, high = max(start, piece.at), min(end, piece.at + piece.length)
        if low < high:
            yield low, high, piece.source + low - piece.at
        index += 1


def _located(rule: Rule, mark: Callable[[StateInline, int, int], None]) -> Rule:
    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        if silent:
            return rule(state, True)  # noqa: FBT003 - markdown-it's signature
        start, first = state.pos, len(state.tokens)
        if not rule(state, False):  # noqa: FBT003 - markdown-it's signature
            return False
        mark(state, start, first)
        return True

    return run


def _mark(state: StateInline, start: int, first: int) -> None:
    """Note the range from ``start`` in the tokens from ``first`` on that have none yet."""
    if state.pending:
        _push_pending(state, start)
        return
    at = start
    for token in state.tokens[first:]:
        if "at" not in token.meta:
            # Delimiter runs make one text token per delimiter; other rules make one token of all that they consume.
            end = at + len(token.content) if token.type == "text" else state.pos
            token.meta.update(at=at, end=end)
            at = end if token.type == "text" else at


def _mark_link(state: StateInline, start: int, first: int) -> None:
    """An autolink's text stands between its angle brackets, as written and not as normalised."""
    for token in state.tokens[first:]:
        token.meta.update(at=start + 1, end=state.pos - 1)


def _push_pending(state: StateInline, start: int) -> None:
    """Make a token of literal text at once, or lengthen the one before, so that its range is known.

    The content of such a token is not kept up to date: only its range is used.
    """
    content = state.pending
    state.pending = ""
    last = state.tokens[-1].meta if state.tokens else {}
    if last.get("literal") and last["end"] == start:
        last["end"] = state.pos
        return
    token = state.push("text", "", 0)
    token.content = content
    token.meta.update(at=start, end=state.pos, literal=True)


def _text(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    match = _PLAIN.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.pending += match.group()
    state.pos = match.end()
    return True


def _literal(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """The last rule: a character that no other rule wants is text."""
    if not silent:
        state.pending += state.src[state.pos]
    state.pos += 1
    return True


def _footnote_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """``[^1]``, with its colon where it opens the footnote itself, at the start of a line."""
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    opens = state.pos == 0 or state.src[state.pos - 1] == "\n"
    state.pos = match.end()
    if opens and state.src.startswith(":", state.pos):
        state.pos += 1
    if not silent:
        state.push("footnote_mark", "", 0)
    return True
