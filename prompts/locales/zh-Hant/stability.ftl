no-learning-from-start =
    .title = { $variant ->
        [tuning] 從訓練開始，損失就一直停在 { $last }
       *[plain] 從訓練開始，損失就一直停在 { $last }：模型沒有在學習
    }
    .what = 最前面的紀錄在 { $first } 左右，到第 { $last_step } { $position }為止的最後幾筆在 { $last }；{ $points } 筆紀錄都看不出下降。
    .test = 把散布算進去，損失最多只改善了 { $at_most }；正常的訓練在最初幾步就會超過這個幅度。
    .rate-zero = 日誌中的學習率始終是零，所以更新無法改變權重。
    .why = 這不是發散：還沒有學到任何東西，也就談不上失去。更新沒有作用到權重上，或是標籤與輸入無關。
    .fix = 請先只用一個批次訓練，直到它的損失接近零；如果做不到，請檢查學習率、被凍結的參數、是否漏了 `optimizer.step()`、損失是否脫離計算圖，以及標籤是否被遮住或打亂。
    .fix-tuning = 微調時，損失可能一開始就接近最低點。如果模型應該還能進步，請確認轉接器或要訓練的層可以訓練、標籤沒有全部被遮住，再試試別的學習率：太低時學不動，太高時會破壞原有的權重。
loss-at-uniform =
    .title = 到第 { $step } { $position }，損失仍是 { $last }，等於隨機猜測
    .what = 詞彙表有 { $vocabulary } 個詞元時，什麼都不會的模型損失是 { $uniform }；直到第 { $step } { $position }，這次訓練都沒有離開這個水準（{ $last }）。
    .why = 正常的訓練在最初幾步就會離開這個水準，光是學會哪些詞元常出現就夠了。所以更新沒有作用到權重上，或是標籤沒有提供任何資訊。
    .fix = 請確認學習率大於零而且已過預熱階段、交給最佳化器的確實是模型的參數而且可以訓練，以及標籤與輸入對應且沒有全部被遮住。
loss-near-zero =
    .title = { $variant ->
        [all] 這份日誌裡的訓練損失全都是 { $loss }
        [sudden] 損失在第 { $step } { $position }驟降到 { $loss } 並停在那裡：其實已不再計算
        [passing] 第 { $step } { $position }的損失是 { $loss }，前後都是正常的值
       *[tiny] 訓練損失已降到 { $loss }，以文字來說好得不合理
    }
    .what = 前一筆紀錄的損失還是 { $before }，到第 { $step } { $position }卻是 { $loss }（總共 { $count } 筆）。學習不可能在兩筆紀錄之間走這麼遠。
    .all = 從第 { $step } { $position }起，全部 { $count } 筆損失都是 { $loss }。
    .tiny = 到第 { $step } { $position }，最後幾筆損失在 { $loss } 左右（中位數），彷彿每個詞元都毫無疑問。
    .why = 這樣的零表示沒有任何標籤參與計算（全被遮住或批次是空的）、溢位的值在記錄時被濾掉，或某個 kernel 沒有傳回結果。這不是進步。
    .why-tiny = 模型不是把訓練資料背了下來，就是輸入裡看得到答案（漏了位移或遮罩）。換成新的文字，兩種情況都不會成立。
    .fix = 請停止訓練，印出一個批次的標籤，數一數有多少沒有被遮住；看看梯度範數是否還是有效的數值，並改用 bfloat16 或 float32 訓練。請回到第 { $step } { $position }之前的檢查點。
    .fix-tiny = 請用模型沒看過的文字測量損失，再檢查因果遮罩和標籤的位移、移除重複的資料，或減少資料重複訓練的遍數。
