// Shows only the fields that the chosen way of scoring uses. Hidden fields are disabled, so that nothing left in them is sent;
// what was typed stays in them for a change of mind. Without this script all fields show, each saying what it is for.
const kind = document.getElementById('Kind');

function show() {
  for (const part of document.querySelectorAll('[data-kinds]')) {
    const used = part.dataset.kinds.split(' ').includes(kind.value);
    part.hidden = !used;
    for (const field of part.querySelectorAll('input, textarea, select')) field.disabled = !used;
  }
}

kind?.addEventListener('change', show);
if (kind) show();
