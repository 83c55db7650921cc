evaluation-too-noisy =
    .title = Las evaluaciones sueltas oscilan un { $share }
    .what = En las últimas { $points } evaluaciones, `{ $measure }` sube y baja entre { $lowest } y { $highest }. Respecto a sus vecinos, un valor suelto se desvía por azar unos { $scatter }: el { $share } de la mediana, { $level }.
    .why = Dos puntos de control que difieren en menos de eso no se pueden distinguir, y el mejor lo es en parte por suerte. Casi siempre se debe a un conjunto de validación pequeño; una tasa de aprendizaje todavía alta también sacude los pesos.
    .fix = Evalúe con más datos si los hay; si no, compare medias de varias evaluaciones o evalúe pesos promediados (EMA). No elija un punto de control, ni un ajuste, por una sola evaluación.
evaluation-too-rare =
    .title = { $variant ->
        [none] La ejecución termina antes de que toque la primera evaluación
       *[few] Solo { $evaluations_n ->
            [one] { $evaluations } evaluación
           *[other] { $evaluations } evaluaciones
        } en toda la ejecución
    }
    .what = El intervalo entre evaluaciones es de { $interval } pasos y la ejecución dura { $planned }: { $variant ->
        [none] no toca ninguna antes del final.
       *[few] { $evaluations_n ->
            [one] después del arranque toca { $evaluations }.
           *[other] después del arranque tocan { $evaluations }.
        }
    }
    .why = Entre dos evaluaciones nadie ve si el modelo sobreajusta, y el mejor punto solo se puede conservar donde hubo una. Un programa que guarda en las evaluaciones también pierde hasta un intervalo entero de pasos en una caída.
    .fix = Evalúe más o menos cada { $usual } pasos; si eso lleva demasiado tiempo, use menos lotes en cada evaluación.
last-checkpoint-not-best =
    .title = Los últimos pesos no son los mejores
    .what = En la última evaluación, en { $position } { $last_step }, la pérdida de validación es { $last }; en { $position } { $best_step } era { $best }.
    .why = Quien se queda con el último punto de control se queda con un modelo peor que otro que esta ejecución ya tuvo.
    .fix = Use el punto de control guardado en { $position } { $best_step }, si existe, y haga que el programa guarde cada vez que la pérdida de validación alcance un nuevo mínimo.
no-dropout-over-many-epochs =
    .title = Sin dropout mientras los datos se repiten { $epochs } veces
    .what = El dropout es { $dropout }, los datos se ven { $epochs } veces, y la pérdida de validación ha subido de { $best }, en { $position } { $best_step }, a { $last }, mientras la de entrenamiento seguía bajando.
    .why = Con muchas pasadas, un modelo se aprende los ejemplos de memoria. El dropout lo dificulta; solo frena el aprendizaje cuando cada ejemplo se ve una vez.
    .fix = Ponga el dropout en { $advised }, o hasta { $upper } con muy pocos datos, y entrene menos tiempo: deténgase en la pérdida de validación más baja.
too-early-to-judge =
    .title = El registro abarca el { $share } del plan: es pronto para juzgar la calidad
    .what = El último paso es el { $last } de los { $planned } previstos.
    .warmup = La tasa de aprendizaje sigue en su calentamiento, que dura { $warmup } pasos.
    .why = Los primeros pasos muestran si el programa funciona y qué velocidad tiene. No muestran hasta dónde bajará la pérdida; un descenso pronunciado al principio es normal, y una pérdida plana no es todavía un fallo.
    .fix = Deje que siga y vuelva a preguntar cuando se haya completado una buena parte del plan.
trained-past-best =
    .title = Desde { $position } { $best_step }, ninguna evaluación ha sido mejor
    .what = { $measure } alcanzó su mejor valor en { $position } { $best_step }, con { $best }; ninguna de las { $since } evaluaciones posteriores fue mejor, y la última, en { $position } { $last_step }, es { $last }. Ese tramo es el { $share } de la ejecución.
    .why = Todo lo posterior a la mejor evaluación costó tiempo sin aportar nada que estas evaluaciones puedan ver.
    .fix = Use el punto de control guardado en { $position } { $best_step } y haga que la próxima ejecución se detenga cuando varias evaluaciones seguidas no mejoren. Si la tasa de aprendizaje todavía es alta, un decaimiento puede dar una ganancia más; si ya ha bajado, lo que ayuda es más datos o más regularización.
validation-loss-up-metric-flat =
    .title = La pérdida de validación sube, pero `{ $score }` no baja
    .what = La pérdida de validación alcanzó su mínimo en { $position } { $best_step }, con { $best }, y ahora es { $last } (mediana de las últimas evaluaciones). `{ $score }` era ahí { $score_then } y ahora es { $score_now }.
    .why = El modelo está cada vez más seguro de todo lo que dice, también de sus errores: cada uno cuesta más pérdida, sin que haya más. Según la pérdida, sobreajusta; según la puntuación, no ha perdido nada.
    .fix = Elija el punto de control por la puntuación si solo cuentan sus decisiones. Si se usan sus probabilidades, tome el de menor pérdida o calíbrelas después; el suavizado de etiquetas o el decaimiento de pesos evita que la pérdida suba.
validation-missing =
    .title = No se evaluó nada en datos reservados
    .what = El registro tiene { $records } entradas de la pérdida de entrenamiento y ninguna pérdida ni métrica de una evaluación.
    .why = La pérdida de entrenamiento también baja cuando el modelo solo memoriza sus datos. Con este registro nadie puede saber si el modelo ha mejorado, si sobreajusta o qué punto de control conviene conservar.
    .fix = Reserve una parte de los datos que el entrenamiento nunca vea y evalúe en ella a intervalos regulares; conserve el punto de control que sea mejor en ella.
