checkpoint-cannot-resume =
    .title = No se puede continuar desde el punto de control: vuelva a empezar desde el paso { $start }
    .what = El cambio da otra forma a los tensores del modelo, así que los pesos guardados hasta ahora no encajan en él.
    .lost = { $last_step_n ->
        [one] El paso entrenado hasta ahora ({ $last_step }) no se puede aprovechar.
       *[other] Los { $last_step } pasos entrenados hasta ahora no se pueden aprovechar.
    }
    .why = { $variant ->
        [nanogpt] Al reanudar, nanoGPT toma `n_layer`, `n_head`, `n_embd`, `block_size`, `bias` y `vocab_size` del punto de control, así que seguiría entrenando el modelo antiguo sin avisar.
       *[other] Al cargarlo, el programa se detendría por tamaños incompatibles, o se saltaría sin avisar los pesos que no encajan.
    }
    .fix = Empiece desde el paso { $start } en una carpeta de salida nueva, para no sobrescribir el punto de control anterior.
    .fix-folder = Empiece desde el paso { $start } con `out_dir = '{ $out_dir_new }'`, para no sobrescribir el punto de control de `{ $out_dir }`.
