// Finds nodes by any name, typed with or without marks, and suggests while one types.

import { byId, el, say } from "./dom.js";
import { signOf } from "./shapes.js";
import { word } from "./text.js";
import { abbreviates, folded } from "./typed.js";
import { nameOf, otherEnd, postsOf, termText, typedNames } from "./world.js";

const MOST = 12;
const MOST_SIMILAR = 5;
const SIMILAR = 0.6;

/** The best nodes for what was typed: whole name, start of name, start of a word, inside, in a post, by its first
 * letters; then the most linked. */
export function found(world, typed, most = MOST) {
  const wanted = folded(typed);
  if (!wanted) return [];
  const words = wanted.split(" ");
  const hits = [];
  for (const node of world.nodes) {
    let best = 0;
    for (const name of typedNames(node)) best = Math.max(best, fit(name, wanted, words));
    if (best < INSIDE && postTyped(world, node, wanted)) best = IN_POST;
    if (best) hits.push([best + Math.log2(1 + node.degree) / 100, node.id]);
  }
  hits.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return hits.slice(0, most).map(([, id]) => id);
}

const INSIDE = 2;
const IN_POST = 1.5;

/** The first post of a node that holds what was typed. */
const postTyped = (world, node, wanted) => postsOf(world, node).find((post) => folded(post).includes(wanted));

function fit(name, wanted, words) {
  if (name === wanted) return 5;
  if (name.startsWith(wanted)) return 4;
  if (name.includes(` ${wanted}`)) return 3;
  if (name.includes(wanted)) return INSIDE;
  if (words.length > 1 && words.every((part) => name.includes(part))) return 1;
  return abbreviates(wanted, name) ? 1 : 0;
}

/** The nodes whose names are most like what was typed, for names that were mistyped. */
export function similar(world, typed) {
  const wanted = pairsOf(folded(typed));
  const hits = [];
  for (const node of world.nodes) {
    const best = Math.max(...typedNames(node).map((name) => likeness(wanted, pairsOf(name))));
    if (best >= SIMILAR) hits.push([best, node.id]);
  }
  hits.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return hits.slice(0, MOST_SIMILAR).map(([, id]) => id);
}

const pairsOf = (name) => new Set(Array.from(name).map((letter, i, all) => letter + (all[i + 1] ?? "")));

/** The share of pairs of letters that two names have in common (Dice). */
function likeness(one, other) {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size || 1);
}

/** What tells a node from another of its name: its posts, its country, else its most linked neighbour, and how linked
 * it is. */
function toldApart(world, node) {
  const posts = postsOf(world, node);
  const others = node.edges
    .map((id) => world.edges[id])
    .map((edge) => [edge.r === "country", world.nodes[otherEnd(edge, node.id)]]);
  others.sort((a, b) => b[0] - a[0] || b[1].degree - a[1].degree || a[1].id - b[1].id);
  const names = others.slice(0, 1).map(([, other]) => nameOf(other));
  return ` · ${[...(posts.length ? posts : names), word("linksOf", { n: node.edges.length })].join(" · ")}`;
}

/** Wires the search box (a combobox of ARIA 1.2); `pick` gets the id of the chosen node. */
export function startSearch(world, pick) {
  const box = byId("search");
  const list = byId("found");
  let rows = [];
  let at = -1;
  let mistyped = false;

  const close = () => {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const choose = (id) => {
    close();
    box.blur();
    box.value = "";
    pick(id);
  };
  const mark = (next) => {
    at = rows.length ? (next + rows.length) % rows.length : -1;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    list.children[at]?.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", at < 0 ? "" : `found-${at}`);
  };
  const isTwin = (id) => rows.some((other) => other !== id && nameOf(world.nodes[other]) === nameOf(world.nodes[id]));
  const option = (id, i) => {
    const node = world.nodes[id];
    const typed = folded(box.value);
    const other = (node.aliases ?? []).find((alias) => folded(alias).includes(typed));
    const named = typedNames(node).some((name) => name.includes(typed));
    const post = named || mistyped || isTwin(id) ? null : postTyped(world, node, typed);
    const shown = folded(nameOf(node)).includes(typed) || !other ? null : el("span", { class: "soft" }, ` (${other})`);
    return el(
      "li",
      {
        id: `found-${i}`,
        role: "option",
        "aria-selected": "false",
        onmousedown: (event) => event.preventDefault(),
        onclick: () => choose(id),
      },
      signOf(world, node.kind),
      nameOf(node),
      shown,
      el("span", { class: "soft" }, ` · ${termText(world, node.kind)}`, isTwin(id) ? toldApart(world, node) : null),
      post ? el("span", { class: "soft" }, ` · ${post}`) : null,
      mistyped ? el("span", { class: "soft" }, ` · ${word("similarName")}`) : null,
    );
  };
  const suggest = () => {
    if (!folded(box.value)) return close();
    rows = found(world, box.value);
    mistyped = !rows.length;
    if (mistyped) rows = similar(world, box.value);
    list.replaceChildren(
      ...(rows.length
        ? rows.map(option)
        : [el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, word("nothingFound"))]),
    );
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    mark(0);
    if (!rows.length) say(word("nothingFound"));
    else if (mistyped) say(word("similarName"));
  };

  box.addEventListener("input", suggest);
  box.addEventListener("focus", () => box.value && suggest());
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && rows[at] !== undefined && !list.hidden) choose(rows[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
