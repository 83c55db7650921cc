"""`--fix` and `--diff`: the config is mended, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.advise import diagnose
from advisor.errors import InputError
from advisor.surfaces.terminal import mending
from advisor.surfaces.terminal.gathering import gathered
from tests.terminal.conftest import CONFIG, Advisor

SECRET = "0123456789abcdef0123456789abcdef01234567"  # noqa: S105  (that it looks like one is the point)
MENDED = (
    CONFIG.replace("384 ", "768 ").replace("grad_clip = 0.0", "grad_clip = 1.0")
    .replace("warmup_iters = 0", "warmup_iters = 400")
)  # fmt: skip


def test_fix_writes_the_patch_and_keeps_comments(advisor: Advisor, folder: Path) -> None:
    done = advisor("check", "config.py", "--fix")

    assert MENDED == (folder / "config.py").read_text(encoding="utf-8")
    assert done.stderr == f"advisor: {folder / 'config.py'} is changed.\n"
    assert [] == [each.name for each in folder.iterdir() if each.name.startswith(".")]


def test_what_is_mended_needs_no_mending(advisor: Advisor, folder: Path) -> None:
    advisor("check", "config.py", "--fix")
    again = advisor("check", "config.py", "--fix")

    assert "nothing to change" in again.stderr
    assert MENDED == (folder / "config.py").read_text(encoding="utf-8")


def test_diff_prints_the_patch_alone_and_writes_nothing(advisor: Advisor, folder: Path) -> None:
    done = advisor("check", "config.py", "--diff")

    assert done.stdout.startswith("--- config.py\n+++ config.py\n@@ ")
    assert "+n_embd = 768   # ~125M parameters\n" in done.stdout
    assert CONFIG == (folder / "config.py").read_text(encoding="utf-8")
    assert done.stdout == advisor("check", "config.py", "--diff", "--fix").stdout
    assert CONFIG == (folder / "config.py").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "form",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.rstrip("\n").encode(),
        lambda text: f"# \u5b66\u4e60\n{text}".encode(),
        lambda text: f'{text}wandb_key = "{SECRET}"\n'.encode(),
        lambda text: text.replace("# ~125M", f"# {SECRET} ~125M").encode(),
    ],
    ids=["windows", "marked", "unended", "wide", "secret", "secret beside a change"],
)
def test_line_ends_marks_and_secrets_stay_as_they_are(
    advisor: Advisor, folder: Path, form: object
) -> None:
    assert callable(form)
    path = folder / "config.py"
    path.write_bytes(form(CONFIG))

    advisor("check", "config.py", "--fix")

    assert form(MENDED) == path.read_bytes()


def test_a_setting_that_the_config_lacks_is_added_at_its_end(
    advisor: Advisor, folder: Path
) -> None:
    path = folder / "config.py"
    path.write_text(CONFIG.replace("lr_decay_iters = 20000\n", ""), encoding="utf-8")

    advisor("check", "config.py", "--fix")

    assert path.read_text(encoding="utf-8").endswith("'scratch'\nlr_decay_iters = 20000\n")


def test_a_link_stays_one_and_rights_stay_as_they_are(advisor: Advisor, folder: Path) -> None:
    path = folder / "config.py"
    path.rename(folder / "real.py")
    path.symlink_to("real.py")
    (folder / "real.py").chmod(0o640)

    advisor("check", "config.py", "--fix")

    assert path.is_symlink()
    assert MENDED == (folder / "real.py").read_text(encoding="utf-8")
    assert 0o640 == (folder / "real.py").stat().st_mode & 0o777


def test_a_file_that_has_changed_is_not_written(folder: Path) -> None:
    read = gathered(["config.py"])[0]
    report = diagnose(read.inputs)
    change = mending.mended(report, read)
    assert change is not None
    newer = CONFIG + "# mine\n"
    (folder / "config.py").write_text(newer, encoding="utf-8")

    with pytest.raises(InputError, match="fix-changed"):
        mending.write(change)
    with pytest.raises(InputError, match="fix-changed"):
        mending.mended(report, read)
    assert newer == (folder / "config.py").read_text(encoding="utf-8")
    assert ["config.py", "log.txt"] == sorted(each.name for each in folder.iterdir())


def test_a_file_that_cannot_be_written_is_told(
    advisor: Advisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever may do everything, as root may, is never refused by the system.
    monkeypatch.setattr("advisor.surfaces.terminal.mending.os.access", lambda *_: False)
    done = advisor("check", "config.py", "--fix")

    assert 2 == done.exit_code
    assert "cannot be written" in done.stderr


def test_a_folder_that_takes_no_file_is_told_and_the_config_stays(
    advisor: Advisor, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("advisor.surfaces.terminal.mending.os.fsync", full)
    done = advisor("check", "config.py", "--fix")

    assert 2 == done.exit_code
    assert CONFIG == (folder / "config.py").read_text(encoding="utf-8")
    assert ["config.py", "log.txt"] == sorted(each.name for each in folder.iterdir())


def test_a_config_in_a_message_is_refused(advisor: Advisor) -> None:
    done = advisor("check", "-", "--fix", text=f"Why does it stall?\n{CONFIG}")

    assert 2 == done.exit_code
    assert "config that is no file of its own" in done.stderr


def test_a_secret_between_two_changes_is_never_written_over() -> None:
    real, masked = "a = 1  # secret, 1", "a = 1  # ******, 1"
    with pytest.raises(InputError, match="fix-secret"):
        mending._edited(real, masked, "a = 2  # ******, 2", "config.py")


def test_two_runs_that_need_different_changes_change_nothing(
    advisor: Advisor, folder: Path
) -> None:
    log = (folder / "log.txt").read_text(encoding="utf-8")
    (folder / "log.txt").unlink()
    for name, card in (("a", "RTX 4070"), ("b", "H100")):
        (folder / "runs" / name).mkdir(parents=True)
        (folder / "runs" / name / "log.txt").write_text(f"{card}\n{log}", encoding="utf-8")
    (folder / "config.py").rename(folder / "runs" / "config.py")
    config = folder / "runs" / "config.py"
    wide = CONFIG.replace("batch_size = 16", "batch_size = 64").replace("= 384", "= 1600")
    config.write_text(wide, encoding="utf-8")

    done = advisor("check", "runs", "--fix", "--locale", "en")

    assert (2, True) == (done.exit_code, "need different changes" in done.stderr), done.stderr
    assert wide == config.read_text(encoding="utf-8")
