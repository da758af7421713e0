// Seats that are held: a strip below the header, with the time that is left, on every page.

import { api } from "./api.js";
import { refreshBalance } from "./account.js";
import { el, notice, run } from "./dom.js";
import { clock, place, won } from "./format.js";

const URGENT_SECONDS = 60;
let timer = null;

/** Remembers what a date was, because a reservation names only its number. */
export function rememberDate(concert, date) {
  const known = JSON.parse(localStorage.getItem("concert-bank.dates") || "{}");
  known[date.scheduleId] = { title: concert.title, venue: concert.venue, startsAt: date.startsAt };
  localStorage.setItem("concert-bank.dates", JSON.stringify(known));
}

export const knownDate = (scheduleId) => JSON.parse(localStorage.getItem("concert-bank.dates") || "{}")[scheduleId];

export function endHold() {
  clearInterval(timer);
  const strip = document.getElementById("hold");
  strip.hidden = true;
  strip.replaceChildren();
}

function changed() {
  refreshBalance();
  window.dispatchEvent(new Event("reservations"));
}

async function pay(reservation, button) {
  await run(button, async () => {
    try {
      const paid = await api.pay(reservation.reservationId);
      notice(`Paid ${won(paid.amount)}. The seats are yours.`, "good");
      endHold();
    } catch (problem) {
      if (problem.code === "hold-expired") endHold();
      throw problem;
    } finally {
      changed();
    }
  });
}

async function release(reservation, button) {
  await run(button, async () => {
    try {
      await api.cancel(reservation.reservationId);
      notice("The seats are free again.");
    } finally {
      endHold();
      changed();
    }
  });
}

export function startHold(reservation, concert, date) {
  if (date) rememberDate(concert, date);
  clearInterval(timer);
  const until = Date.parse(reservation.heldUntil);
  const left = el("strong", { class: "clock", role: "timer" });
  const payButton = el("button", { type: "button", class: "primary" }, `Pay ${won(reservation.amount)}`);
  const releaseButton = el("button", { type: "button", class: "plain" }, "Release");
  payButton.addEventListener("click", () => pay(reservation, payButton));
  releaseButton.addEventListener("click", () => release(reservation, releaseButton));
  const strip = document.getElementById("hold");
  strip.replaceChildren(
    el("div", { class: "hold-text" },
      el("span", {}, "Held for you, ", left, " left"),
      el("span", { class: "hold-seats" }, reservation.seats.map(place).join("   "))),
    el("div", { class: "actions" }, releaseButton, payButton),
  );
  strip.hidden = false;
  const tick = () => {
    const seconds = (until - Date.now()) / 1000;
    left.textContent = clock(seconds);
    strip.classList.toggle("urgent", seconds < URGENT_SECONDS);
    if (seconds <= 0) {
      endHold();
      notice("The hold is over; the seats are free for everybody.", "error");
      changed();
    }
  };
  tick();
  timer = setInterval(tick, 1000);
  payButton.focus();
}
