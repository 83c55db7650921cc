hardware-gpu = Which GPU does this run on?
config = Can you paste the config, or the settings that the program prints at its start?
log = Can you paste the log, with its evaluation lines?
data-dataset = Which data set is this trained on, and how many tokens does it have?
data-tokens = How many tokens does the training set have?
data-epochs = How many passes over the data does the run make?
run-framework = Which program does the training?
