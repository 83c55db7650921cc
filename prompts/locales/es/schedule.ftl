beta2-high-for-pretraining =
    .title = `beta2` es { $beta }; con lotes de este tamaño, lo habitual es { $usual }
    .what = Con { $tokens } tokens por paso, el preentrenamiento suele hacerse con un `beta2` de { $usual } en vez de { $beta }.
    .memory = AdamW recuerda entonces el tamaño de los gradientes durante unos { $memory_usual } pasos en vez de { $memory }.
    .why = Una memoria larga se retrasa cuando los gradientes crecen, lo que puede hacer más probables los picos de pérdida tardíos; esto es una costumbre y no un fallo, y una ejecución sin picos no necesita el cambio.
    .fix = Ponga `beta2` en { $usual } en la próxima ejecución.
gradient-clipping-off =
    .title = El recorte de gradientes está desactivado
    .what = La norma de recorte es { $clip }, lo que significa que los gradientes no se recortan en absoluto.
    .why = De vez en cuando, un lote da un gradiente muchas veces mayor que lo habitual: con recorte cuesta un paso; sin él, la pérdida puede saltar y tardar mucho en recuperarse.
    .fix = Recorte a una norma de { $usual }, el valor predeterminado de nanoGPT (`grad_clip`).
learning-rate-collapsed-early =
    .title = La tasa de aprendizaje cayó al { $low_share } de su máximo tras el { $at_share } de la ejecución, y la pérdida está estancada desde entonces
    .what = La tasa impresa alcanzó un máximo de { $peak }; desde { $position } { $at } es { $low } o menos, y el final está en { $position } { $end }.
    .loss = Justo antes, desde { $position } { $from }, la pérdida todavía bajaba: un { $fell } de su nivel actual. Desde { $position } { $settled } hasta { $position } { $last }, una recta ajustada solo gana un { $gained }.
    .why = Con una tasa así, los pesos ya casi no se mueven. La pérdida se detuvo porque la tasa bajó demasiado pronto, no porque el modelo hubiera aprendido todo lo que puede.
    .fix = Mantenga la tasa cerca de su máximo durante más tiempo y deje que baje en el último tercio de la ejecución; con una planificación por escalones, mueva ahí el primer hito.
learning-rate-high-for-size =
    .title = { $variant ->
        [any] Una tasa de aprendizaje de { $rate } es demasiado alta para un modelo de cualquier tamaño
       *[other] Una tasa de aprendizaje de { $rate } es alta para { $params } parámetros
    }
    .what-any = La tasa de aprendizaje es { $rate }. Adam mueve cada peso aproximadamente esa cantidad en cada paso, que es más que los propios pesos al principio.
    .what = { $variant ->
        [small] La tasa de aprendizaje es { $rate }, { $times } veces el valor de { $usual } habitual para { $params } parámetros (la regla práctica de OpenAI para modelos pequeños, o la tasa del modelo GPT-3 más pequeño si es mayor).
       *[plain] La tasa de aprendizaje es { $rate }, { $times } veces el valor de { $usual } habitual para { $params } parámetros (interpolado entre los tamaños de la familia GPT-3).
    }
    .why = Cuanto más grande es un transformer, menor es la tasa que tolera; tan por encima de lo habitual, la pérdida suele tener picos, divergir o estabilizarse más arriba de lo necesario.
    .fix-any = Baje `learning_rate` a lo que corresponde al tamaño ({ $new } para el modelo GPT-3 más pequeño) y `min_lr` en proporción.
    .fix = Baje `learning_rate` a aproximadamente { $new } y `min_lr` en proporción.
