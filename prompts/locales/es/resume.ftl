resume-loss-jump =
    .title = La pérdida saltó un { $jump } al reanudar la ejecución
    .what = Antes de reanudar la ejecución desde `{ $checkpoint }`, la pérdida era { $before } (mediana de sus últimas entradas); en las primeras entradas posteriores, desde { $position } { $start }, es { $after }. Las entradas sueltas solo oscilan unos { $scatter }.
    .why = Una ejecución que se reanuda por completo sigue con la pérdida que tenía. Un salto significa que algo no se restauró: los promedios del optimizador, la tasa de aprendizaje o la posición en los datos; o el punto de control no es el que usted cree.
    .fix = Revise qué contiene el punto de control y qué se carga: pesos, optimizador, planificación, escala de pérdida, estado aleatorio y posición en los datos. Si la pérdida no se ha recuperado tras unos cientos de pasos, reanude otra vez desde un punto de control anterior.
