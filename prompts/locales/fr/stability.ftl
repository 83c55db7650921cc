activations-dead-or-saturated =
    .title = { $share } des unités sont mortes ou saturées, d’après `{ $metric }`
    .what = Les derniers enregistrements de `{ $metric }`, jusqu’à l’{ $position } { $step }, sont à { $share } (médiane).
    .why = Une unité toujours à zéro, ou toujours au bout de sa plage, ne laisse passer aucun gradient : ses poids n’apprennent pas, et le modèle est plus petit qu’il n’en a l’air.
    .fix = Baissez le taux d’apprentissage, utilisez une activation qui laisse passer un peu de signal (GELU, leaky ReLU), normalisez ses entrées, ou initialisez avec des poids plus petits et sans biais négatif.
clipping-most-steps =
    .title = { $share } des mises à jour sont écrêtées
    .what = Sur { $share } des { $count } derniers enregistrements, la norme du gradient dépasse la limite de { $limit } ; sa médiane est de { $typical }.
    .printed = Le journal indique que { $share } des mises à jour sont écrêtées ; sur les { $count } derniers enregistrements, la norme médiane est de { $typical }.
    .why = L’écrêtage est fait pour le batch exceptionnel. S’il touche la plupart des mises à jour, il remplace le taux d’apprentissage par un taux plus petit que personne n’a choisi, et les différences entre batchs se perdent.
    .fix = Si la perte baisse bien, n’y touchez pas. Sinon, baissez le taux d’apprentissage, ou relevez la limite à environ { $usual }, valeur sous laquelle se trouvent neuf de ces normes sur dix.
counter-contradicts-log =
    .title = Le compteur « { $counter } » reste à zéro alors que le journal montre de tels événements
    .skipped = À l’{ $position } { $step }, le facteur d’échelle de la perte est tombé de { $high } à { $low }, ce qui n’arrive que si une mise à jour déborde et est sautée ; le compteur de cet enregistrement dit qu’il n’y en a eu aucune. Cette contradiction se présente sur { $count_n ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    }.
    .bad = À l’{ $position } { $step }, la perte n’est pas un nombre, et le compteur de cet enregistrement dit qu’il n’y a eu aucune étape de ce genre ({ $count } fois en tout).
    .why = Le compteur appartient à une autre partie du programme que celle qui saute les mises à jour : son zéro ne prouve donc rien.
    .fix = Fiez-vous aux événements : comptez les mises à jour sautées d’après les chutes du facteur d’échelle, et vérifiez d’où vient le compteur avant d’y adosser une alarme.
gradient-norm-constant =
    .title = La norme du gradient est de { $norm } sur { $count } enregistrements de suite : elle n’est pas remesurée
    .what = { $variant ->
        [all] Tous les enregistrements du journal, de l’{ $position } { $first_step } à { $last_step }, affichent la même norme sur { $digits } chiffres
       *[part] De l’{ $position } { $first_step } à { $last_step }, le journal affiche la même norme sur { $digits } chiffres
    }, alors que les batchs diffèrent.
    .why = Des batchs différents ne concordent jamais à ce point. Soit les mises à jour ont été sautées et la dernière norme est réaffichée, soit ce nombre n’est pas une norme de ce gradient ; l’écrêtage qui s’y fie ne sert alors à rien.
    .fix = Vérifiez si les mises à jour sont sautées (facteur d’échelle, dépassement), et affichez la norme sur tous les paramètres et tous les rangs juste avant l’écrêtage.
