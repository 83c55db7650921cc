bf16-unsupported-by-gpu =
    .title = { $gpu } no tiene unidades de bfloat16
    .what = { $variant ->
        [refused] La ejecución pide bfloat16 y el programa lo rechazó: { $gpu } tiene capacidad de cómputo { $capability } y bfloat16 necesita { $first }.
        [chosen] La configuración no indica ninguna precisión y, con un PyTorch reciente, nanoGPT elige entonces bfloat16. { $gpu } tiene capacidad de cómputo { $capability } y bfloat16 necesita { $first }: en esa tarjeta se emula.
       *[slow] La ejecución calcula en bfloat16, pero { $gpu } tiene capacidad de cómputo { $capability } y bfloat16 necesita { $first }: en esa tarjeta se emula.
    }
    .peaks = Emulados, los productos de matrices van en el mejor caso a la velocidad de float32, que en esta tarjeta es { $single }, frente a { $half } en float16.
    .no-half = Esta tarjeta también es lenta en float16: { $half }, frente a { $single } en float32.
    .why = PyTorch da bfloat16 por compatible incluso cuando se emula, así que el ajuste por sí solo no hace saltar ninguna alarma.
    .fix = Use float16 con escalado de pérdida y póngalo en todas partes: tanto en los argumentos del programa de entrenamiento como en la configuración de DeepSpeed o Accelerate.
    .fix-single = Entrene en float32 en esta tarjeta.
compile-off =
    .title = `torch.compile` está desactivado
    .what = El modelo se ejecuta sin `torch.compile`, que este programa activa de forma predeterminada.
    .why = Compilados, los mismos pasos tardan mucho menos: el autor de nanoGPT vio pasar la iteración de { $before } a { $after }. Cuesta un minuto al arrancar.
    .fix = Ponga `compile` en `True`. Si le falló, vale la pena mirar el mensaje que dio.
fp16-where-bf16-is-supported =
    .title = La ejecución usa float16 aunque { $gpu } tiene bfloat16
    .what = La ejecución calcula en float16. { $gpu } calcula en bfloat16 a la misma velocidad.
    .why = El mayor número en float16 es { $largest }: hay que escalar las pérdidas, se omiten pasos y un desbordamiento en las activaciones puede acabar con la ejecución. Con el rango de float32, bfloat16 no necesita nada de eso.
    .fix = Use bfloat16. Se puede continuar desde un punto de control; el escalador de pérdida ya no hace falta.
fp16-without-loss-scaling =
    .title = La ejecución usa float16 sin escalado de pérdida
    .what = La escala de pérdida está fijada en { $scale }, lo que equivale a no escalar.
    .why = En float16 no hay nada por debajo de { $smallest }. Muchos gradientes son menores y se convierten en cero, de modo que partes del modelo no aprenden.
    .fix = Deje que la escala se adapte sola (un `loss_scale` de cero en DeepSpeed), o use bfloat16 si la tarjeta lo tiene.
full-precision-only =
    .title = La ejecución calcula en float32, sin las unidades rápidas de { $gpu }
    .what = La precisión es float32. Como máximo, { $gpu } da así { $slow }, y { $fast } en { $variant }: { $times } veces esa cifra.
    .why = La precisión mixta mantiene los pesos en float32 y alcanza la misma pérdida; ahorra tiempo y cerca de la mitad de la memoria de las activaciones. Cuánto de ese máximo gana una ejecución depende de su forma.
    .fix-bfloat16 = Entrene con autocast en bfloat16.
    .fix-float16 = Entrene con autocast en float16 y un escalador de gradientes.
tf32-off =
    .title = Los productos en float32 se calculan sin tensor cores
    .what-set = La ejecución calcula en float32 y TF32 está desactivado.
    .what-warned = PyTorch avisa de que hay tensor cores para los productos en float32, pero no están activados.
    .peaks = Como máximo, { $gpu } da { $tf32 } en TF32, frente a { $single } en float32 completo.
    .why = TF32 conserva el rango de float32 y redondea los factores de un producto; el entrenamiento casi nunca lo nota. Los productos que ya se hacen en media precisión no ganan nada.
    .fix = Llame a `torch.set_float32_matmul_precision("high")` al arrancar, o ponga `tf32` en los argumentos del programa de entrenamiento.