learning-rate-not-scaled-to-batch =
    .title = La tasa de aprendizaje de { $rate } está pensada para { $preset } imágenes, no para { $batch }
    .what = La tasa de aprendizaje es { $rate }, la de las configuraciones predefinidas, que entrenan con { $preset } imágenes por paso. Esta ejecución entrena con { $batch }.
    .why-high = La tasa de SGD es proporcional al lote: la misma tasa con menos imágenes es demasiado alta, y la pérdida diverge o se mantiene alta.
    .why-low = La tasa de SGD es proporcional al lote: con la misma tasa y más imágenes, se aprende de cada una menos de lo que se podría.
    .fix = Ponga `SOLVER.BASE_LR` en { $scaled }, y cambie el número de iteraciones y los pasos de la planificación por el mismo factor en sentido inverso.
learning-rate-out-of-range =
    .title = Una tasa de aprendizaje de { $rate } es demasiado { $variant ->
        [low] baja para entrenar nada
       *[other] alta para entrenar nada
    }
    .what-high = La tasa de aprendizaje es { $rate }. Con Adam se usan tasas entre { $least } y { $most }.
    .why-high = Adam mueve cada peso aproximadamente la tasa de aprendizaje en cada paso, sea cual sea el gradiente; con esta tasa, los pesos dan bandazos y la pérdida se estanca o diverge.
    .fix-high = Elija una tasa inferior a { $most }. El ajuste fino necesita mucho menos que el entrenamiento desde cero.
    .what-low = La tasa de aprendizaje está puesta en { $rate }. Con Adam se usan tasas entre { $least } y { $most }.
    .why-low = Adam mueve cada peso aproximadamente la tasa de aprendizaje en cada paso; con esta tasa, el modelo se queda como estaba.
    .fix-low = Elija una tasa superior a { $least }. Revise el exponente: lo más habitual es que esté equivocado.
    .what-any = La tasa de aprendizaje es { $rate }. Ningún optimizador en uso admite más de { $most }; con Adam, el rango habitual es mucho más bajo, a partir de { $least }.
    .why-any = Con esta tasa, los primeros pasos lanzan los pesos a donde no se puede aprender nada.
    .fix-any = Revise el exponente y tome la tasa de una receta publicada para este modelo.
min-lr-out-of-proportion =
    .title = { $variant ->
        [rises] La tasa de aprendizaje subiría en vez de bajar
        [flat] La tasa de aprendizaje no decae en absoluto
       *[high] La tasa de aprendizaje solo baja al { $ratio } de su máximo
    }
    .what = { $variant ->
        [rises] La tasa más baja de la planificación es { $floor } y su máximo { $peak }: el mínimo es el { $ratio } del máximo, así que la planificación termina por encima de donde empezó.
        [flat] La tasa más baja de la planificación es { $floor } y su máximo { $peak }: el mínimo es el { $ratio } del máximo, así que la tasa se queda donde está tras el calentamiento.
       *[high] La tasa más baja de la planificación es { $floor } y su máximo { $peak }: el decaimiento termina en el { $ratio } del máximo.
    }
    .why = El último tramo del entrenamiento se beneficia de una tasa baja; nanoGPT aconseja un mínimo de aproximadamente una décima parte del máximo.
    .fix = Ponga la tasa más baja (`min_lr`) en { $advised }.
options-without-effect =
    .title = `{ $key }` no tiene efecto
    .what-constant = `{ $key }` está definido, pero la planificación es `constant`, que no tiene calentamiento: el entrenamiento empieza con la tasa de aprendizaje completa.
    .what-twice = Están definidos tanto `warmup_ratio` como `warmup_steps`. El programa de entrenamiento toma los pasos e ignora `{ $key }`.
    .what-decay = `{ $key }` está definido, pero `decay_lr` es `False`: nanoGPT se salta entonces la planificación, incluido el calentamiento, y empieza con la tasa de aprendizaje completa.
    .fix-decay = Ponga `decay_lr` en `True` o quite `{ $key }`.
    .fix-constant = Ponga `lr_scheduler_type` en `constant_with_warmup` o quite `{ $key }`.
    .fix-twice = Quite uno de los dos, para que los ajustes digan lo que hace la ejecución.
