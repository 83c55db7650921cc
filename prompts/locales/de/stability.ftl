activations-dead-or-saturated =
    .title = { $share } der Einheiten sind nach `{ $metric }` tot oder gesättigt
    .what = Die letzten Einträge von `{ $metric }`, bis { $position } { $step }, liegen bei { $share } (Median).
    .why = Eine Einheit, die immer null oder immer am Ende ihres Bereichs ist, lässt keinen Gradienten durch: Ihre Gewichte lernen nicht, und das Modell ist kleiner, als es aussieht.
    .fix = Senken Sie die Lernrate, verwenden Sie eine Aktivierungsfunktion mit Leck (GELU, Leaky ReLU), normalisieren Sie ihre Eingaben, oder initialisieren Sie mit kleineren Gewichten und ohne negativen Bias.
clipping-most-steps =
    .title = Bei { $share } der Updates greift das Clipping
    .what = Bei { $share } der letzten { $count } Einträge liegt die Gradientennorm über der Grenze von { $limit }; ihr Median ist { $typical }.
    .printed = Laut Log greift das Clipping bei { $share } der Updates; über die letzten { $count } Einträge liegt der Median der Norm bei { $typical }.
    .why = Clipping ist für den gelegentlichen Ausreißer-Batch gedacht. Kürzt es die meisten Updates, ersetzt es die Lernrate durch eine kleinere, die niemand gewählt hat, und Unterschiede zwischen Batches gehen verloren.
    .fix = Sinkt der Verlust wie gewünscht, lassen Sie es so. Andernfalls senken Sie die Lernrate, oder heben Sie die Grenze auf etwa { $usual } an; darunter liegen neun von zehn dieser Normen.
counter-contradicts-log =
    .title = Der Zähler „{ $counter }“ bleibt auf null, obwohl das Log solche Ereignisse zeigt
    .skipped = Bei { $position } { $step } ist der Skalierungsfaktor des Verlusts von { $high } auf { $low } gefallen. Das geschieht nur, wenn ein Update überläuft und übersprungen wird; der Zähler dieses Eintrags sagt, es habe keines gegeben. Dieser Widerspruch tritt bei { $count_n ->
        [one] { $count } Eintrag
       *[other] { $count } Einträgen
    } auf.
    .bad = Bei { $position } { $step } ist der Verlust keine Zahl, und der Zähler dieses Eintrags sagt, es habe keinen solchen Schritt gegeben (insgesamt { $count }-mal).
    .why = Der Zähler gehört zu einem anderen Teil des Programms als dem, der überspringt; seine Null beweist deshalb nichts.
    .fix = Verlassen Sie sich auf die Ereignisse: Zählen Sie übersprungene Updates am Fallen des Skalierungsfaktors, und prüfen Sie die Quelle des Zählers, bevor Sie einen Alarm darauf bauen.
gradient-norm-constant =
    .title = Die Gradientennorm ist in { $count } Einträgen hintereinander { $norm }: Sie wird nicht neu gemessen
    .what = { $variant ->
        [all] Jeder Eintrag des Logs von { $position } { $first_step } bis { $last_step } gibt dieselbe Norm auf { $digits } Stellen aus
       *[part] Von { $position } { $first_step } bis { $last_step } gibt das Log dieselbe Norm auf { $digits } Stellen aus
    }, obwohl die Batches verschieden sind.
    .why = Verschiedene Batches stimmen nie so weit überein. Entweder wurden die Updates übersprungen und die letzte Norm erneut ausgegeben, oder die Zahl ist gar keine Norm dieses Gradienten; dann bewirkt ein Clipping nach ihr nichts Sinnvolles.
    .fix = Prüfen Sie, ob die Updates übersprungen werden (Skalierungsfaktor, Überlauf), und geben Sie die Norm über alle Parameter und Ranks unmittelbar vor dem Clipping aus.
