// The keyboard: arrows on the graph, one-letter keys that can be switched off, undo and redo.

import { ARROWS, byId, el } from "./dom.js";
import { keyRows, word } from "./text.js";

export class Keys {
  constructor({ history, actions, canvas, views }) {
    Object.assign(this, { history, actions, canvas, views });
    addEventListener("keydown", (event) => this.pressed(event));
  }

  pressed(event) {
    const { target, key } = event;
    if (event.defaultPrevented || byId("help").open) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) return this.withControl(event);
    if (key === "Escape") return this.escape();
    if (target.closest("input:not([type=checkbox]):not([type=range]), select, textarea")) return;
    if (target.id === "canvas" && key in ARROWS) {
      event.preventDefault();
      return this.step(...ARROWS[key]);
    }
    if (target.id === "canvas" && key === "Enter") return this.enter();
    if (!byId("one-key").checked || event.altKey) return;
    const run = this.letters()[key.length === 1 ? key.toLowerCase() : key];
    if (!run) return;
    event.preventDefault();
    run(event);
  }

  withControl(event) {
    const key = event.key.toLowerCase();
    const typing = event.target.closest("input:not([type=checkbox]):not([type=range])");
    if (key === "k") byId("search").focus();
    else if (key === "z" && !typing) event.shiftKey ? this.history.redo() : this.history.undo();
    else if (key === "y" && !typing) this.history.redo();
    else return;
    event.preventDefault();
  }

  letters() {
    const { actions, canvas, history } = this;
    const node = history.state.selected?.node;
    const withNode = (run) => (node === undefined ? undefined : run);
    return {
      "/": () => byId("search").focus(),
      "?": () => this.help(),
      1: () => this.views("graph"),
      2: () => this.views("timeline"),
      3: () => this.views("table"),
      4: () => byId("to-summary") && this.views("summary"),
      "+": () => canvas.zoomBy(1.3),
      "=": () => canvas.zoomBy(1.3),
      "-": () => canvas.zoomBy(1 / 1.3),
      0: () => canvas.fit(),
      e: withNode((event) => (event.shiftKey ? actions.collapse(node) : actions.expand(node))),
      f: withNode(() => actions.focus(node)),
      h: withNode(() => actions.hide(node)),
      p: withNode(() => actions.pin(node)),
      d: withNode(() => actions.pathFrom(node)),
    };
  }

  step(dx, dy) {
    const { history, canvas } = this;
    const { node } = history.state.selected ?? {};
    const next = node === undefined || !canvas.seen.nodes.has(node) ? canvas.first() : canvas.towards(node, dx, dy);
    if (next === null) return;
    history.update({ selected: { node: next } });
    canvas.reveal(next);
  }

  enter() {
    const { node } = this.history.state.selected ?? {};
    if (node === undefined) return this.step(0, 0);
    if (this.actions.picking !== null) this.actions.pathTo(node);
    byId("panel-title").focus();
  }

  escape() {
    const { state } = this.history;
    if (this.actions.picking !== null) this.actions.stopPicking();
    else if (state.selected) this.history.update({ selected: null });
    else if (state.path) this.actions.endPath();
    else if (state.focus !== null) this.history.update({ focus: null });
  }

  help() {
    const rows = keyRows().map(([keys, text]) =>
      el("tr", {}, el("th", { scope: "row" }, el("kbd", {}, keys)), el("td", {}, text)),
    );
    byId("help-keys").replaceChildren(...rows);
    byId("help-title").textContent = word("shortcuts");
    byId("help").showModal();
  }
}
