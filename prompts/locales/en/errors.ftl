# Errors (advisor/errors.py): the message, and what to do about it (`remedy`). The place, such as a
# file or a field, stands before it: "log.txt: does not exist."

## What is wrong with our own files is told to who writes them, in English.
catalogue = { $fault }.

## Inputs
nothing-to-read = There is nothing to read.
    .remedy = Paste a log, a config or both into `text`, or send files in `documents`.
nothing-piped = nothing to read.
    .remedy = Name files, or pipe: `advisor check log.txt`
no-such-file = does not exist.
    .remedy = Give the path of a text file, or `-`.
system-refuses = cannot be read ({ $why }).
    .remedy = Check its permissions.
file-unreadable = The file cannot be read ({ $why }).
    .remedy = Check the path and the permissions, and name a file, not a folder.
text-too-large = The text is larger than { $most } MiB.
    .remedy = Give the command line the file itself, or the part around the problem.
document-too-large = The document has more than { $most } characters.
    .remedy = Give the config as a file of its own.
too-many-characters = There are more than { $most } characters.
    .remedy = Send the last part of the log and the config, or use the command line.
request-too-large = The request is larger than { $most } bytes.
    .remedy = Send the last part of the log and the config, or use the command line.
archive-broken = The archive cannot be unpacked.
    .remedy = Send its files one by one.
archive-of-many = The archive holds more than { $most } files.
    .remedy = Send only the log and the config.
archive-too-large = The archive holds more than { $most } bytes.
    .remedy = Send the last part of the log and the config.
events-need-extra = This is a TensorBoard event file, and the package that reads them is not installed.
    .remedy = Install it with: `pip install 'training-advisor[tensorboard]'`
no-user-message = No message is from the user.
    .remedy = Send at least one message with the role `user`.
no-such-model = There is no such model.
    .remedy = Use `{ $known }`.

## Cards, settings and plans
no-such-card = No card is called { $name }.
    .remedy = Leave it out to go on.
no-such-card-but-alike = No card is called { $name }.
    .remedy = Known names like it: { $alike }.
unknown-card = No card has that name.
    .remedy = Name its model.
unknown-card-to-plan = No card has that name.
    .remedy = Give `memory_bytes` instead, or no card.
card-without-peak = No peak is known of a card of that name.
    .remedy = Name its model.
hours-need-card = `--hours` needs the card.
    .remedy = Add `--gpu "RTX 4090"`.
no-equals-sign = A setting is `name=value`.
    .remedy = Such as `width=768`.
no-such-setting = No setting is called { $name }.
    .remedy = `model.n_embd=768` is one.
ambiguous-setting = No setting is called { $name }.
    .remedy = It may mean { $known }.
no-such-value = { $value } is no value of `{ $setting }`.
    .remedy = Give a number.
out-of-range = { $value } is out of range.
    .remedy = Check its unit.

## Rules, projects and baselines
no-such-rule = No rule is called { $name }.
    .remedy = `advisor rules` lists them.
no-such-listed-rule = No rule is called { $name }.
    .remedy = `list_rules` lists them.
no-such-topic = No topic is called { $name }.
    .remedy = It is one of { $known }.
no-such-tool = No tool is called { $name }.
    .remedy = It is one of { $known }.
no-such-severity = { $level } is no severity for `{ $rule }`.
    .remedy = Use one of { $known }; to hide a rule, ignore it with a reason.
no-settings = has no settings.
    .remedy = Give an `advisor.toml`, or a `pyproject.toml` with `[tool.advisor]`.
settings-unreadable = cannot be read: { $why }.
    .remedy = Mend the file at that place.
unknown-setting = { $name } is no setting.
    .remedy = Known: { $known }.
rules-no-list = `rules` must be a list of folders.
    .remedy = Write `rules = ["folder"]`.
setting-no-text = `{ $key }` must be text.
    .remedy = Write it in quotation marks.
setting-not-offered = `{ $key }` has no such value.
    .remedy = Known: { $known }.
setting-no-table = `{ $key }` must be a table of rules.
    .remedy = Write `[{ $key }]`, and below it one line for each rule.
