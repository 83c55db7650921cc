beta2-high-for-pretraining =
    .title = `beta2` vaut { $beta } ; { $usual } est l’usage pour des batchs de cette taille
    .what = Avec { $tokens } tokens par étape, le pré-entraînement se fait d’ordinaire avec un `beta2` de { $usual } plutôt que { $beta }.
    .memory = AdamW retient alors l’ampleur des gradients sur environ { $memory_usual } étapes au lieu de { $memory }.
    .why = Une mémoire longue prend du retard quand les gradients grandissent, ce qui peut rendre plus probables les pics de perte tardifs ; c’est un usage et non un défaut, et un entraînement sans pics n’a pas besoin de ce changement.
    .fix = Réglez `beta2` à { $usual } pour le prochain entraînement.
gradient-clipping-off =
    .title = L’écrêtage du gradient est désactivé
    .what = La norme d’écrêtage est { $clip }, ce qui signifie que les gradients ne sont pas écrêtés du tout.
    .why = De temps à autre, un batch donne un gradient bien plus grand que d’habitude : avec l’écrêtage, cela coûte une étape ; sans lui, la perte peut bondir et mettre longtemps à revenir.
    .fix = Écrêtez à une norme de { $usual }, la valeur par défaut de nanoGPT (`grad_clip`).
learning-rate-collapsed-early =
    .title = Le taux d’apprentissage est tombé à { $low_share } de son maximum après { $at_share } de l’entraînement, et la perte stagne depuis
    .what = Le taux affiché a atteint son maximum à { $peak } ; à partir de l’{ $position } { $at }, il est de { $low } ou moins, la fin étant à l’{ $position } { $end }.
    .loss = Juste avant, depuis l’{ $position } { $from }, la perte baissait encore : de { $fell } de son niveau actuel. De l’{ $position } { $settled } à l’{ $position } { $last }, une droite ajustée ne gagne que { $gained }.
    .why = À un tel taux, les poids ne bougent presque plus. La perte s’est arrêtée parce que le taux est descendu trop tôt, et non parce que le modèle avait appris ce qu’il peut.
    .fix = Gardez le taux plus longtemps près de son maximum, et faites-le descendre dans le dernier tiers de l’entraînement ; avec une planification par paliers, déplacez-y le premier palier.
learning-rate-high-for-size =
    .title = { $variant ->
        [any] Un taux d’apprentissage de { $rate } est trop élevé, quelle que soit la taille du modèle
       *[other] Un taux d’apprentissage de { $rate } est élevé pour { $params } paramètres
    }
    .what-any = Le taux d’apprentissage est de { $rate }. Adam déplace chaque poids d’environ autant à chaque étape, ce qui dépasse la taille des poids eux-mêmes au début.
    .what = { $variant ->
        [small] Le taux d’apprentissage est de { $rate }, soit { $times } fois les { $usual } habituels pour { $params } paramètres (règle empirique d’OpenAI pour les petits modèles, ou taux du plus petit modèle GPT-3 s’il est plus élevé).
       *[plain] Le taux d’apprentissage est de { $rate }, soit { $times } fois les { $usual } habituels pour { $params } paramètres (lus entre les tailles de la famille GPT-3).
    }
    .why = Plus un transformer est grand, plus le taux qu’il supporte est bas ; à une telle distance de l’usage, la perte présente souvent des pics, diverge, ou se stabilise plus haut que nécessaire.
    .fix-any = Baissez `learning_rate` à ce qui convient à la taille, { $new } pour le plus petit modèle GPT-3, et `min_lr` en proportion.
    .fix = Baissez `learning_rate` à environ { $new }, et `min_lr` en proportion.
