// Which nodes and edges stand in the view after all filters.

import { narrowed } from "./state.js";
import { neighbours } from "./world.js";

/** { nodes: set of ids, edges: edges, pairs: map of "a-b" to edges between the two }. */
export function visible(world, state) {
  const nodes = new Set();
  for (const id of state.shown) if (nodePasses(world.nodes[id], state)) nodes.add(id);
  const edges = [];
  const linked = new Set();
  for (const id of nodes) {
    for (const number of world.nodes[id].edges) {
      const edge = world.edges[number];
      if (edge.s !== id || !nodes.has(edge.t) || !edgePasses(world, edge, state)) continue;
      edges.push(edge);
      linked.add(edge.s).add(edge.t);
    }
  }
  if (narrowed(state)) dropUnlinked(world, state, nodes, linked);
  return { nodes, edges, pairs: paired(edges) };
}

function nodePasses(node, state) {
  if (state.hidden.has(node.id) || state.offKinds.has(node.kind)) return false;
  return !node.dated || inPeriod(node, state);
}

/** Whether an edge passes the filters; what has no date passes the period. */
export function edgePasses(world, edge, state) {
  if (state.offRelations.has(edge.r) || edge.sure < state.sure || !inPeriod(edge, state)) return false;
  if (!state.offSources.size || !world.proven) return true;
  const sources = world.proven.sourcesOf[edge.id];
  return !sources.size || [...sources].some((source) => !state.offSources.has(source));
}

function inPeriod(thing, state) {
  if (!thing.first) return true;
  return (!state.from || thing.last >= state.from) && (!state.to || thing.first <= state.to);
}

/** A filter on edges takes along the nodes that it leaves alone. */
function dropUnlinked(world, state, nodes, linked) {
  for (const id of [...nodes]) {
    const keeps = linked.has(id) || id === state.focus || state.pinned.has(id) || !world.nodes[id].edges.length;
    if (!keeps && !(world.nodes[id].dated && (state.from || state.to))) nodes.delete(id);
  }
}

export const pairKey = (a, b) => (a < b ? `${a}-${b}` : `${b}-${a}`);

function paired(edges) {
  const pairs = new Map();
  for (const edge of edges) {
    const key = pairKey(edge.s, edge.t);
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(edge);
  }
  return pairs;
}

/** The ids within so many steps of a node. */
export function around(world, id, hops, inside) {
  const found = new Set([id]);
  let rim = [id];
  for (let hop = 0; hop < hops; hop++) {
    rim = rim.flatMap((node) => [...neighbours(world, node)]).filter((node) => inside.has(node) && !found.has(node));
    for (const node of rim) found.add(node);
  }
  return found;
}
