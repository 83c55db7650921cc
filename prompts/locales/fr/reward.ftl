chosen-answers-suppressed =
    .title = Les réponses choisies sont devenues bien moins probables (récompense { $chosen })
    .what = Vers la fin de ce journal, la récompense implicite des réponses choisies est de { $chosen }, et celle des réponses rejetées de { $rejected } ; une valeur inférieure à { $limit } est inhabituelle.
    .why = La marge grandit parce que les deux réponses sont repoussées. Ce qui devient probable à la place est un texte que personne n’a jugé, et le modèle devient souvent moins bon bien que l’exactitude paraisse parfaite.
    .fix = Baissez le taux d’apprentissage, entraînez moins d’époques, augmentez `beta`, ou ajoutez un terme de vraisemblance pour les réponses choisies (`rpo_alpha` dans TRL). Comparez des échantillons à ceux d’avant l’entraînement.
completions-truncated =
    .title = { $variant ->
        [all] Presque toutes les réponses sont coupées avant leur fin ({ $share })
       *[most] La plupart des réponses sont coupées avant leur fin ({ $share })
    }
    .what = À la fin de ce journal, { $share } des réponses générées atteignent la limite de longueur sans token de fin ; dans le premier enregistrement, c’était { $first }.
    .limit = La réponse la plus longue a { $limit } tokens.
    .why = Une réponse coupée est jugée inachevée, et la politique n’apprend jamais à s’arrêter. Tant que cela dure, la récompense dit peu de chose de la qualité de la politique.
    .fix = Relevez la limite de longueur de la génération, ou pénalisez la longueur. Si les réponses ne se terminaient de toute façon pas, regardez le token de fin : le modèle de conversation (chat template) doit l’écrire et la génération doit s’y arrêter.
groups-without-variance =
    .title = { $variant ->
        [all] La récompense ne varie dans aucun groupe de réponses : rien n’est appris
       *[most] Dans { $share } des groupes, toutes les réponses ont la même récompense
    }
    .what = Vers la fin de ce journal, toutes les réponses d’un groupe obtiennent la même récompense dans { $share } des groupes.
    .reward = La récompense moyenne y est de { $reward } : si c’est la plus élevée possible, les tâches sont résolues et trop faciles ; si c’est la plus basse, elles sont trop difficiles.
    .why = GRPO apprend des différences au sein d’un groupe. S’il n’y en a pas, les avantages sont nuls et le travail de génération est perdu.
    .fix = Choisissez des tâches résolues de temps en temps, donnez des récompenses partielles, générez plus de réponses par tâche (`num_generations`) ou augmentez la température.
kl-from-reference-negative =
    .title = La divergence KL par rapport au modèle de référence est négative ({ $kl })
    .what = Vers la fin de ce journal, la divergence KL moyenne est de { $kl } ; moyennée sur les échantillons de la politique elle-même, elle ne peut pas être nettement inférieure à zéro.
    .why = Le texte évalué n’est donc pas échantillonné à partir de la politique telle qu’elle est évaluée, et la pénalité KL récompense la politique quand elle s’éloigne.
    .fix = Échantillonnez sans `top_k`, avec `top_p` à sa valeur neutre et sans longueur minimale ; et assurez-vous que le padding et le prompt sont masqués de la même façon pour les deux modèles.
policy-entropy-collapsed =
    .title = La politique ne varie presque plus : il reste { $share } de son entropie initiale
    .what = L’entropie de la politique a commencé à { $first } et est maintenant de { $last }, soit { $share } de cette valeur.
    .reward = La récompense n’a pas augmenté entre-temps : ce n’est donc pas l’assurance d’une tâche résolue.
    .why = Une politique sans entropie se répète et ne trouve rien de mieux.
    .fix = Revenez à un checkpoint antérieur à la chute, et augmentez le bonus d’entropie ou la température d’échantillonnage, ou baissez le taux d’apprentissage.
policy-update-too-large =
    .title = Les mises à jour déplacent trop la politique : la divergence KL approchée est de { $usual }
    .what = Vers la fin de ce journal, une mise à jour change la politique d’une divergence KL de { $usual } (au plus { $most } dans le journal) ; plus de { $limit } est inhabituel.
    .why = PPO ne peut se fier à ses données que près de la politique qui les a collectées. Des mises à jour plus grandes peuvent défaire ce qui a été appris.
    .learns = La récompense augmente malgré tout : c’est un risque et pas encore un défaut.
    .risk = La récompense ne montre aucune hausse qui justifierait des mises à jour aussi grandes.
    .fix = Fixez une cible pour la divergence KL (`target_kl`), qui met fin à une mise à jour plus tôt ; sinon, prenez moins d’époques par mise à jour, des batchs plus grands ou un taux d’apprentissage plus bas.
