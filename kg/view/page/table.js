// The table: the twin of the canvas for keyboards and screen readers; sortable, filterable, only the rows in sight are built.

import { byId, debounced, el } from "./dom.js";
import { groupName, groupSize, mixText, tiesOf } from "./groups.js";
import { measureText } from "./measures.js";
import { dateText, percent, word } from "./text.js";
import { folded } from "./typed.js";
import { pairKey } from "./visible.js";
import { edgeText, nameOf, termText } from "./world.js";

const ROW = 36;
const SPARE = 12;

export class Table {
  constructor(world, history, actions) {
    this.world = world;
    this.history = history;
    this.actions = actions;
    this.kind = "things";
    this.whole = false;
    this.sort = { column: null, down: false };
    this.wire();
  }

  wire() {
    byId("row-filter").addEventListener(
      "input",
      debounced(() => this.rebuild(), 120),
    );
    byId("table-things").addEventListener("click", () => this.choose("things"));
    byId("table-facts").addEventListener("click", () => this.choose("facts"));
    byId("table-groups")?.addEventListener("click", () => this.choose("groups"));
    byId("table-whole").addEventListener("change", (event) => {
      this.whole = event.target.checked;
      this.rebuild();
    });
    byId("table-scroll").addEventListener("scroll", () => this.draw(), { passive: true });
    new ResizeObserver(() => this.draw()).observe(byId("table-scroll"));
    byId("rows").addEventListener("keydown", (event) => this.key(event));
  }

  choose(kind) {
    this.kind = kind;
    this.sort = { column: null, down: false };
    this.rebuild();
  }

  columns() {
    const { world } = this;
    const name = (id) => nameOf(world.nodes[id]);
    if (this.kind === "things") {
      return [
        ["colName", (node) => nameOf(node)],
        ["colClass", (node) => termText(world, node.kind)],
        ["colLinks", (node) => node.edges.length],
        ...this.measureColumns(),
        ["colFirst", (node) => node.first, day],
        ["colLast", (node) => node.last, day],
      ];
    }
    if (this.kind === "groups") {
      const { offKinds } = this.history.state;
      return [
        ["colGroup", ({ id }) => groupName(world, id)],
        ["colSize", ({ id }) => groupSize(world, id, offKinds)],
        ["colClasses", ({ id }) => mixText(world, id)],
        ["colTies", ({ id }) => tiesOf(world, id).reduce((sum, [, count]) => sum + count, 0)],
        ["colInFile", ({ id }) => world.groups.rows[id].nodes.length],
      ];
    }
    return [
      ["colSource", (edge) => name(edge.s)],
      ["colRelation", (edge) => edgeText(world, edge)],
      ["colTarget", (edge) => name(edge.t)],
      ["colDate", (edge) => edge.first, (value, edge) => edge.dates.map(([, edtf]) => dateText(edtf)).join(" / ")],
      ["colSure", (edge) => edge.sure, percent],
      ["colProofs", (edge) => world.proven?.edges[edge.id].length ?? 0],
    ];
  }

  /** A column for each measure that travels in the file. */
  measureColumns() {
    const { measures } = this.world;
    if (!measures) return [];
    return [
      ["degree", (node) => node.degree],
      ["betweenness", (node) => measures.betweenness[node.id], measureText],
      ["pagerank", (node) => measures.pagerank[node.id], measureText],
      ["community", (node) => measures.community[node.id] ?? -1, (value) => (value < 0 ? "" : measureText(value))],
    ];
  }

  show(seen) {
    this.seen = seen;
    if (!byId("table-view").hidden) this.rebuild();
  }

  rebuild() {
    const all = this.all();
    const columns = this.columns();
    const wanted = folded(byId("row-filter").value);
    const names = columns.filter(([, value]) => all.length && typeof value(all[0]) === "string");
    this.rows = all.filter((row) => !wanted || names.some(([, value]) => folded(value(row)).includes(wanted)));
    this.sorted(columns);
    for (const kind of ["things", "facts", "groups"])
      byId(`table-${kind}`)?.setAttribute("aria-pressed", String(this.kind === kind));
    byId("row-count").textContent = word("rows", { n: this.rows.length });
    this.head(columns);
    this.drawn = null;
    this.draw();
  }

  /** The rows before they are filtered: those of the view, or of the whole file. */
  all() {
    const { world } = this;
    if (this.kind === "groups") return world.groups.rows.map((_, id) => ({ id }));
    if (this.kind === "facts") return this.whole ? world.edges : this.seen.edges;
    return this.whole ? world.nodes : [...this.seen.nodes].map((id) => world.nodes[id]);
  }