gradient-norm-growing =
    .title = La norme du gradient est passée de { $low } à { $last }, soit { $ratio } fois son niveau le plus bas
    .what = Autour de l’{ $position } { $low_step }, la norme du gradient était à { $low } (médiane) ; à la fin du journal, à l’{ $position } { $last_step }, elle est à { $last } et monte encore.
    .stuck = La perte n’a pas baissé depuis. C’est ainsi que commence une divergence : la perte suit la norme, parfois bien plus tard.
    .falls = Pour autant que la perte soit affichée, elle baisse encore ou ne permet pas de conclure. Une croissance lente est habituelle en fin d’entraînement, quand le taux décroît ; une croissance pareille mérite un coup d’œil.
    .fix = Gardez le checkpoint voisin de l’{ $position } { $low_step }, et continuez avec un taux d’apprentissage plus bas ou un écrêtage plus serré avant que la perte ne remonte.
    .fix-watch = Gardez un checkpoint plus ancien et surveillez la perte ; si elle cesse de baisser, réduisez le taux d’apprentissage ou resserrez l’écrêtage.
gradient-norm-spike =
    .title = La norme du gradient a bondi à { $norm } à l’{ $position } { $step }, soit { $ratio } fois son niveau
    .what = Autour de l’{ $position } { $step }, la norme du gradient était à { $level } (médiane des enregistrements précédents) ; elle y atteint { $norm }. Le journal contient { $count_n ->
        [one] { $count } pic de ce genre
       *[other] { $count } pics de ce genre
    }.
    .felt = La perte monte avec elle : la mise à jour a donc atteint les poids.
    .unfelt = La perte ne le montre pas : la mise à jour a été écrêtée, ou était assez petite.
    .fix = Rien à changer tant qu’ils sont rares ; s’ils deviennent fréquents, examinez les données de ces étapes, baissez le taux d’apprentissage, ou resserrez l’écrêtage.
    .fix-clip = Activez l’écrêtage du gradient, qui limite l’effet d’un seul batch, et examinez les données de cette étape.
gradient-not-finite =
    .title = { $variant ->
        [lasting] À partir de l’{ $position } { $step }, le gradient n’est pas un nombre
       *[other] Le gradient n’est pas un nombre à l’{ $position } { $step }{ $count_n ->
            [one] {""}
           *[other] , la première fois sur { $count }
        }
    }
    .what = La norme du gradient affichée est NaN ou infinie sur { $count } des { $total } enregistrements, d’abord à l’{ $position } { $step }, où la perte est encore un nombre.
    .before = Un enregistrement plus tôt, elle était de { $before }.
    .why-lasting = Elle le reste jusqu’à la fin du journal : chaque mise à jour depuis lors a été sautée, ou a mis des NaN dans les poids. Une perte qui s’affiche encore comme un nombre a pu être filtrée.
    .why-passing = Les normes suivantes sont de nouveau des nombres : ces mises à jour ont donc été sautées ou n’ont pas fait de dégâts durables ; sans scaler qui les saute, la prochaine peut coûter l’entraînement.
    .why-scaled = En float16, c’est l’aspect que prend un dépassement : le scaler saute la mise à jour et divise son facteur par deux. De temps à autre, c’est normal ; si c’est fréquent, non.
    .fix = Arrêtez et examinez le batch de l’{ $position } { $step } (exemples vides ou très longs, étiquettes fausses). Gardez l’écrêtage actif, baissez le taux d’apprentissage, calculez en bfloat16 ou float32, et repartez d’un checkpoint antérieur.
    .fix-scaled = Rien à changer tant que cela reste rare ; si cela devient fréquent, examinez le facteur d’échelle de la perte et baissez le taux d’apprentissage, ou utilisez bfloat16.
gradient-vanishing =
    .title = Le gradient s’est éteint à { $last } alors que la perte est encore à { $loss }
    .what = Au début de l’entraînement, la norme du gradient était à { $early } ; à l’{ $position } { $last_step }, elle est à { $last }, et dans la seconde moitié du journal la perte reste à { $loss }.
    .why = À faible perte, un petit gradient est une réussite. Ici, il reste beaucoup à apprendre et rien pour l’apprendre : des activations sont mortes ou saturées, le graphe est coupé, ou une précision trop basse arrondit le gradient à zéro.
    .fix = Affichez la norme couche par couche pour voir où elle s’éteint ; vérifiez ensuite l’initialisation, la normalisation et les chemins résiduels, un `detach()` ou des couches gelées, et calculez cette partie en float32.
