set = 在 { $place } 設定 `{ $key } = { $new }`（目前是 `{ $old }`）。
argument = 在命令列設定 `--{ $key }={ $new }`（目前是 `{ $old }`），或移除該參數並改在設定檔裡設定。
change = 設定 `{ $key } = { $new }`（目前是 `{ $old }`）。
add = 加上 `{ $key } = { $new }`（預設值是 `{ $old }`）。
comment = 在 { $place } 更正註解：「{ $old }」改成「{ $new }」。
restart = 用新的 `out_dir` 從第 { $zero } 步重新開始：張量的形狀改變了，這次訓練的檢查點都無法載入。
batch = 批次：{ $micro } 個序列 x 梯度累積 { $accumulation } 次 x { $sequence } 個詞元 = 每步 { $tokens } 個詞元{ $ranks_n ->
        [1] {""}
       *[other] ，分在 { $ranks } 個 rank 上
    }。
batch-kept = 每步的詞元數完全不變。
batch-not-exact = 沒有任何微批次能剛好得到日誌中的每步詞元數；這是最接近的。
memory = 訓練一步需要的記憶體：{ $low } 到 { $high }{ $verdict ->
        [fits] ，這張 { $card } 的顯示卡放得下
        [tight] ，在這張 { $card } 的顯示卡上很勉強
        [does-not-fit] ，這張 { $card } 的顯示卡放不下
       *[unknown] {""}
    }。
memory-one = 訓練一步需要的記憶體：約 { $low }{ $verdict ->
        [fits] ，這張 { $card } 的顯示卡放得下
        [tight] ，在這張 { $card } 的顯示卡上很勉強
        [does-not-fit] ，這張 { $card } 的顯示卡放不下
       *[unknown] {""}
    }。
memory-unknown = 不知道顯示卡型號，無法判斷是否放得下。
step-time = 在這張顯示卡上，一步需要 { $low } 到 { $high }：若超出顯示卡理想值的時間按詞元計不變，是較低的數字；若隨計算量增加，是較高的數字。
step-time-same = 在這張顯示卡上，一步實測需要 { $low }。
milestone-optimal = { $steps } 步（{ $tokens } 個詞元，即每個參數 { $rule } 個詞元的經驗法則）
milestone-half = { $steps } 步（{ $tokens } 個詞元，原計畫的一半）
milestone-now = { $steps } 步（{ $tokens } 個詞元，和目前已訓練的一樣多）
milestone-full = { $steps } 步（{ $tokens } 個詞元，依原計畫）
milestone-hours = { $low } 到 { $high }
milestone-hours-one = { $low }
milestone-loss = 驗證損失 { $mid_low } 到 { $mid_high }，這類預測有 { $level } 落在 { $low } 到 { $high } 之間
loss-basis = 兩個縮放定律都先依這次訓練的實際損失（{ $observed }）平移；若不平移，在 { $steps } 步時會得到 { $raw_low } 到 { $raw_high }，對這次訓練而言低了 { $offset_low } 到 { $offset_high }。這些損失適用於在該步結束的學習率排程。區間的寬度來自這兩個定律在已發表的訓練上預測差值的誤差。
heading-plan = 訓練方案
heading-batches = 所有精確的批次方案，最好的在前
heading-batches-near = 最接近的批次方案，最好的在前
batch-row = { $micro } x { $accumulation } x { $sequence } = { $tokens } 個詞元
verdict-fits = 放得下
verdict-tight = 很勉強
verdict-does-not-fit = 放不下
verdict-unknown = 記憶體未知
params = 模型依 nanoGPT 的算法有 { $printed } 個參數，全部共 { $total } 個。
unchanged = 設定不需要更改。
missing = 要讓這個方案完整，還需要：{ $what }
no-plan = 目前還無法規劃：讀不到模型或批次大小。
heading-what-if = 會有什麼改變
what-if-before = 目前
what-if-after = 改變後
what-if-unknown = 無法判斷
what-if-params = 參數總數
what-if-tokens-per-step = 每步詞元數
what-if-tokens = 整個計畫的詞元數
what-if-memory = 訓練一步的記憶體
what-if-step = 每步時間
what-if-hours = 整個計畫的時間
what-if-cost = 依給定價格的費用
what-if-loss = 計畫結束時的驗證損失
what-if-restart = 舊的檢查點無法使用：張量的形狀不同，必須重新開始訓練。
what-if-not-computed = { $names } 對損失的影響沒有公式可算，不在這些數字之內。
heading-budget = 這個預算能訓練的最佳模型
budget-law = 損失定律
budget-share = 顯示卡峰值的使用比例
budget-params = 參數總數
budget-tokens = 詞元數
budget-loss = 定律本身給出的損失
budget-note = 這些定律描述的是自然文字只看一遍的訓練；各資料集的損失水準不同，請只看差值。一張顯示卡能達到峰值的多少，只有實測的每步時間能說明。
