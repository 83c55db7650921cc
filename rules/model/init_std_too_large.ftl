init-std-too-large =
    .title = An initial spread of { $std } is large for a width of { $width }
    .what = The weights begin with a standard deviation of { $std }. For a width of { $width } that is { $times } times { $usual }, the spread that keeps activations level.
    .why = The wider the model, the more its activations grow with the spread of the weights. Too much of it shows as spikes and divergence in the first thousands of steps, most of all in float16.
    .fix = Start with a standard deviation of about { $advised }.
