// The panel of a community, and of what lies between two of them.

import { el } from "./dom.js";
import { edgesBetween, groupName, tieCount, tiesOf } from "./groups.js";
import { signOf } from "./shapes.js";
import { capital, number, word } from "./text.js";
import { termText } from "./world.js";

const FEW_FACTS = 3;

/** What the panel says of a community: its classes, its members as far as they travel, its ties. */
export function groupParts(panel, group, state) {
  const { world, actions } = panel;
  const { size, kinds, nodes } = world.groups.rows[group];
  const shown = nodes.filter((id) => state.shown.has(id)).length;
  const carried = nodes.length < size ? word("left", { n: nodes.length }) : "";
  const ties = tiesOf(world, group);
  return [
    word("groupTitle", { name: groupName(world, group) }),
    el("p", {}, word("showing", { n: shown, all: size }) + carried),
    el("div", { class: "buttons" }, button(word("groupOpen"), () => actions.openGroup(group))),
    panel.section(
      word("colClasses"),
      el(
        "ul",
        { class: "plain" },
        Object.entries(kinds).map(([kind, count]) =>
          el("li", {}, signOf(world, kind), capital(termText(world, kind)), soft(` ${number(count)}`)),
        ),
      ),
    ),
    panel.section(
      `${word("groupMembers")} (${number(nodes.length)})`,
      panel.growing(nodes, (id) => panel.name(id)),
    ),
    ties.length
      ? panel.section(
          word("groupTies"),
          panel.growing(ties, ([other, count]) =>
            el(
              "div",
              {},
              link(groupName(world, other), () => actions.choose({ tie: [group, other] })),
              soft(` ${word("linksOf", { n: count })}`),
            ),
          ),
        )
      : null,
  ];
}

/** What the panel says of two communities: the links between them that travel, each with its proof. */
export function tieParts(panel, [a, b]) {
  const { world, actions } = panel;
  const edges = edgesBetween(world, a, b);
  const name = (group) => el("p", {}, link(groupName(world, group), () => actions.openGroup(group)));
  return [
    word("groupTies"),
    name(a),
    name(b),
    el("p", {}, word("showing", { n: edges.length, all: tieCount(world, a, b) })),
    panel.growing(edges, (edge) => panel.fact(edge, edges.length <= FEW_FACTS)),
  ];
}

/** A button that opens the community of a node. */
export function groupLink(panel, id) {
  const { group } = panel.world.nodes[id];
  if (group === undefined) return null;
  const open = () => panel.actions.choose({ group });
  return el("p", {}, soft(`${word("group")}: `), link(groupName(panel.world, group), open));
}

const button = (text, run) => el("button", { type: "button", onclick: run }, text);
const link = (text, run) => el("button", { type: "button", class: "name", onclick: run }, text);
const soft = (text) => el("span", { class: "soft" }, text);
