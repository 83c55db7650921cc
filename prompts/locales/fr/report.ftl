headline-none = Aucun problème trouvé : { $checked_n ->
        [one] { $checked } règle a été vérifiée
       *[other] { $checked } règles ont été vérifiées
    }, { $unchecked_n ->
        [0] aucune n’a été laissée de côté
        [one] { $unchecked } n’a pas pu l’être
       *[other] { $unchecked } n’ont pas pu l’être
    }.
headline-harmless = Aucun problème trouvé : { $checked_n ->
        [one] { $checked } règle a été vérifiée
       *[other] { $checked } règles ont été vérifiées
    } ; ce qui paraît étrange est sans conséquence.
headline-one = { $title }.
headline-more = { $title } ; { $others_n ->
        [one] { $others } autre constat suit
       *[other] { $others } autres constats suivent
    }.
headline-error = Le programme s’est arrêté sur une erreur qu’aucune règle n’explique encore : { $error } ({ $place }).
headline-nothing-checked = Il y a trop peu d’éléments pour juger : aucune règle n’a pu être vérifiée.
headline-nothing-read = Rien dans ce texte n’a pu être lu comme un journal d’entraînement ou une configuration.
headline-empty = Rien n’a été collé.
headline-binary = L’entrée est binaire : il n’y a pas de texte à lire.
remedy-nothing-read = Collez le journal qu’affiche votre programme d’entraînement, la configuration, ou les deux, avec votre question ; indiquer le GPU aide aussi.

rests-on-claim = Ce constat repose sur « { $value } », qui est seulement mentionné ({ $place }) et n’est mesuré nulle part.

severity-error = erreur
severity-warning = avertissement
severity-info = remarque
confidence-high = confiance élevée
confidence-medium = confiance moyenne
confidence-low = confiance faible

run-line = Entraînement { $run } : { $framework }, { $documents }
run-steps = étapes { $first } à { $last }
run-reached = jusqu’à l’étape { $last }
computed-from = Calculs :
formula-row = { $value } = { $formula }, avec { $inputs } [{ $source }]
follows-from = découle du constat { $number }
heading-steps = Comment corriger
heading-expect = À quoi s’attendre
heading-questions = Ce qui aiderait
heading-not-checked = Non vérifié
heading-patch = Correctif
not-checked-line = { $count_n ->
        [one] Il manque une donnée à { $count } règle
       *[other] Il manque une donnée à { $count } règles
    } : { $rules }.
unread-line = { $count_n ->
        [one] { $count } ligne n’a pas été comprise
       *[other] { $count } lignes n’ont pas été comprises
    }, par exemple { $place } : { $sample }
masked-line = { $count_n ->
        [one] { $count } secret a été masqué
       *[other] { $count } secrets ont été masqués
    } avant toute lecture.
question-unlocks = { $text } (permet de trancher { $rules_n ->
        [one] { $rules } règle
       *[other] { $rules } règles
    })
offer-plan = Voulez-vous que je détaille toutes les combinaisons de batch exactes pour ces réglages, avec la mémoire et les heures ? Répondez simplement « oui ».
guessed = Le journal de { $document } n’a aucun format connu ici : il a été lu en devinant d’après les noms de ses nombres, avec une certitude de { $share }, et les constats qui en dépendent sont tenus pour moins sûrs.
reader-failed = Une erreur de notre côté : { $place } n’a pas pu être lu ({ $error }). Merci de la signaler.
fault = Une erreur de notre côté : « { $what } » n’a pas pu être calculé. Merci de la signaler.

# What the positions of the losses count; every word begins with a vowel, for the messages write l'{ $position }.
position-step = étape
position-epoch = époque
position-record = enregistrement

# Findings that are not told, and suppressions that suppress nothing.
suppressed-line = { $count_n ->
        [one] { $count } constat est masqué
       *[other] { $count } constats sont masqués
    } : { $rules }.
known-line = { $count_n ->
        [one] { $count } constat figurait déjà dans le rapport précédent
       *[other] { $count } constats figuraient déjà dans le rapport précédent
    } : { $rules }.
idle-no-longer-found = Le masquage de { $rule } ({ $where }) ne sert à rien ici : la règle ne trouve rien. Vous pouvez le supprimer.
idle-no-reason = Le masquage de { $rule } ({ $where }) n’a pas de motif et ne compte donc pas : ajoutez-en un à la suite.
idle-no-such-rule = Le masquage de { $rule } ({ $where }) ne désigne aucune règle ; `advisor rules` en donne la liste.
where-request = dans la requête
heading-also-noted = Également relevé
also-noted-hint = Demandez l’un de ces points par son numéro, ou consultez le rapport en JSON pour ses chiffres et ses lignes.

# Which text is whose, where a language model writes.
text-by-model = Texte de liaison rédigé par un modèle de langage ; tous les nombres, lignes et modifications viennent du moteur.
model-unavailable = Le modèle de langage n’a pas répondu à temps ; le texte affiché est celui du moteur.
model-rejected = { $count_n ->
        [one] { $count } texte du modèle de langage n’a pas été accepté
       *[other] { $count } textes du modèle de langage n’ont pas été acceptés
    } ; le texte du moteur est affiché à la place.
locale-not-offered = { $asked } n’est pas encore disponible ; cette réponse est donc en { $given }.
heading-short = En bref
