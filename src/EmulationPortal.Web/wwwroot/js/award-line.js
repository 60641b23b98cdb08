// The number of flags as a slider beside its field; letting go shows the new line. Without this script the field and its button do.
const form = document.querySelector("[data-award-line]");
const field = form?.querySelector("#so");
if (field) {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.className = "form-range";
  slider.min = field.min;
  slider.max = field.max;
  slider.value = field.value;
  slider.setAttribute("aria-label", field.labels[0].textContent);
  slider.addEventListener("input", () => { field.value = slider.value; });
  slider.addEventListener("change", () => form.requestSubmit());
  field.addEventListener("input", () => { slider.value = field.value; });
  field.after(slider);
}
