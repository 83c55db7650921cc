dropout-too-high =
    .title = Un dropout de { $dropout } laisse trop peu au modèle pour apprendre
    .what = Le dropout est de { $dropout } ; au-dessus de { $most }, un modèle de ce type n’apprend presque plus.
    .why = À chaque passe d’entraînement, le dropout met cette part des activations à zéro. Ce qui reste est surtout du bruit, et la perte d’entraînement reste élevée.
    .fix = Réglez-le à { $advised } au plus, et n’en mettez pas du tout si aucun exemple n’est vu deux fois.
head-dim-inefficient =
    .title = { $variant ->
        [narrow] Les têtes d’attention n’ont qu’une largeur de { $head_size }
       *[other] Les têtes d’attention ont une largeur de { $head_size }, qui n’est pas un multiple de { $multiple }
    }
    .what = Une largeur de { $width } répartie sur { $heads_n ->
        [one] { $heads } tête lui donne
       *[other] { $heads } têtes donne à chacune
    } une largeur de { $head_size } ; { $usual } est l’usage, par pas de { $multiple }.
    .harmless = Ici, c’est sans conséquence : l’entraînement atteint { $utilisation } de la performance crête de la carte.
    .why = { $variant ->
        [narrow] Les noyaux d’attention travaillent par tuiles larges de { $usual } ou plus. Des têtes étroites exigent autant de softmax pour moins de multiplications : l’attention coûte plus cher que nécessaire.
       *[other] Les noyaux d’attention travaillent par pas de { $multiple }. Les autres tailles sont complétées par du padding ou passent par un noyau plus lent.
    }
    .fix = En réglant `n_head` à { $heads_then }, leur largeur passe à { $head_size_then }, à nombre de paramètres égal. Ne le changez que si vous repartez de zéro.
    .fix-claimed = À la largeur qu’exige la taille annoncée, les mêmes { $heads } têtes ont une largeur de { $head_size_then }, ce qui règle aussi ce point.
heads-do-not-divide-width =
    .title = La largeur de { $width } n’est pas divisible par { $heads } têtes
    .what = `n_embd` vaut { $width } et `n_head` vaut { $heads }, ce qui laisse un reste de { $rest }.
    .why = Chaque tête prend une part égale de la largeur : ce modèle ne peut donc pas être construit. nanoGPT s’arrête sur une assertion avant la première étape.
    .fix-heads = Réglez `n_head` à { $heads_then } : les têtes auront une largeur de { $head_size_then }, et le nombre de paramètres ne change pas. Si vous préférez garder { $heads } têtes, une largeur de { $width_then } donne des têtes de { $wide_head_size_then }.
    .fix-width = Réglez `n_embd` à { $width_then }, ce qui donne des têtes de { $wide_head_size_then }. À la largeur actuelle, { $heads_then } serait le nombre de têtes le plus proche qui la divise.
init-std-too-large =
    .title = Un écart-type initial de { $std } est élevé pour une largeur de { $width }
    .what = Les poids sont initialisés avec un écart-type de { $std }. Pour une largeur de { $width }, c’est { $times } fois { $usual }, la valeur qui garde les activations au même niveau.
    .why = Plus le modèle est large, plus ses activations croissent avec l’écart-type des poids. Un excès se traduit par des pics et une divergence dans les premiers milliers d’étapes, surtout en float16.
    .fix = Partez d’un écart-type d’environ { $advised }.
model-too-small-for-compute =
    .title = Pour ce budget de calcul, le meilleur modèle est { $ratio_low } à { $ratio_high } fois plus grand
    .what = { $variant ->
        [planned] Le plan de { $tokens } tokens sur { $params } paramètres en tout demande { $compute }.
       *[other] Les { $tokens } tokens traités jusqu’ici sur { $params } paramètres en tout ont demandé { $compute }.
    } Pour ce budget, la loi de perte de Hoffmann situe le meilleur modèle à { $optimal_hoffmann } paramètres sur { $optimal_tokens_hoffmann } tokens, celle de Besiroglu à { $optimal_besiroglu } sur { $optimal_tokens_besiroglu }.
    .rule-of-thumb = La règle empirique de { $thumb } tokens par paramètre donne { $thumb_params } sur { $thumb_tokens } ; ce modèle en est à { $tokens_per_parameter } tokens par paramètre, soit { $times } fois cette valeur.
    .loss = { $variant ->
        [planned] À la fin du plan, les lois brutes prévoient une perte de { $loss_hoffmann } et { $loss_besiroglu }
       *[other] À ce nombre de tokens, les lois brutes prévoient une perte de { $loss_hoffmann } et { $loss_besiroglu }
    } pour cette taille, contre { $best_loss_hoffmann } et { $best_loss_besiroglu } pour la meilleure taille à calcul égal.
    .observed = { $split ->
        [validation] La perte de validation est de { $observed } ;
       *[other] La perte d’entraînement est de { $observed } ;
    } le niveau varie d’un jeu de données à l’autre, ne retenez donc de ces lois que les différences.
    .claim = La taille annoncée de { $claimed } serait proche de la meilleure.
    .why = Le modèle n’est pas saturé : avec des données illimitées, les lois situent le plancher de cette taille à { $floor_hoffmann } et { $floor_besiroglu }. La perte continue donc de baisser, mais de moins en moins pour le même travail. Un modèle plus grand va plus loin avec le même calcul.
    .fix = Prenez un modèle plus large ou plus profond et moins d’étapes pour le même calcul, ou gardez cette taille si le modèle doit rester petit à l’usage.
    .fix-width = À cette profondeur, un `n_embd` de { $width } s’en approche le plus ; moins d’étapes suffisent alors pour le même calcul. Gardez cette taille si le modèle doit rester petit à l’usage.
