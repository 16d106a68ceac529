// The drawn summary: a circle for each community with the mix of its classes, a line where links lie between two.

import { ARROWS, byId, debounced, el, svg } from "./dom.js";
import { csvText } from "./exports.js";
import { groupName, groupSize, mixText, shortGroupName } from "./groups.js";
import { FONT, FONT_SIZE, Grid, LINE, placedLabels, wrapped } from "./labels.js";
import { colourOf, ground } from "./look.js";
import { shapeOf } from "./shapes.js";
import { number, word } from "./text.js";

const MARGIN = 30;
const LEAST = 12;
const MOST_STRETCH = 2.2;
const SIGN_FROM = 22;
const COUNT_SIZE = 12;
const COUNT_HEIGHT = 16;
const DIGIT = 7.2;

export class Summary {
  constructor(world, history, actions) {
    Object.assign(this, { world, history, actions, at: 0 });
    this.place = byId("summary");
    this.place.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(debounced(() => this.draw(), 80)).observe(this.place);
  }

  /** Draws the communities into the room that there is. */
  draw() {
    const { place, world } = this;
    const [width, height] = [place.clientWidth, place.clientHeight];
    if (!width || !height) return;
    const focused = place.contains(document.activeElement);
    const spots = this.spots(width, height);
    const { ground: paper } = ground();
    const root = svg("svg", {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONT,
      "font-size": FONT_SIZE,
    });
    const names = this.names(spots, { w: width, h: height });
    const counts = svg("g", {});
    root.append(svg("rect", { width, height, fill: paper }));
    const busy = new Grid();
    for (const { id, x, y, r } of spots) busy.add({ x: x - r, y: y - r, w: 2 * r, h: 2 * r, id });
    for (const { box } of names) busy.add(box);
    for (const tie of world.groups.ties) root.append(this.tie(tie, spots, busy, counts));
    root.append(counts, ...spots.map((spot) => this.circle(spot)), ...names.map(({ text }) => text));
    place.replaceChildren(root);
    if (focused) this.focus(this.at);
  }

  /** Where each community stands on the screen, and how large it is. */
  spots(width, height) {
    const { rows } = this.world.groups;
    const { offKinds } = this.history.state;
    const box = { left: Infinity, top: Infinity, right: -Infinity, low: -Infinity };
    for (const { x, y, radius: r } of rows) {
      box.left = Math.min(box.left, x - r);
      box.right = Math.max(box.right, x + r);
      box.top = Math.min(box.top, y - r);
      box.low = Math.max(box.low, y + r + 40);
    }
    const wide = Math.min((width - 2 * MARGIN) / (box.right - box.left), 1.5);
    const tall = Math.min((height - 2 * MARGIN) / (box.low - box.top), 1.5);
    const scale = Math.min(wide, tall);
    const [sx, sy] = [wide, tall].map((most) => Math.min(most, MOST_STRETCH * scale));
    const [dx, dy] = [(width - sx * (box.left + box.right)) / 2, (height - sy * (box.top + box.low)) / 2];
    return rows.map(({ x, y, radius: r, size }, id) => {
      const part = Math.sqrt(groupSize(this.world, id, offKinds) / size);
      return { id, x: dx + sx * x, y: dy + sy * y, r: Math.max(LEAST, scale * r * part), size };
    });
  }

  /** The names that have room, as text and as boxes. */
  names(spots, screen) {
    const labels = spots.map(({ id }) => wrapped(shortGroupName(this.world, id)));
    const items = spots.map((spot, i) => ({ ...spot, label: labels[i], rank: -spot.size }));
    const { ink, ground: paper } = ground();
    return [...placedLabels(items, screen, 0)].map(([id, { side }]) => {
      const { x, y, r } = spots[id];
      const { lines, width: w, height: h } = labels[id];
      const left = { bottom: x - w / 2, top: x - w / 2, right: x + r + 4, left: x - r - 4 - w }[side];
      const top = { bottom: y + r + 2, top: y - r - 2 - h, right: y - h / 2, left: y - h / 2 }[side];
      const text = svg("text", {
        "text-anchor": "middle",
        fill: ink,
        stroke: paper,
        "stroke-width": 3,
        "paint-order": "stroke",
        "pointer-events": "none",
        "aria-hidden": "true",
      });
      const tall = FONT_SIZE * LINE;
      const row = (line, i) =>
        svg("tspan", { x: (left + w / 2).toFixed(1), y: (top + FONT_SIZE + i * tall).toFixed(1) }, line);
      text.append(...lines.map(row));
      return { text, box: { x: left, y: top, w, h, id: `name${id}` } };
    });
  }

  /** A line between two communities; its number stands on it where there is room. */
  tie([a, b, count], spots, busy, counts) {
    const { quiet, line, ground: paper } = ground();
    const [from, to] = [spots[a], spots[b]];
    const ends = { x1: from.x.toFixed(1), y1: from.y.toFixed(1), x2: to.x.toFixed(1), y2: to.y.toFixed(1) };
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    const w = number(count).length * DIGIT + 8;
    const box = { x: x - w / 2, y: y - COUNT_HEIGHT / 2, w, h: COUNT_HEIGHT, id: `tie${a}-${b}` };
    if (busy.free(box)) {
      busy.add(box);
      counts.append(
        svg("rect", { x: box.x, y: box.y, width: w, height: COUNT_HEIGHT, rx: 4, fill: paper, opacity: 0.9 }),
        svg(
          "text",
          { x, y: y + 4.5, "text-anchor": "middle", "font-size": COUNT_SIZE, fill: quiet, "pointer-events": "none" },
          number(count),
        ),
      );
    }
    const width = Math.min(1 + Math.log2(count), 9);
    const opacity = (0.25 + 0.45 * (count / this.world.groups.ties[0][2])).toFixed(2);
    return svg(
      "g",
      { class: "tie", "aria-hidden": "true", onclick: () => this.actions.choose({ tie: [a, b] }) },
      svg("title", {}, this.tieText(a, b, count)),
      svg("line", { ...ends, stroke: "transparent", "stroke-width": Math.max(width, 12) }),
      svg("line", { ...ends, class: "drawn", stroke: line, "stroke-width": width.toFixed(1), opacity }),
    );
  }

