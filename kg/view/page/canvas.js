// The graph on the canvas: keeps cytoscape's elements the same as the visible part of the state.

import { byId, calm, debounced } from "./dom.js";
import { hubsOf, placedLabels, scaled, wrapped } from "./labels.js";
import { placeBelow, placeNew, pushApart, stressLayout } from "./layout.js";
import { nodeScale, styleSheet, upscale } from "./look.js";
import { measureOf, sizeOf } from "./measures.js";
import { number } from "./text.js";
import { withItem } from "./state.js";
import { around, pairKey } from "./visible.js";
import { edgeText, nameOf, neighbours } from "./world.js";

const MANY = 500;
const FEW_LAID_OUT = 450;
const GLIDE = 350;
const READABLE = 0.85;
const RELABEL_AFTER = 70;

export class Canvas {
  constructor(world, history) {
    this.world = world;
    this.history = history;
    this.base = new Map();
    this.scale = 1;
    this.crowded = world.start.length > MANY;
    this.hovered = null;
    this.cy = cytoscape({
      container: byId("canvas"),
      style: styleSheet(world, 1, false),
      layout: { name: "preset" },
      minZoom: 0.04,
      maxZoom: 3,
      boxSelectionEnabled: false,
      selectionType: "single",
      hideEdgesOnViewport: this.crowded,
      textureOnViewport: this.crowded,
      pixelRatio: "auto",
    });
    for (const id of world.start) this.base.set(id, [world.nodes[id].x, world.nodes[id].y]);
    this.relabelSoon = debounced(() => this.relabel(), RELABEL_AFTER);
    this.listen();
  }

  /** Styles for the zoom that the start view will have, so that it is styled once. */
  prepare() {
    const spots = [...this.history.state.shown].filter((id) => this.placed(id)).map((id) => this.spot(id));
    if (!spots.length) return;
    const span = (axis) => Math.max(...spots.map((spot) => spot[axis])) - Math.min(...spots.map((spot) => spot[axis]));
    this.scale = this.zoomFor({ w: span(0), h: span(1) }, 1.25);
    this.cy.zoom(this.scale);
    this.restyle();
  }

  zoomFor({ w, h }, most) {
    const [width, height] = [this.cy.width(), this.cy.height()];
    const margin = { x: Math.min(80, width * 0.1), y: Math.min(56, height * 0.1) };
    const zoom = Math.min((width - 2 * margin.x) / Math.max(w, 1), (height - 2 * margin.y) / Math.max(h, 1), most);
    return Math.max(zoom, 0.04);
  }

  listen() {
    const { cy } = this;
    cy.on("zoom pan", () => this.relabelSoon());
    cy.on("tap", (event) => event.target === cy && this.history.update({ selected: null }));
    cy.on("tap", "node", (event) => this.choose({ node: event.target.data("number") }));
    cy.on("tap", "edge", (event) => this.choose({ pair: event.target.data("pair") }));
    cy.on("dbltap", "node", (event) => this.onExpand(event.target.data("number")));
    cy.on("dragfree", "node", (event) => this.dropped(event.target));
    cy.on("mouseover", "node, edge", (event) => this.hover(event.target));
    cy.on("mouseout", "node, edge", () => this.hover(null));
    new ResizeObserver(debounced(() => this.resized(), 80)).observe(byId("canvas"));
  }

  choose(selected) {
    this.history.update({ selected });
  }

  dropped(node) {
    const id = node.data("number");
    const { x, y } = node.position();
    const spot = [Math.round(x), Math.round(y)];
    const { pinned, moved } = this.history.state;
    this.history.update({ pinned: withItem(pinned, id), moved: new Map(moved).set(id, spot) });
  }

  resized() {
    if (!byId("canvas").clientWidth) return;
    this.cy.resize();
    const { selected } = this.history.state;
    if (this.history.state.focus !== null) this.onRefocus();
    else if (!this.touched && selected?.node === undefined) this.fit();
    else if (selected?.node !== undefined) this.reveal(selected.node);
  }

