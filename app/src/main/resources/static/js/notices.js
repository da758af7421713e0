// What the buyer was told by mail; where no mail server is configured, this page is all there is.

import { api } from "./api.js";
import { el } from "./dom.js";
import { moment } from "./format.js";
import { showOwnList } from "./list.js";

const STATES = { PENDING: "not mailed yet", SENT: "mailed", FAILED: "could not be mailed" };

function item(notice) {
  return el(
    "li",
    { class: "notice-item" },
    el("h2", {}, notice.subject),
    el("p", { class: "quiet" }, `${moment(notice.createdAt)} · ${STATES[notice.status] ?? notice.status}`),
    el("pre", { class: "notice-text" }, notice.text),
  );
}

export function showNotices() {
  return showOwnList("Notices", api.notices, item);
}
