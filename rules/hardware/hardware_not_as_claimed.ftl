hardware-not-as-claimed =
    .title = { $variant ->
        [memory] The card has { $memory }, not the { $claimed } claimed
       *[card] The run is on { $gpu }, not on { $claimed_gpu }
    }
    .what-card = The log prints { $gpu }; elsewhere the card is called { $claimed_gpu }.
    .what-memory = The log prints { $memory } of memory for the card, but { $claimed } was claimed.
    .what-memory-card = The log prints { $memory } of memory for the card, but { $claimed_gpu }, which is named elsewhere, has { $claimed }.
    .why = What fits into memory, how fast it can be and which precisions there are follow from the card.
    .fix = Plan for the card that the log shows, or correct the name. On a rented machine, ask whether you were given what you pay for.
