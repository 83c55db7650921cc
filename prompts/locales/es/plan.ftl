set = En { $place }, ponga `{ $key } = { $new }` (ahora `{ $old }`).
argument = En la línea de comandos, ponga `--{ $key }={ $new }` (ahora `{ $old }`), o quite la opción y defínala en la configuración.
change = Ponga `{ $key } = { $new }` (ahora `{ $old }`).
add = Añada `{ $key } = { $new }` (el valor predeterminado es `{ $old }`).
comment = En { $place }, corrija el comentario: «{ $old }» pasa a ser «{ $new }».
restart = Vuelva a empezar desde el paso { $zero } en un `out_dir` nuevo: los tensores cambian de forma, así que no se puede cargar ningún punto de control de esta ejecución.
batch = Lote: microlote de { $micro } x acumulación de { $accumulation } x secuencias de { $sequence } tokens = { $tokens } tokens por paso{ $ranks_n ->
        [one] {""}
       *[other] , en { $ranks } procesos
    }.
batch-kept = El número de tokens por paso sigue siendo exactamente el mismo.
batch-not-exact = Ningún microlote da exactamente los tokens por paso que muestra el registro; este es el más cercano.
memory = Memoria para un paso: de { $low } a { $high }{ $verdict ->
        [fits] , que caben en los { $card } de esta tarjeta
        [tight] , lo que va muy justo en los { $card } de esta tarjeta
        [does-not-fit] , que no caben en los { $card } de esta tarjeta
       *[unknown] {""}
    }.
memory-one = Memoria para un paso: unos { $low }{ $verdict ->
        [fits] , que caben en los { $card } de esta tarjeta
        [tight] , lo que va muy justo en los { $card } de esta tarjeta
        [does-not-fit] , que no caben en los { $card } de esta tarjeta
       *[unknown] {""}
    }.
memory-unknown = No se sabe qué tarjeta es, así que no se puede decir si cabe.
step-time = Un paso tarda de { $low } a { $high } en esta tarjeta: la cifra menor, si el tiempo por token que excede el ideal de la tarjeta se mantiene; la mayor, si crece con la carga de trabajo.
step-time-same = Un paso tarda { $low } en esta tarjeta, según lo medido.
milestone-optimal = { $steps } pasos ({ $tokens } tokens, los { $rule } tokens por parámetro de la regla práctica)
milestone-half = { $steps } pasos ({ $tokens } tokens, la mitad de lo previsto)
milestone-now = { $steps } pasos ({ $tokens } tokens, tantos como hasta ahora)
milestone-full = { $steps } pasos ({ $tokens } tokens, el plan tal como está)
milestone-hours = de { $low } a { $high }
milestone-hours-one = { $low }
milestone-loss = pérdida de validación de { $mid_low } a { $mid_high }; el { $level } de las predicciones de este tipo queda entre { $low } y { $high }
loss-basis = Las dos leyes de escala están desplazadas hasta la pérdida de esta misma ejecución ({ $observed }); sin desplazar darían de { $raw_low } a { $raw_high } a los { $steps } pasos, es decir, entre { $offset_low } y { $offset_high } por debajo de lo que corresponde a esta ejecución. Estas pérdidas valen para una planificación que termine en ese paso. El intervalo refleja cuánto erraron las diferencias que predicen las leyes en ejecuciones publicadas.
heading-plan = El plan
heading-batches = Todos los planes de lote exactos, de mejor a peor
heading-batches-near = Los planes de lote más cercanos, de mejor a peor
batch-row = { $micro } x { $accumulation } x { $sequence } = { $tokens } tokens
verdict-fits = cabe
verdict-tight = muy justo
verdict-does-not-fit = no cabe
verdict-unknown = memoria desconocida
params = El modelo tiene { $printed } parámetros según el recuento de nanoGPT y { $total } en total.
unchanged = No hace falta cambiar ningún ajuste.
missing = Para completar el plan: { $what }
no-plan = Todavía no hay nada que planificar: no se pudo leer ni un modelo ni un tamaño de lote.
heading-what-if = Qué cambiaría
what-if-before = ahora
what-if-after = después
what-if-unknown = no se puede saber
what-if-params = parámetros en total
what-if-tokens-per-step = tokens por paso
what-if-tokens = tokens de todo el plan
what-if-memory = memoria de un paso
what-if-step = tiempo de un paso
what-if-hours = tiempo de todo el plan
what-if-cost = costo al precio indicado
what-if-loss = pérdida de validación al final del plan
what-if-restart = El punto de control anterior no sirve: sus tensores tienen otra forma, así que el entrenamiento empieza de nuevo.
what-if-not-computed = El efecto de { $names } en la pérdida no se deduce de ninguna fórmula; no está incluido en estas cifras.
heading-budget = El mejor modelo para este presupuesto
budget-law = ley de pérdida
budget-share = porcentaje del máximo de la tarjeta
budget-params = parámetros en total
budget-tokens = tokens
budget-loss = pérdida según la ley sin ajustar
budget-note = Las leyes describen una sola pasada por texto natural; los conjuntos de datos tienen niveles distintos, así que tome sus pérdidas como diferencias. Qué porcentaje de su máximo alcanza una tarjeta solo lo dice un paso medido.
