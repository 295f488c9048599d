"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const rows = [...document.querySelectorAll(".row")];
  const chips = [...document.querySelectorAll(".chip[data-filter]")];
  const search = byId("search");
  const position = byId("position");
  const fold = (text) => text.normalize("NFC").toLowerCase().replaceAll("ё", "е").replace(/[’ʼ‘`]/g, "'");
  const texts = rows.map((row) => fold([...row.querySelectorAll(".text, .number")].map((part) => part.textContent).join(" ")));
  let filter = "all";
  let at = -1;

  // Runs of rows with the same words stand folded until a person opens them, or looks for something.
  const runs = rows.filter((row) => row.dataset.fold).map((first) => {
    const members = [];
    for (let row = first; row && row.classList.contains("equal") && !("difference" in row.dataset); row = row.nextElementSibling) members.push(row);
    const body = document.createElement("tbody");
    const cell = body.insertRow().insertCell();
    const open = document.createElement("button");
    body.className = "fold";
    cell.colSpan = 3;
    open.type = "button";
    open.textContent = "⋯ " + first.dataset.fold;
    open.setAttribute("aria-expanded", "false");
    cell.append(open);
    first.before(body);
    const run = { body, open, members, shut: true };
    open.addEventListener("click", () => { run.shut = !run.shut; show(); });
    return run;
  });

  const stops = () => rows.filter((row) => !row.hidden && "difference" in row.dataset);

  const say = () => {
    const all = stops();
    position.textContent = all.length
      ? position.dataset.words.replace("{0}", at < 0 ? "–" : at + 1).replace("{1}", all.length)
      : "";
  };

  const show = () => {
    const wanted = fold(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      const fits = row.dataset.sorts.split(" ").includes(filter) && wanted.every((word) => texts[i].includes(word));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    for (const run of runs) {
      const offered = filter === "all" && !wanted.length;
      run.body.hidden = !offered;
      run.open.setAttribute("aria-expanded", String(!run.shut));
      run.members.forEach((row) => row.classList.toggle("folded", offered && run.shut));
    }
    let heading = null;
    for (const part of byId("rows").tBodies) {
      if (part.classList.contains("group")) {
        heading = part;
        heading.hidden = true;
      } else if (heading && !part.hidden) {
        heading.hidden = false;
      }
    }
    byId("none").hidden = shown > 0;
    byId("rows").hidden = shown === 0;
    chips.forEach((chip) => chip.setAttribute("aria-pressed", String(chip.dataset.filter === filter)));
    at = -1;
    say();
  };

  const step = (by) => {
    const all = stops();
    if (!all.length) return;
    at = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length;
    location.replace("#" + all[at].id);
    all[at].scrollIntoView({ block: "center" });
    say();
  };

  byId("why").addEventListener("click", (event) => {
    const bare = byId("rows").classList.toggle("bare");
    event.currentTarget.setAttribute("aria-pressed", String(!bare));
  });
  chips.forEach((chip) => chip.addEventListener("click", () => { filter = chip.dataset.filter; show(); }));
  search.addEventListener("input", show);
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.key === "F7") { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape" && event.target === search) { search.value = ""; show(); }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#row-"]');
    const row = link && byId(link.getAttribute("href").slice(1));
    if (!row) return;
    if (row.hidden || row.classList.contains("folded")) {
      filter = "all";
      search.value = "";
      runs.forEach((run) => { if (run.members.includes(row)) run.shut = false; });
      show();
    }
    at = stops().indexOf(row);
    say();
  });

  byId("bar").hidden = false;
  show();
})();
