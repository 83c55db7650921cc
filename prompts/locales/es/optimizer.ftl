adam-epsilon-out-of-range =
    .title = El epsilon de Adam es { $variant ->
        [zero] cero
        [low] minúsculo: { $epsilon }
       *[high] grande: { $epsilon }
    }
    .what = Epsilon es { $epsilon }; el valor predeterminado es { $usual } y sirve para casi cualquier modelo.
    .why-zero = Adam divide entre el tamaño del gradiente más epsilon. Si un peso no tiene gradiente, eso es cero dividido entre cero: un NaN, y la ejecución está perdida.
    .why-low = Adam divide entre el tamaño del gradiente más epsilon. Con tan poco, los gradientes que solo son ruido de redondeo se convierten en pasos de tamaño completo.
    .why-high = Adam divide entre el tamaño del gradiente más epsilon. Un valor así pesa más que los propios gradientes, de modo que cada paso es mucho menor de lo que indica la tasa de aprendizaje.
    .fix = Póngalo en { $usual }.
weight-decay-on-norms-and-biases =
    .title = El decaimiento de pesos también se aplica a las normalizaciones y a los sesgos
    .what = El decaimiento se aplica a los { $decayed } parámetros sin excluir ninguno, aunque el modelo tiene sesgos.
    .why = El decaimiento empuja hacia cero las ganancias de las normalizaciones y los sesgos. Solo las matrices se benefician de él.
    .fix = Cree dos grupos de parámetros: con decaimiento para los de dos dimensiones o más, sin él para los demás. Es una costumbre y no un motivo para volver a empezar.
weight-decay-out-of-range =
    .title = { $variant ->
        [off] El decaimiento de pesos está desactivado
       *[high] Un decaimiento de pesos de { $decay } es muy alto para Adam
    }
    .what-off = El decaimiento de pesos es { $decay }. Los modelos de lenguaje entrenados desde cero suelen usar { $usual }.
    .why-off = Sin él, los pesos siguen creciendo y la misma tasa de aprendizaje los mueve cada vez menos. En una ejecución larga cuesta un poco de pérdida; es una costumbre, no un fallo.
    .what-high = El decaimiento de pesos es { $decay }; las recetas para modelos de este tipo se quedan en { $most } o menos.
    .why-high = AdamW encoge cada peso, en cada paso, según la tasa de aprendizaje multiplicada por el decaimiento. Un valor así devuelve los pesos hacia cero más rápido de lo que aprenden.
    .fix = Póngalo en { $usual }.
    .fix-images = Tome el valor de la receta para este modelo; { $most } es más o menos lo máximo que usa cualquiera de ellas.
