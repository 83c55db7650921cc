bf16-unsupported-by-gpu =
    .title = { $gpu } hat keine bfloat16-Einheiten
    .what = { $variant ->
        [refused] Der Lauf verlangt bfloat16, und das Programm hat es abgelehnt: { $gpu } hat Compute Capability { $capability }, bfloat16 braucht { $first }.
        [chosen] Die Konfiguration nennt keine Präzision, und mit einem aktuellen PyTorch nimmt nanoGPT dann bfloat16. { $gpu } hat Compute Capability { $capability }, bfloat16 braucht { $first }: Es wird dort emuliert.
       *[slow] Der Lauf rechnet in bfloat16, aber { $gpu } hat Compute Capability { $capability }, und bfloat16 braucht { $first }: Es wird dort emuliert.
    }
    .peaks = Emuliert laufen Matrixprodukte bestenfalls so schnell wie in float32; das sind auf dieser Karte { $single } gegenüber { $half } in float16.
    .no-half = Diese Karte ist auch in float16 langsam: { $half } gegenüber { $single } in float32.
    .why = PyTorch nennt bfloat16 auch dort unterstützt, wo es emuliert wird; die Einstellung schlägt deshalb von sich aus keinen Alarm.
    .fix = Verwenden Sie float16 mit Verlustskalierung, und setzen Sie es überall: in den Argumenten des Trainers ebenso wie in einer Konfiguration von DeepSpeed oder Accelerate.
    .fix-single = Trainieren Sie auf dieser Karte in float32.
compile-off =
    .title = `torch.compile` ist abgeschaltet
    .what = Das Modell läuft ohne `torch.compile`, das in diesem Programm standardmäßig eingeschaltet ist.
    .why = Kompiliert brauchen dieselben Schritte weit weniger Zeit: Beim Autor von nanoGPT wurden aus { $before } pro Iteration { $after } pro Iteration. Am Start kostet es eine Minute.
    .fix = Setzen Sie `compile` auf `True`. Falls es bei Ihnen gescheitert ist, lohnt ein Blick auf die Meldung.
fp16-where-bf16-is-supported =
    .title = Der Lauf verwendet float16, obwohl { $gpu } bfloat16 beherrscht
    .what = Der Lauf rechnet in float16. { $gpu } rechnet in bfloat16 genauso schnell.
    .why = Die größte Zahl in float16 ist { $largest }: Verluste müssen skaliert werden, Schritte werden übersprungen, und ein Überlauf in den Aktivierungen kann den Lauf beenden. Mit dem Wertebereich von float32 braucht bfloat16 nichts davon.
    .fix = Verwenden Sie bfloat16. Ein Checkpoint lässt sich weiterführen; der Gradient-Scaler wird dann nicht mehr gebraucht.
fp16-without-loss-scaling =
    .title = Der Lauf verwendet float16 ohne Verlustskalierung
    .what = Der Skalierungsfaktor des Verlusts ist fest auf { $scale } gesetzt; das ist gar keine Skalierung.
    .why = Unterhalb von { $smallest } gibt es in float16 nichts mehr. Viele Gradienten sind kleiner und werden null, sodass Teile des Modells nicht lernen.
    .fix = Lassen Sie den Faktor sich selbst anpassen (ein `loss_scale` von null in DeepSpeed), oder verwenden Sie bfloat16, wo die Karte es beherrscht.
full-precision-only =
    .title = Der Lauf rechnet in float32, ohne die schnellen Einheiten der { $gpu }
    .what = Die Präzision ist float32. In der Spitze leistet { $gpu } so { $slow }, in { $variant } dagegen { $fast }: { $times }-mal so viel.
    .why = Gemischte Präzision hält die Gewichte in float32 und erreicht denselben Verlust; sie spart Zeit und etwa die Hälfte des Speichers für Aktivierungen. Wie viel von der Spitzenleistung ein Lauf gewinnt, hängt von seinen Formen ab.
    .fix-bfloat16 = Trainieren Sie mit Autocast in bfloat16.
    .fix-float16 = Trainieren Sie mit Autocast in float16 und mit einem Gradient-Scaler.
tf32-off =
    .title = Produkte in float32 laufen ohne Tensor Cores
    .what-set = Der Lauf rechnet in float32, und TF32 ist abgeschaltet.
    .what-warned = PyTorch warnt, dass Tensor Cores für float32-Produkte vorhanden, aber nicht aktiviert sind.
    .peaks = In der Spitze leistet { $gpu } { $tf32 } in TF32, gegenüber { $single } in vollem float32.
    .why = TF32 behält den Wertebereich von float32 und rundet die Faktoren eines Produkts; dem Training ist das so gut wie nie anzumerken. Produkte, die schon in halber Genauigkeit laufen, gewinnen nichts.
    .fix = Rufen Sie zu Beginn `torch.set_float32_matmul_precision("high")` auf, oder setzen Sie `tf32` in den Argumenten des Trainers.
