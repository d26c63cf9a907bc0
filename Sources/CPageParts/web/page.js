// Kith in a page: open, check, ask, save. What is worked out is worked out by the engine.

(() => {
  const data = JSON.parse(document.getElementById("web-data").textContent);
  const say = (key, values = {}) =>
    data.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

  /** An element of the page with its properties and what is in it. */
  function make(tag, properties = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) continue;
      if (name in made && name !== "list") made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...inside.flat(9).filter((part) => part !== null));
    return made;
  }
  const fill = (where, ...parts) => where.replaceChildren(...parts.flat(9).filter((part) => part !== null));
  const button = (text, press, properties = {}) =>
    make("button", { type: "button", textContent: text, onclick: press, ...properties });
  const paragraph = (text, className = null) => make("p", { textContent: text, className });
  const list = (items, properties = {}) => make("ul", properties, ...items.map((item) => make("li", {}, item)));
  let made = 0;
  /** A field under its label. */
  function labelled(text, field, hint = null) {
    field.id ||= `field-${(made += 1)}`;
    const note = hint && make("span", { className: "small", id: `${field.id}-hint`, textContent: hint });
    if (note) field.setAttribute("aria-describedby", note.id);
    return make("div", { className: "field" }, make("label", { htmlFor: field.id, textContent: text }), note, field);
  }
  function table(caption, columns, rows) {
    return make("div", { className: "table", tabIndex: 0, role: "region", ariaLabel: caption },
      make("table", {}, make("caption", { textContent: caption }),
        make("thead", {}, make("tr", {}, columns.map((text) => make("th", { scope: "col", textContent: text })))),
        make("tbody", {}, rows.map(([first, ...rest]) => make("tr", {},
          make("th", { scope: "row", textContent: first }), rest.map((text) => make("td", { textContent: text })))))));
  }
  const html = (text) => document.createRange().createContextualFragment(text);

  const app = document.getElementById("app");
  const status = make("p", { id: "status", role: "status" });
  const heard = make("p", { className: "heard", role: "status" });
  const tell = (text) => (status.textContent = text);

  // MARK: The engine

  const source = document.getElementById("web-worker").textContent;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  const waiting = new Map();
  let sent = 0;
  worker.onmessage = ({ data: { number, answer, failed } }) => {
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (failed === undefined) resolve(answer);
    else reject(new Error(failed));
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error("worker"));
    waiting.clear();
  };
  function post(message) {
    return new Promise((resolve, reject) => {
      sent += 1;
      waiting.set(sent, { resolve, reject });
      worker.postMessage({ number: sent, ...message });
    });
  }
  const started = post({ kind: "start", engine: document.getElementById("web-engine").textContent });

  /** What is open. */
  const state = {
    files: new Map(), sheets: new Map(), opened: null, part: "", remarks: [], isChanged: false, isStale: false,
    sheet: "", first: 0, search: "", gone: [], removed: null, rates: new Map(), picture: "", level: "",
  };
  const encoder = new TextEncoder();
  const bytes = (content) => (typeof content === "string" ? encoder.encode(content) : content);
  async function sendFiles(files) {
    await started;
    await post({ kind: "files", files: [...files].map(([name, content]) => ({ name, bytes: bytes(content) })) });
  }
  const ask = async (question) => {
    await started;
    return post({ kind: "ask", question });
  };

  /** Does something that takes a while: the part is marked, and what goes wrong is told. */
  const turns = new WeakMap();
  async function busy(where, work, words = "working") {
    const mine = (turns.get(where) ?? 0) + 1;
    turns.set(where, mine);
    const isWanted = () => turns.get(where) === mine;
    where.setAttribute("aria-busy", "true");
    const late = setTimeout(() => {
      where.classList.add("busy");
      tell(say(words));
    }, 150);
    try {
      await work(isWanted);
      if (isWanted() && [say(words), say("starting")].includes(status.textContent)) tell("");
    } catch (error) {
      console.error(error);
      tell(say("broke"));
    } finally {
      clearTimeout(late);
      where.classList.remove("busy");
      where.removeAttribute("aria-busy");
    }
  }

  // MARK: Opening

  async function rowsOf(content) {
    await sendFiles([["opened.csv", content]]);
    return (await ask({ ask: "sheet", file: "opened.csv" })).rows;
  }
  async function choose(files) {
    if (!files.length || (state.isChanged && !confirm(say("loseAsk")))) return;
    await busy(app, async () => {
      const { files: found, remarks } = await openedFiles([...files], say, rowsOf);
      if (found.size) await open(found, remarks);
      else {
        if (state.files.size) await sendFiles(state.files);
        fill(beginRemarks, list(remarks));
        tell(remarks.join(" "));
      }
    }, "reading");
  }
  const bring = (example) => () => {
    if (state.isChanged && !confirm(say("loseAsk"))) return;
    busy(app, () => open(new Map(example.files.map((file) => [file.name, file.text])), []), "reading");
  };
  async function open(files, remarks) {
    Object.assign(state, {
      files, remarks, sheets: new Map(), isChanged: false, sheet: "", first: 0, search: "", gone: [], removed: null,
      rates: new Map(), picture: "", level: "",
    });
    await refresh();
    state.sheet = state.opened.sheets[0];
    await go("sheets");
  }
  async function refresh() {
    await sendFiles(state.files);
    state.opened = await ask({ ask: "open" });
    state.isStale = false;
    showHead();
  }

  const beginRemarks = make("div", { className: "note-list" });
  const chooser = make("input", { type: "file", multiple: true, accept: ".csv,.tsv,.txt,.xlsx,.json,.zip" });
  chooser.onchange = async () => {
    await choose(chooser.files);
    chooser.value = "";
  };
  const folder = make("input", { type: "file", webkitdirectory: true });
  folder.onchange = async () => {
    await choose(knownFiles(folder.files));
    folder.value = "";
  };
  const drop = make("div", { className: "drop" }, labelled(say("choose"), chooser, say("chooseHint")),
    "webkitdirectory" in folder ? labelled(say("chooseFolder"), folder) : null);
  const begin = make("section", { "aria-labelledby": "begin-title" },
    make("h2", { textContent: say("begin"), id: "begin-title" }), drop,
    make("div", { className: "row" }, button(say("starter"), bring(data.starter)),
      data.examples.map((example) => button(say("example", { name: example.title }), bring(example)))),
    beginRemarks);
  for (const [event, isOver] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
    document.addEventListener(event, (happened) => {
      happened.preventDefault();
      drop.classList.toggle("over", isOver);
      if (event !== "drop") return;
      const { files, folders } = dropped(happened.dataTransfer.items);
      if (folders.length) tell(folders.map((name) => say("dropFolder", { name })).join(" "));
      else choose(files);
    });
  }
  window.addEventListener("beforeunload", (event) => {
    if (state.isChanged) event.preventDefault();
  });

  // MARK: The parts

  const narrow = matchMedia("(max-width: 40rem)");
  const head = make("div");
  const nav = make("nav", { className: "parts", ariaLabel: say("parts"), hidden: true });
  const part = make("section", { id: "part", hidden: true });
  fill(app, begin, head, nav, part, status, heard);

  function showHead() {
    const { opened } = state;
    const folded = make("details", { open: false }, make("summary", { textContent: say("other") }), begin);
    fill(app, head, nav, part, folded, status, heard);
    fill(head, make("h2", { textContent: opened.title, className: "title", dir: "auto" }),
      opened.isUsable ? paragraph(opened.size) : paragraph(say("nothing")),
      opened.warning ? make("p", { className: "warning" }, make("strong", { textContent: opened.warning })) : null,
      state.remarks.length ? list(state.remarks, { className: "small" }) : null);
    nav.hidden = part.hidden = false;
    fill(nav, make("details", { open: !narrow.matches }, make("summary", { textContent: say("parts") }),
      make("ul", {}, parts().map(([id, text]) =>
        make("li", {}, button(text, () => go(id), { "data-part": id, "aria-current": id === state.part ? "true" : null }))))));
  }
  /** Every part that there is, with its words. */
  function parts() {
    const wrong = state.opened.problems.filter((problem) => problem.severity === "problem").length;
    const count = wrong === 0 ? "" : ` (${wrong === 1 ? say("oneProblem") : say("problemCount", { n: wrong })})`;
    const own = [["sheets", say("sheets") + count]];
    if (!state.opened.isUsable) return [...own, ["save", say("save")]];
    return [
      ...own, ["measures", say("measures")], ...state.opened.chapters.map((one) => [`chapter-${one.id}`, one.title]),
      ["debate", say("debate")], ["stops", say("stops")], ["scenarios", say("scenarios")], ["pictures", say("pictures")],
      ["save", say("save")],
    ];
  }
  async function go(id) {
    state.part = id;
    for (const one of nav.querySelectorAll("button")) {
      if (one.dataset.part === id) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
    await busy(part, async (isWanted) => {
      if (state.isStale && id !== "sheets") await refresh();
      const chapter = state.opened.chapters.find((one) => `chapter-${one.id}` === id);
      const shown = chapter ? await showChapter(chapter.id) : await shows[id]();
      if (!isWanted()) return;
      const title = make("h2", { tabIndex: -1, textContent: parts().find((one) => one[0] === id)?.[1] ?? "" });
      tell("");
      if (narrow.matches) nav.querySelector("details").open = false;
      fill(part, chapter ? null : title, shown);
      const heading = part.querySelector("h2");
      heading.tabIndex = -1;
      heading.focus();
    });
  }
  async function showChapter(id) {
    const answer = await ask({ ask: "chapter", id });
    return html(answer?.html ?? "");
  }

  const shows = {};

  // MARK: Sheets

  const rowsShown = 50;
  const aboutKeys = ["title", "purpose", "askedFor", "benefits", "contact", "deleteAfter", "currency"];
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const problemPlace = make("div");
  let checking = 0;

  async function sheetRows(name) {
    if (!state.sheets.has(name)) {
      const sheet = await ask({ ask: "sheet", file: name });
      state.sheets.set(name, { ...sheet, separator: separatorOf(state.files.get(name) ?? "") });
    }
    return state.sheets.get(name);
  }
  /** The header: the first row in which two columns are known, or the first. */
  function headerOf(sheet) {
    const known = new Set(sheet.known.map(plainWord));
    const found = sheet.rows.slice(0, 25).findIndex((row) =>
      row.filter((cell) => known.has(plainWord(cell)) || ["source", "target"].includes(plainWord(cell))).length > 1);
    return Math.max(0, found);
  }
  function changed(name) {
    state.isChanged = state.isStale = true;
    const { rows, separator } = state.sheets.get(name);
    // A sheet that was never filled is no file.
    if (rows.length > 1 || state.files.has(name)) state.files.set(name, csvText(rows, separator));
    checkSoon();
  }
  function checkSoon() {
    clearTimeout(checking);
    checking = setTimeout(async () => {
      await sendFiles(state.files);
      state.opened.problems = await ask({ ask: "problems" });
      showProblems();
      const [button] = nav.querySelectorAll("[data-part=sheets]");
      button.textContent = parts()[0][1];
    }, 400);
  }
  function showProblems() {
    const { problems } = state.opened;
    const [wrong, notes] = ["problem", "note"].map((kind) => problems.filter((one) => one.severity === kind));
    const most = 100;
    const lines = (some) => [
      some.length > most ? paragraph(say("firstOf", { n: most, all: some.length })) : null,
      make("ul", { className: "problems" }, some.slice(0, most).map((one) => {
        const isHere = state.opened.sheets.includes(one.file) && one.row;
        return make("li", { id: `problem-${problems.indexOf(one)}` }, one.text, " ",
          isHere ? button(say("goTo"), () => goToCell(one), { className: "link" }) : null);
      }))];
    fill(problemPlace,
      make("h3", { textContent: say("problems") }),
      wrong.length ? lines(wrong) : paragraph(say("noProblems")),
      notes.length ? make("details", {}, make("summary", {
        textContent: notes.length === 1 ? say("oneNote") : say("noteCount", { n: notes.length }),
      }), lines(notes)) : null);
    markCells();
  }
  function markCells() {
    const marked = new Map();
    state.opened.problems.forEach((one, number) => {
      if (one.severity === "problem" && one.file === state.sheet && one.row) {
        marked.set(`${one.row} ${plainWord(one.column)}`, number);
      }
    });
    for (const input of part.querySelectorAll(".sheet input")) {
      const number = marked.get(`${Number(input.dataset.row) + 1} ${plainWord(input.dataset.name)}`);
      if (number === undefined) {
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
      } else {
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", `problem-${number}`);
      }
    }
  }
  async function goToCell(problem) {
    const sheet = await sheetRows(problem.file);
    Object.assign(state, { sheet: problem.file, search: "" });
    const header = headerOf(sheet);
    state.first = Math.max(0, Math.floor((problem.row - 2 - header) / rowsShown) * rowsShown);
    await go("sheets");
    const column = sheet.rows[header].findIndex((name) => plainWord(name) === plainWord(problem.column));
    part.querySelector(`input[data-row="${problem.row - 1}"][data-column="${Math.max(column, 0)}"]`)?.focus();
  }

  shows.sheets = async () => {
    const select = make("select", {}, [...state.opened.sheets, "community.json"].map((name) =>
      make("option", { value: name, textContent: name === "community.json" ? say("about") : name.replace(/\.csv$/, "") })));
    select.value = state.sheet;
    select.onchange = () => {
      Object.assign(state, { sheet: select.value, first: 0, search: "" });
      busy(part, async () => fill(place, await sheetTools()));
    };
    const place = make("div", {}, await sheetTools());
    queueMicrotask(showProblems);
    return [labelled(say("sheet"), select), problemPlace, place];
  };

  async function sheetTools() {
    if (state.sheet === "community.json") return aboutFields();
    const name = state.sheet;
    const sheet = await sheetRows(name);
    const header = headerOf(sheet);
    const columns = sheet.rows[header];
    const place = make("div");
    const rows = () => {
      const wanted = plainWord(state.search);
      const all = [];
      for (let row = header + 1; row < sheet.rows.length; row += 1) {
        if (wanted === "" || sheet.rows[row].some((cell) => plainWord(cell).includes(wanted))) all.push(row);
      }
      return all;
    };
    const [shown, notice] = [make("span", { role: "status" }), make("p", { role: "status" })];
    /** As wide as what stands in the column, so that little is cut off. */
    const widths = columns.map((text, number) => sheet.rows.slice(header, header + 500).reduce(
      (widest, row) => Math.max(widest, Math.min((row[number] ?? "").length, 40)), 6));
    function draw(focus = null) {
      const all = rows();
      state.first = Math.max(0, Math.min(state.first, Math.floor((all.length - 1) / rowsShown) * rowsShown));
      const some = all.slice(state.first, state.first + rowsShown);
      shown.textContent = all.length === 0 ? "" : say("rowsShown", {
        from: state.first + 1, to: state.first + some.length, all: all.length.toLocaleString("en-GB"),
      });
      const scroll = place.firstChild?.scrollLeft ?? 0;
      fill(place, make("div", { className: "sheet", role: "region", tabIndex: 0, ariaLabel: say("sheet") },
        make("table", {}, make("thead", {}, make("tr", {}, make("td"),
          columns.map((text, number) => make("th", { scope: "col" }, cellOf(header, number, text))), make("td"))),
        make("tbody", {}, some.map((row) => make("tr", {},
          make("th", { scope: "row", textContent: row + 1 }),
          columns.map((column, number) => make("td", {}, cellOf(row, number, column, listOf(column, number)))),
          make("td", {}, button("×", () => remove(row), { ariaLabel: say("removeRow", { row: row + 1 }) }))))))));
      place.firstChild.scrollLeft = scroll;
      if (focus !== null) place.querySelector(`input[data-row="${focus}"]`)?.focus();
      [earlier.disabled, later.disabled] = [state.first === 0, state.first + rowsShown >= all.length];
      if (state.opened) markCells();
    }
    const cellOf = (row, number, column, words = null) => make("input", {
      size: Math.max(6, widths[number] ?? 6), value: sheet.rows[row][number] ?? "", autocomplete: "off", spellcheck: false,
      "data-row": row, "data-column": number, "data-name": column, list: words,
      "aria-label": say("rowLabel", { row: row + 1, column: column || number + 1 }),
    });
    /** What stands in a column already is offered again; where names are asked for, those of the elements. */
    const lists = make("div", { hidden: true });
    function listOf(column, number) {
      const id = `words-${number}`;
      if (lists.querySelector(`#${id}`)) return id;
      const isName = ["from", "to", "element", "paid by", "for"].includes(plainWord(column));
      const own = isName && state.names ? state.names : sheet.rows.slice(header + 1, header + 2000).map((row) => row[number] ?? "");
      const words = [...new Set(own)].filter((word) => word.trim() !== "");
      if (!isName && words.length > 40) return null;
      lists.append(make("datalist", { id }, words.slice(0, 1000).map((value) => make("option", { value }))));
      return id;
    }
    place.oninput = ({ target }) => {
      const [row, column] = [Number(target.dataset.row), Number(target.dataset.column)];
      const cells = sheet.rows[row];
      while (cells.length <= column) cells.push("");
      cells[column] = target.value;
      changed(name);
    };
    place.onchange = ({ target }) => {
      if (Number(target.dataset.row) === header) draw();
    };
    function remove(row) {
      const [cells] = sheet.rows.splice(row, 1);
      changed(name);
      draw();
      fill(notice, `${say("removed", { row: row + 1 })} `, button(say("bring"), () => {
        sheet.rows.splice(row, 0, cells);
        changed(name);
        notice.replaceChildren();
        draw(row);
      }, { className: "link" }));
    }
    const find = make("input", { type: "search", value: state.search });
    find.oninput = () => {
      Object.assign(state, { search: find.value, first: 0 });
      draw();
    };
    const step = (by) => () => {
      state.first += by;
      draw();
    };
    const earlier = button(say("earlier"), step(-rowsShown));
    const later = button(say("later"), step(rowsShown));
    const missing = sheet.known.filter((column) => !columns.some((own) => plainWord(own) === plainWord(column)));
    const choice = make("input", { list: "columns-known", autocomplete: "off" });
    const addColumn = button(say("addColumn"), () => {
      if (!choice.value.trim()) return choice.focus();
      columns.push(choice.value.trim());
      choice.value = "";
      changed(name);
      draw();
    });
    draw();
    return [
      paragraph(say("sheetHint"), "small"), make("div", { className: "row" }, labelled(say("find"), find), earlier, later, shown),
      lists, place, notice,
      make("div", { className: "row" }, button(say("addRow"), () => {
        sheet.rows.push(columns.map(() => ""));
        Object.assign(state, { search: "", first: sheet.rows.length });
        find.value = "";
        draw(sheet.rows.length - 1);
      })),
      labelled(say("newColumn"), choice), make("datalist", { id: "columns-known" }, missing.map((value) => make("option", { value }))),
      addColumn,
    ];
  }

  function aboutFields() {
    let settings = {};
    try {
      const content = state.files.get("community.json") ?? "{}";
      settings = JSON.parse(typeof content === "string" ? content : new TextDecoder().decode(content));
    } catch {
      return [paragraph(say("badJSON", { name: "community.json" }))];
    }
    return aboutKeys.map((key) => {
      const input = make("input", { value: typeof settings[key] === "string" ? settings[key] : "" });
      input.oninput = () => {
        if (input.value === "") delete settings[key];
        else settings[key] = input.value;
        state.files.set("community.json", `${JSON.stringify(settings, null, 2)}\n`);
        state.isChanged = state.isStale = true;
        checkSoon();
      };
      return labelled(say(`about${capital(key)}`), input);
    });
  }

  // MARK: Measures

  shows.measures = async () => {
    const groups = await ask({ ask: "measures" });
    return groups.filter((group) => group.rows.length).map((group) =>
      table(group.title, [say("question"), say("value"), say("reading")], group.rows.map((row) => row.slice(0, 3))));
  };

  // MARK: What is it worth?

  shows.debate = async () => {
    const rates = await ask({ ask: "rates" });
    if (!rates.length) return [paragraph(say("debateNone"))];
    const place = make("div");
    const answer = () => busy(place, async (isWanted) => {
      const { html: text } = await ask({ ask: "worth", worth: [...state.rates] });
      if (isWanted()) fill(place, html(text));
    });
    let later = 0;
    const tools = rates.map((rate) => {
      // As money is written: 12.60.
      const shown = (worth) => (Number.isInteger(worth) ? worth : worth.toFixed(2));
      const worth = shown(state.rates.get(rate.place) ?? rate.worth);
      const number = make("input", { type: "number", min: 0, step: "any", value: worth });
      const slider = make("input", { type: "range", min: 0, max: rate.most, step: rate.step, value: worth, ariaLabel: rate.label });
      const set = (value) => {
        if (value === "" || !(Number(value) >= 0)) return;
        state.rates.set(rate.place, Number(value));
        clearTimeout(later);
        later = setTimeout(answer, 150);
      };
      number.oninput = () => set((slider.value = number.value, number.value));
      slider.oninput = () => set((number.value = slider.value));
      const back = button(say("back"), () => set((slider.value = number.value = shown(rate.worth))), {
        className: "link", ariaLabel: `${say("back")}: ${rate.label}`,
      });
      return make("div", {}, labelled(rate.label, number), make("div", { className: "row" }, slider, back));
    });
    await answer();
    return [paragraph(say("debateHint")), make("div", { className: "rates" }, tools), place];
  };

  // MARK: What if it leaves?

  /** A list in which somebody or something is found and chosen. */
  function finder(names, text, choose) {
    const found = make("ul", { className: "map-found" });
    const input = make("input", { type: "search", autocomplete: "off" });
    const hits = () => {
      const wanted = plainWord(input.value);
      return wanted === "" ? [] : names.filter((one) => plainWord(one.name).includes(wanted)).slice(0, 12);
    };
    const take = (one) => {
      input.value = "";
      found.replaceChildren();
      choose(one);
    };
    input.oninput = () => fill(found, hits().map((one) =>
      make("li", {}, button(`${one.name} (${one.kind})`, () => take(one), { className: "link" }))));
    input.onkeydown = (event) => {
      if (event.key === "Enter" && hits().length) take(hits()[0]);
    };
    return [labelled(text, input), found];
  }

  async function names() {
    const all = await ask({ ask: "names" });
    state.names = all.map((one) => one.key);
    return all;
  }

  shows.stops = async () => {
    const all = await names();
    const byKey = new Map(all.map((one) => [one.key, one]));
    const [chosen, place] = [make("div", { className: "row" }), make("div")];
    const answer = () => busy(place, async (isWanted) => {
      const found = state.gone.length ? await ask({ ask: "leaves", without: state.gone }) : null;
      if (!isWanted()) return;
      fill(chosen, state.gone.length ? state.gone.map((key) =>
        button(say("bringBack", { name: byKey.get(key)?.name ?? key }), () => {
          state.gone = state.gone.filter((other) => other !== key);
          answer();
        })) : paragraph(say("leavesNobody")));
      fill(place, found ? stopsAnswer(found, byKey) : null);
      heard.textContent = found?.headline ?? "";
    });
    state.gone = state.gone.filter((key) => byKey.has(key));
    await answer();
    return [paragraph(say("leavesHint")), finder(all, say("leavesFind"), (one) => {
      if (!state.gone.includes(one.key)) state.gone.push(one.key);
      answer();
    }), chosen, place];
  };

  function stopsAnswer(answer) {
    const rounds = [...new Set(answer.stops.map((stop) => stop.round))];
    const name = make("input", { autocomplete: "off" });
    const kept = make("p", { role: "status" });
    return [
      paragraph(answer.headline, "key"), answer.simple ? paragraph(answer.simple) : null,
      rounds.length ? make("h3", { textContent: say("order") }) : null,
      rounds.flatMap((round) => [make("h4", { textContent: say("round", { n: round }) }),
        make("ul", {}, answer.stops.filter((stop) => stop.round === round).map((stop) =>
          make("li", {}, stop.why, stop.keep ? make("span", { className: "small", textContent: ` ${stop.keep}` }) : null)))]),
      answer.picture ? make("div", { className: "drawing", tabIndex: 0, role: "group", ariaLabel: say("order") }, html(answer.picture)) : null,
      answer.lists.flatMap((one) => [make("h4", { textContent: one.heading }), paragraph(one.items.join("; "))]),
      answer.findings.length
        ? table(say("moved"), [say("question"), say("today"), say("then")], answer.findings.map((one) => [one.question, one.today, one.then]))
        : paragraph(say("notMoved")),
      make("details", {}, make("summary", { textContent: say("assumed") }), list(answer.assumptions)),
      labelled(say("scenarioName"), name), button(say("keepScenario"), () => {
        if (!name.value.trim()) return name.focus();
        keepScenario({ title: name.value.trim(), without: [...state.gone] });
        kept.textContent = say("scenarioKept");
      }), kept,
    ];
  }

  // MARK: Scenarios

  function keepScenario(scenario) {
    const slug = scenario.title.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "scenario";
    let name = `scenarios/${slug}.json`;
    for (let number = 2; state.files.has(name); number += 1) name = `scenarios/${slug}-${number}.json`;
    state.files.set(name, `${JSON.stringify(scenario, null, 2)}\n`);
    state.isChanged = state.isStale = true;
  }

  shows.scenarios = async () => {
    const [all, { scenarios, rows }] = [await names(), await ask({ ask: "scenarios" })];
    const files = [...state.files.keys()].filter((name) => name.startsWith("scenarios/")).sort();
    const shown = scenarios.length ? [
      make("ul", {}, scenarios.map((one, number) => make("li", {}, make("strong", { textContent: one.title }), `: ${one.text}`,
        one.problems.length ? list(one.problems) : null, " ",
        button(say("removeScenario", { name: one.title }), () => {
          state.files.delete(files[number]);
          state.isChanged = state.isStale = true;
          go("scenarios");
        }, { className: "link" })))),
      rows.length ? table(say("beside"), [say("question"), say("today"), ...scenarios.map((one) => one.title)], rows)
        : paragraph(say("scenarioNothing")),
    ] : [paragraph(say("scenarioNone"))];
    const gone = [];
    const [title, from, form] = ["input", "select", "input"].map((tag) => make(tag, { autocomplete: "off" }));
    from.append(make("option", { value: "", textContent: say("nobody") }),
      ...all.map((one) => make("option", { value: one.key, textContent: one.name })));
    const share = make("input", { type: "number", min: 0, step: 5, value: 50 });
    const [leaving, notice] = [make("div", { className: "row" }), make("p", { role: "status" })];
    const showGone = () => fill(leaving, gone.map((one) => button(say("bringBack", { name: one.name }), () => {
      gone.splice(gone.indexOf(one), 1);
      showGone();
    })));
    const add = button(say("scenarioAdd"), () => {
      if (!title.value.trim() || !(gone.length || from.value)) {
        notice.textContent = say("scenarioNeeds");
        return;
      }
      const where = { From: from.value, ...(form.value.trim() ? { Form: form.value.trim() } : {}) };
      keepScenario({
        title: title.value.trim(), ...(gone.length ? { without: gone.map((one) => one.key) } : {}),
        ...(from.value ? { set: [{ where, Amount: `${Number(share.value)}%` }] } : {}),
      });
      go("scenarios");
    }, { className: "main" });
    return [shown, make("fieldset", {}, make("legend", { textContent: say("scenarioMake") }),
      labelled(say("scenarioName"), title), finder(all, say("scenarioGone"), (one) => {
        if (!gone.includes(one)) gone.push(one);
        showGone();
      }), leaving, labelled(say("scenarioFrom"), from), labelled(say("scenarioForm"), form),
      labelled(say("scenarioShare"), share), add, notice)];
  };

  // MARK: Pictures

  shows.pictures = async () => {
    const all = await ask({ ask: "pictures" });
    if (!all.length) return [paragraph(say("pictureNone"))];
    const select = make("select", {}, all.map((one) => make("option", { value: one.name, textContent: one.title })));
    if (all.some((one) => one.name === state.picture)) select.value = state.picture;
    const place = make("div");
    const draw = () => busy(place, async (isWanted) => {
      state.picture = select.value;
      const picture = await ask({ ask: "picture", name: select.value });
      if (!isWanted()) return;
      fill(place, picture ? [html(picture.html), make("div", { className: "row" },
        button(say("saveSVG"), () => download(`${select.value}.svg`, picture.svg, "image/svg+xml")),
        picture.dot ? button(say("saveDOT"), () => download(`${select.value}.dot`, picture.dot, "text/vnd.graphviz")) : null)]
        : paragraph(say("pictureNone")));
    });
    select.onchange = draw;
    await draw();
    return [labelled(say("pictureChoose"), select), place];
  };

  // MARK: Saving

  function download(name, content, type) {
    const link = make("a", { href: URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    tell(say("saved", { name }));
  }

  shows.save = async () => {
    state.level ||= state.opened.level;
    const tick = (text) => {
      const box = make("input", { type: "checkbox" });
      return [box, make("label", {}, box, ` ${text}`)];
    };
    const [[health, healthLabel], [together, togetherLabel]] = [tick(say("health")), tick(say("together"))];
    const remarks = make("div", { role: "status" });
    const allow = () => {
      health.disabled = state.level === "private";
      together.disabled = state.level !== "partners";
    };
    const levels = make("fieldset", {}, make("legend", { textContent: say("level") }),
      ["private", "partners", "public"].map((level) => {
        const radio = make("input", { type: "radio", name: "level", value: level, checked: level === state.level });
        radio.onchange = () => {
          state.level = level;
          allow();
          remarks.replaceChildren();
        };
        return make("label", {}, radio, ` ${say(`level${capital(level)}`)}`);
      }), healthLabel, togetherLabel);
    allow();
    const name = (state.opened.title.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "kith")
      .slice(0, 60);
    const save = (what, ending) => () => busy(part, async () => {
      const numbers = [...crypto.getRandomValues(new Uint32Array(2))];
      const answer = await ask({
        ask: "save", what, level: state.level, health: health.checked && !health.disabled,
        together: together.checked && !together.disabled, numbers,
      });
      let { files } = answer;
      // One's own sheets go back as the bytes that they are.
      if (what === "dataset" && state.level === "private") {
        files = [...state.files].map(([name, content]) => ({ name, text: content }));
        state.isChanged = false;
      }
      fill(remarks, answer.remarks.length ? [paragraph(say("look")), list(answer.remarks)] : null);
      const level = state.level === "private" ? "" : `-${state.level}`;
      if (ending === "html") download(`${name}${level}.html`, files[0].text, "text/html");
      else download(`${name}${level}-${what}.zip`, zipped(files));
    });
    return [levels, make("div", { className: "row" },
      button(say("saveDataset"), save("dataset", "zip"), { className: "main" }),
      state.opened.isUsable ? [
        button(say("saveReport"), save("report", "html")), button(say("saveTables"), save("tables", "zip")),
        button(say("savePictures"), save("pictures", "zip")),
      ] : null), remarks];
  };

  tell(say("starting"));
  started.then(() => {
    if (status.textContent === say("starting")) tell(say("ready"));
    document.documentElement.dataset.ready = "yes";
  }, () => tell(say("failed")));
})();
