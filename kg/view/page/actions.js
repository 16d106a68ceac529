// What people do with nodes: go there, expand, collapse, focus, hide, pin, find a path.

import { say } from "./dom.js";
import { shortestPath } from "./paths.js";
import { toggled, withItem } from "./state.js";
import { word } from "./text.js";
import { around } from "./visible.js";
import { nameOf, neighbours } from "./world.js";

const MOST_AT_ONCE = 60;
const MOST_OF_A_GROUP = 300;

export class Actions {
  constructor(world, history, canvas) {
    this.world = world;
    this.history = history;
    this.canvas = canvas;
    this.picking = null;
    canvas.onRefocus = () => this.frameFocus();
    canvas.onExpand = (id) => this.expand(id);
  }

  get state() {
    return this.history.state;
  }

  /** Chooses a node or line; while a path is being picked, a node ends the path. */
  choose(selected) {
    if (this.picking !== null && selected?.node !== undefined) return this.pathTo(selected.node);
    this.history.update({ selected });
  }

  /** Chooses a node and brings it into the view. */
  go(id) {
    if (this.picking !== null) return this.pathTo(id);
    const { shown, hidden, offKinds } = this.state;
    const changes = { selected: { node: id } };
    if (this.state.view === "summary") changes.view = "graph";
    if (!shown.has(id)) changes.shown = withItem(shown, id);
    if (hidden.has(id)) changes.hidden = new Set([...hidden].filter((other) => other !== id));
    const { kind } = this.world.nodes[id];
    if (offKinds.has(kind)) changes.offKinds = new Set([...offKinds].filter((other) => other !== kind));
    this.history.update(changes);
    this.canvas.approach(id);
  }

  /** Adds the nodes to which no line leads, or only lines of what belongs where. */
  addUnlinked() {
    this.history.update({ shown: new Set([...this.state.shown, ...this.world.unlinked]) });
    this.canvas.fit();
  }

  /** Adds neighbours, the most linked first; at most so many at once, and says so. */
  expand(id) {
    const { shown, hidden } = this.state;
    const missing = [...neighbours(this.world, id)].filter((near) => !shown.has(near) || hidden.has(near));
    missing.sort((a, b) => this.world.nodes[b].degree - this.world.nodes[a].degree || a - b);
    const added = missing.slice(0, MOST_AT_ONCE);
    if (!added.length) return say(word("noChange"));
    const left = new Set(added);
    this.history.update({
      shown: new Set([...shown, ...added]),
      hidden: new Set([...hidden].filter((other) => !left.has(other))),
      selected: { node: id },
    });
    const rest = missing.length - added.length;
    say(word("added", { n: added.length }) + (rest ? ` · ${word("more", { n: rest })}` : ""));
  }

  /** Takes away the neighbours that hang on this node alone. */
  collapse(id) {
    const { shown, pinned } = this.state;
    const leaves = [...neighbours(this.world, id)].filter(
      (near) =>
        shown.has(near) &&
        !pinned.has(near) &&
        ![...neighbours(this.world, near)].some((other) => other !== id && shown.has(other)),
    );
    if (!leaves.length) return say(word("noChange"));
    const gone = new Set(leaves);
    this.history.update({ shown: new Set([...shown].filter((other) => !gone.has(other))) });
  }

  /** Shows a community alone, newly arranged: its most linked members, as far as they can be drawn. */
  openGroup(group) {
    const nodes = this.world.groups.rows[group].nodes.slice(0, MOST_OF_A_GROUP);
    const clear = { hidden: new Set(), focus: null, path: null };
    this.history.update({ ...clear, view: "graph", shown: new Set(nodes), selected: { group } });
    this.canvas.cy.resize();
    this.canvas.arrange({ quiet: true });
  }

  focus(id) {
    const focus = this.state.focus === id ? null : id;
    this.history.update({ focus, hops: 1 });
    this.frameFocus();
  }

  hops(hops) {
    this.history.update({ hops });
    this.frameFocus();
  }

  /** Brings the focus with its surroundings, or all, into sight. */
  frameFocus() {
    const { focus, hops } = this.state;
    this.canvas.fit(focus === null ? null : around(this.world, focus, hops, this.canvas.seen.nodes));
  }

  hide(id) {
    const changes = { hidden: withItem(this.state.hidden, id), selected: null };
    if (this.state.focus === id) changes.focus = null;
    this.history.update(changes);
  }

  showHidden() {
    this.history.update({ hidden: new Set() });
  }

  pin(id) {
    const { pinned, moved } = this.state;
    this.history.update({ pinned: toggled(pinned, id), moved: new Map(moved).set(id, this.canvas.spot(id)) });
  }

  /** The next node that is chosen ends the path. */
  pathFrom(id) {
    this.picking = id;
    this.onPicking(word("pathPick", { a: nameOf(this.world.nodes[id]) }));
  }

  pathTo(end) {
    const start = this.picking;
    this.stopPicking();
    if (start === end) return;
    const path = shortestPath(this.world, this.state, start, end);
    if (!path) {
      say(word("pathNone"));
      this.onPicking(word("pathNone"));
      return;
    }
    this.history.update({ path, selected: null, focus: null, shown: new Set([...this.state.shown, ...path]) });
    this.canvas.fit(new Set(path));
  }

  stopPicking() {
    this.picking = null;
    this.onPicking("");
  }

  endPath() {
    this.history.update({ path: null });
  }

  /** Back to the start view. */
  home(start) {
    this.stopPicking();
    const { view, words } = this.state;
    this.history.update({ ...start, view: this.world.summed ? start.view : view, words });
    this.canvas.fit();
  }
}
