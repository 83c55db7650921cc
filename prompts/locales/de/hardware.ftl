data-parallel-instead-of-ddp =
    .title = Ein einziger Prozess steuert alle GPUs
    .what = Die Strategie ist { $strategy }, das ist `nn.DataParallel`.
    .why = Es kopiert das Modell in jedem Schritt auf alle Karten und sammelt alle Ausgaben auf der ersten; diese läuft voll, während die anderen auf einen einzigen Python-Thread warten.
    .fix = Verwenden Sie DistributedDataParallel (`ddp`): ein Prozess pro Karte.
dataloader-without-workers =
    .title = Keine Worker-Prozesse laden die Daten
    .what = Die Zahl der Dataloader-Worker ist { $workers }; der Trainingsprozess liest und dekodiert also jedes Bild selbst.
    .why = Währenddessen wartet die GPU, und das in jedem Schritt. Es spielt keine Rolle, wenn der ganze Datensatz gebrauchsfertig im Speicher liegt.
    .fix = Stellen Sie { $least } bis { $most } Worker pro GPU ein. Unter Windows startet jeder Worker langsam, und das Skript braucht seine `__main__`-Abfrage.
gloo-on-gpu =
    .title = Die GPUs kommunizieren über gloo
    .what = Das Backend ist gloo, bei { $ranks } GPUs.
    .what-some = Das Backend ist gloo, und die Prozesse rechnen auf GPUs.
    .why = Gloo kopiert jeden Gradienten durch den Speicher des Hosts. NCCL schickt ihn von Karte zu Karte.
    .fix = Setzen Sie das Backend auf nccl. Unter Windows gibt es kein NCCL; verwenden Sie dort WSL oder nur eine GPU.
gpu-underused =
    .title = { $variant ->
        [now] Die GPU war zu { $now } ausgelastet, als `nvidia-smi` lief
       *[plain] Die GPU ist selten zu mehr als { $high } ausgelastet
    }
    .what = Von { $count } aufgezeichneten Messwerten liegen die niedrigen (unterstes Zwanzigstel) bei höchstens { $low }, und die hohen (oberstes Zwanzigstel) beginnen bei { $high }.
    .what-now = Ein Programm belegt { $used } ihres Speichers, aber in ungefähr der letzten Sekunde liefen nur zu { $now } der Zeit Kernel.
    .why = Die Karte wartet auf Daten, auf das Programm auf dem Host oder auf andere Karten; eine schnellere würde also nicht helfen.
    .why-now = Eine einzelne Messung kann in eine Auswertung, einen Checkpoint oder den Start fallen. Sehen mehrere so aus, wartet die Karte auf Daten, auf das Programm auf dem Host oder auf andere Karten.
    .fix = Beobachten Sie eine Minute lang `nvidia-smi dmon -s u`. Schwankt die Auslastung zwischen null und voll, kommen die Daten zu spät: Erhöhen Sie die Zahl der Dataloader-Worker. Bleibt sie niedrig, vergrößern Sie den Mikrobatch und senken Sie die Akkumulation um denselben Faktor.
gpus-unused =
    .title = { $idle_n ->
        [one] { $idle } von { $cards } GPUs tut nichts
       *[other] { $idle } von { $cards } GPUs tun nichts
    }
    .what = Der Rechner hat { $cards } GPUs, und der Lauf hat nur einen Prozess.
    .why = Mit einem Prozess pro GPU teilen sie sich den Batch, und ein Schritt braucht nur einen Bruchteil der Zeit.
    .fix = Starten Sie das Programm mit `torchrun --nproc_per_node={ $cards }`, und teilen Sie die Akkumulation durch die Zahl der Prozesse, damit der globale Batch gleich bleibt. Gehören die anderen GPUs jemand anderem, ist alles in Ordnung.
hardware-not-as-claimed =
    .title = { $variant ->
        [memory] Die Karte hat { $memory }, nicht die behaupteten { $claimed }
       *[card] Der Lauf nutzt { $gpu }, nicht { $claimed_gpu }
    }
    .what-card = Das Log nennt { $gpu }; an anderer Stelle heißt die Karte { $claimed_gpu }.
    .what-memory = Das Log nennt { $memory } Speicher für die Karte, behauptet wurden aber { $claimed }.
    .what-memory-card = Das Log nennt { $memory } Speicher für die Karte; { $claimed_gpu }, an anderer Stelle genannt, hat aber { $claimed }.
    .why = Was in den Speicher passt, welche Geschwindigkeit möglich ist und welche Präzisionen es gibt, hängt von der Karte ab.
    .fix = Planen Sie mit der Karte, die das Log zeigt, oder korrigieren Sie den Namen. Fragen Sie bei einem gemieteten Rechner nach, ob Sie bekommen haben, wofür Sie zahlen.
host-memory-not-pinned =
    .title = Batches werden aus nicht gepinntem Speicher kopiert
    .what = Das Pinnen des Host-Speichers ist abgeschaltet.
    .why = Nur aus gepinntem Speicher lässt sich ein Batch auf die GPU kopieren, während sie rechnet. Bei Token-Batches macht das kaum etwas aus, bei Bildern schon.
    .fix = Schalten Sie es ein (`pin_memory`), sofern der Host genug Speicher hat.
logging-sync-every-step =
    .title = Jeder Schritt wartet darauf, seinen Verlust auszugeben
    .what = Ein Schritt dauert { $step }, und nach jedem wird der Verlust ausgegeben.
    .why = Dafür wartet das Programm auf die GPU und kann den nächsten Schritt in dieser Zeit nicht vorbereiten. Bei so kurzen Schritten macht sich das bemerkbar.
    .fix = Loggen Sie alle { $usual } Schritte (`log_interval`).