gradient-norm-constant =
    .title = 梯度範數連續 { $count } 筆都是 { $norm }：並沒有重新測量
    .what = { $variant ->
        [all] 從第 { $first_step } 到第 { $last_step } { $position }，日誌的每一筆紀錄
       *[part] 從第 { $first_step } 到第 { $last_step } { $position }，日誌
    }印出的範數到第 { $digits } 位數字都相同，但各批次並不一樣。
    .why = 不同的批次不可能相同到這種程度。可能是更新被略過、又印出上一次的範數，或這個數字根本不是這次梯度的範數；據此裁剪也就沒有用。
    .fix = 請確認更新是否被略過（損失縮放值、溢位），並在裁剪之前印出所有參數、所有 rank 合計的範數。
loss-scale-collapsing =
    .title = 損失縮放值從 { $high } 一路跌到 { $low }
    .what = 從第 { $first_step } 到第 { $last_step } { $position }，損失縮放值從 { $high } 降到 { $low }，只剩 { $factor } 分之一，其間一次都沒有回升。
    .what-between = 第 { $first_step } { $position }之後，還沒印出下一筆紀錄，損失縮放值就從 { $high } 降到 { $low }，只剩 { $factor } 分之一，其間一次都沒有回升。
    .stays = 到日誌結束都沒有恢復。
    .after = 之後縮放值又上升了，所以訓練恢復了更新。
    .why = { $variant ->
        [below] 每降一次，就有一次更新因梯度溢位而被略過。縮放值低於一，反而會把梯度縮小：溢位的是損失或權重本身。
       *[plain] 每降一次，就有一次更新因梯度溢位而被略過。幾百次更新裡有一次是正常的；接連這麼多次，表示梯度正在爆炸。
    }
    .fix = 請查看第 { $first_step } { $position }前後的損失和梯度範數。如果它們在那裡突增，就回到之前的檢查點，改用較低的學習率或其他資料；顯示卡若支援 bfloat16 運算，就改用它，不需要縮放。把最小縮放值調得更低沒有幫助。
loss-spike-not-recovered =
    .title = 損失在第 { $step } { $position }突增後沒有恢復：之前是 { $before }，最後是 { $last }
    .what = 到第 { $good_step } { $position }為止，訓練損失在 { $before } 左右；第 { $step } { $position }突增，最高到 { $top }，經過 { $after } 筆紀錄，到第 { $last_step } { $position }仍在 { $last }。
    .why = 會恢復的突增，幾百步之內就會回來。這一次之後，權重比先前更差，後來的步數只是在追回原本已學會的東西。
    .fix = 如果幾百步後仍沒有恢復，請回到第 { $step } { $position }之前的檢查點，略過突增前後的批次；如果再次發生，就調低學習率，或把梯度裁剪得更緊。
gradient-not-finite =
    .title = { $variant ->
        [lasting] 從第 { $step } { $position }起，梯度不再是有效的數值
       *[other] 第 { $step } { $position }的梯度不是有效的數值{ $count_n ->
            [1] {""}
           *[other] ，共 { $count } 次，這是第一次
        }
    }
    .what = 在 { $total } 筆紀錄中，有 { $count } 筆的梯度範數是 NaN 或無限大，第一次在第 { $step } { $position }，那時損失還是有效的數值。
    .before = 前一筆紀錄的範數是 { $before }。
    .why-lasting = 一直到日誌結束都是如此：之後的更新不是被略過，就是把 NaN 帶進了權重。損失若仍印出數值，可能是過濾過的。
    .why-passing = 後來的範數又是有效的數值，所以那些更新被略過了，或沒有造成長久的損害；如果沒有縮放器把它們略過，下一次就可能毀掉整個訓練。
    .why-scaled = 使用 float16 時，溢位看起來就是這樣：縮放器會略過這次更新，並把縮放值減半。偶爾發生是正常的，經常發生就不正常。
    .fix = 請停止訓練，看看第 { $step } { $position }的批次（空的或太長的樣本、錯誤的標籤）。保持梯度裁剪開啟、調低學習率、改用 bfloat16 或 float32 計算，並從之前的檢查點重新開始。
    .fix-scaled = 只要很少發生，就不必更改任何設定；如果變得頻繁，請查看損失縮放值並調低學習率，或改用 bfloat16。
