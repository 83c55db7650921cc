beta2-high-for-pretraining =
    .title = `beta2` ist { $beta }; üblich ist { $usual } bei Batches dieser Größe
    .what = Bei { $tokens } Tokens pro Schritt verwendet man im Pretraining meist ein `beta2` von { $usual } statt { $beta }.
    .memory = AdamW behält die Größe der Gradienten dann über etwa { $memory_usual } statt { $memory } Schritte im Gedächtnis.
    .why = Ein langes Gedächtnis hinkt hinterher, wenn die Gradienten wachsen; das kann späte Verlustspitzen wahrscheinlicher machen. Es ist eine Konvention und kein Fehler; ein Lauf ohne Verlustspitzen braucht die Änderung nicht.
    .fix = Setzen Sie `beta2` für den nächsten Lauf auf { $usual }.
gradient-clipping-off =
    .title = Das Gradienten-Clipping ist abgeschaltet
    .what = Die Clipping-Norm ist { $clip }; die Gradienten werden also gar nicht begrenzt.
    .why = Ab und zu liefert ein Batch einen Gradienten, der um ein Vielfaches größer ist als üblich: Mit Clipping kostet er einen Schritt, ohne kann der Verlust springen und lange brauchen, bis er zurückkommt.
    .fix = Begrenzen Sie die Norm auf { $usual }, den Standardwert von nanoGPT (`grad_clip`).
learning-rate-collapsed-early =
    .title = Die Lernrate fiel nach { $at_share } des Laufs auf { $low_share } ihres Spitzenwerts, und seitdem steht der Verlust still
    .what = Die ausgegebene Rate hatte ihren Spitzenwert bei { $peak }; ab { $position } { $at } beträgt sie { $low } oder weniger, das Ende liegt bei { $position } { $end }.
    .loss = Kurz davor, ab { $position } { $from }, sank der Verlust noch: um { $fell } seines jetzigen Niveaus. Von { $position } { $settled } bis { $position } { $last } bringt eine Ausgleichsgerade nur noch { $gained }.
    .why = Bei einer solchen Rate bewegen sich die Gewichte kaum noch. Der Verlust blieb stehen, weil die Rate zu früh sank, und nicht, weil das Modell alles gelernt hatte, was es kann.
    .fix = Halten Sie die Rate länger nahe am Spitzenwert, und lassen Sie sie erst im letzten Drittel des Laufs sinken; verschieben Sie bei einem Stufenplan den ersten Meilenstein dorthin.
learning-rate-high-for-size =
    .title = { $variant ->
        [any] Eine Lernrate von { $rate } ist für Modelle jeder Größe zu hoch
       *[other] Eine Lernrate von { $rate } ist hoch für { $params } Parameter
    }
    .what-any = Die Lernrate beträgt { $rate }. Adam bewegt jedes Gewicht in jedem Schritt um etwa diesen Betrag; das ist mehr, als die Gewichte selbst am Anfang betragen.
    .what = { $variant ->
        [small] Die Lernrate beträgt { $rate }, das { $times }-Fache der für { $params } Parameter gebräuchlichen { $usual } (OpenAIs Faustregel für kleine Modelle oder, wo sie höher ist, die Rate des kleinsten GPT-3-Modells).
       *[plain] Die Lernrate beträgt { $rate }, das { $times }-Fache der für { $params } Parameter gebräuchlichen { $usual } (zwischen den Größen der GPT-3-Familie interpoliert).
    }
    .why = Je größer ein Transformer ist, desto niedriger die Rate, die er verträgt; so weit über dem Üblichen hat der Verlust oft Spitzen, divergiert oder bleibt höher als nötig.
    .fix-any = Senken Sie `learning_rate` auf einen Wert, der zur Größe passt, { $new } beim kleinsten GPT-3-Modell, und `min_lr` im gleichen Verhältnis.
    .fix = Senken Sie `learning_rate` auf etwa { $new }, und `min_lr` im gleichen Verhältnis.
