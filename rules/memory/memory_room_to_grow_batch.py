"""The card has room for micro-batches of twice the size, while gradients are accumulated.

Why: larger micro-batches use the card better; with less accumulation the global batch, and so the
training, stays the same.
Computed: the peak of memory against the card's: below the limit, twice as much surely fits,
because the weights and their states do not grow with it.
Fix: double the micro-batch and halve the accumulation.
Source: alloc's rule for memory below 50 %; ours is lower, because an allocator reserves more than
is allocated (3 to 50 % in published pairs).
"""

from advisor.rule import Facts, Quantity, Verdict, rule

LIMIT = 0.40
GROWN = 2  # times
TINY = 2  # sequences: `micro-batch-too-small` tells of these
BUSY = 0.40  # MFU from which there is little to gain; our judgement


@rule(
    code="MEM013",
    severities=("info",),
    confidence="low",
    references=("https://huggingface.co/docs/transformers/perf_train_gpu_one",),
)
def memory_room_to_grow_batch(
    memory_peak_bytes: Quantity,
    hardware_memory_bytes: Quantity,
    batch_micro: Quantity,
    batch_accumulation: Quantity,
    facts: Facts,
) -> Verdict | None:
    """Compare the peak with the card where gradients are accumulated."""
    steps = int(batch_accumulation)
    if batch_micro <= TINY or memory_peak_bytes <= 0:
        return None
    if steps % GROWN:
        return None  # another accumulation would be another batch
    if (facts.number("speed.utilisation") or facts.number("speed.mfu_printed") or 0) >= BUSY:
        return None
    share = memory_peak_bytes / hardware_memory_bytes
    source = "log and card"
    values = {
        "used": memory_peak_bytes,
        "total": hardware_memory_bytes,
        "share": Quantity(share, unit="fraction", formula="peak ÷ memory", source=source),
        "micro": batch_micro,
        "steps": batch_accumulation,
        "micro_then": Quantity(
            batch_micro * GROWN, unit="sequences", formula="2·micro-batch", source=source
        ),
        "steps_then": Quantity(
            steps // GROWN, unit="count", formula="accumulation ÷ 2", source=source
        ),
    }
    return Verdict(share < LIMIT, values, ("what", "why", "fix"))
