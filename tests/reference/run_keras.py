"""Runs Keras 3 on tiny CPU jobs and keeps what it prints and writes as fixtures.

    KERAS_BACKEND=torch python -m tests.reference.run_keras
    KERAS_BACKEND=tensorflow python -m tests.reference.run_keras

The first in an environment with keras==3.15.1 and torch==2.13.0 (CPU), the second in one with
keras==3.15.1 and tensorflow-cpu==2.21.0; the second makes the job `tensorflow` only. A job runs a
copy of this file, named train.py, in a temporary folder: `python train.py JOB`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import keras
    import numpy as np
    from numpy.typing import NDArray

HERE = Path(__file__).resolve().parents[1] / "pastes" / "keras"
TENSORFLOW = os.environ.get("KERAS_BACKEND") == "tensorflow"
PACKAGES = ("keras", "numpy", "tensorflow-cpu" if TENSORFLOW else "torch")
JOBS = ("tensorflow",) if TENSORFLOW else ("verbose1", "verbose2", "twice", "diverges")
KEPT = {
    "verbose1": "training.log",
    "verbose2": "training.csv",
    "twice": "history.csv",
    "diverges": "nan.csv",
}
FEATURES, CLASSES, BATCH = 20, 5, 16


def make_model() -> keras.Model:
    """Build the user's model."""
    import keras
    from keras import layers

    return keras.Sequential(
        [
            keras.Input((FEATURES,)),
            layers.Dense(64, activation="relu"),
            layers.BatchNormalization(),
            layers.Dropout(0.2),
            layers.Dense(CLASSES, activation="softmax"),
        ]
    )


def make_data(count: int, seed: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Give a part of one small task; a third of its labels are noise, so it can be overfitted."""
    import numpy as np

    truth = np.random.default_rng(0).standard_normal((FEATURES, CLASSES))
    source = np.random.default_rng(seed)
    inputs = source.standard_normal((count, FEATURES))
    labels = (inputs @ truth).argmax(1)
    noisy = source.random(count) < 1 / 3
    labels[noisy] = source.integers(CLASSES, size=noisy.sum())
    return inputs.astype("float32"), labels


def fit(
    epochs: int,
    *,
    verbose: int,
    lr: float = 3e-3,
    batch: int = BATCH,
    callbacks: tuple[Any, ...] = (),
) -> Any:
    """Compile and fit a new model, and give it."""
    import keras

    model = make_model()
    model.compile(
        optimizer=keras.optimizers.Adam(lr),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(
        *make_data(192, 1), validation_data=make_data(96, 2), batch_size=batch,
        epochs=epochs, verbose=verbose, callbacks=list(callbacks),
    )  # fmt: skip
    return model


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    import keras
    from keras import callbacks

    keras.utils.set_random_seed(1)
    if job in {"verbose1", "tensorflow"}:
        make_model().summary()
        model = fit(3, verbose=1, batch=2, callbacks=(callbacks.CSVLogger("training.log"),))
        model.evaluate(*make_data(96, 3))
        print(model.evaluate(*make_data(96, 3), verbose=0))  # noqa: T201
    elif job == "verbose2":
        chosen: tuple[Any, ...] = (
            callbacks.ReduceLROnPlateau(patience=2, factor=0.5, verbose=1),
            callbacks.CSVLogger("training.csv"),
            callbacks.ModelCheckpoint("best.keras", save_best_only=True, verbose=1),
            callbacks.EarlyStopping(patience=6, restore_best_weights=True, verbose=1),
        )
        model = fit(40, verbose=2, lr=1e-2, callbacks=chosen)
        model.evaluate(*make_data(96, 3), verbose=2)
    elif job == "twice":
        for rate in (3e-3, 1e-3):
            fit(3, verbose=2, lr=rate, callbacks=(callbacks.CSVLogger("history.csv", append=True),))
    else:
        chosen = (callbacks.CSVLogger("nan.csv"), callbacks.TerminateOnNaN())
        fit(3, verbose=2, lr=1e30, callbacks=chosen)


def main() -> None:
    """Run the jobs and keep their output."""
    from tests.reference.recording import console, keep, versions

    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copy(__file__, folder / "train.py")
        for job in JOBS:
            keep(HERE / f"{job}.txt", console(folder, f"python train.py {job}", {"COLUMNS": "100"}))
            if job in KEPT:
                shutil.copy(folder / KEPT[job], HERE / f"{job}.{KEPT[job]}")
    path = HERE / ("versions.tensorflow.txt" if TENSORFLOW else "versions.txt")
    path.write_text(versions(PACKAGES), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