loss-in-bits =
    .title = 日誌印出的損失以位元為單位：{ $bits } 位元等於 { $nats } 奈特
    .what = 困惑度 { $perplexity } 等於二的 { $bits } 次方，所以這個損失以二為底；換成奈特是 { $nats }。
    .why = 多數程式印出的是奈特（nat）；以位元表示的損失並沒有比較差，只是放在一起比較時看起來比較高。
    .read = 這份報告已經把這個程式的損失換成奈特。
    .fix = 與其他程式、論文或詞彙表大小的對數比較之前，請先乘以 { $factor }。
counter-contradicts-log =
    .title = 計數器「{ $counter }」一直是零，但日誌裡確實有這樣的事件
    .skipped = 到第 { $step } { $position }，損失縮放值從 { $high } 降到 { $low }，只有在更新溢位而被略過時才會這樣；但該筆紀錄的計數器卻說沒有略過。這樣的矛盾共有 { $count } 筆。
    .bad = 第 { $step } { $position }的損失不是有效的數值，但該筆紀錄的計數器卻說沒有這樣的步（共 { $count } 次）。
    .why = 這個計數器和實際略過更新的程式碼分屬不同部分，所以它是零並不能證明什麼。
    .fix = 請以事件為準：用損失縮放值下降的次數來計算被略過的更新；要用這個計數器設定警示之前，先確認它的來源。
gradient-norm-spike =
    .title = 梯度範數在第 { $step } { $position }突增到 { $norm }，是平常的 { $ratio } 倍
    .what = 第 { $step } { $position }之前，梯度範數在 { $level } 左右（先前紀錄的中位數），到這裡卻升到 { $norm }。日誌裡共有 { $count } 次這樣的突增。
    .felt = 損失也跟著上升，所以這次更新影響到了權重。
    .unfelt = 損失看不出影響：這次更新被裁剪了，或幅度夠小。
    .fix = 只要很少發生，就不必更改任何設定；如果變得頻繁，請看看那幾步的資料、調低學習率，或把梯度裁剪得更緊。
    .fix-clip = 請開啟梯度裁剪，限制單一批次的影響，並看看那一步的資料。
weights-not-updating =
    .title = 連續 { $count } { $variant ->
        [evaluations] 次評估
       *[records] 筆紀錄
    }的損失都正好是 { $loss }：權重沒有改變
    .what = 從第 { $first_step } 到第 { $last_step } { $position }，{ $variant ->
        [evaluations] 每次評估
       *[records] 每筆訓練紀錄
    }印出的都是 { $loss }，連最後一位數字都相同。
    .why = 每次更新都會改變權重，損失也會跟著改變。所以可能是最佳化器拿到的是別的參數、參數被凍結、梯度傳不到那裡，或印出的是舊的值。
    .rate-zero = 日誌顯示那時的學習率是零，所以更新無法改變任何東西。
    .fix = 請在 `optimizer.step()` 前後比較同一個權重。如果沒有變，請檢查學習率、`requires_grad`，以及最佳化器是不是在模型被包裝、搬移或載入之前就建立的。
gradient-vanishing =
    .title = 梯度已縮小到 { $last }，損失卻還停在 { $loss }
    .what = 訓練初期的梯度範數在 { $early } 左右；到第 { $last_step } { $position }只剩 { $last }，而日誌後半段的損失一直停在 { $loss }。
    .why = 損失很小時，梯度小表示學成了。這裡還有很多沒學會，卻沒有梯度可學：可能是啟動值已死或飽和、計算圖被切斷，或較低的精度把梯度捨入成零。
    .fix = 請逐層印出範數，看看是在哪裡消失的；再檢查初始化、正規化和殘差路徑、`detach()` 或被凍結的層，並讓那一部分以 float32 計算。
