#!/bin/bash
GPUS_PER_NODE=8
NUM_NODES=4
GLOBAL_BATCH=1536

DISTRIBUTED_ARGS=(
    --nproc_per_node $GPUS_PER_NODE
    --nnodes $NUM_NODES
)
GPT_MODEL_ARGS=(
    --num-layers 48
    --hidden-size 8192
    --num-attention-heads 64
    --seq-length 2048
    --max-position-embeddings 4096
)
TRAINING_ARGS="
    --micro-batch-size 1 \
    --global-batch-size $GLOBAL_BATCH \
    --train-iters 500000 \
    --weight-decay 0.1 \
    --adam-beta1 0.9 --adam-beta2 0.95 \
    --clip-grad 1.0 \
    --fp16 --initial-loss-scale 65536 \
    --lr 6.0e-5 --min-lr 6.0e-6 \
    --lr-decay-style cosine \
    --lr-warmup-fraction .001 \
"
MODEL_PARALLEL_ARGS=(
	--tensor-model-parallel-size 8
	--pipeline-model-parallel-size 2
)
torchrun ${DISTRIBUTED_ARGS[@]} pretrain_gpt.py \
    ${GPT_MODEL_ARGS[@]} \
    $TRAINING_ARGS \
    --log-interval 100 --eval-iters 10
