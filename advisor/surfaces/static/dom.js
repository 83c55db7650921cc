// Elements and words. Whatever a user or a log wrote goes through textContent alone.

let words = {};
export let locale = "en";

export const at = (id) => document.getElementById(id);

/** Make an element; properties are set as such, `data` and names with a dash as attributes. */
export function make(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((each) => each !== null && each !== undefined));
  return made;
}

/** The page's sentence of that name, with values put in. */
export function say(name, values = {}) {
  return (words[name] ?? name).replace(/\{([\w-]+)\}/g, (all, key) => values[key] ?? all);
}

export const count = (number) => new Intl.NumberFormat(locale).format(number);

/** Fetch the words of a language and put them where the page wants them. */
export async function speak(tag) {
  const found = await (await fetch(`page/words?locale=${encodeURIComponent(tag)}`)).json();
  ({ words, locale } = found);
  document.documentElement.lang = locale;
  document.documentElement.dir = found.direction;
  for (const each of document.querySelectorAll("[data-word]")) each.textContent = say(each.dataset.word);
  for (const each of document.querySelectorAll("[data-hint]")) each.placeholder = say(each.dataset.hint);
  for (const each of document.querySelectorAll("[data-label]")) each.setAttribute("aria-label", say(each.dataset.label));
  document.title = say("title");
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*/g;

/** Text with `code` and **bold** as nodes; `plain` makes the nodes of the rest. */
export function inline(text, plain = (words) => [words]) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    nodes.push(...plain(text.slice(from, found.index)));
    nodes.push(found[1] ? make("code", { dir: "ltr" }, found[1]) : make("strong", {}, ...plain(found[2])));
    from = found.index + found[0].length;
  }
  nodes.push(...plain(text.slice(from)));
  return nodes;
}

/** Markdown as the service writes it: headings, lists, fences, tables as they are, paragraphs. */
export function markdown(text) {
  const nodes = [];
  for (const [, fence, block] of text.matchAll(/```\w*\n([\s\S]*?)(?:```|$)|((?:(?!```)[\s\S])+)/g)) {
    if (fence !== undefined) {
      nodes.push(make("pre", { tabIndex: 0 }, fence));
      continue;
    }
    for (const part of block.split(/\n{2,}/).filter((each) => each.trim())) nodes.push(...paragraph(part.trim()));
  }
  return nodes;
}

const KINDS = [["li", /^\s*(?:[-*]|\d+\.) /], ["blockquote", /^> ?/], ["h4", /^#{1,6} /], ["pre", /^\|/], ["p", /^/]];

/** The blocks of a part: lines of one kind that follow each other are one block. */
function paragraph(part) {
  const blocks = [];
  for (const line of part.split("\n")) {
    const [kind, sign] = KINDS.find(([, each]) => each.test(line));
    if (blocks.at(-1)?.kind !== kind) blocks.push({ kind, lines: [] });
    blocks.at(-1).lines.push(kind === "pre" ? line : line.replace(sign, ""));
  }
  return blocks.map(({ kind, lines }) => {
    if (kind === "pre") return make("pre", { tabIndex: 0 }, lines.join("\n"));
    if (kind === "li") return make("ul", { className: "plainlist" }, ...lines.map((each) => make("li", { dir: "auto" }, ...inline(each))));
    if (kind === "blockquote") return make("blockquote", {}, ...lines.map((each) => make("div", {}, ...inline(each))));
    return make(kind, { dir: "auto" }, ...inline(lines.join("\n").replace(/^\*(?!\*)(.*)\*$/s, "$1")));
  });
}

/** Give the user a file. */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
