lines-damaged =
    .title = { $lines_n ->
        [one] { $lines } line of the log is damaged
       *[other] { $lines } lines of the log are damaged
    }
    .what = { $lines_n ->
        [one] { $lines } line looks like a record of the program, but is cut or has something else in it.
       *[other] { $lines } lines look like records of the program, but are cut or have something else in them.
    }
    .why = Such lines come from keys pressed in the terminal, from two programs that write to one file, or from a cut copy. They were left out, and no number was read from them.
    .fix = Let one program write to the file, and paste the file itself instead of the terminal's text.
