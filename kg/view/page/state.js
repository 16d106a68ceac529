// What the page shows, as one value that is replaced and never changed: so undo is keeping the old ones.

const KEPT = [
  "shown",
  "hidden",
  "pinned",
  "moved",
  "focus",
  "hops",
  "offKinds",
  "offRelations",
  "offSources",
  "from",
  "to",
  "sure",
  "path",
  "met",
];
const MOST_STEPS = 200;

/** The state that a page starts with. */
export function startState(world) {
  return {
    view: world.summed ? "summary" : "graph",
    shown: new Set(world.start),
    hidden: new Set(),
    pinned: new Set(),
    moved: new Map(),
    focus: null,
    hops: 1,
    offKinds: new Set(),
    offRelations: new Set(),
    offSources: new Set(),
    from: "",
    to: "",
    sure: 0,
    path: null,
    met: false,
    words: false,
    sizeBy: "degree",
    selected: null,
  };
}

/** Holds the state; listeners hear (state, before). */
export class History {
  constructor(state) {
    this.state = state;
    this.past = [];
    this.future = [];
    this.listeners = [];
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  /** Replaces parts of the state; a step that changes what is kept can be undone. */
  update(changes, { quiet = false } = {}) {
    const before = this.state;
    this.state = { ...before, ...changes };
    if (!quiet && KEPT.some((name) => this.state[name] !== before[name])) {
      this.past.push(before);
      this.past = this.past.slice(-MOST_STEPS);
      this.future = [];
    }
    this.tell(before);
  }

  undo() {
    this.travel(this.past, this.future);
  }

  redo() {
    this.travel(this.future, this.past);
  }

  travel(from, to) {
    if (!from.length) return;
    const before = this.state;
    to.push(before);
    const kept = from.pop();
    this.state = { ...before, ...Object.fromEntries(KEPT.map((name) => [name, kept[name]])) };
    this.tell(before);
  }

  tell(before) {
    for (const listener of this.listeners) listener(this.state, before);
  }
}

export const withItem = (set, item) => new Set(set).add(item);

export function withoutItem(set, item) {
  const copy = new Set(set);
  copy.delete(item);
  return copy;
}

export const toggled = (set, item) => (set.has(item) ? withoutItem(set, item) : withItem(set, item));

/** Whether some edges are filtered out. */
export const narrowed = (state) =>
  Boolean(state.from || state.to || state.sure || state.offSources.size || state.offRelations.size);
