"""Images are loaded in the training process itself.

Why: with no worker processes the GPU waits while every batch is read and decoded.
Computed: nothing; the setting is zero, for a model of images.
Fix: two to eight workers for each GPU.
Source: stas00/ml-engineering, training performance, "DataLoader": 5.39 s of waiting became 0.84 s;
PyTorch documentation of torch.utils.data (`num_workers`).
"""

from advisor.quantities.customs import is_language
from advisor.rule import Facts, Quantity, Verdict, rule

SOURCE = "stas00/ml-engineering, training performance"
LEAST = Quantity(2, unit="count", formula="by custom", source=SOURCE)
MOST = Quantity(8, unit="count", formula="by custom", source=SOURCE)
IMAGES = frozenset(
    {
        "Ultralytics YOLO", "timm", "Detectron2", "OpenMMLab", "MMDetection", "MMSegmentation",
        "PaddleSeg", "PaddleClas", "YOLOX", "nnU-Net", "fastai",
    }
)  # fmt: skip


@rule(
    code="HWR004",
    severities=("info",),
    confidence="low",
    explains=("data-starvation", "gpu-underused"),
    references=("https://docs.pytorch.org/docs/stable/data.html",),
)
def dataloader_without_workers(
    data_workers: Quantity,
    facts: Facts,
    run_device: str | None,
) -> Verdict | None:
    """Look for no workers where images are decoded for a GPU."""
    images = "run.resolution" in facts.items or facts.framework in IMAGES
    if (
        not images
        or is_language(facts.framework, facts.number("model.vocab_size"))
        or run_device == "cpu"
    ):
        return None  # tokens that lie ready need no workers
    return Verdict(
        fires=data_workers == 0.0,
        values={"workers": data_workers, "least": LEAST, "most": MOST},
        clauses=("what", "why", "fix"),
    )
