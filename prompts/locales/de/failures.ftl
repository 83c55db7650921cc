checkpoint-not-found =
    .title = Der Checkpoint, von dem gestartet werden soll, fehlt
    .what = Der Lauf will einen Checkpoint laden, den es nicht gibt.
    .path = Der Lauf will `{ $path }` laden, und das gibt es nicht.
    .went-on = Danach lief der Lauf weiter.
    .why = Der Lauf soll fortgesetzt werden, obwohl noch nichts gespeichert ist, oder der Pfad ist falsch; ein relativer Pfad gilt ab dem Ordner, in dem das Programm gestartet wurde.
    .fix = Schalten Sie für einen ersten Lauf das Fortsetzen ab (Start von vorn); andernfalls korrigieren Sie den Pfad des Checkpoints oder den Ausgabeordner.
    .fix-resume = Setzen Sie für einen ersten Lauf `init_from = 'scratch'`; andernfalls korrigieren Sie `out_dir`, derzeit `{ $out_dir }`.
cuda-oom =
    .title = Der GPU-Speicher ist ausgegangen
    .what = Ein Tensor passte nicht auf die Karte, und der Lauf brach ab.
    .missing = Angefordert waren { $requested }, frei waren { $free }.
    .held = Tensoren belegten { $allocated } der { $capacity } der Karte.
    .went-on = Danach lief der Lauf weiter.
    .others = Andere Programme belegen { $others } der Karte; ohne sie würde die Anforderung passen.
    .why = Alles, was ein Schritt für den Rückwärtsdurchlauf aufbewahrt, wächst mit dem Mikrobatch und der Sequenzlänge.
    .fix-others = Beenden Sie die anderen Programme (`nvidia-smi` listet sie auf), oder wählen Sie mit `CUDA_VISIBLE_DEVICES` eine andere Karte.
    .fix-batch = Verkleinern Sie den Mikrobatch von { $micro } auf { $micro_new }, und erhöhen Sie die Akkumulation von { $accumulation } auf { $accumulation_new }: Ein Schritt behält seine Tokens, die Lernrate bleibt also richtig. Reicht das nicht, spart Activation Checkpointing noch mehr.
    .fix-sequence = Wenn sich der Mikrobatch verkleinern lässt, halbieren Sie ihn und verdoppeln Sie die Akkumulation; sonst verwenden Sie Activation Checkpointing, kürzere Sequenzen oder einen Optimierer mit kleineren Zuständen.
    .fix = Halbieren Sie den Mikrobatch und verdoppeln Sie die Akkumulation, damit ein Schritt seine Tokens behält; Activation Checkpointing spart noch mehr. Trat der Fehler in einer Auswertung auf, verkleinern Sie deren Batch.
cuda-oom-frag =
    .title = Der GPU-Speicher ist fragmentiert
    .what = PyTorch hielt { $unallocated } ungenutzt, { $share } seines Bestands; am Stück hätte das für die Anforderung von { $requested } gereicht.
    .why = Sequenzen oder Batches wechselnder Größe zerteilen den Speicher in Stücke, in die spätere Tensoren nicht passen.
    .fix = Setzen Sie `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True`, oder füllen Sie auf feste Formen auf; der Batch kann bleiben.