gradient-norm-growing =
    .title = Die Gradientennorm ist von { $low } auf { $last } gewachsen, das { $ratio }-Fache ihres tiefsten Niveaus
    .what = Um { $position } { $low_step } lag die Gradientennorm bei { $low } (Median); am Ende des Logs, { $position } { $last_step }, liegt sie bei { $last } und steigt weiter.
    .stuck = Der Verlust ist seitdem nicht gesunken. So beginnt eine Divergenz: Der Verlust folgt der Norm, manchmal erst viel später.
    .falls = Soweit der Verlust ausgegeben wird, sinkt er noch oder lässt keinen Schluss zu. Langsames Wachstum ist spät in einem Lauf üblich, während die Rate abfällt; ein Wachstum wie dieses verdient einen Blick.
    .fix = Behalten Sie den Checkpoint um { $position } { $low_step } herum, und setzen Sie mit niedrigerer Lernrate oder engerem Clipping fort, bevor der Verlust kippt.
    .fix-watch = Behalten Sie einen älteren Checkpoint, und beobachten Sie den Verlust; sinkt er nicht mehr, senken Sie die Lernrate oder stellen Sie das Clipping enger ein.
gradient-norm-spike =
    .title = Die Gradientennorm schoss bei { $position } { $step } auf { $norm } hoch, das { $ratio }-Fache ihres Niveaus
    .what = Um { $position } { $step } lag die Gradientennorm bei { $level } (Median der Einträge davor); dort erreicht sie { $norm }. Das Log hat { $count_n ->
        [one] { $count } solchen Ausschlag
       *[other] { $count } solche Ausschläge
    }.
    .felt = Der Verlust steigt mit ihr, das Update kam also bei den Gewichten an.
    .unfelt = Dem Verlust ist nichts anzumerken: Das Clipping hat gegriffen, oder das Update war klein genug.
    .fix = Solange sie selten sind, muss nichts geändert werden; werden sie häufig, sehen Sie sich die Daten dieser Schritte an, senken Sie die Lernrate, oder stellen Sie das Clipping enger ein.
    .fix-clip = Schalten Sie das Gradienten-Clipping ein; es begrenzt, was ein einzelner Batch anrichten kann. Sehen Sie sich außerdem die Daten dieses Schritts an.
gradient-not-finite =
    .title = { $variant ->
        [lasting] Ab { $position } { $step } ist der Gradient keine Zahl mehr
       *[other] Der Gradient ist bei { $position } { $step } keine Zahl{ $count_n ->
            [one] {""}
           *[other] , zum ersten von { $count } Malen
        }
    }
    .what = Die ausgegebene Gradientennorm ist bei { $count } von { $total } Einträgen NaN oder unendlich, zuerst bei { $position } { $step }, wo der Verlust noch eine Zahl ist.
    .before = Einen Eintrag früher war sie { $before }.
    .why-lasting = Das bleibt so bis zum Ende des Logs: Jedes Update seitdem wurde übersprungen oder hat NaN in die Gewichte gebracht. Ein Verlust, der weiterhin als Zahl ausgegeben wird, kann gefiltert sein.
    .why-passing = Spätere Normen sind wieder Zahlen; diese Updates wurden also übersprungen oder richteten keinen bleibenden Schaden an. Ohne einen Gradient-Scaler, der sie überspringt, kann das nächste den Lauf kosten.
    .why-scaled = In float16 sieht ein Überlauf genau so aus: Der Gradient-Scaler überspringt das Update und halbiert seinen Faktor. Ab und zu ist das normal, häufig nicht.
    .fix = Halten Sie an, und sehen Sie sich den Batch von { $position } { $step } an (leere oder sehr lange Beispiele, falsche Labels). Lassen Sie das Clipping eingeschaltet, senken Sie die Lernrate, rechnen Sie in bfloat16 oder float32, und starten Sie von einem Checkpoint davor neu.
    .fix-scaled = Solange sie selten bleiben, muss nichts geändert werden; werden sie häufig, sehen Sie sich den Skalierungsfaktor an und senken Sie die Lernrate, oder verwenden Sie bfloat16.
gradient-vanishing =
    .title = Der Gradient ist auf { $last } abgestorben, während der Verlust noch bei { $loss } steht
    .what = Früh im Lauf lag die Gradientennorm bei { $early }; bei { $position } { $last_step } liegt sie bei { $last }, und in der zweiten Hälfte des Logs bleibt der Verlust bei { $loss }.
    .why = Bei einem kleinen Verlust ist ein kleiner Gradient ein Erfolg. Hier gibt es noch viel zu lernen und nichts, woraus: Aktivierungen sind tot oder gesättigt, der Graph ist unterbrochen, oder eine niedrige Präzision rundet den Gradienten auf null.
    .fix = Geben Sie die Norm Schicht für Schicht aus, um zu sehen, wo sie verschwindet; prüfen Sie dann Initialisierung, Normalisierung und Residualpfade, ein `detach()` oder eingefrorene Schichten, und rechnen Sie diesen Teil in float32.
