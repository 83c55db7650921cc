fp16-overflow =
    .title = { $variant ->
        [nan] Das Training in fp16 brach zwischen { $position } { $good_step } und { $position } { $step } zusammen
       *[scale] Der fp16-Skalierungsfaktor des Verlusts fällt { $falls }-mal hintereinander
    }
    .nan = Der Lauf rechnet in float16, und ab { $position } { $step } ist der Verlust keine Zahl mehr; bei { $position } { $good_step } war er noch endlich.
    .scale = Ab { $position } { $scale_step } fällt der Skalierungsfaktor des Verlusts in { $falls } Einträgen hintereinander: Ein Update nach dem anderen läuft über und wird übersprungen.
    .why = Die größte Zahl in float16 ist { $largest }. Der Gradient-Scaler überspringt Updates, deren Gradienten überlaufen, aber Gewichte oder Aktivierungen, die schon unendlich oder NaN sind, kann er nicht reparieren.
    .card-none = { $gpu } hat keine bfloat16-Einheiten; der größere Wertebereich ist auf dieser Karte nicht in brauchbarer Geschwindigkeit zu haben.
    .card-native = { $gpu } rechnet in bfloat16, mit dem Wertebereich von float32 und der Geschwindigkeit von float16.
    .card-unknown = Ob die Karte in bfloat16 rechnet, ist hier nicht bekannt; NVIDIA-Karten können es ab der Ampere-Generation.
    .fix-none = Bleiben Sie bei float16, lassen Sie das Gradienten-Clipping eingeschaltet, senken Sie die Lernrate von { $rate } auf etwa { $lower }, und setzen Sie beim letzten Checkpoint vor dem Zusammenbruch fort.
    .fix-none-rate = Bleiben Sie bei float16, lassen Sie das Gradienten-Clipping eingeschaltet, halbieren Sie die Lernrate, und setzen Sie beim letzten Checkpoint vor dem Zusammenbruch fort.
    .fix-native = Stellen Sie `dtype` auf bfloat16 um, und setzen Sie beim letzten Checkpoint vor dem Zusammenbruch fort.
    .fix-unknown = Verwenden Sie bfloat16, wenn die Karte es beherrscht; wenn nicht, senken Sie die Lernrate von { $rate } auf etwa { $lower }. Setzen Sie in beiden Fällen beim letzten Checkpoint vor dem Zusammenbruch fort.
    .fix-unknown-rate = Verwenden Sie bfloat16, wenn die Karte es beherrscht; wenn nicht, halbieren Sie die Lernrate. Setzen Sie in beiden Fällen beim letzten Checkpoint vor dem Zusammenbruch fort.
initial-loss-unexpected =
    .title = { $variant ->
        [above] Der erste Verlust, { $first }, liegt über dem von reinem Raten
       *[below] Der erste Verlust, { $first }, ist zu gut für ein untrainiertes Modell
    }
    .what = Bei einem Vokabular von { $vocabulary } Tokens hat ein Modell, das nichts weiß, einen Verlust von { $uniform }; dieses beginnt bei { $first }, { $apart } davon entfernt.
    .above = Die ersten Ausgaben sind also weit von einer Gleichverteilung entfernt: Die Initialisierung ist zu groß, der Verlust wird summiert statt gemittelt, oder die Labels passen nicht zum Vokabular.
    .below = Das Modell weiß also schon etwas: Alte Gewichte sind geladen, die Ziele sind in der Eingabe zu sehen, ein Teil der Labels ist maskiert oder trivial, oder das tatsächliche Vokabular ist kleiner.
    .why = Ein falscher Start ist das billigste Anzeichen für einen Bug, und solange er besteht, lassen sich spätere Verluste nicht mit anderen Läufen vergleichen.
    .fix = Prüfen Sie vor dem Weitertrainieren die Initialisierung, die Labels samt Maske und Verschiebung sowie die Vokabulargröße.
