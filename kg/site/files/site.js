// The search of the static site: names typed with or without marks (typed.js of the page stands before this).

(() => {
  "use strict";
  const MOST = 15;
  const MOST_SIMILAR = 5;
  const SIMILAR = 0.6;
  const box = document.getElementById("search");
  const list = document.getElementById("found");
  const rows = NAMES.map(([name, aliases, kind, address]) => ({
    name,
    kind,
    address,
    typed: [name, ...aliases].map(folded),
  }));

  const pairsOf = (name) => new Set(Array.from(name).map((letter, i, all) => letter + (all[i + 1] ?? "")));
  const likeness = (one, other) => (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size || 1);
  /** The rows whose names are most like what was typed, for names that were mistyped. */
  const similar = (wanted) => {
    const pairs = pairsOf(wanted);
    const like = (row) => Math.max(...row.typed.map((name) => likeness(pairs, pairsOf(name))));
    const hits = rows.map((row) => [like(row), row]).filter(([best]) => best >= SIMILAR);
    return hits
      .sort((a, b) => b[0] - a[0])
      .slice(0, MOST_SIMILAR)
      .map(([, row]) => ({ ...row, kind: `${row.kind} · tên gần giống` }));
  };

  /** How well a name fits: the whole of it, its beginning, the beginning of a word, all the words
   * anywhere, or an abbreviation. */
  const fit = (name, wanted) => {
    if (name === wanted) return 5;
    if (name.startsWith(wanted)) return 4;
    if (name.includes(` ${wanted}`)) return 3;
    if (name.includes(wanted)) return 2;
    return wanted.split(" ").every((word) => name.includes(word)) || abbreviates(wanted, name) ? 1 : 0;
  };
  const best = (row, wanted) => Math.max(...row.typed.map((name) => fit(name, wanted)));

  const item = ({ name, kind, address }) => {
    const link = document.createElement("a");
    link.href = box.dataset.root + encodeURI(address);
    link.textContent = name;
    const line = document.createElement("li");
    line.append(link, ` · ${kind}`);
    return line;
  };
  box.addEventListener("input", () => {
    const wanted = folded(box.value);
    const hits = rows.map((row) => [wanted ? best(row, wanted) : 0, row]).filter(([how]) => how);
    const found = hits
      .sort((a, b) => b[0] - a[0])
      .slice(0, MOST)
      .map(([, row]) => row);
    const shown = wanted && !found.length ? similar(wanted) : found;
    list.replaceChildren(...shown.map(item));
    if (wanted && !shown.length) list.append(Object.assign(document.createElement("li"), { textContent: "Không tìm thấy tên nào" }));
    list.hidden = !wanted;
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.click();
    if (event.key === "Escape") list.hidden = true;
  });
})();
