batch-not-as-claimed =
    .title = 每步有 { $sequences } 個序列，不是所說的 { $claimed } 個
    .what = 註解說每步有 { $claimed } 個序列，但依設定是 { $sequences } 個{ $variant ->
        [more] ，是所說的 { $ratio } 倍。
       *[other] ，所說的是它的 { $ratio } 倍。
    }
    .product = 也就是微批次 { $micro } 乘以 { $accumulation } 個梯度累積步，所有顯示卡合計。
    .tokens = 因此每步有 { $tokens_per_step } 個詞元。
    .why = 學習率、暖身和步數都取決於批次大小；為另一個批次大小選的值不一定適合。
    .fix = 如果設定才是你要的，請更正註解；否則請設定能得到所說批次大小的微批次或梯度累積步數。
