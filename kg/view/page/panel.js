// The panel beside the graph: what is known of the chosen node or line, each fact with its proof.

import { byId, el } from "./dom.js";
import { groupLink, groupParts, tieParts } from "./group_panel.js";
import { groupName } from "./groups.js";
import { measureLine } from "./measures.js";
import { meetingPairs, metBy, presence } from "./paths.js";
import { detailText, noteTexts, proofOf } from "./proof.js";
import { signOf } from "./shapes.js";
import { capital, dateText, number, tips, word } from "./text.js";
import { pairKey, visible } from "./visible.js";
import { edgeText, nameOf, otherEnd, termText } from "./world.js";

const FIRST_ROWS = 12;
const MOST_LINKED = 8;
const MOST_GROUPS = 12;

export class Panel {
  constructor(world, history, actions) {
    this.world = world;
    this.history = history;
    this.actions = actions;
    world.proof.then(() => this.show(history.state));
  }

  /** Draws the panel for the state; on a phone it opens when something is chosen. */
  show(state) {
    const { node, pair, group, tie } = state.selected ?? {};
    const body = byId("panel-body");
    const [title, ...parts] =
      node !== undefined
        ? this.node(node, state)
        : pair
          ? this.pair(pair)
          : group !== undefined
            ? groupParts(this, group, state)
            : tie
              ? tieParts(this, tie)
              : state.path
                ? this.path(state.path)
                : this.overview(state);
    byId("panel-title").replaceChildren(...[title].flat());
    body.replaceChildren(...parts.flat(2).filter(Boolean));
    body.scrollTop = 0;
    document.body.classList.toggle("has-choice", Boolean(state.selected || state.path));
  }

  // -- overview ---------------------------------------------------------------------------------------------

  overview(state) {
    const { world } = this;
    const articles = world.proven ? world.proven.articles.length : "…";
    const text = word("overviewText", { nodes: world.total, links: world.links, articles });
    const linksOf = (id) => world.nodes[id].edges.length;
    const ranked = [...visible(world, state).nodes].sort((a, b) => linksOf(b) - linksOf(a) || a - b);
    return [
      word("overview"),
      el("p", {}, text),
      this.section(
        word("mostLinked"),
        el(
          "ol",
          { class: "plain" },
          ranked
            .slice(0, MOST_LINKED)
            .map((id) => el("li", {}, this.name(id), this.count(linksOf(id)))),
        ),
      ),
      this.groups(),
      el(
        "ul",
        { class: "tips" },
        tips().map((tip) => el("li", {}, tip)),
      ),
    ];
  }

