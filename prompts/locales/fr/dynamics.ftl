fp16-overflow =
    .title = { $variant ->
        [nan] L’entraînement en fp16 s’est effondré entre l’{ $position } { $good_step } et l’{ $position } { $step }
       *[scale] Le facteur d’échelle de la perte en fp16 chute { $falls } fois de suite
    }
    .nan = L’entraînement calcule en float16, et à partir de l’{ $position } { $step } la perte n’est pas un nombre ; à l’{ $position } { $good_step }, elle était encore finie.
    .scale = À partir de l’{ $position } { $scale_step }, le facteur d’échelle de la perte chute sur { $falls } enregistrements de suite : les mises à jour débordent l’une après l’autre et sont sautées.
    .why = Le plus grand nombre en float16 est { $largest }. Le scaler de gradients saute les mises à jour dont les gradients débordent, mais il ne peut pas réparer des poids ou des activations déjà infinis ou NaN.
    .card-none = La carte { $gpu } n’a pas d’unités bfloat16 : cette plage plus large n’y est pas disponible à une vitesse utile.
    .card-native = La carte { $gpu } calcule en bfloat16, qui a la plage de float32 à la vitesse de float16.
    .card-unknown = Rien n’indique ici si la carte calcule en bfloat16 ; les cartes NVIDIA le font à partir de la génération Ampere.
    .fix-none = Restez en float16, gardez l’écrêtage du gradient actif, baissez le taux d’apprentissage de { $rate } à environ { $lower }, et reprenez du dernier checkpoint antérieur à l’effondrement.
    .fix-none-rate = Restez en float16, gardez l’écrêtage du gradient actif, divisez le taux d’apprentissage par deux, et reprenez du dernier checkpoint antérieur à l’effondrement.
    .fix-native = Réglez `dtype` sur bfloat16 et reprenez du dernier checkpoint antérieur à l’effondrement.
    .fix-unknown = Utilisez bfloat16 si la carte le prend en charge ; sinon, baissez le taux d’apprentissage de { $rate } à environ { $lower }. Dans les deux cas, reprenez du dernier checkpoint antérieur à l’effondrement.
    .fix-unknown-rate = Utilisez bfloat16 si la carte le prend en charge ; sinon, divisez le taux d’apprentissage par deux. Dans les deux cas, reprenez du dernier checkpoint antérieur à l’effondrement.
initial-loss-unexpected =
    .title = { $variant ->
        [above] La première perte, { $first }, est supérieure à celle d’un choix uniforme au hasard
       *[below] La première perte, { $first }, est trop bonne pour un modèle non entraîné
    }
    .what = Avec un vocabulaire de { $vocabulary } tokens, un modèle qui ne sait rien a une perte de { $uniform } ; celui-ci commence à { $first }, soit un écart de { $apart }.
    .above = Les premières sorties sont donc loin d’être uniformes : l’initialisation est trop grande, la perte est sommée au lieu d’être moyennée, ou les étiquettes ne correspondent pas au vocabulaire.
    .below = Le modèle sait donc déjà quelque chose : d’anciens poids sont chargés, les cibles sont visibles dans l’entrée, une partie des étiquettes est masquée ou triviale, ou le vocabulaire réel est plus petit.
    .why = Un mauvais départ est le signe de bug le moins coûteux à repérer ; tant qu’il subsiste, les pertes suivantes ne sont pas comparables à celles d’autres entraînements.
    .fix = Avant de poursuivre l’entraînement, vérifiez l’initialisation, les étiquettes avec leur masque et leur décalage, et la taille du vocabulaire.
