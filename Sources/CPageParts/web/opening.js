// Files as they are chosen become the sheets of a dataset. The engine reads them; here they are only unpacked and named.
"use strict";

/** Numbers of a ZIP are little-endian. */
const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const mostBytes = 50e6;
const mostCells = 5e6;
/** What of a folder is worth opening, and how many files of it. */
const [known, mostFiles] = [/^[^.].*\.(csv|tsv|json|xlsx)$/i, 200];
const knownFiles = (files) => [...files].filter((file) => known.test(file.name)).slice(0, mostFiles);

/** What was dropped: files, and the names of folders, which a page that is a file may not look into in every browser. */
function dropped(items) {
  const [files, folders] = [[], []];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (item.kind === "file") files.push(item.getAsFile());
  }
  return { files, folders };
}

/** The files in a ZIP by name: the browser unpacks them. */
async function unzipped(bytes) {
  const data = view(bytes);
  let end = bytes.length - 22;
  while (end >= 0 && data.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error("no directory");
  const entries = new Map();
  let [at, total] = [data.getUint32(end + 16, true), 0];
  for (let left = data.getUint16(end + 10, true); left > 0; left -= 1) {
    if (data.getUint32(at, true) !== 0x02014b50) throw new Error("broken directory");
    const [flags, method] = [data.getUint16(at + 8, true), data.getUint16(at + 10, true)];
    const [packed, size] = [data.getUint32(at + 20, true), data.getUint32(at + 24, true)];
    const [nameLength, extra, remark] = [28, 30, 32].map((offset) => data.getUint16(at + offset, true));
    const start = data.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + extra + remark;
    total += size;
    if (flags & 1 || total > 4 * mostBytes) throw new Error("cannot be read");
    const from = start + 30 + data.getUint16(start + 26, true) + data.getUint16(start + 28, true);
    const content = bytes.subarray(from, from + packed);
    if (method === 0) entries.set(name, async () => content);
    if (method !== 8) continue;
    entries.set(name, async () => {
      const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      // A stream that unpacks to more than it says is not followed.
      const [parts, reader] = [[], stream.getReader()];
      for (let count = 0; ;) {
        const { done, value } = await reader.read();
        if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
        count += value.length;
        if (count > size) throw new Error("longer than it says");
        parts.push(value);
      }
    });
  }
  return entries;
}

/** The days since the last day of 1899, or of 1903, as a date; 1900 counts as a leap year there. */
function dayOf(serial, from1904) {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days === 60) return "1900-02-29";
  return new Date(Date.UTC(1899, 11, days > 60 ? 30 : 31) + days * 864e5).toISOString().slice(0, 10);
}

