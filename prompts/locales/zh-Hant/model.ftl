parameter-count-not-as-claimed =
    .title = 模型只有 { $printed } 個參數，並不是所說的 { $claimed }
    .what = 註解或名稱說有 { $claimed } 個參數，但這份設定依 nanoGPT 自己的算法（不計位置嵌入）是 { $printed } 個，相差 { $ratio } 倍。
    .parts = 全部算進去共有 { $total } 個，其中 { $embedding_share } 是詞元嵌入，並不參與各層的計算。
    .width = 要達到所說的大小，寬度必須是 { $width_needed }，而不是 { $width }：依 nanoGPT 的算法會得到 { $printed_then } 個，全部共 { $total_then } 個。
    .why = 隨著所說的大小而來的一切期望（損失、詞元數、時間、記憶體）都屬於另一個模型。
    .fix = 如果要的確實是所說的大小，請設 `n_embd = { $width_needed }`；如果不是，請更正那個說法。
    .fix-claim = 請設定能得到所說大小的寬度或深度，或者更正那個說法。
