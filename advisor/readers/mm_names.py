"""What the logs of OpenMMLab's trainers call things: MMDetection, MMSegmentation and the others.

mmcv 1 (runner/hooks/logger/text.py at 041f244) and MMEngine (runner/log_processor.py at 2543429).
Losses are in train mode: mmcv's are means over the logging interval, MMEngine's over the last 10
iterations (its default window). `loss` is the sum of the others that have `loss` in their name.
`time` is the seconds of an iteration with loading, its mean over the same window. `memory` is the
most that was allocated on any GPU, in MiB. Records of validation are in eval mode.
"""

from __future__ import annotations

from advisor.readers.base import Column, Reading

TRAIN = {
    "loss": Column("train.loss", None, "train"),
    "lr": Column("learning_rate"),
    "grad_norm": Column("grad_norm"),
    "time": Column("step_seconds", "seconds"),
    "memory": Column("memory_bytes", "bytes", None, 2**20),
    "epoch": Column("epoch"),
}
EVALUATION = {
    "loss": Column("val.loss", None, "eval"),
    "val/loss": Column("val.loss", None, "eval"),
}
# Of a record of validation: how long it took and where the program was; what is text.
BESIDE = frozenset({"mode", "epoch", "iter", "step", "lr", "base_lr", "memory", "time", "data_time",
                    "eta"})  # fmt: skip
FRAMEWORKS = {
    "mmdet": "MMDetection", "mmseg": "MMSegmentation", "mmcls": "MMClassification",
    "mmpretrain": "MMPreTrain", "mmpose": "MMPose", "mmaction": "MMAction2", "mmocr": "MMOCR",
    "mmdet3d": "MMDetection3D", "mmrotate": "MMRotate", "mmselfsup": "MMSelfSup",
}  # fmt: skip
OF_KEYS = (
    ("bbox_mAP", "MMDetection"), ("loss_bbox", "MMDetection"), ("mIoU", "MMSegmentation"),
    ("decode.", "MMSegmentation"),
)  # fmt: skip
GENERAL = "OpenMMLab"


def column(key: str, *, is_training: bool) -> Column:
    """Return what a key of a record means."""
    if is_training:
        return TRAIN.get(key) or Column(f"metric.{key}", None, "train")
    return EVALUATION.get(key) or Column(f"metric.{key}", None, "eval")


def note_framework(reading: Reading, text: str) -> None:
    """Say which of the trainers it is, where a key tells and nothing better is known."""
    if reading.framework in {None, GENERAL}:
        found = (name for mark, name in OF_KEYS if mark in text)
        reading.framework = next(found, GENERAL)
