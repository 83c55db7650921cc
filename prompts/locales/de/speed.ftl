data-starvation =
    .title = { $share } jedes Schritts vergehen mit Warten auf Daten
    .what = Eine Iteration dauert { $step }, davon wartet sie { $wait } auf ihren Batch (Mediane über { $count } Einträge, ohne den Start).
    .workers = Die Zahl der Dataloader-Worker ist { $workers }.
    .why = Während des Wartens tut die Karte nichts; eine schnellere Karte oder ein größerer Batch macht den Lauf also nicht schneller.
    .fix = Erhöhen Sie die Zahl der Dataloader-Worker bis zur Zahl der CPU-Kerne, dekodieren oder skalieren Sie die Daten einmal im Voraus, und legen Sie sie auf eine lokale Platte.
evaluation-time-in-step-time =
    .title = { $count_n ->
        [one] Eine Iteration sieht nur langsam aus, weil sie eine Auswertung enthält
       *[other] { $count } Iterationen sehen nur langsam aus, weil sie eine Auswertung enthalten
    }
    .what = Eine solche Iteration dauert { $evaluating }, die anderen { $usual }, denn die ausgegebene Zeit umfasst auch die Auswertung und den Checkpoint.
    .mfu = Die ausgegebene MFU ist ein gleitender Mittelwert; sie sinkt bei diesen Iterationen von { $mfu_high } bis auf { $mfu_low } und erholt sich nur langsam.
    .why = Diese Iterationen sind kein Zeichen für eine Verlangsamung oder einen Stillstand.
    .fix = Lassen Sie diese Iterationen weg, wenn Sie die Geschwindigkeit beurteilen; rechnen Sie mit { $usual } pro Schritt.
evaluation-too-costly =
    .title = Die Auswertung nimmt { $share } der Trainingszeit ein
    .what = Jede Auswertung kostet samt Checkpoint { $extra } und findet { $interval_n ->
        [one] nach jedem Schritt statt, der { $step } dauert
       *[other] alle { $interval } Schritte statt, von denen jeder { $step } dauert
    }.
    .total = Über { $steps_n ->
        [one] { $steps } Schritt
       *[other] { $steps } Schritte
    } summiert sich das auf { $total } Auswertungszeit.
    .why = Während der Verlust gemessen wird, wird nichts gelernt; ein paar Prozent der Zeit genügen, um ihn zu verfolgen.
    .fix = Werten Sie alle { $interval_needed } Schritte aus, das senkt den Anteil auf { $share_then }, oder auf weniger Batches (`eval_iters`). Ein Trainer, der bei Auswertungen seinen Checkpoint speichert, speichert dann auch seltener.
    .fix-batches = Werten Sie auf weniger Batches aus (`eval_iters`). Seltener auszuwerten hilft hier nicht: Ein Abstand von { $interval_needed } Schritten würde den Anteil auf { $share_then } senken, aber nur eine Handvoll Auswertungen übrig lassen.
mfu-against-sparse-peak =
    .title = Die Auslastung bezieht sich auf die Sparse-Spitzenleistung der { $gpu }
    .what = Das Programm teilt durch { $printed }, das { $ratio }-Fache der dichten Spitzenleistung der { $gpu }, { $dense }.
    .real = Die ausgegebenen { $mfu } entsprechen { $real } dessen, was die Karte leisten kann.
    .why = Der größere Wert zählt Gewichte mit, die ausgelassen werden, zwei von je vieren; Training multipliziert mit allen und kann ihn nie erreichen.
    .fix = Teilen Sie durch { $dense }, und vergleichen Sie nur Auslastungen, die sich auf die dichte Spitzenleistung beziehen.
