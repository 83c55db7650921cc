"""What comments and names claim: sizes, tokens, memory, arithmetic, bounds, comparisons.

A claim never stands against what a program printed or a config sets; where they differ, that is a
finding. Comments are short, so these patterns may look around.
"""

from __future__ import annotations

import re
from typing import Literal

from advisor.facts import Claim, Origin
from advisor.intake.document import Line
from advisor.quantities.gpus import MAX_TEXT, gpu_from_token, locate_gpu
from advisor.readers.amounts import AMOUNT, PLAIN, amount, plain_number
from advisor.readers.base import Reading
from advisor.readers.patterns import Lazy

LONGEST_COMMENT = 300  # characters; what is longer is prose
PARAMS = Lazy(
    rf"{AMOUNT}\s*-?\s*(?:(?:total|trainable|model)\s+)?(?:param(?:eter)?s?\b|參數|参数|個參數|个参数)",
    re.IGNORECASE,
)
TOKENS = Lazy(rf"{AMOUNT}\s*(?:個|个)?\s*(?:tokens?\b(?!\s*(?:/|per\b))|詞元|词元)", re.IGNORECASE)
TOKENS_BE = Lazy(
    rf"tokens?\s*(?:seen|in total|total)?\s*(?:be|is|are|of|:|=|~|≈|約|约)\s*~?{AMOUNT}",
    re.IGNORECASE,
)
MEMORY = Lazy(
    r"(?<![\d.A-Za-z_])(?P<number>\d+(?:\.\d+)?)\s?G(?:i?B)?\s*(?:of\s+)?(?:VRAM|GPU|memory|顯存|显存|顯卡|显卡)",
    re.IGNORECASE,
)
# A number that is a word of its own; in 16x32 the sign of multiplication touches it.
_ALONE = rf"(?:(?<![\w.])|(?<=\dx))(?:{PLAIN})(?:(?=x\d)|(?![A-Za-z_\d]|\.\d))"
_TIMES = r"[^\n=*x×\d]{0,24}(?:[*×]|(?<![A-Za-z])x(?![A-Za-z]))[^\n=*x×\d]{0,24}"
PRODUCT = Lazy(
    rf"(?P<factors>{_ALONE}(?:{_TIMES}{_ALONE})+)"
    rf"[^\n=\d]{{0,24}}=\s*~?(?P<result>{PLAIN})(?![A-Za-z_\d]|\.\d)"
)
UP_TO = Lazy(
    rf"(?:up to|at most|no more than|maximum|最多|不超過|不超过)\s*(?P<number>{PLAIN})(?![\d.,]*\d|\s?[%億亿萬万]|\s?[kKmMbBgG][iB]?\b)",
    re.IGNORECASE,
)
LOWER = Lazy(
    r"\b(?:lower|smaller|shorter|less|fewer|reduced)\b|較低|较低|較小|较小|更低|更短", re.IGNORECASE
)
HIGHER = Lazy(
    r"\b(?:higher|larger|longer|bigger|more|raised)\b|較高|较高|較大|较大|更高|更長", re.IGNORECASE
)
# Comments compare with something else than the default when they say so ("lower than the GPU's ...").
COMPARED_WITH_OTHER = Lazy(r"\bthan\b|\bif\b|\bfor (?:faster|speed)", re.IGNORECASE)
# Published models and words of comparison: the amounts behind them are not this run's.
OTHER = re.compile(
    r"\b(?:GPT-?[345]|LLaMA|Chinchilla|Gopher|PaLM|Pythia|OPT|BLOOM|Mi[sx]tral|Qwen|Gemma|Falcon"
    r"|DeepSeek|OLMo|TinyLlama|SmolLM|Phi-?\d|papers?|authors|vs|versus|like|than|compared|unlike"
    r"|teacher)(?![A-Za-z])|論文|论文|相比|不像",
    re.IGNORECASE,
)
OTHER_BEHIND = Lazy(
    rf"\s*\(?\s*(?:(?:as|in|of|for)\s+)*(?:the\s+)?(?:{OTHER.pattern})", re.IGNORECASE
)
# Which tokens are meant: those of a piece, those of the data set, or those of the whole run.
OF_A_PIECE = Lazy(
    r"\b(?:batch(?:es)?|steps?|iter(?:s|ation|ations)?|sequences?|context|samples?|documents?"
    r"|window|second|sec|hour|day|vocab(?:ulary)?)\b|每步|每批|序列|上下文",
    re.IGNORECASE,
)
OF_THE_DATA = Lazy(
    r"\b(?:has|have|contains?|holds?|consists?|comprises?|data ?set|corpus|epochs?)\b|split"
    r"|資料集|数据集|語料|语料|包含|含有|每個 ?epoch|每个 ?epoch|一輪|一轮",
    re.IGNORECASE,
)
OF_THE_RUN = Lazy(
    r"\b(?:see|sees|seen|train|trains|trained|training|total|overall|altogether|in all|for|budget"
    r"|process(?:es|ed)?)\b|訓練|训练|看過|看过|總|总|共|預算|预算|計畫|计划",
    re.IGNORECASE,
)
GIB = 2**30
# Only settings that change the outcome of training are worth a remark about such words.
COMPARABLE = frozenset(
    {"optim.learning_rate", "optim.warmup_steps", "optim.min_learning_rate", "optim.weight_decay",
     "run.max_steps", "optim.grad_clip"}
)  # fmt: skip
DIGIT = Lazy(r"[0-9０-９]")
NAME_TOKEN = Lazy(r"[A-Za-z0-9.]+")
SIZE_TOKEN = Lazy(r"\d+(?:\.\d+)?[mMbB]$")


