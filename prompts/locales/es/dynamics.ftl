fp16-overflow =
    .title = { $variant ->
        [nan] El entrenamiento en fp16 se vino abajo entre { $position } { $good_step } y { $position } { $step }
       *[scale] La escala de pérdida de fp16 baja { $falls } veces seguidas
    }
    .nan = La ejecución calcula en float16 y la pérdida es NaN desde { $position } { $step }; en { $position } { $good_step } todavía era finita.
    .scale = Desde { $position } { $scale_step }, la escala de pérdida baja en { $falls } entradas seguidas: las actualizaciones se desbordan una tras otra y se omiten.
    .why = El mayor número en float16 es { $largest }. El escalador de gradientes omite las actualizaciones cuyos gradientes se desbordan, pero no puede reparar pesos o activaciones que ya son infinitos o NaN.
    .card-none = { $gpu } no tiene unidades de bfloat16, así que en ella no se puede disponer de ese rango más amplio a una velocidad útil.
    .card-native = { $gpu } calcula en bfloat16, que tiene el rango de float32 a la velocidad de float16.
    .card-unknown = Aquí no se sabe si la tarjeta calcula en bfloat16; las tarjetas NVIDIA lo hacen a partir de la generación Ampere.
    .fix-none = Siga con float16, mantenga activo el recorte de gradientes, baje la tasa de aprendizaje de { $rate } a aproximadamente { $lower } y continúe desde el último punto de control anterior al fallo.
    .fix-none-rate = Siga con float16, mantenga activo el recorte de gradientes, baje la tasa de aprendizaje a la mitad y continúe desde el último punto de control anterior al fallo.
    .fix-native = Ponga `dtype` en bfloat16 y continúe desde el último punto de control anterior al fallo.
    .fix-unknown = Use bfloat16 si la tarjeta lo tiene; si no, baje la tasa de aprendizaje de { $rate } a aproximadamente { $lower }. En ambos casos, continúe desde el último punto de control anterior al fallo.
    .fix-unknown-rate = Use bfloat16 si la tarjeta lo tiene; si no, baje la tasa de aprendizaje a la mitad. En ambos casos, continúe desde el último punto de control anterior al fallo.
initial-loss-unexpected =
    .title = { $variant ->
        [above] La primera pérdida, { $first }, está por encima de la de una predicción uniforme
       *[below] La primera pérdida, { $first }, es demasiado buena para un modelo sin entrenar
    }
    .what = Con un vocabulario de { $vocabulary } tokens, un modelo que no sabe nada tiene una pérdida de { $uniform }; este empieza en { $first }, a { $apart } de distancia.
    .above = Por tanto, las primeras salidas están lejos de ser uniformes: la inicialización es demasiado grande, la pérdida se suma donde habría que promediarla, o las etiquetas no corresponden al vocabulario.
    .below = Por tanto, el modelo ya sabe algo: se cargan pesos antiguos, los objetivos se ven en la entrada, parte de las etiquetas está enmascarada o es trivial, o el vocabulario real es más pequeño.
    .why = Un mal comienzo es la señal de error que menos cuesta detectar; mientras persista, las pérdidas posteriores no se pueden comparar con las de otras ejecuciones.
    .fix = Antes de seguir entrenando, revise la inicialización, las etiquetas con su máscara y su desplazamiento, y el tamaño del vocabulario.
loss-diverging =
    .title = { $severity ->
        [error] La { $variant ->
            [named] pérdida
           *[other] pérdida de entrenamiento
        } diverge: { $last } tras un mínimo de { $best }
       *[other] La pérdida de entrenamiento está subiendo: { $last } tras un mínimo de { $best }
    }
    .what = { $variant ->
        [batch] Hacia { $position } { $best_step }, las pérdidas por lote estaban en { $best } (mediana); al final del registro, en { $position } { $last_step }, están en { $last }, { $ratio } veces ese valor.
        [few] En { $position } { $best_step }, la pérdida era { $best }; las dos últimas evaluaciones, hasta { $position } { $last_step }, están en { $last } o más, { $ratio } veces ese valor.
       *[eval] Hacia { $position } { $best_step }, la pérdida estaba en { $best } (mediana de evaluaciones vecinas); al final del registro, en { $position } { $last_step }, está en { $last }, { $ratio } veces ese valor.
    }
    .named = El programa indica { $best } como su mejor pérdida de validación; en { $position } { $last_step } es { $last }, { $ratio } veces ese valor, y la pérdida de entrenamiento también es alta ({ $train }), así que no se trata de sobreajuste.
    .noise = { $variant ->
        [few] El azar mueve una evaluación unos { $noise }, así que no es una fluctuación.
       *[other] El azar mueve una mediana así unos { $noise }, así que no es una fluctuación.
    }
    .why = Una ejecución que sube tanto por encima de su mejor nivel rara vez se recupera sola, y los puntos de control guardados desde entonces son peores que los anteriores.
    .fix = Vuelva a un punto de control anterior a la subida (hacia { $position } { $best_step }) y continúe con una tasa de aprendizaje menor que { $rate } y con el recorte de gradientes activo.
    .fix-without-rate = Vuelva a un punto de control anterior a la subida (hacia { $position } { $best_step }) y continúe con una tasa de aprendizaje menor y con el recorte de gradientes activo.
    .fix-named = Vuelva al punto de control con la mejor pérdida de validación y continúe con una tasa de aprendizaje menor y con el recorte de gradientes activo.
