comment-contradicts-value =
    .title = { $comments_n ->
        [one] { $comments } commentaire contredit la valeur à laquelle il se rapporte
       *[other] { $comments } commentaires contredisent les valeurs auxquelles ils se rapportent
    }
    .arithmetic = Le commentaire dit « { $arithmetic_words } », mais le produit est { $arithmetic_result }.
    .factors = Le commentaire dit « { $factor_words } », mais les valeurs sont maintenant un micro-batch de { $micro } et { $accumulation } étapes d’accumulation. Le produit, { $product }, est le même : l’entraînement n’en est donc pas affecté.
    .bound = `{ $bound_key }` vaut { $bound_value }, mais son commentaire dit « { $bound_words } ».
    .comparison = `{ $compared_key }` vaut { $compared_value }, { $direction ->
        [above] au-dessus
       *[below] au-dessous
    } de la valeur par défaut { $default }, mais son commentaire dit « { $word } ».
    .why = De tels commentaires se rapportent d’ordinaire à des valeurs antérieures, et ils induisent en erreur ceux qui les lisent ensuite.
    .fix = Corrigez le commentaire, ou la valeur si c’est le commentaire qui dit ce que vous vouliez.
lines-damaged =
    .title = { $lines_n ->
        [one] { $lines } ligne du journal est endommagée
       *[other] { $lines } lignes du journal sont endommagées
    }
    .what = { $lines_n ->
        [one] { $lines } ligne ressemble à un enregistrement du programme, mais elle est coupée ou contient autre chose.
       *[other] { $lines } lignes ressemblent à des enregistrements du programme, mais elles sont coupées ou contiennent autre chose.
    }
    .why = De telles lignes viennent de touches pressées dans le terminal, de deux programmes qui écrivent dans un même fichier, ou d’une copie tronquée. Elles ont été laissées de côté, et aucun nombre n’en a été lu.
    .fix = Faites écrire un seul programme dans le fichier, et collez le fichier lui-même plutôt que le texte du terminal.
log-contradicts-config =
    .title = Le journal ne provient pas de ces réglages
    .setting = Le journal affiche { $printed } pour `{ $key }`, mais la configuration ou la commande définit { $written }.
    .more = { $more_n ->
        [one] { $more } autre réglage diffère.
       *[other] { $more } autres réglages diffèrent.
    }
    .parameters = Le journal affiche { $params_printed } paramètres, mais les réglages en donnent { $params_given }.
    .tokens = Le journal affiche { $tokens_printed } tokens par étape, mais les réglages en donnent { $tokens_given }.
    .implied = Le premier MFU mesuré et sa durée d’étape impliquent { $tokens_implied } tokens par étape et par GPU, mais les réglages en donnent { $tokens_set } en tout. Un autre batch, un autre modèle ou une performance crête modifiée dans `estimate_mfu` l’expliquerait.
    .why = Ce qui découle des réglages (paramètres, tokens, mémoire, vitesse) peut appartenir à un autre entraînement que les pertes de ce journal.
    .fix = Collez la configuration et la ligne de commande de cet entraînement précis, ou le journal qui correspond à cette configuration.
log-starts-mid-run =
    .title = Le journal commence à l’étape { $first_step }
    .what = La première ligne avec une perte est celle de l’étape { $first_step }, et aucune ligne ne dit que l’entraînement a été repris : le début du journal manque donc.
    .why = La première perte, le warmup et ce que le programme affiche à son démarrage (paramètres, tokens par étape, réglages) ne peuvent pas être jugés.
    .fix = Collez le journal depuis sa première ligne, ou la configuration.
metric-not-measured =
    .title = Une métrique affichée n’a jamais été mesurée : { $metrics }
    .what = { $metrics } : { $value } dans tous les { $records } enregistrements, alors que les étapes avancent.
    .why = C’est ainsi que les programmes affichent ce qu’ils n’ont pas calculé. Ce n’est ni un blocage, ni une disparition du gradient, ni un défaut de l’entraînement.
    .fix = N’en tenez pas compte, ou activez sa mesure ; la vitesse et l’utilisation se déduisent tout aussi bien de la durée d’une étape.
run-not-finished =
    .title = Le journal se termine à l’étape { $last_step } sur { $max_steps }
    .what = { $last_step } étapes sur { $max_steps } sont dans le journal, soit { $done } du plan ; { $left_n ->
        [one] il reste { $left } étape.
       *[other] il reste { $left } étapes.
    }
    .time = À { $step_seconds } par étape, il faut encore environ { $time_left }.
    .predicted = D’après les lois d’échelle, recalées sur la perte de { $observed } de cet entraînement, la perte de validation à la fin prévue sera de { $loss_low } à { $loss_high } ; { $level } de ces prédictions tombent entre { $interval_low } et { $interval_high }.
    .why = Un plan mené à terme finit d’ordinaire à une perte plus basse que celle-ci : les dernières étapes, au taux d’apprentissage le plus bas, restent à venir.
    .fix = S’il tourne encore, laissez-le continuer. S’il s’est arrêté, reprenez-le, ou prévoyez une planification qui se termine au nombre d’étapes que vous pouvez vous permettre.
    .fix-nanogpt = S’il tourne encore, laissez-le continuer. S’il s’est arrêté, reprenez à partir du checkpoint avec `init_from = 'resume'`, ou prévoyez une planification qui se termine au nombre d’étapes que vous pouvez vous permettre.
steps-go-backwards =
    .title = Un autre entraînement commence ici dans le même journal
    .what = Après l’{ $position } { $previous }, le journal continue à l’{ $position } { $first } : à partir de là, il s’agit de l’entraînement { $run }.
    .why = Soit un programme a écrit à la suite du fichier d’un entraînement antérieur, soit l’entraînement est revenu à un checkpoint antérieur, soit deux journaux ont été collés comme un seul. Lus comme une seule courbe, ils montreraient un saut qui n’a jamais eu lieu ; chaque entraînement est donc jugé ici séparément.
    .fix = Écrivez chaque entraînement dans son propre fichier, et dites sur lequel porte la question.
