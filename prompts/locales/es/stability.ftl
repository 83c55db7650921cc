activations-dead-or-saturated =
    .title = El { $share } de las unidades está muerto o saturado, según mide `{ $metric }`
    .what = Las últimas entradas de `{ $metric }`, hasta { $position } { $step }, están en el { $share } (mediana).
    .why = Una unidad que siempre está en cero, o siempre en el extremo de su rango, no deja pasar gradiente: sus pesos no aprenden y el modelo es más pequeño de lo que parece.
    .fix = Baje la tasa de aprendizaje, use una activación con fuga (GELU, leaky ReLU), normalice sus entradas o inicialice con pesos más pequeños y sin sesgo negativo.
clipping-most-steps =
    .title = El { $share } de las actualizaciones se recorta
    .what = En el { $share } de las últimas { $count } entradas, la norma del gradiente está por encima del límite de { $limit }; su mediana es { $typical }.
    .printed = El registro indica que el { $share } de las actualizaciones se recorta; en las últimas { $count } entradas, la norma mediana es { $typical }.
    .why = El recorte está pensado para algún lote aislado. Si corta la mayoría de las actualizaciones, sustituye la tasa de aprendizaje por otra menor que nadie eligió, y se pierden las diferencias entre lotes.
    .fix = Si la pérdida baja bien, déjelo. Si no, baje la tasa de aprendizaje o suba el límite a unos { $usual }, por debajo de lo cual están nueve de cada diez de estas normas.
counter-contradicts-log =
    .title = El contador «{ $counter }» sigue en cero aunque el registro muestra esos eventos
    .skipped = En { $position } { $step }, la escala de pérdida ha bajado de { $high } a { $low }, lo que solo ocurre cuando una actualización se desborda y se omite; el contador de esa entrada dice que no hubo ninguna. Esta contradicción aparece en { $count_n ->
        [one] { $count } entrada
       *[other] { $count } entradas
    }.
    .bad = En { $position } { $step }, la pérdida es NaN, y el contador de esa entrada dice que no hubo ningún paso así ({ $count } veces en total).
    .why = El contador pertenece a una parte del programa distinta de la que omite los pasos, así que su cero no demuestra nada.
    .fix = Fíese de los eventos: cuente las actualizaciones omitidas por las bajadas de la escala de pérdida, y revise de dónde sale el contador antes de basar una alarma en él.
gradient-norm-constant =
    .title = La norma del gradiente es { $norm } en { $count } entradas seguidas: no se vuelve a medir
    .what = { $variant ->
        [all] Todas las entradas del registro, desde { $position } { $first_step } hasta { $position } { $last_step }, imprimen la misma norma con { $digits } dígitos
       *[part] Desde { $position } { $first_step } hasta { $position } { $last_step }, el registro imprime la misma norma con { $digits } dígitos
    }, aunque los lotes son distintos.
    .why = Lotes distintos nunca coinciden hasta ese punto. O bien las actualizaciones se omitieron y se imprime otra vez la última norma, o bien el número no es la norma de este gradiente; en ese caso, recortar según él no hace nada útil.
    .fix = Compruebe si las actualizaciones se omiten (escala de pérdida, desbordamiento) e imprima la norma sobre todos los parámetros y procesos justo antes de recortar.
gradient-norm-growing =
    .title = La norma del gradiente ha crecido de { $low } a { $last }, { $ratio } veces su nivel más bajo
    .what = Hacia { $position } { $low_step }, la norma del gradiente estaba en { $low } (mediana); al final del registro, en { $position } { $last_step }, está en { $last } y sigue subiendo.
    .stuck = La pérdida no ha bajado desde entonces. Así empieza una divergencia: la pérdida sigue a la norma, a veces mucho después.
    .falls = En lo que se imprime, la pérdida todavía baja o no permite saberlo. Un crecimiento lento es habitual al final de una ejecución, mientras la tasa decae; un crecimiento como este merece atención.
    .fix = Conserve el punto de control guardado hacia { $position } { $low_step } y continúe con una tasa de aprendizaje menor o un recorte más estricto antes de que la pérdida empiece a subir.
    .fix-watch = Conserve un punto de control más antiguo y vigile la pérdida; si deja de bajar, baje la tasa de aprendizaje o recorte de forma más estricta.
