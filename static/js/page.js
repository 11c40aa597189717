// Two courtesies that HTML alone cannot give. Everything works without them.

// A list of errors takes the focus, so that it is read first and Tab goes on from there.
document.querySelector("[data-takes-focus]")?.focus();

// A menu made of <details> closes on Escape and on a press elsewhere.
const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
