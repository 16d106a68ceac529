// Labels on the canvas: wrapped, of readable size at every zoom, and shown only where they do not collide.

export const FONT = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
export const FONT_SIZE = 12.5;
export const LINE = 1.28;
export const LABEL_WIDTH = 132;
const MOST_LETTERS = 90;
const MOST_LINES = 3;
const NARROWER_BY = 6;
const CELL = 90;
const MOST_HUBS = 14;
const OF_WHICH_HUBS = 8;
const BOLD = 1.08;
// No line begins with a dash or a dot that stands between two words.
const BETWEEN_WORDS = /\s+(?![·–-]\s)/;

const pen = document.createElement("canvas").getContext("2d");

/** The text to draw: control and bidi marks off, very long names cut with a sign. */
export function drawnText(text) {
  const clean = text.replace(/[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, " ").trim();
  const letters = [...clean];
  return letters.length > MOST_LETTERS ? letters.slice(0, MOST_LETTERS - 1).join("") + "…" : clean;
}

/**
 * The text on three lines at most, no wider than the label width, with the width and height it takes in pixels; «short»
 * is the first line alone where there are more.
 */
export function wrapped(text) {
  pen.font = `${FONT_SIZE}px ${FONT}`;
  const words = drawnText(text).split(BETWEEN_WORDS).flatMap(shortWords);
  const measured = words.map((word) => [word, pen.measureText(word).width]);
  const space = pen.measureText(" ").width;
  const lines = evenLines(measured, space);
  if (lines.length > MOST_LINES) {
    lines.length = MOST_LINES;
    lines[MOST_LINES - 1] += "…";
  }
  const [first] = linesWithin(measured, space, LABEL_WIDTH);
  return { ...sized(lines), short: lines.length > 1 ? sized([`${first.replace(/[\s,–-]+$/, "")}…`]) : null };
}

/** The words on as few lines as the label width allows, and these as even as can be: no last line of one syllable. */
function evenLines(measured, space) {
  let lines = linesWithin(measured, space, LABEL_WIDTH);
  if (lines.length > MOST_LINES) return lines;
  for (let width = LABEL_WIDTH - NARROWER_BY; width > 0; width -= NARROWER_BY) {
    const narrower = linesWithin(measured, space, width);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

function linesWithin(measured, space, width) {
  const lines = [];
  let taken = Infinity;
  for (const [word, wide] of measured) {
    taken += space + wide;
    if (taken <= width) {
      lines[lines.length - 1] += ` ${word}`;
    } else {
      lines.push(word);
      taken = wide;
    }
  }
  return lines;
}

function sized(lines) {
  const width = Math.max(0, ...lines.map((line) => pen.measureText(line).width));
  return { lines, width: Math.ceil(width) + 4, height: Math.ceil(lines.length * FONT_SIZE * LINE) + 2 };
}

/** A label as large as a factor makes it. */
export const scaled = (label, factor) => ({
  ...label,
  width: label.width * factor,
  height: label.height * factor,
  short: label.short && scaled(label.short, factor),
});

function shortWords(word) {
  if (pen.measureText(word).width <= LABEL_WIDTH) return [word];
  return word.match(/.{1,16}/gu) ?? [];
}

const SIDES = {
  bottom: (node, label) => [node.x - label.width / 2, node.y + node.r + 2],
  top: (node, label) => [node.x - label.width / 2, node.y - node.r - 2 - label.height],
  right: (node, label) => [node.x + node.r + 4, node.y - label.height / 2],
  left: (node, label) => [node.x - node.r - 4 - label.width, node.y - label.height / 2],
};

/**
 * Where each label stands, with its lines and its side, or none: items are {id, x, y, r, label, rank} in
 * pixels of the screen, the smallest rank first. A label covers no other label and no node, except that the first few,
 * the hubs, are short where only that has room, and may cover the lesser nodes; it stays on the screen if its node is
 * there.
 */
export function placedLabels(items, screen, bold = hubCount(items)) {
  const [nodes, hubs, labels] = [new Grid(), new Grid(), new Grid()];
  const ordered = byRank(items).map((item, order) => (order < bold ? { ...item, label: wider(item.label) } : item));
  ordered.forEach(({ id, x, y, r }, order) => {
    const box = { x: x - r, y: y - r, w: 2 * r, h: 2 * r, id };
    nodes.add(box);
    if (order < bold) hubs.add(box);
  });
  const placed = new Map();
  ordered.forEach((node, order) => {
    const forms = order < bold && node.label.short ? [node.label, node.label.short] : [node.label];
    const boxes = forms.flatMap((label) =>
      Object.entries(SIDES)
        .map(([side, spot]) => boxAt(side, spot(node, label), node.id, label))
        .filter((box) => !cutOff(node, box, screen)),
    );
    const clear = (box) => labels.free(box) && nodes.free(box);
    const box = boxes.find(clear) ?? (order < bold && leastCovering(boxes, labels, hubs, nodes));
    if (!box) return;
    labels.add(box);
    placed.set(node.id, box);
  });
  return placed;
}

/** Of the boxes that cover no label and no hub, the one that covers the fewest nodes. */
function leastCovering(boxes, labels, hubs, nodes) {
  const free = boxes.filter((box) => labels.free(box) && hubs.free(box));
  return free.sort((a, b) => nodes.covered(a) - nodes.covered(b))[0];
}

const wider = (label) => ({ ...label, width: label.width * BOLD, short: label.short && wider(label.short) });

const boxAt = (side, [x, y], id, { lines, width, height }) => ({ side, x, y, w: width, h: height, id, lines });

const byRank = (items) => [...items].sort((a, b) => a.rank - b.rank || a.id - b.id);

const hubCount = (items) => Math.min(MOST_HUBS, Math.floor(items.length / OF_WHICH_HUBS));

/** The ids of the first few: of eight one, and at most fourteen. */
export const hubsOf = (items) =>
  byRank(items)
    .slice(0, hubCount(items))
    .map(({ id }) => id);

function cutOff(node, box, screen) {
  const inside = node.x >= 0 && node.y >= 0 && node.x <= screen.w && node.y <= screen.h;
  return inside && (box.x < 0 || box.y < 0 || box.x + box.w > screen.w || box.y + box.h > screen.h);
}

/** Boxes by where they are, to see what covers what. */
export class Grid {
  constructor() {
    this.cells = new Map();
  }

  *keys({ x, y, w, h }) {
    for (let i = Math.floor(x / CELL); i <= Math.floor((x + w) / CELL); i++) {
      for (let j = Math.floor(y / CELL); j <= Math.floor((y + h) / CELL); j++) yield `${i},${j}`;
    }
  }

  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  /** How many others are there. */
  covered(box) {
    const found = new Set();
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? [])
        if (other.id !== box.id && crosses(box, other)) found.add(other.id);
    }
    return found.size;
  }

  /** Whether nothing else is there. */
  free(box) {
    return this.covered(box) === 0;
  }
}

const crosses = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
