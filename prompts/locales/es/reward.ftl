chosen-answers-suppressed =
    .title = Las respuestas elegidas se han vuelto mucho menos probables (recompensa { $chosen })
    .what = Cerca del final de este registro, la recompensa implícita de las respuestas elegidas es { $chosen } y la de las rechazadas, { $rejected }; por debajo de { $limit } es inusual.
    .why = El margen crece porque ambas respuestas se alejan. En su lugar se vuelve probable texto que nadie juzgó, y el modelo a menudo empeora aunque la exactitud parezca perfecta.
    .fix = Baje la tasa de aprendizaje, entrene menos épocas, suba `beta` o añada un término de verosimilitud para las respuestas elegidas (`rpo_alpha` en TRL). Compare muestras con las anteriores al entrenamiento.
completions-truncated =
    .title = { $variant ->
        [all] Casi todas las respuestas se cortan antes de terminar ({ $share })
       *[most] La mayoría de las respuestas se cortan antes de terminar ({ $share })
    }
    .what = Al final de este registro, el { $share } de las respuestas generadas llega al límite de longitud sin token de fin; en la primera entrada era el { $first }.
    .limit = La respuesta más larga tiene { $limit } tokens.
    .why = Una respuesta cortada se juzga incompleta, y la política nunca aprende a parar. Mientras dure, la recompensa dice poco sobre lo buena que es la política.
    .fix = Suba el límite de longitud de la generación o penalice la longitud. Si las respuestas no terminarían de todos modos, revise el token de fin: la plantilla de chat tiene que escribirlo y la generación tiene que detenerse en él.
groups-without-variance =
    .title = { $variant ->
        [all] En ningún grupo de respuestas varía la recompensa: no se aprende nada
       *[most] El { $share } de los grupos tiene la misma recompensa en todas las respuestas
    }
    .what = Cerca del final de este registro, todas las respuestas de un grupo reciben la misma recompensa en el { $share } de los grupos.
    .reward = La recompensa media es ahí { $reward }: si es la más alta posible, las tareas están resueltas y son demasiado fáciles; si es la más baja, son demasiado difíciles.
    .why = GRPO aprende de las diferencias dentro de un grupo. Donde no las hay, las ventajas son cero y el trabajo de generar se desperdicia.
    .fix = Elija tareas que se resuelvan a veces, dé recompensas parciales, genere más respuestas por tarea (`num_generations`) o suba la temperatura.
kl-from-reference-negative =
    .title = La divergencia KL respecto al modelo de referencia es negativa ({ $kl })
    .what = Cerca del final de este registro, la divergencia KL media es { $kl }; promediada sobre muestras de la propia política no puede estar claramente por debajo de cero.
    .why = Por tanto, el texto puntuado no se muestrea de la política tal como se puntúa, y la penalización KL premia a la política por alejarse.
    .fix = Muestree sin `top_k`, con `top_p` en su valor neutro y sin longitud mínima; y asegúrese de que el relleno y el prompt se enmascaren igual en ambos modelos.
policy-entropy-collapsed =
    .title = La política apenas varía ya: queda el { $share } de su entropía inicial
    .what = La entropía de la política empezó en { $first } y ahora es { $last }, el { $share } de aquella.
    .reward = Mientras tanto la recompensa no ha subido, así que no es la certeza de una tarea resuelta.
    .why = Una política sin entropía se repite y no encuentra nada mejor.
    .fix = Vuelva a un punto de control anterior a la caída y suba la bonificación de entropía o la temperatura de muestreo, o baje la tasa de aprendizaje.
policy-update-too-large =
    .title = Las actualizaciones mueven demasiado la política: la divergencia KL aproximada es { $usual }
    .what = Cerca del final de este registro, una actualización cambia la política en una divergencia KL de { $usual } (como máximo { $most } en el registro); más de { $limit } es inusual.
    .why = PPO solo puede fiarse de sus datos cerca de la política que los recogió. Las actualizaciones mayores pueden deshacer lo aprendido.
    .learns = Aun así la recompensa sube, así que es un riesgo y todavía no un fallo.
    .risk = La recompensa no muestra ninguna subida que justifique actualizaciones tan grandes.
    .fix = Fije un objetivo para la divergencia KL (`target_kl`), que termina antes una actualización; si no, use menos épocas por actualización, lotes más grandes o una tasa de aprendizaje menor.
