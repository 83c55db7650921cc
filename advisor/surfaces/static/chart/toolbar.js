// What stands above a chart: the scale of the loss, and the steps that are shown.

const CLOSER = 0.5;

/**
 * Return the controls of a chart.
 *
 * @param {object} words - by the names of chart.ftl
 * @param {object} chart - `log`, `hasLog`, `change(options)`, `zoom(factor)` (null shows all steps)
 */
export function toolbar(words, { log, hasLog, change, zoom }) {
  const bar = document.createElement("div");
  bar.className = "chart-tools";
  bar.setAttribute("role", "group");
  if (hasLog) bar.append(scaleSwitch(words["log-scale"], log, change));
  const buttons = [
    ["+", words["zoom-in"], CLOSER],
    ["−", words["zoom-out"], 1 / CLOSER],
    [words.reset, words.reset, null],
  ];
  for (const [label, name, factor] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    if (label !== name) button.setAttribute("aria-label", name);
    button.addEventListener("click", () => zoom(factor));
    bar.append(button);
  }
  const hint = document.createElement("span");
  hint.className = "chart-hint";
  hint.textContent = words["zoom-hint"];
  bar.append(hint);
  return bar;
}

function scaleSwitch(name, log, change) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = log;
  box.addEventListener("change", () => change({ log: box.checked }));
  label.append(box, name);
  return label;
}
