data-parallel-instead-of-ddp =
    .title = Un seul processus pilote tous les GPU
    .what = La stratégie est { $strategy }, c’est-à-dire `nn.DataParallel`.
    .why = Elle copie le modèle sur chaque carte à chaque étape et rassemble toutes les sorties sur la première, qui se remplit pendant que les autres attendent un unique thread Python.
    .fix = Utilisez DistributedDataParallel (`ddp`) : un processus par carte.
dataloader-without-workers =
    .title = Aucun worker ne charge les données
    .what = Le nombre de workers du chargeur est de { $workers } : le processus d’entraînement lit et décode donc lui-même chaque image.
    .why = Pendant ce temps, le GPU attend, à chaque étape. Cela n’a pas d’importance si tout le jeu de données est en mémoire, prêt à l’emploi.
    .fix = Réglez { $least } à { $most } workers par GPU. Sous Windows, chaque worker démarre lentement, et le script a besoin de sa garde `__main__`.
gloo-on-gpu =
    .title = Les GPU communiquent par gloo
    .what = Le backend est gloo, avec { $ranks } GPU.
    .what-some = Le backend est gloo, et les processus calculent sur des GPU.
    .why = Gloo copie chaque gradient par la mémoire de l’hôte. NCCL l’envoie de carte à carte.
    .fix = Réglez le backend sur nccl. Windows n’a pas NCCL ; utilisez-y WSL ou un seul GPU.
gpu-underused =
    .title = { $variant ->
        [now] Le GPU était occupé à { $now } lors de l’appel à `nvidia-smi`
       *[plain] Le GPU est rarement occupé à plus de { $high }
    }
    .what = Sur { $count } relevés, les valeurs basses (le vingtième inférieur) sont de { $low } au plus, et les valeurs hautes (le vingtième supérieur) commencent à { $high }.
    .what-now = Un programme occupe { $used } de sa mémoire, mais des noyaux n’ont tourné que pendant { $now } de la dernière seconde environ.
    .why = La carte attend les données, le programme sur l’hôte, ou d’autres cartes : une carte plus rapide n’aiderait donc pas.
    .why-now = Un seul relevé peut tomber sur une évaluation, un checkpoint ou le démarrage. Si plusieurs ressemblent à celui-ci, la carte attend les données, le programme sur l’hôte, ou d’autres cartes.
    .fix = Observez `nvidia-smi dmon -s u` pendant une minute. Si l’occupation oscille entre rien et tout, les données arrivent en retard : augmentez le nombre de workers de chargement. Si elle reste basse, augmentez le micro-batch et réduisez l’accumulation du même facteur.
gpus-unused =
    .title = { $idle } GPU sur { $cards } ne font rien
    .what = La machine a { $cards } GPU, et l’entraînement n’a qu’un processus.
    .why = Avec un processus par GPU, ils se partagent le batch, et une étape prend une fraction du temps.
    .fix = Lancez le programme avec `torchrun --nproc_per_node={ $cards }`, et divisez l’accumulation par le nombre de processus pour que le batch global reste le même. Si les autres GPU sont à quelqu’un d’autre, tout va bien.
hardware-not-as-claimed =
    .title = { $variant ->
        [memory] La carte a { $memory }, et non les { $claimed } annoncés
       *[card] L’entraînement tourne sur { $gpu }, et non sur { $claimed_gpu }
    }
    .what-card = Le journal affiche { $gpu } ; ailleurs, la carte est appelée { $claimed_gpu }.
    .what-memory = Le journal affiche { $memory } de mémoire pour la carte, mais { $claimed } étaient annoncés.
    .what-memory-card = Le journal affiche { $memory } de mémoire pour la carte, mais { $claimed_gpu }, nommée ailleurs, en a { $claimed }.
    .why = Ce qui tient en mémoire, la vitesse possible et les précisions disponibles dépendent de la carte.
    .fix = Planifiez pour la carte que montre le journal, ou corrigez le nom. Sur une machine louée, demandez si vous avez reçu ce que vous payez.
host-memory-not-pinned =
    .title = Les batchs sont copiés depuis une mémoire non épinglée
    .what = L’épinglage de la mémoire de l’hôte est désactivé.
    .why = Seule une mémoire épinglée permet de copier un batch vers le GPU pendant qu’il calcule. Pour des batchs de tokens, cela compte à peine ; pour des images, si.
    .fix = Activez-le (`pin_memory`), sauf si l’hôte manque de mémoire.
logging-sync-every-step =
    .title = Chaque étape attend d’afficher sa perte
    .what = Une étape prend { $step }, et la perte est affichée après chacune.
    .why = Pour l’afficher, le programme attend le GPU et ne peut pas préparer l’étape suivante pendant ce temps. Avec des étapes aussi courtes, cela se voit.
    .fix = Journalisez toutes les { $usual } étapes (`log_interval`).
