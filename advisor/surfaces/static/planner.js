// The planner: the same numbers as the API, for it asks the API.

import { at, count, locale, make, say } from "./dom.js";
import { patched, patchOf } from "./patch.js";
import { plan } from "./service.js";

// name, nanoGPT's setting, lowest, highest, step, value
const KNOBS = [
  ["width", "n_embd", 64, 4096, 64, 768], ["depth", "n_layer", 1, 96, 1, 12], ["heads", "n_head", 1, 64, 1, 12],
  ["length", "block_size", 128, 8192, 128, 1024], ["micro", "batch_size", 1, 128, 1, 8],
  ["accumulation", "gradient_accumulation_steps", 1, 256, 1, 64],
];
const FIELDS = [["tokens", 2.5e9], ["speed", ""], ["price", ""], ["hours", ""]];
const FACTS = { "model.n_embd": "width", "model.n_layer": "depth", "model.n_head": "heads", "model.block_size": "length", "batch.micro": "micro", "batch.accumulation": "accumulation", "data.tokens_planned": "tokens", "speed.tokens_per_second": "speed" };
const SHAPES = ["width", "depth", "heads", "length"];
const WAIT = 150; // ms without a change, after which the service is asked

let base = { name: "config.py", text: "", body: null }; // body: the run as a request
let timer, asking;

const knob = (name) => at(`knob-${name}`);
const value = (name) => Number(knob(name).value);

/** Build the fields anew, in the language of the page. */
export function showPlanner() {
  const old = new Map([...at("knobs").querySelectorAll("[id]")].map((each) => [each.id, each.value]));
  const kept = (name, start) => old.get(`knob-${name}`) ?? start;
  at("knobs").replaceChildren(
    ...KNOBS.map(([name, , low, high, step, start]) => slider(name, low, high, step, kept(name, start))),
    field("card", say("gpu"), { value: kept("card", "RTX 4070"), autocomplete: "off" }, "gpus"),
    ...FIELDS.map(([name, start]) => field(name, say(name), { type: "number", min: 0, step: "any", value: kept(name, start) })));
  if (at("planner").open) soon();
}

function slider(name, low, high, step, start) {
  const range = make("input", { type: "range", min: low, max: high, step, value: start, "aria-label": say(name) });
  const exact = make("input", { type: "number", id: `knob-${name}`, min: 1, step: 1, value: start });
  const moved = (from, to) => () => {
    to.value = from.value;
    if (SHAPES.includes(name) && knob("speed")) knob("speed").value = ""; // it was measured with another model
    soon();
  };
  range.addEventListener("input", moved(range, exact));
  exact.addEventListener("input", moved(exact, range));
  return make("div", { className: "knob" }, make("label", { htmlFor: exact.id }, say(name)), make("div", { className: "pair" }, range, exact));
}

function field(name, label, properties, list) {
  const input = make("input", { id: `knob-${name}`, className: "wide", oninput: soon, ...properties });
  if (list) input.setAttribute("list", list);
  return make("div", { className: "knob" }, make("label", { htmlFor: input.id }, label), input);
}

/** Begin from what a report knows, and from the config that it was made from. */
export function planFrom(report, input, texts) {
  for (const { name, value: known, origin } of report.facts) {
    if (FACTS[name] && typeof known === "number" && origin !== "claim" && knob(FACTS[name])) knob(FACTS[name]).value = Number.isInteger(known) ? known : Number(known.toPrecision(6));
    if (name === "hardware.gpu") knob("card").value = known;
  }
  const config = [...texts].find(([, text]) => /^\s*n_embd\s*=/m.test(text));
  const body = input && {
    text: input.text, question: input.question, ...(input.gpu && { gpu: input.gpu }),
    documents: input.files.filter((each) => texts.has(each.name)).map(({ name }) => ({ name, content: texts.get(name) })),
  };
  base = { name: config?.[0] ?? "config.py", text: config?.[1] ?? "", body };
  showPlanner();
}

export function soon() {
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const [exact, whole] = await Promise.all([plan(settings(), signal), base.body && plan(paste(), signal)]);
    show(exact, whole?.what_if);
  } catch (error) {
    if (error.name !== "AbortError") at("outcome").replaceChildren(make("p", { role: "alert" }, [error.message || say("unreachable"), error.place].filter(Boolean).join(" · ")));
  }
}