def claims_in_comment(
    reading: Reading, line: Line, start: int, subject: str | None, *, shared: bool
) -> None:
    """Read the comment that begins at column `start` of the line; `subject` is the fact beside."""
    comment = line.text[start : start + LONGEST_COMMENT]
    has_numbers = DIGIT.search(comment) is not None  # most comments have none
    if has_numbers:
        _amounts(reading, line, start, subject, shared=shared)
    if not comment.startswith("#"):
        return  # in a sentence cards have a reader of their own, and arithmetic is not a claim
    if has_numbers:
        if len(comment) <= MAX_TEXT and (found := locate_gpu(comment)):
            gpu, left, right = found
            span = (start + left, start + right)
            reading.fact("hardware.gpu", gpu.name, Origin.CLAIM, line, *span, shared=shared)
        _product(reading, line, start, comment, subject, shared=shared)
    if subject is not None:
        _bound(reading, line, start, comment, subject)


def _amounts(
    reading: Reading, line: Line, start: int, subject: str | None, *, shared: bool
) -> None:
    """Read the size, the tokens and the memory that a comment or sentence names."""
    comment = line.text[start : start + LONGEST_COMMENT]
    for match in PARAMS.finditer(comment):
        if not _of_another(comment, match):
            _claim(
                reading, line, start, match, "model.params_claimed", amount(match), shared=shared
            )
            break
    for pattern in (TOKENS, TOKENS_BE):
        for match in pattern.finditer(comment):
            if name := _which_tokens(comment, match, subject):
                _claim(reading, line, start, match, name, amount(match), shared=shared)
                break
    if said := MEMORY.search(comment):
        memory = float(said["number"]) * GIB
        _claim(reading, line, start, said, "hardware.memory_claimed", memory, shared=shared)


def _clause(comment: str, start: int, end: int) -> tuple[int, int]:
    """Return the ends of the clause around a place: what stands in brackets belongs to it."""
    first, depth = 0, 0
    for i, sign in enumerate(comment):
        depth = max(0, depth + (sign in "(（") - (sign in ")）"))
        if depth or sign not in ",;.!?，；。！？、":
            continue
        if sign in ",.;!?" and comment[i + 1 : i + 2].strip():
            continue  # inside a number or a name
        if i >= end:
            return first, i
        if i < start:
            first = i + 1
    return first, len(comment)


