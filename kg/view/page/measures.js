// The measures of the network: values, ranks, and the sizes that nodes take from them.

import { el } from "./dom.js";
import { radius } from "./look.js";
import { number, word } from "./text.js";

const SMALL = 10;
const LARGE = 26;
const DIGITS = { maximumSignificantDigits: 3 };

/** The measures by which nodes can be sized. */
export const SIZES = ["degree", "betweenness", "pagerank"];

/** The value of a measure at a node. */
export const measureOf = (world, name, id) =>
  name === "degree" || !world.measures ? world.nodes[id].degree : world.measures[name][id];

/** The radius of a node under the measure that was chosen. */
export function sizeOf(world, name, id) {
  if (name === "degree" || !world.measures) return radius(world.nodes[id].degree);
  world.most ??= {};
  world.most[name] ??= Math.max(...world.measures[name]);
  return SMALL + (LARGE - SMALL) * Math.sqrt(world.measures[name][id] / (world.most[name] || 1));
}

/** The place of a node among all nodes of the file, 1 for the highest value. */
function rankOf(world, name, id) {
  world.ranks ??= {};
  world.ranks[name] ??= Float64Array.from(world.nodes, (node) => measureOf(world, name, node.id)).sort();
  const sorted = world.ranks[name];
  const value = measureOf(world, name, id);
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low + 1;
}

/** A value of a measure as people read it. */
export const measureText = (value) =>
  Number.isInteger(value) ? number(value) : value.toLocaleString(document.documentElement.lang, DIGITS);

/** The measures of a node as a line of text, each with its rank; nothing where none travel. */
export function measureLine(world, id) {
  if (!world.measures) return null;
  const rows = SIZES.map((name) => {
    const rank = word("rank", { n: rankOf(world, name, id), all: world.nodes.length });
    return `${word(name)}: ${measureText(measureOf(world, name, id))} (${rank})`;
  });
  const group = world.measures.community[id];
  if (group !== null) rows.push(`${word("community")}: ${number(group)}`);
  return el("p", { class: "soft measures", title: word("measures") }, rows.join(" · "));
}
