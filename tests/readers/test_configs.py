"""Configs and commands of other trainers: whose they are, what they say, and what they are not."""

from __future__ import annotations

import csv

import pytest

from advisor.facts import FACTS, Facts, Origin
from advisor.readers.name_tables import FOLDER, meaning, tables
from advisor.readers.settings import scalar
from tests.readers.pasting import paste, places, readings_of, runs_of

TABLES = sorted(path for path in FOLDER.glob("*.csv") if path.stem != "programs")
STATED = {Origin.CONFIG, Origin.COMMAND}


def stated(facts: Facts) -> dict[str, object]:
    """Return what configs and commands say."""
    return {f.name: f.value for f in facts.all() if f.origin in STATED}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_names_facts_that_there_are(path: object) -> None:
    assert path in TABLES
    with open(str(path), encoding="utf-8", newline="") as file:  # noqa: PTH123
        rows = list(csv.DictReader(file))

    assert not {row["fact"].lstrip("?") for row in rows} - set(FACTS) - {""}
    assert not [row["key"] for row in rows if row["key"] != row["key"].lower()]
    assert not [row["key"] for row in rows if None in row]  # a comma too many


def test_every_table_is_listed_and_understands_its_own_values() -> None:
    assert {path.stem for path in TABLES} == set(tables())
    for table in tables().values():
        for rows in table.rows.values():
            for row in rows:
                pairs = [pair.partition("=") for pair in row.values.split(";") if "=" in pair]
                for pattern, _, result in pairs:
                    text = pattern.replace("*", "x")
                    value = {"true": True, "false": False}.get(text, text)
                    found = meaning(row, value)
                    assert found is None or result, (table.name, row)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2e-4", 2e-4), ("3.e-5", 3e-5), (".5", 0.5), ("1_000", 1000), ("-1", -1), ("yes", True),
        ("Off", False), ("null", None), ("~", None), ("None", None), ("'3'", "3"), ('"a b"', "a b"),
        ("adamw", "adamw"), ("torch.bfloat16", "torch.bfloat16"), ("2 * 4", 8), ("1e999", None),
        ("${oc.env:X}", None), ("'a' 'b'", None), ("", None),
    ],
)  # fmt: skip
def test_scalars(text: str, value: object) -> None:
    """Numbers are what trainers take them for; text without quotes is text."""
    assert value == scalar(text)


@pytest.mark.parametrize(
    ("name", "text", "facts"),
    [
        ("a.yaml", "batch_size: 8\noptimizer:\n  _component_: torch.optim.Adam\n",
         {"batch.micro": 8, "optim.name": "Adam"}),
        ("a.yaml", "batch_size: 8\nseed: 1\n", {"run.seed": 1}),
        ("a.json", '{"train_batch_size": 8, "zero_optimization": {"stage": 1}}',
         {"batch.global": 8, "run.zero_stage": 1}),
        ("a.txt", "- train_batch_size: 8\n- eval_batch_size: 8\n- total_eval_batch_size: 16\n",
         {"batch.micro": 8}),
        ("a.yaml", "SOLVER:\n  IMS_PER_BATCH: 8\n", {"batch.global": 8}),
        ("a.yaml", "global_train_batch_size: 8\ndevice_train_microbatch_size: 2\n",
         {"batch.global": 8, "batch.micro": 2}),
    ],
)  # fmt: skip
def test_the_same_key_means_what_the_program_means(
    name: str, text: str, facts: dict[str, object]
) -> None:
    """A batch is that of a device or of all; where the program is unknown it is not read."""
    (run,) = runs_of(**{name.replace(".", "_"): text})

    assert facts == stated(run)


def test_units_of_olmo() -> None:
    """A warm-up counted in tokens is no number of steps."""
    text = (
        "scheduler:\n  units: tokens\n  t_warmup: 8388608000\nmax_duration: 5e12T\n"
        "console_log_interval: 1\n"
    )
    (run,) = runs_of(a_yaml=text)

    assert {"data.tokens_planned": 5e12, "run.log_interval": 1} == stated(run)


def test_values_have_their_columns() -> None:
    """The evidence is the value, without its quotes."""
    text = "model:\n    d_model: 512  # wide\n    n_layers: '4'\n    vocab_size: \"999\"\n"
    (run,) = runs_of(a_yaml=text)
    lines = text.split("\n")

    assert {"model.n_embd": 512, "model.n_layer": 4, "model.vocab_size": 999} == stated(run)
    for fact in run.all():
        for place in fact.evidence:
            assert place.text == lines[place.line - 1][place.start : place.end]


def test_a_python_file_is_not_executed(tmp_path: object) -> None:
    """Calls are no values, whatever stands beside them is read."""
    text = (
        f"path = __import__('pathlib').Path('{tmp_path}/owned').touch()\n"
        "args = TrainingArguments(per_device_train_batch_size=2 ** 3, seed=open('x').read(),\n"
        "    learning_rate=9**9**9**9, weight_decay=0.1)\n"
    )
    (reading,) = readings_of(train_py=text)

    assert "Hugging Face Trainer" == reading.framework
    assert {("batch.micro", 8), ("optim.weight_decay", 0.1)} == {
        (fact.name, fact.value) for fact in reading.shared
    }
    assert [1] == [line.number for line in reading.unread]


