gradient-vanishing =
    .title = The gradient has died away to { $last } while the loss still stands at { $loss }
    .what = Early in the run the gradient norm lay at { $early }; at { $position } { $last_step } it lies at { $last }, and in the second half of the log the loss stays at { $loss }.
    .why = At a small loss a small gradient is success. Here there is much left to learn and nothing to learn it by: activations are dead or saturated, the graph is cut, or a low precision rounds the gradient to zero.
    .fix = Print the norm layer by layer to see where it dies; then check the initialisation, normalisation and residual paths, a `detach()` or frozen layers, and compute that part in float32.
