adam-epsilon-out-of-range =
    .title = Adam's epsilon is { $variant ->
        [zero] zero
        [low] tiny: { $epsilon }
       *[high] large: { $epsilon }
    }
    .what = Epsilon is { $epsilon }; { $usual } is the default and suits nearly every model.
    .why-zero = Adam divides by the size of the gradient plus epsilon. Where a weight has no gradient, that is zero divided by zero: one NaN, and the run is lost.
    .why-low = Adam divides by the size of the gradient plus epsilon. With so little of it, gradients that are only rounding noise become steps of full size.
    .why-high = Adam divides by the size of the gradient plus epsilon. This much outweighs the gradients themselves, so that every step is far smaller than the learning rate says.
    .fix = Set it to { $usual }.