parameter-count-not-as-claimed =
    .title = Le modèle a { $printed } paramètres, et non les { $claimed } annoncés
    .what = { $claimed } paramètres sont annoncés, mais ce modèle en a { $printed } selon le décompte de nanoGPT, qui laisse de côté les embeddings de position : un facteur de { $ratio }.
    .what-config = { $claimed } paramètres sont annoncés, mais la configuration en donne { $printed }, tout compté : un facteur de { $ratio }.
    .parts = Tout compté, il y en a { $total }, dont { $embedding_share } pour l’embedding des tokens, qui ne fait aucun travail dans les couches.
    .width = La taille annoncée exige une largeur de { $width_needed } au lieu de { $width } : cela donne { $printed_then } selon le décompte de nanoGPT ({ $times_printed } fois le nombre actuel) et { $total_then } en tout ({ $times_total } fois). Les couches sont multipliées par { $times_blocks }, car elles suivent le carré de la largeur ; l’embedding, seulement par { $times_embedding }.
    .why = Tout ce que l’on attendait de la taille annoncée (perte, tokens, durée, mémoire) vaut pour un autre modèle.
    .fix = Réglez `n_embd` à { $width_needed } si vous voulez la taille annoncée ; sinon, corrigez l’annonce.
    .fix-claim = Choisissez la largeur ou la profondeur qui donne la taille annoncée, ou corrigez l’annonce.
pretrained-weights-unused =
    .title = { $variant ->
        [maybe] L’entraînement part peut-être de poids aléatoires, alors qu’il existe des poids entraînés
       *[plain] L’entraînement part de poids aléatoires, alors qu’il existe des poids entraînés
    }
    .what = Le modèle est `{ $architecture }`, qui n’est que l’architecture : aucun poids n’est chargé. Le même modèle est publié avec des poids entraînés sur COCO, sous le nom `{ $weights }`.
    .what-maybe = Le modèle est `{ $architecture }`, qui n’est que l’architecture. À moins que votre script n’y charge des poids, l’entraînement part de poids aléatoires. Le même modèle est publié avec des poids entraînés sur COCO, sous le nom `{ $weights }`.
    .why = Sur vos propres données, les poids publiés atteignent une meilleure exactitude en une fraction des époques, surtout quand les images sont peu nombreuses.
    .fix = Réglez `model` à `{ $weights }`, sauf si vous tenez à entraîner à partir de zéro.
sequence-longer-than-positions =
    .title = Les séquences de { $length } tokens dépassent les { $positions } positions du modèle
    .what = L’entraînement est réglé sur des séquences de { $length } tokens, et le modèle a { $positions } positions.
    .why-table = La table des positions n’a pas d’entrée pour les tokens au-delà : le programme refuse, ou s’arrête sur une erreur d’indice sur le GPU.
    .why-rotary = Les positions rotatives n’ont pas de fin, donc rien ne s’arrête ; mais le modèle n’a jamais été entraîné à de telles distances, et sa perte y est d’abord élevée.
    .fix = Coupez les séquences à { $positions } tokens, ou donnez plus de positions au modèle s’il est entraîné à partir de zéro.
    .fix-rotary = Coupez les séquences à { $positions } tokens. Si vous voulez étendre le contexte, réglez `rope_scaling` en conséquence.
vocab-not-padded =
    .title = Le vocabulaire de { $vocabulary } n’est pas un multiple de { $multiple }
    .what = Le vocabulaire a { $vocabulary } entrées ; il en manque { $extra } pour atteindre le multiple de { $multiple } suivant.
    .why = La couche de sortie est une matrice de cette largeur. Si elle ne remplit pas un nombre entier de tuiles, le GPU prend des noyaux plus lents pour ce qui est souvent le plus grand produit du modèle.
    .fix = Complétez le vocabulaire à { $padded } avant le début de l’entraînement. Les entrées ajoutées ne servent jamais, et un checkpoint de l’ancienne taille ne se chargera pas dans le modèle agrandi.
    .fix-better = Complétez le vocabulaire à { $padded }, ou mieux à { $better }, un multiple de { $better_multiple }, avant le début de l’entraînement. Les entrées ajoutées ne servent jamais, et un checkpoint de l’ancienne taille ne se chargera pas dans le modèle agrandi.
vocab-smaller-than-tokenizer =
    .title = Le vocabulaire de { $vocabulary } est plus petit que les { $tokens } entrées du tokenizer
    .what = Le modèle a { $vocabulary } entrées ; le tokenizer `{ $tokenizer }` en a { $tokens }.
    .why = Le premier batch qui contient un token au-delà de la dernière entrée du modèle arrête l’entraînement ; sur un GPU, c’est une assertion côté carte qui ne dit pas la cause.
    .fix = Portez le vocabulaire à { $new } : chaque token a alors une entrée, et la largeur convient au GPU.
