// What every page shares: focus on the error summary, menus that close by themselves. Every page works without it.
const summary = document.querySelector('[data-focus]');
summary?.focus();

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const open of document.querySelectorAll('details.portal-menu[open], details.portal-user[open]')) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});

document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll('details.portal-menu[open], details.portal-user[open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
});

// Names what was chosen beside a field for files, in our own words.
for (const field of document.querySelectorAll('.file-field:has(.file-chosen)')) {
  const input = field.querySelector('input[type=file]');
  const show = () => {
    const names = [...input.files].map((file) => file.name);
    field.querySelector('.file-chosen').textContent = names.length === 0 ? 'Chưa chọn tệp nào' : names.join(', ');
  };
  input.addEventListener('change', show);
  show();
}

// A second click on a button that is already sending does nothing.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.dataset.repeat !== undefined) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = '1';
  window.addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
  setTimeout(() => delete form.dataset.sent, 8000);
});
