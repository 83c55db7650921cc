"""Names of things: only those that the finding itself has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from advisor.explain.guard.refusal import Refusal

TOKEN = re.compile(r"[A-Za-z\u00c0-\u017f0-9]+(?:[-_.'’][A-Za-z\u00c0-\u017f0-9]+)*")
LATIN_SCRIPT = frozenset({"en", "es", "fr", "de"})
# Programs that a command line begins with, but for those that are ordinary words.
COMMANDS = frozenset({
    "apt", "apt-get", "awk", "bash", "brew", "cd", "chmod", "chown", "conda",
    "cp", "curl", "deepspeed", "docker", "git", "grep", "killall",
    "kubectl", "ls", "mamba", "mpirun", "mv", "nano", "nohup", "npm", "nvidia-smi", "pip",
    "pip3", "pkill", "python", "python3", "reboot", "rm", "rocm-smi", "rsync", "sbatch", "scancel",
    "scp", "sed", "sh", "shutdown", "srun", "ssh", "sudo", "systemctl", "tmux", "torchrun", "uv",
    "vim", "wget", "zsh",
})  # fmt: skip
# Names of the field that are written like words, or may be.
TECHNICAL = frozenset({
    "adafactor", "adagrad", "adam", "adamw", "apex", "bitsandbytes", "colab", "cublas", "cuda",
    "cudnn", "deepspeed", "fairseq", "flax", "fsdp", "galore", "horovod", "huggingface", "hydra",
    "jax", "kaggle", "keras", "kubernetes", "linux", "lion", "lora",
    "megatron", "mistral", "mlflow", "muon", "nccl", "novograd", "numpy", "nvidia", "nvlink",
    "pytorch", "qlora", "rmsprop", "rocm", "sgd", "shampoo", "slurm", "sophia", "tensorboard",
    "tensorflow", "torch", "transformers", "triton", "unsloth", "vllm", "wandb",
    "xformers",
})  # fmt: skip
OPTION = re.compile(
    r"(?<![\w\u0900-\u0963])-+\w[\w-]*|(?m:^[ ]*[-\u2013\u2014][ ].*)"
)  # or a list's mark
# A domain in any script, and the marks with which chats tell who speaks.
DOMAIN = re.compile(r"[^\W\d_]{2,}\.[^\W\d_]{2,}")
ROLE = re.compile(r"(?i)\b(?:user|human|assistant|system|developer|tool|bot|ai)\s*[:：]")
ROMAN = re.compile(r"[IVXLCDM]+")
# Small Roman numerals that are words of none of these languages.
SMALL_ROMAN = frozenset({
    "ii", "iii", "iv", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx", "xxi", "xxx", "xl", "lx", "xc",
})  # fmt: skip
PLAIN = frozenset({"gpu", "gpus", "cpu"})  # what every run has
ABBREVIATIONS = frozenset({"e.g", "i.e", "z.b", "d.h", "u.a", "p.ej", "p.ex"})
WORDS_OF_ONE = frozenset("aioyeàóúAIOYEÀÓÚ")  # articles, pronouns and conjunctions of one letter


# A name with a digit or an underscore inside begins with a letter: bf16 and n_embd, not 40M.
IDENTIFIER = re.compile(r"(?<![\w.-])[A-Za-z][A-Za-z0-9]*(?:[-_.]?[A-Za-z0-9]+)*(?![\w-])")


def without_identifiers(prose: str, said: Collection[str]) -> str:
    """Return the prose without those names of the finding that letters alone do not spell."""
    own = {
        token
        for each in said
        for token in IDENTIFIER.findall(each)
        if not token.isalpha() and not token.replace("-", "").isalpha()
    }
    return IDENTIFIER.sub(lambda match: " " if match[0] in own else match[0], prose)


def names(prose: str, said: Collection[str], locale: str) -> Iterator[Refusal]:
    """Yield names that no statement of the finding holds.

    Args:
        prose: the model's own words.
        said: title and statements.
        locale: in Latin script only what is written like a name counts; elsewhere each Latin word.
    """
    known = {token.casefold() for each in said for token in TOKEN.findall(each)} | PLAIN
    known |= {part for token in known for part in re.split(r"[-_.'’]", token)}
    for match in OPTION.finditer(prose):
        yield Refusal("name", match[0])
    for match in DOMAIN.finditer(prose):
        yield Refusal("name", match[0])
    for match in ROLE.finditer(prose):
        yield Refusal("meta", match[0])
    for match in TOKEN.finditer(prose):
        token = match[0]
        if any(_is_roman(part) for part in re.split(r"[-_.'’]", token)):
            yield Refusal("number", token)
        elif token.casefold() not in known and _is_name(token, locale):
            yield Refusal("name", token)


def _is_roman(part: str) -> bool:
    return part in SMALL_ROMAN or (len(part) > 1 and bool(ROMAN.fullmatch(part)))


def _is_name(token: str, locale: str) -> bool:
    if locale not in LATIN_SCRIPT or token in COMMANDS or token.casefold() in TECHNICAL:
        return True
    if len(token) == 1:
        return token not in WORDS_OF_ONE
    if token.casefold() in ABBREVIATIONS:
        return False
    parts = [part for part in re.split(r"[-.'’]", token) if part]
    return "_" in token or "." in token or any(_looks_like_one(part) for part in parts)


def _looks_like_one(part: str) -> bool:
    if any(character.isdigit() for character in part):
        return True
    return len(part) > 1 and any(character.isupper() for character in part[1:])
