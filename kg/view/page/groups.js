// Communities of a graph that is too large to be seen at once: names, sizes under the class filter, what ties two.

import { number, word } from "./text.js";
import { nameOf, otherEnd, termText } from "./world.js";

const NAMES = 3;
const MOST_OF_A_NAME = 38;

/** The name of a community: its most linked members. */
export const groupName = (world, group) =>
  world.groups.rows[group].nodes
    .slice(0, NAMES)
    .map((id) => nameOf(world.nodes[id]))
    .join(" · ");

/** As many of these names as fit a drawing, the first in any case. */
export function shortGroupName(world, group) {
  const names = groupName(world, group).split(" · ");
  let text = names[0].length > MOST_OF_A_NAME ? `${names[0].slice(0, MOST_OF_A_NAME - 1).trim()}…` : names[0];
  for (const name of names.slice(1)) {
    if (text.length + name.length + 3 > MOST_OF_A_NAME) break;
    text += ` · ${name}`;
  }
  return text;
}

/** How many members there are of the classes that are not filtered out, in all and not only in the file. */
export function groupSize(world, group, offKinds) {
  const kinds = Object.entries(world.groups.rows[group].kinds);
  return kinds.reduce((sum, [kind, count]) => sum + (offKinds.has(kind) ? 0 : count), 0);
}

/** The classes of the members in words, the largest first. */
export const mixText = (world, group) =>
  Object.entries(world.groups.rows[group].kinds)
    .map(([kind, count]) => `${termText(world, kind)} ${number(count)}`)
    .join(", ");

/** The communities that a community is tied to: [other, number of links], the strongest tie first. */
export const tiesOf = (world, group) =>
  world.groups.ties
    .filter(([a, b]) => a === group || b === group)
    .map(([a, b, count]) => [a === group ? b : a, count]);

/** How many links lie between two communities, in all. */
export const tieCount = (world, a, b) =>
  world.groups.ties.find(([one, other]) => (one === a && other === b) || (one === b && other === a))?.[2] ?? 0;

/** The links between two communities that travel in the file. */
export function edgesBetween(world, a, b) {
  const inside = (id) => world.nodes[id].group;
  return world.groups.rows[a].nodes.flatMap((id) =>
    world.nodes[id].edges.map((edge) => world.edges[edge]).filter((edge) => inside(otherEnd(edge, id)) === b),
  );
}

/** The classes in the drawn communities, counted. */
export function kindsOfGroups(world) {
  const counts = new Map();
  for (const { kinds } of world.groups.rows)
    for (const [kind, count] of Object.entries(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return counts;
}

/** How many communities of how many, and how much of the graph they hold. */
export function groupsText(world, offKinds) {
  const nodes = world.groups.rows.reduce((sum, _, group) => sum + groupSize(world, group, offKinds), 0);
  const { rows, total } = world.groups;
  const carried = world.nodes.length < world.total ? word("left", { n: world.nodes.length }) : "";
  return word("groupsShown", { n: rows.length, all: total, nodes, total: world.total }) + carried;
}