/** The visible sheets of a workbook: `{name, rows}`, every cell as a person would read it. */
async function workbookSheets(zip) {
  const parse = async (path) => {
    const part = zip.get(path);
    if (!part) return null;
    const parsed = new DOMParser().parseFromString(new TextDecoder().decode(await part()), "text/xml");
    if (parsed.querySelector("parsererror")) throw new Error(path);
    return parsed;
  };
  const all = (where, name) => (where ? [...where.getElementsByTagNameNS("*", name)] : []);
  const book = await parse("xl/workbook.xml");
  const links = new Map(all(await parse("xl/_rels/workbook.xml.rels"), "Relationship").map((one) =>
    [one.getAttribute("Id"), one.getAttribute("TargetMode") === "External" ? "" : one.getAttribute("Target")]));
  const texts = all(await parse("xl/sharedStrings.xml"), "si").map((item) =>
    all(item, "t").filter((text) => text.parentNode.localName !== "rPh").map((text) => text.textContent).join(""));
  const styles = await parse("xl/styles.xml");
  const codes = new Map(all(styles, "numFmt").map((one) => [one.getAttribute("numFmtId"), one.getAttribute("formatCode")]));
  const kinds = all(all(styles, "cellXfs")[0], "xf").map((one) => {
    const id = Number(one.getAttribute("numFmtId"));
    if (id === 9 || id === 10) return "share";
    if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
    const code = (codes.get(String(id)) ?? "").toLowerCase().split(";")[0];
    if (!code || code === "general" || code === "standard") return "plain";
    const letters = code.replace(/"[^"]*"|\\.|[_*]./g, "").replace(/\[(h+|m+|s+)\]/g, "$1h").replace(/\[[^\]]*\]/g, "");
    return letters.includes("%") ? "share" : /[yd]/.test(letters) ? "date" : /[hs]/.test(letters) ? "time"
      : letters.includes("m") && !/[0#]/.test(letters) ? "date" : "plain";
  });
  const from1904 = ["1", "true"].includes(all(book, "workbookPr")[0]?.getAttribute("date1904"));
  const shown = (text, kind) => {
    const number = Number(text);
    if (text.trim() === "" || Number.isNaN(number)) return text;
    if (kind === "share") return `${Math.round(number * 1e10) / 1e8}%`;
    if (kind === "date" && number >= 1 && number < 2958466) return dayOf(number, from1904);
    if (kind !== "time" || number < 0 || number > 1e6) return String(number);
    const minutes = Math.round(number * 1440);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  };
  const placeOf = (reference) => {
    const [, letters, row] = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(reference ?? "") ?? [];
    return letters && { row: row - 1, column: [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 };
  };
  const sheets = [];
  for (const [number, sheet] of all(book, "sheet").entries()) {
    if ((sheet.getAttribute("state") ?? "visible") !== "visible") continue;
    const id = [...sheet.attributes].find((one) => one.localName === "id")?.value;
    const target = links.get(id) ?? `worksheets/sheet${number + 1}.xml`;
    const page = target && (await parse(target.startsWith("/") ? target.slice(1) : `xl/${target}`));
    if (!page) continue;
    const rows = [];
    const isText = new Set();
    let count = 0;
    const put = (row, column, text) => {
      if (text === "" || row > 1048575 || column > 16383) return;
      count += 1 + Math.max(0, column - (rows[row]?.length ?? 0));
      if (count > mostCells) throw new Error("too many cells");
      while (rows.length <= row) rows.push([]);
      while (rows[row].length < column) rows[row].push("");
      rows[row][column] = text;
    };
    let lastRow = -1;
    for (const row of all(page, "row")) {
      lastRow = row.hasAttribute("r") ? Number(row.getAttribute("r")) - 1 : lastRow + 1;
      let column = -1;
      for (const cell of all(row, "c")) {
        const place = placeOf(cell.getAttribute("r")) ?? { row: lastRow, column: column + 1 };
        column = place.column;
        const value = all(cell, "v")[0]?.textContent ?? "";
        const type = cell.getAttribute("t") ?? "n";
        if (["s", "str", "inlineStr"].includes(type)) isText.add(`${place.row} ${column}`);
        put(place.row, column, type === "s" ? texts[Number(value)] ?? ""
          : type === "inlineStr" ? all(cell, "t").map((text) => text.textContent).join("")
            : type === "b" ? (value === "1" ? "TRUE" : "FALSE")
              : type === "n" ? shown(value, kinds[Number(cell.getAttribute("s") ?? 0)] ?? "plain")
                : type === "d" ? value.slice(0, 10) : value);
      }
    }
    // The text of a merged range stands in all its cells; a number would be counted again.
    for (const range of all(page, "mergeCell")) {
      const [first, last] = (range.getAttribute("ref") ?? "").split(":").map(placeOf);
      if (!first || !last || !isText.has(`${first.row} ${first.column}`)) continue;
      const text = rows[first.row][first.column];
      for (let row = first.row; row <= Math.min(last.row, rows.length - 1, first.row + 9999); row += 1) {
        if (!rows[row].length) continue;
        for (let across = first.column; across <= Math.min(last.column, first.column + 999); across += 1) {
          put(row, across, text);
        }
      }
    }
    if (rows.length) sheets.push({ name: sheet.getAttribute("name") ?? "", rows });
  }
  return sheets;
}

const plainWord = (text) => text.trim().toLowerCase();

/** Which sheet of a dataset a table is: by its name, else by its headers. */
function roleOf(name, rows, isAlone) {
  const own = plainWord(name.replace(/\.(csv|tsv)$/i, ""));
  if (["elements", "connections", "requirements", "valuations", "outcomes", "said", "nodes", "edges"].includes(own)) return own;
  const headers = rows.slice(0, 5).map((row) => row.map(plainWord));
  const has = (...words) => headers.some((header) => words.every((word) => header.includes(word)));
  return has("from", "to") ? "connections" : has("source", "target") ? "edges"
    : has("id") && own.includes("node") ? "nodes"
      : headers.some((header) => header[0] === "label" || (header.includes("label") && !isAlone)) ? "elements" : "";
}

/** In Gephi's own sheet of edges `Type` is the direction and `Kind` what passes. `null` for any other. */
function gephiEdges(rows) {
  const header = (rows[0] ?? []).map(plainWord);
  const [type, kind, direction, weight] = ["type", "kind", "direction", "weight"].map((word) => header.indexOf(word));
  if (!header.includes("source") || type < 0 || kind < 0) return null;
  const extra = [direction, header.includes("amount") ? weight : -1].filter((column) => column >= 0).sort((a, b) => b - a);
  return rows.map((row, number) => {
    const cells = [...row];
    while (cells.length <= Math.max(type, kind)) cells.push("");
    [cells[type], cells[kind]] = number === 0 ? ["Direction", "Type"] : [row[direction] || (row[type] ?? ""), row[kind] ?? ""];
    for (const column of extra) cells.splice(column, 1);
    return cells;
  });
}

/** Kumu's blueprint or the export of a project, as two tables. `null` for any other JSON. */
function kumuTables(json) {
  const [elements, connections] = [json?.elements, json?.connections];
  if (!Array.isArray(elements ?? []) || !Array.isArray(connections ?? []) || !(elements || connections)) return null;
  const isProject = [...(elements ?? []), ...(connections ?? [])].some((one) => one?.attributes);
  const cell = (value) =>
    Array.isArray(value) ? value.map(cell).join("|") : value === null || value === undefined ? ""
      : typeof value === "object" ? JSON.stringify(value) : String(value);
  const column = (name) => (["element type", "connection type", "type"].includes(plainWord(name)) ? "Type"
    : ["tags", "description", "label"].includes(plainWord(name)) ? name[0].toUpperCase() + name.slice(1).toLowerCase() : name);
  const table = (items, first, firstCells, without) => {
    const header = [...first];
    const rows = items.map((item, number) => {
      const fields = (isProject ? item?.attributes : item) ?? {};
      const row = firstCells(item ?? {}, fields, number);
      for (const [name, value] of Object.entries(fields)) {
        if (without.includes(plainWord(name))) continue;
        let place = header.indexOf(column(name));
        if (place < 0) place = header.push(column(name)) - 1;
        row[place] = cell(value);
      }
      return row;
    });
    return [header, ...rows.map((row) => Array.from({ length: header.length }, (_, place) => row[place] ?? ""))];
  };
  const labels = new Map();
  const nodes = table(elements ?? [], ["Label", "ID"], (item, fields, number) => {
    const label = cell(fields.label ?? fields.Label);
    if (item._id) labels.set(cell(item._id), label || cell(item._id));
    return [label || cell(item._id) || `${number + 1}`, cell(fields.id ?? fields.ID)];
  }, ["label", "id", "_id"]);
  const links = table(connections ?? [], ["From", "To", "Direction"], (item, fields) => {
    const name = (end) => labels.get(cell(end)) ?? cell(end);
    const way = cell(item.direction ?? fields.direction ?? "undirected");
    return [name(item.from), name(item.to), way === "directed" ? "" : way];
  }, ["from", "to", "direction", "_id"]);
  const settings = typeof json.name === "string" && json.name ? { title: json.name } : null;
  return { tables: [{ name: "elements.csv", rows: nodes }, { name: "connections.csv", rows: links }], settings };
}

/** A cell as CSV holds it. */
const csvCell = (cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** A row of one blank cell is still a row. */
const csvText = (rows, separator = ",") => rows.map((row) => row.map(csvCell).join(separator) || '""').join("\r\n") + "\r\n";
/** What stands between the cells of a file: it also tells which numbers have a decimal comma, so it is kept. */
function separatorOf(content) {
  const start = typeof content === "string" ? content : new TextDecoder("latin1").decode(content.subarray(0, 4096));
  const count = (one) => start.split(one).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** What somebody chose, as files of a dataset, with a sentence for each decision. `rowsOf` lets the engine read a sheet. */
async function openedFiles(list, say, rowsOf) {
  const [files, remarks, tables] = [new Map(), [], []];
  const addJSON = (name, text) => {
    let json;
    try {
      json = JSON.parse(text);
    } catch {
      remarks.push(say("badJSON", { name }));
      return;
    }
    const kumu = json && typeof json === "object" ? kumuTables(json) : null;
    const isScenario = ["without", "set", "add", "pay"].some((key) => Object.hasOwn(Object(json), key));
    if (kumu) {
      tables.push(...kumu.tables);
      if (kumu.settings) files.set("community.json", JSON.stringify(kumu.settings, null, 2));
    } else if (plainWord(name) === "community.json") files.set("community.json", text);
    else if (isScenario) files.set(`scenarios/${name.replace(/[^\p{L}\p{N} ._-]/gu, "-")}`, text);
    else remarks.push(say("notKnown", { name }));
  };
  const addSheet = async (name, bytes) => tables.push({ name, bytes, rows: await rowsOf(bytes) });
  for (const file of list) {
    if (file.size > mostBytes) {
      remarks.push(say("tooBig", { name: file.name }));
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      try {
        const zip = await unzipped(bytes);
        if (zip.has("xl/workbook.xml")) {
          const sheets = await workbookSheets(zip);
          tables.push(...sheets.filter((sheet) => !plainWord(sheet.name).includes("(ignore)")));
        } else {
          for (const [path, content] of zip) {
            const name = path.split("/").at(-1);
            if (/\.(csv|tsv)$/i.test(name)) await addSheet(name, await content());
            if (/\.json$/i.test(name)) addJSON(name, new TextDecoder().decode(await content()));
          }
        }
      } catch {
        remarks.push(say("badBook", { name: file.name }));
      }
    } else if (/\.(csv|tsv|txt)$/i.test(file.name)) await addSheet(file.name, bytes);
    else if (/\.json$/i.test(file.name)) addJSON(file.name, new TextDecoder().decode(bytes));
    else remarks.push(say(/\.xlsx?$/i.test(file.name) ? "badBook" : "notKnown", { name: file.name }));
  }
  for (const table of tables) {
    const role = roleOf(table.name, table.rows, tables.length === 1);
    const name = `${role}.csv`;
    if (!role) remarks.push(say("leftSheet", { name: table.name }));
    else if (files.has(name)) remarks.push(say("secondSheet", { name: table.name }));
    else {
      const edges = role === "edges" ? gephiEdges(table.rows) : null;
      if (edges) remarks.push(say("gephiType", { name: table.name }));
      files.set(name, edges || !table.bytes ? csvText(edges ?? table.rows) : table.bytes);
      if (table.name !== name) remarks.push(say("readSheet", { name: table.name, file: name }));
    }
  }
  return { files, remarks };
}

// What is saved: one file, or several in a ZIP that is not packed.

const checksums = new Uint32Array(256).map((_, number) => {
  for (let bit = 0; bit < 8; bit += 1) number = number & 1 ? 0xedb88320 ^ (number >>> 1) : number >>> 1;
  return number;
});
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = checksums[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The files in a ZIP, all of one day, so that the same files give the same bytes. */
function zipped(files) {
  const [parts, directory] = [[], []];
  let at = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const bytes = typeof file.text === "string" ? new TextEncoder().encode(file.text) : file.text;
    const head = (isEntry) => {
      const out = new DataView(new ArrayBuffer(isEntry ? 30 : 46));
      const start = isEntry ? 0 : 2;
      out.setUint32(0, isEntry ? 0x04034b50 : 0x02014b50, true);
      if (!isEntry) out.setUint16(4, 20, true);
      out.setUint16(4 + start, 20, true);
      out.setUint16(6 + start, 0x800, true);
      out.setUint16(12 + start, 0x21, true);
      out.setUint32(14 + start, checksum(bytes), true);
      out.setUint32(18 + start, bytes.length, true);
      out.setUint32(22 + start, bytes.length, true);
      out.setUint16(26 + start, name.length, true);
      if (!isEntry) out.setUint32(42, at, true);
      return out.buffer;
    };
    directory.push(head(false), name);
    parts.push(head(true), name, bytes);
    at += 30 + name.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.byteLength, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  return new Blob([...parts, ...directory, end.buffer], { type: "application/zip" });
}
