// The search of the static site: names typed with or without marks.

(() => {
  "use strict";
  const MOST = 15;
  const box = document.getElementById("search");
  const list = document.getElementById("found");
  const folded = (text) => text.replace(/[đĐ]/g, "d").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = NAMES.map(([name, aliases, kind, address]) => ({
    name,
    kind,
    address,
    typed: [name, ...aliases].map(folded),
  }));

  const item = ({ name, kind, address }) => {
    const link = document.createElement("a");
    link.href = box.dataset.root + encodeURI(address);
    link.textContent = name;
    const line = document.createElement("li");
    line.append(link, ` · ${kind}`);
    return line;
  };
  box.addEventListener("input", () => {
    const wanted = folded(box.value).trim();
    const fits = (row) => row.typed.some((name) => name.includes(wanted));
    const found = wanted ? rows.filter(fits).slice(0, MOST) : [];
    list.replaceChildren(...found.map(item));
    list.hidden = !found.length;
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.click();
    if (event.key === "Escape") list.hidden = true;
  });
})();
