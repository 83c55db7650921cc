// Loads the chart library once, when the first chart is drawn. Its builds put themselves into
// `globalThis`; the interpreter evaluates expressions, so that no policy has to allow `eval`.

let loaded;

async function load() {
  await import("../vendor/vega.min.js");
  await import("../vendor/vega-lite.min.js");
  await import("../vendor/vega-embed.min.js");
  const { expressionInterpreter } = await import("../vendor/vega-interpreter.js");
  return { embed: globalThis.vegaEmbed, expr: expressionInterpreter };
}

/** Return the library: `embed`, and `expr` for its option of that name. */
export function library() {
  loaded ??= load().catch((error) => {
    loaded = undefined; // a lost connection may come back
    throw error;
  });
  return loaded;
}
