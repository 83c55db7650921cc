// The report: findings as cards, symptoms under their causes, what is open, what to change.

import { at, count, inline, make, say } from "./dom.js";
import { goTo } from "./evidence.js";
import { linesOf, withNumbers } from "./numbers.js";
import { patchOf } from "./patch.js";

const SHORT = 3; // findings that are told in short

/** Show a report. `acts`: tools (a node), answer(text), wrong(number, reason). */
export function showReport(report, acts) {
  const causes = report.findings.filter((each) => !causeOf(each, report));
  at("head").replaceChildren(
    make("h2", { id: "headline", dir: "auto" }, ...inline(report.headline)),
    make("p", { className: "runs" }, runs(report)),
    make("div", { className: "glance" }, glance(report), acts.tools),
    ...report.notes.map((note) => make("p", { className: "fine", dir: "auto" }, note)),
  );
  short(causes);
  at("report").replaceChildren(
    make("ol", { className: "findings", role: "list" }, ...causes.map((each) => card(each, report, acts))),
    ...[question(report, acts), plan(report), rest(report)].filter(Boolean),
  );
}

const runs = (report) => [...new Set(report.runs.map((run) => [run.framework, ...run.documents].filter(Boolean).join(" · ")))].join(" — ");

/** The ways into a long report: its findings by number and severity, and what to change. */
function glance(report) {
  const ways = report.findings.map(({ number, severity, title }) => {
    const name = `${say(`severity-${severity}`)} ${count(number)}: ${title.replaceAll(/[`*]/g, "")}`;
    return make("button", { type: "button", className: severity, title: name, "aria-label": name, onclick: () => goTo(number) }, count(number));
  });
  if (report.plan || report.patch) ways.push(make("button", { type: "button", className: "quiet", onclick: () => at("plan").scrollIntoView() }, say("plan")));
  return make("nav", { "aria-label": say("findings") }, ...ways);
}

const causeOf = (finding, report) =>
  finding.explained_by && report.findings.find((each) => each.rule === finding.explained_by && each.run === finding.run && each !== finding);

/** What is wrong and what to do about it, for somebody in a hurry. */
function short(causes) {
  const grave = causes.filter((each) => each.severity !== "info");
  const rules = new Map((grave.length ? grave : causes).toReversed().map((each) => [each.rule, each])); // the first of several runs
  const told = [...rules.values()].toReversed().slice(0, SHORT);
  const fix = ({ clauses }) => Object.entries(clauses).find(([name]) => name.startsWith("fix"))?.[1] ?? "";
  at("short").hidden = causes.length < 2;
  at("short").replaceChildren(make("h3", {}, say("short")), make("ul", {}, ...told.map((each) =>
    make("li", { className: each.severity }, make("strong", { dir: "auto" }, ...inline(each.title)), make("p", { dir: "auto" }, ...inline(fix(each)))))));
}

function card(finding, report, acts) {
  const { number, severity, confidence, code, rule } = finding;
  const meta = make("div", { className: "meta" }, make("strong", {}, say(`severity-${severity}`)),
    make("span", {}, say(`confidence-${confidence}`)),
    ...(report.runs.length > 1 ? [make("span", {}, runOf(finding, report))] : []),
    make("code", { dir: "ltr" }, `${code} ${rule}`));
  const cause = causeOf(finding, report);
  const made = make("li", { className: `card ${severity}`, id: `finding-${number}`, tabIndex: -1 },
    make("h3", {}, make("span", {}, count(number)), make("span", { dir: "auto" }, ...inline(finding.title))), meta,
    ...(cause ? [make("p", { className: "fine" }, make("button", { type: "button", className: "quiet", onclick: () => goTo(cause.number) }, say("caused-by", { number: count(cause.number) })))] : []),
    ...finding.explanation.split(/\n{2,}/).map((part) =>
      make("p", { dir: "auto" }, ...inline(part, (text) => withNumbers(text, finding)))),
    linesOf(finding.evidence), ...[references(finding), wrong(finding, acts)].filter(Boolean));
  const symptoms = report.findings.filter((each) => causeOf(each, report) === finding);
  if (symptoms.length) {
    made.append(make("details", { open: symptoms.some((each) => each.severity === "error") },
      make("summary", {}, say("symptoms", { count: count(symptoms.length) })),
      make("ol", { className: "findings", role: "list" }, ...symptoms.map((each) => card(each, report, acts)))));
  }
  return made;
}

/** Which of several runs a finding is about. */
function runOf(finding, report) {
  const run = report.runs.find((each) => each.run === finding.run);
  return [say("run", { number: count(finding.run) }), ...(run?.documents ?? [])].join(" · ");
}

function references(finding) {
  if (!finding.references.length) return null;
  return make("details", {}, make("summary", {}, say("references")), make("ul", { className: "refs" },
    ...finding.references.map((each) => make("li", {}, /^https:\/\//.test(each) ? make("a", { href: each, rel: "noreferrer", target: "_blank" }, each) : each))));
}

function wrong(finding, acts) {
  if (!acts.wrong) return null;
  const reason = make("input", { maxLength: 2000, dir: "auto", "aria-label": say("wrong-reason"), placeholder: say("wrong-reason") });
  const made = make("details", { className: "wrong" }, make("summary", {}, say("wrong")));
  made.append(make("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      if (await acts.wrong(finding.number, reason.value)) made.replaceWith(make("p", { className: "fine", role: "status" }, say("wrong-thanks")));
    },
  }, reason, make("button", {}, say("wrong-send"))));
  return made;
}

/** The question that would unlock most rules, to be answered here. */
function question(report, acts) {
  const [most] = [...report.questions].sort((a, b) => b.unlocks.length - a.unlocks.length);
  if (!most || !acts.answer) return null;
  const field = make("textarea", { rows: 3, id: "reply", dir: "auto", spellcheck: false });
  return make("form", { className: "part open", onsubmit: (event) => { event.preventDefault(); if (field.value.trim()) acts.answer(field.value); } },
    make("h2", {}, say("open")), make("p", { dir: "auto" }, ...inline(most.text)),
    make("p", { className: "fine" }, say("open-unlocks", { count: count(most.unlocks.length) })),
    make("label", { htmlFor: "reply" }, say("answer")), field, make("p", {}, make("button", {}, say("answer-send"))));
}

function plan(report) {
  const said = report.plan;
  if (!said && !report.patch) return null;
  const list = (lines) => lines?.length ? make("ul", { className: "plainlist" }, ...lines.map((each) => make("li", { dir: "auto" }, ...inline(each)))) : "";
  const parts = [make("h2", {}, say("plan")), list(said?.steps_text)];
  const batch = said?.batch_text?.filter((each) => !said.steps_text.includes(each)) ?? [];
  if (batch.length) parts.push(make("h3", {}, say("plan-batch")), list(batch));
  if (said?.expect_text?.length) parts.push(make("h3", {}, say("plan-loss")), list(said.expect_text));
  if (report.patch) parts.push(make("h3", {}, say("patch")), patchOf(report.patch));
  return make("section", { className: "part", id: "plan" }, ...parts);
}

function rest(report) {
  const open = report.not_checked;
  const made = make("section", { className: "part fine" }, make("p", {}, say("checked", { count: count(report.checked) })));
  if (open.length) {
    made.append(make("details", {}, make("summary", {}, say("not-checked", { count: count(open.length) })),
      make("ul", { className: "plainlist" }, ...open.map((each) => make("li", { dir: "ltr" }, make("code", {}, each.rule), ` ${each.missing.join(", ")}`)))));
  }
  if (report.unread.length) {
    made.append(make("details", {}, make("summary", {}, say("unread", { count: count(report.unread.reduce((sum, each) => sum + each.lines, 0)) })),
      make("ul", { className: "plainlist" }, ...report.unread.map((each) => make("li", {}, make("bdi", {}, `${each.document}:${each.line}`), " ", make("code", {}, each.sample))))));
  }
  return made;
}
