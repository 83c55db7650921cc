checkpoint-not-found =
    .title = Le checkpoint de départ est introuvable
    .what = L’entraînement veut charger un checkpoint qui n’existe pas.
    .path = L’entraînement veut charger `{ $path }`, qui n’existe pas.
    .went-on = L’entraînement a continué ensuite.
    .why = Il doit reprendre alors que rien n’a encore été enregistré, ou le chemin est faux ; un chemin relatif est cherché à partir du dossier où le programme a été lancé.
    .fix = Pour un premier entraînement, désactivez la reprise (départ de zéro) ; sinon, corrigez le chemin du checkpoint ou le dossier de sortie.
    .fix-resume = Pour un premier entraînement, réglez `init_from = 'scratch'` ; sinon, corrigez `out_dir`, qui vaut actuellement `{ $out_dir }`.
cuda-oom =
    .title = La mémoire du GPU est épuisée
    .what = Un tenseur n’a pas tenu sur la carte, et l’entraînement s’est arrêté.
    .missing = Il demandait { $requested } là où { $free } étaient libres.
    .held = Les tenseurs occupaient { $allocated } des { $capacity } de la carte.
    .went-on = L’entraînement a continué ensuite.
    .others = D’autres programmes occupent { $others } de la carte ; sans eux, la demande aurait tenu.
    .why = Tout ce qu’une étape conserve pour la passe arrière croît avec le micro-batch et la longueur de séquence.
    .fix-others = Arrêtez les autres programmes (`nvidia-smi` en donne la liste), ou choisissez une autre carte avec `CUDA_VISIBLE_DEVICES`.
    .fix-batch = Réduisez le micro-batch de { $micro } à { $micro_new } et augmentez l’accumulation de { $accumulation } à { $accumulation_new } : une étape garde ses tokens, le taux d’apprentissage reste donc bon. L’activation checkpointing économise davantage si cela ne suffit pas.
    .fix-sequence = Si le micro-batch peut être réduit, divisez-le par deux et doublez l’accumulation ; sinon, utilisez l’activation checkpointing, des séquences plus courtes, ou un optimiseur aux états plus petits.
    .fix = Divisez le micro-batch par deux et doublez l’accumulation, pour qu’une étape garde ses tokens ; l’activation checkpointing économise davantage. Si cela s’est produit pendant une évaluation, réduisez le batch de l’évaluation.
cuda-oom-frag =
    .title = La mémoire du GPU est fragmentée
    .what = PyTorch gardait { $unallocated } inutilisés, soit { $share } de ce qu’il détient ; la demande de { $requested } y aurait tenu d’un seul tenant.
    .why = Des séquences ou des batchs de taille variable découpent la mémoire en morceaux qui ne conviennent pas aux tenseurs suivants.
    .fix = Réglez `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True`, ou complétez par du padding jusqu’à des formes fixes ; le batch peut rester tel quel.
elastic-child =
    .title = { $variant ->
        [kill] Un processus a été tué, et le lanceur a arrêté les autres
        [segv] Un processus a planté dans du code natif, et le lanceur a arrêté les autres
       *[other] Un processus a échoué, et le lanceur a arrêté les autres
    }
    .what = `torchrun` a arrêté l’entraînement parce que l’un de ses processus a échoué.
    .rank = `torchrun` a arrêté l’entraînement parce que le rang { $rank } a échoué le premier.
    .code = { $variant ->
        [kill] Il s’est terminé avec { $code }, `SIGKILL` : d’ordinaire, la mémoire de la machine ou la limite du job était épuisée.
        [segv] Il s’est terminé avec { $code }, `SIGSEGV` : du code compilé a utilisé une mémoire qui ne lui appartient pas.
        [abort] Il s’est terminé avec { $code }, `SIGABRT` : du code natif a abandonné, souvent le watchdog de NCCL ou une assertion.
        [bus] Il s’est terminé avec { $code }, `SIGBUS` : d’ordinaire, la mémoire partagée était pleine.
        [term] Il s’est terminé avec { $code }, `SIGTERM` : quelqu’un ou un ordonnanceur lui a demandé de s’arrêter.
        [signal] Il s’est terminé avec { $code }, un signal.
        [python] Il s’est terminé avec { $code }, une erreur en Python : sa trace d’appels dit laquelle.
       *[other] Il s’est terminé avec { $code }.
    }
    .went-on = L’entraînement a continué ensuite.
    .why = Ce que disent les autres rangs ensuite, connexions perdues et délais dépassés, n’en est que la conséquence.
    .fix-rank = Lisez d’abord la sortie du rang { $rank }.
    .fix = Lisez d’abord l’erreur la plus ancienne, tous rangs confondus.
hf-loss0-nan =
    .title = Le journal montre une perte nulle, mais c’est un NaN
    .what = Le programme d’entraînement omet les pertes NaN de son journal, lequel affiche alors zéro ; la norme du gradient montre la vérité. Plus rien n’est appris.
    .count = À partir de l’{ $position } { $first }, { $count } { $count_n ->
        [one] enregistrement a
       *[other] enregistrements ont
    } une perte nulle et une norme du gradient qui n’est pas un nombre : le programme d’entraînement omet les pertes NaN de son journal.
    .ended = Des enregistrements ultérieurs ont de nouveau une perte.
    .why = Cause : un dépassement en fp16, de mauvaises données, ou des batchs dont toutes les étiquettes sont masquées.
    .fix = Entraînez en bf16, vérifiez que les étiquettes ne sont pas toutes à `-100`, et revenez à un checkpoint antérieur.
