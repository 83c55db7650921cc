accelerate launch --num_processes=2 train_text_to_image_lora.py \
  --pretrained_model_name_or_path="example/tiny-diffusion" \
  --dataset_name="example/drawings" \
  --train_batch_size=3 \
  --gradient_accumulation_steps=4 \
  --max_train_steps=1500 \
  --learning_rate=1e-04 --lr_scheduler="cosine" --lr_warmup_steps=50 \
  --mixed_precision="bf16" --max_grad_norm=1 \
  --checkpointing_steps=250 --seed=11
