data-repeated-too-often =
    .title = Les mêmes données sont répétées sur { $epochs } époques
    .what = { $epochs } époques parcourent les mêmes données.
    .why-language = Pour un modèle de langage, les tokens répétés perdent de leur valeur : d’après l’ajustement publié, toutes ces époques réunies enseignent autant que { $worth } époques de données nouvelles.
    .why-tuning = En finetuning, autant de passes font surtout mémoriser les exemples ; d’après l’ajustement publié pour les tokens répétés, elles valent au plus { $worth } époques de données nouvelles.
    .why-images = Une époque compte ici peu d’étapes : le jeu de données est donc très petit, et le modèle a vu chaque exemple un très grand nombre de fois.
    .fix-language = Ajoutez des données, ou prévoyez moins d’étapes ; si aucun des deux n’est possible, augmentez la décroissance des poids et jugez d’après la perte de validation.
    .fix-tuning = Prévoyez quelques époques, évaluez entre elles et gardez le checkpoint de la meilleure évaluation ; pour un meilleur modèle, ajoutez des exemples.
    .fix-images = Surveillez la perte et la métrique sur des données mises de côté, gardez le meilleur checkpoint, et misez sur l’augmentation ou sur plus de données.
dropout-in-single-epoch-pretraining =
    .title = Dropout de { $dropout } en pré-entraînement sur des tokens toujours nouveaux
    .what = Le dropout est de { $dropout } en pré-entraînement à partir de zéro sur { $dataset }.
    .what-once = Le dropout est de { $dropout } en pré-entraînement à partir de zéro sur des données vues au plus une fois.
    .why = Le dropout empêche un modèle d’apprendre par cœur des exemples répétés. Avec des tokens vus environ une fois, il n’y a rien à empêcher, et le dropout ne fait que ralentir l’apprentissage.
    .repeats = Rien n’indique combien de fois ces données sont répétées ; si beaucoup de passes portent sur une petite partie d’entre elles, le dropout peut être justifié.
    .validation = Il n’explique pas non plus une perte de validation inférieure à la perte d’entraînement : nanoGPT le désactive pour les deux.
    .fix = Réglez `dropout = { $new }`.
epoch-boundary-sawtooth =
    .title = La perte d’entraînement descend d’un cran au début des époques
    .what = À { $borders } des { $counted } passages d’une époque à la suivante, la perte d’entraînement descend d’un cran ; le plus fort à la fin de l’époque { $epoch }, de { $before } à { $after }, soit { $share } de moins.
    .why = À l’intérieur d’une époque, chaque exemple est nouveau ; au passage à la suivante, tous se répètent. Une perte qui baisse à ce moment et reste plate entre-temps montre que le modèle se souvient de ses exemples ; elle dit peu de chose des exemples nouveaux.
    .fix = Jugez d’après la perte sur des données mises de côté, et gardez le checkpoint qui y est le meilleur ; avec moins d’époques ou plus de données, le modèle peut apprendre autre chose que ses seuls exemples. Mélangez de nouveau les données à chaque époque.
tokens-below-compute-optimal =
    .title = Le plan ne prévoit que { $per_parameter_n ->
        [one] { $per_parameter } token
       *[other] { $per_parameter } tokens
    } par paramètre
    .what = Le plan est de { $tokens } tokens pour { $params } paramètres en tout ; la règle empirique de { $thumb } tokens par paramètre en donnerait { $optimal_tokens }.
    .why = Pour le même calcul, un modèle de { $params_then } paramètres sur { $tokens_then } tokens atteindrait une perte plus basse de { $gain_low } à { $gain_high }, d’après les deux lois publiées, et avec moins de mémoire.
    .why-tokens = Chaque token apprend encore beaucoup à ce modèle : d’après les deux lois publiées, deux fois plus de tokens feraient baisser la perte de { $gain_low } à { $gain_high }.
    .fix = Entraînez sur plus de tokens, ou prenez un modèle plus petit.
    .fix-only = Entraînez sur plus de tokens.
    .fix-steps-only = Entraînez pendant environ { $steps_needed } étapes avec ce batch, la planification se terminant à cette étape.
    .fix-steps = Entraînez pendant environ { $steps_needed } étapes avec ce batch, la planification se terminant à cette étape, ou prenez un modèle plus petit.
