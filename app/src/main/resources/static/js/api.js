// The REST API. A problem document becomes an Error whose message is its detail.

const BASE = "/api/ticketing";
const STORE = "concert-bank.session";

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `The server answered ${status}.`);
    this.status = status;
    this.code = body.code || "";
    this.body = body;
  }
}

export const session = {
  get current() {
    return JSON.parse(sessionStorage.getItem(STORE) || "null");
  },
  set(value) {
    if (value) sessionStorage.setItem(STORE, JSON.stringify(value));
    else sessionStorage.removeItem(STORE);
    window.dispatchEvent(new Event("session"));
  },
};

/** A key for a command. The same key goes with every repetition of the same click. */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function call(method, path, body, headers = {}) {
  const all = { Accept: "application/json, application/problem+json", ...headers };
  if (session.current) all.Authorization = `Bearer ${session.current.accessToken}`;
  if (body !== undefined) all["Content-Type"] = "application/json";
  return fetch(BASE + path, { method, headers: all, body: body === undefined ? undefined : JSON.stringify(body) });
}

async function read(response) {
  const text = await response.text();
  const body = text ? JSON.parse(text) : {};
  if (response.ok) return body;
  if (response.status === 401 && body.code !== "queue-token-invalid" && session.current) session.set(null);
  throw new Problem(response.status, body);
}

async function get(path, headers) {
  return read(await call("GET", path, undefined, headers));
}

const QUEUE_TOKEN = "X-Queue-Token";

/** Server-Sent Events by fetch, because EventSource sends no headers. Resolves when they end. */
async function queueEvents(token, signal, onStatus) {
  const headers = { Accept: "text/event-stream", Authorization: `Bearer ${session.current?.accessToken}`, [QUEUE_TOKEN]: token };
  const response = await fetch(`${BASE}/queue/events`, { headers, signal });
  if (!response.ok) throw new Problem(response.status, {});
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (text + part.value).split("\n\n");
    text = events.pop();
    for (const event of events) onStatus(JSON.parse(event.match(/^data: (.*)$/m)[1]));
  }
}

/** A lost answer is asked for again with the same key: the command is carried out once at most. */
async function command(method, path, body, more = {}) {
  const headers = { "Idempotency-Key": newKey(), ...more };
  let response;
  try {
    response = await call(method, path, body, headers);
  } catch {
    response = await call(method, path, body, headers);
  }
  return read(response);
}

const maps = new Map();

/** The seat map; an unchanged one costs no download. */
async function seatMap(scheduleId, section) {
  const path = `/concerts/options/${scheduleId}/seats${section ? `?section=${encodeURIComponent(section)}` : ""}`;
  const known = maps.get(path);
  const response = await call("GET", path, undefined, known ? { "If-None-Match": known.etag } : {});
  if (response.status === 304) return known.body;
  const body = await read(response);
  maps.set(path, { etag: response.headers.get("ETag"), body });
  return body;
}

export const api = {
  login: (email, password) => call("POST", "/auth/login", { email, password }).then(read),
  concerts: (query, page) => get(`/concerts?size=24&page=${page}${query ? `&query=${encodeURIComponent(query)}` : ""}`),
  concert: (id) => get(`/concerts/${id}`),
  options: (id) => get(`/concerts/${id}/options`),
  seatMap,
  hold: (scheduleId, seatIds, token) => command("POST", "/reservations", { scheduleId, seatIds }, token ? { [QUEUE_TOKEN]: token } : {}),
  joinQueue: (scheduleId) => call("POST", "/queue/tokens", { scheduleId }).then(read),
  place: (token) => get("/queue/status", { [QUEUE_TOKEN]: token }),
  leaveQueue: (token) => call("DELETE", "/queue/tokens", undefined, { [QUEUE_TOKEN]: token }).then(read),
  queueEvents,
  pay: (reservationId) => command("POST", "/payments", { reservationId, method: "POINT" }),
  cancel: (reservationId) => command("DELETE", `/reservations/${reservationId}`),
  charge: (amount) => command("POST", "/point/charge", { amount }),
  balance: () => get(`/users/${session.current.userId}/point`),
  notices: (page) => get(`/users/${session.current.userId}/notifications?size=20&page=${page}`),
  reservations: (page) => get(`/users/${session.current.userId}/reservations?size=20&page=${page}`),
};