const perStep = () => value("micro") * value("accumulation") * value("length");
const steps = () => Math.max(1, Math.round(value("tokens") / perStep()));

function settings() {
  return {
    target_tokens_per_step: perStep(), n_layer: value("depth"), n_head: value("heads"), n_embd: value("width"), block_size: value("length"),
    gpu: knob("card").value, steps: steps(), ...(value("speed") && { tokens_per_second: value("speed") }),
  };
}

/** The run that is looked at, under these settings: only a run that has a loss foretells one. */
const paste = () => ({ ...base.body, locale, set: changes(), ...(value("price") && { price: value("price") }) });
const changes = () => Object.fromEntries(Object.entries(FACTS).filter(([, name]) => name !== "speed" && value(name)).map(([fact, name]) => [fact, value(name)]));

function show(exact, whatIf) {
  const rows = [["params", number(exact.parameters.total.value)], ["memory", ...memory(exact)], ...time(exact)];
  const loss = whatIf?.rows.find((each) => each.name === "loss")?.after;
  rows.push(["loss", loss ? [...new Set(loss.map((each) => number(each.value, { maximumFractionDigits: 2 })))].join(" – ") : say("unknown")]);
  const make_config = make("button", { type: "button", className: "main" }, say("make-config"));
  const patch = make("div");
  make_config.addEventListener("click", () => patch.replaceChildren(patchOf(patched(base.name, base.text, wanted()))));
  at("outcome").replaceChildren(
    make("dl", { className: "rows" }, ...rows.flatMap(([name, ...shown]) => [make("dt", {}, say(name)), make("dd", {}, ...shown)])),
    make("h3", {}, say(exact.exact ? "exact" : "nearest")), table(exact.plans), make("p", {}, make_config), patch);
}

const wanted = () => ({ ...Object.fromEntries(KNOBS.map(([name, key]) => [key, value(name)])), max_iters: steps() });
const number = (amount, more = { notation: "compact", maximumSignificantDigits: 4 }) => new Intl.NumberFormat(locale, more).format(amount);
const gib = (bytes) => number(bytes / 2 ** 30, { maximumFractionDigits: 1 }) + " GiB";
const range = (memory) => `${gib(memory.low.value)} – ${gib(memory.high.value)}`;

function memory(exact) {
  const own = exact.plans.find((each) => each.micro === value("micro"));
  if (!own?.memory) return [say("unknown")];
  const small = (text) => make("small", {}, ` ${text}`);
  if (!exact.memory_bytes) return [range(own.memory), small(say("memory-unknown"))];
  const meter = make("meter", { min: 0, max: exact.memory_bytes, high: exact.memory_bytes * 0.9, value: own.memory.high.value, "aria-label": say("memory") });
  return [range(own.memory), small(`${say(own.verdict)} · ${say("memory-card", { size: gib(exact.memory_bytes) })}`), meter];
}

function time(exact) {
  const hours = exact.time?.hours;
  if (!hours) return [["time", say("unknown")], ["cost", say("unknown")]];
  const notes = [...(exact.time.basis === "measured" ? [] : [say("time-peak")]), ...(value("hours") && hours > value("hours") ? [say("over")] : [])];
  const shown = number(hours, { style: "unit", unit: "hour", unitDisplay: "short", maximumSignificantDigits: 3 });
  const bound = exact.time.basis === "measured" ? "" : "≥ ";
  const cost = value("price") ? bound + number(hours * value("price"), { maximumFractionDigits: 2 }) : say("unknown");
  return [["time", bound + shown, make("small", {}, ` ${notes.join(" · ")}`)], ["cost", cost]];
}

function table(plans) {
  const heads = ["micro", "accumulation", "memory"].map((name) => make("th", { scope: "col" }, say(name)));
  const rows = plans.map((each) => make("tr", { "aria-current": each.micro === value("micro") ? "true" : null }, make("td", {}, count(each.micro)), make("td", {}, count(each.accumulation)),
    make("td", {}, each.memory ? `${range(each.memory)} ${each.verdict ? say(each.verdict) : ""}` : say("unknown"))));
  return make("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": say("exact") }, make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows)));
}
