// What a reader does with a report: take it along, share it, delete it, talk about it.

import { at, count, download, locale, make, markdown, say } from "./dom.js";
import * as service from "./service.js";

/** The buttons above a report. `told` is {report, id, address, query}; `acts`: fail(error), forget(). */
export function tools(told, acts) {
  const { report, id } = told;
  const act = (name, work, label = say(name)) => {
    const made = make("button", { type: "button", className: "quiet", id: `do-${name}` }, label);
    made.addEventListener("click", () => Promise.resolve(work(made)).catch(acts.fail));
    return made;
  };
  const json = () => download("report.json", JSON.stringify(report, null, 2), "application/json");
  const buttons = [act("json", json, "JSON")];
  if (told.address) {
    const written = (name, ending, type, label) => act(name, async () => download(`report.${ending}`, await service.written(told, type), type), label);
    buttons.push(written("markdown", "md", "text/markdown", "Markdown"), written("html", "html", "text/html", "HTML"));
  }
  if (id) {
    buttons.push(act("share", () => share(id)));
    buttons.push(act("delete", async () => {
      if (!confirm(say("delete-sure"))) return;
      await service.remove(id);
      acts.forget();
    }));
  }
  return make("div", {}, make("div", { className: "tools" }, ...buttons), make("div", { id: "link", role: "status" }));
}

/** Offer the curve as a picture. */
export function offerPicture(chart) {
  const save = async () => make("a", { href: await chart.image("png"), download: "curve.png" }).click();
  (at("do-html") ?? at("do-json")).after(make("button", { type: "button", className: "quiet", id: "do-png", onclick: save }, "PNG"));
}

/** Offer to lay the curve of an earlier run over the one that is shown. */
export function offerOverlay(chart, runs) {
  const choice = at("beside");
  const name = ({ report }) => [say("run", { number: count(2) }), ...report.runs.flatMap((run) => run.documents), report.headline].join(" · ");
  at("overlay").hidden = !runs.length;
  choice.replaceChildren(make("option", { value: "" }, say("overlay-none")), ...runs.map((each) => make("option", { value: each.id }, name(each))));
  choice.onchange = () => chart.redraw({ beside: choice.value || null });
}

async function share(id) {
  const made = await service.share(id);
  const address = `${location.origin}${location.pathname}#shared=${id}.${made.token}`;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(made.expires));
  const field = make("input", { value: address, readOnly: true, dir: "ltr", "aria-label": say("share") });
  at("link").replaceChildren(field, make("p", { className: "fine" }, say("share-made", { date })));
  field.select();
}

let messages = [];

/** Begin a conversation about a report; the service knows it by its name. */
export function beginTalk(told) {
  messages = told.id ? [{ role: "user", content: told.input?.text || told.report.headline }, { role: "assistant", content: `${told.report.headline}\n\n\`report/${told.id}\`` }] : [];
  at("chat").hidden = !told.id;
  at("talk").replaceChildren();
}

/** Ask, and show the answer as it comes. */
export async function ask(words) {
  messages.push({ role: "user", content: words });
  const answer = make("div", { className: "said", dir: "auto" }, "…");
  at("talk").append(make("div", { className: "said user", dir: "auto" }, words), answer);
  let text = "";
  for await (const piece of service.complete(messages, locale)) {
    text += piece;
    answer.replaceChildren(...markdown(text));
  }
  messages.push({ role: "assistant", content: text });
}
