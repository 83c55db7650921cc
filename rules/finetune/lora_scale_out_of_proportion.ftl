lora-scale-out-of-proportion =
    .title = { $variant ->
        [high] LoRA's alpha is { $scale } times its rank
       *[low] LoRA's alpha is only { $scale } of its rank
    }
    .what = Alpha is { $alpha } at rank { $rank }, so the adapters' output is multiplied by { $scale }.
    .why = { $variant ->
        [high] That multiplies every update of the adapters as a learning rate far above custom would, and training may spike or diverge.
       *[low] That leaves the adapters almost without effect, unless the learning rate makes up for it.
    }
    .fix = Set alpha between the rank ({ $rank }) and twice the rank ({ $twice }), and tune the learning rate instead. With rsLoRA the scale is divided by the root of the rank; then judge by that.
