// A patch with its buttons, and a config with other values as a patch.

import { download, make, say } from "./dom.js";

/** A patch, coloured, to copy or to download. */
export function patchOf(text) {
  const tone = (line) => (/^\+(?!\+\+)/.test(line) ? "add" : /^-(?!--)/.test(line) ? "del" : "");
  const lines = text.split("\n").flatMap((line) => [make("span", { className: tone(line) }, line), "\n"]);
  const copy = make("button", { type: "button", className: "quiet copy" }, say("copy"));
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = say("copied");
  });
  const save = make("button", { type: "button", className: "quiet copy", onclick: () => download("advisor.patch", text, "text/x-diff") }, say("download"));
  return make("div", {}, make("pre", { tabIndex: 0 }, ...lines), make("div", { className: "tools" }, copy, save));
}

/** A unified diff that sets these values in a config, comments kept; new settings come last. */
export function patched(name, config, values) {
  const old = config.replace(/\n$/, "").split("\n").filter((line, index, all) => all.length > 1 || line);
  const left = new Map(Object.entries(values));
  const hunk = old.flatMap((line) => {
    const found = line.match(/^\s*([A-Za-z_]\w*)\s*=/)?.[1];
    return found && left.has(found) ? changed(line, found, left) : [` ${line}`];
  });
  const added = [...left].map(([key, value]) => `+${key} = ${value}`);
  const after = old.length + added.length;
  return `--- ${name}\n+++ ${name}\n@@ -${old.length ? 1 : 0},${old.length} +1,${after} @@\n${[...hunk, ...added].join("\n")}\n`;
}

function changed(line, key, left) {
  const next = line.replace(/(=\s*)([^#]*?)(\s*(?:#.*)?)$/, (all, eq, value, tail) => `${eq}${left.get(key)}${tail}`);
  left.delete(key);
  return next === line ? [` ${line}`] : [`-${line}`, `+${next}`];
}
