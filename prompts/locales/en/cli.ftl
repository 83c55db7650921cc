# What `advisor --help` says; an attribute is named as the parameter of the command.
advisor = Tells you what is wrong with a training run, with the numbers and lines that show it.
check = Diagnose a training run from its log, its config, a question, or all of them.
    .files = Logs, configs, messages, patterns, folders of runs; `-` reads standard input.
    .output = How to print; else `text` on a terminal and `markdown` elsewhere.
    .locale = Language of the answer, such as `en` or `zh-Hant`; else that of the question.
    .gpu = The card, such as `"RTX 4070"`.
    .fail-on = Exit with a status other than zero from this severity on; else from `error` on.
    .ignore = `RULE=REASON`: leave the findings of a rule out.
    .severity = `RULE=SEVERITY`: give a rule another severity.
    .baseline = An earlier report as JSON: tell only what is new.
    .each = Check each file by itself, not as parts of one run.
    .explain = Show one finding with all its numbers, formulas, sources and lines.
    .fix = Write the patch into the config.
    .diff = Print the patch alone, and write nothing.
    .verbose = Show all lines and numbers, and the curve.
    .quiet = Print one line for each finding.
    .settings = Settings file; else `advisor.toml` or `pyproject.toml` in a folder above.
    .model = Let the language model that `ADVISOR_MODEL` names write connecting words.
    .mask-private = Mask the names of home folders and hosts too.
plan = Show the consistent plan: settings, every exact batch, memory, hours, expected loss.
    .changes = Another setting, such as `width=768` or `batch.micro=8`.
    .price = Price of an hour of all GPUs, for `--set`.
    .hours = With `--gpu`: the best model for so many hours on it.
watch = Follow a growing log and tell when findings are raised, changed or withdrawn.
    .file = The log to follow; it may still be written.
    .interval = Seconds between looks.
    .idle = Stop after so many seconds without a new line.
    .webhook = URL to which events are posted as JSON.
rules = List the rules, or explain one.
    .name = A rule's name or code.
explain-stats = Show how often texts of language models were accepted, tried again and replaced.
serve = Start the service: HTTP API, chat endpoint and page.
    .host = Address to listen on.
    .port = Port to listen on.
doctor = Check the set-up: what is wrong with it, and how to mend it.
    .as-json = Print the result as JSON.
    .locale = Language of the answer; else that of the environment.
keys = Make, list, revoke and erase API keys.
create = Make an API key; it is shown only this once.
    .name = What the key is for.
    .scope = What it may do: `diagnose`, `read`, `admin`; may be repeated.
    .tenant = Whose reports it reaches; else a tenant of its own.
    .rate = Requests per minute; else the setting's.
    .concurrency = Requests at once; else the setting's.
list = List the API keys, without what is secret in them.
revoke = Let an API key open nothing any more.
    .key-id = The id of the key, as `advisor keys list` shows it.
erase = Delete everything of a key's tenant: reports, what belongs to them, and its keys.
    .key-id = The id of the key, as `advisor keys list` shows it.
    .tenant = A tenant by its name, in place of a key.
slack = Answer in Slack, over a connection that the bot opens itself.
mcp = Serve the tools of the Model Context Protocol on standard input and output.

# What `check` says beside its report.
hint-explain = `--explain N` shows a finding with all its numbers, formulas and lines.
hint-fix = `--fix` writes the patch, where the config is a file.
fixed = { $place } is changed.
nothing-to-fix = there is nothing to change in a config.