def _of_another(comment: str, match: re.Match[str]) -> bool:
    """Tell whether an amount is said of another model than this one."""
    first, _ = _clause(comment, *match.span())
    before = comment[first : match.start()]
    return bool(OTHER.search(before) or OTHER_BEHIND.match(comment, match.end()))


def _which_tokens(comment: str, match: re.Match[str], subject: str | None) -> str | None:
    """Return the fact that a number of tokens states, None when it is about something else."""
    if _of_another(comment, match):
        return None
    clause = comment[slice(*_clause(comment, *match.span()))]
    if subject == "run.max_steps":
        return None if OF_THE_DATA.search(clause) else "data.tokens_claimed"
    if OF_A_PIECE.search(clause):
        return None
    if subject == "data.dataset" or OF_THE_DATA.search(clause):
        return "data.tokens"
    return "data.tokens_claimed" if OF_THE_RUN.search(clause) else None


def _claim(
    reading: Reading, line: Line, start: int, match: re.Match[str], name: str, value: float,
    *, shared: bool,
) -> None:  # fmt: skip
    # The evidence shows the whole claim, with the sign of "about" before it.
    left = start + match.start()
    if left > 0 and line.text[left - 1] in "~≈約约":
        left -= 1
    reading.fact(name, value, Origin.CLAIM, line, left, start + match.end(), shared=shared)


def _product(
    reading: Reading, line: Line, start: int, comment: str, subject: str | None, *, shared: bool
) -> None:
    match = PRODUCT.search(comment)
    if match is None:
        return
    factors = tuple(plain_number(each) for each in re.findall(PLAIN, match["factors"]))
    result = plain_number(match["result"])
    place = reading.evidence(line, start + match.start(), start + match.end())
    about = subject or "batch.global"
    reading.claims.append(Claim(about, "product", place, result, factors))
    if re.search(r"sequences|samples|effective batch|序列", comment, re.IGNORECASE):
        left, right = start + match.start(), start + match.end()
        reading.fact("batch.global_claimed", result, Origin.CLAIM, line, left, right, shared=shared)


def _bound(reading: Reading, line: Line, start: int, comment: str, subject: str) -> None:
    if match := UP_TO.search(comment):
        place = reading.evidence(line, start + match.start(), start + match.end())
        value = plain_number(match["number"])
        reading.claims.append(Claim(subject, "at_most", place, value))
    if subject not in COMPARABLE or COMPARED_WITH_OTHER.search(comment):
        return
    relations: tuple[tuple[Lazy, Literal["below_default", "above_default"]], ...] = (
        (LOWER, "below_default"),
        (HIGHER, "above_default"),
    )
    for pattern, relation in relations:
        if match := pattern.search(comment):
            place = reading.evidence(line, start + match.start(), start + match.end())
            reading.claims.append(Claim(subject, relation, place))
            return


def claims_in_name(reading: Reading, line: Line, start: int, end: int, *, shared: bool) -> None:
    """Read the size and the GPU that a run's name mentions, such as 125M-single-parquet-4070."""
    tokens = list(NAME_TOKEN.finditer(line.text, start, min(end, start + LONGEST_COMMENT)))
    for at, token in enumerate(tokens):
        following = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
        if SIZE_TOKEN.fullmatch(token[0]) and not following.startswith("tok"):
            scale = 1e6 if token[0][-1] in "mM" else 1e9
            reading.fact(
                "model.params_claimed", round(float(token[0][:-1]) * scale), Origin.CLAIM, line,
                *token.span(), shared=shared,
            )  # fmt: skip
        elif gpu := gpu_from_token(token[0]):
            reading.fact("hardware.gpu", gpu.name, Origin.CLAIM, line, *token.span(), shared=shared)
