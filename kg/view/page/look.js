// How nodes and lines look on the canvas; sizes are set against the zoom so that they stay readable on the screen.

import { FONT, FONT_SIZE, LABEL_WIDTH, LINE } from "./labels.js";

const GROUNDS = {
  light: { ground: "#ffffff", ink: "#1b2128", line: "#8a949e", strong: "#b3261e", quiet: "#5a646e", path: "#b3261e" },
  dark: { ground: "#14181d", ink: "#edf1f5", line: "#6d7883", strong: "#ffb4a9", quiet: "#a9b4bf", path: "#ff8a7a" },
};

export const isDark = () => {
  const asked = document.documentElement.dataset.theme;
  return asked ? asked === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

export const ground = () => GROUNDS[isDark() ? "dark" : "light"];

export const colourOf = (world, kind) => world.classes[kind][isDark() ? "dark" : "light"];

/** The radius of a node on the screen at zoom 1. */
export const radius = (degree) => Math.min(11 + 2.1 * Math.sqrt(degree), 24);

/** How much larger things are drawn than the zoom would make them. */
export const upscale = (zoom) => (zoom >= 1 ? 1 / Math.sqrt(zoom) : 1 / zoom);

/** Nodes shrink a little when one sees many. */
export const nodeScale = (zoom) => upscale(zoom) * Math.max(0.25, Math.min(1, 1.9 * zoom));

const SIDE_STYLES = {
  bottom: { "text-halign": "center", "text-valign": "bottom", x: 0, y: 3, "text-justification": "center" },
  top: { "text-halign": "center", "text-valign": "top", x: 0, y: -3, "text-justification": "center" },
  right: { "text-halign": "right", "text-valign": "center", x: 4, y: 0, "text-justification": "left" },
  left: { "text-halign": "left", "text-valign": "center", x: -4, y: 0, "text-justification": "right" },
};

/** The style sheet of cytoscape for a zoom: plain values, since a function is called for each element and property. */
export function styleSheet(world, zoom, crowded) {
  const { ground: paper, ink, line, strong, quiet, path } = ground();
  const up = upscale(zoom);
  const text = { "font-family": FONT, "line-height": LINE, color: ink, "text-wrap": "wrap" };
  const lines = (colour, width) => ({
    "line-color": colour,
    "target-arrow-color": colour,
    "source-arrow-color": colour,
    "line-opacity": 1,
    ...(width && { width: width * up }),
  });
  const most = 40;
  const node = {
    ...text,
    width: `mapData(r, 0, ${most}, 0, ${2 * most * nodeScale(zoom)})`,
    height: `mapData(r, 0, ${most}, 0, ${2 * most * nodeScale(zoom)})`,
    "border-width": 1.5 * up,
    "border-color": paper,
    "font-size": FONT_SIZE * up,
    "text-max-width": (LABEL_WIDTH + 40) * up,
    "text-outline-color": paper,
    "text-outline-width": 2.4 * up,
    "text-outline-opacity": 0.9,
    "overlay-opacity": 0,
  };
  const edge = {
    ...text,
    color: quiet,
    // A crowded view has plain lines: arrows would be specks, and cost half of the drawing.
    ...(crowded ? { "curve-style": "haystack", "haystack-radius": 0 } : { "curve-style": "straight" }),
    width: up,
    "line-color": line,
    "line-opacity": 0.62,
    "target-arrow-color": line,
    "source-arrow-color": line,
    "arrow-scale": 0.9,
    "font-size": 11 * up,
    "text-background-color": paper,
    "text-background-opacity": 0.92,
    "text-background-padding": `${2 * up}px`,
    "text-max-width": 160 * up,
    "overlay-opacity": 0,
  };
  return [
    rule("node", node),
    ...Object.entries(world.classes).map(([kind, { shape }]) =>
      rule(`node[kind = "${kind}"]`, { ...drawn(shape), "background-color": colourOf(world, kind) }),
    ),
    ...Object.entries(SIDE_STYLES).map(([side, { x, y, ...style }]) =>
      rule(`node.at-${side}`, { ...style, label: "data(label)", "text-margin-x": x * up, "text-margin-y": y * up }),
    ),
    rule("node.hub", { "font-weight": 600, "z-index": 60 }),
    rule("edge", edge),
    rule("edge[?forward]", { "target-arrow-shape": "triangle" }),
    rule("edge[?back]", { "source-arrow-shape": "triangle" }),
    rule("edge[count > 1]", { width: 1.8 * up }),
    rule("edge[count > 3]", { width: 2.8 * up }),
    rule("edge.told", { label: "data(label)" }),
    rule("edge.met", { "line-style": "dashed", "line-color": quiet }),
    rule(".dim", { opacity: 0.14, "text-opacity": 0 }),
    rule("edge.near", { ...lines(quiet), "z-index": 5 }),
    rule("node.pinned", { "border-width": 3 * up, "border-color": ink }),
    rule("edge.path", { ...lines(path, 3.5), "z-index": 8 }),
    rule("node.path", { "border-width": 3 * up, "border-color": path }),
    rule("node.chosen", { "border-width": 4 * up, "border-color": strong, "z-index": 99, "font-weight": 700 }),
    rule("edge.chosen", { ...lines(strong, 3.5), "z-index": 9 }),
  ];
}

/** A shape as cytoscape draws it, which knows no triangle that points down. */
const drawn = (shape) =>
  shape === "triangle-down" ? { shape: "polygon", "shape-polygon-points": "-1 -1 1 -1 0 1" } : { shape };

const rule = (selector, style) => ({ selector, style });