tokens-not-as-claimed =
    .title = Le plan est de { $planned } tokens, et non des { $claimed } annoncés
    .what = { $claimed } tokens sont annoncés, mais les réglages en prévoient { $planned }{ $variant ->
        [more] , soit { $ratio } fois plus.
       *[other] , soit { $ratio } fois moins.
    }
    .product = Cela fait { $steps_n ->
        [one] { $steps } étape
       *[other] { $steps } étapes
    } de { $tokens_per_step } tokens.
    .seen = Jusqu’ici, l’entraînement a vu { $seen } tokens.
    .why = La perte, la durée et les tokens par paramètre découlent du nombre réel ; le commentaire se rapporte sans doute à un autre nombre d’étapes.
    .fix = Corrigez le commentaire, ou le nombre d’étapes.
    .fix-steps = Corrigez le commentaire. Si c’est l’annonce que vous voulez, il faut { $steps_needed_n ->
        [one] { $steps_needed } étape
       *[other] { $steps_needed } étapes
    }, et la planification doit se terminer là aussi.
tokens-past-compute-optimal =
    .title = { $per_parameter } tokens par paramètre, { $times } fois le nombre optimal en calcul
    .what = { $variant ->
        [planned] Le plan est de { $tokens } tokens
       *[other] L’entraînement a vu { $tokens } tokens
    } sur { $params } paramètres en tout. La règle empirique de { $thumb } tokens par paramètre en donnerait { $optimal_tokens }.
    .gain = Deux fois plus de tokens feraient encore baisser la perte de { $gain_low } à { $gain_high }, d’après les deux lois publiées.
    .why = Les gains diminuent, mais ne cessent pas : le même calcul atteindrait une perte plus basse dans un modèle plus grand.
    .fix = Pour un petit modèle qui doit coûter peu à l’usage, c’est courant et très bien ainsi. Si vous cherchez la perte la plus basse pour votre calcul, prenez un modèle plus grand.
validation-below-train =
    .title = La perte de validation est inférieure de { $gap } à la perte d’entraînement
    .what = La perte d’entraînement est de { $train } et la perte de validation de { $validation }, soit { $gap } de moins.
    .persistence = Dans la seconde moitié du journal, la validation est la plus basse des deux dans { $below_n ->
        [one] { $below } évaluation
       *[other] { $below } évaluations
    } sur { $evaluations }, de { $mean_gap } en moyenne.
    .persistence-few = La validation est la plus basse des deux dans { $below_n ->
        [one] { $below } évaluation
       *[other] { $below } évaluations
    } sur { $evaluations } après le warmup, de { $mean_gap } en moyenne.
    .noise = Le bruit d’une telle différence est d’environ { $noise }.
    .what-apart = La perte de validation est de { $validation }, inférieure de { $gap } à la perte d’entraînement de { $train }.
    .why-apart = C’est habituel ici : ce programme mesure la perte d’entraînement pendant qu’il entraîne, avec dropout, augmentation ou lissage des étiquettes s’ils sont actifs, et en moyenne sur des poids qui s’amélioraient encore ; la perte de validation est mesurée ensuite et sans eux. Les deux ne sont pas comparables.
    .fix-apart = Rien à changer. Pour les comparer, évaluez de la même façon les poids finaux sur une partie des données d’entraînement.
    .why = nanoGPT mesure les deux avec les mêmes poids et en mode évaluation : ni le dropout ni la moyenne ne l’expliquent. Le jeu de validation est plus facile, préparé autrement ou petit : autres documents, plus de texte standard, ou texte qui figure aussi dans le jeu d’entraînement.
    .why-few = Un si petit nombre d’évaluations peut différer par hasard : l’explication la plus probable est le bruit de quelques batchs. Si cela persiste sur davantage d’évaluations, c’est que les deux jeux diffèrent, car nanoGPT mesure les deux avec les mêmes poids et en mode évaluation.
    .dropout = Le dropout de { $dropout } est désactivé dans les deux mesures.
    .fix = Regardez comment le jeu de validation a été constitué ; il devrait être une partie aléatoire des mêmes documents, sans doublons. D’ici là, jugez les progrès d’après l’évolution de chaque perte, et ne comparez pas cette perte de validation à celle des autres.