gradient-norm-growing =
    .title = 梯度範數從 { $low } 增加到 { $last }，是最低水準的 { $ratio } 倍
    .what = 第 { $low_step } { $position }前後，梯度範數在 { $low } 左右（中位數）；到日誌結尾的第 { $last_step } { $position }，已是 { $last }，而且還在上升。
    .stuck = 從那時起損失就沒有再下降。發散往往就是這樣開始的：損失會跟著範數上升，有時要過很久。
    .falls = 就印出的損失來看，它還在下降或看不出變化。訓練後期學習率下降時，範數慢慢增加很常見；但增加這麼多值得留意。
    .fix = 請保留第 { $low_step } { $position }前後的檢查點，趁損失還沒上升，用較低的學習率或更緊的裁剪繼續。
    .fix-watch = 請保留較早的檢查點並留意損失；如果它不再下降，就調低學習率，或把梯度裁剪得更緊。
slow-divergence =
    .title = 訓練損失轉而慢慢上升：從第 { $best_step } { $position }起升高了 { $rise }
    .what = 第 { $best_step } { $position }前後，訓練損失在 { $best } 左右（中位數）；到日誌結尾的第 { $last_step } { $position }，已是 { $last }。等級檢定（rank test）顯示它一路都在上升。
    .why = 這是緩慢的發散：訓練損失上升這麼久，不會自己回頭，拖得越久就越難追回。
    .fix = 請調低學習率，最好從第 { $best_step } { $position }前後的檢查點繼續。如果從那裡開始刻意換了資料，較高的水準可能來自資料。
oscillation-growing =
    .title = 損失的擺盪幅度變成之前的 { $ratio } 倍
    .what = 從第 { $step } { $position }起，各筆紀錄與前後相比的散布是 { $after }，損失在 { $level } 左右，上下轉向 { $turns } 次；在那之前三分之一的日誌裡，散布只有 { $before }。
    .why = 學習率接近極限時，每次更新都比上一次衝得更過頭，擺盪越來越大，最後就會發散。
    .fix = 趁擺盪還沒變得更大，請調低學習率或加大批次。如果第 { $step } { $position }前後改用較小的批次或其他資料，那就是原因。
sudden-drop =
    .title = 損失在第 { $step } { $position }一下子下降了 { $fall }
    .what = 第 { $step } { $position }之前，訓練損失在 { $before } 左右（中位數）；從那裡起在 { $after } 左右，並維持不變。
    .why = 模型可能突然學會了什麼。但更常見的是資料或損失在那裡變了：換了樣本或樣本重複、遮罩或歸約（reduction）方式不同，或輸入裡看得到答案。
    .fix = 請看驗證損失是否也跟著下降。如果沒有，先找出那一步改變了什麼，再相信這個較低的值。
loss-out-of-range =
    .title = { $variant ->
        [negative] 第 { $step } { $position }的損失是 { $loss }：交叉熵不可能小於零
       *[high] 損失是 { $loss }，為隨機猜測的 { $ratio } 倍
    }
    .negative = 這份日誌有 { $count } 筆損失小於零，第一筆是第 { $step } { $position }的 { $loss }。機率的負對數不可能是負的。
    .high = 以這個詞彙表來說，什麼都不會的模型損失是 { $uniform }；到第 { $step } { $position }，最後幾筆卻在 { $loss } 左右（中位數）。再怎麼不會也不會這麼差。
    .fix = 請檢查損失本身：該取平均卻加總了（也包括梯度累積的各步）、正負號錯了、該給 logits 卻給了機率，或標籤超出詞彙表。修正之前的損失無法和任何結果比較。
clipping-most-steps =
    .title = 有 { $share } 的更新被裁剪
    .what = 最後 { $count } 筆紀錄中，有 { $share } 的梯度範數超過上限 { $limit }；中位數是 { $typical }。
    .printed = 日誌顯示有 { $share } 的更新被裁剪；最後 { $count } 筆紀錄的範數中位數是 { $typical }。
    .why = 裁剪是為了偶爾出現的異常批次。如果大部分的更新都被裁剪，裁剪就等於用一個沒有人選過的、較小的學習率取代了原來的學習率，批次之間的差異也不見了。
    .fix = 如果損失下降得很好，就不用更改。否則請調低學習率，或把上限提高到 { $usual } 左右，這些範數有九成低於這個值。
