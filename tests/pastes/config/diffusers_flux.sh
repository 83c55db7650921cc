accelerate launch train_dreambooth_lora_flux.py \
  --resolution=768 --train_batch_size=1 --rank=6 --lora_alpha=12 \
  --dataloader_num_workers=5 --allow_tf32 --mixed_precision="no"
