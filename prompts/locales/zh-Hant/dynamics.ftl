initial-loss-unexpected =
    .title = { $variant ->
        [above] 最初的損失是 { $first }，比隨機猜測還高
       *[below] 最初的損失是 { $first }，以未經訓練的模型來說好得不合理
    }
    .what = 詞彙表有 { $vocabulary } 個詞元時，什麼都不會的模型損失是 { $uniform }；這次卻從 { $first } 開始，相差 { $apart }。
    .above = 所以最初的輸出離均勻分布很遠，可能的原因有：初始化太大、損失該取平均卻加總了，或標籤與詞彙表不符。
    .below = 所以模型已經知道些什麼，可能的原因有：載入了舊的權重、輸入裡看得到答案、部分標籤被遮住或太簡單，或實際的詞彙表較小。
    .why = 起點不對是程式有錯最容易看出的徵兆；只要它還在，後面的損失就不能和其他訓練比較。
    .fix = 繼續訓練之前，請檢查初始化、標籤（包括遮罩和位移）以及詞彙表大小。
loss-not-finite =
    .title = { $variant ->
        [said] 損失不是有效的數值
        [said-step] 第 { $step } { $position }的損失不是有效的數值
        [restarted] 從第 { $step } { $position }起，有 { $count } 筆損失不是有效的數值
        [recovered] 第 { $step } { $position }的損失不是有效的數值，後來恢復了
       *[lasting] 從第 { $step } { $position }起，損失不再是有效的數值
    }
    .what = 到第 { $step } { $position }，損失已不是有限的數值；從那裡起記錄的 { $after } 筆損失中，有 { $count } 筆不能用。
    .once = 到第 { $step } { $position }，損失已不是有限的數值（{ $after } 筆中有 { $count } 筆，日誌到此為止）。
    .before = 最後一個正常的值是第 { $good_step } { $position }的 { $good }。
    .recovered = 之後的損失又是有效的數值，所以權重沒有受損：可能只是某個批次有問題，或有一次更新被略過。
    .restarted = 其中 { $streak } 筆連在一起。含有 NaN 的權重不會自己復原，所以後面的數值屬於程式的另一次啟動，或是還原過的權重。
    .evaluated = 在那之前最後一次評估是第 { $evaluated } { $position }，結果是 { $evaluation }。
    .saved = 日誌顯示第 { $saved } { $position }存過檢查點，那時還沒有受損。
    .overwritten = 在那之後又存了一次檢查點；如果程式只保留一個檔案（nanoGPT 就是這樣），裡面現在就是受損的權重。
    .why = 權重裡只要有 NaN，由它算出的一切都會變成 NaN：之後的步數都白費，再訓練下去，損失也不會回來。
    .why-recovered = 這次的代價不大，但同一個批次或溢位下次可能就會損壞權重。
    .fix-saved = 請停止訓練、排除原因，再從第 { $saved } { $position }的檢查點繼續。
    .fix = 請停止訓練、排除原因，再從第 { $step } { $position }之前存下的檢查點重新開始；如果沒有，就從頭來過。
    .fix-start = 這份日誌裡沒有一筆正常的損失：重新訓練之前，請檢查資料、初始權重和學習率。
    .fix-recovered = 請找出是哪一個批次，看看它的資料；如果再次發生，請調低學習率，或改用範圍較大的數值格式。
    .fix-restarted = 後面的部分可以單獨判斷；在那之前，請找出前一次失敗的原因：資料、初始權重、學習率或數值格式。
    .fix-said = 請停下這次訓練，從之前的檢查點以較低的學習率繼續，並確認梯度有裁剪。日誌可以看出是從什麼時候開始的，以及哪個檢查點還是好的。
