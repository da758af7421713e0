// Who is logged in, and how much there is to spend.

import { api, session } from "./api.js";
import { ask, el, notice, run } from "./dom.js";
import { won } from "./format.js";

export async function logIn() {
  const answer = await ask({
    title: "Log in",
    text: "The demo has the buyers demo1 to demo20, all with the password concert-bank.",
    submit: "Log in",
    fields: [
      { name: "email", label: "E-mail", input: { type: "email", required: true, value: "demo1@concert-bank.dev", autocomplete: "username" } },
      { name: "password", label: "Password", input: { type: "password", required: true, value: "concert-bank", autocomplete: "current-password" } },
    ],
  });
  if (!answer) return false;
  const loggedIn = await run(null, () => api.login(answer.email, answer.password));
  if (!loggedIn) return logIn();
  session.set({ ...loggedIn, email: answer.email });
  notice(`Welcome, ${answer.email}.`);
  return true;
}

/** What follows needs a user; asks for one if there is none. */
export async function requireLogIn() {
  return session.current ? true : logIn();
}

async function charge() {
  const answer = await ask({
    title: "Charge points",
    submit: "Charge",
    fields: [
      { name: "amount", label: "Amount in won, 1 to 10,000,000", input: { type: "number", min: "1", max: "10000000", step: "1", value: "100000", required: true } },
    ],
  });
  if (!answer) return;
  await run(null, async () => {
    const charged = await api.charge(Number(answer.amount));
    notice(`Charged ${won(Number(answer.amount))}. You have ${won(charged.point)}.`);
    showBalance(charged.point);
  });
}

function showBalance(point) {
  const target = document.getElementById("balance");
  if (target) target.textContent = won(point);
}

export async function refreshBalance() {
  if (!session.current) return;
  await run(null, async () => showBalance((await api.balance()).point));
}

export function showAccount() {
  const nav = document.getElementById("account");
  if (!session.current) {
    nav.replaceChildren(el("button", { type: "button", class: "primary", onclick: logIn }, "Log in"));
    return;
  }
  nav.replaceChildren(
    el("a", { href: "#/reservations" }, "My reservations"),
    el("a", { href: "#/notices" }, "Notices"),
    el("button", { type: "button", class: "balance", onclick: charge, "aria-label": "Your balance; charge points" },
      el("span", { id: "balance" }, "…"), el("span", { class: "plus", "aria-hidden": "true" }, "+")),
    el("button", { type: "button", class: "plain", title: session.current.email, onclick: () => session.set(null) }, "Log out"),
  );
  refreshBalance();
}
