detector-finds-nothing =
    .title = Der Detektor findet in keiner der { $count } Auswertungen etwas
    .what = Die Average Precision steigt in den { $count } Auswertungen dieses Logs nie über { $best }.
    .why = Nach so langem Training liegt ein Detektor selbst auf schwierigen Daten über null. Wahrscheinlich gehören also die Labels nicht zu den Bildern, oder die Auswertung sucht nach anderen Klassen.
    .fix = Zeichnen Sie die Boxen in einige Bilder ein, so wie der Trainer sie lädt (Ultralytics schreibt `train_batch*.jpg`): Achten Sie auf Maßstab, Reihenfolge der Koordinaten und Klassennummern, und darauf, ob der Validierungsdatensatz überhaupt Labels hat.
discriminator-wins =
    .title = Der Diskriminator hat immer recht (Verlust { $last }), der Generator lernt deshalb nichts
    .what = Gegen Ende dieses Logs liegt der Verlust des Diskriminators bei { $last }, während der des Generators von { $before } auf { $after } gestiegen ist.
    .why = Ein Diskriminator ohne Fehler gibt dem Generator kaum einen Gradienten: Die Samples werden nicht mehr besser oder gleichen sich alle.
    .fix = Schwächen Sie den Diskriminator: mit niedrigerer Lernrate, geglätteten Labels, Rauschen auf seinen Eingaben oder weniger Updates; oder verwenden Sie einen Verlust, der nicht in die Sättigung geht. Setzen Sie bei einem Checkpoint fort, bei dem sein Verlust noch nicht verschwunden war.
full-finetuning-rate-high =
    .title = Alle { $params } Parameter werden beim Feintuning mit { $rate } trainiert, das ist hoch
    .what = Jeder der { $params } Parameter wird, ausgehend von veröffentlichten Gewichten, mit einer Lernrate von { $rate } trainiert.
    .why = Eine solche Rate passt zu Adaptern oder zum Training von Grund auf. Hier entfernt sie die Gewichte weit von dem, was sie gelernt haben, und das Modell vergisst.
    .fix = Beginnen Sie mit { $usual }, bei einem größeren Modell mit weniger; oder trainieren Sie Adapter (LoRA), die eine solche Rate vertragen.
lora-base-not-frozen =
    .title = LoRA ist eingestellt, aber { $share } des Modells werden trainiert
    .what = Mit Adaptern vom Rang { $rank } trainiert das Programm trotzdem { $trainable } von { $params } Parametern.
    .why = An Speicherbedarf und Risiko ist das also vollständiges Feintuning, mit einer Lernrate, die für Adapter gedacht ist.
    .fix = Stellen Sie sicher, dass nach dem Anlegen der Adapter nichts das Einfrieren des Modells aufhebt und dass `modules_to_save` keine großen Schichten nennt.
lora-learning-rate-unusual =
    .title = { $variant ->
        [high] Die Lernrate von { $rate } liegt weit über dem, was LoRA verträgt
       *[low] Die Lernrate von { $rate } ist eine für vollständiges Feintuning, nicht für LoRA
    }
    .what = { $variant ->
        [high] Die Adapter (Rang { $rank }) werden mit { $rate } trainiert; mehr als { $limit } ist selbst für LoRA ungewöhnlich.
       *[low] Die Adapter (Rang { $rank }) werden mit { $rate } trainiert; weniger als { $limit } ist für LoRA ungewöhnlich.
    }
    .why = { $variant ->
        [high] Bei einer solchen Rate springt meist der Verlust, oder das Modell vergisst, was es konnte.
       *[low] Adapter beginnen bei null und sind klein; sie brauchen etwa die zehnfache Rate des vollständigen Feintunings. Mit dieser ändern sie wenig.
    }
    .fix = Beginnen Sie mit { $usual }, und ändern Sie die Rate von dort aus um Faktoren von zwei oder drei.
lora-scale-out-of-proportion =
    .title = { $variant ->
        [high] Das Alpha von LoRA ist das { $scale }-Fache des Rangs
       *[low] Das Alpha von LoRA ist nur das { $scale }-Fache des Rangs
    }
    .what = Alpha ist { $alpha } bei Rang { $rank }; die Ausgabe der Adapter wird also mit { $scale } multipliziert.
    .why = { $variant ->
        [high] Das vervielfacht jedes Update der Adapter wie eine Lernrate weit über dem Üblichen; das Training kann Verlustspitzen bekommen oder divergieren.
       *[low] Damit bleiben die Adapter fast ohne Wirkung, sofern die Lernrate das nicht ausgleicht.
    }
    .fix = Setzen Sie Alpha zwischen den Rang ({ $rank }) und den doppelten Rang ({ $twice }), und stimmen Sie stattdessen die Lernrate ab. Mit rsLoRA wird durch die Wurzel des Rangs geteilt; urteilen Sie dann danach.
no-trainable-parameters =
    .title = Kein Parameter wird trainiert
    .what = Das Programm zählt { $trainable } trainierbare von { $params } Parametern.
    .what-alone = Das Programm zählt { $trainable } trainierbare Parameter.
    .why = Jeder Schritt berechnet einen Verlust und ändert nichts.
    .fix = Machen Sie die Adapter trainierbar (`is_trainable=True` beim Laden, kein `inference_mode`), oder geben Sie die Schichten, die lernen sollen, zum Training frei, bevor der Optimierer erzeugt wird.
encoder-fine-tuning-rate-high =
    .title = { $model } wird beim Feintuning mit { $rate } trainiert, dem { $times }-Fachen der höchsten üblichen Rate
    .what = Das Feintuning von { $model } läuft mit einer Lernrate von { $rate }. Die Autoren von BERT empfehlen höchstens { $highest }; das hier ist das { $times }-Fache.
    .why = Bei einer solchen Rate zerstören die ersten Schritte, was die veröffentlichten Gewichte wissen, und der Lauf kommt oft nie mehr vom Verlust des Ratens weg.
    .fix = Beginnen Sie noch einmal von den veröffentlichten Gewichten, mit einer Lernrate von { $usual } und einem Warmup über das erste Zehntel der Schritte.
fine-tuning-starts-untrained =
    .title = Das Feintuning beginnt bei einem Verlust von { $first }, wie bei einem Modell, das nichts weiß
    .what = Die ersten Trainingsverluste betragen { $first } je Token (Median): Das richtige Token erhält im Mittel eine Wahrscheinlichkeit von { $chance }.
    .why = Ein veröffentlichtes Sprachmodell, das so geladen wird, wie es trainiert wurde, beginnt weit tiefer. Also wurden die Gewichte nicht geladen, der Tokenizer oder seine Sondertokens sind nicht die des Modells, die Labels sind verschoben oder falsch maskiert, oder der ausgegebene Verlust ist eine Summe über Akkumulationsschritte oder Tokens und kein Mittel.
    .fix = Berechnen Sie vor dem ersten Schritt den Verlust des unveränderten Modells auf einem Batch. Ist er niedrig, ist die ausgegebene Zahl eine Summe: Aktualisieren Sie das Trainingsprogramm, oder teilen Sie durch das, worüber es summiert. Ist er hoch, suchen Sie beim Laden nach Warnungen über neu initialisierte Gewichte, und prüfen Sie Tokenizer, Chat-Vorlage, hinzugefügte Tokens und Labels.