late-bf16-blow-up =
    .title = L’entraînement a explosé tardivement, après l’{ $position } { $best_step }, en bfloat16 : un schéma connu
    .what = Jusqu’à l’{ $position } { $best_step }, l’entraînement était sain, avec une perte de { $best } ; à l’{ $position } { $last_step }, elle est à { $last }.
    .why = bfloat16 arrondit grossièrement. Quand les logits et les scores d’attention ont grandi en fin d’entraînement, l’arrondi seul peut le faire dérailler ; d’autres ont vu la même chose avec une attention fusionnée, et les mêmes réglages passent souvent avec une autre graine. C’est une cause possible, à côté du taux d’apprentissage et des données.
    .fix = Revenez à un checkpoint d’avant l’{ $position } { $best_step } et faites-lui voir d’autres batchs. Si cela se reproduit, gardez les logits et l’attention en float32, ajoutez la normalisation des requêtes et des clés ou une z-loss, ou baissez le taux d’apprentissage.
loss-at-uniform =
    .title = À l’{ $position } { $step }, la perte est encore de { $last }, celle d’un choix uniforme au hasard
    .what = Avec un vocabulaire de { $vocabulary } tokens, un modèle qui ne sait rien a une perte de { $uniform } ; jusqu’à l’{ $position } { $step }, cet entraînement ne s’en est pas éloigné ({ $last }).
    .why = Un entraînement qui fonctionne quitte ce niveau dès ses premières étapes, ne serait-ce qu’en apprenant quels tokens sont fréquents. Donc, soit aucune mise à jour n’atteint les poids, soit les étiquettes n’apprennent rien.
    .fix = Vérifiez que le taux d’apprentissage est supérieur à zéro et sorti du warmup, que les paramètres donnés à l’optimiseur sont ceux du modèle et sont entraînables, et que les étiquettes correspondent aux entrées et ne sont pas toutes masquées.
loss-in-bits =
    .title = Les pertes affichées sont en bits : { $bits } équivaut à { $nats } { $nats_n ->
        [one] nat
       *[other] nats
    }
    .what = Une perplexité de { $perplexity } est deux à la puissance { $bits }, la valeur affichée : cette perte est donc en base deux ; en nats, elle est de { $nats }.
    .why = La plupart des programmes affichent des nats, et une perte en bits paraît moins bonne à côté sans l’être.
    .read = Ce rapport donne déjà les pertes de ce programme en nats.
    .fix = Multipliez par { $factor } avant de comparer avec d’autres programmes, des articles ou le logarithme du vocabulaire.
loss-near-zero =
    .title = { $variant ->
        [all] Toutes les pertes d’entraînement de ce journal sont de { $loss }
        [sudden] La perte tombe à { $loss } à l’{ $position } { $step } et y reste : elle n’est plus calculée
        [passing] La perte est de { $loss } à l’{ $position } { $step }, entre des valeurs ordinaires
       *[tiny] La perte d’entraînement est descendue à { $loss } : trop bon pour du texte
    }
    .what = Un enregistrement plus tôt, la perte était de { $before } ; à l’{ $position } { $step }, elle est de { $loss } ({ $count_n ->
        [one] { $count } enregistrement
       *[other] { $count } enregistrements
    } en tout). Aucun apprentissage ne va aussi loin d’un enregistrement au suivant.
    .all = Les { $count } pertes sont toutes de { $loss }, à partir de l’{ $position } { $step }.
    .tiny = À l’{ $position } { $step }, les dernières pertes sont à { $loss } (médiane), comme si chaque token était certain.
    .why = Un tel zéro signifie qu’aucune étiquette n’a compté (toutes masquées, ou batchs vides), qu’un dépassement a été filtré du journal, ou qu’un noyau ne renvoie rien. Ce n’est pas un progrès.
    .why-tiny = Soit le modèle a appris ses données d’entraînement par cœur, soit la réponse figure dans son entrée (décalage ou masque manquant). Ni l’un ni l’autre ne tiendra sur un texte nouveau.
    .fix = Arrêtez, affichez les étiquettes d’un batch et comptez celles qui ne sont pas masquées, regardez si la norme du gradient est encore un nombre, et entraînez en bfloat16 ou float32. Revenez à un checkpoint d’avant l’{ $position } { $step }.
    .fix-tiny = Mesurez la perte sur un texte que le modèle n’a jamais vu ; vérifiez ensuite le masque causal et le décalage des étiquettes, supprimez les doublons, ou faites moins de passes sur les données.
