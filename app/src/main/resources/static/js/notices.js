// What the buyer was told by mail; where no mail server is configured, this page is all there is.

import { api, session } from "./api.js";
import { logIn } from "./account.js";
import { el, run, show } from "./dom.js";
import { moment } from "./format.js";

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

export async function showNotices() {
  if (!session.current) {
    show(el("h1", {}, "Notices"), el("p", { class: "quiet" }, "Log in to see them."), el("button", { type: "button", class: "primary", onclick: logIn }, "Log in"));
    return;
  }
  const list = el("ul", { class: "reservations" });
  const more = el("button", { type: "button", class: "plain more" }, "Show more");
  const count = el("p", { class: "quiet", role: "status" });
  let page = 0;
  const load = async () => {
    const found = await api.notices(page);
    page += 1;
    list.append(...found.items.map(item));
    count.textContent = found.total === 0 ? "None yet." : `${found.total} in all`;
    more.hidden = list.children.length >= found.total;
  };
  more.addEventListener("click", () => run(more, load));
  await load();
  show(el("div", { class: "heading" }, el("h1", {}, "Notices"), count), list, more);
}
