dropout-too-high =
    .title = Ein Dropout von { $dropout } lässt dem Modell zu wenig zum Lernen
    .what = Der Dropout beträgt { $dropout }; über { $most } lernt ein Modell dieser Art kaum noch.
    .why = Dropout setzt diesen Anteil der Aktivierungen in jedem Trainingsdurchlauf auf null. Was übrig bleibt, ist größtenteils Rauschen, und der Trainingsverlust bleibt hoch.
    .fix = Verwenden Sie höchstens { $advised }, und gar keinen Dropout, wenn kein Beispiel zweimal vorkommt.
head-dim-inefficient =
    .title = { $variant ->
        [narrow] Die Attention-Heads sind nur { $head_size } breit
       *[other] Die Attention-Heads sind { $head_size } breit, kein Vielfaches von { $multiple }
    }
    .what = Bei einer Breite von { $width } und { $heads_n ->
        [one] { $heads } Head
       *[other] { $heads } Heads
    } ist jeder Head { $head_size } breit; üblich sind { $usual }, in Stufen von { $multiple }.
    .harmless = Hier schadet das nicht: Der Lauf erreicht { $utilisation } der Spitzenleistung der Karte.
    .why = { $variant ->
        [narrow] Attention-Kernel arbeiten auf Kacheln, die mindestens { $usual } breit sind. Schmale Heads machen dieselbe Softmax-Arbeit für weniger Multiplikationen, Attention kostet also mehr als nötig.
       *[other] Attention-Kernel arbeiten in Stufen von { $multiple }. Andere Größen werden aufgefüllt oder laufen auf einem langsameren Kernel.
    }
    .fix = Setzt man `n_head` auf { $heads_then }, wird jeder Head { $head_size_then } breit, bei gleicher Parameterzahl. Ändern Sie das nur bei einem Neustart von vorn.
    .fix-claimed = Bei der Breite, die die behauptete Größe verlangt, sind dieselben { $heads } Heads { $head_size_then } breit; damit erledigt sich auch dieser Punkt.
heads-do-not-divide-width =
    .title = Eine Breite von { $width } ist nicht durch { $heads } Heads teilbar
    .what = `n_embd` ist { $width } und `n_head` ist { $heads }; beim Teilen bleibt ein Rest von { $rest }.
    .why = Jeder Head erhält einen gleich großen Teil der Breite. Dieses Modell lässt sich deshalb nicht bauen: nanoGPT bricht vor dem ersten Schritt mit einer Assertion ab.
    .fix-heads = Setzen Sie `n_head` auf { $heads_then }; dann ist jeder Head { $head_size_then } breit, und die Parameterzahl bleibt gleich. Sollen es { $heads } Heads bleiben, ergibt eine Breite von { $width_then } Heads der Breite { $wide_head_size_then }.
    .fix-width = Setzen Sie `n_embd` auf { $width_then }; dann ist jeder Head { $wide_head_size_then } breit. Bei der jetzigen Breite wäre { $heads_then } die nächste passende Zahl von Heads.
init-std-too-large =
    .title = Eine Anfangsstreuung von { $std } ist groß für eine Breite von { $width }
    .what = Die Gewichte beginnen mit einer Standardabweichung von { $std }. Für eine Breite von { $width } entspricht das dem { $times }-Fachen von { $usual }, der Streuung, bei der Aktivierungen auf gleichem Niveau bleiben.
    .why = Je breiter das Modell, desto stärker wachsen seine Aktivierungen mit der Streuung der Gewichte. Ist sie zu groß, zeigt sich das in den ersten Tausenden von Schritten als Verlustspitzen und Divergenz, vor allem in float16.
    .fix = Beginnen Sie mit einer Standardabweichung von etwa { $advised }.
