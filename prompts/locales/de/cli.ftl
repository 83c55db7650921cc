# Was `advisor --help` ausgibt; ein Attribut heißt wie der Parameter des Befehls.
advisor = Sagt, was an einem Trainingslauf nicht stimmt, mit den Zahlen und Zeilen, die es belegen.
check = Diagnostiziert einen Trainingslauf anhand von Log, Konfiguration, Frage oder allem zusammen.
    .files = Logs, Konfigurationen, Nachrichten, Muster, Ordner mit Läufen; `-` liest die Standardeingabe.
    .output = Ausgabeformat; sonst `text` auf einem Terminal und `markdown` anderswo.
    .locale = Sprache der Antwort, etwa `en` oder `zh-Hant`; sonst die der Frage.
    .gpu = Die Karte, etwa `"RTX 4070"`.
    .fail-on = Ab diesem Schweregrad mit einem Exit-Code ungleich null enden; sonst ab `error`.
    .ignore = `RULE=REASON`: Befunde einer Regel weglassen.
    .severity = `RULE=SEVERITY`: einer Regel einen anderen Schweregrad geben.
    .baseline = Ein früherer Bericht als JSON: nur Neues melden.
    .each = Jede Datei für sich prüfen, nicht als Teile eines Laufs.
    .explain = Einen Befund mit allen Zahlen, Formeln, Quellen und Zeilen zeigen.
    .fix = Den Patch in die Konfiguration schreiben.
    .diff = Nur den Patch ausgeben und nichts schreiben.
    .verbose = Alle Zeilen und Zahlen und die Kurve zeigen.
    .quiet = Eine Zeile je Befund ausgeben.
    .settings = Einstellungsdatei; sonst `advisor.toml` oder `pyproject.toml` in einem übergeordneten Ordner.
    .model = Das mit `ADVISOR_MODEL` benannte Sprachmodell die verbindenden Worte schreiben lassen.
    .mask-private = Auch die Namen von Benutzerordnern und Rechnern verdecken.
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
doctor = Prüft die Einrichtung: was daran falsch ist und wie es zu beheben ist.
    .as-json = Das Ergebnis als JSON ausgeben.
    .locale = Sprache der Antwort; sonst die der Umgebung.
keys = API-Schlüssel erstellen, auflisten, widerrufen und löschen.
create = Einen API-Schlüssel erstellen; er wird nur dieses eine Mal gezeigt.
    .name = Wofür der Schlüssel ist.
    .scope = Was er darf: `diagnose`, `read`, `admin`; mehrfach möglich.
    .tenant = Wessen Berichte er erreicht; sonst ein eigener Mandant.
    .rate = Anfragen pro Minute; sonst wie eingestellt.
    .concurrency = Gleichzeitige Anfragen; sonst wie eingestellt.
list = Die API-Schlüssel auflisten, ohne das Geheime daran.
revoke = Einen API-Schlüssel nichts mehr öffnen lassen.
    .key-id = Die Kennung des Schlüssels, wie `advisor keys list` sie zeigt.
erase = Alles vom Mandanten eines Schlüssels löschen: Berichte, was dazugehört, und seine Schlüssel.
    .key-id = Die Kennung des Schlüssels, wie `advisor keys list` sie zeigt.
    .tenant = Ein Mandant mit seinem Namen, anstelle eines Schlüssels.
slack = In Slack antworten, über eine Verbindung, die der Bot selbst öffnet.
mcp = Die Werkzeuge des Model Context Protocol über Standardein- und -ausgabe anbieten.

hint-explain = `--explain N` zeigt einen Befund mit allen Zahlen, Formeln und Zeilen.
hint-fix = `--fix` schreibt den Patch, wenn die Konfiguration eine Datei ist.
fixed = { $place } wurde geändert.
nothing-to-fix = An keiner Konfiguration ist etwas zu ändern.