loss-diverging =
    .title = { $severity ->
        [error] Der { $variant ->
            [named] Verlust
           *[other] Trainingsverlust
        } divergiert: { $last } nach einem Bestwert von { $best }
       *[other] Der Trainingsverlust steigt: { $last } nach einem Bestwert von { $best }
    }
    .what = { $variant ->
        [batch] Um { $position } { $best_step } lagen die Batch-Verluste bei { $best } (Median); am Ende des Logs, { $position } { $last_step }, liegen sie bei { $last }, { $ratio }-mal so hoch.
        [few] Bei { $position } { $best_step } war der Verlust { $best }; die letzten beiden Auswertungen, bis { $position } { $last_step }, liegen beide bei { $last } oder mehr, { $ratio }-mal so hoch.
       *[eval] Um { $position } { $best_step } lag der Verlust bei { $best } (Median benachbarter Auswertungen); am Ende des Logs, { $position } { $last_step }, liegt er bei { $last }, { $ratio }-mal so hoch.
    }
    .named = Als besten Validierungsverlust nennt das Programm { $best }; bei { $position } { $last_step } ist er { $last }, { $ratio }-mal so hoch. Auch der Trainingsverlust ist hoch ({ $train }), es ist also kein Overfitting.
    .noise = { $variant ->
        [few] Durch Zufall schwankt eine Auswertung um etwa { $noise }, es ist also keine bloße Schwankung.
       *[other] Durch Zufall schwankt ein solcher Median um etwa { $noise }, es ist also keine bloße Schwankung.
    }
    .why = Ein Lauf, der so weit über sein bestes Niveau steigt, kehrt selten von selbst zurück, und die Checkpoints seither sind schlechter als die früheren.
    .fix = Gehen Sie zu einem Checkpoint vor dem Anstieg zurück (um { $position } { $best_step }), und setzen Sie mit einer niedrigeren Lernrate als { $rate } und mit eingeschaltetem Gradienten-Clipping fort.
    .fix-without-rate = Gehen Sie zu einem Checkpoint vor dem Anstieg zurück (um { $position } { $best_step }), und setzen Sie mit einer niedrigeren Lernrate und mit eingeschaltetem Gradienten-Clipping fort.
    .fix-named = Gehen Sie zum Checkpoint mit dem besten Validierungsverlust zurück, und setzen Sie mit einer niedrigeren Lernrate und mit eingeschaltetem Gradienten-Clipping fort.
loss-not-finite =
    .title = { $variant ->
        [said] Der Verlust ist keine Zahl
        [said-step] Der Verlust ist bei { $position } { $step } keine Zahl
        [restarted] Der Verlust ist ab { $position } { $step } in { $count } Einträgen keine Zahl
        [recovered] Ein Verlust war bei { $position } { $step } keine Zahl und hat sich wieder gefangen
       *[lasting] Der Verlust ist ab { $position } { $step } keine Zahl mehr
    }
    .what = Bei { $position } { $step } ist der Verlust keine endliche Zahl mehr; von den { $after } Verlusten, die ab dort geloggt sind, { $count_n ->
        [one] ist { $count } unbrauchbar.
       *[other] sind { $count } unbrauchbar.
    }
    .once = Bei { $position } { $step } ist der Verlust keine endliche Zahl mehr ({ $count } von { $after }, das Log endet dort).
    .before = Der letzte brauchbare Wert ist { $good } bei { $position } { $good_step }.
    .recovered = Die späteren Verluste sind wieder Zahlen, die Gewichte haben also keinen Schaden genommen: Wahrscheinlich war es ein einzelner schlechter Batch oder ein übersprungenes Update.
    .restarted = { $streak } davon stehen in Folge. Gewichte mit NaN heilen nicht; die Zahlen dahinter gehören also zu einem anderen Start des Programms oder zu wiederhergestellten Gewichten.
    .evaluated = Die letzte Auswertung davor, bei { $position } { $evaluated }, ergab { $evaluation }.
    .saved = Laut Log wurde bei { $position } { $saved }, also vor dem Schaden, ein Checkpoint gespeichert.
    .overwritten = Danach wurde noch einmal ein Checkpoint gespeichert; wenn ein Programm wie nanoGPT nur eine Datei behält, enthält sie jetzt die beschädigten Gewichte.
    .why = Ein NaN in den Gewichten breitet sich auf alles aus, was aus ihnen berechnet wird: Die Schritte danach sind verloren, und längeres Training bringt den Verlust nicht zurück.
    .why-recovered = Diesmal kostet es wenig, aber derselbe Batch oder ein Überlauf kann die Gewichte beim nächsten Mal beschädigen.
    .fix-saved = Halten Sie den Lauf an, beseitigen Sie die Ursache, und setzen Sie beim Checkpoint von { $position } { $saved } fort.
    .fix = Halten Sie den Lauf an, beseitigen Sie die Ursache, und starten Sie von einem Checkpoint neu, der vor { $position } { $step } geschrieben wurde; gibt es keinen, von vorn.
    .fix-start = Dieses Log enthält keinen einzigen brauchbaren Verlust: Prüfen Sie Daten, Anfangsgewichte und Lernrate, bevor Sie wieder trainieren.
    .fix-recovered = Finden Sie heraus, welcher Batch es war, und sehen Sie sich dessen Daten an; wiederholt es sich, senken Sie die Lernrate oder verwenden Sie ein Zahlenformat mit größerem Wertebereich.
    .fix-restarted = Was dahinter steht, lässt sich für sich beurteilen; suchen Sie vorher, woran der frühere Versuch scheiterte: an den Daten, den Anfangsgewichten, der Lernrate oder dem Zahlenformat.
    .fix-said = Halten Sie den Lauf an, und setzen Sie bei einem früheren Checkpoint mit niedrigerer Lernrate fort; prüfen Sie, ob das Gradienten-Clipping aktiv ist. Das Log zeigt, wann es begann und welcher Checkpoint noch intakt ist.
