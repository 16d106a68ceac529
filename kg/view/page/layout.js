// Places nodes in the page: the same method as kg/view/layout.py, for small views and for what is expanded.

const EDGE = 120;
const HUB = 22;
const GAP = 16;
const COLUMN = 160;
const ROW_HEIGHT = 110;
const FILL = 0.4;
const STRETCH = 1.1;

/** New spots for all nodes: [{id, w, h}], [[a, b]] by place in the list -> [[x, y]]. */
export function stressLayout(boxes, links) {
  const near = boxes.map(() => new Set());
  for (const [a, b] of links) {
    if (a === b) continue;
    near[a].add(b);
    near[b].add(a);
  }
  const parts = connected(near).sort((a, b) => b.length - a.length);
  const placed = parts.map((part) => placePart(part, boxes, near));
  return packed(parts, placed, boxes);
}

function connected(near) {
  const seen = new Set();
  const parts = [];
  near.forEach((_, start) => {
    if (seen.has(start)) return;
    const part = [start];
    seen.add(start);
    for (const node of part) {
      for (const next of near[node]) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part);
  });
  return parts;
}

function placePart(part, boxes, near) {
  const mine = part.map((node) => boxes[node]);
  if (part.length === 1) return [[0, 0]];
  const points = lowerStress(distances(part, near)).map(([x, y]) => [x * STRETCH, y]);
  const frame = frameOf(points, mine);
  const need = mine.reduce((sum, box) => sum + (box.w + GAP) * (box.h + GAP), 0) / FILL;
  const factor = Math.sqrt(Math.max(1, need / (frame.width * frame.height)));
  const spread = points.map(([x, y]) => [x * factor, y * factor]);
  pushApart(spread, mine, new Set());
  return spread;
}

function distances(part, near) {
  const order = new Map(part.map((node, i) => [node, i]));
  const room = part.map((node) => HUB * Math.sqrt(near[node].size));
  return part.map((_, start) => {
    const far = new Float64Array(part.length).fill(Infinity);
    far[start] = 0;
    const queue = [start];
    for (let at = 0; at < queue.length; at++) {
      const here = queue[at];
      for (const next of near[part[here]]) {
        const i = order.get(next);
        const length = far[here] + EDGE + room[here] + room[i] - HUB;
        if (length >= far[i]) continue;
        far[i] = length;
        queue.push(i);
      }
    }
    return far;
  });
}

function lowerStress(wished) {
  const count = wished.length;
  const random = numbers(count);
  const points = Array.from({ length: count }, () => [
    random() * EDGE * Math.sqrt(count),
    random() * EDGE * Math.sqrt(count),
  ]);
  const pairs = [];
  for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) pairs.push([i, j]);
  let longest = 0;
  for (const row of wished) for (const value of row) if (value < Infinity && value > longest) longest = value;
  for (let step = longest * longest; step > 0.1 * EDGE * EDGE; step *= 0.72) {
    shuffle(pairs, random);
    for (const [i, j] of pairs) pull(points[i], points[j], wished[i][j], step);
  }
  return points;
}

function pull(a, b, wish, step) {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  const length = Math.hypot(dx, dy) || 1e-3;
  const part = (Math.min(step / (wish * wish), 1) * (length - wish)) / (2 * length);
  a[0] -= part * dx;
  a[1] -= part * dy;
  b[0] += part * dx;
  b[1] += part * dy;
}

