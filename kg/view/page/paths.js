// Ways through the graph: the shortest path between two nodes, and who met whom.

import { edgePasses, pairKey } from "./visible.js";
import { otherEnd } from "./world.js";

const HUB_COST = 0.02;
const UNSURE_COST = 0.3;
// How one may be at a meeting, as kg/shortcuts.py has it: who signs with another or organizes need not have met him.
const PRESENT = /^role-(co-chair|chair|host|head-of-delegation|speaker|participant)$/;

/** The ids from a to b over edges that pass the filters; null where there is no way. Hubs and doubt cost a little. */
export function shortestPath(world, state, a, b) {
  const cost = new Map([[a, 0]]);
  const from = new Map();
  const heap = new Heap();
  heap.push(0, a);
  while (heap.size) {
    const [spent, id] = heap.pop();
    if (id === b) return backwards(from, a, b);
    if (spent > cost.get(id)) continue;
    for (const number of world.nodes[id].edges) {
      const edge = world.edges[number];
      const next = otherEnd(edge, id);
      if (!edgePasses(world, edge, state) || state.offKinds.has(world.nodes[next].kind)) continue;
      const step = 1 + UNSURE_COST * (1 - edge.sure) + HUB_COST * Math.log2(1 + world.nodes[next].degree);
      if (spent + step >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, spent + step);
      from.set(next, id);
      heap.push(spent + step, next);
    }
  }
  return null;
}

function backwards(from, a, b) {
  const path = [b];
  while (path[0] !== a) path.unshift(from.get(path[0]));
  return path;
}

class Heap {
  constructor() {
    this.rows = [];
  }

  get size() {
    return this.rows.length;
  }

  push(cost, id) {
    const { rows } = this;
    let at = rows.push([cost, id]) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (rows[up][0] <= rows[at][0]) break;
      [rows[up], rows[at]] = [rows[at], rows[up]];
      at = up;
    }
  }

  pop() {
    const { rows } = this;
    const top = rows[0];
    const last = rows.pop();
    if (rows.length) {
      rows[0] = last;
      this.sink();
    }
    return top;
  }

  sink() {
    const { rows } = this;
    for (let at = 0, low; (low = this.lower(at)) !== null; at = low) [rows[low], rows[at]] = [rows[at], rows[low]];
  }

  lower(at) {
    const { rows } = this;
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const low = right < rows.length && rows[right][0] < rows[left][0] ? right : left;
    return low < rows.length && rows[low][0] < rows[at][0] ? low : null;
  }
}

/** The people who were at a meeting with this person: [{id, at: [ids of the events]}], most often first. */
export function metBy(world, person) {
  const met = new Map();
  for (const event of eventsOf(world, person)) {
    for (const other of peopleAt(world, event)) {
      if (other === person) continue;
      if (!met.has(other)) met.set(other, new Set());
      met.get(other).add(event);
    }
  }
  return [...met].map(([id, at]) => ({ id, at: [...at] })).sort((x, y) => y.at.length - x.at.length || x.id - y.id);
}

function eventsOf(world, person) {
  const events = new Set();
  for (const number of world.nodes[person].edges) {
    const edge = world.edges[number];
    if (PRESENT.test(edge.r) && world.nodes[edge.t].kind === "Meeting") events.add(edge.t);
  }
  return events;
}

function peopleAt(world, event) {
  const people = new Set();
  for (const number of world.nodes[event].edges) {
    const edge = world.edges[number];
    if (PRESENT.test(edge.r) && world.nodes[edge.s].kind === "Person") people.add(edge.s);
  }
  return people;
}

/** The lines of "who met whom" among the people in view: [{a, b, at}]. */
export function meetingPairs(world, nodes) {
  const pairs = new Map();
  for (const id of nodes) {
    if (world.nodes[id].kind !== "Person") continue;
    for (const { id: other, at } of metBy(world, id)) {
      if (nodes.has(other) && other > id) pairs.set(pairKey(id, other), { a: id, b: other, at });
    }
  }
  return [...pairs.values()];
}

/** The edges that show how a person was at an event. */
export function presence(world, person, event) {
  return world.nodes[person].edges
    .map((number) => world.edges[number])
    .filter((edge) => edge.t === event && PRESENT.test(edge.r));
}