loss-out-of-range =
    .title = { $variant ->
        [negative] La perte est de { $loss } à l’{ $position } { $step } : une entropie croisée n’est jamais négative
       *[high] La perte est de { $loss }, soit { $ratio } fois celle d’un choix uniforme au hasard
    }
    .negative = { $count } pertes de ce journal sont inférieures à zéro, la première étant { $loss } à l’{ $position } { $step }. L’opposé du logarithme d’une probabilité ne peut pas être négatif.
    .high = Avec ce vocabulaire, un modèle qui ne sait rien a une perte de { $uniform } ; à l’{ $position } { $step }, les derniers enregistrements sont à { $loss } (médiane). Ne rien savoir n’est jamais aussi mauvais.
    .fix = Vérifiez la perte elle-même : une somme au lieu d’une moyenne (y compris sur les étapes d’accumulation), un mauvais signe, des probabilités là où des logits sont attendus, ou des étiquettes hors du vocabulaire. Tant que ce n’est pas corrigé, les pertes ne sont comparables à rien.
loss-scale-collapsing =
    .title = Le facteur d’échelle de la perte s’effondre de { $high } à { $low }
    .what = Entre l’{ $position } { $first_step } et { $last_step }, le facteur d’échelle de la perte tombe de { $high } à { $low }, d’un facteur de { $factor }, sans remonter une seule fois entre-temps.
    .what-between = Après l’{ $position } { $first_step }, avant qu’un autre enregistrement ne soit affiché, le facteur d’échelle de la perte tombe de { $high } à { $low }, d’un facteur de { $factor }, sans remonter une seule fois entre-temps.
    .stays = Il n’est pas revenu à la fin du journal.
    .after = Plus loin dans le journal, il remonte : l’entraînement a donc recommencé à appliquer des mises à jour.
    .why = { $variant ->
        [below] Chaque chute est une mise à jour sautée parce qu’un gradient a débordé. En dessous de un, le facteur réduit les gradients : ce qui déborde est la perte ou les poids eux-mêmes.
       *[plain] Chaque chute est une mise à jour sautée parce qu’un gradient a débordé. Une sur plusieurs centaines est normale ; autant à la suite signifie que les gradients explosent.
    }
    .fix = Regardez la perte et la norme du gradient autour de l’{ $position } { $first_step }. Si elles y bondissent, revenez à un checkpoint antérieur avec un taux d’apprentissage plus bas ou d’autres données ; sur les cartes qui calculent en bfloat16, entraînez dans ce format, qui n’exige aucun facteur d’échelle. Abaisser le facteur minimal n’aide pas.
loss-spike-not-recovered =
    .title = La perte a bondi à l’{ $position } { $step } et n’est pas revenue : { $before } avant, { $last } à la fin
    .what = Jusqu’à l’{ $position } { $good_step }, la perte d’entraînement était à { $before } ; à l’{ $position } { $step }, elle bondit, jusqu’à { $top } au plus haut, et { $after } enregistrements plus tard, à l’{ $position } { $last_step }, elle est encore à { $last }.
    .why = Les sauts qui se résorbent le font en quelques centaines d’étapes. Après celui-ci, les poids sont moins bons qu’avant, et les étapes suivantes ne font que tenter de regagner ce qui était déjà su.
    .fix = Si elle n’est pas revenue après quelques centaines d’étapes, revenez à un checkpoint d’avant l’{ $position } { $step }, sautez les batchs voisins du saut, et baissez le taux d’apprentissage ou resserrez l’écrêtage du gradient si cela se reproduit.