  tieText(a, b, count) {
    return `${groupName(this.world, a)} — ${groupName(this.world, b)}: ${word("linksOf", { n: count })}`;
  }

  circle({ id, x, y, r, size }) {
    const { world } = this;
    const said = `${groupName(world, id)}: ${word("groupSize", { n: size })} (${mixText(world, id)})`;
    return svg(
      "g",
      {
        class: "community",
        role: "button",
        tabindex: id === this.at ? 0 : -1,
        "aria-label": said,
        data: { group: id },
        transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
        onclick: () => this.actions.openGroup(id),
        onfocus: () => (this.at = id),
      },
      svg("title", {}, said),
      svg("circle", { r: r + 2.5, class: "rim", fill: ground().ground }),
      this.slices(id, r),
    );
  }

  /** The mix of classes: a slice for each, with the sign of the class where it fits. */
  slices(id, r) {
    const { offKinds } = this.history.state;
    const kinds = Object.entries(this.world.groups.rows[id].kinds).filter(([kind]) => !offKinds.has(kind));
    const all = kinds.reduce((sum, [, count]) => sum + count, 0);
    let from = -Math.PI / 2;
    return kinds.flatMap(([kind, count]) => {
      const to = from + (2 * Math.PI * count) / all;
      const slice =
        kinds.length === 1
          ? svg("circle", { r, fill: colourOf(this.world, kind) })
          : svg("path", { d: sector(r, from, to), fill: colourOf(this.world, kind) });
      const middle = (from + to) / 2;
      const sign = r >= SIGN_FROM && to - from > 0.55 ? this.sign(kind, r, kinds.length > 1 ? middle : null) : null;
      from = to;
      return [slice, sign].filter(Boolean);
    });
  }

  sign(kind, r, angle) {
    const far = angle === null ? 0 : 0.62 * r;
    const [tag, attributes] = shapeOf(this.world.classes[kind].shape, 5);
    const spot = [far * Math.cos(angle ?? 0), far * Math.sin(angle ?? 0)].map((at) => at.toFixed(1));
    return svg(tag, { ...attributes, fill: ground().ground, transform: `translate(${spot.join(" ")})` });
  }

  // -- the keyboard -----------------------------------------------------------------------------------------

  key(event) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      return this.actions.openGroup(this.at);
    }
    if (!(event.key in ARROWS)) return;
    event.preventDefault();
    const next = this.towards(...ARROWS[event.key]);
    if (next !== null) this.focus(next);
  }

  /** The nearest community in a direction. */
  towards(dx, dy) {
    const { rows } = this.world.groups;
    let [best, least] = [null, Infinity];
    rows.forEach((row, id) => {
      const [x, y] = [row.x - rows[this.at].x, row.y - rows[this.at].y];
      const along = x * dx + y * dy;
      const across = Math.abs(x * dy - y * dx);
      if (along > 1 && along + 2 * across < least && across < 2 * along) [best, least] = [id, along + 2 * across];
    });
    return best;
  }

  focus(group) {
    for (const circle of this.place.querySelectorAll(".community"))
      circle.setAttribute("tabindex", Number(circle.dataset.group) === group ? 0 : -1);
    this.at = group;
    this.place.querySelector(`[data-group="${group}"]`)?.focus();
  }

  // -- as a file --------------------------------------------------------------------------------------------

  /** The drawing as the text of a file. */
  svgText() {
    const copy = this.place.querySelector("svg").cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.prepend(svg("title", {}, this.world.title));
    return new XMLSerializer().serializeToString(copy);
  }

  /** The drawing as a picture, twice as sharp as the screen. */
  async png() {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([this.svgText()], { type: "image/svg+xml" }));
    await image.decode();
    const sheet = el("canvas", { width: 2 * image.width, height: 2 * image.height });
    sheet.getContext("2d").drawImage(image, 0, 0, sheet.width, sheet.height);
    URL.revokeObjectURL(image.src);
    return new Promise((resolve) => sheet.toBlob(resolve, "image/png"));
  }

  /** A row for each community. */
  csv() {
    const { rows } = this.world.groups;
    const kinds = Object.keys(this.world.classes);
    const head = ["community", "things", ...kinds, "in_file"];
    const counts = (row) => kinds.map((kind) => row.kinds[kind] ?? 0);
    return csvText([
      head,
      ...rows.map((row, id) => [groupName(this.world, id), row.size, ...counts(row), row.nodes.length]),
    ]);
  }
}

function sector(r, from, to) {
  const point = (angle) => `${(r * Math.cos(angle)).toFixed(2)} ${(r * Math.sin(angle)).toFixed(2)}`;
  return `M0 0L${point(from)}A${r.toFixed(2)} ${r.toFixed(2)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}Z`;
}