elastic-child =
    .title = { $variant ->
        [kill] Ein Prozess wurde zwangsweise beendet, und der Launcher beendete die übrigen
        [segv] Ein Prozess stürzte in nativem Code ab, und der Launcher beendete die übrigen
       *[other] Ein Prozess scheiterte, und der Launcher beendete die übrigen
    }
    .what = `torchrun` hat den Lauf angehalten, weil einer seiner Prozesse scheiterte.
    .rank = `torchrun` hat den Lauf angehalten, weil zuerst Rank { $rank } scheiterte.
    .code = { $variant ->
        [kill] Er endete mit { $code }, `SIGKILL`: Meist war der Arbeitsspeicher des Rechners oder das Limit des Jobs ausgeschöpft.
        [segv] Er endete mit { $code }, `SIGSEGV`: Kompilierter Code griff auf Speicher zu, der ihm nicht gehört.
        [abort] Er endete mit { $code }, `SIGABRT`: Nativer Code gab auf, oft der Watchdog von NCCL oder eine Assertion.
        [bus] Er endete mit { $code }, `SIGBUS`: Meist war der gemeinsame Speicher voll.
        [term] Er endete mit { $code }, `SIGTERM`: Jemand oder ein Scheduler bat ihn, sich zu beenden.
        [signal] Er endete mit { $code }, einem Signal.
        [python] Er endete mit { $code }, einem Fehler in Python: Welcher es war, steht im Traceback.
       *[other] Er endete mit { $code }.
    }
    .went-on = Danach lief der Lauf weiter.
    .why = Was andere Ranks danach melden, abgebrochene Verbindungen und Timeouts, ist nur die Folge.
    .fix-rank = Lesen Sie zuerst die Ausgabe von Rank { $rank }.
    .fix = Lesen Sie zuerst den frühesten Fehler aller Ranks.
hf-loss0-nan =
    .title = Das Log zeigt einen Verlust von null, tatsächlich ist er NaN
    .what = Der Trainer lässt NaN-Verluste aus seinem Log weg und zeigt dann null; die Gradientennorm zeigt die Wahrheit. Gelernt wird nichts mehr.
    .count = Ab { $position } { $first } { $count_n ->
        [one] hat { $count } Eintrag
       *[other] haben { $count } Einträge
    } einen Verlust von null und eine Gradientennorm, die keine Zahl ist: Der Trainer lässt NaN-Verluste aus seinem Log weg.
    .ended = Spätere Einträge haben wieder einen Verlust.
    .why = Ursache: ein Überlauf in fp16, fehlerhafte Daten oder Batches, deren Labels alle maskiert sind.
    .fix = Trainieren Sie in bf16, prüfen Sie, dass nicht alle Labels `-100` sind, und gehen Sie zu einem früheren Checkpoint zurück.
mg-naniter =
    .title = Megatron zählt Iterationen mit NaN-Verlust
    .what = In einigen Iterationen war der Verlust keine Zahl.
    .count = In { $nan } { $nan_n ->
        [one] Iteration
       *[other] Iterationen
    }, ab dem Eintrag bei Schritt { $first }, war der Verlust keine Zahl.
    .ended = Der letzte Eintrag zeigt keine mehr, und die betroffenen Updates wurden ausgelassen.
    .open = Auch der letzte Eintrag zeigt noch welche.
    .why = Fehlerhafte Werte in einem Batch, eine defekte Karte oder ein Lauf, der divergiert.
    .fix = Geht es so weiter, halten Sie an, gehen Sie zu einem Checkpoint vor der ersten solchen Iteration zurück, und senken Sie die Lernrate oder überspringen Sie die betroffenen Batches; ist es immer derselbe Rank, testen Sie dessen Karte.
mg-skipped =
    .title = Megatron hat Updates übersprungen
    .what = Megatron hat Updates ausgelassen und den Skalierungsfaktor des Verlusts gesenkt.
    .count = Megatron hat insgesamt { $skipped } { $skipped_n ->
        [one] Update
       *[other] Updates
    } ausgelassen und den Skalierungsfaktor des Verlusts gesenkt.
    .ended = Nach Schritt { $last } kam keines mehr hinzu.
    .open = Auch der letzte Eintrag, bei Schritt { $last }, zeigt noch welche.
    .why = Ein Gradient lief in fp16 über. Solange am Anfang der Skalierungsfaktor gesucht wird, ist das normal; Auslassungen ohne Ende bedeuten, dass der Lauf divergiert.
    .fix = Am Anfang nichts; ein niedrigerer Wert für `--initial-loss-scale` lässt weniger Schritte aus.
