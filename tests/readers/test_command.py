"""Commands that start nanoGPT, in a shell, a notebook, a sentence and over several lines."""

from __future__ import annotations

import pytest

from advisor.facts import Facts, Origin
from tests.readers.pasting import places, readings_of, runs_of


def command(facts: Facts) -> dict[str, object]:
    """Return what the command says."""
    return {f.name: f.value for f in facts.all() if f.origin is Origin.COMMAND}


@pytest.mark.parametrize(
    ("start", "ranks"),
    [
        ("python train.py", 1),
        ("$ python3.10 -u train.py", 1),
        ("!python train.py", 1),
        ("!CUDA_VISIBLE_DEVICES=0 python train.py", 1),
        ("%run train.py", 1),
        ("/opt/conda/bin/python train.py", 1),
        ("CUDA_VISIBLE_DEVICES=0 python train.py", 1),
        ("cd nanoGPT && python train.py", 1),
        ("!torchrun --standalone --nproc_per_node=4 train.py", 4),
        ("torchrun --nproc_per_node=8 --nnodes=2 train.py", 16),
        ("python -m torch.distributed.launch --nproc_per_node=4 train.py", 4),
        ("srun torchrun train.py", None),
    ],
)
def test_a_command_is_known_by_how_it_starts(start: str, ranks: int | None) -> None:
    """Shells, notebooks and launchers start the same program with the same arguments."""
    (facts,) = runs_of(message=f"{start} --n_embd=100 --n_head=3\n")

    said = {"model.n_embd": 100, "model.n_head": 3}
    assert command(facts) == (said | {"batch.world_size": ranks} if ranks else said)


CONTINUED = """\
This is how I start it:
!torchrun --standalone --nproc_per_node=2 \\
    train.py config/train_shakespeare_char.py \\
    --n_embd=100 \\
    --n_head=3
It is slow with val loss 3.5
"""


def test_a_command_over_several_lines_is_one_command() -> None:
    """The arguments of a continued command count, each with its own line and columns."""
    (facts,) = runs_of(message=CONTINUED)

    assert {"batch.world_size": 2, "model.n_embd": 100, "model.n_head": 3} == command(facts)
    assert 6 == facts.value("model.n_layer")  # the preset's
    assert 3.5 == facts.value("val.loss.last")
    for name, line in (("batch.world_size", 2), ("model.n_embd", 4), ("model.n_head", 5)):
        fact = facts.best(name)
        assert fact is not None
        place = fact.evidence[0]
        shown = CONTINUED.split("\n")[place.line - 1][place.start : place.end]
        assert (line, str(fact.value)) == (place.line, shown)


def test_a_command_ends_where_the_next_begins() -> None:
    """Arguments behind `&&` are another program's."""
    (facts,) = runs_of(message="python train.py --batch_size=8 && python sample.py --n_layer=3")

    assert {"batch.world_size": 1, "batch.micro": 8} == command(facts)


def test_the_program_named_in_a_sentence_is_no_command() -> None:
    """Without arguments nothing is known of how it was started, and the sentence is read."""
    (facts,) = runs_of(message="When I run python train.py my val loss is 3.5, is that fine?")

    assert {} == command(facts)
    assert 3.5 == facts.value("val.loss.last")


def test_a_command_quoted_in_a_sentence_is_one() -> None:
    """Arguments between backticks are read, and so is the rest of the sentence."""
    (facts,) = runs_of(message="I run `python train.py --batch_size=8`, my val loss is 3.2, why?")

    assert {"batch.world_size": 1, "batch.micro": 8} == command(facts)
    assert 3.2 == facts.value("val.loss.last"), places(facts, "val.loss.last")


@pytest.mark.parametrize(
    "text",
    [
        "python sample.py --batch_size=4",
        "python data/prepare.py \\\n  --block_size=64 --n_layer=3\n",
    ],
)
def test_another_programs_arguments_say_nothing(text: str) -> None:
    """Flags of a program that trains nothing are not the run's."""
    (reading,) = readings_of(message=text)

    assert [] == reading.shared
