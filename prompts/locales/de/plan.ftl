set = Setzen Sie in { $place } `{ $key } = { $new }` (jetzt `{ $old }`).
argument = Setzen Sie auf der Kommandozeile `--{ $key }={ $new }` (jetzt `{ $old }`), oder lassen Sie das Argument weg und setzen Sie den Wert in der Konfiguration.
change = Setzen Sie `{ $key } = { $new }` (jetzt `{ $old }`).
add = Ergänzen Sie `{ $key } = { $new }` (Standardwert ist `{ $old }`).
comment = Korrigieren Sie in { $place } den Kommentar: Aus „{ $old }“ wird „{ $new }“.
restart = Beginnen Sie mit einem neuen `out_dir` wieder bei Schritt { $zero }: Die Tensoren ändern ihre Form, deshalb lässt sich kein Checkpoint dieses Laufs laden.
batch = Batch: { $micro } Sequenzen × { $accumulation } Akkumulationsschritte × { $sequence } Tokens = { $tokens } Tokens pro Schritt{ $ranks_n ->
        [one] {""}
       *[other] , auf { $ranks } Ranks
    }.
batch-kept = Die Zahl der Tokens pro Schritt bleibt genau gleich.
batch-not-exact = Kein Mikrobatch ergibt genau die Tokens pro Schritt, die das Log zeigt; dies ist die nächstliegende Aufteilung.
memory = Speicher für einen Schritt: { $low } bis { $high }{ $verdict ->
        [fits] ; das passt in die { $card } dieser Karte
        [tight] ; das wird knapp bei den { $card } dieser Karte
        [does-not-fit] ; das passt nicht in die { $card } dieser Karte
       *[unknown] {""}
    }.
memory-one = Speicher für einen Schritt: etwa { $low }{ $verdict ->
        [fits] ; das passt in die { $card } dieser Karte
        [tight] ; das wird knapp bei den { $card } dieser Karte
        [does-not-fit] ; das passt nicht in die { $card } dieser Karte
       *[unknown] {""}
    }.
memory-unknown = Die Karte ist nicht bekannt; ob das hineinpasst, lässt sich deshalb nicht sagen.
step-time = Ein Schritt dauert auf dieser Karte { $low } bis { $high }: der untere Wert gilt, wenn die Zeit über dem Ideal der Karte pro Token gleich bleibt, der obere, wenn sie mit der Arbeit wächst.
step-time-same = Ein Schritt braucht auf dieser Karte { $low }, wie gemessen.
milestone-optimal = { $steps } Schritte ({ $tokens } Tokens, nach der Faustregel von { $rule } Tokens pro Parameter)
milestone-half = { $steps } Schritte ({ $tokens } Tokens, die Hälfte des Geplanten)
milestone-now = { $steps } Schritte ({ $tokens } Tokens, so viele wie bisher)
milestone-full = { $steps } Schritte ({ $tokens } Tokens, der jetzige Plan)
milestone-hours = { $low } bis { $high }
milestone-hours-one = { $low }
milestone-loss = Validierungsverlust { $mid_low } bis { $mid_high }, in { $level } solcher Vorhersagen zwischen { $low } und { $high }
loss-basis = Beide Skalierungsgesetze sind auf den Verlust genau dieses Laufs verschoben ({ $observed }). Unverschoben ergäben sie { $raw_low } bis { $raw_high } bei { $steps } Schritten; das ist für diesen Lauf um { $offset_low } bis { $offset_high } zu niedrig. Diese Verluste gelten für einen Lernratenplan, der bei diesem Schritt endet. Das Intervall ergibt sich daraus, wie weit die Differenzen der Gesetze bei veröffentlichten Läufen danebenlagen.
heading-plan = Der Plan
heading-batches = Alle exakten Batch-Pläne, der beste zuerst
heading-batches-near = Die nächstliegenden Batch-Pläne, der beste zuerst
batch-row = { $micro } × { $accumulation } × { $sequence } = { $tokens } Tokens
verdict-fits = passt
verdict-tight = knapp
verdict-does-not-fit = passt nicht
verdict-unknown = Speicherbedarf unbekannt
params = Das Modell hat { $printed } Parameter nach der Zählung von nanoGPT, insgesamt { $total } Parameter.
unchanged = An den Einstellungen muss nichts geändert werden.
missing = Um den Plan zu vervollständigen: { $what }
no-plan = Noch gibt es nichts zu planen: Weder ein Modell noch eine Batchgröße ließ sich lesen.
heading-what-if = Was sich ändern würde
what-if-before = jetzt
what-if-after = dann
what-if-unknown = lässt sich nicht sagen
what-if-params = Parameter insgesamt
what-if-tokens-per-step = Tokens pro Schritt
what-if-tokens = Tokens des ganzen Plans
what-if-memory = Speicher für einen Schritt
what-if-step = Dauer eines Schritts
what-if-hours = Dauer des ganzen Plans
what-if-cost = Kosten zum angegebenen Preis
what-if-loss = Validierungsverlust am Ende des Plans
what-if-restart = Der alte Checkpoint ist nicht mehr verwendbar: Seine Tensoren haben andere Formen, deshalb beginnt das Training von vorn.
what-if-not-computed = Für die Wirkung von { $names } auf den Verlust gibt es keine Formel; sie ist in diesen Zahlen nicht enthalten.
heading-budget = Das beste Modell für dieses Budget
budget-law = Skalierungsgesetz
budget-share = Anteil an der Spitzenleistung der Karte
budget-params = Parameter insgesamt
budget-tokens = Tokens
budget-loss = Verlust nach dem reinen Gesetz
budget-note = Die Gesetze beschreiben einen einzigen Durchgang durch natürlichen Text. Datensätze unterscheiden sich im Niveau; vergleichen Sie deshalb nur Differenzen der Verluste. Welchen Anteil ihrer Spitzenleistung eine Karte erreicht, zeigt nur ein gemessener Schritt.
