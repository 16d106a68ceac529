// Starts the page: reads the data, joins the parts, redraws what a change of state touches.

import { Actions } from "./actions.js";
import { Canvas } from "./canvas.js";
import { Dates } from "./dates.js";
import { byId, debounced, el, say } from "./dom.js";
import { csvOf, pngOf, save, svgOf, svgText, turtleOf } from "./exports.js";
import { Filters } from "./filters.js";
import { groupName, groupsText } from "./groups.js";
import { Keys } from "./keys.js";
import { isDark } from "./look.js";
import { Panel } from "./panel.js";
import { meetingPairs } from "./paths.js";
import { hashOf, stateOf } from "./permalink.js";
import { startSearch } from "./search.js";
import { History, startState } from "./state.js";
import { Summary } from "./summary.js";
import { Table } from "./table.js";
import { languageName, number, setLanguage, word } from "./text.js";
import { Timeline } from "./timeline.js";
import { visible } from "./visible.js";
import { countText, nameOf, readWorld, termText, titleText } from "./world.js";

const MOST_UNLINKED = 300;
const VIEWS = ["graph", "timeline", "table", "summary"];

class Page {
  constructor(world) {
    this.world = world;
    this.views = VIEWS.filter((view) => view !== "summary" || world.groups.rows.length);
    if (!world.groups.rows.length) for (const id of ["to-summary", "table-groups"]) byId(id).remove();
    const asked = stateOf(world, location.hash);
    setLanguage(asked.language);
    if (asked.theme) document.documentElement.dataset.theme = asked.theme;
    this.history = new History(asked.state);
    this.canvas = new Canvas(world, this.history);
    this.actions = new Actions(world, this.history, this.canvas);
    this.actions.onPicking = (text) => this.banner(text);
    this.canvas.choose = (selected) => this.actions.choose(selected);
    this.panel = new Panel(world, this.history, this.actions);
    this.filters = new Filters(world, this.history);
    this.dates = new Dates(world, this.history);
    this.timeline = new Timeline(world, this.actions);
    this.table = new Table(world, this.history, this.actions);
    this.summary = new Summary(world, this.history, this.actions);
    this.keys = new Keys({
      history: this.history,
      actions: this.actions,
      canvas: this.canvas,
      views: (view) => this.history.update({ view }),
    });
    this.keepAddress = debounced(() => this.writeAddress(), 250);
    this.wire();
    this.words();
    this.history.listen((state, before) => this.changed(state, before));
    this.canvas.prepare();
    this.draw(this.history.state);
    this.frame(this.history.state);
    this.canvas.relabel();
    world.proof.then(() => this.proven());
  }

  /** Brings into sight what the state is about. */
  frame({ focus, selected, path }) {
    this.canvas.fit();
    if (focus !== null) this.actions.frameFocus();
    else if (path) this.canvas.fit(new Set(path));
    else if (selected?.node !== undefined) this.canvas.approach(selected.node);
  }

  /** What needed the proof to be drawn whole. */
  proven() {
    if (this.history.state.offSources.size) this.draw(this.history.state);
    else this.table.show(this.seen);
  }

  // -- drawing ----------------------------------------------------------------------------------------------

  changed(state, before) {
    const only = (names) => Object.keys(state).every((name) => names.includes(name) || state[name] === before[name]);
    if (only(["selected"])) {
      this.canvas.mark(state);
      this.canvas.relabelSoon();
      this.panel.show(state);
      this.timeline.show(this.seen, state);
      if (state.view === "table") this.table.draw();
      this.tell(state);
    } else this.draw(state);
    this.keepAddress();
  }

  draw(state) {
    this.seen = visible(this.world, state);
    if (state.view === "summary") this.table.kind = "groups";
    this.showView(state.view);
    const met = state.met ? meetingPairs(this.world, this.seen.nodes) : [];
    const fresh = this.canvas.show(
      this.seen,
      state,
      met.map(({ a, b, at }) => ({ a, b, count: at.length, label: `${word("metTitle")} ×${at.length}` })),
    );
    if (fresh.length > 1) this.canvas.relabelSoon();
    this.panel.show(state);
    this.filters.show(state, this.seen);
    this.dates.show(state);
    this.timeline.show(this.seen, state);
    this.table.show(this.seen);
    if (state.view === "summary") this.summary.draw();
    this.status(state);
    this.tell(state);
  }

