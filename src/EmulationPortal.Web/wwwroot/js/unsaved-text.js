// Keeps what was typed in a long form until it is saved: a lost connection or a closed tab loses nothing.
// Only fields of text, only in this browser and for this account, and only for the version of the record that the form was opened with.
const form = document.querySelector('form[data-unsaved]');
if (form) {
  const key = `unsaved-text/${form.dataset.unsaved}`;
  const fields = [...form.querySelectorAll('textarea, input[type="text"]')];
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (kept?.version === form.dataset.version) {
    offer(kept.texts);
  } else if (kept) {
    localStorage.removeItem(key);
  }

  form.addEventListener('input', () => {
    const texts = Object.fromEntries(fields.filter(field => field.value !== field.defaultValue).map(field => [field.name, field.value]));
    localStorage.setItem(key, JSON.stringify({ version: form.dataset.version, texts }));
  });

  function offer(texts) {
    const changed = fields.filter(field => field.name in texts && texts[field.name] !== field.value);
    if (changed.length === 0) {
      return;
    }

    const note = document.createElement('p');
    note.className = 'alert alert-warning';
    note.setAttribute('role', 'status');
    note.textContent = 'Trình duyệt này còn giữ nội dung bạn gõ mà chưa lưu. ';
    const restore = document.createElement('button');
    restore.type = 'button';
    restore.className = 'btn';
    restore.textContent = 'Lấy lại nội dung đó';
    restore.addEventListener('click', () => {
      for (const field of changed) {
        field.value = texts[field.name];
      }
      note.remove();
      changed[0].focus();
    });
    note.append(restore);
    form.before(note);
  }
}
