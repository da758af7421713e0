// The seat map: first the house, by sections, then the seats of one of them. A section is at most a
// few hundred buttons, so that a hall of 15,000 seats works with a keyboard and a screen reader.

import { api } from "./api.js";
import { banner } from "./catalogue.js";
import { el, fill, notice, run, show } from "./dom.js";
import { moment, number, place, time, won } from "./format.js";
import { requireLogIn } from "./account.js";
import { startHold } from "./hold.js";
import { WaitingView, forgetPlace, placeToken } from "./waiting.js";

const MOST_CHOSEN = 4;
const REFRESH_MILLIS = 5000;
const GRADES = ["VIP", "R", "S", "A", "B"];
const rank = (grade) => (GRADES.includes(grade) ? GRADES.indexOf(grade) : GRADES.length);
const natural = new Intl.Collator(undefined, { numeric: true }).compare;

function bySection(seats) {
  const sections = new Map();
  for (const seat of seats) {
    const section = sections.get(seat.section) ?? { name: seat.section, total: 0, free: 0, grades: new Map() };
    section.total += 1;
    if (seat.status === "AVAILABLE") section.free += 1;
    section.grades.set(seat.grade, seat.price);
    sections.set(seat.section, section);
  }
  return [...sections.values()];
}

/** Sections whose names begin alike stand side by side: F1 to F8, 101 to 116, 201 to 216. */
function tiers(sections) {
  const rows = new Map();
  for (const section of sections.sort((a, b) => natural(a.name, b.name))) {
    const key = section.name.match(/^(\d|\D+)/)[0];
    rows.set(key, [...(rows.get(key) ?? []), section]);
  }
  const best = (row) => Math.min(...row.flatMap((section) => [...section.grades.keys()].map(rank)));
  return [...rows.values()].sort((a, b) => best(a) - best(b));
}

function sectionTile(section, choose) {
  const grades = [...section.grades.keys()].sort((a, b) => rank(a) - rank(b));
  const tile = el(
    "button",
    {
      type: "button",
      class: `section grade-${rank(grades[0])}`,
      disabled: section.free === 0,
      onclick: () => choose(section.name),
      "aria-label": `Section ${section.name}, ${grades.join(" and ")}, ${section.free} of ${section.total} seats left`,
    },
    el("strong", {}, section.name),
    el("span", {}, grades.join(" ")),
    el("span", { class: "left" }, section.free === 0 ? "sold out" : number(section.free)),
  );
  tile.style.setProperty("--free", `${Math.round((100 * section.free) / section.total)}%`);
  return tile;
}

function legend(sections) {
  const prices = new Map(sections.flatMap((section) => [...section.grades]));
  const grades = [...prices].sort((a, b) => rank(a[0]) - rank(b[0]));
  return el("ul", { class: "legend" }, grades.map(([grade, price]) => el("li", { class: `grade-${rank(grade)}` }, `${grade} ${won(price)}`)));
}

class SeatView {
  /** Admitted is the place of a buyer who came through a waiting room. */
  constructor(concert, date, admitted) {
    this.concert = concert;
    this.date = date;
    this.admitted = admitted;
    this.chosen = new Map();
    this.section = null;
    this.plan = el("section", { class: "plan", "aria-label": "Seats" });
    this.basket = el("aside", { class: "basket", "aria-label": "Your choice" });
  }

  async open() {
    const date = this.date;
    show(
      banner(this.concert, el("p", {}, moment(date.startsAt)), el("p", {}, el("a", { href: `#/concerts/${this.concert.concertId}` }, "All dates"))),
      this.admitted ? el("p", { role: "status" }, `It is your turn: choose, hold and pay until ${time(this.admitted.admittedUntil)}.`) : null,
      el("div", { class: "stage-layout" }, this.plan, this.basket),
    );
    this.showBasket();
    await this.showHouse();
    this.timer = setInterval(() => this.refresh(), REFRESH_MILLIS);
  }

  close() {
    clearInterval(this.timer);
  }

