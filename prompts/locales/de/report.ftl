headline-none = Kein Fehler gefunden: { $checked_n ->
        [one] eine Regel wurde geprüft
       *[other] { $checked } Regeln wurden geprüft
    }, { $unchecked_n ->
        [0] keine wurde ausgelassen
        [one] eine ließ sich nicht prüfen
       *[other] { $unchecked } ließen sich nicht prüfen
    }.
headline-harmless = Kein Fehler gefunden: { $checked_n ->
        [one] eine Regel wurde geprüft
       *[other] { $checked } Regeln wurden geprüft
    }; was auffällig aussieht, ist harmlos.
headline-one = { $title }.
headline-more = { $title }; { $others_n ->
        [one] ein weiterer Befund folgt
       *[other] { $others } weitere Befunde folgen
    }.
headline-error = Das Programm brach mit einem Fehler ab, den noch keine Regel erklärt: { $error } ({ $place }).
headline-nothing-checked = Die Angaben reichen für ein Urteil nicht aus: Keine Regel ließ sich prüfen.
headline-nothing-read = In diesem Text war nichts als Trainingslog oder Konfiguration zu erkennen.
headline-empty = Es wurde nichts eingefügt.
headline-binary = Die Eingabe ist binär und enthält keinen lesbaren Text.
remedy-nothing-read = Fügen Sie das Log Ihres Trainingsprogramms, die Konfiguration oder beides zusammen mit Ihrer Frage ein; die Angabe der GPU hilft.

rests-on-claim = Das stützt sich auf „{ $value }“: { $place } nennt diesen Wert nur, gemessen wurde er nirgends.

severity-error = Fehler
severity-warning = Warnung
severity-info = Hinweis
confidence-high = hohe Konfidenz
confidence-medium = mittlere Konfidenz
confidence-low = geringe Konfidenz

run-line = Lauf { $run }: { $framework }, { $documents }
run-steps = Schritte { $first } bis { $last }
run-reached = bis Schritt { $last }
computed-from = Berechnung:
formula-row = { $value } = { $formula }, mit { $inputs } [{ $source }]
follows-from = Folge von Befund { $number }
heading-steps = So beheben Sie es
heading-expect = Was zu erwarten ist
heading-questions = Was weiterhelfen würde
heading-not-checked = Nicht geprüft
heading-patch = Patch
not-checked-line = { $count_n ->
        [one] Einer Regel fehlt eine Angabe
       *[other] { $count } Regeln fehlt eine Angabe
    }: { $rules }.
unread-line = { $count_n ->
        [one] Eine Zeile wurde nicht verstanden
       *[other] { $count } Zeilen wurden nicht verstanden
    }, zum Beispiel in { $place }: { $sample }
masked-line = Vor dem Lesen { $count_n ->
        [one] wurde eine vertrauliche Angabe
       *[other] wurden { $count } vertrauliche Angaben
    } unkenntlich gemacht.
question-unlocks = { $text } ({ $rules_n ->
        [one] entscheidet über { $rules } Regel
       *[other] entscheidet über { $rules } Regeln
    })
offer-plan = Soll ich für diese Einstellungen alle exakten Batch-Pläne mit Speicher und Stunden auflisten? Antworten Sie einfach mit „ja“.
guessed = Das Log in { $document } hat kein hier bekanntes Format. Was die Zahlen bedeuten, wurde aus ihren Namen erschlossen ({ $share } sicher); Befunde, die darauf beruhen, gelten als weniger sicher.
reader-failed = Ein Fehler auf unserer Seite: { $place } ließ sich nicht lesen ({ $error }). Bitte melden Sie ihn.
fault = Ein Fehler auf unserer Seite: „{ $what }“ ließ sich nicht berechnen. Bitte melden Sie ihn.

# Was die Positionen der Verluste zählen: Schritt, Epoche, Eintrag.
position-step = Schritt
position-epoch = Epoche
position-record = Eintrag

# Befunde, die nicht genannt werden, und Unterdrückungen, die nichts unterdrücken.
suppressed-line = { $count_n ->
        [one] Ein Befund ist unterdrückt
       *[other] { $count } Befunde sind unterdrückt
    }: { $rules }.
known-line = { $count_n ->
        [one] Ein Befund stand schon im früheren Bericht
       *[other] { $count } Befunde standen schon im früheren Bericht
    }: { $rules }.
idle-no-longer-found = Die Unterdrückung von { $rule } ({ $where }) bewirkt hier nichts: Die Regel findet nichts. Sie kann entfallen.
idle-no-reason = Die Unterdrückung von { $rule } ({ $where }) hat keine Begründung und zählt deshalb nicht: Schreiben Sie eine dahinter.
idle-no-such-rule = Die Unterdrückung von { $rule } ({ $where }) nennt keine vorhandene Regel; `advisor rules` listet alle auf.
where-request = in der Anfrage
heading-also-noted = Außerdem bemerkt
also-noted-hint = Zahlen und Zeilen dazu erhalten Sie, wenn Sie nach der Nummer fragen, oder im Bericht als JSON.

# Welcher Text von wem stammt, wenn ein Sprachmodell schreibt.
text-by-model = Die verbindenden Worte stammen von einem Sprachmodell; jede Zahl, jede Zeile und jede Änderung stammt von der Regel-Engine.
model-unavailable = Das Sprachmodell hat nicht rechtzeitig geantwortet, deshalb erscheint der Text der Regel-Engine.
model-rejected = { $count_n ->
        [one] Ein Text des Sprachmodells wurde nicht übernommen; dort erscheint
       *[other] { $count } Texte des Sprachmodells wurden nicht übernommen; dort erscheint
    } der Text der Regel-Engine.
locale-not-offered = Auf { $asked } gibt es die Antwort noch nicht, deshalb steht sie hier auf { $given }.
heading-short = Kurz gefasst
