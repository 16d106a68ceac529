// The shapes of the classes, the same in lists, on the canvas and in pictures.

import { svg } from "./dom.js";

const SHAPES = {
  ellipse: (r) => ["circle", { r }],
  "round-rectangle": (r) => ["rect", { x: -r, y: -r, width: 2 * r, height: 2 * r, rx: r / 4 }],
  diamond: (r) => [
    "polygon",
    {
      points: corners([
        [0, -r],
        [r, 0],
        [0, r],
        [-r, 0],
      ]),
    },
  ],
  hexagon: (r) => [
    "polygon",
    {
      points: corners([
        [-r / 2, -r],
        [r / 2, -r],
        [r, 0],
        [r / 2, r],
        [-r / 2, r],
        [-r, 0],
      ]),
    },
  ],
  triangle: (r) => [
    "polygon",
    {
      points: corners([
        [0, -r],
        [r, r],
        [-r, r],
      ]),
    },
  ],
  star: (r) => ["polygon", { points: corners(starPoints(r)) }],
  "triangle-down": (r) => [
    "polygon",
    {
      points: corners([
        [-r, -r],
        [r, -r],
        [0, r],
      ]),
    },
  ],
};

const corners = (points) => points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");

function starPoints(r) {
  return Array.from({ length: 10 }, (_, i) => {
    const [far, angle] = [i % 2 ? r * 0.45 : r, (Math.PI / 5) * i - Math.PI / 2];
    return [far * Math.cos(angle), far * Math.sin(angle)];
  });
}

/** The SVG tag and attributes of a shape around (0, 0). */
export const shapeOf = (shape, r) => SHAPES[shape](r);

/** The sign of a class for texts: its shape in its colour. */
export function signOf(world, kind) {
  const [tag, attributes] = shapeOf(world.classes[kind].shape, 7);
  const place = { class: "sign", viewBox: "-8 -8 16 16", "aria-hidden": "true", data: { kind } };
  return svg("svg", place, svg(tag, attributes));
}