loss-diverging =
    .title = { $severity ->
        [error] { $variant ->
            [named] La perte diverge
           *[other] La perte d’entraînement diverge
        } : { $last } après un minimum de { $best }
       *[other] La perte d’entraînement remonte : { $last } après un minimum de { $best }
    }
    .what = { $variant ->
        [batch] Autour de l’{ $position } { $best_step }, les pertes par batch étaient à { $best } (médiane) ; à la fin du journal, à l’{ $position } { $last_step }, elles sont à { $last }, soit { $ratio } fois plus.
        [few] À l’{ $position } { $best_step }, la perte était de { $best } ; les deux dernières évaluations, jusqu’à l’{ $position } { $last_step }, sont toutes deux à { $last } ou plus, soit { $ratio } fois plus.
       *[eval] Autour de l’{ $position } { $best_step }, la perte était à { $best } (médiane des évaluations voisines) ; à la fin du journal, à l’{ $position } { $last_step }, elle est à { $last }, soit { $ratio } fois plus.
    }
    .named = Le programme indique { $best } comme sa meilleure perte de validation ; à l’{ $position } { $last_step }, elle est de { $last }, soit { $ratio } fois plus, et la perte d’entraînement est élevée elle aussi ({ $train }) : ce n’est donc pas du surapprentissage.
    .noise = { $variant ->
        [few] Le hasard fait varier une évaluation d’environ { $noise } : ce n’est donc pas une fluctuation.
       *[other] Le hasard fait varier une telle médiane d’environ { $noise } : ce n’est donc pas une fluctuation.
    }
    .why = Un entraînement qui remonte si haut au-dessus de son meilleur niveau revient rarement de lui-même, et les checkpoints écrits depuis sont moins bons que les précédents.
    .fix = Revenez à un checkpoint antérieur à la remontée (autour de l’{ $position } { $best_step }) et reprenez avec un taux d’apprentissage inférieur à { $rate }, écrêtage du gradient actif.
    .fix-without-rate = Revenez à un checkpoint antérieur à la remontée (autour de l’{ $position } { $best_step }) et reprenez avec un taux d’apprentissage plus bas, écrêtage du gradient actif.
    .fix-named = Revenez au checkpoint qui a la meilleure perte de validation et reprenez avec un taux d’apprentissage plus bas, écrêtage du gradient actif.
loss-not-finite =
    .title = { $variant ->
        [said] La perte n’est pas un nombre
        [said-step] La perte n’est pas un nombre à l’{ $position } { $step }
        [restarted] La perte n’est pas un nombre sur { $count } enregistrements à partir de l’{ $position } { $step }
        [recovered] Une perte n’était pas un nombre à l’{ $position } { $step }, puis elle est revenue
       *[lasting] La perte n’est pas un nombre à partir de l’{ $position } { $step }
    }
    .what = À l’{ $position } { $step }, la perte n’est plus un nombre fini ; { $count } des { $after } pertes journalisées à partir de là sont inutilisables.
    .once = À l’{ $position } { $step }, la perte n’est plus un nombre fini ({ $count } sur { $after }, le journal s’arrête là).
    .before = La dernière bonne valeur est { $good }, à l’{ $position } { $good_step }.
    .recovered = Les pertes suivantes sont de nouveau des nombres : les poids n’ont donc pas été endommagés, et un seul mauvais batch ou une mise à jour sautée est probable.
    .restarted = { $streak } d’entre eux se suivent sans interruption. Des poids contenant un NaN ne guérissent pas : les nombres qui viennent après appartiennent donc à un autre lancement du programme, ou à des poids restaurés.
    .evaluated = La dernière évaluation avant cela, à l’{ $position } { $evaluated }, a donné { $evaluation }.
    .saved = Le journal indique qu’un checkpoint a été enregistré à l’{ $position } { $saved }, avant les dégâts.
    .overwritten = Un checkpoint a été de nouveau enregistré après cela ; si le programme ne garde qu’un fichier, comme nanoGPT, ce fichier contient maintenant les poids endommagés.
    .why = Un NaN dans les poids se propage à tout ce qui en est calculé : les étapes suivantes sont perdues, et prolonger l’entraînement ne ramène pas la perte.
    .why-recovered = Cette fois, cela coûte peu, mais le même batch ou un dépassement peut endommager les poids la prochaine fois.
    .fix-saved = Arrêtez l’entraînement, supprimez la cause, et reprenez du checkpoint de l’{ $position } { $saved }.
    .fix = Arrêtez l’entraînement, supprimez la cause, et repartez d’un checkpoint écrit avant l’{ $position } { $step }, ou du début s’il n’y en a pas.
    .fix-start = Ce journal ne contient aucune perte valable : vérifiez les données, les poids initiaux et le taux d’apprentissage avant de relancer l’entraînement.
    .fix-recovered = Trouvez de quel batch il s’agit et examinez ses données ; si cela se reproduit, baissez le taux d’apprentissage ou utilisez un format de nombres plus large.
    .fix-restarted = Ce qui vient après peut être jugé à part ; mais cherchez d’abord ce qui a fait échouer la tentative précédente : les données, les poids initiaux, le taux d’apprentissage ou le format des nombres.
    .fix-said = Arrêtez l’entraînement et reprenez d’un checkpoint antérieur, avec un taux d’apprentissage plus bas ; vérifiez que les gradients sont écrêtés. Le journal montre quand cela a commencé et quel checkpoint est encore sain.
