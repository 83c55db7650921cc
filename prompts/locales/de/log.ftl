comment-contradicts-value =
    .title = { $comments_n ->
        [one] Ein Kommentar widerspricht dem Wert daneben
       *[other] { $comments } Kommentare widersprechen den Werten daneben
    }
    .arithmetic = Der Kommentar sagt „{ $arithmetic_words }“, das Produkt ist aber { $arithmetic_result }.
    .factors = Der Kommentar sagt „{ $factor_words }“, die Werte sind jetzt aber ein Mikrobatch von { $micro } und { $accumulation } Akkumulationsschritte. Das Produkt { $product } ist dasselbe, das Training ist also nicht betroffen.
    .bound = `{ $bound_key }` ist { $bound_value }, der Kommentar sagt aber „{ $bound_words }“.
    .comparison = `{ $compared_key }` ist { $compared_value }, { $direction ->
        [above] über
       *[below] unter
    } dem Standardwert von { $default }, der Kommentar sagt aber „{ $word }“.
    .why = Solche Kommentare gehören meist zu früheren Werten und führen alle in die Irre, die sie später lesen.
    .fix = Korrigieren Sie den Kommentar, oder den Wert, wenn der Kommentar richtig ist.
lines-damaged =
    .title = { $lines_n ->
        [one] { $lines } Zeile des Logs ist beschädigt
       *[other] { $lines } Zeilen des Logs sind beschädigt
    }
    .what = { $lines_n ->
        [one] { $lines } Zeile sieht wie ein Eintrag des Programms aus, ist aber abgeschnitten oder enthält etwas anderes.
       *[other] { $lines } Zeilen sehen wie Einträge des Programms aus, sind aber abgeschnitten oder enthalten etwas anderes.
    }
    .why = Solche Zeilen entstehen durch Tastendrücke im Terminal, durch zwei Programme, die in dieselbe Datei schreiben, oder durch eine unvollständige Kopie. Sie wurden ausgelassen; keine Zahl daraus wurde verwendet.
    .fix = Lassen Sie nur ein Programm in die Datei schreiben, und fügen Sie die Datei selbst ein statt des Terminaltexts.
log-contradicts-config =
    .title = Das Log stammt nicht von diesen Einstellungen
    .setting = Das Log gibt `{ $key }` mit { $printed } an, Konfiguration oder Befehl setzen aber { $written }.
    .more = { $more_n ->
        [one] { $more } weitere Einstellung weicht ab.
       *[other] { $more } weitere Einstellungen weichen ab.
    }
    .parameters = Das Log gibt { $params_printed } Parameter an, die Einstellungen ergeben aber { $params_given } Parameter.
    .tokens = Das Log gibt { $tokens_printed } Tokens pro Schritt an, die Einstellungen ergeben aber { $tokens_given } Tokens.
    .implied = Aus der ersten gemessenen MFU und ihrer Schrittzeit folgen { $tokens_implied } Tokens pro Schritt und GPU, die Einstellungen ergeben aber insgesamt { $tokens_set } Tokens. Ein anderer Batch, ein anderes Modell oder eine geänderte Spitzenleistung in `estimate_mfu` würde das erklären.
    .why = Was aus den Einstellungen folgt (Parameter, Tokens, Speicher, Geschwindigkeit), gehört womöglich zu einem anderen Lauf als die Verluste in diesem Log.
    .fix = Fügen Sie die Konfiguration und die Kommandozeile genau dieses Laufs ein, oder das Log, das zu dieser Konfiguration gehört.
log-starts-mid-run =
    .title = Das Log beginnt bei Schritt { $first_step }
    .what = Die erste Zeile mit einem Verlust gehört zu Schritt { $first_step }, und keine Zeile sagt, dass der Lauf fortgesetzt wurde; der Anfang des Logs fehlt also.
    .why = Der erste Verlust, das Warmup und die Ausgaben des Programms beim Start (Parameter, Tokens pro Schritt, Einstellungen) lassen sich nicht beurteilen.
    .fix = Fügen Sie das Log ab seiner ersten Zeile ein, oder die Konfiguration.
metric-not-measured =
    .title = Eine ausgegebene Metrik wurde nie gemessen: { $metrics }
    .what = { $metrics } ist in allen { $records } Einträgen { $value }, während die Schritte weiterlaufen.
    .why = So geben Programme aus, was sie nicht berechnet haben. Es ist kein Stillstand, kein verschwundener Gradient und kein Fehler des Laufs.
    .fix = Lassen Sie sie außer Betracht, oder schalten Sie ihre Messung ein; Geschwindigkeit und Auslastung ergeben sich genauso gut aus der Dauer eines Schritts.
run-not-finished =
    .title = Das Log endet bei Schritt { $last_step } von { $max_steps }
    .what = { $last_step } von { $max_steps } Schritten stehen im Log, { $done } des Plans; { $left_n ->
        [one] { $left } Schritt fehlt noch.
       *[other] { $left } Schritte fehlen noch.
    }
    .time = Bei { $step_seconds } pro Schritt sind dafür noch etwa { $time_left } nötig.
    .predicted = Nach den Skalierungsgesetzen, auf den Verlust dieses Laufs ({ $observed }) verschoben, liegt der Validierungsverlust am geplanten Ende bei { $loss_low } bis { $loss_high }; in { $level } solcher Vorhersagen liegt er zwischen { $interval_low } und { $interval_high }.
    .why = Ein abgeschlossener Plan endet meist mit einem niedrigeren Verlust als diesem: Die letzten Schritte mit der niedrigsten Lernrate stehen noch aus.
    .fix = Läuft der Lauf noch, lassen Sie ihn weiterlaufen. Ist er stehen geblieben, setzen Sie ihn fort, oder planen Sie einen Lernratenplan, der bei der Schrittzahl endet, die Sie sich leisten können.
    .fix-nanogpt = Läuft der Lauf noch, lassen Sie ihn weiterlaufen. Ist er stehen geblieben, setzen Sie mit `init_from = 'resume'` beim Checkpoint fort, oder planen Sie einen Lernratenplan, der bei der Schrittzahl endet, die Sie sich leisten können.
steps-go-backwards =
    .title = Hier beginnt im selben Log ein weiterer Lauf
    .what = Nach { $position } { $previous } geht das Log bei { $position } { $first } weiter: Von dort an berichtet es von Lauf { $run }.
    .why = Entweder hat ein Programm an die Datei eines früheren Laufs angehängt, oder das Training ging zu einem früheren Checkpoint zurück, oder zwei Logs wurden als eines eingefügt. Als eine einzige Kurve gelesen, zeigten sie einen Sprung, den es nie gab; deshalb wird hier jeder Lauf für sich beurteilt.
    .fix = Schreiben Sie jeden Lauf in eine eigene Datei, und sagen Sie, um welchen es in der Frage geht.