  /** The groups of a graph that the start view does not show whole. */
  groups() {
    const { world } = this;
    if (!world.groups.rows.length) return null;
    const row = ({ size }, group) =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "name", onclick: () => this.actions.openGroup(group) },
          groupName(world, group),
        ),
        el("span", { class: "soft" }, ` ${number(size)}`),
      );
    const largest = world.groups.rows.slice(0, MOST_GROUPS);
    return this.section(word("groups"), el("ol", { class: "plain facts" }, largest.map(row)));
  }

  count(n) {
    return el("span", { class: "soft" }, ` ${word("linksOf", { n })}`);
  }

  section(title, ...parts) {
    return el("section", {}, el("h3", {}, title), ...parts);
  }

  /** A button that carries the sign and name of a node and chooses it. */
  name(id) {
    const node = this.world.nodes[id];
    return el(
      "button",
      { type: "button", class: "name", onclick: () => this.actions.go(id) },
      signOf(this.world, node.kind),
      nameOf(node),
    );
  }

  // -- a node -----------------------------------------------------------------------------------------------

  node(id, state) {
    const { world } = this;
    const node = world.nodes[id];
    const others = [node.en && node.en !== nameOf(node) ? node.en : "", ...(node.aliases ?? [])].filter(Boolean);
    return [
      [signOf(this.world, node.kind), nameOf(node)],
      el("p", { class: "soft" }, capital(termText(world, node.kind)), " · ", word("linksOf", { n: node.edges.length })),
      this.buttons(id, state),
      others.length ? el("p", {}, el("strong", {}, `${word("alsoCalled")}: `), others.join("; ")) : null,
      groupLink(this, id),
      measureLine(world, id),
      this.details(id),
      this.links(id),
      node.kind === "Person" ? this.met(id) : null,
      this.statements(id),
      this.mentions(id),
    ];
  }

  buttons(id, state) {
    const { actions } = this;
    const button = (text, run, pressed) =>
      el(
        "button",
        { type: "button", onclick: run, "aria-pressed": pressed === undefined ? null : String(pressed) },
        text,
      );
    const focused = state.focus === id;
    return el(
      "div",
      { class: "buttons" },
      button(focused ? word("unfocus") : word("focus"), () => actions.focus(id), focused),
      focused
        ? button(state.hops === 1 ? word("twoHops") : word("oneHop"), () => actions.hops(state.hops === 1 ? 2 : 1))
        : null,
      button(word("expand"), () => actions.expand(id)),
      button(word("collapse"), () => actions.collapse(id)),
      button(state.pinned.has(id) ? word("unpin") : word("pin"), () => actions.pin(id), state.pinned.has(id)),
      button(word("hide"), () => actions.hide(id)),
      button(word("pathFrom"), () => actions.pathFrom(id)),
    );
  }

  details(id) {
    const { world } = this;
    if (!world.proven) return el("p", { class: "soft" }, word("loading"));
    const rows = world.proven.detailsOf.get(id) ?? [];
    const facts = rows.filter((row) => row.property !== "Statement");
    const name = (row) => el("span", { class: "soft" }, `${capital(termText(world, row.property))}: `);
    return facts.length
      ? this.section(
          word("known"),
          this.growing(facts, (row) => this.detail(row, name(row))),
        )
      : null;
  }

  statements(id) {
    const said = (this.world.proven?.detailsOf.get(id) ?? []).filter((row) => row.property === "Statement");
    if (!said.length) return null;
    return this.section(
      `${word("statements")} (${number(said.length)})`,
      this.growing(said, (row) => this.detail(row)),
    );
  }

  detail(row, ...before) {
    const proof = proofOf(this.world, row.evidence, { sure: row.sure });
    return el("div", {}, ...before, detailText(this.world, row), this.conflict(row.conflict), proof);
  }

  conflict(found) {
    return found ? el("strong", { class: "conflict" }, ` ⚠ ${word("conflict")}`) : null;
  }

  links(id) {
    const groups = new Map();
    for (const numberOfEdge of this.world.nodes[id].edges) {
      const edge = this.world.edges[numberOfEdge];
      const key = `${edge.r}${edge.s === id ? ">" : "<"}`;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(edge);
    }
    const sorted = [...groups.values()].sort((a, b) => b.length - a.length);
    return sorted.map((edges) => this.linkGroup(id, edges));
  }

  linkGroup(id, edges) {
    edges.sort((a, b) => (b.last > a.last ? 1 : b.last < a.last ? -1 : a.id - b.id));
    const outward = edges[0].s === id;
    const title = `${outward ? "" : "← "}${capital(termText(this.world, edges[0].r))} (${number(edges.length)})`;
    return this.section(
      title,
      this.growing(edges, (edge) => this.link(edge, otherEnd(edge, id))),
    );
  }

  /** A list that shows its first rows, and the rest when asked. */
  growing(rows, item) {
    const list = el("ul", { class: "plain facts" });
    const grow = (count) => {
      const from = list.querySelectorAll(":scope > li.row").length;
      list.querySelector(":scope > li.more")?.remove();
      list.append(...rows.slice(from, from + count).map((row) => el("li", { class: "row" }, item(row))));
      const rest = rows.length - from - count;
      if (rest > 0)
        list.append(
          el(
            "li",
            { class: "more" },
            el("button", { type: "button", onclick: () => grow(50) }, word("more", { n: rest })),
          ),
        );
    };
    grow(FIRST_ROWS);
    return list;
  }

  link(edge, other) {
    const said = edgeText(this.world, edge);
    const own = said === termText(this.world, edge.r) ? [] : [capital(said)];
    return el(
      "div",
      {},
      this.name(other),
      el("div", { class: "soft" }, [...own, ...noteTexts(this.world, edge)].join(" · "), this.conflict(edge.conflict)),
      proofOf(this.world, this.world.proven?.edges[edge.id] ?? [], { sure: edge.sure }),
    );
  }

  met(id) {
    const people = metBy(this.world, id);
    if (!people.length) return null;
    return this.section(
      `${word("metTitle")} (${number(people.length)})`,
      this.growing(people, ({ id: other, at }) =>
        el(
          "div",
          {},
          this.name(other),
          el(
            "div",
            { class: "soft at" },
            `${word("metAt")}: `,
            at.slice(0, 4).map((event) => this.name(event)),
          ),
        ),
      ),
    );
  }

  mentions(id) {
    const found = this.world.proven?.mentions[id];
    if (!found) return null;
    const [rows, count] = found;
    const shown = el("p", { class: "soft" }, word("mentionsShown", { n: rows.length, all: count }));
    return this.section(word("mentionsTitle"), shown, proofOf(this.world, rows));
  }

  // -- a line -----------------------------------------------------------------------------------------------

  pair(key) {
    const { world } = this;
    const [a, b] = key.split("-").map(Number);
    const edges = world.nodes[a].edges.map((id) => world.edges[id]).filter((edge) => otherEnd(edge, a) === b);
    const parts = edges.map((edge) => this.fact(edge, edges.length <= 3));
    const met = this.history.state.met ? meetingPairs(world, new Set([a, b])) : [];
    return [
      [nameOf(world.nodes[a]), " — ", nameOf(world.nodes[b])],
      el("p", {}, this.name(a), this.name(b)),
      parts,
      met.map(({ at }) =>
        this.section(
          word("metMode"),
          at.map((event) => this.metAt(a, b, event)),
        ),
      ),
    ];
  }

  fact(edge, open) {
    const { world } = this;
    return el(
      "section",
      { class: "fact" },
      el(
        "p",
        {},
        nameOf(world.nodes[edge.s]),
        " ",
        el("strong", {}, edgeText(world, edge)),
        " → ",
        nameOf(world.nodes[edge.t]),
        this.conflict(edge.conflict),
      ),
      el("p", { class: "soft" }, noteTexts(world, edge).join(" · ")),
      proofOf(world, world.proven?.edges[edge.id] ?? [], { open, sure: edge.sure }),
    );
  }

  metAt(a, b, event) {
    const edges = [...presence(this.world, a, event), ...presence(this.world, b, event)];
    return el(
      "div",
      { class: "fact" },
      this.name(event),
      edges.map((edge) => this.fact(edge, false)),
    );
  }

  // -- a path -----------------------------------------------------------------------------------------------

  path(path) {
    const { world } = this;
    const steps = path.slice(1).map((id, i) => this.step(path[i], id));
    return [
      word("pathTitle"),
      el(
        "p",
        {},
        word("pathSteps", { n: path.length - 1 }),
        " · ",
        el("button", { type: "button", onclick: () => this.actions.endPath() }, word("pathEnd")),
      ),
      el("ol", { class: "plain path" }, el("li", {}, this.name(path[0])), steps),
      world.nodes[path[0]].first ? el("p", { class: "soft" }, dateText(world.nodes[path[0]].first)) : null,
    ];
  }

  step(a, b) {
    const { world } = this;
    const edges = world.nodes[a].edges
      .map((id) => world.edges[id])
      .filter((edge) => pairKey(edge.s, edge.t) === pairKey(a, b));
    edges.sort((x, y) => y.sure - x.sure);
    return el("li", {}, this.fact(edges[0], true), this.name(b));
  }
}
