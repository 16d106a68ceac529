// Builds elements; text only ever enters as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element: properties that start with "on" listen, "data" fills the dataset, the rest are attributes. */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An element of SVG. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** A function that runs once, so many milliseconds after the last call. */
export function debounced(run, wait) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...values), wait);
  };
}

/** Says something to people who listen to the page. */
export function say(text) {
  byId("say").textContent = text;
}

/** Where each arrow key leads. */
export const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
export const onPhone = () => matchMedia("(max-width: 760px)").matches;