loss-plateau =
    .title = Der Verlust ist über die letzten { $points } { $kind ->
        [records] Einträge
       *[other] Auswertungen
    } kaum gefallen
    .what = Von { $position } { $first_step } bis { $position } { $last_step } ändert sich eine Ausgleichsgerade durch die { $points } { $kind ->
        [records] Einträge
       *[other] Auswertungen
    } um { $slope } je { $per } Schritte, insgesamt um { $change } des Verlusts.
    .what-plain = Von { $position } { $first_step } bis { $position } { $last_step } ändert sich eine Ausgleichsgerade durch die { $points } { $kind ->
        [records] Einträge
       *[other] Auswertungen
    } insgesamt um { $change } des Verlusts.
    .test = Das ist kein signifikanter Rückgang (geprüft zum Niveau { $level }) und weniger als die { $worthwhile }, auf die sich zu warten lohnte; ihre Streuung eingerechnet, beträgt der wahre Gewinn höchstens { $at_most }.
    .noise = Jeder einzelne Wert ist um etwa { $noise } unsicher.
    .why-early = Die Lernrate ist hier noch hoch; das Ende des Lernratenplans ist es also nicht, was den Verlust aufhält.
    .why-late = Die Lernrate ist nahe an ihrem Minimum, wo ein Schritt wenig einbringt; so endet ein Lernratenplan, das ist kein Zeichen für einen Fehler.
    .why-unknown = Wo der Lernratenplan steht, ist hier nicht bekannt; nahe am Minimum der Lernrate ist ein flacher Verlust normal.
    .fix-early = Wenn der Lernratenplan die Rate noch senkt, rechnen Sie mit einem Rückgang des Verlusts zu diesem Zeitpunkt, oder lassen Sie den Abfall früher beginnen; bleibt der Verlust auch dann flach, bringen ein größeres Modell oder andere Daten mehr als weitere Schritte. Das heißt, dass die Gewinne klein geworden sind, nicht, dass das Modell nichts mehr lernen kann.
    .fix-late = Erwarten Sie von weiteren Schritten mit dieser Rate nicht viel; planen Sie für einen niedrigeren Verlust einen längeren Lernratenplan, mehr Daten oder ein größeres Modell. Das heißt, dass die Gewinne klein geworden sind, nicht, dass das Modell nichts mehr lernen kann.
    .fix-unknown = Sehen Sie sich zuerst die Lernrate an: Ist sie noch hoch, lassen Sie sie sinken; ist sie schon gesunken, ist ein längerer Lernratenplan, mehr Daten oder ein größeres Modell der nächste Schritt. Das heißt, dass die Gewinne klein geworden sind, nicht, dass das Modell nichts mehr lernen kann.
