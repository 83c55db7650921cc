parameter-count-not-as-claimed =
    .title = { $variant ->
        [smaller] 模型只有 { $printed } 個參數，不是所說的 { $claimed }
       *[larger] 模型有 { $printed } 個參數，不是所說的 { $claimed }
    }
    .what = 所說的是 { $claimed } 個參數，但這個模型依 nanoGPT 自己的算法（不計位置嵌入）有 { $printed } 個，相差 { $ratio } 倍。
    .what-config = 所說的是 { $claimed } 個參數，但依這份模型設定全部算起來是 { $printed } 個，相差 { $ratio } 倍。
    .parts = 全部算進去共有 { $total } 個，其中 { $embedding_share } 是詞元嵌入，並不參與各層的計算。
    .width = 要達到所說的大小，寬度必須是 { $width_needed }，而不是 { $width }：依 nanoGPT 的算法會得到 { $printed_then } 個（{ $times_printed } 倍），全部共 { $total_then } 個（{ $times_total } 倍）。各層的參數隨寬度的平方成長，是 { $times_blocks } 倍；嵌入只有 { $times_embedding } 倍。
    .why = 隨著所說的大小而來的一切期望（損失、詞元數、時間、記憶體）都屬於另一個模型。
    .fix = 如果要的確實是所說的大小，請把 `n_embd` 設為 { $width_needed }；如果不是，請更正那個說法。
    .fix-claim = 請設定能得到所說大小的寬度或深度，或者更正那個說法。

model-too-small-for-compute =
    .title = 以這樣的運算量，最佳模型是現在的 { $ratio_low } 到 { $ratio_high } 倍大
    .what = { $variant ->
        [planned] 計畫以全部 { $params } 個參數訓練 { $tokens } 個詞元，運算量是 { $compute }。
       *[other] 至今以全部 { $params } 個參數訓練了 { $tokens } 個詞元，運算量是 { $compute }。
    }以這樣的運算量，Hoffmann 的損失定律認為最佳模型是 { $optimal_hoffmann } 個參數配 { $optimal_tokens_hoffmann } 個詞元，Besiroglu 的則是 { $optimal_besiroglu } 個參數配 { $optimal_tokens_besiroglu } 個詞元。
    .rule-of-thumb = 依「每個參數 { $thumb } 個詞元」的經驗法則，則是 { $thumb_params } 個參數配 { $thumb_tokens } 個詞元；這個模型每個參數有 { $tokens_per_parameter } 個詞元，是該法則的 { $times } 倍。
    .loss = { $variant ->
        [planned] 到計畫結束時，定律本身預期這個大小的損失是 { $loss_hoffmann } 與 { $loss_besiroglu }
       *[other] 在目前的詞元數，定律本身預期這個大小的損失是 { $loss_hoffmann } 與 { $loss_besiroglu }
    }，同樣運算量下的最佳大小則是 { $best_loss_hoffmann } 與 { $best_loss_besiroglu }。
    .observed = { $split ->
        [validation] 實際的驗證損失是 { $observed }；
       *[other] 實際的訓練損失是 { $observed }；
    }不同資料集的損失高低不同，所以定律只宜用來看差距。
    .claim = 所說的 { $claimed } 個參數，正好接近最佳大小。
    .why = 模型並沒有「裝滿」：資料無限時，定律認為這個大小可以到 { $floor_hoffmann } 與 { $floor_besiroglu }，所以損失仍會下降，只是同樣的運算換來的越來越少。較大的模型能把同樣的運算用得更好。
    .fix = 請改用更寬或更深的模型，並以較少的步數用完同樣的運算量；如果使用時必須是小模型，就維持現在的大小。
    .fix-width = 在這個深度下，`n_embd` 設為 { $width } 最接近，同樣的運算量只需較少的步數。如果使用時必須是小模型，就維持現在的大小。

vocab-not-padded =
    .title = 詞彙表大小 { $vocabulary } 不是 { $multiple } 的倍數
    .what = 詞彙表有 { $vocabulary } 個項目，離下一個 { $multiple } 的倍數還差 { $extra } 個。
    .why = 輸出層的矩陣就是這個寬度。寬度無法填滿整數個區塊（tile）時，這個往往是全模型最大的矩陣乘法，顯示卡就只能用較慢的 kernel 來算。
    .fix = 請在訓練開始前把詞彙表補到 { $padded }。多出的項目永遠用不到；原大小的檢查點無法載入補過的模型。
    .fix-better = 請在訓練開始前把詞彙表補到 { $padded }，更好的是補到 { $better }，也就是 { $better_multiple } 的倍數。多出的項目永遠用不到；原大小的檢查點無法載入補過的模型。

