"""The run that the service tells people to try."""

WORDS = """\
nanoGPT on an RTX 4070: n_layer = 12, n_head = 12, n_embd = 384 (~125M parameters), dropout = 0.1, \
batch 16 x 32 x 1024, FineWeb. Number of parameters: 40.56M. Step 14500: train loss 3.6415, \
val loss 3.5696, MFU 11-12 %. Why does it not get better?"""
