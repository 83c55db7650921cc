// The page: what is pasted goes to the service, what comes back is shown.

import { at, count, inline, locale, make, say, speak } from "./dom.js";
import { goTo, light, showEvidence } from "./evidence.js";
import { planFrom, showPlanner, soon } from "./planner.js";
import { showReport } from "./report.js";
import { Problem, authorized, diagnose, keep, send, shared, wrong } from "./service.js";
import { ask, beginTalk, offerOverlay, offerPicture, tools } from "./tools.js";

const READABLE = 8 << 20; // bytes of a file up to which its lines are shown
// Pixels of each panel of the curve with its title, and the series that it may show.
const PANELS = [[280, "train.loss", "val.loss", "train.batch_loss"], [102, "learning_rate"], [102, "grad_norm"], [102, "step_seconds", "tokens_per_second"]];
const METRIC = 140; // one of a metric
const AROUND = 110; // controls, legend, steps
const PACKED = /^\x1f|\0/; // a packed file, or one in UTF-16: the report quotes its lines
const EXAMPLE = { "config.py": "page/example/config.py.txt", "log.txt": "page/example/log.txt" };

let files = [];
let told = null; // {report, id, input, texts}
let earlier = []; // what was told before, to be laid over
let running = null;
let chart = null;

function fail(error) {
  if (error.name === "AbortError") return at("status").replaceChildren(say("cancelled"));
  const isOurs = error instanceof Problem;
  if (isOurs && error.status === 401) at("keyform").hidden = false;
  const parts = [isOurs ? error.message || say("failed") : say(error instanceof TypeError ? "unreachable" : "failed")];
  if (error.place) parts.push(say("place", { place: error.place }));
  if (error.remedy) parts.push(error.remedy);
  at("problem").replaceChildren(...parts.map((each) => make("p", {}, ...inline(each))));
  at("form").elements.namedItem(error.place ?? "")?.focus();
  at("problem").scrollIntoView({ block: "nearest" });
  if (!isOurs && !(error instanceof TypeError)) throw error;
}

function busy(isBusy) {
  at("send").disabled = isBusy;
  at("cancel").hidden = !isBusy;
  at("progress").hidden = true;
  at("status").replaceChildren(isBusy ? say("working") : "");
}

function progressed({ stage, bytes_read: read, bytes_total: total, lines_read: lines }) {
  if (!stage) return;
  const share = total ? new Intl.NumberFormat(locale, { style: "percent" }).format(Math.min(1, read / total)) : "…";
  const name = `progress-${stage === "keeping" ? "telling" : stage}`;
  at("status").replaceChildren(say(name, { share, lines: count(lines) }));
  at("progress").hidden = false;
  if (total) at("progress").value = Math.min(1, read / total);
}

async function textsOf(input) {
  const small = input.files.filter((file) => file.size <= READABLE);
  const texts = await Promise.all(small.map(async (file) => [file.name, await file.text()]));
  return new Map([...texts, ["message", input.text], ["question", input.question]].filter(([, text]) => text.trim() && !PACKED.test(text)));
}

async function look(wish = {}) {
  running?.abort();
  const own = (running = new AbortController());
  const input = { text: at("text").value, question: at("question").value, gpu: at("gpu").value.trim(), locale: localStorage.getItem("advisor-locale"), files: [...files], ...wish };
  at("problem").replaceChildren();
  busy(true);
  try {
    const asked = diagnose(input, { signal: own.signal, onProgress: progressed });
    const [found, texts] = await Promise.all([asked, textsOf(input)]);
    told = { ...found, input: { ...input, locale: found.report.locale }, texts, address: `/v1/diagnoses/${found.id}` };
    if (found.report.locale !== locale) await switchTo(found.report.locale);
    show();
  } catch (error) {
    if (running === own) fail(error);
  } finally {
    if (running === own) {
      const note = at("status").textContent;
      busy(false);
      if (own.signal.aborted) at("status").replaceChildren(note);
    }
  }
}