loss-plateau =
    .title = La perte n’a presque pas baissé sur les { $points } { $kind ->
        [records] derniers enregistrements
       *[other] dernières évaluations
    }
    .what = De l’{ $position } { $first_step } à l’{ $position } { $last_step }, une droite ajustée aux { $points } { $kind ->
        [records] enregistrements
       *[other] évaluations
    } varie de { $slope } toutes les { $per } étapes, au total de { $change } de la perte.
    .what-plain = De l’{ $position } { $first_step } à l’{ $position } { $last_step }, une droite ajustée aux { $points } { $kind ->
        [records] enregistrements
       *[other] évaluations
    } varie au total de { $change } de la perte.
    .test = Ce n’est pas une baisse significative (testée à { $level }), et c’est moins que les { $worthwhile } qui vaudraient la peine d’attendre ; compte tenu de la dispersion, le gain réel est de { $at_most } au plus.
    .noise = L’incertitude de chaque valeur est d’environ { $noise }.
    .why-early = Le taux d’apprentissage est encore élevé à ce stade : ce n’est donc pas la fin de la planification qui retient la perte.
    .why-late = Le taux d’apprentissage est proche de son plancher, où chaque étape rapporte peu ; c’est ainsi que se termine une planification, et non le signe d’un défaut.
    .why-unknown = Rien n’indique ici où en est la planification du taux d’apprentissage ; près du plancher, une perte plate est normale.
    .fix-early = Si la planification doit encore baisser le taux, attendez-vous à ce que la perte baisse alors, ou commencez la décroissance plus tôt ; si elle reste plate malgré tout, un modèle plus grand ou d’autres données apporteront plus que des étapes supplémentaires. Cela dit que les gains sont devenus faibles, et non que le modèle ne peut plus rien apprendre.
    .fix-late = N’attendez pas grand-chose d’étapes supplémentaires à ce taux ; pour une perte plus basse, prévoyez une planification plus longue, plus de données ou un modèle plus grand. Cela dit que les gains sont devenus faibles, et non que le modèle ne peut plus rien apprendre.
    .fix-unknown = Regardez d’abord le taux d’apprentissage : s’il est encore élevé, laissez-le descendre ; s’il est déjà descendu, il faut une planification plus longue, plus de données ou un modèle plus grand. Cela dit que les gains sont devenus faibles, et non que le modèle ne peut plus rien apprendre.