learning-rate-not-scaled-to-batch =
    .title = Le taux d’apprentissage de { $rate } est prévu pour { $preset } images, et non { $batch }
    .what = Le taux d’apprentissage est de { $rate }, celui des préréglages, qui entraînent sur { $preset } images par étape. Cet entraînement en utilise { $batch }.
    .why-high = Le taux de SGD suit le batch : avec moins d’images, le même taux est trop élevé, et la perte diverge ou reste haute.
    .why-low = Le taux de SGD suit le batch : avec plus d’images, le même taux tire de chacune moins qu’il ne pourrait.
    .fix = Réglez `SOLVER.BASE_LR` à { $scaled }, et changez le nombre d’itérations et les paliers de la planification du même facteur, en sens inverse.
learning-rate-out-of-range =
    .title = Un taux d’apprentissage de { $rate } est trop { $variant ->
        [low] bas pour entraîner quoi que ce soit
       *[other] élevé pour entraîner quoi que ce soit
    }
    .what-high = Le taux d’apprentissage est de { $rate }. Avec Adam, on utilise des taux entre { $least } et { $most }.
    .why-high = Adam déplace chaque poids d’environ le taux d’apprentissage à chaque étape, quel que soit le gradient ; à ce taux, les poids sont ballottés et la perte stagne ou diverge.
    .fix-high = Choisissez un taux inférieur à { $most }. Le finetuning demande bien moins qu’un entraînement à partir de zéro.
    .what-low = Le taux d’apprentissage est réglé à { $rate }. Avec Adam, on utilise des taux entre { $least } et { $most }.
    .why-low = Adam déplace chaque poids d’environ le taux d’apprentissage à chaque étape ; à ce taux, le modèle reste ce qu’il était.
    .fix-low = Choisissez un taux supérieur à { $least }. Vérifiez l’exposant : un exposant erroné en est la cause habituelle.
    .what-any = Le taux d’apprentissage est de { $rate }. Aucun optimiseur en usage ne prend plus de { $most } ; avec Adam, la plage habituelle est bien plus basse, à partir de { $least }.
    .why-any = À ce taux, les premières étapes projettent les poids là où rien ne peut être appris.
    .fix-any = Vérifiez l’exposant, et prenez le taux d’une recette publiée pour ce modèle.
min-lr-out-of-proportion =
    .title = { $variant ->
        [rises] Le taux d’apprentissage monterait au lieu de descendre
        [flat] Le taux d’apprentissage ne décroît pas du tout
       *[high] Le taux d’apprentissage ne descend qu’à { $ratio } de son maximum
    }
    .what = { $variant ->
        [rises] Le taux le plus bas de la planification est { $floor } et son maximum { $peak } : le plancher vaut { $ratio } du maximum, la planification finit donc plus haut qu’elle n’a commencé.
        [flat] Le taux le plus bas de la planification est { $floor } et son maximum { $peak } : le plancher vaut { $ratio } du maximum, le taux reste donc où il est après le warmup.
       *[high] Le taux le plus bas de la planification est { $floor } et son maximum { $peak } : la décroissance s’arrête à { $ratio } du maximum.
    }
    .why = La dernière partie de l’entraînement profite d’un taux bas ; nanoGPT conseille un plancher d’environ un dixième du maximum.
    .fix = Réglez le taux le plus bas (`min_lr`) à { $advised }.
options-without-effect =
    .title = `{ $key }` n’a aucun effet
    .what-constant = `{ $key }` est défini, mais la planification est `constant`, sans warmup : l’entraînement commence au taux d’apprentissage maximal.
    .what-twice = `warmup_ratio` et `warmup_steps` sont définis tous les deux. Le programme retient les étapes et ignore `{ $key }`.
    .what-decay = `{ $key }` est défini, mais `decay_lr` vaut `False` : nanoGPT laisse alors de côté la planification, warmup compris, et commence au taux d’apprentissage maximal.
    .fix-decay = Réglez `decay_lr` à `True`, ou supprimez `{ $key }`.
    .fix-constant = Réglez `lr_scheduler_type` à `constant_with_warmup`, ou supprimez `{ $key }`.
    .fix-twice = Supprimez l’un des deux, pour que les réglages disent ce que fait l’entraînement.
