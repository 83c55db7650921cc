data-starvation =
    .title = { $share } de chaque étape se passe à attendre les données
    .what = Sur les { $step } que prend une itération, elle attend son batch pendant { $wait } (médianes sur { $count } enregistrements, sans le démarrage).
    .workers = Le nombre de workers de chargement est de { $workers }.
    .why = La carte ne fait rien pendant l’attente : ni une carte plus rapide ni un batch plus grand n’accélèrent donc l’entraînement.
    .fix = Augmentez le nombre de workers de chargement jusqu’au nombre de cœurs de la machine, décodez ou redimensionnez les données une fois à l’avance, et placez-les sur un disque local.
evaluation-time-in-step-time =
    .title = { $count_n ->
        [one] { $count } itération ne paraît lente que parce qu’elle comprend une évaluation
       *[other] { $count } itérations ne paraissent lentes que parce qu’elles comprennent une évaluation
    }
    .what = Une telle itération prend { $evaluating } là où les autres prennent { $usual }, car le temps affiché couvre aussi l’évaluation et le checkpoint.
    .mfu = Le MFU affiché est une moyenne glissante : il tombe de { $mfu_high } jusqu’à { $mfu_low } à ces itérations et ne remonte que lentement.
    .why = Ces itérations ne sont pas le signe d’un ralentissement ni d’un blocage.
    .fix = Laissez ces itérations de côté pour juger la vitesse ; une étape prend { $usual }.
evaluation-too-costly =
    .title = L’évaluation prend { $share } du temps d’entraînement
    .what = Chaque évaluation, avec son checkpoint, coûte { $extra }, et revient { $interval_n ->
        [one] à chaque étape, qui prend { $step }
       *[other] toutes les { $interval } étapes de { $step }
    }.
    .total = Sur { $steps_n ->
        [one] { $steps } étape
       *[other] { $steps } étapes
    }, cela fait { $total }.
    .why = Pendant que la perte est mesurée, rien n’est appris ; quelques pour cent du temps suffisent pour la suivre.
    .fix = Évaluez toutes les { $interval_needed } étapes, ce qui ramène la part à { $share_then }, ou sur moins de batchs (`eval_iters`). Un programme qui enregistre son checkpoint lors des évaluations l’enregistre alors aussi plus rarement.
    .fix-batches = Évaluez sur moins de batchs (`eval_iters`). Évaluer plus rarement ne convient pas ici : un intervalle de { $interval_needed } étapes ramènerait la part à { $share_then }, mais ne laisserait qu’une poignée d’évaluations.
mfu-against-sparse-peak =
    .title = L’utilisation est mesurée par rapport à la crête « sparse » de la carte { $gpu }
    .what = Le programme divise par { $printed }, soit { $ratio } fois la performance crête dense de la carte { $gpu }, { $dense }.
    .real = Les { $mfu } affichés représentent { $real } de ce que la carte peut faire.
    .why = Le chiffre le plus élevé compte des poids qui sont laissés de côté, deux sur quatre ; l’entraînement multiplie par tous les poids et ne peut jamais l’atteindre.
    .fix = Divisez par { $dense }, et ne comparez que des utilisations mesurées par rapport à la crête dense.