schedule-longer-than-run =
    .title = La ejecución termina en el paso { $planned }, pero la tasa de aprendizaje debe bajar hasta el paso { $decay }
    .what = El decaimiento de la tasa de aprendizaje está calculado para { $decay } pasos (`lr_decay_iters`), mientras que la ejecución se detiene tras { $planned } (`max_iters`).
    .reached = En su último paso, la ejecución solo ha recorrido el { $reached } del decaimiento.
    .rate = Ahí la tasa es { $at_end } según el coseno de nanoGPT, entre el máximo de { $peak } y el mínimo de { $floor }.
    .why = Gran parte de lo que se gana con una planificación coseno llega mientras la tasa es baja; una ejecución que termina antes se detiene con una pérdida más alta de lo necesario.
    .fix = Ponga `lr_decay_iters` en { $planned }, para que el decaimiento termine con la ejecución.
schedule-shorter-than-run =
    .title = La tasa de aprendizaje deja de bajar { $tail_n ->
        [one] { $tail } paso
       *[other] { $tail } pasos
    } antes del final
    .what = El decaimiento termina en el paso { $decay } (`lr_decay_iters`), pero la ejecución sigue hasta el paso { $planned } (`max_iters`): durante { $tail_n ->
        [one] el último paso
       *[other] los últimos { $tail } pasos
    }, el { $tail_share } de la ejecución, la tasa de aprendizaje es constante.
    .floor = Ahí se queda en { $floor } (`min_lr`).
    .why = Un tramo final plano con la tasa más baja es lo que menos mejora la pérdida; los mismos pasos con un decaimiento más largo habrían terminado más abajo.
    .fix = Ponga `lr_decay_iters` en { $planned }, para que el decaimiento termine con la ejecución.
warmup-missing =
    .title = { $variant ->
        [none] El entrenamiento empieza con la tasa de aprendizaje completa, sin calentamiento
       *[few] Un calentamiento de { $warmup_n ->
            [one] { $warmup } paso
           *[other] { $warmup } pasos
        } apenas es un calentamiento
    }
    .what = { $variant ->
        [none] No se ha definido ningún calentamiento (`warmup_iters` es { $warmup }), aunque este modelo se entrena desde cero con Adam.
       *[few] El calentamiento dura solo { $warmup_n ->
            [one] { $warmup } paso
           *[other] { $warmup } pasos
        }, aunque este modelo se entrena desde cero con Adam.
    }
    .peak = La tasa está en su máximo de { $peak } casi desde la primera actualización.
    .why = En ese momento los promedios del gradiente que lleva Adam aún están vacíos, así que los primeros pasos son grandes y mal escalados; la pérdida puede saltar o tardar mucho en recuperarse.
    .fix = Haga un calentamiento de unos { $usual } pasos de los { $planned } previstos: una parte pequeña de la ejecución y no más que el valor predeterminado de nanoGPT.
    .fix-without-plan = Haga un calentamiento durante el uno o dos por ciento de la ejecución.
warmup-too-long =
    .title = { $variant ->
        [never] El calentamiento dura tanto como la ejecución: la tasa de aprendizaje completa nunca se usa
       *[plain] El calentamiento ocupa el { $share } de la ejecución
    }
    .what = { $variant ->
        [never] La tasa de aprendizaje sube durante { $warmup } pasos, pero la ejecución solo tiene { $planned }: el calentamiento es el { $share } de ella.
       *[plain] La tasa de aprendizaje sube durante los primeros { $warmup } de { $planned } pasos.
    }
    .peak = La tasa elegida de { $peak } nunca se mantiene, y no le sigue ningún decaimiento.
    .why = Por debajo de la tasa máxima, el modelo aprende menos en cada paso, y no se conoce ninguna ventaja de un calentamiento más largo que la primera décima parte de una ejecución.
    .fix = Acorte el calentamiento a unos { $usual } pasos: una parte pequeña de la ejecución y no más que el valor predeterminado de nanoGPT.