fp16-overflow =
    .title = { $variant ->
        [nan] fp16 訓練在第 { $good_step } { $position }到第 { $step } { $position }之間崩壞
       *[scale] fp16 的損失縮放值連續下降 { $falls } 次
    }
    .nan = 這次訓練以 float16 計算，從第 { $step } { $position }起損失不是有效的數值；第 { $good_step } { $position }時還是正常的數值。
    .scale = 從第 { $scale_step } { $position }起，損失縮放值連續 { $falls } 筆都在下降：一次又一次的更新因溢位而被略過。
    .why = float16 最大只能表示 { $largest }。梯度縮放器會略過梯度溢位的更新，卻無法修復已經是無限大或 NaN 的權重和啟動值。
    .card-none = { $gpu } 沒有 bfloat16 運算單元，在這張卡上無法以實用的速度換得更大的範圍。
    .card-native = { $gpu } 支援 bfloat16 運算，範圍和 float32 一樣，速度和 float16 一樣。
    .card-unknown = 這裡不知道這張顯示卡是否支援 bfloat16 運算；NVIDIA 從 Ampere 世代起都支援。
    .fix-none = 繼續用 float16，保持梯度裁剪開啟，把學習率從 { $rate } 降到約 { $lower }，再從崩壞前的最後一個檢查點繼續。
    .fix-none-rate = 繼續用 float16，保持梯度裁剪開啟，把學習率減半，再從崩壞前的最後一個檢查點繼續。
    .fix-native = 把 `dtype` 設為 bfloat16，再從崩壞前的最後一個檢查點繼續。
    .fix-unknown = 顯示卡如果支援 bfloat16 就改用它；如果不支援，請把學習率從 { $rate } 降到約 { $lower }。兩種情況都請從崩壞前的最後一個檢查點繼續。
    .fix-unknown-rate = 顯示卡如果支援 bfloat16 就改用它；如果不支援，請把學習率減半。兩種情況都請從崩壞前的最後一個檢查點繼續。
speed-up-after-nan =
    .title = 損失變成 NaN 之後每步快了 { $gain }，因為什麼都沒有學到
    .what = 第 { $step } { $position }之前，一般的一步要 { $before }，之後只要 { $after }，少了 { $gain }。
    .skipped = 使用 float16 時，只要有梯度不是有限的數值，梯度縮放器就會略過最佳化器的更新，省下的正是這段時間。
    .perhaps = 梯度縮放器（float16 需要它）遇到不是有限數值的梯度時會略過最佳化器的更新；省下的應該就是這段時間。
    .why = 變快是症狀，不是好消息：只要權重還是這樣，它就會一直持續。
loss-diverging =
    .title = { $severity ->
        [error] { $variant ->
            [named] 損失
           *[other] 訓練損失
        }發散：最低曾到 { $best }，現在是 { $last }
       *[other] 訓練損失正在上升：最低曾到 { $best }，現在是 { $last }
    }
    .what = { $variant ->
        [batch] 第 { $best_step } { $position }前後，各批次的損失在 { $best } 左右（中位數）；到日誌結尾的第 { $last_step } { $position }，已是 { $last }，為當時的 { $ratio } 倍。
        [few] 第 { $best_step } { $position }的損失是 { $best }；到第 { $last_step } { $position }為止，最後兩次評估都在 { $last } 以上，為當時的 { $ratio } 倍。
       *[eval] 第 { $best_step } { $position }前後，損失在 { $best } 左右（相鄰幾次評估的中位數）；到日誌結尾的第 { $last_step } { $position }，已是 { $last }，為當時的 { $ratio } 倍。
    }
    .named = 程式列出的最佳驗證損失是 { $best }；到第 { $last_step } { $position }卻是 { $last }，為當時的 { $ratio } 倍，訓練損失也偏高（{ $train }），所以不是過度擬合。
    .noise = { $variant ->
        [few] 單次評估因偶然而變動的幅度約為 { $noise }，所以這不是一般的波動。
       *[other] 這樣的中位數因偶然而變動的幅度約為 { $noise }，所以這不是一般的波動。
    }
    .why = 損失從最低點升高這麼多，很少會自己回來；在那之後存的檢查點也比先前的差。
    .fix = 請回到上升之前的檢查點（第 { $best_step } { $position }前後），用比 { $rate } 更低的學習率繼續，並開啟梯度裁剪。
    .fix-named = 請回到驗證損失最低的檢查點，用更低的學習率繼續，並開啟梯度裁剪。
    .fix-without-rate = 請回到上升之前的檢查點（第 { $best_step } { $position }前後），用更低的學習率繼續，並開啟梯度裁剪。
loss-spike-recovered =
    .title = 損失在第 { $step } { $position }突增到 { $loss }，後來恢復了
    .what = 訓練損失原本在 { $before } 左右，到第 { $step } { $position }升到 { $loss }，是平常偏差的 { $deviations } 倍，不久後又回來了。
    .one = 這份日誌裡有 { $count } 次這樣的突增。
    .others = 這份日誌裡共有 { $count } 次突增，這是最大的一次。
    .why = 會自己恢復的突增代價不大；如果變得更頻繁或更大，就表示學習率已到極限，或有些資料壞了。
    .why-start = 它發生在最初幾步，那時學習率正在上升，Adam 的平均值也還是空的：更新的幅度超過了新權重能承受的範圍。
    .fix-start = 如果之後損失持續下降，就不必更改任何設定；較長的預熱或較低的學習率峰值可以避免這種突增。
    .fix = 現在不必更改任何設定；請記下那一步用了哪些資料，如果再次發生，就調低學習率。
    .fix-clip = 請開啟梯度裁剪（`grad_clip`），限制單一批次的影響，並記下那一步用了哪些資料。
