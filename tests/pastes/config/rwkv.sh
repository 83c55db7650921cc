python train.py --load_model "0" --proj_dir "out/small" --ctx_len 512 --my_pile_stage 3 \
 --epoch_count 20 --micro_bsz 8 --n_layer 6 --n_embd 512 \
 --lr_init 4e-4 --lr_final 2e-5 --warmup_steps 10 --beta1 0.9 --beta2 0.99 --adam_eps 1e-18 \
 --vocab_size 65536 --weight_decay 0.001 --precision bf16 --strategy deepspeed_stage_2 --grad_cp 1