preference-not-learned =
    .title = Après { $count } enregistrements, les réponses choisies ne se distinguent toujours pas des réponses rejetées
    .what = Vers la fin de ce journal, le modèle préfère la réponse choisie dans { $accuracy } des paires, ce qui revient à deviner, et la marge des récompenses est de { $margin }.
    .why = Sans marge, la perte de DPO est de { $guess } (le logarithme de deux), et rien n’est appris.
    .fix = Lisez quelques paires telles que le programme les voit : la réponse choisie et la réponse rejetée diffèrent-elles après le chat template et la coupe à la longueur maximale ? Augmentez ensuite le taux d’apprentissage, ou baissez `beta`.
reward-collapsed =
    .title = La récompense est retombée de { $best } à { $last }
    .what = La récompense est montée de { $first } à { $best } autour de l’{ $position } { $step } et est redescendue à { $last } à la fin de ce journal (chaque valeur est la médiane d’un dixième des enregistrements).
    .why = La politique à la fin est moins bonne que celle que cet entraînement avait déjà.
    .fix = Utilisez le checkpoint voisin de l’{ $position } { $step }, s’il a été enregistré. Pour le prochain entraînement, gardez le meilleur checkpoint d’après l’évaluation, et réduisez les mises à jour : un taux d’apprentissage plus bas ou décroissant, ou une limite sur la divergence KL.
reward-not-improving =
    .title = { $variant ->
        [constant] La récompense est de { $last } dans tous les { $count } enregistrements
        [falls] La récompense a baissé au cours de l’entraînement, de { $first } à { $last }
       *[flat] La récompense n’a pas augmenté sur { $count } enregistrements
    }
    .what = La récompense moyenne du premier cinquième des enregistrements est de { $first }, celle du dernier cinquième de { $last } ({ $count } enregistrements en tout).
    .sure = { $variant ->
        [constant] Une récompense qui ne change jamais ne donne rien à apprendre à la politique.
        [falls] C’est une baisse plus forte que ce qu’explique la dispersion des enregistrements.
       *[flat] Ni les cinquièmes, ni les moitiés, ni une droite ajustée à tous les enregistrements ne montrent de hausse, et une hausse aussi grande que la dispersion des enregistrements se serait vue.
    }
    .few = Ni les cinquièmes, ni les moitiés, ni une droite ajustée à tous les enregistrements ne montrent de hausse ; mais les enregistrements sont si dispersés qu’une petite hausse peut y être cachée.
    .why = La récompense est ici la seule mesure du progrès : les pertes de l’apprentissage par renforcement sont proches de zéro par construction ou relèvent de la fonction de valeur.
    .fix = { $variant ->
        [constant] Affichez quelques réponses ou épisodes avec leurs récompenses : la fonction de récompense n’est peut-être jamais atteinte, ou échoue toujours. Commencez par des tâches plus faciles ou une récompense partielle.
       *[flat] Regardez d’abord des réponses ou des épisodes isolés avec leurs récompenses : sont-ils coupés, et la récompense varie-t-elle entre les tentatives d’une même tâche ? Changez ensuite le taux d’apprentissage, le nombre de tentatives par mise à jour, ou l’exploration, un seul à la fois.
    }
rollout-too-small =
    .title = { $variant ->
        [few] Chaque mise à jour de la politique ne repose que sur { $steps } étapes
       *[equal] Les retours d’un rollout sont tous égaux
    }
    .what = Le journal compte { $steps } étapes d’environnement par mise à jour ; moins de { $least } est inhabituel pour PPO.
    .why = Les avantages d’aussi peu d’étapes sont surtout du bruit, et la plupart des rollouts ne contiennent aucune fin d’épisode.
    .fix = Collectez plus d’étapes par rollout (`n_steps`) ou utilisez plus d’environnements.
    .equal = Dans { $share } des { $count } enregistrements, la variance expliquée n’est pas un nombre, ce qui arrive quand tous les retours du rollout sont identiques.
    .why-equal = Là où rien n’est meilleur qu’autre chose, ni la fonction de valeur ni la politique ne peuvent apprendre.
    .fix-equal = Regardez si la récompense change parfois ; si elle ne vient qu’à la fin d’un épisode, rendez le rollout plus long qu’un épisode.
value-function-not-learning =
    .title = La fonction de valeur est moins bonne qu’une constante : variance expliquée { $explained }
    .what = Sur les { $count } derniers enregistrements, la variance expliquée est de { $explained } en valeur médiane.
    .scale = Zéro signifie que les valeurs pourraient aussi bien être constantes ; au-dessous de zéro, elles nuisent.
    .why = Les avantages sont les retours moins les valeurs. De mauvaises valeurs les rendent plus bruités, et la politique suit le bruit.
    .fix = Normalisez les récompenses et les observations, donnez à la fonction de valeur ses propres couches, ou augmentez le coefficient ou le taux de sa perte ; regardez ensuite si la variance expliquée passe au-dessus de zéro.