late-bf16-blow-up =
    .title = Der Lauf ist spät, nach { $position } { $best_step }, in bfloat16 entgleist: ein bekanntes Muster
    .what = Bis { $position } { $best_step } war der Lauf intakt, mit einem Verlust von { $best }; bei { $position } { $last_step } liegt er bei { $last }.
    .why = bfloat16 rundet grob. Sind Logits und Attention-Scores spät im Lauf groß geworden, kann allein das Runden ihn aus der Bahn werfen; andere haben dasselbe mit Fused Attention gesehen, und dieselben Einstellungen gehen mit einem anderen Seed oft gut. Das ist eine mögliche Ursache neben der Lernrate und den Daten.
    .fix = Gehen Sie zu einem Checkpoint vor { $position } { $best_step } zurück, und lassen Sie den Lauf andere Batches sehen. Wiederholt es sich, halten Sie Logits und Attention in float32, fügen Sie normalisierte Queries und Keys oder einen z-Loss hinzu, oder senken Sie die Lernrate.
loss-at-uniform =
    .title = Bei { $position } { $step } liegt der Verlust noch bei { $last }, dem Wert von reinem Raten
    .what = Bei einem Vokabular von { $vocabulary } Tokens hat ein Modell, das nichts weiß, einen Verlust von { $uniform }; bis { $position } { $step } hat dieser Lauf das Niveau nicht verlassen ({ $last }).
    .why = Ein funktionierender Lauf verlässt dieses Niveau in den ersten Schritten, und sei es nur, weil er lernt, welche Tokens häufig sind. Also kommt kein Update bei den Gewichten an, oder die Labels sagen nichts aus.
    .fix = Prüfen Sie, ob die Lernrate über null liegt und das Warmup vorbei ist, ob die dem Optimierer übergebenen Parameter die des Modells und trainierbar sind und ob die Labels zu den Eingaben gehören und nicht alle maskiert sind.
loss-in-bits =
    .title = Die ausgegebenen Verluste sind in Bit: { $bits } Bit sind { $nats } Nats
    .what = Eine Perplexität von { $perplexity } ist zwei hoch die ausgegebenen { $bits }, dieser Verlust hat also die Basis zwei; in Nats sind es { $nats }.
    .why = Die meisten Programme geben Nats aus; ein Verlust in Bit sieht daneben schlechter aus, ohne es zu sein.
    .read = Dieser Bericht nennt die Verluste dieses Programms schon in Nats.
    .fix = Multiplizieren Sie mit { $factor }, bevor Sie mit anderen Programmen, Papers oder dem Logarithmus der Vokabulargröße vergleichen.
loss-near-zero =
    .title = { $variant ->
        [all] Jeder Trainingsverlust in diesem Log ist { $loss }
        [sudden] Der Verlust fällt bei { $position } { $step } auf { $loss } und bleibt dort: Er wird nicht mehr berechnet
        [passing] Der Verlust beträgt { $loss } bei { $position } { $step }, zwischen gewöhnlichen Werten
       *[tiny] Der Trainingsverlust ist auf { $loss } gesunken: zu gut für Text
    }
    .what = Einen Eintrag früher war der Verlust { $before }; bei { $position } { $step } ist er { $loss } (insgesamt { $count_n ->
        [one] { $count } Eintrag
       *[other] { $count } Einträge
    }). So weit bringt kein Lernen den Verlust von einem Eintrag zum nächsten.
    .all = Alle { $count } Verluste sind { $loss }, ab { $position } { $step }.
    .tiny = Bei { $position } { $step } liegen die letzten Verluste bei { $loss } (Median), als wäre jedes Token sicher.
    .why = Eine solche Null bedeutet, dass kein Label beteiligt war (alle maskiert oder leere Batches), dass ein Überlauf aus dem Log gefiltert wurde oder dass ein Kernel nichts zurückgibt. Ein Fortschritt ist das nicht.
    .why-tiny = Entweder hat das Modell seine Trainingsdaten auswendig gelernt, oder die Antwort steht in seiner Eingabe (eine fehlende Verschiebung oder Maske). Beides hält auf neuem Text nicht stand.
    .fix = Halten Sie an, geben Sie die Labels eines Batches aus und zählen Sie die nicht maskierten, prüfen Sie, ob die Gradientennorm noch eine Zahl ist, und trainieren Sie in bfloat16 oder float32. Gehen Sie zu einem Checkpoint vor { $position } { $step } zurück.
    .fix-tiny = Messen Sie den Verlust auf Text, den das Modell nie gesehen hat; prüfen Sie dann die kausale Maske und die Verschiebung der Labels, entfernen Sie Duplikate, oder trainieren Sie mit weniger Durchgängen durch die Daten.