model-too-small-for-compute =
    .title = Für diesen Rechenaufwand ist das beste Modell { $ratio_low }- bis { $ratio_high }-mal so groß
    .what = { $variant ->
        [planned] Der Plan mit { $tokens } Tokens bei insgesamt { $params } Parametern kostet { $compute }.
       *[other] Die bisherigen { $tokens } Tokens bei insgesamt { $params } Parametern haben { $compute } gekostet.
    } Dafür liegt das beste Modell nach dem Verlustgesetz von Hoffmann bei { $optimal_hoffmann } Parametern und { $optimal_tokens_hoffmann } Tokens, nach dem von Besiroglu bei { $optimal_besiroglu } Parametern und { $optimal_tokens_besiroglu } Tokens.
    .rule-of-thumb = Die Faustregel von { $thumb } Tokens pro Parameter ergibt { $thumb_params } Parameter und { $thumb_tokens } Tokens; dieses Modell liegt bei { $tokens_per_parameter } Tokens pro Parameter, dem { $times }-Fachen davon.
    .loss = { $variant ->
        [planned] Am Ende des Plans erwarten die reinen Gesetze für diese Größe einen Verlust von { $loss_hoffmann } und { $loss_besiroglu }
       *[other] Bei dieser Tokenzahl erwarten die reinen Gesetze für diese Größe einen Verlust von { $loss_hoffmann } und { $loss_besiroglu }
    }, gegenüber { $best_loss_hoffmann } und { $best_loss_besiroglu } für die beste Größe bei gleichem Rechenaufwand.
    .observed = { $split ->
        [validation] Der Validierungsverlust ist { $observed };
       *[other] Der Trainingsverlust ist { $observed };
    } Datensätze unterscheiden sich im Niveau, die Gesetze taugen deshalb nur für Differenzen.
    .claim = Die behauptete Größe von { $claimed } Parametern läge nahe am Optimum.
    .why = Das Modell ist nicht ausgereizt: Mit unbegrenzten Daten käme diese Größe nach den Gesetzen auf { $floor_hoffmann } und { $floor_besiroglu }. Der Verlust sinkt also weiter, aber für dieselbe Arbeit immer weniger. Ein größeres Modell kommt damit weiter.
    .fix = Nehmen Sie bei gleichem Rechenaufwand ein breiteres oder tieferes Modell und weniger Schritte, oder behalten Sie die Größe, wenn es im Einsatz klein sein muss.
    .fix-width = Bei dieser Tiefe kommt ein `n_embd` von { $width } dem Optimum am nächsten; bei gleichem Rechenaufwand genügen dann weniger Schritte. Behalten Sie die Größe, wenn das Modell im Einsatz klein sein muss.
parameter-count-not-as-claimed =
    .title = Das Modell hat { $printed } Parameter, nicht die behaupteten { $claimed } Parameter
    .what = Behauptet werden { $claimed } Parameter; dieses Modell hat aber { $printed } nach der Zählung von nanoGPT, die die Positions-Embeddings auslässt: ein Faktor von { $ratio }.
    .what-config = Behauptet werden { $claimed } Parameter; die Konfiguration ergibt aber { $printed }, vollständig gezählt: ein Faktor von { $ratio }.
    .parts = Insgesamt sind es { $total } Parameter; { $embedding_share } davon entfallen auf das Token-Embedding, das in den Schichten keine Arbeit leistet.
    .width = Die behauptete Größe braucht eine Breite von { $width_needed } statt { $width }: Das ergibt { $printed_then } Parameter nach der Zählung von nanoGPT (das { $times_printed }-Fache) und insgesamt { $total_then } (das { $times_total }-Fache). Die Schichten wachsen auf das { $times_blocks }-Fache, denn sie gehen mit dem Quadrat der Breite, das Embedding nur auf das { $times_embedding }-Fache.
    .why = Alle Erwartungen, die zur behaupteten Größe gehören (Verlust, Tokens, Zeit, Speicher), gelten für ein anderes Modell.
    .fix = Setzen Sie `n_embd` auf { $width_needed }, wenn Sie die behauptete Größe wollen; sonst korrigieren Sie die Angabe.
    .fix-claim = Wählen Sie die Breite oder Tiefe, die die behauptete Größe ergibt, oder korrigieren Sie die Angabe.
