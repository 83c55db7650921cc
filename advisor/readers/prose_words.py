"""The words by which people name numbers in a question, in English and both Chinese scripts.

Each row is a fact and a pattern on one line; the value follows the name. Words of further languages
are further rows. The text has no full-width signs any more (`half_width`).
"""

from __future__ import annotations

import re

from advisor.facts import FACTS
from advisor.readers.amounts import AMOUNT, VALUE
from advisor.readers.nanogpt_settings import KEYS
from advisor.readers.patterns import Lazy

_SEP = (
    r"\s*+(?:\([^)]{0,20}\)\s*+)?(?:(?:[:=：]|is|was|are|at|of|to|為|为|是)\s*+)?"
    r"(?:(?:[~≈約约]|大約|大约|about|around)\s*+)?"
)
_WORD = r"(?<![A-Za-z0-9_])"  # \b does not see where Chinese ends and a word begins
# Other values of the same name: the least rate, the batch of all steps and ranks together.
_NOT_LEAST = r"(?<!min )(?<!minimum )(?<!final )(?<!最小)(?<!最低)(?<!最終)(?<!最终)"
_NOT_WHOLE = r"(?<!effective )(?<!global )(?<!total )(?<!desired )(?<!target )"
_LR = r"(?:learning[ _]rate|lr(?![A-Za-z0-9_])|學習率|学习率)"

