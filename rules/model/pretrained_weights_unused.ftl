pretrained-weights-unused =
    .title = { $variant ->
        [maybe] Training may start from random weights, though trained ones exist
       *[plain] Training starts from random weights, though trained ones exist
    }
    .what = The model is `{ $architecture }`, which is only the architecture: no weights are loaded. The same model is published with weights trained on COCO, as `{ $weights }`.
    .what-maybe = The model is `{ $architecture }`, which is only the architecture. Unless your script loads weights into it, training starts from random ones. The same model is published with weights trained on COCO, as `{ $weights }`.
    .why = On your own data the published weights reach a higher accuracy in a fraction of the epochs, above all where there are few images.
    .fix = Set `model` to `{ $weights }`, unless you mean to train from scratch.
