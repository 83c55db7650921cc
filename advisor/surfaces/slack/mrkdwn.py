"""Markdown as Slack's mrkdwn.

What was pasted stays what it is: no mention, link or format comes out of it. Only `&`, `<` and
`>` have a meaning in Slack that text can be given by force, so all three are always escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple
from unicodedata import bidirectional

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from rich.cells import cell_len

Kind = Literal["header", "text", "code"]

JOINER = "\N{WORD JOINER}"  # unseen; a mark after it opens no format
RIGHT_TO_LEFT = {"R", "AL"}  # Unicode's classes of letters
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
            yield _table(node)
        elif said := _block(node):
            yield Piece("text", said)


def mrkdwn(markdown: str) -> str:
    """Return a sentence or a few, without headers and code blocks, as mrkdwn."""
    return "\n\n".join(piece.text for piece in pieces(markdown))


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


def _table(table: SyntaxTreeNode) -> Piece:
    """Return a table in columns, or as a list where its script runs against them.

    Slack's own table stands beside a message, once, and not in every client.
    """
    rows = [
        [_plain(cell) for cell in row.children] for part in table.children for row in part.children
    ]
    if any(bidirectional(mark) in RIGHT_TO_LEFT for row in rows for cell in row for mark in cell):
        return Piece("text", "\n".join(_listed(rows)))
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    )
    return Piece("code", _unfenced("\n".join(line.rstrip() for line in lines)))


def _listed(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield each row of a table as a line, its cells after the heads of their columns."""
    (_, *heads), *rest = rows
    for name, *cells in rest:
        said = (f"{head}: {cell}" for head, cell in zip(heads, cells, strict=True))
        yield escaped(f"• {name} — {' · '.join(said)}")
