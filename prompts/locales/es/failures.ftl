checkpoint-not-found =
    .title = No existe el punto de control desde el que se quiere empezar
    .what = La ejecución intenta cargar un punto de control que no existe.
    .path = La ejecución intenta cargar `{ $path }`, que no existe.
    .went-on = La ejecución siguió adelante después.
    .why = Se le pide reanudar aunque todavía no se ha guardado nada, o la ruta es incorrecta; una ruta relativa se busca a partir de la carpeta en la que se inició el programa.
    .fix = En una primera ejecución, desactive la reanudación (empiece desde cero); si no lo es, corrija la ruta del punto de control o la carpeta de salida.
    .fix-resume = En una primera ejecución, ponga `init_from = 'scratch'`; si no lo es, corrija `out_dir`, que ahora es `{ $out_dir }`.
cuda-oom =
    .title = La GPU se quedó sin memoria
    .what = Un tensor no cupo en la tarjeta y la ejecución se detuvo.
    .missing = Pidió { $requested } cuando había { $free } libres.
    .held = Los tensores ocupaban { $allocated } de los { $capacity } de la tarjeta.
    .went-on = La ejecución siguió adelante después.
    .others = Otros programas ocupan { $others } de la tarjeta; sin ellos, la petición cabría.
    .why = Todo lo que un paso conserva para el paso hacia atrás crece con el microlote y con la longitud de secuencia.
    .fix-others = Termine los otros programas (`nvidia-smi` los enumera) o elija otra tarjeta con `CUDA_VISIBLE_DEVICES`.
    .fix-batch = Baje el microlote de { $micro } a { $micro_new } y suba la acumulación de { $accumulation } a { $accumulation_new }: el paso conserva sus tokens, así que la tasa de aprendizaje sigue siendo adecuada. Si no basta, el checkpointing de activaciones ahorra más.
    .fix-sequence = Si se puede bajar el microlote, redúzcalo a la mitad y duplique la acumulación; si no, use checkpointing de activaciones, secuencias más cortas o un optimizador con estados más pequeños.
    .fix = Reduzca el microlote a la mitad y duplique la acumulación, para que el paso conserve sus tokens; el checkpointing de activaciones ahorra más. Si ocurrió en una evaluación, baje el lote de evaluación.
cuda-oom-frag =
    .title = La memoria de la GPU está fragmentada
    .what = PyTorch mantenía { $unallocated } sin usar, el { $share } de lo que tiene reservado; si estuviera en una sola pieza, ahí habría cabido la petición de { $requested }.
    .why = Las secuencias o los lotes de tamaño variable dividen la memoria en trozos donde los tensores posteriores no caben.
    .fix = Ponga `PYTORCH_CUDA_ALLOC_CONF=expandable_segments:True`, o rellene hasta formas fijas; el lote puede quedarse como está.
elastic-child =
    .title = { $variant ->
        [kill] Un proceso fue eliminado y el lanzador terminó los demás
        [segv] Un proceso falló en código nativo y el lanzador terminó los demás
       *[other] Un proceso falló y el lanzador terminó los demás
    }
    .what = `torchrun` detuvo la ejecución porque falló uno de sus procesos.
    .rank = `torchrun` detuvo la ejecución porque el rank { $rank } falló primero.
    .code = { $variant ->
        [kill] Terminó con { $code }, `SIGKILL`: por lo general se agotó la memoria de la máquina o el límite del trabajo.
        [segv] Terminó con { $code }, `SIGSEGV`: código compilado accedió a memoria que no le pertenece.
        [abort] Terminó con { $code }, `SIGABRT`: el código nativo se interrumpió, a menudo por el watchdog de NCCL o una aserción.
        [bus] Terminó con { $code }, `SIGBUS`: por lo general la memoria compartida estaba llena.
        [term] Terminó con { $code }, `SIGTERM`: alguien o un planificador de trabajos le pidió que se detuviera.
        [signal] Terminó con { $code }, una señal.
        [python] Terminó con { $code }, un error de Python: su traceback dice cuál.
       *[other] Terminó con { $code }.
    }
    .went-on = La ejecución siguió adelante después.
    .why = Lo que digan después los demás ranks, conexiones perdidas y tiempos de espera agotados, es solo una consecuencia.
    .fix-rank = Lea primero la salida del rank { $rank }.
    .fix = Lea primero el error más antiguo de cualquier rank.
hf-loss0-nan =
    .title = El registro muestra una pérdida de cero, pero es NaN
    .what = El programa de entrenamiento omite en su registro las pérdidas NaN, y entonces aparece cero; la norma del gradiente muestra la verdad. Ya no se aprende nada.
    .count = Desde { $position } { $first }, { $count } { $count_n ->
        [one] entrada tiene
       *[other] entradas tienen
    } una pérdida de cero y una norma del gradiente que no es un número: el programa de entrenamiento omite en su registro las pérdidas NaN.
    .ended = Las entradas posteriores vuelven a tener pérdida.
    .why = Causa: un desbordamiento en fp16, datos defectuosos o lotes con todas las etiquetas enmascaradas.
    .fix = Entrene en bf16, compruebe que no todas las etiquetas sean `-100` y vuelva a un punto de control previo.
