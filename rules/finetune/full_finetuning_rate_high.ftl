full-finetuning-rate-high =
    .title = All { $params } parameters are fine-tuned at { $rate }, which is high
    .what = Every one of the { $params } parameters is trained, from published weights, at a learning rate of { $rate }.
    .why = Such a rate suits adapters or training from scratch. Here it moves the weights far from what they learnt, and the model forgets.
    .fix = Begin with { $usual }, and less for a larger model; or train adapters (LoRA), which take such a rate.