mfu-against-wrong-peak =
    .title = Le MFU affiché se rapporte à un A100, et non à la carte { $gpu }
    .what = nanoGPT divise par { $trainer_peak }, la performance crête d’un A100, sur toutes les cartes ; la carte { $gpu } a { $card_peak } (dense, avec accumulation en fp32).
    .step = { $variant ->
        [many] L’étape médiane traite { $tokens_per_second } tokens par seconde sur chaque GPU, ce qui fait { $achieved } : { $utilisation } de la carte, ou { $best_mfu } dans les unités de nanoGPT.
       *[one] L’étape médiane traite { $tokens_per_second } tokens par seconde, ce qui fait { $achieved } : { $utilisation } de cette carte, ou { $best_mfu } dans les unités de nanoGPT.
    }
    .rate = Un MFU de { $best_mfu } dans les unités de nanoGPT correspond à { $achieved } : { $utilisation } de cette carte.
    .range = Les valeurs citées, de { $printed_low } à { $printed }, correspondent à { $printed_low_here } à { $printed_here } de cette carte.
    .printed = Les { $printed } affichés correspondent à { $printed_here } de cette carte.
    .dragged = La valeur affichée est une moyenne glissante, et chaque itération journalisée qui comprend une évaluation ({ $evaluation_extra } de plus) la tire vers le bas : c’est donc l’étape médiane qu’il faut retenir.
    .healthy = La part utilisée de cette carte est saine : la vitesse ne montre aucun signe de goulot d’étranglement.
    .too-good = C’est plus que ce que l’entraînement tire d’une carte : l’une des données indiquées est donc sans doute différente, le GPU, le batch ou le nombre de GPU.
    .why = Dans les unités de nanoGPT, la performance crête entière de cette carte est de { $ceiling } : les pourcentages publiés pour un A100 ne sont donc pas un objectif ici.
    .target = Dans les unités de nanoGPT, la performance crête entière de cette carte est de { $ceiling }. Les { $target } que l’on vise sur un A100 feraient { $target_flops }, soit { $target_here } de la crête de cette carte : c’est hors d’atteinte, ce n’est donc pas un objectif ici.
    .fix = Jugez la vitesse aux tokens par seconde ou à la part de la performance crête de cette carte. Pour afficher la bonne part, mettez { $card_peak } à la place de la constante dans `estimate_mfu` de `model.py`.
mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] Un MFU de { $printed } est affiché, ce qui signifie seulement que la carte est plus rapide qu’un A100
        [few-gpus] Un MFU de { $printed } est affiché, soit { $achieved }, plus que ce que peuvent la plupart des cartes
        [no-gpu] Un MFU de { $printed } est affiché, soit { $achieved }, plus que ce que peut n’importe quelle carte
       *[known-gpu] L’entraînement utiliserait { $utilisation } de la carte { $gpu }, plus que ce qu’elle peut fournir
    }
    .what = nanoGPT divise par { $trainer_peak }, la performance crête d’un A100, sur toutes les cartes : les { $printed } affichés signifient donc { $achieved } et ne sont pas une part de cette carte.
    .example = Sur un H100, par exemple, avec ses { $example_peak }, cela fait { $example_share }.
    .few = Même un H100 ne peut faire que { $example_peak } (dense), et l’entraînement n’en utilise pas la totalité ; les cartes les plus rapides ont { $largest_peak }. À moins que ce ne soit l’une d’elles, le batch, le nombre de rangs ou la durée d’une étape n’est pas ce qu’il paraît.
    .none = La carte la plus rapide connue ici peut faire { $largest_peak } (dense) : aucune carte ne l’explique donc, et le batch, le nombre de rangs ou la durée d’une étape n’est pas ce qu’il paraît.
    .beyond = { $achieved } sont annoncés, mais la performance crête de la carte { $gpu } est de { $card_peak } (dense, avec accumulation en fp32) : le GPU, le batch, le nombre de rangs ou la durée d’une étape n’est donc pas ce qu’il paraît.
    .why = { $variant ->
        [few-gpus] Si ce n’est pas le cas, les tokens, les heures et l’utilisation calculés à partir de ces réglages sont faux tant que ce n’est pas éclairci.
        [unknown-gpu] Une part supérieure au tout ne dit rien de l’utilisation de cette carte, et n’est pas comparable aux chiffres publiés pour d’autres cartes.
       *[known-gpu] Les tokens, les heures et l’utilisation calculés à partir de ces réglages sont faux tant que ce n’est pas éclairci.
    }
    .fix = { $variant ->
        [few-gpus] Vérifiez le batch et l’accumulation d’un rang, combien de rangs ont participé, et ce que couvre la durée d’une étape ; indiquez ensuite le GPU.
        [no-gpu] Vérifiez le batch et l’accumulation d’un rang, combien de rangs ont participé, et ce que couvre la durée d’une étape.
        [unknown-gpu] Indiquez le GPU, et mettez sa performance crête dense à la place de la constante dans `estimate_mfu` de `model.py` ; la vraie part pourra alors être calculée.
       *[known-gpu] Vérifiez que le GPU est bien celui qui est indiqué, que la configuration et le journal appartiennent au même entraînement, et combien de rangs ont participé.
    }