mfu-against-wrong-peak =
    .title = Die ausgegebene MFU bezieht sich auf eine A100, nicht auf die { $gpu }
    .what = nanoGPT teilt auf jeder Karte durch { $trainer_peak }, die Spitzenleistung einer A100; die { $gpu } hat { $card_peak } (dicht, mit fp32-Akkumulation).
    .step = { $variant ->
        [many] Der mittlere Schritt (Median) schafft auf jeder GPU { $tokens_per_second } Tokens pro Sekunde, das sind { $achieved }: { $utilisation } der Karte oder { $best_mfu } in der Zählung von nanoGPT.
       *[one] Der mittlere Schritt (Median) schafft { $tokens_per_second } Tokens pro Sekunde, das sind { $achieved }: { $utilisation } dieser Karte oder { $best_mfu } in der Zählung von nanoGPT.
    }
    .rate = Eine MFU von { $best_mfu } in der Zählung von nanoGPT sind { $achieved }: { $utilisation } dieser Karte.
    .range = Die genannten { $printed_low } bis { $printed } entsprechen { $printed_low_here } bis { $printed_here } dieser Karte.
    .printed = Die ausgegebenen { $printed } entsprechen { $printed_here } dieser Karte.
    .dragged = Der ausgegebene Wert ist ein gleitender Mittelwert, und jede geloggte Iteration mit einer Auswertung ({ $evaluation_extra } mehr) zieht ihn nach unten; maßgeblich ist deshalb der mittlere Schritt.
    .healthy = Der Anteil an dieser Karte ist gesund, die Geschwindigkeit deutet also nicht auf einen Engpass hin.
    .too-good = Das ist mehr, als Training aus einer Karte herausholt; wahrscheinlich stimmt eine Angabe nicht: die GPU, der Batch oder die Zahl der GPUs.
    .why = In der Zählung von nanoGPT liegt die gesamte Spitzenleistung dieser Karte bei { $ceiling }; Prozentwerte, die für eine A100 berichtet werden, sind hier kein Ziel.
    .target = In der Zählung von nanoGPT liegt die gesamte Spitzenleistung dieser Karte bei { $ceiling }. Die { $target }, die auf einer A100 angestrebt werden, wären { $target_flops }, also { $target_here } der Spitzenleistung dieser Karte: unerreichbar und hier deshalb kein Ziel.
    .fix = Beurteilen Sie die Geschwindigkeit nach Tokens pro Sekunde oder nach dem Anteil an der Spitzenleistung dieser Karte. Damit der richtige Anteil ausgegeben wird, setzen Sie { $card_peak } anstelle der Konstante in `estimate_mfu` in `model.py` ein.
mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] Ausgegeben wird eine MFU von { $printed }; das heißt nur, dass die Karte schneller ist als eine A100
        [few-gpus] Ausgegeben wird eine MFU von { $printed }, also { $achieved }, mehr, als die meisten Karten leisten können
        [no-gpu] Ausgegeben wird eine MFU von { $printed }, also { $achieved }, mehr, als irgendeine Karte leisten kann
       *[known-gpu] Der Lauf würde { $utilisation } der { $gpu } nutzen, mehr, als sie leisten kann
    }
    .what = nanoGPT teilt auf jeder Karte durch { $trainer_peak }, die Spitzenleistung einer A100; die ausgegebenen { $printed } bedeuten also { $achieved } und sind kein Anteil an dieser Karte.
    .example = Auf einer H100 zum Beispiel mit ihren { $example_peak } sind das { $example_share }.
    .few = Selbst eine H100 leistet nur { $example_peak } (dicht), und Training nutzt sie nicht ganz aus; die schnellsten Karten haben { $largest_peak }. Wenn es keine von diesen ist, stimmt etwas am Batch, an der Zahl der Ranks oder an der Schrittzeit nicht.
    .none = Die schnellste hier bekannte Karte leistet { $largest_peak } (dicht), es gibt also keine Karte, die das erklärt: Etwas am Batch, an der Zahl der Ranks oder an der Schrittzeit stimmt nicht.
    .beyond = Gemeldet werden { $achieved }, die Spitzenleistung der { $gpu } liegt aber bei { $card_peak } (dicht, mit fp32-Akkumulation); also stimmt etwas an der GPU, am Batch, an der Zahl der Ranks oder an der Schrittzeit nicht.
    .why = { $variant ->
        [few-gpus] Ist es keine, sind die aus diesen Einstellungen berechneten Tokens, Stunden und Auslastungen falsch, bis das geklärt ist.
        [unknown-gpu] Ein Anteil von mehr als dem Ganzen sagt nichts darüber aus, wie gut diese Karte genutzt wird, und lässt sich nicht mit Berichten zu anderen Karten vergleichen.
       *[known-gpu] Die aus diesen Einstellungen berechneten Tokens, Stunden und Auslastungen sind falsch, bis das geklärt ist.
    }
    .fix = { $variant ->
        [few-gpus] Prüfen Sie Batch und Akkumulation eines Ranks, wie viele Ranks beteiligt waren und was die Schrittzeit umfasst; nennen Sie dann die GPU.
        [no-gpu] Prüfen Sie Batch und Akkumulation eines Ranks, wie viele Ranks beteiligt waren und was die Schrittzeit umfasst.
        [unknown-gpu] Nennen Sie die GPU, und setzen Sie ihre dichte Spitzenleistung anstelle der Konstante in `estimate_mfu` in `model.py` ein; dann lässt sich der wahre Anteil berechnen.
       *[known-gpu] Prüfen Sie, ob es die genannte GPU ist, ob Konfiguration und Log zum selben Lauf gehören und wie viele Ranks beteiligt waren.
    }
