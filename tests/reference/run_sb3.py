"""Runs Stable-Baselines3 on CartPole for seconds and keeps what it prints and writes as fixtures.

    python -m tests.reference.run_sb3

in an environment with stable-baselines3==2.9.2, gymnasium==1.4.0, torch==2.13.0 (CPU) and, for the
progress bar of the job `resume`, tqdm and rich. A job runs a copy of this file, named train.py, in
a temporary folder: `python train.py JOB`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stable_baselines3.common.base_class import BaseAlgorithm
    from stable_baselines3.common.callbacks import EvalCallback

HERE = Path(__file__).resolve().parents[1] / "pastes" / "sb3"
PACKAGES = ("stable-baselines3", "gymnasium", "torch", "tqdm", "rich")
JOBS = ("ppo", "resume", "target_kl", "dqn", "diverges")
ENV = "CartPole-v1"


def log_to(model: BaseAlgorithm, job: str) -> BaseAlgorithm:
    """Make a model log to the console and to JOB/progress.csv."""
    from stable_baselines3.common.logger import configure

    model.set_logger(configure(job, ["stdout", "csv"]))
    return model


def evaluation(job: str) -> EvalCallback:
    """Evaluate every 1024 steps of the two environments' together."""
    from stable_baselines3.common.callbacks import EvalCallback
    from stable_baselines3.common.env_util import make_vec_env

    return EvalCallback(
        make_vec_env(ENV, seed=100), eval_freq=512, n_eval_episodes=5, best_model_save_path=job
    )


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    from stable_baselines3 import DQN, PPO
    from stable_baselines3.common.env_util import make_vec_env

    envs = make_vec_env(ENV, n_envs=2, seed=1, monitor_dir=job)
    if job == "ppo":
        model = PPO(
            "MlpPolicy", envs, n_steps=256, seed=1, verbose=1, device="cpu",
            learning_rate=lambda remaining: 3e-4 * remaining,
        )  # fmt: skip
        log_to(model, job).learn(5120, callback=evaluation(job))
        model.save("ppo_cartpole")
    elif job == "resume":
        model = PPO.load("ppo_cartpole", env=envs, device="cpu")
        log_to(model, job).learn(1536, reset_num_timesteps=False, progress_bar=True)
    elif job == "target_kl":
        model = PPO(
            "MlpPolicy", envs, n_steps=128, seed=1, verbose=1, device="cpu",
            learning_rate=3e-3, target_kl=0.02, clip_range_vf=0.2, use_sde=False,
        )  # fmt: skip
        log_to(model, job).learn(1024)
    elif job == "dqn":
        model = DQN("MlpPolicy", ENV, seed=1, verbose=1, device="cpu", learning_starts=200)
        log_to(model, job).learn(1500, log_interval=16)
    else:
        model = PPO("MlpPolicy", envs, n_steps=128, seed=1, learning_rate=1e30, device="cpu")
        log_to(model, job).learn(2048)


def main() -> None:
    """Run the jobs in order (`resume` continues `ppo`) and keep their output."""
    from tests.reference.recording import console, keep, versions

    # The columns of progress.csv come in the order of a set, so the seed of hashes is fixed.
    environment = {"COLUMNS": "100", "PYTHONHASHSEED": "0"}
    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copy(__file__, folder / "train.py")
        for job in JOBS:
            keep(HERE / f"{job}.txt", console(folder, f"python train.py {job}", environment))
            shutil.copy(folder / job / "progress.csv", HERE / f"{job}.progress.csv")
        shutil.copy(folder / "ppo" / "0.monitor.csv", HERE / "ppo.monitor.csv")
    (HERE / "versions.txt").write_text(versions(PACKAGES), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
