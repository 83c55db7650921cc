# a tiny run on a CPU (~0.1M parameters)
out_dir = "out-tiny"
eval_interval = 20  # often, it is a short run
eval_iters = 4
log_interval = 5
dataset = "tiny"
gradient_accumulation_steps = 2  # Effective batch size: 4 * 2 = 8 sequences
batch_size = 4
block_size = 64
n_layer = 2
n_head = 2
n_embd = 64
dropout = 0.0
learning_rate = 1e-3
max_iters = 60
lr_decay_iters = 60
min_lr = 1e-4
warmup_iters = 5
