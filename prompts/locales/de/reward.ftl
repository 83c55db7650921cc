chosen-answers-suppressed =
    .title = Die bevorzugten Antworten sind weit unwahrscheinlicher geworden (Reward { $chosen })
    .what = Gegen Ende dieses Logs beträgt der implizite Reward der bevorzugten Antworten { $chosen } und der der abgelehnten { $rejected }; Werte unter { $limit } sind ungewöhnlich.
    .why = Der Abstand wächst, weil beide Antworten weggedrückt werden. Wahrscheinlich wird stattdessen Text, den niemand beurteilt hat, und das Modell wird oft schlechter, obwohl die Genauigkeit perfekt aussieht.
    .fix = Senken Sie die Lernrate, trainieren Sie weniger Epochen, erhöhen Sie `beta`, oder fügen Sie einen Likelihood-Term für die bevorzugten Antworten hinzu (`rpo_alpha` in TRL). Vergleichen Sie Samples mit solchen von vor dem Training.
completions-truncated =
    .title = { $variant ->
        [all] Fast jede Antwort wird abgeschnitten, bevor sie endet ({ $share })
       *[most] Die meisten Antworten werden abgeschnitten, bevor sie enden ({ $share })
    }
    .what = Am Ende dieses Logs erreichen { $share } der generierten Antworten das Längenlimit ohne End-Token; im ersten Eintrag waren es { $first }.
    .limit = Die längste Antwort hat { $limit } Tokens.
    .why = Eine abgeschnittene Antwort wird unfertig bewertet, und die Policy lernt nie aufzuhören. Solange das so ist, sagt der Reward wenig darüber, wie gut die Policy ist.
    .fix = Erhöhen Sie das Längenlimit der Generierung, oder bestrafen Sie die Länge. Würden die Antworten ohnehin nicht enden, sehen Sie sich das End-Token an: Das Chat-Template muss es schreiben, und die Generierung muss dort anhalten.
groups-without-variance =
    .title = { $variant ->
        [all] Keine Gruppe von Antworten unterscheidet sich im Reward: Es wird nichts gelernt
       *[most] In { $share } der Gruppen haben alle Antworten denselben Reward
    }
    .what = Gegen Ende dieses Logs erhalten in { $share } der Gruppen alle Antworten denselben Reward.
    .reward = Der mittlere Reward beträgt dort { $reward }: Ist das der höchste erreichbare, sind die Aufgaben gelöst und zu leicht; ist es der niedrigste, sind sie zu schwer.
    .why = GRPO lernt aus den Unterschieden innerhalb einer Gruppe. Gibt es keine, sind die Advantages null, und die Arbeit des Generierens ist umsonst.
    .fix = Wählen Sie Aufgaben, die manchmal gelöst werden, vergeben Sie Teil-Rewards, generieren Sie mehr Antworten pro Aufgabe (`num_generations`), oder erhöhen Sie die Temperatur.
kl-from-reference-negative =
    .title = Die KL-Divergenz zum Referenzmodell ist negativ ({ $kl })
    .what = Gegen Ende dieses Logs beträgt die mittlere KL-Divergenz { $kl }; über eigene Samples der Policy gemittelt, kann sie nicht deutlich unter null liegen.
    .why = Der bewertete Text ist also nicht so aus der Policy gesampelt, wie er bewertet wird, und die KL-Strafe belohnt die Policy dafür, abzudriften.
    .fix = Sampeln Sie ohne `top_k`, mit neutralem `top_p` und ohne Mindestlänge; und stellen Sie sicher, dass Padding und Prompt für beide Modelle gleich maskiert werden.
policy-entropy-collapsed =
    .title = Die Policy variiert kaum noch: Von ihrer anfänglichen Entropie sind { $share } übrig
    .what = Die Entropie der Policy begann bei { $first } und beträgt jetzt { $last }, also { $share } davon.
    .reward = Der Reward ist in dieser Zeit nicht gestiegen; das ist also nicht die Gewissheit, die eine gelöste Aufgabe mit sich bringt.
    .why = Eine Policy ohne Entropie wiederholt sich und findet nichts Besseres.
    .fix = Gehen Sie zu einem Checkpoint vor dem Abfall zurück, und erhöhen Sie den Entropie-Bonus oder die Sampling-Temperatur, oder senken Sie die Lernrate.
policy-update-too-large =
    .title = Updates bewegen die Policy zu weit: Die approximierte KL-Divergenz beträgt { $usual }
    .what = Gegen Ende dieses Logs ändert ein Update die Policy um eine KL-Divergenz von { $usual } (im Log höchstens { $most }); mehr als { $limit } ist ungewöhnlich.
    .why = PPO darf seinen Daten nur nahe der Policy trauen, die sie gesammelt hat. Größere Updates können Gelerntes zunichtemachen.
    .learns = Der Reward steigt trotzdem, es ist also ein Risiko und noch kein Fehler.
    .risk = Der Reward zeigt keinen Anstieg, der für so große Updates spräche.
    .fix = Setzen Sie einen Zielwert für die KL-Divergenz (`target_kl`), der ein Update vorzeitig beendet; sonst verwenden Sie weniger Epochen pro Update, größere Batches oder eine niedrigere Lernrate.