nccl-watchdog =
    .title = Ein Rank wartete bis zum Timeout auf die anderen
    .what = Der Watchdog von NCCL beendete eine kollektive Operation, die nicht fertig wurde.
    .rank = Der Watchdog von NCCL beendete eine kollektive Operation von Rank { $rank }, die nicht fertig wurde.
    .operation = Es war { $operation }.
    .timeout = Nach { $timeout } läuft der Timeout ab.
    .went-on = Danach lief der Lauf weiter.
    .why = Der Rank, der das meldet, hat nur gewartet. Ein anderer ist gestorben, hängt beim Laden der Daten, Auswerten oder Speichern, oder er hat weniger Batches.
    .fix = Suchen Sie den ersten Fehler aller Ranks und den Rank, der nichts meldet. Wenn ein Rank nur länger braucht (weil er allein eine Auswertung oder einen Checkpoint macht), erhöhen Sie `timeout` in `init_process_group`. Andernfalls starten Sie mit gesetztem `NCCL_DEBUG=INFO` und `TORCH_NCCL_TRACE_BUFFER_SIZE`, um zu sehen, wer gefehlt hat.
ng-unknown-key =
    .title = { $variant ->
        [named] Das Programm kennt keine Einstellung `{ $key }`
       *[plain] Eine Einstellung, die das Programm nicht kennt
    }
    .what = Die Kommandozeile oder die Konfiguration nennt eine Variable, die `train.py` nicht definiert; das Programm brach deshalb vor dem ersten Schritt ab.
    .named = Die Kommandozeile oder die Konfiguration setzt `{ $key }`, was `train.py` nicht definiert; das Programm brach deshalb vor dem ersten Schritt ab.
    .fix = Verwenden Sie die Namen am Anfang von `train.py`, oder entfernen Sie die Einstellung.
    .fix-near = Schreiben Sie `{ $near }`, falls das gemeint war; alle Namen stehen am Anfang von `train.py`.
size-mismatch =
    .title = { $variant ->
        [vocabulary] Der Checkpoint hat ein anderes Vokabular als das Modell
       *[plain] Die Gewichte des Checkpoints haben andere Formen als die des Modells
    }
    .what = Gewichte des Checkpoints passen nicht zu dem Modell, das gebaut wurde.
    .shapes = `{ $name }` ist im Checkpoint { $old } und im Modell { $new }.
    .vocabulary = Der Checkpoint hat also ein Vokabular von { $vocabulary_old } und das Modell eines von { $vocabulary_new }, ein Unterschied von { $apart }.
    .went-on = Danach lief der Lauf weiter.
    .why = Das Modell wurde mit anderen Einstellungen gebaut als der Checkpoint: Breite, Schichten, Heads, Klassen oder Vokabular.
    .why-vocabulary = Für eines von beiden wurden Tokens hinzugefügt oder das Vokabular aufgefüllt, oder der Tokenizer ist ein anderer.
    .fix = Bauen Sie das Modell aus der Konfiguration, die mit dem Checkpoint gespeichert ist.
    .fix-vocabulary = Bauen Sie das Modell mit dem Vokabular des Checkpoints; wurden absichtlich Tokens hinzugefügt, laden Sie zuerst und rufen Sie danach `resize_token_embeddings` auf.
tt-peak =
    .title = Das Programm kennt die Spitzenleistung dieser Karte nicht
    .what = Das sagt es selbst, seine MFU ist also falsch: `torchtitan` teilt durch die Spitzenleistung einer A100, `nanochat` gibt null aus.
    .zero = Die MFU ist in allen { $count } Einträgen null, obwohl Tokens verarbeitet werden: Sie wird nicht gemessen.
    .why = Die Karte steht nicht in der Spitzenleistungstabelle des Programms.
    .fix = Ignorieren Sie die MFU in diesem Log; die Tokens pro Sekunde stimmen.
