fine-tuning-starts-untrained =
    .title = Fine-tuning begins at a loss of { $first }, as with a model that knows nothing
    .what = The first training losses are { $first } per token (median): on average the right token gets a chance of { $chance }.
    .why = A published language model that is loaded as it was trained begins far lower. So the weights were not loaded, the tokenizer or its special tokens are not those of the model, the labels are shifted or wrongly masked, or the printed loss is a sum over accumulation steps or tokens and no mean.
    .fix = Before any step, compute the loss of the untouched model on one batch. If it is low, the printed number is a sum: update the trainer, or divide by what it sums over. If it is high, look for warnings about newly initialised weights at loading, and check tokenizer, chat template, added tokens and labels.
