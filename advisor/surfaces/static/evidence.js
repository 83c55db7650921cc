// The pasted text, with the lines that prove something marked; both ways.

import { at, count, make, say } from "./dom.js";

const AROUND = 3; // lines beside a marked one, where the text is long
const WHOLE = 1500; // lines up to which all of a text is shown

let documents = new Map(); // name → {lines: Map(number → text), marks: Map(number → evidence)}
let open = null;
let lit = new Set(); // "name:line"

/** Show the texts of a report; `texts` has those that the page holds, by name. */
export function showEvidence(report, texts) {
  documents = new Map();
  for (const finding of report.findings) {
    for (const each of finding.evidence) {
      const marks = entry(each.document).marks;
      marks.set(each.line, [...(marks.get(each.line) ?? []), { ...each, finding: finding.number }]);
    }
  }
  for (const each of report.context) entry(each.document).lines.set(each.line, each.text);
  for (const [name, text] of texts) {
    if (documents.has(name) || name !== "question") entry(name).lines = numbered(text);
  }
  lit = new Set();
  open = documents.keys().next().value ?? null;
  at("evidence").hidden = !open;
  draw([...documents.keys()].some((name) => !texts.has(name)));
}

function entry(name) {
  if (!documents.has(name)) documents.set(name, { lines: new Map(), marks: new Map() });
  return documents.get(name);
}

/** Lines end where the service lets them end: a carriage return alone writes over a line. */
const numbered = (text) => new Map(text.replace(/\r?\n$/, "").split(/\r?\n/).map((line, index) => [index + 1, line]));

/** Light lines up, [{document, line}]; with `follow` the page goes to the first of them too. */
export function light(places, follow = false) {
  lit = new Set(places.map((each) => `${each.document}:${each.line}`));
  const first = places.find((each) => documents.has(each.document));
  if (!first) return;
  open = first.document;
  draw();
  const text = at("evidence").querySelector(".text");
  const row = text.querySelector(`[data-line="${first.line}"]`);
  if (!row) return;
  if (follow) at("evidence").scrollIntoView({ block: "nearest" });
  text.scrollTop += row.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}

function draw(partly = false) {
  const tabs = [...documents.keys()].map((name) =>
    make("button", { type: "button", "aria-pressed": String(name === open), onclick: () => { open = name; draw(); } }, name));
  const text = make("div", { className: "text", tabIndex: 0, role: "region", "aria-label": open ?? "" }, ...rows());
  const note = partly ? make("p", { className: "fine" }, say("evidence-none")) : null;
  at("evidence").replaceChildren(
    make("h2", {}, say("evidence")), make("div", { className: "tabs" }, ...tabs), ...(note ? [note] : []), text);
}

function rows() {
  if (!open) return [];
  const { lines, marks } = documents.get(open);
  const numbers = [...lines.keys()].sort((a, b) => a - b);
  const places = [...marks.keys(), ...numbers.filter((each) => lit.has(`${open}:${each}`))];
  const near = (number) => places.some((each) => Math.abs(each - number) <= AROUND);
  const shown = lines.size <= WHOLE ? numbers : places.length ? numbers.filter(near) : numbers.slice(0, WHOLE);
  const found = [];
  let before = 0;
  for (const number of shown) {
    if (before && number > before + 1) found.push(make("div", { className: "gap", "aria-hidden": "true" }, "⋯"));
    found.push(row(number, lines.get(number), marks.get(number) ?? [], near(number)));
    before = number;
  }
  return found;
}

function row(number, text, marks, isNear) {
  const by = [...new Set(marks.map((each) => each.finding))].map((finding) =>
    make("button", { type: "button", "aria-label": say("shows", { number: count(finding) }), onclick: () => goTo(finding) }, count(finding)));
  const kind = lit.has(`${open}:${number}`) ? " lit" : isNear ? "" : " far"; // far ones are not printed
  return make("div", { className: `line${kind}`, "data-line": number },
    make("span", { className: "at" }, String(number)),
    make("span", { className: "what" }, ...marked(text, marks), make("span", { className: "by" }, ...by)));
}

/** Split a line at its marks; their places count characters, not UTF-16 units. */
function marked(text, marks) {
  const letters = Array.from(text);
  const nodes = [];
  let from = 0;
  for (const each of marks.map((mark) => placed(mark, text, letters)).sort((a, b) => a.start - b.start)) {
    if (each.start < from || each.end <= each.start) continue;
    nodes.push(letters.slice(from, each.start).join(""), make("mark", {}, letters.slice(each.start, each.end).join("")));
    from = each.end;
  }
  return [...nodes, letters.slice(from).join("")];
}

/** Where a mark is in what is shown of its line: a report quotes a part of a line written over. */
function placed({ start, end, text: quote }, text, letters) {
  if (letters.slice(start, end).join("") === quote) return { start, end };
  const at = text.indexOf(quote);
  if (at < 0) return { start, end };
  const first = Array.from(text.slice(0, at)).length;
  return { start: first, end: first + end - start };
}

/** Go from a line to a finding. */
export function goTo(finding) {
  const card = at(`finding-${finding}`);
  for (const each of document.querySelectorAll(".card.lit")) each.classList.remove("lit");
  for (let each = card.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
  card.classList.add("lit");
  card.scrollIntoView({ block: "start" });
  card.focus({ preventScroll: true });
}
