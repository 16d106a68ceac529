// The proof of a fact: sentences with the quoted words marked, the article they stand in, how sure it is.

import { el } from "./dom.js";
import { dateText, percent, word } from "./text.js";
import { noteOf, termText } from "./world.js";

const DATES = new Set(["from", "until", "attestedOn"]);
const CONCEPTS = new Set(["tenureStatus", "speechAct"]);

/** The first sentence behind a fact, in a line that opens to all of them with their sources. */
export function proofOf(world, rows, { open = false, sure = null } = {}) {
  if (!world.proven) return el("p", { class: "soft" }, word("loading"));
  if (!rows.length) return el("p", { class: "soft" }, word("noProof"));
  const title = rows.length === 1 ? word("proof") : word("proofs", { n: rows.length });
  const box = el("details", { class: "proof", open });
  const said = told(world.proven, rows);
  const summary = el("summary", {}, el("span", { class: "opens" }, title, sure === null ? null : ` · ${percent(sure)}`));
  const fill = () => box.childElementCount === 1 && box.append(...rows.map((row) => card(world.proven, row)));
  box.append(summary);
  const turned = () => {
    if (box.open) fill();
    if (box.open) said?.remove();
    else if (said) summary.append(said);
  };
  box.unfold = () => {
    box.open = true;
    turned();
  };
  box.addEventListener("toggle", turned);
  turned();
  return box;
}

/** What is told of a fact while the rest is folded away: its corrections, and its first quoted sentence. */
function told(proof, rows) {
  const corrections = rows.map((row) => correctionText(proof.evidence[row])).filter(Boolean);
  const row = rows.find((one) => proof.evidence[one][0] >= 0);
  if (row === undefined && !corrections.length) return null;
  const [number, start, end] = proof.evidence[row] ?? [];
  return el(
    "span",
    { class: "said" },
    corrections.map((text) => el("strong", { class: "corrected" }, text)),
    row === undefined ? null : ["«", ...marked(proof.sentences[number][1], start, end), "»"],
  );
}

/** A correction in words: why, resting on what, by whom and when; empty for other support. */
export function correctionText([, , , reason, , author, day, document]) {
  if (!author) return "";
  return `${word("correction")}: ${reason}${document ? ` (${document})` : ""}. ${author}, ${dateText(day)}`;
}

function card(proof, row) {
  const [number, start, end, rule, sure] = proof.evidence[row];
  const correction = correctionText(proof.evidence[row]);
  if (correction) return el("div", { class: "card" }, el("p", { class: "corrected" }, correction));
  if (number < 0) return el("div", { class: "card" }, el("p", { class: "soft" }, word("derived")), el("p", {}, rule));
  const [article, text] = proof.sentences[number];
  return el(
    "figure",
    { class: "card" },
    el("blockquote", {}, ...marked(text, start, end)),
    el("figcaption", {}, source(proof.articles[article]), surely(sure, rule), citing(text, proof.articles[article])),
  );
}

/** A button that copies a sentence with its source, for a text of one's own; where the browser forbids that, it selects
 * them. */
function citing(text, { title, publisher, date, url, iri }) {
  const where = [title ?? iri, publisher, date ? dateText(date.slice(0, 10)) : ""].filter(Boolean).join(", ");
  const copy = async (event) => {
    const button = event.target;
    try {
      await navigator.clipboard.writeText(`«${text}» ${where}.${url ? ` <${url}>` : ""}`);
      button.textContent = word("cited");
    } catch {
      getSelection().selectAllChildren(button.closest("figure"));
    }
  };
  return el("button", { type: "button", class: "cite", onclick: copy }, word("cite"));
}

/** The sentence with the quoted stretch marked; offsets count code points, as Python does. */
function marked(text, start, end) {
  const letters = [...text];
  const part = (from, to) => letters.slice(from, to).join("");
  return [part(0, start), el("mark", {}, part(start, end)), part(end)];
}

function source(article) {
  const said = [article.publisher, article.date ? dateText(article.date.slice(0, 10)) : ""].filter(Boolean).join(" · ");
  return el(
    "div",
    {},
    el("cite", {}, article.title ?? article.iri),
    said ? el("span", { class: "soft" }, ` ${said} `) : " ",
    safeLink(article.url),
  );
}

/** A link that leaves the page, for web addresses only. */
function safeLink(url) {
  if (!/^https?:\/\//i.test(url ?? "")) return null;
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, word("openSource"));
}

function surely(sure, rule) {
  return el(
    "div",
    { class: "surely" },
    el("meter", { min: 0, max: 1, low: 0.6, high: 0.8, optimum: 1, value: sure, "aria-label": word("confidence") }),
    el("span", {}, ` ${word("confidence")} ${percent(sure)} · ${word("rule")} `),
    el("code", {}, rule),
  );
}

/** What a link says besides its relation: post, side, dates, words. */
export function noteTexts(world, edge) {
  const texts = [];
  for (const [name, value] of edge.notes ?? []) {
    if (name === "text") texts.push(`«${value}»`);
    else if (DATES.has(name)) texts.push(`${termText(world, name)} ${dateText(value)}`);
    else if (CONCEPTS.has(name)) {
      if (value !== "tenure-current" && name !== "speechAct") texts.push(termText(world, value));
    } else texts.push(`${termText(world, name)}: ${value}`);
  }
  if (!noteOf(edge, "from") && !noteOf(edge, "until") && !noteOf(edge, "attestedOn")) {
    texts.push(...(edge.dates ?? []).map(([, edtf]) => dateText(edtf)));
  }
  return texts;
}

/** The value of a detail in words. */
export function detailText(world, detail) {
  if (detail.kind === "concept") return termText(world, detail.value);
  if (detail.kind === "date") return dateText(detail.value);
  return detail.property === "Statement" ? `«${detail.value}»` : detail.value;
}