loss-out-of-range =
    .title = { $variant ->
        [negative] Der Verlust beträgt { $loss } bei { $position } { $step }: Eine Kreuzentropie liegt nie unter null
       *[high] Der Verlust ist { $loss }, das { $ratio }-Fache des Werts von reinem Raten
    }
    .negative = { $count } Verluste dieses Logs liegen unter null, der erste mit { $loss } bei { $position } { $step }. Der negative Logarithmus einer Wahrscheinlichkeit kann nicht negativ sein.
    .high = Mit diesem Vokabular hat ein Modell, das nichts weiß, einen Verlust von { $uniform }; bei { $position } { $step } liegen die letzten Einträge bei { $loss } (Median). So schlecht ist bloßes Nichtwissen nie.
    .fix = Prüfen Sie den Verlust selbst: eine Summe, wo ein Mittelwert gemeint ist (auch über Akkumulationsschritte), ein falsches Vorzeichen, Wahrscheinlichkeiten, wo Logits erwartet werden, oder Labels außerhalb des Vokabulars. Solange das nicht behoben ist, sind die Verluste mit nichts vergleichbar.
loss-scale-collapsing =
    .title = Der Skalierungsfaktor des Verlusts bricht von { $high } auf { $low } ein
    .what = Zwischen { $position } { $first_step } und { $last_step } fällt der Skalierungsfaktor des Verlusts von { $high } auf { $low }, um den Faktor { $factor }, ohne dazwischen ein einziges Mal zu steigen.
    .what-between = Nach { $position } { $first_step }, noch vor der Ausgabe des nächsten Eintrags, fällt der Skalierungsfaktor des Verlusts von { $high } auf { $low }, um den Faktor { $factor }, ohne dazwischen ein einziges Mal zu steigen.
    .stays = Bis zum Ende des Logs hat er sich nicht erholt.
    .after = Später im Log steigt er wieder; der Lauf hat also wieder Updates übernommen.
    .why = { $variant ->
        [below] Jeder Rückgang steht für ein Update, das übersprungen wurde, weil ein Gradient überlief. Unter eins verkleinert der Faktor die Gradienten: Was überläuft, ist der Verlust, oder es sind die Gewichte selbst.
       *[plain] Jeder Rückgang steht für ein Update, das übersprungen wurde, weil ein Gradient überlief. Eines unter Hunderten ist normal; so viele hintereinander bedeuten, dass die Gradienten explodieren.
    }
    .fix = Sehen Sie sich Verlust und Gradientennorm um { $position } { $first_step } an. Springen sie dort, gehen Sie mit niedrigerer Lernrate oder anderen Daten zu einem Checkpoint davor zurück; auf Karten, die in bfloat16 rechnen, trainieren Sie darin, denn dort ist kein Skalierungsfaktor nötig. Eine tiefere Untergrenze für den Faktor hilft nicht.
loss-spike-not-recovered =
    .title = Der Verlust sprang bei { $position } { $step } und kam nicht zurück: vorher { $before }, am Ende { $last }
    .what = Bis { $position } { $good_step } lag der Trainingsverlust bei { $before }; bei { $position } { $step } springt er auf bis zu { $top }, und { $after } Einträge später, bei { $position } { $last_step }, liegt er immer noch bei { $last }.
    .why = Sprünge, die sich legen, tun das innerhalb einiger hundert Schritte. Nach diesem sind die Gewichte schlechter als davor, und die Schritte seitdem versuchen nur zurückzugewinnen, was schon bekannt war.
    .fix = Ist er nach einigen hundert Schritten nicht zurück, gehen Sie zu einem Checkpoint vor { $position } { $step } zurück, überspringen Sie die Batches um den Sprung, und senken Sie die Lernrate oder stellen Sie das Clipping enger ein, falls es sich wiederholt.
