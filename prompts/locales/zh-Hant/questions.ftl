hardware-gpu = 這次訓練用的是哪一張顯示卡？
config = 可以貼上設定檔，或程式啟動時印出的設定嗎？
log = 可以貼上訓練日誌（包含評估的那幾行）嗎？
data-dataset = 用的是哪個資料集？共有多少詞元？
data-tokens = 訓練集共有多少詞元？
data-epochs = 這次訓練會把資料看過幾遍？
run-framework = 用的是哪個訓練程式？
