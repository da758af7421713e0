// Builds elements; text always goes in as text, so that no name in a catalogue is ever markup.

export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.className = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  fill(element, ...children);
  return element;
}

/** Replaces what is in an element; null stands for nothing. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

export function show(...children) {
  fill(document.getElementById("main"), ...children);
}

/** A short message at the edge of the page; an error stays until it has been read. */
export function notice(text, kind = "info") {
  const close = el("button", { type: "button", class: "notice-close", "aria-label": "Dismiss" }, "×");
  const box = el(
    "div",
    { class: `notice notice-${kind}`, role: kind === "error" ? "alert" : "status" },
    el("p", {}, text),
    close,
  );
  close.addEventListener("click", () => box.remove());
  document.getElementById("notices").append(box);
  setTimeout(() => box.remove(), kind === "error" ? 12000 : 5000);
}

/** Runs an action of a button: once at a time, and with its problem shown to the user. */
export async function run(button, action) {
  if (button) button.disabled = true;
  try {
    return await action();
  } catch (problem) {
    notice(problem.message, "error");
    return undefined;
  } finally {
    if (button) button.disabled = false;
  }
}

/** A modal form; resolves with its values, or with null when it is closed. */
export function ask({ title, text, fields = [], submit, danger = false }) {
  return new Promise((resolve) => {
    const inputs = fields.map((field) =>
      el("label", { class: "field" }, el("span", {}, field.label), el("input", { ...field.input, name: field.name })),
    );
    const form = el(
      "form",
      { method: "dialog" },
      el("h2", {}, title),
      text ? el("p", {}, text) : null,
      inputs,
      el(
        "div",
        { class: "actions" },
        el("button", { type: "button", class: "plain", onclick: () => dialog.close() }, "Back"),
        el("button", { type: "submit", class: danger ? "danger" : "primary" }, submit),
      ),
    );
    const dialog = el("dialog", { "aria-label": title }, form);
    let answer = null;
    form.addEventListener("submit", () => {
      answer = Object.fromEntries(new FormData(form));
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
