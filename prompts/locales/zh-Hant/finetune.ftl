lora-scale-out-of-proportion =
    .title = { $variant ->
        [high] LoRA 的 alpha 是秩的 { $scale } 倍
       *[low] LoRA 的 alpha 只有秩的 { $scale } 倍
    }
    .what = 秩是 { $rank }，alpha 是 { $alpha }，所以轉接器的輸出會乘以 { $scale }。
    .why = { $variant ->
        [high] 這會放大轉接器的每次更新，等於學習率遠高於慣例，損失可能突增或發散。
       *[low] 除非學習率夠高，否則轉接器幾乎沒有作用。
    }
    .fix = 請把 alpha 設在秩（{ $rank }）和秩的兩倍（{ $twice }）之間；真正要調的是學習率。使用 rsLoRA 時，比例要除以秩的平方根，請依那個數字判斷。
lora-learning-rate-unusual =
    .title = { $variant ->
        [high] 學習率 { $rate } 遠高於 LoRA 適用的範圍
       *[low] 學習率 { $rate } 適合全參數微調，不適合 LoRA
    }
    .what = { $variant ->
        [high] 轉接器（秩 { $rank }）以 { $rate } 訓練；即使是 LoRA，超過 { $limit } 也不常見。
       *[low] 轉接器（秩 { $rank }）以 { $rate } 訓練；低於 { $limit } 在 LoRA 並不常見。
    }
    .why = { $variant ->
        [high] 在這樣的學習率下，損失通常會跳動，或模型忘記原本會的東西。
       *[low] 轉接器從零開始、規模又小，學習率需要全參數微調的十倍左右；用這個值幾乎不會改變。
    }
    .fix = 請從 { $usual } 開始，再以兩、三倍的幅度調整。
full-finetuning-rate-high =
    .title = 以 { $rate } 微調全部 { $params } 個參數，學習率偏高
    .what = 全部 { $params } 個參數都從公開的權重開始訓練，學習率是 { $rate }。
    .why = 這樣的學習率適合轉接器或從頭訓練；用在這裡會讓權重遠離原本學到的內容，模型就會遺忘。
    .fix = 請從 { $usual } 開始，模型更大就再低一些；或改為訓練轉接器（LoRA），它適用這樣的學習率。
no-trainable-parameters =
    .title = 沒有任何參數在訓練
    .what = 程式統計的可訓練參數是 { $trainable } 個（總共 { $params } 個）。
    .what-alone = 程式統計的可訓練參數是 { $trainable } 個。
    .why = 每一步都計算損失，卻什麼都沒有改變。
    .fix = 請讓轉接器可以訓練（載入時設 `is_trainable=True`，不要用 `inference_mode`），或在建立最佳化器之前解除要學習的層的凍結。
lora-base-not-frozen =
    .title = 設定了 LoRA，卻有 { $share } 的模型在訓練
    .what = 轉接器的秩是 { $rank }，程式卻仍在訓練 { $params } 個參數中的 { $trainable } 個。
    .why = 所以記憶體和風險都和全參數微調一樣，學習率卻是為轉接器設定的。
    .fix = 請確認建立轉接器之後沒有再解除模型的凍結，而且 `modules_to_save` 沒有列入大型的層。
discriminator-wins =
    .title = 鑑別器永遠正確（損失 { $last }），生成器什麼都學不到
    .what = 在這份日誌的結尾，鑑別器的損失是 { $last }，生成器的損失則從 { $before } 升到 { $after }。
    .why = 不會出錯的鑑別器幾乎不給生成器梯度：樣本不再進步，或變得全都一樣。
    .fix = 請削弱鑑別器：調低學習率、平滑標籤、在輸入加雜訊，或減少它的更新次數；也可以換成不會飽和的損失函數。請從它的損失降到零之前的檢查點繼續。
detector-finds-nothing =
    .title = { $count } 次評估中，偵測器什麼都沒有找到
    .what = 這份日誌的 { $count } 次評估，平均精確度從未超過 { $best }。
    .why = 訓練這麼久，即使資料很難，偵測器的分數也該離開零了。所以標籤很可能和影像不符，或評估時找的是其他類別。
    .fix = 請把訓練程式載入的方框畫在一些影像上（Ultralytics 會寫出 `train_batch*.jpg`）：檢查比例、座標順序和類別編號，以及驗證集究竟有沒有標籤。
encoder-fine-tuning-rate-high =
    .title = 以 { $rate } 微調 { $model }，是慣用最高值的 { $times } 倍
    .what = 微調 { $model } 的學習率是 { $rate }。BERT 的作者建議最高 { $highest }，這裡是它的 { $times } 倍。
    .why = 學習率這麼高時，最初幾步就會破壞公開權重所學到的內容，訓練往往再也離不開隨機猜測的損失。
    .fix = 請從公開的權重重新開始，學習率設為 { $usual }，並在前十分之一的步數做預熱。
fine-tuning-starts-untrained =
    .title = 微調一開始的損失就是 { $first }，像是什麼都不會的模型
    .what = 最前面的訓練損失是每個詞元 { $first }（中位數）：正確的詞元平均只得到 { $chance } 的機率。
    .why = 公開的語言模型如果照訓練時的樣子載入，一開始會低得多。所以可能是權重沒有載入、分詞器或特殊詞元不是這個模型的、標籤錯位或遮罩有誤，或是印出的損失是累積步數或詞元的總和，而不是平均。
    .fix = 開始訓練之前，先用一個批次算出未改動的模型的損失。如果很低，印出的數字就是總和：請更新訓練程式，或除以它加總的數量。如果很高，請看載入時有沒有「新初始化權重」的警告，並檢查分詞器、對話範本、新增的詞元和標籤。
