data-starvation =
    .title = El { $share } de cada paso se va en esperar datos
    .what = De los { $step } que tarda una iteración, { $wait } se van en esperar su lote (medianas de { $count } entradas, sin contar el arranque).
    .workers = El número de procesos de carga es { $workers }.
    .why = La tarjeta no hace nada mientras espera, así que una tarjeta más rápida o un lote más grande no aceleran la ejecución.
    .fix = Suba el número de procesos de carga hasta el de núcleos de la máquina, decodifique o redimensione los datos una sola vez por adelantado y colóquelos en un disco local.
evaluation-time-in-step-time =
    .title = { $count_n ->
        [one] Una iteración parece lenta solo porque incluye una evaluación
       *[other] { $count } iteraciones parecen lentas solo porque incluyen una evaluación
    }
    .what = Una iteración de este tipo tarda { $evaluating } y las demás { $usual }, porque el tiempo impreso incluye también la evaluación y el punto de control.
    .mfu = El MFU impreso es una media móvil, así que en estas iteraciones baja de { $mfu_high } hasta { $mfu_low } y solo se recupera poco a poco.
    .why = Estas iteraciones no son señal de lentitud ni de atasco.
    .fix = Excluya estas iteraciones al juzgar la velocidad; un paso tarda { $usual }.
evaluation-too-costly =
    .title = La evaluación ocupa el { $share } del tiempo de entrenamiento
    .what = Cada evaluación, con su punto de control, cuesta { $extra }, y se hace cada { $interval_n ->
        [one] paso, que tarda { $step }
       *[other] { $interval } pasos de { $step }
    }.
    .total = En { $steps_n ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    } eso suma { $total }.
    .why = Mientras se mide la pérdida no se aprende nada; para seguirla basta un pequeño porcentaje del tiempo.
    .fix = Evalúe cada { $interval_needed } pasos, lo que baja la proporción al { $share_then }, o con menos lotes (`eval_iters`). Un programa que guarda su punto de control en las evaluaciones guardará también con menos frecuencia.
    .fix-batches = Evalúe con menos lotes (`eval_iters`). Evaluar con menos frecuencia no conviene aquí: un intervalo de { $interval_needed } pasos bajaría la proporción al { $share_then }, pero dejaría apenas un puñado de evaluaciones.
mfu-against-sparse-peak =
    .title = La utilización se mide frente al máximo disperso de la { $gpu }
    .what = El programa divide entre { $printed }, que es { $ratio } veces el máximo denso de la { $gpu }, { $dense }.
    .real = El { $mfu } impreso equivale al { $real } de lo que puede hacer la tarjeta.
    .why = La cifra mayor cuenta pesos que se omiten, dos de cada cuatro; el entrenamiento multiplica por todos y nunca puede alcanzarla.
    .fix = Divida entre { $dense } y compare solo utilizaciones medidas frente al máximo denso.
