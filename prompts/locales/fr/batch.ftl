accumulation-contradicts-timing =
    .title = La vitesse affichée correspond à une accumulation de { $real }, et non de { $configured }
    .what = À l’{ $position } { $step }, une itération prend { $seconds } pour un MFU de { $mfu }, le premier qui ait été mesuré. Selon la formule de nanoGPT, c’est le travail de { $real } étapes d’accumulation ; la configuration en indique { $configured }, et aucun nombre entier de GPU n’explique la différence.
    .why = Le journal et la configuration ne vont pas ensemble. Une étape a alors { $variant ->
        [more] plus de tokens que ne le dit la configuration
       *[fewer] moins de tokens que ne le dit la configuration
    }, et tout décompte de tokens, d’époques et d’heures est faux du même facteur.
    .fix = Collez la configuration que cet entraînement a utilisée, ou dites sur combien de GPU il a tourné.
    .fix-ranks = Réglez `gradient_accumulation_steps` à { $real } si c’est ce avec quoi vous voulez continuer, ou collez la configuration que cet entraînement a utilisée.
accumulation-loss-not-normalised =
    .title = La perte d’entraînement affichée est une somme sur { $accumulation } batchs accumulés
    .what = La perte d’entraînement est de { $train } là où la perte de validation est de { $val } : sur tout le journal, { $ratio } fois plus, ce qui correspond à l’accumulation de { $accumulation }.
    .what-first = La première perte d’entraînement est de { $first }. Un modèle qui donne la même chance à chaque token est à { $uniform } au plus ; divisée par l’accumulation de { $accumulation }, elle est de { $divided }.
    .why = Plusieurs versions de `transformers` ne divisent pas la perte par l’accumulation, certaines seulement pour certains modèles. Il se peut que le modèle soit bon et le nombre faux ; si les gradients sont sommés eux aussi, l’écrêtage touche chaque étape.
    .fix = Mettez `transformers` à jour, divisez la perte affichée par { $accumulation }, et comparez la norme du gradient à la norme d’écrêtage.
accumulation-not-divisible-by-world-size =
    .title = Une accumulation de { $accumulation } ne peut pas être répartie entre { $ranks } processus
    .what = Le programme divise `gradient_accumulation_steps` ({ $accumulation }) par le nombre de processus ({ $ranks }) et s’arrête au démarrage s’il y a un reste.
    .fix = Réglez-la à { $new }. Ce réglage compte les micro-batchs de tous les GPU réunis.
batch-not-as-claimed =
    .title = Une étape contient { $sequences_n ->
        [one] { $sequences } séquence
       *[other] { $sequences } séquences
    }, et non { $claimed } comme annoncé
    .what = { $claimed_n ->
        [one] { $claimed } séquence par étape est annoncée
       *[other] { $claimed } séquences par étape sont annoncées
    }, mais les réglages en donnent { $sequences }{ $variant ->
        [more] , soit { $ratio } fois plus.
       *[other] , soit { $ratio } fois moins.
    }
    .product = Cela correspond à un micro-batch de { $micro } et à une accumulation de { $accumulation }, sur tous les GPU.
    .tokens = Une étape a alors { $tokens_per_step } tokens.
    .why = Le taux d’apprentissage, le warmup et le nombre d’étapes dépendent du batch ; ceux qui ont été choisis pour un autre batch peuvent ne pas convenir à celui-ci.
    .fix = Corrigez le commentaire si les réglages sont ce que vous voulez. Sinon, réglez le micro-batch ou l’accumulation qui donne le batch annoncé.
batch-too-large =
    .title = Une étape de { $tokens } tokens dépasse ce qui est utile à cette perte
    .what = À la dernière perte de { $loss }, une étape d’environ { $critical } tokens est rentable d’après la loi de Kaplan du batch critique ; cet entraînement en prend { $times } fois plus.
    .why = Au-delà de cette taille, des tokens supplémentaires n’améliorent presque plus le gradient. Les mêmes tokens en étapes plus petites et plus nombreuses seraient allés plus bas.
    .fix = La prochaine fois, prenez moins de tokens par étape et plus d’étapes, sauf si le but est de finir en aussi peu d’étapes que possible.
batch-too-small =
    .title = Une étape n’a que { $tokens } tokens pour un modèle de { $params } paramètres
    .what = Sur tous les GPU réunis, une étape entraîne sur { $tokens } tokens. Le modèle a environ { $params } paramètres et est entraîné à partir de zéro ; l’usage est d’environ { $usual } tokens par étape.
    .why = Le gradient d’aussi peu de tokens est surtout du bruit, et les GPU passent une grande partie de leur temps à autre chose qu’aux produits matriciels. Cela suffit pour un banc d’essai ou un test, pas pour un véritable entraînement.
    .fix = Augmentez l’accumulation : elle ne coûte pas de mémoire. Ne changez rien si ce n’est qu’un test.
micro-batch-too-small =
    .title = Le micro-batch est de { $micro } alors que la plus grande partie de la mémoire est libre
    .what = Le micro-batch est de { $micro } et { $accumulation } sont accumulés, alors que { $used } au plus sur { $memory } ({ $share }) sont utilisés.
    .why = De petits micro-batchs laissent inoccupées les unités du GPU ; en accumuler beaucoup répète ce coût.
    .fix = Doublez le micro-batch et divisez l’accumulation par deux, tant que la mémoire suffit. L’étape, et ce qui y est appris, reste la même.