  sorted(columns) {
    const { column, down } = this.sort;
    if (column === null) {
      if (this.kind === "things")
        this.rows = [...this.rows].sort((a, b) => b.edges.length - a.edges.length || a.id - b.id);
      return;
    }
    const value = columns[column][1];
    const sign = down ? -1 : 1;
    const order = new Intl.Collator("vi").compare;
    this.rows = [...this.rows].sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      return sign * (typeof x === "number" ? x - y : order(x, y)) || a.id - b.id;
    });
  }

  head(columns) {
    const cell = ([key], i) => {
      const mine = this.sort.column === i;
      const state = mine ? (this.sort.down ? "descending" : "ascending") : "none";
      const sign = mine ? (this.sort.down ? " ▼" : " ▲") : "";
      const turn = () => {
        this.sort = { column: i, down: mine && !this.sort.down };
        this.rebuild();
        byId("columns").querySelectorAll("button")[i].focus();
      };
      return el(
        "th",
        { scope: "col", class: key, "aria-sort": state },
        el("button", { type: "button", onclick: turn }, word(key), sign),
      );
    };
    byId("columns").replaceChildren(...columns.map(cell));
    byId("grid").setAttribute("aria-rowcount", this.rows.length + 1);
  }

  /** Builds the rows in sight; two empty rows keep the height of the others. */
  draw() {
    const scroll = byId("table-scroll");
    if (!this.rows || !scroll.clientHeight) return;
    const first = Math.max(0, Math.floor(scroll.scrollTop / ROW) - SPARE);
    const last = Math.min(this.rows.length, Math.ceil((scroll.scrollTop + scroll.clientHeight) / ROW) + SPARE);
    const drawn = `${first}-${last}`;
    if (drawn === this.drawn) return this.mark();
    this.drawn = drawn;
    const columns = this.columns();
    const focused = document.activeElement?.closest?.("#rows tr")?.dataset.at;
    byId("rows").replaceChildren(
      space(first, columns.length),
      ...this.rows.slice(first, last).map((row, i) => this.row(row, first + i, columns)),
      space(this.rows.length - last, columns.length),
    );
    if (focused !== undefined)
      byId("rows").querySelector(`[data-at="${focused}"] button`)?.focus({ preventScroll: true });
    this.mark();
  }

  row(row, at, columns) {
    const cells = columns.map(([, value, show], i) => {
      const text = show ? show(value(row), row) : String(value(row));
      if (i > 0) return el("td", { title: text.length > 30 ? text : null }, text);
      return el(
        "th",
        { scope: "row" },
        el(
          "button",
          { type: "button", tabindex: at === 0 ? "0" : "-1", title: text, onclick: () => this.pick(row) },
          text,
        ),
      );
    });
    return el("tr", { "aria-rowindex": at + 2, data: { at } }, cells);
  }

  pick(row) {
    const selected = { facts: { pair: pairKey(row.s, row.t) }, groups: { group: row.id }, things: { node: row.id } };
    this.actions.choose(selected[this.kind]);
  }

  mark() {
    const { node, pair, group } = this.history.state.selected ?? {};
    for (const line of byId("rows").querySelectorAll("tr[data-at]")) {
      const row = this.rows[line.dataset.at];
      const chosen = { facts: pairKey(row.s, row.t) === pair, groups: row.id === group, things: row.id === node }[
        this.kind
      ];
      line.classList.toggle("chosen", chosen);
      if (chosen) line.setAttribute("aria-current", "true");
      else line.removeAttribute("aria-current");
    }
  }

  /** Arrow keys, Home and End move through the rows, those out of sight too. */
  key(event) {
    const line = event.target.closest("tr[data-at]");
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
    if (!line || !(event.key in steps)) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(this.rows.length - 1, Number(line.dataset.at) + steps[event.key]));
    const scroll = byId("table-scroll");
    const top = at * ROW;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    if (top + 3 * ROW > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = top + 3 * ROW - scroll.clientHeight;
    this.draw();
    byId("rows").querySelector(`[data-at="${at}"] button`)?.focus({ preventScroll: true });
  }
}

const day = (value) => (value ? dateText(value) : "");

function space(rows, columns) {
  const cell = el("td", { colspan: columns });
  cell.style.height = `${rows * ROW}px`;
  const line = el("tr", { class: "space", "aria-hidden": "true" }, cell);
  line.hidden = rows === 0;
  return line;
}
