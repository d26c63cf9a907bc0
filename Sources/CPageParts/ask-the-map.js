// Ask the map: search it, filter it, walk it, take something away. Small, and without any library.
//
// The drawing and everything that is said stand in the page; what stops is worked out by the engine in the page.
"use strict";
(() => {
  const place = document.getElementById("map-tools");
  const source = document.getElementById("map-data");
  const svg = document.querySelector("#picture-map svg");
  if (!place || !source || !svg) return;
  const data = JSON.parse(source.textContent);
  const say = (key, values = {}) =>
    data.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));

  /** An element of the page with its properties and what is in it. */
  function make(tag, properties = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in made) made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...inside.filter((part) => part !== null));
    return made;
  }
  const fill = (where, ...parts) => where.replaceChildren(...parts.filter((part) => part !== null));
  const button = (text, press, properties = {}) =>
    make("button", { type: "button", textContent: text, onclick: press, ...properties });

  // What is drawn.
  const elements = data.elements.map((element, number) => ({ ...element, number, node: document.getElementById(element.box) }));
  const byName = [...elements].sort((a, b) => a.name.localeCompare(b.name, document.documentElement.lang));
  const rowsFrom = elements.map((_, number) => data.rows.filter((row) => row.from === number));
  const rowsTo = elements.map((_, number) => data.rows.filter((row) => row.to === number));
  const lines = new Map();
  for (const row of data.rows) if (row.line) lines.set(row.line, row);

  /** What is chosen, filtered and taken away. What is given is shown first. */
  const beginning = () => ({
    chosen: null, search: "", kind: "", group: "", pay: "", layers: new Set(data.showsGiven ? ["contribution"] : []),
    gone: [], answer: null,
  });
  const state = beginning();

  // MARK: The drawing

  svg.setAttribute("role", "application");
  svg.setAttribute("aria-label", say("mapName"));
  svg.removeAttribute("aria-labelledby");
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...full };
  function show() {
    view.width = Math.min(full.width, Math.max(full.width / 12, view.width));
    view.height = (view.width * full.height) / full.width;
    view.x = Math.min(full.x + full.width - view.width, Math.max(full.x, view.x));
    view.y = Math.min(full.y + full.height - view.height, Math.max(full.y, view.y));
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  }
  function zoom(factor, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) {
    const before = view.width;
    view.width = Math.min(full.width, Math.max(full.width / 12, view.width * factor));
    const real = view.width / before;
    view.x = at.x - (at.x - view.x) * real;
    view.y = at.y - (at.y - view.y) * real;
    show();
  }
  function move(across, down) {
    view.x += across * view.width;
    view.y += down * view.height;
    show();
  }
  function point(event) {
    const box = svg.getBoundingClientRect();
    return {
      x: view.x + ((event.clientX - box.left) / box.width) * view.width,
      y: view.y + ((event.clientY - box.top) / box.height) * view.height,
    };
  }
  svg.addEventListener("wheel", (event) => {
    // A page that scrolls must not stop under the pointer: the map takes the wheel once it has been chosen.
    if (!event.ctrlKey && !svg.contains(document.activeElement)) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 0.8 : 1.25, point(event));
  }, { passive: false });
  let drag = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && view.width < full.width) drag = { x: event.clientX, y: event.clientY, moved: false };
  });
  svg.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const box = svg.getBoundingClientRect();
    const [across, down] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(across, down) < 4) return;
    drag = { x: event.clientX, y: event.clientY, moved: true };
    move(-across / box.width, -down / box.height);
  });
  for (const end of ["pointerup", "pointerleave", "pointercancel"]) svg.addEventListener(end, () => setTimeout(() => (drag = null)));

  /** Brings an element into view. */
  function reveal(element) {
    if (!element.node || view.width === full.width) return;
    const on = element.node.getBoundingClientRect();
    const centre = point({ clientX: on.left + on.width / 2, clientY: on.top + on.height / 2 });
    view.x = centre.x - view.width / 2;
    view.y = centre.y - view.height / 2;
    show();
  }

  const drawn = byName.filter((element) => element.node);
  for (const element of drawn) {
    element.node.setAttribute("role", "button");
    element.node.setAttribute("tabindex", "-1");
    element.node.setAttribute("aria-label", element.name);
    element.node.addEventListener("click", () => drag?.moved || choose(element));
  }
  drawn[0]?.node.setAttribute("tabindex", "0");
  function focusOn(element) {
    for (const other of drawn) other.node.setAttribute("tabindex", other === element ? "0" : "-1");
    element.node.focus({ preventScroll: true });
    reveal(element);
  }
  svg.addEventListener("keydown", (event) => {
    const seen = drawn.filter((element) => isShown(element));
    const at = seen.findIndex((element) => element.node === document.activeElement);
    const keys = {
      ArrowRight: () => focusOn(seen[(at + 1) % seen.length]),
      ArrowDown: () => focusOn(seen[(at + 1) % seen.length]),
      ArrowLeft: () => focusOn(seen[(at - 1 + seen.length) % seen.length]),
      ArrowUp: () => focusOn(seen[(at - 1 + seen.length) % seen.length]),
      Home: () => focusOn(seen[0]),
      End: () => focusOn(seen[seen.length - 1]),
      Enter: () => at >= 0 && choose(seen[at]),
      " ": () => at >= 0 && choose(seen[at]),
      "+": () => zoom(0.8),
      "=": () => zoom(0.8),
      "-": () => zoom(1.25),
      0: () => { view = { ...full }; show(); },
      Escape: () => choose(null),
    };
    if (!(event.key in keys) || event.ctrlKey || event.metaKey || event.altKey || !seen.length) return;
    event.preventDefault();
    keys[event.key]();
  });

  // MARK: What is shown

  function isShown(element) {
    return (state.kind === "" || element.kind === state.kind)
      && (state.group === "" || element.group === state.group)
      && (state.pay === "" || element.pay === state.pay)
      && (state.search === "" || plain(element.name).includes(plain(state.search)));
  }
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const isFiltered = () => state.kind !== "" || state.group !== "" || state.pay !== "" || state.search !== "";

  function mark(element, sign, words) {
    element.node.querySelector(".map-mark")?.remove();
    element.node.setAttribute("aria-label", words ? `${element.name}, ${words}` : element.name);
    if (!sign) return;
    const shape = element.node.querySelector(".body").getBBox();
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.setAttribute("class", "map-mark");
    text.setAttribute("x", shape.x + 2);
    text.setAttribute("y", shape.y + 4);
    text.textContent = sign;
    element.node.append(text);
  }

  function draw() {
    const near = new Set();
    if (state.chosen) {
      near.add(state.chosen.number);
      for (const row of rowsFrom[state.chosen.number]) near.add(row.to);
      for (const row of rowsTo[state.chosen.number]) near.add(row.from);
    }
    const stops = new Set((state.answer?.stops ?? []).map((stop) => stop.key));
    const less = new Set(state.answer?.less ?? []);
    let count = 0;
    for (const element of drawn) {
      const isSeen = isShown(element) && (!state.chosen || near.has(element.number) || state.gone.length > 0);
      if (isShown(element)) count += 1;
      const fate = state.gone.includes(element) ? "gone" : stops.has(element.key) ? "stops" : less.has(element.key) ? "less" : "";
      element.node.classList.toggle("pale", !isSeen);
      element.node.classList.toggle("chosen", element === state.chosen);
      element.node.setAttribute("aria-pressed", element === state.chosen);
      for (const name of ["gone", "stops", "less"]) element.node.classList.toggle(`fate-${name}`, fate === name);
      mark(element, { gone: "×", stops: "×", less: "½" }[fate], fate && say(fate));
    }
    for (const [id, row] of lines) {
      const line = document.getElementById(id);
      const [from, to] = [elements[row.from], elements[row.to]];
      const isNear = state.chosen && (row.from === state.chosen.number || row.to === state.chosen.number);
      line.classList.toggle("hidden", !state.layers.has(row.layer) && !isNear);
      line.classList.toggle("pale", state.chosen ? !isNear : isFiltered() && !(isShown(from) && isShown(to)));
    }
    shownLine.textContent = isFiltered() ? `${say("shown", { n: count, all: drawn.length })}. ${say("dimmed")}` : "";
  }

  // MARK: The card

  const card = make("div", { className: "map-card" });
  const status = make("p", { role: "status", className: "heard" });
  const shownLine = make("p", { className: "small", role: "status" });

  function rowsOf(rows, other) {
    return make("ul", {}, ...rows.map((row) => {
      const element = elements[row[other]];
      const layer = data.layers.find((one) => one.id === row.layer);
      return make("li", {},
        `${row.text} (${layer.name}) ${say(other)} `, button(element.name, () => choose(element), { className: "link" }),
        make("span", { className: "small", textContent: ` ${row.row}` }));
    }));
  }

  function showCard() {
    const chosen = state.chosen;
    if (!chosen) {
      card.replaceChildren(make("p", { textContent: say("choose") }));
      return;
    }
    const [gives, gets] = [rowsFrom[chosen.number], rowsTo[chosen.number]];
    const facts = [data.kinds[chosen.kind], chosen.role && `${say("role")}: ${chosen.role}`,
      chosen.offers.length && `${say("offers")}: ${chosen.offers.join(", ")}`,
      chosen.needs.length && `${say("needs")}: ${chosen.needs.join(", ")}`].filter(Boolean);
    fill(card,
      make("h4", { textContent: chosen.name, tabIndex: -1 }), make("p", { textContent: facts.join(". ") }),
      make("h5", { textContent: say("gives") }), gives.length ? rowsOf(gives, "to") : make("p", { textContent: say("givesNothing") }),
      make("h5", { textContent: say("gets") }), gets.length ? rowsOf(gets, "from") : make("p", { textContent: say("getsNothing") }),
      state.gone.includes(chosen) ? null : button(say(state.gone.length ? "alsoLeave" : "leave"), () => leave(chosen)));
  }

  function choose(element) {
    state.chosen = element === state.chosen ? null : element;
    if (state.chosen?.node) focusOn(state.chosen);
    showCard();
    draw();
    status.textContent = state.chosen
      ? say("chosen", { name: state.chosen.name, gives: rowsFrom[state.chosen.number].length, gets: rowsTo[state.chosen.number].length })
      : say("choose");
  }

  // MARK: The engine

  let engine = null;
  async function started() {
    const packed = Uint8Array.from(atob(document.getElementById("map-engine").textContent.trim()), (one) => one.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const { instance } = await WebAssembly.instantiate(await new Response(stream).arrayBuffer(), {});
    const run = instance.exports;
    const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
    /** Calls `use` with texts that the engine can see. A memory that grew has detached every older view. */
    const lend = (texts, use) => {
      const lent = texts.map((text) => {
        const bytes = encoder.encode(text);
        const pointer = run.kith_alloc(Math.max(bytes.length, 1));
        new Uint8Array(run.memory.buffer, pointer, bytes.length).set(bytes);
        return [pointer, bytes.length];
      });
      try {
        return use(...lent.flat());
      } finally {
        for (const [pointer] of lent) run.kith_free(pointer);
      }
    };
    const answer = (length) => JSON.parse(decoder.decode(new Uint8Array(run.memory.buffer, run.kith_result(), length)));
    run.kith_clear();
    for (const file of data.files) lend([file.name, file.text], run.kith_add_file);
    return {
      leaves: (keys) => lend([JSON.stringify(keys)], (pointer, length) => answer(run.kith_leaves(pointer, length))),
      hour: (worth, unit) => lend([unit], (pointer, length) => answer(run.kith_hour(worth, pointer, length))),
    };
  }
  /** Asks the engine and shows what it says; what cannot be run is said in words. */
  async function ask(where, question) {
    where.setAttribute("aria-busy", "true");
    status.textContent = say("working");
    try {
      engine ??= started();
      return question(await engine);
    } catch {
      where.replaceChildren(make("p", { textContent: say("failed") }));
      status.textContent = say("failed");
      return null;
    } finally {
      where.removeAttribute("aria-busy");
    }
  }

  // MARK: What if this leaves?

  const leaving = make("div", { className: "map-answer" }, make("p", { textContent: say("leavingHint") }));
  function table(caption, columns, rows) {
    const head = columns.map((text) => make("th", { scope: "col", textContent: text }));
    const body = rows.map(([first, ...rest]) =>
      make("tr", {}, make("th", { scope: "row", textContent: first }),
        ...rest.map((text) => make("td", { textContent: text }))));
    return make("div", { className: "table", tabIndex: 0, role: "region", "aria-label": caption },
      make("table", {}, make("caption", { textContent: caption }), make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...body)));
  }

  async function leave(element) {
    state.gone.push(element);
    await answerLeaving();
  }
  async function answerLeaving() {
    if (state.gone.length === 0) {
      state.answer = null;
      leaving.replaceChildren(make("p", { textContent: say("leavingHint") }));
      showCard();
      draw();
      return;
    }
    const answer = await ask(leaving, (engine) => engine.leaves(state.gone.map((element) => element.key)));
    if (!answer) return;
    state.answer = answer;
    const rounds = [...new Set(answer.stops.map((stop) => stop.round))];
    fill(leaving,
      make("p", {}, ...state.gone.flatMap((element) => [button(say("back", { name: element.name }), () => {
        state.gone = state.gone.filter((other) => other !== element);
        answerLeaving();
      }), " "])),
      make("p", { className: "key", textContent: answer.headline, tabIndex: -1 }),
      answer.simple ? make("p", { textContent: answer.simple }) : null,
      ...(rounds.length ? [make("h4", { textContent: say("order") }), ...rounds.flatMap((round) => [
        make("h5", { textContent: say("round", { n: round }) }),
        make("ul", {}, ...answer.stops.filter((stop) => stop.round === round).map((stop) =>
          make("li", {}, stop.why, stop.keep ? make("span", { className: "small", textContent: ` ${stop.keep}` }) : null))),
      ])] : []),
      ...answer.lists.flatMap((list) => [make("h5", { textContent: list.heading }), make("p", { textContent: list.items.join("; ") })]),
      answer.findings.length
        ? table(say("moved"), [say("question"), say("today"), say("then")],
          answer.findings.map((one) => [one.question, one.today, one.then]))
        : make("p", { textContent: say("notMoved") }),
      make("details", {}, make("summary", { textContent: say("assumed") }),
        make("ul", {}, ...answer.assumptions.map((text) => make("li", { textContent: text })))));
    showCard();
    draw();
    status.textContent = answer.headline;
  }

  // MARK: What if an hour is worth…?

  const hourAnswer = make("div", { className: "map-answer" });
  let waiting = 0;
  function hourTool() {
    if (!data.currency) return null;
    const number = make("input", { type: "number", min: 0, step: 0.5, value: data.hour, id: "map-hour", "aria-describedby": "map-hour-hint" });
    const label = say("hourLabel", { unit: data.currencyName });
    const most = Math.max(40, data.hour * 2);
    const slider = make("input", { type: "range", min: 0, max: most, step: 0.5, value: data.hour, "aria-label": label });
    const asked = async () => {
      const worth = Number(number.value);
      if (!(worth >= 0) || number.value === "") return;
      const answer = await ask(hourAnswer, (engine) => engine.hour(worth, data.currency));
      if (!answer) return;
      hourAnswer.replaceChildren(make("p", { className: "key", textContent: answer.headline }),
        table(say("hourRows"), answer.columns, answer.rows));
      status.textContent = answer.headline;
    };
    const soon = () => { clearTimeout(waiting); waiting = setTimeout(asked, 200); };
    number.oninput = () => { slider.value = number.value; soon(); };
    slider.oninput = () => { number.value = slider.value; soon(); };
    return make("section", { "aria-labelledby": "map-hour-title" },
      make("h3", { textContent: say("hour"), id: "map-hour-title" }),
      make("p", {}, make("label", { htmlFor: "map-hour", textContent: label }), " ", number, " ", slider),
      make("p", { className: "small", id: "map-hour-hint", textContent: say("hourHint", { from: data.hourFrom }) }), hourAnswer);
  }

  // MARK: The tools

  function choice(label, id, names, set) {
    if (names.length < 2) return null;
    const select = make("select", { id }, make("option", { value: "", textContent: say("all") }),
      ...names.map((name, number) => make("option", { value: number, textContent: name })));
    select.onchange = () => { set(select.value === "" ? "" : Number(select.value)); draw(); status.textContent = shownLine.textContent; };
    return make("p", {}, make("label", { htmlFor: id, textContent: label }), " ", select);
  }
  const found = make("ul", { className: "map-found" });
  const search = make("input", { type: "search", id: "map-search", autocomplete: "off", "aria-describedby": "map-search-hint" });
  const searchHint = make("span", { className: "small", id: "map-search-hint", textContent: say("searchHint") });
  search.oninput = () => {
    state.search = search.value.trim();
    const hits = state.search ? byName.filter(isShown) : [];
    found.replaceChildren(...hits.slice(0, 8).map((element) =>
      make("li", {}, button(element.name, () => choose(element), { className: "link" }))));
    draw();
    status.textContent = state.search === "" ? "" : hits.length ? say("found", { n: hits.length }) : say("noneFound");
  };
  search.onkeydown = (event) => {
    const hits = byName.filter(isShown);
    if (event.key === "Enter" && state.search && hits.length) choose(hits[0]);
  };

  const tools = make("fieldset", { className: "map-filters" }, make("legend", { textContent: say("tools") }),
    make("p", {}, make("label", { htmlFor: "map-search", textContent: say("search") }), " ", search, " ", searchHint), found,
    choice(say("kind"), "map-kind", data.kinds, (value) => (state.kind = value)),
    choice(say("constituency"), "map-group", data.groups, (value) => (state.group = value)),
    choice(say("payment"), "map-pay", data.payments, (value) => (state.pay = value)),
    make("fieldset", {}, make("legend", { textContent: say("layers") }), ...data.layers.map((layer) => {
      const box = make("input", { type: "checkbox", checked: state.layers.has(layer.id) });
      box.onchange = () => { state.layers[box.checked ? "add" : "delete"](layer.id); draw(); };
      return make("label", { className: `map-layer layer-${layer.id}` }, box, ` ${layer.name}`);
    })), shownLine);
  const sign = (text, key, press) => button(text, press, { title: say(key), ariaLabel: say(key) });
  const views = make("p", { className: "map-views", role: "group", "aria-label": say("views") },
    sign("+", "zoomIn", () => zoom(0.8)), sign("−", "zoomOut", () => zoom(1.25)),
    sign("←", "left", () => move(-0.25, 0)), sign("→", "right", () => move(0.25, 0)),
    sign("↑", "up", () => move(0, -0.25)), sign("↓", "down", () => move(0, 0.25)),
    button(say("whole"), () => { view = { ...full }; show(); }),
    button(say("reset"), () => {
      Object.assign(state, beginning());
      view = { ...full };
      show();
      search.value = "";
      found.replaceChildren();
      for (const select of tools.querySelectorAll("select")) select.value = "";
      tools.querySelectorAll("input[type=checkbox]").forEach((box, number) => (box.checked = number === 0 && data.showsGiven));
      answerLeaving();
      status.textContent = say("reset");
    }));

  const mapHint = make("p", { className: "small", textContent: say("mapHint") });
  place.replaceChildren(tools, views, mapHint, status);
  document.getElementById("map-answers").replaceChildren(card,
    make("section", { "aria-labelledby": "map-leaving" }, make("h3", { textContent: say("leaving"), id: "map-leaving" }), leaving));
  fill(document.getElementById("map-rate"), hourTool());
  document.documentElement.classList.add("live");
  showCard();
  draw();
})();
