lora-base-not-frozen =
    .title = LoRA is set, but { $share } of the model is trained
    .what = With adapters of rank { $rank } the program still trains { $trainable } of { $params } parameters.
    .why = So this is full fine-tuning in memory and in risk, at a learning rate that is meant for adapters.
    .fix = See that nothing unfreezes the model after the adapters are made, and that `modules_to_save` names no large layers.
