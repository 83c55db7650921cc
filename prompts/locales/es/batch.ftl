accumulation-contradicts-timing =
    .title = La velocidad impresa corresponde a una acumulación de { $real }, no de { $configured }
    .what = En { $position } { $step }, una iteración tarda { $seconds } con un MFU de { $mfu }, el primero que se midió. Según la fórmula de nanoGPT, ese es el trabajo de { $real } pasos de acumulación; la configuración dice { $configured }, y ningún número entero de GPU explica la diferencia.
    .why = El registro y la configuración no se corresponden. Por tanto, un paso tiene { $variant ->
        [more] más tokens de los que dice la configuración
       *[fewer] menos tokens de los que dice la configuración
    }, y todos los recuentos de tokens, épocas y horas están desviados por el mismo factor.
    .fix = Pegue la configuración que usó esta ejecución, o indique en cuántas GPU se ejecutó.
    .fix-ranks = Ponga `gradient_accumulation_steps` en { $real } si es con lo que quiere continuar, o pegue la configuración que usó esta ejecución.
accumulation-loss-not-normalised =
    .title = La pérdida de entrenamiento impresa es la suma de { $accumulation } lotes acumulados
    .what = La pérdida de entrenamiento es { $train } donde la de validación es { $val }: a lo largo del registro, { $ratio } veces la de validación, que es justo la acumulación de { $accumulation }.
    .what-first = La primera pérdida de entrenamiento es { $first }. Un modelo que da a todos los tokens la misma probabilidad está en { $uniform } como máximo; dividida entre la acumulación de { $accumulation }, es { $divided }.
    .why = Varias versiones de `transformers` no dividen la pérdida entre la acumulación, algunas solo con ciertos modelos. Puede que el modelo esté bien y el número mal; si también se suman los gradientes, el recorte actúa en todos los pasos.
    .fix = Actualice `transformers`, divida la pérdida impresa entre { $accumulation } y compare la norma del gradiente con la norma de recorte.
accumulation-not-divisible-by-world-size =
    .title = Una acumulación de { $accumulation } no se puede repartir entre { $ranks } procesos
    .what = El programa divide `gradient_accumulation_steps` ({ $accumulation }) entre el número de procesos ({ $ranks }) y se detiene al arrancar si queda resto.
    .fix = Póngalo en { $new }. El ajuste cuenta los microlotes de todas las GPU juntas.
batch-not-as-claimed =
    .title = Un paso contiene { $sequences_n ->
        [one] { $sequences } secuencia
       *[other] { $sequences } secuencias
    }, no las { $claimed } declaradas
    .what = { $claimed_n ->
        [one] Se declara { $claimed } secuencia por paso
       *[other] Se declaran { $claimed } secuencias por paso
    }, pero los ajustes dan { $sequences }{ $variant ->
        [more] , { $ratio } veces lo declarado.
       *[other] ; lo declarado es { $ratio } veces esa cantidad.
    }
    .product = Eso es un microlote de { $micro } y una acumulación de { $accumulation }, en todas las GPU.
    .tokens = Un paso tiene entonces { $tokens_per_step } tokens.
    .why = La tasa de aprendizaje, el calentamiento y el número de pasos dependen del lote; los elegidos para otro pueden no ser adecuados.
    .fix = Corrija el comentario si los ajustes son lo que quiere. Si no, ponga el microlote o la acumulación que da el lote declarado.
batch-too-large =
    .title = Un paso de { $tokens } tokens es más de lo que esta pérdida puede aprovechar
    .what = Con la última pérdida de { $loss }, según la ley del lote crítico de Kaplan compensa un paso de unos { $critical } tokens; esta ejecución usa { $times } veces eso.
    .why = Más allá de ese tamaño, más tokens apenas mejoran el gradiente. Los mismos tokens en más pasos, más pequeños, habrían llegado más abajo.
    .fix = La próxima vez use menos tokens por paso y más pasos, salvo que el objetivo sea terminar en el menor número de pasos posible.
batch-too-small =
    .title = Un paso tiene solo { $tokens } tokens para un modelo de { $params } parámetros
    .what = Sumando todas las GPU, un paso entrena con { $tokens } tokens. El modelo tiene unos { $params } parámetros y se entrena desde cero; lo habitual son unos { $usual } tokens por paso.
    .why = El gradiente de tan pocos tokens es sobre todo ruido, y las GPU dedican gran parte del tiempo a cosas que no son productos de matrices. Sirve para un benchmark o una prueba, no para un entrenamiento de verdad.
    .fix = Suba la acumulación: no cuesta memoria. Déjelo todo como está si solo es una prueba.
micro-batch-too-small =
    .title = El microlote es { $micro } y la mayor parte de la memoria está libre
    .what = El microlote es { $micro } y se acumulan { $accumulation }, mientras que se usan como mucho { $used } de { $memory } ({ $share }).
    .why = Los microlotes pequeños dejan ociosas las unidades de la GPU; acumular muchos repite ese costo.
    .fix = Duplique el microlote y reduzca la acumulación a la mitad mientras alcance la memoria. El paso, y lo que se aprende en él, sigue siendo el mismo.
