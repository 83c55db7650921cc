"""The words by which people name numbers in a question, in English and both Chinese scripts.

Each row is a fact and a pattern on one line; the amount that follows (or stands before) is the
value. Words of further languages are further rows.
"""

from __future__ import annotations

import re

from advisor.readers.amounts import AMOUNT, NUMBER

_SEP = r"\s*(?:\([^)]{0,20}\)|（[^）]{0,20}）)?\s*(?:[:：=]|is|was|are|at|of|為|为|是|約|约|大約|大约|≈|~)?\s*[~≈約约]?\s*"
_VALUE = rf"(?P<value>{NUMBER})(?![\d.]*\s*[%kKmM])"

# A number that follows its name.
NAMED: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?:{words}){_SEP}{_VALUE}", re.IGNORECASE))
    for name, words in (
        ("train.loss.last", r"train(?:ing)?[ _-]?loss|訓練損失|训练损失|訓練集損失|训练集损失"),
        ("val.loss.last", r"val(?:idation)?[ _-]?loss|驗證損失|验证损失|驗證集損失|验证集损失"),
        ("model.n_layer", r"\b(?:number of )?layers|層數|层数"),
        ("model.n_head", r"\b(?:number of )?heads|注意力頭數|注意力头数|頭數|头数"),
        ("model.n_embd", r"\bembedding (?:dimension|size|width)|\bhidden size|嵌入維度|嵌入维度|隱藏維度|隐藏维度"),
        ("model.block_size", r"\b(?:context|sequence) length|上下文長度|上下文长度|序列長度|序列长度"),
        ("optim.learning_rate", r"\blearning rate|\blr\b|學習率|学习率"),
        ("batch.micro", r"\bmicro[ -]?batch(?: size)?|\bbatch size|批次大小|批量大小"),
        ("batch.accumulation", r"\bgradient accumulation(?: steps)?|梯度累積(?:步數)?|梯度累积(?:步数)?"),
        ("model.dropout", r"\bdropout"),
        ("optim.warmup_steps", r"\bwarm-?up(?: steps)?|預熱步數|预热步数"),
        ("run.max_steps", r"\b(?:max|total) steps|總步數|总步数|最大步數|最大步数"),
    )
)  # fmt: skip
PARAMS_PRINTED = re.compile(
    rf"(?:number of param(?:eter)?s|param(?:eter)? count|參數數量|参数数量|參數量|参数量|參數總數|参数总数){_SEP}{AMOUNT}",
    re.IGNORECASE,
)
STEP = re.compile(
    r"第\s*(?P<zh>\d[\d,]*)\s*步|(?:step|iter(?:ation)?)\s*(?P<en>\d[\d,]*)(?![\d.]*\s*[%/])",
    re.IGNORECASE,
)
MFU = re.compile(
    r"\bMFU\b[^%\d\n]{0,40}(?P<low>\d+(?:\.\d+)?)\s*%?\s*(?:(?:[-–~—]|到|至|to)\s*(?P<high>\d+(?:\.\d+)?)\s*)?%",
    re.IGNORECASE,
)
# micro-batch x accumulation x sequence, the order in which nanoGPT multiplies them
BATCH = re.compile(
    r"(?:batch|批次|批量)[^\d\n]{0,20}(?P<micro>\d{1,5})\s*[x×*]\s*(?P<accumulation>\d{1,5})\s*[x×*]\s*(?P<block>\d{2,7})",
    re.IGNORECASE,
)
DATASETS = re.compile(
    r"\b(?P<name>FineWeb-Edu|FineWeb2?|OpenWebText|C4|The Pile|RedPajama|SlimPajama|WikiText|TinyStories)\b",
    re.IGNORECASE | re.ASCII,
)
FRAMEWORKS = re.compile(r"(?<![\w-])(?P<name>nanoGPT)\b", re.IGNORECASE | re.ASCII)
PRECISION = re.compile(
    r"\b(?:dtype\s*[=:]?\s*)?(?P<name>bfloat16|bf16|float16|fp16)\b", re.IGNORECASE | re.ASCII
)
PRECISIONS = {"bfloat16": "bfloat16", "bf16": "bfloat16", "float16": "float16", "fp16": "float16"}
# key = value inside a sentence
INLINE = re.compile(
    r"(?<![\w.-])(?P<key>[A-Za-z_]\w{1,40})\s*[=:：]\s*(?P<value>[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?|True|False)(?![\w.]*[\w(])"
)
