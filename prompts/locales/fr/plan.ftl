set = Dans { $place }, réglez `{ $key } = { $new }` (actuellement `{ $old }`).
argument = Sur la ligne de commande, passez `--{ $key }={ $new }` (actuellement `{ $old }`), ou retirez l’option et réglez-la dans la configuration.
change = Réglez `{ $key } = { $new }` (actuellement `{ $old }`).
add = Ajoutez `{ $key } = { $new }` (la valeur par défaut est `{ $old }`).
comment = Dans { $place }, corrigez le commentaire : « { $old } » devient « { $new } ».
restart = Repartez de l’étape { $zero } dans un nouveau `out_dir` : les tenseurs changent de forme, donc aucun checkpoint de cet entraînement ne peut être chargé.
batch = Batch : { $micro } séquences x { $accumulation } étapes d’accumulation x { $sequence } tokens = { $tokens } tokens par étape{ $ranks_n ->
        [1] {""}
       *[other] , sur { $ranks } rangs
    }.
batch-kept = Le nombre de tokens par étape reste exactement le même.
batch-not-exact = Aucun micro-batch ne donne exactement les tokens par étape que montre le journal ; voici le plus proche.
memory = Mémoire pour une étape : { $low } à { $high }{ $verdict ->
        [fits] , ce qui tient dans les { $card } de cette carte
        [tight] , ce qui tient de justesse dans les { $card } de cette carte
        [does-not-fit] , ce qui ne tient pas dans les { $card } de cette carte
       *[unknown] {""}
    }.
memory-one = Mémoire pour une étape : environ { $low }{ $verdict ->
        [fits] , ce qui tient dans les { $card } de cette carte
        [tight] , ce qui tient de justesse dans les { $card } de cette carte
        [does-not-fit] , ce qui ne tient pas dans les { $card } de cette carte
       *[unknown] {""}
    }.
memory-unknown = La carte n’est pas connue ; impossible donc de dire si cela tient.
step-time = Une étape prend de { $low } à { $high } sur cette carte : la valeur basse si le temps qui s’ajoute à l’idéal de la carte reste le même par token, la valeur haute s’il croît avec la charge de calcul.
step-time-same = Une étape prend { $low } sur cette carte, d’après la mesure.
milestone-optimal = { $steps } étapes ({ $tokens } tokens, soit les { $rule } tokens par paramètre de la règle empirique)
milestone-half = { $steps } étapes ({ $tokens } tokens, la moitié de ce qui est prévu)
milestone-now = { $steps } étapes ({ $tokens } tokens, autant que jusqu’ici)
milestone-full = { $steps } étapes ({ $tokens } tokens, le plan tel quel)
milestone-hours = { $low } à { $high }
milestone-hours-one = { $low }
milestone-loss = perte de validation de { $mid_low } à { $mid_high }, et entre { $low } et { $high } dans { $level } des prédictions de ce genre
loss-basis = Les deux lois d’échelle sont recalées sur la perte de cet entraînement même ({ $observed }) ; sans recalage, elles donneraient { $raw_low } à { $raw_high } à { $steps } étapes, ce qui est trop bas de { $offset_low } à { $offset_high } pour cet entraînement. Ces pertes valent pour une planification qui se termine à cette étape. L’intervalle vient de l’erreur commise par les différences de ces lois sur des entraînements publiés.
heading-plan = Le plan
heading-batches = Toutes les combinaisons de batch exactes, de la meilleure à la moins bonne
heading-batches-near = Les combinaisons de batch les plus proches, de la meilleure à la moins bonne
batch-row = { $micro } x { $accumulation } x { $sequence } = { $tokens } tokens
verdict-fits = tient
verdict-tight = tient de justesse
verdict-does-not-fit = ne tient pas
verdict-unknown = mémoire inconnue
params = Le modèle a { $printed } paramètres selon le décompte de nanoGPT, { $total } en tout.
unchanged = Aucun réglage n’a besoin de changer.
missing = Pour compléter le plan : { $what }
no-plan = Il n’y a encore rien à planifier : ni modèle ni taille de batch n’ont pu être lus.
heading-what-if = Ce qui changerait
what-if-before = maintenant
what-if-after = après
what-if-unknown = indéterminable
what-if-params = paramètres, en tout
what-if-tokens-per-step = tokens par étape
what-if-tokens = tokens de tout le plan
what-if-memory = mémoire d’une étape
what-if-step = durée d’une étape
what-if-hours = durée de tout le plan
what-if-cost = coût au prix indiqué
what-if-loss = perte de validation à la fin du plan
what-if-restart = L’ancien checkpoint n’est pas utilisable : ses tenseurs ont d’autres formes, l’entraînement repart donc de zéro.
what-if-not-computed = Aucune formule ne donne l’effet de { $names } sur la perte ; il n’est pas compris dans ces chiffres.
heading-budget = Le meilleur modèle pour ce budget
budget-law = loi de perte
budget-share = part de la performance crête de la carte
budget-params = paramètres, en tout
budget-tokens = tokens
budget-loss = perte selon la loi brute
budget-note = Ces lois supposent une seule passe sur du texte naturel ; le niveau varie d’un jeu de données à l’autre, ne retenez donc que les différences entre leurs pertes. Seule une étape mesurée dit quelle part de sa performance crête une carte atteint.
