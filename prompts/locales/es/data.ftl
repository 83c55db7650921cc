data-repeated-too-often =
    .title = Los mismos datos se repiten durante { $epochs } épocas
    .what = { $epochs } épocas recorren los mismos datos.
    .why-language = En un modelo de lenguaje, los tokens repetidos pierden valor: según el ajuste publicado, todas estas épocas juntas enseñan tanto como { $worth } épocas de datos nuevos.
    .why-tuning = En el ajuste fino, tantas pasadas sirven sobre todo para memorizar los ejemplos; según el ajuste publicado para tokens repetidos, equivalen como mucho a { $worth } épocas de datos nuevos.
    .why-images = Aquí una época tiene pocos pasos, así que el conjunto de datos es muy pequeño y el modelo ha visto cada ejemplo muchísimas veces.
    .fix-language = Añada datos o planifique menos pasos; si ninguna de las dos cosas es posible, suba el decaimiento de pesos y júzguelo por la pérdida de validación.
    .fix-tuning = Planifique pocas épocas, evalúe entre ellas y conserve el punto de control de la mejor evaluación; para un modelo mejor, añada ejemplos.
    .fix-images = Vigile la pérdida y la métrica en datos reservados, conserve el mejor punto de control y recurra al aumento de datos o a más datos.
dropout-in-single-epoch-pretraining =
    .title = Dropout de { $dropout } en un preentrenamiento con tokens nuevos
    .what = El dropout es { $dropout } en un preentrenamiento desde cero con { $dataset }.
    .what-once = El dropout es { $dropout } en un preentrenamiento desde cero con datos que se ven como mucho una vez.
    .why = El dropout evita que un modelo se aprenda de memoria los ejemplos repetidos. Con tokens que ve más o menos una vez no hay nada que evitar, y el dropout solo frena el aprendizaje.
    .repeats = No se indica cuántas veces se repiten estos datos; si se dan muchas pasadas por una parte pequeña, el dropout puede ser adecuado.
    .validation = Tampoco explica que la pérdida de validación quede por debajo de la de entrenamiento: nanoGPT lo desactiva en ambas.
    .fix = Ponga `dropout = { $new }`.
epoch-boundary-sawtooth =
    .title = La pérdida de entrenamiento baja un escalón al empezar cada época
    .what = En { $borders } de { $counted } cambios de época, la pérdida de entrenamiento baja un escalón; el mayor, al final de la época { $epoch }: de { $before } a { $after }, un { $share } menos.
    .why = Dentro de una época todos los ejemplos son nuevos; al cambiar de época, todos se repiten. Una pérdida que baja ahí y se mantiene plana en medio indica que el modelo recuerda sus ejemplos; dice poco sobre ejemplos nuevos.
    .fix = Júzguelo por la pérdida en datos reservados y conserve el punto de control que sea mejor en ellos; con menos épocas o más datos, el modelo aprende algo más que sus ejemplos. Vuelva a mezclar los datos en cada época.
tokens-below-compute-optimal =
    .title = Solo se prevén { $per_parameter } tokens por parámetro
    .what = El plan es de { $tokens } tokens para { $params } parámetros en total; la regla práctica de { $thumb } tokens por parámetro daría { $optimal_tokens }.
    .why = Con el mismo cómputo, un modelo de { $params_then } parámetros con { $tokens_then } tokens alcanzaría, según las dos leyes publicadas, una pérdida entre { $gain_low } y { $gain_high } menor, y con menos memoria.
    .why-tokens = Cada token aún enseña mucho a este modelo: según las dos leyes publicadas, el doble de tokens bajaría la pérdida entre { $gain_low } y { $gain_high }.
    .fix = Entrene con más tokens o use un modelo más pequeño.
    .fix-only = Entrene con más tokens.
    .fix-steps-only = Entrene durante unos { $steps_needed } pasos con este lote, con una planificación que termine ahí.
    .fix-steps = Entrene durante unos { $steps_needed } pasos con este lote, con una planificación que termine ahí, o use un modelo más pequeño.