mfu-against-wrong-peak =
    .title = El MFU impreso se refiere a una A100, no a la { $gpu }
    .what = nanoGPT divide entre { $trainer_peak }, el máximo de una A100, en cualquier tarjeta; la { $gpu } tiene { $card_peak } (denso, con acumulación en fp32).
    .step = { $variant ->
        [many] El paso mediano procesa { $tokens_per_second } tokens por segundo en cada GPU, lo que equivale a { $achieved }: el { $utilisation } de la tarjeta, o { $best_mfu } en las unidades de nanoGPT.
       *[one] El paso mediano procesa { $tokens_per_second } tokens por segundo, lo que equivale a { $achieved }: el { $utilisation } de esta tarjeta, o { $best_mfu } en las unidades de nanoGPT.
    }
    .rate = Un MFU de { $best_mfu } en las unidades de nanoGPT equivale a { $achieved }: el { $utilisation } de esta tarjeta.
    .range = Los valores citados, de { $printed_low } a { $printed }, equivalen en esta tarjeta a un rango del { $printed_low_here } al { $printed_here }.
    .printed = El { $printed } impreso corresponde al { $printed_here } de esta tarjeta.
    .dragged = El valor impreso es una media móvil, y cada iteración registrada que incluye una evaluación ({ $evaluation_extra } más) lo baja, así que la cifra que conviene usar es la del paso mediano.
    .healthy = El porcentaje de esta tarjeta es bueno, así que la velocidad no muestra ningún indicio de cuello de botella.
    .too-good = Es más de lo que alcanza el entrenamiento en una tarjeta, así que probablemente alguno de los datos indicados sea otro: la GPU, el lote o el número de GPU.
    .why = En las unidades de nanoGPT, el máximo completo de esta tarjeta es { $ceiling }, así que los porcentajes publicados para una A100 no son un objetivo aquí.
    .target = En las unidades de nanoGPT, el máximo completo de esta tarjeta es { $ceiling }. El { $target } que se suele buscar en una A100 serían { $target_flops }, el { $target_here } del máximo de esta tarjeta: fuera de su alcance, así que no es un objetivo aquí.
    .fix = Juzgue la velocidad por los tokens por segundo o por el porcentaje del máximo de esta tarjeta. Para que se imprima el porcentaje correcto, sustituya la constante de `estimate_mfu` en `model.py` por { $card_peak }.
mfu-impossible =
    .title = { $variant ->
        [unknown-gpu] Se imprime un MFU de { $printed }, lo que solo significa que la tarjeta es más rápida que una A100
        [few-gpus] Se imprime un MFU de { $printed }, que equivale a { $achieved }, más de lo que pueden la mayoría de las tarjetas
        [no-gpu] Se imprime un MFU de { $printed }, que equivale a { $achieved }, más de lo que puede cualquier tarjeta
       *[known-gpu] La ejecución usaría el { $utilisation } de la { $gpu }, más de lo que puede dar
    }
    .what = nanoGPT divide entre { $trainer_peak }, el máximo de una A100, en cualquier tarjeta, así que el { $printed } impreso significa { $achieved } y no es un porcentaje de esta tarjeta.
    .example = En una H100, por ejemplo, con sus { $example_peak }, eso es el { $example_share }.
    .few = Incluso una H100 solo llega a { $example_peak } (denso), y el entrenamiento no lo aprovecha todo; las tarjetas más rápidas tienen { $largest_peak }. Si no es una de ellas, el lote, el número de procesos o el tiempo por paso no es lo que parece.
    .none = La tarjeta más rápida que se conoce aquí llega a { $largest_peak } (denso), así que ninguna tarjeta lo explica: el lote, el número de procesos o el tiempo por paso no es lo que parece.
    .beyond = Se indican { $achieved }, pero el máximo de la { $gpu } es { $card_peak } (denso, con acumulación en fp32), así que la GPU, el lote, el número de procesos o el tiempo por paso no es lo que parece.
    .why = { $variant ->
        [few-gpus] Si no lo es, los tokens, las horas y la utilización calculados con estos ajustes son incorrectos hasta que se aclare.
        [unknown-gpu] Un porcentaje por encima del total no dice nada sobre lo bien que se aprovecha esta tarjeta, y no se puede comparar con los datos de otras tarjetas.
       *[known-gpu] Los tokens, las horas y la utilización calculados con estos ajustes son incorrectos hasta que se aclare.
    }
    .fix = { $variant ->
        [few-gpus] Compruebe el lote y la acumulación de un proceso, cuántos procesos participaron y qué abarca el tiempo por paso; después, indique la GPU.
        [no-gpu] Compruebe el lote y la acumulación de un proceso, cuántos procesos participaron y qué abarca el tiempo por paso.
        [unknown-gpu] Indique la GPU y sustituya la constante de `estimate_mfu` en `model.py` por su máximo denso; entonces se puede calcular el porcentaje real.
       *[known-gpu] Compruebe que la GPU es la indicada, que la configuración y el registro corresponden a la misma ejecución, y cuántos procesos participaron.
    }
