// The waiting room in front of a date: where one stands, told by events, or by polling where these
// cannot be had. The last token is kept, so that a reload does not cost the place.

import { api } from "./api.js";
import { banner } from "./catalogue.js";
import { el, fill, run, show } from "./dom.js";
import { moment, number, time, wait } from "./format.js";

const STORE = "concert-bank.places";
const STREAM_PAUSE_SECONDS = 3;

function places() {
  return JSON.parse(sessionStorage.getItem(STORE) || "{}");
}

function remember(scheduleId, token) {
  const all = places();
  if (token) all[scheduleId] = token;
  else delete all[scheduleId];
  sessionStorage.setItem(STORE, JSON.stringify(all));
}

export const placeToken = (scheduleId) => places()[scheduleId];
export const forgetPlace = (scheduleId) => remember(scheduleId, null);

const pause = (seconds) => new Promise((resolve) => {
  setTimeout(resolve, seconds * 1000);
});

const TOLD = {
  PAUSED: (place) => `Admissions are paused: ${place.reason}`,
  SOLD_OUT: () => "Every seat is sold. Should one be given back, admissions go on.",
  CLOSED: () => "The sale is over.",
  UPCOMING: () => "The sale has not opened yet.",
};

const OVER = {
  EXPIRED: "Your admission is over. Take a new place to go on.",
  DONE: "You have bought with this place. Take a new one to buy more.",
  LEFT: "You gave this place up.",
};

export class WaitingView {
  /** Calls onAdmitted with the place once it is this buyer's turn. */
  constructor(concert, date, onAdmitted) {
    this.concert = concert;
    this.date = date;
    this.onAdmitted = onAdmitted;
    this.open = true;
    this.panel = el("section", { class: "waiting", "aria-label": "Waiting room" });
    this.abort = new AbortController();
  }

  async start() {
    show(
      banner(this.concert, el("p", {}, moment(this.date.startsAt)), el("p", {}, el("a", { href: `#/concerts/${this.concert.concertId}` }, "All dates"))),
      this.panel,
    );
    const known = placeToken(this.date.scheduleId);
    const place = known ? await api.place(known).catch(() => null) : null;
    if (place && !OVER[place.status]) this.follow(place);
    else this.invite(place ? OVER[place.status] : "So many want to come to this date that buyers are let in one after another.");
  }

  close() {
    this.open = false;
    this.abort.abort();
  }

  /** Nobody is put into a queue by looking at a page. */
  invite(text) {
    forgetPlace(this.date.scheduleId);
    const button = el("button", { type: "button", class: "primary" }, "Take a place");
    button.addEventListener("click", () => this.join(button));
    fill(this.panel, el("h2", {}, "Waiting room"), el("p", {}, text), el("div", {}, button));
  }

  async join(button) {
    const place = await run(button, () => api.joinQueue(this.date.scheduleId));
    if (place) await this.follow(place);
  }

  async follow(place) {
    this.tell(place);
    while (this.open && this.waits) {
      const heard = await this.listen().catch(() => false);
      if (this.open && this.waits) await (heard ? pause(STREAM_PAUSE_SECONDS) : this.poll());
    }
  }

  /** True where the stream told anything before it ended. */
  async listen() {
    let heard = false;
    await api.queueEvents(placeToken(this.date.scheduleId), this.abort.signal, (place) => {
      heard = true;
      if (this.open) this.tell(place);
    });
    return heard;
  }

  async poll() {
    await pause(this.place.nextPollSeconds);
    if (!this.open) return;
    try {
      this.tell(await api.place(placeToken(this.date.scheduleId)));
    } catch (problem) {
      if (problem.status === 401) this.stop(problem.message);
    }
  }

  stop(text) {
    this.waits = false;
    this.invite(text);
  }

  tell(place) {
    this.place = place;
    this.waits = place.status === "WAITING" && place.roomState !== "CLOSED";
    remember(this.date.scheduleId, place.token);
    if (place.status === "ADMITTED") this.onAdmitted(place);
    else if (OVER[place.status]) this.stop(OVER[place.status]);
    else this.draw(place);
  }

  draw(place) {
    const told = TOLD[place.roomState]?.(place);
    const leave = el("button", { type: "button", class: "plain" }, "Give my place up");
    leave.addEventListener("click", () => this.leave(leave));
    fill(
      this.panel,
      el("h2", {}, "Waiting room"),
      el("p", { class: "position", role: "status", "aria-live": "polite" }, `Position ${number(place.position)}`),
      el("p", {}, place.ahead === 0 ? "You are next." : `${number(place.ahead)} before you.`),
      told ? el("p", { role: "alert" }, told) : el("p", { class: "quiet" }, place.etaSeconds === null ? "Nobody can say how long it takes." : `About ${wait(place.etaSeconds)}.`),
      el("p", { class: "quiet" }, `As of ${time(new Date().toISOString())}. The seats open by themselves when it is your turn.`),
      el("div", {}, leave),
    );
  }

  async leave(button) {
    await run(button, async () => {
      await api.leaveQueue(placeToken(this.date.scheduleId));
      this.stop(OVER.LEFT);
      this.abort.abort();
      this.abort = new AbortController();
    });
  }
}