loss-not-finite =
    .title = { $variant ->
        [said] La pérdida es NaN
        [said-step] La pérdida es NaN en { $position } { $step }
        [restarted] La pérdida es NaN en { $count } entradas desde { $position } { $step }
        [recovered] Una pérdida fue NaN en { $position } { $step } y después se recuperó
       *[lasting] La pérdida es NaN desde { $position } { $step }
    }
    .what = En { $position } { $step } la pérdida deja de ser un número finito; { $count } de las { $after } pérdidas registradas desde ahí no sirven.
    .once = En { $position } { $step } la pérdida deja de ser un número finito ({ $count } de { $after }; el registro termina ahí).
    .before = El último valor bueno es { $good }, en { $position } { $good_step }.
    .recovered = Las pérdidas posteriores vuelven a ser números, así que los pesos no se dañaron: lo más probable es un único lote defectuoso o una actualización omitida.
    .restarted = { $streak } de ellas son consecutivas. Los pesos con NaN no se recuperan, así que los números posteriores corresponden a otro arranque del programa o a pesos restaurados.
    .evaluated = La última evaluación previa, en { $position } { $evaluated }, dio { $evaluation }.
    .saved = El registro indica que se guardó un punto de control en { $position } { $saved }, antes del daño.
    .overwritten = Después se volvió a guardar un punto de control; si el programa conserva un solo archivo, como hace nanoGPT, ahora contiene los pesos dañados.
    .why = Un NaN en los pesos se propaga a todo lo que se calcula a partir de ellos: los pasos posteriores se pierden y seguir entrenando no recupera la pérdida.
    .why-recovered = Esta vez cuesta poco, pero el mismo lote o un desbordamiento puede dañar los pesos la próxima vez.
    .fix-saved = Detenga la ejecución, elimine la causa y reanude desde el punto de control guardado en { $position } { $saved }.
    .fix = Detenga la ejecución, elimine la causa y reinicie desde un punto de control guardado cuando la pérdida aún era finita (es NaN desde { $position } { $step }), o desde el principio si no hay ninguno.
    .fix-start = Este registro no contiene ni una pérdida buena: revise los datos, los pesos iniciales y la tasa de aprendizaje antes de volver a entrenar.
    .fix-recovered = Averigüe qué lote fue y revise sus datos; si vuelve a ocurrir, baje la tasa de aprendizaje o use un formato numérico más amplio.
    .fix-restarted = Lo que viene después se puede juzgar por separado; antes, busque qué hizo fallar el intento anterior: los datos, los pesos iniciales, la tasa de aprendizaje o el formato numérico.
    .fix-said = Detenga la ejecución y continúe desde un punto de control previo, con una tasa de aprendizaje menor; compruebe que los gradientes se recortan. El registro muestra cuándo empezó y qué punto de control sigue intacto.
loss-plateau =
    .title = La pérdida apenas ha bajado en { $kind ->
        [records] las últimas { $points } entradas
       *[other] las últimas { $points } evaluaciones
    }
    .what = Desde { $position } { $first_step } hasta { $position } { $last_step }, una recta ajustada a { $kind ->
        [records] las { $points } entradas
       *[other] las { $points } evaluaciones
    } varía { $slope } por cada { $per } pasos; en total, un { $change } de la pérdida.
    .what-plain = Desde { $position } { $first_step } hasta { $position } { $last_step }, una recta ajustada a { $kind ->
        [records] las { $points } entradas
       *[other] las { $points } evaluaciones
    } varía en total un { $change } de la pérdida.
    .test = No es un descenso significativo (contraste al { $level }) y es menos que el { $worthwhile } por el que valdría la pena esperar; teniendo en cuenta la dispersión, la ganancia real es como mucho del { $at_most }.
    .noise = La incertidumbre de cada una es de unos { $noise }.
    .why-early = La tasa de aprendizaje todavía es alta en este punto, así que no es el final de la planificación lo que frena la pérdida.
    .why-late = La tasa de aprendizaje está cerca de su mínimo, donde se gana poco por paso; así termina una planificación y no es señal de fallo.
    .why-unknown = Aquí no se sabe en qué punto está la planificación de la tasa de aprendizaje; cerca de su mínimo, una pérdida plana es normal.
    .fix-early = Si la planificación todavía va a bajar la tasa, espere que la pérdida baje entonces, o empiece antes el decaimiento; si aun así sigue plana, un modelo más grande u otros datos aportarán más que seguir dando pasos. Esto indica que las ganancias se han vuelto pequeñas, no que el modelo ya no pueda aprender nada más.
    .fix-late = No espere mucho de más pasos con esta tasa; para una pérdida menor, planifique un entrenamiento más largo, más datos o un modelo más grande. Esto indica que las ganancias se han vuelto pequeñas, no que el modelo ya no pueda aprender nada más.
    .fix-unknown = Mire primero la tasa de aprendizaje: si todavía es alta, deje que baje; si ya ha bajado, el siguiente paso es una planificación más larga, más datos o un modelo más grande. Esto indica que las ganancias se han vuelto pequeñas, no que el modelo ya no pueda aprender nada más.
