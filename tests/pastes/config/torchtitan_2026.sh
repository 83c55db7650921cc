torchrun --nproc_per_node=4 -m torchtitan.train \
  --optimizer.lr 2e-4 \
  --training.num_tokens_per_microbatch_per_dp_rank 8192 \
  --training.num_tokens_per_train_step 131072 \
  --training.max_context_length 4096 \
  --training.global_batch_size -1 \
  --training.steps 700 \
  --parallelism.data_parallel_shard_degree 2 --parallelism.data_parallel_replicate_degree 2
