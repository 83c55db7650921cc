size-mismatch =
    .title = { $variant ->
        [vocabulary] The checkpoint has another vocabulary than the model
       *[plain] The checkpoint's weights have other shapes than the model's
    }
    .what = Weights of the checkpoint do not fit the model that was built.
    .shapes = `{ $name }` is { $old } in the checkpoint and { $new } in the model.
    .vocabulary = So the checkpoint has a vocabulary of { $vocabulary_old } and the model one of { $vocabulary_new }, { $apart } apart.
    .went-on = The run went on after it.
    .why = The model was built with other settings than the checkpoint: width, layers, heads, classes or vocabulary.
    .why-vocabulary = Tokens were added or the vocabulary was padded for one of them, or the tokenizer is another one.
    .fix = Build the model from the config that is saved with the checkpoint.
    .fix-vocabulary = Build the model with the checkpoint's vocabulary; if tokens were added on purpose, load first and then call `resize_token_embeddings`.
