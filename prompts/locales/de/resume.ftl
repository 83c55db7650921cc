resume-loss-jump =
    .title = Der Verlust sprang beim Fortsetzen des Laufs um { $jump }
    .what = Bevor der Lauf von `{ $checkpoint }` fortgesetzt wurde, lag der Verlust bei { $before } (Median der letzten Einträge); in den ersten Einträgen danach, ab { $position } { $start }, liegt er bei { $after }. Einzelne Einträge streuen nur um { $scatter }.
    .why = Ein vollständig fortgesetzter Lauf macht bei dem Verlust weiter, den er hatte. Ein Sprung bedeutet, dass etwas nicht wiederhergestellt wurde: die Mittelwerte des Optimierers, die Lernrate oder die Stelle in den Daten; oder es ist nicht der Checkpoint, den Sie meinen.
    .fix = Sehen Sie nach, was der Checkpoint enthält und was geladen wird: Gewichte, Optimierer, Lernratenplan, Skalierungsfaktor des Verlusts, Zufallszustand und die Stelle in den Daten. Ist der Verlust nach einigen hundert Schritten nicht zurück, setzen Sie noch einmal von einem früheren Checkpoint fort.
