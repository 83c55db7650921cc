loss-in-bits =
    .title = The printed losses are in bits: { $bits } is { $nats } nats
    .what = A perplexity of { $perplexity } is two to the power of the printed { $bits }, so this loss has base two; in nats it is { $nats }.
    .why = Most programs print nats, and a loss in bits looks worse beside them without being so.
    .read = This report already gives the losses of this program in nats.
    .fix = Multiply by { $factor } before comparing with other programs, papers or the logarithm of the vocabulary.