function show() {
  const { report, id, input, texts } = told;
  showReport(report, {
    tools: tools(told, { fail, forget }),
    answer: input && ((words) => { at("text").value = `${at("text").value}\n\n${words}`.trim(); look({ locale: input.locale }); }),
    wrong: id && (async (number, reason) => wrong(id, number, reason).then(() => true, fail)),
  });
  at("evidence").hidden = true; // that of another report
  chart?.destroy();
  chart = null;
  at("overlay").hidden = true;
  const height = told.address ? heightOf(report) : 0;
  at("curve").hidden = !height;
  at("curve").firstElementChild.style.minBlockSize = `${height}px`;
  at("answer").hidden = false;
  at("answer").focus({ preventScroll: true });
  at("answer").scrollIntoView({ block: "start" });
  painted(() => told?.report === report && showMore(told));
}

/** Everything but the findings, which are to be seen first. */
function showMore({ report, input, texts }) {
  showEvidence(report, texts);
  beginTalk(told);
  planFrom(report, input, texts);
  drawCurve(told);
}

/** Go on when the browser has painted what there is; one in the background paints nothing. */
function painted(act) {
  if (document.hidden) act();
  else requestAnimationFrame(() => setTimeout(act));
}

/** About how many pixels high the curve will be, so that nothing moves when it comes; 0 without one. */
function heightOf(report) {
  const names = new Set(report.series.filter((each) => each.points.length > 1).map((each) => each.name));
  const panels = PANELS.filter(([, ...members]) => members.some((each) => names.has(each)));
  const metrics = names.size && panels[0]?.[1] !== PANELS[0][1] ? 2 * METRIC : 0; // instead of a loss
  return names.size && AROUND + metrics + panels.reduce((sum, [height]) => sum + height, 0);
}

/** The chart is a part of its own: without it the report stands as it is. */
async function drawCurve({ report, id, address, query }) {
  const place = at("curve");
  if (place.hidden) return;
  let drawn = null;
  try {
    const { draw } = await import("./chart/chart.js");
    drawn = await draw(place.querySelector("div"), report, { address, query, headers: authorized(), theme: isDark() ? "dark" : "light" });
  } catch (error) {
    console.warn(error);
  }
  if (told?.report !== report) return drawn?.destroy(); // another report came meanwhile
  chart = drawn;
  place.hidden = !chart;
  place.firstElementChild.style.minBlockSize = "";
  if (!chart) return;
  offerPicture(chart);
  if (!id) return; // only one's own runs can be laid over each other
  earlier = earlier.filter((each) => each.report.digest !== report.digest);
  offerOverlay(chart, earlier);
  earlier.unshift(told);
}

function forget() {
  earlier = earlier.filter((each) => each.id !== told.id);
  told = null;
  chart?.destroy();
  chart = null;
  for (const id of ["answer", "chat"]) at(id).hidden = true;
  at("status").replaceChildren(say("deleted"));
  at("text").focus();
}

function addFiles(list) {
  files = [...files.filter((old) => ![...list].some((each) => each.name === old.name)), ...list];
  showFiles();
}

function showFiles() {
  at("files").hidden = !files.length;
  at("files").replaceChildren(...files.map((file) => make("li", {}, make("bdi", {}, file.name), make("button", {
    type: "button", "aria-label": say("remove", { name: file.name }),
    onclick: () => { files = files.filter((each) => each !== file); showFiles(); at("choose").focus(); },
  }, "×"))));
}

async function example() {
  const texts = await Promise.all(Object.entries(EXAMPLE).map(async ([name, path]) => new File([await (await send(path)).text()], name)));
  files = texts;
  at("text").value = at("question").value = at("gpu").value = "";
  showFiles();
  await look({ locale });
}

async function switchTo(tag) {
  await speak(tag);
  at("locale").value = locale;
  showFiles();
  showPlanner();
  showKeys();
}

