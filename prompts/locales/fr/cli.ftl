# What `advisor --help` says; an attribute is named as the parameter of the command.
advisor = Dit ce qui ne va pas dans un entraînement, avec les chiffres et les lignes qui le montrent.
check = Diagnostiquer un entraînement d’après son journal, sa configuration, une question, ou le tout.
    .files = Journaux, configurations, messages, motifs, dossiers d’entraînements ; `-` lit l’entrée standard.
    .output = Format d’affichage ; sinon, `text` sur un terminal et `markdown` ailleurs.
    .locale = Langue de la réponse, par exemple `en` ou `zh-Hant` ; sinon, celle de la question.
    .gpu = La carte, par exemple `"RTX 4070"`.
    .fail-on = Renvoyer un code de sortie non nul à partir de cette gravité ; sinon, de `error`.
    .ignore = `RULE=REASON` : écarter les constats d’une règle.
    .severity = `RULE=SEVERITY` : donner une autre gravité à une règle.
    .baseline = Un rapport antérieur en JSON : n’afficher que ce qui est nouveau.
    .each = Vérifier chaque fichier à part, non comme parties d’un même entraînement.
    .explain = Montrer un constat avec tous ses nombres, formules, sources et lignes.
    .fix = Écrire le correctif dans la configuration.
    .diff = Afficher le correctif seul, sans rien écrire.
    .verbose = Montrer toutes les lignes, tous les nombres et la courbe.
    .quiet = Afficher une ligne par constat.
    .settings = Fichier de réglages ; sinon `advisor.toml` ou `pyproject.toml` dans un dossier parent.
    .model = Laisser le modèle de langage désigné par `ADVISOR_MODEL` écrire le texte de liaison.
    .mask-private = Masquer aussi les noms des dossiers personnels et des machines.
plan = Afficher le plan cohérent : réglages, toutes les combinaisons de batch exactes, mémoire, heures, perte attendue.
    .changes = Un autre réglage, par exemple `width=768` ou `batch.micro=8`.
    .price = Prix d’une heure de tous les GPU, pour `--set`.
    .hours = Avec `--gpu` : le meilleur modèle pour ce nombre d’heures sur cette carte.
watch = Suivre un journal en cours d’écriture et signaler les constats qui apparaissent, changent ou sont retirés.
    .file = Le journal à suivre ; il peut être encore en cours d’écriture.
    .interval = Secondes entre deux lectures.
    .idle = S’arrêter après ce nombre de secondes sans nouvelle ligne.
    .webhook = URL à laquelle les événements sont envoyés en JSON (POST).
rules = Lister les règles, ou en expliquer une.
    .name = Nom ou code d’une règle.
explain-stats = Afficher combien de fois les textes des modèles de langage ont été acceptés, redemandés et remplacés.
serve = Démarrer le service : API HTTP, point d’accès de chat et page web.
    .host = Adresse d’écoute.
    .port = Port d’écoute.
doctor = Vérifier l’installation : ce qui ne va pas, et comment y remédier.
    .as-json = Afficher le résultat en JSON.
    .locale = Langue de la réponse ; sinon, celle de l’environnement.
keys = Créer, lister, révoquer et effacer des clés d’API.
create = Créer une clé d’API ; elle n’est affichée que cette fois.
    .name = À quoi sert la clé.
    .scope = Ce qu’elle permet : `diagnose`, `read`, `admin` ; peut être répété.
    .tenant = À qui sont les rapports qu’elle atteint ; sinon un locataire à elle.
    .rate = Requêtes par minute ; sinon celles des réglages.
    .concurrency = Requêtes simultanées ; sinon celles des réglages.
list = Lister les clés d’API, sans ce qu’elles ont de secret.
revoke = Faire en sorte qu’une clé d’API n’ouvre plus rien.
    .key-id = L’identifiant de la clé, tel que l’affiche `advisor keys list`.
erase = Supprimer tout ce qui est au locataire d’une clé : rapports, ce qui en dépend et ses clés.
    .key-id = L’identifiant de la clé, tel que l’affiche `advisor keys list`.
    .tenant = Un locataire désigné par son nom, à la place d’une clé.
slack = Répondre dans Slack, par une connexion que le bot ouvre lui-même.
mcp = Offrir les outils du Model Context Protocol sur l’entrée et la sortie standard.

hint-explain = `--explain N` montre un constat avec tous ses nombres, formules et lignes.
hint-fix = `--fix` écrit le correctif, si la configuration est un fichier.
fixed = { $place } a été modifié.
nothing-to-fix = Il n’y a rien à changer dans une configuration.