overfitting =
    .title = 模型過度擬合：驗證損失從第 { $best_step } { $position }起上升了 { $rise }
    .what = 驗證損失在第 { $best_step } { $position }最低，是 { $best }；到第 { $last_step } { $position }已升到 { $last }（最後幾次評估的中位數），之後的 { $since } 次評估都沒有再低於最低點。
    .train = 同一段時間裡，訓練損失從 { $train_then } 降到 { $train_now }。
    .noise = 單次評估的不確定程度約為 { $noise }，所以這個上升不是偶然。
    .why = 從那時起，模型是在背訓練資料，而不是從中學習：每多一步，面對新的文字就更差一些。
    .fix = 請使用第 { $best_step } { $position }或其附近的檢查點；再訓練時請在那裡停止、增加資料，或加強正則化（dropout、權重衰減、較小的模型）。
loss-plateau =
    .title = 最後 { $points } { $kind ->
        [records] 筆紀錄
       *[other] 次評估
    }中，損失幾乎沒有下降
    .what = 從第 { $first_step } { $position }到第 { $last_step } { $position }，通過 { $points } { $kind ->
        [records] 筆紀錄
       *[other] 次評估
    }的直線每 { $per } 步變化 { $slope }，總共變化了損失的 { $change }。
    .what-plain = 從第 { $first_step } { $position }到第 { $last_step } { $position }，通過 { $points } { $kind ->
        [records] 筆紀錄
       *[other] 次評估
    }的直線總共變化了損失的 { $change }。
    .test = 這算不上顯著的下降（以 { $level } 的顯著水準檢定），也低於值得等待的 { $worthwhile }；把各個數值的散布算進去，真正的改善最多只有 { $at_most }。
    .noise = 單一數值的不確定程度約為 { $noise }。
    .why-early = 這時學習率還很高，所以拖住損失的不是排程已到尾聲。
    .why-late = 學習率已接近最低值，每一步的進展本來就小；排程結束時就是這樣，並不表示有問題。
    .why-unknown = 這裡不知道學習率排程走到哪裡；如果已接近最低值，損失持平是正常的。
    .fix-early = 如果排程之後還會把學習率降下來，損失到時通常會再下降，也可以提早開始衰減；如果仍然持平，較大的模型或其他資料會比繼續訓練更有用。這只表示進展變小了，並不表示模型再也學不到東西。
    .fix-late = 用這個學習率繼續訓練，不要期待太多；想要更低的損失，請規劃更長的排程、更多的資料或更大的模型。這只表示進展變小了，並不表示模型再也學不到東西。
    .fix-unknown = 請先看學習率：如果還很高，就讓它降下來；如果已經降下來，下一步是更長的排程、更多的資料或更大的模型。這只表示進展變小了，並不表示模型再也學不到東西。
still-improving-at-end =
    .title = { $kind ->
        [best] { $evaluations } 次評估中最後一次最好（{ $measure } 是 { $last }）
       *[other] 日誌結束時損失仍在下降，最後一段改善了 { $gained }
    }
    .what = 從第 { $first_step } { $position }到第 { $last_step } { $position }，損失每 { $per } 步下降 { $slope }（{ $points } { $kind ->
        [records] 筆紀錄
       *[other] 次評估
    }），相當於改善 { $gained }。
    .best = { $evaluations } 次評估中最後一次最好：{ $measure } 是 { $last }，前三分之二裡最好的是 { $before }，改善了 { $gained }。
    .what-plain = 從第 { $first_step } { $position }到第 { $last_step } { $position }，損失下降了 { $gained }（{ $points } { $kind ->
        [records] 筆紀錄
       *[other] 次評估
    }）。
    .test = 以 { $level } 的顯著水準來看，下降是顯著的，並不是數值的散布造成的。
    .why-high = 那時學習率還沒有降下來，所以不論是再多訓練，還是走完衰減，都會讓損失更低。
    .why-unknown = 這裡不知道預定的步數和學習率的排程；除非學習率已到最低值，否則再訓練下去損失還會更低。
    .fix = 如果更低的損失值得花這些時間，請訓練得更久，並把學習率的衰減依更長的訓練來安排。
