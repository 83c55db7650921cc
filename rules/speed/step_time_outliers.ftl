step-time-outliers =
    .title = { $count } steps took several times as long as the others
    .what = A step usually takes { $usual }; these took { $slow } (median). They are { $count } of { $all } timed steps and cost { $share } of the time.
    .why = They come at no fixed interval, so neither saving nor evaluation explains them. Disks and networks that are shared do this, and so do loading workers that fall behind.
    .fix = Watch the disk, the network and the loading workers when it happens. A larger prefetch queue hides short waits.
