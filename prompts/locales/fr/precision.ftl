bf16-unsupported-by-gpu =
    .title = La carte { $gpu } n’a pas d’unités bfloat16
    .what = { $variant ->
        [refused] L’entraînement demande bfloat16, et le programme l’a refusé : la carte { $gpu } a la capacité de calcul { $capability }, bfloat16 exige { $first }.
        [chosen] La configuration n’indique aucune précision, et avec un PyTorch récent nanoGPT prend alors bfloat16. La carte { $gpu } a la capacité de calcul { $capability } et bfloat16 exige { $first } : il y est émulé.
       *[slow] L’entraînement calcule en bfloat16, mais la carte { $gpu } a la capacité de calcul { $capability } et bfloat16 exige { $first } : il y est émulé.
    }
    .peaks = En émulation, les produits matriciels tournent au mieux à la vitesse de float32, soit { $single } sur cette carte contre { $half } en float16.
    .no-half = Cette carte est lente en float16 aussi : { $half } contre { $single } en float32.
    .why = PyTorch déclare bfloat16 pris en charge même là où il est émulé : le réglage ne déclenche donc aucune alerte de lui-même.
    .fix = Utilisez float16 avec le loss scaling, et réglez-le partout : dans les arguments du programme d’entraînement comme dans une configuration DeepSpeed ou Accelerate.
    .fix-single = Entraînez en float32 sur cette carte.
compile-off =
    .title = `torch.compile` est désactivé
    .what = Le modèle tourne sans `torch.compile`, que ce programme active par défaut.
    .why = Compilées, les mêmes étapes prennent bien moins de temps : l’auteur de nanoGPT a vu { $before } par itération devenir { $after }. Cela coûte une minute au démarrage.
    .fix = Réglez `compile` à `True`. Si cela a échoué chez vous, le message obtenu mérite un coup d’œil.
fp16-where-bf16-is-supported =
    .title = L’entraînement utilise float16 alors que la carte { $gpu } a bfloat16
    .what = L’entraînement calcule en float16. La carte { $gpu } calcule en bfloat16 à la même vitesse.
    .why = Le plus grand nombre en float16 est { $largest } : les pertes doivent être mises à l’échelle, des étapes sont sautées, et un dépassement dans les activations peut mettre fin à l’entraînement. Avec la plage de float32, bfloat16 n’a besoin de rien de tout cela.
    .fix = Utilisez bfloat16. Un checkpoint existant se poursuit ainsi ; le loss scaler n’est alors plus nécessaire.
fp16-without-loss-scaling =
    .title = L’entraînement utilise float16 sans loss scaling
    .what = Le facteur d’échelle de la perte est fixé à { $scale }, ce qui revient à n’avoir aucune mise à l’échelle.
    .why = Il n’y a rien au-dessous de { $smallest } en float16. Beaucoup de gradients sont plus petits et deviennent nuls : des parties du modèle n’apprennent donc pas.
    .fix = Laissez le facteur s’adapter de lui-même (un `loss_scale` à zéro dans DeepSpeed), ou utilisez bfloat16 si la carte le prend en charge.
full-precision-only =
    .title = L’entraînement calcule en float32, sans les unités rapides de la carte { $gpu }
    .what = La précision est float32. En crête, la carte { $gpu } atteint { $slow } de cette façon, et { $fast } en { $variant } : { $times } fois plus.
    .why = La précision mixte garde les poids en float32 et atteint la même perte ; elle économise du temps, et environ la moitié de la mémoire des activations. La part de cette crête dont profite un entraînement dépend de ses dimensions.
    .fix-bfloat16 = Entraînez sous autocast en bfloat16.
    .fix-float16 = Entraînez sous autocast en float16, avec un scaler de gradients.
tf32-off =
    .title = Les produits en float32 tournent sans tensor cores
    .what-set = L’entraînement calcule en float32 et TF32 est désactivé.
    .what-warned = PyTorch avertit que des tensor cores sont disponibles pour les produits en float32, mais ne sont pas activés.
    .peaks = En crête, la carte { $gpu } atteint { $tf32 } en TF32, contre { $single } en float32 complet.
    .why = TF32 garde la plage de float32 et arrondit les facteurs d’un produit ; l’entraînement ne s’en ressent presque jamais. Les produits qui tournent déjà en demi-précision n’y gagnent rien.
    .fix = Appelez `torch.set_float32_matmul_precision("high")` au démarrage, ou réglez `tf32` dans les arguments du programme d’entraînement.
