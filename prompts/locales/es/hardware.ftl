data-parallel-instead-of-ddp =
    .title = Un solo proceso maneja todas las GPU
    .what = La estrategia es { $strategy }, es decir, `nn.DataParallel`.
    .why = Copia el modelo a todas las tarjetas en cada paso y reúne todas las salidas en la primera, que se llena mientras las demás esperan a un único hilo de Python.
    .fix = Use DistributedDataParallel (`ddp`): un proceso por tarjeta.
dataloader-without-workers =
    .title = Ningún proceso de carga prepara los datos
    .what = El número de procesos de carga es { $workers }, así que el propio proceso de entrenamiento lee y decodifica cada imagen.
    .why = Mientras tanto la GPU espera, en cada paso. Si todo el conjunto de datos está ya en memoria, listo para usar, esto no tiene importancia.
    .fix = Ponga entre { $least } y { $most } procesos de carga por GPU. En Windows cada uno arranca despacio y el script necesita la protección `__main__`.
gloo-on-gpu =
    .title = Las GPU se comunican entre sí a través de gloo
    .what = El backend es gloo, con { $ranks } GPU.
    .what-some = El backend es gloo, y los procesos calculan en GPU.
    .why = Gloo copia cada gradiente a través de la memoria del host. NCCL lo envía de tarjeta a tarjeta.
    .fix = Ponga nccl como backend. En Windows no hay NCCL; ahí, use WSL o una sola GPU.
gpu-underused =
    .title = { $variant ->
        [now] La GPU estaba ocupada al { $now } cuando se ejecutó `nvidia-smi`
       *[plain] La GPU rara vez está ocupada a más del { $high }
    }
    .what = De { $count } lecturas registradas, las bajas (la vigésima parte inferior) son como mucho del { $low }, y las altas (la vigésima parte superior) empiezan en el { $high }.
    .what-now = Un programa ocupa { $used } de su memoria, pero hubo kernels en ejecución durante el { $now } del último segundo, más o menos.
    .why = La tarjeta espera datos, al programa en el host o a otras tarjetas, así que una más rápida no ayudaría.
    .why-now = Una sola lectura puede coincidir con una evaluación, un punto de control o el arranque. Si varias son así, la tarjeta espera datos, al programa en el host o a otras tarjetas.
    .fix = Observe `nvidia-smi dmon -s u` durante un minuto. Si oscila entre nada y el máximo, los datos llegan tarde: suba el número de procesos de carga. Si se mantiene baja, suba el microlote y baje la acumulación por el mismo factor.
gpus-unused =
    .title = { $idle } de { $cards } GPU no hacen nada
    .what = La máquina tiene { $cards } GPU y la ejecución tiene un solo proceso.
    .why = Con un proceso por GPU se reparten el lote, y un paso tarda una fracción del tiempo.
    .fix = Inicie el programa con `torchrun --nproc_per_node={ $cards }` y divida la acumulación entre el número de procesos para que el lote global siga siendo el mismo. Si las otras GPU son de otra persona, todo está bien.
hardware-not-as-claimed =
    .title = { $variant ->
        [memory] La tarjeta tiene { $memory }, no los { $claimed } declarados
       *[card] La ejecución corre en { $gpu }, no en { $claimed_gpu }
    }
    .what-card = El registro imprime { $gpu }; en otra parte se dice que la tarjeta es { $claimed_gpu }.
    .what-memory = El registro imprime { $memory } de memoria para la tarjeta, pero se declararon { $claimed }.
    .what-memory-card = El registro imprime { $memory } de memoria para la tarjeta, pero { $claimed_gpu }, que se menciona en otra parte, tiene { $claimed }.
    .why = Lo que cabe en memoria, la velocidad que se puede alcanzar y las precisiones disponibles dependen de la tarjeta.
    .fix = Planifique para la tarjeta que muestra el registro, o corrija el nombre. En una máquina alquilada, pregunte si le han dado lo que paga.
host-memory-not-pinned =
    .title = Los lotes se copian desde memoria no fijada
    .what = La fijación de la memoria del host (pinned memory) está desactivada.
    .why = Solo desde memoria fijada se puede copiar un lote a la GPU mientras esta calcula. Con lotes de tokens apenas importa; con imágenes, sí.
    .fix = Actívela (`pin_memory`), salvo que el host ande escaso de memoria.
logging-sync-every-step =
    .title = Cada paso espera para imprimir su pérdida
    .what = Un paso tarda { $step }, y la pérdida se imprime después de cada uno.
    .why = Para imprimirla, el programa espera a la GPU y mientras tanto no puede preparar el paso siguiente. Con pasos tan cortos, eso se nota.
    .fix = Registre cada { $usual } pasos (`log_interval`).
