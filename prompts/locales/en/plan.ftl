set = In { $place } set `{ $key } = { $new }` (now `{ $old }`).
argument = On the command line set `--{ $key }={ $new }` (now `{ $old }`), or leave it out and set it in the config.
change = Set `{ $key } = { $new }` (now `{ $old }`).
add = Add `{ $key } = { $new }` (the default is `{ $old }`).
comment = In { $place } correct the comment: “{ $old }” becomes “{ $new }”.
restart = Start again from step { $zero } in a new `out_dir`: the tensors change their shape, so no checkpoint of this run can be loaded.
batch = Batch: { $micro } sequences x { $accumulation } accumulation steps x { $sequence } tokens = { $tokens } tokens per step{ $ranks_n ->
        [one] {""}
       *[other] , on { $ranks } ranks
    }.
batch-kept = The number of tokens per step stays exactly the same.
batch-not-exact = No micro-batch gives exactly the tokens per step that the log shows; this is the nearest.
memory = Memory for one step: { $low } to { $high }{ $verdict ->
        [fits] , which fits into the { $card } of this card
        [tight] , which is tight on the { $card } of this card
        [does-not-fit] , which does not fit into the { $card } of this card
       *[unknown] {""}
    }.
memory-one = Memory for one step: about { $low }{ $verdict ->
        [fits] , which fits into the { $card } of this card
        [tight] , which is tight on the { $card } of this card
        [does-not-fit] , which does not fit into the { $card } of this card
       *[unknown] {""}
    }.
memory-unknown = The card is not known, so whether this fits cannot be said.
step-time = One step takes { $low } to { $high } on this card: the lower figure if the time beyond the card's ideal stays the same per token, the higher one if it grows with the work.
step-time-same = One step takes { $low } on this card, as measured.
milestone-optimal = { $steps } steps ({ $tokens } tokens, the { $rule } tokens per parameter of the rule of thumb)
milestone-half = { $steps } steps ({ $tokens } tokens, half of what is planned)
milestone-now = { $steps } steps ({ $tokens } tokens, as many as so far)
milestone-full = { $steps } steps ({ $tokens } tokens, the plan as it stands)
milestone-hours = { $low } to { $high }
milestone-hours-one = { $low }
milestone-loss = validation loss { $mid_low } to { $mid_high }, in { $level } of such predictions between { $low } and { $high }
loss-basis = Both scaling laws are shifted to the loss of this very run ({ $observed }); unshifted they would say { $raw_low } to { $raw_high } at { $steps } steps, which is { $offset_low } to { $offset_high } too low for this run. These losses hold for a schedule that ends at that step. The interval comes from how far the laws' differences missed on published runs.
heading-plan = The plan
heading-batches = All exact batch plans, best first
heading-batches-near = The nearest batch plans, best first
batch-row = { $micro } x { $accumulation } x { $sequence } = { $tokens } tokens
verdict-fits = fits
verdict-tight = tight
verdict-does-not-fit = does not fit
verdict-unknown = memory unknown
params = The model has { $printed } parameters by nanoGPT's count, { $total } in all.
unchanged = Nothing needs to change in the settings.
missing = To complete the plan: { $what }
no-plan = There is nothing to plan yet: neither a model nor a batch size could be read.
heading-what-if = What would change
what-if-before = now
what-if-after = then
what-if-unknown = cannot be told
what-if-params = parameters, in all
what-if-tokens-per-step = tokens per step
what-if-tokens = tokens of the whole plan
what-if-memory = memory of one step
what-if-step = time of a step
what-if-hours = time of the whole plan
what-if-cost = cost at the given price
what-if-loss = validation loss at the end of the plan
what-if-restart = The old checkpoint cannot be used: its tensors have other shapes, so training begins anew.
what-if-not-computed = The effect of { $names } on the loss follows from no formula; it is not in these numbers.
heading-budget = The best model for this budget
budget-law = loss law
budget-share = share of the card's peak
budget-params = parameters, in all
budget-tokens = tokens
budget-loss = loss by the bare law
budget-note = The laws know one pass over natural text; data sets differ in level, so take their losses for differences. What share of its peak a card reaches, only a measured step tells.
