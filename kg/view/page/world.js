// The graph of the page in memory: nodes, edges, who is next to whom, and the proof once it is unpacked.

import { unpacked } from "./inflate.js";
import { byId } from "./dom.js";
import { capital, isUntitled, languageName, word } from "./text.js";
import { folded } from "./typed.js";

/** Classes whose names often are common words and begin small in the text: «buổi làm việc», «thủ đô Viên Chăn». */
const COMMON_NAMED = new Set(["Meeting", "Agreement", "Series", "Place"]);

/** What a body merely belongs to: these links alone bring nothing into the start view. */
const BELONGING = new Set(["country", "successorOf"]);

/** Reads the graph; the proof follows in `world.proof`, a promise, and then in `world.proven`. */
export async function readWorld() {
  const packedProof = byId("evidence");
  const world = prepared(await unpacked(byId("graph")));
  world.proof = new Promise((resolve) => setTimeout(resolve, 30))
    .then(() => unpacked(packedProof))
    .then((proof) => (world.proven = arranged(proof)));
  return world;
}

function prepared(world) {
  world.nodes.forEach((node, id) => {
    node.id = id;
    node.key = shortKey(node.iri);
    node.edges = [];
    node.dates = (node.when ?? []).map((date) => world.dates[date]);
    [node.first, node.last] = bounds(node.dates);
    node.dated = node.first !== "";
  });
  world.edges.forEach((edge, id) => {
    edge.id = id;
    edge.sure ??= 1;
    edge.dates = (edge.when ?? []).map((date) => world.dates[date]);
    [edge.first, edge.last] = bounds(edge.dates);
    for (const end of [edge.s, edge.t]) {
      const node = world.nodes[end];
      node.edges.push(id);
      widen(node, edge);
    }
  });
  world.groups.rows.forEach(({ nodes }, group) => {
    for (const id of nodes) world.nodes[id].group = group;
  });
  const belongs = (edge) => BELONGING.has(world.edges[edge].r);
  world.unlinked = world.nodes.filter((node) => node.edges.every(belongs)).map((node) => node.id);
  for (const node of world.nodes) node.degree = neighbours(world, node.id).size;
  world.byKey = new Map(world.nodes.map((node) => [node.key, node.id]));
  world.proven = null;
  return world;
}

function widen(node, edge) {
  if (!edge.first || node.dated) return;
  if (!node.first || edge.first < node.first) node.first = edge.first;
  if (edge.last > node.last) node.last = edge.last;
}

function bounds(dates) {
  const known = dates.filter(([, , earliest]) => earliest);
  if (!known.length) return ["", ""];
  return [
    known.map(([, , earliest]) => earliest).reduce((a, b) => (a < b ? a : b)),
    known.map(([, , earliest, latest]) => latest || earliest).reduce((a, b) => (a > b ? a : b)),
  ];
}

function arranged(proof) {
  proof.detailsOf = new Map();
  for (const [node, property, kind, value, notes, sure, evidence, conflict] of proof.details) {
    if (!proof.detailsOf.has(node)) proof.detailsOf.set(node, []);
    proof.detailsOf.get(node).push({ property, kind, value, notes, sure, evidence, conflict });
  }
  proof.publishers = proof.articles.map((article) => article.publisher ?? "");
  proof.sourcesOf = proof.edges.map(
    (rows) => new Set(rows.map((row) => publisherOf(proof, row)).filter((publisher) => publisher !== null)),
  );
  return proof;
}

function publisherOf(proof, row) {
  const [sentence] = proof.evidence[row];
  return sentence < 0 ? null : proof.publishers[proof.sentences[sentence][0]];
}

/** The ids of the nodes that share an edge with a node. */
export function neighbours(world, id) {
  const near = new Set();
  for (const edge of world.nodes[id].edges) near.add(otherEnd(world.edges[edge], id));
  return near;
}

export const otherEnd = (edge, id) => (edge.s === id ? edge.t : edge.s);

/** The name of a node in the language of the page. */
export function nameOf(node) {
  const name = (languageName() === "en" && node.en) || node.label;
  return COMMON_NAMED.has(node.kind) ? capital(name) : name;
}

/** The words for a class, relation, property or concept. */
export function termText(world, term) {
  const known = world.words[term] ?? world.classes[term];
  return known ? known[languageName()] : term;
}

/** The words on an edge: the title of a post, the act of a statement, or the relation. */
export function edgeText(world, edge) {
  if (edge.text) return edge.text;
  const act = noteOf(edge, "speechAct");
  return termText(world, act ?? edge.r);
}

export const noteOf = (edge, name) => edge.notes?.find(([key]) => key === name)?.[1];

/** The posts that a node holds or held, with the bodies where, in the language of the page; made when first asked
 * for. */
export function postsOf(world, node) {
  node.posts ??= {};
  return (node.posts[languageName()] ??= heldBy(world, node));
}

function heldBy(world, node) {
  const held = node.edges.map((id) => world.edges[id]).filter((edge) => edge.r === "holdsPost" && edge.s === node.id);
  return [...new Set(held.map((edge) => `${edgeText(world, edge)} ${nameOf(world.nodes[edge.t])}`))];
}

/** Names of a node in the form in which people type them, made when first asked for. */
export function typedNames(node) {
  node.typed ??= [node.label, node.en ?? "", ...(node.aliases ?? [])].filter(Boolean).map(folded);
  return node.typed;
}

/** A short key of an IRI for permalinks (cyrb53, a 53-bit hash by bryc, public domain). */
export function shortKey(text) {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** The title of the page: that of the file, or the words for a graph that was given none. */
export const titleText = (world) => (isUntitled(world.title) ? word("title") : world.title);

/** How many of how many: never a silent cut. */
export function countText(world, shown) {
  const carried = world.nodes.length < world.total ? word("left", { n: world.nodes.length }) : "";
  return word("showing", { n: shown, all: world.total }) + carried;
}
