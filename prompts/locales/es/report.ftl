headline-none = No se encontró ningún problema: { $checked_n ->
        [one] se comprobó una regla
       *[other] se comprobaron { $checked } reglas
    } y { $unchecked_n ->
        [0] no quedó ninguna pendiente
        [one] una no se pudo comprobar
       *[other] { $unchecked } no se pudieron comprobar
    }.
headline-harmless = No se encontró ningún problema: { $checked_n ->
        [one] se comprobó una regla
       *[other] se comprobaron { $checked } reglas
    }; lo que parece extraño es inofensivo.
headline-one = { $title }.
headline-more = { $title }; { $others_n ->
        [one] sigue un hallazgo más
       *[other] siguen { $others } hallazgos más
    }.
headline-error = El programa se detuvo con un error que ninguna regla explica todavía: { $error } ({ $place }).
headline-nothing-checked = Hay muy poca información para emitir un juicio: no se pudo comprobar ninguna regla.
headline-nothing-read = En este texto no hay nada que se pueda leer como registro de entrenamiento o configuración.
headline-empty = No se pegó nada.
headline-binary = La entrada es binaria: no hay texto que leer.
remedy-nothing-read = Pegue el registro que imprime su programa de entrenamiento, la configuración o ambos, junto con su pregunta; indicar la GPU ayuda.

rests-on-claim = Esto se basa en «{ $value }», que solo se menciona en { $place } y no se mide en ninguna parte.

severity-error = error
severity-warning = advertencia
severity-info = nota
confidence-high = confianza alta
confidence-medium = confianza media
confidence-low = confianza baja

run-line = Ejecución { $run }: { $framework }, { $documents }
run-steps = pasos { $first } a { $last }
run-reached = hasta el paso { $last }
computed-from = Cálculo:
formula-row = { $value } = { $formula }, con { $inputs } [{ $source }]
follows-from = se deriva del hallazgo { $number }
heading-steps = Cómo corregirlo
heading-expect = Qué esperar
heading-questions = Qué ayudaría
heading-not-checked = Sin comprobar
heading-patch = Parche
not-checked-line = { $count_n ->
        [one] A una regla le falta un dato
       *[other] A { $count } reglas les falta un dato
    }: { $rules }.
unread-line = { $count_n ->
        [one] No se entendió una línea
       *[other] No se entendieron { $count } líneas
    }, por ejemplo en { $place }: { $sample }
masked-line = { $count_n ->
        [one] Se ocultó un dato secreto
       *[other] Se ocultaron { $count } datos secretos
    } antes de leer nada.
question-unlocks = { $text } ({ $rules_n ->
        [one] permite decidir { $rules } regla
       *[other] permite decidir { $rules } reglas
    })
offer-plan = ¿Quiere que detalle todos los planes de lote exactos para estos ajustes, con memoria y horas? Basta con responder «sí».
guessed = El registro de { $document } no tiene ningún formato conocido: se leyó deduciendo el sentido de los números a partir de sus nombres, con una certeza del { $share }; los hallazgos que se apoyan en él se consideran menos seguros.
reader-failed = Un fallo nuestro: no se pudo leer { $place } ({ $error }). Le rogamos que lo comunique.
fault = Un fallo nuestro: no se pudo calcular «{ $what }». Le rogamos que lo comunique.

# Con artículo: «en el paso», «desde la época», «hasta la entrada». No se usa tras «de» ni «a».
position-step = el paso
position-epoch = la época
position-record = la entrada

suppressed-line = { $count_n ->
        [one] Se suprime un hallazgo
       *[other] Se suprimen { $count } hallazgos
    }: { $rules }.
known-line = { $count_n ->
        [one] Un hallazgo ya figuraba en el informe anterior
       *[other] { $count } hallazgos ya figuraban en el informe anterior
    }: { $rules }.
idle-no-longer-found = La supresión de { $rule } ({ $where }) no sirve aquí: la regla no encuentra nada. Se puede eliminar.
idle-no-reason = La supresión de { $rule } ({ $where }) no indica el motivo y por eso no cuenta: escríbalo a continuación.
idle-no-such-rule = La supresión de { $rule } ({ $where }) no corresponde a ninguna regla; `advisor rules` las enumera.
where-request = en la petición
heading-also-noted = También se observó
also-noted-hint = Para ver los números y las líneas de uno de estos hallazgos, pregunte por su número o consulte el informe en JSON.

text-by-model = El texto de enlace es de un modelo de lenguaje; todos los números, líneas y cambios son del motor de reglas.
model-unavailable = El modelo de lenguaje no respondió a tiempo; se muestra el texto del propio motor de reglas.
model-rejected = { $count_n ->
        [one] No se aceptó un texto del modelo de lenguaje
       *[other] No se aceptaron { $count } textos del modelo de lenguaje
    }; en su lugar se muestra el texto del propio motor de reglas.
locale-not-offered = Todavía no hay respuestas en { $asked }; esta va en { $given }.
heading-short = En resumen
