"""Logs of programs that nobody knows: what is read by the names, what is left, how sure it is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from advisor.advise import diagnose, examine, report_markdown
from advisor.facts import Facts, spec_of
from advisor.findings import Confidence
from advisor.intake.document import Input, read_inputs
from advisor.readers import bulk, registry, shelf
from advisor.readers.assemble import assemble
from advisor.readers.base import Place
from advisor.readers.universal import SURE
from tests.readers.pasting import readings_of, runs_of

PASTES = Path(__file__).resolve().parents[1] / "pastes"
STEPS = range(100, 700, 100)


def loss(step: int, shift: float = 0.0) -> float:
    """Return a loss that falls."""
    return 3.2145 - step / 1000 + shift


def made(line: str, steps: range = STEPS) -> str:
    """Make a log of one line for each step; `line` is formatted with step, a, b and i."""
    return "".join(
        line.format(step=s, a=loss(s), b=loss(s, 0.1), i=i) + "\n" for i, s in enumerate(steps)
    )


STYLES = {
    "pipes": made("step {step} | loss {a:.4f} | lr 1.0e-04 | 25{i} ms | 12.{i}k tok/s"),
    "equals": made("loss={a:.4f}, acc: 0.9{i}, iter={step}"),
    "boxes": made("[Step {step:>6}/20000] [Loss {a:.4f} (3.3)] [LR 0.0001] [ETA 1:02:03]"),
    "logging": made("INFO train.py:55 - Iteration {step} - training loss: {a:.4f} - gnorm: 0.9"),
    "splits": made("[TRAIN] it={step} loss={a:.4f}\n[VALID] it={step} loss={b:.4f} acc=0.5"),
    "subject": made("it {step} Loss: train={a:.4f}, val={b:.4f}"),
    "arrow": made("Iteration {step} -> loss = {a:.4f}; test loss = {b:.4f}"),
    "camel": made("globalStep={step} trainLoss={a:.4f} valLoss={b:.4f} gradNorm=1.2"),
    "python": made("{{'it': {step}, 'loss': {a:.4f}, 'lr': 0.0001}}"),
    "json": made('{{"step": {step}, "train": {{"loss": {a:.4f}}}, "val": {{"loss": {b:.4f}}}}}'),
    "chinese": made("第{step}步 損失 {a:.4f} 學習率 1.0e-04"),
    "simplified": made("步数：{step}，训练损失：{a:.4f}，验证损失：{b:.4f}，准确率：5{i}%"),
    "japanese": made("ステップ {step}: 損失 {a:.4f}, 学習率 0.0003"),
    "korean": made("스텝 {step} 손실 {a:.4f} 학습률 0.0003"),
    "german": made("Schritt {step} | Verlust {a:.4f} | lr 0.0003").replace(".", ","),
    "full width": made("步数：{step}　损失：{a:.4f}").translate(
        {ord("0") + n: ord("０") + n for n in range(10)} | {ord("."): "．"}
    ),
    "csv": "iter,train loss,valid loss\n" + made("{step},{a:.4f},{b:.4f}"),
    "tsv": "step\ttr_loss\tdev_loss\n" + made("{step}\t{a:.4f}\t{b:.4f}"),
    "table": "| Step | Loss | Grad Norm |\n|------|------|------|\n"
             + made("| {step} | {a:.4f} | 1 |"),
    "columns": " step    loss   mem (GB)\n" + made("{step:5d}  {a:.4f}  12.{i}"),
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_the_loss_is_read_in_every_style(style: str) -> None:
    """Six steps with their losses come out of each way to print them."""
    (facts,) = runs_of(message=STYLES[style])

    series = facts.series["train.loss"]
    assert (list(STEPS), "step", None) == (list(series.steps), series.axis, facts.framework)
    assert [round(loss(s), 4) for s in STEPS] == pytest.approx(series.values, abs=1e-4)
    assert facts.guessed


@pytest.mark.parametrize("style", ["splits", "subject", "arrow", "camel", "json", "csv", "tsv"])
def test_the_loss_on_other_data_is_told_apart(style: str) -> None:
    """The split stands in the name, before it or around it; that on test data serves for none."""
    (facts,) = runs_of(message=STYLES[style])

    assert facts.series["val.loss"].values[0] == pytest.approx(loss(100, 0.1))


@pytest.mark.parametrize(
    ("style", "name", "value"),
    [
        ("pipes", "learning_rate.last", 1e-4), ("pipes", "speed.step_seconds_last", 0.255),
        ("pipes", "speed.tokens_per_second_last", 12_500), ("boxes", "run.max_steps", 20_000),
        ("columns", "memory.peak_bytes", 12.5e9), ("logging", "grad_norm.last", 0.9),
        ("equals", "metric.acc.last", 0.95), ("simplified", "metric.准确率.last", 55),
        ("splits", "metric.val_acc.last", 0.5), ("korean", "learning_rate.last", 3e-4),
    ],
)  # fmt: skip
def test_units_and_other_names(style: str, name: str, value: float) -> None:
    """Milliseconds, thousands of tokens, gigabytes and the end of the steps are understood."""
    (facts,) = runs_of(message=STYLES[style])

    assert value == pytest.approx(facts.number(name))


def test_a_loss_has_no_unit_unless_the_text_counts_tokens() -> None:
    """Only of a model that reads tokens is a loss in nats per token."""
    units = {s: runs_of(message=STYLES[s])[0].series["train.loss"].unit for s in STYLES}

    assert ["pipes"] == [style for style, unit in units.items() if unit == "nats/token"]
    assert {None, "nats/token"} == set(units.values())


def test_thousands_and_decimal_commas() -> None:
    """A comma means what the losses of the text show; where nothing shows it, it is not read."""
    grouped = made("iter {step:,}: loss={a:.4f} tokens/s=529,882", range(500, 3500, 500))
    spaced = made("Schritt {step}: Verlust {a:.4f}, lr 0.0003", range(1000, 4000, 1000))
    spaced = spaced.replace("000:", "\u202f000:").replace(".", ",")
    doubtful = "".join(f"step {s} loss 3,{s}\n" for s in STEPS)

    assert runs_of(message=grouped)[0].number("run.last_step") == 3000
    assert runs_of(message=grouped)[0].number("speed.tokens_per_second_last") == 529_882
    assert list(runs_of(message=spaced)[0].series["train.loss"].steps) == [1000, 2000, 3000]
    assert "train.loss" not in runs_of(message=doubtful)[0].series


def test_steps_that_begin_anew_in_every_epoch_are_counted_on() -> None:
    """The epoch stands in the line, or in one before it."""
    lines = [f"epoch {e} step {s}/300 loss {3 - e / 10 - s / 9999:.4f}" for e in (1, 2, 3)
             for s in (100, 200, 300)]  # fmt: skip
    headed = [f"=== Epoch {e} ===\n" + "\n".join(f"step {s} loss {3 - e / 10 - s / 9999:.4f}"
              for s in (100, 200, 300)) for e in (1, 2, 3)]  # fmt: skip
    for text in ("\n".join(lines), "\n".join(headed)):
        (facts,) = runs_of(message=text)
        assert list(range(100, 1000, 100)) == list(facts.series["train.loss"].steps)


def test_epochs_and_what_is_printed_several_times_in_one() -> None:
    """An epoch is a position where one line tells of it, not where several do."""
    once = "".join(f"ep {e}: nll 2.{9 - e} / acc 0.{e} / loss 1.{9 - e}\n" for e in range(6))
    often = "".join(f"ep {e}: loss 1.{9 - e}{i}\n" for e in range(3) for i in range(3))

    assert "epoch" == runs_of(message=once)[0].series["train.loss"].axis
    series = runs_of(message=often)[0].series["train.loss"]
    assert ("record", 9) == (series.axis, len(series))


def test_an_evaluation_counts_its_own_batches() -> None:
    """Steps of an evaluation that are lower than the step of training begin no other run."""
    text = "".join(
        f"train step {s} loss {loss(s):.3f}\n"
        + "".join(f"val step {b} loss 3.{s}\n" for b in (1, 2))
        for s in STEPS
    )
    runs = runs_of(message=text)

    assert 1 == len(runs)
    assert list(STEPS) == list(runs[0].series["val.loss"].steps)


def test_a_restart_begins_another_run() -> None:
    """Steps that fall back without an epoch are another run."""
    assert 2 == len(runs_of(message=STYLES["pipes"] + STYLES["pipes"].replace("3.", "2.")))


SILENT = {
    "two lines are few": made("step {step} | loss {a:.4f}", range(100, 300, 100)),
    "equal lines": "loss = 0.5\n" * 9,
    "sums": "".join(f"loss = 1 - (a + {n}) / (b + {n})\n" for n in range(9)),
    "no loss": made("step {step} | width {a:.4f} | 25{i} ms"),
    "prose": "At step 100 the loss was 3.2.\nAt step 200 the loss was 3.1.\n"
             "At step 300 the loss was 3.0 and I stopped it.\n",
    "chinese prose": "我的損失是 3.2\n我的損失是 3.1\n我的損失是 3.0\n我的損失是 2.9，為什麼？\n",
    "a config": "model:\n  loss_weight: 1.0\n  aux_loss_weight: 0.5\n  dropout: 0.1\nheads:\n"
                "- loss_weight: 1.0\n- loss_weight: 0.5\n- loss_weight: 0.2\n",
    "code": "assert loss == 3.2\nassert loss == 3.1\nassert loss == 3.0\n"
            "    loss = f(x=1)\n    loss = f(x=2)\n    loss = f(x=3)\n",
    "numbers in code": "".join(f"x{n} = Error({n}00, width={n})\n" for n in range(9)),
    "a traceback": 'Traceback (most recent call last):\n  File "train.py", line 12, in <module>\n'
                   '    loss = step(3)\n  File "train.py", line 14, in step\n'
                   '    loss.backward(1)\n  File "train.py", line 16, in step\n'
                   "RuntimeError: loss is nan at 3\n",
    "sizes": "".join(f"Linear-{i}  [-1, {i}12]  loss_head.{i}.weight {i}024\n" for i in range(9)),
    "noise": "".join(f"{n * 7919 % 10007:x} {n * 104729 % 997} 0x{n:x}\n" for n in range(99)),
}  # fmt: skip


@pytest.mark.parametrize("what", SILENT)
def test_it_says_nothing_of_what_is_no_log(what: str) -> None:
    """Prose, configs, code, tracebacks and the text of machines are not its own."""
    (reading,) = readings_of(message=SILENT[what])

    assert reading.guessed is None
    assert not any(run.points for run in reading.runs)


@pytest.mark.parametrize(
    "path", sorted(PASTES.glob("*/*.txt")), ids=lambda p: f"{p.parent.name}/{p.name}"
)
def test_it_is_silent_where_the_format_is_known(path: Path) -> None:
    """No text of a known program is read by guessing."""
    (reading,) = registry.read(read_inputs([Input(path.name, path)]))

    assert reading.guessed is None


@pytest.mark.parametrize("locale", ["en", "zh-Hant"])
def test_the_report_says_that_it_guessed(locale: str) -> None:
    """A note says so, with how sure it is, in the language of the report."""
    report = diagnose([Input("message", STYLES["pipes"])], locale=locale)

    (note,) = report.notes
    assert {"en": "guessing", "zh-Hant": "猜測"}[locale] in note
    assert "85" in note
    assert note in report_markdown(report)


def test_findings_that_rest_on_it_are_less_certain() -> None:
    """The same loss that becomes NaN is told with less confidence than from a known format."""
    guess = made("schritt {step} | verlust {a:.4f}") + "schritt 700 | verlust nan\n" * 3
    known = made("iter {step}: loss {a:.4f}, time 9.00ms, mfu 1.00%")
    known += "iter 700: loss nan, time 9.00ms, mfu 1.00%\n"

    def confidences(text: str) -> dict[str, Confidence]:
        found = examine(read_inputs([Input("message", text)]))
        return {each.rule.slug: each.confidence for each in found.fired}

    both = set(confidences(guess)) & set(confidences(known))
    assert both
    for slug in both:
        assert confidences(guess)[slug] is not Confidence.HIGH


@pytest.mark.parametrize("style", STYLES)
def test_large_logs_are_read_alike(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading by shape gives the same series."""
    monkeypatch.setattr(bulk, "FIRST", 3)
    [document] = read_inputs([Input("message", STYLES[style])])
    (facts,) = assemble([bulk.read_large(document)])

    assert runs_of(message=STYLES[style])[0].series == facts.series


