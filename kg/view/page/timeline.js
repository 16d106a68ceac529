// The timeline: meetings and agreements in view, by year and day, each with who and where.

import { byId, el } from "./dom.js";
import { signOf } from "./shapes.js";
import { capital, dateText, number, word } from "./text.js";
import { edgeText, nameOf, termText } from "./world.js";

const EVENTS = new Set(["Meeting", "Agreement"]);
const STEP = 120;
const MOST_PEOPLE = 6;
const ROLE_ORDER = ["role-chair", "role-co-chair", "role-host", "role-signatory", "role-head-of-delegation", "party"];

export class Timeline {
  constructor(world, actions) {
    this.world = world;
    this.actions = actions;
    this.shown = STEP;
  }

  /** Draws the events of the view; the undated come last. */
  show(seen, state) {
    const events = [...seen.nodes].map((id) => this.world.nodes[id]).filter((node) => EVENTS.has(node.kind));
    events.sort((a, b) => (a.first || "9999").localeCompare(b.first || "9999") || a.id - b.id);
    const place = byId("timeline");
    if (!events.length) return place.replaceChildren(el("p", { class: "soft" }, word("empty")));
    const years = new Map();
    for (const node of events.slice(0, this.shown)) {
      const year = node.dated ? node.first.slice(0, 4) : word("undated");
      if (!years.has(year)) years.set(year, []);
      years.get(year).push(node);
    }
    const rest = events.length - this.shown;
    const more =
      rest > 0
        ? el("button", { type: "button", onclick: () => this.grow(seen, state) }, word("more", { n: rest }))
        : null;
    place.replaceChildren(...[...years].map(([year, nodes]) => this.year(year, nodes, state)), ...(more ? [more] : []));
  }

  grow(seen, state) {
    this.shown += STEP;
    this.show(seen, state);
  }

  year(year, nodes, state) {
    return el(
      "section",
      { class: "year" },
      el("h3", {}, year, el("span", { class: "soft" }, ` · ${number(nodes.length)}`)),
      el(
        "ol",
        { class: "plain" },
        nodes.map((node) => this.event(node, state)),
      ),
    );
  }

  event(node, state) {
    const dates = node.dates.map(([, edtf]) => dateText(edtf)).join(" / ") || word("undated");
    const chosen = state.selected?.node === node.id;
    return el(
      "li",
      { class: chosen ? "event chosen" : "event", data: { node: node.id } },
      el("time", node.first && node.dated ? { datetime: node.first } : {}, dates),
      signOf(this.world, node.kind),
      el(
        "div",
        {},
        el(
          "button",
          {
            type: "button",
            class: "name",
            "aria-pressed": String(chosen),
            onclick: () => this.actions.choose({ node: node.id }),
          },
          nameOf(node),
        ),
        el("div", { class: "soft" }, this.people(node)),
      ),
    );
  }

  /** Chairs and signatories first, then the rest, with the place. */
  people(node) {
    const edges = node.edges
      .map((id) => this.world.edges[id])
      .filter((edge) => edge.r.startsWith("role-") || edge.r === "party");
    const place = (edge) => (ROLE_ORDER.indexOf(edge.r) + ROLE_ORDER.length + 1) % (ROLE_ORDER.length + 1);
    edges.sort((a, b) => place(a) - place(b));
    const texts = edges.slice(0, MOST_PEOPLE).map((edge) => `${this.who(edge, node)} (${edgeText(this.world, edge)})`);
    if (edges.length > MOST_PEOPLE) texts.push(`+${number(edges.length - MOST_PEOPLE)}`);
    const places = node.edges
      .map((id) => this.world.edges[id])
      .filter((edge) => edge.r === "place" && edge.s === node.id);
    const where = places.map((edge) => nameOf(this.world.nodes[edge.t])).join(", ");
    return [capital(termText(this.world, node.kind)), where, texts.join(", ")].filter(Boolean).join(" · ");
  }

  who(edge, node) {
    return nameOf(this.world.nodes[edge.s === node.id ? edge.t : edge.s]);
  }
}
