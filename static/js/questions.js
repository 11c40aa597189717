// A question that does not matter for the answer given is put out of sight, as long as it is empty itself.

const isEmpty = (question) =>
  [...question.querySelectorAll("input, select")].every((field) =>
    field.type === "radio" ? !field.checked || field.value === "" : field.value === "");

for (const question of document.querySelectorAll("[data-when]")) {
  const other = question.closest("form").elements[question.dataset.when];
  const show = () => {
    const matters = !other.value || (other.value === question.dataset.value) !== ("otherThan" in question.dataset);
    question.hidden = !matters && isEmpty(question) && !question.classList.contains("is-open");
  };
  other.addEventListener("change", show);
  show();
}