# A number that follows its name; of the words in the middle, one stands in every ASCII match.
NAMED: tuple[tuple[str, tuple[str, ...], Lazy], ...] = tuple(
    (name, tuple(needed.split()), Lazy(rf"(?:{words}){_SEP}{VALUE}", re.IGNORECASE))
    for name, needed, words in (
        ("train.loss.last", "loss", r"train(?:ing)?[ _-]?loss|訓練損失|训练损失|訓練集損失|训练集损失"),
        ("val.loss.last", "loss", r"val(?:idation)?[ _-]?loss|驗證損失|验证损失|驗證集損失|验证集损失"),
        ("model.n_layer", "layers", rf"{_WORD}(?:number of )?layers|層數|层数"),
        ("model.n_head", "heads", rf"{_WORD}(?:number of )?heads|注意力頭數|注意力头数|頭數|头数"),
        ("model.n_embd", "embedding hidden", rf"{_WORD}embedding (?:dimension|size|width)|{_WORD}hidden size|嵌入維度|嵌入维度|隱藏維度|隐藏维度"),
        ("model.block_size", "length", rf"{_WORD}(?:context|sequence) length|上下文長度|上下文长度|序列長度|序列长度"),
        ("optim.learning_rate", "learning lr", rf"{_WORD}{_NOT_LEAST}{_LR}"),
        ("optim.min_learning_rate", "min", rf"(?:{_WORD}min(?:imum)? |最小|最低){_LR}"),
        ("batch.micro", "batch", rf"{_WORD}micro[ -]?batch(?: size)?|{_WORD}{_NOT_WHOLE}batch size|(?<![總总])(?:批次大小|批量大小)"),
        ("batch.accumulation", "accum", rf"{_WORD}grad(?:ient)?[ _]accum(?:ulation)?(?: steps)?|梯度累積(?:步數)?|梯度累积(?:步数)?"),
        ("model.dropout", "dropout", rf"{_WORD}dropout"),
        ("optim.warmup_steps", "warm", rf"{_WORD}warm-?up(?: steps)?|預熱步數|预热步数"),
        ("run.max_steps", "max total", rf"{_WORD}(?:max(?:imum)?|total) (?:steps|iters|iterations)|總步數|总步数|最大步數|最大步数|最大迭代(?:次數|次数|步數|步数)?|迭代次數|迭代次数"),
    )
)  # fmt: skip
MEASURED = frozenset({"train.loss.last", "val.loss.last"})  # what the run shows, not a setting
# A loss said to have become no number; not "if the loss is nan", nor "never went nan".
NOT_A_NUMBER = Lazy(
    r"(?<!if )(?<!if the )(?<!if my )(?<!when )(?<!如果)(?<!若)(?:loss|損失|损失)"
    r"(?: |=|:|is|was|just|now|suddenly|has|become|became|becomes|goes|went|turns|turned|into|to"
    r"|突然|已經|已经|就|都|變|变|成|了|是|為|为|全部){0,6}"
    r"(?P<value>(?<![A-Za-z])nan(?![A-Za-z]))",
    re.IGNORECASE | re.ASCII,
)
PARAMS_PRINTED = Lazy(
    rf"(?:number of param(?:eter)?s|param(?:eter)? count|參數數量|参数数量|參數量|参数量|參數總數|参数总数){_SEP}{AMOUNT}",
    re.IGNORECASE,
)
STEPS = (
    Lazy(rf"第\s*{VALUE}\s*步"),
    Lazy(
        rf"(?<![A-Za-z_])(?<!max )(?<!total )(?<!every )(?<!per )(?:step|iter(?:ation)?)\s*{VALUE}",
        re.IGNORECASE,
    ),
)
# A row of a log, `step 10 | loss: 9.5 | lr 3e-06`: its rate is that step's, no setting.
ROW = Lazy(r"^\W*(?:step|iter(?:ation)?|epoch)\b[^|\n]{0,40}\|", re.IGNORECASE)
MFU = Lazy(
    rf"{_WORD}MFU\b[^%\d\n]{{0,40}}(?P<low>\d+(?:\.\d+)?)\s*%?\s*(?:(?:[-–~—]|到|至|to)\s*(?P<high>\d+(?:\.\d+)?)\s*)?%",
    re.IGNORECASE,
)
# micro-batch x accumulation x sequence, the order in which nanoGPT multiplies them
BATCH = Lazy(
    r"(?:batch|批次|批量)[^\d\n]{0,20}(?P<micro>\d{1,5})\s*[x×*]\s*(?P<accumulation>\d{1,5})\s*[x×*]\s*(?P<block>\d{2,7})(?![\d.,]*\d)",
    re.IGNORECASE,
)
DATASETS = Lazy(
    r"\b(?P<name>FineWeb-Edu|FineWeb2?|OpenWebText|C4|The Pile|RedPajama|SlimPajama|WikiText|TinyStories)\b",
    re.IGNORECASE | re.ASCII,
)
FRAMEWORKS = Lazy(r"(?<![\w-])(?P<name>nanoGPT)\b", re.IGNORECASE | re.ASCII)
PRECISION = Lazy(
    r"\b(?:dtype\s*+(?:[=:]\s*+)?)?(?P<name>bfloat16|bf16|float16|fp16)\b"
    r"(?! {0,2}[=:] {0,2}(?:false|no|off|0)\b)",
    re.IGNORECASE | re.ASCII,
)
PRECISIONS = {"bfloat16": "bfloat16", "bf16": "bfloat16", "float16": "float16", "fp16": "float16"}
# key = value inside a sentence; an operator after it makes the number a part of an expression
INLINE = Lazy(
    r"(?<![\w.-])(?P<flag>--)?(?P<key>[A-Za-z_]\w{1,40})\s*[=:：]\s*"
    rf"(?:{VALUE}(?!\s*\+\s*[\w(])(?!\s*//)(?!\s*-\s*[\d(])(?!\s+(?:if|else)\b)"
    r"|(?P<truth>True|False)(?![\w.(]))"
)
_NUMERIC = [key for key, name in KEYS.items() if "_" in key and FACTS[name].type in {int, float}]
# set max_iters to 600,000
KEYED = Lazy(
    rf"(?<![\w.-])(?P<key>{'|'.join(_NUMERIC)})`?\s*+(?:(?:to|of|is|at)\s\s*+|(?:設為|设为|設成|设成|改為|改为|改成|是|為|为)\s*+)?{VALUE}"
    r"(?P<flag>(?!))?(?P<truth>(?!))?"  # the groups that INLINE has
)
# Flags behind a program that is no trainer's are that program's.
PROGRAM = Lazy(r"(?:^|[\s`!$])(?:python[\d.]{0,5}|torchrun|accelerate launch)\s", re.ASCII)
# "SFT of Llama-3.1-8B with LoRA r=16": a published model, by a family's name with a size or a version.
TUNED = Lazy(
    r"(?:fine[- ]?tun(?:e|es|ed|ing)|sft|微調|微调)\s{0,3}(?:(?:of|on|the|a|with|my)\s{1,3}){0,3}"
    r"(?P<name>(?:[\w.-]{1,60}/)?(?:code)?(?:llama|qwen|mistral|mixtral|gemma|phi|gpt-?2|pythia|falcon"
    r"|deepseek|bert|roberta)(?:[-_.\d][\w.-]{0,60})?(?<![.-]))(?![\w/])",
    re.IGNORECASE,
)
RANK = Lazy(
    r"(?<![A-Za-z])q?lora\W{1,4}(?:with\s)?(?:r|rank)\s?(?:=|:|of|is)?\s?(?P<rank>\d{1,4})(?![\d.])",
    re.IGNORECASE,
)