gradient-norm-spike =
    .title = La norma del gradiente se disparó a { $norm } en { $position } { $step }, { $ratio } veces su nivel
    .what = Hacia { $position } { $step }, la norma del gradiente estaba en { $level } (mediana de las entradas previas); ahí llega a { $norm }. El registro tiene { $count_n ->
        [one] { $count } pico de este tipo
       *[other] { $count } picos de este tipo
    }.
    .felt = La pérdida sube con ella, así que la actualización llegó a los pesos.
    .unfelt = La pérdida no lo refleja: la actualización se recortó o era lo bastante pequeña.
    .fix = No hay que cambiar nada mientras sean raros; si se vuelven frecuentes, revise los datos de esos pasos, baje la tasa de aprendizaje o recorte de forma más estricta.
    .fix-clip = Active el recorte de gradientes, que limita lo que puede hacer un solo lote, y revise los datos de ese paso.
gradient-not-finite =
    .title = { $variant ->
        [lasting] Desde { $position } { $step }, el gradiente no es un número
       *[other] El gradiente no es un número en { $position } { $step }{ $count_n ->
            [one] {""}
           *[other] , la primera de { $count } veces
        }
    }
    .what = La norma del gradiente impresa es NaN o infinita en { $count } de { $total } entradas, por primera vez en { $position } { $step }, donde la pérdida todavía es un número.
    .before = Una entrada antes era { $before }.
    .why-lasting = Sigue así hasta el final del registro: desde entonces, cada actualización se omitió o introdujo NaN en los pesos. Si la pérdida se sigue imprimiendo como un número, puede que se haya filtrado.
    .why-passing = Las normas posteriores vuelven a ser números, así que esas actualizaciones se omitieron o no causaron un daño duradero; sin un escalador que las omita, la siguiente puede costar la ejecución.
    .why-scaled = En float16, un desbordamiento se ve así: el escalador omite la actualización y reduce su escala a la mitad. De vez en cuando es normal; a menudo, no.
    .fix = Deténgase y revise el lote procesado en { $position } { $step } (muestras vacías o muy largas, etiquetas incorrectas). Mantenga el recorte activo, baje la tasa de aprendizaje, calcule en bfloat16 o float32 y reinicie desde un punto de control previo.
    .fix-scaled = No hay que cambiar nada mientras sean raros; si se vuelven frecuentes, revise la escala de pérdida y baje la tasa de aprendizaje, o use bfloat16.
gradient-vanishing =
    .title = El gradiente se ha desvanecido hasta { $last } mientras la pérdida sigue en { $loss }
    .what = Al principio de la ejecución, la norma del gradiente estaba en { $early }; en { $position } { $last_step } está en { $last }, y en la segunda mitad del registro la pérdida se queda en { $loss }.
    .why = Con una pérdida pequeña, un gradiente pequeño es un éxito. Aquí queda mucho por aprender y nada con que aprenderlo: las activaciones están muertas o saturadas, el grafo está cortado, o una precisión baja redondea el gradiente a cero.
    .fix = Imprima la norma capa por capa para ver dónde se pierde; después revise la inicialización, la normalización y las conexiones residuales, un `detach()` o capas congeladas, y calcule esa parte en float32.
late-bf16-blow-up =
    .title = La ejecución se descontroló tarde, en bfloat16; iba bien hasta { $position } { $best_step }: un patrón conocido
    .what = Hasta { $position } { $best_step } la ejecución estaba sana, con una pérdida de { $best }; en { $position } { $last_step } está en { $last }.
    .why = bfloat16 redondea de forma gruesa. Cuando los logits y las puntuaciones de atención han crecido en una fase avanzada, el redondeo por sí solo puede desviar la ejecución; otros observaron lo mismo con atención fusionada, y con otra semilla los mismos ajustes suelen superar ese punto. Es una causa posible, además de la tasa de aprendizaje y los datos.
    .fix = Vuelva a un punto de control previo (la ejecución estaba sana hasta { $position } { $best_step }) y haga que vea otros lotes. Si se repite, mantenga los logits y la atención en float32, añada normalización de queries y keys o una z-loss, o baje la tasa de aprendizaje.
loss-at-uniform =
    .title = En { $position } { $step }, la pérdida sigue siendo { $last }, la de una predicción uniforme
    .what = Con un vocabulario de { $vocabulary } tokens, un modelo que no sabe nada tiene una pérdida de { $uniform }; hasta { $position } { $step }, esta ejecución no ha salido de ahí ({ $last }).
    .why = Una ejecución que funciona abandona este nivel en sus primeros pasos, aunque solo sea por aprender qué tokens son frecuentes. Por tanto, ninguna actualización llega a los pesos, o las etiquetas no aportan información.
    .fix = Compruebe que la tasa de aprendizaje sea mayor que cero y haya salido del calentamiento, que los parámetros entregados al optimizador sean los del modelo y se puedan entrenar, y que las etiquetas correspondan a las entradas y no estén todas enmascaradas.
