adam-epsilon-out-of-range =
    .title = Adam 的 epsilon { $variant ->
        [zero] 是零
        [low] 極小：{ $epsilon }
       *[high] 偏大：{ $epsilon }
    }
    .what = epsilon 是 { $epsilon }；預設值 { $usual } 幾乎適合所有模型。
    .why-zero = Adam 會除以「梯度的大小加上 epsilon」。權重沒有梯度時，就成了零除以零：只要出現一個 NaN，整個訓練就毀了。
    .why-low = Adam 會除以「梯度的大小加上 epsilon」。epsilon 這麼小時，只是捨入雜訊的梯度也會變成完整的一步。
    .why-high = Adam 會除以「梯度的大小加上 epsilon」。epsilon 這麼大時會蓋過梯度本身，每一步都比學習率所說的小得多。
    .fix = 請設為 { $usual }。

weight-decay-out-of-range =
    .title = { $variant ->
        [off] 權重衰減被關掉了
       *[high] 權重衰減 { $decay } 對 Adam 來說非常高
    }
    .what-off = 權重衰減是 { $decay }。從頭訓練的語言模型通常用 { $usual }。
    .why-off = 沒有權重衰減，權重會一直變大，同樣的學習率就越來越推不動它們。訓練很久時損失會略高一點；這是慣例，並不是錯誤。
    .what-high = 權重衰減是 { $decay }；這類模型的配方都不超過 { $most }。
    .why-high = AdamW 每一步都讓每個權重按「學習率乘以權重衰減」的比例縮小。這麼大的衰減，把權重拉回來的速度比學習還快。
    .fix = 請設為 { $usual }。
    .fix-images = 請採用這個模型配方裡的值；{ $most } 大約就是實際用過的最高值。

weight-decay-on-norms-and-biases =
    .title = 正規化層和偏置也套用了權重衰減
    .what = 全部 { $decayed } 個參數都套用了權重衰減，沒有一個排除在外，而這個模型有偏置。
    .why = 權重衰減會把正規化層的增益和偏置拉向零；真正受益的只有矩陣。
    .fix = 請分成兩個參數群組：兩維以上的參數套用權重衰減，其餘不套用。這只是慣例，不必因此重新訓練。
