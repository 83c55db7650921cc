dropout-too-high =
    .title = Un dropout de { $dropout } deja al modelo muy poco de lo que aprender
    .what = El dropout es { $dropout }; por encima de { $most }, un modelo de este tipo apenas aprende.
    .why = El dropout pone a cero esa fracción de las activaciones en cada pasada de entrenamiento. Lo que queda es sobre todo ruido y la pérdida de entrenamiento se mantiene alta.
    .fix = Use { $advised } como máximo, y nada de dropout si ninguna muestra se ve dos veces.
head-dim-inefficient =
    .title = { $variant ->
        [narrow] Las cabezas de atención solo tienen { $head_size } de ancho
       *[other] Las cabezas de atención tienen { $head_size } de ancho, que no es múltiplo de { $multiple }
    }
    .what = Un ancho de { $width } { $heads_n ->
        [one] en { $heads } cabeza le da
       *[other] repartido entre { $heads } cabezas da a cada una
    } { $head_size } de ancho; lo habitual es { $usual }, en múltiplos de { $multiple }.
    .harmless = Aquí no hace daño: la ejecución alcanza el { $utilisation } del máximo de la tarjeta.
    .why = { $variant ->
        [narrow] Los kernels de atención trabajan con bloques de { $usual } o más de ancho. Con cabezas estrechas, el softmax cuesta lo mismo para menos multiplicaciones, así que la atención cuesta más de lo necesario.
       *[other] Los kernels de atención trabajan en múltiplos de { $multiple }. Los demás tamaños se rellenan o recurren a un kernel más lento.
    }
    .fix = Con `n_head` en { $heads_then }, las cabezas tienen { $head_size_then } de ancho con el mismo número de parámetros. Cámbielo solo si empieza de cero.
    .fix-claimed = Con el ancho que exige el tamaño declarado, la misma cantidad de cabezas ({ $heads }) tiene { $head_size_then } de ancho, y eso también queda resuelto.
heads-do-not-divide-width =
    .title = El ancho de { $width } no es divisible entre { $heads } cabezas
    .what = `n_embd` es { $width } y `n_head` es { $heads }, lo que deja un resto de { $rest }.
    .why = Cada cabeza toma una parte igual del ancho, así que este modelo no se puede construir: nanoGPT se detiene en una aserción antes del primer paso.
    .fix-heads = Ponga `n_head` en { $heads_then }, lo que da cabezas de { $head_size_then } y no cambia el número de parámetros. Si prefiere conservar { $heads } cabezas, un ancho de { $width_then } da cabezas de { $wide_head_size_then }.
    .fix-width = Ponga `n_embd` en { $width_then }, lo que da cabezas de { $wide_head_size_then }. Con el ancho actual, { $heads_then } sería el número de cabezas más cercano que divide el ancho.
init-std-too-large =
    .title = Una dispersión inicial de { $std } es grande para un ancho de { $width }
    .what = Los pesos empiezan con una desviación estándar de { $std }. Para un ancho de { $width }, eso es { $times } veces { $usual }, la dispersión que mantiene estable el nivel de las activaciones.
    .why = Cuanto más ancho es el modelo, más crecen sus activaciones con la dispersión de los pesos. Si es excesiva, se manifiesta en picos y divergencia durante los primeros miles de pasos, sobre todo en float16.
    .fix = Empiece con una desviación estándar de aproximadamente { $advised }.
model-too-small-for-compute =
    .title = Para este cómputo, el mejor modelo es entre { $ratio_low } y { $ratio_high } veces el tamaño de este
    .what = { $variant ->
        [planned] El plan de { $tokens } tokens con { $params } parámetros en total requiere { $compute }.
       *[other] Los { $tokens } tokens vistos hasta ahora con { $params } parámetros en total han requerido { $compute }.
    } Para ese cómputo, la ley de pérdida de Hoffmann sitúa el mejor modelo en { $optimal_hoffmann } parámetros con { $optimal_tokens_hoffmann } tokens; la de Besiroglu, en { $optimal_besiroglu } con { $optimal_tokens_besiroglu }.
    .rule-of-thumb = La regla práctica de { $thumb } tokens por parámetro da { $thumb_params } parámetros con { $thumb_tokens } tokens; este modelo está en { $tokens_per_parameter } tokens por parámetro, { $times } veces ese valor.
    .loss = { $variant ->
        [planned] Al final del plan, las leyes sin ajustar esperan
       *[other] Con estos tokens, las leyes sin ajustar esperan
    } para este tamaño una pérdida de { $loss_hoffmann } y { $loss_besiroglu }, frente a { $best_loss_hoffmann } y { $best_loss_besiroglu } para el mejor con el mismo cómputo.
    .observed = { $split ->
        [validation] La pérdida de validación es { $observed };
       *[other] La pérdida de entrenamiento es { $observed };
    } los conjuntos de datos tienen niveles distintos, así que tome las leyes como diferencias.
    .claim = El tamaño declarado de { $claimed } estaría cerca del mejor.
    .why = El modelo no está saturado: con datos ilimitados, las leyes sitúan este tamaño en { $floor_hoffmann } y { $floor_besiroglu }; la pérdida sigue bajando, pero cada vez menos por el mismo trabajo. Un modelo más grande lo aprovecha mejor.
    .fix = Use un modelo más ancho o más profundo y menos pasos para el mismo cómputo, o conserve el tamaño si el modelo tiene que ser pequeño en uso.
    .fix-width = Con esta profundidad, un `n_embd` de { $width } es lo que más se acerca; entonces bastan menos pasos para el mismo cómputo. Conserve el tamaño si el modelo tiene que ser pequeño en uso.
