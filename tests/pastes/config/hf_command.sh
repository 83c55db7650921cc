#!/bin/bash
#SBATCH --nodes=2
export NCCL_DEBUG=INFO
LR=3e-4
BATCH=8
torchrun --nnodes=2 --nproc_per_node=4 --rdzv_backend c10d \
    examples/run_clm.py \
    --config_name ./tiny.json \
    --dataset_name wikitext \
    --per_device_train_batch_size $BATCH \
    --gradient_accumulation_steps 4 \
    --learning_rate ${LR} --adam_beta2 0.95 \
    --max_steps ${STEPS:-5000} \
    --block_size 1024 \
    --lr_scheduler_type cosine --warmup_steps 100 \
    --bf16 --torch_compile \
    --output_dir "out/tiny run" 2>&1 | tee log.txt
echo done
