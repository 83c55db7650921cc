accumulation-contradicts-timing =
    .title = Die ausgegebene Geschwindigkeit gehört zu einer Akkumulation von { $real }, nicht { $configured }
    .what = Bei { $position } { $step } dauert eine Iteration { $seconds } bei einer MFU von { $mfu }, der ersten gemessenen. Nach der Formel von nanoGPT ist das die Arbeit von { $real } Akkumulationsschritten; in der Konfiguration stehen { $configured }, und keine ganze Zahl von GPUs gleicht den Unterschied aus.
    .why = Log und Konfiguration gehören nicht zusammen. Ein Schritt hat dann { $variant ->
        [more] mehr Tokens, als die Konfiguration sagt
       *[fewer] weniger Tokens, als die Konfiguration sagt
    }, und jede Angabe zu Tokens, Epochen und Stunden ist um denselben Faktor falsch.
    .fix = Fügen Sie die Konfiguration dieses Laufs ein, oder nennen Sie die Zahl der GPUs, auf denen er lief.
    .fix-ranks = Setzen Sie `gradient_accumulation_steps` auf { $real }, wenn Sie damit weiterarbeiten wollen, oder fügen Sie die Konfiguration dieses Laufs ein.
accumulation-loss-not-normalised =
    .title = Der ausgegebene Trainingsverlust ist eine Summe über { $accumulation } akkumulierte Batches
    .what = Der Trainingsverlust liegt bei { $train }, der Validierungsverlust bei { $val }. Über das Log hinweg ist der Trainingsverlust { $ratio }-mal so hoch; das entspricht der Akkumulation von { $accumulation }.
    .what-first = Der erste Trainingsverlust ist { $first }. Ein Modell, das jedem Token dieselbe Wahrscheinlichkeit gibt, liegt höchstens bei { $uniform }; geteilt durch die Akkumulation von { $accumulation } sind es { $divided }.
    .why = Mehrere Versionen von `transformers` teilen den Verlust nicht durch die Akkumulation, manche nur bei bestimmten Modellen. Das Modell kann in Ordnung und nur die Zahl falsch sein; werden auch die Gradienten summiert, greift das Clipping bei jedem Schritt.
    .fix = Aktualisieren Sie `transformers`, teilen Sie den ausgegebenen Verlust durch { $accumulation }, und vergleichen Sie die Gradientennorm mit der Clipping-Norm.
accumulation-not-divisible-by-world-size =
    .title = Eine Akkumulation von { $accumulation } lässt sich nicht auf { $ranks } Prozesse aufteilen
    .what = Das Programm teilt `gradient_accumulation_steps` ({ $accumulation }) durch die Zahl der Prozesse ({ $ranks }) und bricht beim Start ab, wenn ein Rest bleibt.
    .fix = Setzen Sie den Wert auf { $new }. Die Einstellung zählt die Mikrobatches aller GPUs zusammen.
batch-not-as-claimed =
    .title = Ein Schritt enthält { $sequences_n ->
        [one] { $sequences } Sequenz
       *[other] { $sequences } Sequenzen
    }, nicht die behaupteten { $claimed }
    .what = Behauptet { $claimed_n ->
        [one] wird { $claimed } Sequenz pro Schritt
       *[other] werden { $claimed } Sequenzen pro Schritt
    }, die Einstellungen ergeben aber { $sequences }{ $variant ->
        [more] , also { $ratio }-mal so viele.
       *[other] ; die Angabe ist { $ratio }-mal so groß.
    }
    .product = Das ist ein Mikrobatch von { $micro } mit einer Akkumulation von { $accumulation }, über alle GPUs.
    .tokens = Ein Schritt hat dann { $tokens_per_step } Tokens.
    .why = Lernrate, Warmup und Schrittzahl hängen vom Batch ab; für einen anderen gewählte Werte passen hier vielleicht nicht.
    .fix = Korrigieren Sie den Kommentar, wenn Sie die Einstellungen so wollen. Andernfalls setzen Sie den Mikrobatch oder die Akkumulation so, dass sich der angegebene Batch ergibt.
batch-too-large =
    .title = Ein Schritt von { $tokens } Tokens ist mehr, als dieser Verlust brauchen kann
    .what = Beim letzten Verlust von { $loss } lohnt sich nach Kaplans Gesetz des kritischen Batches ein Schritt von etwa { $critical } Tokens; dieser Lauf nimmt das { $times }-Fache davon.
    .why = Jenseits dieser Größe machen mehr Tokens den Gradienten kaum noch besser. Dieselben Tokens in mehr und kleineren Schritten hätten den Verlust weiter gesenkt.
    .fix = Nehmen Sie beim nächsten Mal weniger Tokens pro Schritt und mehr Schritte, außer wenn es darum geht, mit möglichst wenigen Schritten fertig zu werden.
batch-too-small =
    .title = Ein Schritt hat nur { $tokens } Tokens für ein Modell mit { $params } Parametern
    .what = Ein Schritt trainiert über alle GPUs zusammen auf { $tokens } Tokens. Das Modell hat etwa { $params } Parameter und wird von Grund auf trainiert; üblich sind etwa { $usual } Tokens pro Schritt.
    .why = Der Gradient aus so wenigen Tokens ist größtenteils Rauschen, und die GPUs verbringen viel Zeit mit anderem als Matrixprodukten. Für einen Benchmark oder einen Probelauf reicht das, für echtes Training nicht.
    .fix = Erhöhen Sie die Akkumulation: Sie kostet keinen Speicher. Lassen Sie alles, wie es ist, wenn dies nur ein Probelauf ist.
micro-batch-too-small =
    .title = Der Mikrobatch ist { $micro }, obwohl der meiste Speicher frei ist
    .what = Der Mikrobatch ist { $micro }, und { $accumulation } davon werden akkumuliert, während höchstens { $used } von { $memory } ({ $share }) belegt sind.
    .why = Kleine Mikrobatches lassen die Recheneinheiten der GPU brachliegen; viele davon zu akkumulieren, wiederholt diesen Aufwand.
    .fix = Verdoppeln Sie den Mikrobatch und halbieren Sie die Akkumulation, solange der Speicher reicht. Der Schritt und was darin gelernt wird, bleiben gleich.