  /** Makes the canvas show this: { nodes, edges, pairs } of the state. */
  show(seen, state, extra = []) {
    this.seen = seen;
    const fresh = [...seen.nodes].filter((id) => !this.placed(id));
    if (fresh.length) this.placeFresh(fresh, seen.nodes);
    if (seen.nodes.size > MANY !== this.crowded) {
      this.crowded = !this.crowded;
      this.restyle();
    }
    this.cy.batch(() => {
      this.syncNodes(seen.nodes);
      this.syncEdges(seen.pairs, extra);
      this.mark(state);
    });
    this.relabelSoon();
    return fresh;
  }

  placeFresh(fresh, nodes) {
    const spots = new Map([...nodes].filter((id) => this.placed(id)).map((id) => [id, this.spot(id)]));
    placeBelow(
      fresh.filter((id) => !this.world.nodes[id].degree),
      spots,
    );
    placeNew(
      fresh.filter((id) => this.world.nodes[id].degree),
      spots,
      (id) => neighbours(this.world, id),
      (id) => this.box(id),
    );
    for (const id of fresh) this.base.set(id, spots.get(id).map(Math.round));
  }

  placed(id) {
    return this.base.has(id) || this.history.state.moved.has(id);
  }

  /** Where a node stands: where it was put, or where it stood when it came into the view. */
  spot(id) {
    return this.history.state.moved.get(id) ?? this.base.get(id);
  }

  box(id) {
    const label = this.label(this.world.nodes[id]);
    const r = this.radius(id);
    return { w: Math.max(label.width, 2 * r), h: label.height + 2 * r };
  }

  radius(id) {
    return sizeOf(this.world, this.history.state.sizeBy, id);
  }

  label(node) {
    const name = nameOf(node);
    if (node.wrappedName !== name) [node.wrappedName, node.wrapped] = [name, wrapped(name)];
    return node.wrapped;
  }

  syncNodes(nodes) {
    const { cy, world } = this;
    cy.nodes()
      .filter((node) => !nodes.has(node.data("number")))
      .remove();
    const added = [];
    for (const id of nodes) {
      const [x, y] = this.spot(id);
      const label = this.label(world.nodes[id]).lines.join("\n");
      const element = cy.getElementById(`n${id}`);
      if (element.nonempty()) {
        element.data({ label, r: this.radius(id) });
        if (element.position("x") !== x || element.position("y") !== y) this.place(element, { x, y });
        continue;
      }
      const { kind } = world.nodes[id];
      added.push({
        group: "nodes",
        data: { id: `n${id}`, number: id, kind, label, r: this.radius(id), shape: world.classes[kind].shape },
        position: { x, y },
      });
    }
    cy.add(added);
  }

  syncEdges(pairs, extra) {
    const { cy } = this;
    const wanted = new Map([...pairs].map(([key, edges]) => [`e${key}`, this.pairData(key, edges)]));
    for (const { a, b, label, count } of extra) {
      const key = pairKey(a, b);
      wanted.set(`m${key}`, { id: `m${key}`, source: `n${a}`, target: `n${b}`, pair: key, count, label, met: true });
    }
    cy.edges()
      .filter((edge) => !wanted.has(edge.id()))
      .remove();
    const added = [];
    for (const [id, data] of wanted) {
      const element = cy.getElementById(id);
      if (element.nonempty()) element.data(data);
      else added.push({ group: "edges", data, classes: data.met ? "met" : "" });
    }
    cy.add(added);
  }

  pairData(key, edges) {
    const [a, b] = key.split("-").map(Number);
    const counts = new Map();
    for (const edge of edges) counts.set(edgeText(this.world, edge), (counts.get(edgeText(this.world, edge)) ?? 0) + 1);
    const texts = [...counts].map(([text, count]) => (count > 1 ? `${text} ×${number(count)}` : text));
    const more = texts.length > 2 ? ` +${number(texts.length - 2)}` : "";
    return {
      id: `e${key}`,
      source: `n${a}`,
      target: `n${b}`,
      pair: key,
      count: edges.length,
      label: texts.slice(0, 2).join(" · ") + more,
      forward: edges.some((edge) => edge.t === b),
      back: edges.some((edge) => edge.t === a),
    };
  }