  status(state) {
    const summed = state.view === "summary";
    byId("count").textContent = summed
      ? groupsText(this.world, state.offKinds)
      : countText(this.world, this.seen.nodes.size);
    byId("undo").disabled = !this.history.past.length;
    byId("redo").disabled = !this.history.future.length;
    byId("size-by").value = state.sizeBy;
    byId("met").setAttribute("aria-pressed", String(state.met));
    byId("words").setAttribute("aria-pressed", String(state.words));
    const hidden = byId("show-hidden");
    hidden.hidden = state.hidden.size === 0;
    hidden.textContent = `${word("hiddenNodes", { n: state.hidden.size })} · ${word("showHidden")}`;
    const unlinked = this.world.unlinked.filter((id) => !state.shown.has(id)).length;
    byId("unlinked").hidden = unlinked === 0 || unlinked > MOST_UNLINKED;
    byId("unlinked").textContent = word("unlinked", { n: unlinked });
    byId("nothing").hidden = this.seen.nodes.size > 0;
    byId("nothing").textContent = this.world.nodes.length ? word("emptyFilters") : word("empty");
  }

  tell(state) {
    const { node, group } = state.selected ?? {};
    const title = titleText(this.world);
    document.title = node === undefined ? title : `${nameOf(this.world.nodes[node])} – ${title}`;
    if (group !== undefined) say(word("groupTitle", { name: groupName(this.world, group) }));
    if (node === undefined) return;
    const { kind, edges } = this.world.nodes[node];
    say(`${nameOf(this.world.nodes[node])}, ${termText(this.world, kind)}, ${word("linksOf", { n: edges.length })}`);
  }

  showView(view) {
    for (const name of this.views) {
      byId(`${name}-view`).hidden = name !== view;
      byId(`to-${name}`).setAttribute("aria-pressed", String(name === view));
    }
    document.body.dataset.view = view;
  }

  banner(text) {
    byId("banner").textContent = text;
    byId("banner").hidden = !text;
    if (text) say(text);
  }

  /** Fills all words that stand in the page, in its language. */
  words() {
    document.querySelector("h1").textContent = titleText(this.world);
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
    for (const node of document.querySelectorAll("[data-label]")) {
      node.setAttribute("aria-label", word(node.dataset.label));
      if (node.matches("button, summary")) node.title = word(node.dataset.label);
    }
    for (const node of document.querySelectorAll("[data-hint]")) node.placeholder = word(node.dataset.hint);
  }

  writeAddress() {
    const hash = hashOf(this.world, this.history.state, (id) => this.canvas.spot(id));
    this.hash = hash ? `#${hash}` : "";
    window.history.replaceState(null, "", this.hash || location.pathname);
  }

  // -- tools ------------------------------------------------------------------------------------------------