mfu-low =
    .title = El entrenamiento solo usa el { $utilisation } de la { $gpu }
    .what = { $variant ->
        [many] Cada GPU hace { $achieved } de los { $card_peak } que puede dar la { $gpu }; las ejecuciones en varias GPU suelen mantenerse por encima del { $limit }.
       *[one] La ejecución hace { $achieved } de los { $card_peak } que puede dar la { $gpu }; las ejecuciones en una GPU suelen mantenerse por encima del { $limit }.
    }
    .why = Esa cifra no incluye evaluaciones ni arranque, así que la mayor parte de cada paso se va en esperar: a que se lancen los kernels, a los datos, a la memoria o a otro proceso en la tarjeta.
    .fix = Entrene en bf16 o fp16 con `torch.compile`, suba el microlote y baje la acumulación por el mismo factor, y vigile en `nvidia-smi` si el cargador u otro proceso frena la tarjeta.
    .fix-compile = Ponga primero `compile = True`; después suba el microlote y baje la acumulación por el mismo factor, y vigile en `nvidia-smi` si el cargador u otro proceso frena la tarjeta.
periodic-stalls =
    .title = Cada { $interval } pasos, uno tarda { $slow } en vez de { $usual }
    .what = Los pasos lentos tardan { $slow } (mediana) y cuestan el { $share } del tiempo.
    .saves = Ese es el intervalo con el que se guardan los puntos de control.
    .why = Algo se ejecuta con este ritmo: guardar, registrar, recolectar basura, o los procesos de carga que arrancan de nuevo con cada pasada por los datos.
    .fix = Hágalo con menos frecuencia o en segundo plano: guarde los puntos de control de forma asíncrona, mantenga vivos los procesos de carga (`persistent_workers`) o recolecte la basura manualmente (`gc.disable()` y `gc.collect()`).
step-time-outliers =
    .title = { $count } pasos tardaron varias veces más que los demás
    .what = Un paso suele tardar { $usual }; estos tardaron { $slow } (mediana). Son { $count } de { $all } pasos cronometrados y cuestan el { $share } del tiempo.
    .why = No siguen ningún intervalo fijo, así que ni guardar ni evaluar los explica. Los discos y redes compartidos provocan esto, y también los procesos de carga que se retrasan.
    .fix = Vigile el disco, la red y los procesos de carga cuando ocurra. Una cola de precarga más grande oculta las esperas cortas.
throughput-drifting-down =
    .title = Los pasos se volvieron un { $change } más lentos durante la ejecución
    .what = Un paso tardaba { $first } al principio del registro y tarda { $last } al final (medianas de { $count } iteraciones, sin las que evalúan, guardan o arrancan).
    .why = El aumento es constante y no es ruido de pasos sueltos, así que algo va frenando la ejecución: el calor, otro proceso, o un disco o una memoria que se llena.
    .fix = Compare las frecuencias y la temperatura de `nvidia-smi -q -d PERFORMANCE` con las de un arranque en frío, busque otros procesos en la tarjeta y compruebe si crece la memoria del proceso.
warmup-iterations-in-timing =
    .title = Los tiempos de las primeras iteraciones no dicen nada sobre la velocidad
    .what = Una iteración posterior tarda { $usual } (mediana); la media de todas las impresas es { $average }.
    .slow = Al principio se imprimieron hasta { $slowest } para una iteración: compilación, reserva de memoria, carga o una primera evaluación.
    .fast = Al principio se imprimieron tan solo { $quickest } para una iteración: es el tiempo de entregar el trabajo al dispositivo, no el de hacerlo.
    .why = Una velocidad, una media o una utilización que incluya estas líneas es incorrecta.
    .fix = Excluya las primeras iteraciones de toda medición y cuente { $usual } por paso.