mg-naniter =
    .title = Megatron compte des itérations dont la perte est NaN
    .what = La perte n’était pas un nombre dans certaines itérations.
    .count = La perte n’était pas un nombre dans { $nan } { $nan_n ->
        [one] itération
       *[other] itérations
    }, à partir de l’enregistrement de l’étape { $first }.
    .ended = Le dernier enregistrement n’en a aucune, et les mises à jour concernées ont été laissées de côté.
    .open = Le dernier enregistrement en a aussi.
    .why = De mauvaises valeurs dans un batch, une carte défaillante, ou un entraînement qui diverge.
    .fix = Si cela continue, arrêtez, revenez à un checkpoint antérieur à la première, et baissez le taux d’apprentissage ou sautez les batchs concernés ; si c’est toujours le même rang, testez sa carte.
mg-skipped =
    .title = Megatron a sauté des mises à jour
    .what = Megatron a laissé des mises à jour de côté et baissé le facteur d’échelle de la perte.
    .count = Megatron a laissé de côté { $skipped } { $skipped_n ->
        [one] mise à jour
       *[other] mises à jour
    } en tout et baissé le facteur d’échelle de la perte.
    .ended = Il n’y en a eu aucune après l’étape { $last }.
    .open = Le dernier enregistrement, à l’étape { $last }, en a encore.
    .why = Un gradient a débordé en fp16. Au début, tant que le facteur d’échelle se cherche, c’est normal ; des mises à jour sautées sans fin signifient que l’entraînement diverge.
    .fix = Rien à faire au début ; un `--initial-loss-scale` plus bas saute moins d’étapes.
nccl-watchdog =
    .title = Un rang a attendu les autres jusqu’à l’expiration du délai
    .what = Le watchdog de NCCL a mis fin à une opération collective qui n’aboutissait pas.
    .rank = Le watchdog de NCCL a mis fin à une opération collective du rang { $rank } qui n’aboutissait pas.
    .operation = C’était { $operation }.
    .timeout = Le délai est de { $timeout }.
    .went-on = L’entraînement a continué ensuite.
    .why = Le rang qui le signale n’a fait qu’attendre. Un autre est mort, est bloqué dans le chargement des données, l’évaluation ou l’enregistrement, ou a moins de batchs.
    .fix = Cherchez la première erreur, tous rangs confondus, et le rang qui ne signale rien. Si un rang prend seulement plus de temps (une évaluation ou un checkpoint sur lui seul), augmentez `timeout` dans `init_process_group`. Sinon, lancez avec `NCCL_DEBUG=INFO` et `TORCH_NCCL_TRACE_BUFFER_SIZE` défini pour voir qui manquait.
ng-unknown-key =
    .title = { $variant ->
        [named] Le programme n’a pas de réglage `{ $key }`
       *[plain] Un réglage que le programme n’a pas
    }
    .what = La ligne de commande ou la configuration nomme une variable que `train.py` ne définit pas ; le programme s’est donc arrêté avant la première étape.
    .named = La ligne de commande ou la configuration définit `{ $key }`, que `train.py` ne connaît pas ; le programme s’est donc arrêté avant la première étape.
    .fix = Utilisez les noms qui figurent en tête de `train.py`, ou retirez ce réglage.
    .fix-near = Écrivez `{ $near }` si c’est ce que vous vouliez dire ; tous les noms figurent en tête de `train.py`.
size-mismatch =
    .title = { $variant ->
        [vocabulary] Le checkpoint a un autre vocabulaire que le modèle
       *[plain] Les poids du checkpoint ont d’autres formes que ceux du modèle
    }
    .what = Des poids du checkpoint ne correspondent pas au modèle construit.
    .shapes = `{ $name }` est { $old } dans le checkpoint et { $new } dans le modèle.
    .vocabulary = Le checkpoint a donc un vocabulaire de { $vocabulary_old } et le modèle un de { $vocabulary_new }, soit un écart de { $apart }.
    .went-on = L’entraînement a continué ensuite.
    .why = Le modèle a été construit avec d’autres réglages que le checkpoint : largeur, couches, têtes, classes ou vocabulaire.
    .why-vocabulary = Des tokens ont été ajoutés ou le vocabulaire a été complété pour l’un des deux, ou le tokenizer est un autre.
    .fix = Construisez le modèle à partir de la configuration enregistrée avec le checkpoint.
    .fix-vocabulary = Construisez le modèle avec le vocabulaire du checkpoint ; si des tokens ont été ajoutés volontairement, chargez d’abord, puis appelez `resize_token_embeddings`.
tt-peak =
    .title = Le programme ne connaît pas la performance crête de cette carte
    .what = Il le dit lui-même, son MFU est donc faux : `torchtitan` divise par la performance crête d’un A100, `nanochat` affiche zéro.
    .zero = Le MFU est nul dans tous les { $count } enregistrements alors que des tokens sont traités : il n’est pas mesuré.
    .why = La carte ne figure pas dans le tableau des performances crête du programme.
    .fix = Ne tenez pas compte du MFU de ce journal ; les tokens par seconde sont justes.