tokens-not-as-claimed =
    .title = El plan es de { $planned } tokens, no de los { $claimed } declarados
    .what = Se declaran { $claimed } tokens, pero los ajustes prevén { $planned }{ $variant ->
        [more] , { $ratio } veces lo declarado.
       *[other] ; lo declarado es { $ratio } veces esa cantidad.
    }
    .product = Eso es { $steps_n ->
        [one] { $steps } paso
       *[other] { $steps } pasos
    } de { $tokens_per_step } tokens.
    .seen = Hasta ahora la ejecución ha visto { $seen } tokens.
    .why = La pérdida, el tiempo y los tokens por parámetro dependen de la cifra real; el comentario probablemente corresponde a otro número de pasos.
    .fix = Corrija el comentario o el número de pasos.
    .fix-steps = Corrija el comentario. Si lo declarado es lo que busca, { $steps_needed_n ->
        [one] hace falta { $steps_needed } paso
       *[other] hacen falta { $steps_needed } pasos
    }, y la planificación también tiene que terminar ahí.
tokens-past-compute-optimal =
    .title = { $per_parameter } tokens por parámetro, { $times } veces el óptimo en cómputo
    .what = { $variant ->
        [planned] El plan es de { $tokens } tokens
       *[other] La ejecución ha visto { $tokens } tokens
    } con { $params } parámetros en total. La regla práctica de { $thumb } tokens por parámetro daría { $optimal_tokens }.
    .gain = El doble de tokens aún bajaría la pérdida entre { $gain_low } y { $gain_high }, según las dos leyes publicadas.
    .why = El rendimiento es decreciente, pero no se agota: el mismo cómputo alcanzaría una pérdida menor en un modelo más grande.
    .fix = Para un modelo pequeño que debe ser barato en uso, esto es habitual y correcto. Si quiere la pérdida más baja para su cómputo, use un modelo más grande.
validation-below-train =
    .title = La pérdida de validación está { $gap } por debajo de la de entrenamiento
    .what = La pérdida de entrenamiento es { $train } y la de validación { $validation }, { $gap } menos.
    .persistence = En la segunda mitad del registro, la de validación es la menor en { $below } de { $evaluations_n ->
        [one] { $evaluations } evaluación
       *[other] { $evaluations } evaluaciones
    }, por { $mean_gap } de media.
    .persistence-few = La de validación es la menor en { $below } de { $evaluations_n ->
        [one] { $evaluations } evaluación posterior
       *[other] { $evaluations } evaluaciones posteriores
    } al calentamiento, por { $mean_gap } de media.
    .noise = El ruido de una sola diferencia es de unos { $noise }.
    .what-apart = La pérdida de validación es { $validation }, por debajo de la de entrenamiento, de { $train }: una diferencia de { $gap }.
    .why-apart = Aquí es lo normal: este programa mide la pérdida de entrenamiento mientras entrena, con dropout, aumento de datos o suavizado de etiquetas si están activos, y como media de pesos que aún iban mejorando; la de validación se mide después y sin nada de eso. No se pueden comparar.
    .fix-apart = No hace falta cambiar nada. Para compararlas, evalúe los pesos finales del mismo modo en una parte de los datos de entrenamiento.
    .why = nanoGPT mide ambas con los mismos pesos y en modo de evaluación, así que ni el dropout ni el promedio lo explican. La partición de validación es más fácil, se preparó de otra forma o es pequeña: otros documentos, más texto repetitivo, o texto que también está en la partición de entrenamiento.
    .why-few = Con tan pocas evaluaciones, la diferencia puede ser casual: la primera explicación es el ruido de unos pocos lotes. Si se mantiene con más evaluaciones, las dos particiones son distintas, porque nanoGPT mide ambas con los mismos pesos y en modo de evaluación.
    .dropout = El dropout de { $dropout } está desactivado en ambas mediciones.
    .fix = Revise cómo se preparó la partición de validación; debería ser una parte aleatoria de los mismos documentos, sin duplicados. Mientras tanto, juzgue el progreso por la evolución de cada pérdida, y no compare esta pérdida de validación con la de otros.
