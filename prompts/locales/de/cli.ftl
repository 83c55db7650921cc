# Was `advisor --help` ausgibt; ein Attribut heißt wie der Parameter des Befehls.
advisor = Sagt, was an einem Trainingslauf nicht stimmt, mit den Zahlen und Zeilen, die es belegen.
check = Diagnostiziert einen Trainingslauf anhand von Log, Konfiguration, Frage oder allem zusammen.
    .files = Logs, Konfigurationen, Nachrichten; `-` liest die Standardeingabe.
    .output = Ausgabeformat.
    .locale = Sprache der Antwort, etwa `en` oder `zh-Hant`; sonst die der Frage.
    .gpu = Die Karte, etwa `"RTX 4070"`.
    .fail-on = Ab diesem Schweregrad mit einem Exit-Code ungleich null enden.
    .ignore = `RULE=REASON`: Befunde einer Regel weglassen.
    .severity = `RULE=SEVERITY`: einer Regel einen anderen Schweregrad geben.
    .baseline = Ein früherer Bericht als JSON: nur Neues melden.
    .settings = Einstellungsdatei; sonst `advisor.toml` oder `pyproject.toml` in einem übergeordneten Ordner.
    .model = Das mit `ADVISOR_MODEL` benannte Sprachmodell die verbindenden Worte schreiben lassen.
plan = Zeigt den stimmigen Plan: Einstellungen, jeden exakten Batch, Speicher, Stunden, erwarteten Verlust.
    .changes = Eine andere Einstellung, etwa `width=768` oder `batch.micro=8`.
    .price = Preis pro Stunde für alle GPUs zusammen, für `--set`.
    .hours = Zusammen mit `--gpu`: das beste Modell für so viele Stunden auf dieser Karte.
watch = Verfolgt ein wachsendes Log und meldet, wenn Befunde auftreten, sich ändern oder entfallen.
    .file = Das zu verfolgende Log; es darf noch geschrieben werden.
    .interval = Sekunden zwischen zwei Prüfungen.
    .idle = Nach so vielen Sekunden ohne neue Zeile beenden.
    .webhook = URL, an die Ereignisse als JSON gesendet werden.
rules = Listet die Regeln auf oder erklärt eine davon.
    .name = Name oder Code einer Regel.
explain-stats = Zeigen, wie oft Texte von Sprachmodellen angenommen, neu versucht und ersetzt wurden.
serve = Startet den Dienst: HTTP-API, Chat-Endpunkt und Webseite.
    .host = Adresse, an der der Dienst lauscht.
    .port = Port, an dem der Dienst lauscht.
