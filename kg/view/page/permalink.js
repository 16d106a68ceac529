// The view in the address: what differs from the start view, in words that survive a new build of the same graph.

import { isDark } from "./look.js";
import { SIZES } from "./measures.js";
import { languageName } from "./text.js";
import { startState } from "./state.js";

/** The hash for a state; `spotOf` says where a node stands. */
export function hashOf(world, state, spotOf) {
  const part = new URLSearchParams();
  const key = (id) => world.nodes[id].key;
  const keys = (ids) => [...ids].map(key).sort().join(".");
  const put = (name, value) => value && part.set(name, value);
  const start = new Set(world.start);
  if (state.view !== startState(world).view) put("v", state.view);
  put("add", keys([...state.shown].filter((id) => !start.has(id))));
  put("off", keys([...start].filter((id) => !state.shown.has(id))));
  put("hid", keys(state.hidden));
  put("pin", keys(state.pinned));
  const elsewhere = [...state.shown].filter((id) => spotOf(id) && !stands(world.nodes[id], spotOf(id)));
  put(
    "at",
    elsewhere
      .map((id) => [key(id), ...spotOf(id)].join("_"))
      .sort()
      .join("."),
  );
  if (state.focus !== null) put("f", `${key(state.focus)}${state.hops > 1 ? "_2" : ""}`);
  if (state.selected?.node !== undefined) put("s", key(state.selected.node));
  if (state.selected?.pair)
    put(
      "e",
      state.selected.pair
        .split("-")
        .map((id) => key(Number(id)))
        .join("."),
    );
  const { group, tie } = state.selected ?? {};
  const groups = group === undefined ? (tie ?? []) : [group];
  put("g", groups.map((number) => key(world.groups.rows[number].nodes[0])).join("."));
  put("k", [...state.offKinds].sort().join("."));
  put("r", [...state.offRelations].sort().join("."));
  put("q", JSON.stringify([...state.offSources].sort()).replace(/^\[\]$/, ""));
  put("from", state.from);
  put("to", state.to);
  if (state.sure) put("c", String(state.sure));
  if (state.path) put("p", state.path.map(key).join("."));
  if (state.met) put("m", "1");
  if (state.words) put("w", "1");
  if (state.sizeBy !== "degree") put("z", state.sizeBy);
  if (languageName() !== "vi") put("l", languageName());
  if (document.documentElement.dataset.theme) put("t", isDark() ? "dark" : "light");
  return part.toString();
}

/** The state that a hash names, and the language and theme; what is no longer in the graph is left out. A hash may
 * also be the IRI of a thing, which is then chosen. */
export function stateOf(world, hash) {
  const named = world.nodes.find((node) => node.iri === decoded(hash.replace(/^#/, "")));
  const part = new URLSearchParams(named ? { s: named.key } : hash.replace(/^#/, ""));
  const id = (key) => world.byKey.get(key);
  const list = (name) => (part.get(name) ?? "").split(".").filter(Boolean);
  const ids = (name) =>
    list(name)
      .map(id)
      .filter((found) => found !== undefined);
  const state = startState(world);
  for (const node of ids("add")) state.shown.add(node);
  for (const node of ids("off")) state.shown.delete(node);
  state.hidden = new Set(ids("hid"));
  state.pinned = new Set(ids("pin"));
  for (const [key, x, y] of list("at").map((text) => text.split("_"))) {
    if (id(key) !== undefined && Number.isFinite(+x) && Number.isFinite(+y)) state.moved.set(id(key), [+x, +y]);
  }
  const [focus, hops] = (part.get("f") ?? "").split("_");
  if (id(focus) !== undefined) [state.focus, state.hops] = [id(focus), hops ? 2 : 1];
  if (id(part.get("s")) !== undefined) state.selected = { node: id(part.get("s")) };
  const ends = ids("e").sort((a, b) => a - b);
  if (ends.length === 2) state.selected = { pair: ends.join("-") };
  const groups = ids("g").map((node) => world.nodes[node].group);
  if (groups.length && !groups.includes(undefined))
    state.selected = groups.length > 1 ? { tie: groups.slice(0, 2) } : { group: groups[0] };
  state.offKinds = new Set(list("k").filter((kind) => kind in world.classes));
  state.offRelations = new Set(list("r").filter((relation) => relation in world.words));
  state.offSources = new Set(sources(part.get("q")));
  for (const name of ["from", "to"]) if (/^\d{4}-\d\d-\d\d$/.test(part.get(name) ?? "")) state[name] = part.get(name);
  state.sure = Math.min(1, Math.max(0, Number(part.get("c")) || 0));
  const path = ids("p");
  if (path.length > 1) state.path = path;
  for (const node of [...path, state.focus, state.selected?.node, ...ends])
    if (node !== null && node !== undefined) state.shown.add(node);
  state.met = part.get("m") === "1";
  state.words = part.get("w") === "1";
  if (world.measures && SIZES.includes(part.get("z"))) state.sizeBy = part.get("z");
  const views = ["graph", "timeline", "table", ...(world.groups.rows.length ? ["summary"] : [])];
  if (views.includes(part.get("v"))) state.view = part.get("v");
  return {
    state,
    language: part.get("l") === "en" ? "en" : "vi",
    theme: { dark: "dark", light: "light" }[part.get("t")],
  };
}

const stands = (node, [x, y]) => node.x === x && node.y === y;

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sources(text) {
  try {
    const names = JSON.parse(text ?? "[]");
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  } catch {
    return [];
  }
}