no-learning-from-start =
    .title = { $variant ->
        [tuning] La perte est à { $last } depuis le début de l’entraînement
       *[plain] La perte est à { $last } depuis le début de l’entraînement : le modèle n’apprend pas
    }
    .what = Les premiers enregistrements sont à { $first } et les derniers, jusqu’à l’{ $position } { $last_step }, à { $last } ; { $points } enregistrements ne montrent aucune baisse.
    .test = Compte tenu de leur dispersion, la perte s’est améliorée de { $at_most } au plus ; un entraînement qui fonctionne progresse davantage dès ses premières étapes.
    .rate-zero = Le journal affiche partout un taux d’apprentissage nul : aucune mise à jour ne peut donc changer les poids.
    .why = Ce n’est pas une divergence : rien n’a été appris qui puisse être perdu. Les mises à jour n’atteignent pas les poids, ou les étiquettes ne disent rien des entrées.
    .fix = Entraînez sur un seul et même batch jusqu’à ce que sa perte approche de zéro ; tant que cela échoue, examinez le taux d’apprentissage, les paramètres gelés, un `optimizer.step()` manquant, des pertes détachées, des étiquettes masquées ou mélangées.
    .fix-tuning = En finetuning, une perte peut commencer près de son meilleur niveau. Si le modèle doit encore progresser, vérifiez que les adaptateurs ou les couches sont entraînables, que les étiquettes ne sont pas toutes masquées, et essayez un autre taux d’apprentissage : trop bas, il ne change rien ; trop élevé, il détruit les poids.
oscillation-growing =
    .title = La perte oscille { $ratio } fois plus largement qu’avant
    .what = À partir de l’{ $position } { $step }, les enregistrements s’écartent de { $after } de leurs voisins, pour une perte de { $level } ; dans le tiers précédent du journal, c’était { $before }. La perte change de sens { $turns } fois sur cette portion.
    .why = Avec un taux d’apprentissage proche de sa limite, chaque mise à jour dépasse la précédente, et les oscillations grandissent jusqu’à la divergence.
    .fix = Baissez le taux d’apprentissage ou augmentez le batch avant que les oscillations ne grandissent encore. Si des batchs plus petits ou d’autres données commencent autour de l’{ $position } { $step }, ils l’expliquent.
predicting-prior-only =
    .title = L’exactitude est de { $accuracy } à chaque évaluation : le modèle répond toujours la même chose
    .what = Les { $count } évaluations donnent toutes { $accuracy }, jusqu’au dernier chiffre, et la perte d’entraînement reste à { $loss }.
    .why = Un modèle qui nomme toujours la classe la plus fréquente a exactement l’exactitude de cette classe, et sa perte s’arrête à l’entropie des fréquences de classes. Il a appris les fréquences et rien des entrées.
    .fix = Affichez les prédictions d’un batch. Si elles sont toutes identiques, vérifiez que les entrées sont mises à l’échelle et correspondent à leurs étiquettes, que la dernière couche convient à la perte (logits ou probabilités), baissez le taux d’apprentissage, et entraînez sur un seul batch jusqu’à ce qu’il soit appris par cœur.
slow-divergence =
    .title = La perte d’entraînement s’est retournée et remonte : { $rise } de plus depuis l’{ $position } { $best_step }
    .what = Autour de l’{ $position } { $best_step }, la perte d’entraînement était à { $best } (médiane) ; à la fin du journal, à l’{ $position } { $last_step }, elle est à { $last }. Un test de rangs constate qu’elle monte tout du long.
    .why = C’est une divergence lente : une perte d’entraînement qui monte sur autant d’enregistrements ne se retourne pas d’elle-même, et le chemin du retour s’allonge.
    .fix = Baissez le taux d’apprentissage, de préférence à partir du checkpoint voisin de l’{ $position } { $best_step }. Si les données changent volontairement à partir de là, le niveau plus élevé peut venir d’elles.
