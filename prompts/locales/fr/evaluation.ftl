evaluation-too-noisy =
    .title = Les évaluations isolées fluctuent de { $share }
    .what = Sur les { $points } dernières évaluations, `{ $measure }` monte et descend entre { $lowest } et { $highest }. Par rapport à ses voisines, une valeur s’écarte par hasard d’environ { $scatter } : { $share } de la médiane { $level }.
    .why = Deux checkpoints qui diffèrent de moins que cela ne peuvent pas être départagés, et le meilleur l’est en partie par chance. Le plus souvent, c’est le jeu de validation qui est petit ; un taux d’apprentissage encore élevé ballotte aussi les poids.
    .fix = Évaluez sur davantage de données s’il y en a ; sinon, comparez des moyennes sur plusieurs évaluations, ou évaluez des poids moyennés (EMA). Ne choisissez ni un checkpoint ni un réglage d’après une seule évaluation.
evaluation-too-rare =
    .title = { $variant ->
        [none] L’entraînement se termine avant la première évaluation prévue
       *[few] Seulement { $evaluations_n ->
            [one] { $evaluations } évaluation
           *[other] { $evaluations } évaluations
        } dans tout l’entraînement
    }
    .what = L’intervalle des évaluations est de { $interval } étapes et l’entraînement en compte { $planned } : { $variant ->
        [none] aucune n’est prévue avant la fin.
       *[few] { $evaluations_n ->
            [one] { $evaluations } est prévue
           *[other] { $evaluations } sont prévues
        } après le début.
    }
    .why = Entre deux évaluations, personne ne voit si le modèle est en surapprentissage, et le meilleur point ne peut être gardé que là où une évaluation a eu lieu. Un programme qui enregistre lors de ses évaluations perd en outre jusqu’à un intervalle d’étapes en cas de plantage.
    .fix = Évaluez environ toutes les { $usual } étapes ; si cela prend trop de temps, utilisez moins de batchs par évaluation.
last-checkpoint-not-best =
    .title = Les derniers poids ne sont pas les meilleurs
    .what = À la dernière évaluation, à l’{ $position } { $last_step }, la perte de validation est de { $last } ; à l’{ $position } { $best_step }, elle était de { $best }.
    .why = Garder le dernier checkpoint, c’est garder un modèle moins bon que celui que cet entraînement avait déjà.
    .fix = Utilisez le checkpoint de l’{ $position } { $best_step } s’il existe, et faites enregistrer le programme chaque fois que la perte de validation atteint un nouveau minimum.
no-dropout-over-many-epochs =
    .title = Pas de dropout alors que les données sont répétées { $epochs } fois
    .what = Le dropout est de { $dropout }, les données sont vues { $epochs } fois, et la perte de validation est montée de { $best } à l’{ $position } { $best_step } jusqu’à { $last }, tandis que la perte d’entraînement continuait de baisser.
    .why = Au fil de nombreuses passes, un modèle apprend ses exemples par cœur. Le dropout rend cela plus difficile ; il ne ralentit inutilement l’apprentissage que si chaque exemple est vu une seule fois.
    .fix = Réglez le dropout à { $advised }, ou jusqu’à { $upper } avec très peu de données, et entraînez moins longtemps : arrêtez-vous à la perte de validation la plus basse.
too-early-to-judge =
    .title = Le journal couvre { $share } du plan : il est trop tôt pour juger la qualité
    .what = La dernière étape est l’étape { $last }, sur { $planned } prévues.
    .warmup = Le taux d’apprentissage est encore dans son warmup, qui dure { $warmup } étapes.
    .why = Les premières étapes montrent si le programme fonctionne et à quelle vitesse. Elles ne montrent pas jusqu’où la perte descendra ; une forte baisse au début est habituelle, et une courbe plate n’est pas encore un défaut.
    .fix = Laissez-le continuer, et reposez la question quand une bonne partie du plan sera faite.
trained-past-best =
    .title = Depuis l’{ $position } { $best_step }, aucune évaluation n’a été meilleure
    .what = { $measure } : la meilleure valeur, { $best }, a été atteinte à l’{ $position } { $best_step } ; aucune des { $since } évaluations suivantes n’a fait mieux, et la dernière, à l’{ $position } { $last_step }, donne { $last }. Cela représente { $share } de l’entraînement.
    .why = Tout ce qui suit la meilleure évaluation a coûté du temps sans rien apporter que ces évaluations puissent voir.
    .fix = Utilisez le checkpoint de l’{ $position } { $best_step }, et faites arrêter le prochain entraînement quand plusieurs évaluations de suite n’apportent aucun gain. Si le taux d’apprentissage est encore élevé, une décroissance peut apporter un dernier gain ; s’il est déjà descendu, ce sont plus de données ou de régularisation qui aident.
validation-loss-up-metric-flat =
    .title = La perte de validation monte, mais `{ $score }` ne baisse pas
    .what = La perte de validation était au plus bas à l’{ $position } { $best_step } avec { $best } et est maintenant de { $last } (médiane des dernières évaluations). `{ $score }` y était de { $score_then } et est maintenant de { $score_now }.
    .why = Le modèle devient plus sûr de tout ce qu’il dit, de ses erreurs aussi : chacune coûte plus de perte, sans qu’elles soient plus nombreuses. D’après la perte, il est en surapprentissage ; d’après le score, il n’a rien perdu.
    .fix = Choisissez le checkpoint d’après le score si seules ses décisions comptent. Si ses probabilités sont utilisées, prenez celui de la perte la plus basse, ou calibrez-les ensuite ; le lissage des étiquettes ou la décroissance des poids empêche la perte de monter.
validation-missing =
    .title = Rien n’a été évalué sur des données mises de côté
    .what = Le journal contient { $records } enregistrements de la perte d’entraînement et ni perte ni métrique d’évaluation.
    .why = Une perte d’entraînement baisse aussi quand le modèle ne fait que mémoriser ses données. D’après ce journal, personne ne peut dire si le modèle s’est amélioré, s’il est en surapprentissage, ni quel checkpoint garder.
    .fix = Mettez de côté une partie des données que l’entraînement ne voit jamais, et évaluez dessus à intervalles réguliers ; gardez le checkpoint qui y est le meilleur.
