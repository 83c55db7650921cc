resume-loss-jump =
    .title = La perte a bondi de { $jump } à la reprise de l’entraînement
    .what = Avant la reprise à partir de `{ $checkpoint }`, la perte était de { $before } (médiane de ses derniers enregistrements) ; dans les premiers enregistrements qui suivent, à partir de l’{ $position } { $start }, elle est de { $after }. La dispersion d’un enregistrement à l’autre n’est que de { $scatter }.
    .why = Un entraînement repris en entier continue à la perte qu’il avait. Un saut signifie que quelque chose n’a pas été restauré : les moyennes de l’optimiseur, le taux d’apprentissage, ou la position dans les données ; ou bien le checkpoint n’est pas celui que vous pensez.
    .fix = Regardez ce que contient le checkpoint et ce qui est chargé : poids, optimiseur, planification, facteur d’échelle de la perte, état aléatoire et position dans les données. Si la perte n’est pas revenue après quelques centaines d’étapes, reprenez à partir d’un checkpoint antérieur.
