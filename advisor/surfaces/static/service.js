// The service's routes: problems become errors that name the place, streams become events.

const KEY = "advisor-key";
const LARGE = 1 << 20; // characters or bytes from which a diagnosis is a job that tells how far it is

export class Problem extends Error {
  constructor(status, said) {
    super(said.detail ?? said.error?.message ?? said.title ?? "");
    Object.assign(this, { status, place: said.place ?? said.error?.param, remedy: said.remedy });
  }
}

export const keep = (key) => sessionStorage.setItem(KEY, key);

export function authorized() {
  const key = sessionStorage.getItem(KEY);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** Send a request; the answer is a success, or a Problem is thrown. */
export async function send(path, { method = "GET", body, headers = {}, signal } = {}) {
  const all = { ...headers, ...authorized() };
  if (body !== undefined && !(body instanceof FormData)) {
    all["Content-Type"] = "application/json";
    body = JSON.stringify(body);
  }
  const answer = await fetch(path, { method, body, headers: all, signal });
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})));
  return answer;
}

const post = (path, body, more = {}) => send(path, { method: "POST", body, ...more });

/** What the service is sent: JSON, or a form where there are files. */
function packed({ text, question, gpu, locale, files }) {
  const fields = { text, question, ...(gpu && { gpu }), ...(locale && { locale }) };
  if (!files.length) return fields;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("files", file, file.name);
  return form;
}

/** Diagnose; `onProgress` hears of a large input. Returns the report and its id. */
export async function diagnose(input, { signal, onProgress }) {
  const size = input.files.reduce((sum, file) => sum + file.size, input.text.length);
  const headers = { Accept: "application/json", ...(size >= LARGE && { Prefer: "respond-async" }) };
  let answer = await post("v1/diagnoses", packed(input), { headers, signal });
  if (answer.status === 202) answer = await finished(await answer.json(), signal, onProgress);
  return { report: await answer.json(), id: answer.headers.get("X-Report-Id") };
}

async function finished(job, signal, onProgress) {
  const events = await send(job.events.slice(1), { signal });
  for await (const data of stream(events)) {
    job = JSON.parse(data);
    onProgress(job.progress);
  }
  if (job.problem) throw new Problem(job.problem.status, job.problem);
  return send(job.report.slice(1), { signal });
}

/** A kept report in another form, "text/markdown" or "text/html"; `query` holds the token of a share. */
export async function written({ address, query = {} }, type) {
  return (await send(`${address.slice(1)}?${new URLSearchParams(query)}`, { headers: { Accept: type } })).text();
}

/** The data of each server-sent event. */
export async function* stream(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (held + value).split("\n\n");
    held = events.pop();
    for (const event of events) {
      const data = event.split("\n").filter((line) => line.startsWith("data: "));
      if (data.length) yield data.map((line) => line.slice(6)).join("\n");
    }
  }
}

/** Yield the pieces of the answer to the last message. */
export async function* complete(messages, locale) {
  const body = { model: "training-advisor", messages, stream: true, locale };
  for await (const data of stream(await post("v1/chat/completions", body))) {
    if (data === "[DONE]") return;
    yield JSON.parse(data).choices[0]?.delta?.content ?? "";
  }
}

export const plan = async (body, signal) => (await post("v1/plans", body, { signal })).json();
export const share = async (id) => (await post(`v1/diagnoses/${id}/shares`, {})).json();
export const remove = (id) => send(`v1/diagnoses/${id}`, { method: "DELETE" });
export const wrong = (id, finding, reason) => post(`v1/diagnoses/${id}/feedback`, { finding, reason });
export const shared = async (id, token) =>
  (await send(`v1/shared/${encodeURIComponent(id)}?token=${encodeURIComponent(token)}`)).json();
