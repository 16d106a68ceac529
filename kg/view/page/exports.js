// What is seen as a file: PNG, SVG, CSV, Turtle, made in the page.

import { svg } from "./dom.js";
import { FONT, FONT_SIZE, LINE } from "./labels.js";
import { colourOf, ground } from "./look.js";

import { shapeOf } from "./shapes.js";
import { edgeText, nameOf } from "./world.js";
import { correctionText, noteTexts } from "./proof.js";

/** Hands a file to the person. */
export function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The canvas as a picture, twice as sharp as the screen. */
export function pngOf(canvas) {
  return canvas.cy.png({ output: "blob", scale: 2, full: false, bg: ground().ground });
}

/** A row for each fact in view, with its first sentence; cells that a spreadsheet would run as a formula are quoted. */
export function csvOf(world, seen) {
  const head = [
    "source",
    "source_iri",
    "source_class",
    "relation",
    "label",
    "target",
    "target_iri",
    "target_class",
    "notes",
    "dates",
    "confidence",
    "proofs",
    "sentence",
    "article",
    "url",
    "correction",
  ];
  const rows = seen.edges.map((edge) => {
    const [s, t] = [world.nodes[edge.s], world.nodes[edge.t]];
    const proofs = world.proven?.edges[edge.id] ?? [];
    const [article, sentence] = firstSentence(world, proofs);
    const dates = edge.dates.map(([, edtf]) => edtf).join(" ");
    return [
      nameOf(s),
      s.iri,
      s.kind,
      edge.r,
      edgeText(world, edge),
      nameOf(t),
      t.iri,
      t.kind,
      noteTexts(world, edge).join("; "),
      dates,
      edge.sure,
      proofs.length,
      sentence,
      article?.title ?? "",
      article?.url ?? "",
      proofs.map((row) => correctionText(world.proven.evidence[row])).filter(Boolean).join(" | "),
    ];
  });
  return csvText([head, ...rows]);
}

/** Rows as a file for spreadsheets. */
export const csvText = (rows) => "\ufeff" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

function firstSentence(world, proofs) {
  const quoted = proofs.find((row) => world.proven.evidence[row][0] >= 0);
  if (quoted === undefined) return [null, ""];
  const [article, text] = world.proven.sentences[world.proven.evidence[quoted][0]];
  return [world.proven.articles[article], text];
}

function cell(value) {
  const text = String(value).replace(/^([=+\-@\t\r])/, "'$1");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The nodes in view with names, dates and links as Turtle. */
export function turtleOf(world, seen) {
  const used = Object.entries(world.namespaces).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const lines = [];
  const dates = new Set();
  for (const id of seen.nodes) {
    const node = world.nodes[id];
    const about = [`a kg:${node.kind}`, `skos:prefLabel ${literal(node.label, "vi")}`];
    if (node.en) about.push(`skos:prefLabel ${literal(node.en, "en")}`);
    for (const alias of node.aliases ?? []) about.push(`skos:altLabel ${literal(alias, "vi")}`);
    for (const [iri, edtf] of node.dates) {
      about.push(`kg:when ${reference(iri)}`);
      dates.add(`${reference(iri)} a kg:EdtfDate ; kg:edtf ${literal(edtf)} .`);
    }
    lines.push(`${reference(node.iri)}\n    ${about.join(" ;\n    ")} .`);
  }
  const links = new Set(seen.edges.map((edge) => tripleOf(world, edge)).filter(Boolean));
  return [...used, "", ...lines, "", ...links, ...dates, ""].join("\n");
}

function tripleOf(world, edge) {
  const [property, backwards] = world.properties[edge.r] ?? [];
  if (!property) return null;
  const [s, t] = backwards ? [edge.t, edge.s] : [edge.s, edge.t];
  return `${reference(world.nodes[s].iri)} kg:${property} ${reference(world.nodes[t].iri)} .`;
}

const reference = (iri) => `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (letter) => encodeURIComponent(letter))}>`;

function literal(text, language = "") {
  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const safe = text
    .replace(/[\\"\n\r\t]/g, (letter) => escapes[letter])
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
  return `"${safe}"${language && `@${language}`}`;
}

// -- SVG --------------------------------------------------------------------------------------------------------

/** The canvas as an element of SVG, as it stands on the screen, with all names as text. */
export function svgOf(world, canvas, title) {
  const { cy } = canvas;
  const [width, height] = [cy.width(), cy.height()];
  const root = svg("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": FONT,
    "font-size": FONT_SIZE,
  });
  root.append(svg("title", {}, title), svg("rect", { width, height, fill: ground().ground }));
  cy.edges().forEach((edge) => void root.append(...line(edge)));
  cy.nodes().forEach((node) => void root.append(mark(world, canvas, node)));
  return root;
}

/** The same as the text of a file. */
export const svgText = (world, canvas, title) => new XMLSerializer().serializeToString(svgOf(world, canvas, title));

function line(edge) {
  const [a, b] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
  const opacity = Number(edge.effectiveOpacity());
  const stroke = edge.style("line-color");
  const parts = [
    svg("line", {
      x1: a.x.toFixed(1),
      y1: a.y.toFixed(1),
      x2: b.x.toFixed(1),
      y2: b.y.toFixed(1),
      stroke,
      "stroke-width": edge.hasClass("path") ? 3 : 1.2,
      "stroke-dasharray": edge.hasClass("met") ? "5 4" : null,
      opacity,
    }),
  ];
  if (edge.hasClass("told") && opacity > 0.5) {
    parts.push(
      svg(
        "text",
        {
          x: ((a.x + b.x) / 2).toFixed(1),
          y: ((a.y + b.y) / 2).toFixed(1),
          "text-anchor": "middle",
          "font-size": 11,
          fill: ground().quiet,
          stroke: ground().ground,
          "stroke-width": 3,
          "paint-order": "stroke",
        },
        edge.data("label"),
      ),
    );
  }
  return parts;
}

function mark(world, canvas, node) {
  const { x, y } = node.renderedPosition();
  const r = node.renderedWidth() / 2;
  const [tag, attributes] = shapeOf(node.data("shape"), r);
  const group = svg("g", {
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    opacity: Number(node.effectiveOpacity()),
  });
  group.append(
    svg(
      tag,
      { ...attributes, fill: colourOf(world, node.data("kind")) },
      svg("title", {}, node.data("label").replaceAll("\n", " ")),
    ),
  );
  const side = ["bottom", "top", "right", "left"].find((name) => node.hasClass(`at-${name}`));
  if (side) group.append(label(node.data("label").split("\n"), side, r));
  return group;
}

function label(lines, side, r) {
  const tall = FONT_SIZE * LINE;
  const x = side === "right" ? r + 5 : side === "left" ? -r - 5 : 0;
  const anchor = side === "right" ? "start" : side === "left" ? "end" : "middle";
  const top =
    side === "bottom"
      ? r + 2 + FONT_SIZE
      : side === "top"
        ? -r - 4 - (lines.length - 1) * tall
        : FONT_SIZE / 2 - ((lines.length - 1) * tall) / 2;
  const text = svg("text", {
    "text-anchor": anchor,
    fill: ground().ink,
    stroke: ground().ground,
    "stroke-width": 3,
    "paint-order": "stroke",
  });
  lines.forEach((part, i) => text.append(svg("tspan", { x: x.toFixed(1), y: (top + i * tall).toFixed(1) }, part)));
  return text;
}
