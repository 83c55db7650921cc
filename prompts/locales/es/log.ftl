comment-contradicts-value =
    .title = { $comments_n ->
        [one] Un comentario contradice el valor que lo acompaña
       *[other] { $comments } comentarios contradicen los valores que los acompañan
    }
    .arithmetic = El comentario dice «{ $arithmetic_words }», pero el producto es { $arithmetic_result }.
    .factors = El comentario dice «{ $factor_words }», pero los valores actuales son un microlote de { $micro } y { $accumulation } pasos de acumulación. El producto, { $product }, es el mismo, así que el entrenamiento no se ve afectado.
    .bound = `{ $bound_key }` es { $bound_value }, pero su comentario dice «{ $bound_words }».
    .comparison = `{ $compared_key }` es { $compared_value }, { $direction ->
        [above] por encima
       *[below] por debajo
    } del valor predeterminado de { $default }, pero su comentario dice «{ $word }».
    .why = Estos comentarios suelen corresponder a valores anteriores y confunden a quien los lea después.
    .fix = Corrija el comentario, o el valor si lo que quería es lo que dice el comentario.
lines-damaged =
    .title = { $lines_n ->
        [one] { $lines } línea del registro está dañada
       *[other] { $lines } líneas del registro están dañadas
    }
    .what = { $lines_n ->
        [one] { $lines } línea parece una entrada del programa, pero está cortada o lleva algo intercalado.
       *[other] { $lines } líneas parecen entradas del programa, pero están cortadas o llevan algo intercalado.
    }
    .why = Estas líneas se deben a teclas pulsadas en el terminal, a dos programas que escriben en un mismo archivo o a una copia cortada. Se han descartado y no se leyó ningún número de ellas.
    .fix = Haga que un solo programa escriba en el archivo, y pegue el propio archivo en vez del texto del terminal.
log-contradicts-config =
    .title = El registro no procede de estos ajustes
    .setting = En el registro, `{ $key }` aparece como { $printed }, pero la configuración o el comando ponen { $written }.
    .more = { $more_n ->
        [one] { $more } ajuste más es distinto.
       *[other] { $more } ajustes más son distintos.
    }
    .parameters = El registro imprime { $params_printed } parámetros, pero los ajustes dan { $params_given }.
    .tokens = El registro imprime { $tokens_printed } tokens por paso, pero los ajustes dan { $tokens_given }.
    .implied = El primer MFU medido y su tiempo por paso implican { $tokens_implied } tokens por paso y GPU, pero los ajustes dan { $tokens_set } en total. Otro lote, otro modelo o un máximo modificado en `estimate_mfu` lo explicaría.
    .why = Lo que se deduce de los ajustes (parámetros, tokens, memoria, velocidad) puede corresponder a otra ejecución que las pérdidas de este registro.
    .fix = Pegue la configuración y la línea de comandos de esta misma ejecución, o el registro que corresponde a esta configuración.
log-starts-mid-run =
    .title = El registro empieza en el paso { $first_step }
    .what = La primera línea con una pérdida es del paso { $first_step }, y ninguna línea indica que la ejecución se reanudara, así que falta el comienzo del registro.
    .why = No se pueden juzgar la primera pérdida, el calentamiento ni lo que el programa imprime al arrancar (parámetros, tokens por paso, ajustes).
    .fix = Pegue el registro desde su primera línea, o la configuración.
metric-not-measured =
    .title = Una métrica impresa nunca se midió: { $metrics }
    .what = { $metrics } es { $value } en las { $records } entradas, mientras los pasos avanzan.
    .why = Así imprimen los programas lo que no han calculado. No es un atasco, ni un gradiente desvanecido, ni un fallo de la ejecución.
    .fix = No la tenga en cuenta o active su medición; la velocidad y la utilización se deducen igual de bien del tiempo de un paso.
run-not-finished =
    .title = El registro termina en el paso { $last_step } de { $max_steps }
    .what = El registro contiene { $last_step } de { $max_steps } pasos, el { $done } del plan; { $left_n ->
        [one] queda { $left } paso.
       *[other] quedan { $left } pasos.
    }
    .time = A { $step_seconds } por paso, faltan aproximadamente { $time_left }.
    .predicted = Según las leyes de escala, desplazadas hasta la pérdida de esta ejecución ({ $observed }), la pérdida de validación al final previsto es de { $loss_low } a { $loss_high }; el { $level } de las predicciones de este tipo queda entre { $interval_low } y { $interval_high }.
    .why = Un plan terminado suele acabar con una pérdida menor que esta: aún faltan los últimos pasos, con la tasa de aprendizaje en su mínimo.
    .fix = Si la ejecución sigue en marcha, déjela continuar. Si se detuvo, reanúdela o planifique un entrenamiento que termine en los pasos que se pueda permitir.
    .fix-nanogpt = Si la ejecución sigue en marcha, déjela continuar. Si se detuvo, continúe desde el punto de control con `init_from = 'resume'` o planifique un entrenamiento que termine en los pasos que se pueda permitir.
steps-go-backwards =
    .title = Aquí empieza otra ejecución en el mismo registro
    .what = Tras { $position } { $previous }, el registro sigue en { $position } { $first }: desde ahí corresponde a la ejecución { $run }.
    .why = O un programa añadió su salida al archivo de una ejecución anterior, o el entrenamiento volvió a un punto de control previo, o se pegaron dos registros como uno solo. Leídos como una única curva mostrarían un salto que nunca ocurrió, así que aquí cada ejecución se juzga por separado.
    .fix = Escriba cada ejecución en su propio archivo e indique a cuál se refiere la pregunta.