  /** Classes for what is chosen, dimmed, on the path, pinned. */
  mark(state) {
    const { cy, world, seen } = this;
    cy.elements().removeClass("chosen near dim path told pinned");
    for (const id of state.pinned) cy.getElementById(`n${id}`).addClass("pinned");
    if (state.words) cy.edges().addClass("told");
    if (state.focus !== null && seen.nodes.has(state.focus)) {
      const near = around(world, state.focus, state.hops, seen.nodes);
      cy.nodes()
        .filter((node) => !near.has(node.data("number")))
        .addClass("dim");
      cy.edges()
        .filter((edge) => edge.connectedNodes(".dim").nonempty())
        .addClass("dim");
      cy.edges().not(".dim").addClass("near");
      cy.getElementById(`n${state.focus}`).connectedEdges().not(".dim").addClass("told");
    }
    if (state.path) this.markPath(state.path);
    const { node, pair } = state.selected ?? {};
    if (node !== undefined) {
      const chosen = cy.getElementById(`n${node}`).addClass("chosen").removeClass("dim");
      chosen.connectedEdges().addClass("near");
      if (chosen.connectedEdges().length <= 14) chosen.connectedEdges().addClass("told");
    }
    if (pair) cy.edges(`[pair = "${pair}"]`).addClass("chosen told").connectedNodes().addClass("near");
  }

  markPath(path) {
    const on = new Set(path);
    this.cy.nodes().forEach((node) => void node.toggleClass("path", on.has(node.data("number"))));
    this.cy.nodes().not(".path").addClass("dim");
    path.slice(1).forEach((id, i) => this.cy.edges(`[pair = "${pairKey(path[i], id)}"]`).addClass("path told"));
    this.cy.edges().not(".path").addClass("dim");
  }

  hover(element) {
    byId("canvas").classList.toggle("pointing", Boolean(element));
    this.cy.elements(".hovered").removeClass("hovered told near");
    if (!element) return this.mark(this.history.state);
    const edges = element.isNode() ? element.connectedEdges() : element;
    edges.addClass("hovered near");
    if (edges.length <= 14) edges.addClass("told");
  }

  /** Sets the sizes for the zoom and shows the labels that have room. */
  relabel() {
    const { cy } = this;
    if (cy.destroyed()) return;
    this.scale = cy.zoom();
    const chosen = this.history.state.selected?.node;
    const factor = this.scale * upscale(this.scale);
    const items = cy.nodes().map((node) => this.labelItem(node, chosen, factor));
    const placed = placedLabels(
      items.filter((item) => !item.dim),
      { w: cy.width(), h: cy.height() },
    );
    const hubs = new Set(hubsOf(items));
    cy.batch(() => {
      cy.nodes().forEach((node) => {
        const box = placed.get(node.data("number"));
        node.removeClass("at-bottom at-top at-right at-left hub");
        if (box) node.addClass(`at-${box.side}`).data("label", box.lines.join("\n"));
        if (hubs.has(node.data("number"))) node.addClass("hub");
      });
    });
    if (this.styled !== this.scale) this.restyle();
    this.labelled = placed.size;
  }

  labelItem(node, chosen, factor) {
    const id = node.data("number");
    const { x, y } = node.renderedPosition();
    return {
      id,
      x,
      y,
      r: node.data("r") * nodeScale(this.scale) * this.scale,
      label: scaled(this.label(this.world.nodes[id]), factor),
      rank: id === chosen ? -2e9 : node.hasClass("path") ? -1e9 : -measureOf(this.world, this.history.state.sizeBy, id),
      dim: node.hasClass("dim"),
    };
  }

