// Does the engine inside a report say what the program at the desk says?
//
// node scripts/page-smoke.mjs <report.html> <kith> <dataset>

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import assert from "node:assert/strict";

const [page, desk, dataset] = process.argv.slice(2);
const html = readFileSync(page, "utf8");
const part = (id) => html.match(new RegExp(`id="${id}">([^]*?)</script>`))[1];
const data = JSON.parse(part("map-data"));
const { instance } = await WebAssembly.instantiate(gunzipSync(Buffer.from(part("map-engine"), "base64")), {});
const engine = instance.exports;
const [encoder, decoder] = [new TextEncoder(), new TextDecoder("utf-8", { fatal: true })];

/** Calls `use` with texts that the engine can see. */
function lend(texts, use) {
  const lent = texts.map((text) => {
    const bytes = encoder.encode(text);
    const pointer = engine.kith_alloc(Math.max(bytes.length, 1));
    assert.notEqual(pointer, 0, "out of memory");
    new Uint8Array(engine.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  });
  const answer = use(...lent.flat());
  for (const [pointer] of lent) engine.kith_free(pointer);
  return answer;
}
const answer = (length) => JSON.parse(decoder.decode(new Uint8Array(engine.memory.buffer, engine.kith_result(), length)));

engine.kith_clear();
for (const file of data.files) lend([file.name, file.text], engine.kith_add_file);

let stopped = 0;
for (const { key, name } of data.elements) {
  const here = lend([JSON.stringify([key])], (pointer, length) => answer(engine.kith_leaves(pointer, length)));
  const there = JSON.parse(
    execFileSync(desk, ["whatif", dataset, "--without", key, "--format", "json", "--quiet"], { encoding: "utf8" }),
  );
  const rounds = Object.entries(there.whatStops.perElement).filter(([, round]) => round > 0);
  assert.deepEqual(
    Object.fromEntries(here.stops.map((stop) => [stop.key, stop.round])), Object.fromEntries(rounds), name);
  // The share of a simple count, to the digit that is told.
  const share = there.whatStops.parts.naiveShare;
  if (here.simple && share !== null) {
    assert.ok(Math.abs(Number(here.simple.match(/([\d.]+)\u202f%/)[1]) - share * 100) < 1, name);
  }
  stopped += rounds.length;
}
console.log(`page: ${data.elements.length} elements taken away in turn, ${stopped} stops, the same as at the desk`);
