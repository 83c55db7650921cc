cuda-oom =
    .title = GPU 記憶體用完了
    .what = 有張量放不進這張卡，訓練因此停止。
    .missing = 它要求 { $requested }，而可用的只有 { $free }。
    .held = 張量佔用了這張卡 { $capacity } 中的 { $allocated }。
    .went-on = 之後訓練仍繼續進行。
    .others = 其他程式佔用了這張卡的 { $others }；沒有它們，這次要求就放得下。
    .why = 一步之中為反向傳播保留的所有東西，都隨著微批次和序列長度增加。
    .fix-others = 請結束其他程式（`nvidia-smi` 會列出它們），或用 `CUDA_VISIBLE_DEVICES` 選擇另一張卡。
    .fix-batch = 請把微批次從 { $micro } 降到 { $micro_new }，並把累積次數從 { $accumulation } 提高到 { $accumulation_new }：每一步的詞元數不變，所以學習率仍然合適。如果還不夠，梯度檢查點可以再省一些。
    .fix-sequence = 如果還能降低微批次，請減半並把累積次數加倍；否則請使用梯度檢查點、較短的序列，或狀態較小的最佳化器。
    .fix = 請把微批次減半、累積次數加倍，讓每一步的詞元數不變；梯度檢查點可以再省一些。如果是在評估時發生的，請降低評估的批次大小。
cuda-oom-frag =
    .title = GPU 記憶體碎片化
    .what = PyTorch 保留了 { $unallocated } 沒有使用，是它所佔的 { $share }；要求的 { $requested } 如果是連續的一塊，本來放得下。
    .why = 大小不斷變化的序列或批次，把記憶體切成碎片，之後的張量放不進去。
    .fix = 請設 `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True`，或填補成固定的形狀；批次可以不變。
nccl-watchdog =
    .title = 有一個 rank 等其他 rank 等到逾時
    .what = NCCL 的監視程式結束了一個沒有完成的集體通訊。
    .rank = NCCL 的監視程式結束了 rank { $rank } 一個沒有完成的集體通訊。
    .operation = 那是 { $operation }。
    .timeout = 逾時的設定是 { $timeout }。
    .went-on = 之後訓練仍繼續進行。
    .why = 回報這件事的 rank 只是在等。問題出在另一個 rank：它當掉了，或卡在載入資料、評估或儲存，或批次比較少。
    .fix = 請在所有 rank 裡找第一個錯誤，以及沒有回報的那個 rank。如果只是某個 rank 比較久（評估或儲存檢查點只在它上面執行），請在 `init_process_group` 調高 `timeout`；否則請設定 `NCCL_DEBUG=INFO` 和 `TORCH_NCCL_TRACE_BUFFER_SIZE` 再執行，看缺了誰。
elastic-child =
    .title = { $variant ->
        [kill] 有一個行程被強制結束，啟動器結束了其他行程
        [segv] 有一個行程在原生程式碼裡當掉，啟動器結束了其他行程
       *[other] 有一個行程失敗，啟動器結束了其他行程
    }
    .what = `torchrun` 有一個行程失敗，所以停止了訓練。
    .rank = rank { $rank } 最先失敗，所以 `torchrun` 停止了訓練。
    .code = { $variant ->
        [kill] 它以 { $code } 結束，也就是 `SIGKILL`：通常是主機的記憶體或工作的上限用完了。
        [segv] 它以 { $code } 結束，也就是 `SIGSEGV`：編譯過的程式碼使用了不屬於它的記憶體。
        [abort] 它以 { $code } 結束，也就是 `SIGABRT`：原生程式碼放棄執行，常見的是 NCCL 的監視程式或斷言。
        [bus] 它以 { $code } 結束，也就是 `SIGBUS`：通常是共享記憶體已滿。
        [term] 它以 { $code } 結束，也就是 `SIGTERM`：有人或排程器要求它停止。
        [signal] 它以 { $code } 結束，這是一個訊號。
        [python] 它以 { $code } 結束，也就是 Python 的錯誤：回溯會說明是哪一個。
       *[other] 它以 { $code } 結束。
    }
    .went-on = 之後訓練仍繼續進行。
    .why = 其他 rank 之後所說的斷線和逾時，都只是它的後果。
    .fix-rank = 請先讀 rank { $rank } 的輸出。
    .fix = 請先讀所有 rank 裡最早的錯誤。