mg-naniter =
    .title = Megatron cuenta iteraciones con pérdida NaN
    .what = La pérdida no fue un número en algunas iteraciones.
    .count = La pérdida no fue un número en { $nan } { $nan_n ->
        [one] iteración
       *[other] iteraciones
    }, desde la entrada del paso { $first }.
    .ended = La última entrada no tiene ninguna, y las actualizaciones en cuestión se omitieron.
    .open = La última entrada también tiene alguna.
    .why = Valores defectuosos en un lote, una tarjeta que falla o una ejecución que diverge.
    .fix = Si continúan, detenga la ejecución, vuelva a un punto de control anterior a la primera y baje la tasa de aprendizaje o salte los lotes en cuestión; si siempre es el mismo rank, pruebe su tarjeta.
mg-skipped =
    .title = Megatron omitió actualizaciones
    .what = Megatron omitió actualizaciones y bajó la escala de pérdida.
    .count = Megatron omitió { $skipped } { $skipped_n ->
        [one] actualización
       *[other] actualizaciones
    } en total y bajó la escala de pérdida.
    .ended = No hubo ninguna después del paso { $last }.
    .open = La última entrada, en el paso { $last }, todavía tiene alguna.
    .why = Un gradiente se desbordó en fp16. Es normal al principio, mientras se busca la escala; si las omisiones no acaban nunca, la ejecución diverge.
    .fix = Al principio, nada; un `--initial-loss-scale` menor omite menos pasos.
nccl-watchdog =
    .title = Un rank esperó a los demás hasta agotar el tiempo
    .what = El watchdog de NCCL terminó una operación colectiva que no acababa.
    .rank = El watchdog de NCCL terminó una operación colectiva del rank { $rank } que no acababa.
    .operation = Fue { $operation }.
    .timeout = El tiempo de espera es { $timeout }.
    .went-on = La ejecución siguió adelante después.
    .why = El rank que lo comunica solo estaba esperando. Otro murió, se quedó colgado al cargar datos, evaluar o guardar, o tiene menos lotes.
    .fix = Busque el primer error de cualquier rank, y el rank que no comunica nada. Si un rank simplemente tarda más (una evaluación o un punto de control solo en él), suba `timeout` en `init_process_group`. Si no, ejecute con `NCCL_DEBUG=INFO` y `TORCH_NCCL_TRACE_BUFFER_SIZE` definidos para ver quién faltaba.
ng-unknown-key =
    .title = { $variant ->
        [named] El programa no tiene el ajuste `{ $key }`
       *[plain] Un ajuste que el programa no tiene
    }
    .what = La línea de comandos o la configuración nombra una variable que `train.py` no define, así que el programa se detuvo antes del primer paso.
    .named = La línea de comandos o la configuración pone `{ $key }`, que `train.py` no define, así que el programa se detuvo antes del primer paso.
    .fix = Use los nombres que figuran al comienzo de `train.py`, o quite el ajuste.
    .fix-near = Escriba `{ $near }` si se refería a eso; todos los nombres figuran al comienzo de `train.py`.
size-mismatch =
    .title = { $variant ->
        [vocabulary] El punto de control tiene un vocabulario distinto al del modelo
       *[plain] Los pesos del punto de control tienen formas distintas a las del modelo
    }
    .what = Hay pesos del punto de control que no encajan en el modelo construido.
    .shapes = `{ $name }` es { $old } en el punto de control y { $new } en el modelo.
    .vocabulary = Por tanto, el punto de control tiene un vocabulario de { $vocabulary_old } y el modelo, de { $vocabulary_new }: una diferencia de { $apart }.
    .went-on = La ejecución siguió adelante después.
    .why = El modelo se construyó con ajustes distintos a los del punto de control: ancho, capas, cabezas, clases o vocabulario.
    .why-vocabulary = En uno de los dos se añadieron tokens o se amplió el vocabulario, o el tokenizador es otro.
    .fix = Construya el modelo con la configuración guardada junto al punto de control.
    .fix-vocabulary = Construya el modelo con el vocabulario del punto de control; si se añadieron tokens a propósito, cargue primero y después llame a `resize_token_embeddings`.
tt-peak =
    .title = El programa no conoce la velocidad máxima de esta tarjeta
    .what = Lo dice él mismo, así que su MFU es incorrecto: `torchtitan` divide entre el máximo de una A100 y `nanochat` imprime cero.
    .zero = El MFU es cero en las { $count } entradas aunque se procesan tokens: no se mide.
    .why = La tarjeta no está en la tabla de velocidades máximas del programa.
    .fix = No se guíe por el MFU de este registro; los tokens por segundo son correctos.