loss-in-bits =
    .title = Las pérdidas impresas están en bits: { $bits } son { $nats } nats
    .what = Una perplejidad de { $perplexity } es dos elevado a los { $bits } impresos, así que esta pérdida está en base dos; en nats es { $nats }.
    .why = La mayoría de los programas imprimen nats, y una pérdida en bits parece peor a su lado sin serlo.
    .read = Este informe ya da en nats las pérdidas de este programa.
    .fix = Multiplique por { $factor } antes de comparar con otros programas, con artículos o con el logaritmo del vocabulario.
loss-near-zero =
    .title = { $variant ->
        [all] Todas las pérdidas de entrenamiento de este registro son { $loss }
        [sudden] La pérdida cae a { $loss } en { $position } { $step } y se queda ahí: ya no se calcula
        [passing] La pérdida es { $loss } en { $position } { $step }, entre valores normales
       *[tiny] La pérdida de entrenamiento ha bajado a { $loss }: demasiado buena para texto
    }
    .what = Una entrada antes, la pérdida era { $before }; en { $position } { $step } es { $loss } ({ $count_n ->
        [one] { $count } entrada
       *[other] { $count } entradas
    } en total). Ningún aprendizaje avanza tanto entre dos entradas.
    .all = Las { $count } pérdidas son { $loss }, desde { $position } { $step }.
    .tiny = En { $position } { $step }, las últimas pérdidas están en { $loss } (mediana), como si cada token fuera seguro.
    .why = Un cero así significa que no intervino ninguna etiqueta (todas enmascaradas, o lotes vacíos), que se filtró un desbordamiento en el registro, o que un kernel no devuelve nada. No es un progreso.
    .why-tiny = O el modelo se ha aprendido de memoria sus datos de entrenamiento, o la respuesta está en su entrada (falta un desplazamiento o una máscara). Ninguna de las dos cosas servirá con texto nuevo.
    .fix = Deténgase, imprima las etiquetas de un lote y cuente las que no están enmascaradas, mire si la norma del gradiente sigue siendo un número y entrene en bfloat16 o float32. Vuelva a un punto de control previo (el problema aparece en { $position } { $step }).
    .fix-tiny = Mida la pérdida en texto que el modelo nunca haya visto; después revise la máscara causal y el desplazamiento de las etiquetas, elimine duplicados o entrene con menos pasadas por los datos.
loss-out-of-range =
    .title = { $variant ->
        [negative] La pérdida es { $loss } en { $position } { $step }: una entropía cruzada nunca es menor que cero
       *[high] La pérdida es { $loss }, { $ratio } veces la de una predicción uniforme
    }
    .negative = { $count } pérdidas de este registro están por debajo de cero; la primera es { $loss }, en { $position } { $step }. El logaritmo negativo de una probabilidad no puede ser negativo.
    .high = Con este vocabulario, un modelo que no sabe nada tiene una pérdida de { $uniform }; en { $position } { $step }, las últimas entradas están en { $loss } (mediana). No saber nunca es tan malo.
    .fix = Revise la propia pérdida: una suma donde debería haber una media (también sobre los pasos de acumulación), un signo equivocado, probabilidades donde se esperan logits, o etiquetas fuera del vocabulario. Hasta que se arregle, las pérdidas no se pueden comparar con nada.
loss-scale-collapsing =
    .title = La escala de pérdida se desploma de { $high } a { $low }
    .what = Entre { $position } { $first_step } y { $position } { $last_step }, la escala de pérdida baja de { $high } a { $low }, por un factor de { $factor }, sin subir ni una vez.
    .what-between = Tras { $position } { $first_step }, antes de que se imprimiera otra entrada, la escala de pérdida baja de { $high } a { $low }, por un factor de { $factor }, sin subir ni una vez.
    .stays = Al final del registro no se ha recuperado.
    .after = Más adelante en el registro vuelve a subir, así que la ejecución volvió a aplicar actualizaciones.
    .why = { $variant ->
        [below] Cada bajada es una actualización omitida porque se desbordó un gradiente. Por debajo de uno, la escala hace los gradientes más pequeños: lo que se desborda es la pérdida o los propios pesos.
       *[plain] Cada bajada es una actualización omitida porque se desbordó un gradiente. Una entre cientos es normal; tantas seguidas significan que los gradientes explotan.
    }
    .fix = Mire la pérdida y la norma del gradiente hacia { $position } { $first_step }. Si saltan ahí, vuelva a un punto de control previo con una tasa de aprendizaje menor u otros datos; en tarjetas que calculan en bfloat16, entrene en ese formato, que no necesita escala. Bajar la escala mínima no ayuda.
