tokens-not-as-claimed =
    .title = 計畫訓練的是 { $planned } 個詞元，不是所說的 { $claimed }
    .what = 所說的是 { $claimed } 個詞元，但依設定計畫的是 { $planned } 個{ $variant ->
        [more] ，是所說的 { $ratio } 倍。
       *[other] ，所說的是它的 { $ratio } 倍。
    }
    .product = 也就是 { $steps } 步，每步 { $tokens_per_step } 個詞元。
    .seen = 至今已經看過 { $seen } 個詞元。
    .why = 損失、時間和每個參數的詞元數都取決於實際的數字；這個註解大概屬於另一個步數。
    .fix = 請更正註解，或更正步數。
    .fix-steps = 請更正註解。如果要的確實是所說的數量，則需要 { $steps_needed } 步，學習率排程也必須在那裡結束。

tokens-past-compute-optimal =
    .title = 每個參數 { $per_parameter } 個詞元，是計算最佳值的 { $times } 倍
    .what = { $variant ->
        [planned] 計畫以 { $tokens } 個詞元
       *[other] 至今已用 { $tokens } 個詞元
    }訓練全部 { $params } 個參數。依「每個參數 { $thumb } 個詞元」的經驗法則，應是 { $optimal_tokens } 個。
    .gain = 依兩個已發表的定律，詞元再加一倍，損失還會降低 { $gain_low } 到 { $gain_high }。
    .why = 報酬遞減，但不會歸零：同樣的運算量用在較大的模型，損失會更低。
    .fix = 如果要的是使用成本低的小模型，這樣做很常見，沒有問題。如果要的是同樣運算量下最低的損失，請改用較大的模型。

tokens-below-compute-optimal =
    .title = 計畫的詞元每個參數只有 { $per_parameter } 個
    .what = 計畫以 { $tokens } 個詞元訓練全部 { $params } 個參數；依「每個參數 { $thumb } 個詞元」的經驗法則，應是 { $optimal_tokens } 個。
    .why = 依兩個已發表的定律，同樣的運算量改用 { $params_then } 個參數、訓練 { $tokens_then } 個詞元，損失會低 { $gain_low } 到 { $gain_high }，也更省記憶體。
    .why-tokens = 每個詞元對這個模型仍有很大的作用：依兩個已發表的定律，詞元再加一倍，損失會降低 { $gain_low } 到 { $gain_high }。
    .fix = 請用更多詞元訓練，或改用較小的模型。
    .fix-only = 請用更多詞元訓練。
    .fix-steps-only = 以現在的批次大小，請訓練約 { $steps_needed } 步，並讓學習率排程在那裡結束。
    .fix-steps = 以現在的批次大小，請訓練約 { $steps_needed } 步，並讓學習率排程在那裡結束；或改用較小的模型。

validation-below-train =
    .what-apart = 驗證損失是 { $validation }，比訓練損失 { $train } 低 { $gap }。
    .why-apart = 這在這裡很正常：這個程式的訓練損失是在訓練過程中計算的，若開了 dropout、資料增強或標籤平滑，也都算在內，而且是權重還在進步時的平均；驗證損失則是之後才計算的，沒有這些影響。兩者不能直接比較。
    .fix-apart = 不需要更改任何設定。如果想比較，請用訓練完的權重，以同樣的方式在一部分訓練資料上評估。
    .title = 驗證損失比訓練損失低 { $gap }
    .what = 訓練損失是 { $train }，驗證損失是 { $validation }，低了 { $gap }。
    .persistence = 在日誌的後半段，{ $evaluations } 次評估中有 { $below } 次是驗證損失較低，平均低 { $mean_gap }。
    .persistence-few = 預熱之後的 { $evaluations } 次評估中有 { $below } 次是驗證損失較低，平均低 { $mean_gap }。
    .noise = 單次差距的雜訊大約是 { $noise }。
    .why = nanoGPT 用同一組權重、同樣在評估模式下計算兩者，所以 dropout 和平均方式都不是原因。原因在於驗證資料比較容易、切分方式不同或太小：文件來源不同、套版文字較多，或有些文字也出現在訓練資料裡。
    .why-few = 只有這麼少次評估，差距可能只是偶然：最先要考慮的是批次太少造成的雜訊。如果更多次評估之後仍然如此，就是兩份資料不同，因為 nanoGPT 用同一組權重、同樣在評估模式下計算兩者。
    .dropout = 兩次計算都關掉了 { $dropout } 的 dropout。
    .fix = 請檢查驗證資料是怎麼切分的；它應該是從同一批文件隨機抽出、沒有重複的一部分。在此之前，請看兩個損失各自的變化，也不要拿這個驗證損失和別人的相比。

dropout-in-single-epoch-pretraining =
    .title = 以新詞元預訓練，卻設了 { $dropout } 的 dropout
    .what = 在 { $dataset } 上從頭預訓練，dropout 是 { $dropout }。
    .what-once = 從頭預訓練，資料最多只看一遍，dropout 卻是 { $dropout }。
    .why = Dropout 的用途是避免模型把重複的樣本背下來。詞元大約只看一遍時沒有什麼好防的，dropout 只會讓學習變慢。
    .repeats = 這份資料重複幾遍並未說明；如果是在一小部分資料上反覆訓練很多遍，dropout 可能是對的。
    .validation = 它也不是驗證損失低於訓練損失的原因：nanoGPT 計算兩者時都會關掉它。
    .fix = 請設 `dropout = { $new }`。

data-repeated-too-often =
    .title = 同樣的資料重複了 { $epochs } 個 epoch
    .what = 同樣的資料看了 { $epochs } 個 epoch。
    .why-language = 對語言模型來說，重複的詞元會失去價值：依已發表的擬合，這些 epoch 合起來只相當於 { $worth } 個 epoch 的新資料。
    .why-tuning = 微調時看這麼多遍，多半只是背下範例；依已發表的重複詞元擬合，它們最多相當於 { $worth } 個 epoch 的新資料。
    .why-images = 這裡一個 epoch 的步數很少，表示資料集非常小，模型已經看過每個範例很多次。
    .fix-language = 請增加資料，或規劃較少的步數；如果都做不到，請提高權重衰減，並以驗證損失來判斷。
    .fix-tuning = 請只規劃幾個 epoch，中間要評估，並保留評估最好的檢查點；想要更好的模型，請增加範例。
    .fix-images = 請留意模型在未參與訓練的資料上的損失和指標，保留表現最好的檢查點，並以資料增強或更多資料來改善。

epoch-boundary-sawtooth =
    .title = 訓練損失在 epoch 開始時下降一階
    .what = { $counted } 個 epoch 交界中，有 { $borders } 個出現訓練損失下降一階；最大的一階在第 { $epoch } 個 epoch 結束時，從 { $before } 降到 { $after }，降了 { $share }。
    .why = 在一個 epoch 之內，每個範例都是新的；到了交界，全部重來一遍。損失在交界下降、其餘時間持平，表示模型記住了範例，這幾乎說明不了它對新資料的表現。
    .fix = 請以未參與訓練的資料上的損失判斷，並保留在那裡最好的檢查點；較少的 epoch 或更多的資料，才能讓模型學到範例以外的東西。每個 epoch 都要重新打亂資料。
