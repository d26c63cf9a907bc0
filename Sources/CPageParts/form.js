// The form: one step after the other, everything in sentences, then a file. Small, and without any library.
//
// Nothing is sent and nothing is kept: what is written here lives in this page until it is saved or closed.
"use strict";
(() => {
  const form = document.getElementById("form");
  const data = JSON.parse(document.getElementById("form-data").textContent);
  const byId = (id) => document.getElementById(id);
  const say = (key, values = {}) =>
    data.words[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  /** What stands for "something else" in a list. No name holds this letter. */
  const OTHER = "|";
  /** A name of a person or thing is no longer than this. */
  const NAME = 120;
  const mostRows = 60;

  function make(tag, properties = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in made) made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...inside);
    return made;
  }
  const button = (text, press, properties = {}) =>
    make("button", { type: "button", textContent: text, onclick: press, ...properties });
  const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`)?.value ?? "";
  const small = (text) => (text.split(":")[0].slice(0, 1).toLowerCase() + text.split(":")[0].slice(1));
  /** A text in one line: no line ends, no controls, and no bar, which parts words in a sheet. */
  const tidy = (text) => text.normalize("NFC").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029|\s]+/g, " ").trim();
  const lines = (id) => {
    const seen = new Set();
    return byId(id).value.split("\n").map((line) => tidy(line).replace(/\*+$/, "").trim()).filter((line) =>
      line && !seen.has(line.toLowerCase()) && seen.add(line.toLowerCase()));
  };
  const words = (text) => text.split(",").map(tidy).filter(Boolean);

  let changed = false;
  let saved = false;
  const letters = "abcdefghijkmnpqrstuvwxyz";
  const name = () => [...crypto.getRandomValues(new Uint8Array(8))].map((one) => letters[one % letters.length]).join("");
  let fileName = `answers-${name()}`;

  // MARK: Rows

  let number = 0;
  const kinds = { give: "give-row", get: "get-row", decide: "decide-row" };
  const legend = (kind) => byId("legends").dataset[kind];
  const isGroup = () => answerer().type !== "person";

  /** A new row with names of its own for its fields. */
  function add(kind, moves = true) {
    const rows = byId(`${kind}-rows`);
    if (rows.children.length >= mostRows) return null;
    number += 1;
    const row = byId(kinds[kind]).content.firstElementChild.cloneNode(true);
    const own = `${kind}${number}`;
    for (const one of row.querySelectorAll("[id], [for], [aria-describedby], [data-part]")) {
      for (const attribute of ["id", "for", "aria-describedby", "data-part"]) {
        if (one.hasAttribute(attribute)) {
          one.setAttribute(attribute, one.getAttribute(attribute).replace(/(^| )N-/g, `$1${own}-`));
        }
      }
    }
    row.dataset.row = own;
    for (const list of row.querySelectorAll("select[data-list]")) fillList(list);
    const removal = row.querySelector("[data-remove]");
    removal.addEventListener("click", () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      count(kind);
      touch();
      (next?.querySelector("select") ?? byId(`${kind}-add`)).focus();
      status(say("removed", { what: legend(kind) }));
    });
    rows.append(row);
    count(kind);
    refresh(row);
    if (moves) {
      row.querySelector("select").focus();
      row.scrollIntoView({ block: "nearest" });
    }
    return row;
  }

  function fillList(list) {
    const more = byId(list.dataset.list).content.cloneNode(true);
    if (list.dataset.list === "forms") {
      list.append(more);
      return;
    }
    list.lastElementChild.before(more);
  }

  /** Each row is called by its number, so that they are told apart by ear. */
  function count(kind) {
    [...byId(`${kind}-rows`).children].forEach((row, at) => {
      const text = say("row", { what: legend(kind), n: at + 1 });
      row.querySelector("legend").textContent = text;
      const removal = row.querySelector("[data-remove]");
      removal.setAttribute("aria-label", `${removal.textContent}: ${text}`);
    });
  }

  /** A row that was never begun asks for nothing. */
  function isBlank(row) {
    const fields = [...row.querySelectorAll("select, input")].filter((one) => !/-(how|per)$/.test(one.id));
    return fields.every((one) => !one.value.trim());
  }
  const rowsOf = (kind) => [...byId(`${kind}-rows`).children].filter((row) => !isBlank(row));
  const part = (row, id) => row.querySelector(`[data-part="${row.dataset.row}-${id}"]`);
  const field = (row, id) => byId(`${row.dataset.row}-${id}`);
  /** Forms whose amount nobody measures. */
  const unmeasured = new Set([
    "knowledge", "introduction", "support", "access", "recognition", "reference", "learning",
  ]);
  const money = new Set(["money", "pay", "expenses", "involvement payment", "voucher"]);
  const hours = new Set(["time", "time credit"]);

  /** Shows what a row asks now, and nothing else. */
  function refresh(row) {
    const whom = field(row, "whom") ?? field(row, "what");
    const key = field(row, "whom") ? "whom" : "what";
    part(row, `${key}-other`).hidden = whom.value !== OTHER;
    const form = field(row, "form");
    if (!form) return;
    const kind = row.dataset.row.replace(/\d+$/, "");
    for (const group of form.querySelectorAll("optgroup")) {
      const fits = kind === "give" ? group.dataset.type === "contribution" || isGroup()
        : (group.dataset.type === "contribution") === isGroup();
      group.hidden = group.disabled = !fits;
    }
    if (form.selectedOptions[0]?.parentElement.disabled) form.value = "";
    const state = field(row, "status")?.value ?? "";
    part(row, "amount").hidden = !form.value || unmeasured.has(form.value) || state !== "";
    const how = field(row, "how").value;
    part(row, "one").hidden = how === "range" || how === "unknown";
    part(row, "two").hidden = how !== "range";
    part(row, "often").hidden = how === "unknown";
    part(row, "counted").hidden = how === "unknown" || hours.has(form.value) || (money.has(form.value) && data.currency);
    const label = hours.has(form.value) ? say("hours") : money.has(form.value) && data.currency ? data.currency : "";
    const title = field(row, "number").parentElement.querySelector("label");
    title.dataset.plain ??= title.textContent;
    title.textContent = label ? `${title.dataset.plain} (${label})` : title.dataset.plain;
  }

  // MARK: Who answers

  function answerer() {
    if (chosen("known") === "list") {
      const option = byId("who-name").selectedOptions[0];
      return { label: option?.value ?? "", type: option?.dataset.kind || "person" };
    }
    return { label: tidy(byId("who-typed").value), type: chosen("kind") || "person" };
  }

  function refreshAll() {
    const known = chosen("known");
    byId("chosen-name").hidden = known !== "list";
    byId("typed-name").hidden = known !== "typed" && known !== "new";
    byId("who-more").hidden = known === "";
    byId("side-more").hidden = chosen("side") !== OTHER;
    const own = answerer().label.toLowerCase();
    for (const one of form.querySelectorAll('input[name="with"]')) {
      const isSelf = own !== "" && one.value.toLowerCase() === own;
      if (isSelf) one.checked = false;
      one.closest("label").hidden = isSelf || !found(one.value);
    }
    for (const row of form.querySelectorAll("fieldset.row")) refresh(row);
  }
  const found = (text) => text.toLowerCase().includes((byId("with-find")?.value ?? "").trim().toLowerCase());

  // MARK: What is wrong, beside the field that it is about

  const isAsked = (field) => !field.closest("[hidden]:not(.step)");
  function complain(id, text) {
    const about = byId(`${id}-error`);
    const it = byId(id);
    if (about) about.textContent = text;
    if (text) it?.setAttribute("aria-invalid", "true");
    else it?.removeAttribute("aria-invalid");
  }
  const numberPattern = /^\d{1,12}(\.\d{1,6})?$/;
  const digits = (text) => {
    const plain = text.trim();
    return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  };

  /** What needs another look in a step: field and words. */
  function problems(step) {
    const wrong = [];
    const need = (it, text) => wrong.push([it.id, text]);
    if (step.id === "who") {
      const known = chosen("known");
      if (known === "list" && !byId("who-name").value) need(byId("who-name"), say("needName"));
      if (known !== "" && known !== "list" && !answerer().label) need(byId("who-typed"), say("needTyped"));
      if (known === "") wrong.push(["known-choices", say("needName")]);
      if (chosen("side") === OTHER && !tidy(byId("side-typed").value)) need(byId("side-typed"), say("needOther"));
    }
    const own = answerer().label.toLowerCase();
    for (const row of step.querySelectorAll("fieldset.row")) {
      if (isBlank(row)) continue;
      const whom = field(row, "whom") ?? field(row, "what");
      const typed = field(row, field(row, "whom") ? "whom-typed" : "what-typed");
      if (!whom.value) need(whom, say("needTo"));
      else if (whom.value === OTHER && !tidy(typed.value)) need(typed, say("needOther"));
      else if (target(row).toLowerCase() === own) need(whom.value === OTHER ? typed : whom, say("self"));
      const form = field(row, "form");
      if (!form) continue;
      if (!form.value) need(form, say("needForm"));
      if (part(row, "amount").hidden) continue;
      const how = field(row, "how").value;
      if (how === "number" || how === "about") {
        if (!numberPattern.test(digits(field(row, "number").value))) need(field(row, "number"), say("needNumber"));
      }
      if (how === "range") {
        const [low, high] = [digits(field(row, "low").value), digits(field(row, "high").value)];
        if (!numberPattern.test(low)) need(field(row, "low"), say("needNumber"));
        if (!numberPattern.test(high)) need(field(row, "high"), say("needNumber"));
        else if (numberPattern.test(low) && Number(low) >= Number(high)) need(field(row, "high"), say("needRange"));
      }
      if (!part(row, "counted").hidden && !tidy(field(row, "unit").value)) {
        need(field(row, "unit"), say(money.has(form.value) ? "needCurrency" : "needUnit"));
      }
    }
    return wrong;
  }

  /** Whether a step can be left. If not, the first field that needs a look has the focus. */
  function check(step) {
    for (const one of step.querySelectorAll("[aria-invalid]")) complain(one.id, "");
    for (const one of step.querySelectorAll(".error")) one.textContent = "";
    const wrong = problems(step);
    for (const [id, text] of wrong) complain(id, text);
    if (wrong.length === 0) return true;
    const first = byId(wrong[0][0]);
    (first.matches("fieldset") ? first.querySelector("input") : first).focus();
    return false;
  }

  // MARK: What was said

  function target(row) {
    const key = field(row, "whom") ? "whom" : "what";
    const value = field(row, key).value;
    return value === OTHER ? tidy(field(row, `${key}-typed`).value) : value;
  }
  const option = (id) => byId(id)?.selectedOptions[0];
  function span() {
    const it = option("span");
    return { start: it?.dataset.start ?? "", end: it?.dataset.end ?? "" };
  }

  function amount(row) {
    const form = field(row, "form").value;
    if (part(row, "amount").hidden) return { cells: {}, text: "" };
    const how = field(row, "how").value;
    if (how === "unknown") return { cells: {}, text: say("amountUnknown") };
    const unit = hours.has(form) ? "hours" : money.has(form) && data.currency ? data.currency
      : tidy(field(row, "unit").value);
    const per = field(row, "per");
    const cells = {};
    let text = "";
    const value = digits(field(row, "number").value);
    if (how === "range") {
      cells.Low = digits(field(row, "low").value);
      cells.High = digits(field(row, "high").value);
      text = say("between", { low: cells.Low, high: cells.High });
    } else {
      cells.Amount = value;
      text = how === "about" ? say("about", { amount: value }) : value;
    }
    cells.Unit = unit;
    if (per.value) cells.Per = per.value;
    if (how === "about") cells.Provenance = "estimated";
    return { cells, text: `${text} ${unit === "hours" ? say("hours") : unit} ${per.selectedOptions[0].textContent}` };
  }

  /** The answers as the file has them, and as sentences of each step. */
  function collect() {
    const who = answerer();
    const told = { who: [], give: [], get: [], with: [], decide: [], gifts: [], shown: [] };
    const about = { Label: who.label, Type: who.type };
    const rows = [];
    const time = span();
    const dated = (row) => {
      if (time.start) row.Start = time.start;
      if (time.end) row.End = time.end;
      return row;
    };
    told.who.push(say("sayName", { name: who.label }));
    if (chosen("known") === "new") told.who.push(say("sayNew"));
    if (isGroup()) told.who.push(say("sayGroup"));
    if (chosen("helper") === "helper") told.who.push(say("sayHelped"));
    const roles = words(byId("role").value);
    if (roles.length) {
      about.Role = roles.join("|");
      told.who.push(say("sayRole", { text: roles.join(", ") }));
    }
    const side = chosen("side") === OTHER ? tidy(byId("side-typed").value) : chosen("side");
    if (side) {
      about.Constituency = side;
      told.who.push(say("saySide", { text: side }));
    }
    if (time.start || time.end) told.who.push(say("saySpan", { text: option("span").textContent }));

    for (const row of rowsOf("give")) {
      const form = field(row, "form").selectedOptions[0];
      const { cells, text } = amount(row);
      rows.push(dated({ From: who.label, To: target(row), Type: form.dataset.type, Form: form.value, ...cells }));
      told.give.push(
        say(text ? "sayGiveAmount" : "sayGive", { to: target(row), form: small(form.textContent), amount: text }));
    }
    for (const row of rowsOf("get")) {
      const form = field(row, "form").selectedOptions[0];
      const state = field(row, "status").value;
      const { cells, text } = amount(row);
      const line = { From: target(row), To: who.label, Type: form.dataset.type, Form: form.value, ...cells };
      if (state) line.Status = state;
      rows.push(dated(line));
      const key = state ? `say-${state}` : text ? "sayGetAmount" : "sayGet";
      told.get.push(say(key, { from: target(row), form: small(form.textContent), amount: text }));
    }
    const others = [
      ...[...form.querySelectorAll('input[name="with"]:checked')].map((one) => one.value),
      ...lines("with-others").map((line) => line.slice(0, NAME)),
    ];
    for (const other of new Set(others)) {
      if (other.toLowerCase() === who.label.toLowerCase()) continue;
      rows.push({ From: who.label, To: other, Direction: "undirected", Type: "tie", Form: "works with" });
      told.with.push(say("sayWith", { name: other }));
    }
    for (const row of rowsOf("decide")) {
      for (const stage of ["commission", "design", "deliver", "assess"]) {
        const said = field(row, stage);
        if (!said.value) continue;
        rows.push(dated({ From: who.label, To: target(row), Type: "decision", Stage: stage, Part: said.value }));
        const asked = said.parentElement.querySelector("label").textContent;
        told.decide.push(
          say("sayDecide", { what: target(row), stage: small(asked), part: said.selectedOptions[0].textContent }));
      }
    }
    const offers = lines("offers");
    const gifts = lines("gifts-other").filter((one) => !offers.includes(one));
    const needs = lines("needs");
    if (offers.length + gifts.length) about.Offers = [...offers, ...gifts.map((one) => `${one}*`)].join("|");
    if (needs.length) about.Needs = needs.join("|");
    if (offers.length) told.gifts.push(say("sayOffer", { text: offers.join(", ") }));
    if (gifts.length) told.gifts.push(say("sayGift", { text: gifts.join(", ") }));
    if (needs.length) told.gifts.push(say("sayNeed", { text: needs.join(", ") }));
    const shown = form.querySelector('input[name="shown"]:checked:not([value=""])');
    if (shown) about.Consent = shown.value;
    if (!shown) told.shown.push(say("sayShownOpen"));
    else if (shown.value === "none") told.shown.push(say("sayNone"));
    else told.shown.push(say("sayShown", { text: small(shown.dataset.text), example: shown.dataset.example }));
    return { about, rows, told };
  }

  /** Now, by the clock of this machine. */
  function now() {
    const at = new Date();
    const two = (one) => String(one).padStart(2, "0");
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  }

  // MARK: Saving

  function save(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = make("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }
  function saveAnswers() {
    if (!allRight()) return;
    const { about, rows } = collect();
    const answers = {
      kith: "answers", version: 1, map: data.map, on: now(), by: about.Label, new: chosen("known") === "new",
      helped: chosen("helper") === "helper", about, rows,
    };
    // Answers that were changed are another file: nothing that was handed over is written over.
    if (saved) fileName = `answers-${name()}`;
    save(`${fileName}.json`, JSON.stringify(answers, null, 2) + "\n", "application/json");
    saved = true;
    changed = false;
    status(say("saved", { file: `${fileName}.json` }));
  }
  function saveCopy() {
    if (!allRight()) return;
    const { told } = collect();
    let text = `${say("copyTitle", { map: data.map })}\n${say("copyOn", { on: now().replace("T", " ") })}\n`;
    for (const [at, step] of steps.entries()) {
      if (!(step.id in told)) continue;
      text += `\n${data.steps[at]}\n`;
      for (const line of told[step.id].length ? told[step.id] : [say("sayNothing")]) text += `- ${line}\n`;
    }
    save(`${fileName}.txt`, text, "text/plain");
    status(say("copied", { file: `${fileName}.txt` }));
  }
  /** Whether every step can be saved; if not, the first that needs a look is open. */
  function allRight() {
    for (const [at, step] of steps.entries()) {
      if (problems(step).length === 0) continue;
      show(at);
      check(step);
      return false;
    }
    return true;
  }

  function review() {
    const { told } = collect();
    const place = byId("told");
    place.replaceChildren();
    for (const [at, step] of steps.entries()) {
      if (!(step.id in told)) continue;
      const list = make("ul");
      for (const line of told[step.id].length ? told[step.id] : [say("sayNothing")]) {
        list.append(make("li", { dir: "auto", textContent: line }));
      }
      place.append(
        make("section", { className: "told" },
          make("div", { className: "head" }, make("h3", { textContent: data.steps[at] }),
            button(say("change"), () => show(at), { className: "quiet", "aria-label": `${say("change")}: ${data.steps[at]}` })),
          list));
    }
    byId("saving").replaceChildren(
      button(say("save"), saveAnswers, { id: "save", className: "main" }), button(say("copy"), saveCopy, { id: "copy" }),
      again());
    status(saved && changed ? say("changed") : saved ? say("saved", { file: `${fileName}.json` }) : say("notSaved"));
  }
  /** A helper's next: everything goes, when pressed twice. */
  function again() {
    let isSure = false;
    return button(say("again"), () => {
      if (changed && !isSure) {
        isSure = true;
        status(say("sureAgain"));
        return;
      }
      begin();
      show(0);
    }, { id: "again", className: "quiet" });
  }
  function begin() {
    form.reset();
    for (const kind of Object.keys(kinds)) byId(`${kind}-rows`).replaceChildren();
    for (const one of form.querySelectorAll(".error")) one.textContent = "";
    for (const one of form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
    [changed, saved] = [false, false];
    fileName = `answers-${name()}`;
    refreshAll();
  }

  // MARK: Steps

  const steps = [...form.querySelectorAll(".step")];
  let at = 0;
  const heard = make("p", { className: "hint", id: "progress" });
  const bar = make("div");
  form.prepend(heard, make("div", { className: "progress", "aria-hidden": "true" }, bar));
  const back = button(say("back"), () => show(at - 1), { id: "back" });
  const next = button(say("next"), () => check(steps[at]) && show(at + 1), { id: "next", className: "main" });
  const print = button(say("print"), () => window.print(), { id: "print" });
  form.append(make("div", { className: "walk" }, back, print, next));

  function show(to, moves = true) {
    at = Math.max(0, Math.min(steps.length - 1, to));
    for (const [place, step] of steps.entries()) step.hidden = place !== at;
    document.body.classList.toggle("reviewing", steps[at].id === "review");
    heard.textContent = say("step", { n: at + 1, all: steps.length });
    bar.style.width = `${(100 * (at + 1)) / steps.length}%`;
    back.hidden = at === 0;
    print.hidden = at !== 0;
    // On a phone the room is for the question.
    document.querySelector(".lead").hidden = at !== 0;
    next.hidden = at === steps.length - 1;
    next.textContent = at === 0 ? say("start") : say("next");
    const kind = steps[at].id;
    if (kind in kinds && byId(`${kind}-rows`).children.length === 0 && !visited.has(kind)) add(kind, false);
    visited.add(kind);
    refreshAll();
    if (kind === "review") review();
    if (moves) {
      window.scrollTo(0, 0);
      steps[at].querySelector("h2").focus();
    }
  }
  const visited = new Set();
  function status(text) { byId("status").textContent = text; }
  function touch() {
    changed = true;
  }

  for (const kind of Object.keys(kinds)) byId(`${kind}-add`).addEventListener("click", () => add(kind));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    touch();
    if (event.target.id) complain(event.target.id, "");
    if (event.target.name === "known") complain("known-choices", "");
    refreshAll();
  });
  // Enter in a field goes on; it never sends anything.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("input")) return;
    event.preventDefault();
    if (!next.hidden) next.click();
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });

  document.body.classList.add("asking");
  form.hidden = false;
  begin();
  show(0, false);
})();
