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
export const nodeScale = (zoom) => upscale(zoom) * Math.max(0.5, Math.min(1, Math.sqrt(zoom) * 1.1));

/** The style sheet of cytoscape. */
export function styleSheet(world, zoom) {
  const label = { "font-family": FONT, "line-height": LINE, color: () => ground().ink };
  const sides = {
    bottom: ["center", "bottom", 0, 3],
    top: ["center", "top", 0, -3],
    right: ["right", "center", 4, 0],
    left: ["left", "center", -4, 0],
  };
  return [
    {
      selector: "node",
      style: {
        ...label,
        shape: "data(shape)",
        width: (node) => 2 * node.data("r") * nodeScale(zoom()),
        height: (node) => 2 * node.data("r") * nodeScale(zoom()),
        "background-color": (node) => colourOf(world, node.data("kind")),
        "border-width": () => 1.5 * upscale(zoom()),
        "border-color": () => ground().ground,
        "font-size": () => FONT_SIZE * upscale(zoom()),
        "text-wrap": "wrap",
        "text-max-width": () => (LABEL_WIDTH + 40) * upscale(zoom()),
        "text-outline-color": () => ground().ground,
        "text-outline-width": () => 2.4 * upscale(zoom()),
        "text-outline-opacity": 0.9,
        "overlay-opacity": 0,
        "z-index": (node) => node.data("r"),
      },
    },
    ...Object.entries(sides).map(([side, [halign, valign, x, y]]) => ({
      selector: `node.at-${side}`,
      style: {
        label: "data(label)",
        "text-halign": halign,
        "text-valign": valign,
        "text-justification": side === "right" ? "left" : side === "left" ? "right" : "center",
        "text-margin-x": () => x * upscale(zoom()),
        "text-margin-y": () => y * upscale(zoom()),
      },
    })),
    {
      selector: "edge",
      style: {
        ...label,
        color: () => ground().quiet,
        "curve-style": "straight",
        width: (edge) => (1 + 0.7 * Math.log2(edge.data("count"))) * upscale(zoom()),
        "line-color": () => ground().line,
        "line-opacity": 0.62,
        "target-arrow-color": () => ground().line,
        "source-arrow-color": () => ground().line,
        "target-arrow-shape": (edge) => (edge.data("forward") ? "triangle" : "none"),
        "source-arrow-shape": (edge) => (edge.data("back") ? "triangle" : "none"),
        "arrow-scale": () => 0.9,
        "font-size": () => 11 * upscale(zoom()),
        "text-background-color": () => ground().ground,
        "text-background-opacity": 0.92,
        "text-background-padding": () => `${2 * upscale(zoom())}px`,
        "text-wrap": "wrap",
        "text-max-width": () => 160 * upscale(zoom()),
        "overlay-opacity": 0,
      },
    },
    { selector: "edge.told", style: { label: "data(label)" } },
    { selector: "edge.met", style: { "line-style": "dashed", "line-color": () => ground().quiet } },
    { selector: ".dim", style: { opacity: 0.14, "text-opacity": 0 } },
    {
      selector: "edge.near",
      style: { "line-color": () => ground().quiet, "line-opacity": 1, "target-arrow-color": () => ground().quiet, "source-arrow-color": () => ground().quiet, "z-index": 5 },
    },
    {
      selector: "node.pinned",
      style: { "border-width": () => 3 * upscale(zoom()), "border-color": () => ground().ink },
    },
    {
      selector: ".path",
      style: { "line-color": () => ground().path, "target-arrow-color": () => ground().path, "source-arrow-color": () => ground().path, "line-opacity": 1, width: () => 3.5 * upscale(zoom()), "z-index": 8 },
    },
    {
      selector: "node.path",
      style: { width: (node) => 2 * node.data("r") * nodeScale(zoom()), "border-color": () => ground().path, "border-width": () => 3 * upscale(zoom()) },
    },
    {
      selector: "node.chosen",
      style: { "border-width": () => 4 * upscale(zoom()), "border-color": () => ground().strong, "z-index": 99, "font-weight": 700 },
    },
    { selector: "edge.chosen", style: { "line-color": () => ground().strong, "target-arrow-color": () => ground().strong, "source-arrow-color": () => ground().strong, "line-opacity": 1, width: () => 3.5 * upscale(zoom()), "z-index": 9 } },
  ];
}
