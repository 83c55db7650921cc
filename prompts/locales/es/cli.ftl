advisor = Le dice qué falla en un entrenamiento, con los números y las líneas que lo demuestran.
check = Diagnostica un entrenamiento a partir de su registro, su configuración, una pregunta o todo a la vez.
    .files = Registros, configuraciones, mensajes; `-` lee la entrada estándar.
    .output = Formato de salida.
    .locale = Idioma de la respuesta, como `en` o `zh-Hant`; si falta, el de la pregunta.
    .gpu = La tarjeta, como `"RTX 4070"`.
    .fail-on = Termina con un código distinto de cero a partir de esta gravedad.
    .ignore = `RULE=REASON`: omite los hallazgos de una regla.
    .severity = `RULE=SEVERITY`: asigna otra gravedad a una regla.
    .baseline = Un informe anterior en JSON: muestra solo lo nuevo.
    .settings = Archivo de ajustes; si falta, `advisor.toml` o `pyproject.toml` en una carpeta superior.
    .model = Deja que el modelo de lenguaje que indica `ADVISOR_MODEL` escriba el texto de enlace.
plan = Muestra el plan coherente: ajustes, todos los lotes exactos, memoria, horas y pérdida esperada.
    .changes = Otro ajuste, como `width=768` o `batch.micro=8`.
    .price = Precio por hora de todas las GPU, para `--set`.
    .hours = Con `--gpu`: el mejor modelo para ese número de horas en ella.
watch = Sigue un registro que va creciendo y avisa cuando aparecen, cambian o se retiran hallazgos.
    .file = El registro que se sigue; puede estar aún escribiéndose.
    .interval = Segundos entre consultas.
    .idle = Se detiene tras este número de segundos sin una línea nueva.
    .webhook = URL a la que se envían los eventos en JSON.
rules = Enumera las reglas o explica una.
    .name = Nombre o código de una regla.
explain-stats = Muestra cuántas veces se aceptaron, repitieron y sustituyeron los textos de los modelos de lenguaje.
serve = Inicia el servicio: API HTTP, punto de acceso de chat y página.
    .host = Dirección en la que escucha.
    .port = Puerto en el que escucha.
