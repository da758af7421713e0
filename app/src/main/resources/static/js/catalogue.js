// The list of concerts, and one concert with its dates.

import { api } from "./api.js";
import { el, run, show } from "./dom.js";
import { day, moment, number, span, time } from "./format.js";

/** Each concert has colours of its own, the same every time: they follow from its title. */
function paint(element, title) {
  let hash = 7;
  for (const character of title) hash = (hash * 31 + character.codePointAt(0)) % 36000;
  element.style.setProperty("--hue", String(hash % 360));
  element.style.setProperty("--tilt", `${(hash % 70) - 35}deg`);
  return element;
}

function poster(concert) {
  return paint(el("div", { class: "poster", "aria-hidden": "true" }, el("span", {}, concert.title.slice(0, 1))), concert.title);
}

function card(concert) {
  return el(
    "li",
    {},
    el(
      "a",
      { class: "card", href: `#/concerts/${concert.concertId}` },
      poster(concert),
      el("div", { class: "card-text" },
        el("h2", {}, concert.title),
        el("p", { class: "artist" }, concert.artist),
        el("p", { class: "quiet" }, concert.venue),
        el("p", { class: "quiet" }, span(concert.firstDate, concert.lastDate))),
    ),
  );
}

export async function showConcerts(query) {
  const list = el("ul", { class: "cards" });
  const more = el("button", { type: "button", class: "plain more" }, "Show more");
  const heading = el("h1", {}, query ? `Concerts for “${query}”` : "On stage");
  const count = el("p", { class: "quiet", role: "status" });
  let page = 0;
  const load = () =>
    run(more, async () => {
      const found = await api.concerts(query, page);
      page += 1;
      list.append(...found.items.map(card));
      count.textContent = found.total === 0 ? "Nothing found." : found.total === 1 ? "1 concert" : `${number(found.total)} concerts`;
      more.hidden = list.children.length >= found.total;
    });
  more.addEventListener("click", load);
  show(el("div", { class: "heading" }, heading, count), list, more);
  await load();
}

const STATUS = { UPCOMING: "Sale opens", ENDED: "Sale closed", CANCELLED: "Called off" };

function option(concertId, date) {
  const open = date.status === "ONGOING";
  const share = date.totalSeats === 0 ? 0 : date.availableSeats / date.totalSeats;
  const meter = el("meter", { min: "0", max: "1", low: "0.1", value: String(share), "aria-label": "Share of seats left" });
  const state = open
    ? `${number(date.availableSeats)} of ${number(date.totalSeats)} seats left`
    : date.status === "UPCOMING" ? `${STATUS.UPCOMING} ${moment(date.saleOpensAt)}` : STATUS[date.status];
  return el(
    "li",
    {},
    el(
      "a",
      { class: `date ${open ? "" : "date-closed"}`, href: `#/concerts/${concertId}/dates/${date.scheduleId}` },
      el("strong", {}, day(date.startsAt)),
      el("span", {}, time(date.startsAt)),
      meter,
      el("span", { class: "quiet" }, state),
      open && date.queueRequired ? el("span", { class: "quiet" }, "With a waiting room") : null,
    ),
  );
}

export function banner(concert, ...more) {
  return paint(
    el("section", { class: "banner" },
      el("div", {}, el("h1", {}, concert.title), el("p", { class: "artist" }, concert.artist), el("p", {}, concert.venue), more)),
    concert.title,
  );
}

export async function showConcert(concertId) {
  const concert = await api.concert(concertId);
  show(
    banner(concert, el("p", {}, span(concert.firstDate, concert.lastDate))),
    el("h2", {}, "Choose a date"),
    el("ul", { class: "dates" }, concert.options.map((date) => option(concertId, date))),
  );
}