heads-do-not-divide-width =
    .title = { $heads } 個注意力頭無法整除寬度 { $width }
    .what = `n_embd` 是 { $width }，`n_head` 是 { $heads }，餘數是 { $rest }。
    .why = 每個頭分到相同的寬度，所以這個模型建不起來：nanoGPT 會在第一步之前因斷言（assert）失敗而停止。
    .fix-heads = 請把 `n_head` 設為 { $heads_then }，每個頭的寬度是 { $head_size_then }，參數數量不變。如果要保留 { $heads } 個頭，請把寬度改成 { $width_then }，每個頭的寬度就是 { $wide_head_size_then }。
    .fix-width = 請把 `n_embd` 設為 { $width_then }，每個頭的寬度是 { $wide_head_size_then }。若維持現在的寬度，最接近而能整除的頭數是 { $heads_then }。

head-dim-inefficient =
    .title = { $variant ->
        [narrow] 注意力頭的寬度只有 { $head_size }
       *[other] 注意力頭的寬度是 { $head_size }，不是 { $multiple } 的倍數
    }
    .what = 寬度 { $width } 分給 { $heads } 個頭，每個頭的寬度是 { $head_size }；一般是 { $usual }，並以 { $multiple } 為單位。
    .harmless = 在這裡沒有壞處：這次訓練達到顯示卡峰值的 { $utilisation }。
    .why = { $variant ->
        [narrow] 注意力 kernel 以寬度 { $usual } 以上的區塊（tile）計算。頭太窄時，同樣的 softmax 工作只換來較少的乘法，注意力的成本就比必要的高。
       *[other] 注意力 kernel 以 { $multiple } 為單位計算，其他大小會被填補，或改用較慢的 kernel。
    }
    .fix = 把 `n_head` 設為 { $heads_then } 可讓每個頭的寬度變成 { $head_size_then }，參數數量不變。只有從頭開始訓練時才適合更改。
    .fix-claimed = 用所說的模型大小所需的寬度，同樣 { $heads } 個頭，每個頭的寬度就是 { $head_size_then }，這個問題也就一併解決。

pretrained-weights-unused =
    .title = { $variant ->
        [maybe] 有訓練好的權重可用，但訓練可能是從隨機權重開始的
       *[plain] 有訓練好的權重可用，卻從隨機權重開始訓練
    }
    .what = 模型設為 `{ $architecture }`，這只是架構，並沒有載入任何權重。同一個模型有公開的、在 COCO 上訓練好的權重：`{ $weights }`。
    .what-maybe = 模型設為 `{ $architecture }`，這只是架構。除非程式另外載入權重，否則訓練會從隨機權重開始。同一個模型有公開的、在 COCO 上訓練好的權重：`{ $weights }`。
    .why = 在自己的資料上，從公開的權重開始，只要一小部分的 epoch 就能達到更高的準確率，影像少的時候尤其明顯。
    .fix = 請把 `model` 設為 `{ $weights }`；除非本來就打算從頭訓練。

dropout-too-high =
    .title = Dropout 設為 { $dropout }，模型幾乎學不到東西
    .what = Dropout 是 { $dropout }；超過 { $most }，這類模型就幾乎學不起來。
    .why = 每次訓練計算時，dropout 會把這麼大比例的啟動值設為零。剩下的大半是雜訊，訓練損失會一直很高。
    .fix = 最多用 { $advised }；如果每個樣本只看一次，就不要用。

init-std-too-large =
    .title = 以寬度 { $width } 來說，初始權重的標準差 { $std } 偏大
    .what = 權重初始化的標準差是 { $std }。寬度 { $width } 時，讓啟動值保持平穩的標準差是 { $usual }，現在是它的 { $times } 倍。
    .why = 模型越寬，權重的標準差對啟動值的放大就越明顯。太大的話，最初幾千步就會出現損失突增或發散，用 float16 時尤其明顯。
    .fix = 請把初始標準差設為約 { $advised }。

sequence-longer-than-positions =
    .title = 序列有 { $length } 個詞元，比模型的 { $positions } 個位置還長
    .what = 訓練的序列長度設為 { $length } 個詞元，而模型只有 { $positions } 個位置。
    .why-table = 位置表裡沒有後面那些詞元的項目：程式會拒絕執行，或在顯示卡上因索引錯誤而停止。
    .why-rotary = 旋轉位置編碼沒有終點，所以不會停下來；但模型從未在這麼遠的距離上訓練過，一開始那裡的損失會很高。
    .fix = 請把序列截到 { $positions } 個詞元；如果是從頭訓練，也可以增加模型的位置數。
    .fix-rotary = 請把序列截到 { $positions } 個詞元。如果本來就想延長上下文，請設定對應的 `rope_scaling`。

vocab-smaller-than-tokenizer =
    .title = 詞彙表只有 { $vocabulary } 個項目，少於分詞器的 { $tokens } 個
    .what = 模型有 { $vocabulary } 個項目；分詞器 `{ $tokenizer }` 有 { $tokens } 個。
    .why = 只要某個批次裡出現超過模型最後一項的詞元，訓練就會停止；在顯示卡上是裝置端的斷言錯誤，訊息不會說明真正的原因。
    .fix = 請把詞彙表設為 { $new }：每個詞元都有對應的項目，寬度也適合顯示卡計算。
