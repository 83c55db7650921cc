detector-finds-nothing =
    .title = Le détecteur ne trouve rien dans aucune des { $count } évaluations
    .what = La précision moyenne (AP) ne dépasse jamais { $best } dans les { $count } évaluations de ce journal.
    .why = Un entraînement de cette longueur fait décoller un détecteur de zéro même sur des données difficiles. Les étiquettes ne correspondent donc sans doute pas aux images, ou l’évaluation cherche d’autres classes.
    .fix = Dessinez les boîtes sur quelques images telles que le programme les charge (Ultralytics écrit `train_batch*.jpg`) : regardez leur échelle, l’ordre de leurs coordonnées et les numéros de classe, et si le jeu de validation a bien des étiquettes.
discriminator-wins =
    .title = Le discriminateur a toujours raison (perte { $last }), le générateur n’apprend donc rien
    .what = Vers la fin de ce journal, la perte du discriminateur est de { $last }, tandis que celle du générateur est montée de { $before } à { $after }.
    .why = Un discriminateur sans erreurs ne donne presque aucun gradient au générateur : les échantillons cessent de s’améliorer, ou deviennent tous semblables.
    .fix = Affaiblissez le discriminateur : taux d’apprentissage plus bas, étiquettes lissées, bruit sur ses entrées, ou moins de mises à jour pour lui ; ou utilisez une perte qui ne sature pas. Repartez d’un checkpoint antérieur à la disparition de sa perte.
full-finetuning-rate-high =
    .title = Les { $params } paramètres sont tous ajustés en finetuning à { $rate }, ce qui est élevé
    .what = Les { $params } paramètres sont tous entraînés, à partir de poids publiés, avec un taux d’apprentissage de { $rate }.
    .why = Un tel taux convient à des adaptateurs ou à un entraînement à partir de zéro. Ici, il éloigne trop les poids de ce qu’ils ont appris, et le modèle oublie.
    .fix = Commencez à { $usual }, et moins pour un modèle plus grand ; ou entraînez des adaptateurs (LoRA), qui supportent un tel taux.
lora-base-not-frozen =
    .title = LoRA est activé, mais { $share } du modèle est entraîné
    .what = Avec des adaptateurs de rang { $rank }, le programme entraîne encore { $trainable } paramètres sur { $params }.
    .why = C’est donc un finetuning complet, en mémoire comme en risque, avec un taux d’apprentissage prévu pour des adaptateurs.
    .fix = Assurez-vous que rien ne dégèle le modèle après la création des adaptateurs, et que `modules_to_save` ne désigne pas de grandes couches.
lora-learning-rate-unusual =
    .title = { $variant ->
        [high] Le taux d’apprentissage de { $rate } est bien au-dessus de ce que supporte LoRA
       *[low] Le taux d’apprentissage de { $rate } convient à un finetuning complet, pas à LoRA
    }
    .what = { $variant ->
        [high] Les adaptateurs (rang { $rank }) sont entraînés à { $rate } ; plus de { $limit } est inhabituel même pour LoRA.
       *[low] Les adaptateurs (rang { $rank }) sont entraînés à { $rate } ; moins de { $limit } est inhabituel pour LoRA.
    }
    .why = { $variant ->
        [high] À un tel taux, la perte bondit d’ordinaire ou le modèle oublie ce qu’il savait.
       *[low] Les adaptateurs partent de zéro et sont petits : il leur faut environ dix fois le taux d’un finetuning complet ; avec celui-ci, ils changent peu de chose.
    }
    .fix = Commencez à { $usual } et ajustez ensuite par facteurs de deux ou trois.
lora-scale-out-of-proportion =
    .title = { $variant ->
        [high] L’alpha de LoRA vaut { $scale } fois son rang
       *[low] L’alpha de LoRA ne vaut que { $scale } fois son rang
    }
    .what = Alpha vaut { $alpha } pour un rang de { $rank } : la sortie des adaptateurs est donc multipliée par { $scale }.
    .why = { $variant ->
        [high] Cela multiplie chaque mise à jour des adaptateurs comme le ferait un taux d’apprentissage bien supérieur à l’usage, et l’entraînement peut présenter des pics ou diverger.
       *[low] Les adaptateurs restent ainsi presque sans effet, à moins que le taux d’apprentissage ne le compense.
    }
    .fix = Réglez alpha entre le rang ({ $rank }) et deux fois le rang ({ $twice }), et ajustez plutôt le taux d’apprentissage. Avec rsLoRA, l’échelle est divisée par la racine du rang ; jugez alors d’après cela.
no-trainable-parameters =
    .title = Aucun paramètre n’est entraîné
    .what = Le programme compte { $trainable } paramètres entraînables sur { $params }.
    .what-alone = Le programme compte { $trainable } paramètres entraînables.
    .why = Chaque étape calcule une perte et ne change rien.
    .fix = Rendez les adaptateurs entraînables (`is_trainable=True` au chargement, pas de `inference_mode`), ou dégelez les couches qui doivent apprendre, avant de créer l’optimiseur.
encoder-fine-tuning-rate-high =
    .title = { $model } est ajusté en finetuning à { $rate }, { $times } fois le taux le plus élevé qui soit habituel
    .what = { $model } est ajusté en finetuning avec un taux d’apprentissage de { $rate }. Les auteurs de BERT recommandent { $highest } au plus ; c’est ici { $times } fois cette valeur.
    .why = À un tel taux, les premières étapes détruisent ce que savent les poids publiés, et souvent l’entraînement ne quitte plus la perte d’un choix au hasard.
    .fix = Repartez des poids publiés avec un taux d’apprentissage de { $usual } et un warmup sur le premier dixième des étapes.
fine-tuning-starts-untrained =
    .title = Le finetuning commence à une perte de { $first }, comme un modèle qui ne sait rien
    .what = Les premières pertes d’entraînement sont de { $first } par token (médiane) : le bon token reçoit en moyenne une probabilité de { $chance }.
    .why = Un modèle de langage publié, chargé tel qu’il a été entraîné, commence bien plus bas. Donc les poids n’ont pas été chargés, le tokenizer ou ses tokens spéciaux ne sont pas ceux du modèle, les étiquettes sont décalées ou mal masquées, ou la perte affichée est une somme sur les étapes d’accumulation ou les tokens, et non une moyenne.
    .fix = Avant toute étape, calculez la perte du modèle intact sur un batch. Si elle est basse, le nombre affiché est une somme : mettez à jour le programme d’entraînement, ou divisez par ce qu’il additionne. Si elle est élevée, cherchez au chargement des avertissements sur des poids nouvellement initialisés, et vérifiez le tokenizer, le modèle de chat, les tokens ajoutés et les étiquettes.