  async showHouse() {
    const map = await api.seatMap(this.date.scheduleId);
    const sections = bySection(map.seats);
    if (sections.length === 1) return this.showSection(sections[0].name);
    this.section = null;
    const focused = document.activeElement?.getAttribute("aria-label")?.split(",")[0];
    this.plan.replaceChildren(
      el("div", { class: "plan-head" }, el("h2", {}, "Choose a section"), legend(sections)),
      el("div", { class: "stage", "aria-hidden": "true" }, "STAGE"),
      ...tiers(sections).map((row) => el("div", { class: "tier" }, row.map((section) => sectionTile(section, (name) => run(null, () => this.showSection(name)))))),
    );
    if (focused) [...this.plan.querySelectorAll("button")].find((b) => b.getAttribute("aria-label").startsWith(`${focused},`))?.focus();
    return undefined;
  }

  async showSection(name) {
    const map = await api.seatMap(this.date.scheduleId, name);
    this.section = name;
    const rows = new Map();
    for (const seat of map.seats) rows.set(seat.row, [...(rows.get(seat.row) ?? []), seat]);
    const grid = el("div", { class: "seats", role: "group", "aria-label": `Section ${name}. Arrow keys move between seats.` });
    for (const [label, seats] of [...rows].sort((a, b) => natural(a[0], b[0]))) {
      seats.sort((a, b) => a.number - b.number);
      grid.append(el("div", { class: "row" }, el("span", { class: "row-label", "aria-hidden": "true" }, label), seats.map((seat) => this.seatButton(seat)), el("span", { class: "row-label", "aria-hidden": "true" }, label)));
    }
    grid.addEventListener("keydown", (event) => this.move(event, grid));
    this.plan.replaceChildren(
      el("div", { class: "plan-head" },
        el("button", { type: "button", class: "plain", onclick: () => run(null, () => this.showHouse()) }, "← All sections"),
        el("h2", {}, `Section ${name}`), legend(bySection(map.seats))),
      el("div", { class: "stage", "aria-hidden": "true" }, "STAGE"),
      el("div", { class: "scroll" }, grid),
    );
    const first = grid.querySelector("button:not([disabled])");
    if (first) first.tabIndex = 0;
  }

  seatButton(seat) {
    const button = el("button", { type: "button", tabindex: "-1", "data-seat": String(seat.seatId), onclick: () => this.toggle(seat, button) });
    this.dress(button, seat);
    return button;
  }

  dress(button, seat) {
    const chosen = this.chosen.has(seat.seatId);
    const free = seat.status === "AVAILABLE";
    button.className = `seat grade-${rank(seat.grade)} ${free ? "" : `seat-${seat.status.toLowerCase()}`} ${chosen ? "chosen" : ""}`;
    button.disabled = !free;
    button.setAttribute("aria-pressed", String(chosen));
    button.title = `${place(seat)} · ${seat.grade} ${won(seat.price)}${free ? "" : ` · ${seat.status === "SOLD" ? "sold" : "held"}`}`;
    button.setAttribute("aria-label", button.title);
  }

  toggle(seat, button) {
    if (this.chosen.has(seat.seatId)) this.chosen.delete(seat.seatId);
    else if (this.chosen.size >= MOST_CHOSEN) notice(`You can hold up to ${MOST_CHOSEN} seats of one date.`);
    else this.chosen.set(seat.seatId, seat);
    this.dress(button, seat);
    this.showBasket();
  }