function showKeys() {
  const rows = [["Ctrl Enter", "shortcut-diagnose"], ["j", "shortcut-findings"], ["k", "shortcut-findings"], ["/", "shortcut-chat"], ["?", "shortcut-help"]];
  at("keys").replaceChildren(make("h2", {}, say("shortcuts")),
    make("dl", {}, ...rows.flatMap(([key, name]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, say(name))])),
    make("button", { type: "button", onclick: () => at("keys").close() }, say("close")));
}

function pressed(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return at("form").requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (event.key === "?") return at("keys").showModal();
  if (!told) return;
  if (event.key === "/") { event.preventDefault(); at("say").focus(); }
  if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
}

function step(by) {
  const cards = [...document.querySelectorAll(".card")];
  const now = cards.indexOf(document.activeElement.closest(".card"));
  const next = cards[Math.max(0, Math.min(cards.length - 1, now + by))];
  if (next) goTo(Number(next.id.slice("finding-".length)));
}

function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function toggleTheme() {
  const { dataset } = document.documentElement;
  localStorage.setItem("advisor-theme", (dataset.theme = isDark() ? "light" : "dark"));
  chart?.redraw({ theme: isDark() ? "dark" : "light" });
}

function listen() {
  at("curve").addEventListener("finding", ({ detail }) => goTo(detail.number));
  at("curve").addEventListener("record", ({ detail }) => light([detail], true));
  at("form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (files.length || at("text").value.trim() || at("question").value.trim()) return look();
    at("problem").replaceChildren(make("p", {}, say("text-hint")));
    at("text").focus();
  });
  at("cancel").addEventListener("click", () => running?.abort());
  at("choose").addEventListener("click", () => at("pick").click());
  at("pick").addEventListener("change", () => { addFiles(at("pick").files); at("pick").value = ""; });
  at("example").addEventListener("click", () => example().catch(fail));
  at("theme").addEventListener("click", toggleTheme);
  at("help").addEventListener("click", () => at("keys").showModal());
  at("planner").addEventListener("toggle", () => at("planner").open && soon());
  at("knobs").addEventListener("submit", (event) => event.preventDefault());
  at("keyform").addEventListener("submit", (event) => { event.preventDefault(); keep(at("key").value.trim()); at("keyform").hidden = true; look(); });
  at("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    const words = at("say").value.trim();
    at("say").value = "";
    if (words) ask(words).catch(fail);
  });
  at("locale").addEventListener("change", async () => {
    const chosen = at("locale").value;
    await switchTo(chosen);
    localStorage.setItem("advisor-locale", chosen);
    if (!told?.input) return;
    earlier = earlier.filter((each) => each !== told); // the same run in two languages is one
    await look({ ...told.input, locale: chosen });
  });
  document.addEventListener("keydown", pressed);
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      at("drop").classList.toggle("over", kind === "dragover");
      if (kind === "drop") addFiles(event.dataTransfer.files);
    });
  }
}

/** Open a report that someone shared; its token stands behind the #, which is sent nowhere. */
async function openShared() {
  const [, id, token] = location.hash.match(/^#shared=([\w-]+)\.([\w-]+)$/) ?? [];
  if (!id) return;
  const report = await shared(id, token);
  told = { report, id: null, input: null, texts: new Map(), address: `/v1/shared/${id}`, query: { token } };
  if (report.locale !== locale) await switchTo(report.locale);
  show();
  at("status").replaceChildren(say("made-here"));
}

async function begin() {
  const theme = localStorage.getItem("advisor-theme");
  if (theme) document.documentElement.dataset.theme = theme;
  listen();
  const { locales } = await (await send("v1/locales")).json();
  at("locale").append(...locales.map((each) => make("option", { value: each, lang: each }, new Intl.DisplayNames([each], { type: "language" }).of(each))));
  await switchTo(localStorage.getItem("advisor-locale") ?? navigator.languages.join(","));
  const { gpus } = await (await send("page/gpus")).json();
  at("gpus").append(...gpus.map((value) => make("option", { value })));
  await openShared().catch(fail);
  document.documentElement.dataset.ready = "";
}

begin().catch(fail);
