"""A headline that quotes the paste quotes it as code: no link, image or tag comes of it."""

from __future__ import annotations

from markdown_it import MarkdownIt

from advisor.advise import diagnose, report_markdown
from advisor.intake.document import Input

LOG = "".join(f"iter {i}: loss {9 - i / 10}, time 1000.00ms, mfu 10.00%\n" for i in range(3))
ERROR = "RuntimeError: see [x](https://evil.example/a) ![y](https://evil.example/b) <img src=x> `q`"


def test_an_unknown_error_is_quoted_as_code() -> None:
    text = f'{LOG}Traceback (most recent call last):\n  File "a.py", line 1, in f\n{ERROR}\n'
    report = diagnose([Input("[z](https://evil.example/c).txt", text)])

    assert "evil.example" in report.headline
    kinds = {
        each.type
        for block in MarkdownIt().parse(report_markdown(report))
        for each in block.children or ()
    }
    assert "code_inline" in kinds
    assert kinds.isdisjoint({"link_open", "image", "html_inline"})
