// What a reader does with a report: take it along, share it, delete it, talk about it.

import { at, download, locale, make, markdown, say } from "./dom.js";
import * as service from "./service.js";

let picture = null; // the curve that is shown

/** The buttons above a report. `told` is {report, id, input}; `acts`: fail(error), forget(). */
export function tools(told, acts) {
  const { report, id, input } = told;
  const act = (name, work, label = say(name)) => {
    const made = make("button", { type: "button", className: "quiet", id: `do-${name}` }, label);
    made.addEventListener("click", () => Promise.resolve(work(made)).catch(acts.fail));
    return made;
  };
  const json = () => download("report.json", JSON.stringify(report, null, 2), "application/json");
  picture = null;
  const buttons = [act("json", json, "JSON")];
  if (input) buttons.push(act("markdown", async () => download("report.md", await service.markdownOf(input), "text/markdown"), "Markdown"));
  buttons.push(act("html", async () => download("report.html", await standalone(), "text/html"), "HTML"));
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
  picture = chart;
  const save = async () => make("a", { href: await chart.image("png"), download: "curve.png" }).click();
  at("do-html").after(make("button", { type: "button", className: "quiet", id: "do-png", onclick: save }, "PNG"));
}

async function share(id) {
  const made = await service.share(id);
  const address = `${location.origin}${location.pathname}#shared=${id}.${made.token}`;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(made.expires));
  const field = make("input", { value: address, readOnly: true, dir: "ltr", "aria-label": say("share") });
  at("link").replaceChildren(field, make("p", { className: "fine" }, say("share-made", { date })));
  field.select();
}

/** The report as one file, with its styles and without what asks the service. */
async function standalone() {
  const names = [...document.querySelectorAll("link[rel=stylesheet]")].map((each) => each.href);
  const styles = await Promise.all(names.map(async (each) => (await fetch(each)).text()));
  const main = make("main", {}, at("answer").cloneNode(true));
  const curve = main.querySelector("#curve > div");
  curve.replaceChildren(...(curve.hasChildNodes() && picture ? [make("img", { src: await picture.image("png"), alt: say("curve") })] : []));
  for (const each of main.querySelectorAll(".tools, .wrong, .open, #link")) each.remove();
  for (const each of main.querySelectorAll("button")) each.replaceWith(make("span", { className: each.className }, each.textContent));
  for (const each of main.querySelectorAll("details")) each.open = true;
  const { lang, dir } = document.documentElement;
  const text = (node) => new XMLSerializer().serializeToString(node);
  const head = `<meta charset="utf-8">${text(make("title", {}, at("headline").textContent))}<style>${styles.join("\n")}</style>`;
  return `<!doctype html>\n<html lang="${lang}" dir="${dir}"><head>${head}</head><body>${text(main)}</body></html>\n`;
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