no-learning-from-start =
    .title = { $variant ->
        [tuning] Der Verlust steht seit Beginn des Laufs bei { $last }
       *[plain] Der Verlust steht seit Beginn des Laufs bei { $last }: Der Lauf lernt nicht
    }
    .what = Die ersten Einträge liegen bei { $first }, die letzten, bis { $position } { $last_step }, bei { $last }; { $points } Einträge zeigen keinen Rückgang.
    .test = Ihre Streuung eingerechnet, hat sich der Verlust höchstens um { $at_most } verbessert; ein funktionierender Lauf gewinnt schon in den ersten Schritten mehr.
    .rate-zero = Das Log gibt durchgehend eine Lernrate von null aus; kein Update kann also die Gewichte ändern.
    .why = Das ist keine Divergenz: Es wurde nichts gelernt, was verloren gehen könnte. Die Updates kommen nicht bei den Gewichten an, oder die Labels sagen nichts über die Eingaben aus.
    .fix = Trainieren Sie auf einem einzigen Batch, bis sein Verlust nahe null ist; solange das misslingt, prüfen Sie Lernrate, eingefrorene Parameter, ein fehlendes `optimizer.step()`, vom Graphen gelöste Verluste, maskierte oder durcheinandergeratene Labels.
    .fix-tuning = Beim Feintuning kann ein Verlust schon nahe an seinem Bestwert beginnen. Soll das Modell noch besser werden, prüfen Sie, ob die Adapter oder Schichten trainierbar und die Labels nicht alle maskiert sind, und probieren Sie eine andere Lernrate: Eine zu niedrige bewegt nichts, eine zu hohe zerstört die Gewichte.
oscillation-growing =
    .title = Der Verlust schwingt { $ratio }-mal so weit wie zuvor
    .what = Ab { $position } { $step } streuen einzelne Einträge um { $after } um ihre Nachbarn, bei einem Verlust von { $level }; im Drittel des Logs davor waren es { $before }. Der Verlust wechselt in diesem Abschnitt { $turns }-mal die Richtung.
    .why = Bei einer Lernrate nahe ihrer Grenze schießt jedes Update über das vorige hinaus, und die Schwingungen wachsen, bis der Lauf divergiert.
    .fix = Senken Sie die Lernrate, oder vergrößern Sie den Batch, bevor die Schwingungen weiter wachsen. Beginnen um { $position } { $step } kleinere Batches oder andere Daten, erklären sie es.
predicting-prior-only =
    .title = Die Genauigkeit ist bei jeder Auswertung { $accuracy }: Das Modell gibt auf alles dieselbe Antwort
    .what = Alle { $count } Auswertungen ergeben { $accuracy }, bis auf die letzte Stelle, und der Trainingsverlust steht bei { $loss }.
    .why = Ein Modell, das immer die häufigste Klasse nennt, hat genau deren Genauigkeit, und sein Verlust ruht bei der Entropie der Klassenhäufigkeiten. Es hat die Häufigkeiten gelernt und nichts von den Eingaben.
    .fix = Geben Sie die Vorhersagen eines Batches aus. Sind sie alle gleich, prüfen Sie, ob die Eingaben skaliert sind und zu ihren Labels gehören und ob die letzte Schicht zum Verlust passt (Logits oder Wahrscheinlichkeiten), senken Sie die Lernrate, und trainieren Sie auf einem Batch, bis er auswendig gelernt ist.
slow-divergence =
    .title = Der Trainingsverlust hat gedreht und steigt: { $rise } mehr seit { $position } { $best_step }
    .what = Um { $position } { $best_step } lag der Trainingsverlust bei { $best } (Median); am Ende des Logs, { $position } { $last_step }, liegt er bei { $last }. Ein Rangtest ergibt, dass er durchgehend steigt.
    .why = Das ist eine langsame Divergenz: Ein Trainingsverlust, der über so viele Einträge steigt, dreht nicht von selbst, und der Weg zurück wird länger.
    .fix = Senken Sie die Lernrate, am besten ab dem Checkpoint um { $position } { $best_step } herum. Wechseln die Daten von dort an absichtlich, kann das höhere Niveau an ihnen liegen.