loss-spike-recovered =
    .title = La pérdida saltó a { $loss } en { $position } { $step } y se recuperó
    .what = Desde un nivel de { $before }, la pérdida de entrenamiento subió a { $loss } en { $position } { $step }, { $deviations } veces su desviación habitual, y volvió poco después.
    .one = En este registro hay { $count } salto de este tipo.
    .others = Es el mayor de los { $count } saltos de este tipo en este registro.
    .why = Un salto que se corrige solo cuesta poco; si se vuelven frecuentes o mayores, la tasa de aprendizaje está en su límite o algunos datos son defectuosos.
    .why-start = Se produce en los primeros pasos, mientras la tasa sube y los promedios de Adam aún están vacíos: las actualizaciones son mayores de lo que toleran los pesos recién inicializados.
    .fix-start = No hay que cambiar nada si la pérdida baja a partir de ahí; un calentamiento más largo o un máximo menor de la tasa evita el salto.
    .fix = Por ahora no hay que cambiar nada; anote qué datos vio ese paso y baje la tasa de aprendizaje si se repite.
    .fix-clip = Active el recorte de gradientes (`grad_clip`), que limita lo que puede hacer un solo lote, y anote qué datos vio ese paso.
overfitting =
    .title = El modelo sobreajusta: la pérdida de validación ha subido un { $rise } desde { $position } { $best_step }
    .what = La pérdida de validación alcanzó su mínimo en { $position } { $best_step }, con { $best }; en { $position } { $last_step } ya ha subido a { $last } (mediana de las últimas evaluaciones), y se mantuvo por encima durante { $since } evaluaciones.
    .train = En ese mismo tiempo, la pérdida de entrenamiento bajó de { $train_then } a { $train_now }.
    .noise = La incertidumbre de una evaluación es de unos { $noise }, así que la subida no es casual.
    .why = A partir de ahí, el modelo memoriza sus datos de entrenamiento en vez de aprender de ellos: cada paso más lo empeora con texto nuevo.
    .fix = Use el punto de control guardado en { $position } { $best_step } o uno cercano; en otra ejecución, deténgase ahí, use más datos o regularice más (dropout, decaimiento de pesos, un modelo más pequeño).
speed-up-after-nan =
    .title = Los pasos son un { $gain } más rápidos desde que la pérdida es NaN, porque no se aprende nada
    .what = Hasta { $position } { $step }, un paso normal tardaba { $before }; después tarda { $after }, un { $gain } menos.
    .skipped = En float16, el escalador de gradientes omite la actualización del optimizador cuando un gradiente no es finito, y ese es el tiempo que se ahorra.
    .perhaps = Un escalador de gradientes, como el que necesita float16, omite la actualización del optimizador cuando un gradiente no es finito; ese sería el tiempo que se ahorra.
    .why = La mayor velocidad es un síntoma y no una buena noticia: dura mientras los pesos sigan como están.
still-improving-at-end =
    .title = { $kind ->
        [best] La última de las { $evaluations } evaluaciones fue la mejor ({ $measure } { $last })
       *[other] La pérdida seguía bajando al terminar el registro: un { $gained } en su último tramo
    }
    .what = Desde { $position } { $first_step } hasta { $position } { $last_step }, la pérdida bajó { $slope } por cada { $per } pasos ({ $points } { $kind ->
        [records] entradas
       *[other] evaluaciones
    }), una ganancia del { $gained } de la pérdida.
    .best = De las { $evaluations } evaluaciones, la última es la mejor: { $measure } { $last }, frente a { $before }, la mejor de los dos primeros tercios: una ganancia del { $gained }.
    .what-plain = Desde { $position } { $first_step } hasta { $position } { $last_step }, la pérdida bajó un { $gained } ({ $points } { $kind ->
        [records] entradas
       *[other] evaluaciones
    }).
    .test = El descenso es significativo al { $level }, así que no se debe a la dispersión.
    .why-high = La tasa de aprendizaje todavía no había bajado, así que tanto más pasos como el resto del decaimiento reducirían la pérdida.
    .why-unknown = Aquí no se conocen ni los pasos previstos ni la planificación de la tasa de aprendizaje; salvo que esta ya hubiera llegado a su mínimo, más pasos reducirían la pérdida.
    .fix = Entrene más tiempo, con el decaimiento de la tasa de aprendizaje adaptado a la ejecución más larga, si una pérdida menor merece ese tiempo.