loss-spike-recovered =
    .title = La perte a bondi à { $loss } à l’{ $position } { $step }, puis est revenue
    .what = Partant d’un niveau de { $before }, la perte d’entraînement est montée à { $loss } à l’{ $position } { $step }, soit { $deviations } fois son écart habituel, et est revenue peu après.
    .one = Il y a { $count } saut de ce genre dans ce journal.
    .others = C’est le plus grand des { $count } sauts de ce genre dans ce journal.
    .why = Un saut qui se résorbe de lui-même coûte peu ; s’ils deviennent fréquents ou plus grands, le taux d’apprentissage est à sa limite ou une partie des données est corrompue.
    .why-start = Il tombe dans les premières étapes, où le taux monte et où les moyennes d’Adam sont encore vides : les mises à jour sont plus grandes que ce que supportent des poids tout neufs.
    .fix-start = Rien à changer si la perte baisse ensuite ; un warmup plus long ou un taux maximal plus bas évite le saut.
    .fix = Rien à changer pour l’instant ; notez quelles données cette étape a vues, et baissez le taux d’apprentissage si cela revient.
    .fix-clip = Activez l’écrêtage du gradient (`grad_clip`), qui limite l’effet d’un seul batch, et notez quelles données cette étape a vues.
overfitting =
    .title = Le modèle est en surapprentissage : la perte de validation a augmenté de { $rise } depuis l’{ $position } { $best_step }
    .what = La perte de validation a atteint son minimum à l’{ $position } { $best_step }, avec { $best } ; à l’{ $position } { $last_step }, elle est montée à { $last } (médiane des dernières évaluations), et elle est restée au-dessus pendant { $since } évaluations.
    .train = Pendant ce temps, la perte d’entraînement est descendue de { $train_then } à { $train_now }.
    .noise = L’incertitude d’une évaluation est d’environ { $noise } : la hausse n’est donc pas due au hasard.
    .why = À partir de là, le modèle mémorise ses données d’entraînement au lieu d’en apprendre : chaque étape de plus le rend moins bon sur un texte nouveau.
    .fix = Utilisez le checkpoint de l’{ $position } { $best_step } ou un checkpoint proche ; pour un prochain entraînement, arrêtez-vous là, utilisez plus de données, ou régularisez davantage (dropout, décroissance des poids, modèle plus petit).
speed-up-after-nan =
    .title = Les étapes sont plus rapides de { $gain } depuis que la perte est NaN, car rien n’est appris
    .what = Avant l’{ $position } { $step }, une étape ordinaire prend { $before } ; après, { $after } : { $gain } de moins.
    .skipped = En float16, le scaler de gradients saute la mise à jour de l’optimiseur quand un gradient n’est pas fini : c’est là le temps gagné.
    .perhaps = Un scaler de gradients, tel que float16 l’exige, saute la mise à jour de l’optimiseur quand un gradient n’est pas fini ; ce serait là le temps gagné.
    .why = Cette vitesse est un symptôme et non une bonne nouvelle : elle dure tant que les poids restent ce qu’ils sont.
still-improving-at-end =
    .title = { $kind ->
        [best] La dernière des { $evaluations } évaluations a été la meilleure ({ $measure } { $last })
       *[other] La perte baissait encore à la fin du journal, de { $gained } sur la dernière partie
    }
    .what = De l’{ $position } { $first_step } à l’{ $position } { $last_step }, la perte a baissé de { $slope } toutes les { $per } étapes ({ $points } { $kind ->
        [records] enregistrements
       *[other] évaluations
    }), soit un gain de { $gained } de la perte.
    .best = Des { $evaluations } évaluations, la dernière est la meilleure : { $measure } { $last }, contre { $before } au mieux dans les deux premiers tiers, soit un gain de { $gained }.
    .what-plain = De l’{ $position } { $first_step } à l’{ $position } { $last_step }, la perte a baissé de { $gained } ({ $points } { $kind ->
        [records] enregistrements
       *[other] évaluations
    }).
    .test = La baisse est significative à { $level } : elle ne vient donc pas de la dispersion.
    .why-high = Le taux d’apprentissage n’était pas encore descendu à ce moment : des étapes supplémentaires, comme le reste de la décroissance, feraient donc baisser la perte.
    .why-unknown = Ni les étapes prévues ni la planification du taux d’apprentissage ne sont connues ici ; à moins que le taux n’ait atteint son plancher, des étapes supplémentaires feraient baisser la perte.
    .fix = Entraînez plus longtemps, avec une décroissance du taux d’apprentissage prévue pour cette durée, si une perte plus basse en vaut le temps.