pretrained-weights-unused =
    .title = { $variant ->
        [maybe] Das Training beginnt möglicherweise mit Zufallsgewichten, obwohl es trainierte gibt
       *[plain] Das Training beginnt mit Zufallsgewichten, obwohl es trainierte gibt
    }
    .what = Als Modell ist `{ $architecture }` angegeben; das ist nur die Architektur, Gewichte werden nicht geladen. Dasselbe Modell ist mit auf COCO trainierten Gewichten als `{ $weights }` veröffentlicht.
    .what-maybe = Als Modell ist `{ $architecture }` angegeben; das ist nur die Architektur. Sofern Ihr Skript keine Gewichte hineinlädt, beginnt das Training mit zufälligen. Dasselbe Modell ist mit auf COCO trainierten Gewichten als `{ $weights }` veröffentlicht.
    .why = Mit den veröffentlichten Gewichten erreichen Sie auf eigenen Daten in einem Bruchteil der Epochen eine höhere Genauigkeit, vor allem bei wenigen Bildern.
    .fix = Setzen Sie `model` auf `{ $weights }`, es sei denn, Sie wollen von Grund auf trainieren.
sequence-longer-than-positions =
    .title = Sequenzen von { $length } Tokens sind länger als die { $positions } Positionen des Modells
    .what = Trainiert wird mit Sequenzen von { $length } Tokens, das Modell hat aber nur { $positions } Positionen.
    .why-table = Für die Tokens dahinter hat die Positionstabelle keinen Eintrag: Das Programm verweigert den Start oder bricht auf der GPU mit einem Indexfehler ab.
    .why-rotary = Rotary-Positionen haben kein Ende, deshalb bricht nichts ab. Das Modell wurde aber nie auf solche Abstände trainiert, und sein Verlust ist dort anfangs hoch.
    .fix = Kürzen Sie die Sequenzen auf { $positions } Tokens, oder geben Sie dem Modell mehr Positionen, wenn es von Grund auf trainiert wird.
    .fix-rotary = Kürzen Sie die Sequenzen auf { $positions } Tokens. Wenn Sie den Kontext erweitern wollen, setzen Sie `rope_scaling` entsprechend.
vocab-not-padded =
    .title = Die Vokabulargröße { $vocabulary } ist kein Vielfaches von { $multiple }
    .what = Das Vokabular hat { $vocabulary } Einträge; bis zum nächsten Vielfachen von { $multiple } fehlen { $extra }.
    .why = Die Ausgabeschicht ist eine Matrix dieser Breite. Füllt sie keine ganze Zahl von Kacheln, nimmt die GPU langsamere Kernel, und das oft für das größte Matrixprodukt des Modells.
    .fix = Füllen Sie das Vokabular vor Trainingsbeginn auf { $padded } auf. Die zusätzlichen Einträge werden nie benutzt; ein Checkpoint der alten Größe lässt sich in das aufgefüllte Modell nicht laden.
    .fix-better = Füllen Sie das Vokabular vor Trainingsbeginn auf { $padded } auf, besser noch auf { $better }, ein Vielfaches von { $better_multiple }. Die zusätzlichen Einträge werden nie benutzt; ein Checkpoint der alten Größe lässt sich in das aufgefüllte Modell nicht laden.
vocab-smaller-than-tokenizer =
    .title = Die Vokabulargröße { $vocabulary } ist kleiner als die des Tokenizers ({ $tokens })
    .what = Das Modell hat { $vocabulary } Einträge; der Tokenizer `{ $tokenizer }` hat { $tokens }.
    .why = Der erste Batch mit einem Token jenseits des letzten Eintrags bricht den Lauf ab, auf einer GPU mit einer device-seitigen Assertion, die die Ursache nicht nennt.
    .fix = Setzen Sie die Vokabulargröße auf { $new }: Dann hat jedes Token einen Eintrag, und die Breite passt zur GPU.