sudden-drop =
    .title = Der Verlust fiel bei { $position } { $step } auf einmal um { $fall }
    .what = Vor { $position } { $step } lag der Trainingsverlust bei { $before } (Median); von da an liegt er bei { $after } und bleibt dort.
    .why = Ein Modell kann etwas auf einmal begreifen. Öfter haben sich dort die Daten oder der Verlust geändert: andere oder wiederholte Beispiele, eine Maske, eine andere Reduktion oder eine Antwort, die in der Eingabe sichtbar wurde.
    .fix = Prüfen Sie, ob auch der Validierungsverlust fällt. Wenn nicht, finden Sie heraus, was sich bei diesem Schritt geändert hat, bevor Sie dem niedrigeren Wert trauen.
update-ratio-out-of-range =
    .title = { $variant ->
        [large] Die Updates betragen { $ratio } der Gewichte: viel zu groß
       *[small] Die Updates betragen { $ratio } der Gewichte: zu klein, um sie zu bewegen
    }
    .what = Der Median von `{ $metric }`, Anfang und Ende des Logs ausgenommen, beträgt { $ratio }; üblich sind etwa { $usual }.
    .why-large = Updates dieser Größe überschreiben die Gewichte innerhalb weniger Schritte, und das Gelernte geht mit verloren.
    .why-small = Updates dieser Größe bewegen die Gewichte in der Zeit, die ein Lauf hat, kaum; beim Feintuning kann das beabsichtigt sein.
    .fix-large = Senken Sie die Lernrate dieser Schicht schrittweise, bis zu einem Faktor von { $factor }, oder prüfen Sie ihre Initialisierung: Sehr kleine Gewichte ergeben große Verhältnisse.
    .fix-small = Sinkt der Verlust zu langsam, erhöhen Sie die Lernrate schrittweise, bis zum { $factor }-Fachen; prüfen Sie, ob die Schicht eingefroren ist.
weights-not-updating =
    .title = Der Verlust ist in { $count } { $variant ->
        [evaluations] Auswertungen
       *[records] Einträgen
    } hintereinander genau { $loss }: Die Gewichte ändern sich nicht
    .what = Von { $position } { $first_step } bis { $last_step } gibt { $variant ->
        [evaluations] jede Auswertung
       *[records] jeder Trainingseintrag
    } { $loss } aus, bis auf die letzte Stelle.
    .why = Jedes Update bewegt die Gewichte und mit ihnen den Verlust. Also wurden dem Optimierer andere Parameter übergeben, sie sind eingefroren, der Gradient erreicht sie nicht, oder der ausgegebene Wert ist ein alter.
    .rate-zero = Das Log gibt dort eine Lernrate von null aus; kein Update kann also etwas ändern.
    .fix = Vergleichen Sie ein Gewicht vor und nach `optimizer.step()`. Ist es gleich, prüfen Sie die Lernrate, `requires_grad` und ob der Optimierer erzeugt wurde, bevor das Modell verpackt, verschoben oder geladen wurde.
loss-at-chance =
    .title = Verlust und Genauigkeit sind die von Raten unter { $classes } Klassen
    .what = Ein Modell, das { $classes } Klassen dieselbe Wahrscheinlichkeit gibt, hat einen Verlust von { $uniform } und liegt in { $chance } der Fälle richtig. Hier steht der Trainingsverlust bei { $last }, und die Auswertungen ergeben eine Genauigkeit von { $accuracy }.
    .never = Der Verlust lag nie deutlich darunter: Aus den Eingaben wurde nichts gelernt.
    .returned = Der Verlust war zuvor auf { $lowest } gefallen und ist zurückgekehrt: Das Gelernte ist verloren.
    .why = Ein funktionierender Klassifikator verlässt dieses Niveau in seiner ersten Epoche. Er bleibt dort oder fällt dorthin zurück, wenn zu große Schritte seine Gewichte zerstören, wenn die Labels nicht zu den Eingaben gehören oder wenn kein Update bei den Gewichten ankommt.
    .fix = Brechen Sie diesen Lauf ab. Beginnen Sie mit einer viel niedrigeren Lernrate und einem Warmup neu; sehen Sie sich dann einen Batch an (gehören die Labels zu den Eingaben?), prüfen Sie, ob die Parameter trainierbar und dem Optimierer übergeben sind, und trainieren Sie auf einem Batch, bis er auswendig gelernt ist.
