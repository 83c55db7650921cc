checkpoint-cannot-resume =
    .title = 無法從檢查點繼續訓練：請從第 { $start } 步重新開始
    .what = 這項更改會讓模型的張量換成別的形狀，所以已經儲存的權重不再適用。
    .lost = 到目前為止訓練的 { $last_step } 步無法沿用。
    .why = { $variant ->
        [nanogpt] 繼續訓練時，nanoGPT 會從檢查點取用 `n_layer`、`n_head`、`n_embd`、`block_size`、`bias` 和 `vocab_size`，所以它會一聲不響地繼續訓練舊的模型。
       *[other] 載入時會因為形狀不符而中斷，或者不加說明地略過不適用的權重。
    }
    .fix = 請從第 { $start } 步開始，輸出到新的資料夾，以免覆寫舊的檢查點。
    .fix-folder = 請從第 { $start } 步開始，並設 `out_dir = '{ $out_dir_new }'`，以免覆寫 `{ $out_dir }` 裡的檢查點。