parameter-count-not-as-claimed =
    .title = El modelo tiene { $printed } parámetros, no los { $claimed } declarados
    .what = Se declaran { $claimed } parámetros, pero este modelo tiene { $printed } según el recuento del propio nanoGPT, que excluye los embeddings de posición: un factor de { $ratio }.
    .what-config = Se declaran { $claimed } parámetros, pero la configuración da { $printed }, contándolos todos: un factor de { $ratio }.
    .parts = Contándolo todo hay { $total }, y el { $embedding_share } es el embedding de tokens, que no hace ningún trabajo en las capas.
    .width = El tamaño declarado requiere un ancho de { $width_needed } en vez de { $width }: eso da { $printed_then } según el recuento de nanoGPT ({ $times_printed } veces los actuales) y { $total_then } en total ({ $times_total } veces). Las capas se multiplican por { $times_blocks }, porque crecen con el cuadrado del ancho; el embedding, solo por { $times_embedding }.
    .why = Todo lo que cabía esperar del tamaño declarado (pérdida, tokens, tiempo, memoria) corresponde a otro modelo.
    .fix = Ponga `n_embd` en { $width_needed } si lo que busca es el tamaño declarado; si no, corrija lo declarado.
    .fix-claim = Ponga el ancho o la profundidad que da el tamaño declarado, o corrija lo declarado.
pretrained-weights-unused =
    .title = { $variant ->
        [maybe] Es posible que el entrenamiento empiece con pesos aleatorios, aunque existen pesos entrenados
       *[plain] El entrenamiento empieza con pesos aleatorios, aunque existen pesos entrenados
    }
    .what = El modelo es `{ $architecture }`, que es solo la arquitectura: no se cargan pesos. El mismo modelo está publicado con pesos entrenados en COCO, como `{ $weights }`.
    .what-maybe = El modelo es `{ $architecture }`, que es solo la arquitectura. Si su script no carga pesos en él, el entrenamiento empieza con pesos aleatorios. El mismo modelo está publicado con pesos entrenados en COCO, como `{ $weights }`.
    .why = Con sus propios datos, los pesos publicados alcanzan una exactitud mayor en una fracción de las épocas, sobre todo si hay pocas imágenes.
    .fix = Ponga `model` en `{ $weights }`, salvo que quiera entrenar desde cero.
sequence-longer-than-positions =
    .title = Las secuencias de { $length } tokens superan las { $positions } posiciones del modelo
    .what = El entrenamiento está configurado con secuencias de { $length } tokens y el modelo tiene { $positions } posiciones.
    .why-table = La tabla de posiciones no tiene entrada para los tokens que quedan más allá: el programa se niega a arrancar o se detiene con un error de índice en la GPU.
    .why-rotary = Las posiciones rotatorias no tienen límite, así que nada se detiene; pero el modelo nunca se entrenó a esas distancias y allí su pérdida es alta al principio.
    .fix = Recorte las secuencias a { $positions } tokens, o dé más posiciones al modelo si se entrena desde cero.
    .fix-rotary = Recorte las secuencias a { $positions } tokens. Si lo que quiere es ampliar el contexto, ajuste `rope_scaling` en consecuencia.
vocab-not-padded =
    .title = El vocabulario de { $vocabulary } no es múltiplo de { $multiple }
    .what = El vocabulario tiene { $vocabulary } entradas; faltan { $extra } para el siguiente múltiplo de { $multiple }.
    .why = La capa de salida es una matriz de ese ancho. Si no llena un número entero de bloques, la GPU usa kernels más lentos en lo que suele ser el producto más grande del modelo.
    .fix = Amplíe el vocabulario a { $padded } antes de empezar a entrenar. Las entradas adicionales nunca se usan, y un punto de control del tamaño anterior no se puede cargar en el modelo ampliado.
    .fix-better = Amplíe el vocabulario a { $padded }, o mejor a { $better }, que es múltiplo de { $better_multiple }, antes de empezar a entrenar. Las entradas adicionales nunca se usan, y un punto de control del tamaño anterior no se puede cargar en el modelo ampliado.
vocab-smaller-than-tokenizer =
    .title = El vocabulario de { $vocabulary } es menor que el del tokenizador, de { $tokens }
    .what = El modelo tiene { $vocabulary } entradas; el tokenizador `{ $tokenizer }` tiene { $tokens }.
    .why = El primer lote que contenga un token más allá de la última entrada del modelo detiene la ejecución; en una GPU, con una aserción del dispositivo que no indica la causa.
    .fix = Ponga el vocabulario en { $new }: así cada token tiene su entrada y el ancho es adecuado para la GPU.