def guessed_facts() -> Iterator[tuple[str, str, bool]]:
    """Read the golden pastes without the readers that know them; yield whether facts are right."""
    for path in sorted(PASTES.glob("*/*.facts.yaml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        stem = path.name.removesuffix(".facts.yaml")
        named = [path.parent / name for name in case.get("files", [])]
        files = named or sorted(p for p in path.parent.glob(f"{stem}.*") if p != path)
        runs = assemble(registry.read(read_inputs([Input(p.name, p) for p in files])))
        wanted: dict[str, list[float]] = {}
        for each in case.get("facts", []):
            if spec_of(each["name"]).type in {int, float}:
                wanted.setdefault(each["name"], []).append(float(each["value"]))
        for name, values in wanted.items():
            value = guess_of(runs[-1], name)
            if value is not None:
                yield str(path), name, any(same(value, each) for each in values)


def same(value: float, wanted: float) -> bool:
    """Tell whether a value is the wanted one."""
    both_nan = math.isnan(value) and math.isnan(wanted)
    return both_nan or math.isclose(value, wanted, rel_tol=1e-3)


def guess_of(facts: Facts, name: str) -> float | None:
    """Return the value of a fact that was guessed."""
    best = facts.best(name)
    return best.number if best is not None and best.guessed else None


def test_how_sure_it_is_was_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what it reads from logs whose format is known to others, as many facts are right."""
    others = tuple(card for card in shelf.cards() if card.reader.place is not Place.FORMAT)
    monkeypatch.setattr(registry, "cards", lambda: others)
    registry._spotter.cache_clear()
    try:
        found = list(guessed_facts())
    finally:
        registry._spotter.cache_clear()

    assert len(found) > 300
    share = sum(right for _, _, right in found) / len(found)
    assert pytest.approx(SURE, abs=0.04) == share
