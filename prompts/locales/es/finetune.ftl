detector-finds-nothing =
    .title = El detector no encuentra nada en ninguna de las { $count } evaluaciones
    .what = La precisión media (AP) nunca supera { $best } en las { $count } evaluaciones de este registro.
    .why = Un entrenamiento tan largo saca del cero a un detector incluso con datos difíciles. Por tanto, es probable que las etiquetas no correspondan a las imágenes o que la evaluación busque otras clases.
    .fix = Dibuje las cajas sobre algunas imágenes tal como las carga el programa (Ultralytics escribe `train_batch*.jpg`): revise su escala, el orden de sus coordenadas y los números de clase, y si el conjunto de validación tiene etiquetas.
discriminator-wins =
    .title = El discriminador siempre acierta (pérdida { $last }), así que el generador no aprende nada
    .what = Cerca del final de este registro, la pérdida del discriminador es { $last }, mientras que la del generador ha subido de { $before } a { $after }.
    .why = Un discriminador sin errores apenas da gradiente al generador: las muestras dejan de mejorar o se vuelven todas iguales.
    .fix = Debilite el discriminador: una tasa de aprendizaje menor, etiquetas suavizadas, ruido en sus entradas o menos actualizaciones; o use una pérdida que no se sature. Continúe desde un punto de control anterior al desvanecimiento de su pérdida.
full-finetuning-rate-high =
    .title = Los { $params } parámetros se ajustan todos con una tasa de { $rate }, que es alta
    .what = Se entrenan todos y cada uno de los { $params } parámetros, a partir de pesos publicados, con una tasa de aprendizaje de { $rate }.
    .why = Una tasa así es adecuada para adaptadores o para entrenar desde cero. Aquí aleja demasiado los pesos de lo que aprendieron y el modelo olvida.
    .fix = Empiece con { $usual }, y con menos si el modelo es más grande; o entrene adaptadores (LoRA), que admiten una tasa como esta.
lora-base-not-frozen =
    .title = LoRA está configurado, pero se entrena el { $share } del modelo
    .what = Con adaptadores de rango { $rank }, el programa sigue entrenando { $trainable } de { $params } parámetros.
    .why = Por tanto, en memoria y en riesgo esto es un ajuste fino completo, con una tasa de aprendizaje pensada para adaptadores.
    .fix = Asegúrese de que nada descongele el modelo una vez creados los adaptadores y de que `modules_to_save` no incluya capas grandes.
lora-learning-rate-unusual =
    .title = { $variant ->
        [high] La tasa de aprendizaje de { $rate } está muy por encima de lo que admite LoRA
       *[low] La tasa de aprendizaje de { $rate } es propia de un ajuste fino completo, no de LoRA
    }
    .what = { $variant ->
        [high] Los adaptadores (rango { $rank }) se entrenan con { $rate }; más de { $limit } es inusual incluso para LoRA.
       *[low] Los adaptadores (rango { $rank }) se entrenan con { $rate }; menos de { $limit } es inusual para LoRA.
    }
    .why = { $variant ->
        [high] Con una tasa así, la pérdida suele saltar o el modelo olvida lo que sabía.
       *[low] Los adaptadores empiezan en cero y son pequeños, así que necesitan unas diez veces la tasa del ajuste fino completo; con esta cambian poco.
    }
    .fix = Empiece con { $usual } y, a partir de ahí, cámbiela por factores de dos o tres.
lora-scale-out-of-proportion =
    .title = { $variant ->
        [high] El alpha de LoRA es { $scale } veces su rango
       *[low] El alpha de LoRA es solo { $scale } veces su rango
    }
    .what = Alpha es { $alpha } con rango { $rank }, así que la salida de los adaptadores se multiplica por { $scale }.
    .why = { $variant ->
        [high] Eso multiplica cada actualización de los adaptadores como lo haría una tasa de aprendizaje muy superior a la habitual, y el entrenamiento puede tener picos o divergir.
       *[low] Eso deja los adaptadores casi sin efecto, salvo que la tasa de aprendizaje lo compense.
    }
    .fix = Ponga alpha entre el rango ({ $rank }) y el doble del rango ({ $twice }), y ajuste en su lugar la tasa de aprendizaje. Con rsLoRA, la escala se divide entre la raíz del rango; en ese caso, júzguelo por ella.
no-trainable-parameters =
    .title = No se entrena ningún parámetro
    .what = El programa cuenta { $trainable } parámetros entrenables de { $params }.
    .what-alone = El programa cuenta { $trainable } parámetros entrenables.
    .why = Cada paso calcula una pérdida y no cambia nada.
    .fix = Haga que los adaptadores se entrenen (`is_trainable=True` al cargarlos, sin `inference_mode`), o descongele las capas que deben aprender antes de crear el optimizador.
encoder-fine-tuning-rate-high =
    .title = { $model } se ajusta con una tasa de { $rate }, { $times } veces la más alta que es habitual
    .what = { $model } se ajusta con una tasa de aprendizaje de { $rate }. Los autores de BERT recomiendan { $highest } como máximo; esto es { $times } veces ese valor.
    .why = Con una tasa así, los primeros pasos destruyen lo que saben los pesos publicados, y la ejecución a menudo ya no sale de la pérdida del azar.
    .fix = Empiece de nuevo desde los pesos publicados con una tasa de aprendizaje de { $usual } y un calentamiento durante la primera décima parte de los pasos.
fine-tuning-starts-untrained =
    .title = El ajuste fino empieza con una pérdida de { $first }, como un modelo que no sabe nada
    .what = Las primeras pérdidas de entrenamiento son de { $first } por token (mediana): el token correcto recibe de media una probabilidad de { $chance }.
    .why = Un modelo de lenguaje publicado que se carga tal como fue entrenado empieza mucho más abajo. Así que los pesos no se cargaron, el tokenizador o sus tokens especiales no son los del modelo, las etiquetas están desplazadas o mal enmascaradas, o la pérdida impresa es una suma de pasos de acumulación o de tokens y no una media.
    .fix = Antes de cualquier paso, calcule la pérdida del modelo sin tocar con un lote. Si es baja, el número impreso es una suma: actualice el programa de entrenamiento o divida por lo que suma. Si es alta, busque avisos de pesos recién inicializados al cargar y compruebe el tokenizador, la plantilla de chat, los tokens añadidos y las etiquetas.