mfu-low =
    .title = L’entraînement n’utilise que { $utilisation } de la carte { $gpu }
    .what = { $variant ->
        [many] Chaque GPU fait { $achieved } sur les { $card_peak } dont la carte { $gpu } est capable ; les entraînements sur plusieurs GPU restent d’ordinaire au-dessus de { $limit }.
       *[one] L’entraînement fait { $achieved } sur les { $card_peak } dont la carte { $gpu } est capable ; les entraînements sur un seul GPU restent d’ordinaire au-dessus de { $limit }.
    }
    .why = Les évaluations et le démarrage ne sont pas compris dans ce chiffre : la plus grande partie de chaque étape se passe donc à attendre des lancements de noyaux, des données, la mémoire, ou un autre processus sur la carte.
    .fix = Entraînez en bf16 ou fp16 avec `torch.compile`, augmentez le micro-batch et réduisez l’accumulation du même facteur, et observez dans `nvidia-smi` si le chargeur de données ou un autre processus retient la carte.
    .fix-compile = Réglez d’abord `compile = True` ; augmentez ensuite le micro-batch et réduisez l’accumulation du même facteur, et observez dans `nvidia-smi` si le chargeur de données ou un autre processus retient la carte.
periodic-stalls =
    .title = Toutes les { $interval } étapes, l’une d’elles prend { $slow } au lieu de { $usual }
    .what = Les étapes lentes prennent { $slow } (médiane) et coûtent { $share } du temps.
    .saves = C’est l’intervalle d’enregistrement des checkpoints.
    .why = Quelque chose s’exécute à ce rythme : l’enregistrement, la journalisation, le ramasse-miettes, ou les workers qui redémarrent à chaque passe sur les données.
    .fix = Faites-le plus rarement, ou en arrière-plan : enregistrez les checkpoints de façon asynchrone, gardez les workers de chargement en vie (`persistent_workers`), ou déclenchez le ramasse-miettes à la main (`gc.disable()` et `gc.collect()`).
step-time-outliers =
    .title = { $count } étapes ont pris plusieurs fois plus de temps que les autres
    .what = Une étape prend d’ordinaire { $usual } ; celles-ci ont pris { $slow } (médiane). Elles sont { $count } sur { $all } étapes chronométrées et coûtent { $share } du temps.
    .why = Elles ne reviennent pas à intervalle fixe : ni l’enregistrement ni l’évaluation ne les expliquent donc. C’est le fait de disques et de réseaux partagés, ou de workers de chargement qui prennent du retard.
    .fix = Observez le disque, le réseau et les workers de chargement quand cela arrive. Une file de préchargement plus longue masque les attentes courtes.
throughput-drifting-down =
    .title = Les étapes ont ralenti de { $change } au cours de l’entraînement
    .what = Une étape prenait { $first } au début du journal et prend { $last } à la fin (médianes sur { $count } itérations, sans celles qui évaluent, enregistrent ou démarrent).
    .why = La hausse est régulière et n’est pas le bruit d’étapes isolées : quelque chose freine donc peu à peu l’entraînement, la chaleur, un autre processus, un disque ou une mémoire qui se remplit.
    .fix = Comparez les fréquences et la température dans `nvidia-smi -q -d PERFORMANCE` à celles d’un nouveau lancement, cherchez d’autres processus sur la carte, et vérifiez si la mémoire du processus augmente.
warmup-iterations-in-timing =
    .title = La durée des premières itérations ne dit rien de la vitesse
    .what = Une itération ultérieure prend { $usual } (médiane) ; la moyenne de toutes celles qui sont affichées est de { $average }.
    .slow = Au démarrage, jusqu’à { $slowest } ont été affichés pour une itération : compilation, allocation, chargement, ou une première évaluation.
    .fast = Au démarrage, à peine { $quickest } ont été affichés pour une itération : c’est le temps de remettre le travail à l’appareil, et non de le faire.
    .why = Une vitesse, une moyenne ou une utilisation qui inclut ces lignes est fausse.
    .fix = Laissez les premières itérations hors de toute mesure et comptez { $usual } par étape.