sudden-drop =
    .title = La perte a baissé d’un coup de { $fall }, à l’{ $position } { $step }
    .what = Avant l’{ $position } { $step }, la perte d’entraînement était à { $before } (médiane) ; à partir de là, elle est à { $after }, et y reste.
    .why = Un modèle peut saisir quelque chose d’un coup. Plus souvent, ce sont les données ou la perte qui ont changé à cet endroit : exemples différents ou répétés, masque, autre réduction, ou réponse devenue visible dans l’entrée.
    .fix = Regardez si la perte de validation baisse elle aussi. Sinon, trouvez ce qui a changé à cette étape avant de vous fier à la valeur plus basse.
update-ratio-out-of-range =
    .title = { $variant ->
        [large] Les mises à jour valent { $ratio } des poids : bien trop grandes
       *[small] Les mises à jour valent { $ratio } des poids : trop petites pour les faire bouger
    }
    .what = La médiane de `{ $metric }`, hors début et fin du journal, est de { $ratio } ; l’usage est d’environ { $usual }.
    .why-large = Des mises à jour de cette taille réécrivent les poids en quelques étapes, et ce qui était appris disparaît avec eux.
    .why-small = Des mises à jour de cette taille font à peine bouger les poids dans le temps d’un entraînement ; en finetuning, cela peut être voulu.
    .fix-large = Baissez le taux d’apprentissage de cette couche, jusqu’à { $factor } fois moins, ou vérifiez son initialisation : des poids très petits donnent de grands rapports.
    .fix-small = Si la perte baisse trop lentement, augmentez le taux d’apprentissage pas à pas, jusqu’à { $factor } fois plus ; vérifiez que la couche n’est pas gelée.
weights-not-updating =
    .title = La perte est exactement de { $loss } sur { $count } { $variant ->
        [evaluations] évaluations
       *[records] enregistrements
    } de suite : les poids ne changent pas
    .what = De l’{ $position } { $first_step } à { $last_step }, { $variant ->
        [evaluations] chaque évaluation
       *[records] chaque enregistrement d’entraînement
    } affiche { $loss }, jusqu’au dernier chiffre.
    .why = Chaque mise à jour déplace les poids, et la perte avec eux. L’optimiseur a donc reçu d’autres paramètres, ils sont gelés, le gradient ne les atteint pas, ou la valeur affichée est ancienne.
    .rate-zero = Le journal y affiche un taux d’apprentissage nul : aucune mise à jour ne peut donc rien changer.
    .fix = Comparez un poids avant et après `optimizer.step()`. S’il est identique, examinez le taux d’apprentissage, `requires_grad`, et si l’optimiseur a été créé avant que le modèle ne soit encapsulé, déplacé ou chargé.
loss-at-chance =
    .title = La perte et l’exactitude sont celles d’un choix au hasard entre { $classes } classes
    .what = Un modèle qui donne la même probabilité à { $classes } classes a une perte de { $uniform } et donne la bonne réponse dans { $chance } des cas. Ici, la perte d’entraînement reste à { $last } et les évaluations donnent une exactitude de { $accuracy }.
    .never = La perte n’a jamais été nettement plus basse : rien n’a été appris des entrées.
    .returned = La perte était descendue à { $lowest }, puis elle est remontée : ce qui avait été appris est perdu.
    .why = Un classifieur qui fonctionne quitte ce niveau pendant sa première époque. Il y reste, ou y retombe, quand des étapes trop grandes détruisent ses poids, quand les étiquettes ne correspondent pas aux entrées, ou quand aucune mise à jour n’atteint les poids.
    .fix = Arrêtez cet entraînement. Recommencez avec un taux d’apprentissage beaucoup plus bas et un warmup ; regardez ensuite un batch (les étiquettes correspondent-elles aux entrées ?), vérifiez que les paramètres sont entraînables et donnés à l’optimiseur, et entraînez sur un seul batch jusqu’à ce qu’il soit appris par cœur.