no-pair = { $text } is only half of it.
    .remedy = Write `{ $form }`.
no-report = is no report.
    .remedy = Give one that `advisor check --format json` or the API wrote.
no-json = is no JSON.
    .remedy = Give an earlier report.
baseline-unreadable = cannot be read ({ $why }).
    .remedy = Give an earlier report.

## What must be installed or set
extra-missing = The extra `{ $extra }` is not installed.
    .remedy = Install it with: `pip install 'training-advisor[{ $extra }]'`
traces-need-extra = Traces need an extra.
    .remedy = Install `training-advisor[otel]`, or leave the variable out.
no-model = No language model is configured.
    .remedy = Set `ADVISOR_MODEL`, and `ADVISOR_MODEL_URL` for a server of your own.
model-unusable = The model cannot be used ({ $why }).
    .remedy = Name one as langchain does (`openai:gpt-4.1-mini`), and install its extra.
model-without-key = The model cannot be used ({ $why }).
    .remedy = Set the provider's key in the environment, such as `OPENAI_API_KEY`.

## Reports that are kept
no-such-report = There is no report with that id.
    .remedy = Post the paste again to get a new one.
no-such-job = There is no job with that id.
    .remedy = Post the paste again to get a new one.
not-shared = There is no such shared report, or it is no longer shared.
    .remedy = Ask whoever shared it for a new link.
no-such-share = The report has no share with that id.
    .remedy = List its shares.
no-such-feedback = The report has no feedback with that id.
    .remedy = List its feedback.
no-such-finding = The report has no finding with that number.
    .remedy = Give the number that stands before the finding's title.
reason-too-long = The reason is too long.
    .remedy = Give at most { $most } characters.
report-newer = The report was stored by a newer version.
    .remedy = Upgrade this service.
store-closed = The report store cannot be opened.
    .remedy = Check `ADVISOR_DATABASE_URL` and that its database can be written.
store-newer = The database was made by a newer version of this program.
    .remedy = Install that version, or name another database in `ADVISOR_DATABASE_URL`.
store-url-unusable = The database URL cannot be used.
    .remedy = Give a URL such as `sqlite+aiosqlite:///reports.sqlite3` and install its driver.
job-unwritten = The job cannot be written down.
    .remedy = Check that the database can be written.
job-died = The process that worked on it ended before it was done.
    .remedy = Post the paste again.
service-stopped = The service was stopped before the job was done.
    .remedy = Post the paste again.

## Keys, and how much may be asked
api-key-needed = An API key is needed.
    .remedy = Send `Authorization: Bearer KEY`; whoever runs the service makes a key with `advisor keys create NAME`.
api-key-unknown = The API key is unknown or was revoked.
    .remedy = Send `Authorization: Bearer KEY`; whoever runs the service makes a key with `advisor keys create NAME`.
scope-needed = The caller may not do that: it needs the scope `{ $scope }`.
    .remedy = Use a key made with `advisor keys create NAME --scope { $scope }`.
no-such-key = There is no key with that id.
    .remedy = See `advisor keys list`.
erase-what = Say what to erase.
    .remedy = Give the id of a key, or `--tenant NAME`.
key-name = The name cannot be used.
    .remedy = Give at most { $most } printable characters.
key-without-scope = The key may do nothing.
    .remedy = Name one or more of { $known }.
no-such-scope = No scope is called { $name }.
    .remedy = There are { $known }.
key-tenant = The tenant cannot be used.
    .remedy = Give up to { $most } letters, digits and `. _ @ -`.
key-limit = The limit is below { $least }.
    .remedy = Give { $least } or more.
too-many-requests = There were more than { $rate } requests in a minute.
    .remedy = Try again in { $seconds } s.
too-many-at-once = { $running } requests of this key are being answered, as many as it may have at once.
    .remedy = Wait for one of them.
too-many-jobs = { $most } jobs are not done yet, as many as one caller may have.
    .remedy = Wait for one of them.
