"use strict";
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);

  // The theme: the system's, or the one that was chosen here before.
  const themes = ["system", "light", "dark"];
  const themeButton = byId("theme");
  const remembered = () => {
    try {
      return localStorage.getItem("claimcheck-theme");
    } catch {
      return null; // browsers may keep nothing for pages from disk
    }
  };
  const setTheme = (name) => {
    if (name === "system") delete root.dataset.theme;
    else root.dataset.theme = name;
    themeButton.textContent = `Theme: ${name}`;
    try {
      localStorage.setItem("claimcheck-theme", name);
    } catch {
      // the choice then lasts as long as the page
    }
  };
  setTheme(themes.includes(remembered()) ? remembered() : "system");
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => {
    const now = root.dataset.theme ?? "system";
    setTheme(themes[(themes.indexOf(now) + 1) % themes.length]);
  });

  const filters = byId("filters");
  if (!filters) return;
  filters.hidden = false;

  const search = byId("search");
  const picked = byId("document");
  const against = byId("against");
  const status = byId("status");
  const entries = document.querySelectorAll(".index li");
  const findings = Array.from(document.querySelectorAll(".finding"), (element, index) => ({
    element,
    entry: entries[index],
    severity: element.dataset.severity,
    kind: element.dataset.kind,
    sides: element.dataset.sides.split("|").map((side) => new Set(side.split(" "))),
    text: null,
  }));

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
  const textOf = (finding) => (finding.text ??= folded(finding.element.textContent));
  const checked = (name) =>
    new Set(Array.from(filters.querySelectorAll(`input[name=${name}]:checked`), (box) => box.value));

  // Two documents oppose each other where they stand on different sides; one opposes itself where it stands on two.
  const opposes = (sides, one, other) =>
    sides.some((side, i) => side.has(one) && sides.some((rival, j) => i !== j && rival.has(other)));

  const matches = (finding, chosen) =>
    chosen.severities.has(finding.severity) &&
    chosen.kinds.has(finding.kind) &&
    (!chosen.one || finding.sides.some((side) => side.has(chosen.one))) &&
    (!chosen.other || finding.sides.some((side) => side.has(chosen.other))) &&
    (!chosen.one || !chosen.other || opposes(finding.sides, chosen.one, chosen.other)) &&
    chosen.words.every((word) => textOf(finding).includes(word));

  const apply = () => {
    const chosen = {
      severities: checked("severity"),
      kinds: checked("kind"),
      one: picked.value,
      other: against.value,
      words: folded(search.value).split(" ").filter(Boolean),
    };
    let shown = 0;
    for (const finding of findings) {
      const passes = matches(finding, chosen);
      finding.element.hidden = finding.entry.hidden = !passes;
      shown += passes;
    }
    const all = shown === findings.length;
    const noun = findings.length === 1 ? "finding" : "findings";
    status.textContent = all ? `${shown} ${noun}` : `${shown} of ${findings.length} ${noun}`;
    byId("clear").hidden = all;
    byId("nothing").hidden = shown > 0;
  };

  const clear = () => {
    for (const box of filters.querySelectorAll("input[type=checkbox]")) box.checked = true;
    search.value = picked.value = against.value = "";
    apply();
  };

  filters.addEventListener("input", apply);
  for (const button of document.querySelectorAll("[data-clear]")) button.addEventListener("click", clear);

  // A cell of the matrix shows the findings between its two documents.
  for (const cell of document.querySelectorAll("[data-pair]")) {
    cell.addEventListener("click", (event) => {
      event.preventDefault();
      clear();
      [picked.value, against.value] = cell.dataset.pair.split(" ");
      apply();
      byId("findings").scrollIntoView();
      byId("document").focus({ preventScroll: true });
    });
  }

  // A link to a finding that the filters hide shows it.
  const reveal = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (target?.hidden) {
      clear();
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);

  const step = (by) => {
    const visible = findings.filter((finding) => !finding.element.hidden);
    const now = visible.findIndex((finding) => finding.element.contains(document.activeElement));
    const next = visible[now < 0 ? (by > 0 ? 0 : visible.length - 1) : now + by];
    if (!next) return;
    next.element.focus({ preventScroll: true });
    next.element.scrollIntoView();
  };

  const keys = { j: () => step(1), k: () => step(-1), "/": () => search.focus() };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input[type=search], select, textarea");
    if (event.key === "Escape") {
      clear();
      if (typing) event.target.blur();
    } else if (!typing && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // Browsers keep what was typed before a page was loaded again.
  apply();
})();