learning-rate-not-scaled-to-batch =
    .title = Die Lernrate von { $rate } ist für { $preset } Bilder gedacht, nicht für { $batch }
    .what = Die Lernrate von { $rate } stammt aus den Voreinstellungen, die mit { $preset } Bildern pro Schritt trainieren. Dieser Lauf trainiert mit { $batch }.
    .why-high = Bei SGD richtet sich die Rate nach dem Batch: Dieselbe Rate ist bei weniger Bildern zu hoch, und der Verlust divergiert oder bleibt hoch.
    .why-low = Bei SGD richtet sich die Rate nach dem Batch: Dieselbe Rate lernt bei mehr Bildern aus jedem einzelnen weniger als möglich.
    .fix = Setzen Sie `SOLVER.BASE_LR` auf { $scaled }, und ändern Sie die Zahl der Iterationen und die Stufen des Lernratenplans um denselben Faktor in die andere Richtung.
learning-rate-out-of-range =
    .title = Eine Lernrate von { $rate } ist zu { $variant ->
        [low] niedrig, um etwas zu trainieren
       *[other] hoch, um etwas zu trainieren
    }
    .what-high = Die Lernrate beträgt { $rate }. Mit Adam sind Raten zwischen { $least } und { $most } üblich.
    .why-high = Adam bewegt jedes Gewicht in jedem Schritt etwa um die Lernrate, gleich wie der Gradient aussieht; bei dieser Rate werden die Gewichte umhergeworfen, und der Verlust stockt oder divergiert.
    .fix-high = Wählen Sie eine Rate unter { $most }. Feintuning braucht weit weniger als Training von Grund auf.
    .what-low = Die Lernrate ist auf { $rate } gesetzt. Mit Adam sind Raten zwischen { $least } und { $most } üblich.
    .why-low = Adam bewegt jedes Gewicht in jedem Schritt etwa um die Lernrate; bei dieser Rate bleibt das Modell, was es war.
    .fix-low = Wählen Sie eine Rate über { $least }. Prüfen Sie den Exponenten: Meist liegt es an einem falschen.
    .what-any = Die Lernrate beträgt { $rate }. Kein gebräuchlicher Optimierer verträgt mehr als { $most }; mit Adam liegt der übliche Bereich weit niedriger, ab { $least } aufwärts.
    .why-any = Bei dieser Rate werfen die ersten Schritte die Gewichte dorthin, wo nichts mehr zu lernen ist.
    .fix-any = Prüfen Sie den Exponenten, und nehmen Sie die Rate aus einem veröffentlichten Rezept für dieses Modell.
min-lr-out-of-proportion =
    .title = { $variant ->
        [rises] Die Lernrate würde steigen statt fallen
        [flat] Die Lernrate fällt überhaupt nicht
       *[high] Die Lernrate fällt nur auf { $ratio } ihres Spitzenwerts
    }
    .what = { $variant ->
        [rises] Die niedrigste Rate des Lernratenplans ist { $floor } und sein Spitzenwert { $peak }: Die Untergrenze beträgt { $ratio } des Spitzenwerts, der Plan endet also höher, als er begann.
        [flat] Die niedrigste Rate des Lernratenplans ist { $floor } und sein Spitzenwert { $peak }: Die Untergrenze beträgt { $ratio } des Spitzenwerts, die Rate bleibt nach dem Warmup also, wo sie ist.
       *[high] Die niedrigste Rate des Lernratenplans ist { $floor } und sein Spitzenwert { $peak }: Der Abfall endet bei { $ratio } des Spitzenwerts.
    }
    .why = Der letzte Abschnitt des Trainings profitiert von einer niedrigen Rate; nanoGPT empfiehlt als Untergrenze etwa ein Zehntel des Spitzenwerts.
    .fix = Setzen Sie die niedrigste Rate (`min_lr`) auf { $advised }.
options-without-effect =
    .title = `{ $key }` bleibt ohne Wirkung
    .what-constant = `{ $key }` ist gesetzt, aber der Lernratenplan ist `constant` und hat kein Warmup: Das Training beginnt mit der vollen Lernrate.
    .what-twice = `warmup_ratio` und `warmup_steps` sind beide gesetzt. Der Trainer nimmt die Schritte und ignoriert `{ $key }`.
    .what-decay = `{ $key }` ist gesetzt, aber `decay_lr` ist `False`: nanoGPT überspringt dann den Lernratenplan samt Warmup und beginnt mit der vollen Lernrate.
    .fix-decay = Setzen Sie `decay_lr` auf `True`, oder entfernen Sie `{ $key }`.
    .fix-constant = Setzen Sie `lr_scheduler_type` auf `constant_with_warmup`, oder entfernen Sie `{ $key }`.
    .fix-twice = Entfernen Sie eines von beiden, damit die Einstellungen sagen, was der Lauf tut.