request-key-length = The key of the request is empty or too long.
    .remedy = Send at most { $most } characters, such as a UUID.
request-key-reused = That key was sent with another request.
    .remedy = Choose a new key for each request.
request-under-way = The first request with that key is still being answered.
    .remedy = Send it again in a few seconds.
too-busy = Too many requests wait for an answer already.
    .remedy = Try again in a few seconds.
out-of-time = There was not enough time to compute the answer.
    .remedy = Send a shorter paste, or try again later.
process-ended = The process that read the paste was ended, most likely for want of memory.
    .remedy = Send the last part of the log and the config, or try again later.

## Requests
ours = Something went wrong on our side.
    .remedy = Please report it; your text was not logged.
nothing-there = There is nothing at that address.
    .remedy = All addresses are at `/openapi.json`.
method-not-allowed = The address does not take that method.
    .remedy = The header `Allow` names those that it takes.
request-refused = The request cannot be answered.
    .remedy = The form of every request is at `/openapi.json`.
body-no-json = The body is not valid JSON.
    .remedy = The form of every request is at `/openapi.json`.
body-no-object = The body must be a JSON object, sent with `Content-Type: application/json`.
    .remedy = The form of every request is at `/openapi.json`.
field-wrong = { $why }.
    .remedy = The form of every request is at `/openapi.json`.
argument-wrong = { $why }.
    .remedy = The form of every argument is in the tool's input schema.

## Slack
bot-may-not-read = The bot may not read files.
    .remedy = Give it the scope `files:read`, and reinstall it.
slack-unreachable = Slack cannot be reached.
    .remedy = Check the network and its proxy.
slack-refuses-app-token = Slack refuses it: { $why }.
    .remedy = Switch Socket Mode on and give the token the scope `connections:write`.
slack-refuses-bot-token = Slack refuses it: { $why }.
    .remedy = Copy it again from { $where }, after Reinstall to Workspace.
slack-secret-missing = is not set.
    .remedy = Slack shows it under { $where }.
slack-store-closed = The tables for Slack cannot be opened.
    .remedy = Check `ADVISOR_DATABASE_URL` and that its database can be written.

## The command line
no-such-option = There is no option { $name }.
    .remedy = `{ $program } --help` lists them.
no-such-option-but-alike = There is no option { $name }.
    .remedy = Did you mean { $alike }?
no-such-command = There is no command { $name }.
    .remedy = `{ $program } --help` lists them.
missing-parameter = { $name } is missing.
    .remedy = `{ $program } --help` shows how it is called.
wrong-parameter = { $why }
    .remedy = `{ $program } --help` shows how it is called.
folder-empty = has no logs or configs in it.
    .remedy = Name the files themselves.
folder-too-large = has more than { $most } logs and configs in it.
    .remedy = Name the folder of one run.
no-finding-of-number = There is no finding { $number }; the last one is { $most }.
    .remedy = Call it without `--explain` to see them all.
fix-no-file = The patch is for a config that is no file of its own.
    .remedy = Give the config as a file, or apply the patch of `--diff` by hand.
fix-changed = The file is not what was read any more, so nothing was written.
    .remedy = Call it again.
fix-not-writable = The file cannot be written.
    .remedy = Check its permissions and those of its folder.
fix-secret = The change stands around a secret, so nothing was written.
    .remedy = Apply the patch of `--diff` by hand.
fix-disagrees = Two runs need different changes of this config, so nothing was written.
    .remedy = Check one run at a time.

## What HTTP calls an answer (the `title` of a problem)
status-400 = Bad Request
status-401 = Unauthorized
status-403 = Forbidden
status-404 = Not Found
status-405 = Method Not Allowed
status-409 = Conflict
status-413 = Request Entity Too Large
status-422 = Unprocessable Entity
status-429 = Too Many Requests
status-500 = Internal Server Error
status-503 = Service Unavailable

## Pictures
no-curve = There is no curve to draw.
    .remedy = Paste the log, with at least two records.
pictures-need-extra = The package that draws pictures is not installed.
    .remedy = Install it with: `pip install 'training-advisor[charts]'`
