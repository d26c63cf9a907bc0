// Does the engine of kith.html give the digits of the program at the desk?
//
// node scripts/web-smoke.mjs <web.wasm> <kith> <dataset>…

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";

const [wasm, desk, ...datasets] = process.argv.slice(2);
const engine = (await WebAssembly.instantiate(readFileSync(wasm), {})).instance.exports;
const [encoder, decoder] = [new TextEncoder(), new TextDecoder("utf-8", { fatal: true })];

/** Calls `use` with bytes that the engine can see. */
function lend(list, use) {
  const lent = list.map((bytes) => {
    const pointer = engine.kith_alloc(Math.max(bytes.length, 1));
    assert.notEqual(pointer, 0, "out of memory");
    new Uint8Array(engine.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  });
  const answer = use(...lent.flat());
  for (const [pointer] of lent) engine.kith_free(pointer);
  return answer;
}
function ask(question) {
  const length = lend([encoder.encode(JSON.stringify(question))], engine.kith_ask);
  return JSON.parse(decoder.decode(new Uint8Array(engine.memory.buffer, engine.kith_result(), length)));
}

for (const dataset of datasets) {
  engine.kith_clear();
  for (const name of readdirSync(dataset).filter((name) => /\.csv$|^community\.json$/.test(name))) {
    lend([encoder.encode(name), readFileSync(join(dataset, name))], engine.kith_add_file);
  }
  const printed = execFileSync(desk, ["measure", dataset, "--share", "private", "--format", "json", "--quiet"], {
    encoding: "utf8", maxBuffer: 1e9,
  });
  const { measures } = JSON.parse(printed);
  assert.ok(measures.length > 10);
  for (const measure of measures) {
    const options = Object.entries(measure.options).map(([name, value]) => `${name}=${value}`).join(",");
    const request = options ? `${measure.id}:${options}` : measure.id;
    assert.deepEqual(ask({ ask: "measure", request }), measure, `${dataset}: ${request}`);
  }
  console.log(`${dataset}: ${measures.length} measures, the same to the last digit.`);
}