schedule-longer-than-run =
    .title = Der Lauf endet bei Schritt { $planned }, die Lernrate soll aber bis Schritt { $decay } fallen
    .what = Der Abfall der Lernrate ist auf { $decay } Schritte ausgelegt (`lr_decay_iters`), der Lauf endet aber nach { $planned } Schritten (`max_iters`).
    .reached = An seinem letzten Schritt hat der Lauf erst { $reached } des Abfalls durchlaufen.
    .rate = Die Rate liegt dort nach dem Kosinus von nanoGPT bei { $at_end }, zwischen dem Spitzenwert { $peak } und der Untergrenze { $floor }.
    .why = Ein großer Teil des Gewinns eines Kosinusplans entsteht bei niedriger Rate; ein Lauf, der vorher endet, bleibt bei einem höheren Verlust stehen als nötig.
    .fix = Setzen Sie `lr_decay_iters` auf { $planned }, damit der Abfall mit dem Lauf endet.
schedule-shorter-than-run =
    .title = Die Lernrate hört { $tail_n ->
        [one] { $tail } Schritt
       *[other] { $tail } Schritte
    } vor dem Ende auf zu fallen
    .what = Der Abfall endet bei Schritt { $decay } (`lr_decay_iters`), der Lauf geht aber bis Schritt { $planned } (`max_iters`): { $tail_n ->
        [one] Im letzten Schritt
       *[other] In den letzten { $tail } Schritten
    }, { $tail_share } des Laufs, ist die Lernrate konstant.
    .floor = Sie bleibt dort bei { $floor } (`min_lr`).
    .why = Ein flaches Ende mit der niedrigsten Rate verbessert den Verlust am wenigsten; dieselben Schritte hätten mit einem längeren Abfall niedriger geendet.
    .fix = Setzen Sie `lr_decay_iters` auf { $planned }, damit der Abfall mit dem Lauf endet.
warmup-missing =
    .title = { $variant ->
        [none] Das Training beginnt ohne Warmup mit der vollen Lernrate
       *[few] Ein Warmup von { $warmup_n ->
            [one] { $warmup } Schritt
           *[other] { $warmup } Schritten
        } ist kaum ein Warmup
    }
    .what = { $variant ->
        [none] Es ist kein Warmup eingestellt (`warmup_iters` ist { $warmup }), obwohl dieses Modell mit Adam von Grund auf trainiert wird.
       *[few] Das Warmup dauert nur { $warmup_n ->
            [one] { $warmup } Schritt
           *[other] { $warmup } Schritte
        }, obwohl dieses Modell mit Adam von Grund auf trainiert wird.
    }
    .peak = Die Rate ist fast vom ersten Update an auf ihrem Spitzenwert von { $peak }.
    .why = Die Gradienten-Mittelwerte von Adam sind dann noch leer, deshalb sind die ersten Schritte groß und schlecht skaliert; der Verlust kann springen oder lange brauchen, bis er sich erholt.
    .fix = Stellen Sie ein Warmup von etwa { $usual } der geplanten { $planned } Schritte ein: ein kleiner Teil des Laufs und nicht mehr als der Standardwert von nanoGPT.
    .fix-without-plan = Stellen Sie ein Warmup von ein bis zwei Prozent des Laufs ein.
warmup-too-long =
    .title = { $variant ->
        [never] Das Warmup ist so lang wie der Lauf: Die volle Lernrate kommt nie zum Einsatz
       *[plain] Das Warmup nimmt { $share } des Laufs ein
    }
    .what = { $variant ->
        [never] Die Lernrate steigt über { $warmup } Schritte, der Lauf hat aber nur { $planned }: Das Warmup entspricht { $share } des Laufs.
       *[plain] Die Lernrate steigt über die ersten { $warmup } von { $planned } Schritten.
    }
    .peak = Die gewählte Rate von { $peak } wird nie gehalten, und kein Abfall folgt.
    .why = Unterhalb der Spitzenrate lernt das Modell aus jedem Schritt weniger, und dass ein Warmup über das erste Zehntel des Laufs hinaus noch hilft, ist nicht bekannt.
    .fix = Verkürzen Sie das Warmup auf etwa { $usual } Schritte: ein kleiner Teil des Laufs und nicht mehr als der Standardwert von nanoGPT.