preference-not-learned =
    .title = Auch nach { $count } Einträgen werden bevorzugte und abgelehnte Antworten nicht unterschieden
    .what = Gegen Ende dieses Logs zieht das Modell in { $accuracy } der Paare die bevorzugte Antwort vor; das ist Raten. Der Abstand der Rewards beträgt { $margin }.
    .why = Ohne Abstand liegt der Verlust von DPO bei { $guess } (dem Logarithmus von zwei), und nichts wird gelernt.
    .fix = Lesen Sie einige Paare so, wie der Trainer sie sieht: Unterscheiden sich bevorzugte und abgelehnte Antwort noch nach dem Template und dem Kürzen auf die Maximallänge? Erhöhen Sie danach die Lernrate, oder senken Sie `beta`.
reward-collapsed =
    .title = Der Reward ist von { $best } auf { $last } zurückgefallen
    .what = Der Reward stieg bis etwa { $position } { $step } von { $first } auf { $best } und liegt am Ende dieses Logs nur noch bei { $last } (jeweils der Median eines Zehntels der Einträge).
    .why = Die Policy am Ende ist schlechter als eine, die dieser Lauf schon hatte.
    .fix = Verwenden Sie den Checkpoint um { $position } { $step } herum, falls einer gespeichert wurde. Behalten Sie beim nächsten Lauf den nach der Auswertung besten Checkpoint, und verkleinern Sie die Updates: mit einer niedrigeren oder fallenden Lernrate oder einer Grenze für die KL-Divergenz.
reward-not-improving =
    .title = { $variant ->
        [constant] Der Reward ist in allen { $count } Einträgen { $last }
        [falls] Der Reward ist im Verlauf des Trainings von { $first } auf { $last } gefallen
       *[flat] Der Reward ist über { $count } Einträge nicht gestiegen
    }
    .what = Der mittlere Reward im ersten Fünftel der Einträge beträgt { $first }, im letzten Fünftel { $last } (insgesamt { $count } Einträge).
    .sure = { $variant ->
        [constant] Aus einem Reward, der sich nie ändert, kann die Policy nichts lernen.
        [falls] Das ist ein stärkerer Rückgang, als die Streuung der Einträge erklärt.
       *[flat] Weder die Fünftel noch die Hälften noch eine Ausgleichsgerade durch alle Einträge zeigen einen Anstieg; ein Anstieg von der Größe der Streuung einzelner Einträge wäre aufgefallen.
    }
    .few = Weder die Fünftel noch die Hälften noch eine Ausgleichsgerade durch alle Einträge zeigen einen Anstieg; die Einträge streuen aber so stark, dass ein kleiner verborgen bleiben kann.
    .why = Der Reward ist hier das einzige Maß für den Fortschritt: Die Verluste beim Reinforcement Learning liegen nach ihrer Konstruktion nahe null oder gehören zur Value-Funktion.
    .fix = { $variant ->
        [constant] Geben Sie einige Antworten oder Episoden mit ihren Rewards aus: Vielleicht wird die Reward-Funktion nie erreicht oder schlägt immer fehl. Beginnen Sie mit leichteren Aufgaben oder einem Teil-Reward.
       *[flat] Sehen Sie sich zuerst einzelne Antworten oder Episoden mit ihren Rewards an: Sind sie abgeschnitten, und unterscheidet sich der Reward bei mehreren Versuchen an derselben Aufgabe? Ändern Sie danach die Lernrate, die Zahl der Versuche pro Update oder die Exploration, eines nach dem anderen.
    }
rollout-too-small =
    .title = { $variant ->
        [few] Jedes Update der Policy beruht auf nur { $steps } Schritten
       *[equal] Die Returns eines Rollouts sind alle gleich
    }
    .what = Das Log hat { $steps } Schritte der Umgebungen pro Update; weniger als { $least } sind für PPO ungewöhnlich.
    .why = Die Advantages aus so wenigen Schritten sind größtenteils Rauschen, und die meisten Rollouts enthalten kein Episodenende.
    .fix = Sammeln Sie mehr Schritte pro Rollout (`n_steps`), oder verwenden Sie mehr Umgebungen.
    .equal = In { $share } der { $count } Einträge ist die erklärte Varianz keine Zahl; das geschieht, wenn alle Returns des Rollouts gleich sind.
    .why-equal = Wo nichts besser ist als etwas anderes, können weder die Value-Funktion noch die Policy lernen.
    .fix-equal = Prüfen Sie, ob sich der Reward jemals ändert; kommt er erst am Ende einer Episode, machen Sie den Rollout länger als eine Episode.
value-function-not-learning =
    .title = Die Value-Funktion ist schlechter als eine Konstante: erklärte Varianz { $explained }
    .what = Über die letzten { $count } Einträge beträgt die erklärte Varianz im Median { $explained }.
    .scale = Null bedeutet, dass die Werte ebenso gut konstant sein könnten; unter null schaden sie.
    .why = Advantages sind Returns minus Values. Schlechte Values machen sie verrauschter, und die Policy folgt dem Rauschen.
    .fix = Normalisieren Sie Rewards und Beobachtungen, geben Sie der Value-Funktion eigene Schichten, oder erhöhen Sie den Koeffizienten oder die Rate ihres Verlusts; prüfen Sie dann, ob die erklärte Varianz über null steigt.
