checkpoint-cannot-resume =
    .title = Der Checkpoint lässt sich nicht fortsetzen: Beginnen Sie wieder bei Schritt { $start }
    .what = Durch die Änderung bekommen die Tensoren des Modells andere Formen; die bisher gespeicherten Gewichte passen nicht dazu.
    .lost = { $last_step_n ->
        [one] Der bisher trainierte { $last_step } Schritt lässt
       *[other] Die bisher trainierten { $last_step } Schritte lassen
    } sich nicht übernehmen.
    .why = { $variant ->
        [nanogpt] Beim Fortsetzen übernimmt nanoGPT `n_layer`, `n_head`, `n_embd`, `block_size`, `bias` und `vocab_size` aus dem Checkpoint; es würde also kommentarlos das alte Modell weitertrainieren.
       *[other] Das Laden würde mit einer Formabweichung abbrechen oder die unpassenden Gewichte stillschweigend auslassen.
    }
    .fix = Beginnen Sie bei Schritt { $start } in einem neuen Ausgabeordner, damit der alte Checkpoint nicht überschrieben wird.
    .fix-folder = Beginnen Sie bei Schritt { $start } mit `out_dir = '{ $out_dir_new }'`, damit der Checkpoint in `{ $out_dir }` nicht überschrieben wird.