loss-spike-not-recovered =
    .title = La pérdida saltó en { $position } { $step } y no se ha recuperado: { $before } antes, { $last } al final
    .what = Hasta { $position } { $good_step }, la pérdida de entrenamiento estaba en { $before }; en { $position } { $step } salta, hasta { $top } en su punto más alto, y { $after } entradas después, en { $position } { $last_step }, sigue en { $last }.
    .why = Los saltos que se corrigen lo hacen en unos cientos de pasos. Después de este, los pesos son peores que antes, y los pasos posteriores solo intentan recuperar lo que ya se sabía.
    .fix = Si no se ha recuperado tras unos cientos de pasos, vuelva a un punto de control anterior al salto (en { $position } { $step }), sáltese los lotes cercanos, y baje la tasa de aprendizaje o recorte los gradientes de forma más estricta si se repite.
no-learning-from-start =
    .title = { $variant ->
        [tuning] La pérdida está en { $last } desde que empezó la ejecución
       *[plain] La pérdida está en { $last } desde que empezó la ejecución: no aprende
    }
    .what = Las primeras entradas están en { $first } y las últimas, hasta { $position } { $last_step }, en { $last }; { $points } entradas no muestran ninguna bajada.
    .test = Contando la dispersión, la pérdida ha ganado como mucho un { $at_most }; una ejecución que funciona gana más en sus primeros pasos.
    .rate-zero = El registro imprime una tasa de aprendizaje de cero todo el tiempo, así que ninguna actualización puede cambiar los pesos.
    .why = Esto no es una divergencia: no se había aprendido nada que se pudiera perder. Las actualizaciones no llegan a los pesos, o las etiquetas no dicen nada sobre las entradas.
    .fix = Entrene con un único lote hasta que su pérdida sea casi cero; mientras eso falle, revise la tasa de aprendizaje, parámetros congelados, un `optimizer.step()` que falta, pérdidas separadas del grafo y etiquetas enmascaradas o mezcladas.
    .fix-tuning = En el ajuste fino, una pérdida puede empezar cerca de su mejor valor. Si el modelo aún debería mejorar, compruebe que los adaptadores o las capas se puedan entrenar y que las etiquetas no estén todas enmascaradas, y pruebe otra tasa de aprendizaje: una demasiado baja no mueve nada y una demasiado alta destruye los pesos.
oscillation-growing =
    .title = La pérdida oscila con { $ratio } veces la amplitud de antes
    .what = Desde { $position } { $step }, las entradas sueltas se desvían { $after } de sus vecinas, con una pérdida de { $level }; en el tercio anterior del registro, la desviación era de { $before }. En ese tramo, la pérdida cambia de sentido { $turns } veces.
    .why = Con una tasa de aprendizaje cercana a su límite, cada actualización se pasa de largo más que la anterior, y las oscilaciones crecen hasta que la ejecución diverge.
    .fix = Baje la tasa de aprendizaje o suba el lote antes de que las oscilaciones crezcan más. Si hacia { $position } { $step } empiezan lotes más pequeños u otros datos, eso lo explica.
predicting-prior-only =
    .title = La exactitud es { $accuracy } en todas las evaluaciones: el modelo da la misma respuesta a todo
    .what = Las { $count } evaluaciones dan { $accuracy }, hasta el último dígito, y la pérdida de entrenamiento está en { $loss }.
    .why = Un modelo que siempre nombra la clase más común tiene justo la exactitud de esa clase, y su pérdida se queda en la entropía de las frecuencias de las clases. Ha aprendido las frecuencias y nada de las entradas.
    .fix = Imprima las predicciones de un lote. Si son todas iguales, compruebe que las entradas estén escaladas y correspondan a sus etiquetas y que la última capa encaje con la pérdida (logits o probabilidades), baje la tasa de aprendizaje y entrene con un único lote hasta que se lo aprenda de memoria.
