checkpoint-cannot-resume =
    .title = Impossible de continuer à partir du checkpoint : recommencez à l’étape { $start }
    .what = Le changement donne d’autres formes aux tenseurs du modèle : les poids enregistrés jusqu’ici ne lui correspondent donc pas.
    .lost = { $last_step_n ->
        [one] L’étape déjà entraînée ({ $last_step }) ne peut pas être reprise.
       *[other] Les { $last_step } étapes entraînées jusqu’ici ne peuvent pas être reprises.
    }
    .why = { $variant ->
        [nanogpt] À la reprise, nanoGPT prend `n_layer`, `n_head`, `n_embd`, `block_size`, `bias` et `vocab_size` dans le checkpoint : il continuerait donc sans un mot à entraîner l’ancien modèle.
       *[other] Le charger s’arrêterait sur une erreur de taille, ou sauterait sans rien dire les poids qui ne correspondent pas.
    }
    .fix = Recommencez à l’étape { $start } dans un nouveau dossier de sortie, pour que l’ancien checkpoint ne soit pas écrasé.
    .fix-folder = Recommencez à l’étape { $start } avec `out_dir = '{ $out_dir_new }'`, pour que le checkpoint dans `{ $out_dir }` ne soit pas écrasé.
