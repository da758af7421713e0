// My reservations: pay what is held, give back what is not wanted.

import { api } from "./api.js";
import { refreshBalance } from "./account.js";
import { ask, el, notice, run } from "./dom.js";
import { moment, place, won } from "./format.js";
import { knownDate, startHold } from "./hold.js";
import { showOwnList } from "./list.js";

const TITLES = { PENDING: "Held", CONFIRMED: "Booked", CANCELLED: "Cancelled", EXPIRED: "Lapsed" };

async function cancel(reservation, button) {
  const paid = reservation.status === "CONFIRMED";
  const answer = await ask({
    title: paid ? "Cancel and refund?" : "Release the seats?",
    text: paid ? `${won(reservation.amount)} come back to your points at once, and the seats go back on sale.` : "The seats go back on sale.",
    submit: paid ? "Cancel and refund" : "Release",
    danger: true,
  });
  if (!answer) return;
  await run(button, async () => {
    const cancelled = await api.cancel(reservation.reservationId);
    notice(cancelled.refund ? `Refunded ${won(cancelled.refund.amount)}.` : "The seats are free again.", "good");
  });
  refreshBalance();
  window.dispatchEvent(new Event("reservations"));
}

function actions(reservation) {
  const live = reservation.status === "PENDING" || reservation.status === "CONFIRMED";
  if (!live) return null;
  const give = el("button", { type: "button", class: "plain" }, reservation.status === "PENDING" ? "Release" : "Cancel and refund");
  give.addEventListener("click", () => cancel(reservation, give));
  const resume = reservation.status === "PENDING"
    ? el("button", { type: "button", class: "primary", onclick: () => startHold(reservation) }, "Continue") : null;
  return el("div", { class: "actions" }, give, resume);
}

function item(reservation) {
  const date = knownDate(reservation.scheduleId);
  return el(
    "li",
    { class: "reservation" },
    el("div", {},
      el("span", { class: `state state-${reservation.status.toLowerCase()}` }, TITLES[reservation.status] ?? reservation.status),
      el("h2", {}, date ? date.title : `Date no. ${reservation.scheduleId}`),
      date ? el("p", { class: "quiet" }, `${moment(date.startsAt)} · ${date.venue}`) : null,
      el("p", {}, (reservation.seats ?? []).map(place).join(", ")),
      el("p", { class: "quiet" }, `${won(reservation.amount)} · reservation ${reservation.reservationId}`,
        reservation.refund ? ` · ${won(reservation.refund.amount)} refunded ${moment(reservation.refund.refundedAt)}` : "")),
    actions(reservation),
  );
}

export function showReservations() {
  return showOwnList("My reservations", api.reservations, item);
}
