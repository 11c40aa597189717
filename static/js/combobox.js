// Suggestions under the box for an occupation: the ARIA 1.2 combobox with a list. Without it, "Find" does the same.

const PAUSE = 150;

for (const box of document.querySelectorAll("[data-combobox]")) {
  const input = box.querySelector("input[type=text]");
  const status = box.querySelector("[data-status]");
  const list = document.createElement("ul");
  list.className = "combobox__list";
  list.id = `${input.id}_list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
  box.querySelector(".finder").after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
  })) input.setAttribute(name, value);

  let timer, asked = 0, active = -1;
  const options = () => [...list.querySelectorAll("[role=option]")];

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
  const choose = (option) => {
    input.value = option.dataset.text;
    say(option.dataset.text);
    open(false);
    input.focus();
  };
  const chosen = box.querySelector("[data-chosen]");
  const say = (text) => {
    chosen.hidden = !text;
    chosen.querySelector("span").textContent = text;
  };
  const suggest = async () => {
    const number = ++asked;
    const words = input.value.trim();
    if (words.length < 2) return open(false);
    const answer = await fetch(`${box.dataset.combobox}?q=${encodeURIComponent(words.slice(0, 200))}`);
    if (number !== asked || !answer.ok) return;
    list.innerHTML = await answer.text();
    options().forEach((option, index) => { option.id = `${list.id}_${index}`; });
    open(options().length > 0);
    status.textContent = options().length ? box.dataset.some : box.dataset.none;
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    say("");
    timer = setTimeout(suggest, PAUSE);
  });
  input.addEventListener("blur", () => setTimeout(() => open(false), PAUSE));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  input.addEventListener("keydown", (event) => {
    const last = options().length - 1;
    if (event.key === "Escape" && !list.hidden) open(false);
    else if (event.key === "ArrowDown" && list.hidden && last >= 0) open(true);
    else if (event.key === "ArrowDown" && !list.hidden) point(active < last ? active + 1 : 0);
    else if (event.key === "ArrowUp" && !list.hidden) point(active > 0 ? active - 1 : last);
    else if (event.key === "Enter" && active >= 0) choose(options()[active]);
    else if (event.key === "Enter" && !/^\s*\d/.test(input.value) && input.value.trim()) box.querySelector("button").click();
    else return;
    event.preventDefault();
  });
}
