// Which page is shown: the part of the address after the #.

import { session } from "./api.js";
import { showAccount } from "./account.js";
import { showConcert, showConcerts } from "./catalogue.js";
import { el, show } from "./dom.js";
import { endHold } from "./hold.js";
import { showNotices } from "./notices.js";
import { showReservations } from "./reservations.js";
import { leaveSeats, showSeats } from "./seats.js";

const routes = [
  [/^#\/concerts\/(\d+)\/dates\/(\d+)$/, (concert, date) => showSeats(Number(concert), Number(date))],
  [/^#\/concerts\/(\d+)$/, (concert) => showConcert(Number(concert))],
  [/^#\/reservations$/, () => showReservations()],
  [/^#\/notices$/, () => showNotices()],
  [/^#\/search\/(.+)$/, (query) => showConcerts(decodeURIComponent(query))],
  [/.*/, () => showConcerts("")],
];

async function navigate() {
  leaveSeats();
  const [pattern, page] = routes.find(([candidate]) => candidate.test(location.hash));
  try {
    await page(...(location.hash.match(pattern) ?? []).slice(1));
  } catch (problem) {
    show(el("h1", {}, "That did not work"), el("p", { role: "alert" }, problem.message), el("p", {}, el("a", { href: "#/" }, "To the concerts")));
  }
  window.scrollTo(0, 0);
}

document.getElementById("search").addEventListener("submit", (event) => {
  event.preventDefault();
  const query = document.getElementById("query").value.trim();
  location.hash = query ? `#/search/${encodeURIComponent(query)}` : "#/";
});

window.addEventListener("hashchange", async () => {
  await navigate();
  document.getElementById("main").focus({ preventScroll: true });
});
window.addEventListener("session", () => {
  showAccount();
  if (!session.current) endHold();
  if (["#/reservations", "#/notices"].includes(location.hash)) navigate();
});
window.addEventListener("reservations", () => {
  if (location.hash === "#/reservations") navigate();
});

showAccount();
navigate();