  /** Arrow keys go from seat to seat; Tab enters and leaves the section as a whole. */
  move(event, grid) {
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    if (!steps[event.key] || !event.target.matches(".seat")) return;
    event.preventDefault();
    const rows = [...grid.children].map((row) => [...row.querySelectorAll(".seat")]);
    let y = rows.findIndex((row) => row.includes(event.target));
    let x = rows[y].indexOf(event.target);
    const [dy, dx] = steps[event.key];
    do {
      y += dy;
      x += dx;
    } while (rows[y] && x >= 0 && x < rows[y].length && rows[y][x].disabled);
    const next = rows[y]?.[Math.min(x, rows[y].length - 1)];
    if (!next || next.disabled || x < 0) return;
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  /** Shows what others did meanwhile. An unchanged map costs a 304 and no drawing. */
  async refresh() {
    if (document.hidden || document.querySelector("dialog")) return;
    const map = await api.seatMap(this.date.scheduleId, this.section ?? undefined).catch(() => null);
    if (!map || map === this.seen) return;
    this.seen = map;
    if (map.seats.some((seat) => seat.status === "CANCELLED")) {
      await showSeats(this.concert.concertId, this.date.scheduleId);
      return;
    }
    if (!this.section) {
      await this.showHouse();
      return;
    }
    for (const seat of map.seats) {
      const button = this.plan.querySelector(`[data-seat="${seat.seatId}"]`);
      if (seat.status !== "AVAILABLE" && this.chosen.delete(seat.seatId)) notice(`${place(seat)} has just been taken.`);
      if (button) this.dress(button, seat);
    }
    this.showBasket();
  }

  showBasket() {
    const seats = [...this.chosen.values()];
    const total = seats.reduce((sum, seat) => sum + seat.price, 0);
    const open = this.date.status === "ONGOING";
    const button = el("button", { type: "button", class: "primary wide", disabled: seats.length === 0 || !open }, seats.length === 0 ? "Choose your seats" : `Hold ${seats.length} for ${won(total)}`);
    button.addEventListener("click", () => this.hold(button));
    fill(
      this.basket,
      el("h2", {}, "Your choice"),
      open ? null : el("p", { class: "quiet" }, this.date.status === "UPCOMING" ? `The sale opens ${moment(this.date.saleOpensAt)}.` : "The sale is over."),
      seats.length === 0 ? el("p", { class: "quiet" }, `Up to ${MOST_CHOSEN} seats. A hold keeps them while you decide.`)
        : el("ul", { class: "picked" }, seats.map((seat) => el("li", {}, el("span", {}, place(seat)), el("span", {}, `${seat.grade} ${won(seat.price)}`)))),
      button,
    );
  }

  /** The admission is over, or there never was one. */
  async goBackToTheRoom() {
    forgetPlace(this.date.scheduleId);
    await showSeats(this.concert.concertId, this.date.scheduleId);
  }

  async hold(button) {
    if (!(await requireLogIn())) return;
    await run(button, async () => {
      try {
        const reservation = await api.hold(this.date.scheduleId, [...this.chosen.keys()], placeToken(this.date.scheduleId));
        this.chosen.clear();
        startHold(reservation, this.concert, this.date);
      } catch (problem) {
        for (const taken of problem.body?.seatIds ?? []) this.chosen.delete(taken);
        if (problem.code === "queue-token-required") await this.goBackToTheRoom();
        throw problem;
      } finally {
        this.showBasket();
        if (this.section && current === this) await this.showSection(this.section);
      }
    });
  }
}

let current = null;

export function leaveSeats() {
  current?.close();
  current = null;
}

export async function showSeats(concertId, scheduleId) {
  const concert = await api.concert(concertId);
  const date = concert.options.find((option) => option.scheduleId === scheduleId);
  if (!date) throw new Error("This concert has no such date. Choose one from its list.");
  leaveSeats();
  if (date.status === "CANCELLED") showCalledOff(concert, date);
  else if (!date.queueRequired || date.status !== "ONGOING") await enter(new SeatView(concert, date));
  else if (await requireLogIn()) await enterByTheRoom(concert, date);
  else throw new Error("This date has a waiting room: log in to take a place in it.");
}

function showCalledOff(concert, date) {
  show(
    banner(concert, el("p", {}, moment(date.startsAt))),
    el("p", { role: "status" }, "This date was called off. Whoever paid for it gets the money back as points, without doing anything."),
    el("p", {}, el("a", { href: `#/concerts/${concert.concertId}` }, "Other dates")),
  );
}

async function enter(view) {
  current = view;
  await view.open();
}

async function enterByTheRoom(concert, date) {
  current = new WaitingView(concert, date, (place) => {
    leaveSeats();
    run(null, () => enter(new SeatView(concert, date, place)));
  });
  await current.start();
}
