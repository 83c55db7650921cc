evaluation-too-noisy =
    .title = Einzelne Auswertungen streuen um { $share }
    .what = Über die letzten { $points } Auswertungen schwankt `{ $measure }` zwischen { $lowest } und { $highest }. Gegenüber seinen Nachbarn liegt ein einzelner Wert zufällig um etwa { $scatter } daneben: { $share } des Medians { $level }.
    .why = Zwei Checkpoints, die sich um weniger als das unterscheiden, lassen sich nicht auseinanderhalten, und der beste ist zum Teil Glück. Meist ist der Validierungsdatensatz klein; auch eine noch hohe Lernrate wirft die Gewichte umher.
    .fix = Werten Sie auf mehr Daten aus, wenn es mehr gibt; sonst vergleichen Sie Mittelwerte über mehrere Auswertungen, oder werten Sie gemittelte Gewichte aus (EMA). Wählen Sie weder einen Checkpoint noch eine Einstellung nach einer einzelnen Auswertung.
evaluation-too-rare =
    .title = { $variant ->
        [none] Der Lauf endet, bevor die erste Auswertung fällig ist
       *[few] Nur { $evaluations_n ->
            [one] { $evaluations } Auswertung
           *[other] { $evaluations } Auswertungen
        } im ganzen Lauf
    }
    .what = Der Abstand der Auswertungen beträgt { $interval } Schritte, der Lauf umfasst { $planned }: { $variant ->
        [none] Vor dem Ende ist keine fällig.
       *[few] Nach dem Start { $evaluations_n ->
            [one] ist { $evaluations } Auswertung
           *[other] sind { $evaluations } Auswertungen
        } fällig.
    }
    .why = Zwischen zwei Auswertungen sieht niemand, ob Overfitting einsetzt, und der beste Punkt lässt sich nur dort festhalten, wo eine stattfand. Ein Programm, das bei seinen Auswertungen speichert, verliert bei einem Absturz außerdem bis zu einem ganzen Intervall an Schritten.
    .fix = Werten Sie etwa alle { $usual } Schritte aus; kostet das zu viel Zeit, nehmen Sie weniger Batches je Auswertung.
last-checkpoint-not-best =
    .title = Die letzten Gewichte sind nicht die besten
    .what = Bei der letzten Auswertung, { $position } { $last_step }, ist der Validierungsverlust { $last }; bei { $position } { $best_step } war er { $best }.
    .why = Wer den letzten Checkpoint behält, behält ein Modell, das schlechter ist als eines, das dieser Lauf schon hatte.
    .fix = Verwenden Sie den Checkpoint von { $position } { $best_step }, falls es ihn gibt, und lassen Sie das Programm immer dann speichern, wenn der Validierungsverlust einen neuen Tiefstwert erreicht.
no-dropout-over-many-epochs =
    .title = Kein Dropout, während die Daten { $epochs }-mal wiederholt werden
    .what = Der Dropout ist { $dropout }, die Daten werden { $epochs }-mal gesehen, und der Validierungsverlust ist von { $best } bei { $position } { $best_step } auf { $last } gestiegen, während der Trainingsverlust weiter fiel.
    .why = Über viele Durchgänge lernt ein Modell seine Beispiele auswendig. Dropout erschwert das; das Lernen bremst er nur dort, wo jedes Beispiel einmal gesehen wird.
    .fix = Setzen Sie den Dropout auf { $advised }, bei sehr wenigen Daten auf bis zu { $upper }, und trainieren Sie weniger lang: Hören Sie beim niedrigsten Validierungsverlust auf.
too-early-to-judge =
    .title = Das Log deckt { $share } des Plans ab: zu früh, um die Qualität zu beurteilen
    .what = Der letzte Schritt ist { $last } von { $planned } geplanten.
    .warmup = Die Lernrate ist noch im Warmup, das { $warmup } Schritte dauert.
    .why = Die ersten Schritte zeigen, ob das Programm funktioniert und wie schnell es ist. Sie zeigen nicht, wie weit der Verlust sinken wird; ein steiler Abfall am Anfang ist üblich, und ein flacher ist noch kein Fehler.
    .fix = Lassen Sie den Lauf weiterlaufen, und fragen Sie erneut, wenn ein guter Teil des Plans erledigt ist.
trained-past-best =
    .title = Seit { $position } { $best_step } war keine Auswertung besser
    .what = { $measure } war bei { $position } { $best_step } mit { $best } am besten; von den { $since } Auswertungen danach war keine besser, und die letzte, bei { $position } { $last_step }, ergibt { $last }. Dieser Abschnitt macht { $share } des Laufs aus.
    .why = Alles nach der besten Auswertung hat Zeit gekostet und nichts gebracht, was diese Auswertungen sehen können.
    .fix = Verwenden Sie den Checkpoint von { $position } { $best_step }, und lassen Sie den nächsten Lauf enden, wenn mehrere Auswertungen hintereinander keinen Gewinn bringen. Ist die Lernrate noch hoch, kann ein Abfall noch etwas bringen; ist sie schon gesunken, helfen mehr Daten oder Regularisierung.
validation-loss-up-metric-flat =
    .title = Der Validierungsverlust steigt, aber `{ $score }` fällt nicht
    .what = Am niedrigsten war der Validierungsverlust bei { $position } { $best_step } mit { $best }, jetzt ist er { $last } (Median der letzten Auswertungen). `{ $score }` war dort { $score_then } und ist jetzt { $score_now }.
    .why = Das Modell wird sich in allem sicherer, auch in seinen Fehlern: Jeder davon kostet mehr Verlust, ohne dass es mehr werden. Nach dem Verlust ist es Overfitting; nach der Metrik hat das Modell nichts eingebüßt.
    .fix = Wählen Sie den Checkpoint nach der Metrik, wenn nur seine Entscheidungen zählen. Werden seine Wahrscheinlichkeiten verwendet, nehmen Sie den mit dem niedrigsten Verlust, oder kalibrieren Sie sie nachträglich; Label Smoothing oder Weight Decay verhindert, dass der Verlust steigt.
validation-missing =
    .title = Auf zurückgehaltenen Daten wurde nichts ausgewertet
    .what = Das Log hat { $records } Einträge mit dem Trainingsverlust und weder Verlust noch Metrik einer Auswertung.
    .why = Ein Trainingsverlust sinkt auch, wenn das Modell seine Daten nur auswendig lernt. Aus diesem Log lässt sich nicht ablesen, ob das Modell besser geworden ist, ob Overfitting vorliegt oder welcher Checkpoint zu behalten ist.
    .fix = Halten Sie einen Teil der Daten zurück, den das Training nie sieht, und werten Sie in regelmäßigen Abständen darauf aus; behalten Sie den Checkpoint, der dort am besten ist.
