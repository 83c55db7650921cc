# What stands on a chart and around it; short, for there is little room.
axis-step = Step
axis-epoch = Epoch
axis-record = Record
panel-loss = Loss
panel-loss-nats = Loss (nats/token)
panel-learning-rate = Learning rate
panel-grad-norm = Gradient norm
panel-step-seconds = Step time (s)
panel-tokens-per-second = Tokens per second
curve-batch = Training, single batches
curve-train = Training
curve-val = Validation
# $run is a number or a name, $curve one of the curves above
curve-of-run = Run { $run }: { $curve }
best = Best
best-at = best: { $value }
evaluation = With an evaluation
resumed = resumed
expected = Expected if it goes on
expected-new = Expected after the changes
# $what is one of the two above
expected-at = { $what }: { $low } – { $high }
# $level is a share
expected-range = { $low } to { $high }, in { $level } of such predictions
line = Line
value = Value
curve = Curve
# For those who do not see the picture; $findings is a list of numbers
description = Curves of a training run: { $panels }, from { $first } to { $last }. Findings marked: { $findings }.
description-plain = Curves of a training run: { $panels }, from { $first } to { $last }.
# Around the chart on the page
log-scale = Log scale
zoom-in = Zoom in
zoom-out = Zoom out
reset = Show all
zoom-hint = Drag to move; Ctrl and wheel to zoom.