loss-spike-recovered =
    .title = Der Verlust sprang bei { $position } { $step } auf { $loss } und kam zurück
    .what = Von einem Niveau von { $before } stieg der Trainingsverlust bei { $position } { $step } auf { $loss }, das { $deviations }-Fache seiner üblichen Abweichung, und kehrte bald darauf zurück.
    .one = In diesem Log gibt es { $count } solchen Sprung.
    .others = Es ist der größte von { $count } solchen Sprüngen in diesem Log.
    .why = Ein Sprung, der sich von selbst legt, kostet wenig; werden die Sprünge häufiger oder größer, ist die Lernrate an ihrer Grenze, oder manche Daten sind defekt.
    .why-start = Er fällt in die ersten Schritte, in denen die Rate steigt und die Mittelwerte von Adam noch leer sind: Die Updates sind größer, als die frischen Gewichte vertragen.
    .fix-start = Wenn der Verlust von da an fällt, muss nichts geändert werden; ein längeres Warmup oder eine niedrigere Spitzenrate vermeidet den Sprung.
    .fix = Jetzt muss nichts geändert werden; notieren Sie, welche Daten dieser Schritt gesehen hat, und senken Sie die Lernrate, wenn es wiederkehrt.
    .fix-clip = Schalten Sie das Gradienten-Clipping ein (`grad_clip`); es begrenzt, was ein einzelner Batch anrichten kann. Notieren Sie außerdem, welche Daten dieser Schritt gesehen hat.
overfitting =
    .title = Overfitting: Der Validierungsverlust ist seit { $position } { $best_step } um { $rise } gestiegen
    .what = Am niedrigsten war der Validierungsverlust bei { $position } { $best_step } mit { $best }; bis { $position } { $last_step } ist er auf { $last } gestiegen (Median der letzten Auswertungen), und er blieb { $since } Auswertungen lang darüber.
    .train = In derselben Zeit fiel der Trainingsverlust von { $train_then } auf { $train_now }.
    .noise = Eine Auswertung ist um etwa { $noise } unsicher, der Anstieg ist also kein Zufall.
    .why = Von da an lernt das Modell seine Trainingsdaten auswendig, statt aus ihnen zu lernen: Jeder weitere Schritt macht es auf neuem Text schlechter.
    .fix = Verwenden Sie den Checkpoint von { $position } { $best_step } oder einen in der Nähe; hören Sie bei einem weiteren Lauf dort auf, nehmen Sie mehr Daten, oder regularisieren Sie stärker (Dropout, Weight Decay, ein kleineres Modell).
speed-up-after-nan =
    .title = Die Schritte sind um { $gain } schneller, seit der Verlust NaN ist, weil nichts mehr gelernt wird
    .what = Vor { $position } { $step } dauert ein gewöhnlicher Schritt { $before }, danach { $after }: { $gain } weniger.
    .skipped = In float16 überspringt der Gradient-Scaler das Update des Optimierers, wenn ein Gradient nicht endlich ist; daher kommt die Zeitersparnis.
    .perhaps = Ein Gradient-Scaler, wie ihn float16 braucht, überspringt das Update des Optimierers, wenn ein Gradient nicht endlich ist; daher käme die Zeitersparnis.
    .why = Die höhere Geschwindigkeit ist ein Symptom und keine gute Nachricht: Sie hält an, solange die Gewichte bleiben, wie sie sind.
still-improving-at-end =
    .title = { $kind ->
        [best] Die letzte von { $evaluations } Auswertungen war die beste ({ $measure } { $last })
       *[other] Der Verlust sank am Ende des Logs noch, um { $gained } im letzten Abschnitt
    }
    .what = Von { $position } { $first_step } bis { $position } { $last_step } sank der Verlust um { $slope } je { $per } Schritte ({ $points } { $kind ->
        [records] Einträge
       *[other] Auswertungen
    }), ein Gewinn von { $gained } des Verlusts.
    .best = Von den { $evaluations } Auswertungen ist die letzte die beste: { $measure } { $last }, nach { $before } als Bestwert der ersten zwei Drittel, ein Gewinn von { $gained }.
    .what-plain = Von { $position } { $first_step } bis { $position } { $last_step } sank der Verlust um { $gained } ({ $points } { $kind ->
        [records] Einträge
       *[other] Auswertungen
    }).
    .test = Der Rückgang ist zum Niveau { $level } signifikant, es ist also nicht bloße Streuung.
    .why-high = Die Lernrate war bis dahin noch nicht gesunken; sowohl weitere Schritte als auch der restliche Abfall der Rate würden den Verlust senken.
    .why-unknown = Weder die geplante Schrittzahl noch der Lernratenplan ist hier bekannt; sofern die Rate nicht schon am Minimum war, würden weitere Schritte den Verlust senken.
    .fix = Trainieren Sie länger, mit einem Lernratenplan, der auf den längeren Lauf ausgelegt ist, wenn Ihnen ein niedrigerer Verlust die Zeit wert ist.
