logging-sync-every-step =
    .title = Every step waits to print its loss
    .what = A step takes { $step }, and the loss is printed after each one.
    .why = To print it, the program waits for the GPU and cannot prepare the next step meanwhile. With steps this short that shows.
    .fix = Log every { $usual } steps (`log_interval`).
