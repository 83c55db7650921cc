inductor-sm-gate =
    .title = “Not enough SMs” is harmless
    .what = PyTorch's compiler only says that it leaves matrix products to cuBLAS and does not try its own templates for them.
    .threshold = It tries them only on cards with at least { $threshold } multiprocessors ({ $threshold_before } in early releases of torch).
    .card = { $variant ->
        [fewer] It tries them only from { $threshold } multiprocessors on ({ $threshold_before } in early releases of torch), and the { $gpu } has { $multiprocessors }.
        [old-torch] The { $gpu } has { $multiprocessors } multiprocessors, which is enough for a recent torch (from { $threshold } on); an early release asks for { $threshold_before }.
       *[enough] The { $gpu } has { $multiprocessors } multiprocessors, which is enough ({ $threshold }, or { $threshold_before } in early releases of torch), so the line comes from another device or from a slice of the card.
    }
    .why = It says nothing about the shapes or the batch, and cuBLAS is fast.
    .fix = Nothing needs to be changed.