schedule-longer-than-run =
    .title = L’entraînement se termine à l’étape { $planned }, mais le taux d’apprentissage doit baisser jusqu’à l’étape { $decay }
    .what = La décroissance du taux d’apprentissage est prévue sur { $decay } étapes (`lr_decay_iters`), alors que l’entraînement s’arrête après { $planned } (`max_iters`).
    .reached = À sa dernière étape, l’entraînement n’a parcouru que { $reached } de la décroissance.
    .rate = Le taux y est de { $at_end } selon le cosinus de nanoGPT, entre le maximum de { $peak } et le plancher de { $floor }.
    .why = Une grande partie du gain d’une planification cosinus vient quand le taux est bas ; un entraînement qui se termine avant s’arrête à une perte plus élevée que nécessaire.
    .fix = Réglez `lr_decay_iters` à { $planned }, pour que la décroissance se termine avec l’entraînement.
schedule-shorter-than-run =
    .title = Le taux d’apprentissage cesse de baisser { $tail_n ->
        [one] { $tail } étape
       *[other] { $tail } étapes
    } avant la fin
    .what = La décroissance se termine à l’étape { $decay } (`lr_decay_iters`), mais l’entraînement continue jusqu’à l’étape { $planned } (`max_iters`) : pendant { $tail_n ->
        [one] la dernière étape
       *[other] les { $tail } dernières étapes
    }, soit { $tail_share } de l’entraînement, le taux d’apprentissage est plat.
    .floor = Il y reste à { $floor } (`min_lr`).
    .why = Une fin plate au taux le plus bas est ce qui améliore le moins la perte ; avec une décroissance plus longue, les mêmes étapes auraient abouti plus bas.
    .fix = Réglez `lr_decay_iters` à { $planned }, pour que la décroissance se termine avec l’entraînement.
warmup-missing =
    .title = { $variant ->
        [none] L’entraînement commence au taux d’apprentissage maximal, sans warmup
       *[few] Un warmup de { $warmup_n ->
            [one] { $warmup } étape
           *[other] { $warmup } étapes
        } n’en est pas vraiment un
    }
    .what = { $variant ->
        [none] Aucun warmup n’est réglé (`warmup_iters` vaut { $warmup }), alors que ce modèle est entraîné à partir de zéro avec Adam.
       *[few] Le warmup ne dure que { $warmup_n ->
            [one] { $warmup } étape
           *[other] { $warmup } étapes
        }, alors que ce modèle est entraîné à partir de zéro avec Adam.
    }
    .peak = Le taux est à son maximum de { $peak } presque dès la première mise à jour.
    .why = Les moyennes du gradient que tient Adam sont alors encore vides : les premières étapes sont grandes et mal dimensionnées. La perte peut bondir, ou mettre longtemps à revenir.
    .fix = Prévoyez un warmup d’environ { $usual } étapes sur les { $planned } prévues : une petite part de l’entraînement, et pas plus que la valeur par défaut de nanoGPT.
    .fix-without-plan = Prévoyez un warmup d’un ou deux pour cent de l’entraînement.
warmup-too-long =
    .title = { $variant ->
        [never] Le warmup est aussi long que l’entraînement : le taux d’apprentissage maximal ne sert jamais
       *[plain] Le warmup occupe { $share } de l’entraînement
    }
    .what = { $variant ->
        [never] Le taux d’apprentissage monte sur { $warmup } étapes, mais l’entraînement n’en a que { $planned } : le warmup en représente { $share }.
       *[plain] Le taux d’apprentissage monte sur les { $warmup } premières des { $planned } étapes.
    }
    .peak = Le taux choisi de { $peak } n’est jamais maintenu, et aucune décroissance ne suit.
    .why = En dessous du taux maximal, le modèle apprend moins à chaque étape, et rien ne montre qu’un warmup plus long que le premier dixième de l’entraînement soit utile.
    .fix = Raccourcissez le warmup à environ { $usual } étapes : une petite part de l’entraînement, et pas plus que la valeur par défaut de nanoGPT.
