accelerate launch --num_processes=2 sdxl_train_network.py \
  --pretrained_model_name_or_path="example/xl.safetensors" \
  --network_module=networks.lora --network_dim=16 --network_alpha=8 \
  --resolution="1024,1024" --train_batch_size=2 \
  --max_train_steps=1400 --save_every_n_steps=350 \
  --learning_rate=1e-4 --lr_scheduler=cosine --lr_warmup_steps=0.05 \
  --max_grad_norm=0.5 --gradient_accumulation_steps=3 \
  --full_bf16 --gradient_checkpointing --torch_compile \
  --max_data_loader_n_workers=6 --seed=9