slow-divergence =
    .title = La pérdida de entrenamiento ha cambiado de rumbo y sube: un { $rise } más desde { $position } { $best_step }
    .what = Hacia { $position } { $best_step }, la pérdida de entrenamiento estaba en { $best } (mediana); al final del registro, en { $position } { $last_step }, está en { $last }. Un contraste de rangos confirma que sube todo el tiempo.
    .why = Es una divergencia lenta: una pérdida de entrenamiento que sube a lo largo de tantas entradas no se da la vuelta sola, y el camino de regreso se alarga.
    .fix = Baje la tasa de aprendizaje, mejor desde el punto de control guardado hacia { $position } { $best_step }. Si los datos cambian a propósito a partir de ahí, el nivel más alto puede deberse a ellos.
sudden-drop =
    .title = La pérdida bajó un { $fall } de golpe, en { $position } { $step }
    .what = La pérdida de entrenamiento estaba en { $before } (mediana) hasta { $position } { $step }; desde ahí está en { $after }, y ahí se queda.
    .why = Un modelo puede comprender algo de golpe. Más a menudo cambiaron ahí los datos o la pérdida: muestras distintas o repetidas, una máscara, otra reducción, o una respuesta que se hizo visible en la entrada.
    .fix = Mire si la pérdida de validación también baja. Si no, averigüe qué cambió en ese paso antes de fiarse del valor más bajo.
update-ratio-out-of-range =
    .title = { $variant ->
        [large] Las actualizaciones son el { $ratio } de los pesos: demasiado grandes
       *[small] Las actualizaciones son el { $ratio } de los pesos: demasiado pequeñas para moverlos
    }
    .what = La mediana de `{ $metric }`, sin contar el principio y el final del registro, es { $ratio }; lo habitual es alrededor del { $usual }.
    .why-large = Las actualizaciones de ese tamaño reescriben los pesos en unos pocos pasos, y lo aprendido se va con ellos.
    .why-small = Las actualizaciones de ese tamaño apenas mueven los pesos en el tiempo que dura una ejecución; en el ajuste fino puede ser intencionado.
    .fix-large = Baje la tasa de aprendizaje de esa capa, hacia un valor { $factor } veces menor, o revise su inicialización: los pesos muy pequeños dan proporciones grandes.
    .fix-small = Si la pérdida baja demasiado despacio, suba la tasa de aprendizaje poco a poco, hasta { $factor } veces la actual; compruebe que la capa no esté congelada.
weights-not-updating =
    .title = La pérdida es exactamente { $loss } en { $count } { $variant ->
        [evaluations] evaluaciones seguidas
       *[records] entradas seguidas
    }: los pesos no cambian
    .what = Desde { $position } { $first_step } hasta { $position } { $last_step }, { $variant ->
        [evaluations] todas las evaluaciones
       *[records] todas las entradas de entrenamiento
    } imprimen { $loss }, hasta el último dígito.
    .why = Cada actualización mueve los pesos y, con ellos, la pérdida. Por tanto, el optimizador recibió otros parámetros, están congelados, el gradiente no les llega, o el valor impreso es antiguo.
    .rate-zero = El registro imprime ahí una tasa de aprendizaje de cero, así que ninguna actualización puede cambiar nada.
    .fix = Compare un peso antes y después de `optimizer.step()`. Si es el mismo, revise la tasa de aprendizaje y `requires_grad`, y si el optimizador se creó antes de envolver, mover o cargar el modelo.
loss-at-chance =
    .title = La pérdida y la exactitud son las de elegir al azar entre { $classes } clases
    .what = Un modelo que da la misma probabilidad a { $classes } clases tiene una pérdida de { $uniform } y acierta en un { $chance } de los casos. Aquí la pérdida de entrenamiento está en { $last } y las evaluaciones dan una exactitud de { $accuracy }.
    .never = La pérdida nunca estuvo claramente por debajo: no se ha aprendido nada de las entradas.
    .returned = La pérdida había bajado antes hasta { $lowest } y volvió a subir: lo aprendido se ha perdido.
    .why = Un clasificador que funciona abandona este nivel en su primera época. Se queda en él, o vuelve a él, cuando unos pasos demasiado grandes destruyen los pesos, cuando las etiquetas no corresponden a las entradas o cuando ninguna actualización llega a los pesos.
    .fix = Detenga esta ejecución. Empiece de nuevo con una tasa de aprendizaje mucho menor y con calentamiento; después mire un lote (¿corresponden las etiquetas a las entradas?), compruebe que los parámetros se puedan entrenar y estén en el optimizador, y entrene con un único lote hasta que se lo aprenda de memoria.
