// Suggestions under the box for an occupation: the ARIA 1.2 combobox with a list. Without it, the button does the same.
// Nothing is ever chosen for the person: only Enter on a suggestion, or a click, chooses. With data-go a choice opens its page.

const PAUSE = 150;

for (const box of document.querySelectorAll("[data-combobox]")) {
  const input = box.querySelector("input[type=text], input[type=search]");
  const status = box.querySelector("[data-status]");
  const chosen = box.querySelector("[data-chosen]");
  const list = document.createElement("ul");
  list.className = "combobox__list";
  list.id = `${input.id}_list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
  (box.querySelector(".finder") ?? input).after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
  })) input.setAttribute(name, value);

  let timer, asked = 0, active = -1;
  const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];

  const open = (shown) => {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (!shown) point(-1);
  };
  const point = (place) => {
    active = place;
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
    const option = options()[place];
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const say = (text) => {
    if (!chosen) return;
    chosen.hidden = !text;
    chosen.querySelector("span").textContent = text;
  };
  const choose = (option) => {
    asked += 1;
    if ("go" in box.dataset) {
      // Whoever comes back finds what was typed.
      history.replaceState(null, "", `?q=${encodeURIComponent(input.value.trim())}`);
      return window.location.assign(option.dataset.page);
    }
    input.value = option.dataset.text;
    say(option.dataset.text);
    open(false);
    input.focus();
  };
  const announce = (count) => {
    status.textContent = { 0: box.dataset.none, 1: box.dataset.one }[count] ?? box.dataset.some.replace("#", count);
  };
  const suggest = async () => {
    const number = ++asked;
    const words = input.value.trimStart();
    if (words.trim().length < 2) return;
    const answer = await fetch(`${box.dataset.combobox}?q=${encodeURIComponent(words.slice(0, 200))}`).catch(() => null);
    if (number !== asked || !answer?.ok) return;
    list.innerHTML = await answer.text();
    if (number !== asked || document.activeElement !== input) return;
    list.querySelectorAll("[role=option]").forEach((option, index) => { option.id = `${list.id}_${index}`; });
    open(list.children.length > 0);
    announce(options().length);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asked += 1;
    open(false);
    list.replaceChildren();
    say("");
    timer = setTimeout(suggest, PAUSE);
  });
  input.addEventListener("blur", () => setTimeout(() => open(false), PAUSE));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]:not([aria-disabled])");
    if (option) choose(option);
  });
  input.addEventListener("keydown", (event) => {
    const last = options().length - 1;
    const isShown = !list.hidden;
    if (event.key === "Escape" && isShown) open(false);
    else if (event.key === "ArrowUp" && event.altKey && isShown) open(false);
    else if (event.key === "ArrowDown" && !isShown && last >= 0) open(true);
    else if (event.key === "ArrowDown" && isShown && last >= 0) point(active < last ? active + 1 : 0);
    else if (event.key === "ArrowUp" && isShown && last >= 0) point(active > 0 ? active - 1 : last);
    else if (event.key === "Enter" && active >= 0) choose(options()[active]);
    else if (event.key === "Enter" && !("go" in box.dataset) && !/^\s*\d/.test(input.value) && input.value.trim()) box.querySelector("button").click();
    else {
      if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) point(-1);
      return;
    }
    event.preventDefault();
  });
}