  /** New spots for all that is seen; pinned nodes stay. */
  arrange({ quiet = false } = {}) {
    const ids = [...this.seen.nodes];
    const boxes = ids.map((id) => this.box(id));
    const place = new Map(ids.map((id, i) => [id, i]));
    const links = [...this.seen.pairs.keys()].map((key) => key.split("-").map((id) => place.get(Number(id))));
    let spots = ids.map((id) => [...this.spot(id)]);
    if (ids.length <= FEW_LAID_OUT) spots = stressLayout(boxes, links);
    else pushApart(spots, boxes, new Set());
    const { pinned } = this.history.state;
    const moved = new Map(this.history.state.moved);
    ids.forEach((id, i) => pinned.has(id) || moved.set(id, spots[i].map(Math.round)));
    this.gliding = !calm() && ids.length <= MANY;
    this.history.update({ moved }, { quiet });
    this.gliding = false;
    setTimeout(() => this.fit(), this.drawn && !calm() ? GLIDE + 30 : 0);
  }

  /** Puts a node where it belongs, at once or gliding. */
  place(element, position) {
    element.stop();
    if (this.gliding) element.animate({ position }, { duration: GLIDE });
    else element.position(position);
  }

  /** Brings everything, or these nodes, into sight. */
  fit(ids = null) {
    const elements = ids ? this.cy.nodes().filter((node) => ids.has(node.data("number"))) : this.cy.elements();
    if (elements.empty()) return;
    const xs = elements.nodes().map((node) => node.position("x"));
    const ys = elements.nodes().map((node) => node.position("y"));
    const box = { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
    const zoom = this.zoomFor({ w: box.x2 - box.x1, h: box.y2 - box.y1 }, ids ? 1.1 : 1.25);
    this.glide({ zoom, box });
  }

  glide({ zoom, box }) {
    const pan = {
      x: this.cy.width() / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: this.cy.height() / 2 - (zoom * (box.y1 + box.y2)) / 2 - 8,
    };
    this.cy.stop();
    if (calm() || !this.drawn) this.cy.viewport({ zoom, pan });
    else this.cy.animate({ zoom, pan }, { duration: 300, complete: () => this.relabel() });
    this.drawn = true;
    this.relabelSoon();
  }

  /** Moves the view so that a node is in it. */
  reveal(id) {
    const node = this.cy.getElementById(`n${id}`);
    if (node.empty()) return;
    const { x, y } = node.renderedPosition();
    const inside = x > 60 && y > 60 && x < this.cy.width() - 60 && y < this.cy.height() - 60;
    if (!inside) this.cy.animate({ center: { eles: node } }, { duration: calm() ? 0 : 250 });
  }

  /** Brings a node near enough to read what is around it. */
  approach(id) {
    const node = this.cy.getElementById(`n${id}`);
    if (node.empty() || this.cy.zoom() >= READABLE) return this.reveal(id);
    const { x, y } = node.position();
    this.touched = true;
    this.glide({ zoom: READABLE, box: { x1: x, x2: x, y1: y, y2: y } });
  }

  zoomBy(factor) {
    const at = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: at });
  }

  /** The nearest node from one towards a direction, for the arrow keys. */
  towards(id, dx, dy) {
    const from = this.cy.getElementById(`n${id}`).position();
    let best = null;
    let least = Infinity;
    this.cy.nodes().forEach((node) => {
      const [x, y] = [node.position("x") - from.x, node.position("y") - from.y];
      const along = x * dx + y * dy;
      const across = Math.abs(x * dy - y * dx);
      if (along > 1 && along + 2 * across < least && across < 2 * along) [best, least] = [node, along + 2 * across];
    });
    return best ? best.data("number") : null;
  }

  /** The most linked node in view, where the arrow keys begin. */
  first() {
    return [...this.seen.nodes].reduce(
      (best, id) => (best === null || this.world.nodes[id].degree > this.world.nodes[best].degree ? id : best),
      null,
    );
  }

  restyle() {
    this.styled = this.scale;
    this.cy
      .style()
      .fromJson(styleSheet(this.world, this.scale, this.crowded))
      .update();
  }
}