preference-not-learned =
    .title = Tras { $count } entradas, las respuestas elegidas siguen sin distinguirse de las rechazadas
    .what = Cerca del final de este registro, el modelo prefiere la respuesta elegida en el { $accuracy } de los pares, que es puro azar, y el margen de las recompensas es { $margin }.
    .why = Sin margen, la pérdida de DPO es { $guess } (el logaritmo de dos) y no se aprende nada.
    .fix = Lea algunos pares tal como los ve el programa de entrenamiento: ¿difieren la respuesta elegida y la rechazada tras la plantilla y el recorte a la longitud máxima? Después suba la tasa de aprendizaje o baje `beta`.
reward-collapsed =
    .title = La recompensa ha vuelto a caer de { $best } a { $last }
    .what = La recompensa subió de { $first } a { $best } hacia { $position } { $step } y ha bajado a { $last } al final de este registro (cada cifra es la mediana de una décima parte de las entradas).
    .why = La política del final es peor que otra que esta ejecución ya tuvo.
    .fix = Use el punto de control guardado hacia { $position } { $step }, si existe. En la próxima ejecución conserve el mejor punto de control según la evaluación y haga las actualizaciones más pequeñas: una tasa de aprendizaje menor o decreciente, o un límite a la divergencia KL.
reward-not-improving =
    .title = { $variant ->
        [constant] La recompensa es { $last } en las { $count } entradas
        [falls] La recompensa ha bajado a lo largo de la ejecución, de { $first } a { $last }
       *[flat] La recompensa no ha subido en { $count } entradas
    }
    .what = La recompensa media de la primera quinta parte de las entradas es { $first } y la de la última, { $last } ({ $count } entradas en total).
    .sure = { $variant ->
        [constant] Una recompensa que nunca cambia no da a la política nada de lo que aprender.
        [falls] Es una bajada mayor de lo que explica la dispersión de las entradas.
       *[flat] Ni las quintas partes, ni las mitades, ni una recta ajustada a todas las entradas muestran una subida, y una subida tan grande como la dispersión de las entradas sueltas se habría visto.
    }
    .few = Ni las quintas partes, ni las mitades, ni una recta ajustada a todas las entradas muestran una subida; pero las entradas oscilan tanto que puede haber una pequeña oculta.
    .why = La recompensa es aquí la única medida de progreso: las pérdidas del aprendizaje por refuerzo están cerca de cero por construcción o corresponden a la función de valor.
    .fix = { $variant ->
        [constant] Imprima algunas respuestas o episodios con sus recompensas: puede que la función de recompensa nunca se alcance o que falle siempre. Empiece con tareas más fáciles o con una recompensa parcial.
       *[flat] Mire primero respuestas o episodios sueltos con sus recompensas: ¿se cortan?, ¿varía la recompensa entre intentos de una misma tarea? Después cambie la tasa de aprendizaje, el número de intentos por actualización o la exploración, de uno en uno.
    }
rollout-too-small =
    .title = { $variant ->
        [few] Cada actualización de la política se basa en solo { $steps } pasos
       *[equal] Los retornos de un rollout son todos iguales
    }
    .what = El registro tiene { $steps } pasos de los entornos por actualización; menos de { $least } es inusual para PPO.
    .why = Las ventajas de tan pocos pasos son sobre todo ruido, y la mayoría de los rollouts no contienen ningún final de episodio.
    .fix = Recoja más pasos por rollout (`n_steps`) o use más entornos.
    .equal = En el { $share } de las { $count } entradas, la varianza explicada no es un número, lo que ocurre cuando todos los retornos del rollout son iguales.
    .why-equal = Donde nada es mejor que lo demás, no pueden aprender ni la función de valor ni la política.
    .fix-equal = Compruebe si la recompensa cambia alguna vez; si solo llega al final de un episodio, haga el rollout más largo que un episodio.
value-function-not-learning =
    .title = La función de valor es peor que una constante: varianza explicada { $explained }
    .what = En las últimas { $count } entradas, la mediana de la varianza explicada es { $explained }.
    .scale = Cero significa que daría lo mismo usar una constante; por debajo de cero, los valores perjudican.
    .why = Las ventajas son retornos menos valores. Unos valores malos las vuelven más ruidosas, y la política sigue el ruido.
    .fix = Normalice recompensas y observaciones, dé a la función de valor capas propias, o suba el coeficiente o la tasa de su pérdida; después compruebe si la varianza explicada sube por encima de cero.
