signature =
    .times = The log says so { $times } times.
    .times-at-least = The log says so at least { $times } times.
    .harmless = The line is harmless.
    .depends = Whether it matters depends on the run.
    .went-on = The run went on after it.
