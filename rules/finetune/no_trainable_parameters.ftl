no-trainable-parameters =
    .title = No parameter is trained
    .what = The program counts { $trainable } trainable parameters of { $params }.
    .what-alone = The program counts { $trainable } trainable parameters.
    .why = Every step computes a loss and changes nothing.
    .fix = Let the adapters be trained (`is_trainable=True` when they are loaded, no `inference_mode`), or unfreeze the layers that are to learn, before the optimizer is made.