predicting-prior-only =
    .title = 每次評估的準確率都是 { $accuracy }：模型對所有輸入都給同一個答案
    .what = 全部 { $count } 次評估都是 { $accuracy }，連最後一位數字都相同，訓練損失也停在 { $loss }。
    .why = 模型如果總是回答最常見的類別，準確率就正好是那個類別的比例，損失則停在類別分布的熵。它只學到各類別有多常見，沒有從輸入學到任何東西。
    .fix = 請印出一個批次的預測。如果全都一樣，請檢查輸入是否經過縮放且與標籤對應、最後一層是否符合損失函數（logits 或機率），再調低學習率，並先用一個批次訓練到能全部記住。
late-bf16-blow-up =
    .title = 使用 bfloat16 的訓練在第 { $best_step } { $position }之後才崩壞：這是已知的情況
    .what = 到第 { $best_step } { $position }為止訓練都正常，損失是 { $best }；到第 { $last_step } { $position }卻是 { $last }。
    .why = bfloat16 的捨入較粗。訓練後期 logits 和注意力分數變大之後，光是捨入就可能讓訓練偏離；使用融合注意力的人也遇過，而同樣的設定換個隨機種子往往就能通過。除了學習率和資料之外，這也是可能的原因。
    .fix = 請回到第 { $best_step } { $position }之前的檢查點，讓它看不同的批次。如果再次發生，請讓 logits 和注意力以 float32 計算、將查詢與鍵正規化、加上 z-loss，或調低學習率。
activations-dead-or-saturated =
    .title = 依 `{ $metric }` 的測量，有 { $share } 的單元已死或飽和
    .what = 到第 { $step } { $position }為止，`{ $metric }` 的最後幾筆在 { $share } 左右（中位數）。
    .why = 一個單元如果總是零，或總是停在範圍的盡頭，梯度就無法通過：它的權重學不到東西，模型其實比看起來小。
    .fix = 請調低學習率、改用不會完全歸零的啟動函數（GELU、leaky ReLU）、將輸入正規化，或以較小的權重初始化，並避免負的偏置。
update-ratio-out-of-range =
    .title = { $variant ->
        [large] 更新幅度是權重的 { $ratio }：太大了
       *[small] 更新幅度是權重的 { $ratio }：小到幾乎動不了權重
    }
    .what = 除去日誌的開頭和結尾，`{ $metric }` 的中位數是 { $ratio }；一般約為 { $usual }。
    .why-large = 這麼大的更新，幾步之內就會把權重改寫掉，學到的東西也跟著不見。
    .why-small = 這麼小的更新，在整個訓練期間幾乎動不了權重；微調時可能是刻意的。
    .fix-large = 請調低那一層的學習率，最多可縮小為 { $factor } 分之一，或檢查它的初始化：權重太小時比例就會偏大。
    .fix-small = 如果損失下降得太慢，請逐步提高學習率，最多到 { $factor } 倍；並確認那一層沒有被凍結。
loss-at-chance =
    .title = 損失與準確率都等於在 { $classes } 個類別中隨機猜測
    .what = 對 { $classes } 個類別給出相同機率的模型，損失是 { $uniform }，答對的比例是 { $chance }。這次訓練的損失停在 { $last }，評估的準確率是 { $accuracy }。
    .never = 損失從未明顯低於這個水準：模型沒有從輸入學到任何東西。
    .returned = 損失曾經降到 { $lowest }，後來又回到這個水準：已經學到的東西都失去了。
    .why = 正常的分類器在第一個 epoch 之內就會離開這個水準。如果每一步太大而破壞了權重、標籤與輸入不對應，或是更新沒有作用到權重上，損失就會停在這裡，或是退回這裡。
    .fix = 請停止這次訓練，改用低得多的學習率並加上預熱，重新開始；接著檢查一個批次（標籤與輸入是否對應）、確認參數可以訓練而且已交給最佳化器，並先用一個批次訓練到能全部記住。
