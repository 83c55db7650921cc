"""What the Hugging Face Trainer and its relatives print around their records.

Read in transformers 4.46.3 and 5.23.0 (trainer.py), unsloth 015bdef (models/_utils.py, llama.py)
and older banners of it. `Num examples` of a training counts samples; the total train batch size is
per optimizer step over all devices. Unsloth rounds the memory to GiB and writes GB.
"""

from __future__ import annotations

from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header

HF_START = "***** Running training *****"
UNSLOTH_START = "faster free finetuning"
STARTS = (HF_START, UNSLOTH_START)
RUNNING = Lazy(r"\*{5} Running (?P<what>[Tt]raining|[A-Z]\w{1,20})")
METRICS = Lazy(r"\*{5} (?P<what>[\w ]{1,30}) metrics \*{5}")
METRIC = Lazy(
    rf"^ {{1,4}}(?P<key>[\w/.-]{{2,80}}) {{1,60}}= {{1,20}}(?P<value>[\d:.]{{1,30}}|{NUM})$"
)
# What `trainer.evaluate()` returns, as a notebook shows it: a key on each line.
PIECE = Lazy(
    rf"^(?:\{{| )'(?P<key>(?:eval|train)_[^']{{1,80}}|epoch)': (?P<value>{NUM})(?:,|\}})\s*$"
)
OUTPUT = Lazy(r"TrainOutput\(global_step=(?P<step>\d{1,15}),")
_COUNT = rf"(?P<count>{INT})\s*(?:\||$)"


def _says(words: str, fact: str) -> Header:
    """Return the header `words = count`."""
    return Header(words, Lazy(rf"{words} = {_COUNT}"), {"count": fact})


HEADERS = (
    _says("Num Epochs", "run.max_epochs"),
    _says("Num examples", "data.samples"),
    _says("Instantaneous batch size per device", "batch.micro"),
    _says("Batch size per device", "batch.micro"),
    Header(
        "Total train batch size",
        Lazy(rf"Total train batch size \([^)]{{1,100}}\) = {_COUNT}"), {"count": "batch.global"},
    ),
    Header(
        "Total batch size", Lazy(rf"Total batch size(?: \([\dx ]{{1,60}}\))? = {_COUNT}"),
        {"count": "batch.global"},
    ),
    Header(
        "ccumulation steps", Lazy(rf"Gradient [Aa]ccumulation steps = {_COUNT}"),
        {"count": "batch.accumulation"},
    ),
    _says("Total optimization steps", "run.max_steps"),
    _says("Total steps", "run.max_steps"),
    _says("Data Parallel GPUs", "batch.world_size"),
    _says("Number of trainable parameters", "model.params_trainable"),
    Header(
        "Trainable parameters = ",
        Lazy(rf"Trainable parameters = (?P<trained>{INT})(?:(?: of |/)(?P<all>{INT}))?"),
        {"trained": "model.params_trainable", "all": "model.params"},
    ),
    Header(
        "Loading model from", Lazy(r"Loading model from (?P<path>\S{1,300}?)\.?$"),
        {"path": "run.resumed_from"},
    ),
    Header(
        "Max memory: ",
        Lazy(
            r"(?:GPU: |/\| {1,8})(?P<gpu>[A-Za-z][^.]{2,60})\. "
            r"(?:Num GPUs = (?P<count>\d{1,4})\. )?Max memory: (?P<memory>\d+\.\d+) GB"
        ),
        {"gpu": "hardware.gpu", "count": "hardware.gpu_count",
         "memory": f"hardware.memory_bytes {2**30}"},
    ),
    Header(
        "Training with DataParallel", Lazy(r"Training with (?P<how>DataParallel) so"),
        {"how": "parallel.strategy"},
    ),
    Header(
        "CUDA Toolkit: ",
        Lazy(r"Torch: (?P<torch>[\w.+]{1,40})\. .{0,60}Toolkit: (?P<cuda>\d{1,3}\.\d{1,3})"),
        {"torch": "software.torch", "cuda": "hardware.cuda"},
    ),
)  # fmt: skip
SCRIPT_HEADERS = (
    Header(
        "Mixed precision type: ", Lazy(r"Mixed precision type: (?P<type>fp16|bf16|fp8)"),
        {"type": "run.dtype"},
    ),
    Header("Num processes: ", Lazy(rf"^Num processes: (?P<n>{INT})"), {"n": "batch.world_size"}),
    Header("Device: ", Lazy(r"^Device: (?P<name>[a-z]{2,8}(?::\d{1,3})?)"), {"name": "run.device"}),
    Header(
        "rom checkpoint", Lazy(r"Resum(?:ed|ing) from checkpoint:? (?P<path>\S{1,300})"),
        {"path": "run.resumed_from"},
    ),
    Header(
        "num epochs / epoch", Lazy(rf"num epochs / epoch\w{{1,6}}: (?P<n>{INT})"),
        {"n": "run.max_epochs"},
    ),
    Header(
        "batch size per device / ", Lazy(rf"batch size per device / \w{{1,20}}: (?P<n>{INT})\s*$"),
        {"n": "batch.micro"},
    ),
    Header(
        "gradient accumulation steps / ",
        Lazy(rf"gradient accumulation steps / \w{{1,30}} = (?P<n>{INT})"),
        {"n": "batch.accumulation"},
    ),
    Header(
        "total optimization steps / ",
        Lazy(rf"total optimization steps / \w{{1,30}}: (?P<n>{INT})"), {"n": "run.max_steps"},
    ),
)  # fmt: skip
"""Of scripts that use Accelerate: its state, and the header of kohya's sd-scripts."""
SCRIPT_PASSING = Lazy(
    r"Distributed environment: |^Mixed precision type: |^(?:Local process|Process) index: "
    r"|accelerate\.(?:accelerator|checkpointing)|Saved state to |running training / "
    r"|^epoch \d{1,6}/\d{1,6}\s*$|num (?:train images|reg images|batches per epoch)"
)
# What the lines of programs that build on the Trainer hold; they print nothing else of their own.
PROGRAMS = {
    "llamafactory": "LLaMA-Factory",
    "llmtuner": "LLaMA-Factory",
    "axolotl": "axolotl",
    "Unsloth": "Unsloth",
}
PASSING = Lazy(
    r"^\s*+(?:\[transformers\] |\[INFO\|[\w.]{1,60}:\d{1,6}\] [\d:,. -]{1,30}>> )?\s*+(?:$|"
    r"Num update steps per epoch|Batch size = |Continuing training from|Will skip the first"
    r"|Fast-forwarding the dataloader|There were missing keys in the checkpoint"
    r"|Training with DataParallel|Saving model checkpoint to |Configuration saved in "
    r"|Model weights saved in |Deleting older checkpoint |Training completed\. "
    r"|Loading best model from |tokenizer config file saved|Special tokens file saved"
    r"|Num (?:input tokens|processes)|max_steps is given, it will override|==\(\(====\)\)=="
    r"|\"-____-\" |O\^O/|\\ {1,9}/ {1,9}Bfloat16 = |\*{5} "
    r"|Parameter Offload: Total persistent parameters|Invalidate trace cache @ step )"
)


def starts_a_run(text: str) -> bool:
    """Tell whether the line is the first of a training."""
    return HF_START in text or (UNSLOTH_START in text and "Num GPUs" in text)
