// A list of what is the buyer's own, page after page.

import { session } from "./api.js";
import { logIn } from "./account.js";
import { el, run, show } from "./dom.js";

// title: of the page; fetchPage(page): { items, total }; item(one): its element.
export async function showOwnList(title, fetchPage, item) {
  if (!session.current) {
    show(el("h1", {}, title), el("p", { class: "quiet" }, "Log in to see them."), el("button", { type: "button", class: "primary", onclick: logIn }, "Log in"));
    return;
  }
  const list = el("ul", { class: "reservations" });
  const more = el("button", { type: "button", class: "plain more" }, "Show more");
  const count = el("p", { class: "quiet", role: "status" });
  let page = 0;
  const load = async () => {
    const found = await fetchPage(page);
    page += 1;
    list.append(...found.items.map(item));
    count.textContent = found.total === 0 ? "None yet." : `${found.total} in all`;
    more.hidden = list.children.length >= found.total;
  };
  more.addEventListener("click", () => run(more, load));
  await load();
  show(el("div", { class: "heading" }, el("h1", {}, title), count), list, more);
}
