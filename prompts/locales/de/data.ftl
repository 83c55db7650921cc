data-repeated-too-often =
    .title = Dieselben Daten werden über { $epochs } Epochen wiederholt
    .what = { $epochs } Epochen durchlaufen dieselben Daten.
    .why-language = Bei einem Sprachmodell verlieren wiederholte Tokens ihren Wert: Nach der veröffentlichten empirischen Formel bringen alle diese Epochen zusammen so viel wie { $worth } Epochen neuer Daten.
    .why-tuning = Beim Feintuning prägt sich das Modell in so vielen Durchgängen vor allem die Beispiele ein; nach der veröffentlichten empirischen Formel für wiederholte Tokens sind sie höchstens { $worth } Epochen neuer Daten wert.
    .why-images = Eine Epoche hat hier nur wenige Schritte. Der Datensatz ist also sehr klein, und das Modell hat jedes Beispiel sehr oft gesehen.
    .fix-language = Nehmen Sie mehr Daten hinzu, oder planen Sie weniger Schritte; geht beides nicht, erhöhen Sie den Weight Decay und urteilen Sie nach dem Validierungsverlust.
    .fix-tuning = Planen Sie wenige Epochen, werten Sie zwischendurch aus, und behalten Sie den Checkpoint der besten Auswertung; für ein besseres Modell nehmen Sie Beispiele hinzu.
    .fix-images = Beobachten Sie Verlust und Metrik auf zurückgehaltenen Daten, behalten Sie den Checkpoint mit dem besten Wert, und setzen Sie auf Augmentierung oder mehr Daten.
dropout-in-single-epoch-pretraining =
    .title = Ein Dropout von { $dropout } beim Pretraining auf frischen Tokens
    .what = Der Dropout beträgt { $dropout } beim Pretraining von Grund auf mit { $dataset }.
    .what-once = Der Dropout beträgt { $dropout } beim Pretraining von Grund auf mit Daten, die höchstens einmal gesehen werden.
    .why = Dropout hält ein Modell davon ab, wiederholte Beispiele auswendig zu lernen. Bei Tokens, die es ungefähr einmal sieht, gibt es nichts zu verhindern, und Dropout bremst nur das Lernen.
    .repeats = Wie oft diese Daten wiederholt werden, ist nicht angegeben; bei vielen Durchgängen durch einen kleinen Teil davon kann Dropout richtig sein.
    .validation = Auch einen Validierungsverlust unter dem Trainingsverlust erklärt er nicht: nanoGPT schaltet ihn für beide Messungen ab.
    .fix = Setzen Sie `dropout = { $new }`.
epoch-boundary-sawtooth =
    .title = Der Trainingsverlust fällt an den Epochengrenzen stufenweise
    .what = An { $borders } von { $counted } Epochengrenzen fällt der Trainingsverlust in einer Stufe; am stärksten am Ende von Epoche { $epoch }, von { $before } auf { $after }, um { $share }.
    .why = Innerhalb einer Epoche ist jedes Beispiel neu, an der Grenze wiederholen sich alle. Ein Verlust, der dort fällt und dazwischen flach verläuft, zeigt, dass sich das Modell an seine Beispiele erinnert; über neue sagt er wenig aus.
    .fix = Urteilen Sie nach dem Verlust auf zurückgehaltenen Daten, und behalten Sie den Checkpoint, der dort am besten ist; mit weniger Epochen oder mehr Daten lernt das Modell mehr als seine Beispiele. Mischen Sie die Daten für jede Epoche neu.
tokens-below-compute-optimal =
    .title = Nur { $per_parameter } Tokens pro Parameter sind geplant
    .what = Geplant sind { $tokens } Tokens für insgesamt { $params } Parameter; nach der Faustregel von { $thumb } Tokens pro Parameter wären es { $optimal_tokens } Tokens.
    .why = Beim selben Rechenaufwand käme ein Modell mit { $params_then } Parametern auf { $tokens_then } Tokens nach beiden veröffentlichten Gesetzen auf einen um { $gain_low } bis { $gain_high } niedrigeren Verlust, und das mit weniger Speicher.
    .why-tokens = Jedes Token bringt diesem Modell noch viel: Nach beiden veröffentlichten Gesetzen würden doppelt so viele den Verlust um { $gain_low } bis { $gain_high } senken.
    .fix = Trainieren Sie auf mehr Tokens, oder nehmen Sie ein kleineres Modell.
    .fix-only = Trainieren Sie auf mehr Tokens.
    .fix-steps-only = Trainieren Sie mit diesem Batch etwa { $steps_needed } Schritte lang, mit einem Lernratenplan, der dort endet.
    .fix-steps = Trainieren Sie mit diesem Batch etwa { $steps_needed } Schritte lang, mit einem Lernratenplan, der dort endet, oder nehmen Sie ein kleineres Modell.
