"""Each measurement writes its own sections of a page."""

from __future__ import annotations

from benchmarks.pages import merged

PAGE = "# Title\n\nBy hand.\n\n## One\n\n1\n\n## Two\n\n2\n\n### Within\n\n2a\n"


def test_a_section_takes_the_place_of_the_one_with_its_heading() -> None:
    want = "# Title\n\nBy hand.\n\n## One\n\nnew\n\n## Two\n\n2\n\n### Within\n\n2a\n"

    assert want == merged(PAGE, "## One\n\nnew\n")


def test_a_new_section_comes_last() -> None:
    assert PAGE + "\n## Three\n\n3\n" == merged(PAGE, "## Three\n\n3\n")


def test_the_beginning_is_replaced_only_by_another_one() -> None:
    assert PAGE.replace("By hand.", "Anew.") == merged(PAGE, "# Title\n\nAnew.\n")