  wire() {
    const { history, canvas, actions, world } = this;
    const click = (id, run) => byId(id).addEventListener("click", run);
    for (const name of this.views) click(`to-${name}`, () => history.update({ view: name }));
    click("undo", () => history.undo());
    click("redo", () => history.redo());
    click("arrange", () => canvas.arrange());
    click("fit", () => canvas.fit());
    click("zoom-in", () => canvas.zoomBy(1.3));
    click("zoom-out", () => canvas.zoomBy(1 / 1.3));
    click("words", () => history.update({ words: !history.state.words }));
    byId("size-box").hidden = !world.measures;
    byId("size-by").addEventListener("change", (event) => history.update({ sizeBy: event.target.value }));
    click("met", () => history.update({ met: !history.state.met }));
    click("home", () => actions.home(startState(world)));
    click("unlinked", () => actions.addUnlinked());
    click("show-hidden", () => actions.showHidden());
    click("close-panel", () => this.closePanel());
    click("open-filters", () => this.toggleFilters());
    click("close-filters", () => this.toggleFilters());
    click("more-tools", () =>
      byId("more-tools").setAttribute("aria-expanded", String(document.body.classList.toggle("tools-open"))),
    );
    click("link", () => this.copyLink());
    click("print", () => print());
    click("theme", () => this.turnTheme());
    click("language", () => this.turnLanguage());
    click("help-button", () => this.keys.help());
    click("help-close", () => byId("help").close());
    for (const name of ["png", "svg", "csv", "ttl"]) click(`export-${name}`, () => this.export(name));
    startSearch(world, (id) => {
      actions.go(id);
      if (history.state.view === "graph") byId("canvas").focus();
    });
    addEventListener("hashchange", () => this.followAddress());
    addEventListener(
      "click",
      (event) => event.target.closest("#export-menu") || byId("export-menu").removeAttribute("open"),
    );
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.repaint());
    addEventListener("beforeprint", () => this.beforePrint());
    addEventListener("afterprint", () => this.afterPrint());
    for (const event of ["wheel", "pointerdown"])
      byId("canvas").addEventListener(event, () => (canvas.touched = true), { passive: true });
  }

  /** Draws all again after a change of colours. */
  repaint() {
    this.canvas.restyle();
    this.summary.draw();
  }

  /** On paper: light colours, the graph as lines and text, all proof open. */
  beforePrint() {
    this.themeOfScreen = document.documentElement.dataset.theme ?? "";
    document.documentElement.dataset.theme = "light";
    this.repaint();
    byId("picture").replaceChildren(svgOf(this.world, this.canvas, this.world.title));
    for (const box of document.querySelectorAll("#panel .proof")) box.unfold();
  }

  afterPrint() {
    if (this.themeOfScreen) document.documentElement.dataset.theme = this.themeOfScreen;
    else delete document.documentElement.dataset.theme;
    byId("picture").replaceChildren();
    this.repaint();
  }

  closePanel() {
    this.actions.stopPicking();
    this.history.update({ selected: null, path: null });
  }

  toggleFilters() {
    const open = document.body.classList.toggle("filters-open");
    byId("open-filters").setAttribute("aria-expanded", String(open));
    if (open) byId("close-filters").focus();
    else byId("open-filters").focus();
  }

  followAddress() {
    if (location.hash === this.hash) return;
    const { state, language, theme } = stateOf(this.world, location.hash);
    if (theme) document.documentElement.dataset.theme = theme;
    setLanguage(language);
    this.words();
    this.history.update(state);
    this.repaint();
  }

  async copyLink() {
    this.writeAddress();
    try {
      await navigator.clipboard.writeText(location.href);
      this.note(word("linkCopied"));
    } catch {
      this.note(word("linkReady"));
    }
  }

  note(text) {
    this.banner(text);
    setTimeout(() => byId("banner").textContent === text && this.banner(""), 3000);
  }

  turnTheme() {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    this.repaint();
    this.keepAddress();
  }

  turnLanguage() {
    setLanguage(languageName() === "vi" ? "en" : "vi");
    this.words();
    this.draw(this.history.state);
    this.keepAddress();
  }

  async export(name) {
    const { world, canvas, seen } = this;
    byId("export-menu").removeAttribute("open");
    await world.proof;
    const summary = this.history.state.view === "summary" ? this.summary : null;
    const makers = {
      png: ["image/png", () => (summary ? summary.png() : pngOf(canvas))],
      svg: ["image/svg+xml", () => (summary ? summary.svgText() : svgText(world, canvas, world.title))],
      csv: ["text/csv", () => (summary ? summary.csv() : csvOf(world, seen))],
      ttl: ["text/turtle", () => turtleOf(world, seen)],
    };
    const [type, make] = makers[name];
    save(`kg.${name}`, type, await make());
    this.note(word("exported", { name: `kg.${name}` }));
  }
}

/** Colours of the classes for the signs in lists, set by rule objects (the policy allows no inline styles). */
function paintSigns(world) {
  const rules = Object.entries(world.classes).map(
    ([kind, look]) => `.sign[data-kind="${kind}"] { --light: ${look.light}; --dark: ${look.dark} }`,
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

async function start() {
  const began = performance.now();
  const world = await readWorld();
  paintSigns(world);
  const page = new Page(world);
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.body.dataset.ready = Math.round(performance.now() - began);
      document.body.dataset.nodes = number(page.seen.nodes.size);
    }),
  );
  await world.proof;
  document.body.dataset.proven = "yes";
  globalThis.kgPage = page;
}

start().catch((fault) => {
  byId("count").textContent = `✗ ${fault.message}`;
  byId("main").prepend(el("p", { class: "fault", role: "alert" }, String(fault.message)));
  throw fault;
});
