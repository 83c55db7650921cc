log-contradicts-config =
    .title = 這份日誌不是用這份設定跑出來的
    .setting = 日誌印出的 `{ $key }` 是 { $printed }，但設定檔或指令設的是 { $written }。
    .more = 另外還有 { $more } 項設定不同。
    .parameters = 日誌印出 { $params_printed } 個參數，但依設定是 { $params_given } 個。
    .tokens = 日誌印出每步 { $tokens_printed } 個詞元，但依設定是 { $tokens_given } 個。
    .implied = 由第一個測得的 MFU 和那一步的時間推算，每張顯示卡每步是 { $tokens_implied } 個詞元，但依設定總共是 { $tokens_set } 個。批次或模型不同，或 `estimate_mfu` 裡的峰值被改過，都會造成這種情形。
    .why = 由設定推算的結果（參數、詞元、記憶體、速度）和日誌裡的損失，可能屬於不同的訓練。
    .fix = 請貼上這次訓練所用的設定檔和指令，或貼上屬於這份設定的日誌。

comment-contradicts-value =
    .title = 有 { $comments } 則註解和旁邊的值不符
    .arithmetic = 註解寫「{ $arithmetic_words }」，但乘積是 { $arithmetic_result }。
    .factors = 註解寫「{ $factor_words }」，但現在的值是微批次 { $micro } 和 { $accumulation } 個梯度累積步。乘積 { $product } 相同，所以不影響訓練。
    .bound = `{ $bound_key }` 是 { $bound_value }，但註解寫「{ $bound_words }」。
    .comparison = `{ $compared_key }` 是 { $compared_value }，{ $direction ->
        [above] 高於
       *[below] 低於
    }預設的 { $default }，但註解寫「{ $word }」。
    .why = 這類註解通常屬於先前的值，會誤導之後讀到的人。
    .fix = 請更正註解；如果註解才是本意，請更正那個值。

run-not-finished =
    .title = 日誌停在第 { $last_step } 步，計畫是 { $max_steps } 步
    .what = 日誌裡有 { $max_steps } 步中的 { $last_step } 步，完成計畫的 { $done }，還剩 { $left } 步。
    .time = 以每步 { $step_seconds } 計算，大約還要 { $time_left }。
    .predicted = 把縮放定律平移到這次訓練的 { $observed } 之後，計畫結束時的驗證損失是 { $loss_low } 到 { $loss_high }；這類預測有 { $level } 落在 { $interval_low } 到 { $interval_high } 之間。
    .why = 計畫跑完時的損失通常會比現在低：最後那些步的學習率最低，現在還沒有跑到。
    .fix = 如果還在跑，就讓它跑完。如果已經停了，請從檢查點繼續訓練，或把學習率排程改成在負擔得起的步數結束。
    .fix-nanogpt = 如果還在跑，就讓它跑完。如果已經停了，請用 `init_from = 'resume'` 從檢查點繼續訓練，或把學習率排程改成在負擔得起的步數結束。

log-starts-mid-run =
    .title = 日誌從第 { $first_step } 步開始
    .what = 第一行有損失的紀錄是第 { $first_step } 步，而且沒有任何一行說明訓練是從檢查點繼續的，可見日誌的開頭不在其中。
    .why = 最初的損失、預熱，以及程式啟動時印出的內容（參數、每步詞元數、設定）都無法判斷。
    .fix = 請從第一行開始貼上日誌，或貼上設定檔。

lines-damaged =
    .title = 日誌有 { $lines } 行損壞
    .what = 有 { $lines } 行看起來像程式的紀錄，但被截斷或混入了別的內容。
    .why = 這種行的來源，可能是在終端機上按到的按鍵、兩個程式寫入同一個檔案，或複製時被截斷。這些行都已略過，沒有從中讀取任何數字。
    .fix = 請讓一個檔案只由一個程式寫入，並貼上檔案本身，而不是終端機的文字。

steps-go-backwards =
    .title = 同一份日誌從這裡開始是另一次訓練
    .what = 在第 { $previous } { $position }之後，日誌接著第 { $first } { $position }：從那裡開始是第 { $run } 次訓練。
    .why = 可能是程式把內容接在舊檔案後面，可能是訓練回到較早的檢查點，也可能是兩份日誌被貼在一起。當成同一條曲線來看，會出現從未發生過的跳動，所以這裡每次訓練都各自判斷。
    .fix = 請讓每次訓練寫到自己的檔案，並說明想問的是哪一次。

metric-not-measured =
    .title = 有指標印了出來卻從未測量：{ $metrics }
    .what = { $metrics } 在全部 { $records } 筆紀錄裡都是 { $value }，而訓練步數一直在前進。
    .why = 程式沒有計算某個值時就會這樣印。這不是停滯，也不是梯度消失，不是這次訓練的問題。
    .fix = 請忽略它，或開啟它的測量；由每步的時間一樣可以算出速度和使用率。
