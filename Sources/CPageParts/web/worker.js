// The engine beside the page: it is unpacked, started and asked here, so that the page stays quick.
"use strict";

/** Two of 91 letters are 13 bits: see Base91.swift. */
function bytesOf(text) {
  const values = new Uint8Array(128);
  let count = 0;
  for (let code = 33; code < 127; code += 1) if (!"&<>".includes(String.fromCharCode(code))) values[code] = count++;
  const out = new Uint8Array(Math.floor((Math.floor(text.length / 2) * 13) / 8));
  let [held, bits, place] = [0, 0, 0];
  for (let at = 0; at + 1 < text.length; at += 2) {
    held |= (values[text.charCodeAt(at)] * 91 + values[text.charCodeAt(at + 1)]) << bits;
    bits += 13;
    while (bits >= 8) {
      if (place < out.length) out[place++] = held & 255;
      held >>>= 8;
      bits -= 8;
    }
  }
  return out;
}

/** Unpacks LZMA as in the LZMA SDK's specification: a header of 13 bytes, then one stream up to its end mark. */
function unpacked(input) {
  const [lc, lp, pb] = [input[0] % 9, Math.floor(input[0] / 9) % 5, Math.floor(input[0] / 45)];
  let out = new Uint8Array(input.length * 5);
  let [size, at, range, code] = [0, 18, 0xffffffff, 0];
  for (let place = 14; place < 18; place += 1) code = code * 256 + input[place];
  const fresh = (count) => new Uint16Array(count).fill(1024);
  function bit(chances, place) {
    const chance = chances[place];
    const bound = (range >>> 11) * chance;
    let result = 0;
    if (code < bound) {
      range = bound;
      chances[place] = chance + ((2048 - chance) >>> 5);
    } else {
      range -= bound;
      code -= bound;
      chances[place] = chance - (chance >>> 5);
      result = 1;
    }
    if (range < 0x1000000) {
      range *= 256;
      code = code * 256 + input[at++];
    }
    return result;
  }
  function straight(count) {
    let value = 0;
    while (count-- > 0) {
      range = range / 2 >>> 0;
      const isOne = code >= range ? 1 : 0;
      if (isOne) code -= range;
      value = value * 2 + isOne;
      if (range < 0x1000000) {
        range *= 256;
        code = code * 256 + input[at++];
      }
    }
    return value;
  }
  function tree(chances, start, bits) {
    let node = 1;
    for (let count = 0; count < bits; count += 1) node = node * 2 + bit(chances, start + node);
    return node - (1 << bits);
  }
  function reversed(chances, start, bits) {
    let [node, value] = [1, 0];
    for (let count = 0; count < bits; count += 1) {
      const one = bit(chances, start + node);
      node = node * 2 + one;
      value |= one << count;
    }
    return value;
  }
  const lengths = () => ({ choice: fresh(2), low: fresh(128), mid: fresh(128), high: fresh(256) });
  const length = (of, state) =>
    !bit(of.choice, 0) ? tree(of.low, state * 8, 3)
      : !bit(of.choice, 1) ? 8 + tree(of.mid, state * 8, 3) : 16 + tree(of.high, 0, 8);
  const [isMatch, isRep, isRep0, isRep1, isRep2, isLong] = [192, 12, 12, 12, 12, 192].map(fresh);
  const [slots, special, align, literals] = [256, 128, 16, 0x300 << (lc + lp)].map(fresh);
  const [matches, repeats] = [lengths(), lengths()];
  let [state, rep0, rep1, rep2, rep3] = [0, 0, 0, 0, 0];
  for (;;) {
    if (size + 300 > out.length) {
      const larger = new Uint8Array(out.length * 2);
      larger.set(out);
      out = larger;
    }
    const place = size & ((1 << pb) - 1);
    if (!bit(isMatch, state * 16 + place)) {
      const before = size > 0 ? out[size - 1] : 0;
      const start = 0x300 * (((size & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let other = out[size - rep0 - 1];
        do {
          const side = (other >> 7) & 1;
          other <<= 1;
          const one = bit(literals, start + ((1 + side) << 8) + symbol);
          symbol = symbol * 2 + one;
          if (side !== one) break;
        } while (symbol < 256);
      }
      while (symbol < 256) symbol = symbol * 2 + bit(literals, start + symbol);
      out[size++] = symbol - 256;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count;
    if (bit(isRep, state)) {
      if (!bit(isRep0, state)) {
        if (!bit(isLong, state * 16 + place)) {
          state = state < 7 ? 9 : 11;
          out[size] = out[size - rep0 - 1];
          size += 1;
          continue;
        }
      } else {
        let far = rep1;
        if (bit(isRep1, state)) {
          far = rep2;
          if (bit(isRep2, state)) {
            far = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = far;
      }
      count = length(repeats, place);
      state = state < 7 ? 8 : 11;
    } else {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      count = length(matches, place);
      state = state < 7 ? 7 : 10;
      const slot = tree(slots, Math.min(count, 3) * 64, 6);
      if (slot < 4) rep0 = slot;
      else {
        const bits = (slot >> 1) - 1;
        rep0 = (2 | (slot & 1)) * 2 ** bits;
        rep0 += slot < 14
          ? reversed(special, rep0 - slot, bits) : straight(bits - 4) * 16 + reversed(align, 0, 4);
      }
      if (rep0 === 0xffffffff) return out.subarray(0, size);
    }
    for (let left = count + 2; left > 0; left -= 1, size += 1) out[size] = out[size - rep0 - 1];
  }
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
let [code, run, files] = [null, null, []];

/** Calls `use` with texts that the engine can see. A memory that grew has detached every older view. */
function lend(texts, use) {
  const lent = texts.map((text) => {
    const bytes = typeof text === "string" ? encoder.encode(text) : text;
    const pointer = run.kith_alloc(Math.max(bytes.length, 1));
    new Uint8Array(run.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  });
  try {
    return use(...lent.flat());
  } finally {
    for (const [pointer] of lent) run.kith_free(pointer);
  }
}

async function begin() {
  run = (await WebAssembly.instantiate(code, {})).exports;
  for (const file of files) lend([file.name, file.bytes], run.kith_add_file);
}

const asked = {
  async start({ engine }) {
    code = await WebAssembly.compile(unpacked(bytesOf(engine.trim())));
    await begin();
    return true;
  },
  async files(message) {
    files = message.files;
    run.kith_clear();
    for (const file of files) lend([file.name, file.bytes], run.kith_add_file);
    return true;
  },
  async ask({ question }) {
    const length = lend([JSON.stringify(question)], run.kith_ask);
    return JSON.parse(decoder.decode(new Uint8Array(run.memory.buffer, run.kith_result(), length)));
  },
};

let before = Promise.resolve();
onmessage = ({ data }) => {
  before = before.then(async () => {
    try {
      postMessage({ number: data.number, answer: await asked[data.kind](data) });
    } catch (error) {
      // An engine that was stopped in the middle of something is begun anew.
      if (code && data.kind !== "start") await begin().catch(() => {});
      postMessage({ number: data.number, failed: String(error) });
    }
  });
};
