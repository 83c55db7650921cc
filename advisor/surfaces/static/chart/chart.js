// The curves of a report, drawn from the definition that the service fills in (`chart.json`).
// All that the page needs is `draw`; chart.css beside this file belongs to it.

import { library } from "./library.js";
import { toolbar } from "./toolbar.js";

const AXIS = 74; // pixels beside the plot, for the labels of its values
const SETTLE = 150; // milliseconds without a change of width before the chart follows

/**
 * Draw the curves of a report into an element.
 *
 * A click on a finding's number dispatches "finding" on the element, `detail: {number, document,
 * line}`; a click on a record "record", `detail: {document, line}`.
 *
 * @param {HTMLElement} element - what the chart fills; its former content is replaced
 * @param {object} report - the report's JSON
 * @param {object} options - `address`: of the kept report, "/v1/diagnoses/ID"; `query`: further
 *   parameters, such as a share's `token`; `headers`: such as Authorization; `theme`: "light" or
 *   "dark", by default as the system; `log`: the loss on a log scale; `beside`: the id of another
 *   report to lay over it
 * @returns {Promise<?object>} `redraw(changes)`, `highlight(number)` (null for none), `image(type)`
 *   ("png" or "svg", a data URL), `steps()`, `places()` and `destroy()`; null where the report has no curve
 */
export async function draw(element, report, options = {}) {
  if (!report.series.some((series) => series.points.length > 1)) return null;
  const chart = new Chart(element, options);
  if (!(await chart.redraw())) return null;
  return chart;
}

class Chart {
  #element;
  #wishes;
  #frame = document.createElement("div");
  #embedded = null;
  #spec = null;
  #paper = null;
  #observer = null;
  #highlighted = null;
  #turn = 0; // of two drawings at once the later one counts
  #shown = null; // the steps in the picture

  constructor(element, options) {
    this.#element = element;
    this.#wishes = { theme: systemTheme(), log: false, query: {}, headers: {}, ...options };
    this.#frame.className = "chart-frame";
  }

  /** Draw again after a change of options; returns whether there was something to draw. */
  async redraw(changes = {}) {
    Object.assign(this.#wishes, changes);
    const turn = ++this.#turn;
    const [{ embed, expr }, spec] = await Promise.all([library(), this.#definition()]);
    if (spec === null) return false;
    if (turn !== this.#turn) return true;
    this.#paper = spec.config.background;
    spec.background = "transparent";
    delete spec.config.background;
    const next = document.createElement("div");
    next.className = "chart-canvas";
    this.#frame.dataset.theme = this.#wishes.theme;
    this.#frame.replaceChildren(next); // the library measures text where it will stand
    if (!this.#frame.isConnected) this.#element.replaceChildren(this.#frame);
    this.#embedded?.finalize();
    this.#embedded = await embed(next, spec, {
      mode: "vega-lite", actions: false, ast: true, expr, renderer: "canvas", defaultStyle: false,
      tooltip: { theme: this.#wishes.theme, disableDefaultStyle: true },
    });
    this.#spec = spec;
    this.#describe(next, spec);
    this.#listen();
    this.highlight(this.#highlighted);
    return true;
  }

  /** Bring one finding's marks to the fore; null shows all alike. */
  highlight(number) {
    this.#highlighted = number;
    this.#embedded?.view.signal("chosen", number).run();
  }

  /** Return the picture as a data URL, "png" or "svg". */
  async image(type = "png") {
    const { view } = this.#embedded;
    view.background(this.#paper); // the page's own shows through only on the page
    const address = await view.toImageURL(type, 2);
    view.background("transparent");
    return address;
  }

  /** Return the steps in the picture, first and last. */
  steps() {
    return this.#embedded.view.signal("zoom")?.step ?? stepsOf(this.#spec);
  }

  /** Return `[number, x, y]` of each finding's number, in pixels from the picture's corner. */
  places() {
    const { view } = this.#embedded;
    const [left, top] = view.origin();
    return [...items(view.scenegraph().root.items[0], left, top)]
      .filter(([item]) => item.datum?.number && item.text) // the digits of a number
      .map(([item, x, y]) => [item.datum.number, x, y]);
  }

  /** Take the chart away. */
  destroy() {
    this.#turn += 1;
    this.#observer?.disconnect();
    this.#embedded?.finalize();
    this.#frame.remove();
  }

  async #definition() {
    const { address, query, headers, theme, log, beside } = this.#wishes;
    const width = Math.round(Math.max(this.#element.clientWidth - AXIS, 240));
    const asked = new URLSearchParams({ ...query, theme, log, width });
    if (beside) asked.set("with", beside);
    if (this.#shown) {
      asked.set("first", this.#shown[0]);
      asked.set("last", this.#shown[1]);
    }
    const answer = await fetch(`${address}/chart.json?${asked}`, { headers });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`chart.json: ${answer.status}`);
    return answer.json();
  }

  #describe(canvas, spec) {
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", spec.usermeta.description);
    canvas.title = "";
    const change = (changes) => this.redraw(changes);
    const zoom = (factor) => this.#zoom(factor);
    const wishes = this.#wishes;
    const bar = toolbar(spec.usermeta.words, { log: wishes.log, change, zoom, hasLog: hasLog(spec) });
    this.#frame.prepend(bar);
  }

  async #zoom(factor) {
    if (factor === null) {
      this.#shown = null;
    } else {
      const [first, last] = this.steps();
      const [middle, half] = [(first + last) / 2, ((last - first) / 2) * factor];
      this.#shown = [middle - half, middle + half];
    }
    await this.redraw();
  }

  #listen() {
    this.#embedded.view.addEventListener("click", (_, item) => {
      const datum = item?.datum?.datum ?? item?.datum; // a nearest point wraps its own
      if (!datum) return;
      const { number, document, line } = datum;
      const type = number ? "finding" : "record";
      if (number || line) this.#tell(type, { number, document, line });
    });
    if (this.#observer) return;
    let width = this.#element.clientWidth;
    let waiting;
    this.#observer = new ResizeObserver(() => {
      if (this.#element.clientWidth === width) return;
      width = this.#element.clientWidth;
      clearTimeout(waiting);
      waiting = setTimeout(() => this.redraw(), SETTLE);
    });
    this.#observer.observe(this.#element);
  }

  #tell(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}

function* items(group, left, top) {
  for (const mark of group.items) {
    for (const item of mark.items) {
      const [x, y] = [left + (item.x ?? 0), top + (item.y ?? 0)];
      if (mark.marktype === "group") yield* items(item, x, y);
      else yield [item, x, y];
    }
  }
}

function systemTheme() {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function hasLog(spec) {
  return spec.vconcat.some((view) => view.name === "loss");
}

function stepsOf(spec) {
  const layer = spec.vconcat[0].layer.find((each) => each.encoding.x.scale);
  return layer.encoding.x.scale.domain;
}
