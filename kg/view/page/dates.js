// The period: a histogram of dated events that is also a brush, two date fields, and play.

import { byId, calm, svg } from "./dom.js";
import { dateText, number, word } from "./text.js";

const BARS = 24;
const HEIGHT = 46;
const WIDTH = 240;
const EDGE_SHARE = 0.02;
const DAY = 86_400_000;

export class Dates {
  constructor(world, history) {
    this.world = world;
    this.history = history;
    this.days = world.nodes.filter((node) => node.dated).map((node) => [time(node.first), time(node.last)]);
    if (!this.days.length)
      this.days = world.edges.filter((edge) => edge.first).map((edge) => [time(edge.first), time(edge.last)]);
    byId("dates-box").hidden = this.days.length === 0;
    if (!this.days.length) return;
    this.start = Math.min(...this.days.map(([first]) => first));
    this.end = Math.max(...this.days.map(([, last]) => last)) + DAY;
    this.timer = 0;
    this.wire();
  }

  wire() {
    const set = (name) => (event) => this.history.update({ [name]: event.target.value });
    byId("from").addEventListener("change", set("from"));
    byId("to").addEventListener("change", set("to"));
    byId("play").addEventListener("click", () => (this.timer ? this.stop() : this.play()));
    byId("all-time").addEventListener("click", () => this.history.update({ from: "", to: "" }));
    const chart = byId("histogram");
    let begun = null;
    const at = (event) => {
      const box = chart.getBoundingClientRect();
      return Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    };
    chart.addEventListener("pointerdown", (event) => {
      begun = at(event);
      chart.setPointerCapture(event.pointerId);
    });
    chart.addEventListener("pointermove", (event) => begun !== null && this.band(begun, at(event)));
    chart.addEventListener("pointerup", (event) => {
      if (begun === null) return;
      const [low, high] = [begun, at(event)].sort((a, b) => a - b);
      begun = null;
      if (high - low < 0.02) this.history.update({ from: "", to: "" });
      else
        this.history.update({
          from: low < EDGE_SHARE ? "" : iso(this.moment(low)),
          to: high > 1 - EDGE_SHARE ? "" : iso(this.moment(high)),
        });
    });
  }

  moment(share) {
    return this.start + share * (this.end - this.start);
  }

  share(day) {
    return (time(day) - this.start) / (this.end - this.start);
  }

  show(state) {
    if (!this.days.length) return;
    byId("from").value = state.from;
    byId("to").value = state.to;
    byId("no-period").hidden = !(state.from && state.to && state.from > state.to);
    byId("play").textContent = this.timer ? word("stop") : word("play");
    const width = (this.end - this.start) / BARS;
    const counts = new Array(BARS).fill(0);
    for (const [first] of this.days) counts[Math.min(BARS - 1, Math.floor((first - this.start) / width))]++;
    const top = Math.max(...counts);
    const bars = counts.map((count, i) => {
      const tall = count ? Math.max(3, (count / top) * HEIGHT) : 0;
      const label = `${dateText(iso(this.start + i * width).slice(0, 7))}: ${number(count)}`;
      return svg(
        "rect",
        { x: (i * WIDTH) / BARS + 0.5, y: HEIGHT - tall, width: WIDTH / BARS - 1, height: tall, class: "bar" },
        svg("title", {}, label),
      );
    });
    const chart = byId("histogram");
    chart.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
    chart.replaceChildren(...bars, svg("rect", { class: "band", id: "band", y: 0, height: HEIGHT, x: 0, width: 0 }));
    if (state.from || state.to) this.band(state.from ? this.share(state.from) : 0, state.to ? this.share(state.to) : 1);
    byId("first-day").textContent = dateText(iso(this.start));
    byId("last-day").textContent = dateText(iso(this.end - DAY));
  }

  band(a, b) {
    const [low, high] = [a, b].sort((x, y) => x - y);
    byId("band").setAttribute("x", Math.max(0, low) * WIDTH);
    byId("band").setAttribute("width", Math.max(1, (Math.min(1, high) - Math.max(0, low)) * WIDTH));
  }

  /** Shows what happened up to a day that moves from the first to the last. */
  play() {
    let step = 0;
    const steps = calm() ? 6 : BARS;
    const tick = () => {
      step += 1;
      const to = iso(this.moment(step / steps) - DAY);
      this.history.update({ from: "", to: step < steps ? to : "" }, { quiet: step > 1 });
      if (step >= steps) this.stop();
    };
    this.timer = setInterval(tick, calm() ? 1500 : 600);
    tick();
  }

  stop() {
    clearInterval(this.timer);
    this.timer = 0;
    this.show(this.history.state);
  }
}

const time = (day) => Date.parse(`${day}T00:00:00Z`);
const iso = (moment) => new Date(moment).toISOString().slice(0, 10);
