// Does the engine in a page give the same digits as the program at the desk?
//
// node scripts/wasm-smoke.mjs <kith.wasm> <kith> <dataset>

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";

const [wasm, desk, dataset] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {});
const engine = instance.exports;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Calls `use` with bytes that the engine can see. */
function lend(list, use) {
  const pointers = list.map((bytes) => {
    const pointer = engine.kith_alloc(Math.max(bytes.length, 1));
    assert.notEqual(pointer, 0, "out of memory");
    // A memory that grew has detached every older view.
    new Uint8Array(engine.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  });
  try {
    return use(...pointers.flat());
  } finally {
    for (const [pointer] of pointers) engine.kith_free(pointer);
  }
}

function answer(length) {
  return JSON.parse(decoder.decode(new Uint8Array(engine.memory.buffer, engine.kith_result(), length)));
}

const measure = (request) => lend([encoder.encode(request)], (pointer, length) => answer(engine.kith_measure(pointer, length)));

const addFile = (name, bytes) => lend([encoder.encode(name), bytes], engine.kith_add_file);

function filesBelow(folder, prefix = "") {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesBelow(join(folder, entry.name), `${prefix}${entry.name}/`);
      return /\.(csv|json)$/.test(entry.name) ? [prefix + entry.name] : [];
    });
}

for (const name of filesBelow(dataset)) addFile(name, readFileSync(join(dataset, name)));

const problems = answer(engine.kith_check()).problems.filter((problem) => problem.severity === "problem");
assert.deepEqual(problems, [], "the dataset has no problems");

const elements = readFileSync(join(dataset, "elements.csv"), "utf8").split("\n").slice(1);
const requests = ["weighted-reciprocity:unit=hours", `what-stops:without=${process.env.WITHOUT ?? "Pilot funding"}`];
const atDesk = JSON.parse(
  execFileSync(desk, ["measure", dataset, ...requests, "--format", "json", "--quiet"], { encoding: "utf8" }),
);
assert.ok(elements.length > 0 && atDesk.measures.length === requests.length);
requests.forEach((request, place) => {
  const inPage = measure(request);
  assert.deepEqual(inPage, atDesk.measures[place], `${request}: page and desk differ`);
  assert.notEqual(inPage.id, undefined);
  console.log(`wasm: ${request}: ${inPage.value ?? inPage.undefined} in the page as at the desk`);
});

// A page stays open for hours: memory that was given back is used again.
const before = (measure(requests[0]), engine.memory.buffer.byteLength);
for (let round = 0; round < 200; round++) measure(requests[0]);
assert.equal(engine.memory.buffer.byteLength, before, "the engine keeps memory that nobody uses");
console.log(`wasm: 200 more answers took no more memory (${before / 65536} pages)`);