size-mismatch =
    .title = { $variant ->
        [vocabulary] 檢查點和模型的詞彙表不同
       *[plain] 檢查點的權重和模型的形狀不同
    }
    .what = 檢查點的權重放不進建立的模型。
    .shapes = `{ $name }` 在檢查點裡是 { $old }，在模型裡是 { $new }。
    .vocabulary = 所以檢查點的詞彙表有 { $vocabulary_old } 個詞元，模型的有 { $vocabulary_new } 個，相差 { $apart } 個。
    .went-on = 之後訓練仍繼續進行。
    .why = 建立模型的設定和檢查點的不同：寬度、層數、注意力頭數、類別數或詞彙表。
    .why-vocabulary = 其中一個加了詞元或把詞彙表補齊過，或分詞器是另一個。
    .fix = 請用和檢查點一起儲存的設定建立模型。
    .fix-vocabulary = 請用檢查點的詞彙表大小建立模型；如果是有意新增詞元，請先載入，再呼叫 `resize_token_embeddings`。
checkpoint-not-found =
    .title = 找不到要載入的檢查點
    .what = 程式要載入一個不存在的檢查點。
    .path = 程式要載入 `{ $path }`，但它不存在。
    .went-on = 之後訓練仍繼續進行。
    .why = 還沒有儲存過任何檢查點就要求繼續訓練，或路徑不對；相對路徑是從啟動程式時所在的資料夾開始找的。
    .fix = 如果是第一次訓練，請關閉繼續訓練的設定（從頭開始）；否則請更正檢查點的路徑或輸出資料夾。
    .fix-resume = 如果是第一次訓練，請設 `init_from = 'scratch'`；否則請更正 `out_dir`，現在是 `{ $out_dir }`。
mg-skipped =
    .title = Megatron 略過了更新
    .what = Megatron 略過了更新，並調低了損失縮放值。
    .count = Megatron 總共略過了 { $skipped } 次更新，並調低了損失縮放值。
    .ended = 第 { $last } 步之後就沒有再略過。
    .open = 最後一筆紀錄（第 { $last } 步）仍有略過的更新。
    .why = 梯度在 fp16 裡溢位。剛開始還在尋找合適的縮放值時，這是正常的；如果一直略過，就表示訓練正在發散。
    .fix = 剛開始時不必處理；較小的 `--initial-loss-scale` 會略過比較少步。
mg-naniter =
    .title = Megatron 統計到損失為 NaN 的迭代
    .what = 在一些迭代裡，損失不是有效的數值。
    .count = 從第 { $first } 步的紀錄起，有 { $nan } 次迭代的損失不是有效的數值。
    .ended = 最後一筆紀錄裡已經沒有，那些更新也已略過。
    .open = 最後一筆紀錄裡也有。
    .why = 批次裡有壞的數值、卡故障，或訓練正在發散。
    .fix = 如果一直發生，請停止訓練，回到第一次之前的檢查點，並降低學習率或略過那些批次；如果總是同一個 rank，請檢測它的卡。
hf-loss0-nan =
    .title = 日誌顯示損失是零，其實是 NaN
    .what = trainer 記錄時會略去 NaN 的損失，於是顯示成零；從梯度範數才看得出真相。模型已經學不到任何東西。
    .count = 從第 { $first } { $position }起，有 { $count } 筆紀錄的損失是零，而梯度範數不是有效的數值：trainer 記錄時會略去 NaN 的損失。
    .ended = 之後的紀錄又有損失了。
    .why = 原因：fp16 溢位、資料有問題，或批次的標籤全被遮住。
    .fix = 請用 bf16 訓練、確認標籤不是全都等於 `-100`，並回到之前的檢查點。
tt-peak =
    .title = 程式不知道這張卡的峰值速度
    .what = 程式自己這樣說，所以它的 MFU 不對：`torchtitan` 會除以 A100 的峰值，`nanochat` 則印出零。
    .zero = 詞元確實在處理，但全部 { $count } 筆紀錄的 MFU 都是零：其實並沒有測量。
    .why = 這張卡不在程式的峰值速度表裡。
    .fix = 請不要採用這份日誌的 MFU；每秒的詞元數是對的。
ng-unknown-key =
    .title = { $variant ->
        [named] 程式沒有 `{ $key }` 這個設定
       *[plain] 用了程式沒有的設定
    }
    .what = 命令列或設定檔裡有 `train.py` 沒有定義的變數，所以程式在第一步之前就停止了。
    .named = 命令列或設定檔設了 `{ $key }`，而 `train.py` 沒有定義它，所以程式在第一步之前就停止了。
    .fix = 請使用 `train.py` 開頭的名稱，或移除這個設定。
    .fix-near = 如果你要的是 `{ $near }`，請改成它；所有名稱都在 `train.py` 的開頭。