mfu-low =
    .title = Das Training nutzt nur { $utilisation } der { $gpu }
    .what = { $variant ->
        [many] Jede GPU leistet { $achieved } von den { $card_peak }, die die { $gpu } leisten kann; Läufe auf mehreren GPUs bleiben meist über { $limit }.
       *[one] Der Lauf leistet { $achieved } von den { $card_peak }, die die { $gpu } leisten kann; Läufe auf einer GPU bleiben meist über { $limit }.
    }
    .why = Auswertungen und Start sind in diesem Wert nicht enthalten, also vergeht der größte Teil jedes Schritts mit Warten: auf Kernel-Starts, auf Daten, auf Speicher oder auf einen anderen Prozess auf der Karte.
    .fix = Trainieren Sie in bf16 oder fp16 mit `torch.compile`, vergrößern Sie den Mikrobatch und senken Sie die Akkumulation um denselben Faktor, und beobachten Sie mit `nvidia-smi`, ob der Dataloader oder ein anderer Prozess die Karte aufhält.
    .fix-compile = Setzen Sie zuerst `compile = True`; erhöhen Sie dann den Mikrobatch und senken Sie die Akkumulation um denselben Faktor, und beobachten Sie mit `nvidia-smi`, ob der Dataloader oder ein anderer Prozess die Karte aufhält.
periodic-stalls =
    .title = Alle { $interval } Schritte kommt einer, der { $slow } statt { $usual } dauert
    .what = Die langsamen Schritte dauern { $slow } (Median) und kosten { $share } der Zeit.
    .saves = Das ist der Abstand, in dem Checkpoints gespeichert werden.
    .why = In diesem Rhythmus läuft etwas: Speichern, Loggen, Garbage Collection oder die Worker, die mit jedem Durchgang durch die Daten neu starten.
    .fix = Tun Sie es seltener oder im Hintergrund: Speichern Sie Checkpoints asynchron, halten Sie die Dataloader-Worker am Leben (`persistent_workers`), oder steuern Sie die Garbage Collection von Hand (`gc.disable()` und `gc.collect()`).
step-time-outliers =
    .title = { $count } Schritte dauerten ein Mehrfaches der übrigen
    .what = Ein Schritt dauert gewöhnlich { $usual }, diese dauerten { $slow } (Median). Es sind { $count } von { $all } gemessenen Schritten, und sie kosten { $share } der Zeit.
    .why = Sie kommen in keinem festen Abstand, also erklärt sie weder das Speichern noch das Auswerten. Gemeinsam genutzte Platten und Netze verhalten sich so, ebenso Dataloader-Worker, die nicht nachkommen.
    .fix = Beobachten Sie Platte, Netz und Dataloader-Worker, wenn es geschieht. Eine größere Prefetch-Warteschlange verdeckt kurze Wartezeiten.
throughput-drifting-down =
    .title = Die Schritte wurden im Lauf der Zeit um { $change } langsamer
    .what = Ein Schritt dauerte am Anfang des Logs { $first } und am Ende { $last } (Mediane über { $count } Iterationen, ohne die mit Auswertung, Speichern oder Start).
    .why = Der Anstieg ist stetig und nicht das Rauschen einzelner Schritte; etwas bremst den Lauf zunehmend: Hitze, ein anderer Prozess, eine Platte oder ein Speicher, der sich füllt.
    .fix = Vergleichen Sie Takt und Temperatur in `nvidia-smi -q -d PERFORMANCE` mit denen nach einem frischen Start, suchen Sie nach anderen Prozessen auf der Karte, und prüfen Sie, ob der Speicherbedarf des Prozesses wächst.
warmup-iterations-in-timing =
    .title = Die Zeiten der ersten Iterationen sagen nichts über die Geschwindigkeit
    .what = Eine spätere Iteration dauert { $usual } (Median); der Mittelwert über alle ausgegebenen beträgt { $average } je Iteration.
    .slow = Am Anfang wurden für eine Iteration bis zu { $slowest } ausgegeben: Kompilieren, Allokieren, Laden oder eine erste Auswertung.
    .fast = Am Anfang wurden für eine Iteration nur { $quickest } ausgegeben: So lange dauert es, die Arbeit an die GPU zu übergeben, nicht, sie zu erledigen.
    .why = Eine Geschwindigkeit, ein Mittelwert oder eine Auslastung, die diese Zeilen einschließt, ist falsch.
    .fix = Lassen Sie die ersten Iterationen bei jeder Messung weg, und rechnen Sie mit { $usual } pro Schritt.
