// The filters beside the graph: the legend that is also the class filter, relations, sources, confidence.

import { byId, el } from "./dom.js";
import { kindsOfGroups } from "./groups.js";
import { signOf } from "./shapes.js";
import { toggled } from "./state.js";
import { capital, number, percent } from "./text.js";
import { termText } from "./world.js";

export class Filters {
  constructor(world, history) {
    this.world = world;
    this.history = history;
    this.kinds = counted(world.nodes.map((node) => node.kind));
    this.relations = counted(world.edges.map((edge) => edge.r));
    this.sources = new Map();
    world.proof.then((proof) => {
      this.sources = counted(proof.sourcesOf.flatMap((sources) => [...sources]));
      this.show(history.state);
    });
    byId("sure").addEventListener("input", (event) => history.update({ sure: Number(event.target.value) }));
    byId("reset").addEventListener("click", () => this.reset());
  }

  reset() {
    this.history.update({
      offKinds: new Set(),
      offRelations: new Set(),
      offSources: new Set(),
      from: "",
      to: "",
      sure: 0,
    });
  }

  /** Draws the lists; numbers beside the classes say how many are in view and in all. */
  show(state, seen = null) {
    const summed = state.view === "summary";
    if (summed) this.seenKinds = kindsOfGroups(this.world);
    else if (seen) this.seenKinds = counted([...seen.nodes].map((id) => this.world.nodes[id].kind));
    const kindText = (kind) => [signOf(this.world, kind), capital(termText(this.world, kind))];
    const kinds = new Map(
      Object.keys(this.world.classes)
        .filter((kind) => this.kinds.has(kind))
        .map((kind) => [kind, this.kinds.get(kind)]),
    );
    this.list(
      "legend",
      kinds,
      "offKinds",
      kindText,
      (kind, count) => number(this.seenKinds?.get(kind) ?? 0) + (summed ? "" : `/${number(count)}`),
    );
    this.list("relations", ranked(this.relations), "offRelations", (term) => capital(termText(this.world, term)));
    this.list("sources", ranked(this.sources), "offSources", (source) => source || "—");
    byId("sources-box").hidden = this.sources.size === 0;
    byId("relations-box").hidden = this.relations.size === 0;
    byId("sure").value = state.sure;
    byId("sure-value").textContent = percent(state.sure);
    const filtered =
      state.offKinds.size || state.offRelations.size || state.offSources.size || state.from || state.to || state.sure;
    byId("reset").disabled = !filtered;
  }

  /** A list of check boxes that keeps its elements, so that the focus stays where it is. */
  list(id, counts, off, text, countText = (_, count) => number(count)) {
    const place = byId(id);
    const { state } = this.history;
    const signature = [...counts.keys()].join("\n") + document.documentElement.lang;
    if (place.dataset.rows !== signature) {
      place.dataset.rows = signature;
      place.replaceChildren(...[...counts.keys()].map((name) => this.row(name, off, text)));
    }
    [...place.children].forEach((row, i) => {
      const [name, count] = [...counts][i];
      row.querySelector("input").checked = !state[off].has(name);
      row.querySelector(".count").textContent = countText(name, count);
    });
  }

  row(name, off, text) {
    const flip = () => this.history.update({ [off]: toggled(this.history.state[off], name) });
    return el(
      "li",
      {},
      el(
        "label",
        {},
        el("input", { type: "checkbox", onchange: flip }),
        el("span", { class: "what" }, text(name)),
        el("span", { class: "count soft" }),
      ),
    );
  }
}

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const ranked = (counts) => new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
