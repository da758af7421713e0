// The halls' time, wherever the buyer is; it is named to those whose clock shows another.
const ZONE = "Asia/Seoul";
const abroad = new Intl.DateTimeFormat().resolvedOptions().timeZone !== ZONE;

const amounts = new Intl.NumberFormat("en-US");
const dates = (parts) => new Intl.DateTimeFormat(undefined, { timeZone: ZONE, ...parts });
const days = dates({ weekday: "short", year: "numeric", month: "short", day: "numeric" });
const shortDays = dates({ month: "short", day: "numeric", year: "numeric" });
const times = dates({ hour: "2-digit", minute: "2-digit" });

export const number = (value) => amounts.format(value);
export const won = (value) => `₩${amounts.format(value)}`;
export const day = (iso) => days.format(new Date(iso));
export const time = (iso) => times.format(new Date(iso)) + (abroad ? " (Seoul)" : "");
export const moment = (iso) => `${day(iso)}, ${time(iso)}`;

export function span(first, last) {
  if (!first) return "No dates yet";
  const from = shortDays.format(new Date(first));
  const to = shortDays.format(new Date(last));
  return from === to ? from : `${from} – ${to}`;
}

export function clock(seconds) {
  const left = Math.max(0, Math.floor(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
}

export function wait(seconds) {
  if (seconds <= 1) return "a second";
  return seconds < 90 ? `${Math.round(seconds)} seconds` : `${Math.round(seconds / 60)} minutes`;
}

export const place = (seat) => `${seat.section} · row ${seat.row} · seat ${seat.number}`;