function numbers(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** Moves overlapping boxes apart; those whose place is in `fixed` stay. */
export function pushApart(points, boxes, fixed, rounds = 120) {
  const widest = Math.max(...boxes.map((box) => box.w)) + GAP;
  for (let round = 0; round < rounds; round++) {
    const order = points.map((_, i) => i).sort((a, b) => points[a][0] - points[b][0]);
    let clean = true;
    order.forEach((a, rank) => {
      for (const b of order.slice(rank + 1)) {
        if (points[b][0] - points[a][0] > widest) break;
        if (fixed.has(a) && fixed.has(b)) continue;
        if (push(points[a], points[b], boxes[a], boxes[b], fixed.has(a), fixed.has(b))) clean = false;
      }
    });
    if (clean) return;
  }
}

function push(a, b, boxA, boxB, fixedA, fixedB) {
  const overX = (boxA.w + boxB.w) / 2 + GAP - Math.abs(a[0] - b[0]);
  const overY = (boxA.h + boxB.h) / 2 + GAP - Math.abs(a[1] - b[1]);
  if (overX <= 0.01 || overY <= 0.01) return false;
  const axis = overX < overY ? 0 : 1;
  const shift = (axis ? overY : overX) * (a[axis] <= b[axis] ? 1 : -1);
  const shareA = fixedA ? 0 : fixedB ? 1 : 0.5;
  a[axis] -= shift * shareA;
  b[axis] += shift * (1 - shareA);
  return true;
}

function frameOf(points, boxes) {
  const left = Math.min(...points.map(([x], i) => x - boxes[i].w / 2));
  const top = Math.min(...points.map(([, y], i) => y - boxes[i].h / 2));
  const right = Math.max(...points.map(([x], i) => x + boxes[i].w / 2));
  const low = Math.max(...points.map(([, y], i) => y + boxes[i].h / 2));
  return { left, top, width: right - left, height: low - top };
}

function packed(parts, placed, boxes) {
  const frames = placed.map((points, i) =>
    frameOf(
      points,
      parts[i].map((node) => boxes[node]),
    ),
  );
  const area = frames.reduce((sum, frame) => sum + (frame.width + 60) * (frame.height + 60), 0);
  const shelf = Math.max(Math.sqrt(area * 1.2), ...frames.map((frame) => frame.width));
  const spots = new Array(boxes.length);
  let [x, y, tall] = [0, 0, 0];
  parts.forEach((part, i) => {
    const frame = frames[i];
    if (x > 0 && x + frame.width > shelf) [x, y, tall] = [0, y + tall + 60, 0];
    part.forEach((node, j) => {
      spots[node] = [x + placed[i][j][0] - frame.left, y + placed[i][j][1] - frame.top];
    });
    x += frame.width + 60;
    tall = Math.max(tall, frame.height);
  });
  return spots;
}

/** Spots for new nodes near their neighbours, which stay: fills `spots` (map of id to [x, y]). */
export function placeNew(ids, spots, neighboursOf, boxOf) {
  const added = [];
  ids.forEach((id, rank) => {
    const anchors = [...neighboursOf(id)].filter((near) => spots.has(near)).map((near) => spots.get(near));
    const angle = rank * 2.399963;
    const reach = EDGE * (0.9 + 0.12 * Math.sqrt(rank));
    const [x, y] = anchors.length ? middle(anchors) : [0, 0];
    spots.set(id, [x + reach * 1.3 * Math.cos(angle), y + reach * Math.sin(angle)]);
    added.push(id);
  });
  const everyone = [...spots.keys()];
  const points = everyone.map((id) => spots.get(id));
  const fresh = new Set(added);
  pushApart(points, everyone.map(boxOf), new Set(everyone.flatMap((id, i) => (fresh.has(id) ? [] : [i]))), 60);
}

/** Spots in rows below all others, for nodes without neighbours. */
export function placeBelow(ids, spots) {
  const placed = [...spots.values()];
  const left = Math.min(0, ...placed.map(([x]) => x));
  const right = Math.max(0, ...placed.map(([x]) => x));
  const top = Math.max(0, ...placed.map(([, y]) => y)) + ROW_HEIGHT;
  const columns = Math.max(6, Math.round((right - left) / COLUMN));
  ids.forEach((id, i) => spots.set(id, [left + (i % columns) * COLUMN, top + Math.floor(i / columns) * ROW_HEIGHT]));
}

function middle(points) {
  const sum = points.reduce(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
