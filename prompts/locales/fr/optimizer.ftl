adam-epsilon-out-of-range =
    .title = L’epsilon d’Adam est { $variant ->
        [zero] nul
        [low] minuscule : { $epsilon }
       *[high] grand : { $epsilon }
    }
    .what = Epsilon vaut { $epsilon } ; { $usual } est la valeur par défaut et convient à presque tous les modèles.
    .why-zero = Adam divise par l’ampleur du gradient plus epsilon. Là où un poids n’a pas de gradient, c’est zéro divisé par zéro : un seul NaN, et l’entraînement est perdu.
    .why-low = Adam divise par l’ampleur du gradient plus epsilon. Avec une valeur aussi faible, des gradients qui ne sont que du bruit d’arrondi deviennent des pas de pleine taille.
    .why-high = Adam divise par l’ampleur du gradient plus epsilon. Une valeur aussi grande l’emporte sur les gradients eux-mêmes : chaque pas est bien plus petit que ne le dit le taux d’apprentissage.
    .fix = Réglez-le à { $usual }.
weight-decay-on-norms-and-biases =
    .title = La décroissance des poids s’applique aussi aux couches de normalisation et aux biais
    .what = Les { $decayed } paramètres sont tous soumis à la décroissance ; aucun n’en est exclu, alors que le modèle a des biais.
    .why = La décroissance tire vers zéro les gains des couches de normalisation et les biais. Seules les matrices en profitent.
    .fix = Formez deux groupes de paramètres : décroissance pour ceux de deux dimensions ou plus, aucune pour les autres. C’est un usage, et non une raison de tout recommencer.
weight-decay-out-of-range =
    .title = { $variant ->
        [off] La décroissance des poids est désactivée
       *[high] Une décroissance des poids de { $decay } est très élevée pour Adam
    }
    .what-off = La décroissance des poids est de { $decay }. Les modèles de langage entraînés à partir de zéro ont d’ordinaire { $usual }.
    .why-off = Sans elle, les poids continuent de grandir, et le même taux d’apprentissage les déplace de moins en moins. Cela coûte un peu de perte dans un long entraînement ; c’est un usage, et non un défaut.
    .what-high = La décroissance des poids est de { $decay } ; les recettes pour les modèles de ce type restent à { $most } ou moins.
    .why-high = AdamW réduit chaque poids du taux d’apprentissage multiplié par la décroissance à chaque étape. Une telle valeur ramène les poids en arrière plus vite qu’ils n’apprennent.
    .fix = Réglez-la à { $usual }.
    .fix-images = Prenez la valeur de la recette pour ce modèle ; { $most } est à peu près le maximum que l’on utilise.