def test_nanogpts_keys_in_another_config_are_not_nanogpts() -> None:
    """`learning_rate = ...` under a section or in a call sets nothing of nanoGPT."""
    for name, text in {
        "a_toml": "[training]\nlocal_batch_size = 8\n[optimizer]\nlearning_rate = 1e-3\n",
        "message": "args = TrainingArguments(\n    learning_rate=2e-5,\n    weight_decay=0.1,\n)\n",
        "a_ini": "[a]\nn_layer = 3\nn_head = 3\nn_embd = 30\nlearning_rate = 1e-3\n",
    }.items():
        (reading,) = readings_of(**{name: text})
        assert "nanoGPT" != reading.framework
        assert not [fact for fact in reading.shared if fact.origin is Origin.DEFAULT]


def test_a_log_keeps_its_lines() -> None:
    """A config before and after a log adds to it and takes nothing from it."""
    log = paste("scratch.txt")
    config = '\n{"zero_optimization": {"stage": 1}}\n'
    (alone,) = runs_of(log_txt=log)
    (both,) = runs_of(log_txt=config + log + config)

    assert 1 == both.value("run.zero_stage")
    assert {name: series.values for name, series in alone.series.items()} == {
        name: series.values for name, series in both.series.items()
    }


def test_a_config_goes_on_over_blocks() -> None:
    """Lines are looked at in blocks; a config that lies across two of them is one."""
    before = "something else, at length\n" * 1990
    keys = "".join(f"other_{i}: {i}\n" for i in range(30))
    text = f"{before}per_device_train_batch_size: 4\n{keys}weight_decay: 0.3\n"
    (run,) = runs_of(a_txt=text)

    assert [(0.3, Origin.CONFIG, [("a.txt", 2022)])] == places(run, "optim.weight_decay")


def test_comments_are_claims() -> None:
    """A comment says what it says beside any program's setting."""
    text = "base_model: a/b  # 7B params\nmicro_batch_size: 4  # 4 * 8 = 32 sequences\n"
    (run,) = runs_of(a_yaml=text)

    assert 7e9 == run.value("model.params_claimed")
    assert [("batch.micro", (4, 8))] == [(c.subject, c.factors) for c in run.claims]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("deepspeed --num_gpus=4 train.py --per_device_train_batch_size 2 --bf16",
         {"batch.world_size": 4, "batch.micro": 2, "run.dtype": "bfloat16"}),
        ("srun --ntasks=16 python main.py --lr=3e-4 --epochs 90 > log.txt",
         {"batch.world_size": 16, "optim.learning_rate": 3e-4, "run.max_epochs": 90}),
        ("!accelerate launch --num_processes 2 run.py --max_steps 10 && python eval.py --lr 1",
         {"batch.world_size": 2, "run.max_steps": 10}),
        ("LR=1e-3; python train.py --learning_rate $LR --betas 0.9 0.95 --no-amp",
         {"optim.learning_rate": 1e-3, "optim.beta1": 0.9, "optim.beta2": 0.95}),
        ("python train.py optim.lr=3e-4 +trainer.max_steps=7 'run.seed=5'",
         {"optim.learning_rate": 3e-4, "run.max_steps": 7}),
        ("python generate.py --num_layers 3 --seed 1", {}),
        ("python train.py --lr $(cat lr) --epochs $((2*3)) --seed `id`", {}),
        ("torchrun --nproc_per_node=8 --nnodes=$N train.py --lr .1",
         {"batch.world_size": 8, "optim.learning_rate": 0.1}),
    ],
)  # fmt: skip
def test_commands(text: str, facts: dict[str, object]) -> None:
    """Launchers, flags with and without `=`, variables and overrides."""
    (run,) = runs_of(message=text)

    assert facts == stated(run)


@pytest.mark.parametrize(
    "text",
    [
        "loss: 2.5\nlr: 0.001\nepochs: 3\nweight_decay: 0.1\n",
        '{"step": 1, "loss": 2.5, "lr": 1e-3, "epochs": 3, "seed": 1}\n',
        "Epoch: 3\nSeed: the usual one\n",
        "lr: 0.001 is what I use, and the loss is fine\n",
        "why: because\nhow: so\n",
    ],
)
def test_what_is_no_config(text: str) -> None:
    """Measurements and sentences are left to those who read them."""
    (run,) = runs_of(message=text)

    assert {} == stated(run)


ODD = (
    "{",
    '{"a": ',
    "a: [",
    "- ",
    "x(",
    "--a ",
    "'",
    "a.b = (",
    "a:\n",
    "[a]\n",
    "python x.py \\\n",
)


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_survived(text: str) -> None:
    """Deep, unclosed and endless text fails nowhere."""
    for name in ("message", "a_json", "a_yaml", "a_toml", "a_py", "a_sh"):
        (reading,) = readings_of(**{name: text * 5000})
        assert not reading.failures
