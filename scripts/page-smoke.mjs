// Does the engine inside a report say what the program at the desk says?
//
// node scripts/page-smoke.mjs <engine> <kith> <dataset>…
//
// The engine is a file of WebAssembly, or `-`: then the one that stands in each page.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import assert from "node:assert/strict";

const [given, desk, ...datasets] = process.argv.slice(2);
const [encoder, decoder] = [new TextEncoder(), new TextDecoder("utf-8", { fatal: true })];
const folder = mkdtempSync(join(tmpdir(), "kith-page-"));
try {
  for (const [number, dataset] of datasets.entries()) await compare(dataset, join(folder, `${number}`));
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(dataset, report) {
  execFileSync(desk, ["report", dataset, "-o", report, "--quiet"]);
  const html = readFileSync(join(report, "report.html"), "utf8");
  const part = (id) => html.match(new RegExp(`id="${id}">([^]*?)</script>`))[1];
  const data = JSON.parse(part("map-data"));
  const bytes = given === "-" ? gunzipSync(Buffer.from(part("map-engine"), "base64")) : readFileSync(given);
  const engine = (await WebAssembly.instantiate(bytes, {})).instance.exports;

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
  const answer = (length) =>
    JSON.parse(decoder.decode(new Uint8Array(engine.memory.buffer, engine.kith_result(), length)));

  engine.kith_clear();
  for (const file of data.files) lend([file.name, file.text], engine.kith_add_file);

  let stopped = 0;
  for (const { key, name } of data.elements) {
    const here = lend([JSON.stringify([key])], (pointer, length) => answer(engine.kith_leaves(pointer, length)));
    const asked = ["whatif", dataset, "--without", key, "--format", "json", "--quiet"];
    const there = JSON.parse(execFileSync(desk, asked, { encoding: "utf8" }));
    const rounds = Object.entries(there.whatStops.perElement).filter(([, round]) => round > 0);
    const stops = Object.fromEntries(here.stops.map((stop) => [stop.key, stop.round]));
    assert.deepEqual(stops, Object.fromEntries(rounds), name);
    // The sentences of the measures asked again, to the digit.
    for (const [side, measures] of [["today", there.today], ["then", there.then]]) {
      const share = measures.find((measure) => measure.id === "freely-given-share")?.value;
      const told = here.findings.find((finding) => finding.question.startsWith("How much of the contributed time"));
      if (told && typeof share === "number") assert.equal(parseFloat(told[side]), Math.round(share * 100), name);
    }
    stopped += rounds.length;
  }
  console.log(`${dataset}: ${data.elements.length} elements taken away in turn, ${stopped} stops, the same as at the desk`);
}
