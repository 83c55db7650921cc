// A number of a finding as a button, and what it comes from in a popover.

import { at, count, locale, make, say } from "./dom.js";
import { light } from "./evidence.js";

const PLACE = /^(.+):(\d+) \(/; // a source that is a line of the text

/** Text as nodes in which each number of the finding is a button. */
export function withNumbers(text, finding) {
  const known = new Map();
  for (const each of Object.values(finding.quantities)) if (!known.has(each.text)) known.set(each.text, each);
  const texts = [...known.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (!texts.length) return [text];
  const any = texts.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const parts = text.split(new RegExp(`(?<![\\p{N}.,])(${any})(?![\\p{N}]|[.,]\\p{N})`, "u"));
  return parts.map((part, index) => (index % 2 ? button(known.get(part), finding) : part));
}

function button(quantity, finding) {
  const made = make("button", { type: "button", className: "n", "aria-haspopup": "dialog", "aria-expanded": "false" }, quantity.text);
  made.addEventListener("click", () => explain(made, quantity, finding));
  return made;
}

function explain(button, quantity, finding) {
  const box = at("number");
  const places = placesOf(quantity, finding);
  const rows = [
    ["number-value", [`${exact(quantity.value)} ${quantity.unit}`]],
    ["number-formula", quantity.formula && [make("code", { dir: "ltr" }, quantity.formula)]],
    ["number-inputs", inputs(quantity)],
    ["number-source", quantity.source && [make("bdi", {}, quantity.source)]],
  ];
  box.replaceChildren(make("h3", {}, quantity.text), make("dl", {}, ...rows.filter((row) => row[1]?.length).flatMap(
    ([name, shown]) => [make("dt", {}, say(name)), make("dd", {}, ...shown)])), linesOf(places));
  if (box.matches(":popover-open")) box.hidePopover();
  box.showPopover({ source: button });
  put(box, button);
  button.setAttribute("aria-expanded", "true");
  box.addEventListener("toggle", (event) => {
    if (event.newState === "closed") button.setAttribute("aria-expanded", "false");
  }, { once: true });
  light(places);
}

const exact = (value) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 12 }).format(value);

function inputs(quantity) {
  return Object.entries(quantity.inputs).flatMap(([name, value]) =>
    [make("code", { dir: "ltr" }, `${name} = ${exact(value)}`), " "]);
}

/** The line that a number was read from comes first, then those of its finding. */
function placesOf(quantity, finding) {
  const own = quantity.source?.match(PLACE);
  if (own) return [{ document: own[1], line: Number(own[2]) }];
  return finding.evidence;
}

/** Buttons that light one line each. */
export function linesOf(places) {
  const seen = new Map(places.map((each) => [`${each.document}:${each.line}`, each]));
  return make("div", { className: "where" }, ...[...seen].map(([name, place]) =>
    make("button", { type: "button", "aria-label": `${place.document}, ${say("line", { line: count(place.line) })}`, onclick: () => light([place], true) }, name)));
}

function put(box, button) {
  const { left, bottom, top } = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  const below = bottom + 8 + height < innerHeight;
  box.style.top = `${Math.max(8, below ? bottom + 8 : top - height - 8)}px`;
}