tokens-not-as-claimed =
    .title = Geplant sind { $planned } Tokens, nicht die behaupteten { $claimed } Tokens
    .what = Behauptet werden { $claimed } Tokens, die Einstellungen planen aber { $planned }{ $variant ->
        [more] , also { $ratio }-mal so viele.
       *[other] ; die Angabe ist { $ratio }-mal so groß.
    }
    .product = Das sind { $steps_n ->
        [one] { $steps } Schritt
       *[other] { $steps } Schritte
    } mit { $tokens_per_step } Tokens.
    .seen = Bisher hat der Lauf { $seen } Tokens gesehen.
    .why = Verlust, Zeit und Tokens pro Parameter ergeben sich aus der tatsächlichen Zahl; der Kommentar gehört wahrscheinlich zu einer anderen Schrittzahl.
    .fix = Korrigieren Sie den Kommentar oder die Schrittzahl.
    .fix-steps = Korrigieren Sie den Kommentar. Wenn die Angabe Ihr Ziel ist, { $steps_needed_n ->
        [one] braucht es dafür { $steps_needed } Schritt
       *[other] braucht es dafür { $steps_needed } Schritte
    }, und auch der Lernratenplan muss dort enden.
tokens-past-compute-optimal =
    .title = { $per_parameter } Tokens pro Parameter, das { $times }-Fache der recheneffizient optimalen Zahl
    .what = { $variant ->
        [planned] Geplant sind { $tokens } Tokens
       *[other] Der Lauf hat { $tokens } Tokens gesehen
    } bei insgesamt { $params } Parametern. Nach der Faustregel von { $thumb } Tokens pro Parameter wären es { $optimal_tokens } Tokens.
    .gain = Doppelt so viele Tokens würden den Verlust nach beiden veröffentlichten Gesetzen immer noch um { $gain_low } bis { $gain_high } senken.
    .why = Der Ertrag nimmt ab, hört aber nicht auf: Derselbe Rechenaufwand brächte in einem größeren Modell einen niedrigeren Verlust.
    .fix = Für ein kleines Modell, das im Einsatz billig sein soll, ist das üblich und in Ordnung. Wenn Sie für Ihren Rechenaufwand den niedrigsten Verlust wollen, nehmen Sie ein größeres Modell.
validation-below-train =
    .title = Der Validierungsverlust liegt { $gap } unter dem Trainingsverlust
    .what = Der Trainingsverlust ist { $train }, der Validierungsverlust { $validation }, also { $gap } niedriger.
    .persistence = In der zweiten Hälfte des Logs ist der Validierungsverlust bei { $below } von { $evaluations_n ->
        [one] { $evaluations } Auswertung
       *[other] { $evaluations } Auswertungen
    } der niedrigere, im Mittel um { $mean_gap }.
    .persistence-few = Nach dem Warmup ist der Validierungsverlust bei { $below } von { $evaluations_n ->
        [one] { $evaluations } Auswertung
       *[other] { $evaluations } Auswertungen
    } der niedrigere, im Mittel um { $mean_gap }.
    .noise = Eine solche Differenz schwankt zufällig um etwa { $noise }.
    .what-apart = Der Validierungsverlust ist { $validation } und liegt damit um { $gap } unter dem Trainingsverlust von { $train }.
    .why-apart = Das ist hier üblich: Dieses Programm misst den Trainingsverlust während des Trainings, mit Dropout, Augmentierung oder Label Smoothing, soweit sie eingeschaltet sind, und als Mittel über Gewichte, die noch besser wurden. Den Validierungsverlust misst es danach und ohne all das. Die beiden sind nicht vergleichbar.
    .fix-apart = Es muss nichts geändert werden. Um beide zu vergleichen, werten Sie die fertigen Gewichte auf die gleiche Weise auf einem Teil der Trainingsdaten aus.
    .why = nanoGPT misst beide mit denselben Gewichten und im Eval-Modus, deshalb erklären weder Dropout noch Mittelung den Unterschied. Der Validierungs-Split ist leichter, anders erzeugt oder klein: andere Dokumente, mehr Standardtext oder Text, der auch im Trainings-Split steht.
    .why-few = Bei so wenigen Auswertungen kann der Unterschied Zufall sein: Die erste Erklärung ist das Rauschen weniger Batches. Bleibt es über mehr Auswertungen so, unterscheiden sich die beiden Splits, denn nanoGPT misst beide mit denselben Gewichten und im Eval-Modus.
    .dropout = Der Dropout von { $dropout } ist bei beiden Messungen abgeschaltet.
    .fix = Sehen Sie nach, wie der Validierungs-Split entstanden ist; er sollte ein zufälliger Teil derselben Dokumente sein, ohne Duplikate. Bis dahin beurteilen Sie den Fortschritt an der Änderung jedes Verlusts, und vergleichen Sie diesen Validierungsverlust nicht mit fremden Werten.
