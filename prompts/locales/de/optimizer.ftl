adam-epsilon-out-of-range =
    .title = Das Epsilon von Adam ist { $variant ->
        [zero] null
        [low] winzig: { $epsilon }
       *[high] groß: { $epsilon }
    }
    .what = Epsilon ist { $epsilon }; { $usual } ist der Standardwert und passt für fast jedes Modell.
    .why-zero = Adam teilt durch die Größe des Gradienten plus Epsilon. Hat ein Gewicht keinen Gradienten, ist das null durch null: ein NaN, und der Lauf ist verloren.
    .why-low = Adam teilt durch die Größe des Gradienten plus Epsilon. Ist Epsilon so klein, werden Gradienten, die nur Rundungsrauschen sind, zu Schritten voller Größe.
    .why-high = Adam teilt durch die Größe des Gradienten plus Epsilon. Ein so großes Epsilon überwiegt die Gradienten selbst, sodass jeder Schritt weit kleiner ausfällt, als die Lernrate angibt.
    .fix = Setzen Sie es auf { $usual }.
weight-decay-on-norms-and-biases =
    .title = Der Weight Decay wirkt auch auf Normierungsschichten und Biases
    .what = Alle { $decayed } Parameter unterliegen dem Weight Decay; keiner ist ausgenommen, obwohl das Modell Biases hat.
    .why = Der Weight Decay zieht die Skalierungen der Normierungsschichten und die Biases gegen null. Nur die Matrizen profitieren davon.
    .fix = Bilden Sie zwei Parametergruppen: Weight Decay für Parameter mit zwei oder mehr Dimensionen, keinen für die übrigen. Es ist eine Konvention und kein Grund, neu zu beginnen.
weight-decay-out-of-range =
    .title = { $variant ->
        [off] Der Weight Decay ist abgeschaltet
       *[high] Ein Weight Decay von { $decay } ist für Adam sehr hoch
    }
    .what-off = Der Weight Decay ist { $decay }. Von Grund auf trainierte Sprachmodelle haben meist { $usual }.
    .why-off = Ohne ihn wachsen die Gewichte immer weiter, und dieselbe Lernrate bewegt sie immer weniger. In einem langen Lauf kostet das ein wenig Verlust; es ist eine Konvention, kein Fehler.
    .what-high = Der Weight Decay ist { $decay }; Rezepte für Modelle dieser Art bleiben bei { $most } oder darunter.
    .why-high = AdamW verkleinert jedes Gewicht in jedem Schritt um Lernrate mal Weight Decay. Ein so hoher Wert zieht die Gewichte schneller zurück, als sie lernen.
    .fix = Setzen Sie ihn auf { $usual }.
    .fix-images = Nehmen Sie den Wert aus dem Rezept für dieses Modell; mehr als etwa { $most } verwendet kaum eines.
