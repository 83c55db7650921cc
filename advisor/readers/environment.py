"""What tools print of the machine and its software, for a report of a fault.

`python -m torch.utils.collect_env` (torch 1.0 to 2.13), `transformers-cli env` (transformers 4.0 to
5.23), `accelerate env` (0.2 to 1.15), `diffusers-cli env`, `llamafactory-cli env` and DeepSpeed's
`ds_report`. The CUDA that PyTorch was built with is `software.cuda`; what the driver can run is in
the table of nvidia-smi. The default config that `accelerate env` shows need not be the run's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, NamedTuple

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Reader, Reading
from advisor.readers.gpu_cards import Card, known_name, state
from advisor.readers.patterns import Lazy
from advisor.readers.values import value_of

VERSION = r"(?P<version>\d[\w.+-]{0,40})"


class Statement(NamedTuple):
    """A line that states facts: a literal that it has, its pattern, and the fact of each group."""

    contains: str
    pattern: Lazy
    facts: Mapping[str, str]


STATEMENTS = (
    Statement(
        "PyTorch version",
        Lazy(rf"^(?:- )?PyTorch version(?: \([\w?]{{1,20}}\))?: {VERSION}"),
        {"version": "software.torch"},
    ),
    Statement(
        "torch version .", Lazy(rf"^torch version \.{{2,60}} {VERSION}"),
        {"version": "software.torch"},
    ),
    Statement(
        "torch cuda version .", Lazy(r"^torch cuda version \.{2,60} (?P<version>\d{1,3}\.\d{1,3})"),
        {"version": "software.cuda"},
    ),
    Statement(
        "CUDA used to build PyTorch",
        Lazy(r"^CUDA used to build PyTorch: (?P<version>\d{1,3}\.\d{1,3})"),
        {"version": "software.cuda"},
    ),
    Statement(
        "Python version", Lazy(rf"^(?:- )?Python version: {VERSION}"),
        {"version": "software.python"},
    ),
    Statement(
        "ransformers", Lazy(rf"^- (?:`transformers`|Transformers) version: {VERSION}"),
        {"version": "software.transformers"},
    ),
    Statement(
        "vidia driver version", Lazy(rf"^Nvidia driver version: {VERSION}"),
        {"version": "hardware.driver"},
    ),
    Statement(
        "GPU number", Lazy(r"^- GPU number: (?P<count>\d{1,4})\b"),
        {"count": "hardware.gpu_count"},
    ),
    Statement(
        "GPU memory", Lazy(r"^- GPU memory: (?P<size>\d{1,4}\.\d{1,3})GB"),
        {"size": f"hardware.memory_bytes {2**30}"},
    ),
)  # fmt: skip
CARD = Lazy(
    r"^(?:GPU models and configuration: {0,3}|- (?:GPU type|Accelerator): )?"
    r"(?:GPU (?P<index>\d{1,3}): )?"
    r"(?P<name>(?:NVIDIA|Tesla|GeForce|Quadro|TITAN|AMD|Radeon)\b[\w /.()+-]{0,60}?)"
    r"(?:, \d{1,7} ?MiB)?(?:\\n.{0,400}|\s{0,99})$"
)
NO_CARD = "GPU models and configuration:"
PASSING = Lazy(
    r"^(?:Collecting environment information|Is debug build: |ROCM used to build PyTorch: |OS: "
    r"|(?:GCC|Clang|CMake|Libc|cuDNN|HIP runtime|MIOpen runtime|CUDA runtime) version: "
    r"|Python platform: |Is (?:CUDA|XNNPACK|XPU) available: |CUDA_MODULE_LOADING set to: "
    r"|XPU used to build PyTorch: |Intel GPU |(?:CUDNN|Cudnn) version: |Versions of relevant libr"
    r"|\[(?:pip3?|conda)\] |(?:CPU|Caching allocator config):\s*$|CUDA (?:SDK|Capability)"
    r"|(?:Architecture|CPU op-mode\(s\)|Address sizes|Byte Order|CPU\(s\)|On-line CPU\(s\) list"
    r"|Vendor ID|BIOS Vendor ID|Model name|BIOS Model name|BIOS CPU family|CPU family|Model"
    r"|Thread\(s\) per core|Core\(s\) per (?:socket|cluster)|Socket\(s\)|Cluster\(s\)|Stepping"
    r"|Frequency boost|CPU\(s\) scaling MHz|CPU max MHz|CPU min MHz|CPU MHz|BogoMIPS|Flags"
    r"|Virtualization(?: type)?|Hypervisor vendor|L\d[di]? cache|NUMA node\(s\)|NUMA node\d{1,4}"
    r" CPU\(s\)|Vulnerability [\w ]{2,40}): "
    r"|- (?:`\w{2,20}`|[\w. ]{2,40}) version(?: \([\w? ]{1,20}\))?: |- Platform: "
    r"|- `[Aa]ccelerate` (?:bash location|default config):|- Accelerate (?:default )?config: "
    r"|- PyTorch accelerator: |- System RAM: |- GPU (?:type|number|memory): |- Accelerator: "
    r"|- Using (?:GPU|distributed|accelerate|[\w ]{2,40}) [\w ,-]{0,60}\?: |- PyTorch XPU "
    r"|- Running on [\w ]{2,20}\?: |- (?:Flax|JAX|Jax|JaxLib|Tensorflow)[\w ?()/]{0,40}: "
    r"|- DeepSpeed version: |- \S{0,4} ?Diffusers version: "
    r"|(?:torch|deepspeed|nvcc|shared memory)[\w ()/.]{2,40} \.{2,60} |DeepSpeed general env"
    r"|Copy-and-paste the text below in your GitHub issue)"
)
CONFIG_ROW = Lazy(r"^\s{1,8}- \w{2,60}: ?")


class Environment(Reader):
    """Reads such a report."""

    name: ClassVar[str] = "environment"
    title: ClassVar[str] = "torch.utils.collect_env and the `env` commands of Hugging Face"
    marks: ClassVar[tuple[str, ...]] = (
        "PyTorch version", "torch version .", "GPU models and configuration:",
        "CUDA used to build PyTorch", "Copy-and-paste the text below",
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a line that begins with a mark."""
        found = any(line.text.removeprefix("- ").startswith(cls.marks) for line in sample)
        return LIKELY if found else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.cards: dict[int, Card] = {}
        self.in_cards = self.in_config = False

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        if self.in_config and CONFIG_ROW.match(text):
            return True
        self.in_config = "default config:" in text or "Accelerate config:" in text
        for each in STATEMENTS:
            if each.contains in text and (match := each.pattern.match(text)):
                for group, target in each.facts.items():
                    self._say(target, line, *match.span(group))
                return True
        return self._card(line) or PASSING.match(text) is not None

    def finish(self) -> None:
        """Say which cards there are."""
        state(self.cards.values(), self.reading)

    def _say(self, target: str, line: Line, start: int, end: int) -> None:
        name, _, factor = target.partition(" ")
        value = value_of(name, line.text[start:end], float(factor or 1))
        if value is not None:
            self.reading.fact(name, value, Origin.LOG, line, start, end, shared=True)

    def _card(self, line: Line) -> bool:
        """Read a line that names a card."""
        text = line.text
        is_list = text.startswith(NO_CARD)
        self.in_cards = is_list or (self.in_cards and text.startswith("GPU "))
        match = CARD.match(text)
        if match is None or not (self.in_cards or text.startswith("- ")):
            return is_list
        name, span = match["name"], match.span("name")
        if match["index"] is None:
            known = known_name(name)
            if known is not None:
                self.reading.fact("hardware.gpu", known, Origin.LOG, line, *span, shared=True)
        else:
            self.cards[int(match["index"])] = Card(name, (line, span))
        return True


reader = Environment
