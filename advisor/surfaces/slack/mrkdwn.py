"""Markdown as Slack's mrkdwn.

What was pasted stays what it is: no mention, link or format comes out of it. Only `&`, `<` and
`>` have a meaning in Slack that text can be given by force, so all three are always escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

Kind = Literal["header", "text", "code"]

JOINER = "\N{WORD JOINER}"  # unseen; a mark after it opens no format
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_MARKS = re.compile(r"[*~`]|(?<!\w)_|_(?!\w)")
_LINK = re.compile(r"https?://[^\s<>|\"]{1,2000}")


class Piece(NamedTuple):
    """One block of the text: escaped mrkdwn, but for a header, which is plain text."""

    kind: Kind
    text: str


def escaped(text: str) -> str:
    """Return text that means only itself in mrkdwn."""
    return _MARKS.sub(lambda mark: JOINER + mark[0], text.translate(_ESCAPES))


def code(text: str) -> str:
    """Return text as inline code, which cannot hold a backtick."""
    return f"`{text.replace('`', chr(0x2CB)).translate(_ESCAPES)}`" if text.strip() else ""


def pieces(markdown: str) -> Iterator[Piece]:
    """Yield the blocks of a text in order."""
    for node in SyntaxTreeNode(_parser().parse(markdown)).children:
        if node.type == "heading":
            yield Piece("header", _plain(node))
        elif node.type in {"fence", "code_block"}:
            yield Piece("code", _unfenced(node.content))
        elif node.type == "table":
            yield Piece("code", _unfenced("\n".join(_rows(node))))
        elif said := _block(node):
            yield Piece("text", said)


@cache
def _parser() -> MarkdownIt:
    # Without HTML a tag is text, as whoever pasted it sees it.
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _unfenced(text: str) -> str:
    """Return the inside of a code block: no row of backticks in it may end the block."""
    return text.rstrip("\n").replace("``", f"`{JOINER}`").translate(_ESCAPES)


def _block(node: SyntaxTreeNode, indent: str = "") -> str:
    if node.type in {"bullet_list", "ordered_list"}:
        return "\n".join(_items(node, indent))
    if node.type == "blockquote":
        inside = "\n".join(_block(child) for child in node.children)
        return "\n".join(f"> {line}" for line in inside.split("\n"))
    if node.type == "hr":
        return ""
    if node.type in {"fence", "code_block"}:
        return f"```\n{_unfenced(node.content)}\n```"
    if node.type == "heading":
        return f"*{_inline(node.children)}*"
    return _inline(node.children)


def _items(node: SyntaxTreeNode, indent: str) -> Iterator[str]:
    start = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, start):
        mark = "•" if node.type == "bullet_list" else f"{number}."
        parts = [_block(child, f"{indent}    ") for child in item.children]
        yield f"{indent}{mark} " + "\n".join(parts)


def _inline(nodes: Sequence[SyntaxTreeNode]) -> str:
    return "".join(map(_span, nodes))


def _span(node: SyntaxTreeNode) -> str:
    if node.type in {"softbreak", "hardbreak"}:
        return "\n"
    if node.type == "text":
        return escaped(node.content)
    if node.type == "code_inline":
        return code(node.content)
    inside = _inline(node.children) if node.children else escaped(node.content)
    if node.type in {"strong", "em"}:
        mark = "*" if node.type == "strong" else "_"
        return f"{mark}{inside}{mark}" if inside.strip() else inside
    address = str(node.attrs.get("href", ""))
    if node.type == "link" and _LINK.fullmatch(address):
        return f"<{address.translate(_ESCAPES)}|{inside}>"
    return inside


def _plain(node: SyntaxTreeNode) -> str:
    """Return the words of a node without any format."""
    if node.type in {"softbreak", "hardbreak"}:
        return " "
    return "".join(map(_plain, node.children)) if node.children else node.content


def _rows(table: SyntaxTreeNode) -> Iterator[str]:
    rows = [
        [_plain(cell) for cell in row.children] for part in table.children for row in part.children
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
